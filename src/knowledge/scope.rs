//! What we leave to others: other places' rules, personal advice, predictions, and attempts to misuse the assistant.

use serde::Deserialize;

use super::{File, Localized, Problem};

/// Words that put a question outside, and what to say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// Unique.
    pub id: String,
    /// Any of these words or phrases puts the question outside, in any script.
    pub words: Vec<String>,
    /// … unless one of these is there too.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Why we do not answer and who does.
    pub say: Localized,
}

pub(super) fn read(file: &File, rules: &mut Vec<ScopeRule>, problems: &mut Vec<Problem>) {
    match serde_saphyr::from_str::<Vec<ScopeRule>>(&file.text) {
        Ok(list) => rules.extend(list),
        Err(error) => problems.push(Problem::yaml(file, &error)),
    }
}
