//! What a person did: made by adapters and by tests, by nothing else.

use std::fmt;
use std::str::FromStr;

/// A gesture and who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
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

/// A pressed button: the exchange that offered it, and which way forward it is.
///
/// It travels inside the button as text of at most [`Press::MAX_BYTES`] and survives restarts, since everything else is
/// looked up by the exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

impl Press {
    /// Telegram takes 64 bytes, Discord 100 characters.
    pub const MAX_BYTES: usize = 64;
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exit { exchange, place } => write!(f, "x:{exchange}:{place}"),
            Self::Language(place) => write!(f, "l:{place}"),
        }
    }
}

impl FromStr for Press {
    type Err = ();

    /// Reads what `Display` writes; anything else is not ours.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split(':');
        let press = match (parts.next(), parts.next(), parts.next()) {
            (Some("x"), Some(exchange), Some(place)) => {
                Self::Exit { exchange: exchange.parse().map_err(drop)?, place: place.parse().map_err(drop)? }
            }
            (Some("l"), Some(place), None) => Self::Language(place.parse().map_err(drop)?),
            (_, _, _) => return Err(()),
        };
        if parts.next().is_none() { Ok(press) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_fits_every_button_and_comes_back() {
        for press in [Press::Exit { exchange: i64::MAX, place: u8::MAX }, Press::Language(2)] {
            let text = press.to_string();
            assert!(text.len() <= Press::MAX_BYTES);
            assert_eq!(text.parse(), Ok(press));
        }
        for text in ["", "x", "x:1", "x:a:1", "x:1:2:3", "l:1:2", "q:1:1", "x:99999999999999999999:1"] {
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
