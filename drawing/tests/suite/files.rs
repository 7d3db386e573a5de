//! The files of a kept case: named, of their kind, and calendars that take back what no longer holds.

use bridgehead::assistant::Now;
use bridgehead::case::{Answer, CaseId, PersonId, Role, Value};
use bridgehead::knowledge::{Knowledge, files};
use bridgehead::language::Language;
use bridgehead::message::{Attachment, CaseFile};
use bridgehead::store::{Case, Seen, Timestamp};
use bridgehead_drawing::file::render;

fn at(minute: u32) -> Timestamp {
    format!("2026-11-25T04:{minute:02}:00Z").parse().expect("a time")
}

fn answer(question: &str, value: Value, minute: u32) -> Answer {
    Answer { question: question.to_owned(), value: Some(value), by: PersonId(1), at: at(minute) }
}

fn kept(answers: Vec<Answer>) -> Case {
    Case {
        id: CaseId(7),
        workflow: "company-set-up".to_owned(),
        revision: i64::try_from(answers.len()).expect("few"),
        opened_at: at(0),
        closed: false,
        seen: Seen::default(),
        answers,
        completions: Vec::new(),
        members: vec![(PersonId(1), Role::Founder)],
        evidence: Vec::new(),
    }
}

fn file(case: &Case, format: CaseFile) -> (String, &'static str, Vec<u8>) {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    let attachment = Attachment { case: case.id, format, language: Language::English };
    let made = render(case, &knowledge, &attachment, Now::at(at(30))).expect("made").expect("a file");
    (made.name, made.media_type, made.bytes)
}

#[test]
fn each_form_is_what_it_is_called() {
    let case = kept(vec![answer("vehicle", Value::Choice("company".to_owned()), 1)]);
    let begins: [(CaseFile, &str, &str, &[u8]); 4] = [
        (CaseFile::Picture, "company-set-up-7.png", "image/png", b"\x89PNG"),
        (CaseFile::Pdf, "company-set-up-7.pdf", "application/pdf", b"%PDF-"),
        (CaseFile::Calendar, "company-set-up-7.ics", "text/calendar", b"BEGIN:VCALENDAR"),
        (CaseFile::Markdown, "company-set-up-7.md", "text/markdown", b"# "),
    ];
    for (format, name, media_type, bytes) in begins {
        let made = file(&case, format);
        assert_eq!((made.0.as_str(), made.1), (name, media_type));
        assert!(made.2.starts_with(bytes), "{name}");
    }
}

#[test]
fn a_deadline_that_an_earlier_answer_led_to_is_cancelled_in_the_calendar() {
    let branch = answer("vehicle", Value::Choice("branch".to_owned()), 1);
    let company = answer("vehicle", Value::Choice("company".to_owned()), 2);
    let calendar = |answers: Vec<Answer>| String::from_utf8(file(&kept(answers), CaseFile::Calendar).2).expect("text");
    let plain = calendar(vec![company.clone()]);
    assert!(!plain.contains("STATUS:CANCELLED"), "nothing was withdrawn: {plain}");
    let changed = calendar(vec![branch.clone(), company]);
    let uids = |text: &str, cancelled: bool| -> Vec<String> {
        let events = text.split("BEGIN:VEVENT").skip(1);
        let wanted = events.filter(|event| event.contains("STATUS:CANCELLED") == cancelled);
        wanted.filter_map(|event| event.lines().find(|line| line.starts_with("UID:")).map(str::to_owned)).collect()
    };
    let gone = uids(&changed, true);
    assert!(!gone.is_empty(), "a branch has deadlines that a company has not: {changed}");
    assert_eq!(uids(&changed, false), uids(&plain, false));
    let was = uids(&calendar(vec![branch]), false);
    assert!(gone.iter().all(|uid| was.contains(uid)), "{gone:?} of {was:?}");
}
