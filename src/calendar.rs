//! Working days: which days count, and counting them.
//!
//! A [`Calendar`] holds whole years of holidays and make-up workdays, each year published or computed; outside them it
//! knows the week alone and says so ([`Certainty::Unknown`]).
//! All working days of the years held stand in one sorted table, so that every question is a binary search or plain
//! arithmetic: no answer takes longer for a longer period.
//!
//! Days are counted as statutes count them: the day from which a period runs is not in it, the last day is (Hong Kong:
//! Cap. 1, section 71(1)(a)). Whether a deadline on another day moves, and which way, is the rule's to say:
//! [`Calendar::next_working`] and [`Calendar::previous_working`] do the moving.

mod week;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::Datelike as _;

pub use self::week::Week;
use self::week::number;
use crate::knowledge::{Date, Localized};

/// Hong Kong's clock: eight hours ahead, all year.
pub const HONG_KONG: chrono::FixedOffset = match chrono::FixedOffset::east_opt(8 * 3600) {
    Some(offset) => offset,
    None => panic!("eight hours is an offset"),
};

/// How far the working days of a year can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The authority has published them.
    Published,
    /// We worked them out from the rules of the law; the authority may still decide otherwise.
    Computed,
    /// The year is not held: weekly days off are all that is known.
    Unknown,
}

/// A holiday, and the weekend days worked in exchange for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// First and last day; weekends among them count as holidays too.
    pub days: RangeInclusive<Date>,
    /// As the authority names it.
    pub name: Localized,
    /// Weekly days off that are worked instead, in the order of the file, perhaps of a neighbouring year; usually none.
    pub workdays: Vec<Date>,
}

/// The holidays of one year.
#[derive(Debug, Clone)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// Published or computed.
    pub certainty: Certainty,
    /// Ids of the pages that state the days, or the rules from which they were computed.
    pub sources: Vec<String>,
    /// The day a person last compared them.
    pub checked: Date,
    /// In the order of the file, which is that of their dates; days outside the year are ignored.
    pub holidays: Vec<Holiday>,
    /// Path and line where it is written.
    pub place: (String, usize),
}

/// The working days of one place.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// Unique, such as `hk`.
    pub id: String,
    /// Whose days these are.
    pub title: Localized,
    /// As in guidance: `hk`, `cn`, `us`.
    pub jurisdiction: String,
    /// Ids of the pages that state the rules behind all years.
    pub sources: Vec<String>,
    week: Week,
    years: BTreeMap<i32, Year>,
    /// Number of the first day of the table and of its last; 1 and 0 when no year is held.
    first: i64,
    last: i64,
    /// Numbers of the working days from `first` to `last`, sorted.
    worked: Vec<i64>,
}

impl Calendar {
    /// A calendar of `years` (any order; of two alike the later counts) and the week around them.
    ///
    /// A year missing between two others is held as if it had no holidays, and is [`Certainty::Unknown`].
    #[must_use]
    pub fn new(
        id: String,
        title: Localized,
        jurisdiction: String,
        sources: Vec<String>,
        week: Week,
        years: Vec<Year>,
    ) -> Self {
        let years = years.into_iter().map(|year| (year.year, year)).collect();
        let mut calendar =
            Self { id, title, jurisdiction, sources, week, years, first: 1, last: 0, worked: Vec::new() };
        calendar.tabulate();
        calendar
    }

    /// The same holidays in another week.
    ///
    /// Hong Kong's offices close on Saturdays, but a Saturday is no public holiday where an Ordinance counts: for such a
    /// period take the week without Sundays only.
    #[must_use]
    pub fn with_week(&self, week: Week) -> Self {
        let mut calendar = Self { week, ..self.clone() };
        calendar.tabulate();
        calendar
    }

    fn tabulate(&mut self) {
        let edge = |year: Option<&i32>, month, day| Date::from_ymd_opt(*year?, month, day);
        let (first, last) = (edge(self.years.keys().next(), 1, 1), edge(self.years.keys().next_back(), 12, 31));
        let (Some(first), Some(last)) = (first, last) else { return };
        (self.first, self.last) = (number(first), number(last));
        let made_up: BTreeSet<Date> =
            self.years().flat_map(|year| &year.holidays).flat_map(|holiday| holiday.workdays.iter().copied()).collect();
        let works = |date: &Date| {
            made_up.contains(date) || self.week.is_working(number(*date)) && self.holiday(*date).is_none()
        };
        self.worked = first.iter_days().take_while(|date| *date <= last).filter(works).map(number).collect();
    }

