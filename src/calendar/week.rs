//! The days of the week on which a place works, as arithmetic over day numbers without end.

use chrono::{Datelike as _, Weekday};

/// A week with at least one working day.
///
/// Days are numbered as chrono numbers them: day 1 is Monday, 1 January of the year 1; earlier days are 0 and below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Days since Monday of the working weekdays, sorted, never empty.
    working: Vec<i64>,
}

impl Week {
    /// The week without `days_off` (any order, repeats do not matter); `None` when no working day is left.
    #[must_use]
    pub fn new(days_off: &[Weekday]) -> Option<Self> {
        let off = |weekday: &i64| days_off.iter().any(|off| i64::from(off.num_days_from_monday()) == *weekday);
        let working: Vec<i64> = (0..7).filter(|weekday| !off(weekday)).collect();
        (!working.is_empty()).then_some(Self { working })
    }

    /// The weekly days off, from Monday on; empty for a week without any.
    #[must_use]
    pub fn days_off(&self) -> Vec<Weekday> {
        let mut weekday = Weekday::Mon;
        let mut off = Vec::new();
        for number in 0..7 {
            if !self.working.contains(&number) {
                off.push(weekday);
            }
            weekday = weekday.succ();
        }
        off
    }

    pub(super) fn is_working(&self, day: i64) -> bool {
        self.working.contains(&(day - 1).rem_euclid(7))
    }

    /// Working days from day 1 to `day`, both included; for earlier days minus those after `day` up to day 0.
    pub(super) fn count(&self, day: i64) -> i64 {
        let rest = day.rem_euclid(7);
        let begun = self.working.iter().filter(|weekday| **weekday < rest).count() as i64;
        day.div_euclid(7) * self.working.len() as i64 + begun
    }

    /// The working day up to which [`Self::count`] gives `n`.
    pub(super) fn nth(&self, n: i64) -> i64 {
        let length = self.working.len() as i64;
        let weekday = self.working[(n - 1).rem_euclid(length) as usize];
        (n - 1).div_euclid(length) * 7 + weekday + 1
    }
}

/// The number of a day.
pub(super) fn number(date: crate::knowledge::Date) -> i64 {
    i64::from(date.num_days_from_ce())
}
