//! `bridgehead chat`: the assistant in a terminal, with buttons as numbered choices.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use bridgehead::assistant::Assistant;
use bridgehead::assistant::checking_off::LARGEST_FILE;
use bridgehead::incoming::{Address, Gesture, Incoming, Upload};
use bridgehead::language::Language;
use bridgehead::message::{Block, Button, Message};
use bridgehead::startup::{Settings, assistant};
use bridgehead::store::{Attempted, Platform};

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
    let exports = settings.data.clone().unwrap_or_default().join("exports");
    let mut talk = Talk {
        assistant,
        hint: hint(),
        buttons: Vec::new(),
        lettered: false,
        exports,
        coloured: std::io::stdout().is_terminal(),
    };
    if let Some(language) = options.lang {
        talk.hint = language;
        talk.take(Gesture::Command("language".to_owned(), language.tag().to_owned())).await?;
    }
    talk.remind().await?;
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

/// `/attach PATH for which task`: the file, read.
fn upload(argument: &str) -> anyhow::Result<Upload> {
    let (path, about) = argument.split_once(char::is_whitespace).unwrap_or((argument, ""));
    let size = std::fs::metadata(path).with_context(|| format!("{path} cannot be read"))?.len();
    anyhow::ensure!(size <= LARGEST_FILE as u64, "{path} is larger than {} MB", LARGEST_FILE >> 20);
    let bytes = std::fs::read(path).with_context(|| format!("{path} cannot be read"))?;
    Ok(Upload { name: path.to_owned(), about: about.trim().to_owned(), bytes })
}

struct Talk {
    assistant: Assistant,
    hint: Language,
    /// What can be chosen by number now.
    buttons: Vec<Button>,
    /// Where files go.
    exports: PathBuf,
    /// They are chosen by letter, since a number may be an answer.
    lettered: bool,
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
        let number = line.parse::<usize>().ok().filter(|_| !self.lettered);
        let letter = line.chars().next().filter(|c| self.lettered && line.len() == 1 && c.is_ascii_lowercase());
        let place = number.and_then(|number| number.checked_sub(1)).or(letter.map(|c| usize::from(c as u8 - b'a')));
        let chosen = place.and_then(|place| self.buttons.get(place));
        let gesture = match (chosen, Gesture::of(line)) {
            (Some(button), _) => Gesture::Press(button.press.clone()),
            // A number below a hundred is a choice, and one that is not on offer; a year or an amount may be asked about.
            (None, _) if number.is_some_and(|number| number < 100) && !self.buttons.is_empty() => {
                let words = self.assistant.knowledge().phrases.say(self.hint, "not-there", &[]);
                self.show(&Message::said(words))?;
                return Ok(true);
            }
            (None, Gesture::Command(name, argument)) if name == "attach" => match upload(&argument) {
                Ok(upload) => Gesture::File(upload),
                Err(error) => {
                    self.show(&Message::said(format!("{error:#}")))?;
                    return Ok(true);
                }
            },
            (None, Gesture::Command(name, _)) if name == "quit" || name == "exit" => return Ok(false),
            (None, gesture) => gesture,
        };
        self.take(gesture).await?;
        Ok(true)
    }

    async fn take(&mut self, gesture: Gesture) -> anyhow::Result<()> {
        let from = Address { platform: "terminal".to_owned(), id: "local".to_owned() };
        let now = crate::now();
        match self.assistant.handle(&Incoming { event: None, from, gesture }, self.hint, now).await {
            Ok(messages) => {
                for message in messages {
                    self.show(&message)?;
                    for attachment in &message.attachments {
                        let saved = crate::attachments::save(&self.assistant, attachment, &self.exports, now).await?;
                        let path = saved.map_or_else(String::new, |path| path.display().to_string());
                        let language = attachment.language;
                        let words =
                            self.assistant.knowledge().phrases.say(language, "attachment-saved", &[("path", &path)]);
                        self.show(&Message::said(words))?;
                    }
                    if !message.buttons.is_empty() {
                        self.buttons = message.buttons;
                        self.lettered = message.typed;
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

    /// What fell due since the last time, told before anything else.
    async fn remind(&self) -> anyhow::Result<()> {
        let now = crate::now();
        for worded in self.assistant.due(&Platform("terminal".to_owned()), self.hint, now).await? {
            self.show(&worded.message)?;
            self.assistant.settle(&worded.delivery, &Attempted::Sent(worded.delivery.id().to_string())).await?;
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
            let name = match (message.typed, u8::try_from(index)) {
                (true, Ok(index)) if index < 26 => char::from(b'a' + index).to_string(),
                (_, _) => (index + 1).to_string(),
            };
            writeln!(out, "{bold}[{name}]{bold:#} {}", button.label)?;
        }
        writeln!(out)?;
        out.flush()
    }
}
