//! What rests on a source: passages and facts, by id.

use std::collections::{BTreeMap, BTreeSet};

use bridgehead::knowledge::Knowledge;
use bridgehead::knowledge::markdown::Piece;

/// The passages and facts that rest on one source, each in order of id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rests {
    /// Written `area/topic#section`.
    pub passages: BTreeSet<String>,
    /// Ids of facts.
    pub facts: BTreeSet<String>,
}

/// What rests on each source that anything rests on.
#[must_use]
pub fn on_sources(knowledge: &Knowledge) -> BTreeMap<&str, Rests> {
    let mut all: BTreeMap<&str, Rests> = BTreeMap::new();
    for passage in knowledge.passages.values().flat_map(BTreeMap::values) {
        for source in passage.sources.iter().chain(&passage.ask) {
            all.entry(source).or_default().passages.insert(passage.id.to_string());
        }
    }
    for fact in knowledge.facts.values() {
        let named = fact
            .values
            .iter()
            .flat_map(|dated| dated.sources.iter().chain(dated.conflict.iter().flat_map(|conflict| &conflict.sources)));
        for source in named {
            all.entry(source).or_default().facts.insert(fact.id.clone());
        }
    }
    all
}

/// The sources on which the guidance of `area` rests, through its passages or the facts in them; `None` when there is no
/// such area.
#[must_use]
pub fn of_area<'a>(knowledge: &'a Knowledge, area: &str) -> Option<BTreeSet<&'a str>> {
    let mut found = BTreeSet::new();
    let mut any = false;
    let passages =
        knowledge.passages.iter().filter(|(id, _)| id.area == area).flat_map(|(_, written)| written.values());
    for passage in passages {
        any = true;
        found.extend(passage.sources.iter().chain(&passage.ask).map(String::as_str));
        for piece in passage.units.iter().flat_map(|unit| &unit.pieces) {
            if let Piece::Figure(reference) = piece
                && let Some(fact) = knowledge.facts.get(&reference.fact)
            {
                found.extend(fact.values.iter().flat_map(|dated| dated.sources.iter().map(String::as_str)));
            }
        }
    }
    any.then_some(found)
}
