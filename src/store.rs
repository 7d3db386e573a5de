//! What is kept: plain data, and what can go wrong keeping it. The databases are in [`crate::storage`].

use crate::answer::Exit;
use crate::knowledge::{Date, PassageId};
use crate::language::Language;

/// A moment in UTC.
pub type Timestamp = chrono::DateTime<chrono::Utc>;

/// A question and how it ended: what its buttons are looked up in, and the record of who was told what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// When it was asked.
    pub at: Timestamp,
    /// Who asked.
    pub person: String,
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

/// The store could not do it: for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database's own account.
    #[error("the database failed: {0}")]
    Database(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A row that this program did not write.
    #[error("the database holds a row that cannot be read: {0}")]
    Row(String),
    /// The address of the database.
    #[error("`{0}` is not a database we know: use sqlite:PATH")]
    Address(String),
}
