//! What platforms hand over: kept, read again after a crash, gone once answered.

use super::sql::{Row, Transaction, values};
use super::{commit, words};
use crate::store::{Platform, Received, StoreError};

/// Keeps what has not been seen before.
pub(super) async fn receive(transaction: &mut dyn Transaction, all: &[Received]) -> Result<(), StoreError> {
    for received in all {
        if commit::handled(transaction, &words::answered(&received.event)).await? {
            continue;
        }
        let Received { event, platform, lane, at, payload } = received;
        transaction
            .run(
                "INSERT INTO received (event, platform, lane, at, payload) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT DO NOTHING",
                values![event, &platform.0, lane, *at, payload],
            )
            .await?;
    }
    Ok(())
}

/// What waits for its answer, in the order in which it was received.
pub(super) async fn unanswered(
    transaction: &mut dyn Transaction,
    platform: &Platform,
    at_most: u16,
) -> Result<Vec<Received>, StoreError> {
    let rows = transaction
        .rows(
            "SELECT event, lane, at, payload FROM received WHERE platform = $1 ORDER BY id LIMIT $2",
            values![&platform.0, i64::from(at_most)],
        )
        .await?;
    let received = |row: &Row| {
        Ok(Received {
            event: row.get("event")?,
            platform: platform.clone(),
            lane: row.get("lane")?,
            at: row.get("at")?,
            payload: row.get("payload")?,
        })
    };
    rows.iter().map(received).collect()
}

/// Lets go of an event that has been answered; handed over again, it is passed over.
pub(super) async fn answered(transaction: &mut dyn Transaction, event: &str) -> Result<(), StoreError> {
    transaction
        .run("INSERT INTO events (event) VALUES ($1) ON CONFLICT DO NOTHING", values![words::answered(event)])
        .await?;
    transaction.run("DELETE FROM received WHERE event = $1", values![event]).await?;
    Ok(())
}
