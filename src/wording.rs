//! Answers in words: the one place that turns an [`Answer`] into a [`Message`].

pub mod checklist;
pub mod interview;

use crate::answer::asked::LONGEST;
use crate::answer::quote::Quote;
use crate::answer::{Answer, Exit, Outcome, Reason};
use crate::incoming::Press;
use crate::knowledge::markdown::Kind;
use crate::knowledge::render::Line;
use crate::knowledge::{Knowledge, PassageId, value};
use crate::language::Language;
use crate::message::{Block, Button, Message};

/// The answer in words; `exchange` is the number under which its buttons are looked up.
#[must_use]
pub fn message(knowledge: &Knowledge, answer: &Answer, exchange: i64) -> Message {
    let language = answer.language;
    let say = |id: &str| knowledge.phrases.say(language, id, &[]);
    let mut blocks = Vec::new();
    match &answer.outcome {
        Outcome::Answered(quotes) => {
            if answer.back_then {
                let id = if answer.ahead { "as-of-future" } else { "as-of" };
                let day = value::date(answer.day, language);
                blocks.push(Block::Said(knowledge.phrases.say(language, id, &[("day", &day)])));
            }
            blocks.extend(all_quoted(knowledge, quotes, language));
        }
        Outcome::Clarify(_) => blocks.push(Block::Said(say("which"))),
        Outcome::Declined(reason) => {
            blocks.push(Block::Said(match reason {
                Reason::Nothing => say("declined-nothing"),
                Reason::OutOfScope(words) => words.clone(),
                Reason::TooLong => {
                    knowledge.phrases.say(language, "declined-too-long", &[("limit", &LONGEST.to_string())])
                }
                Reason::Empty => say("declined-empty"),
            }));
            if answer.exits.iter().any(|exit| matches!(exit, Exit::Topic(_))) {
                blocks.push(Block::Said(say("nearest")));
            }
        }
    }
    Message { blocks, buttons: buttons(knowledge, &choices(answer), language, exchange), ..Message::default() }
}

/// Everything that can be pressed under an answer, in order: what a [`Press::Exit`] counts.
#[must_use]
pub fn choices(answer: &Answer) -> Vec<Exit> {
    let facets: &[PassageId] = match &answer.outcome {
        Outcome::Clarify(facets) => facets,
        Outcome::Answered(_) | Outcome::Declined(_) => &[],
    };
    facets.iter().cloned().map(Exit::Topic).chain(answer.exits.iter().cloned()).collect()
}

pub(crate) fn buttons(knowledge: &Knowledge, choices: &[Exit], language: Language, exchange: i64) -> Vec<Button> {
    (0_u8..)
        .zip(choices)
        .filter_map(|(place, exit)| {
            Some(Button { label: label(knowledge, exit, language)?, press: Press::Exit { exchange, place } })
        })
        .collect()
}

/// The words on a way forward; `None` when its passage is gone.
#[must_use]
pub fn label(knowledge: &Knowledge, exit: &Exit, language: Language) -> Option<String> {
    Some(match exit {
        Exit::Topic(id) => heading(knowledge, id, language)?,
        Exit::More => knowledge.phrases.say(language, "button-more", &[]),
        Exit::AskPerson => knowledge.phrases.say(language, "button-ask-person", &[]),
        Exit::Begin(id) => {
            let title = knowledge.localized(&knowledge.workflows.get(id)?.title, language);
            knowledge.phrases.say(language, "button-begin", &[("workflow", &title)])
        }
        Exit::TellMe => knowledge.phrases.say(language, "button-tell-me", &[]),
    })
}

/// The heading of a passage in the reader's script.
#[must_use]
pub fn heading(knowledge: &Knowledge, id: &PassageId, language: Language) -> Option<String> {
    let passage = knowledge.passage(id, language)?;
    let convert = passage.language == Language::Simplified && language == Language::Traditional;
    Some(if convert { knowledge.in_traditional(&passage.heading) } else { passage.heading.clone() })
}

/// Quotes and their sources, one source block for neighbours that share it.
#[must_use]
pub fn all_quoted(knowledge: &Knowledge, quotes: &[Quote], language: Language) -> Vec<Block> {
    quotes
        .chunk_by(|before, after| before.shares_source_with(after))
        .flat_map(|group| match group {
            [one] => quoted(knowledge, one, language),
            several => {
                let mut blocks: Vec<Block> = several.iter().map(|quote| Block::Quoted(lines(&quote.lines))).collect();
                let mut sections: Vec<&str> = several.iter().map(|quote| quote.citation.section.as_str()).collect();
                sections.dedup();
                blocks.push(source(knowledge, &several[0], &sections.join(" · "), language));
                blocks
            }
        })
        .collect()
}

/// A quote and its source, for the reader's language.
#[must_use]
pub fn quoted(knowledge: &Knowledge, quote: &Quote, language: Language) -> Vec<Block> {
    let say = |id: &str| knowledge.phrases.say(language, id, &[]);
    let mut blocks = Vec::new();
    if quote.unconfirmed {
        blocks.push(Block::Said(say("unconfirmed")));
    }
    if quote.language.is_chinese() != language.is_chinese() {
        let id = if quote.language.is_chinese() { "source-language-zh" } else { "source-language-en" };
        blocks.push(Block::Said(say(id)));
    }
    blocks.push(Block::Quoted(lines(&quote.lines)));
    if !quote.since.is_empty() {
        blocks.push(Block::Said(say("today-reads")));
        blocks.push(Block::Quoted(lines(&quote.since)));
    }
    if let Some(section) = quote.replaced_by.as_ref().and_then(|id| heading(knowledge, id, language)) {
        blocks.push(Block::Said(say("no-longer")));
        blocks.push(Block::Said(knowledge.phrases.say(language, "replaced-by", &[("section", &section)])));
    }
    blocks.push(source(knowledge, quote, &quote.citation.section, language));
    blocks
}

fn source(knowledge: &Knowledge, quote: &Quote, sections: &str, language: Language) -> Block {
    let citation = &quote.citation;
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let checked = value::short_date(citation.checked, language);
    let mut cited = say("citation", &[("section", sections), ("document", &citation.document)]);
    if !citation.publisher.is_empty() {
        cited.push_str(" · ");
        cited.push_str(&citation.publisher);
    }
    let since = match citation.valid_from {
        Some(from) => say("in-force-since", &[("from", &value::short_date(from, language)), ("checked", &checked)]),
        None => say("in-force-checked", &[("checked", &checked)]),
    };
    let mut words = vec![cited, since];
    let figures = || quote.lines.iter().flat_map(|line| &line.figures);
    if citation.stale {
        words.push(say("stale", &[]));
    }
    if figures().any(|figure| figure.single_source) {
        words.push(say("single-source", &[]));
    }
    if figures().any(|figure| figure.disputed) {
        words.push(say("disputed", &[]));
    }
    if let Some(url) = &citation.ask {
        words.push(say("ask-at", &[("url", url)]));
    }
    Block::Source { words, url: citation.url.clone() }
}

/// Lines with their bullets and numbers.
fn lines(lines: &[Line]) -> Vec<String> {
    lines
        .iter()
        .map(|line| match line.kind {
            Kind::Sentence => line.text.clone(),
            Kind::Bullet | Kind::Row => format!("• {}", line.text),
            Kind::Step(number) => format!("{number}. {}", line.text),
        })
        .collect()
}
