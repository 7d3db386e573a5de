//! Text in blocks to proposals: a guidance file that is never shown, facts, and a source.
//!
//! Nothing here is true until a person has compared it with the page; the files say so, and `check` holds them to it.

mod guess;
mod sections;
pub mod sentences;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bridgehead::knowledge::value::{Unit, Value};
use bridgehead::knowledge::{Date, Fact, Passage};
use bridgehead::language::Language;

pub use self::guess::{jurisdiction, tier};
use self::sections::{Section, Unit as Said};
use crate::figures::{self, Currencies, Part};
use crate::import::{ImportError, Text};

/// What is known of a draft besides its text.
#[derive(Debug, Clone)]
pub struct About {
    /// The folder in `guidance/`.
    pub area: String,
    /// The file in it.
    pub topic: String,
    /// The language of the text.
    pub language: Language,
    /// The file's name or the page's address, for people.
    pub origin: String,
    /// The page's address, when it is one.
    pub url: Option<String>,
    /// The id under which the page is registered already.
    pub registered: Option<String>,
    /// Today.
    pub today: Date,
}

/// A figure that has a name already.
#[derive(Debug, Clone)]
struct Known {
    fact: String,
    unit: Unit,
    value: Value,
}

/// What stands already of the same topic in the other language: its sections in order, each with its draft facts.
#[derive(Debug, Clone, Default)]
pub struct Counterpart {
    sections: Vec<(String, Vec<Known>)>,
}

impl Counterpart {
    /// From the passages of one guidance file and all facts.
    #[must_use]
    pub fn new(passages: &[&Passage], facts: &BTreeMap<String, Fact>) -> Self {
        let mut passages = passages.to_vec();
        passages.sort_by_key(|passage| passage.line);
        let figures = |passage: &Passage| {
            let pieces = passage.units.iter().flat_map(|unit| &unit.pieces);
            pieces
                .filter_map(|piece| match piece {
                    bridgehead::knowledge::markdown::Piece::Figure(reference) => {
                        let fact = facts.get(&reference.fact)?;
                        let value = fact.values.last()?.value.clone();
                        Some(Known { fact: fact.id.clone(), unit: fact.unit, value })
                    }
                    bridgehead::knowledge::markdown::Piece::Text(_)
                    | bridgehead::knowledge::markdown::Piece::Literal(_) => None,
                })
                .collect()
        };
        Self { sections: passages.iter().map(|passage| (passage.id.section.clone(), figures(passage))).collect() }
    }
}

/// Proposed files, by path inside `knowledge/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Path and text of each.
    pub files: BTreeMap<String, String>,
    /// How many sections there are.
    pub sections: usize,
    /// How many facts are proposed.
    pub facts: usize,
}

/// Drafts guidance from `text`.
///
/// # Errors
/// `Empty` when no sentence stands in it.
pub fn draft(text: &Text, about: &About, counterpart: &Counterpart) -> Result<Draft, ImportError> {
    let (title, sections) = sections::cut(text, &about.origin);
    if sections.is_empty() {
        return Err(ImportError::Empty);
    }
    let ids = ids(&sections, counterpart);
    let all: String = sections.iter().map(Section::plain).collect::<Vec<_>>().join("\n");
    let jurisdiction = jurisdiction(&all, about.url.as_deref());
    let mut writer = Writer {
        about,
        counterpart,
        source: about
            .registered
            .clone()
            .unwrap_or_else(|| format!("{}-{}", about.topic, about.language.tag().to_lowercase())),
        currencies: currencies(jurisdiction),
        facts: String::new(),
        count: 0,
    };
    let mut guidance = format!(
        "---\ntitle: {}\njurisdiction: {}\naudience: [founder]\nstatus: draft\nsources: [{}]\nchecked: {}\n---\n",
        yaml(&title),
        jurisdiction.unwrap_or("TODO"),
        writer.source,
        about.today
    );
    for (section, id) in sections.iter().zip(&ids) {
        writer.section(section, id, &mut guidance);
    }
    let Writer { source, facts, count, .. } = writer;
    let name = format!("drafts-{}.{}.yaml", about.topic, about.language.tag());
    let mut files =
        BTreeMap::from([(format!("guidance/{}/{}.{}.md", about.area, about.topic, about.language.tag()), guidance)]);
    if count > 0 {
        files.insert(format!("facts/{name}"), format!("{}{facts}", facts_head(about)));
    }
    if about.registered.is_none() {
        files.insert(format!("sources/{name}"), source_entry(about, &source, &title));
    }
    Ok(Draft { files, sections: sections.len(), facts: count })
}

