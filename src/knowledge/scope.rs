//! What we leave to others: other places' rules, personal advice, predictions, and attempts to misuse the assistant.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
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

/// All rules, ready to be asked.
#[derive(Debug, Default)]
pub struct Scope {
    rules: Vec<ScopeRule>,
    finder: OnceLock<Finder>,
}

/// Every word of every rule in one automaton.
#[derive(Debug)]
struct Finder {
    automaton: AhoCorasick,
    /// The rule of each word, and whether the word lifts it.
    meanings: Vec<Vec<(usize, bool)>>,
}

impl Scope {
    /// Every rule, in the order of the file.
    #[must_use]
    pub fn rules(&self) -> &[ScopeRule] {
        &self.rules
    }

    pub(super) const fn new(rules: Vec<ScopeRule>) -> Self {
        Self { rules, finder: OnceLock::new() }
    }

    /// Makes ready what the first question would otherwise wait for.
    pub fn prepare(&self) {
        self.finder.get_or_init(|| Finder::new(&self.rules));
    }

    /// The first rule by which `text` belongs to others. Latin words are matched whole, Chinese anywhere, in either script.
    #[must_use]
    pub fn rule_for(&self, text: &str) -> Option<&ScopeRule> {
        let finder = self.finder.get_or_init(|| Finder::new(&self.rules));
        let line = lines([text]).concat();
        let mut hit = vec![false; self.rules.len()];
        let mut lifted = vec![false; self.rules.len()];
        for found in finder.automaton.find_overlapping_iter(&line) {
            if stands_alone(&line, found.start(), found.end()) {
                for (rule, lifts) in &finder.meanings[found.pattern().as_usize()] {
                    if *lifts { lifted[*rule] = true } else { hit[*rule] = true }
                }
            }
        }
        (0..self.rules.len()).find(|rule| hit[*rule] && !lifted[*rule]).map(|rule| &self.rules[rule])
    }
}

impl Finder {
    fn new(rules: &[ScopeRule]) -> Self {
        let all: Vec<(&str, (usize, bool))> = rules
            .iter()
            .enumerate()
            .flat_map(|(place, rule)| {
                let words = rule.words.iter().map(move |word| (word.as_str(), (place, false)));
                words.chain(rule.unless.iter().map(move |word| (word.as_str(), (place, true))))
            })
            .collect();
        let mut meanings: std::collections::BTreeMap<String, Vec<(usize, bool)>> = std::collections::BTreeMap::new();
        for (line, (_, meaning)) in lines(all.iter().map(|(word, _)| *word)).into_iter().zip(&all) {
            if !line.is_empty() {
                meanings.entry(line).or_default().push(*meaning);
            }
        }
        let (words, meanings): (Vec<String>, Vec<_>) = meanings.into_iter().unzip();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&words)
            .expect("a list of words is small enough");
        Self { automaton, meanings }
    }
}

/// Each text in lower case, Traditional folded to Simplified, punctuation to single spaces; all are folded in one go.
fn lines<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    static TO_SIMPLIFIED: OnceLock<OpenCC> = OnceLock::new();
    let mut joined = String::new();
    for text in texts {
        let clean = text.nfkc().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' });
        joined.extend(clean);
        joined.push('\n');
    }
    if joined.chars().any(is_han) {
        let opencc = TO_SIMPLIFIED
            .get_or_init(|| OpenCC::from_config(BuiltinConfig::T2s).expect("the configuration is compiled in"));
        joined = opencc.convert(&joined);
    }
    joined.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Whether what stands from `start` to `end` is no piece of a longer Latin word.
fn stands_alone(line: &str, start: usize, end: usize) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    let found = &line[start..end];
    let begun_before = latin(line[..start].chars().next_back()) && latin(found.chars().next());
    let goes_on = latin(line[end..].chars().next()) && latin(found.chars().next_back());
    !begun_before && !goes_on
}

pub(super) fn read(file: &File, rules: &mut Vec<ScopeRule>, problems: &mut Vec<Problem>) {
    match serde_saphyr::from_str::<Vec<ScopeRule>>(&file.text) {
        Ok(list) => rules.extend(list),
        Err(error) => problems.push(Problem::yaml(file, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule_for(text: &str) -> Option<String> {
        let say = Localized { en: String::new(), zh_hans: String::new(), zh_hant: None };
        let rule = |id: &str, words: &[&str], unless: &[&str]| ScopeRule {
            id: id.to_owned(),
            words: words.iter().map(ToString::to_string).collect(),
            unless: unless.iter().map(ToString::to_string).collect(),
            say: say.clone(),
        };
        let scope = Scope::new(vec![
            rule("places", &["Singapore", "新加坡"], &["hong kong", "香港"]),
            rule("everyday", &["weather", "天氣", "tell me a joke"], &[]),
        ]);
        scope.rule_for(text).map(|rule| rule.id.clone())
    }

    #[test]
    fn words_count_whole_in_any_script_and_can_be_lifted() {
        assert_eq!(rule_for("how do I open a company in SINGAPORE?").as_deref(), Some("places"));
        assert_eq!(rule_for("Singapore company, branch in Hong Kong"), None);
        assert_eq!(rule_for("明天天气怎样").as_deref(), Some("everyday"));
        assert_eq!(rule_for("Tell me a  JOKE!").as_deref(), Some("everyday"));
        assert_eq!(rule_for("weathered"), None);
        assert_eq!(rule_for(""), None);
    }
}
