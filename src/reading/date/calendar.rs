//! Which day is meant, seen from today.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use regex::Captures;

use crate::reading::Towards;
use crate::reading::numerals::small;

/// A distance at which, of two days, only the near one is meant.
const NEAR: i64 = 60;

/// Today, and which way to look.
pub(super) struct Calendar {
    pub(super) today: NaiveDate,
    pub(super) towards: Towards,
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Beginning,
    Middle,
    End,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Calendar {
    /// A day of a year, or of the year that is meant.
    pub(super) fn day(&self, year: Option<i32>, month: u32, day: u32) -> Vec<NaiveDate> {
        match year {
            Some(year) => dated(year, month, day).into_iter().collect(),
            None => self.pick(|shift| dated(self.today.year() + shift, month, day)),
        }
    }

    /// A day of the month that is meant.
    pub(super) fn day_of_month(&self, day: u32) -> Vec<NaiveDate> {
        self.pick(|shift| {
            let month = shifted(first_of_month(self.today), Unit::Month, i64::from(shift))?;
            month.with_day(day)
        })
    }

    /// The first day, or the part, of a month of a year, or of the year that is meant.
    pub(super) fn month(&self, year: Option<i32>, month: u32, part: Part) -> Vec<NaiveDate> {
        self.of_year(year, |year| dated(year, month, 1), Unit::Month, part)
    }

    /// A quarter of a year, or of the year that is meant.
    pub(super) fn quarter(&self, year: Option<i32>, quarter: u32, part: Part) -> Vec<NaiveDate> {
        self.of_year(year, |year| dated(year, quarter * 3 - 2, 1), Unit::Quarter, part)
    }

    /// The year itself, or a part of it.
    pub(super) fn year(&self, year: i32, part: Part) -> Vec<NaiveDate> {
        self.of_year(Some(year), |year| dated(year, 1, 1), Unit::Year, part)
    }

    fn of_year(
        &self,
        year: Option<i32>,
        first: impl Fn(i32) -> Option<NaiveDate>,
        unit: Unit,
        part: Part,
    ) -> Vec<NaiveDate> {
        let of = |year: i32| self.begun(first(year)?, unit, part);
        match year {
            Some(year) => of(year).into_iter().collect(),
            None => self.pick(|shift| of(self.today.year() + shift)),
        }
    }

    /// A period so many of its kind from the one we are in, or a part of it.
    pub(super) fn period(&self, unit: Unit, shift: i64, part: Part) -> Option<Vec<NaiveDate>> {
        let first = shifted(self.start(unit), unit, shift)?;
        Some(self.begun(first, unit, part).into_iter().collect())
    }

    /// A part of the period we are in, or of the one before or behind it by which way we look.
    pub(super) fn nearest_part(&self, unit: Unit, part: Part) -> Vec<NaiveDate> {
        self.pick(|shift| part_of(shifted(self.start(unit), unit, i64::from(shift))?, unit, part))
    }

    /// So many days, weeks, months or years from today.
    pub(super) fn distance(&self, unit: Unit, count: i64) -> Option<Vec<NaiveDate>> {
        shifted(self.today, unit, count).map(|day| vec![day])
    }

    /// A weekday of the week so many from this one. Where weeks begin on Sunday, that Sunday is another.
    pub(super) fn weekday_of_week(&self, weekday: Weekday, weeks: i64) -> Option<Vec<NaiveDate>> {
        let monday = shifted(self.start(Unit::Week), Unit::Week, weeks)?;
        let day = monday.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday())))?;
        let other = shifted(day, Unit::Week, -1).filter(|_| weekday == Weekday::Sun && weeks != 0);
        Some([day].into_iter().chain(other).collect())
    }

    /// The weekday without a word: the coming one, the past one, or both.
    pub(super) fn weekday(&self, weekday: Weekday) -> Vec<NaiveDate> {
        let (past, coming) = (self.past_weekday(weekday), self.coming_weekday(weekday));
        match self.towards {
            Towards::Past => past.into_iter().collect(),
            Towards::Future => coming.into_iter().collect(),
            Towards::Either => coming.into_iter().chain(past).collect(),
        }
    }

    /// The first such weekday after today.
    pub(super) fn coming_weekday(&self, weekday: Weekday) -> Option<NaiveDate> {
        let ahead = (weekday.days_since(self.today.weekday()) + 6) % 7 + 1;
        self.today.checked_add_days(Days::new(u64::from(ahead)))
    }

    /// The last such weekday before today.
    pub(super) fn past_weekday(&self, weekday: Weekday) -> Option<NaiveDate> {
        let back = (self.today.weekday().days_since(weekday) + 6) % 7 + 1;
        self.today.checked_sub_days(Days::new(u64::from(back)))
    }

    /// The first day of the week, month, quarter or year we are in.
    fn start(&self, unit: Unit) -> NaiveDate {
        let today = self.today;
        match unit {
            Unit::Day => Some(today),
            Unit::Week => today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday()))),
            Unit::Month => Some(first_of_month(today)),
            Unit::Quarter => dated(today.year(), (today.month() - 1) / 3 * 3 + 1, 1),
            Unit::Year => dated(today.year(), 1, 1),
        }
        .unwrap_or(today)
    }

    /// The day meant by a part of the period from `first` on: nothing planned is before today in a period that has begun.
    fn begun(&self, first: NaiveDate, unit: Unit, part: Part) -> Option<NaiveDate> {
        let is_planned = part == Part::Whole && self.towards == Towards::Future && first <= self.today;
        if is_planned && shifted(first, unit, 1).is_some_and(|end| self.today < end) {
            return Some(self.today);
        }
        part_of(first, unit, part)
    }

    /// Of the days at shifts around now: the last not after today, the first not before it, or the nearest.
    fn pick(&self, at: impl Fn(i32) -> Option<NaiveDate>) -> Vec<NaiveDate> {
        let past = || (-8..=1).rev().filter_map(&at).find(|day| *day <= self.today);
        let coming = || (-1..=8).filter_map(&at).find(|day| *day >= self.today);
        match self.towards {
            Towards::Past => past().into_iter().collect(),
            Towards::Future => coming().into_iter().collect(),
            Towards::Either => {
                let mut days: Vec<NaiveDate> = past().into_iter().chain(coming()).collect();
                let away = |day: &NaiveDate| (*day - self.today).num_days().abs();
                days.sort_by_key(away);
                if days.first().is_some_and(|near| away(near) <= NEAR) {
                    days.truncate(1);
                }
                days
            }
        }
    }
}

