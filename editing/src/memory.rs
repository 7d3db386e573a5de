//! What is remembered of each page between two checks: one JSON file, written as a whole or not at all.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use bridgehead::knowledge::Date;
use serde::{Deserialize, Serialize};

use crate::fetch::Visit;

/// Bytes of the longest file that is read.
const LONGEST_FILE: u64 = 16 * 1024 * 1024;
/// Pages of which we remember anything; the content has well under a thousand.
const MOST_PAGES: usize = 20_000;

/// What is known of a page from earlier visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The registered address; when it changes, the page is another.
    pub url: String,
    /// Where it answered.
    pub final_url: String,
    /// The validator it gave, at most 512 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The date it gave as it gave it, at most 64 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// Digest of the text that a person has read.
    pub accepted: String,
    /// Digest of the text last seen.
    pub latest: String,
    /// The day on which `latest` was first seen to differ from `accepted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_on: Option<Date>,
    /// How the last visit ended.
    pub status: String,
    /// The day of the last visit.
    pub visited: Date,
}

impl Remembered {
    /// The same knowledge after a visit that brought no text.
    #[must_use]
    pub(crate) fn seen(mut self, visit: &Visit, today: Date) -> Self {
        self.status = visit.ending.name();
        self.visited = today;
        self
    }
}

/// Everything remembered, by the source's id.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    version: u32,
    pages: BTreeMap<String, Remembered>,
}

/// Why the memory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MemoryError {
    /// It cannot be read.
    #[error("{path} cannot be read: {source}; choose another folder with --data")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It holds something else.
    #[error("{path} is not what this program wrote ({why}); delete it, and every page is seen for the first time")]
    Content {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// It cannot be written.
    #[error("{path} cannot be written: {source}; choose another folder with --data")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

const VERSION: u32 = 1;

impl Memory {
    /// Reads `path`; nothing is remembered when there is no such file.
    ///
    /// # Errors
    /// `Read` and `Content`.
    pub fn load(path: &Path) -> Result<Self, MemoryError> {
        let content = |why: String| MemoryError::Content { path: path.to_owned(), why };
        let mut text = String::new();
        match std::fs::File::open(path) {
            Ok(file) => file.take(LONGEST_FILE + 1).read_to_string(&mut text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => Err(error),
        }
        .map_err(|source| MemoryError::Read { path: path.to_owned(), source })?;
        if text.len() as u64 > LONGEST_FILE {
            return Err(content("it is too long".to_owned()));
        }
        let memory: Self = serde_json::from_str(&text).map_err(|error| content(error.to_string()))?;
        match memory.version {
            VERSION => Ok(memory),
            other => Err(content(format!("it is of version {other}"))),
        }
    }

    /// Writes `path` in one step, making its folder.
    ///
    /// # Errors
    /// `Write`.
    pub fn save(&self, path: &Path) -> Result<(), MemoryError> {
        let write = || -> std::io::Result<()> {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            let shown = Self { version: VERSION, pages: self.pages.clone() };
            serde_json::to_writer_pretty(&mut file, &shown)?;
            file.write_all(b"\n")?;
            file.as_file().sync_all()?;
            file.persist(path).map_err(|error| error.error)?;
            Ok(())
        };
        write().map_err(|source| MemoryError::Write { path: path.to_owned(), source })
    }

    /// What is known of the source `id` at `url`.
    #[must_use]
    pub fn of(&self, id: &str, url: &str) -> Option<&Remembered> {
        self.pages.get(id).filter(|known| known.url == url)
    }

    /// Remembers `known` of the source `id`, or that nothing is known.
    pub fn set(&mut self, id: &str, known: Option<Remembered>) {
        match known {
            Some(known) if self.pages.len() < MOST_PAGES || self.pages.contains_key(id) => {
                self.pages.insert(id.to_owned(), known);
            }
            Some(_) => tracing::warn!(id, "so many pages are remembered that this one is not"),
            None => {
                self.pages.remove(id);
            }
        }
    }

    /// Forgets sources that `keep` does not name.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.pages.retain(|id, _| keep(id));
    }
}