    fn year_of(&self, date: Date) -> Option<&Year> {
        self.years.get(&date.year())
    }

    /// The weekly days off, which hold in every year.
    #[must_use]
    pub const fn week(&self) -> &Week {
        &self.week
    }

    /// The years held, oldest first; may be none.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = &Year> {
        self.years.values()
    }

    /// One year, if it is held.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.get(&year)
    }

    /// The last year of those published without a gap from the first year held on; `None` when that is not published.
    #[must_use]
    pub fn published_until(&self) -> Option<i32> {
        let first = *self.years.keys().next()?;
        (first..)
            .take_while(|year| self.years.get(year).is_some_and(|held| held.certainty == Certainty::Published))
            .last()
    }

    /// How far what is said of `date` can be relied on. A period is as certain as its last day or less.
    #[must_use]
    pub fn certainty(&self, date: Date) -> Certainty {
        self.year_of(date).map_or(Certainty::Unknown, |year| year.certainty)
    }

    /// The holiday on `date`, whether or not the week would have worked then; `None` on other days, plain weekends among
    /// them, and outside the years held.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<&Localized> {
        let holidays = &self.year_of(date)?.holidays;
        holidays.iter().find(|holiday| holiday.days.contains(&date)).map(|holiday| &holiday.name)
    }

    /// Whether `date` is a working day: neither a weekly day off nor a holiday, or a make-up day.
    #[must_use]
    pub fn is_working(&self, date: Date) -> bool {
        self.is_working_number(number(date))
    }

    /// `date` itself when it is a working day, else the next one.
    #[must_use]
    pub fn next_working(&self, date: Date) -> Date {
        if self.is_working(date) { date } else { self.nth(self.rank(number(date)) + 1) }
    }

    /// `date` itself when it is a working day, else the last one before it.
    #[must_use]
    pub fn previous_working(&self, date: Date) -> Date {
        self.nth(self.rank(number(date)))
    }

    /// The `n`-th working day after `from`, which is itself not counted; `from`, working day or not, when `n` is 0.
    ///
    /// What lies beyond chrono's last day is that day.
    #[must_use]
    pub fn add_working_days(&self, from: Date, n: u32) -> Date {
        if n == 0 { from } else { self.nth(self.rank(number(from)) + i64::from(n)) }
    }

    /// Working days after `from`, up to and including `to`; as a negative number when `to` is the earlier day.
    #[must_use]
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        self.rank(number(to)) - self.rank(number(from))
    }

    fn is_working_number(&self, day: i64) -> bool {
        if (self.first..=self.last).contains(&day) {
            self.worked.binary_search(&day).is_ok()
        } else {
            self.week.is_working(day)
        }
    }

    /// Working days from the table's beginning to `day`, both included; 0 or below for days before the table.
    fn rank(&self, day: i64) -> i64 {
        if day < self.first {
            self.week.count(day) - self.week.count(self.first - 1)
        } else if day > self.last {
            self.worked.len() as i64 + self.week.count(day) - self.week.count(self.last)
        } else {
            self.worked.partition_point(|worked| *worked <= day) as i64
        }
    }

    /// The working day whose rank is `rank`, within chrono's days.
    fn nth(&self, rank: i64) -> Date {
        let held = self.worked.len() as i64;
        let day = match usize::try_from(rank - 1).ok().and_then(|index| self.worked.get(index)) {
            Some(worked) => *worked,
            None if rank > held => self.week.nth(self.week.count(self.last) + rank - held),
            None => self.week.nth(self.week.count(self.first - 1) + rank),
        };
        let beyond = if day > 0 { Date::MAX } else { Date::MIN };
        i32::try_from(day).ok().and_then(Date::from_num_days_from_ce_opt).unwrap_or(beyond)
    }
}
