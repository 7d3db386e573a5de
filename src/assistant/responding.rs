//! What to say to an event that was received, also to one that waited while the program was away.

use chrono::TimeDelta;

use super::{Assistant, Now, Visit};
use crate::calendar::HONG_KONG;
use crate::incoming::Incoming;
use crate::knowledge::value;
use crate::language::Language;
use crate::message::{Block, Message};
use crate::store::{CommitError, Platform, Received, StoreError, Timestamp};

/// An answer that comes later than this says so.
const LATE: TimeDelta = TimeDelta::minutes(10);

impl Assistant {
    /// What we say to what somebody did and a platform handed over at some time; `written_at` is when they did it.
    ///
    /// A late answer says so. An event that was handled before the program broke off, but may never have been answered,
    /// changes nothing again: the person is told that it was kept, and where they stand.
    ///
    /// # Errors
    /// As [`Assistant::handle`].
    pub async fn respond(
        &self,
        incoming: &Incoming,
        written_at: Timestamp,
        hint: Language,
        now: Now,
    ) -> Result<Vec<Message>, StoreError> {
        if let Some(event) = &incoming.event
            && self.store.handled(event).await?
        {
            return self.broke_off(incoming, hint, now).await;
        }
        let mut messages = self.handle(incoming, hint, now).await?;
        if now.at - written_at > LATE
            && let Some(first) = messages.first_mut()
        {
            let visit = self.visit(incoming, hint, now).await?;
            let there = written_at.with_timezone(&HONG_KONG);
            let (day, time) = (value::date(there.date_naive(), visit.language), there.format("%H:%M").to_string());
            let late = self.phrases(&visit, "late", &[("day", &day), ("time", &time)]);
            first.blocks.insert(0, Block::Said(late));
        }
        Ok(messages)
    }

    /// That it was kept, and the next question or the checklist.
    async fn broke_off(&self, incoming: &Incoming, hint: Language, now: Now) -> Result<Vec<Message>, StoreError> {
        let visit = Visit { event: None, ..self.visit(incoming, hint, now).await? };
        let mut messages = vec![self.say(visit.language, "broke-off", &[])];
        match self.current(&visit).await {
            Ok(Some(held)) if visit.focus.case.is_some() => messages.push(self.next_words(&visit, &held)),
            Ok(_) | Err(CommitError::Stale | CommitError::AlreadyHandled) => {}
            Err(CommitError::Failed(error)) => return Err(error),
        }
        Ok(messages)
    }

    /// Keeps events before they are acknowledged to their platform.
    ///
    /// # Errors
    /// When the store fails: they must not be acknowledged then.
    pub async fn receive(&self, received: &[Received]) -> Result<(), StoreError> {
        self.store.receive(received).await
    }

    /// What waits for its answer, in the order in which it was received.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn unanswered(&self, platform: &Platform, at_most: u16) -> Result<Vec<Received>, StoreError> {
        self.store.unanswered(platform, at_most).await
    }

    /// The answer to an event has left.
    ///
    /// # Errors
    /// When the store fails; it is then answered again, by where the person stands.
    pub async fn answered(&self, event: &str) -> Result<(), StoreError> {
        self.store.answered(event).await
    }
}
