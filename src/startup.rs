//! From settings to a ready assistant, for any channel.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::assistant::Assistant;
use crate::knowledge::{File, Knowledge, Problem, files};
use crate::search::finder::Finder;
use crate::search::index::{IndexError, Refresh};
use crate::storage;
use crate::store::{Store, StoreError};

/// Where content comes from and state goes.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// A folder of content instead of the one built in.
    pub knowledge: Option<PathBuf>,
    /// The folder for the index and the database; memory when absent.
    pub data: Option<PathBuf>,
    /// The database's address, when it is not a file in `data`.
    pub database: Option<String>,
}

/// Why there is no assistant.
#[derive(Debug, thiserror::Error)]
pub enum StartupError {
    /// The content folder.
    #[error("the content in {folder} cannot be read: {source}")]
    Content {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The data folder.
    #[error("the data folder {folder} cannot be made: {source}; choose another with --data")]
    Data {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The index.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The content files that `settings` name.
///
/// # Errors
/// `Content` when the folder cannot be read.
pub fn content(knowledge: Option<&Path>) -> Result<Vec<File>, StartupError> {
    match knowledge {
        Some(folder) => {
            files::from_folder(folder).map_err(|source| StartupError::Content { folder: folder.to_owned(), source })
        }
        None => Ok(files::embedded()),
    }
}

/// What is needed to answer: knowledge and an index over it. Problems in the content do not stop it; they are returned.
///
/// An index folder that cannot be used is no reason to refuse: the index is then built in memory.
///
/// # Errors
/// `Content` and `Index`.
pub fn searchable(settings: &Settings) -> Result<(Knowledge, Finder, Refresh, Vec<Problem>), StartupError> {
    let (knowledge, problems) = Knowledge::read(&content(settings.knowledge.as_deref())?);
    let folder = settings.data.as_ref().map(|data| data.join("index").join(content_name(settings)));
    // The two take about as long, and the first question needs both.
    let opened = std::thread::scope(|both| {
        both.spawn(|| knowledge.scope.prepare());
        folder.as_deref().map(|folder| Finder::new(&knowledge, Some(folder)))
    });
    let (finder, refresh) = match opened {
        Some(Ok(ready)) => ready,
        Some(Err(error)) => {
            tracing::warn!(%error, "the index folder cannot be used; the index is built in memory");
            Finder::new(&knowledge, None)?
        }
        None => Finder::new(&knowledge, None)?,
    };
    Ok((knowledge, finder, refresh, problems))
}

/// Every content folder has its own index, so that trying another does not throw the first away.
fn content_name(settings: &Settings) -> String {
    use sha2::{Digest as _, Sha256};
    match &settings.knowledge {
        None => "embedded".to_owned(),
        Some(folder) => {
            let path = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
            let digest = Sha256::digest(path.to_string_lossy().as_bytes());
            digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
        }
    }
}

/// The store that `settings` name: their database, else a file in their data folder, else memory.
///
/// # Errors
/// `Data` and `Store`.
pub async fn store(settings: &Settings) -> Result<Arc<dyn Store>, StartupError> {
    if let Some(folder) = &settings.data {
        std::fs::create_dir_all(folder).map_err(|source| StartupError::Data { folder: folder.clone(), source })?;
    }
    Ok(match (&settings.database, &settings.data) {
        (Some(url), _) => storage::open(url).await?,
        (None, Some(folder)) => storage::open_file(&folder.join("bridgehead.sqlite")).await?,
        (None, None) => storage::open("sqlite::memory:").await?,
    })
}

/// A ready assistant, and how many problems its content has.
///
/// # Errors
/// Any [`StartupError`].
pub async fn assistant(settings: &Settings) -> Result<(Assistant, usize), StartupError> {
    let store = store(settings).await?;
    let (knowledge, finder, refresh, problems) = searchable(settings)?;
    tracing::debug!(?refresh, problems = problems.len(), "the index is ready");
    Ok((Assistant::new(knowledge, finder, store), problems.len()))
}
