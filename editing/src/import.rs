//! A file or page to plain text in blocks; what is made of it stands in [`crate::draft`].
//!
//! Whoever wrote the file may wish us ill: it is read in a thread of its own, whose fall or dawdling is an error like any
//! other, and every reader is bounded in size.

pub mod blocks;
mod docx;
mod markdown;
mod pdf;
mod web;

use std::time::Duration;

pub use self::blocks::{Block, Text};
use crate::readable;

/// Bytes of the longest file that is read.
pub const LONGEST_FILE: usize = 10 * 1024 * 1024;
/// Stack of the reading thread: readers of nested objects call themselves.
const STACK: usize = 64 * 1024 * 1024;

/// Why a file gives no draft; each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It is longer than is read.
    #[error("it is longer than {} MiB: save the part that matters as a file of its own", LONGEST_FILE / (1024 * 1024))]
    TooLarge,
    /// It unpacks or expands to more than is read.
    #[error("it holds more than can become guidance ({0}): save the part that matters as a file of its own")]
    TooMuch(&'static str),
    /// It is none of the kinds that are read.
    #[error("it is neither Markdown, HTML, PDF nor DOCX: save it as one of these")]
    Unknown,
    /// It is a packed file without a Word document.
    #[error("it is a packed file, but no Word document: save spreadsheets and slides as PDF")]
    NoDocument,
    /// It is an old or a locked Office file.
    #[error("it is an old Word file, or one with a password: save it as .docx without a password")]
    OldOffice,
    /// It is locked.
    #[error("this PDF asks for a password: save a copy without one")]
    Locked,
    /// It holds pictures of text.
    #[error("this PDF holds no text, so it is probably a scan: run it through text recognition (OCR) first")]
    Scan,
    /// Its text cannot be told from its shapes.
    #[error("the letters of this PDF cannot be read as text: find the page or the Word file it was made from")]
    Unreadable,
    /// There is nothing in it.
    #[error("it holds no text")]
    Empty,
    /// It does not keep to its own format.
    #[error("it is broken: open it, save it again and import that")]
    Broken,
    /// It takes too long.
    #[error("it takes too long to read: save the part that matters as a file of its own")]
    TooSlow,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Markdown, or text without markup.
    Markdown,
    /// A web page.
    Html,
    /// PDF.
    Pdf,
    /// A Word document.
    Docx,
}

/// What `bytes` are: by their beginning, then by the file's `name` or the server's `content_type`.
///
/// # Errors
/// `Unknown`, `OldOffice` and `TooLarge`.
pub fn kind(bytes: &[u8], name: &str, content_type: Option<&str>) -> Result<Kind, ImportError> {
    if bytes.len() > LONGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    let start = &bytes[..bytes.len().min(1024)];
    if start.windows(5).any(|five| five == b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Docx);
    }
    if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ImportError::OldOffice);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match (ending.as_str(), readable::kind(bytes, content_type)) {
        ("html" | "htm" | "xhtml", _) => Ok(Kind::Html),
        ("md" | "markdown" | "txt", _) => Ok(Kind::Markdown),
        (_, readable::Kind::Html) => Ok(Kind::Html),
        (_, readable::Kind::Text) if !bytes.contains(&0) => Ok(Kind::Markdown),
        (_, readable::Kind::Text | readable::Kind::Other) => Err(ImportError::Unknown),
    }
}

/// Reads `bytes` within `limit`.
///
/// # Errors
/// Any [`ImportError`]; a reader that panics is `Broken`.
pub fn read(bytes: Vec<u8>, kind: Kind, content_type: Option<&str>, limit: Duration) -> Result<Text, ImportError> {
    if bytes.len() > LONGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    let content_type = content_type.map(str::to_owned);
    let (done, wait) = std::sync::mpsc::channel();
    let reading = std::thread::Builder::new().name("import".to_owned()).stack_size(STACK).spawn(move || {
        let text = match kind {
            Kind::Markdown => markdown::read(&readable::decode(&bytes, content_type.as_deref())),
            Kind::Html => web::read(&readable::decode(&bytes, content_type.as_deref())),
            Kind::Pdf => pdf::read(bytes),
            Kind::Docx => docx::read(&bytes),
        };
        // Whoever waits no longer has given up.
        drop(done.send(text));
    });
    if reading.is_err() {
        return Err(ImportError::TooSlow);
    }
    match wait.recv_timeout(limit) {
        Ok(text) => text.and_then(|text| if text.blocks.is_empty() { Err(ImportError::Empty) } else { Ok(text) }),
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => Err(ImportError::TooSlow),
        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => Err(ImportError::Broken),
    }
}
