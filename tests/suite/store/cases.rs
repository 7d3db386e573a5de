//! Cases, their files, codes, and what next words belong to.

use bridgehead::case::{CaseId, Role, Value, standing_answers, standing_completions};
use bridgehead::store::{Changes, CommitError, Focus, Grant, NewCase, NewCode, Seen, Waiting};

use super::place::Place;
use super::sample::{answer, at, case, change, completion, file, open};

on_both! {
    what_was_given_is_never_overwritten,
    cases_are_listed_for_their_people_and_by_workflow,
    files_go_with_their_bytes,
    codes_do_one_thing_once_and_in_time,
    focus_comes_back_as_it_was,
}

async fn what_was_given_is_never_overwritten(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    let values = [
        Some(Value::Choice("a".into())),
        Some(Value::Several(vec!["a".into(), "b".into()])),
        Some(Value::Several(vec![])),
        Some(Value::YesNo(false)),
        Some(Value::Date("2027-02-28".parse().unwrap())),
        Some(Value::Number(i64::MIN)),
        Some(Value::Money(i64::MAX, "HKD".into())),
        Some(Value::Text("'; DROP TABLE answers; -- 公司\n\"".into())),
        Some(Value::Country("CN".into())),
        Some(Value::Skipped),
        None,
    ];
    let mut given = Vec::new();
    let mut done = Vec::new();
    for (round, minutes) in (0..3_usize).zip([9, 5, 7]) {
        let answers: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(place, value)| answer(&format!("q{}", (place + round) % 4), value.clone(), mei, minutes))
            .collect();
        let days = [Some("2026-11-01"), None, Some("2026-11-02")];
        let completions: Vec<_> = days.iter().map(|day| completion("file", *day, mei, minutes)).collect();
        given.extend(answers.clone());
        done.extend(completions.clone());
        change(&*store, id, Changes { answers, completions, ..Changes::default() }).await;
        let kept = case(&*store, id).await;
        assert_eq!((&kept.answers, &kept.completions), (&given, &done), "in the order in which they were given");
    }
    let kept = case(&*place.open().await, id).await;
    assert_eq!(standing_answers(&kept.answers), standing_answers(&given));
    assert_eq!(standing_completions(&kept.completions).len(), 1);
    assert_eq!(kept.revision, 4);
}

async fn cases_are_listed_for_their_people_and_by_workflow(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let first = open(&*store, mei).await;
    let second = open(&*store, mei).await;
    let other = NewCase { workflow: "visa".into(), by: lee, at: at(2) };
    let third = store.commit(&Changes { open: Some(other), ..Changes::default() }).await.unwrap().case.unwrap();
    let ids = |lines: Vec<bridgehead::store::CaseLine>| lines.iter().map(|line| line.id).collect::<Vec<_>>();
    assert_eq!(ids(store.cases_of(mei).await.unwrap()), [second, first], "the later opened is the later changed");
    change(&*store, first, Changes { answers: vec![answer("name", None, mei, 7)], ..Changes::default() }).await;
    change(&*store, first, Changes { answers: vec![answer("name", None, mei, 3)], ..Changes::default() }).await;
    let lines = store.cases_of(mei).await.unwrap();
    assert_eq!((lines[0].id, lines[0].changed_at, lines[1].changed_at), (first, at(7), at(0)));
    change(&*store, second, Changes { evidence: vec![file("pay", b"x", mei, 8)], ..Changes::default() }).await;
    assert_eq!(ids(store.cases_of(mei).await.unwrap()), [second, first]);

    change(&*store, first, Changes { members: vec![(lee, Role::Adviser)], ..Changes::default() }).await;
    assert_eq!(ids(store.cases_of(lee).await.unwrap()), [first, third]);
    let role =
        Changes { members: vec![(lee, Role::Staff), (mei, Role::Founder)], left: vec![mei], ..Changes::default() };
    change(&*store, first, role).await;
    assert_eq!(case(&*store, first).await.members, [(lee, Role::Staff)]);
    assert_eq!(ids(store.cases_of(mei).await.unwrap()), [second]);

    assert_eq!(store.cases_in("incorporate").await.unwrap(), [first, second]);
    assert_eq!(store.cases_in("visa").await.unwrap(), [third]);
    change(&*store, first, Changes { closed: Some(true), ..Changes::default() }).await;
    change(&*store, first, Changes::default()).await;
    assert!(case(&*store, first).await.closed, "it stays closed until it begins again");
    assert_eq!(store.cases_in("incorporate").await.unwrap(), [second]);
    assert!(store.cases_of(lee).await.unwrap()[0].closed);
    change(&*store, first, Changes { closed: Some(false), ..Changes::default() }).await;
    assert_eq!(store.cases_in("incorporate").await.unwrap(), [first, second]);
    assert!(store.cases_in("nothing").await.unwrap().is_empty());
    assert_eq!(store.case(CaseId(4711)).await.unwrap(), None);

    let seen = Seen { structure: "s".into(), questions: vec![], tasks: vec!["t".into()] };
    change(&*store, second, Changes { seen: Some(seen.clone()), ..Changes::default() }).await;
    change(&*store, second, Changes::default()).await;
    assert_eq!((case(&*store, second).await.seen, case(&*store, first).await.seen), (seen, Seen::default()));
}

