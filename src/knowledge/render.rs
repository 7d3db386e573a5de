//! A passage as it reads on a day: figures put in, in the reader's script.

use super::fact::{Confidence, Dated};
use super::markdown::{Kind, Part, Piece, Reference};
use super::value::{self, Unit, format};
use super::{Date, Knowledge, Localized, Passage};
use crate::language::Language;

/// A passage as it reads in one language on one day; what is quoted must stand in one of its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The document's title.
    pub title: String,
    /// The section's heading.
    pub heading: String,
    /// What can be quoted that day, in order; what rests on a figure without a value that day,
    /// or on a proposed one, is not among them.
    pub lines: Vec<Line>,
}

/// One sentence, bullet, step or row with its figures put in.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is in the text.
    pub kind: Kind,
    /// As people read it, without the bullet or number.
    pub text: String,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// Where it stands among the passage's units.
    pub unit: usize,
}

/// A figure that was put in.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The fact's id.
    pub fact: String,
    /// The text that was put in.
    pub text: String,
    /// What it counts.
    pub unit: Unit,
    /// First day of the value, when known.
    pub from: Option<Date>,
    /// The day a person last compared it with its sources.
    pub checked: Date,
    /// Only one page that is not official says so.
    pub single_source: bool,
    /// Other pages say otherwise.
    pub disputed: bool,
    /// The value of the day asked about, not of a day fixed in the text.
    pub current: bool,
}

impl Knowledge {
    /// The passage as it reads in `language` on `day`. A Simplified passage reads in Traditional when that is asked for;
    /// otherwise it stays in the language it is written in.
    #[must_use]
    pub fn render(&self, passage: &Passage, language: Language, day: Date) -> Rendered {
        let convert = passage.language == Language::Simplified && language == Language::Traditional;
        let script = |text: &str| if convert { self.in_traditional(text) } else { text.to_owned() };
        let lines = passage
            .units
            .iter()
            .enumerate()
            .filter_map(|(unit, written)| {
                let mut text = String::new();
                let mut figures = Vec::new();
                for piece in &written.pieces {
                    match piece {
                        Piece::Text(words) | Piece::Literal(words) => text.push_str(words),
                        Piece::Figure(reference) => {
                            let figure = self.figure(reference, passage.language, day)?;
                            text.push_str(&figure.text);
                            figures.push(figure);
                        }
                    }
                }
                if convert {
                    text = self.in_traditional(&text);
                    for figure in &mut figures {
                        figure.text = self.in_traditional(&figure.text);
                    }
                }
                Some(Line { kind: written.kind, text, figures, unit })
            })
            .collect();
        Rendered { title: script(&passage.title), heading: script(&passage.heading), lines }
    }

    /// A localized text with its `{{fact}}`s put in as of `day`; one without a value that day reads "…".
    #[must_use]
    pub fn fill(&self, text: &Localized, language: Language, day: Date) -> String {
        let written = match language {
            Language::English => &text.en,
            Language::Simplified | Language::Traditional => &text.zh_hans,
        };
        if !written.contains("{{") {
            return self.localized(text, language);
        }
        let written =
            if language == Language::Traditional { text.zh_hant.as_ref().unwrap_or(written) } else { written };
        let mut filled = String::new();
        for (words, fact) in facts_in(written) {
            filled.push_str(words);
            let fact = fact.and_then(|id| self.facts.get(id));
            match fact.and_then(|fact| Some((fact.on(day)?, fact.unit))) {
                Some((dated, unit)) => filled.push_str(&format(&dated.value, unit, language)),
                None if fact.is_some() => filled.push('…'),
                None => {}
            }
        }
        let derived = language == Language::Traditional && text.zh_hant.is_none();
        if derived { self.in_traditional(&filled) } else { filled }
    }

    fn figure(&self, reference: &Reference, language: Language, day: Date) -> Option<Figure> {
        let fact = self.facts.get(&reference.fact).filter(|fact| !fact.draft)?;
        let dated: &Dated = fact.on(reference.on.unwrap_or(day))?;
        let text = match reference.part {
            Part::Value => format(&dated.value, fact.unit, language),
            Part::From => value::date(dated.from?, language),
            Part::Until => value::date(dated.until?, language),
        };
        Some(Figure {
            fact: fact.id.clone(),
            text,
            unit: fact.unit,
            from: dated.from,
            checked: dated.checked,
            single_source: dated.confidence == Confidence::SingleSource,
            disputed: !dated.conflict.is_empty(),
            current: reference.on.is_none(),
        })
    }
}

/// A text cut at its `{{fact}}`s: the words before each, and its id; the last piece has none.
pub fn facts_in(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    text.split("}}").map(|piece| match piece.split_once("{{") {
        Some((words, id)) => (words, Some(id.trim())),
        None => (piece, None),
    })
}
