//! The term base: official names in three scripts, and what people really type.

use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::problem::line_of_key;
use super::{File, Problem};
use crate::language::Language;

/// One thing and its names.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Unique.
    pub id: String,
    /// Official English name.
    pub en: String,
    /// Official name in Simplified characters.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// Official name in Traditional characters as Hong Kong writes it.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
    /// Abbreviations.
    #[serde(default)]
    pub short: Vec<String>,
    /// Other names people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Common slips.
    #[serde(default)]
    pub misspellings: Vec<String>,
    /// Names that guidance must not use.
    #[serde(default)]
    pub avoid: Vec<String>,
    /// Path and line where it is written.
    #[serde(skip)]
    pub place: (String, usize),
}

impl Term {
    /// Every way to write it, official names first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.en, &self.zh_hans, &self.zh_hant]
            .into_iter()
            .chain(&self.short)
            .chain(&self.aliases)
            .chain(&self.misspellings)
            .map(String::as_str)
    }

    /// The official name in one language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Simplified => &self.zh_hans,
            Language::Traditional => &self.zh_hant,
        }
    }
}

/// All terms.
#[derive(Debug, Default)]
pub struct TermBase {
    terms: Vec<Term>,
    hash: String,
}

impl TermBase {
    pub(super) fn new(terms: Vec<Term>, problems: &mut Vec<Problem>) -> Self {
        let mut owner: BTreeMap<String, &str> = BTreeMap::new();
        for term in &terms {
            let mut own: Vec<String> = term.names().map(str::to_lowercase).collect();
            own.sort();
            own.dedup();
            for name in own {
                if let Some(other) = owner.insert(name.clone(), &term.id) {
                    problems.push(Problem {
                        file: term.place.0.clone(),
                        line: term.place.1,
                        what: format!("`{name}` is a name of both `{other}` and `{}`", term.id),
                        help: "leave the name to the one people mean by it, or merge the two terms".to_owned(),
                    });
                }
            }
        }
        let mut hasher = Sha256::new();
        for term in &terms {
            hasher.update(term.id.as_bytes());
            for name in term.names() {
                hasher.update(name.as_bytes());
                hasher.update([0]);
            }
        }
        let hash = format!("{:x}", hasher.finalize());
        Self { terms, hash }
    }

    /// Changes when any name of any term does.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The term whose official English name is `name`.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.en == name)
    }

    /// Every term, in the order of the files.
    #[must_use]
    pub fn all(&self) -> &[Term] {
        &self.terms
    }
}

pub(super) fn read(file: &File, terms: &mut Vec<Term>, problems: &mut Vec<Problem>) {
    match serde_saphyr::from_str::<Vec<Term>>(&file.text) {
        Ok(list) => terms.extend(list.into_iter().map(|mut term| {
            term.place = (file.path.clone(), line_of_key(&file.text, &term.id));
            term
        })),
        Err(error) => problems.push(Problem::yaml(file, &error)),
    }
}
