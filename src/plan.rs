//! The checklist: always worked out anew from workflow, answers, completions, facts, calendars and today.
//!
//! Pure: changing an answer, "what if" and "as of" are this function with other arguments, and the effect of a change is
//! the difference of two plans ([`impact`]).

mod deadline;
pub mod impact;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{Calendar, Certainty};
use crate::case::{Answers, Completions, Value};
use crate::interview::{self, Judged};
use crate::knowledge::value::{self, Unit};
use crate::knowledge::{Date, Knowledge};
use crate::schedule::{Node, Span, Times, times};
use crate::workflow::condition::Known;
use crate::workflow::{Duration, Task, Workflow};

/// A case's way from today to its end.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// What the answers lead to, best first.
    pub outcomes: Vec<Judged<'a>>,
    /// What there is to do, in the order of the workflow.
    pub tasks: Vec<Planned<'a>>,
    /// The day the last task is over when everything takes as long as it may; `None` when there are no tasks.
    pub finish: Option<Date>,
    /// The same when everything takes as little as it may.
    pub earliest_finish: Option<Date>,
}

/// A task in a plan.
#[derive(Debug, Clone)]
pub struct Planned<'a> {
    /// Which.
    pub task: &'a Task,
    /// Whether it can be done now.
    pub state: State,
    /// Earliest start and end when everything takes as little as it may.
    pub early: (Date, Date),
    /// Earliest and latest start and end when everything takes as long as it may.
    pub careful: Times,
    /// A later start of it moves the end of the whole.
    pub critical: bool,
    /// The day by which it must be done.
    pub deadline: Option<Due>,
    /// What it costs on the day the plan is made.
    pub fees: Vec<Charge>,
    /// Its length is our estimate, not a published figure.
    pub estimated: bool,
}

/// Whether a task can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It was, on that day.
    Done(Date),
    /// Now.
    Ready,
    /// Not before these tasks are done; in the order of `needs`, never empty.
    Blocked(Vec<String>),
    /// Not before that day.
    Later(Date),
}

/// A deadline, and how it was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub day: Date,
    /// The day of the event it is counted from, anniversaries included.
    pub from: Date,
    /// The event has happened or was given as a date; otherwise its planned day was used.
    pub firm: bool,
    /// The day before it was moved off a day without work; `None` when it was not.
    pub moved_from: Option<Date>,
    /// How far its working days can be relied on; `Published` when none were counted.
    pub certainty: Certainty,
}

/// An amount to pay.
#[derive(Debug, Clone, PartialEq)]
pub struct Charge {
    /// The fact that states it.
    pub fact: String,
    /// How many times; at least 1.
    pub times: i64,
    /// One payment, the higher end of a range.
    pub amount: f64,
    /// The currency.
    pub unit: Unit,
}

/// The plan of `workflow` for these answers and completions, as it stands on `today`.
///
/// Only answers that still matter count. Tasks whose needs form a ring have no dates; `bridgehead check` refuses such a
/// workflow, and here the plan is then empty.
#[must_use]
pub fn plan<'a>(
    workflow: &'a Workflow,
    answers: &Answers,
    done: &Completions,
    knowledge: &Knowledge,
    today: Date,
) -> Plan<'a> {
    let answers = interview::standing(workflow, answers);
    let known = Known::of(&answers);
    let holds = |task: &&Task| task.when.as_ref().is_none_or(|when| when.holds(&known) == Some(true));
    let tasks: Vec<&Task> = workflow.tasks.iter().filter(holds).collect();
    let places: BTreeMap<&str, usize> =
        tasks.iter().enumerate().map(|(place, task)| (task.id.as_str(), place)).collect();
    let world = World { workflow, answers: &answers, done, knowledge, today, places: &places };
    let (Some(early), Some(careful)) = (world.times(&tasks, Pace::Early), world.times(&tasks, Pace::Careful)) else {
        return Plan { outcomes: Vec::new(), tasks: Vec::new(), finish: None, earliest_finish: None };
    };
    let planned = tasks
        .iter()
        .zip(&early)
        .zip(&careful)
        .map(|((task, early), times)| Planned {
            task,
            state: world.state(task, times),
            early: (early.start, early.finish),
            careful: *times,
            critical: !done.contains_key(&task.id) && times.slack() == 0,
            deadline: task.deadline.as_ref().and_then(|deadline| world.due(deadline, &careful)),
            fees: world.fees(task, &known),
            estimated: matches!(task.takes, Duration::Estimate { .. }),
        })
        .collect();
    Plan {
        outcomes: interview::outcomes(workflow, &answers),
        tasks: planned,
        finish: careful.iter().map(|times| times.finish).max(),
        earliest_finish: early.iter().map(|times| times.finish).max(),
    }
}

/// Everything a plan is made from.
struct World<'a> {
    workflow: &'a Workflow,
    answers: &'a Answers,
    done: &'a Completions,
    knowledge: &'a Knowledge,
    today: Date,
    /// The tasks of the plan, by id.
    places: &'a BTreeMap<&'a str, usize>,
}

/// How long things take.
#[derive(Clone, Copy)]
enum Pace {
    Early,
    Careful,
}

