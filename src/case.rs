//! A case: what was answered and what was done, by whom and when. Plain data; nothing is ever overwritten.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::knowledge::Date;
/// A moment in UTC.
pub type Timestamp = chrono::DateTime<chrono::Utc>;

/// Names a case; counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseId(pub i64);

/// Names a person, on however many platforms; counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(pub i64);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What somebody answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum Value {
    /// The id of a choice.
    Choice(String),
    /// Ids of choices, sorted, perhaps none.
    Several(Vec<String>),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// A whole number.
    Number(i64),
    /// An amount in whole units of a currency (`HKD`, `CNY`, `USD`, `EUR`, `GBP`).
    Money(i64, String),
    /// Words.
    Text(String),
    /// Two capital letters of ISO 3166-1.
    Country(String),
    /// Passed over, where that is allowed.
    Skipped,
}

/// Answers that stand, by question id: of each question the latest.
pub type Answers = BTreeMap<String, Value>;

/// Days on which tasks were done, by task id: of each task the latest that was not taken back.
pub type Completions = BTreeMap<String, Date>;

/// One answer, as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which question.
    pub question: String,
    /// `None` takes the answer back: the question is asked again.
    pub value: Option<Value>,
    /// Who gave it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// One report that a task is done, or that it is not after all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Which task.
    pub task: String,
    /// The day it was done; `None` takes the report back.
    pub on: Option<Date>,
    /// Who reported it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// What somebody may do in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Answers, reports, invites, closes.
    Founder,
    /// Answers and reports.
    Adviser,
    /// The centre's staff: as an adviser.
    Staff,
}

/// The answers that stand after all that were given, oldest first.
#[must_use]
pub fn standing_answers(given: &[Answer]) -> Answers {
    let mut standing = Answers::new();
    for answer in given {
        match &answer.value {
            Some(value) => drop(standing.insert(answer.question.clone(), value.clone())),
            None => drop(standing.remove(&answer.question)),
        }
    }
    standing
}

/// The completions that stand after all that were reported, oldest first.
#[must_use]
pub fn standing_completions(reported: &[Completion]) -> Completions {
    let mut standing = Completions::new();
    for completion in reported {
        match completion.on {
            Some(on) => drop(standing.insert(completion.task.clone(), on)),
            None => drop(standing.remove(&completion.task)),
        }
    }
    standing
}
