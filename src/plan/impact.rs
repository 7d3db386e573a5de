//! What a changed answer does, before it is accepted: the difference of two interviews and two plans.

use std::collections::BTreeSet;

use super::{Plan, plan};
use crate::case::{Answers, Completions, Value};
use crate::interview;
use crate::knowledge::{Date, Knowledge};
use crate::workflow::Workflow;

/// The effect of one changed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impact {
    /// Questions whose answers stand as they are.
    pub kept: Vec<String>,
    /// Questions that matter afterwards and have no answer, in order; the first is asked next.
    pub asked: Vec<String>,
    /// Questions whose answers no longer matter; they are kept in case they do again.
    pub resting: Vec<String>,
    /// Tasks that come in.
    pub added: Vec<String>,
    /// Tasks that go out, reports that they were done included.
    pub dropped: Vec<String>,
    /// Days by which the end of the whole moves, later positive; 0 when either has no end.
    pub moved: i64,
}

/// What setting `question` to `value` does to a case.
#[must_use]
pub fn impact(
    workflow: &Workflow,
    before: &Answers,
    done: &Completions,
    (question, value): (&str, &Value),
    knowledge: &Knowledge,
    today: Date,
) -> Impact {
    let mut after = before.clone();
    after.insert(question.to_owned(), value.clone());
    let of = |answers: &Answers| plan(workflow, answers, done, knowledge, today);
    between(workflow, before, &after, &of(before), &of(&after))
}

/// The difference between two sets of answers and their plans.
#[must_use]
pub fn between(workflow: &Workflow, before: &Answers, after: &Answers, old: &Plan<'_>, new: &Plan<'_>) -> Impact {
    let (stood, stands) = (interview::standing(workflow, before), interview::standing(workflow, after));
    let ids = |plan: &Plan<'_>| plan.tasks.iter().map(|planned| planned.task.id.clone()).collect::<BTreeSet<_>>();
    let (had, has) = (ids(old), ids(new));
    let moved = old.finish.zip(new.finish).map_or(0, |(old, new)| (new - old).num_days());
    Impact {
        kept: stands.iter().filter(|(id, value)| stood.get(*id) == Some(value)).map(|(id, _)| id.clone()).collect(),
        asked: interview::open(workflow, after).into_iter().map(|question| question.id.clone()).collect(),
        resting: stood.keys().filter(|id| !stands.contains_key(*id)).cloned().collect(),
        added: has.difference(&had).cloned().collect(),
        dropped: had.difference(&has).cloned().collect(),
        moved,
    }
}
