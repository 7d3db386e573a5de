//! The one entry for every channel: a gesture comes in, replies go out.

mod asking;
mod commands;
mod pressing;

use crate::incoming::{Gesture, Incoming};
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::message::Message;
use crate::search::finder::Finder;
use crate::storage::sqlite::SqliteStore;
use crate::store::{StoreError, Timestamp};

/// Answers people.
pub struct Assistant {
    knowledge: Knowledge,
    finder: Finder,
    store: SqliteStore,
}

/// The moment at which something happens; passed in, never asked for.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The instant.
    pub at: Timestamp,
    /// The day in Hong Kong, by whose rules we answer unless asked otherwise.
    pub today: Date,
}

impl Now {
    /// The moment of an instant.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        let hong_kong = chrono::FixedOffset::east_opt(8 * 3600).expect("eight hours is an offset");
        Self { at, today: at.with_timezone(&hong_kong).date_naive() }
    }
}

impl Assistant {
    /// From its parts.
    #[must_use]
    pub const fn new(knowledge: Knowledge, finder: Finder, store: SqliteStore) -> Self {
        Self { knowledge, finder, store }
    }

    /// What it knows.
    #[must_use]
    pub const fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// What we say to what somebody did; `hint` is the language their platform reports.
    ///
    /// # Errors
    /// When the store fails: the gesture has then changed nothing and can be repeated.
    pub async fn handle(&self, incoming: &Incoming, hint: Language, now: Now) -> Result<Vec<Message>, StoreError> {
        let person = incoming.from.to_string();
        let chosen = self.store.language(&person).await?;
        let message = match &incoming.gesture {
            Gesture::Text(text) => self.ask(&person, text, chosen, hint, now).await?,
            Gesture::Command(name, argument) => {
                self.command(&person, name, argument, chosen.unwrap_or(hint), now).await?
            }
            Gesture::Press(press) => self.press(&person, *press, chosen.unwrap_or(hint), now).await?,
        };
        Ok(vec![message])
    }

    /// The first words to somebody new.
    #[must_use]
    pub fn welcome(&self, language: Language) -> Message {
        self.say(language, "welcome", &[])
    }

    fn say(&self, language: Language, id: &str, arguments: &[(&str, &str)]) -> Message {
        Message::said(self.knowledge.phrases.say(language, id, arguments))
    }
}
