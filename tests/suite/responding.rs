//! What is said to events that waited while the program was away, or whose answer may never have left.

use std::path::PathBuf;

use bridgehead::assistant::{Assistant, Now};
use bridgehead::incoming::{Address, Gesture, Incoming, Press};
use bridgehead::language::Language;
use bridgehead::message::Message;
use bridgehead::startup::{Settings, assistant};
use bridgehead::store::Timestamp;

use super::harness::content;

async fn ready() -> Assistant {
    let settings = Settings { knowledge: Some(content()), data: None::<PathBuf>, database: None };
    assistant(&settings).await.expect("an assistant").0
}

fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

fn typed(event: u32, text: &str) -> Incoming {
    let from = Address { platform: "telegram".to_owned(), id: "mei".to_owned() };
    Incoming { event: Some(format!("telegram:{event}")), from, gesture: Gesture::of(text) }
}

async fn respond(assistant: &Assistant, incoming: &Incoming, written: &str) -> Vec<Message> {
    let now = Now::at(at("2026-11-24T14:30:00Z"));
    assistant.respond(incoming, at(written), Language::English, now).await.expect("the store works")
}

#[tokio::test]
async fn a_late_answer_says_so_in_the_language_of_the_question() {
    let assistant = ready().await;
    let prompt = respond(&assistant, &typed(1, "what does it cost?"), "2026-11-24T14:21:00Z").await;
    assert!(!prompt[0].plain().contains("while I was away"), "{}", prompt[0].plain());
    let late = respond(&assistant, &typed(2, "成立公司要多少钱？"), "2026-11-23T16:05:00Z").await;
    let words = late[0].plain();
    assert!(words.starts_with("您在2026年11月24日 00:05（香港时间）发来这条"), "{words}");
    assert!(words.len() > 300, "the answer itself follows: {words}");
}

#[tokio::test]
async fn what_was_handled_but_perhaps_not_answered_shows_where_the_person_stands() {
    let assistant = ready().await;
    let written = "2026-11-24T14:30:00Z";
    let begin = typed(1, "I want to set up a company");
    let asked = respond(&assistant, &begin, written).await;
    let question = asked.last().expect("a question").clone();
    let again = respond(&assistant, &begin, written).await;
    assert!(again[0].plain().contains("What you sent is kept"), "{}", again[0].plain());
    assert_eq!(again[1].buttons, question.buttons);
    assert!(matches!(question.buttons[0].press, Press::Answer(1, ..)), "one case was begun: {question:?}");
    // The guidance is not asked again either.
    let asked = typed(7, "what does it cost?");
    let other = Incoming { from: Address { platform: "telegram".to_owned(), id: "lee".to_owned() }, ..asked };
    assert_eq!(respond(&assistant, &other, written).await.len(), 1);
    let again = respond(&assistant, &other, written).await;
    assert_eq!(again.len(), 1);
    assert!(again[0].plain().contains("please ask again"), "{}", again[0].plain());
}
