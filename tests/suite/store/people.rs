//! People, their addresses, and two who turn out to be one.

use bridgehead::case::{Role, Value};
use bridgehead::language::Language;
use bridgehead::store::{Changes, Focus, Grant, NewCase, NewCode, Platform, Waiting, Wish};

use super::place::Place;
use super::sample::{NOBODY, answer, at, case, change, completion, exchange, file, notice, open};

on_both! {
    an_address_is_one_person_for_ever,
    a_language_is_kept,
    linking_joins_everything_under_one,
    linking_keeps_the_higher_role_and_ones_own,
    linking_to_nobody_changes_nothing,
}

async fn an_address_is_one_person_for_ever(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:1", at(0)).await.unwrap();
    let lee = store.person("telegram:2", at(0)).await.unwrap();
    assert!(mei != lee && mei.0 > 0 && lee.0 > 0);
    for store in [&store, &place.open().await] {
        assert_eq!(store.person("telegram:1", at(1)).await.unwrap(), mei);
        assert_eq!(store.addresses(mei).await.unwrap(), ["telegram:1"]);
    }
    assert!(store.person("discord:1", at(0)).await.unwrap() != mei, "the platform is part of it");
    assert!(store.addresses(NOBODY).await.unwrap().is_empty());
    // The last heard from comes first; hearing of an earlier moment later changes nothing.
    store.link("discord:9", mei).await.unwrap();
    assert_eq!(store.addresses(mei).await.unwrap(), ["telegram:1", "discord:9"]);
    store.person("discord:9", at(5)).await.unwrap();
    store.person("telegram:1", at(4)).await.unwrap();
    assert_eq!(store.addresses(mei).await.unwrap(), ["discord:9", "telegram:1"]);
    store.person("discord:9", at(2)).await.unwrap();
    assert_eq!(store.addresses(mei).await.unwrap(), ["discord:9", "telegram:1"]);
    store.person("telegram:1", at(6)).await.unwrap();
    assert_eq!(place.open().await.addresses(mei).await.unwrap(), ["telegram:1", "discord:9"]);
}

async fn a_language_is_kept(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:1", at(0)).await.unwrap();
    assert_eq!(store.language(mei).await.unwrap(), None);
    for language in Language::ALL {
        store.set_language(mei, language).await.unwrap();
        assert_eq!(place.open().await.language(mei).await.unwrap(), Some(language));
    }
    assert_eq!(store.language(NOBODY).await.unwrap(), None);
    assert!(store.set_language(NOBODY, Language::English).await.is_err());
}

