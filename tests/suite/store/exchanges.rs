//! Who was told what, and what people want from the staff.

use bridgehead::store::{Changes, Exchange, Store, Wish};

use super::place::Place;
use super::sample::{NOBODY, at, exchange};

on_both! {
    an_exchange_is_its_persons,
    the_last_answer_quoted_something,
    a_wish_is_kept_once,
}

async fn keep(store: &dyn Store, exchange: Exchange) -> i64 {
    let committed = store.commit(&Changes { exchange: Some(exchange), ..Changes::default() }).await;
    committed.expect("it is kept").exchange.expect("its number")
}

async fn an_exchange_is_its_persons(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    let asked = [
        exchange(mei, "first\n'\"; 第一", true),
        Exchange { choices: vec![], ..exchange(mei, "", false) },
        exchange(mei, "third", true),
    ];
    let mut numbers = Vec::new();
    for each in &asked {
        numbers.push(keep(&*store, each.clone()).await);
        keep(&*store, exchange(lee, "other", true)).await;
    }
    assert!(numbers.is_sorted());
    let store = place.open().await;
    for (number, each) in numbers.iter().zip(&asked) {
        assert_eq!(store.exchange(*number, mei).await.unwrap().as_ref(), Some(each));
        assert_eq!(store.exchange(*number, lee).await.unwrap(), None, "nobody presses another's buttons");
    }
    assert_eq!(store.exchange(4711, mei).await.unwrap(), None);
    assert_eq!(store.everything(mei).await.unwrap().exchanges, asked);
    assert_eq!(store.everything(lee).await.unwrap().exchanges.len(), 3);
    assert!(store.everything(NOBODY).await.unwrap().exchanges.is_empty());
}

async fn the_last_answer_quoted_something(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    let lee = store.person("telegram:lee", at(0)).await.unwrap();
    assert_eq!(store.last_answer(mei).await.unwrap(), None);
    keep(&*store, exchange(mei, "declined", false)).await;
    assert_eq!(store.last_answer(mei).await.unwrap(), None);
    keep(&*store, exchange(mei, "earlier", true)).await;
    let later = keep(&*store, exchange(mei, "later", true)).await;
    keep(&*store, exchange(mei, "declined", false)).await;
    keep(&*store, exchange(lee, "other", true)).await;
    assert_eq!(store.last_answer(mei).await.unwrap(), Some(later));
}

async fn a_wish_is_kept_once(place: Place) {
    let store = place.open().await;
    let mei = store.person("telegram:mei", at(0)).await.unwrap();
    assert!(store.wishes().await.unwrap().is_empty());
    let (first, second) = (exchange(mei, "first", true), exchange(mei, "second", false));
    let (one, two) = (keep(&*store, first.clone()).await, keep(&*store, second.clone()).await);
    let ask = store.wish(at(1), two, Wish::AskPerson).await.unwrap();
    let tell = store.wish(at(2), two, Wish::TellMe).await.unwrap();
    let other = store.wish(at(3), one, Wish::AskPerson).await.unwrap();
    assert_eq!(place.open().await.wish(at(9), two, Wish::AskPerson).await.unwrap(), ask);
    let expected = [
        (ask, at(1), Wish::AskPerson, second.clone()),
        (tell, at(2), Wish::TellMe, second),
        (other, at(3), Wish::AskPerson, first),
    ];
    assert_eq!(store.wishes().await.unwrap(), expected);
    assert!(store.wish(at(4), 4711, Wish::TellMe).await.is_err(), "about nothing");
    assert_eq!(store.wishes().await.unwrap().len(), 3);
}
