//! What is kept, and the one way to keep it: [`Store::commit`] takes everything that one event changes, all or nothing.
//!
//! The databases are in [`crate::storage`]; this module knows none of them.

mod delivery;
mod exchange;
mod received;

use async_trait::async_trait;

pub use self::delivery::{Attempted, Delivery, Notice, Platform};
pub use self::exchange::{Exchange, Said, Wish};
pub use self::received::Received;
pub use crate::case::Timestamp;
use crate::case::{Answer, CaseId, Completion, PersonId, Role};
use crate::language::Language;

/// Stands for the case that the same commit opens, whose number is not known yet: in its focus, codes and notices.
pub const OPENED: CaseId = CaseId(0);

/// Everything that one event changes.
///
/// Answers, completions, evidence, members, `seen`, `closed` and notices belong to one case: the one that is changed, or
/// the one that is opened.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// The platform's name for the event; a second commit with the same is refused with `AlreadyHandled`.
    pub event: Option<String>,
    /// The case that is changed, and the revision that was read; `Stale` when it has moved on since.
    pub case: Option<(CaseId, i64)>,
    /// A case that begins, instead of one that is changed; its id comes back in [`Committed`].
    pub open: Option<NewCase>,
    /// Appended.
    pub answers: Vec<Answer>,
    /// Appended.
    pub completions: Vec<Completion>,
    /// Files added to the case.
    pub evidence: Vec<NewEvidence>,
    /// Ids of files taken out of the case: the bytes go, the record of the removal stays. Others are passed over.
    pub evidence_removed: Vec<i64>,
    /// People who join the case or change their role in it.
    pub members: Vec<(PersonId, Role)>,
    /// People who leave it, after the joining.
    pub left: Vec<PersonId>,
    /// What the people of the case have been shown of its workflow.
    pub seen: Option<Seen>,
    /// The case ends or begins again.
    pub closed: Option<bool>,
    /// Replaces every notice of the case that has not been claimed yet; one whose key was told is not told again.
    pub notices: Option<Vec<Notice>>,
    /// Codes handed out: to join the case, or to link another address.
    pub codes: Vec<NewCode>,
    /// Codes used up; `Stale` when one of them no longer does anything.
    pub codes_used: Vec<String>,
    /// What a person's next words belong to.
    pub focus: Vec<(PersonId, Focus)>,
    /// An answer given from guidance, and what it quoted.
    pub exchange: Option<Exchange>,
    /// What the person of `exchange` wants from the staff; counts only with one.
    pub wish: Option<Wish>,
}

/// What a commit made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Committed {
    /// The case that was opened.
    pub case: Option<CaseId>,
    /// The number of the exchange that was kept.
    pub exchange: Option<i64>,
    /// The number of the wish that was kept.
    pub wish: Option<i64>,
}

/// A case that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// The workflow's id.
    pub workflow: String,
    /// Who begins it, as [`Role::Founder`].
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// What the people of a case have been shown of its workflow.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Seen {
    /// The workflow's structure then.
    pub structure: String,
    /// The questions that had been asked or answered then.
    pub questions: Vec<String>,
    /// The tasks of the plan then.
    pub tasks: Vec<String>,
}

/// A case as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its number.
    pub id: CaseId,
    /// The workflow's id.
    pub workflow: String,
    /// Grows with every commit, by one; also when people are joined or erased.
    pub revision: i64,
    /// When it began.
    pub opened_at: Timestamp,
    /// Whether it has been closed.
    pub closed: bool,
    /// What was shown of the workflow; empty at first.
    pub seen: Seen,
    /// Every answer ever given, oldest first.
    pub answers: Vec<Answer>,
    /// Every report ever made, oldest first.
    pub completions: Vec<Completion>,
    /// Who takes part, by person.
    pub members: Vec<(PersonId, Role)>,
    /// Files that stand, oldest first, without their bytes.
    pub evidence: Vec<Evidence>,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// Its number.
    pub id: CaseId,
    /// The workflow's id.
    pub workflow: String,
    /// Whether it has been closed.
    pub closed: bool,
    /// The latest moment of its opening, its answers, its reports and its files.
    pub changed_at: Timestamp,
}

