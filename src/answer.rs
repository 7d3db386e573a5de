//! From a question to a quoted, dated, sourced answer, or to an honest refusal with a way forward.
//!
//! An answer ends in exactly one [`Outcome`]. What it says about the subject are lines of passages, word for word;
//! [`quote::stands_in`] checks each before it leaves.

pub mod asked;
pub mod confidence;
pub mod parts;
pub mod quote;

use crate::knowledge::{Date, Knowledge, PassageId};
use crate::language::Language;
use crate::search::finder::{Finder, Found};

use self::asked::Asked;
use self::quote::Quote;

/// Topics offered beside an answer or a refusal.
const TOPICS: usize = 3;
/// Passages quoted in one answer.
const QUOTES: usize = 4;
/// A further passage is quoted beside the best when it scores at least this share of it.
const BESIDE: f32 = 0.6;
/// Characters of a whole answer, sources included, unless more is asked for.
pub const LONGEST: usize = 1200;

/// What somebody wants to know.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// As typed.
    pub text: String,
    /// The language to answer in; taken from the text when absent.
    pub language: Option<Language>,
    /// The day whose rules are meant; taken from the text, else today.
    pub as_of: Option<Date>,
}

/// What we say to a question.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The asker's language and script.
    pub language: Language,
    /// The day whose rules were looked up.
    pub day: Date,
    /// Whether that is not today.
    pub back_then: bool,
    /// Whether it is still to come: what we know of it may change.
    pub ahead: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// Ways forward; never empty unless answered.
    pub exits: Vec<Exit>,
    /// How sure we are that the best passage answers, 0 to 1.
    pub confidence: f32,
}

/// How a question ends: one of these, everywhere.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Quoted, best first; at least one.
    Answered(Vec<Quote>),
    /// Two to four sections of different subjects answer alike: which is meant?
    Clarify(Vec<PassageId>),
    /// Not answered, and why.
    Declined(Reason),
}

/// Why a question is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nothing we hold answers it.
    Nothing,
    /// It belongs to others; the rule's own words say who.
    OutOfScope(String),
    /// Longer than a question can be.
    TooLong,
    /// It has no words.
    Empty,
}

/// A way forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// A section nearby.
    Topic(PassageId),
    /// Everything the quoted passages say.
    More,
    /// A person at the centre.
    AskPerson,
    /// A note when it is known.
    TellMe,
    /// A workflow that would settle it, by id.
    Begin(String),
}

/// Answers `question` from what holds on the day it means; `today` is the day it is asked.
#[must_use]
pub fn answer(knowledge: &Knowledge, finder: &Finder, question: &Question, today: Date) -> Answer {
    let asked = Asked::read(question, today);
    let end = |outcome: Outcome, exits: Vec<Exit>, confidence: f32| Answer {
        language: asked.language,
        day: asked.day,
        back_then: asked.day != today,
        ahead: asked.day > today,
        outcome,
        exits,
        confidence,
    };
    let refuse = |reason: Reason| end(Outcome::Declined(reason), vec![Exit::AskPerson], 0.0);
    if asked.too_long {
        return refuse(Reason::TooLong);
    }
    if !asked.text.chars().any(char::is_alphanumeric) {
        return refuse(Reason::Empty);
    }
    if let Some(rule) = knowledge.scope.rule_for(&asked.text) {
        return refuse(Reason::OutOfScope(knowledge.localized(&rule.say, asked.language)));
    }
    let found = finder.find(knowledge, &asked.text, asked.day);
    let confidence = confidence::confidence(&confidence::Signals::of(&found));
    let unknown = || {
        let settle = found.hits.first().and_then(|hit| settles(knowledge, &hit.passage));
        let exits = topics(&found, &[]).into_iter().chain(settle).chain([Exit::AskPerson, Exit::TellMe]).collect();
        end(Outcome::Declined(Reason::Nothing), exits, confidence)
    };
    if confidence < confidence::ANSWER {
        return unknown();
    }
    if let Some(facets) = facets(knowledge, &found, confidence) {
        return end(Outcome::Clarify(facets), vec![Exit::AskPerson], confidence);
    }
    let chosen = parts::choose(knowledge, finder, &asked, &found);
    let quotes = quote::quotes(knowledge, finder, &asked, &chosen, today);
    if quotes.is_empty() {
        return unknown();
    }
    let mut exits = topics(&found, &quotes);
    if quotes.iter().any(|quote| quote.left_out > 0) {
        exits.insert(0, Exit::More);
    }
    exits.extend(settles(knowledge, &quotes[0].passage));
    exits.push(Exit::AskPerson);
    if quotes[0].unconfirmed {
        exits.push(Exit::TellMe);
    }
    end(Outcome::Answered(quotes), exits, confidence)
}

/// The whole of one passage, as an answer: what a topic button and *More* show.
#[must_use]
pub fn whole(knowledge: &Knowledge, id: &PassageId, language: Language, day: Date, today: Date) -> Option<Quote> {
    let passage = knowledge.passage(id, language).filter(|passage| passage.holds_on(day))?;
    quote::all(knowledge, passage, language, day, today)
}

/// The workflow that takes a person through what a passage is about: of those that rest on it, the one that rests most
/// on its area.
fn settles(knowledge: &Knowledge, passage: &PassageId) -> Option<Exit> {
    let resting = knowledge.workflows.values().filter(|workflow| workflow.rests_on(passage));
    let workflow = resting.max_by_key(|workflow| workflow.cites_of(&passage.area))?;
    Some(Exit::Begin(workflow.id.clone()))
}

/// The next best sections that are not quoted.
fn topics(found: &Found, quotes: &[Quote]) -> Vec<Exit> {
    found
        .hits
        .iter()
        .filter(|hit| !quotes.iter().any(|quote| quote.passage == hit.passage))
        .take(TOPICS)
        .map(|hit| Exit::Topic(hit.passage.clone()))
        .collect()
}

/// The sections to choose from when a short question fits several subjects alike.
fn facets(knowledge: &Knowledge, found: &Found, confidence: f32) -> Option<Vec<PassageId>> {
    let best = found.hits.first()?;
    if found.words > 2 || confidence > confidence::SURE {
        return None;
    }
    let mut documents = vec![best.passage.document()];
    let mut facets = vec![best.passage.clone()];
    for hit in found.hits.iter().skip(1).take_while(|hit| hit.score >= best.score * 0.9) {
        if !documents.contains(&hit.passage.document()) && knowledge.passages.contains_key(&hit.passage) {
            documents.push(hit.passage.document());
            facets.push(hit.passage.clone());
        }
    }
    facets.truncate(4);
    (facets.len() >= 2).then_some(facets)
}