/// A day of the years that are talked about.
pub(super) fn dated(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    (1900..2200).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// So many units later; months end no later than they do.
pub(super) fn shifted(day: NaiveDate, unit: Unit, count: i64) -> Option<NaiveDate> {
    let size = u32::try_from(count.unsigned_abs()).ok()?;
    let days = |factor: u32| Some(Days::new(u64::from(size.checked_mul(factor)?)));
    let months = |factor: u32| Some(Months::new(size.checked_mul(factor)?));
    let moved = match (unit, count >= 0) {
        (Unit::Day, true) => day.checked_add_days(days(1)?),
        (Unit::Day, false) => day.checked_sub_days(days(1)?),
        (Unit::Week, true) => day.checked_add_days(days(7)?),
        (Unit::Week, false) => day.checked_sub_days(days(7)?),
        (Unit::Month, true) => day.checked_add_months(months(1)?),
        (Unit::Month, false) => day.checked_sub_months(months(1)?),
        (Unit::Quarter, true) => day.checked_add_months(months(3)?),
        (Unit::Quarter, false) => day.checked_sub_months(months(3)?),
        (Unit::Year, true) => day.checked_add_months(months(12)?),
        (Unit::Year, false) => day.checked_sub_months(months(12)?),
    };
    moved.filter(|day| (1900..2200).contains(&day.year()))
}

/// A part of the period that begins on `first`.
fn part_of(first: NaiveDate, unit: Unit, part: Part) -> Option<NaiveDate> {
    match part {
        Part::Whole | Part::Beginning => Some(first),
        Part::End => shifted(first, unit, 1)?.pred_opt(),
        Part::Middle => match unit {
            Unit::Day => Some(first),
            Unit::Week => shifted(first, Unit::Day, 2),
            Unit::Month => shifted(first, Unit::Day, 14),
            Unit::Quarter => shifted(first, Unit::Month, 1),
            Unit::Year => shifted(first, Unit::Month, 6),
        },
    }
}

/// The first of the named groups that is there.
pub(super) fn group<'t>(captures: &Captures<'t>, names: &[&str]) -> Option<&'t str> {
    names.iter().find_map(|name| captures.name(name)).map(|found| found.as_str())
}

/// The number in a named group.
pub(super) fn numeral(captures: &Captures<'_>, name: &str) -> Option<u32> {
    small(captures.name(name)?.as_str())
}

impl Calendar {
    /// The year a pattern names: in the group `y` (with four digits or two) or `y2`, or by a word in `yw`.
    pub(super) fn year_in(&self, captures: &Captures<'_>) -> Option<i32> {
        if let Some(word) = group(captures, &["yw", "yw2"]) {
            return Some(self.today.year() + shift(word));
        }
        let year = i32::try_from(small(group(captures, &["y", "y2", "y3", "y4", "y5"])?.trim_matches('\''))?).ok()?;
        Some(match year {
            0..70 => 2000 + year,
            70..100 => 1900 + year,
            _ => year,
        })
    }
}

/// How many periods from this one: next, 上上.
pub(super) fn shift(word: &str) -> i32 {
    let word = word.trim();
    match word {
        "下" | "出" | "出年" | "明年" | "下一年" | "来年" | "翌" | "嚟紧" | "下一" => 1,
        "下下" | "后年" => 2,
        "大后年" => 3,
        "上" | "去年" | "旧年" | "上一年" | "上一" => -1,
        "上上" | "前年" => -2,
        "大前年" => -3,
        _ if word.starts_with("next") || word.starts_with("coming") || word.starts_with("upcoming") => 1,
        _ if word.starts_with("last") || word.starts_with("past") || word.starts_with("previous") => -1,
        _ => 0,
    }
}
