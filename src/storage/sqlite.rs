//! One SQLite file, or memory.

use std::path::Path;
use std::str::FromStr as _;

use sqlx::Row as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow};

use crate::answer::Exit;
use crate::language::Language;
use crate::store::{Exchange, Said, StoreError, Timestamp, Wish};

/// The store in SQLite.
#[derive(Clone)]
pub struct SqliteStore {
    pool: SqlitePool,
}

fn database(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreError {
    StoreError::Database(error.into())
}

impl SqliteStore {
    /// Opens `url` (`sqlite:PATH` or `sqlite::memory:`), makes the file when it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// `Address` when the url is of another kind; `Database` when it cannot be opened or is newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") {
            return Err(StoreError::Address(url.split("://").next().unwrap_or_default().to_owned()));
        }
        // Memory lives as long as its one connection.
        let connections = if url.contains(":memory:") { 1 } else { 4 };
        Self::connect(SqliteConnectOptions::from_str(url).map_err(database)?, connections).await
    }

    async fn connect(options: SqliteConnectOptions, connections: u32) -> Result<Self, StoreError> {
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(std::time::Duration::from_secs(5));
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

    /// Opens the file at `path`.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub async fn open_file(path: &Path) -> Result<Self, StoreError> {
        Self::connect(SqliteConnectOptions::new().filename(path), 4).await
    }

    /// Keeps an exchange and what was said in it; returns its number.
    ///
    /// # Errors
    /// When the database fails; then nothing is kept.
    pub async fn keep(&self, exchange: &Exchange) -> Result<i64, StoreError> {
        let mut transaction = self.pool.begin().await.map_err(database)?;
        let choices: Vec<String> = exchange.choices.iter().map(write_exit).collect();
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO exchanges (at, person, question, language, day, outcome, choices) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(exchange.at.to_rfc3339())
        .bind(&exchange.person)
        .bind(&exchange.question)
        .bind(exchange.language.tag())
        .bind(exchange.day.to_string())
        .bind(&exchange.outcome)
        .bind(choices.join("\n"))
        .fetch_one(&mut *transaction)
        .await
        .map_err(database)?;
        for said in &exchange.said {
            sqlx::query("INSERT INTO said (exchange, passage, hash, facts) VALUES (?, ?, ?, ?)")
                .bind(id)
                .bind(said.passage.to_string())
                .bind(&said.hash)
                .bind(said.facts.join(","))
                .execute(&mut *transaction)
                .await
                .map_err(database)?;
        }
        transaction.commit().await.map_err(database)?;
        Ok(id)
    }

    /// The exchange of that number, if `person` had it; nobody presses another's buttons.
    ///
    /// # Errors
    /// When the database fails or holds a row that cannot be read.
    pub async fn exchange(&self, id: i64, person: &str) -> Result<Option<Exchange>, StoreError> {
        let row = sqlx::query("SELECT * FROM exchanges WHERE id = ? AND person = ?")
            .bind(id)
            .bind(person)
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        let Some(row) = row else { return Ok(None) };
        let said = sqlx::query("SELECT * FROM said WHERE exchange = ? ORDER BY rowid")
            .bind(id)
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(Some(read_exchange(&row, &said)?))
    }

    /// The number of the last exchange of `person` in which something was quoted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_answer(&self, person: &str) -> Result<Option<i64>, StoreError> {
        sqlx::query_scalar("SELECT max(id) FROM exchanges WHERE person = ? AND id IN (SELECT exchange FROM said)")
            .bind(person)
            .fetch_one(&self.pool)
            .await
            .map_err(database)
    }

    /// Keeps a wish once, however often it is expressed; returns its number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wish(&self, at: Timestamp, exchange: i64, wish: Wish) -> Result<i64, StoreError> {
        let word = match wish {
            Wish::AskPerson => "ask-person",
            Wish::TellMe => "tell-me",
        };
        sqlx::query("INSERT INTO wishes (at, exchange, wish) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(at.to_rfc3339())
            .bind(exchange)
            .bind(word)
            .execute(&self.pool)
            .await
            .map_err(database)?;
        sqlx::query_scalar("SELECT id FROM wishes WHERE exchange = ? AND wish = ?")
            .bind(exchange)
            .bind(word)
            .fetch_one(&self.pool)
            .await
            .map_err(database)
    }

    /// The language `person` chose, if they did.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn language(&self, person: &str) -> Result<Option<Language>, StoreError> {
        let tag: Option<Option<String>> = sqlx::query_scalar("SELECT language FROM people WHERE address = ?")
            .bind(person)
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        Ok(tag.flatten().and_then(|tag| tag.parse().ok()))
    }

    /// Keeps the language `person` chose.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_language(&self, person: &str, language: Language) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO people (address, language) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET language = excluded.language")
            .bind(person)
            .bind(language.tag())
            .execute(&self.pool)
            .await
            .map_err(database)?;
        Ok(())
    }
}

fn read_exchange(row: &SqliteRow, said: &[SqliteRow]) -> Result<Exchange, StoreError> {
    let text = |row: &SqliteRow, column: &str| row.try_get::<String, _>(column).map_err(database);
    let bad = |column: &str| StoreError::Row(format!("exchanges.{column}"));
    Ok(Exchange {
        at: text(row, "at")?.parse().map_err(|_| bad("at"))?,
        person: text(row, "person")?,
        question: text(row, "question")?,
        language: text(row, "language")?.parse().map_err(|_| bad("language"))?,
        day: text(row, "day")?.parse().map_err(|_| bad("day"))?,
        outcome: text(row, "outcome")?,
        choices: text(row, "choices")?.lines().map(read_exit).collect::<Option<_>>().ok_or_else(|| bad("choices"))?,
        said: said
            .iter()
            .map(|row| {
                Ok(Said {
                    passage: text(row, "passage")?.parse().map_err(|()| StoreError::Row("said.passage".to_owned()))?,
                    hash: text(row, "hash")?,
                    facts: text(row, "facts")?.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect(),
                })
            })
            .collect::<Result<_, StoreError>>()?,
    })
}

fn write_exit(exit: &Exit) -> String {
    match exit {
        Exit::Topic(id) => id.to_string(),
        Exit::More => "more".to_owned(),
        Exit::AskPerson => "ask-person".to_owned(),
        Exit::TellMe => "tell-me".to_owned(),
    }
}

fn read_exit(text: &str) -> Option<Exit> {
    match text {
        "more" => Some(Exit::More),
        "ask-person" => Some(Exit::AskPerson),
        "tell-me" => Some(Exit::TellMe),
        id => id.parse().ok().map(Exit::Topic),
    }
}
