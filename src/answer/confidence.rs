//! How sure we are that the best passage answers the question: a logistic curve over what the ranking shows.
//!
//! The constants are fitted by `bridgehead eval calibrate` on the tuning half of `knowledge/questions/` and read on the
//! other half; docs/quality.md has the curve.

use crate::search::finder::Found;

/// Below this we decline.
pub const ANSWER: f32 = 0.5;
/// Above this we do not ask back.
pub const SURE: f32 = 0.9;

/// What the ranking shows about its own best hit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signals {
    /// The best score over what the question could reach.
    pub ideal: f32,
    /// The best raw score, by logarithm.
    pub raw: f32,
    /// How far the second is behind, as a share of the best.
    pub margin: f32,
    /// How far the best stands above the first ten, in standard deviations.
    pub z: f32,
    /// Whether the question names a term of the term base.
    pub names_term: f32,
}

impl Signals {
    /// The number of signals.
    pub const COUNT: usize = 5;

    /// The signals of what was found; all zero when nothing was.
    #[must_use]
    pub fn of(found: &Found) -> Self {
        let Some(best) = found.hits.first() else {
            return Self { ideal: 0.0, raw: 0.0, margin: 0.0, z: 0.0, names_term: 0.0 };
        };
        let second = found.hits.get(1).map_or(0.0, |hit| hit.score);
        let first_ten: Vec<f32> = found.hits.iter().take(10).map(|hit| hit.score).collect();
        let mean = first_ten.iter().sum::<f32>() / first_ten.len() as f32;
        let variance = first_ten.iter().map(|score| (score - mean).powi(2)).sum::<f32>() / first_ten.len() as f32;
        Self {
            ideal: best.score,
            raw: (1.0 + best.raw).ln(),
            margin: (best.score - second) / best.score.max(1e-6),
            z: (best.score - mean) / variance.sqrt().max(1e-6),
            names_term: if found.concepts.is_empty() { 0.0 } else { 1.0 },
        }
    }

    /// As a row for fitting.
    #[must_use]
    pub const fn row(&self) -> [f32; Self::COUNT] {
        [self.ideal, self.raw, self.margin, self.z, self.names_term]
    }
}

/// Weight of each signal, then the constant.
const WEIGHTS: [f32; Signals::COUNT] = [10.0, 1.0, 0.0, 0.0, 1.0];
const CONSTANT: f32 = -5.0;

/// 0 to 1: the share of questions with such signals whose best passage answers them.
#[must_use]
pub fn confidence(signals: &Signals) -> f32 {
    let sum: f32 = signals.row().iter().zip(WEIGHTS).map(|(signal, weight)| signal * weight).sum();
    1.0 / (1.0 + (-(sum + CONSTANT)).exp())
}
