//! Several processes at once: each revision, event, code, address and notice has one winner.

use std::collections::BTreeSet;
use std::sync::Arc;

use bridgehead::case::Value;
use bridgehead::store::{Changes, CommitError, Grant, NewCode, Platform};
use tokio::task::JoinSet;

use super::place::Place;
use super::sample::{answer, at, case, change, notice, open};

on_both! {
    each_revision_has_one_winner,
    an_event_a_code_and_an_address_have_one_winner,
    two_claimers_never_get_the_same,
    what_fails_lets_go_at_once,
}

/// Writers of one process.
const WRITERS: i64 = 8;
/// What each of them gets done.
const EACH: i64 = 4;

async fn each_revision_has_one_winner(place: Place) {
    let stores = [place.open().await, place.open().await];
    let mei = stores[0].person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*stores[0], mei).await;
    let mut writers = JoinSet::new();
    for writer in 0..2 * WRITERS {
        let store = Arc::clone(&stores[usize::from(writer % 2 == 0)]);
        writers.spawn(async move {
            let mut won = Vec::new();
            while let Some(next) = (0..EACH).nth(won.len()) {
                let revision = case(&*store, id).await.revision;
                let value = Some(Value::Number(writer * EACH + next));
                let answers = vec![answer("n", value, mei, revision)];
                match store.commit(&Changes { case: Some((id, revision)), answers, ..Changes::default() }).await {
                    Ok(_) => won.push(revision),
                    Err(CommitError::Stale) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            won
        });
    }
    let won: Vec<i64> = writers.join_all().await.into_iter().flatten().collect();
    let revisions: BTreeSet<i64> = won.iter().copied().collect();
    assert_eq!(won.len(), revisions.len(), "two commits went from one revision");
    assert_eq!(revisions, (1..=2 * WRITERS * EACH).collect());
    let kept = case(&*stores[0], id).await;
    assert_eq!(kept.revision, 2 * WRITERS * EACH + 1);
    // In the order of the revisions, and none lost.
    assert!(kept.answers.iter().map(|answer| answer.at).eq((1..=2 * WRITERS * EACH).map(at)));
    let values: BTreeSet<String> = kept.answers.iter().map(|answer| format!("{:?}", answer.value)).collect();
    assert_eq!(values.len(), kept.answers.len());
}

async fn an_event_a_code_and_an_address_have_one_winner(place: Place) {
    let stores = [place.open().await, place.open().await];
    let mei = stores[0].person("telegram:mei", at(0)).await.unwrap();
    for round in 0..5 {
        let code = NewCode { code: format!("C{round}"), grants: Grant::Link(mei), by: mei, until: at(60) };
        stores[0].commit(&Changes { codes: vec![code], ..Changes::default() }).await.unwrap();
        let (mut events, mut codes, mut people) = (JoinSet::new(), JoinSet::new(), JoinSet::new());
        for store in stores.iter().cycle().take(8) {
            let event = Changes { event: Some(format!("e{round}")), ..Changes::default() };
            let code = Changes { codes_used: vec![format!("C{round}")], ..Changes::default() };
            let [one, two, three] = [Arc::clone(store), Arc::clone(store), Arc::clone(store)];
            events.spawn(async move { one.commit(&event).await });
            codes.spawn(async move { two.commit(&code).await });
            people.spawn(async move { three.person(&format!("discord:{round}"), at(round)).await.unwrap() });
        }
        let events = events.join_all().await;
        assert_eq!(events.iter().filter(|result| result.is_ok()).count(), 1, "{events:?}");
        assert!(events.iter().all(|result| matches!(result, Ok(_) | Err(CommitError::AlreadyHandled))), "{events:?}");
        let codes = codes.join_all().await;
        assert_eq!(codes.iter().filter(|result| result.is_ok()).count(), 1, "{codes:?}");
        assert!(codes.iter().all(|result| matches!(result, Ok(_) | Err(CommitError::Stale))), "{codes:?}");
        assert_eq!(people.join_all().await.into_iter().collect::<BTreeSet<_>>().len(), 1);
    }
}

async fn two_claimers_never_get_the_same(place: Place) {
    let stores = [place.open().await, place.open().await];
    let mei = stores[0].person("telegram:mei", at(0)).await.unwrap();
    let id = open(&*stores[0], mei).await;
    let notices = (0..120).map(|number| notice(&format!("k{number}"), mei, number % 7)).collect();
    change(&*stores[0], id, Changes { notices: Some(notices), ..Changes::default() }).await;
    let mut claimers = JoinSet::new();
    for store in stores.iter().cycle().take(6) {
        let store = Arc::clone(store);
        claimers.spawn(async move {
            let mut got = Vec::new();
            loop {
                let due = store.claim_due(&Platform("telegram".into()), at(10), at(20), 7).await.unwrap();
                assert!(due.len() <= 7);
                if due.is_empty() {
                    return got;
                }
                got.extend(due.iter().map(|each| (each.notice().key.clone(), each.attempt())));
            }
        });
    }
    let got: Vec<(String, i32)> = claimers.join_all().await.into_iter().flatten().collect();
    let keys: BTreeSet<&str> = got.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!((got.len(), keys.len()), (120, 120));
    assert!(got.iter().all(|(_, attempt)| *attempt == 1));
}

async fn what_fails_lets_go_at_once(place: Place) {
    let stores = [place.open().await, place.open().await];
    let mei = stores[0].person("telegram:mei", at(0)).await.unwrap();
    for round in 0..20 {
        let id = open(&*stores[0], mei).await;
        let notices = Some(vec![notice(&format!("k{round}"), mei, 1)]);
        change(&*stores[0], id, Changes { notices, ..Changes::default() }).await;
        // It takes the notice back, and then fails.
        let (case, codes_used) = (Some((id, 2)), vec!["NEVER".to_owned()]);
        let failing = Changes { case, notices: Some(vec![]), codes_used, ..Changes::default() };
        assert!(matches!(stores[0].commit(&failing).await, Err(CommitError::Stale)));
        let due = stores[1].claim_due(&Platform("telegram".into()), at(1), at(9), 9).await.unwrap();
        assert_eq!(due.len(), 1, "round {round}");
    }
}
