//! Workflows: questions, what their answers lead to, and tasks with documents, fees and deadlines.
//!
//! A workflow is content (`knowledge/workflows/<id>.yaml`, described in `docs/workflows.md`); this module holds what was
//! read. It knows no case: [`crate::interview`] asks, [`crate::plan`] plans.

pub mod answers;
pub mod check;
pub mod condition;
pub mod graph;
mod paths;
pub mod read;

use serde::Deserialize;

use self::condition::Condition;
use crate::knowledge::value::Unit;
use crate::knowledge::{Localized, PassageId};

/// One workflow.
#[derive(Debug, Clone)]
pub struct Workflow {
    /// The file's name without ending.
    pub id: String,
    /// What the person gets done.
    pub title: Localized,
    /// What it is, in one or two sentences.
    pub summary: Localized,
    /// Whose working days count where a deadline names none: `hk`, `cn`, `us`.
    pub jurisdiction: String,
    /// How people ask for it; at least one.
    pub asked_as: Vec<String>,
    /// What the whole rests on.
    pub cite: Vec<PassageId>,
    /// Parts of the checklist, in order.
    pub stages: Vec<Stage>,
    /// In the order of asking; a condition looks only at questions above it.
    pub questions: Vec<Question>,
    /// In the order of the file.
    pub outcomes: Vec<Outcome>,
    /// In the order of the file; their needs form no cycle once [`check::check`] is clean.
    pub tasks: Vec<Task>,
    /// Changes when a question, outcome or task is added, removed or works otherwise; wording does not change it.
    pub structure: String,
    /// Path of the file.
    pub file: String,
}

/// A part of the checklist.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Unique in the workflow.
    pub id: String,
    /// Its heading.
    pub title: Localized,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique in the workflow; a name in conditions.
    pub id: String,
    /// The question.
    pub ask: Localized,
    /// Why it matters.
    pub why: Option<Localized>,
    /// An example of an answer.
    pub example: Option<Localized>,
    /// What to say when an answer cannot be used.
    pub error: Option<Localized>,
    /// What an answer is.
    pub kind: Kind,
    /// Asked only when this holds; always when absent.
    pub when: Option<Condition>,
    /// It may be skipped.
    pub optional: bool,
    /// The name under which the answer is remembered for the person's other workflows.
    pub profile: Option<String>,
    /// Passages that make it matter.
    pub cite: Vec<PassageId>,
    /// Line in the file.
    pub line: usize,
}

/// What an answer to a question is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One of these.
    Choice(Vec<Choice>),
    /// Any of these.
    Several(Vec<Choice>),
    /// Yes or no.
    YesNo,
    /// A day.
    Date,
    /// A whole number within bounds, both included.
    Number(i64, i64),
    /// An amount of money, in whole units, of at least and at most.
    Money(i64, i64),
    /// Words.
    Text,
    /// A country or territory.
    Country,
}

/// One thing to choose.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique in the question.
    pub id: String,
    /// The words on the button.
    pub label: Localized,
    /// Other words for it, in any script.
    #[serde(default)]
    pub words: Vec<String>,
}

/// What the answers lead to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Unique in the workflow.
    pub id: String,
    /// What it is.
    pub title: Localized,
    /// Why it is offered.
    pub reason: Localized,
    /// It is considered only when this holds.
    pub when: Option<Condition>,
    /// What is required for it.
    pub criteria: Vec<Criterion>,
    /// Passages behind it.
    pub cite: Vec<PassageId>,
    /// Line in the file.
    pub line: usize,
}

/// One requirement of an outcome.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Unique in the outcome.
    pub id: String,
    /// What is required.
    pub label: Localized,
    /// When it is met.
    pub test: Condition,
    /// Passages that require it.
    pub cite: Vec<PassageId>,
}

