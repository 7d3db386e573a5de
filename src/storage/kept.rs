//! Every database keeps: each method of [`Store`] is one transaction.

use async_trait::async_trait;

use super::sql::Database;
use super::{cases, commit, deliveries, erasing, exchanges, joining, people, receiving};
use crate::case::{CaseId, PersonId};
use crate::language::Language;
use crate::store::{
    Attempted, Case, CaseLine, Changes, CommitError, Committed, Delivery, Erased, Everything, Exchange, Focus, Grant,
    Platform, Received, Store, StoreError, Timestamp, Wish,
};

/// Does `$body` in a transaction that `$begin` begins; what fails leaves nothing.
macro_rules! within {
    ($self:ident.$begin:ident, $transaction:ident => $body:expr) => {{
        let mut held = $self.$begin().await?;
        let $transaction = &mut *held;
        match $body.await {
            Ok(done) => {
                held.finish().await?;
                Ok(done)
            }
            Err(error) => {
                if let Err(error) = held.give_up().await {
                    tracing::warn!(%error, "a transaction could not be given up; it ends with its connection");
                }
                Err(error)
            }
        }
    }};
}

#[async_trait]
impl<D: Database> Store for D {
    async fn commit(&self, changes: &Changes) -> Result<Committed, CommitError> {
        within!(self.writing, transaction => commit::commit(transaction, changes))
    }

    async fn person(&self, address: &str, at: Timestamp) -> Result<PersonId, StoreError> {
        within!(self.writing, transaction => people::person(transaction, address, at))
    }

    async fn addresses(&self, person: PersonId) -> Result<Vec<String>, StoreError> {
        within!(self.reading, transaction => people::addresses(transaction, person))
    }

    async fn link(&self, address: &str, person: PersonId) -> Result<(), StoreError> {
        within!(self.writing, transaction => joining::link(transaction, address, person))
    }

    async fn language(&self, person: PersonId) -> Result<Option<Language>, StoreError> {
        within!(self.reading, transaction => people::language(transaction, person))
    }

    async fn set_language(&self, person: PersonId, language: Language) -> Result<(), StoreError> {
        within!(self.writing, transaction => people::set_language(transaction, person, language))
    }

    async fn handled(&self, event: &str) -> Result<bool, StoreError> {
        within!(self.reading, transaction => commit::handled(transaction, event))
    }

    async fn focus(&self, person: PersonId) -> Result<Focus, StoreError> {
        within!(self.reading, transaction => people::focus(transaction, person))
    }

    async fn case(&self, id: CaseId) -> Result<Option<Case>, StoreError> {
        within!(self.reading, transaction => cases::case(transaction, id))
    }

    async fn cases_of(&self, person: PersonId) -> Result<Vec<CaseLine>, StoreError> {
        within!(self.reading, transaction => cases::cases_of(transaction, person))
    }

    async fn cases_in(&self, workflow: &str) -> Result<Vec<CaseId>, StoreError> {
        within!(self.reading, transaction => cases::cases_in(transaction, workflow))
    }

    async fn evidence(&self, case: CaseId, id: i64) -> Result<Option<Vec<u8>>, StoreError> {
        within!(self.reading, transaction => cases::bytes(transaction, case, id))
    }

    async fn code(&self, code: &str, now: Timestamp) -> Result<Option<Grant>, StoreError> {
        within!(self.reading, transaction => cases::code(transaction, code, now))
    }

    async fn exchange(&self, id: i64, person: PersonId) -> Result<Option<Exchange>, StoreError> {
        within!(self.reading, transaction => exchanges::exchange(transaction, id, person))
    }

    async fn last_answer(&self, person: PersonId) -> Result<Option<i64>, StoreError> {
        within!(self.reading, transaction => exchanges::last_answer(transaction, person))
    }

    async fn wish(&self, at: Timestamp, exchange: i64, wish: Wish) -> Result<i64, StoreError> {
        within!(self.writing, transaction => exchanges::wish(transaction, at, exchange, wish))
    }

    async fn wishes(&self) -> Result<Vec<(i64, Timestamp, Wish, Exchange)>, StoreError> {
        within!(self.reading, transaction => exchanges::wishes(transaction))
    }

    async fn receive(&self, received: &[Received]) -> Result<(), StoreError> {
        within!(self.writing, transaction => receiving::receive(transaction, received))
    }

    async fn unanswered(&self, platform: &Platform, at_most: u16) -> Result<Vec<Received>, StoreError> {
        within!(self.reading, transaction => receiving::unanswered(transaction, platform, at_most))
    }

    async fn answered(&self, event: &str) -> Result<(), StoreError> {
        within!(self.writing, transaction => receiving::answered(transaction, event))
    }

    async fn claim_due(
        &self,
        platform: &Platform,
        now: Timestamp,
        lease_until: Timestamp,
        at_most: u16,
    ) -> Result<Vec<Delivery>, StoreError> {
        within!(self.writing, transaction => deliveries::claim(transaction, D::CLAIM, platform, now, lease_until, at_most))
    }

    async fn settle(&self, delivery: &Delivery, what: &Attempted) -> Result<(), StoreError> {
        within!(self.writing, transaction => deliveries::settle(transaction, delivery, what))
    }

    async fn sent_since(&self, person: PersonId, since: Timestamp) -> Result<u32, StoreError> {
        within!(self.reading, transaction => deliveries::sent_since(transaction, person, since))
    }

    async fn everything(&self, person: PersonId) -> Result<Everything, StoreError> {
        within!(self.reading, transaction => people::everything(transaction, person))
    }

    async fn erase(&self, person: PersonId) -> Result<Erased, StoreError> {
        within!(self.writing, transaction => erasing::erase(transaction, person))
    }
}
