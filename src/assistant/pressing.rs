//! A pressed button: looked up by the exchange or the case that offered it, so that it works after any restart, and
//! explains itself when its time is over.

use super::interviewing::mark;
use super::{Assistant, Visit};
use crate::answer::{self, Exit};
use crate::case::{CaseId, Value};
use crate::incoming::{Mark, Press};
use crate::interview::{self, Next};
use crate::language::Language;
use crate::message::Message;
use crate::store::{CommitError, Exchange, Waiting, Wish};
use crate::wording;
use crate::workflow::{Kind, Question};

impl Assistant {
    pub(super) async fn press(&self, visit: &Visit, press: &Press) -> Result<Vec<Message>, CommitError> {
        let gone = || Ok(vec![self.say(visit.language, "not-there", &[])]);
        let case = match press {
            Press::Language(place) => match Language::ALL.get(usize::from(*place)) {
                Some(chosen) => return Ok(vec![self.choose_language(visit, *chosen).await?]),
                None => return gone(),
            },
            Press::Exit { exchange, place } => return self.exit(visit, *exchange, *place).await,
            Press::Begin(workflow) => match self.knowledge.workflows.get(workflow) {
                Some(workflow) => return self.begin(visit, workflow).await,
                None => return gone(),
            },
            Press::WishErased => return self.wish_erased(visit).await,
            Press::Erase(yes) => return self.erase(visit, *yes).await,
            Press::Resume(case)
            | Press::Answer(case, ..)
            | Press::Turn(case, ..)
            | Press::Reading(case, ..)
            | Press::Confirm(case, ..)
            | Press::Tasks(case)
            | Press::Task(case, _)
            | Press::Done(case, _)
            | Press::DoneThrough(case, ..)
            | Press::Undone(case, _) => CaseId(*case),
        };
        let Some(mut held) = self.held(case, visit.person).await? else { return gone() };
        match press {
            Press::Tasks(_) => self.tasks(visit, held).await,
            Press::Task(_, task) => self.task(visit, held, task).await,
            Press::Done(_, task) => self.done(visit, &mut held, task, visit.now.today).await,
            Press::DoneThrough(_, task, on) => self.done_through(visit, &mut held, task, *on).await,
            Press::Undone(_, task) => self.undone(visit, held, task).await,
            Press::Confirm(_, mark, yes) => self.confirm(visit, held, Some(*mark), *yes).await,
            Press::Answer(_, question, mark) => self.pressed_answer(visit, held, question, *mark).await,
            Press::Turn(_, question, turn) => match pending(&held, question) {
                Some(question) => self.turn(visit, held, question, *turn).await,
                None => Ok(self.too_late(visit, &held)),
            },
            Press::Reading(_, question, pressed) => {
                let readings = match &visit.focus.waiting {
                    Waiting::Which { question: asked, readings } if asked == question => readings.as_slice(),
                    Waiting::Nothing
                    | Waiting::Answer { .. }
                    | Waiting::Which { .. }
                    | Waiting::Change { .. }
                    | Waiting::Erase => &[],
                };
                let reading = readings.iter().find(|value| mark(value) == *pressed);
                match (pending(&held, question), reading) {
                    (Some(question), Some(value)) => self.answer(visit, held, question, value.clone()).await,
                    (_, _) => Ok(self.too_late(visit, &held)),
                }
            }
            Press::Resume(_)
            | Press::Exit { .. }
            | Press::Language(_)
            | Press::Begin(_)
            | Press::WishErased
            | Press::Erase(_) => self.resume(visit, case).await,
        }
    }

    /// A choice of a question: of the one that waits, or of one whose change is waited for.
    async fn pressed_answer(
        &self,
        visit: &Visit,
        held: super::casework::Held<'_>,
        id: &str,
        pressed: Mark,
    ) -> Result<Vec<Message>, CommitError> {
        let value = held.workflow.question(id).and_then(|question| value_of(question, pressed));
        let Some(value) = value else { return Ok(self.too_late(visit, &held)) };
        if let Waiting::Change { question, .. } = &visit.focus.waiting
            && question == id
            && let Some(question) = held.workflow.question(id)
        {
            return self.preview(visit, held, question, value).await;
        }
        match pending(&held, id) {
            Some(question) => self.answer(visit, held, question, value).await,
            None => Ok(self.too_late(visit, &held)),
        }
    }

