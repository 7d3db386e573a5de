//! Calendars against the rules of RFC 5545, read back by a parser and by hand.

use std::collections::BTreeSet;

use bridgehead::case::Timestamp;
use bridgehead::knowledge::Date;
use bridgehead::language::Language;
use bridgehead::plan::State;
use bridgehead_drawing::Case;
use bridgehead_drawing::calendar::{Edition, calendar, uid};
use icalendar::{Calendar, Component as _, Event};

use super::harness::{HOSTILE, begun, examples, longest, today};

fn edition(sequence: u32) -> Edition<'static> {
    let stamp: Timestamp = "2026-11-25T04:00:00Z".parse().expect("a time");
    Edition { key: "0193f2c4-7b1e", sequence, stamp, withdrawn: &[] }
}

/// Lines as a reader sees them: folding undone.
fn unfolded(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    text.strip_suffix("\r\n").expect("the last line ends too").split("\r\n").map(str::to_owned).collect()
}

fn events(text: &str) -> Vec<Event> {
    text.parse::<Calendar>().expect("a calendar").events().cloned().collect()
}

#[track_caller]
fn check(text: &str) {
    for line in text.as_bytes().split(|byte| *byte == b'\n') {
        assert!(line.is_empty() || line.ends_with(b"\r"), "a line does not end in CRLF");
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        assert!(line.len() <= 75, "{} octets", line.len());
        let line = std::str::from_utf8(line).expect("no character is split");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let mut open: Vec<String> = Vec::new();
    let mut seen: Vec<BTreeSet<String>> = Vec::new();
    for line in unfolded(text) {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no property: {line}"));
        let property = name.split(';').next().expect("a name").to_owned();
        assert!(property.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-'), "{line}");
        match property.as_str() {
            "BEGIN" => {
                let inside = open.last().map(String::as_str);
                assert!(matches!(
                    (inside, value),
                    (None, "VCALENDAR") | (Some("VCALENDAR"), "VEVENT") | (Some("VEVENT"), "VALARM")
                ));
                open.push(value.to_owned());
                seen.push(BTreeSet::new());
            }
            "END" => {
                assert_eq!(open.pop().as_deref(), Some(value));
                let seen = seen.pop().expect("it was opened");
                let required: &[&str] = match value {
                    "VEVENT" => &["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS"],
                    "VALARM" => &["ACTION", "TRIGGER", "DESCRIPTION"],
                    _ => &["VERSION", "PRODID", "NAME"],
                };
                assert!(required.iter().all(|name| seen.contains(*name)), "{value} has {seen:?}");
            }
            _ => assert!(seen.last_mut().expect("inside").insert(property.clone()), "{property} is there twice"),
        }
        match property.as_str() {
            "SUMMARY" | "DESCRIPTION" | "NAME" | "X-WR-CALNAME" | "CATEGORIES" => assert_escaped(value),
            "STATUS" => assert!(["CONFIRMED", "TENTATIVE", "CANCELLED"].contains(&value)),
            "DTSTART" | "DTEND" => assert!(name.ends_with(";VALUE=DATE") && value.len() == 8, "{line}"),
            "DTSTAMP" => assert_eq!(value, "20261125T040000Z"),
            "URL" => assert!(value.starts_with("https://") && !value.contains(' '), "{line}"),
            _ => {}
        }
    }
    assert!(open.is_empty());
}

#[track_caller]
fn assert_escaped(value: &str) {
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => assert!(rest.next().is_some_and(|c| matches!(c, '\\' | ';' | ',' | 'n')), "{value}"),
            _ => assert!(!matches!(c, ';' | ','), "{value}"),
        }
    }
}

#[test]
fn every_calendar_keeps_the_rules_and_holds_every_deadline() {
    for example in examples().iter().chain(begun()) {
        for language in Language::ALL {
            let case = example.case(language);
            let text = calendar(&case, &edition(3));
            check(&text);
            let deadlines: Vec<_> = example.plan.tasks.iter().filter(|it| it.deadline.is_some()).collect();
            let events = events(&text);
            assert_eq!(events.len(), deadlines.len(), "{}", example.file);
            for (event, planned) in events.iter().zip(deadlines) {
                let due = planned.deadline.as_ref().expect("it has one");
                let title = case.knowledge.fill(&planned.task.title, language, today());
                assert!(event.get_summary().is_some_and(|summary| summary.contains(&title)));
                assert_eq!(event.get_start().map(|start| start.date_naive()), Some(due.day));
                assert_eq!(event.get_sequence(), Some(3));
                let done = matches!(planned.state, State::Done(_));
                assert_eq!(event.get_summary().is_some_and(|summary| summary.starts_with('✓')), done);
                assert!(!done || event.components().is_empty(), "what is done rings no more");
                let status = if done || due.firm { "CONFIRMED" } else { "TENTATIVE" };
                assert_eq!(event.property_value("STATUS"), Some(status));
            }
        }
    }
}

#[test]
fn the_same_case_gives_the_same_bytes_and_a_later_edition_replaces() {
    let case = longest().case(Language::Traditional);
    let (first, again, later) =
        (calendar(&case, &edition(1)), calendar(&case, &edition(1)), calendar(&case, &edition(2)));
    assert_eq!(first, again);
    let uids = |text: &str| events(text).iter().map(|it| it.get_uid().expect("a UID").to_owned()).collect::<Vec<_>>();
    assert_eq!(uids(&first), uids(&later));
    assert_eq!(uids(&first).iter().collect::<BTreeSet<_>>().len(), uids(&first).len());
    assert!(events(&later).iter().all(|event| event.get_sequence() == Some(2)));
    // The same deadlines in another language are the same events.
    assert_eq!(uids(&first), uids(&calendar(&longest().case(Language::English), &edition(1))));
}

#[test]
fn what_the_plan_no_longer_has_is_cancelled() {
    let day: Date = "2027-01-04".parse().expect("a day");
    let example = longest();
    let kept = example.plan.tasks.iter().find(|it| it.deadline.is_some()).expect("a deadline").task.id.clone();
    let withdrawn = [("gone".to_owned(), day), (kept.clone(), day)];
    let text = calendar(&example.case(Language::English), &Edition { withdrawn: &withdrawn, ..edition(4) });
    check(&text);
    let cancelled: Vec<Event> =
        events(&text).into_iter().filter(|event| event.property_value("STATUS") == Some("CANCELLED")).collect();
    assert_eq!(cancelled.len(), 1, "{kept} is in the plan");
    assert_eq!(cancelled[0].get_uid(), Some(uid("0193f2c4-7b1e", "gone").as_str()));
}

#[test]
fn no_two_keys_share_a_uid() {
    let keys = ["a", "a.b", "a b", "a_20b", "A", "甲", ""];
    let uids: BTreeSet<String> = keys.iter().flat_map(|key| keys.iter().map(|task| uid(key, task))).collect();
    assert_eq!(uids.len(), keys.len() * keys.len());
    assert!(uids.iter().all(|uid| uid.is_ascii() && uid.ends_with("@bridgehead")), "{uids:?}");
}

#[test]
fn a_hostile_name_adds_nothing() {
    let example = longest();
    for language in Language::ALL {
        let quiet = calendar(&example.case(language), &edition(1));
        let hostile = calendar(&Case { name: HOSTILE, ..example.case(language) }, &edition(1));
        check(&hostile);
        let names = |text: &str| {
            unfolded(text)
                .iter()
                .map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&hostile), names(&quiet));
    }
}
