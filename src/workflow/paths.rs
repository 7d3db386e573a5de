//! What answers can lead where: found by trying the answers that conditions tell apart.
//!
//! Conditions only look upward, so every interview ends; what remains to be shown is that each question, outcome and task
//! is reached by some answers, and that all answers reach some outcome.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Condition, Known};
use super::{Kind, Question, Workflow};
use crate::case::{Answers, Value};

/// Answers tried for one thing before it is called unreachable.
const TRIES: u32 = 300_000;
/// Interviews walked through when looking for one without an outcome.
const WALKS: u32 = 2000;

/// Questions, outcomes and tasks that no answers reach: line and words.
pub(super) fn unreachable(workflow: &Workflow) -> Vec<(usize, String)> {
    let questions = workflow.questions.iter().map(|it| ("question", &it.id, it.when.as_ref(), it.line));
    let outcomes = workflow.outcomes.iter().map(|it| ("outcome", &it.id, it.when.as_ref(), it.line));
    let tasks = workflow.tasks.iter().map(|it| ("task", &it.id, it.when.as_ref(), it.line));
    let worth_trying = values(workflow);
    questions
        .chain(outcomes)
        .chain(tasks)
        .filter(|(_, _, when, _)| when.is_some_and(|when| !reachable(workflow, &worth_trying, when)))
        .map(|(kind, id, _, line)| (line, format!("the {kind} `{id}` cannot be reached")))
        .collect()
}

/// Answers after which no outcome comes into question, in words; `None` when no walk found any.
pub(super) fn without_outcome(workflow: &Workflow) -> Option<String> {
    let worth_trying = values(workflow);
    // A plain linear congruence: the same walks every time, and nothing depends on their quality.
    let mut state: u32 = 2_463_534_242;
    let mut pick = |count: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % count.max(1)
    };
    for _ in 0..WALKS {
        let mut answers = Answers::new();
        let mut known = Known::of(&answers);
        for question in &workflow.questions {
            if holds(question.when.as_ref(), &known) {
                let values = &worth_trying[question.id.as_str()];
                let value = &values[pick(values.len())];
                known.add(&question.id, value);
                answers.insert(question.id.clone(), value.clone());
            }
        }
        if !workflow.outcomes.iter().any(|outcome| holds(outcome.when.as_ref(), &known)) {
            return Some(format!("{answers:?}"));
        }
    }
    None
}

fn holds(when: Option<&Condition>, known: &Known) -> bool {
    when.is_none_or(|when| when.holds(known) == Some(true))
}

/// Whether some answers make `goal` hold, trying only the questions it rests on.
fn reachable(workflow: &Workflow, worth_trying: &BTreeMap<&str, Vec<Value>>, goal: &Condition) -> bool {
    let mut needed = goal.questions();
    for question in workflow.questions.iter().rev().filter(|question| question.when.is_some()) {
        if needed.contains(&question.id) {
            needed.extend(question.when.iter().flat_map(Condition::questions));
        }
    }
    let chain: Vec<&Question> = workflow.questions.iter().filter(|question| needed.contains(&question.id)).collect();
    let mut tries = TRIES;
    search(&chain, worth_trying, &mut Answers::new(), goal, &mut tries)
}

fn search(
    chain: &[&Question],
    worth_trying: &BTreeMap<&str, Vec<Value>>,
    answers: &mut Answers,
    goal: &Condition,
    tries: &mut u32,
) -> bool {
    *tries = tries.saturating_sub(1);
    if *tries == 0 {
        return false;
    }
    let known = Known::of(answers);
    let Some((question, rest)) = chain.split_first() else { return goal.holds(&known) == Some(true) };
    if !holds(question.when.as_ref(), &known) {
        return search(rest, worth_trying, answers, goal, tries);
    }
    for value in &worth_trying[question.id.as_str()] {
        answers.insert(question.id.clone(), value.clone());
        if search(rest, worth_trying, answers, goal, tries) {
            return true;
        }
        answers.remove(&question.id);
    }
    false
}

/// For each question the answers that conditions can tell apart: every choice, both truths, and each literal they name
/// with its neighbours.
fn values(workflow: &Workflow) -> BTreeMap<&str, Vec<Value>> {
    let conditions = workflow
        .questions
        .iter()
        .filter_map(|question| question.when.as_ref())
        .chain(workflow.outcomes.iter().flat_map(|it| it.when.iter().chain(it.criteria.iter().map(|it| &it.test))))
        .chain(workflow.tasks.iter().flat_map(|it| {
            it.when.iter().chain(it.fees.iter().flat_map(|fee| fee.when.iter().chain(fee.times.iter())))
        }));
    let mut numbers = BTreeSet::from([0, 1]);
    let mut texts = BTreeSet::from(["x".to_owned()]);
    for condition in conditions {
        let (found, said) = condition.literals();
        numbers.extend(found.into_iter().flat_map(|number| [number - 1, number, number + 1]));
        texts.extend(said);
    }
    let days = texts.iter().filter_map(|text| text.parse::<crate::knowledge::Date>().ok());
    let days: BTreeSet<_> = days.flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten().collect();
    workflow
        .questions
        .iter()
        .map(|question| {
            let within = |min: &i64, max: &i64| {
                let mut within: Vec<i64> =
                    numbers.iter().copied().filter(|number| (min..=max).contains(&number)).collect();
                within.push(*min);
                within
            };
            let values = match &question.kind {
                Kind::Choice(choices) => choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect(),
                Kind::Several(choices) => {
                    let one = choices.iter().map(|choice| vec![choice.id.clone()]);
                    let all = choices.iter().map(|choice| choice.id.clone()).collect();
                    one.chain([all, Vec::new()]).map(Value::Several).collect()
                }
                Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
                Kind::Date => {
                    let some = crate::knowledge::Date::from_ymd_opt(2026, 1, 1);
                    days.iter().copied().chain(some).map(Value::Date).collect()
                }
                Kind::Number(min, max) => within(min, max).into_iter().map(Value::Number).collect(),
                Kind::Money(min, max) => {
                    within(min, max).into_iter().map(|amount| Value::Money(amount, "HKD".to_owned())).collect()
                }
                Kind::Text => texts.iter().cloned().map(Value::Text).collect(),
                Kind::Country => {
                    let codes = texts.iter().filter(|text| text.len() == 2).cloned();
                    codes.chain(["AQ".to_owned()]).map(Value::Country).collect()
                }
            };
            (question.id.as_str(), values)
        })
        .collect()
}