async fn linking_joins_everything_under_one(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let also = store.person("discord:mei", at(1)).await.unwrap();
    store.link("terminal:mei", also).await.unwrap();
    store.set_language(also, Language::Simplified).await.unwrap();
    let id = open(&*store, also).await;
    let changes = Changes {
        answers: vec![answer("name", Some(Value::YesNo(true)), also, 1)],
        completions: vec![completion("pay", None, also, 2)],
        evidence: vec![file("pay", b"x", also, 3)],
        notices: Some(vec![notice("k", also, 4)]),
        codes: vec![
            NewCode { code: "LINK".into(), grants: Grant::Link(also), by: also, until: at(60) },
            NewCode { code: "JOIN".into(), grants: Grant::Join(id, Role::Staff), by: also, until: at(60) },
        ],
        focus: vec![(
            also,
            Focus { case: Some(id), waiting: Waiting::Answer { question: "vehicle".to_owned() }, language: None },
        )],
        exchange: Some(exchange(also, "mine", true)),
        ..Changes::default()
    };
    change(&*store, id, changes).await;
    let number = store.last_answer(also).await.unwrap().unwrap();
    store.wish(at(5), number, Wish::TellMe).await.unwrap();
    let before = case(&*store, id).await;

    store.link("discord:mei", mei).await.unwrap();
    let after = case(&*store, id).await;
    assert_eq!(after.members, [(mei, Role::Founder)]);
    assert_eq!((after.answers[0].by, after.completions[0].by, after.evidence[0].by), (mei, mei, mei));
    assert!(after.revision > before.revision, "whoever has read the case reads it again");
    assert_eq!(
        store.focus(mei).await.unwrap(),
        Focus { case: Some(id), waiting: Waiting::Answer { question: "vehicle".to_owned() }, language: None }
    );
    let everything = store.everything(mei).await.unwrap();
    assert_eq!(everything.addresses, ["discord:mei", "telegram:mei", "terminal:mei"]);
    assert_eq!((everything.language, everything.cases), (Some(Language::Simplified), vec![id]));
    assert_eq!(everything.exchanges, [exchange(mei, "mine", true)]);
    assert_eq!(store.last_answer(mei).await.unwrap(), Some(number), "buttons of before still work");
    assert_eq!(store.wishes().await.unwrap().len(), 1);
    assert_eq!(store.code("LINK", at(0)).await.unwrap(), Some(Grant::Link(mei)));
    assert_eq!(store.code("JOIN", at(0)).await.unwrap(), Some(Grant::Join(id, Role::Staff)));
    let due = store.claim_due(&Platform("telegram".into()), at(9), at(10), 9).await.unwrap();
    assert_eq!(due.iter().map(|each| (each.to(), each.notice().to)).collect::<Vec<_>>(), [("telegram:mei", mei)]);
    assert_eq!(store.everything(also).await.unwrap(), bridgehead::store::Everything::default(), "nobody is left there");
    for address in ["discord:mei", "terminal:mei", "telegram:mei"] {
        assert_eq!(store.person(address, at(9)).await.unwrap(), mei);
    }
    // Once more changes nothing.
    let before = (case(&*store, id).await, store.everything(mei).await.unwrap());
    store.link("discord:mei", mei).await.unwrap();
    assert_eq!((case(&*store, id).await, store.everything(mei).await.unwrap()), before);
}

async fn linking_keeps_the_higher_role_and_ones_own(place: Place) {
    let store = place.open().await;
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let roles = [(Role::Adviser, Role::Founder, Role::Founder), (Role::Adviser, Role::Staff, Role::Adviser)];
    for (round, (own, others, higher)) in roles.into_iter().enumerate() {
        let (first, second) = (format!("telegram:{round}"), format!("discord:{round}"));
        let mei = store.person(&first, at(0)).await.unwrap();
        let also = store.person(&second, at(1)).await.unwrap();
        let new = NewCase { workflow: "visa".into(), by: lee, at: at(0) };
        let members = vec![(mei, own), (also, others)];
        let opened = store.commit(&Changes { open: Some(new), members, ..Changes::default() }).await.unwrap();
        let id = opened.case.unwrap();
        store.set_language(mei, Language::English).await.unwrap();
        store.set_language(also, Language::Traditional).await.unwrap();
        let own_focus = Focus { case: Some(id), waiting: Waiting::Erase, language: None };
        let focus = vec![
            (mei, own_focus.clone()),
            (also, Focus { case: None, waiting: Waiting::Answer { question: "vehicle".to_owned() }, language: None }),
        ];
        store.commit(&Changes { focus, ..Changes::default() }).await.unwrap();
        store.link(&second, mei).await.unwrap();
        assert_eq!(case(&*store, id).await.members, [(lee, Role::Founder), (mei, higher)]);
        assert_eq!(store.language(mei).await.unwrap(), Some(Language::English));
        assert_eq!(store.focus(mei).await.unwrap(), own_focus);
    }
}

async fn linking_to_nobody_changes_nothing(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let before = store.everything(mei).await.unwrap();
    assert!(store.link("telegram:mei", NOBODY).await.is_err());
    assert!(store.link("discord:new", NOBODY).await.is_err());
    assert_eq!(store.everything(mei).await.unwrap(), before);
    assert!(store.addresses(NOBODY).await.unwrap().is_empty());
    let new = store.person("discord:new", at(0)).await.unwrap();
    assert_eq!(store.addresses(new).await.unwrap(), ["discord:new"]);
}
