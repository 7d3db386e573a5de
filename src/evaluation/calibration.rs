//! Fits the curve of `answer::confidence` and reads how far it can be trusted.

use crate::answer::confidence::Signals;

/// The weights of the signals, then the constant.
pub type Weights = [f64; Signals::COUNT + 1];

/// Logistic regression by gradient descent with a small ridge; deterministic.
///
/// `rows` are signals and whether the best passage really answered.
#[must_use]
pub fn fit(rows: &[(Signals, bool)]) -> Weights {
    let mut weights = [0.0; Signals::COUNT + 1];
    let scale: Vec<f64> = (0..Signals::COUNT)
        .map(|column| rows.iter().map(|(signals, _)| f64::from(signals.row()[column]).abs()).fold(1e-9, f64::max))
        .collect();
    let positive = rows.iter().filter(|(_, right)| *right).count().max(1) as f64;
    let negative = rows.iter().filter(|(_, right)| !*right).count().max(1) as f64;
    for _ in 0..20_000 {
        let mut gradient = [0.0; Signals::COUNT + 1];
        for (signals, right) in rows {
            let row = signals.row();
            let sum: f64 =
                (0..Signals::COUNT).map(|column| weights[column] * f64::from(row[column]) / scale[column]).sum::<f64>()
                    + weights[Signals::COUNT];
            let balance = if *right { 0.5 / positive } else { 0.5 / negative };
            let miss = balance * (f64::from(u8::from(*right)) - 1.0 / (1.0 + (-sum).exp()));
            for column in 0..Signals::COUNT {
                gradient[column] += miss * f64::from(row[column]) / scale[column];
            }
            gradient[Signals::COUNT] += miss;
        }
        for (weight, slope) in weights.iter_mut().zip(gradient) {
            *weight += 4.0 * (slope - 0.0005 * *weight);
        }
    }
    for column in 0..Signals::COUNT {
        weights[column] /= scale[column];
    }
    weights
}

/// The chance that a right row scores above a wrong one, 0 to 1; 0.5 is guessing.
#[must_use]
pub fn area_under_curve(scored: &[(f64, bool)]) -> f64 {
    let right: Vec<f64> = scored.iter().filter(|(_, right)| *right).map(|(score, _)| *score).collect();
    let wrong: Vec<f64> = scored.iter().filter(|(_, right)| !*right).map(|(score, _)| *score).collect();
    let wins: f64 = right
        .iter()
        .flat_map(|a| {
            wrong.iter().map(move |b| {
                if a > b {
                    1.0
                } else if (a - b).abs() < f64::EPSILON {
                    0.5
                } else {
                    0.0
                }
            })
        })
        .sum();
    wins / (right.len() * wrong.len()).max(1) as f64
}

/// Coverage and risk as the threshold falls: the share of questions answered and the share of these that are wrong,
/// both 0 to 1, at every answered count.
#[must_use]
pub fn risk_coverage(scored: &[(f64, bool)]) -> Vec<(f64, f64)> {
    let mut sorted = scored.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut wrong = 0;
    sorted
        .iter()
        .enumerate()
        .map(|(index, (_, right))| {
            wrong += usize::from(!*right);
            ((index + 1) as f64 / sorted.len() as f64, f64::from(wrong as u32) / (index + 1) as f64)
        })
        .collect()
}
