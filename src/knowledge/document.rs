//! A guidance file to passages: front matter, then one passage a section.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::markdown::{self, Section, Unit};
use super::problem::line_of;
use super::{Date, File, Problem};
use crate::language::Language;

/// Names a passage in every language: `area/topic#section`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageId {
    /// The folder: `company`.
    pub area: String,
    /// The file without language: `incorporation`.
    pub topic: String,
    /// The heading's id: `fee`.
    pub section: String,
}

impl PassageId {
    /// `area/topic`, which names the document.
    #[must_use]
    pub fn document(&self) -> String {
        format!("{}/{}", self.area, self.topic)
    }
}

impl fmt::Display for PassageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}#{}", self.area, self.topic, self.section)
    }
}

impl FromStr for PassageId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (document, section) = text.split_once('#').ok_or(())?;
        let (area, topic) = document.split_once('/').ok_or(())?;
        let part =
            |part: &str| if part.is_empty() || part.contains(['/', '#']) { Err(()) } else { Ok(part.to_owned()) };
        Ok(Self { area: part(area)?, topic: part(topic)?, section: part(section)? })
    }
}

/// What is found, quoted and cited: one section of guidance in one language.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The same in every language.
    pub id: PassageId,
    /// The language it is written in.
    pub language: Language,
    /// The document's title.
    pub title: String,
    /// The section's heading.
    pub heading: String,
    /// What can be quoted, in order.
    pub units: Vec<Unit>,
    /// Other ways people ask for it.
    pub asks: Vec<String>,
    /// Ids of the pages it rests on; the first is the one cited.
    pub sources: Vec<String>,
    /// Whose rules it states: `hk`, `cn`, `us`, `eu`.
    pub jurisdiction: String,
    /// Since when the rule stands, when known.
    pub valid_from: Option<Date>,
    /// Until when it stood.
    pub valid_until: Option<Date>,
    /// The passage that took its place.
    pub replaced_by: Option<PassageId>,
    /// The day a person last compared it with its sources.
    pub checked: Date,
    /// The day by which it should be compared again.
    pub review_by: Option<Date>,
    /// It says what could not be confirmed.
    pub unconfirmed: bool,
    /// A draft that no person has reviewed: it is never shown.
    pub draft: bool,
    /// The page to ask when it is unconfirmed.
    pub ask: Option<String>,
    /// Targets of links, with their lines.
    pub links: Vec<(String, usize)>,
    /// Changes when anything that could be said from it changes, figures aside.
    pub hash: String,
    /// Path of the file.
    pub file: String,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

impl Passage {
    /// Whether it can be cited for `day`: neither ended before it nor known to begin after it, and no draft.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        !self.draft
            && self.valid_from.is_none_or(|from| from <= day)
            && self.valid_until.is_none_or(|until| day <= until)
    }

    /// Its units as one text, figures by name; for search and hashing, never for people.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut text = String::new();
        for unit in &self.units {
            for piece in &unit.pieces {
                match piece {
                    markdown::Piece::Text(words) | markdown::Piece::Literal(words) => text.push_str(words),
                    markdown::Piece::Figure(_) => text.push(' '),
                }
            }
            text.push('\n');
        }
        text
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    jurisdiction: String,
    #[serde(default)]
    #[expect(dead_code, reason = "for the person who edits; nothing is chosen by it yet")]
    audience: Vec<String>,
    #[serde(default)]
    sources: Vec<String>,
    checked: Date,
    valid_from: Option<Date>,
    valid_until: Option<Date>,
    replaced_by: Option<String>,
    review_by: Option<Date>,
    #[serde(default)]
    asks: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    status: Status,
}

/// Whether a person has compared a text or a figure with its sources.
#[derive(Debug, Clone, Copy, Deserialize, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    #[default]
    Reviewed,
    Draft,
}

/// The passages of a file named `guidance/<area>/<topic>.<lang>.md`.
pub(super) fn read(file: &File, problems: &mut Vec<Problem>) -> Vec<Passage> {
    let Some((area, topic, language)) = place(&file.path) else {
        problems.push(Problem::at(
            file,
            0,
            "this file's name does not say area, topic and language".to_owned(),
            "name it guidance/<area>/<topic>.<en|zh-Hans|zh-Hant>.md".to_owned(),
        ));
        return Vec::new();
    };
    let Some((front, body)) = file.text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) else {
        problems.push(Problem::at(
            file,
            1,
            "this file has no front matter".to_owned(),
            "begin it with a block between two lines of ---; see docs/content.md".to_owned(),
        ));
        return Vec::new();
    };
    let matter: FrontMatter = match serde_saphyr::from_str(front) {
        Ok(matter) => matter,
        Err(error) => {
            problems.push(Problem::yaml(file, &error));
            return Vec::new();
        }
    };
    let body_offset = file.text.len() - body.len();
    let (sections, faults) = markdown::sections(body, |offset| line_of(&file.text, body_offset + offset));
    for (offset, what) in faults {
        problems.push(Problem::at(
            file,
            line_of(&file.text, body_offset + offset),
            what,
            "see docs/content.md, Guidance".to_owned(),
        ));
    }
    for asked in matter.asks.keys().filter(|asked| !sections.iter().any(|section| section.id == **asked)) {
        problems.push(Problem::at(
            file,
            1,
            format!("`asks` names the section `{asked}`, which is not there"),
            "correct the id or delete the line".to_owned(),
        ));
    }
    sections
        .into_iter()
        .filter_map(|section| passage(file, &area, &topic, language, &matter, section, problems))
        .collect()
}

