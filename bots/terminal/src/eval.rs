//! `bridgehead eval`: retrieval, answers and calibration, measured on files.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use bridgehead::answer::Outcome;
use bridgehead::evaluation::answers::{Expected, Grade, KnownQuestion, Part, Summary, Verdict, judge};
use bridgehead::evaluation::calibration::{area_under_curve, fit, risk_coverage};
use bridgehead::evaluation::json_lines;
use bridgehead::evaluation::retrieval;
use bridgehead::knowledge::{Date, Knowledge};
use bridgehead::search::finder::Finder;

/// What to measure.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Rank documents for questions, all from files, and print recall, rank and latency.
    Retrieval {
        /// JSON Lines of `{"id","lang","text"}`.
        #[arg(long)]
        docs: PathBuf,
        /// JSON Lines of `{"qid","lang","text","doc"}`.
        #[arg(long)]
        questions: PathBuf,
        /// Write the ranking as a TREC run file.
        #[arg(long, value_name = "OUT.trec")]
        run: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Ask questions with known answers and print how many are complete, declined, cited.
    Answers(Answers),
    /// Fit the confidence curve on the tuning half and print its constants and how it reads on the other half.
    Calibrate {
        /// JSON Lines of known questions; the built-in ones when absent.
        #[arg(long)]
        questions: Vec<PathBuf>,
    },
}

#[derive(clap::Args)]
pub(crate) struct Answers {
    /// JSON Lines of known questions; the built-in ones when absent.
    #[arg(long)]
    questions: Vec<PathBuf>,
    /// Only this half.
    #[arg(long, value_enum)]
    part: Option<PartChoice>,
    /// Print every question that did not go well.
    #[arg(long)]
    misses: bool,
    /// The day on which to ask; today when absent.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Draw the risk-coverage curve as SVG.
    #[arg(long, value_name = "OUT.svg")]
    curve: Option<PathBuf>,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum PartChoice {
    Tune,
    Measure,
}

pub(crate) fn run(folder: Option<&Path>, command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Retrieval { docs, questions, run, format } => {
            measure_retrieval(docs, questions, run.as_deref(), *format)?;
        }
        Command::Answers(options) => measure_answers(folder, options)?,
        Command::Calibrate { questions } => calibrate(folder, questions)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn measure_retrieval(docs: &Path, questions: &Path, run: Option<&Path>, format: Format) -> anyhow::Result<()> {
    let documents: Vec<retrieval::Document> = json_lines(&docs.display().to_string(), &read(docs)?)?;
    let asked: Vec<retrieval::LabelledQuestion> = json_lines(&questions.display().to_string(), &read(questions)?)?;
    let (report, trec) = retrieval::evaluate(&documents, &asked)?;
    if let Some(path) = run {
        std::fs::write(path, trec).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let mut out = std::io::stdout().lock();
    match format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&report)?)?,
        Format::Text => writeln!(
            out,
            "{} documents, {} questions: recall@1 {:.1}%, recall@5 {:.1}%, MRR@10 {:.3}; indexed in {:.2} s, median {:.3} ms, 99th percentile {:.3} ms",
            report.documents,
            report.questions,
            100.0 * report.recall_at_1,
            100.0 * report.recall_at_5,
            report.mrr_at_10,
            report.index_seconds,
            report.median_ms,
            report.p99_ms
        )?,
    }
    Ok(())
}

/// The knowledge, its finder in memory, and the known questions by area (the file's name).
type Prepared = (Knowledge, Finder, Vec<(String, KnownQuestion)>);

fn prepare(folder: Option<&Path>, questions: &[PathBuf]) -> anyhow::Result<Prepared> {
    let files = crate::check::content(folder)?;
    let (knowledge, _) = Knowledge::read(&files);
    let (finder, _) = Finder::new(&knowledge, None)?;
    let mut known = Vec::new();
    if questions.is_empty() {
        for file in files.iter().filter(|file| file.path.starts_with("questions/")) {
            let area = file.path.trim_start_matches("questions/").trim_end_matches(".jsonl");
            known.extend(json_lines(&file.path, &file.text)?.into_iter().map(|question| (area.to_owned(), question)));
        }
    }
    for path in questions {
        let area = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        known.extend(
            json_lines(&path.display().to_string(), &read(path)?)?.into_iter().map(|question| (area.clone(), question)),
        );
    }
    Ok((knowledge, finder, known))
}