    /// A button whose question is no longer the one that waits: says so, and shows what does.
    pub(super) fn too_late(&self, visit: &Visit, held: &super::casework::Held<'_>) -> Vec<Message> {
        vec![self.say(visit.language, "button-old", &[]), self.next_words(visit, held)]
    }

    /// A way forward under an answer.
    async fn exit(&self, visit: &Visit, number: i64, place: u8) -> Result<Vec<Message>, CommitError> {
        let Some(exchange) = self.store.exchange(number, visit.person).await? else {
            return Ok(vec![self.say(visit.language, "not-there", &[])]);
        };
        let language = exchange.language;
        let message = match exchange.choices.get(usize::from(place)) {
            None => self.say(language, "not-there", &[]),
            Some(Exit::AskPerson) => {
                self.record(visit, number, language, Wish::AskPerson, "recorded-ask-person").await?
            }
            Some(Exit::TellMe) => self.record(visit, number, language, Wish::TellMe, "recorded-tell-me").await?,
            Some(Exit::More) => {
                let passages = exchange.said.iter().map(|said| said.passage.clone()).collect();
                self.show(visit, &exchange, passages).await?
            }
            Some(Exit::Topic(id)) => self.show(visit, &exchange, vec![id.clone()]).await?,
            Some(Exit::Begin(workflow)) => match self.knowledge.workflows.get(workflow) {
                Some(workflow) => return self.begin(visit, workflow).await,
                None => self.say(language, "not-there", &[]),
            },
        };
        Ok(vec![message])
    }

    async fn record(
        &self,
        visit: &Visit,
        exchange: i64,
        language: Language,
        wish: Wish,
        words: &str,
    ) -> Result<Message, CommitError> {
        let number = self.store.wish(visit.now.at, exchange, wish).await?;
        Ok(self.say(language, words, &[("number", &number.to_string())]))
    }

    /// Whole passages, by the rules of the day of the exchange; what was said is kept like any answer.
    async fn show(
        &self,
        visit: &Visit,
        exchange: &Exchange,
        passages: Vec<crate::knowledge::PassageId>,
    ) -> Result<Message, CommitError> {
        let (person, now) = (visit.person, visit.now);
        let language = exchange.language;
        let quotes: Vec<_> = passages
            .iter()
            .filter_map(|id| answer::whole(&self.knowledge, id, language, exchange.day, now.today))
            .collect();
        if quotes.is_empty() {
            return Ok(self.say(language, "gone", &[]));
        }
        let blocks = wording::all_quoted(&self.knowledge, &quotes, language);
        let said = quotes
            .iter()
            .map(|quote| crate::store::Said {
                passage: quote.passage.clone(),
                hash: quote.hash.clone(),
                facts: quote.lines.iter().flat_map(|line| &line.figures).map(|figure| figure.fact.clone()).collect(),
            })
            .collect();
        let choices = vec![Exit::AskPerson];
        let shown = Exchange {
            at: now.at,
            person,
            said,
            choices: choices.clone(),
            outcome: "answered".to_owned(),
            ..exchange.clone()
        };
        let number = self.keep(visit, shown).await?;
        let buttons = wording::buttons(&self.knowledge, &choices, language, number);
        Ok(Message { blocks, buttons, ..Message::default() })
    }
}

/// The question of that id, if it is the one that waits.
fn pending<'a>(held: &super::casework::Held<'a>, id: &str) -> Option<&'a Question> {
    match interview::next(held.workflow, &held.answers) {
        Next::Ask(question) if question.id == id => Some(question),
        Next::Ask(_) | Next::Settled => None,
    }
}

/// The answer that a button's mark stands for.
fn value_of(question: &Question, pressed: Mark) -> Option<Value> {
    let id = || question.choices().iter().map(|choice| &choice.id).find(|id| Mark::of(id) == pressed).cloned();
    match &question.kind {
        Kind::Choice(_) => id().map(Value::Choice),
        Kind::Several(_) => id().map(|id| Value::Several(vec![id])),
        Kind::YesNo => [("yes", true), ("no", false)]
            .into_iter()
            .find(|(name, _)| Mark::of(name) == pressed)
            .map(|(_, yes)| Value::YesNo(yes)),
        Kind::Date | Kind::Number(..) | Kind::Money(..) | Kind::Text | Kind::Country => None,
    }
}
