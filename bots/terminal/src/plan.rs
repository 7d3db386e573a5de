//! `bridgehead plan`: the checklist of a set of answers, without a conversation.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use bridgehead::case::Value;
use bridgehead::interview::{Judged, Met, open};
use bridgehead::knowledge::{Date, Knowledge, PassageId};
use bridgehead::language::Language;
use bridgehead::plan::{Due, Plan, Planned, State, plan};
use bridgehead::wording::checklist;
use bridgehead::workflow::{Who, Workflow, answers};
use bridgehead_drawing::Case;
use bridgehead_drawing::calendar::{Edition, calendar};
use bridgehead_drawing::gantt::gantt;
use bridgehead_drawing::markdown::markdown;
use bridgehead_drawing::pdf::pdf;
use bridgehead_drawing::picture::png;
use serde::Serialize;

/// What to plan and how to print it.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The workflow's name; `bridgehead workflow list` shows all.
    workflow: String,
    /// A YAML mapping from question ids to answers.
    #[arg(long)]
    answers: PathBuf,
    /// A YAML mapping from task ids to the days on which they were done.
    #[arg(long)]
    done: Option<PathBuf>,
    /// Plan as on this day; today when absent.
    #[arg(long)]
    today: Option<Date>,
    /// Words in this language: en, zh-Hans, zh-Hant.
    #[arg(long, default_value_t = Language::English)]
    lang: Language,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Names the case in a calendar, so that a later file replaces its events; the answers' file name when absent.
    #[arg(long, value_name = "KEY")]
    case: Option<String>,
    /// Number of the calendar's edition, higher than that of the last.
    #[arg(long, value_name = "N", default_value_t = 0)]
    sequence: u32,
}

/// What a plan is printed as.
#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Lines to read here.
    #[default]
    Text,
    /// For programs.
    Json,
    /// Markdown, to keep and pass on.
    Md,
    /// A calendar of the deadlines (iCalendar).
    Ics,
    /// A chart of what is next.
    Svg,
    /// The same as a picture for a phone.
    Png,
    /// The whole case on paper.
    Pdf,
}

pub(crate) fn run(folder: Option<&Path>, options: &Options) -> anyhow::Result<ExitCode> {
    let (knowledge, _) = Knowledge::read(&crate::check::content(folder)?);
    let workflow = super::workflow::named(&knowledge, &options.workflow)?;
    let today = options.today.unwrap_or_else(crate::today);
    let given = read(&options.answers, |text| answers::answers(workflow, text))?;
    let done = match &options.done {
        Some(path) => read(path, |text| answers::completions(workflow, text))?,
        None => BTreeMap::new(),
    };
    let plan = plan(workflow, &given, &done, &knowledge, today);
    let unanswered = open(workflow, &given).into_iter().map(|question| question.id.as_str()).collect();
    let name = match given.get("company_name") {
        Some(Value::Text(name)) => name.as_str(),
        Some(_) | None => "",
    };
    let case = Case { knowledge: &knowledge, workflow, plan: &plan, language: options.lang, today, name };
    let document: Vec<u8> = match options.format {
        Format::Text => {
            (checklist::whole(&knowledge, workflow, &plan, options.lang, today).plain() + "\n").into_bytes()
        }
        Format::Json => {
            let output = output(&knowledge, workflow, &plan, unanswered, options.lang, today);
            (serde_json::to_string_pretty(&output)? + "\n").into_bytes()
        }
        Format::Md => markdown(&case).into_bytes(),
        Format::Svg => gantt(&case).scene.svg().into_bytes(),
        Format::Png => png(&gantt(&case).scene)?,
        Format::Pdf => pdf(&case)?,
        Format::Ics => {
            let file = options.answers.file_stem().map(|name| name.to_string_lossy().into_owned());
            let key = options.case.clone().or(file).unwrap_or_default();
            let edition = Edition { key: &key, sequence: options.sequence, stamp: crate::now().at, withdrawn: &[] };
            calendar(&case, &edition).into_bytes()
        }
    };
    crate::export::write(options.out.as_deref(), &document)?;
    Ok(ExitCode::SUCCESS)
}

fn read<T>(path: &Path, parse: impl Fn(&str) -> Result<T, Vec<String>>) -> anyhow::Result<T> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    match parse(&text) {
        Ok(read) => Ok(read),
        Err(faults) => bail!("{} cannot be used:\n  {}", path.display(), faults.join("\n  ")),
    }
}

#[derive(Serialize)]
struct Output<'a> {
    workflow: &'a str,
    today: Date,
    /// Questions that matter and have no answer yet.
    unanswered: Vec<&'a str>,
    outcomes: Vec<OutcomeOutput<'a>>,
    tasks: Vec<TaskOutput<'a>>,
    earliest_finish: Option<Date>,
    finish: Option<Date>,
    /// Fees by currency, as on `today`.
    fees: BTreeMap<String, f64>,
}

#[derive(Serialize)]
struct OutcomeOutput<'a> {
    id: &'a str,
    title: String,
    reason: String,
    met: Met,
    criteria: Vec<CriterionOutput<'a>>,
    citations: Vec<Citation>,
}

