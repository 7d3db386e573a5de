//! From a question to ranked passages of the knowledge, with the signals that tell how sure the ranking is.

use std::collections::HashMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::concepts::Concepts;
use super::index::{Entry, Index, IndexError, Refresh, Snapshot};
use super::question::{self, Query};
use super::scoring::{Scored, score};
use super::spelling::Spelling;
use crate::knowledge::markdown::Piece;
use crate::knowledge::value::format;
use crate::knowledge::{Date, Knowledge, Passage, PassageId};
use crate::language::Language;

/// How often each kind of text counts.
const HEADING: u8 = 3;
const TITLE: u8 = 1;
const ASKS: u8 = 2;
const BODY: u8 = 1;
/// Passages ranked per question and language.
const CANDIDATES: usize = 200;
/// A hit that only the other language shows counts a little less than one in the asker's own.
const ACROSS: f32 = 0.9;

/// Finds passages.
pub struct Finder {
    snapshot: Snapshot,
    concepts: Concepts,
    spelling: Spelling,
    /// Slot → passage.
    passages: Vec<Option<PassageId>>,
    /// Passages that are not written in both languages.
    some_in_one_language: bool,
}

/// A passage and how well it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Which.
    pub passage: PassageId,
    /// 0 to 1, comparable across languages.
    pub score: f32,
    /// BM25, unbounded.
    pub raw: f32,
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
        let refresh = index.update(&entries(knowledge, &concepts))?;
        let snapshot = index.snapshot()?;
        let passages = (0..snapshot.slots())
            .map(|slot| passage_of(snapshot.key(u32::try_from(slot).unwrap_or(u32::MAX))))
            .collect();
        let some_in_one_language = knowledge.passages.values().any(|written| {
            !written.contains_key(&Language::English) || !written.keys().any(|language| language.is_chinese())
        });
        let spelling = Spelling::of(&snapshot);
        Ok((Self { snapshot, concepts, spelling, passages, some_in_one_language }, refresh))
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
        own.name(&concepts);
        let mut other = question::other_language(&text, chinese, &self.snapshot);
        other.name(&concepts);
        let g = |n: &str, d: f32| std::env::var(n).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
        let (lambda, doc) = (g("T_CROSS", 0.35), g("T_DOC", 0.15));
        let mut best: HashMap<&PassageId, (f32, f32)> = HashMap::new();
        self.collect(&own, chinese, 1.0 - lambda, &mut best);
        self.collect(&other, !chinese, lambda, &mut best);
        let mut hits: Vec<Hit> = best
            .into_iter()
            .filter(|(id, _)| knowledge.passage(id, Language::English).is_some_and(|passage| passage.holds_on(day)))
            .map(|(id, (score, raw))| Hit { passage: id.clone(), score, raw })
            .collect();
        let mut documents: HashMap<String, f32> = HashMap::new();
        for hit in &hits {
            let held = documents.entry(hit.passage.document()).or_default();
            *held = held.max(hit.score);
        }
        for hit in &mut hits {
            hit.score = (1.0 - doc) * hit.score + doc * documents[&hit.passage.document()];
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.passage.cmp(&b.passage)));
        Found { hits, concepts, words }
    }

    fn collect<'a>(&'a self, query: &Query, chinese: bool, trust: f32, best: &mut HashMap<&'a PassageId, (f32, f32)>) {
        for Scored { slot, raw, ideal } in score(query, &self.snapshot, chinese, CANDIDATES) {
            if let Some(Some(id)) = self.passages.get(slot as usize) {
                let held = best.entry(id).or_insert((0.0, 0.0));
                held.0 += ideal * trust;
                held.1 += raw * trust;
            }
        }
    }

    /// The view of the index that this finder reads.
    #[must_use]
    pub const fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }
}

/// One entry a passage and language; a Traditional text only where there is no Simplified one, since both fold together.
fn entries(knowledge: &Knowledge, concepts: &Concepts) -> Vec<Entry> {
    let mut entries = Vec::new();
    for written in knowledge.passages.values() {
        for passage in written.values() {
            if passage.draft
                || (passage.language == Language::Traditional && written.contains_key(&Language::Simplified))
            {
                continue;
            }
            entries.push(entry(knowledge, concepts, passage));
        }
    }
    entries
}

fn entry(knowledge: &Knowledge, concepts: &Concepts, passage: &Passage) -> Entry {
    let mut texts = vec![
        (passage.heading.clone(), HEADING),
        (passage.title.clone(), TITLE),
        (searchable(knowledge, passage), BODY),
    ];
    texts.extend(passage.asks.iter().map(|ask| (ask.clone(), ASKS)));
    let mut named = Vec::new();
    let mut hasher = Sha256::new();
    for (text, weight) in &texts {
        hasher.update(text.as_bytes());
        hasher.update([*weight]);
        for concept in concepts.named_in(text) {
            named.extend(std::iter::repeat_n(concept, usize::from(*weight)));
        }
    }
    hasher.update(named.join(",").as_bytes());
    Entry {
        key: format!("{}@{}", passage.id, passage.language),
        hash: format!("{:x}", hasher.finalize()),
        chinese: passage.language.is_chinese(),
        texts,
        concepts: named,
    }
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
