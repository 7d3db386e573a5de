//! Words: what waits for them, a workflow they ask for, something reported done, or a question to the guidance.

use super::{Assistant, Now, Visit};
use crate::answer::{Answer, Outcome, Question, answer};
use crate::case::PersonId;
use crate::interview::{self, Next};
use crate::language::Language;
use crate::message::Message;
use crate::reading::{self, Named, Read, Word};
use crate::store::{Changes, CommitError, Committed, Exchange, Said, Waiting, Wish};
use crate::wording;
use crate::workflow::Workflow;

/// Characters of a question that are kept.
const KEPT: usize = 1000;
/// Words longer than this ask for no workflow.
const LONGEST_WISH: usize = 80;
/// Words as like a name as this ask for what it names: "company set-up cost" asks something about it instead.
const LIKE: f64 = 0.8;

impl Assistant {
    /// Words: they belong to what is waited for, if anything is.
    pub(super) async fn text(&self, visit: &Visit, text: &str) -> Result<Vec<Message>, CommitError> {
        if visit.focus.waiting == Waiting::Erase {
            return self.erase(visit, matches!(reading::yes_no(text), Read::Clear(true))).await;
        }
        if visit.focus.waiting == Waiting::Nothing {
            return self.free(visit, text).await;
        }
        let Some(held) = self.current(visit).await? else { return self.free(visit, text).await };
        match &visit.focus.waiting {
            Waiting::Change { question, value: None } => self.changed(visit, held, question, text).await,
            Waiting::Change { value: Some(_), .. } => match reading::yes_no(text) {
                Read::Clear(yes) => self.confirm(visit, held, None, yes).await,
                Read::Either(_) | Read::Nothing => self.at_question(visit, held, text).await,
            },
            Waiting::Which { question, readings } => {
                let asked = held.workflow.question(question);
                let labels: Vec<String> = readings
                    .iter()
                    .filter_map(|value| {
                        Some(wording::interview::answer(
                            &self.knowledge,
                            asked?,
                            value,
                            visit.language,
                            visit.now.today,
                        ))
                    })
                    .collect();
                let options: Vec<Named<'_>> = labels.iter().map(|label| Named { names: vec![label] }).collect();
                match (asked, reading::choice(text, &options)) {
                    (Some(question), Read::Clear(place)) => {
                        self.answer(visit, held, question, readings[place].clone()).await
                    }
                    (_, _) => self.at_question(visit, held, text).await,
                }
            }
            Waiting::Answer { question } => match interview::next(held.workflow, &held.answers) {
                // Words are no answer to a question that this person has not seen.
                Next::Ask(next) if next.id != *question && reading::word(text).is_none() => {
                    self.stay(visit, &held).await?;
                    Ok(vec![self.say(visit.language, "interview-moved-on", &[]), self.next_words(visit, &held)])
                }
                Next::Ask(_) | Next::Settled => self.at_question(visit, held, text).await,
            },
            Waiting::Nothing | Waiting::Erase => self.at_question(visit, held, text).await,
        }
    }

    /// Words that nothing waits for.
    pub(super) async fn free(&self, visit: &Visit, text: &str) -> Result<Vec<Message>, CommitError> {
        if !reading::is_question(text) {
            let mut current = self.current(visit).await?;
            if let Some(held) = &mut current
                && let Some(messages) = self.reported(visit, held, text).await?
            {
                return Ok(messages);
            }
            if let Some(workflow) = self.wished(text) {
                return self.begin(visit, workflow).await;
            }
            if let Some(held) = current {
                match reading::word(text) {
                    Some(word @ (Word::Resume | Word::Tasks | Word::Back | Word::AskPerson)) => {
                        return self.word(visit, held, word).await;
                    }
                    Some(Word::Change(what)) if !what.is_empty() => return self.change(visit, held, &what).await,
                    Some(_) | None => {}
                }
            }
        }
        Ok(vec![self.ask(visit, text).await?])
    }

