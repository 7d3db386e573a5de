//! Notices: told once, however often planned; handed out, given back, settled.

use bridgehead::case::{CaseId, PersonId};
use bridgehead::store::{Attempted, Changes, Delivery, Notice, Platform, Store};

use super::place::Place;
use super::sample::{at, case, change, notice, open};

on_both! {
    what_is_due_is_handed_out_oldest_first,
    what_is_planned_anew_replaces_what_nobody_claimed,
    a_key_is_told_once,
    a_lease_that_ends_gives_the_delivery_back,
    only_the_latest_attempt_settles,
    it_goes_where_the_person_was_last_heard,
    what_reached_a_person_is_counted,
}

/// A case with these notices.
async fn planned(store: &dyn Store, person: PersonId, notices: Vec<Notice>) -> CaseId {
    let id = open(store, person).await;
    plan(store, id, notices).await;
    id
}

async fn plan(store: &dyn Store, id: CaseId, notices: Vec<Notice>) {
    change(store, id, Changes { notices: Some(notices), ..Changes::default() }).await;
}

/// Claims on Telegram for ten minutes.
async fn claim(store: &dyn Store, minutes: i64) -> Vec<Delivery> {
    store.claim_due(&Platform("telegram".into()), at(minutes), at(minutes + 10), 100).await.unwrap()
}

fn keys(deliveries: &[Delivery]) -> Vec<&str> {
    deliveries.iter().map(|each| each.notice().key.as_str()).collect()
}

async fn what_is_due_is_handed_out_oldest_first(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let notices = vec![notice("c", mei, 3), notice("a", mei, 1), notice("d", mei, 4), notice("b", mei, 2)];
    let id = planned(&*store, mei, notices).await;
    assert!(claim(&*store, 0).await.is_empty());
    let first = store.claim_due(&Platform("telegram".into()), at(3), at(13), 2).await.unwrap();
    assert_eq!(keys(&first), ["a", "b"]);
    assert_eq!((first[0].to(), first[0].attempt()), ("telegram:mei", 1));
    assert_eq!(first[0].notice(), &Notice { case: id, ..notice("a", mei, 1) });
    let store = place.open().await;
    assert_eq!(keys(&claim(&*store, 3).await), ["c"], "what is handed out is hidden; what is due then is due");
    assert!(store.claim_due(&Platform("telegram".into()), at(4), at(9), 0).await.unwrap().is_empty());
    assert_eq!(keys(&claim(&*store, 4).await), ["d"]);
    assert!(claim(&*store, 5).await.is_empty());
}

async fn what_is_planned_anew_replaces_what_nobody_claimed(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let id = planned(&*store, mei, vec![notice("a", mei, 1), notice("b", mei, 2), notice("c", mei, 3)]).await;
    let other = planned(&*store, lee, vec![notice("other", lee, 1)]).await;
    let claimed = store.claim_due(&Platform("telegram".into()), at(1), at(5), 1).await.unwrap();
    assert_eq!(keys(&claimed), ["a"]);
    // `a` is out already, `b` moves, `c` goes, `d` comes.
    let moved = Notice { kind: "overdue".into(), about: "fees".into(), ..notice("b", lee, 9) };
    plan(&*store, id, vec![notice("a", mei, 8), moved.clone(), notice("d", mei, 2)]).await;
    change(&*store, id, Changes::default()).await;
    let due = claim(&*store, 4).await;
    assert_eq!(keys(&due), ["other", "d"], "another case's stay, and a commit that plans nothing leaves the plan");
    assert_eq!(due[0].notice().case, other);
    let due = claim(&*store, 9).await;
    assert_eq!(keys(&due), ["a", "b"]);
    assert_eq!((due[0].attempt(), due[0].notice().due_at), (2, at(1)), "what is out stays as it was");
    assert_eq!((due[1].notice(), due[1].to()), (&Notice { case: id, ..moved }, "telegram:lee"));
    plan(&*store, id, vec![]).await;
    assert_eq!(keys(&claim(&*store, 30).await), ["a", "other", "d", "b"], "nothing that is out is taken back");
}

async fn a_key_is_told_once(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let all = || vec![notice("sent", mei, 1), notice("failed", mei, 2), notice("dropped", mei, 3)];
    let id = planned(&*store, mei, all()).await;
    // Planned twice before it is due, it is one notice.
    plan(&*store, id, all()).await;
    let due = claim(&*store, 3).await;
    assert_eq!(keys(&due), ["sent", "failed", "dropped"]);
    store.settle(&due[0], &Attempted::Sent("m1".into())).await.unwrap();
    store.settle(&due[1], &Attempted::Failed("blocked".into())).await.unwrap();
    store.settle(&due[2], &Attempted::Dropped).await.unwrap();
    assert!(claim(&*store, 60).await.is_empty());
    // What was dropped was not told: it may be true again.
    plan(&*store, id, all()).await;
    let due = claim(&*store, 60).await;
    assert_eq!(keys(&due), ["dropped"]);
    assert_eq!(due[0].attempt(), 2);
    store.settle(&due[0], &Attempted::Sent("m2".into())).await.unwrap();
    // In another case, too, the key is the key.
    let again = planned(&*store, mei, all()).await;
    assert!(claim(&*store, 90).await.is_empty());
    plan(&*store, again, vec![notice("shared", mei, 5)]).await;
    plan(&*store, id, vec![notice("shared", mei, 6)]).await;
    let due = claim(&*store, 90).await;
    assert_eq!((keys(&due), due[0].notice().due_at), (vec!["shared"], at(6)));
}

