//! `bridgehead ask`: one question, or JSON Lines of them; it keeps nothing.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::bail;
use bridgehead::answer::{Answer, Exit, Outcome, Question, answer};
use bridgehead::knowledge::{Date, Knowledge};
use bridgehead::language::Language;
use bridgehead::startup::{Settings, searchable};
use bridgehead::wording;
use serde::{Deserialize, Serialize};

/// What to ask and how to print it.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The question; several words need no quotes.
    question: Vec<String>,
    /// Answer by the rules of this day.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Answer in this language instead of the question's: en, zh-Hans, zh-Hant.
    #[arg(long)]
    lang: Option<Language>,
    #[arg(long, value_enum, default_value_t)]
    format: crate::eval::Format,
    /// Read `{"id","question"}` (optional `lang`, `as_of`) a line from standard input, print one JSON object a line.
    #[arg(long, conflicts_with = "question")]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    question: String,
    lang: Option<Language>,
    as_of: Option<Date>,
}

#[derive(Serialize)]
struct Output {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    outcome: &'static str,
    lang: &'static str,
    text: String,
    citations: Vec<CitationOutput>,
    exits: Vec<ExitOutput>,
    confidence: f32,
}

#[derive(Serialize)]
struct CitationOutput {
    document: String,
    section: String,
    passage: String,
    url: String,
    /// First day on which the quote held; the checked day where no page says since when.
    valid_from: Date,
    /// Whether `valid_from` is a start of validity (`start`) or only the day it was checked (`checked`).
    valid_from_is: &'static str,
    as_of: Date,
    stale: bool,
    unconfirmed: bool,
    quote: String,
}

#[derive(Serialize)]
struct ExitOutput {
    kind: &'static str,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<String>,
}

#[derive(Serialize)]
struct Fault {
    id: serde_json::Value,
    error: String,
}

pub(crate) fn run(settings: &Settings, options: &Options) -> anyhow::Result<ExitCode> {
    if !options.jsonl && options.question.is_empty() {
        bail!("what is the question? For example: bridgehead ask what does it cost to incorporate");
    }
    let (knowledge, finder, ..) = searchable(settings)?;
    let today = crate::today();
    let mut out = std::io::stdout().lock();
    let reply = |question: &Question| answer(&knowledge, &finder, question, today);
    if !options.jsonl {
        let text = options.question.join(" ");
        let answer = reply(&Question { text, language: options.lang, as_of: options.as_of });
        match options.format {
            crate::eval::Format::Json => {
                writeln!(out, "{}", serde_json::to_string(&output(&knowledge, &answer, None))?)?;
            }
            crate::eval::Format::Text => writeln!(out, "{}", text_of(&knowledge, &answer))?,
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut input = std::io::stdin().lock();
    while let Some(line) = crate::lines::next(&mut input)? {
        let line = match line {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => line,
            Err(error) => {
                writeln!(out, "{}", serde_json::to_string(&Fault { id: serde_json::Value::Null, error })?)?;
                continue;
            }
        };
        match serde_json::from_str::<Line>(&line) {
            Ok(asked) => {
                let question = Question {
                    text: asked.question,
                    language: asked.lang.or(options.lang),
                    as_of: asked.as_of.or(options.as_of),
                };
                let answer = reply(&question);
                writeln!(out, "{}", serde_json::to_string(&output(&knowledge, &answer, Some(asked.id)))?)?;
            }
            Err(error) => {
                let id =
                    serde_json::from_str::<serde_json::Value>(&line).ok().and_then(|value| value.get("id").cloned());
                let fault = Fault {
                    id: id.unwrap_or(serde_json::Value::Null),
                    error: format!("this line cannot be read: {error}"),
                };
                writeln!(out, "{}", serde_json::to_string(&fault)?)?;
            }
        }
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}

fn text_of(knowledge: &Knowledge, answer: &Answer) -> String {
    let message = wording::message(knowledge, answer, 0);
    let mut text = message.plain();
    for button in &message.buttons {
        text.push_str(&format!("\n→ {}", button.label));
    }
    text
}

fn output(knowledge: &Knowledge, answer: &Answer, id: Option<serde_json::Value>) -> Output {
    let (outcome, quotes) = match &answer.outcome {
        Outcome::Answered(quotes) => ("answered", quotes.as_slice()),
        Outcome::Clarify(_) => ("clarify", &[][..]),
        Outcome::Declined(_) => ("declined", &[][..]),
    };
    let citations = quotes
        .iter()
        .map(|quote| CitationOutput {
            document: quote.citation.document.clone(),
            section: quote.citation.section.clone(),
            passage: quote.passage.to_string(),
            url: quote.citation.url.clone(),
            valid_from: quote.citation.valid_from.unwrap_or(quote.citation.checked),
            valid_from_is: if quote.citation.valid_from.is_some() { "start" } else { "checked" },
            as_of: quote.citation.checked,
            stale: quote.citation.stale,
            unconfirmed: quote.unconfirmed,
            quote: quote.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n"),
        })
        .collect();
    let exits = wording::choices(answer)
        .iter()
        .filter_map(|exit| {
            let (kind, passage) = match exit {
                Exit::Topic(id) => ("topic", Some(id.to_string())),
                Exit::More => ("more", None),
                Exit::AskPerson => ("ask-person", None),
                Exit::TellMe => ("tell-me", None),
                Exit::Begin(_) => ("begin", None),
            };
            Some(ExitOutput { kind, passage, label: wording::label(knowledge, exit, answer.language)? })
        })
        .collect();
    Output {
        id,
        outcome,
        lang: answer.language.tag(),
        text: wording::message(knowledge, answer, 0).plain(),
        citations,
        exits,
        confidence: answer.confidence,
    }
}
