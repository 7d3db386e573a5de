//! `bridgehead workflow`: the workflows there are, and a drawing of one.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use bridgehead::knowledge::Knowledge;
use bridgehead::language::Language;
use bridgehead::workflow::Workflow;
use bridgehead::workflow::graph::mermaid;
use bridgehead_drawing::graph::graph;
use bridgehead_drawing::picture::png;

/// What to do with workflows.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// List them.
    List {
        /// Titles in this language: en, zh-Hans, zh-Hant.
        #[arg(long, default_value_t = Language::English)]
        lang: Language,
    },
    /// Draw one: questions, what they lead to, and tasks in the order of their needs.
    Graph {
        /// Its name.
        workflow: String,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Write to this file instead of standard output.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Words in this language: en, zh-Hans, zh-Hant.
        #[arg(long, default_value_t = Language::English)]
        lang: Language,
    },
}

/// What a workflow is drawn as.
#[derive(Clone, Copy, Default, clap::ValueEnum)]
pub(crate) enum Format {
    /// Text that Mermaid draws.
    #[default]
    Mermaid,
    /// A drawing.
    Svg,
    /// The same as a picture.
    Png,
}

pub(crate) fn run(folder: Option<&Path>, command: &Command) -> anyhow::Result<ExitCode> {
    let (knowledge, _) = Knowledge::read(&crate::check::content(folder)?);
    match command {
        Command::List { lang } => {
            let mut out = std::io::stdout().lock();
            for workflow in knowledge.workflows.values() {
                let title = knowledge.localized(&workflow.title, *lang);
                let (questions, tasks) = (workflow.questions.len(), workflow.tasks.len());
                writeln!(out, "{:<28} {title} ({questions} questions, {tasks} tasks)", workflow.id)?;
            }
        }
        Command::Graph { workflow, format, out, lang } => {
            let (workflow, today) = (named(&knowledge, workflow)?, crate::today());
            let scene = || graph(&knowledge, workflow, *lang, today).scene;
            let drawing = match format {
                Format::Mermaid => mermaid(&knowledge, workflow, *lang, today).into_bytes(),
                Format::Svg => scene().svg().into_bytes(),
                Format::Png => png(&scene())?,
            };
            crate::export::write(out.as_deref(), &drawing)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The workflow of that name, or words that list the known ones.
pub(crate) fn named<'k>(knowledge: &'k Knowledge, name: &str) -> anyhow::Result<&'k Workflow> {
    let Some(workflow) = knowledge.workflows.get(name) else {
        let known: Vec<&str> = knowledge.workflows.keys().map(String::as_str).collect();
        bail!("there is no workflow `{name}`; known are: {}", known.join(", "));
    };
    Ok(workflow)
}
