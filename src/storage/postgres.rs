//! PostgreSQL, for several programs at once.

use std::time::Duration;

use async_trait::async_trait;
use sqlx::postgres::{PgArguments, PgColumn, PgConnectOptions, PgPool, PgPoolOptions, PgRow, Postgres};
use sqlx::{Column as _, ConnectOptions as _, Connection as _, Row as _, TypeInfo as _};

use super::deliveries;
use super::sql::{Database, Row, Transaction, Value};
use crate::store::StoreError;

/// Connections to the server that one program holds at most.
const CONNECTIONS: u32 = 8;
/// How long somebody waits for one of them.
const WAIT: Duration = Duration::from_secs(10);

/// The store in PostgreSQL.
///
/// Writers see what others committed until each of their statements: every decision hangs on a row that was taken first.
#[derive(Clone)]
pub struct PostgresStore {
    pool: PgPool,
}

fn database(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreError {
    StoreError::Database(error.into())
}

impl PostgresStore {
    /// Opens `url` (`postgres://USER:PASSWORD@HOST/DATABASE`, with TLS where the server has it) and brings its tables up
    /// to date; the database itself must be there. `?options[search_path]=NAME` keeps the tables in a schema.
    ///
    /// # Errors
    /// `Address` when the url is of another kind; `Database` when it cannot be opened or is newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(StoreError::Address(url.split(':').next().unwrap_or_default().to_owned()));
        }
        let options: PgConnectOptions = url.parse().map_err(database)?;
        // A pool would try again and again and only say that it ran out of time.
        let mut first = options.connect().await.map_err(database)?;
        sqlx::migrate!("migrations/postgres").run(&mut first).await.map_err(database)?;
        first.close().await.map_err(database)?;
        let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(WAIT).connect_lazy_with(options);
        Ok(Self { pool })
    }
}

#[async_trait]
impl Database for PostgresStore {
    const CLAIM: &'static str = deliveries::CLAIM_BESIDE_OTHERS;

    async fn reading(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(Box::new(self.pool.begin_with(begin).await.map_err(database)?))
    }

    async fn writing(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
        Ok(Box::new(self.pool.begin_with(begin).await.map_err(database)?))
    }
}

#[async_trait]
impl Transaction for sqlx::Transaction<'static, Postgres> {
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

type Query<'a> = sqlx::query::Query<'a, Postgres, PgArguments>;

fn query<'a>(sql: &'static str, values: &[Value]) -> Query<'a> {
    values.iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Int(number) => query.bind(*number),
        Value::Flag(flag) => query.bind(*flag),
        Value::Text(text) => query.bind(text.as_deref()),
        Value::Time(time) => query.bind(*time),
        Value::Day(day) => query.bind(*day),
        Value::Bytes(bytes) => query.bind(bytes.as_deref()),
    })
}

fn read(row: &PgRow) -> Result<Row, StoreError> {
    let column = |column: &PgColumn| {
        let place = column.ordinal();
        let value = match column.type_info().name() {
            "INT8" => row.try_get(place).map(Value::Int),
            "BOOL" => row.try_get(place).map(Value::Flag),
            "TEXT" => row.try_get(place).map(Value::Text),
            "TIMESTAMPTZ" => row.try_get(place).map(Value::Time),
            "DATE" => row.try_get(place).map(Value::Day),
            "BYTEA" => row.try_get(place).map(Value::Bytes),
            _ => return Err(StoreError::Row(column.name().to_owned())),
        };
        Ok((column.name().to_owned(), value.map_err(database)?))
    };
    Ok(Row(row.columns().iter().map(column).collect::<Result<_, _>>()?))
}
