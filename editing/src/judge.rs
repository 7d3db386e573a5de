//! What came of a visit, from what was remembered and what was answered; nothing here waits or asks the time.

use bridgehead::knowledge::Date;

use crate::fetch::{Ending, Trouble, Visit};
use crate::guard::Refusal;
use crate::memory::Remembered;

/// What a visit says about a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody has looked before; its text is now remembered.
    FirstSeen,
    /// It reads as it did when a person last read it.
    Unchanged,
    /// It reads otherwise.
    Changed {
        /// The day on which this reading was first seen.
        since: Date,
    },
    /// It answers at another address, for good.
    Moved {
        /// Where.
        to: String,
        /// It reads otherwise there than it did here.
        changed: bool,
    },
    /// It says that it is no more (404 or 410).
    Gone {
        /// The status.
        status: u16,
    },
    /// It gave no usable answer.
    Unreachable(Trouble),
    /// It may not be asked.
    Refused(Refusal),
    /// It is longer than we read.
    TooLarge,
}

impl Verdict {
    /// Whether a person must look.
    #[must_use]
    pub const fn needs_a_person(&self) -> bool {
        !matches!(self, Self::FirstSeen | Self::Unchanged)
    }

    /// One word, for tables and scripts.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::FirstSeen => "first-seen",
            Self::Unchanged => "unchanged",
            Self::Changed { .. } => "changed",
            Self::Moved { .. } => "moved",
            Self::Gone { .. } => "gone",
            Self::Unreachable(_) => "unreachable",
            Self::Refused(_) => "refused",
            Self::TooLarge => "too-large",
        }
    }

    /// What was found, in one sentence.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::FirstSeen => "seen for the first time; its text is remembered from now on".to_owned(),
            Self::Unchanged => "it reads as it did when a person last read it".to_owned(),
            Self::Changed { since } => format!("it reads otherwise than when a person last read it, since {since}"),
            Self::Moved { to, changed: false } => format!("it has moved for good to {to}"),
            Self::Moved { to, changed: true } => format!("it has moved for good to {to} and reads otherwise there"),
            Self::Gone { status } => format!("it is gone (status {status})"),
            Self::Unreachable(trouble) => trouble.to_string(),
            Self::Refused(refusal) => refusal.to_string(),
            Self::TooLarge => format!("it is longer than {} MiB", crate::fetch::LONGEST_BODY / (1024 * 1024)),
        }
    }

    /// What to do about it; empty when nothing needs a person.
    #[must_use]
    pub const fn what_to_do(&self) -> &'static str {
        match self {
            Self::FirstSeen | Self::Unchanged => "",
            Self::Changed { .. } => {
                "read the page again, correct what rests on it, then move `checked` of the source to today"
            }
            Self::Moved { changed: false, .. } => "write the new address in sources/",
            Self::Moved { changed: true, .. } => {
                "write the new address in sources/, read the page again, correct what rests on it, then move `checked`"
            }
            Self::Gone { .. } => {
                "find the page that took its place, or another that says the same; retire what no page says any more"
            }
            Self::Unreachable(_) => "try again later; if it stays so, open it in a browser, or find another page",
            Self::Refused(_) => "correct the address in sources/; a page in your own network needs --allow-private",
            Self::TooLarge => "register a shorter page that says the same, or read this one by hand",
        }
    }
}

/// Judges `visit` against what was remembered of the same page; `checked` is the day on which a person last read it.
///
/// A change stays reported until `checked` reaches the day on which it was first seen. Returns what to remember now.
#[must_use]
pub fn judge(
    previous: Option<&Remembered>,
    visit: &Visit,
    checked: Date,
    today: Date,
) -> (Verdict, Option<Remembered>) {
    let (digest, etag, last_modified) = match (&visit.ending, previous) {
        (Ending::Page(page), _) => (page.digest.clone(), page.etag.clone(), page.last_modified.clone()),
        (Ending::NotModified, Some(known)) => (known.latest.clone(), known.etag.clone(), known.last_modified.clone()),
        (ending, _) => return (without_text(ending), previous.cloned().map(|known| known.seen(visit, today))),
    };
    let (accepted, changed_on) = match previous {
        None => (digest.clone(), None),
        Some(known) if known.accepted == digest => (digest.clone(), None),
        Some(known) => match known.changed_on.filter(|_| known.latest == digest) {
            Some(day) if day <= checked => (digest.clone(), None),
            Some(day) => (known.accepted.clone(), Some(day)),
            None => (known.accepted.clone(), Some(today)),
        },
    };
    let verdict = match (visit.moved_to(), changed_on) {
        (Some(to), _) => Verdict::Moved { to: to.to_owned(), changed: changed_on.is_some() },
        (None, Some(since)) => Verdict::Changed { since },
        (None, None) if previous.is_none() => Verdict::FirstSeen,
        (None, None) => Verdict::Unchanged,
    };
    let remembered = Remembered {
        url: visit.asked.clone(),
        final_url: visit.final_url.clone(),
        etag,
        last_modified,
        accepted,
        latest: digest,
        changed_on,
        status: visit.ending.name(),
        visited: today,
    };
    (verdict, Some(remembered))
}

/// The verdict on a visit that brought no text.
fn without_text(ending: &Ending) -> Verdict {
    match ending {
        Ending::Status(status @ (404 | 410)) => Verdict::Gone { status: *status },
        Ending::Status(status) => Verdict::Unreachable(Trouble::Status(*status)),
        Ending::Trouble(trouble) => Verdict::Unreachable(trouble.clone()),
        Ending::Refused(refusal) => Verdict::Refused(refusal.clone()),
        Ending::TooLarge => Verdict::TooLarge,
        // Whoever says "not modified" of what we do not know has not answered.
        Ending::NotModified | Ending::Page(_) => Verdict::Unreachable(Trouble::Status(304)),
    }
}
