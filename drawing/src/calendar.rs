//! The deadlines of a case as an iCalendar file (RFC 5545).
//!
//! Deadlines are all-day events, not to-dos: the calendars of phones show no `VTODO` of a file or a feed, and an alarm that
//! nobody sees is none. What an event has no field for is said otherwise: a deadline that is done carries a tick in its title
//! and no alarm, and one that is only planned is `TENTATIVE`.
//!
//! An event's UID is made of the case's key and the task's id. So a file with a higher sequence number replaces what an
//! earlier one put into a calendar, and nothing appears twice.

use bridgehead::case::Timestamp;
use bridgehead::knowledge::Date;
use bridgehead::message::Block;
use bridgehead::plan::{Due, Planned, State};
use bridgehead::wording::checklist;
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use crate::{Case, one_line};

/// When alarms ring: at nine in the morning, so many days before. An all-day event begins at midnight.
const ALARMS: [(i64, &str); 2] = [(7, "-P6DT15H"), (1, "-PT15H")];

/// Which edition of a case's calendar this is.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// Names the case for ever and says nothing about it.
    pub key: &'a str,
    /// Higher than that of every edition before.
    pub sequence: u32,
    /// When it was made.
    pub stamp: Timestamp,
    /// Deadlines of earlier editions that the plan no longer has: the task's id and the day it was due.
    pub withdrawn: &'a [(String, Date)],
}

/// The calendar of a case's deadlines: UTF-8, lines of at most 75 octets that end in CRLF.
#[must_use]
pub fn calendar(case: &Case<'_>, edition: &Edition<'_>) -> String {
    let mut calendar = Calendar::empty();
    let name = escaped(&case.heading());
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Bridgehead//Bridgehead//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        // RFC 7986, and the older name that phones read.
        .append_property(Property::new("NAME", name.as_str()))
        .append_property(Property::new("X-WR-CALNAME", name.as_str()));
    for planned in &case.plan.tasks {
        if let Some(due) = &planned.deadline {
            calendar.push(event(case, edition, planned, due));
        }
    }
    let planned = |id: &str| case.plan.tasks.iter().any(|it| it.task.id == id && it.deadline.is_some());
    for (id, day) in edition.withdrawn.iter().filter(|(id, _)| !planned(id)) {
        let title = case.workflow.task(id).map(|task| case.knowledge.fill(&task.title, case.language, case.today));
        let mut event = started(case, edition, id, *day, &title.unwrap_or_default());
        calendar.push(event.status(EventStatus::Cancelled).done());
    }
    folded(&calendar.to_string())
}

/// The UID of a task's deadline. No two keys share one: what is no letter, digit or hyphen is written as its bytes.
#[must_use]
pub fn uid(key: &str, task: &str) -> String {
    let mut uid = String::new();
    for part in [task, key] {
        for byte in part.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => uid.push(char::from(byte)),
                _ => uid.push_str(&format!("_{byte:02x}")),
            }
        }
        uid.push(if uid.contains('.') { '@' } else { '.' });
    }
    uid + "bridgehead"
}

/// An event with what all have.
fn started(case: &Case<'_>, edition: &Edition<'_>, task: &str, day: Date, title: &str) -> Event {
    let mut event = Event::new();
    event
        .uid(&uid(edition.key, task))
        .sequence(edition.sequence)
        .timestamp(edition.stamp)
        .last_modified(edition.stamp)
        .starts(day)
        .ends(day.succ_opt().unwrap_or(day))
        .summary(&one_line(&case.say("calendar-due", &[("task", title)])))
        // A deadline keeps nobody from meetings.
        .add_property("TRANSP", "TRANSPARENT");
    event
}

fn event(case: &Case<'_>, edition: &Edition<'_>, planned: &Planned<'_>, due: &Due) -> Event {
    let Case { knowledge, workflow, language, today, .. } = *case;
    let task = planned.task;
    let title = knowledge.fill(&task.title, language, today);
    let mut event = started(case, edition, &task.id, due.day, &title);
    if let Some(stage) = workflow.stages.iter().find(|stage| stage.id == task.stage) {
        event.categories([knowledge.localized(&stage.title, language)]);
    }
    let mut lines = Vec::new();
    if let State::Done(_) = planned.state {
        lines.extend(checklist::standing(knowledge, workflow, planned, language, today));
        event.summary(&one_line(&format!("✓ {title}"))).status(EventStatus::Confirmed);
    } else {
        lines.push(checklist::counted(knowledge, workflow, task, due, language, today));
        lines.extend(task.how.as_ref().map(|how| knowledge.fill(how, language, today)));
        event.status(if due.firm { EventStatus::Confirmed } else { EventStatus::Tentative });
        for (days, trigger) in ALARMS.iter().filter(|(days, _)| (due.day - today).num_days() > *days) {
            event.alarm(alarm(case, edition, &task.id, &title, *days, trigger));
        }
    }
    if let Some(Block::Source { words, url }) =
        task.cite.first().and_then(|id| checklist::source(knowledge, id, language, today))
    {
        lines.push(words.join("\n"));
        lines.push(url.clone());
        event.url(&url);
    }
    event.description(&lines.iter().map(|line| visible(line)).collect::<Vec<_>>().join("\n")).done()
}

fn alarm(case: &Case<'_>, edition: &Edition<'_>, task: &str, title: &str, days: i64, trigger: &str) -> Alarm {
    let words = case.say(if days == 1 { "calendar-tomorrow" } else { "calendar-week" }, &[("task", title)]);
    let mut alarm = Alarm::display(&one_line(&words), -chrono::TimeDelta::days(days));
    // The crate would put in a random UID and the present; RFC 9074 allows an alarm a UID of its own.
    alarm
        .add_property("TRIGGER", trigger)
        .uid(&format!("{days}-{}", uid(edition.key, task)))
        .timestamp(edition.stamp)
        .done()
}

/// The longest line, in octets.
const LONGEST: usize = 75;

/// The same content lines, none longer than 75 octets: the crate (0.17.17) lets the last part of a folded line have 76.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / 32);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LONGEST {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(c);
            length += c.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

/// A text value as RFC 5545 writes it, for properties whose type the crate does not know.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A text without control characters but line ends, which alone a value cannot hold.
fn visible(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