    /// The workflow that words ask for, by the ways it is asked for.
    fn wished(&self, text: &str) -> Option<&Workflow> {
        if text.chars().count() > LONGEST_WISH {
            return None;
        }
        // Each workflow is asked for by itself: wishes for two of them may be alike, and the likest name decides.
        let likeness = |workflow: &Workflow| {
            let titles = Language::ALL.map(|language| self.knowledge.localized(&workflow.title, language));
            let traditional = workflow.asked_as.iter().map(|name| self.knowledge.in_traditional(name));
            let names = workflow.asked_as.iter().cloned().chain(traditional).chain(titles);
            let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let text = letters(text);
            let likest = names.map(|name| strsim::normalized_levenshtein(&letters(&name), &text));
            likest.max_by(f64::total_cmp).filter(|likeness| *likeness >= LIKE)
        };
        let wished = self.knowledge.workflows.values().filter_map(|workflow| Some((likeness(workflow)?, workflow)));
        wished.max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, workflow)| workflow)
    }

    /// A question to the guidance: answered, and kept with what was said.
    async fn ask(&self, visit: &Visit, text: &str) -> Result<Message, CommitError> {
        let answer = self.find_answer(visit, text);
        self.keep_answer(visit, text, &answer).await
    }

    /// What the guidance says to a question; nothing is kept.
    pub(super) fn find_answer(&self, visit: &Visit, text: &str) -> Answer {
        let question = Question { text: text.to_owned(), language: Some(visit.language), as_of: None };
        answer(&self.knowledge, &self.finder, &question, visit.now.today)
    }

    /// Keeps an answer with its question before it is said.
    pub(super) async fn keep_answer(&self, visit: &Visit, text: &str, answer: &Answer) -> Result<Message, CommitError> {
        let number = self.keep(visit, exchange(visit.person, text, answer, visit.now)).await?;
        Ok(wording::message(&self.knowledge, answer, number))
    }

    /// Keeps an exchange before its message leaves; returns its number.
    pub(super) async fn keep(&self, visit: &Visit, exchange: Exchange) -> Result<i64, CommitError> {
        let changes = Changes { exchange: Some(exchange), ..Changes::default() };
        Ok(self.commit_here(visit, changes).await?.exchange.expect("an exchange was committed"))
    }

    /// Commits what touches no case; the person stays where they are.
    async fn commit_here(&self, visit: &Visit, changes: Changes) -> Result<Committed, CommitError> {
        let focus = visit.focus_on(visit.focus.case, visit.focus.waiting.clone());
        let (event, focus) = (visit.event.clone(), vec![(visit.person, focus)]);
        self.store.commit(&Changes { event, focus, ..changes }).await
    }

    /// Notes for the staff that somebody wants a person, with what it is about.
    pub(super) async fn ask_person(&self, visit: &Visit, about: &str) -> Result<Message, CommitError> {
        let exchange = Exchange {
            at: visit.now.at,
            person: visit.person,
            question: about.chars().take(KEPT).collect(),
            language: visit.language,
            day: visit.now.today,
            outcome: "declined".to_owned(),
            said: Vec::new(),
            choices: Vec::new(),
        };
        let changes = Changes { exchange: Some(exchange), wish: Some(Wish::AskPerson), ..Changes::default() };
        let number = self.commit_here(visit, changes).await?.wish.expect("a wish was committed");
        Ok(self.say(visit.language, "recorded-ask-person", &[("number", &number.to_string())]))
    }
}

fn exchange(person: PersonId, text: &str, answer: &Answer, now: Now) -> Exchange {
    let (outcome, said) = match &answer.outcome {
        Outcome::Answered(quotes) => ("answered", quotes.as_slice()),
        Outcome::Clarify(_) => ("clarify", &[][..]),
        Outcome::Declined(_) => ("declined", &[][..]),
    };
    Exchange {
        at: now.at,
        person,
        question: text.chars().take(KEPT).collect(),
        language: answer.language,
        day: answer.day,
        outcome: outcome.to_owned(),
        said: said
            .iter()
            .map(|quote| Said {
                passage: quote.passage.clone(),
                hash: quote.hash.clone(),
                facts: quote.lines.iter().flat_map(|line| &line.figures).map(|figure| figure.fact.clone()).collect(),
            })
            .collect(),
        choices: wording::choices(answer),
    }
}
