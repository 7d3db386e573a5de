//! An earlier answer changed: what it does is shown first, and happens only after a yes.

use super::casework::Held;
use super::{Assistant, Visit, answering};
use crate::case::{Answer, Value};
use crate::incoming::{Mark, Press};
use crate::interview::{self, fits};
use crate::language::Language;
use crate::message::{Block, Button, Message};
use crate::plan::impact::impact;
use crate::reading::{self, Named, Read};
use crate::store::{Changes, CommitError, Waiting};
use crate::wording::interview as words;
use crate::workflow::Question;

impl Assistant {
    /// `change …`: finds the question that is meant and asks for its new answer.
    pub(super) async fn change(&self, visit: &Visit, held: Held<'_>, what: &str) -> Result<Vec<Message>, CommitError> {
        let standing = interview::standing(held.workflow, &held.answers);
        let answered: Vec<&Question> =
            held.workflow.questions.iter().filter(|question| standing.contains_key(&question.id)).collect();
        let names: Vec<Vec<String>> = answered
            .iter()
            .map(|question| {
                let asks = Language::ALL.map(|language| self.knowledge.fill(&question.ask, language, visit.now.today));
                asks.into_iter().chain([question.id.replace('_', " ")]).collect()
            })
            .collect();
        let options: Vec<Named<'_>> =
            names.iter().map(|names| Named { names: names.iter().map(String::as_str).collect() }).collect();
        if let Read::Clear(place) = reading::choice(what, &options) {
            return self.change_question(visit, held, answered[place]).await;
        }
        // Nothing fits, or several do: show what can be changed.
        self.stay(visit, &held).await?;
        let lines = answered.iter().map(|question| {
            let ask = self.knowledge.fill(&question.ask, visit.language, visit.now.today);
            let given =
                words::answer(&self.knowledge, question, &standing[&question.id], visit.language, visit.now.today);
            format!("• {} {ask} → {given}", question.id)
        });
        let first = self.phrases(visit, "change-which", &[]);
        Ok(vec![Message::said([first].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))])
    }

    /// Asks for the new answer to a question.
    pub(super) async fn change_question(
        &self,
        visit: &Visit,
        held: Held<'_>,
        question: &Question,
    ) -> Result<Vec<Message>, CommitError> {
        let waiting = Waiting::Change { question: question.id.clone(), value: None };
        self.turn_to(visit, Some(held.case.id), waiting).await?;
        let mut message = self.question_words(visit, &held, question);
        // What can be done at the question that waits is not on offer here, only to leave this one as it is.
        message.buttons.retain(|button| matches!(button.press, Press::Answer(..)));
        let keep = Press::Confirm(held.number(), mark_of_change(&question.id, None), false);
        message.buttons.push(Button { label: self.phrases(visit, "button-keep", &[]), press: keep });
        if let Some(value) = held.answers.get(&question.id) {
            let now = words::answer(&self.knowledge, question, value, visit.language, visit.now.today);
            message.blocks.insert(0, Block::Said(self.phrases(visit, "change-now", &[("answer", &now)])));
        }
        Ok(vec![message])
    }

    /// The new answer, in words: its effect is shown.
    pub(super) async fn changed(
        &self,
        visit: &Visit,
        held: Held<'_>,
        question: &str,
        text: &str,
    ) -> Result<Vec<Message>, CommitError> {
        let Some(question) = held.workflow.question(question) else { return self.at_question(visit, held, text).await };
        if let Some(word) = reading::word(text) {
            return self.word(visit, held, word).await;
        }
        match answering::read(&self.knowledge, question, text, visit.now.today) {
            Read::Clear(value) if fits(question, &value) => self.preview(visit, held, question, value).await,
            Read::Clear(_) | Read::Either(_) | Read::Nothing => {
                let again = self.change_question(visit, held, question).await?;
                Ok([self.unusable(visit, question)].into_iter().chain(again).collect())
            }
        }
    }

    /// Shows what a new answer would do. One that changes nothing is just said so.
    pub(super) async fn preview(
        &self,
        visit: &Visit,
        held: Held<'_>,
        question: &Question,
        value: Value,
    ) -> Result<Vec<Message>, CommitError> {
        if held.answers.get(&question.id) == Some(&value) {
            self.stay(visit, &held).await?;
            return Ok(vec![self.say(visit.language, "change-same", &[]), self.next_words(visit, &held)]);
        }
        let today = visit.now.today;
        let effect = impact(held.workflow, &held.answers, &held.done, (&question.id, &value), &self.knowledge, today);
        let given = words::answer(&self.knowledge, question, &value, visit.language, visit.now.today);
        let ask = self.knowledge.fill(&question.ask, visit.language, today);
        let first = self.phrases(visit, "change-effect", &[("question", &ask), ("answer", &given)]);
        let lines = words::impact(&self.knowledge, held.workflow, &effect, visit.language, today);
        let mut message = Message::said([first].into_iter().chain(lines).collect::<Vec<_>>().join("\n"));
        let pending = Some((value, held.case.revision));
        let mark = mark_of_change(&question.id, pending.as_ref());
        let button = |id: &str, yes: bool| Button {
            label: self.phrases(visit, id, &[]),
            press: Press::Confirm(held.number(), mark, yes),
        };
        message.buttons = vec![button("button-change", true), button("button-keep", false)];
        let waiting = Waiting::Change { question: question.id.clone(), value: pending };
        self.turn_to(visit, Some(held.case.id), waiting).await?;
        Ok(vec![message])
    }

    /// Yes or no to a change that was shown: pressed, with the mark of the change, or typed. An effect that was shown for
    /// a case that has moved since is shown anew.
    pub(super) async fn confirm(
        &self,
        visit: &Visit,
        mut held: Held<'_>,
        pressed: Option<Mark>,
        yes: bool,
    ) -> Result<Vec<Message>, CommitError> {
        let Waiting::Change { question, value: pending } = visit.focus.waiting.clone() else {
            return Ok(self.too_late(visit, &held));
        };
        if pressed.is_some_and(|mark| mark != mark_of_change(&question, pending.as_ref())) {
            return Ok(self.too_late(visit, &held));
        }
        if !yes {
            self.stay(visit, &held).await?;
            return Ok(vec![self.say(visit.language, "change-kept", &[]), self.next_words(visit, &held)]);
        }
        let (Some((value, shown)), Some(asked)) = (pending, held.workflow.question(&question)) else {
            return Ok(self.too_late(visit, &held));
        };
        if shown != held.case.revision {
            return self.preview(visit, held, asked, value).await;
        }
        let answer = Answer { question, value: Some(value), by: visit.person, at: visit.now.at };
        self.commit(visit, &mut held, Changes { answers: vec![answer], ..Changes::default() }).await?;
        Ok(vec![self.say(visit.language, "change-done", &[]), self.next_words(visit, &held)])
    }
}

/// The mark of a change that is asked to be confirmed: of the question, the new answer and the revision it was shown for.
fn mark_of_change(question: &str, pending: Option<&(Value, i64)>) -> Mark {
    Mark::of(&format!("{question} {pending:?}"))
}
