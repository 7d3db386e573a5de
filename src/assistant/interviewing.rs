//! An interview: begun, answered, turned aside from, taken up again, settled.

use super::casework::Held;
use super::{Assistant, Visit};
use crate::answer::Outcome;
use crate::case::{Answer, CaseId, Value};
use crate::incoming::{Mark, Press, Turn};
use crate::interview::{self, Next, fits};
use crate::message::{Block, Button, Message};
use crate::reading::{self, Read, Word};
use crate::store::{Changes, CommitError, NewCase, Waiting};
use crate::wording::{checklist, interview as words};
use crate::workflow::{Question, Workflow};

impl Assistant {
    /// Begins a workflow, or takes up the case of it that is open. What the person's other cases already answered under
    /// the same name is taken over and shown.
    pub(super) async fn begin(&self, visit: &Visit, workflow: &Workflow) -> Result<Vec<Message>, CommitError> {
        let lines = self.store.cases_of(visit.person).await?;
        if let Some(open) = lines.iter().find(|line| line.workflow == workflow.id && !line.closed) {
            return self.resume(visit, open.id).await;
        }
        let mut answers = Vec::new();
        let mut known = Vec::new();
        for line in &lines {
            let Some(held) = self.held(line.id, visit.person).await? else { continue };
            for (question, value) in remembered(&held, workflow) {
                if !answers.iter().any(|answer: &Answer| answer.question == question.id) {
                    known.push(self.phrases(
                        visit,
                        "interview-known",
                        &[
                            ("question", &self.knowledge.fill(&question.ask, visit.language, visit.now.today)),
                            (
                                "answer",
                                &words::answer(&self.knowledge, question, &value, visit.language, visit.now.today),
                            ),
                            ("case", &self.knowledge.localized(&held.workflow.title, visit.language)),
                        ],
                    ));
                    let (by, at) = (visit.person, visit.now.at);
                    answers.push(Answer { question: question.id.clone(), value: Some(value), by, at });
                }
            }
        }
        let open = NewCase { workflow: workflow.id.clone(), by: visit.person, at: visit.now.at };
        let mut held = Held::new(workflow, &open);
        let changes = Changes { open: Some(open), answers, ..Changes::default() };
        held.case.id = self.commit(visit, &mut held, changes).await?.case.expect("a case was opened");
        let title = self.knowledge.localized(&workflow.title, visit.language);
        let summary = self.knowledge.localized(&workflow.summary, visit.language);
        let first: Vec<String> = [title, summary].into_iter().chain(known).collect();
        Ok(vec![Message::said(first.join("\n")), self.next_words(visit, &held)])
    }

    /// Takes a case up where it stands.
    pub(super) async fn resume(&self, visit: &Visit, id: CaseId) -> Result<Vec<Message>, CommitError> {
        let Some(mut held) = self.held(id, visit.person).await? else {
            return Ok(vec![self.say(visit.language, "not-there", &[])]);
        };
        let mut messages: Vec<Message> = self.what_changed(visit, &held).into_iter().collect();
        self.commit(visit, &mut held, Changes::default()).await?;
        let title = self.knowledge.localized(&held.workflow.title, visit.language);
        messages.push(self.say(visit.language, "interview-resumed", &[("case", &title)]));
        messages.push(self.next_words(visit, &held));
        Ok(messages)
    }

    /// Words typed while a question waits: something else, an answer, or a question of the person's own.
    pub(super) async fn at_question(
        &self,
        visit: &Visit,
        mut held: Held<'_>,
        text: &str,
    ) -> Result<Vec<Message>, CommitError> {
        let Next::Ask(question) = interview::next(held.workflow, &held.answers) else {
            return self.free(visit, text).await;
        };
        if let Some(word) = reading::word(text) {
            return self.word(visit, held, word).await;
        }
        if !reading::is_question(text) {
            if let Some(messages) = self.reported(visit, &mut held, text).await? {
                return Ok(messages.into_iter().chain([self.next_words(visit, &held)]).collect());
            }
            match super::answering::read(&self.knowledge, question, text, visit.now.today) {
                Read::Clear(value) if fits(question, &value) => return self.answer(visit, held, question, value).await,
                Read::Clear(_) => return self.refuse(visit, &held, question).await,
                Read::Either(readings) => return self.which(visit, held, question, readings).await,
                Read::Nothing => {}
            }
        }
        if !reading::is_question(text) && super::answering::is_value(text, visit.now.today) {
            return self.refuse(visit, &held, question).await;
        }
        // What can be read neither as an answer nor as a question is kept as neither.
        let answer = self.find_answer(visit, text);
        if !matches!(answer.outcome, Outcome::Answered(_)) && !reading::is_question(text) {
            return self.refuse(visit, &held, question).await;
        }
        let message = self.keep_answer(visit, text, &answer).await?;
        let back = self.say(visit.language, "interview-back-to", &[]);
        Ok(vec![message, back, self.next_words(visit, &held)])
    }

