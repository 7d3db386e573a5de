//! `bridgehead calendar`: the days off and make-up days of a year, their status and source.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use bridgehead::calendar::{Calendar, Certainty, Year};
use bridgehead::knowledge::{Date, Knowledge};
use bridgehead::language::Language;
use chrono::Datelike as _;

/// Which calendar to print.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// hk, cn or us; all when absent.
    calendar: Option<String>,
    /// This year instead of the current one.
    #[arg(long)]
    year: Option<i32>,
    /// Name the days in this language: en, zh-Hans, zh-Hant.
    #[arg(long, default_value_t = Language::English)]
    lang: Language,
}

pub(crate) fn run(folder: Option<&Path>, options: &Options) -> anyhow::Result<ExitCode> {
    let (knowledge, _) = Knowledge::read(&crate::check::content(folder)?);
    let year = options.year.unwrap_or_else(|| crate::today().year());
    let wanted = |calendar: &&Calendar| options.calendar.as_ref().is_none_or(|id| calendar.id.eq_ignore_ascii_case(id));
    let calendars: Vec<&Calendar> = knowledge.calendars.values().filter(wanted).collect();
    if calendars.is_empty() {
        let known: Vec<&str> = knowledge.calendars.keys().map(String::as_str).collect();
        bail!("there is no such calendar; known are: {}", known.join(", "));
    }
    let mut out = std::io::stdout().lock();
    for calendar in calendars {
        match calendar.year(year) {
            Some(held) => print(&mut out, &knowledge, calendar, held, options.lang)?,
            None => writeln!(
                out,
                "{} {year}: not held; only the weekly days off are known",
                knowledge.localized(&calendar.title, options.lang)
            )?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn print(
    out: &mut impl Write,
    knowledge: &Knowledge,
    calendar: &Calendar,
    year: &Year,
    language: Language,
) -> std::io::Result<()> {
    let status = match year.certainty {
        Certainty::Published => "published",
        Certainty::Computed => "computed, not yet published",
        Certainty::Unknown => "unknown",
    };
    let title = knowledge.localized(&calendar.title, language);
    writeln!(out, "{title} {}: {status}, checked {}", year.year, year.checked)?;
    let off: Vec<String> = calendar.week().days_off().iter().map(ToString::to_string).collect();
    writeln!(out, "  every {}", off.join(", "))?;
    for holiday in &year.holidays {
        let (first, last) = holiday.days.clone().into_inner();
        let until = if first == last { String::new() } else { format!("to {}", day(last)) };
        let name = knowledge.localized(&holiday.name, language);
        writeln!(out, "  {} {until:<17} {name}", day(first))?;
        for workday in &holiday.workdays {
            writeln!(out, "  {} {:<17} {name}", day(*workday), "works instead:")?;
        }
    }
    let working = match (Date::from_ymd_opt(year.year - 1, 12, 31), Date::from_ymd_opt(year.year, 12, 31)) {
        (Some(before), Some(last)) => calendar.working_days_between(before, last),
        _ => 0,
    };
    writeln!(out, "  {working} working days")?;
    for source in year.sources.iter().filter_map(|id| knowledge.sources.get(id)) {
        writeln!(out, "  {}, {}: {}", source.publisher, source.title, source.url)?;
    }
    Ok(())
}

fn day(date: Date) -> String {
    date.format("%Y-%m-%d %a").to_string()
}
