//! Notices: planned, claimed, settled.
//!
//! A notice is `waiting` until it is first claimed, then `out` until it is `sent`, `failed` or `dropped`. While it is
//! out, `next_at` is the end of the lease or the moment of the next attempt.

use super::sql::{Row, Transaction, values};
use crate::case::{CaseId, PersonId};
use crate::store::{Attempted, Delivery, Notice, Platform, StoreError, Timestamp};

/// The claiming statement; `$lock` ends the query that picks the rows.
///
/// The rows are picked once, in a query of its own: PostgreSQL might run a plain subquery again for every row.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "WITH due AS MATERIALIZED (SELECT id FROM notices WHERE state IN ('waiting', 'out') AND next_at <= $2 ",
            "AND EXISTS (SELECT 1 FROM addresses WHERE addresses.person = notices.person AND platform = $1) ",
            "ORDER BY due_at, id LIMIT $4 ",
            $lock,
            ") UPDATE notices SET state = 'out', attempt = attempt + 1, claimed_at = $2, next_at = $3 ",
            "WHERE id IN (SELECT id FROM due) ",
            "RETURNING id, attempt, key, person, due_at, kind, case_id, about, ",
            "(SELECT address FROM addresses WHERE addresses.person = notices.person AND platform = $1 ",
            "ORDER BY heard_at DESC, address LIMIT 1) AS address"
        )
    };
}

/// Where writers wait for each other, as in SQLite.
#[cfg(feature = "sqlite")]
pub(super) const CLAIM_ALONE: &str = claim!("");

/// Where they do not: whoever finds a row taken goes on to the next.
#[cfg(feature = "postgres")]
pub(super) const CLAIM_BESIDE_OTHERS: &str = claim!("FOR UPDATE OF notices SKIP LOCKED");

/// Replaces the notices of the case that nobody has claimed.
pub(super) async fn plan(
    transaction: &mut dyn Transaction,
    case: CaseId,
    notices: &[Notice],
) -> Result<(), StoreError> {
    transaction.run("DELETE FROM notices WHERE case_id = $1 AND state = 'waiting'", values![case.0]).await?;
    for notice in notices {
        transaction
            .run(
                "INSERT INTO notices (key, person, due_at, next_at, kind, case_id, about, state, attempt) \
                 VALUES ($1, $2, $3, $3, $4, $5, $6, 'waiting', 0) ON CONFLICT (key) DO UPDATE SET \
                 person = excluded.person, due_at = excluded.due_at, next_at = excluded.next_at, \
                 kind = excluded.kind, case_id = excluded.case_id, about = excluded.about, state = 'waiting' \
                 WHERE notices.state IN ('waiting', 'dropped')",
                values![&notice.key, notice.to.0, notice.due_at, &notice.kind, case.0, &notice.about],
            )
            .await?;
    }
    Ok(())
}

/// Hands out what is due.
pub(super) async fn claim(
    transaction: &mut dyn Transaction,
    statement: &'static str,
    platform: &Platform,
    now: Timestamp,
    lease_until: Timestamp,
    at_most: u16,
) -> Result<Vec<Delivery>, StoreError> {
    let rows = transaction.rows(statement, values![&platform.0, now, lease_until, i64::from(at_most)]).await?;
    let mut deliveries = rows.iter().map(delivery).collect::<Result<Vec<_>, _>>()?;
    deliveries.sort_by_key(|delivery| (delivery.notice().due_at, delivery.id()));
    Ok(deliveries)
}

fn delivery(row: &Row) -> Result<Delivery, StoreError> {
    let attempt = i32::try_from(row.get::<i64>("attempt")?).map_err(|_| StoreError::Row("attempt".to_owned()))?;
    let notice = Notice {
        key: row.get("key")?,
        to: PersonId(row.get("person")?),
        due_at: row.get("due_at")?,
        kind: row.get("kind")?,
        case: CaseId(row.get("case_id")?),
        about: row.get("about")?,
    };
    Ok(Delivery::claimed(row.get("id")?, attempt, row.get("address")?, notice))
}

/// Records what became of a delivery, unless it has been handed out again since.
pub(super) async fn settle(
    transaction: &mut dyn Transaction,
    delivery: &Delivery,
    what: &Attempted,
) -> Result<(), StoreError> {
    let (state, next, result) = match what {
        Attempted::Sent(id) => ("sent", None, Some(id.clone())),
        Attempted::Failed(reason) => ("failed", None, Some(reason.clone())),
        Attempted::Later(then) => ("out", Some(*then), None),
        Attempted::Dropped => ("dropped", None, None),
    };
    transaction
        .run(
            "UPDATE notices SET state = $3, next_at = COALESCE($4, next_at), result = $5 \
             WHERE id = $1 AND attempt = $2 AND state = 'out'",
            values![delivery.id(), i64::from(delivery.attempt()), state, next, result],
        )
        .await?;
    Ok(())
}

/// How many notices reached a person since then.
pub(super) async fn sent_since(
    transaction: &mut dyn Transaction,
    person: PersonId,
    since: Timestamp,
) -> Result<u32, StoreError> {
    let sent = transaction
        .number(
            "SELECT count(*) AS number FROM notices WHERE person = $1 AND state = 'sent' AND claimed_at >= $2",
            values![person.0, since],
        )
        .await?;
    u32::try_from(sent).map_err(|error| StoreError::Database(error.into()))
}
