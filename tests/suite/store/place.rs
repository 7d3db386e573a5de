//! A database of a test's own, which can be opened any number of times.

use std::sync::Arc;

use bridgehead::storage::postgres::PostgresStore;
use bridgehead::storage::sqlite::SqliteStore;
use bridgehead::store::Store;

use super::server::Schema;

/// Where a test keeps things.
pub(crate) enum Place {
    /// A file in a folder that goes with the test.
    Sqlite(tempfile::TempDir),
    /// A schema of the server.
    Postgres(Schema),
}

impl Place {
    pub(crate) fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) async fn postgres() -> Self {
        Self::Postgres(Schema::new().await)
    }

    /// Another process, as it were: nothing but the database is shared with the stores that are open already.
    pub(crate) async fn open(&self) -> Arc<dyn Store> {
        match self {
            Self::Sqlite(folder) => {
                Arc::new(SqliteStore::open_file(&folder.path().join("test.sqlite")).await.expect("a file"))
            }
            Self::Postgres(schema) => Arc::new(PostgresStore::open(&schema.url).await.expect("a schema")),
        }
    }
}
