//! The databases that keep what [`crate::store`] describes.
//!
//! What is kept is written once, in SQL that both databases read: `commit`, `cases`, `people`, `exchanges`,
//! `deliveries`, `receiving`, `joining` and `erasing` are statements on a transaction and know no database. `sqlite` and `postgres`
//! say how one is opened, how a transaction begins and how values go in and out. Where statements must differ, the
//! difference is a constant of the trait `sql::Database`.

mod sql;

mod cases;
mod commit;
mod deliveries;
mod erasing;
mod exchanges;
mod joining;
mod kept;
mod people;
mod receiving;
mod words;

#[cfg(feature = "postgres")]
pub mod postgres;
#[cfg(feature = "sqlite")]
pub mod sqlite;

use std::path::Path;
use std::sync::Arc;

use crate::store::{Store, StoreError};

/// Opens the database at `url`, makes what is missing and brings its tables up to date.
///
/// # Errors
/// `Address` when the url is of a kind that is not known or not built in; `Database` when it cannot be opened or is newer
/// than this program.
pub async fn open(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
    match scheme {
        #[cfg(feature = "sqlite")]
        "sqlite" => Ok(Arc::new(sqlite::SqliteStore::open(url).await?)),
        #[cfg(feature = "postgres")]
        "postgres" | "postgresql" => Ok(Arc::new(postgres::PostgresStore::open(url).await?)),
        other => Err(StoreError::Address(other.to_owned())),
    }
}

/// Opens the file at `path` with SQLite.
///
/// # Errors
/// As [`open`].
pub async fn open_file(path: &Path) -> Result<Arc<dyn Store>, StoreError> {
    #[cfg(feature = "sqlite")]
    return Ok(Arc::new(sqlite::SqliteStore::open_file(path).await?));
    #[cfg(not(feature = "sqlite"))]
    return Err(StoreError::Address(path.display().to_string()));
}
