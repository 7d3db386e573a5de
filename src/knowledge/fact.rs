//! Every figure once: named, dated, sourced.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::document::Status;
use super::problem::line_of_key;
use super::value::{Unit, Value};
use super::{Date, File, Localized, Problem};

/// A named figure and its values over time.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Unique.
    pub id: String,
    /// What the figure is.
    pub label: Localized,
    /// What its values count.
    pub unit: Unit,
    /// Oldest first; their dates do not overlap.
    pub values: Vec<Dated>,
    /// A proposal that no person has reviewed: it is never put into a text.
    pub draft: bool,
    /// Path and line where it is written.
    pub place: (String, usize),
}

/// A value and when it holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// The figure.
    pub value: Value,
    /// First day, when known.
    pub from: Option<Date>,
    /// Last day, when it has ended or will.
    pub until: Option<Date>,
    /// Ids of the pages that state it.
    pub sources: Vec<String>,
    /// The day a person last compared it with them.
    pub checked: Date,
    /// How well it is supported.
    #[serde(default)]
    pub confidence: Confidence,
    /// What other pages claim instead.
    #[serde(default)]
    pub conflict: Vec<Conflict>,
}

/// How well a figure is supported; what nobody confirms is not a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// On an official page, or on two independent ones.
    #[default]
    Confirmed,
    /// On one page that is not official.
    SingleSource,
}

/// Another page's claim, and why it is not used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// What it claims.
    pub value: Value,
    /// Where.
    pub sources: Vec<String>,
    /// The day a person last read it.
    pub checked: Date,
    /// Why the other value is used.
    pub why: Localized,
}

impl Fact {
    /// The value in force on `day`; `None` when none is known for it.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Dated> {
        self.values.iter().find(|dated| dated.holds_on(day))
    }
}

impl Dated {
    /// Whether `day` lies within its dates.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    label: Localized,
    unit: Unit,
    values: Vec<Dated>,
    #[serde(default)]
    status: Status,
}

pub(super) fn read(file: &File, facts: &mut BTreeMap<String, Fact>, problems: &mut Vec<Problem>) {
    let written: BTreeMap<String, Written> = match serde_saphyr::from_str(&file.text) {
        Ok(written) => written,
        Err(error) => return problems.push(Problem::yaml(file, &error)),
    };
    for (id, Written { label, unit, values, status }) in written {
        let line = line_of_key(&file.text, &id);
        let mut report = |what: String, help: &str| problems.push(Problem::at(file, line, what, help.to_owned()));
        if values.is_empty() {
            report(
                format!("the fact `{id}` has no value"),
                "add a value with its source, or make it an unconfirmed section",
            );
        }
        for dated in &values {
            if !unit.fits(&dated.value) {
                report(
                    format!("a value of `{id}` is not a {unit}"),
                    "write the value in the form docs/content.md gives for its unit",
                );
            }
            if let (Some(from), Some(until)) = (dated.from, dated.until)
                && until < from
            {
                report(format!("a value of `{id}` ends before it begins"), "swap or correct `from` and `until`");
            }
            if dated.sources.is_empty() {
                report(format!("a value of `{id}` has no source"), "name at least one registered source");
            }
        }
        for pair in values.windows(2) {
            let overlap = match (pair[0].until, pair[1].from) {
                (Some(until), Some(from)) => until >= from,
                _ => true,
            };
            if overlap {
                report(
                    format!("two values of `{id}` hold on the same day"),
                    "give the older one an `until` and the newer one a later `from`",
                );
            }
        }
        let (place, draft) = ((file.path.clone(), line), status == Status::Draft);
        if let Some(other) = facts.insert(id.clone(), Fact { id: id.clone(), label, unit, values, draft, place }) {
            problems.push(Problem::at(
                file,
                line,
                format!("the fact `{id}` is written twice, also in {}", other.place.0),
                "a figure stands once: delete one of them, or rename it if it is another figure".to_owned(),
            ));
        }
    }
}
