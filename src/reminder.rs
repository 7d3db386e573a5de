//! Which reminders a case has, and when: before deadlines, and for an interview that waits. Pure.

use chrono::{Days, NaiveTime, TimeZone as _};

use crate::calendar::HONG_KONG;
use crate::case::{Answers, Role, Timestamp};
use crate::interview::{self, Next};
use crate::knowledge::Date;
use crate::plan::{Plan, State};
use crate::store::{Case, Notice};
use crate::workflow::Workflow;

/// Days before a deadline on which it is called to mind.
pub const BEFORE: [u64; 3] = [30, 7, 1];
/// Days after which an interview that waits is called to mind, once each.
pub const WAITING: [u64; 2] = [3, 21];
/// Notices that may reach a person in one day; the rest of the day's are one digest.
pub const CAP: u32 = 3;
/// The first hour, in Hong Kong, in which a person is told something they did not ask for.
pub const MORNING: u32 = 9;
/// The hour from which they are left alone.
pub const EVENING: u32 = 21;

/// Every reminder that is still to come for `case` as it stands at `now`: one for each founder or adviser in it.
///
/// A task that is done has none, nor has a deadline that rests on something that has not happened. The key names the case
/// by its opening, the person, the task, the day and the distance, so that the same reminder is never told twice and a
/// moved deadline is told anew.
#[must_use]
pub fn notices(case: &Case, workflow: &Workflow, answers: &Answers, plan: &Plan<'_>, now: Timestamp) -> Vec<Notice> {
    let opened = case.opened_at.timestamp_micros();
    let mut notices = Vec::new();
    let mut add = |key: String, due_at: Timestamp, kind: &str, about: &str| {
        if due_at > now {
            for (person, _) in case.members.iter().filter(|(_, role)| *role != Role::Staff) {
                notices.push(Notice {
                    key: format!("{}:{opened}:{person}:{key}", case.workflow),
                    to: *person,
                    due_at,
                    kind: kind.to_owned(),
                    case: case.id,
                    about: about.to_owned(),
                });
            }
        }
    };
    if let Next::Ask(question) = interview::next(workflow, answers) {
        for days in WAITING {
            let day = now.with_timezone(&HONG_KONG).date_naive().checked_add_days(Days::new(days));
            if let Some(at) = day.and_then(morning) {
                add(format!("waiting:{}:{days}", question.id), at, "waiting", &question.id);
            }
        }
    }
    for planned in plan.tasks.iter().filter(|planned| !matches!(planned.state, State::Done(_))) {
        let Some(due) = planned.deadline.as_ref().filter(|due| due.firm) else { continue };
        for days in BEFORE {
            let at = due.day.checked_sub_days(Days::new(days)).and_then(morning);
            if let Some(at) = at {
                add(format!("due:{}:{}:{days}", planned.task.id, due.day), at, "deadline", &planned.task.id);
            }
        }
    }
    notices
}

/// The moment from which something may be told: `at` by day, else the next morning.
#[must_use]
pub fn by_day(at: Timestamp) -> Timestamp {
    use chrono::Timelike as _;
    let local = at.with_timezone(&HONG_KONG);
    let next = match local.hour() {
        hour if hour < MORNING => Some(local.date_naive()),
        hour if hour >= EVENING => local.date_naive().checked_add_days(Days::new(1)),
        _ => None,
    };
    next.and_then(morning).unwrap_or(at)
}

/// The beginning of a day in Hong Kong.
#[must_use]
pub fn midnight(at: Timestamp) -> Timestamp {
    let day = at.with_timezone(&HONG_KONG).date_naive();
    instant(day, NaiveTime::MIN).unwrap_or(at)
}

fn morning(day: Date) -> Option<Timestamp> {
    instant(day, NaiveTime::from_hms_opt(MORNING, 0, 0)?)
}

fn instant(day: Date, time: NaiveTime) -> Option<Timestamp> {
    HONG_KONG.from_local_datetime(&day.and_time(time)).single().map(|at| at.to_utc())
}
