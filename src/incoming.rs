//! What a person did: made by adapters and by tests, by nothing else.

use std::fmt;
use std::str::FromStr;

use chrono::Days;
use sha2::{Digest as _, Sha256};

use crate::knowledge::Date;

/// A gesture and who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The platform's own name for the event; the same event twice changes nothing.
    pub event: Option<String>,
    /// Where the person is reached.
    pub from: Address,
    /// What they did.
    pub gesture: Gesture,
}

/// Where a person is reached: a platform and the platform's own name for them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// `terminal`, and later `telegram` and `discord`.
    pub platform: String,
    /// Opaque to us.
    pub id: String,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.platform, self.id)
    }
}

/// Everything a person can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gesture {
    /// They wrote something that is no command.
    Text(String),
    /// They wrote a command: its name in lower case without the slash, and the rest.
    Command(String, String),
    /// They pressed a button.
    Press(Press),
    /// They sent a file.
    File(Upload),
}

/// A file somebody sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The name it was sent under; any folders in it count for nothing.
    pub name: String,
    /// What was written with it: which task it is for.
    pub about: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Gesture {
    /// What a line of text is: a command when it begins with a slash and a letter.
    #[must_use]
    pub fn of(line: &str) -> Self {
        match line.strip_prefix('/').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
            Some(rest) => {
                let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                Self::Command(name.to_ascii_lowercase(), argument.trim().to_owned())
            }
            None => Self::Text(line.to_owned()),
        }
    }
}

/// A pressed button.
///
/// It travels inside the button as text of at most [`Press::MAX_BYTES`] and survives restarts, since everything else is
/// looked up: by the exchange that offered it, or by the case it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// The way forward at this place of the exchange's list.
    Exit {
        /// The exchange's number.
        exchange: i64,
        /// Counted from 0.
        place: u8,
    },
    /// A language, by its place in [`crate::language::Language::ALL`].
    Language(u8),
    /// Begin this workflow.
    Begin(String),
    /// Go on with this case.
    Resume(i64),
    /// Answer a question of a case with the choice of this mark: the choice's id, or `yes` and `no`. A mark instead of a
    /// place, so that a choice added later does not turn old buttons into other answers.
    Answer(i64, String, Mark),
    /// Something other than an answer, at a question of a case.
    Turn(i64, String, Turn),
    /// Which of several readings of an answer was meant, by the reading's mark.
    Reading(i64, String, Mark),
    /// Yes or no to the change of this mark that a case asks to confirm.
    Confirm(i64, Mark, bool),
    /// Show the checklist of a case.
    Tasks(i64),
    /// Show a task of a case.
    Task(i64, String),
    /// A task of a case is done today.
    Done(i64, String),
    /// A task of a case was done on that day, and everything it needs by then.
    DoneThrough(i64, String, Date),
    /// A task of a case is not done after all.
    Undone(i64, String),
    /// I want everything about me erased: ask me once more.
    WishErased,
    /// Erase everything about me, or keep it.
    Erase(bool),
}

/// Sixteen bits that tell a few things apart: what a button stands for, where its name would not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark(u16);

impl Mark {
    /// The mark of a name or a value's text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self(u16::from_be_bytes([digest[0], digest[1]]))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}", self.0)
    }
}

impl FromStr for Mark {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let fits =
            text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
        if fits { u16::from_str_radix(text, 16).map(Self).map_err(drop) } else { Err(()) }
    }
}

/// What a person can do at a question other than answer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Hear why it is asked.
    Why,
    /// Go back to the question before.
    Back,
    /// Pass it over.
    Skip,
    /// Leave it for another day.
    Stop,
    /// Ask a person.
    AskPerson,
}

impl Turn {
    const ALL: [(Self, &'static str); 5] =
        [(Self::Why, "w"), (Self::Back, "b"), (Self::Skip, "s"), (Self::Stop, "p"), (Self::AskPerson, "a")];
}

impl Press {
    /// Telegram takes 64 bytes, Discord 100 characters.
    pub const MAX_BYTES: usize = 64;
    /// The longest id of a question, task or workflow that fits into a button.
    pub const LONGEST_ID: usize = 34;

    /// Whether the answer is the message with the button as it reads now, so that it may take its place.
    #[must_use]
    pub const fn redraws(&self) -> bool {
        match self {
            Self::Tasks(_) | Self::Task(..) | Self::Done(..) | Self::DoneThrough(..) | Self::Undone(..) => true,
            Self::Exit { .. }
            | Self::Language(_)
            | Self::Begin(_)
            | Self::Resume(_)
            | Self::Answer(..)
            | Self::Turn(..)
            | Self::Reading(..)
            | Self::Confirm(..)
            | Self::WishErased
            | Self::Erase(_) => false,
        }
    }
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exit { exchange, place } => write!(f, "x:{exchange}:{place}"),
            Self::Language(place) => write!(f, "l:{place}"),
            Self::Begin(workflow) => write!(f, "b:{workflow}"),
            Self::Resume(case) => write!(f, "e:{case}"),
            Self::Answer(case, question, mark) => write!(f, "a:{case}:{question}:{mark}"),
            Self::Turn(case, question, turn) => {
                let letter = Turn::ALL.iter().find(|(known, _)| known == turn).map_or("", |(_, letter)| letter);
                write!(f, "t:{case}:{question}:{letter}")
            }
            Self::Reading(case, question, mark) => write!(f, "r:{case}:{question}:{mark}"),
            Self::Confirm(case, mark, yes) => write!(f, "c:{case}:{mark}:{}", u8::from(*yes)),
            Self::Tasks(case) => write!(f, "k:{case}"),
            Self::Task(case, task) => write!(f, "o:{case}:{task}"),
            Self::Done(case, task) => write!(f, "d:{case}:{task}"),
            Self::DoneThrough(case, task, day) => {
                let days = u16::try_from(day.signed_duration_since(Date::default()).num_days()).unwrap_or(0);
                write!(f, "y:{case}:{task}:{days:04x}")
            }
            Self::Undone(case, task) => write!(f, "u:{case}:{task}"),
            Self::WishErased => f.write_str("w"),
            Self::Erase(yes) => write!(f, "z:{}", u8::from(*yes)),
        }
    }
}

