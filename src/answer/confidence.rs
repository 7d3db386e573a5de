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
    /// How many words the best hit answers, by logarithm.
    pub raw: f32,
    /// How far the second is behind, as a share of the best.
    pub margin: f32,
    /// How far the best stands above the first ten, in standard deviations.
    pub z: f32,
    /// The share of the question's words that stand in the best passage.
    pub covered: f32,
    /// The share of the question's words that stand in no passage at all.
    pub unknown: f32,
    /// Whether the question names a term of the term base.
    pub names_term: f32,
    /// Whether the question is Chinese: the curve is another one, since its words are cut otherwise.
    pub chinese: bool,
}

impl Signals {
    /// The number of signals.
    pub const COUNT: usize = 7;

    /// The signals of what was found; all zero when nothing was.
    #[must_use]
    pub fn of(found: &Found) -> Self {
        let Some(best) = found.hits.first() else {
            return Self {
                ideal: 0.0,
                raw: 0.0,
                margin: 0.0,
                z: 0.0,
                covered: 0.0,
                unknown: 1.0,
                names_term: 0.0,
                chinese: false,
            };
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
            covered: best.covered,
            unknown: found.unknown as f32 / found.words.max(1) as f32,
            chinese: found.chinese,
            names_term: if found.concepts.is_empty() { 0.0 } else { 1.0 },
        }
    }

    /// As a row for fitting.
    #[must_use]
    pub const fn row(&self) -> [f32; Self::COUNT] {
        [self.ideal, self.raw, self.margin, self.z, self.covered, self.unknown, self.names_term]
    }
}

/// Weight of each signal, then the constant, moved so that one threshold serves both languages: at 0.5 about one in
/// a hundred of the tuning half's in-scope questions is declined.
const ENGLISH: ([f32; Signals::COUNT], f32) = ([-0.792, 3.692, 5.578, -0.631, 3.43, -6.029, 0.748], -4.2);
const CHINESE: ([f32; Signals::COUNT], f32) = ([0.944, 3.259, 5.635, -0.912, 2.599, -3.741, 0.082], -3.3);

/// 0 to 1: the share of questions with such signals whose best passage answers them.
#[must_use]
pub fn confidence(signals: &Signals) -> f32 {
    let (weights, constant) = if signals.chinese { CHINESE } else { ENGLISH };
    let sum: f32 = signals.row().iter().zip(weights).map(|(signal, weight)| signal * weight).sum();
    1.0 / (1.0 + (-(sum + constant)).exp())
}
