//! A question and how it ended: the record of who was told what.

use super::Timestamp;
use crate::answer::Exit;
use crate::case::PersonId;
use crate::knowledge::{Date, PassageId};
use crate::language::Language;

/// A question and how it ended: what its buttons are looked up in, and the record of who was told what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// When it was asked.
    pub at: Timestamp,
    /// Who asked.
    pub person: PersonId,
    /// As typed.
    pub question: String,
    /// The language of the answer.
    pub language: Language,
    /// The day whose rules were looked up.
    pub day: Date,
    /// `answered`, `clarify` or `declined`.
    pub outcome: String,
    /// What was quoted.
    pub said: Vec<Said>,
    /// What could be pressed, in order.
    pub choices: Vec<Exit>,
}

/// A quoted passage in the version that was quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which.
    pub passage: PassageId,
    /// Its version.
    pub hash: String,
    /// The facts whose values were said, by id.
    pub facts: Vec<String>,
}

/// Something a person wants from the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To speak with a person.
    AskPerson,
    /// To hear when there is an answer.
    TellMe,
}