impl FromStr for Press {
    type Err = ();

    /// Reads what `Display` writes; anything else is not ours.
    fn from_str(text: &str) -> Result<Self, ()> {
        let parts: Vec<&str> = text.split(':').collect();
        let number = |text: &str| text.parse::<i64>().map_err(drop);
        let place = |text: &str| text.parse::<u8>().map_err(drop);
        let truth = |text: &str| match text {
            "1" => Ok(true),
            "0" => Ok(false),
            _ => Err(()),
        };
        let id = |text: &str| {
            let fits = !text.is_empty() && text.len() <= Self::LONGEST_ID;
            if fits { Ok(text.to_owned()) } else { Err(()) }
        };
        Ok(match parts.as_slice() {
            ["x", exchange, at] => Self::Exit { exchange: number(exchange)?, place: place(at)? },
            ["l", at] => Self::Language(place(at)?),
            ["b", workflow] => Self::Begin(id(workflow)?),
            ["e", case] => Self::Resume(number(case)?),
            ["a", case, question, mark] => Self::Answer(number(case)?, id(question)?, mark.parse()?),
            ["t", case, question, letter] => {
                let turn = Turn::ALL.iter().find(|(_, known)| known == letter).ok_or(())?.0;
                Self::Turn(number(case)?, id(question)?, turn)
            }
            ["r", case, question, mark] => Self::Reading(number(case)?, id(question)?, mark.parse()?),
            ["c", case, mark, yes] => Self::Confirm(number(case)?, mark.parse()?, truth(yes)?),
            ["k", case] => Self::Tasks(number(case)?),
            ["o", case, task] => Self::Task(number(case)?, id(task)?),
            ["d", case, task] => Self::Done(number(case)?, id(task)?),
            ["y", case, task, days] => {
                let days =
                    Some(days).filter(|days| days.len() == 4).and_then(|days| u16::from_str_radix(days, 16).ok());
                let day = days.and_then(|days| Date::default().checked_add_days(Days::new(days.into())));
                Self::DoneThrough(number(case)?, id(task)?, day.ok_or(())?)
            }
            ["u", case, task] => Self::Undone(number(case)?, id(task)?),
            ["w"] => Self::WishErased,
            ["z", yes] => Self::Erase(truth(yes)?),
            _ => return Err(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_fits_every_button_and_comes_back() {
        let longest = || "q".repeat(Press::LONGEST_ID);
        for press in [
            Press::Exit { exchange: i64::MAX, place: u8::MAX },
            Press::Language(2),
            Press::Begin(longest()),
            Press::Resume(1),
            Press::Answer(i64::MAX, longest(), Mark::of("company")),
            Press::Turn(i64::MAX, longest(), Turn::AskPerson),
            Press::Reading(i64::MAX, longest(), Mark::of("3")),
            Press::Confirm(i64::MAX, Mark::of("x"), true),
            Press::WishErased,
            Press::Tasks(7),
            Press::Task(7, longest()),
            Press::Done(7, longest()),
            Press::DoneThrough(i64::MAX, longest(), "2126-12-31".parse().unwrap()),
            Press::Undone(7, longest()),
            Press::Erase(false),
        ] {
            let text = press.to_string();
            assert!(text.len() <= Press::MAX_BYTES);
            assert_eq!(text.parse(), Ok(press));
        }
        for text in [
            "",
            "x",
            "x:1",
            "x:a:1",
            "x:1:2:3",
            "l:1:2",
            "q:1:1",
            "x:99999999999999999999:1",
            "a:1::0",
            "t:1:q:z",
            "c:1:2",
        ] {
            assert_eq!(text.parse::<Press>(), Err(()), "{text}");
        }
    }

    #[test]
    fn commands_are_told_from_text() {
        assert_eq!(Gesture::of("/Language 繁"), Gesture::Command("language".to_owned(), "繁".to_owned()));
        assert_eq!(Gesture::of("/help"), Gesture::Command("help".to_owned(), String::new()));
        assert_eq!(Gesture::of("/ what?"), Gesture::Text("/ what?".to_owned()));
        assert_eq!(Gesture::of("what / where"), Gesture::Text("what / where".to_owned()));
    }
}
