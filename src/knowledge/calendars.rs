//! Calendars as they are written.

pub(super) mod check;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::Weekday;
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::problem::line_of_key;
use super::{Date, File, Localized, Problem};
use crate::calendar::{Calendar, Certainty, Holiday, Week, Year};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    title: Localized,
    jurisdiction: String,
    days_off: Vec<Weekday>,
    sources: Vec<String>,
    years: Vec<WrittenYear>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenYear {
    year: Spanned<i32>,
    status: Status,
    sources: Vec<String>,
    checked: Date,
    holidays: Vec<WrittenHoliday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHoliday {
    date: Spanned<Date>,
    until: Option<Date>,
    name: Localized,
    #[serde(default)]
    workdays: Vec<Spanned<Date>>,
}

impl WrittenHoliday {
    fn days(&self) -> RangeInclusive<Date> {
        self.date.value..=self.until.unwrap_or(self.date.value)
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Published,
    Computed,
}

pub(super) fn read(file: &File, calendars: &mut BTreeMap<String, Calendar>, problems: &mut Vec<Problem>) {
    let written: Written = match serde_saphyr::from_str(&file.text) {
        Ok(written) => written,
        Err(error) => return problems.push(Problem::yaml(file, &error)),
    };
    let Some(week) = Week::new(&written.days_off) else {
        return problems.push(Problem::at(
            file,
            line_of_key(&file.text, "days_off"),
            "no day of the week is left to work".to_owned(),
            "list only the weekly days off".to_owned(),
        ));
    };
    check::written(file, &written, problems);
    let id = written.id.clone();
    let years = written.years.into_iter().filter(|year| check::YEARS.contains(&year.year.value));
    let calendar = Calendar::new(
        written.id,
        written.title,
        written.jurisdiction,
        written.sources,
        week,
        years.map(|year| domain(file, year)).collect(),
    );
    if calendars.insert(id.clone(), calendar).is_some() {
        problems.push(Problem::at(
            file,
            line_of_key(&file.text, "id"),
            format!("the calendar `{id}` is there twice"),
            "keep one of them, or give one another id".to_owned(),
        ));
    }
}

fn domain(file: &File, written: WrittenYear) -> Year {
    let place = (file.path.clone(), check::line(&written.year));
    Year {
        year: written.year.value,
        certainty: match written.status {
            Status::Published => Certainty::Published,
            Status::Computed => Certainty::Computed,
        },
        sources: written.sources,
        checked: written.checked,
        holidays: written
            .holidays
            .into_iter()
            .map(|holiday| Holiday {
                days: holiday.days(),
                name: holiday.name,
                workdays: holiday.workdays.into_iter().map(|day| day.value).collect(),
            })
            .collect(),
        place,
    }
}
