//! `judge`, case by case, and the memory that feeds it.

use bridgehead::knowledge::Date;
use bridgehead_editing::fetch::{Document, Ending, Hop, Page, Trouble, Visit};
use bridgehead_editing::guard::Refusal;
use bridgehead_editing::judge::{Verdict, judge};
use bridgehead_editing::memory::{Memory, Remembered};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn read(digest: &str) -> Ending {
    let document = Document { body: Vec::new(), content_type: None };
    Ending::Page(Page { digest: digest.to_owned(), etag: None, last_modified: None, document })
}

fn visit(ending: Ending) -> Visit {
    Visit { asked: "https://a.example/".to_owned(), final_url: "https://a.example/".to_owned(), hops: vec![], ending }
}

fn known(accepted: &str, latest: &str, changed_on: Option<&str>) -> Remembered {
    Remembered {
        url: "https://a.example/".to_owned(),
        final_url: "https://a.example/".to_owned(),
        etag: Some("\"e\"".to_owned()),
        last_modified: None,
        accepted: accepted.to_owned(),
        latest: latest.to_owned(),
        changed_on: changed_on.map(day),
        status: "read".to_owned(),
        visited: day("2026-11-01"),
    }
}

/// Checked on 1 November, visited on 24 November.
fn verdict(previous: Option<&Remembered>, ending: Ending) -> Verdict {
    judge(previous, &visit(ending), day("2026-11-01"), day("2026-11-24")).0
}

#[test]
fn every_ending_has_its_verdict() {
    let same = known("one", "one", None);
    let pending = known("one", "two", Some("2026-11-10"));
    let read_since = known("one", "two", Some("2026-11-01"));
    let broken = || Trouble::Broken("x".to_owned());
    let changed = |since: &str| Verdict::Changed { since: day(since) };
    let cases = [
        (None, read("one"), Verdict::FirstSeen),
        (Some(&same), read("one"), Verdict::Unchanged),
        (Some(&same), Ending::NotModified, Verdict::Unchanged),
        (Some(&same), read("two"), changed("2026-11-24")),
        (Some(&pending), read("two"), changed("2026-11-10")),
        (Some(&pending), Ending::NotModified, changed("2026-11-10")),
        (Some(&pending), read("three"), changed("2026-11-24")),
        (Some(&pending), read("one"), Verdict::Unchanged),
        (Some(&read_since), read("two"), Verdict::Unchanged),
        (Some(&read_since), Ending::NotModified, Verdict::Unchanged),
        (Some(&read_since), read("three"), changed("2026-11-24")),
        (None, Ending::NotModified, Verdict::Unreachable(Trouble::Status(304))),
        (Some(&same), Ending::Status(404), Verdict::Gone { status: 404 }),
        (None, Ending::Status(410), Verdict::Gone { status: 410 }),
        (None, Ending::Status(403), Verdict::Unreachable(Trouble::Status(403))),
        (None, Ending::Status(503), Verdict::Unreachable(Trouble::Status(503))),
        (None, Ending::Trouble(broken()), Verdict::Unreachable(broken())),
        (None, Ending::Refused(Refusal::Credentials), Verdict::Refused(Refusal::Credentials)),
        (Some(&same), Ending::TooLarge, Verdict::TooLarge),
    ];
    for (previous, ending, expected) in cases {
        let said = format!("{previous:?} {ending:?}");
        assert_eq!(verdict(previous, ending), expected, "{said}");
    }
}

#[test]
fn a_move_is_told_with_whether_the_text_is_the_same() {
    let hop = Hop { from: "https://a.example/".to_owned(), to: "https://b.example/".to_owned(), permanent: true };
    let moved = |previous: Option<&Remembered>, digest: &str| {
        let visit = Visit { hops: vec![hop.clone()], ..visit(read(digest)) };
        judge(previous, &visit, day("2026-11-01"), day("2026-11-24")).0
    };
    let to = || "https://b.example/".to_owned();
    assert_eq!(moved(Some(&known("one", "one", None)), "one"), Verdict::Moved { to: to(), changed: false });
    assert_eq!(moved(Some(&known("one", "one", None)), "two"), Verdict::Moved { to: to(), changed: true });
    assert_eq!(moved(None, "two"), Verdict::Moved { to: to(), changed: false });
}

/// A change is reported until somebody has read the page, however often we ask.
#[test]
fn a_change_stays_reported_until_checked_reaches_it() {
    let mut memory = None;
    let mut ask = |digest: &str, checked: &str, today: &str| {
        let (verdict, known) = judge(memory.as_ref(), &visit(read(digest)), day(checked), day(today));
        memory = known;
        verdict.name()
    };
    assert_eq!(ask("one", "2026-11-01", "2026-11-02"), "first-seen");
    assert_eq!(ask("two", "2026-11-01", "2026-11-10"), "changed");
    assert_eq!(ask("two", "2026-11-01", "2026-11-11"), "changed");
    assert_eq!(ask("two", "2026-11-12", "2026-11-12"), "unchanged");
    assert_eq!(ask("one", "2026-11-12", "2026-11-13"), "changed", "the old text is news once the new one was read");
    assert_eq!(ask("two", "2026-11-12", "2026-11-14"), "unchanged");
}

#[test]
fn what_needs_a_person_says_what_to_do() {
    for ending in [Ending::Status(404), Ending::Status(500), Ending::TooLarge, Ending::Refused(Refusal::Credentials)] {
        let verdict = verdict(None, ending);
        assert!(verdict.needs_a_person() && !verdict.what().is_empty() && !verdict.what_to_do().is_empty());
    }
    let well = verdict(None, read("one"));
    assert!(!well.needs_a_person() && well.what_to_do().is_empty());
}

#[test]
fn memory_is_kept_whole_or_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deep/sources.json");
    let mut memory = Memory::load(&path).expect("nothing remembered yet");
    memory.set("a", Some(known("one", "two", Some("2026-11-10"))));
    memory.set("b", Some(known("one", "one", None)));
    memory.retain(|id| id == "a");
    memory.save(&path).expect("written");
    let again = Memory::load(&path).expect("read");
    assert_eq!(again.of("a", "https://a.example/"), Some(&known("one", "two", Some("2026-11-10"))));
    assert!(again.of("a", "https://other.example/").is_none(), "another address is another page");
    assert!(again.of("b", "https://a.example/").is_none());
    assert_eq!(
        std::fs::read_dir(folder.path().join("deep")).expect("a folder").count(),
        1,
        "nothing is left beside it"
    );
    for text in ["", "{", "[]", "{\"version\":9,\"pages\":{}}", "\u{0}"] {
        std::fs::write(&path, text).expect("a file");
        let error = Memory::load(&path).expect_err(text).to_string();
        assert!(error.contains("delete it"), "{error}");
    }
}
