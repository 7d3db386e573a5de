//! What a text means as an answer to a question. Pure.

use crate::case::Value;
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::reading::{self, LONGEST_TEXT, Named, Read, Towards};
use crate::workflow::{Choice, Kind, Question};

/// Reads `text` as an answer to `question`; whether it fits the bounds of the question is not looked at.
pub(super) fn read(knowledge: &Knowledge, question: &Question, text: &str, today: Date) -> Read<Value> {
    match &question.kind {
        Kind::Choice(choices) => named(knowledge, choices, today, |options| {
            map(reading::choice(text, options), |place| Value::Choice(choices[place].id.clone()))
        }),
        Kind::Several(choices) => named(knowledge, choices, today, |options| {
            map(reading::several(text, options), |places| {
                let mut ids: Vec<String> = places.into_iter().map(|place| choices[place].id.clone()).collect();
                ids.sort();
                Value::Several(ids)
            })
        }),
        Kind::YesNo => map(reading::yes_no(text), Value::YesNo),
        Kind::Date => map(reading::date(text, today, Towards::Either), Value::Date),
        Kind::Number(..) => map(reading::number(text), Value::Number),
        Kind::Money(..) => map(reading::money(text, "HKD"), |(amount, currency)| Value::Money(amount, currency)),
        Kind::Country => map(reading::country(text), |code| Value::Country(code.to_owned())),
        // "No", "not yet" are no name and no address.
        Kind::Text if question.optional && reading::yes_no(text) == Read::Clear(false) => Read::Clear(Value::Skipped),
        Kind::Text => {
            let text = crate::answer::asked::harmless(text);
            let fits = !text.is_empty() && text.chars().count() <= LONGEST_TEXT;
            if fits { Read::Clear(Value::Text(text)) } else { Read::Nothing }
        }
    }
}

/// Characters of the longest text that can be nothing but a value.
const LONGEST_VALUE: usize = 24;

/// The choices by every name they have, in all three scripts.
fn named<T>(knowledge: &Knowledge, choices: &[Choice], today: Date, read: impl Fn(&[Named<'_>]) -> T) -> T {
    let labels: Vec<[String; 3]> = choices
        .iter()
        .map(|choice| Language::ALL.map(|language| knowledge.fill(&choice.label, language, today)))
        .collect();
    let options: Vec<Named<'_>> = choices
        .iter()
        .zip(&labels)
        .map(|(choice, labels)| Named { names: labels.iter().chain(&choice.words).map(String::as_str).collect() })
        .collect();
    read(&options)
}

fn map<T, U>(read: Read<T>, make: impl Fn(T) -> U) -> Read<U> {
    match read {
        Read::Clear(value) => Read::Clear(make(value)),
        Read::Either(values) => Read::Either(values.into_iter().map(make).collect()),
        Read::Nothing => Read::Nothing,
    }
}

/// Whether a short text is a figure, a day, or a yes or no: an answer, though perhaps to another question.
pub(super) fn is_value(text: &str, today: Date) -> bool {
    text.chars().count() <= LONGEST_VALUE
        && (reading::number(text) != Read::Nothing
            || reading::money(text, "HKD") != Read::Nothing
            || reading::yes_no(text) != Read::Nothing
            || reading::date(text, today, Towards::Either) != Read::Nothing)
}
