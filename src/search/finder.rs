//! From a question to ranked passages of the knowledge, with the signals that tell how sure the ranking is.

use std::collections::HashMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::concepts::Concepts;
use super::index::{Entry, Index, IndexError, Refresh, Snapshot};
use super::places;
use super::question::{self, Group, Query};
use super::scoring::{Scored, score};
use super::spelling::Spelling;
use crate::knowledge::markdown::Piece;
use crate::knowledge::value::format;
use crate::knowledge::{Date, Knowledge, Passage, PassageId};
use crate::language::Language;

/// How often each kind of text counts.
const HEADING: u8 = 3;
const TITLE: u8 = 1;
const ASKS: u8 = 1;
const BODY: u8 = 1;
/// Passages ranked per question and language.
const CANDIDATES: usize = 120;
/// How much the asker's own language and the other one say of a passage that is written in both: the translated question
/// often finds the official word for a colloquial one.
const OWN: f32 = 0.65;
const ACROSS: f32 = 0.35;
/// How much the other language says of a passage that is not written in the asker's.
const ALONE: f32 = 0.9;
/// How much the best section of a document says of its others.
const DOCUMENT: f32 = 0.15;
/// How much more a passage counts whose rules are those of the one place the question names.
const PLACE: f32 = 1.15;
/// How much a passage counts whose every figure is of other days than the one asked about.
const OTHER_DAYS: f32 = 0.7;

/// Finds passages.
pub struct Finder {
    snapshot: Snapshot,
    concepts: Concepts,
    spelling: Spelling,
    /// Slot → passage.
    passages: Vec<Option<Held>>,
}

/// What is in a slot of the index.
struct Held {
    id: PassageId,
    /// It is written in English and in Chinese.
    in_both: bool,
}

/// A passage and how well it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Which.
    pub passage: PassageId,
    /// 0 to 1, comparable across languages.
    pub score: f32,
    /// How many of the question's words it answers, as if each were the rarest: `score` before division by their number.
    pub raw: f32,
    /// The share of the question's words that stand in it, 0 to 1.
    pub covered: f32,
}

/// What a question found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Best first, each passage once.
    pub hits: Vec<Hit>,
    /// Ids of the terms the question names.
    pub concepts: Vec<String>,
    /// How many words with a subject of their own the question has.
    pub words: usize,
    /// How many of these stand in no passage at all.
    pub unknown: usize,
    /// Whether the question is Chinese.
    pub chinese: bool,
}

impl Finder {
    /// Indexes the knowledge: in `folder`, where unchanged passages are not indexed again, or in memory.
    ///
    /// # Errors
    /// When the index cannot be written or read.
    pub fn new(knowledge: &Knowledge, folder: Option<&Path>) -> Result<(Self, Refresh), IndexError> {
        let concepts = Concepts::new(&knowledge.terms);
        let index = match folder {
            Some(folder) => Index::open(folder)?,
            None => Index::in_memory()?,
        };
        let passages = indexed(knowledge);
        let names: Vec<(String, String)> = passages.iter().map(|passage| name(knowledge, passage)).collect();
        let refresh = index.update(&names, |place| entry(knowledge, &concepts, passages[place]))?;
        let snapshot = index.snapshot()?;
        let passages = (0_u32..)
            .take(snapshot.slots())
            .map(|slot| {
                let id = passage_of(snapshot.key(slot))?;
                let in_both = written(knowledge, &id, true) && written(knowledge, &id, false);
                Some(Held { id, in_both })
            })
            .collect();
        let spelling = Spelling::of(&snapshot);
        Ok((Self { snapshot, concepts, spelling, passages }, refresh))
    }

