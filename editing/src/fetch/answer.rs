//! How a visit ended, and what an error of the HTTP library means.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use chrono::DateTime;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

use crate::guard::{Refusal, UnknownName};

/// A visit to a page: the way, and the end.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The address that was asked.
    pub asked: String,
    /// The last address of the way.
    pub final_url: String,
    /// The redirects, in order.
    pub hops: Vec<Hop>,
    /// What came of it.
    pub ending: Ending,
}

/// One redirect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// From here.
    pub from: String,
    /// To there.
    pub to: String,
    /// For good (301, 308).
    pub permanent: bool,
}

/// What came of a visit.
#[derive(Debug, Clone)]
pub enum Ending {
    /// A body.
    Page(Page),
    /// The server says that the known text still stands (304), having been asked so.
    NotModified,
    /// Another status.
    Status(u16),
    /// No usable answer.
    Trouble(Trouble),
    /// The address may not be asked.
    Refused(Refusal),
    /// The body is longer than is read.
    TooLarge,
}

/// A page that was read.
#[derive(Debug, Clone)]
pub struct Page {
    /// Digest of its words.
    pub digest: String,
    /// Its validator.
    pub etag: Option<String>,
    /// Its date, as the server wrote it.
    pub last_modified: Option<String>,
    /// What it holds.
    pub document: Document,
}

/// A body as it came.
#[derive(Clone)]
pub struct Document {
    /// The bytes, decompressed.
    pub body: Vec<u8>,
    /// What the server says they are.
    pub content_type: Option<String>,
}

impl fmt::Debug for Document {
    /// Never the text itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes of {:?}", self.body.len(), self.content_type)
    }
}

/// Why there was no usable answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The name is not known.
    #[error("its name is not known (DNS)")]
    Name,
    /// No connection.
    #[error("no connection could be made")]
    Connection,
    /// No safe connection.
    #[error("no safe connection could be made (TLS): {0}")]
    Tls(String),
    /// It took too long.
    #[error("it did not answer in time")]
    Timeout,
    /// A status that is no answer.
    #[error("it answered with status {0}")]
    Status(u16),
    /// It redirects in a circle, or too often.
    #[error("it redirects in a circle or too many times")]
    Redirects,
    /// The answer breaks off or cannot be read.
    #[error("its answer is broken: {0}")]
    Broken(String),
}

impl Visit {
    /// A visit that has not begun.
    pub(super) fn to(url: &str) -> Self {
        Self {
            asked: url.to_owned(),
            final_url: url.to_owned(),
            hops: Vec::new(),
            ending: Ending::Trouble(Trouble::Timeout),
        }
    }

    /// The same visit without what was read: hundreds of pages would fill the memory.
    #[must_use]
    pub(crate) fn without_body(mut self) -> Self {
        if let Ending::Page(page) = &mut self.ending {
            page.document.body = Vec::new();
        }
        self
    }

    /// Where the page has moved for good: the end of the permanent redirects with which the way begins.
    #[must_use]
    pub fn moved_to(&self) -> Option<&str> {
        self.hops.iter().take_while(|hop| hop.permanent).last().map(|hop| hop.to.as_str())
    }
}

impl Ending {
    /// A word or two for the memory.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Page(_) => "read".to_owned(),
            Self::NotModified => "not modified".to_owned(),
            Self::Status(status) => status.to_string(),
            Self::Trouble(trouble) => trouble.to_string(),
            Self::Refused(_) => "refused".to_owned(),
            Self::TooLarge => "too large".to_owned(),
        }
    }
}

/// What an error of the HTTP library means.
pub(super) fn trouble_of(error: &reqwest::Error) -> Ending {
    let causes = || std::iter::successors(Some(error as &(dyn Error + 'static)), |error| inner(*error));
    if let Some(refusal) = causes().find_map(|cause| cause.downcast_ref::<Refusal>()) {
        return Ending::Refused(refusal.clone());
    }
    Ending::Trouble(if causes().any(|cause| cause.is::<UnknownName>()) {
        Trouble::Name
    } else if let Some(cause) = causes().find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        Trouble::Tls(cause.to_string())
    } else if error.is_timeout() {
        Trouble::Timeout
    } else if error.is_connect() {
        Trouble::Connection
    } else {
        let last = causes().last().map(ToString::to_string).unwrap_or_default();
        Trouble::Broken(last.chars().filter(|c| !c.is_control()).take(200).collect())
    })
}

/// What caused `error`; an I/O error hides its own behind another door.
fn inner<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
        Some(inside) => Some(inside as &(dyn Error + 'static)),
        None => error.source(),
    }
}

/// How long the server asks us to wait: seconds, or a date beside its own.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value: &reqwest::header::HeaderValue| value.to_str().ok());
    let asked = text(RETRY_AFTER)?.trim();
    if let Ok(seconds) = asked.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let (until, now) = (DateTime::parse_from_rfc2822(asked).ok()?, DateTime::parse_from_rfc2822(text(DATE)?).ok()?);
    (until - now).to_std().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_seconds_or_a_date() {
        let of = |pairs: &[(&'static str, &'static str)]| {
            let pairs = pairs
                .iter()
                .map(|(name, value)| (name.parse().expect("a name"), reqwest::header::HeaderValue::from_static(value)));
            retry_after(&pairs.collect())
        };
        assert_eq!(of(&[("retry-after", "7")]), Some(Duration::from_secs(7)));
        let (later, now) = ("Wed, 21 Oct 2026 07:28:30 GMT", "Wed, 21 Oct 2026 07:28:00 GMT");
        assert_eq!(of(&[("retry-after", later), ("date", now)]), Some(Duration::from_secs(30)));
        assert_eq!(of(&[("retry-after", now), ("date", later)]), None, "already past");
        assert_eq!(of(&[("retry-after", later)]), None);
        assert_eq!(of(&[("retry-after", "soon"), ("date", now)]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn only_the_permanent_beginning_of_the_way_is_a_move() {
        let hop = |from: &str, to: &str, permanent| Hop { from: from.to_owned(), to: to.to_owned(), permanent };
        let mut visit = Visit::to("a");
        assert_eq!(visit.moved_to(), None);
        visit.hops = vec![hop("a", "b", true), hop("b", "c", true), hop("c", "d", false), hop("d", "e", true)];
        assert_eq!(visit.moved_to(), Some("c"));
        visit.hops.remove(0);
        visit.hops[0].permanent = false;
        assert_eq!(visit.moved_to(), None);
    }
}