/// A file to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// The task it shows done.
    pub task: String,
    /// Its name, without folders.
    pub name: String,
    /// Its media type, as found in its bytes.
    pub media_type: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Who sent it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its number.
    pub id: i64,
    /// The task it shows done.
    pub task: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// How many bytes.
    pub size: i64,
    /// Who sent it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// A code that somebody hands to somebody else, or to themselves on another platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCode {
    /// What is typed.
    pub code: String,
    /// What it does.
    pub grants: Grant,
    /// Who made it.
    pub by: PersonId,
    /// It does nothing from then on.
    pub until: Timestamp,
}

/// What a code does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Joins a case.
    Join(CaseId, Role),
    /// Makes the address that types it one of this person's.
    Link(PersonId),
}

/// What a person's next words belong to.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Focus {
    /// The case they are in.
    pub case: Option<CaseId>,
    /// What is waited for.
    #[serde(default)]
    pub waiting: Waiting,
    /// The language they were last answered in.
    #[serde(default)]
    pub language: Option<Language>,
}

/// What is waited for from a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Nothing: words are a question to the guidance.
    #[default]
    Nothing,
    /// The answer to a question of the case, which is the one this person was asked: somebody else may have answered it.
    Answer {
        /// The question.
        question: String,
    },
    /// A choice among readings of an answer that could mean several things.
    Which {
        /// The question.
        question: String,
        /// What it could mean.
        readings: Vec<crate::case::Value>,
    },
    /// A yes to the change of an earlier answer, whose effect has been shown.
    Change {
        /// The question.
        question: String,
        /// The new answer, and the case's revision for which its effect was shown; `None` until it is given.
        value: Option<(crate::case::Value, i64)>,
    },
    /// A yes to erasing everything.
    Erase,
}

/// Everything kept about a person, for them to see.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Everything {
    /// Where they are reached.
    pub addresses: Vec<String>,
    /// The language they chose.
    pub language: Option<Language>,
    /// Every exchange with them, oldest first.
    pub exchanges: Vec<Exchange>,
    /// Their cases.
    pub cases: Vec<CaseId>,
}

/// What was erased, and what stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Exchanges, with what was asked and quoted.
    pub exchanges: u64,
    /// Cases of theirs alone, with answers, reports and files.
    pub cases: u64,
    /// Answers in cases that others still use: the answers stay, without the name.
    pub answers_kept: u64,
}