impl<'a> World<'a> {
    fn times(&self, tasks: &[&Task], pace: Pace) -> Option<Vec<Times>> {
        let mut nodes: Vec<Node<'_>> = tasks
            .iter()
            .map(|task| {
                let event = task.starts.as_deref();
                let needs = task.needs.iter().map(String::as_str).chain(event);
                let needs: BTreeSet<usize> = needs.filter_map(|need| self.places.get(need).copied()).collect();
                Node {
                    needs: needs.into_iter().collect(),
                    not_before: event.and_then(|event| self.answered(event)),
                    spans: self.span(&task.takes, pace).into_iter().collect(),
                    done: self.done.get(&task.id).copied(),
                }
            })
            .collect();
        let mut found = times(&nodes, self.today)?;
        // What falls due after an anniversary cannot be done before it, and the anniversary of a task is known only once
        // that task has its time.
        let mut later = false;
        for (task, node) in tasks.iter().zip(&mut nodes) {
            if let Some(deadline) = task.deadline.as_ref().filter(|deadline| deadline.anniversary > 0)
                && let Some((event, _)) = self.event(&deadline.event, &found)
            {
                let anniversary = Span::Months(12 * deadline.anniversary).after(event);
                node.not_before = node.not_before.max(Some(anniversary));
                later = true;
            }
        }
        if later {
            found = times(&nodes, self.today)?;
        }
        Some(found)
    }

    fn span(&self, duration: &Duration, pace: Pace) -> Option<Span<'a>> {
        let (low, high, unit) = match duration {
            Duration::None => return None,
            Duration::Estimate { from, to, unit } => (f64::from(*from), f64::from(*to), *unit),
            Duration::Fact(fact) => {
                let fact = self.knowledge.facts.get(fact)?;
                let (low, high) = ends(&fact.on(self.today)?.value)?;
                (low, high, fact.unit)
            }
        };
        let length = match pace {
            Pace::Early => low,
            Pace::Careful => high,
        };
        self.counted(length, unit, None)
    }

    /// So many units as a span; working days on `calendar`, or on the workflow's.
    fn counted(&self, length: f64, unit: Unit, calendar: Option<&str>) -> Option<Span<'a>> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lengths are small and not negative"
        )]
        let whole = |length: f64| length.max(0.0).ceil().min(100_000.0) as u32;
        match unit {
            Unit::Minute => Some(Span::Days(0)),
            Unit::Hour => Some(Span::Days(whole(length / 24.0))),
            Unit::Day => Some(Span::Days(whole(length))),
            Unit::Week => Some(Span::Days(whole(length * 7.0))),
            Unit::Month if length.fract() > 0.0 => Some(Span::Days(whole(length * 30.5))),
            Unit::Month => Some(Span::Months(whole(length))),
            Unit::Year => Some(Span::Months(whole(length * 12.0))),
            Unit::WorkingDay => Some(match self.calendar(calendar) {
                Some(calendar) => Span::Working(whole(length), calendar),
                // Without a calendar five working days are a week.
                None => Span::Days(whole(length * 7.0 / 5.0)),
            }),
            Unit::Hkd
            | Unit::Cny
            | Unit::Usd
            | Unit::Eur
            | Unit::Gbp
            | Unit::Percent
            | Unit::Count
            | Unit::Number
            | Unit::Date
            | Unit::Ratio
            | Unit::Text => None,
        }
    }

    fn calendar(&self, id: Option<&str>) -> Option<&'a Calendar> {
        self.knowledge.calendars.get(id.unwrap_or(&self.workflow.jurisdiction))
    }

    fn answered(&self, question: &str) -> Option<Date> {
        match self.answers.get(question) {
            Some(Value::Date(day)) => Some(*day),
            Some(_) | None => None,
        }
    }

    /// The day of an event, and whether it is certain: a date that was given, or a task that is done.
    fn event(&self, event: &str, times: &[Times]) -> Option<(Date, bool)> {
        let given = self.answered(event).map(|day| (day, true));
        given.or_else(|| {
            let place = self.places.get(event)?;
            Some((times[*place].finish, self.done.contains_key(event)))
        })
    }

    fn state(&self, task: &Task, times: &Times) -> State {
        if let Some(done) = self.done.get(&task.id) {
            return State::Done(*done);
        }
        let needs = task.needs.iter().chain(&task.starts);
        let open: Vec<String> = needs
            .filter(|need| self.places.contains_key(need.as_str()) && !self.done.contains_key(*need))
            .cloned()
            .collect();
        if !open.is_empty() {
            State::Blocked(open)
        } else if times.start > self.today {
            State::Later(times.start)
        } else {
            State::Ready
        }
    }

    fn fees(&self, task: &Task, known: &Known) -> Vec<Charge> {
        task.fees
            .iter()
            .filter(|fee| fee.when.as_ref().is_none_or(|when| when.holds(known) == Some(true)))
            .filter_map(|fee| {
                let times =
                    fee.times.as_ref().map_or(Some(1), |times| times.number(known)).filter(|times| *times > 0)?;
                let fact = self.knowledge.facts.get(&fee.fact)?;
                let (_, amount) = ends(&fact.on(self.today)?.value)?;
                Some(Charge { fact: fee.fact.clone(), times, amount, unit: fact.unit })
            })
            .collect()
    }
}

/// Both ends of a number or a range.
fn ends(value: &value::Value) -> Option<(f64, f64)> {
    match value {
        value::Value::Number(number) => Some((*number, *number)),
        value::Value::Range([low, high]) => Some((*low, *high)),
        value::Value::Date(_) | value::Value::Plain(_) | value::Value::Text(_) => None,
    }
}