fn measure_answers(folder: Option<&Path>, options: &Answers) -> anyhow::Result<()> {
    let (knowledge, finder, known) = prepare(folder, &options.questions)?;
    let today = options.today.unwrap_or_else(crate::today);
    let wanted = |part: Part| match options.part {
        None => true,
        Some(PartChoice::Tune) => part == Part::Tune,
        Some(PartChoice::Measure) => part == Part::Measure,
    };
    let judged: Vec<(&str, &KnownQuestion, Verdict)> = known
        .iter()
        .filter(|(_, question)| wanted(question.part))
        .map(|(area, question)| (area.as_str(), question, judge(&knowledge, &finder, question, today)))
        .collect();
    let mut groups: BTreeMap<String, Vec<&Verdict>> = BTreeMap::new();
    for (area, question, verdict) in &judged {
        groups.entry(format!("{area} {}", question.lang)).or_default().push(verdict);
        groups.entry(format!("{area} all")).or_default().push(verdict);
        groups.entry(format!("~all {}", question.lang)).or_default().push(verdict);
        groups.entry("~all all".to_owned()).or_default().push(verdict);
    }
    let mut out = std::io::stdout().lock();
    if let Some(path) = &options.curve {
        let scored: Vec<(f64, bool)> = judged
            .iter()
            .map(|(_, _, verdict)| (f64::from(verdict.answer.confidence), matches!(verdict.grade, Grade::Complete)))
            .collect();
        std::fs::write(path, crate::curve::svg(&risk_coverage(&scored)))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    match options.format {
        Format::Json => {
            let summaries: BTreeMap<&str, Summary> = groups
                .iter()
                .map(|(group, verdicts)| (group.trim_start_matches('~'), Summary::of(verdicts.iter().copied())))
                .collect();
            writeln!(out, "{}", serde_json::to_string(&summaries)?)?;
        }
        Format::Text => {
            writeln!(
                out,
                "| questions | in scope | complete | falsely declined | asked back | out of scope | rightly declined | cited |"
            )?;
            writeln!(out, "|---|---|---|---|---|---|---|---|")?;
            for (group, verdicts) in &groups {
                let it = Summary::of(verdicts.iter().copied());
                writeln!(
                    out,
                    "| {} | {} | {:.1}% | {:.1}% | {:.1}% | {} | {:.1}% | {:.1}% |",
                    group.trim_start_matches('~'),
                    it.in_scope,
                    100.0 * it.complete,
                    100.0 * it.falsely_declined,
                    100.0 * it.asked_back,
                    it.out_of_scope,
                    100.0 * it.rightly_declined,
                    100.0 * it.cited
                )?;
            }
        }
    }
    if options.misses {
        for (_, question, verdict) in
            judged.iter().filter(|(_, _, verdict)| !matches!(verdict.grade, Grade::Complete | Grade::RightlyDeclined))
        {
            let got = match &verdict.answer.outcome {
                Outcome::Answered(quotes) => {
                    quotes.iter().map(|quote| quote.passage.to_string()).collect::<Vec<_>>().join(" ")
                }
                other @ (Outcome::Clarify(_) | Outcome::Declined(_)) => format!("{other:?}"),
            };
            writeln!(
                out,
                "{:?} {:.2} {} | {} | wants {:?} {:?} | got {}",
                verdict.grade,
                verdict.answer.confidence,
                question.id,
                question.question,
                question.facts,
                question.passages,
                got.chars().take(300).collect::<String>()
            )?;
        }
    }
    Ok(())
}

fn calibrate(folder: Option<&Path>, questions: &[PathBuf]) -> anyhow::Result<()> {
    let (knowledge, finder, known) = prepare(folder, questions)?;
    let today = crate::today();
    let mut rows: BTreeMap<Part, Vec<_>> = BTreeMap::new();
    for (_, question) in &known {
        let verdict = judge(&knowledge, &finder, question, today);
        let right = question.expect == Expected::Answered;
        rows.entry(question.part).or_default().push((verdict.signals, right, question.lang));
    }
    let mut out = std::io::stdout().lock();
    for chinese in [false, true] {
        let of_language = |part: Part| {
            let rows = rows.get(&part).into_iter().flatten();
            rows.filter(move |(signals, ..)| signals.chinese == chinese).map(|(signals, right, _)| (*signals, *right))
        };
        let weights = fit(&of_language(Part::Tune).collect::<Vec<_>>());
        let (signals, constant) = weights.split_at(weights.len() - 1);
        let rounded: Vec<f64> = signals.iter().map(|weight| (weight * 1000.0).round() / 1000.0).collect();
        writeln!(
            out,
            "{}: weights {rounded:?}, constant {:.3}",
            if chinese { "Chinese" } else { "English" },
            constant[0]
        )?;
        for part in [Part::Tune, Part::Measure] {
            let mut scored: Vec<(f64, bool)> = of_language(part)
                .map(|(signals, right)| {
                    let sum: f64 =
                        signals.row().iter().zip(weights).map(|(signal, weight)| f64::from(*signal) * weight).sum();
                    (1.0 / (1.0 + (-sum - constant[0]).exp()), right)
                })
                .collect();
            scored.sort_by(|a, b| a.0.total_cmp(&b.0));
            let right: Vec<f64> = scored.iter().filter(|(_, right)| *right).map(|(score, _)| *score).collect();
            let kept = right.get(right.len() / 50).copied().unwrap_or(0.0);
            let passing = scored.iter().filter(|(score, right)| !*right && *score >= kept).count();
            let wrong = scored.len() - right.len();
            writeln!(
                out,
                "  {part:?}: area under the curve {:.3}; at {kept:.3}, which keeps 98% of {} in scope, {passing} of {wrong} out of scope pass",
                area_under_curve(&scored),
                right.len()
            )?;
        }
    }
    Ok(())
}
