//! `bridgehead chat`: the assistant in a terminal, with buttons as numbered choices.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use bridgehead::assistant::Assistant;
use bridgehead::incoming::{Address, Gesture, Incoming};
use bridgehead::language::Language;
use bridgehead::message::{Block, Button, Message};
use bridgehead::startup::{Settings, assistant};

/// How to talk.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Answer in this language whatever the question is written in: en, zh-Hans, zh-Hant.
    #[arg(long)]
    lang: Option<Language>,
}

pub(crate) async fn run(settings: &Settings, options: &Options) -> anyhow::Result<ExitCode> {
    let (assistant, problems) = assistant(settings).await?;
    if problems > 0 {
        tracing::warn!(problems, "the content has problems; `bridgehead check` lists them");
    }
    let mut talk = Talk { assistant, hint: hint(), buttons: Vec::new(), coloured: std::io::stdout().is_terminal() };
    if let Some(language) = options.lang {
        talk.hint = language;
        talk.take(Gesture::Command("language".to_owned(), language.tag().to_owned())).await?;
    }
    if std::io::stdin().is_terminal() {
        talk.show(&talk.assistant.welcome(talk.hint))?;
        talk.with_editor(settings).await?;
    } else {
        let mut input = std::io::stdin().lock();
        while let Some(line) = crate::lines::next(&mut input)? {
            // A line too long to read is too long to answer, and is told so.
            if !talk.line(&line.unwrap_or_else(|_| "x".repeat(2000))).await? {
                break;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The language of the terminal's locale.
fn hint() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|value| value.split('.').next().and_then(|tag| tag.parse().ok()))
        .unwrap_or(Language::English)
}

struct Talk {
    assistant: Assistant,
    hint: Language,
    /// What can be chosen by number now.
    buttons: Vec<Button>,
    coloured: bool,
}

impl Talk {
    /// With line editing and a history that outlives the program.
    async fn with_editor(&mut self, settings: &Settings) -> anyhow::Result<()> {
        let mut editor = rustyline::DefaultEditor::new()?;
        let history = settings.data.as_ref().map(|folder| folder.join("history.txt"));
        if let Some(path) = &history {
            // The first time there is none.
            drop(editor.load_history(path));
        }
        loop {
            match editor.readline("> ") {
                Ok(line) => {
                    editor.add_history_entry(&line)?;
                    if !self.line(&line).await? {
                        break;
                    }
                }
                Err(rustyline::error::ReadlineError::Eof | rustyline::error::ReadlineError::Interrupted) => break,
                Err(error) => return Err(error.into()),
            }
        }
        if let Some(path) = &history {
            editor.save_history(path)?;
        }
        Ok(())
    }

    /// One line; `false` when the talk is over.
    async fn line(&mut self, line: &str) -> anyhow::Result<bool> {
        let line = line.trim();
        if line.is_empty() {
            return Ok(true);
        }
        let number = line.parse::<usize>().ok();
        let chosen = number.and_then(|number| self.buttons.get(number.checked_sub(1)?));
        let gesture = match (chosen, Gesture::of(line)) {
            (Some(button), _) => Gesture::Press(button.press),
            // A number below a hundred is a choice, and one that is not on offer; a year or an amount may be asked about.
            (None, _) if number.is_some_and(|number| number < 100) && !self.buttons.is_empty() => {
                let words = self.assistant.knowledge().phrases.say(self.hint, "not-there", &[]);
                self.show(&Message::said(words))?;
                return Ok(true);
            }
            (None, Gesture::Command(name, _)) if name == "quit" || name == "exit" => return Ok(false),
            (None, gesture) => gesture,
        };
        self.take(gesture).await?;
        Ok(true)
    }

    async fn take(&mut self, gesture: Gesture) -> anyhow::Result<()> {
        let from = Address { platform: "terminal".to_owned(), id: "local".to_owned() };
        let now = crate::now();
        match self.assistant.handle(&Incoming { from, gesture }, self.hint, now).await {
            Ok(messages) => {
                for message in messages {
                    self.show(&message)?;
                    if !message.buttons.is_empty() {
                        self.buttons = message.buttons;
                    }
                }
            }
            Err(error) => {
                let reference = format!("{:08x}", now.at.timestamp());
                tracing::error!(%error, reference, "a gesture could not be handled");
                let words = self.assistant.knowledge().phrases.say(self.hint, "failed", &[("reference", &reference)]);
                self.show(&Message::said(words))?;
            }
        }
        Ok(())
    }

    fn show(&self, message: &Message) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        let style = |style: Style| if self.coloured { style } else { Style::new() };
        let (dim, bold) = (style(Style::new().dimmed()), style(AnsiColor::Cyan.on_default()));
        for block in &message.blocks {
            match block {
                Block::Said(words) => writeln!(out, "{words}")?,
                Block::Quoted(lines) => {
                    for line in lines {
                        writeln!(out, "{bold}│{bold:#} {line}")?;
                    }
                }
                Block::Source { words, url } => writeln!(out, "{dim}— {}\n  {url}{dim:#}", words.join("\n  "))?,
            }
        }
        for (index, button) in message.buttons.iter().enumerate() {
            writeln!(out, "{bold}[{}]{bold:#} {}", index + 1, button.label)?;
        }
        writeln!(out)?;
        out.flush()
    }
}
