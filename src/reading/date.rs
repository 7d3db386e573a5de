//! Which day: dates, weekdays, periods and distances, in English and Chinese.
//!
//! A period means its first day (`March`, Q2 2027, 下个月), its end its last (`end of March`, 月底).
//! A period that has begun means today where something planned is asked for.
//! Weeks begin on Monday.

use std::ops::Range;

use chrono::NaiveDate;

use super::text::{Mended, Text};
use super::{Read, Towards};

mod calendar;
mod chinese;
mod english;
mod numeric;

#[cfg(test)]
mod tests;

use self::calendar::Calendar;

/// Reads a day: `3 March`, `3/4/2026` (day first, but either), `next Tuesday`, 三月三号, 下個禮拜二, 月底, `Q2 2027`.
///
/// A missing year is found by `towards`; a day that does not exist is nothing.
#[must_use]
pub fn date(text: &str, today: NaiveDate, towards: Towards) -> Read<NaiveDate> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    found(&text, today, towards, true).map_or(Read::Nothing, |(read, _)| read)
}

/// The words that name days in `text`, and which day is meant. Years alone are looked at when they are the `whole` text.
pub(super) fn found(
    text: &Text,
    today: NaiveDate,
    towards: Towards,
    whole: bool,
) -> Option<(Read<NaiveDate>, Vec<Range<usize>>)> {
    let mended = Mended::new(&text.folded, &SPELT_OFTEN);
    let calendar = Calendar { today, towards };
    let mut places: Vec<(Range<usize>, Vec<NaiveDate>, Kind)> = Vec::new();
    let patterns = numeric::PATTERNS.iter().chain(english::PATTERNS.iter()).chain(chinese::PATTERNS.iter());
    for pattern in patterns.filter(|pattern| whole || pattern.kind != Kind::Whole) {
        for captures in pattern.regex.captures_iter(&mended.text) {
            let Some(range) = captures.get(0).map(|all| all.range()) else { continue };
            let overlaps = places.iter().any(|(other, ..)| range.start < other.end && other.start < range.end);
            if !overlaps && let Some(days) = (pattern.days)(&calendar, &captures) {
                places.push((range, days, pattern.kind));
            }
        }
    }
    if places.iter().any(|(.., kind)| *kind == Kind::Exact) {
        places.retain(|(.., kind)| *kind != Kind::Beside);
    }
    if places.is_empty() {
        return None;
    }
    places.sort_by_key(|(range, ..)| range.start);
    let is_wrong = places.iter().any(|(_, days, _)| days.is_empty());
    let ranges = places.iter().map(|(range, ..)| mended.range(range)).collect();
    let read = if is_wrong { Read::Nothing } else { Read::of(places.into_iter().flat_map(|(_, days, _)| days)) };
    Some((read, ranges))
}

/// How a pattern stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Names a day or a period.
    Exact,
    /// Tells nothing new beside a date: `Tuesday, 3 March`.
    Beside,
    /// Only as the whole answer: `2027`.
    Whole,
}

/// What a way to write days looks like, and which days it means: none when there is no such day, nothing at all when it
/// was no day after all.
struct Pattern {
    regex: regex::Regex,
    kind: Kind,
    days: Days,
}

type Days = fn(&Calendar, &regex::Captures<'_>) -> Option<Vec<NaiveDate>>;

impl Pattern {
    fn new(source: &str, kind: Kind, days: Days) -> Self {
        Self { regex: super::text::pattern(source), kind, days }
    }
}

const SPELT_OFTEN: [&str; 15] = [
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "august",
    "september",
    "november",
    "december",
];
