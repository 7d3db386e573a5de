//! `bridgehead sources`: do the pages that the guidance rests on still say the same?

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use bridgehead::knowledge::{Knowledge, Source};
use bridgehead::startup::{self, Settings};
use bridgehead_editing::fetch::{Fetcher, Manners};
use bridgehead_editing::guard::Guard;
use bridgehead_editing::judge::Verdict;
use bridgehead_editing::memory::Memory;
use bridgehead_editing::rests::{self, Rests};
use bridgehead_editing::visits;
use indicatif::{ProgressBar, ProgressStyle};

use crate::eval::Format;

/// What to do with the registered pages.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Ask each page whether it still reads as it did; exit status 0 only when nothing needs a person.
    Check(Options),
}

/// Which pages to ask, and how.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only pages that the guidance of this area rests on.
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// Only this source; can be given several times.
    #[arg(long, value_name = "ID", num_args = 1..)]
    source: Vec<String>,
    /// Also ask addresses in private networks and on this machine.
    #[arg(long)]
    allow_private: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Seconds between two requests to one host.
    #[arg(long, value_name = "SECONDS", default_value = "2", value_parser = seconds)]
    pace: Duration,
    /// Seconds that one page may take.
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    timeout: Duration,
}

/// A number of seconds between nothing and an hour, perhaps with a fraction.
fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse::<f64>().ok().filter(|number| (0.0..=3600.0).contains(number));
    number.map(Duration::from_secs_f64).ok_or_else(|| "write a number of seconds from 0 to 3600".to_owned())
}

/// How pages are asked for by every command.
pub(crate) fn manners(allow_private: bool, pace: Duration, timeout: Duration) -> Manners {
    let guard = if allow_private { Guard::everything() } else { Guard::public() };
    Manners { guard, pace, timeout, ..Manners::default() }
}

pub(crate) fn run(settings: &Settings, command: &Command) -> anyhow::Result<ExitCode> {
    let Command::Check(options) = command;
    let (knowledge, problems) = Knowledge::read(&startup::content(settings.knowledge.as_deref())?);
    if !problems.is_empty() {
        tracing::warn!("the content has {} problems, see `bridgehead check`", problems.len());
    }
    let chosen = chosen(&knowledge, options)?;
    let path = settings.data.as_ref().map(|data| data.join("sources.json"));
    let mut memory = path.as_deref().map_or_else(|| Ok(Memory::default()), Memory::load)?;
    let verdicts = visit(options, &chosen, &mut memory)?;
    remember(&knowledge, options, memory, path)?;
    let rests = rests::on_sources(&knowledge);
    let rows: Vec<Row<'_>> = chosen
        .iter()
        .zip(verdicts)
        .map(|(source, verdict)| Row {
            source,
            verdict,
            rests: rests.get(source.id.as_str()).cloned().unwrap_or_default(),
        })
        .collect();
    let mut out = std::io::stdout().lock();
    match options.format {
        Format::Json => rows.iter().try_for_each(|row| writeln!(out, "{}", row.json()))?,
        Format::Text => print(&mut out, &rows)?,
    }
    let wanted = rows.iter().any(|row| row.verdict.needs_a_person());
    Ok(if wanted { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The sources that the options name, in order of id.
fn chosen<'a>(knowledge: &'a Knowledge, options: &Options) -> anyhow::Result<Vec<&'a Source>> {
    for id in &options.source {
        if !knowledge.sources.contains_key(id) {
            bail!("there is no source `{id}`; sources are registered in sources/*.yaml");
        }
    }
    let area = match &options.area {
        Some(area) => Some(rests::of_area(knowledge, area).with_context(|| {
            let areas: std::collections::BTreeSet<&str> =
                knowledge.passages.keys().map(|id| id.area.as_str()).collect();
            let areas: Vec<&str> = areas.into_iter().collect();
            format!("there is no area `{area}`; the areas are {}", areas.join(", "))
        })?),
        None => None,
    };
    let wanted = |source: &&Source| {
        (options.source.is_empty() || options.source.contains(&source.id))
            && area.as_ref().is_none_or(|area| area.contains(source.id.as_str()))
    };
    Ok(knowledge.sources.values().filter(wanted).collect())
}

fn visit(options: &Options, chosen: &[&Source], memory: &mut Memory) -> anyhow::Result<Vec<Verdict>> {
    let fetcher = Fetcher::new(manners(options.allow_private, options.pace, options.timeout))?;
    let bar = if std::io::stderr().is_terminal() {
        let style = ProgressStyle::with_template("{pos}/{len} {wide_bar} {msg}")?;
        ProgressBar::new(visits::pages(chosen) as u64).with_style(style)
    } else {
        ProgressBar::hidden()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let verdicts = runtime.block_on(visits::visit_all(&fetcher, chosen, memory, crate::today(), |url| {
        bar.inc(1);
        bar.set_message(url.chars().take(60).collect::<String>());
    }));
    // The system may still be looking for a name; nobody waits for it.
    runtime.shutdown_background();
    bar.finish_and_clear();
    Ok(verdicts)
}

fn remember(knowledge: &Knowledge, options: &Options, mut memory: Memory, path: Option<PathBuf>) -> anyhow::Result<()> {
    if options.area.is_none() && options.source.is_empty() {
        memory.retain(|id| knowledge.sources.contains_key(id));
    }
    match path {
        Some(path) => memory.save(&path)?,
        None => tracing::warn!("there is no data folder, so nothing is remembered; choose one with --data"),
    }
    Ok(())
}

/// A source and what came of asking for it.
struct Row<'a> {
    source: &'a Source,
    verdict: Verdict,
    rests: Rests,
}

impl Row<'_> {
    fn json(&self) -> serde_json::Value {
        let mut row = serde_json::json!({
            "source": self.source.id,
            "url": self.source.url,
            "result": self.verdict.name(),
            "what": self.verdict.what(),
            "to_do": self.verdict.what_to_do(),
            "needs_a_person": self.verdict.needs_a_person(),
            "checked": self.source.checked,
            "passages": self.rests.passages,
            "facts": self.rests.facts,
        });
        if let Verdict::Moved { to, .. } = &self.verdict {
            row["moved_to"] = to.as_str().into();
        }
        row
    }
}

/// What is well first, one line each; then what needs a person, with what rests on it; then the sums.
fn print(out: &mut impl Write, rows: &[Row<'_>]) -> std::io::Result<()> {
    let (wanted, well): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.verdict.needs_a_person());
    for row in well {
        writeln!(out, "{:<11} {}  {}", row.verdict.name(), row.source.id, row.source.url)?;
    }
    for row in wanted {
        writeln!(out, "{:<11} {}  {}", row.verdict.name(), row.source.id, row.source.url)?;
        writeln!(out, "  found: {}", row.verdict.what())?;
        writeln!(out, "  to do: {}", row.verdict.what_to_do())?;
        for (name, ids) in [("passages", &row.rests.passages), ("facts", &row.rests.facts)] {
            if !ids.is_empty() {
                writeln!(out, "  {name}: {}", ids.iter().map(String::as_str).collect::<Vec<_>>().join(", "))?;
            }
        }
        if row.rests == Rests::default() {
            writeln!(out, "  nothing rests on it")?;
        }
    }
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *sums.entry(row.verdict.name()).or_default() += 1;
    }
    let sums: Vec<String> = sums.iter().map(|(name, count)| format!("{count} {name}")).collect();
    writeln!(out, "{} sources: {}", rows.len(), if sums.is_empty() { "none asked".to_owned() } else { sums.join(", ") })
}
