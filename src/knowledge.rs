//! What we know: sources, dated figures, passages of guidance, official terms, working days, and what we leave to others.
//!
//! Reading never stops at the first mistake: [`Knowledge::read`] returns what could be read together with every
//! [`Problem`] found, and [`check`] adds what only the whole can show.
//! This module knows files and dates; it does not know how passages are found.

pub mod calendars;
pub mod check;
pub mod document;
pub mod fact;
pub mod files;
pub mod markdown;
pub mod phrases;
pub mod problem;
pub mod render;
pub mod scope;
pub mod source;
pub mod terms;
pub mod traditional;
pub mod value;

use std::collections::BTreeMap;

pub use self::document::{Passage, PassageId};
pub use self::fact::Fact;
pub use self::files::File;
pub use self::problem::Problem;
pub use self::scope::{Scope, ScopeRule};
pub use self::source::{Source, Tier};
pub use self::terms::TermBase;
use self::traditional::Traditional;
use crate::calendar::Calendar;
use crate::language::Language;
use crate::workflow::{self, Workflow};

/// A calendar day.
pub type Date = chrono::NaiveDate;

/// A short text in each language; Traditional is derived from Simplified where it is not given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Localized {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// Traditional Chinese, when it is not simply converted.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: Option<String>,
}

/// Everything in `knowledge/`, read and cross-linked.
pub struct Knowledge {
    /// By id.
    pub sources: BTreeMap<String, Source>,
    /// By id.
    pub facts: BTreeMap<String, Fact>,
    /// Passages by id, then by the language they were written in.
    pub passages: BTreeMap<PassageId, BTreeMap<Language, Passage>>,
    /// Official names and what people type.
    pub terms: TermBase,
    /// Working days, by id.
    pub calendars: BTreeMap<String, Calendar>,
    /// Conversations that become checklists, by id.
    pub workflows: BTreeMap<String, Workflow>,
    /// What we leave to others.
    pub scope: Scope,
    /// What the assistant itself says.
    pub phrases: phrases::Phrases,
    traditional: Traditional,
}

impl Knowledge {
    /// Reads all files; what cannot be read is left out and reported.
    #[must_use]
    pub fn read(files: &[File]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut sources = BTreeMap::new();
        let mut facts = BTreeMap::new();
        let mut terms = Vec::new();
        let mut calendars = BTreeMap::new();
        let mut workflows = BTreeMap::new();
        let mut scope = Vec::new();
        let mut asks = Vec::new();
        let mut phrases = phrases::Phrases::default();
        // Guidance is half of the content by weight: another thread reads it meanwhile.
        let (mut passages, faults) = std::thread::scope(|both| {
            let guidance = both.spawn(|| guidance(files));
            for file in files {
                let folder = file.path.split('/').next().unwrap_or_default();
                match folder {
                    "sources" => source::read(file, &mut sources, &mut problems),
                    "facts" => fact::read(file, &mut facts, &mut problems),
                    "terms" => terms::read(file, &mut terms, &mut problems),
                    "calendars" => calendars::read(file, &mut calendars, &mut problems),
                    "workflows" => {
                        if let Some(workflow) = workflow::read::read(file, &mut problems) {
                            workflows.insert(workflow.id.clone(), workflow);
                        }
                    }
                    "phrases" => phrases.read(file, &mut problems),
                    "asks" => document::read_asks(file, &mut asks, &mut problems),
                    "scope.yaml" => scope::read(file, &mut scope, &mut problems),
                    _ => {}
                }
            }
            guidance.join().expect("reading guidance does not panic")
        });
        problems.extend(faults);
        document::attach_asks(asks, &mut passages, &mut problems);
        let terms = TermBase::new(terms, &mut problems);
        let traditional = Traditional::new(&terms);
        let scope = Scope::new(scope);
        (Self { sources, facts, passages, terms, calendars, workflows, scope, phrases, traditional }, problems)
    }

    /// The passage as it reads in `language`, or in another when it is not there: Traditional falls back to
    /// Simplified, then everything to the other language. `None` when the id is unknown.
    #[must_use]
    pub fn passage(&self, id: &PassageId, language: Language) -> Option<&Passage> {
        let written = self.passages.get(id)?;
        let order = match language {
            Language::English => [Language::English, Language::Simplified, Language::Traditional],
            Language::Simplified => [Language::Simplified, Language::Traditional, Language::English],
            Language::Traditional => [Language::Traditional, Language::Simplified, Language::English],
        };
        order.iter().find_map(|language| written.get(language))
    }

    /// A localized text in one language.
    #[must_use]
    pub fn localized(&self, text: &Localized, language: Language) -> String {
        match (language, &text.zh_hant) {
            (Language::English, _) => text.en.clone(),
            (Language::Simplified, _) => text.zh_hans.clone(),
            (Language::Traditional, Some(own)) => own.clone(),
            (Language::Traditional, None) => self.traditional.convert(&text.zh_hans),
        }
    }

    /// A figure as people read it.
    #[must_use]
    pub fn written(&self, figure: &value::Value, unit: value::Unit, language: Language) -> String {
        let text = value::format(figure, unit, language);
        if language == Language::Traditional { self.in_traditional(&text) } else { text }
    }

    /// Simplified text in Traditional characters as Hong Kong writes them, the term base's names winning.
    #[must_use]
    pub fn in_traditional(&self, simplified: &str) -> String {
        self.traditional.convert(simplified)
    }
    /// Simplified text in Traditional characters without the term base.
    fn converted_plainly(&self, simplified: &str) -> String {
        self.traditional.convert_plainly(simplified)
    }
}

/// Passages by id, then by the language they were written in.
type Passages = BTreeMap<PassageId, BTreeMap<Language, Passage>>;

/// The passages of all guidance files.
fn guidance(files: &[File]) -> (Passages, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut passages = Passages::new();
    for file in files.iter().filter(|file| file.path.starts_with("guidance/")) {
        for passage in document::read(file, &mut problems) {
            let of_language = passages.entry(passage.id.clone()).or_default();
            let (line, id) = (passage.line, passage.id.clone());
            if of_language.insert(passage.language, passage).is_some() {
                problems.push(Problem::at(
                    file,
                    line,
                    format!("the section `{id}` is there twice"),
                    "give one of them another id".to_owned(),
                ));
            }
        }
    }
    (passages, problems)
}
