//! What we leave to others: other places' rules, personal advice, predictions, and attempts to misuse the assistant.

use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::{File, Localized, Problem};
use crate::language::is_han;

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

impl ScopeRule {
    /// Whether `text` belongs to others by this rule. Latin words are matched whole, Chinese anywhere, in either script.
    #[must_use]
    pub fn covers(&self, text: &str) -> bool {
        let line = line(text);
        let holds = |words: &[String]| words.iter().any(|word| contains(&line, &self::line(word)));
        holds(&self.words) && !holds(&self.unless)
    }
}

/// Lower case, Traditional folded to Simplified, punctuation to spaces.
fn line(text: &str) -> String {
    static TO_SIMPLIFIED: OnceLock<OpenCC> = OnceLock::new();
    let opencc = TO_SIMPLIFIED
        .get_or_init(|| OpenCC::from_config(BuiltinConfig::T2s).expect("the configuration is compiled in"));
    let lower: String =
        text.nfkc().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let folded = if lower.chars().any(is_han) { opencc.convert(&lower) } else { lower };
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `word` stands in `line`, at word boundaries where it begins or ends with a Latin letter.
fn contains(line: &str, word: &str) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    !word.is_empty()
        && line.match_indices(word).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + word.len()..].chars().next();
            !(latin(before) && latin(word.chars().next())) && !(latin(after) && latin(word.chars().next_back()))
        })
}

pub(super) fn read(file: &File, rules: &mut Vec<ScopeRule>, problems: &mut Vec<Problem>) {
    match serde_saphyr::from_str::<Vec<ScopeRule>>(&file.text) {
        Ok(list) => rules.extend(list),
        Err(error) => problems.push(Problem::yaml(file, &error)),
    }
}
