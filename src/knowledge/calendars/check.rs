//! Every mistake in a calendar: of its own file first, then what only the whole content shows.

use chrono::{Datelike as _, Weekday};
use serde_saphyr::Spanned;

use super::{Status, Written, WrittenYear};
use crate::calendar::Certainty;
use crate::knowledge::problem::line_of_key;
use crate::knowledge::{Date, File, Knowledge, Localized, Problem};

/// The years that a calendar may hold; others are slips of the pen.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// No make-up day is further from the first day of its holiday.
const MAKE_UP_WITHIN_DAYS: i64 = 31;

/// The line of a value, counted from 1; 0 where the reader does not know it.
pub(super) fn line<T>(spanned: &Spanned<T>) -> usize {
    usize::try_from(spanned.referenced.line()).unwrap_or(0)
}

/// What the file shows by itself.
pub(super) fn written(file: &File, written: &Written, problems: &mut Vec<Problem>) {
    let mut report = |line: usize, what: String, help: &str| {
        problems.push(Problem::at(file, line, what, help.to_owned()));
    };
    translated(&written.title, line_of_key(&file.text, "title"), &mut report);
    succession(&written.years, &mut report);
    for year in &written.years {
        of_year(year, &mut report);
    }
    made_up(&written.years, &written.days_off, &mut report);
}

/// What the whole content shows on the day `today`: dead sources, and years that have begun without being published.
pub(in crate::knowledge) fn whole(knowledge: &Knowledge, today: Date, problems: &mut Vec<Problem>) {
    for calendar in knowledge.calendars.values() {
        let id = &calendar.id;
        // The rules behind all years have no line of their own; the first year's stands for them.
        let mut behind = Some(&calendar.sources);
        for year in calendar.years() {
            let (file, line) = &year.place;
            let mut report = |what: String, help: &str| {
                problems.push(Problem { file: file.clone(), line: *line, what, help: help.to_owned() });
            };
            let named = behind.take().into_iter().flatten().chain(&year.sources);
            for source in named.filter(|source| !knowledge.sources.contains_key(*source)) {
                report(
                    format!("`{id}` names the source `{source}`, which is not registered"),
                    "register it in sources/, or correct the id",
                );
            }
            if year.certainty == Certainty::Computed && year.year <= today.year() {
                report(
                    format!("{} of `{id}` has begun and is still computed", year.year),
                    "write the days as they were published, and name the page",
                );
            }
        }
    }
}

fn translated(name: &Localized, line: usize, report: &mut impl FnMut(usize, String, &str)) {
    for (text, language) in [(&name.en, "en"), (&name.zh_hans, "zh-Hans")] {
        if text.trim().is_empty() {
            report(line, format!("a name is missing in {language}"), "write it in both languages");
        }
    }
}

/// Whether the years can be held, and follow one another.
fn succession(years: &[WrittenYear], report: &mut impl FnMut(usize, String, &str)) {
    let (possible, slips): (Vec<&WrittenYear>, Vec<&WrittenYear>) =
        years.iter().partition(|year| YEARS.contains(&year.year.value));
    for year in slips {
        report(line(&year.year), format!("{} is no year for a calendar", year.year.value), "correct it");
    }
    for pair in possible.windows(2) {
        let (before, after) = (pair[0].year.value, pair[1].year.value);
        let what = match after - before {
            1 => continue,
            0 => format!("the year {after} is there twice"),
            2.. => format!("the year {} is missing", before + 1),
            _ => format!("the year {after} stands after {before}"),
        };
        report(line(&pair[1].year), what, "write every year from the first to the last once, oldest first");
    }
}

/// What one year shows by itself.
fn of_year(year: &WrittenYear, report: &mut impl FnMut(usize, String, &str)) {
    if year.sources.is_empty() {
        let what = format!("the year {} has no source", year.year.value);
        report(line(&year.year), what, "name the page that publishes it, or the law it is computed from");
    }
    let mut latest: Option<Date> = None;
    for holiday in &year.holidays {
        let line = line(&holiday.date);
        let (first, last) = holiday.days().into_inner();
        translated(&holiday.name, line, report);
        for day in [first, last].into_iter().filter(|day| day.year() != year.year.value) {
            let what = format!("{day} is not in {}", year.year.value);
            report(line, what, "correct the date, or write the day under its own year");
        }
        if last < first {
            report(line, format!("the holiday of {first} ends before it begins"), "correct `date` or `until`");
        }
        if latest.is_some_and(|latest| first <= latest) {
            let what = format!("{first} is a holiday already, or stands after a later one");
            report(line, what, "write every day once, in the order of the dates");
        }
        latest = latest.max(Some(last));
        if matches!(year.status, Status::Computed) && !holiday.workdays.is_empty() {
            let what = format!("{} is computed, but has make-up days", year.year.value);
            report(line, what, "make-up days are the authority's to name: take them out until the year is published");
        }
    }
}

/// Make-up days, which may lie in another year than their holiday.
fn made_up(years: &[WrittenYear], days_off: &[Weekday], report: &mut impl FnMut(usize, String, &str)) {
    let holidays = || years.iter().flat_map(|year| &year.holidays);
    let mut seen = Vec::new();
    for holiday in holidays() {
        for made_up in &holiday.workdays {
            let (line, day) = (line(made_up), made_up.value);
            if !days_off.contains(&day.weekday()) {
                let what = format!("the make-up day {day} is a working day already");
                report(line, what, "only a weekly day off can be made up for: correct the date");
            }
            if holidays().any(|other| other.days().contains(&day)) {
                report(line, format!("{day} is both a holiday and a make-up day"), "correct one of the two");
            }
            if (day - holiday.date.value).num_days().abs() > MAKE_UP_WITHIN_DAYS {
                report(line, format!("the make-up day {day} is far from its holiday"), "correct the date");
            }
            if seen.contains(&day) {
                report(line, format!("the make-up day {day} is there twice"), "keep it with one holiday");
            }
            seen.push(day);
        }
    }
}
