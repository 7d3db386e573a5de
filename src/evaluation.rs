//! Measuring: how well passages are found and questions answered, on files of questions with known answers.

pub mod answers;
pub mod calibration;
pub mod retrieval;

/// A line of an input file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}, line {line}: {message}")]
pub struct BadLine {
    /// The file.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// One record a line; empty lines are skipped.
///
/// # Errors
/// The first line that is not such a record.
pub fn json_lines<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<Vec<T>, BadLine> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| BadLine {
                file: file.to_owned(),
                line: index + 1,
                message: error.to_string(),
            })
        })
        .collect()
}

/// The value below which `share` (0 to 1) of `values` lie; 0 when there is none.
#[must_use]
pub fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get(((last as f64) * share).round() as usize).copied().unwrap_or(0.0)
}
