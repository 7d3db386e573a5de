//! Interviews in words: a question with its buttons, answers as people read them, what a change does.

use super::checklist::{comma, titles};
use crate::case::{Answers, Value};
use crate::incoming::{Mark, Press, Turn};
use crate::interview;
use crate::knowledge::value::{self, Unit};
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::message::{Block, Button, Message};
use crate::plan::impact::Impact;
use crate::reading::country_name;
use crate::workflow::{Kind, Question, Workflow};

/// A question of a case: where it stands, an example, its choices, and what else can be done.
#[must_use]
pub fn question(
    knowledge: &Knowledge,
    workflow: &Workflow,
    question: &Question,
    answers: &Answers,
    case: i64,
    language: Language,
    today: Date,
) -> Message {
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let (answered, all) = interview::progress(workflow, answers);
    let place = interview::place(workflow, answers, &question.id).to_string();
    let all = all.to_string();
    let ask = knowledge.fill(&question.ask, language, today);
    let mut lines = vec![say("interview-question", &[("place", &place), ("all", &all), ("question", &ask)])];
    lines.extend(question.example.as_ref().map(|example| knowledge.fill(example, language, today)));
    if matches!(question.kind, Kind::Several(_)) {
        lines.push(say("interview-several", &[]));
    }
    let button = |label: String, press: Press| Button { label, press };
    let answer = |name: &str| Press::Answer(case, question.id.clone(), Mark::of(name));
    let mut buttons: Vec<Button> = match &question.kind {
        Kind::Choice(choices) | Kind::Several(choices) => choices
            .iter()
            .map(|choice| button(knowledge.fill(&choice.label, language, today), answer(&choice.id)))
            .collect(),
        Kind::YesNo => vec![button(say("yes", &[]), answer("yes")), button(say("no", &[]), answer("no"))],
        Kind::Date | Kind::Number(..) | Kind::Money(..) | Kind::Text | Kind::Country => Vec::new(),
    };
    let typed = buttons.is_empty();
    let turn = |id: &str, turn: Turn| button(say(id, &[]), Press::Turn(case, question.id.clone(), turn));
    if question.why.is_some() {
        buttons.push(turn("button-why", Turn::Why));
    }
    if answered > 0 {
        buttons.push(turn("button-back", Turn::Back));
    }
    if question.optional {
        buttons.push(turn("button-skip", Turn::Skip));
    }
    buttons.push(turn("button-stop", Turn::Stop));
    Message { blocks: vec![Block::Said(lines.join("\n"))], buttons, typed, ..Message::default() }
}

/// An answer as people read it.
#[must_use]
pub fn answer(knowledge: &Knowledge, question: &Question, value: &Value, language: Language, today: Date) -> String {
    let label = |id: &str| {
        let choice = question.choices().iter().find(|choice| choice.id == id);
        choice.map_or_else(|| id.to_owned(), |choice| knowledge.fill(&choice.label, language, today))
    };
    let say = |id: &str| knowledge.phrases.say(language, id, &[]);
    let figure = |number: i64, unit: Unit| {
        #[expect(clippy::cast_precision_loss, reason = "amounts are far below 2^52")]
        let number = number as f64;
        knowledge.written(&value::Value::Number(number), unit, language)
    };
    match value {
        Value::Choice(id) => label(id),
        Value::Several(ids) if ids.is_empty() => say("none-of-them"),
        Value::Several(ids) => ids.iter().map(|id| label(id)).collect::<Vec<_>>().join(comma(language)),
        Value::YesNo(true) => say("yes"),
        Value::YesNo(false) => say("no"),
        Value::Date(day) => value::date(*day, language),
        Value::Number(number) => figure(*number, Unit::Count),
        Value::Money(amount, currency) => figure(*amount, Unit::of_currency(currency).unwrap_or(Unit::Hkd)),
        Value::Text(text) => text.clone(),
        Value::Country(code) => country_name(code, language).map_or_else(|| code.clone(), str::to_owned),
        Value::Skipped => say("skipped"),
    }
}

/// What a change would do, in lines.
#[must_use]
pub fn impact(
    knowledge: &Knowledge,
    workflow: &Workflow,
    impact: &Impact,
    language: Language,
    today: Date,
) -> Vec<String> {
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let asks = |ids: &[String]| {
        let asks = ids.iter().filter_map(|id| workflow.question(id));
        let asks: Vec<String> = asks.map(|question| knowledge.fill(&question.ask, language, today)).collect();
        asks.join(" ")
    };
    let mut lines = vec![say("impact-kept", &[("count", &impact.kept.len().to_string())])];
    if !impact.asked.is_empty() {
        lines.push(say("impact-asked", &[("questions", &asks(&impact.asked))]));
    }
    if !impact.resting.is_empty() {
        lines.push(say("impact-resting", &[("questions", &asks(&impact.resting))]));
    }
    if !impact.added.is_empty() {
        let added = titles(knowledge, workflow, &impact.added, language, today);
        lines.push(say("impact-added", &[("tasks", &added)]));
    }
    if !impact.dropped.is_empty() {
        let dropped = titles(knowledge, workflow, &impact.dropped, language, today);
        lines.push(say("impact-dropped", &[("tasks", &dropped)]));
    }
    let id = match impact.moved {
        0 => "impact-same-end",
        1.. => "impact-later",
        _ => "impact-earlier",
    };
    lines.push(say(id, &[("days", &impact.moved.abs().to_string())]));
    lines
}
