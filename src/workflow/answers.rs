//! Answers and completions written by hand in a file: for plans without a conversation.

use std::collections::BTreeMap;

use serde_json::Value as Written;

use super::{Kind, Question, Workflow};
use crate::case::{Answers, Completions, Value};
use crate::interview::fits;

/// Reads answers: a YAML mapping from question ids to what was answered.
///
/// Choices are ids, yes-no is true or false, dates are YYYY-MM-DD, money is `HKD 300000`, and `skip` passes a question over.
///
/// # Errors
/// Everything that cannot be used, one line each.
pub fn answers(workflow: &Workflow, text: &str) -> Result<Answers, Vec<String>> {
    let written = mapping(text)?;
    let mut answers = Answers::new();
    let mut faults = Vec::new();
    for (id, written) in written {
        let value = workflow.question(&id).map(|question| (question, value(question, &written)));
        match value {
            None => faults.push(format!("`{id}` is no question of {}", workflow.id)),
            Some((question, Some(value))) if fits(question, &value) => drop(answers.insert(id, value)),
            Some((question, _)) => faults.push(format!("`{id}: {written}` is no answer: {}", wanted(question))),
        }
    }
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// Reads completions: a YAML mapping from task ids to the days on which they were done.
///
/// # Errors
/// Everything that cannot be used, one line each.
pub fn completions(workflow: &Workflow, text: &str) -> Result<Completions, Vec<String>> {
    let mut done = Completions::new();
    let mut faults = Vec::new();
    for (id, written) in mapping(text)? {
        match (workflow.task(&id), written.as_str().and_then(|day| day.parse().ok())) {
            (None, _) => faults.push(format!("`{id}` is no task of {}", workflow.id)),
            (Some(_), None) => faults.push(format!("`{id}: {written}` is no day: write YYYY-MM-DD")),
            (Some(_), Some(day)) => drop(done.insert(id, day)),
        }
    }
    if faults.is_empty() { Ok(done) } else { Err(faults) }
}

fn mapping(text: &str) -> Result<BTreeMap<String, Written>, Vec<String>> {
    if text.lines().all(|line| line.trim().is_empty() || line.starts_with('#')) {
        return Ok(BTreeMap::new());
    }
    serde_saphyr::from_str(text).map_err(|error| vec![format!("this is no YAML mapping: {error}")])
}

fn value(question: &Question, written: &Written) -> Option<Value> {
    let text = written.as_str();
    if text == Some("skip") {
        return Some(Value::Skipped);
    }
    Some(match &question.kind {
        Kind::Choice(_) => Value::Choice(text?.to_owned()),
        Kind::Several(_) => {
            let ids = written.as_array()?.iter().map(|id| Some(id.as_str()?.to_owned()));
            let mut ids = ids.collect::<Option<Vec<_>>>()?;
            ids.sort();
            ids.dedup();
            Value::Several(ids)
        }
        Kind::YesNo => Value::YesNo(written.as_bool()?),
        Kind::Date => Value::Date(text?.parse().ok()?),
        Kind::Number(..) => Value::Number(written.as_i64()?),
        Kind::Money(..) => match text.and_then(|text| text.split_once(' ')) {
            Some((currency, amount)) => Value::Money(amount.parse().ok()?, currency.to_owned()),
            None => Value::Money(written.as_i64()?, "HKD".to_owned()),
        },
        Kind::Text => Value::Text(text.map_or_else(|| written.to_string(), str::to_owned)),
        Kind::Country => Value::Country(text?.to_owned()),
    })
}

fn wanted(question: &Question) -> String {
    match &question.kind {
        Kind::Choice(choices) | Kind::Several(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("write one of {}", ids.join(", "))
        }
        Kind::YesNo => "write true or false".to_owned(),
        Kind::Date => "write a day as YYYY-MM-DD".to_owned(),
        Kind::Number(min, max) => format!("write a whole number from {min} to {max}"),
        Kind::Money(min, max) => format!("write an amount from {min} to {max}, as in HKD 300000"),
        Kind::Text => "write some words".to_owned(),
        Kind::Country => "write two capital letters, such as HK or CN".to_owned(),
    }
}
