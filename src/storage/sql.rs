//! Statements, values and rows: the seam between what is kept and the database that keeps it.
//!
//! Parameters are written `$1`, `$2`; both databases read them.

use async_trait::async_trait;
use chrono::SubsecRound as _;

use crate::knowledge::Date;
use crate::store::{StoreError, Timestamp};

/// A database that transactions are made in.
#[async_trait]
pub(super) trait Database: Send + Sync {
    /// The statement that claims due notices: how two claimers pass each other is the database's own.
    const CLAIM: &'static str;

    /// Begins to read: everything is seen as it stood at one moment.
    async fn reading(&self) -> Result<Box<dyn Transaction>, StoreError>;
    /// Begins to write.
    async fn writing(&self) -> Result<Box<dyn Transaction>, StoreError>;
}

/// Statements that count together or not at all: what is dropped unfinished has not happened.
#[async_trait]
pub(super) trait Transaction: Send {
    /// Runs a statement; returns how many rows it touched.
    async fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError>;
    /// Runs a statement; returns its rows.
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError>;
    /// Makes it count.
    async fn finish(self: Box<Self>) -> Result<(), StoreError>;
    /// Gives up, so that what it held is free when this returns and not only some time after it was dropped.
    async fn give_up(self: Box<Self>) -> Result<(), StoreError>;

    /// Its first row, if it has one.
    async fn row(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// The column of its only row, for statements that always have one.
    async fn number(&mut self, sql: &'static str, values: &[Value]) -> Result<i64, StoreError> {
        match self.row(sql, values).await? {
            Some(row) => row.get("number"),
            None => Err(StoreError::Row("number".to_owned())),
        }
    }
}

/// What goes into a statement and comes out of a row; `None` is NULL.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Int(Option<i64>),
    Flag(Option<bool>),
    Text(Option<String>),
    Time(Option<Timestamp>),
    Day(Option<Date>),
    Bytes(Option<Vec<u8>>),
}

impl Value {
    const fn is_null(&self) -> bool {
        matches!(
            self,
            Self::Int(None)
                | Self::Flag(None)
                | Self::Text(None)
                | Self::Time(None)
                | Self::Day(None)
                | Self::Bytes(None)
        )
    }
}

/// `values![1, "a"]`: the values of a statement, in the order of `$1`, `$2`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::storage::sql::Value::from($value)),*] };
}
pub(super) use values;

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<Option<bool>> for Value {
    fn from(flag: Option<bool>) -> Self {
        Self::Flag(flag)
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        // PostgreSQL has no U+0000.
        Self::Text(text.map(|text| if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text }))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Some(text).into()
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Option<Timestamp>> for Value {
    fn from(time: Option<Timestamp>) -> Self {
        // PostgreSQL counts microseconds.
        Self::Time(time.map(|time| time.trunc_subsecs(6)))
    }
}

impl From<Timestamp> for Value {
    fn from(time: Timestamp) -> Self {
        Some(time).into()
    }
}

impl From<Option<Date>> for Value {
    fn from(day: Option<Date>) -> Self {
        Self::Day(day)
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Self {
        Some(day).into()
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Some(bytes))
    }
}

/// What a column is read as.
pub(super) trait Read: Sized {
    /// `None` when it is something else, or NULL.
    fn read(value: &Value) -> Option<Self>;
}

impl Read for i64 {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Int(number) = value { *number } else { None }
    }
}

impl Read for bool {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Flag(flag) => *flag,
            // SQLite has no flags.
            Value::Int(number) => number.map(|number| number != 0),
            Value::Text(_) | Value::Time(_) | Value::Day(_) | Value::Bytes(_) => None,
        }
    }
}

impl Read for String {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { text.clone() } else { None }
    }
}

impl Read for Timestamp {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Time(time) => *time,
            // SQLite has no times.
            Value::Text(text) => text.as_ref()?.parse().ok(),
            Value::Int(_) | Value::Flag(_) | Value::Day(_) | Value::Bytes(_) => None,
        }
    }
}

impl Read for Date {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Day(day) => *day,
            // Nor days.
            Value::Text(text) => text.as_ref()?.parse().ok(),
            Value::Int(_) | Value::Flag(_) | Value::Time(_) | Value::Bytes(_) => None,
        }
    }
}

impl Read for Vec<u8> {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Bytes(bytes) = value { bytes.clone() } else { None }
    }
}

/// A row: its columns by name.
#[derive(Debug)]
pub(super) struct Row(pub(super) Vec<(String, Value)>);

impl Row {
    fn value(&self, column: &str) -> Result<&Value, StoreError> {
        let found = self.0.iter().find(|(name, _)| name == column);
        found.map(|(_, value)| value).ok_or_else(|| StoreError::Row(column.to_owned()))
    }

    /// The column, which always holds something.
    pub(super) fn get<T: Read>(&self, column: &str) -> Result<T, StoreError> {
        T::read(self.value(column)?).ok_or_else(|| StoreError::Row(column.to_owned()))
    }

    /// The column, which may be NULL.
    pub(super) fn maybe<T: Read>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let value = self.value(column)?;
        if value.is_null() {
            return Ok(None);
        }
        T::read(value).map(Some).ok_or_else(|| StoreError::Row(column.to_owned()))
    }

    /// The words of the column, read as `read` does.
    pub(super) fn word<T>(&self, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        read(&self.get::<String>(column)?).ok_or_else(|| StoreError::Row(column.to_owned()))
    }
}
