//! A workflow file to a [`Workflow`]: every mistake in its form and its conditions at once.

use std::collections::BTreeSet;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::condition::{Condition, Names, Type};
use super::{
    Choice, Closed, Criterion, Deadline, Duration, Fee, Kind, Outcome, Question, Side, Stage, Task, Who, Workflow,
};
use crate::knowledge::value::Unit;
use crate::knowledge::{File, Localized, PassageId, Problem};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWorkflow {
    title: Localized,
    summary: Localized,
    jurisdiction: String,
    asked_as: Vec<String>,
    #[serde(default)]
    cite: Vec<String>,
    stages: Vec<Stage>,
    questions: Vec<RawQuestion>,
    outcomes: Vec<RawOutcome>,
    tasks: Vec<RawTask>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestion {
    id: String,
    ask: Localized,
    why: Option<Localized>,
    example: Option<Localized>,
    error: Option<Localized>,
    kind: RawKind,
    #[serde(default)]
    choices: Vec<Choice>,
    min: Option<i64>,
    max: Option<i64>,
    when: Option<String>,
    #[serde(default)]
    optional: bool,
    profile: Option<String>,
    #[serde(default)]
    cite: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum RawKind {
    Choice,
    Several,
    YesNo,
    Date,
    Number,
    Money,
    Text,
    Country,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOutcome {
    id: String,
    title: Localized,
    reason: Localized,
    when: Option<String>,
    #[serde(default)]
    criteria: Vec<RawCriterion>,
    #[serde(default)]
    cite: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCriterion {
    id: String,
    label: Localized,
    test: String,
    #[serde(default)]
    cite: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTask {
    id: String,
    stage: String,
    title: Localized,
    how: Option<Localized>,
    #[serde(rename = "where")]
    place: Option<String>,
    who: Who,
    when: Option<String>,
    #[serde(default)]
    needs: Vec<String>,
    starts: Option<String>,
    takes: Option<RawDuration>,
    deadline: Option<RawDeadline>,
    #[serde(default)]
    documents: Vec<Localized>,
    evidence: Option<Localized>,
    #[serde(default)]
    done_as: Vec<String>,
    #[serde(default)]
    fees: Vec<RawFee>,
    #[serde(default)]
    cite: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawDuration {
    Fact(String),
    Estimate { from: u32, to: u32, unit: Unit },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDeadline {
    after: Option<String>,
    before: Option<String>,
    on: Option<String>,
    within: Option<String>,
    by: Option<String>,
    #[serde(default)]
    anniversary: u32,
    #[serde(default)]
    event_counts: bool,
    #[serde(default)]
    closed: Closed,
    calendar: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawFee {
    Fact(String),
    Counted { fact: String, times: Option<String>, when: Option<String> },
}

/// Reads `file`; `None` when it is not the YAML we expect.
#[must_use]
pub fn read(file: &File, problems: &mut Vec<Problem>) -> Option<Workflow> {
    match serde_saphyr::from_str::<RawWorkflow>(&file.text) {
        Ok(raw) => Some(Reader { file, problems, names: Names::new() }.workflow(raw)),
        Err(error) => {
            problems.push(Problem::yaml(file, &error));
            None
        }
    }
}

struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
    /// The questions read so far.
    names: Names,
}

impl Reader<'_> {
    fn workflow(mut self, raw: RawWorkflow) -> Workflow {
        let structure = structure(&raw);
        let id = self.file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml").to_owned();
        let questions = raw.questions.into_iter().map(|question| self.question(question)).collect();
        let outcomes = raw.outcomes.into_iter().map(|outcome| self.outcome(outcome)).collect();
        let tasks = raw.tasks.into_iter().map(|task| self.task(task)).collect();
        let cite = self.cited(&raw.cite, 1);
        Workflow {
            id,
            title: raw.title,
            summary: raw.summary,
            jurisdiction: raw.jurisdiction,
            asked_as: raw.asked_as,
            cite,
            stages: raw.stages,
            questions,
            outcomes,
            tasks,
            structure,
            file: self.file.path.clone(),
        }
    }

    fn problem(&mut self, line: usize, what: String, help: &str) {
        self.problems.push(Problem::at(self.file, line, what, help.to_owned()));
    }

    /// The line that begins the item `id`.
    fn line(&self, id: &str) -> usize {
        let starts = |line: &str| {
            let item = line.trim_start().trim_start_matches("- ").trim_start_matches("{ ");
            item.strip_prefix("id: ").and_then(|rest| rest.split([',', ' ']).next()) == Some(id)
        };
        self.file.text.lines().position(starts).map_or(0, |index| index + 1)
    }

    fn condition(&mut self, source: Option<&str>, wanted: &Type, line: usize) -> Option<Condition> {
        match Condition::parse(source?, &self.names, wanted) {
            Ok(condition) => Some(condition),
            Err(what) => {
                self.problem(line, what, "docs/workflows.md, Conditions, lists what can be written");
                None
            }
        }
    }

    fn cited(&mut self, ids: &[String], line: usize) -> Vec<PassageId> {
        let mut cited = Vec::new();
        for id in ids {
            match id.parse() {
                Ok(id) => cited.push(id),
                Err(()) => self.problem(line, format!("`{id}` names no section"), "write area/topic#section"),
            }
        }
        cited
    }

    fn question(&mut self, raw: RawQuestion) -> Question {
        let line = self.line(&raw.id);
        let when = self.condition(raw.when.as_deref(), &Type::Truth, line);
        let cite = self.cited(&raw.cite, line);
        let ids: Vec<String> = raw.choices.iter().map(|choice| choice.id.clone()).collect();
        let unique: BTreeSet<&String> = ids.iter().collect();
        let has_choices = matches!(raw.kind, RawKind::Choice | RawKind::Several);
        if unique.len() != ids.len() || (has_choices && ids.len() < 2) || (!has_choices && !ids.is_empty()) {
            self.problem(
                line,
                format!("the choices of `{}` do not fit", raw.id),
                "a choice or several has at least two choices with ids of their own, other kinds have none",
            );
        }
        let bounds = (raw.min.unwrap_or(0), raw.max.unwrap_or(1_000_000_000_000));
        let (kind, worth) = match raw.kind {
            RawKind::Choice => (Kind::Choice(raw.choices), Type::Text(ids)),
            RawKind::Several => (Kind::Several(raw.choices), Type::List(ids)),
            RawKind::YesNo => (Kind::YesNo, Type::Truth),
            RawKind::Date => (Kind::Date, Type::Text(Vec::new())),
            RawKind::Number => (Kind::Number(bounds.0, bounds.1), Type::Number),
            RawKind::Money => (Kind::Money(bounds.0, bounds.1), Type::Number),
            RawKind::Text => (Kind::Text, Type::Text(Vec::new())),
            RawKind::Country => (Kind::Country, Type::Text(Vec::new())),
        };
        if bounds.0 > bounds.1 {
            self.problem(line, format!("nothing lies between min and max of `{}`", raw.id), "swap them");
        }
        self.names.insert(raw.id.clone(), worth);
        Question {
            id: raw.id,
            ask: raw.ask,
            why: raw.why,
            example: raw.example,
            error: raw.error,
            kind,
            when,
            optional: raw.optional,
            profile: raw.profile,
            cite,
            line,
        }
    }

    fn outcome(&mut self, raw: RawOutcome) -> Outcome {
        let line = self.line(&raw.id);
        let mut criteria = Vec::new();
        for criterion in raw.criteria {
            let cite = self.cited(&criterion.cite, line);
            if let Some(test) = self.condition(Some(&criterion.test), &Type::Truth, line) {
                criteria.push(Criterion { id: criterion.id, label: criterion.label, test, cite });
            }
        }
        Outcome {
            when: self.condition(raw.when.as_deref(), &Type::Truth, line),
            cite: self.cited(&raw.cite, line),
            id: raw.id,
            title: raw.title,
            reason: raw.reason,
            criteria,
            line,
        }
    }

    fn task(&mut self, raw: RawTask) -> Task {
        let line = self.line(&raw.id);
        let mut fees = Vec::new();
        for fee in raw.fees {
            let (fact, times, when) = match fee {
                RawFee::Fact(fact) => (fact, None, None),
                RawFee::Counted { fact, times, when } => (fact, times, when),
            };
            fees.push(Fee {
                fact,
                times: self.condition(times.as_deref(), &Type::Number, line),
                when: self.condition(when.as_deref(), &Type::Truth, line),
            });
        }
        Task {
            when: self.condition(raw.when.as_deref(), &Type::Truth, line),
            deadline: raw.deadline.and_then(|deadline| self.deadline(deadline, line)),
            cite: self.cited(&raw.cite, line),
            id: raw.id,
            stage: raw.stage,
            title: raw.title,
            how: raw.how,
            place: raw.place,
            who: raw.who,
            needs: raw.needs,
            starts: raw.starts,
            takes: match raw.takes {
                None => Duration::None,
                Some(RawDuration::Fact(fact)) => Duration::Fact(fact),
                Some(RawDuration::Estimate { from, to, unit }) => Duration::Estimate { from, to, unit },
            },
            documents: raw.documents,
            evidence: raw.evidence,
            done_as: raw.done_as,
            fees,
            line,
        }
    }

    fn deadline(&mut self, raw: RawDeadline, line: usize) -> Option<Deadline> {
        let (event, side, period) = match (raw.after, raw.before, raw.on, raw.within, raw.by) {
            (Some(event), None, None, Some(period), None) => (event, Side::After, Some(period)),
            (None, Some(event), None, None, Some(period)) => (event, Side::Before, Some(period)),
            (None, None, Some(event), None, None) => (event, Side::On, None),
            (..) => {
                self.problem(
                    line,
                    "this deadline cannot be worked out".to_owned(),
                    "write `after` with `within`, `before` with `by`, or `on` alone",
                );
                return None;
            }
        };
        let (anniversary, event_counts, closed) = (raw.anniversary, raw.event_counts, raw.closed);
        Some(Deadline { event, side, period, anniversary, event_counts, closed, calendar: raw.calendar })
    }
}

/// What a person inside the workflow would have to be asked or told about: ids, conditions, order and deadlines.
fn structure(raw: &RawWorkflow) -> String {
    let mut hasher = Sha256::new();
    let mut put = |parts: &[&str]| {
        for part in parts {
            hasher.update(part.as_bytes());
            hasher.update([0]);
        }
    };
    for question in &raw.questions {
        put(&["question", &question.id, question.when.as_deref().unwrap_or_default()]);
        for choice in &question.choices {
            put(&[&choice.id]);
        }
    }
    for outcome in &raw.outcomes {
        put(&["outcome", &outcome.id, outcome.when.as_deref().unwrap_or_default()]);
        for criterion in &outcome.criteria {
            put(&[&criterion.id, &criterion.test]);
        }
    }
    for task in &raw.tasks {
        put(&["task", &task.id, task.when.as_deref().unwrap_or_default(), task.starts.as_deref().unwrap_or_default()]);
        for need in &task.needs {
            put(&[need]);
        }
        if let Some(deadline) = &task.deadline {
            let period = deadline.within.as_deref().or(deadline.by.as_deref()).unwrap_or_default();
            let event = [&deadline.after, &deadline.before, &deadline.on].into_iter().flatten().next();
            put(&["deadline", event.map_or("", String::as_str), period, &deadline.anniversary.to_string()]);
            put(&[if deadline.event_counts { "event counts" } else { "" }]);
        }
    }
    format!("{:x}", hasher.finalize()).chars().take(16).collect()
}