    /// Takes an answer down and says what is next.
    pub(super) async fn answer(
        &self,
        visit: &Visit,
        mut held: Held<'_>,
        question: &Question,
        value: Value,
    ) -> Result<Vec<Message>, CommitError> {
        let mut messages: Vec<Message> = self.what_changed(visit, &held).into_iter().collect();
        let given = words::answer(&self.knowledge, question, &value, visit.language, visit.now.today);
        let (by, at) = (visit.person, visit.now.at);
        let answer = Answer { question: question.id.clone(), value: Some(value), by, at };
        self.commit(visit, &mut held, Changes { answers: vec![answer], ..Changes::default() }).await?;
        let mut next = self.next_words(visit, &held);
        next.blocks.insert(0, Block::Said(format!("✓ {given}")));
        messages.push(next);
        Ok(messages)
    }

    /// An answer that could mean several things: asks which.
    async fn which(
        &self,
        visit: &Visit,
        held: Held<'_>,
        question: &Question,
        readings: Vec<Value>,
    ) -> Result<Vec<Message>, CommitError> {
        let mut message = self.say(visit.language, "interview-which", &[]);
        let button = |value: &Value| Button {
            label: words::answer(&self.knowledge, question, value, visit.language, visit.now.today),
            press: Press::Reading(held.number(), question.id.clone(), mark(value)),
        };
        message.buttons = readings.iter().map(button).collect();
        let waiting = Waiting::Which { question: question.id.clone(), readings };
        self.turn_to(visit, Some(held.case.id), waiting).await?;
        Ok(vec![message])
    }

    /// An answer that cannot be used: how to mend it, and the question again. Nothing is lost.
    async fn refuse(&self, visit: &Visit, held: &Held<'_>, question: &Question) -> Result<Vec<Message>, CommitError> {
        self.stay(visit, held).await?;
        Ok(vec![self.unusable(visit, question), self.next_words(visit, held)])
    }

    /// Why an answer cannot be used, and how to mend it.
    pub(super) fn unusable(&self, visit: &Visit, question: &Question) -> Message {
        match &question.error {
            Some(error) => Message::said(self.knowledge.fill(error, visit.language, visit.now.today)),
            None => self.say(visit.language, "interview-not-understood", &[]),
        }
    }

    /// What somebody asks for at a question instead of answering it.
    pub(super) async fn word(&self, visit: &Visit, held: Held<'_>, word: Word) -> Result<Vec<Message>, CommitError> {
        let next = match interview::next(held.workflow, &held.answers) {
            Next::Ask(question) => Some(question),
            Next::Settled => None,
        };
        match (word, next) {
            (Word::Why, Some(question)) => self.turn(visit, held, question, Turn::Why).await,
            (Word::Skip, Some(question)) => self.turn(visit, held, question, Turn::Skip).await,
            (Word::Stop, Some(question)) => self.turn(visit, held, question, Turn::Stop).await,
            (Word::AskPerson, Some(question)) => self.turn(visit, held, question, Turn::AskPerson).await,
            (Word::Back, _) => self.back(visit, held).await,
            (Word::AskPerson, None) => {
                let title = self.knowledge.localized(&held.workflow.title, visit.language);
                Ok(vec![self.ask_person(visit, &title).await?])
            }
            (Word::Change(what), _) => self.change(visit, held, &what).await,
            (Word::Tasks, _) => self.tasks(visit, held).await,
            (Word::Help, _) => Ok(vec![self.say(visit.language, "help", &[]), self.next_words(visit, &held)]),
            (Word::Resume | Word::Why | Word::Skip | Word::Stop, _) => {
                let id = held.case.id;
                self.resume(visit, id).await
            }
        }
    }

    /// What can be done at a question other than answering it.
    pub(super) async fn turn(
        &self,
        visit: &Visit,
        mut held: Held<'_>,
        question: &Question,
        turn: Turn,
    ) -> Result<Vec<Message>, CommitError> {
        let (language, today) = (visit.language, visit.now.today);
        match turn {
            Turn::Why => {
                let mut blocks = Vec::new();
                blocks.extend(question.why.as_ref().map(|why| Block::Said(self.knowledge.fill(why, language, today))));
                let cited = question.cite.first();
                blocks.extend(cited.and_then(|id| checklist::source(&self.knowledge, id, language, today)));
                self.stay(visit, &held).await?;
                Ok(vec![Message { blocks, ..Message::default() }, self.next_words(visit, &held)])
            }
            Turn::Back => self.back(visit, held).await,
            Turn::Skip if question.optional => self.answer(visit, held, question, Value::Skipped).await,
            Turn::Skip => {
                self.stay(visit, &held).await?;
                Ok(vec![self.say(language, "interview-cannot-skip", &[]), self.next_words(visit, &held)])
            }
            Turn::Stop => {
                self.commit_then(visit, &mut held, Some(Waiting::Nothing), Changes::default()).await?;
                let mut message = self.say(language, "interview-stopped", &[]);
                let label = self.phrases(visit, "button-resume", &[]);
                message.buttons.push(Button { label, press: Press::Resume(held.number()) });
                Ok(vec![message])
            }
            Turn::AskPerson => {
                let ask = self.knowledge.fill(&question.ask, language, today);
                let message = self.ask_person(visit, &ask).await?;
                Ok(vec![message, self.next_words(visit, &held)])
            }
        }
    }

