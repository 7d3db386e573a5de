//! What leaves on its own: notices that wait for their hour, and deliveries handed to whoever sends them.

use super::Timestamp;
use crate::case::{CaseId, PersonId};

/// `terminal`, `telegram`, `discord`: the part of an address before the colon.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Platform(pub String);

/// Something to tell a person at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The same notice has the same key for ever: it is told once, however often it is planned.
    pub key: String,
    /// Whom to tell.
    pub to: PersonId,
    /// Not before then.
    pub due_at: Timestamp,
    /// What it is about, for the one who words it: `deadline`, `waiting` and so on.
    pub kind: String,
    /// The case it is about; the one of the commit, whatever stands here.
    pub case: CaseId,
    /// The task or question it is about.
    pub about: String,
}

/// A notice handed out for sending: only a [`super::Store`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    id: i64,
    attempt: i32,
    to: String,
    notice: Notice,
}

impl Delivery {
    /// For stores alone: what was claimed.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    #[must_use]
    pub(crate) const fn claimed(id: i64, attempt: i32, to: String, notice: Notice) -> Self {
        Self { id, attempt, to, notice }
    }

    /// Its number.
    #[must_use]
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// Which attempt this is, counted from 1.
    #[must_use]
    pub const fn attempt(&self) -> i32 {
        self.attempt
    }

    /// The address it goes to.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.to
    }

    /// What it says.
    #[must_use]
    pub const fn notice(&self) -> &Notice {
        &self.notice
    }
}

/// What became of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempted {
    /// It arrived, under the platform's own id.
    Sent(String),
    /// It will never arrive, and why.
    Failed(String),
    /// It did not arrive; it is due again then.
    Later(Timestamp),
    /// It is no longer true or no longer wanted: nothing was sent, and nothing will be unless it is planned again.
    Dropped,
}
