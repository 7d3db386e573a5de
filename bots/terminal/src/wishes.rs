//! `bridgehead wishes`: what people want from the staff, for the staff.

use std::io::Write as _;
use std::process::ExitCode;

use bridgehead::startup::{self, Settings};
use bridgehead::store::Wish;
use chrono::SecondsFormat;
use serde::Serialize;

/// How to list.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// As text, or as JSON with one object a line.
    #[arg(long, value_enum, default_value_t)]
    format: crate::eval::Format,
}

#[derive(Serialize)]
struct Line<'a> {
    number: i64,
    at: String,
    wish: &'static str,
    lang: &'static str,
    question: &'a str,
}

pub(crate) async fn run(settings: &Settings, options: &Options) -> anyhow::Result<ExitCode> {
    let wishes = startup::store(settings).await?.wishes().await?;
    let mut out = std::io::stdout().lock();
    for (number, at, wish, exchange) in &wishes {
        let line = Line {
            number: *number,
            at: at.to_rfc3339_opts(SecondsFormat::Secs, true),
            wish: match wish {
                Wish::AskPerson => "ask-person",
                Wish::TellMe => "tell-me",
            },
            lang: exchange.language.tag(),
            question: &exchange.question,
        };
        match options.format {
            crate::eval::Format::Json => writeln!(out, "{}", serde_json::to_string(&line)?)?,
            crate::eval::Format::Text => {
                let question = one_line(line.question);
                writeln!(out, "{:>4}  {}  {:<10}  {:<7}  {question}", line.number, line.at, line.wish, line.lang)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What somebody typed, without anything that moves the cursor.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