async fn files_go_with_their_bytes(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let (id, other) = (open(&*store, mei).await, open(&*store, mei).await);
    let all: Vec<u8> = (0..=255).cycle().take(1_000_000).collect();
    let evidence = vec![file("pay", &all, mei, 1), file("pay", b"", mei, 2), file("file", b"third", mei, 3)];
    change(&*store, id, Changes { evidence, ..Changes::default() }).await;
    let kept = case(&*store, id).await.evidence;
    assert_eq!(kept.iter().map(|file| file.size).collect::<Vec<_>>(), [1_000_000, 0, 5]);
    let bytes = |case, id| {
        let store = &store;
        async move { store.evidence(case, id).await.unwrap() }
    };
    assert_eq!(bytes(id, kept[0].id).await.as_ref(), Some(&all));
    assert_eq!(bytes(id, kept[1].id).await, Some(Vec::new()), "an empty file is there");
    assert_eq!(bytes(other, kept[0].id).await, None, "it is another case's");
    let gone = Changes { evidence_removed: vec![kept[0].id, 4711], ..Changes::default() };
    change(&*store, other, gone.clone()).await;
    assert_eq!(bytes(id, kept[0].id).await.as_ref(), Some(&all), "another case cannot take it out");
    change(&*store, id, gone).await;
    assert_eq!(bytes(id, kept[0].id).await, None);
    assert_eq!(case(&*store, id).await.evidence, kept[1..]);
    assert_eq!(bytes(id, kept[2].id).await.as_deref(), Some(&b"third"[..]));
}

async fn codes_do_one_thing_once_and_in_time(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    let grants = [Grant::Join(id, Role::Founder), Grant::Join(id, Role::Staff), Grant::Link(mei)];
    let codes = grants
        .iter()
        .enumerate()
        .map(|(place, grants)| NewCode { code: format!("C{place}"), grants: *grants, by: mei, until: at(10) })
        .collect();
    store.commit(&Changes { codes, ..Changes::default() }).await.unwrap();
    for (place, grants) in grants.into_iter().enumerate() {
        let code = format!("C{place}");
        assert_eq!(store.code(&code, at(0)).await.unwrap(), Some(grants));
        assert_eq!(store.code(&code, at(9)).await.unwrap(), Some(grants), "looking at it does not use it up");
        assert_eq!(store.code(&code, at(10)).await.unwrap(), None, "it is over at that moment");
        let used = Changes { codes_used: vec![code.clone()], ..Changes::default() };
        store.commit(&used).await.unwrap();
        assert_eq!(store.code(&code, at(0)).await.unwrap(), None);
        assert!(matches!(store.commit(&used).await, Err(CommitError::Stale)));
    }
    assert_eq!(store.code("C", at(0)).await.unwrap(), None);
    assert_eq!(store.code("", at(0)).await.unwrap(), None);
}

async fn focus_comes_back_as_it_was(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    assert_eq!(store.focus(mei).await.unwrap(), Focus::default());
    let question = "name".to_owned();
    let waiting = [
        Waiting::Answer { question: question.clone() },
        Waiting::Which { question: question.clone(), readings: vec![Value::Number(1), Value::Country("HK".into())] },
        Waiting::Change { question: question.clone(), value: None },
        Waiting::Change { question, value: Some((Value::Money(3, "USD".into()), 4)) },
        Waiting::Erase,
        Waiting::Nothing,
    ];
    for waiting in waiting {
        for case in [Some(id), None] {
            let focus = Focus { case, waiting: waiting.clone(), language: None };
            store.commit(&Changes { focus: vec![(mei, focus.clone())], ..Changes::default() }).await.unwrap();
            assert_eq!(store.focus(mei).await.unwrap(), focus);
            assert_eq!(place.open().await.focus(mei).await.unwrap(), focus);
        }
    }
    assert_eq!(store.focus(lee).await.unwrap(), Focus::default(), "everybody has their own");
}
