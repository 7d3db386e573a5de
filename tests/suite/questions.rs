//! The known questions as a gate: every one can be judged, and the measured half keeps its floors.

use std::collections::BTreeMap;

use bridgehead::evaluation::answers::{KnownQuestion, Part, Summary, Verdict, expected_text, judge};
use bridgehead::evaluation::json_lines;
use bridgehead::knowledge::{Date, Knowledge, PassageId, files};
use bridgehead::search::finder::Finder;

fn today() -> Date {
    "2026-11-24".parse().expect("a day")
}

fn known() -> Vec<(String, KnownQuestion)> {
    let files = files::embedded();
    let questions = files.iter().filter(|file| file.path.starts_with("questions/"));
    questions
        .flat_map(|file| {
            let area = file.path.trim_start_matches("questions/").trim_end_matches(".jsonl").to_owned();
            let read: Vec<KnownQuestion> = json_lines(&file.path, &file.text).expect("known questions");
            read.into_iter().map(move |question| (area.clone(), question))
        })
        .collect()
}

#[test]
fn every_known_question_can_be_judged() {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    let mut ids = std::collections::HashSet::new();
    for (_, question) in known() {
        assert!(ids.insert(question.id.clone()), "{} is there twice", question.id);
        let day = question.as_of.unwrap_or_else(today);
        for fact in &question.facts {
            assert!(
                expected_text(&knowledge, fact, question.lang, day).is_some(),
                "{}: no value of {fact} on {day}",
                question.id
            );
        }
        for passage in &question.passages {
            assert!(
                passage.parse::<PassageId>().is_ok_and(|id| knowledge.passages.contains_key(&id)),
                "{}: no section {passage}",
                question.id
            );
        }
    }
    assert!(ids.len() >= 160);
}

#[test]
fn the_measured_half_keeps_its_floors() {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    let (finder, _) = Finder::new(&knowledge, None).expect("an index");
    let mut groups: BTreeMap<String, Vec<Verdict>> = BTreeMap::new();
    for (area, question) in known().into_iter().filter(|(_, question)| question.part == Part::Measure) {
        let verdict = judge(&knowledge, &finder, &question, today());
        for group in [format!("{area} {}", question.lang), format!("all {}", question.lang), "all".to_owned()] {
            groups.entry(group).or_default().push(verdict.clone());
        }
    }
    // Group, share complete at least, falsely declined at most, rightly declined at least.
    let floors = [
        ("all", 0.92, 0.04, 0.95),
        ("all en", 0.90, 0.06, 0.92),
        ("all zh-Hans", 0.92, 0.04, 0.92),
        ("all zh-Hant", 0.92, 0.05, 0.95),
        ("company en", 0.84, 0.05, 0.0),
        ("company zh-Hans", 0.92, 0.04, 0.0),
        ("company zh-Hant", 0.92, 0.05, 0.0),
    ];
    for (group, complete, falsely_declined, rightly_declined) in floors {
        let it = Summary::of(&groups[group]);
        assert!(it.complete >= complete, "{group}: {:.3} complete, the floor is {complete}", it.complete);
        assert!(it.falsely_declined <= falsely_declined, "{group}: {:.3} falsely declined", it.falsely_declined);
        assert!(it.rightly_declined >= rightly_declined, "{group}: {:.3} rightly declined", it.rightly_declined);
        assert!((it.cited - 1.0).abs() < f64::EPSILON, "{group}: a quote without address");
    }
}