fn place(path: &str) -> Option<(String, String, Language)> {
    let mut parts = path.split('/').skip(1);
    let (area, name, rest) = (parts.next()?, parts.next()?, parts.next());
    let (topic, tag) = name.strip_suffix(".md")?.rsplit_once('.')?;
    let language = Language::ALL.into_iter().find(|language| language.tag() == tag)?;
    rest.is_none().then(|| (area.to_owned(), topic.to_owned(), language))
}

fn passage(
    file: &File,
    area: &str,
    topic: &str,
    language: Language,
    matter: &FrontMatter,
    section: Section,
    problems: &mut Vec<Problem>,
) -> Option<Passage> {
    let mut passage = Passage {
        id: PassageId { area: area.to_owned(), topic: topic.to_owned(), section: section.id.clone() },
        language,
        title: matter.title.clone(),
        heading: section.heading,
        asks: matter.asks.get(&section.id).cloned().unwrap_or_default(),
        sources: matter.sources.clone(),
        jurisdiction: matter.jurisdiction.clone(),
        valid_from: matter.valid_from,
        valid_until: matter.valid_until,
        replaced_by: None,
        checked: matter.checked,
        review_by: matter.review_by,
        unconfirmed: false,
        draft: matter.status == Status::Draft,
        ask: None,
        links: section.links,
        hash: String::new(),
        file: file.path.clone(),
        line: section.line,
        units: section.units,
    };
    let mut report = |what: String, help: &str| problems.push(Problem::at(file, section.line, what, help.to_owned()));
    let mut replaced_by = matter.replaced_by.clone();
    for (key, value) in &section.options {
        let mut date = |field: &mut Option<Date>| match value.parse() {
            Ok(day) => *field = Some(day),
            Err(_) => report(format!("`{value}` is not a date"), "write it like 2026-04-01"),
        };
        match key.as_str() {
            "sources" => passage.sources = value.split(',').map(str::to_owned).collect(),
            "valid_from" => date(&mut passage.valid_from),
            "valid_until" => date(&mut passage.valid_until),
            "review_by" => date(&mut passage.review_by),
            "checked" => {
                let mut checked = None;
                date(&mut checked);
                passage.checked = checked.unwrap_or(passage.checked);
            }
            "jurisdiction" => passage.jurisdiction.clone_from(value),
            "replaced_by" => replaced_by = Some(value.clone()),
            "ask" => passage.ask = Some(value.clone()),
            _ => report(format!("`{key}` is not a section option"), "see docs/content.md, Guidance"),
        }
    }
    for class in &section.classes {
        match class.as_str() {
            "unconfirmed" => passage.unconfirmed = true,
            _ => report(format!("`.{class}` means nothing"), "the only mark is .unconfirmed"),
        }
    }
    if let Some(target) = replaced_by {
        match target.parse() {
            Ok(id) => passage.replaced_by = Some(id),
            Err(()) => report(format!("`{target}` does not name a section"), "write replaced_by=area/topic#section"),
        }
    }
    if passage.units.is_empty() {
        report(format!("the section `{}` is empty", passage.id), "write at least one sentence");
        return None;
    }
    passage.hash = hash(&passage);
    Some(passage)
}

/// Ways of asking for one section, and where they are written.
pub(super) struct Asks {
    id: PassageId,
    language: Language,
    ways: Vec<String>,
    problem: Problem,
}

/// The sections of a file named `asks/<name>.<lang>.md`: `## area/topic#section`, then one way of asking a bullet.
///
/// Read line by line, without a Markdown parser: these files are half of all content and hold nothing else.
pub(super) fn read_asks(file: &File, asks: &mut Vec<Asks>, problems: &mut Vec<Problem>) {
    let tag = file.path.trim_end_matches(".md").rsplit('.').next().unwrap_or_default();
    let language = Language::ALL.into_iter().find(|language| language.tag() == tag);
    for (index, line) in file.text.lines().enumerate() {
        let mut report = |what: String| {
            let help = "see docs/content.md, Ways of asking".to_owned();
            problems.push(Problem::at(file, index + 1, what, help));
        };
        match (line.strip_prefix("## "), line.strip_prefix("- "), language) {
            (Some(key), _, Some(language)) => match key.trim().parse() {
                Ok(id) => {
                    let what = format!("`{key}` is no section of the guidance in that language");
                    let help = "correct the id, or delete the section".to_owned();
                    asks.push(Asks {
                        id,
                        language,
                        ways: Vec::new(),
                        problem: Problem::at(file, index + 1, what, help),
                    });
                }
                Err(()) => report(format!("`{key}` is not written area/topic#section")),
            },
            (None, Some(way), Some(_)) => match asks.last_mut() {
                Some(section) => section.ways.push(way.trim().to_owned()),
                None => report("this stands before the first section".to_owned()),
            },
            (_, _, None) => return report("this file's name ends in no language".to_owned()),
            (None, None, Some(_)) if line.trim().is_empty() => {}
            (None, None, Some(_)) => report(format!("`{line}` is neither a section nor a bullet")),
        }
    }
}

/// Gives every passage the ways of asking that were written for it elsewhere.
pub(super) fn attach_asks(
    asks: Vec<Asks>,
    passages: &mut BTreeMap<PassageId, BTreeMap<Language, Passage>>,
    problems: &mut Vec<Problem>,
) {
    for Asks { id, language, ways, problem } in asks {
        match passages.get_mut(&id).and_then(|written| written.get_mut(&language)) {
            Some(passage) => passage.asks.extend(ways),
            None => problems.push(problem),
        }
    }
}

fn hash(passage: &Passage) -> String {
    let mut hasher = Sha256::new();
    for part in [
        &passage.title,
        &passage.heading,
        &format!("{:?}", passage.units),
        &passage.asks.join("\n"),
        &passage.sources.join(","),
        &format!(
            "{:?}",
            (passage.valid_from, passage.valid_until, passage.checked, passage.unconfirmed, passage.draft)
        ),
    ] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
