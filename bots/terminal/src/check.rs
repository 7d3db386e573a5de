//! `bridgehead check`: every problem in the content at once, with its line and what to do.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use bridgehead::knowledge::{Date, File, Knowledge, Problem, check, files};
use bridgehead::language::Language;
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};

/// How to check.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Judge dates as of this day instead of today.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
    /// Show only problems in paths that contain this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// One line a problem, for editors and scripts.
    #[arg(long)]
    plain: bool,
}

pub(crate) fn run(folder: Option<&Path>, options: &Options) -> anyhow::Result<ExitCode> {
    let files = content(folder)?;
    let today = options.today.unwrap_or_else(crate::today);
    let (knowledge, mut problems) = Knowledge::read(&files);
    problems.extend(check::check(&knowledge, today));
    problems.sort();
    problems.dedup();
    problems.retain(|problem| options.only.as_ref().is_none_or(|text| problem.file.contains(text)));
    let mut out = std::io::stdout().lock();
    for problem in &problems {
        if options.plain {
            writeln!(out, "{}:{}: {} ({})", problem.file, problem.line, problem.what, problem.help)?;
        } else {
            writeln!(out, "{}", drawn(problem, &files))?;
        }
    }
    if !problems.is_empty() {
        let mut by_file: BTreeMap<&str, usize> = BTreeMap::new();
        for problem in &problems {
            *by_file.entry(&problem.file).or_default() += 1;
        }
        writeln!(out, "{} problems in {} files", problems.len(), by_file.len())?;
        return Ok(ExitCode::FAILURE);
    }
    writeln!(out, "{}", coverage(&knowledge))?;
    Ok(ExitCode::SUCCESS)
}

/// The files of `folder`, or those built in.
pub(crate) fn content(folder: Option<&Path>) -> anyhow::Result<Vec<File>> {
    match folder {
        Some(folder) => files::from_folder(folder).with_context(|| format!("{} cannot be read", folder.display())),
        None => Ok(files::embedded()),
    }
}

/// The problem beside its line of the file.
fn drawn(problem: &Problem, files: &[File]) -> String {
    let text = files.iter().find(|file| file.path == problem.file).map_or("", |file| file.text.as_str());
    let mut diagnostic = MietteDiagnostic::new(problem.what.clone()).with_help(problem.help.clone());
    if problem.line > 0 {
        let start: usize = text.split_inclusive('\n').take(problem.line - 1).map(str::len).sum();
        let length = text[start..].find('\n').unwrap_or(text.len() - start);
        diagnostic = diagnostic.with_label(LabeledSpan::underline(start..start + length));
    }
    let report = Report::from(diagnostic).with_source_code(NamedSource::new(&problem.file, text.to_owned()));
    let theme = if std::io::IsTerminal::is_terminal(&std::io::stdout()) {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let mut out = String::new();
    if GraphicalReportHandler::new_themed(theme).with_context_lines(0).render_report(&mut out, report.as_ref()).is_err()
    {
        out = format!("{}:{}: {}", problem.file, problem.line, problem.what);
    }
    out
}

/// What the content covers, in one table.
fn coverage(knowledge: &Knowledge) -> String {
    let mut areas: BTreeMap<&str, (usize, [usize; 3], usize, usize)> = BTreeMap::new();
    let mut oldest: Option<Date> = None;
    for (id, written) in &knowledge.passages {
        let area = areas.entry(&id.area).or_default();
        area.0 += 1;
        area.2 += usize::from(written.values().any(|passage| passage.unconfirmed));
        for passage in written.values() {
            area.1[Language::ALL.iter().position(|language| *language == passage.language).unwrap_or(0)] += 1;
            area.3 += usize::from(passage.draft);
            oldest = Some(oldest.map_or(passage.checked, |day| day.min(passage.checked)));
        }
    }
    let [english, simplified, traditional] = Language::ALL.map(Language::tag);
    let mut text = format!(
        "{:<14} {:>8} {english:>8} {simplified:>8} {traditional:>8} {:>12} {:>7}\n",
        "area", "sections", "unconfirmed", "drafts"
    );
    for (area, (sections, written, unconfirmed, drafts)) in areas {
        let [english, simplified, traditional] = written.map(|count| count.to_string());
        // What nobody wrote by hand is converted when it is shown.
        let traditional = if traditional == "0" { "derived" } else { &traditional };
        text.push_str(&format!(
            "{area:<14} {sections:>8} {english:>8} {simplified:>8} {traditional:>8} {unconfirmed:>12} {drafts:>7}\n"
        ));
    }
    for calendar in knowledge.calendars.values() {
        let year = |year: Option<i32>| year.map_or_else(|| "no year".to_owned(), |year| year.to_string());
        text.push_str(&format!(
            "calendars/{:<4} published up to {}, held up to {}\n",
            calendar.id,
            year(calendar.published_until()),
            year(calendar.years().next_back().map(|last| last.year))
        ));
    }
    text.push_str(&format!(
        "{} facts, {} sources, {} terms, {} calendars; oldest check {}; no problems",
        knowledge.facts.len(),
        knowledge.sources.len(),
        knowledge.terms.all().len(),
        knowledge.calendars.len(),
        oldest.map_or_else(|| "never".to_owned(), |day| day.to_string())
    ));
    text
}