struct Writer<'a> {
    about: &'a About,
    counterpart: &'a Counterpart,
    source: String,
    currencies: Currencies,
    facts: String,
    count: usize,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section, id: &str, out: &mut String) {
        let mut known: Vec<Known> = self
            .counterpart
            .sections
            .iter()
            .find(|(other, _)| other == id)
            .map(|(_, figures)| figures.clone())
            .unwrap_or_default();
        let mut number = 0;
        let mut put = |text: &str, known: &mut Vec<Known>| self.with_facts(text, section, id, known, &mut number);
        out.push_str(&format!("\n## {} {{#{id}}}\n", sections::heading(&section.heading)));
        let mut last = None;
        let mut step = 0;
        for said in &section.units {
            let kind = std::mem::discriminant(said);
            let goes_on = last == Some(kind)
                && !matches!(said, Said::Row { first: true, .. } | Said::Sentence { first: true, .. });
            if !goes_on {
                out.push('\n');
                step = 0;
            }
            last = Some(kind);
            match said {
                Said::Sentence { text, .. } => out.push_str(&put(text, &mut known)),
                Said::Bullet(text) => out.push_str(&format!("- {}", put(text, &mut known))),
                Said::Step(text) => {
                    step += 1;
                    out.push_str(&format!("{step}. {}", put(text, &mut known)));
                }
                Said::Row { cells, first } => {
                    let row: Vec<String> = cells.iter().map(|cell| put(cell, &mut known)).collect();
                    out.push_str(&format!("| {} |", row.join(" | ")));
                    if *first {
                        out.push_str(&format!("\n|{}", "---|".repeat(cells.len())));
                    }
                }
            }
            out.push('\n');
        }
    }

    /// The text with its figures by name; each that is new becomes a proposal.
    fn with_facts(
        &mut self,
        text: &str,
        section: &Section,
        id: &str,
        known: &mut Vec<Known>,
        number: &mut usize,
    ) -> String {
        let mut out = String::new();
        for part in figures::parts(text, self.currencies) {
            match part {
                Part::Text(words) => out.push_str(&sections::escaped(&words)),
                Part::Name(name) => {
                    let name = sections::escaped(&name);
                    out.push_str(&format!("{{{{={name}}}}}"));
                }
                Part::Figure { unit, value, written } => {
                    let same = known.iter().find(|known| known.unit == unit && known.value == value);
                    let fact = match same {
                        Some(same) => same.fact.clone(),
                        None => {
                            *number += 1;
                            let tag = if self.about.language == Language::English { "" } else { "-zh" };
                            let fact = format!("{}-{id}{tag}-{number}", self.about.topic);
                            self.propose(&fact, unit, &value, &written, text, section);
                            known.push(Known { fact: fact.clone(), unit, value });
                            fact
                        }
                    };
                    out.push_str(&format!("{{{{{fact}}}}}"));
                }
            }
        }
        // A line that begins like a list, a heading or a quotation would be read as one.
        match out.starts_with(['#', '-', '+', '=', '~', '>', ':']) {
            true => format!("\\{out}"),
            false => out,
        }
    }

    fn propose(&mut self, id: &str, unit: Unit, value: &Value, written: &str, sentence: &str, section: &Section) {
        self.count += 1;
        let sentence: String = sentence.chars().take(300).collect();
        let entry = format!(
            "\n# Written {written:?} under {:?}: {sentence:?}\n{id}:\n  status: draft\n  label: {{ en: TODO, zh-Hans: TODO }}\n  unit: {}\n  values:\n    - {{ value: {}, sources: [{}], checked: {} }}\n",
            section.heading,
            figures::name_of(unit),
            figures::written(value),
            self.source,
            self.about.today
        );
        self.facts.push_str(&entry);
    }
}

/// The ids of the counterpart's sections when there are as many; otherwise words of each heading.
fn ids(sections: &[Section], counterpart: &Counterpart) -> Vec<String> {
    if counterpart.sections.len() == sections.len() {
        return counterpart.sections.iter().map(|(id, _)| id.clone()).collect();
    }
    let mut taken = std::collections::BTreeSet::new();
    let mut ids = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        let base = match sections::slug(&section.heading) {
            slug if slug.is_empty() => format!("section-{}", index + 1),
            slug => slug,
        };
        let mut id = base.clone();
        let mut again = 1;
        while !taken.insert(id.clone()) {
            again += 1;
            id = format!("{base}-{again}");
        }
        ids.push(id);
    }
    ids
}

fn currencies(jurisdiction: Option<&str>) -> Currencies {
    match jurisdiction {
        Some("us") => Currencies { dollar: Unit::Usd, yuan: Unit::Cny },
        Some("cn") => Currencies { dollar: Unit::Usd, yuan: Unit::Cny },
        Some(_) | None => Currencies { dollar: Unit::Hkd, yuan: Unit::Hkd },
    }
}

fn facts_head(about: &About) -> String {
    let mut head = String::new();
    for line in [
        format!("Proposed figures of {}/{}, from {}.", about.area, about.topic, sections::one_line(&about.origin)),
        "Compare each with the page, give it a telling id (here and in the text) and a label in both languages,"
            .to_owned(),
        "add `from` where the page says since when, then delete its `status: draft`.".to_owned(),
    ] {
        writeln!(head, "# {line}").expect("a String takes everything");
    }
    head
}

fn source_entry(about: &About, id: &str, title: &str) -> String {
    let host = about.url.as_deref().and_then(guess::host);
    format!(
        "# A proposed source: complete it, or use the id of one that is registered already.\n- id: {id}\n  title: {}\n  publisher: TODO\n  url: {}\n  tier: {}\n  language: {}\n  checked: {}\n",
        yaml(title),
        about.url.as_deref().map_or_else(|| "https://TODO".to_owned(), yaml),
        tier(host.as_deref()),
        about.language,
        about.today
    )
}

/// A text that YAML reads as that text.
fn yaml(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