/// Something to do.
#[derive(Debug, Clone)]
pub struct Task {
    /// Unique in the workflow.
    pub id: String,
    /// The stage it belongs to.
    pub stage: String,
    /// What to do.
    pub title: Localized,
    /// How, in a few sentences.
    pub how: Option<Localized>,
    /// The source where it is done.
    pub place: Option<String>,
    /// Who does it.
    pub who: Who,
    /// It is in the plan only when this holds; always when absent.
    pub when: Option<Condition>,
    /// Ids of tasks that come first.
    pub needs: Vec<String>,
    /// A date question or a task before which it cannot start.
    pub starts: Option<String>,
    /// How long it takes.
    pub takes: Duration,
    /// The day by which it must be done.
    pub deadline: Option<Deadline>,
    /// What to have ready.
    pub documents: Vec<Localized>,
    /// The file that shows it is done.
    pub evidence: Option<Localized>,
    /// Words by which people report it done, any script.
    pub done_as: Vec<String>,
    /// What it costs.
    pub fees: Vec<Fee>,
    /// Passages that require it; at least one once checked.
    pub cite: Vec<PassageId>,
    /// Line in the file.
    pub line: usize,
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The founder or the company.
    Founder,
    /// A company secretary, accountant, lawyer or agent.
    Adviser,
    /// The centre's staff.
    Centre,
    /// A regulator, registry or bank: the founder waits.
    Authority,
}

/// How long something takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Duration {
    /// No time worth planning.
    None,
    /// A fact whose unit is a duration.
    Fact(String),
    /// Our estimate, in `unit`s, both ends included.
    Estimate {
        /// At best.
        from: u32,
        /// With care.
        to: u32,
        /// `Day`, `WorkingDay`, `Week`, `Month` or `Year`.
        unit: Unit,
    },
}

/// The day by which a task must be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The task or date question it is counted from.
    pub event: String,
    /// Which way.
    pub side: Side,
    /// The fact that states the period; absent with [`Side::On`].
    pub period: Option<String>,
    /// Years added to the event first.
    pub anniversary: u32,
    /// The event's own day is the first of the period.
    pub event_counts: bool,
    /// What happens when it falls on a day off.
    pub closed: Closed,
    /// The working days that count; the workflow's when absent.
    pub calendar: Option<String>,
}

/// Which way a deadline lies from its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The period runs after the event.
    After,
    /// The period ends with the event.
    Before,
    /// The event's own day.
    On,
}

/// What happens to a deadline on a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closed {
    /// It stays.
    #[default]
    Keep,
    /// It moves to the next working day.
    Next,
    /// It moves to the working day before.
    Previous,
}

/// What a task costs.
#[derive(Debug, Clone)]
pub struct Fee {
    /// The fact that states the amount.
    pub fact: String,
    /// How many times it is paid; once when absent.
    pub times: Option<Condition>,
    /// It is due only when this holds.
    pub when: Option<Condition>,
}

impl Workflow {
    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Whether a question, outcome or task of it cites the passage.
    #[must_use]
    pub fn rests_on(&self, passage: &PassageId) -> bool {
        self.cited().any(|cited| cited == passage)
    }

    /// How often it cites passages of an area.
    #[must_use]
    pub fn cites_of(&self, area: &str) -> usize {
        self.cited().filter(|cited| cited.area == area).count()
    }

    fn cited(&self) -> impl Iterator<Item = &PassageId> {
        let questions = self.questions.iter().flat_map(|question| &question.cite);
        let outcomes = self.outcomes.iter().flat_map(|outcome| &outcome.cite);
        let tasks = self.tasks.iter().flat_map(|task| &task.cite);
        self.cite.iter().chain(questions).chain(outcomes).chain(tasks)
    }

    /// The task of that id.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }
}

impl Question {
    /// The choices, where it has any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(choices) | Kind::Several(choices) => choices,
            Kind::YesNo | Kind::Date | Kind::Number(..) | Kind::Money(..) | Kind::Text | Kind::Country => &[],
        }
    }
}
