//! One SQLite file, or memory.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use async_trait::async_trait;
use chrono::SecondsFormat;
use sqlx::sqlite::{
    Sqlite, SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
};
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};

use super::deliveries;
use super::sql::{Database, Row, Transaction, Value};
use crate::store::StoreError;

/// The store in SQLite: any number of readers and one writer at a time, who takes the file before reading in it.
#[derive(Clone)]
pub struct SqliteStore {
    pool: SqlitePool,
}

fn database(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreError {
    StoreError::Database(error.into())
}

/// How often opening is tried while another program has the file for itself: for some tenths of a second.
const TRIES: u32 = 500;

/// SQLite's codes 5 and 6, plain or extended: somebody else has locked the file or a table.
fn is_busy(error: &(dyn std::error::Error + 'static)) -> bool {
    let within = std::iter::successors(Some(error), |error| error.source());
    within.filter_map(|error| error.downcast_ref::<sqlx::Error>()).any(|error| {
        let code = error.as_database_error().and_then(|error| error.code()).and_then(|code| code.parse::<u32>().ok());
        code.is_some_and(|code| matches!(code % 256, 5 | 6))
    })
}

impl SqliteStore {
    /// Opens `url` (`sqlite:PATH` or `sqlite::memory:`), makes the file when it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// `Address` when the url is of another kind; `Database` when it cannot be opened or is newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") {
            return Err(StoreError::Address(url.split(':').next().unwrap_or_default().to_owned()));
        }
        // Memory lives as long as its one connection.
        let connections = if url.contains(":memory:") { 1 } else { 4 };
        Self::connect(SqliteConnectOptions::from_str(url).map_err(database)?, connections).await
    }

    /// Opens the file at `path`.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub async fn open_file(path: &Path) -> Result<Self, StoreError> {
        Self::connect(SqliteConnectOptions::new().filename(path), 4).await
    }

    async fn connect(options: SqliteConnectOptions, connections: u32) -> Result<Self, StoreError> {
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            // What is erased is overwritten in the file.
            .pragma("secure_delete", "ON");
        let mut tries = 1;
        loop {
            match Self::connect_once(options.clone(), connections).await {
                // SQLite does not wait for another program that is just leaving the file or making it.
                Err(StoreError::Database(error)) if tries < TRIES && is_busy(&*error) => tries += 1,
                done => return done,
            }
            std::thread::yield_now();
        }
    }

    async fn connect_once(options: SqliteConnectOptions, connections: u32) -> Result<Self, StoreError> {
        let pool = SqlitePoolOptions::new()
            .max_connections(connections)
            .min_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await
            .map_err(database)?;
        sqlx::migrate!("migrations/sqlite").run(&pool).await.map_err(database)?;
        Ok(Self { pool })
    }
}

#[async_trait]
impl Database for SqliteStore {
    const CLAIM: &'static str = deliveries::CLAIM_ALONE;

    async fn reading(&self) -> Result<Box<dyn Transaction>, StoreError> {
        Ok(Box::new(self.pool.begin().await.map_err(database)?))
    }

    async fn writing(&self) -> Result<Box<dyn Transaction>, StoreError> {
        // Whoever began by reading could not go on once another has written.
        Ok(Box::new(self.pool.begin_with("BEGIN IMMEDIATE").await.map_err(database)?))
    }
}

#[async_trait]
impl Transaction for sqlx::Transaction<'static, Sqlite> {
    async fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError> {
        let done = query(sql, values).execute(&mut **self).await.map_err(database)?;
        Ok(done.rows_affected())
    }

    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        query(sql, values).fetch_all(&mut **self).await.map_err(database)?.iter().map(read).collect()
    }

    async fn finish(self: Box<Self>) -> Result<(), StoreError> {
        self.commit().await.map_err(database)
    }

    async fn give_up(self: Box<Self>) -> Result<(), StoreError> {
        self.rollback().await.map_err(database)
    }
}

type Query<'a> = sqlx::query::Query<'a, Sqlite, SqliteArguments>;

/// SQLite holds numbers, texts and bytes: moments and days are texts that sort as they follow each other.
fn query<'a>(sql: &'static str, values: &[Value]) -> Query<'a> {
    values.iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Int(number) => query.bind(*number),
        Value::Flag(flag) => query.bind(*flag),
        Value::Text(text) => query.bind(text.clone()),
        Value::Time(time) => query.bind(time.map(|time| time.to_rfc3339_opts(SecondsFormat::Micros, true))),
        Value::Day(day) => query.bind(day.map(|day| day.to_string())),
        Value::Bytes(bytes) => query.bind(bytes.clone()),
    })
}

fn read(row: &SqliteRow) -> Result<Row, StoreError> {
    let column = |column: &sqlx::sqlite::SqliteColumn| {
        let place = column.ordinal();
        let raw = row.try_get_raw(place).map_err(database)?;
        let value = match raw.type_info().name() {
            _ if raw.is_null() => Value::Int(None),
            "INTEGER" => Value::Int(row.try_get(place).map_err(database)?),
            "TEXT" => Value::Text(row.try_get(place).map_err(database)?),
            "BLOB" => Value::Bytes(row.try_get(place).map_err(database)?),
            _ => return Err(StoreError::Row(column.name().to_owned())),
        };
        Ok((column.name().to_owned(), value))
    };
    Ok(Row(row.columns().iter().map(column).collect::<Result<_, _>>()?))
}
