//! What platforms hand over: kept in order, answered once, passed over when it comes again.

use bridgehead::store::{Changes, Platform, Received, Store};

use super::place::Place;
use super::sample::at;

on_both! {
    what_is_received_waits_until_it_is_answered,
    what_was_answered_is_passed_over,
}

fn received(event: &str, platform: &str, payload: &str) -> Received {
    let platform = Platform(platform.to_owned());
    Received { event: event.to_owned(), platform, lane: "7".to_owned(), at: at(1), payload: payload.to_owned() }
}

async fn waiting(store: &dyn Store, at_most: u16) -> Vec<Received> {
    store.unanswered(&Platform("telegram".into()), at_most).await.unwrap()
}

async fn what_is_received_waits_until_it_is_answered(place: Place) {
    let store = place.open().await;
    let two = [received("telegram:2", "telegram", "{\"b\"}"), received("telegram:1", "telegram", "{\"a\"}")];
    store.receive(&two).await.unwrap();
    store.receive(&[received("discord:1", "discord", "{}")]).await.unwrap();
    // Handed over again with one more, in another order.
    let again = [received("telegram:3", "telegram", "{\"c\"}"), received("telegram:1", "telegram", "{\"other\"}")];
    store.receive(&again).await.unwrap();
    let store = place.open().await;
    let all = [two[0].clone(), two[1].clone(), again[0].clone()];
    assert_eq!(waiting(&*store, 9).await, all, "in the order in which they came first, as they read then");
    assert_eq!(waiting(&*store, 2).await, all[..2]);
    store.answered("telegram:1").await.unwrap();
    assert_eq!(waiting(&*store, 9).await, [two[0].clone(), again[0].clone()]);
    store.answered("telegram:99").await.unwrap();
    assert_eq!(store.unanswered(&Platform("discord".into()), 9).await.unwrap().len(), 1);
}

async fn what_was_answered_is_passed_over(place: Place) {
    let store = place.open().await;
    let one = [received("telegram:1", "telegram", "{}")];
    // Its changes are committed, and then the program dies: it still waits for its answer.
    store.receive(&one).await.unwrap();
    store.commit(&Changes { event: Some("telegram:1".into()), ..Changes::default() }).await.unwrap();
    store.receive(&one).await.unwrap();
    assert_eq!(waiting(&*store, 9).await, one);
    assert!(store.handled("telegram:1").await.unwrap());
    store.answered("telegram:1").await.unwrap();
    store.answered("telegram:1").await.unwrap();
    store.receive(&one).await.unwrap();
    assert!(waiting(&*store, 9).await.is_empty());
}
