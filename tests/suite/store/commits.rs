//! One event, one commit: all of it or none of it, once.

use bridgehead::case::{PersonId, Role, Value};
use bridgehead::language::Language;
use bridgehead::store::{
    Changes, CommitError, Committed, Focus, Grant, NewCase, NewCode, OPENED, Seen, StoreError, Waiting, Wish,
};

use super::place::Place;
use super::sample::{NOBODY, answer, at, case, change, completion, exchange, file, notice, open};

on_both! {
    everything_of_an_event_is_kept,
    a_part_that_fails_leaves_nothing,
    an_event_counts_once,
    a_stale_revision_changes_nothing,
    changes_that_contradict_each_other_are_refused,
}

async fn everything_of_an_event_is_kept(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let adviser = store.person("discord:adviser", at(0)).await.unwrap();
    let seen =
        Seen { structure: "s1".into(), questions: vec!["name".into()], tasks: vec!["file".into(), "pay".into()] };
    let code = NewCode { code: "JOIN-1".into(), grants: Grant::Join(OPENED, Role::Adviser), by: mei, until: at(60) };
    let changes = Changes {
        event: Some("telegram:1".into()),
        open: Some(NewCase { workflow: "incorporate".into(), by: mei, at: at(0) }),
        answers: vec![answer("name", Some(Value::Text("杭州\0one".into())), mei, 1)],
        completions: vec![completion("pay", Some("2026-11-20"), adviser, 2)],
        evidence: vec![file("pay", b"%PDF\0\xff", mei, 3)],
        members: vec![(adviser, Role::Adviser)],
        seen: Some(seen.clone()),
        notices: Some(vec![notice("k1", mei, 5)]),
        codes: vec![code],
        focus: vec![(
            mei,
            Focus {
                case: Some(OPENED),
                waiting: Waiting::Answer { question: "vehicle".to_owned() },
                language: Some(Language::Traditional),
            },
        )],
        exchange: Some(exchange(mei, "what\0now?", true)),
        wish: Some(Wish::AskPerson),
        ..Changes::default()
    };
    assert!(!store.handled("telegram:1").await.unwrap());
    let Committed { case: Some(id), exchange: Some(number), wish: Some(wish) } = store.commit(&changes).await.unwrap()
    else {
        panic!("a case, an exchange and a wish have numbers");
    };
    assert!(store.handled("telegram:1").await.unwrap());
    let wishes = store.wishes().await.unwrap();
    assert_eq!(wishes.iter().map(|each| (each.0, each.2)).collect::<Vec<_>>(), [(wish, Wish::AskPerson)]);
    // Whoever opens the database later finds the same.
    let store = place.open().await;
    let kept = case(&*store, id).await;
    assert_eq!((kept.id, kept.workflow.as_str(), kept.revision, kept.closed), (id, "incorporate", 1, false));
    assert_eq!((kept.opened_at, kept.seen), (at(0), seen));
    // Inside JSON the character is escaped and stays.
    assert_eq!(kept.answers, changes.answers);
    assert_eq!(kept.completions, changes.completions);
    assert_eq!(kept.members, [(mei, Role::Founder), (adviser, Role::Adviser)]);
    let [evidence] = kept.evidence.as_slice() else { panic!("one file: {:?}", kept.evidence) };
    assert_eq!((evidence.task.as_str(), evidence.name.as_str(), evidence.size), ("pay", "證書.pdf", 6));
    assert_eq!((evidence.by, evidence.at), (mei, at(3)));
    assert_eq!(store.evidence(id, evidence.id).await.unwrap().as_deref(), Some(&b"%PDF\0\xff"[..]));
    assert_eq!(store.code("JOIN-1", at(0)).await.unwrap(), Some(Grant::Join(id, Role::Adviser)));
    assert_eq!(
        store.focus(mei).await.unwrap(),
        Focus {
            case: Some(id),
            waiting: Waiting::Answer { question: "vehicle".to_owned() },
            language: Some(Language::Traditional)
        }
    );
    let kept = store.exchange(number, mei).await.unwrap().unwrap();
    assert_eq!(kept, exchange(mei, "what\u{FFFD}now?", true));
    let platform = bridgehead::store::Platform("telegram".into());
    let due = store.claim_due(&platform, at(5), at(9), 9).await.unwrap();
    assert_eq!(due.iter().map(|each| each.notice().case).collect::<Vec<_>>(), [id]);
}

/// Changes of every kind, each of which another attempt would show.
fn full(mei: PersonId, revision: (bridgehead::case::CaseId, i64)) -> Changes {
    Changes {
        event: Some("telegram:2".into()),
        case: Some(revision),
        answers: vec![answer("name", Some(Value::YesNo(true)), mei, 1)],
        completions: vec![completion("pay", Some("2026-11-20"), mei, 2)],
        evidence: vec![file("pay", b"x", mei, 3)],
        seen: Some(Seen::default()),
        closed: Some(true),
        notices: Some(vec![notice("k2", mei, 5)]),
        codes: vec![NewCode { code: "L".into(), grants: Grant::Link(mei), by: mei, until: at(60) }],
        focus: vec![(mei, Focus { case: None, waiting: Waiting::Erase, language: None })],
        exchange: Some(exchange(mei, "q", true)),
        ..Changes::default()
    }
}

