//! The one entry for every channel: a gesture comes in, replies go out.
//!
//! A gesture is read, decided upon and committed once; when the case has moved meanwhile, all of it is done again on what
//! stands now, and when the platform repeats itself, nothing is.

mod answering;
mod asking;
mod casework;
mod changing;
pub mod checking_off;
mod commands;
mod interviewing;
mod pressing;
mod privacy;
pub mod reminding;
mod responding;
mod sharing;

use std::sync::Arc;

use crate::calendar::HONG_KONG;
use crate::case::{CaseId, PersonId};
use crate::incoming::{Gesture, Incoming};
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::message::Message;
use crate::search::finder::Finder;
use crate::store::{CommitError, Focus, Store, StoreError, Timestamp, Waiting};
use crate::workflow::Workflow;

/// How often a gesture is decided anew because the case moved meanwhile.
const TRIES: usize = 20;

/// Characters of an answer that is too short to tell a language by.
const SHORT: usize = 12;

/// Answers people.
pub struct Assistant {
    knowledge: Knowledge,
    finder: Finder,
    store: Arc<dyn Store>,
}

/// The moment at which something happens, and the chance in it; both passed in, never asked for.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The instant.
    pub at: Timestamp,
    /// The day in Hong Kong, by whose rules we answer unless asked otherwise.
    pub today: Date,
    /// Random, for the codes that people hand on.
    pub chance: u64,
}

impl Now {
    /// The moment of an instant; without chance, so its codes can be guessed.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self { at, today: at.with_timezone(&HONG_KONG).date_naive(), chance: 0 }
    }

    /// The same moment with chance in it.
    #[must_use]
    pub const fn with_chance(self, chance: u64) -> Self {
        Self { chance, ..self }
    }

    /// A code of ten letters and digits that cannot be confused when read aloud.
    fn code(&self) -> String {
        const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        (0..10).map(|place| char::from(LETTERS[(self.chance >> (place * 5)) as usize % 32])).collect()
    }
}

/// A person at the moment of a gesture.
struct Visit {
    person: PersonId,
    address: String,
    language: Language,
    now: Now,
    /// The platform's name for the gesture, until a commit has marked it.
    event: Option<String>,
    focus: Focus,
}

impl Visit {
    /// The same visit after a commit has marked its event.
    fn again(&self) -> Self {
        let (address, focus) = (self.address.clone(), self.focus.clone());
        Self { person: self.person, address, language: self.language, now: self.now, event: None, focus }
    }

    const fn focus_on(&self, case: Option<CaseId>, waiting: Waiting) -> Focus {
        Focus { case, waiting, language: Some(self.language) }
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
        for _ in 0..TRIES {
            match self.once(incoming, hint, now).await {
                Ok(messages) => return Ok(messages),
                Err(CommitError::AlreadyHandled) => return Ok(Vec::new()),
                Err(CommitError::Failed(error)) => return Err(error),
                Err(CommitError::Stale) => {}
            }
        }
        Err(StoreError::Database(Box::new(CommitError::Stale)))
    }

    async fn once(&self, incoming: &Incoming, hint: Language, now: Now) -> Result<Vec<Message>, CommitError> {
        if let Some(event) = &incoming.event
            && self.store.handled(event).await?
        {
            return Err(CommitError::AlreadyHandled);
        }
        let visit = self.visit(incoming, hint, now).await?;
        match &incoming.gesture {
            Gesture::Text(text) => self.text(&visit, text).await,
            Gesture::Command(name, argument) => self.command(&visit, name, argument).await,
            Gesture::Press(press) => self.press(&visit, press).await,
            Gesture::File(upload) => match self.current(&visit).await? {
                Some(held) => self.file(&visit, held, upload).await,
                None => Ok(vec![self.say(visit.language, "no-case", &[])]),
            },
        }
    }

    /// Who it is, where they are, and in which language to answer them.
    async fn visit(&self, incoming: &Incoming, hint: Language, now: Now) -> Result<Visit, StoreError> {
        let address = incoming.from.to_string();
        let person = self.store.person(&address, now.at).await?;
        let chosen = self.store.language(person).await?;
        let focus = self.store.focus(person).await?;
        let before = focus.language.unwrap_or(hint);
        // A choice of language wins over what the text is written in; a hint only decides what the text leaves open.
        let language = chosen.unwrap_or_else(|| match &incoming.gesture {
            // "why" or "2" in the middle of a Chinese interview is no wish to go on in English.
            Gesture::Text(text) if focus.waiting != Waiting::Nothing && text.chars().count() < SHORT => before,
            Gesture::Text(text) => Language::of(text, before),
            Gesture::Command(..) | Gesture::Press(_) | Gesture::File(_) => before,
        });
        Ok(Visit { person, address, language, now, event: incoming.event.clone(), focus })
    }

    /// A case as it stands, for whoever makes the files of a message; `None` when it or its workflow is gone.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn case(&self, id: CaseId) -> Result<Option<(crate::store::Case, &Workflow)>, StoreError> {
        let Some(case) = self.store.case(id).await? else { return Ok(None) };
        Ok(self.knowledge.workflows.get(&case.workflow).map(|workflow| (case, workflow)))
    }

    /// The first words to somebody new.
    #[must_use]
    pub fn welcome(&self, language: Language) -> Message {
        self.say(language, "welcome", &[])
    }

    fn say(&self, language: Language, id: &str, arguments: &[(&str, &str)]) -> Message {
        Message::said(self.knowledge.phrases.say(language, id, arguments))
    }

    fn phrases(&self, visit: &Visit, id: &str, arguments: &[(&str, &str)]) -> String {
        self.knowledge.phrases.say(visit.language, id, arguments)
    }
}
