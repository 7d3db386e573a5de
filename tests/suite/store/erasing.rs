//! Erasing a person, with the receipt.

use bridgehead::case::{Role, Value};
use bridgehead::language::Language;
use bridgehead::store::{Changes, CommitError, Erased, Everything, Focus, Grant, NewCode, Platform, Waiting, Wish};

use super::place::Place;
use super::sample::{NOBODY, answer, at, case, change, completion, exchange, file, notice, open};

on_both! {
    what_is_theirs_goes_and_what_others_need_stays,
    erasing_makes_readers_read_again,
    somebody_who_left_is_erased_too,
}

async fn what_is_theirs_goes_and_what_others_need_stays(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    store.link("discord:mei", mei).await.unwrap();
    store.set_language(mei, Language::Simplified).await.unwrap();
    let (alone, shared) = (open(&*store, mei).await, open(&*store, lee).await);
    for (id, key) in [(alone, "alone"), (shared, "shared")] {
        let changes = Changes {
            answers: vec![answer("name", Some(Value::YesNo(true)), mei, 1), answer("day", None, mei, 1)],
            completions: vec![completion("pay", Some("2026-11-01"), mei, 2)],
            evidence: vec![file("pay", key.as_bytes(), mei, 3)],
            members: vec![(mei, Role::Adviser)],
            notices: Some(vec![notice(key, mei, 4)]),
            codes: vec![NewCode { code: key.into(), grants: Grant::Join(id, Role::Staff), by: mei, until: at(60) }],
            exchange: Some(exchange(mei, key, true)),
            ..Changes::default()
        };
        change(&*store, id, changes).await;
    }
    let others = Changes {
        answers: vec![answer("name", Some(Value::YesNo(false)), lee, 5)],
        codes: vec![NewCode { code: "lee".into(), grants: Grant::Join(shared, Role::Staff), by: lee, until: at(60) }],
        focus: vec![
            (
                mei,
                Focus {
                    case: Some(shared),
                    waiting: Waiting::Answer { question: "vehicle".to_owned() },
                    language: None,
                },
            ),
            (
                lee,
                Focus {
                    case: Some(shared),
                    waiting: Waiting::Answer { question: "vehicle".to_owned() },
                    language: None,
                },
            ),
        ],
        exchange: Some(exchange(lee, "others", true)),
        ..Changes::default()
    };
    change(&*store, shared, others).await;
    let link = NewCode { code: "link".into(), grants: Grant::Link(mei), by: mei, until: at(60) };
    store.commit(&Changes { codes: vec![link], ..Changes::default() }).await.unwrap();
    let number = store.last_answer(mei).await.unwrap().unwrap();
    store.wish(at(5), number, Wish::AskPerson).await.unwrap();
    let files = (case(&*store, alone).await.evidence[0].id, case(&*store, shared).await.evidence[0].id);

    let erased = store.erase(mei).await.unwrap();
    assert_eq!(erased, Erased { exchanges: 2, cases: 1, answers_kept: 2 });

    let store = place.open().await;
    assert_eq!(store.everything(mei).await.unwrap(), Everything::default());
    assert_eq!(store.focus(mei).await.unwrap(), Focus::default());
    assert_eq!(store.exchange(number, mei).await.unwrap(), None);
    assert!(store.wishes().await.unwrap().is_empty());
    assert_eq!(store.case(alone).await.unwrap(), None);
    assert_eq!(store.evidence(alone, files.0).await.unwrap(), None);
    assert!(store.cases_of(mei).await.unwrap().is_empty());
    let kept = case(&*store, shared).await;
    assert_eq!(kept.members, [(lee, Role::Founder)]);
    assert_eq!(kept.answers.len(), 3);
    assert_eq!(kept.answers[2], answer("name", Some(Value::YesNo(false)), lee, 5));
    let nameless = kept.answers[0].by;
    assert_eq!(kept.answers[0], answer("name", Some(Value::YesNo(true)), nameless, 1));
    assert!(nameless != mei && nameless != lee);
    assert_eq!((kept.answers[1].by, kept.completions[0].by, kept.evidence[0].by), (nameless, nameless, nameless));
    assert_eq!(store.everything(nameless).await.unwrap(), Everything::default(), "nothing names them");
    assert_eq!(store.evidence(shared, files.1).await.unwrap().as_deref(), Some(&b"shared"[..]));
    for code in ["alone", "shared", "link"] {
        assert_eq!(store.code(code, at(0)).await.unwrap(), None, "{code}");
    }
    assert!(store.code("lee", at(0)).await.unwrap().is_some());
    assert_eq!(store.everything(lee).await.unwrap().exchanges.len(), 1);
    assert_eq!(store.focus(lee).await.unwrap().case, Some(shared));
    assert!(store.claim_due(&Platform("telegram".into()), at(9), at(10), 9).await.unwrap().is_empty());
    // Whoever writes from there again is somebody new.
    let new = store.person("telegram:mei", at(9)).await.unwrap();
    assert!(new != mei && new != nameless);
    assert_eq!(store.everything(new).await.unwrap().addresses, ["telegram:mei"]);
    assert_eq!(store.language(new).await.unwrap(), None);
    assert!(open(&*store, new).await.0 > alone.0.max(shared.0), "no number is used again");
    assert_eq!(store.erase(mei).await.unwrap(), Erased::default());
    assert_eq!(store.erase(NOBODY).await.unwrap(), Erased::default());
}

async fn erasing_makes_readers_read_again(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let (alone, shared) = (open(&*store, mei).await, open(&*store, mei).await);
    change(&*store, shared, Changes { members: vec![(lee, Role::Founder)], ..Changes::default() }).await;
    let read = (case(&*store, alone).await.revision, case(&*store, shared).await.revision);
    store.erase(mei).await.unwrap();
    for (id, revision) in [(alone, read.0), (shared, read.1)] {
        let late =
            Changes { case: Some((id, revision)), answers: vec![answer("q", None, lee, 1)], ..Changes::default() };
        assert!(matches!(store.commit(&late).await, Err(CommitError::Stale)));
    }
    assert!(case(&*store, shared).await.answers.is_empty());
}

async fn somebody_who_left_is_erased_too(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let (with_lee, empty) = (open(&*store, mei).await, open(&*store, mei).await);
    let answers = vec![answer("name", Some(Value::Number(1)), mei, 1)];
    let members = vec![(lee, Role::Founder)];
    change(&*store, with_lee, Changes { answers: answers.clone(), members, left: vec![mei], ..Changes::default() })
        .await;
    change(&*store, empty, Changes { answers, left: vec![mei], ..Changes::default() }).await;
    let erased = store.erase(mei).await.unwrap();
    assert_eq!(erased, Erased { exchanges: 0, cases: 1, answers_kept: 1 });
    assert_eq!(store.case(empty).await.unwrap(), None, "nobody is left who could see it");
    let kept = case(&*store, with_lee).await;
    assert!(kept.answers[0].by != mei && kept.answers[0].value == Some(Value::Number(1)));
}
