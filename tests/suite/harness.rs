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
//!   to mei@telegram
//!   | what falls due that day
//! mei@telegram sends certificate.pdf: the task it is for
//! -- edit FROM => TO --
//! -- the platform repeats itself --
//! ```

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use bridgehead::assistant::{Assistant, Now};
use bridgehead::incoming::{Address, Gesture, Incoming, Upload};
use bridgehead::knowledge::files;
use bridgehead::language::Language;
use bridgehead::message::{Block, Button, Message};
use bridgehead::startup::{self, Settings};
use bridgehead::store::{Attempted, Platform};
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
        settings,
        now: "2026-11-24T04:00:00Z".parse().expect("a time"),
        code: String::new(),
        gestures: 0,
        last: None,
        shown: HashMap::new(),
    };
    let mut transcript = String::new();
    for line in script.lines().filter(|line| !line.starts_with("  ")) {
        writeln!(transcript, "{line}").expect("a String takes everything");
        if let Some(direction) = line.strip_prefix("-- ").and_then(|line| line.strip_suffix(" --")) {
            stage.direct(direction, &mut transcript).await;
        } else if let Some((person, text)) = line.split_once("> ") {
            stage.act(person, Gesture::of(&text.replace("CODE", &stage.code)), &mut transcript).await;
        } else if let Some((person, label)) = line.strip_suffix(']').and_then(|line| line.split_once(" presses [")) {
            let button = stage.shown.get(person).into_iter().flatten().find(|button| button.label == label);
            let press = button.unwrap_or_else(|| panic!("{person} sees no button [{label}]")).press.clone();
            stage.act(person, Gesture::Press(press), &mut transcript).await;
        } else if let Some((person, (name, about))) =
            line.split_once(" sends ").and_then(|(person, file)| Some((person, file.split_once(": ")?)))
        {
            let bytes = if name.ends_with(".pdf") { b"%PDF-1.7 a page".to_vec() } else { b"MZ a program".to_vec() };
            let upload = Upload { name: name.to_owned(), about: about.to_owned(), bytes };
            stage.act(person, Gesture::File(upload), &mut transcript).await;
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "what is this line? {line}");
        }
    }
    transcript
}

struct Stage {
    assistant: Assistant,
    settings: Settings,
    now: DateTime<Utc>,
    /// The code that was last shown to anyone; people type it as CODE.
    code: String,
    /// How many there have been.
    gestures: u64,
    /// The last gesture, for when a platform repeats itself.
    last: Option<Incoming>,
    /// Every button a person has been shown, the newest first.
    shown: HashMap<String, Vec<Button>>,
}

async fn open(settings: &Settings) -> Assistant {
    startup::assistant(settings).await.expect("an assistant").0
}

impl Stage {
    /// A stage direction.
    async fn direct(&mut self, direction: &str, transcript: &mut String) {
        if let Some(day) = direction.strip_prefix("today is ") {
            self.now = format!("{day}T04:00:00Z").parse().expect("a day");
            self.remind(transcript).await;
        } else if let Some((from, to)) = direction.strip_prefix("edit ").and_then(|edit| edit.split_once(" => ")) {
            self.edit(&from.replace("\\n", "\n"), &to.replace("\\n", "\n"));
            self.assistant = open(&self.settings).await;
        } else if direction == "the platform repeats itself" {
            let incoming = self.last.clone().expect("something was done");
            self.hand_in(&incoming, transcript).await;
        } else {
            assert_eq!(direction, "restart", "no such stage direction");
            self.assistant = open(&self.settings).await;
        }
    }

    /// Changes the workflow under the people in it, in a copy of the content.
    fn edit(&mut self, from: &str, to: &str) {
        let here = self.settings.knowledge.clone().expect("a folder of content");
        let copy = self.settings.data.as_ref().expect("a data folder").join("content");
        for file in files::from_folder(&here).expect("the content") {
            let edited = file.path == "workflows/set-up.yaml";
            assert!(!edited || file.text.contains(from), "{from}");
            let text = if edited { file.text.replacen(from, to, 1) } else { file.text };
            let path = copy.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        self.settings.knowledge = Some(copy);
    }

    /// What is due now on every platform, sent.
    async fn remind(&mut self, transcript: &mut String) {
        for platform in ["telegram", "discord"] {
            let platform = Platform(platform.to_owned());
            let due =
                self.assistant.due(&platform, Language::English, Now::at(self.now)).await.expect("the store works");
            for worded in due {
                let (platform, name) = worded.delivery.to().split_once(':').expect("an address");
                let person = format!("{name}@{platform}");
                writeln!(transcript, "  to {person}").expect("a String takes everything");
                print(&worded.message, &self.code, transcript);
                self.shown.entry(person).or_default().splice(0..0, worded.message.buttons);
                self.assistant
                    .settle(&worded.delivery, &Attempted::Sent("1".to_owned()))
                    .await
                    .expect("the store works");
            }
        }
    }

    async fn act(&mut self, person: &str, gesture: Gesture, transcript: &mut String) {
        let (name, platform) = person.split_once('@').expect("name@platform");
        let from = Address { platform: platform.to_owned(), id: name.to_owned() };
        self.gestures += 1;
        let event = Some(format!("{platform}:{}", self.gestures));
        let incoming = Incoming { event, from, gesture };
        self.hand_in(&incoming, transcript).await;
        self.last = Some(incoming);
    }

    async fn hand_in(&mut self, incoming: &Incoming, transcript: &mut String) {
        let person = format!("{}@{}", incoming.from.id, incoming.from.platform);
        let now = Now::at(self.now).with_chance(self.gestures.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let messages = self.assistant.handle(incoming, Language::English, now).await;
        for message in messages.expect("the store works") {
            let code = message.plain().split_whitespace().last().unwrap_or_default().to_owned();
            if code.len() == 10 && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) {
                self.code = code;
            }
            print(&message, &self.code, transcript);
            let shown = self.shown.entry(person.clone()).or_default();
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
