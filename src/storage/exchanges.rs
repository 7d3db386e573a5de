//! Exchanges: what was asked and quoted, and what people want from the staff.

use std::collections::BTreeMap;

use super::sql::{Row, Transaction, values};
use super::words;
use crate::case::PersonId;
use crate::store::{Exchange, Said, StoreError, Timestamp, Wish};

/// Keeps an exchange and what was said in it; returns its number.
pub(super) async fn keep(transaction: &mut dyn Transaction, exchange: &Exchange) -> Result<i64, StoreError> {
    let id = transaction
        .number(
            "INSERT INTO exchanges (at, person, question, language, day, outcome, choices) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id AS number",
            values![
                exchange.at,
                exchange.person.0,
                &exchange.question,
                exchange.language.tag(),
                exchange.day,
                &exchange.outcome,
                words::exits(&exchange.choices)
            ],
        )
        .await?;
    for (place, said) in (0_i64..).zip(&exchange.said) {
        transaction
            .run(
                "INSERT INTO said (exchange, place, passage, hash, facts) VALUES ($1, $2, $3, $4, $5)",
                values![id, place, said.passage.to_string(), &said.hash, said.facts.join(",")],
            )
            .await?;
    }
    Ok(id)
}

/// The exchange of that number, if `person` had it.
pub(super) async fn exchange(
    transaction: &mut dyn Transaction,
    id: i64,
    person: PersonId,
) -> Result<Option<Exchange>, StoreError> {
    let row = transaction.row("SELECT * FROM exchanges WHERE id = $1 AND person = $2", values![id, person.0]).await?;
    let Some(row) = row else { return Ok(None) };
    let said = transaction.rows("SELECT * FROM said WHERE exchange = $1 ORDER BY place", values![id]).await?;
    Ok(Some(read(&row, said.iter().map(read_said).collect::<Result<_, _>>()?)?))
}

/// Every exchange of a person, oldest first.
pub(super) async fn of(transaction: &mut dyn Transaction, person: PersonId) -> Result<Vec<Exchange>, StoreError> {
    let rows = transaction.rows("SELECT * FROM exchanges WHERE person = $1 ORDER BY id", values![person.0]).await?;
    let said = transaction
        .rows(
            "SELECT * FROM said WHERE exchange IN (SELECT id FROM exchanges WHERE person = $1) ORDER BY exchange, place",
            values![person.0],
        )
        .await?;
    with_said(&rows, &said).map(|exchanges| exchanges.into_iter().map(|(_, exchange)| exchange).collect())
}

/// The number of the last exchange of `person` in which something was quoted.
pub(super) async fn last_answer(
    transaction: &mut dyn Transaction,
    person: PersonId,
) -> Result<Option<i64>, StoreError> {
    let row = transaction
        .row(
            "SELECT max(id) AS number FROM exchanges WHERE person = $1 AND id IN (SELECT exchange FROM said)",
            values![person.0],
        )
        .await?;
    row.map_or(Ok(None), |row| row.maybe("number"))
}

/// Keeps a wish once; returns its number. Looking first keeps the numbers without gaps, since people are told them.
pub(super) async fn wish(
    transaction: &mut dyn Transaction,
    at: Timestamp,
    exchange: i64,
    wish: Wish,
) -> Result<i64, StoreError> {
    let word = words::wish(wish);
    if let Some(kept) = wished(transaction, exchange, word).await? {
        return Ok(kept);
    }
    transaction
        .run(
            "INSERT INTO wishes (at, exchange, wish) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            values![at, exchange, word],
        )
        .await?;
    wished(transaction, exchange, word).await?.ok_or_else(|| StoreError::Row("wish".to_owned()))
}

async fn wished(transaction: &mut dyn Transaction, exchange: i64, word: &str) -> Result<Option<i64>, StoreError> {
    let row =
        transaction.row("SELECT id FROM wishes WHERE exchange = $1 AND wish = $2", values![exchange, word]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Every wish, oldest first.
pub(super) async fn wishes(
    transaction: &mut dyn Transaction,
) -> Result<Vec<(i64, Timestamp, Wish, Exchange)>, StoreError> {
    let wishes = transaction.rows("SELECT id, at, exchange, wish FROM wishes ORDER BY id", &[]).await?;
    let rows = transaction.rows("SELECT * FROM exchanges WHERE id IN (SELECT exchange FROM wishes)", &[]).await?;
    let said = transaction
        .rows("SELECT * FROM said WHERE exchange IN (SELECT exchange FROM wishes) ORDER BY exchange, place", &[])
        .await?;
    let exchanges: BTreeMap<i64, Exchange> = with_said(&rows, &said)?.into_iter().collect();
    wishes
        .iter()
        .map(|row| {
            let exchange =
                exchanges.get(&row.get("exchange")?).ok_or_else(|| StoreError::Row("exchange".to_owned()))?;
            Ok((row.get("id")?, row.get("at")?, row.word("wish", words::read_wish)?, exchange.clone()))
        })
        .collect()
}

/// The exchanges of `rows`, each under its number and with those of `said` that are its own.
fn with_said(rows: &[Row], said: &[Row]) -> Result<Vec<(i64, Exchange)>, StoreError> {
    let mut by_exchange: BTreeMap<i64, Vec<Said>> = BTreeMap::new();
    for row in said {
        by_exchange.entry(row.get("exchange")?).or_default().push(read_said(row)?);
    }
    rows.iter()
        .map(|row| {
            let number = row.get("id")?;
            Ok((number, read(row, by_exchange.remove(&number).unwrap_or_default())?))
        })
        .collect()
}

fn read(row: &Row, said: Vec<Said>) -> Result<Exchange, StoreError> {
    Ok(Exchange {
        at: row.get("at")?,
        person: PersonId(row.get("person")?),
        question: row.get("question")?,
        language: row.word("language", |tag| tag.parse().ok())?,
        day: row.get("day")?,
        outcome: row.get("outcome")?,
        choices: row.word("choices", words::read_exits)?,
        said,
    })
}

fn read_said(row: &Row) -> Result<Said, StoreError> {
    Ok(Said {
        passage: row.word("passage", |id| id.parse().ok())?,
        hash: row.get("hash")?,
        facts: row.get::<String>("facts")?.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect(),
    })
}
