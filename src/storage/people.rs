//! People: where they are reached, their language, what their next words belong to.

use super::sql::{Transaction, values};
use super::{exchanges, words};
use crate::case::{CaseId, PersonId};
use crate::language::Language;
use crate::store::{Everything, Focus, StoreError, Timestamp};

/// The person at an address; made when there is none.
pub(super) async fn person(
    transaction: &mut dyn Transaction,
    address: &str,
    at: Timestamp,
) -> Result<PersonId, StoreError> {
    if let Some(known) = at_address(transaction, address).await? {
        transaction
            .run("UPDATE addresses SET heard_at = $2 WHERE address = $1 AND heard_at < $2", values![address, at])
            .await?;
        return Ok(known);
    }
    let new = nameless(transaction).await?;
    let platform = address.split(':').next().unwrap_or_default();
    let made = transaction
        .run(
            "INSERT INTO addresses (address, platform, person, heard_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            values![address, platform, new.0, at],
        )
        .await?;
    if made > 0 {
        return Ok(new);
    }
    // Somebody else made them at the same moment.
    transaction.run("DELETE FROM people WHERE id = $1", values![new.0]).await?;
    at_address(transaction, address).await?.ok_or_else(|| StoreError::Row("address".to_owned()))
}

async fn at_address(transaction: &mut dyn Transaction, address: &str) -> Result<Option<PersonId>, StoreError> {
    let row = transaction.row("SELECT person FROM addresses WHERE address = $1", values![address]).await?;
    row.map(|row| row.get("person").map(PersonId)).transpose()
}

/// Somebody without address or language.
pub(super) async fn nameless(transaction: &mut dyn Transaction) -> Result<PersonId, StoreError> {
    transaction.number("INSERT INTO people (language) VALUES (NULL) RETURNING id AS number", &[]).await.map(PersonId)
}

/// Where a person is reached, the last heard from first.
pub(super) async fn addresses(transaction: &mut dyn Transaction, person: PersonId) -> Result<Vec<String>, StoreError> {
    let rows = transaction
        .rows("SELECT address FROM addresses WHERE person = $1 ORDER BY heard_at DESC, address", values![person.0])
        .await?;
    rows.iter().map(|row| row.get("address")).collect()
}

/// The language a person chose.
pub(super) async fn language(
    transaction: &mut dyn Transaction,
    person: PersonId,
) -> Result<Option<Language>, StoreError> {
    let row = transaction.row("SELECT language FROM people WHERE id = $1", values![person.0]).await?;
    let tag = row.map_or(Ok(None), |row| row.maybe::<String>("language"))?;
    tag.map(|tag| tag.parse().map_err(|_| StoreError::Row("language".to_owned()))).transpose()
}

/// Keeps the language a person chose.
pub(super) async fn set_language(
    transaction: &mut dyn Transaction,
    person: PersonId,
    language: Language,
) -> Result<(), StoreError> {
    let known =
        transaction.run("UPDATE people SET language = $2 WHERE id = $1", values![person.0, language.tag()]).await?;
    if known == 0 { Err(StoreError::Changes("there is nobody of that number")) } else { Ok(()) }
}

/// What a person's next words belong to.
pub(super) async fn focus(transaction: &mut dyn Transaction, person: PersonId) -> Result<Focus, StoreError> {
    let row =
        transaction.row("SELECT case_id, waiting, language FROM focus WHERE person = $1", values![person.0]).await?;
    let Some(row) = row else { return Ok(Focus::default()) };
    Ok(Focus {
        case: row.maybe("case_id")?.map(CaseId),
        waiting: words::read_json(&row, "waiting")?.unwrap_or_default(),
        language: row.maybe::<String>("language")?.and_then(|tag| tag.parse().ok()),
    })
}

/// Everything kept about a person.
pub(super) async fn everything(transaction: &mut dyn Transaction, person: PersonId) -> Result<Everything, StoreError> {
    let rows =
        transaction.rows("SELECT case_id FROM members WHERE person = $1 ORDER BY case_id", values![person.0]).await?;
    Ok(Everything {
        addresses: addresses(transaction, person).await?,
        language: language(transaction, person).await?,
        exchanges: exchanges::of(transaction, person).await?,
        cases: rows.iter().map(|row| Ok(CaseId(row.get("case_id")?))).collect::<Result<_, StoreError>>()?,
    })
}
