//! Dates in figures: 2026-03-03, 20260303, 3/3/2026, 3.3.26, 3/4.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use regex::Captures;

use super::calendar::{Calendar, Part, dated};
use super::{Kind, Pattern};

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    vec![
        Pattern::new(
            r"\b(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?:t\d\d:\d\d[:\d.]*z?)?\b",
            Kind::Exact,
            year_first,
        ),
        Pattern::new(r"\b((?:19|20|21)\d\d)(\d\d)(\d\d)\b", Kind::Exact, year_first),
        Pattern::new(r"\b(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})\b", Kind::Exact, |_, found| {
            let [first, second, year] = figures(found)?;
            Some(day_first(year, first, second))
        }),
        Pattern::new(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})\b", Kind::Exact, short_year),
        Pattern::new(r"\b(\d{1,2})/(\d{1,2})\b", Kind::Exact, without_year),
        Pattern::new(r"^(\d{1,2})[-.](\d{1,2})$", Kind::Exact, without_year),
        Pattern::new(r"^(\d{1,2})[-/.](\d{4})$", Kind::Whole, |calendar, found| {
            let [month, year] = figures(found)?;
            Some(calendar.month(i32::try_from(year).ok(), month, Part::Whole))
        }),
        Pattern::new(r"^(\d{4})[-/.](\d{1,2})$", Kind::Whole, |calendar, found| {
            let [year, month] = figures(found)?;
            Some(calendar.month(i32::try_from(year).ok(), month, Part::Whole))
        }),
    ]
});

fn figures<const N: usize>(found: &Captures<'_>) -> Option<[u32; N]> {
    let mut figures = [0; N];
    for (figure, group) in figures.iter_mut().zip(found.iter().skip(1)) {
        *figure = group?.as_str().parse().ok()?;
    }
    Some(figures)
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    dated(i32::try_from(year).ok()?, month, day)
}

fn year_first(_: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let [year, month, day] = figures(found)?;
    Some(day_of(year, month, day).into_iter().collect())
}

/// Day first, as here; month first, as in America.
fn day_first(year: u32, first: u32, second: u32) -> Vec<NaiveDate> {
    day_of(year, second, first).into_iter().chain(day_of(year, first, second)).collect()
}

/// `3/3/26`, and 26-3-3 as it is written in China: the years around now are meant.
fn short_year(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let [first, second, third] = figures(found)?;
    let full = |short: u32| if short < 70 { 2000 + short } else { 1900 + short };
    let mut days = day_first(full(third), first, second);
    days.extend(day_of(full(first), second, third));
    let within = |years: i32| -> Vec<NaiveDate> {
        days.iter().copied().filter(|day| (day.year() - calendar.today.year()).abs() <= years).collect()
    };
    Some([within(3), within(10)].into_iter().find(|near| !near.is_empty()).unwrap_or(days))
}

fn without_year(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let [first, second] = figures(found)?;
    let mut days = calendar.day(None, second, first);
    days.extend(calendar.day(None, first, second));
    Some(days)
}