async fn a_part_that_fails_leaves_nothing(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    let used = NewCode { code: "USED".into(), grants: Grant::Link(mei), by: mei, until: at(60) };
    change(
        &*store,
        id,
        Changes { codes: vec![used.clone()], notices: Some(vec![notice("k1", mei, 5)]), ..Changes::default() },
    )
    .await;
    let before = (case(&*store, id).await, store.everything(mei).await.unwrap(), store.focus(mei).await.unwrap());
    let full = full(mei, (id, before.0.revision));
    let mut failing: Vec<(&str, Changes)> = Vec::new();
    let mut fail = |what, change: &dyn Fn(&mut Changes)| {
        let mut changes = full.clone();
        change(&mut changes);
        failing.push((what, changes));
    };
    fail("an answer", &|changes| changes.answers.push(answer("name", None, NOBODY, 1)));
    fail("a report", &|changes| changes.completions.push(completion("pay", None, NOBODY, 1)));
    fail("a file", &|changes| changes.evidence.push(file("pay", b"", NOBODY, 1)));
    fail("a member", &|changes| changes.members.push((NOBODY, Role::Staff)));
    fail("a notice", &|changes| changes.notices = Some(vec![notice("k2", mei, 5), notice("k3", NOBODY, 5)]));
    fail("a code that is there", &|changes| changes.codes.push(used.clone()));
    fail("somebody's code", &|changes| changes.codes.push(NewCode { code: "N".into(), by: NOBODY, ..used.clone() }));
    fail("a focus", &|changes| changes.focus.push((NOBODY, Focus::default())));
    fail("an exchange", &|changes| changes.exchange = Some(exchange(NOBODY, "q", false)));
    fail("a code that is not there", &|changes| changes.codes_used = vec!["USED".into(), "NEVER".into()]);
    for (what, changes) in failing {
        assert!(store.commit(&changes).await.is_err(), "{what} did not fail");
        let store = place.open().await;
        let after = (case(&*store, id).await, store.everything(mei).await.unwrap(), store.focus(mei).await.unwrap());
        assert_eq!(after, before, "{what} left something");
        assert_eq!(store.code("L", at(0)).await.unwrap(), None, "{what} left a code");
        assert!(store.code("USED", at(0)).await.unwrap().is_some(), "{what} used a code up");
    }
    // The notice of before is still planned, those of the failed commits are not; nor is the event taken.
    store.commit(&Changes { notices: None, ..full }).await.expect("nothing stands in the way");
    let due = store.claim_due(&bridgehead::store::Platform("telegram".into()), at(9), at(10), 9).await.unwrap();
    assert_eq!(due.iter().map(|each| each.notice().key.as_str()).collect::<Vec<_>>(), ["k1"]);
}

async fn an_event_counts_once(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    let changes = full(mei, (id, 1));
    store.commit(&changes).await.unwrap();
    let before = (case(&*store, id).await, store.everything(mei).await.unwrap());
    // The platform repeats itself, before and after a restart, with the old revision and with the new.
    for store in [&store, &place.open().await] {
        for revision in [1, 2] {
            let again = Changes { case: Some((id, revision)), ..changes.clone() };
            assert!(matches!(store.commit(&again).await, Err(CommitError::AlreadyHandled)));
        }
    }
    assert_eq!((case(&*store, id).await, store.everything(mei).await.unwrap()), before);
    let bare = |event: &str| Changes { event: Some(event.to_owned()), ..Changes::default() };
    assert_eq!(store.commit(&bare("telegram:3")).await.unwrap(), Committed::default());
    assert!(matches!(store.commit(&bare("telegram:3")).await, Err(CommitError::AlreadyHandled)));
}

async fn a_stale_revision_changes_nothing(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    // Any commit to a case moves it on.
    change(&*store, id, Changes::default()).await;
    let before = (case(&*store, id).await, store.everything(mei).await.unwrap());
    assert_eq!(before.0.revision, 2);
    for revision in [0, 1, 3] {
        let error = store.commit(&full(mei, (id, revision))).await;
        assert!(matches!(error, Err(CommitError::Stale)), "{error:?}");
    }
    let nowhere = (bridgehead::case::CaseId(4711), 1);
    assert!(matches!(store.commit(&full(mei, nowhere)).await, Err(CommitError::Stale)));
    assert_eq!((case(&*store, id).await, store.everything(mei).await.unwrap()), before);
    store.commit(&full(mei, (id, 2))).await.expect("the event was not taken");
}

async fn changes_that_contradict_each_other_are_refused(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*store, mei).await;
    let new = NewCase { workflow: "incorporate".into(), by: mei, at: at(0) };
    let contradictions = [
        Changes { case: Some((id, 1)), open: Some(new), ..Changes::default() },
        Changes { answers: vec![answer("name", None, mei, 1)], ..Changes::default() },
        Changes { members: vec![(mei, Role::Staff)], ..Changes::default() },
        Changes { notices: Some(vec![]), ..Changes::default() },
        Changes {
            focus: vec![(
                mei,
                Focus {
                    case: Some(OPENED),
                    waiting: Waiting::Answer { question: "vehicle".to_owned() },
                    language: None,
                },
            )],
            ..Changes::default()
        },
    ];
    for changes in contradictions {
        let error = store.commit(&changes).await;
        assert!(matches!(error, Err(CommitError::Failed(StoreError::Changes(_)))), "{error:?} for {changes:?}");
    }
    assert_eq!(store.cases_of(mei).await.unwrap().len(), 1);
    assert_eq!(store.commit(&Changes::default()).await.unwrap(), Committed::default());
}