async fn a_lease_that_ends_gives_the_delivery_back(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    planned(&*store, mei, vec![notice("a", mei, 1)]).await;
    let crashed = claim(&*store, 1).await;
    assert_eq!(crashed[0].attempt(), 1);
    let store = place.open().await;
    assert!(claim(&*store, 10).await.is_empty());
    let again = claim(&*store, 11).await;
    assert_eq!((keys(&again), again[0].attempt(), again[0].id()), (vec!["a"], 2, crashed[0].id()));
    // Not now, but then: it is hidden until then, and no longer.
    store.settle(&again[0], &Attempted::Later(at(12))).await.unwrap();
    assert!(claim(&*store, 11).await.is_empty());
    let third = claim(&*store, 12).await;
    assert_eq!(third[0].attempt(), 3);
    store.settle(&third[0], &Attempted::Sent("m".into())).await.unwrap();
    assert!(claim(&*store, 1000).await.is_empty());
}

async fn only_the_latest_attempt_settles(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    planned(&*store, mei, vec![notice("a", mei, 1), notice("b", mei, 2)]).await;
    let slow = claim(&*store, 2).await;
    // Nobody has claimed it again: late, but it counts.
    store.settle(&slow[1], &Attempted::Sent("late".into())).await.unwrap();
    let fast = claim(&*store, 20).await;
    assert_eq!((keys(&fast), fast[0].attempt()), (vec!["a"], 2));
    for what in
        [Attempted::Sent("m".into()), Attempted::Failed("x".into()), Attempted::Later(at(0)), Attempted::Dropped]
    {
        store.settle(&slow[0], &what).await.unwrap();
        assert!(claim(&*store, 21).await.is_empty(), "{what:?}");
    }
    assert_eq!(store.sent_since(mei, at(0)).await.unwrap(), 1);
    store.settle(&fast[0], &Attempted::Sent("m".into())).await.unwrap();
    assert_eq!(store.sent_since(mei, at(0)).await.unwrap(), 2);
    // What is settled is settled.
    store.settle(&fast[0], &Attempted::Later(at(30))).await.unwrap();
    assert!(claim(&*store, 99).await.is_empty());
}

async fn it_goes_where_the_person_was_last_heard(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:old", at(0)).await.unwrap();
    store.person("telegram:new", at(1)).await.unwrap();
    store.link("telegram:new", mei).await.unwrap();
    store.person("discord:mei", at(2)).await.unwrap();
    store.link("discord:mei", mei).await.unwrap();
    let lee = store.person("discord:lee", at(0)).await.unwrap();
    let id = planned(&*store, mei, vec![notice("a", mei, 1), notice("lee", lee, 1)]).await;
    let due = claim(&*store, 1).await;
    assert_eq!((keys(&due), due[0].to()), (vec!["a"], "telegram:new"), "who is not there gets nothing there");
    store.person("telegram:old", at(3)).await.unwrap();
    assert_eq!(claim(&*store, 11).await[0].to(), "telegram:old");
    assert!(store.claim_due(&Platform("terminal".into()), at(99), at(100), 9).await.unwrap().is_empty());
    assert!(store.claim_due(&Platform("tele".into()), at(99), at(100), 9).await.unwrap().is_empty());
    let due = store.claim_due(&Platform("discord".into()), at(21), at(30), 9).await.unwrap();
    assert_eq!(due.iter().map(Delivery::to).collect::<Vec<_>>(), ["discord:mei", "discord:lee"]);
    assert!(case(&*store, id).await.members.iter().all(|(person, _)| *person != lee));
}

async fn what_reached_a_person_is_counted(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let notices = (0..5).map(|number| notice(&format!("k{number}"), mei, number)).collect();
    planned(&*store, mei, notices).await;
    for minutes in 0..5 {
        let due = claim(&*store, minutes).await;
        let what = if minutes == 2 { Attempted::Dropped } else { Attempted::Sent(minutes.to_string()) };
        store.settle(&due[0], &what).await.unwrap();
    }
    let store = place.open().await;
    for (since, sent) in [(0, 4), (1, 3), (2, 2), (3, 2), (4, 1), (5, 0)] {
        assert_eq!(store.sent_since(mei, at(since)).await.unwrap(), sent, "since {since}");
    }
    assert_eq!(store.sent_since(lee, at(0)).await.unwrap(), 0);
}
