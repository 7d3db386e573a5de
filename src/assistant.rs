//! The one entry for every channel: a gesture comes in, replies go out.

mod asking;
mod commands;
mod pressing;

use std::sync::Arc;

use crate::incoming::{Gesture, Incoming};
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::message::Message;
use crate::search::finder::Finder;
use crate::store::{Changes, CommitError, Exchange, Store, StoreError, Timestamp};

/// Answers people.
pub struct Assistant {
    knowledge: Knowledge,
    finder: Finder,
    store: Arc<dyn Store>,
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
    pub fn new(knowledge: Knowledge, finder: Finder, store: Arc<dyn Store>) -> Self {
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
        let person = self.store.person(&incoming.from.to_string(), now.at).await?;
        let chosen = self.store.language(person).await?;
        let message = match &incoming.gesture {
            Gesture::Text(text) => self.ask(person, text, chosen, hint, now).await?,
            Gesture::Command(name, argument) => {
                self.command(person, name, argument, chosen.unwrap_or(hint), now).await?
            }
            Gesture::Press(press) => self.press(person, *press, chosen.unwrap_or(hint), now).await?,
        };
        Ok(vec![message])
    }

    /// The first words to somebody new.
    #[must_use]
    pub fn welcome(&self, language: Language) -> Message {
        self.say(language, "welcome", &[])
    }

    /// Keeps an exchange before its message leaves; returns its number.
    async fn keep(&self, exchange: Exchange) -> Result<i64, StoreError> {
        match self.store.commit(&Changes { exchange: Some(exchange), ..Changes::default() }).await {
            Ok(committed) => Ok(committed.exchange.expect("an exchange was committed")),
            Err(CommitError::Failed(error)) => Err(error),
            // Neither a case nor an event is named, so this is the store's own fault.
            Err(error @ (CommitError::Stale | CommitError::AlreadyHandled)) => {
                Err(StoreError::Database(Box::new(error)))
            }
        }
    }

    fn say(&self, language: Language, id: &str, arguments: &[(&str, &str)]) -> Message {
        Message::said(self.knowledge.phrases.say(language, id, arguments))
    }
}