    /// The passages that answer `text` best among those that hold on `day`.
    #[must_use]
    pub fn find(&self, knowledge: &Knowledge, text: &str, day: Date) -> Found {
        let chinese = text.chars().any(crate::language::is_han);
        let text = self.spelling.corrected(text);
        let mut concepts = self.concepts.named_in(&text);
        if concepts.is_empty() {
            concepts = self.concepts.sounding_in(&text);
        }
        let mut own = question::same_language(&text, chinese);
        let words = own.groups.iter().filter(|group| group.weight >= 1.0).count();
        let unknown = own.groups.iter().filter(|group| group.weight >= 1.0 && self.is_unknown(group)).count();
        own.name(&concepts);
        let mut other = question::other_language(&text, chinese, &self.snapshot);
        other.name(&concepts);
        let mut best: HashMap<&PassageId, [f32; 3]> = HashMap::new();
        self.collect(&own, chinese, |in_both| if in_both { OWN } else { 1.0 }, &mut best);
        self.collect(&other, !chinese, |in_both| if in_both { ACROSS } else { ALONE }, &mut best);
        let mut best: Vec<(&PassageId, [f32; 3])> = best.into_iter().collect();
        best.sort_by(|a, b| b.1[0].total_cmp(&a.1[0]).then_with(|| a.0.cmp(b.0)));
        let mut hits: Vec<Hit> = best
            .into_iter()
            .take(CANDIDATES)
            .filter(|(id, _)| knowledge.passage(id, Language::English).is_some_and(|passage| passage.holds_on(day)))
            .map(|(id, [score, raw, covered])| Hit { passage: id.clone(), score, raw, covered })
            .collect();
        let mut documents: HashMap<String, f32> = HashMap::new();
        for hit in &hits {
            let held = documents.entry(hit.passage.document()).or_default();
            *held = held.max(hit.score);
        }
        let places = places::named_in(&text);
        for hit in &mut hits {
            let jurisdiction =
                knowledge.passage(&hit.passage, Language::English).map(|passage| passage.jurisdiction.as_str());
            if places.len() == 1 && jurisdiction == Some(places[0]) {
                hit.score *= PLACE;
            }
            if knowledge
                .passage(&hit.passage, Language::English)
                .is_some_and(|passage| !speaks_of(knowledge, passage, day))
            {
                hit.score *= OTHER_DAYS;
            }
            hit.score = (1.0 - DOCUMENT) * hit.score + DOCUMENT * documents[&hit.passage.document()];
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.passage.cmp(&b.passage)));
        Found { hits, concepts, words, unknown, chinese }
    }

    fn is_unknown(&self, group: &Group) -> bool {
        group.ways.iter().all(|way| way.terms.iter().any(|term| self.snapshot.document_frequency(way.list, term) == 0))
    }

    fn collect<'a>(
        &'a self,
        query: &Query,
        chinese: bool,
        trust: impl Fn(bool) -> f32,
        best: &mut HashMap<&'a PassageId, [f32; 3]>,
    ) {
        for Scored { slot, ideal, covered, .. } in score(query, &self.snapshot, chinese, CANDIDATES) {
            if let Some(Some(Held { id, in_both })) = self.passages.get(slot as usize) {
                let held = best.entry(id).or_default();
                for (sum, part) in held.iter_mut().zip([ideal, ideal * query.reach, covered]) {
                    *sum += part * trust(*in_both);
                }
            }
        }
    }

    /// The view of the index that this finder reads.
    #[must_use]
    pub const fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }
}

/// Whether a passage says a figure that is in force on `day`, or none at all: a table of former fees is no answer to what
/// the fee is now.
fn speaks_of(knowledge: &Knowledge, passage: &Passage, day: Date) -> bool {
    let mut figures = 0;
    for piece in passage.units.iter().flat_map(|unit| &unit.pieces) {
        let Piece::Figure(reference) = piece else { continue };
        figures += 1;
        let dated = knowledge.facts.get(&reference.fact).and_then(|fact| fact.on(reference.on.unwrap_or(day)));
        if reference.on.is_none() || dated.is_some_and(|dated| dated.holds_on(day)) {
            return true;
        }
    }
    figures == 0
}

/// Whether a passage is written in Chinese, or in English.
fn written(knowledge: &Knowledge, id: &PassageId, chinese: bool) -> bool {
    knowledge.passages.get(id).is_some_and(|written| written.keys().any(|language| language.is_chinese() == chinese))
}

/// What is indexed: every passage in every language, a Traditional text only where there is no Simplified one, since both
/// fold together; drafts never.
fn indexed(knowledge: &Knowledge) -> Vec<&Passage> {
    let all = knowledge.passages.values().flat_map(|written| written.values().map(move |passage| (written, passage)));
    all.filter(|(written, passage)| {
        !passage.draft && (passage.language != Language::Traditional || !written.contains_key(&Language::Simplified))
    })
    .map(|(_, passage)| passage)
    .collect()
}

/// The key of a passage in the index, and a hash of everything its entry is made from.
fn name(knowledge: &Knowledge, passage: &Passage) -> (String, String) {
    let mut hasher = Sha256::new();
    for (text, weight) in texts(knowledge, passage) {
        hasher.update(text.as_bytes());
        hasher.update([weight]);
    }
    hasher.update(knowledge.terms.hash().as_bytes());
    (format!("{}@{}", passage.id, passage.language), format!("{:x}", hasher.finalize()))
}

fn texts(knowledge: &Knowledge, passage: &Passage) -> Vec<(String, u8)> {
    let mut texts = vec![
        (passage.heading.clone(), HEADING),
        (passage.title.clone(), TITLE),
        (searchable(knowledge, passage), BODY),
    ];
    texts.extend(passage.asks.iter().map(|ask| (ask.clone(), ASKS)));
    texts
}

fn entry(knowledge: &Knowledge, concepts: &Concepts, passage: &Passage) -> Entry {
    let texts = texts(knowledge, passage);
    let concepts = texts
        .iter()
        .flat_map(|(text, weight)| {
            concepts.named_in(text).into_iter().flat_map(|concept| std::iter::repeat_n(concept, usize::from(*weight)))
        })
        .collect();
    Entry { chinese: passage.language.is_chinese(), texts, concepts }
}

/// The passage's words with the latest value of every figure, so that a figure can be asked for.
fn searchable(knowledge: &Knowledge, passage: &Passage) -> String {
    let mut text = String::new();
    for unit in &passage.units {
        for piece in &unit.pieces {
            match piece {
                Piece::Text(words) | Piece::Literal(words) => text.push_str(words),
                Piece::Figure(reference) => {
                    if let Some(fact) = knowledge.facts.get(&reference.fact)
                        && let Some(dated) = fact.values.last()
                    {
                        text.push_str(&format(&dated.value, fact.unit, passage.language));
                    }
                }
            }
        }
        text.push('\n');
    }
    text
}

fn passage_of(key: &str) -> Option<PassageId> {
    key.rsplit_once('@')?.0.parse().ok()
}