#[derive(Serialize)]
struct CriterionOutput<'a> {
    id: &'a str,
    label: String,
    met: Met,
    citations: Vec<Citation>,
}

#[derive(Serialize)]
struct TaskOutput<'a> {
    id: &'a str,
    title: String,
    who: &'static str,
    state: &'static str,
    done: Option<Date>,
    blocked_by: &'a [String],
    earliest_start: Date,
    earliest_finish: Date,
    careful_start: Date,
    careful_finish: Date,
    latest_start: Date,
    latest_finish: Date,
    slack_days: i64,
    critical: bool,
    /// Whether its length is our estimate instead of a published figure.
    estimated: bool,
    deadline: Option<DeadlineOutput>,
    fees: Vec<FeeOutput>,
    documents: Vec<String>,
    citations: Vec<Citation>,
}

#[derive(Serialize)]
struct DeadlineOutput {
    day: Date,
    counted_from: Date,
    firm: bool,
    moved_from: Option<Date>,
    /// Whether its working days are published.
    published: bool,
}

#[derive(Serialize)]
struct FeeOutput {
    fact: String,
    times: i64,
    amount: f64,
    currency: String,
}

#[derive(Serialize)]
struct Citation {
    passage: String,
    document: String,
    section: String,
    url: String,
    valid_from: Option<Date>,
    checked: Date,
}

fn output<'a>(
    knowledge: &'a Knowledge,
    workflow: &'a Workflow,
    plan: &'a Plan<'a>,
    unanswered: Vec<&'a str>,
    language: Language,
    today: Date,
) -> Output<'a> {
    let mut fees = BTreeMap::new();
    for fee in plan.tasks.iter().flat_map(|task| &task.fees) {
        *fees.entry(fee.unit.currency().to_owned()).or_insert(0.0) += checklist::sum(fee);
    }
    let cited = |ids: &[PassageId]| ids.iter().filter_map(|id| citation(knowledge, id, language, today)).collect();
    let outcome = |judged: &Judged<'a>| OutcomeOutput {
        id: &judged.outcome.id,
        title: knowledge.fill(&judged.outcome.title, language, today),
        reason: knowledge.fill(&judged.outcome.reason, language, today),
        met: judged.met(),
        criteria: judged
            .outcome
            .criteria
            .iter()
            .zip(&judged.criteria)
            .map(|(criterion, met)| CriterionOutput {
                id: &criterion.id,
                label: knowledge.fill(&criterion.label, language, today),
                met: *met,
                citations: cited(&criterion.cite),
            })
            .collect(),
        citations: cited(&judged.outcome.cite),
    };
    let task = |planned: &'a Planned<'a>| {
        let (state, done, blocked_by): (_, _, &[String]) = match &planned.state {
            State::Done(on) => ("done", Some(*on), &[]),
            State::Ready => ("ready", None, &[]),
            State::Blocked(by) => ("blocked", None, by),
            State::Later(_) => ("later", None, &[]),
        };
        TaskOutput {
            id: &planned.task.id,
            title: knowledge.fill(&planned.task.title, language, today),
            who: match planned.task.who {
                Who::Founder => "founder",
                Who::Adviser => "adviser",
                Who::Centre => "centre",
                Who::Authority => "authority",
            },
            state,
            done,
            blocked_by,
            earliest_start: planned.early.0,
            earliest_finish: planned.early.1,
            careful_start: planned.careful.start,
            careful_finish: planned.careful.finish,
            latest_start: planned.careful.latest_start,
            latest_finish: planned.careful.latest_finish,
            slack_days: planned.careful.slack(),
            critical: planned.critical,
            estimated: planned.estimated,
            deadline: planned.deadline.as_ref().map(deadline),
            fees: planned
                .fees
                .iter()
                .map(|fee| FeeOutput {
                    fact: fee.fact.clone(),
                    times: fee.times,
                    amount: fee.amount,
                    currency: fee.unit.currency().to_owned(),
                })
                .collect(),
            documents: planned.task.documents.iter().map(|text| knowledge.fill(text, language, today)).collect(),
            citations: cited(&planned.task.cite),
        }
    };
    Output {
        workflow: &workflow.id,
        today,
        unanswered,
        outcomes: plan.outcomes.iter().map(outcome).collect(),
        tasks: plan.tasks.iter().map(task).collect(),
        earliest_finish: plan.earliest_finish,
        finish: plan.finish,
        fees,
    }
}

fn deadline(due: &Due) -> DeadlineOutput {
    DeadlineOutput {
        day: due.day,
        counted_from: due.from,
        firm: due.firm,
        moved_from: due.moved_from,
        published: due.certainty == bridgehead::calendar::Certainty::Published,
    }
}

fn citation(knowledge: &Knowledge, id: &PassageId, language: Language, today: Date) -> Option<Citation> {
    let quote = bridgehead::answer::whole(knowledge, id, language, today, today)?;
    Some(Citation {
        passage: id.to_string(),
        document: quote.citation.document,
        section: quote.citation.section,
        url: quote.citation.url,
        valid_from: quote.citation.valid_from,
        checked: quote.citation.checked,
    })
}