/// Why a commit did not happen.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The case or a code moved on since it was read: read it again and decide again.
    #[error("the case or a code has changed meanwhile")]
    Stale,
    /// The platform repeated itself: there is nothing to do.
    #[error("this event has been handled before")]
    AlreadyHandled,
    /// The database failed; nothing is changed.
    #[error(transparent)]
    Failed(#[from] StoreError),
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
    /// Changes that contradict each other, or name nobody: a fault of the program.
    #[error("this cannot be kept: {0}")]
    Changes(&'static str),
    /// The address of the database.
    #[error("`{0}` is not a database we know: use sqlite:PATH or postgres://…")]
    Address(String),
}

/// Where everything is kept. Two databases implement it, and one suite of tests holds both to this text.
///
/// Moments are kept to the microsecond, and the character U+0000 in a text as U+FFFD: not every database can do more.
///
/// Every method fails with `Failed`/[`StoreError`] when the database does, and has then changed nothing.
#[async_trait]
pub trait Store: Send + Sync {
    /// All of it or none of it, in one transaction.
    async fn commit(&self, changes: &Changes) -> Result<Committed, CommitError>;

    /// Whether a commit has marked `event`: the platform repeats itself.
    async fn handled(&self, event: &str) -> Result<bool, StoreError>;

    /// The person reached at `address`, who was heard from at `at`; made when there is none.
    async fn person(&self, address: &str, at: Timestamp) -> Result<PersonId, StoreError>;
    /// Where a person is reached, the one last heard from first.
    async fn addresses(&self, person: PersonId) -> Result<Vec<String>, StoreError>;
    /// Makes `address` one of `person`'s; what the two had before is joined under `person`.
    ///
    /// Whoever was reached there is no more. Where both had something, the higher role in a case, and the person's own
    /// language and focus win.
    async fn link(&self, address: &str, person: PersonId) -> Result<(), StoreError>;
    /// The language a person chose.
    async fn language(&self, person: PersonId) -> Result<Option<Language>, StoreError>;
    /// Keeps the language a person chose.
    async fn set_language(&self, person: PersonId, language: Language) -> Result<(), StoreError>;
    /// What a person's next words belong to.
    async fn focus(&self, person: PersonId) -> Result<Focus, StoreError>;

    /// A case as it stands; `None` when there is none of that number.
    async fn case(&self, id: CaseId) -> Result<Option<Case>, StoreError>;
    /// The cases a person takes part in, the last changed first.
    async fn cases_of(&self, person: PersonId) -> Result<Vec<CaseLine>, StoreError>;
    /// Every open case of a workflow, by number.
    async fn cases_in(&self, workflow: &str) -> Result<Vec<CaseId>, StoreError>;
    /// The bytes of a file of a case; `None` when it is not there or was removed.
    async fn evidence(&self, case: CaseId, id: i64) -> Result<Option<Vec<u8>>, StoreError>;
    /// What `code` does at `now`; `None` when it is unknown, used or over.
    async fn code(&self, code: &str, now: Timestamp) -> Result<Option<Grant>, StoreError>;

    /// The exchange of that number, if `person` had it: nobody presses another's buttons.
    async fn exchange(&self, id: i64, person: PersonId) -> Result<Option<Exchange>, StoreError>;
    /// The number of the last exchange of `person` in which something was quoted.
    async fn last_answer(&self, person: PersonId) -> Result<Option<i64>, StoreError>;
    /// Keeps a wish once, however often it is expressed; returns its number.
    async fn wish(&self, at: Timestamp, exchange: i64, wish: Wish) -> Result<i64, StoreError>;
    /// Every wish with its exchange, oldest first: number, when, what, and which exchange.
    async fn wishes(&self) -> Result<Vec<(i64, Timestamp, Wish, Exchange)>, StoreError>;

    /// Keeps events before they are acknowledged, in this order; those kept or answered before are passed over.
    async fn receive(&self, received: &[Received]) -> Result<(), StoreError>;
    /// Events of `platform` that wait for their answer, in the order in which they were received.
    async fn unanswered(&self, platform: &Platform, at_most: u16) -> Result<Vec<Received>, StoreError>;
    /// Lets go of an event whose answer has left.
    async fn answered(&self, event: &str) -> Result<(), StoreError>;

    /// Hands out deliveries due at `now` for one platform, oldest first, and hides them until `lease_until`; whoever
    /// crashes gives them back by doing nothing.
    ///
    /// Each goes to that address on the platform from which its person was last heard, if there is one.
    async fn claim_due(
        &self,
        platform: &Platform,
        now: Timestamp,
        lease_until: Timestamp,
        at_most: u16,
    ) -> Result<Vec<Delivery>, StoreError>;
    /// Records what became of a delivery; counts only if its attempt is still the latest.
    async fn settle(&self, delivery: &Delivery, what: &Attempted) -> Result<(), StoreError>;
    /// How many notices reached `person` since `since`, by the moments at which they were handed out.
    async fn sent_since(&self, person: PersonId, since: Timestamp) -> Result<u32, StoreError>;

    /// Everything kept about a person.
    async fn everything(&self, person: PersonId) -> Result<Everything, StoreError>;
    /// Erases a person; what others still need stays without the name.
    ///
    /// Addresses, language, focus, exchanges with their wishes, codes, notices and cases without anybody else go. In other
    /// cases, answers, reports and files become somebody's without an address, another in each. No number is used again.
    async fn erase(&self, person: PersonId) -> Result<Erased, StoreError>;
}
