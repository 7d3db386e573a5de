//! Which question is next, and what the answers lead to. Pure: it knows answers and a workflow, no person and no store.

use crate::case::{Answers, Value};
use crate::workflow::condition::Known;
use crate::workflow::{Kind, Outcome, Question, Workflow};

/// What comes next in an interview.
#[derive(Debug, Clone, Copy)]
pub enum Next<'a> {
    /// This is to be asked.
    Ask(&'a Question),
    /// Everything that matters is answered.
    Settled,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Met {
    /// It is.
    Yes,
    /// A question it rests on has no answer.
    Unknown,
    /// It is not.
    No,
}

/// An outcome weighed against the answers.
#[derive(Debug, Clone)]
pub struct Judged<'a> {
    /// Which.
    pub outcome: &'a Outcome,
    /// Its criteria in order.
    pub criteria: Vec<Met>,
}

impl Judged<'_> {
    /// The worst of its criteria: `Yes` when all are met or there are none.
    #[must_use]
    pub fn met(&self) -> Met {
        self.criteria.iter().copied().max().unwrap_or(Met::Yes)
    }

    fn count(&self, met: Met) -> usize {
        self.criteria.iter().filter(|criterion| **criterion == met).count()
    }
}

/// The questions that matter as far as the answers show and have none, in order.
#[must_use]
pub fn open<'a>(workflow: &'a Workflow, answers: &Answers) -> Vec<&'a Question> {
    let (questions, standing) = relevant(workflow, answers);
    questions.into_iter().filter(|question| !standing.contains_key(&question.id)).collect()
}

/// The answers to questions that matter; those to others are kept but count for nothing.
#[must_use]
pub fn standing(workflow: &Workflow, answers: &Answers) -> Answers {
    relevant(workflow, answers).1
}

/// Every question whose condition holds, and the answers to them.
fn relevant<'a>(workflow: &'a Workflow, answers: &Answers) -> (Vec<&'a Question>, Answers) {
    let mut standing = Answers::new();
    let mut questions = Vec::new();
    let mut known = Known::of(&standing);
    for question in &workflow.questions {
        if question.when.as_ref().is_none_or(|when| when.holds(&known) == Some(true)) {
            questions.push(question);
            if let Some(value) = answers.get(&question.id).filter(|value| fits(question, value)) {
                standing.insert(question.id.clone(), value.clone());
                known.add(&question.id, value);
            }
        }
    }
    (questions, standing)
}

/// The next question, or that none is left.
#[must_use]
pub fn next<'a>(workflow: &'a Workflow, answers: &Answers) -> Next<'a> {
    open(workflow, answers).into_iter().next().map_or(Next::Settled, Next::Ask)
}

/// How many questions are answered, and how many there are to answer as far as the answers show.
#[must_use]
pub fn progress(workflow: &Workflow, answers: &Answers) -> (usize, usize) {
    let (questions, standing) = relevant(workflow, answers);
    (standing.len(), questions.len())
}

/// The place of a question among those that matter, counted from 1; the next free place when it does not matter.
#[must_use]
pub fn place(workflow: &Workflow, answers: &Answers, question: &str) -> usize {
    let (questions, _) = relevant(workflow, answers);
    questions.iter().position(|asked| asked.id == question).unwrap_or(questions.len()) + 1
}

/// The outcomes that come into question, best first: fewest unmet criteria, then fewest unknown, then most met, then the
/// order of the file.
#[must_use]
pub fn outcomes<'a>(workflow: &'a Workflow, answers: &Answers) -> Vec<Judged<'a>> {
    let known = Known::of(&standing(workflow, answers));
    let judge = |met: Option<bool>| match met {
        Some(true) => Met::Yes,
        Some(false) => Met::No,
        None => Met::Unknown,
    };
    let mut judged: Vec<Judged<'a>> = workflow
        .outcomes
        .iter()
        .filter(|outcome| outcome.when.as_ref().is_none_or(|when| when.holds(&known) == Some(true)))
        .map(|outcome| Judged {
            outcome,
            criteria: outcome.criteria.iter().map(|criterion| judge(criterion.test.holds(&known))).collect(),
        })
        .collect();
    judged
        .sort_by_key(|judged| (judged.count(Met::No), judged.count(Met::Unknown), usize::MAX - judged.count(Met::Yes)));
    judged
}

/// Whether `value` can answer `question` as it is asked today; an answer to an older form of it may not.
#[must_use]
pub fn fits(question: &Question, value: &Value) -> bool {
    match (&question.kind, value) {
        (_, Value::Skipped) => question.optional,
        (Kind::Choice(choices), Value::Choice(id)) => choices.iter().any(|choice| choice.id == *id),
        (Kind::Several(choices), Value::Several(ids)) => {
            ids.iter().all(|id| choices.iter().any(|choice| choice.id == *id))
        }
        (Kind::YesNo, Value::YesNo(_)) | (Kind::Date, Value::Date(_)) => true,
        (Kind::Text, Value::Text(text)) => !text.trim().is_empty(),
        (Kind::Country, Value::Country(code)) => {
            code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase())
        }
        (Kind::Number(min, max), Value::Number(number)) | (Kind::Money(min, max), Value::Money(number, _)) => {
            (min..=max).contains(&number)
        }
        (_, _) => false,
    }
}
