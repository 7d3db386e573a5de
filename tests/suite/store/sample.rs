//! Things to keep, short to write down.

use bridgehead::answer::Exit;
use bridgehead::case::{Answer, CaseId, Completion, PersonId, Value};
use bridgehead::language::Language;
use bridgehead::store::{Case, Changes, Exchange, NewCase, NewEvidence, Notice, Said, Store, Timestamp};

/// Nobody has this number.
pub(crate) const NOBODY: PersonId = PersonId(987_654_321);

/// So many minutes after noon.
pub(crate) fn at(minutes: i64) -> Timestamp {
    let noon: Timestamp = "2026-11-24T12:00:00.000123Z".parse().expect("a moment");
    noon + chrono::Duration::minutes(minutes)
}

pub(crate) fn answer(question: &str, value: Option<Value>, by: PersonId, minutes: i64) -> Answer {
    Answer { question: question.to_owned(), value, by, at: at(minutes) }
}

pub(crate) fn completion(task: &str, on: Option<&str>, by: PersonId, minutes: i64) -> Completion {
    Completion { task: task.to_owned(), on: on.map(|day| day.parse().expect("a day")), by, at: at(minutes) }
}

pub(crate) fn file(task: &str, bytes: &[u8], by: PersonId, minutes: i64) -> NewEvidence {
    NewEvidence {
        task: task.to_owned(),
        name: "證書.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        hash: format!("{:064x}", bytes.len()),
        bytes: bytes.to_vec(),
        by,
        at: at(minutes),
    }
}

/// A notice due so many minutes after noon; the case is the commit's.
pub(crate) fn notice(key: &str, to: PersonId, minutes: i64) -> Notice {
    Notice {
        key: key.to_owned(),
        to,
        due_at: at(minutes),
        kind: "deadline".to_owned(),
        case: CaseId(0),
        about: "annual-return".to_owned(),
    }
}

pub(crate) fn exchange(person: PersonId, question: &str, quoted: bool) -> Exchange {
    let said = Said {
        passage: "company/fees#incorporation".parse().expect("a passage"),
        hash: "abc".to_owned(),
        facts: vec!["fee-online".to_owned(), "fee-paper".to_owned()],
    };
    let other =
        Said { passage: "company/annual-return#deadline".parse().expect("a passage"), facts: vec![], ..said.clone() };
    Exchange {
        at: at(0),
        person,
        question: question.to_owned(),
        language: Language::Traditional,
        day: "2023-06-01".parse().expect("a day"),
        outcome: if quoted { "answered" } else { "declined" }.to_owned(),
        said: if quoted { vec![said.clone(), other.clone(), said] } else { vec![] },
        choices: vec![Exit::More, Exit::Topic(other.passage), Exit::AskPerson, Exit::TellMe],
    }
}

/// Opens a case of the workflow `incorporate`.
pub(crate) async fn open(store: &dyn Store, by: PersonId) -> CaseId {
    let new = NewCase { workflow: "incorporate".to_owned(), by, at: at(0) };
    let committed = store.commit(&Changes { open: Some(new), ..Changes::default() }).await;
    committed.expect("a case is opened").case.expect("its number")
}

/// The case, which is there.
pub(crate) async fn case(store: &dyn Store, id: CaseId) -> Case {
    store.case(id).await.expect("the store works").expect("the case is there")
}

/// Commits `changes` to the case as it stands.
pub(crate) async fn change(store: &dyn Store, id: CaseId, changes: Changes) {
    let revision = case(store, id).await.revision;
    store.commit(&Changes { case: Some((id, revision)), ..changes }).await.expect("nobody else is there");
}
