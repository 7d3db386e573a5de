//! People in front of an assistant: replays a story and prints what really happened.
//!
//! A story is script and expectation at once. Lines that begin with a name are what people do, lines between dashes are
//! stage directions, everything else is what the assistant did.
//!
//! ```text
//! mei@terminal> what does it cost?
//!   | Incorporation costs HK$1,545 online.
//!   | [1 Ask a person]
//! mei@terminal presses [Ask a person]
//! -- restart --
//! -- today is 2023-06-01 --
//! ```

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use bridgehead::assistant::{Assistant, Now};
use bridgehead::incoming::{Address, Gesture, Incoming};
use bridgehead::language::Language;
use bridgehead::message::{Block, Button, Message};
use bridgehead::startup::{self, Settings};
use chrono::{DateTime, Utc};

/// The small content that the stories are told on.
pub(crate) fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content")
}

/// Plays `script` on `knowledge` and returns the whole transcript.
pub(crate) async fn play(script: &str, knowledge: Option<PathBuf>) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let settings = Settings { knowledge, data: Some(folder.path().to_owned()), database: None };
    let mut stage = Stage {
        assistant: open(&settings).await,
        now: "2026-11-24T04:00:00Z".parse().expect("a time"),
        code: String::new(),
        gestures: 0,
        shown: HashMap::new(),
    };
    let mut transcript = String::new();
    for line in script.lines().filter(|line| !line.starts_with("  ")) {
        writeln!(transcript, "{line}").expect("a String takes everything");
        if let Some(direction) = line.strip_prefix("-- ").and_then(|line| line.strip_suffix(" --")) {
            match direction.strip_prefix("today is ") {
                Some(day) => stage.now = format!("{day}T04:00:00Z").parse().expect("a day"),
                None if direction == "restart" => stage.assistant = open(&settings).await,
                None => panic!("no such stage direction: {direction}"),
            }
        } else if let Some((person, text)) = line.split_once("> ") {
            stage.act(person, Gesture::of(&text.replace("CODE", &stage.code)), &mut transcript).await;
        } else if let Some((person, label)) = line.strip_suffix(']').and_then(|line| line.split_once(" presses [")) {
            let button = stage.shown.get(person).into_iter().flatten().find(|button| button.label == label);
            let press = button.unwrap_or_else(|| panic!("{person} sees no button [{label}]")).press.clone();
            stage.act(person, Gesture::Press(press), &mut transcript).await;
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "what is this line? {line}");
        }
    }
    transcript
}

struct Stage {
    assistant: Assistant,
    now: DateTime<Utc>,
    /// The code that was last shown to anyone; people type it as CODE.
    code: String,
    /// How many there have been.
    gestures: u64,
    /// Every button a person has been shown, the newest first.
    shown: HashMap<String, Vec<Button>>,
}

async fn open(settings: &Settings) -> Assistant {
    startup::assistant(settings).await.expect("an assistant").0
}

impl Stage {
    async fn act(&mut self, person: &str, gesture: Gesture, transcript: &mut String) {
        let (name, platform) = person.split_once('@').expect("name@platform");
        let from = Address { platform: platform.to_owned(), id: name.to_owned() };
        self.gestures += 1;
        let now = Now::at(self.now).with_chance(self.gestures.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let incoming = Incoming { event: Some(format!("{platform}:{}", self.gestures)), from, gesture };
        let messages = self.assistant.handle(&incoming, Language::English, now).await;
        for message in messages.expect("the store works") {
            let code = message.plain().split_whitespace().last().unwrap_or_default().to_owned();
            if code.len() == 10 && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) {
                self.code = code;
            }
            print(&message, &self.code, transcript);
            let shown = self.shown.entry(person.to_owned()).or_default();
            shown.splice(0..0, message.buttons);
        }
    }
}

/// A message as the story shows it; codes are chance and read CODE.
fn print(message: &Message, code: &str, transcript: &mut String) {
    let mut lines = Vec::new();
    for block in &message.blocks {
        match block {
            Block::Said(words) => lines.extend(words.lines().map(str::to_owned)),
            Block::Quoted(quoted) => lines.extend(quoted.iter().map(|line| format!("“{line}”"))),
            Block::Source { words, url } => {
                lines.extend(words.iter().map(|line| format!("— {line}")));
                lines.push(format!("  {url}"));
            }
        }
    }
    lines.extend(message.buttons.iter().map(|button| format!("[{}]", button.label)));
    lines.extend(message.attachments.iter().map(|attachment| format!("<{:?}>", attachment.format)));
    for line in lines {
        let line = if code.is_empty() { line } else { line.replace(code, "CODE") };
        writeln!(transcript, "  | {line}").expect("a String takes everything");
    }
}