    /// Back to the question answered last.
    async fn back(&self, visit: &Visit, held: Held<'_>) -> Result<Vec<Message>, CommitError> {
        match last_answered(&held) {
            Some(last) => self.change_question(visit, held, last).await,
            None => Ok(vec![self.next_words(visit, &held)]),
        }
    }

    /// The next question of a case, or what its answers lead to.
    pub(super) fn next_words(&self, visit: &Visit, held: &Held<'_>) -> Message {
        match interview::next(held.workflow, &held.answers) {
            Next::Ask(question) => self.question_words(visit, held, question),
            Next::Settled => self.settled(visit, held),
        }
    }

    /// A question of a case in words.
    pub(super) fn question_words(&self, visit: &Visit, held: &Held<'_>, question: &Question) -> Message {
        let (knowledge, today) = (&self.knowledge, visit.now.today);
        words::question(knowledge, held.workflow, question, &held.answers, held.number(), visit.language, today)
    }

    /// What the answers lead to, and the way to the checklist.
    fn settled(&self, visit: &Visit, held: &Held<'_>) -> Message {
        let plan = self.plan_of(held, visit);
        let mut blocks = checklist::outcomes(&self.knowledge, &plan.outcomes, visit.language, visit.now.today);
        blocks.push(Block::Said(checklist::progress(&self.knowledge, &plan, visit.language)));
        let label = self.phrases(visit, "button-tasks", &[]);
        let buttons = vec![Button { label, press: Press::Tasks(held.number()) }];
        Message { blocks, buttons, ..Message::default() }
    }

    /// What has changed in a workflow since the people of a case were last shown it; `None` when nothing has.
    pub(super) fn what_changed(&self, visit: &Visit, held: &Held<'_>) -> Option<Message> {
        let seen = &held.case.seen;
        if seen.structure.is_empty() || seen.structure == held.workflow.structure {
            return None;
        }
        let plan = self.plan_of(held, visit);
        let (language, today) = (visit.language, visit.now.today);
        let now: Vec<String> = plan.tasks.iter().map(|planned| planned.task.id.clone()).collect();
        let new: Vec<String> = now.iter().filter(|id| !seen.tasks.contains(id)).cloned().collect();
        let gone = seen.tasks.iter().filter(|id| !now.contains(id)).count();
        let asked: Vec<String> = interview::open(held.workflow, &held.answers)
            .into_iter()
            .filter(|question| !seen.questions.contains(&question.id))
            .map(|question| self.knowledge.fill(&question.ask, language, today))
            .collect();
        let mut lines = vec![self.phrases(visit, "changed-since", &[])];
        if !new.is_empty() {
            let tasks = checklist::titles(&self.knowledge, held.workflow, &new, language, today);
            lines.push(self.phrases(visit, "impact-added", &[("tasks", &tasks)]));
        }
        if gone > 0 {
            lines.push(self.phrases(visit, "changed-gone", &[("count", &gone.to_string())]));
        }
        if !asked.is_empty() {
            lines.push(self.phrases(visit, "impact-asked", &[("questions", &asked.join(" "))]));
        }
        (lines.len() > 1).then(|| Message::said(lines.join("\n")))
    }
}

/// The question answered last among those that still matter.
fn last_answered<'a>(held: &Held<'a>) -> Option<&'a Question> {
    let standing = interview::standing(held.workflow, &held.answers);
    let given = held.case.answers.iter().rev();
    let last = given.filter(|answer| answer.value.is_some()).find(|answer| standing.contains_key(&answer.question))?;
    held.workflow.question(&last.question)
}

/// The mark of an answer, for the button that stands for it.
pub(super) fn mark(value: &Value) -> Mark {
    Mark::of(&format!("{value:?}"))
}

/// What another case already answered under a name that `workflow` remembers too.
fn remembered<'w>(held: &Held<'_>, workflow: &'w Workflow) -> Vec<(&'w Question, Value)> {
    let standing = interview::standing(held.workflow, &held.answers);
    let named = |name: &String| {
        let there = held.workflow.questions.iter().filter(|question| question.profile.as_ref() == Some(name));
        there.filter_map(|question| standing.get(&question.id)).find(|value| **value != Value::Skipped).cloned()
    };
    let asked = workflow.questions.iter().filter_map(|question| Some((question, named(question.profile.as_ref()?)?)));
    asked.filter(|(question, value)| fits(question, value)).collect()
}
