//! `bridgehead workflow`: the workflows there are, and a drawing of one.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use bridgehead::knowledge::Knowledge;
use bridgehead::language::Language;
use bridgehead::workflow::{Workflow, graph};

/// What to do with workflows.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// List them.
    List {
        /// Titles in this language: en, zh-Hans, zh-Hant.
        #[arg(long, default_value_t = Language::English)]
        lang: Language,
    },
    /// Print one as a Mermaid flowchart.
    Graph {
        /// Its name.
        workflow: String,
        /// Words in this language: en, zh-Hans, zh-Hant.
        #[arg(long, default_value_t = Language::English)]
        lang: Language,
    },
}

pub(crate) fn run(folder: Option<&Path>, command: &Command) -> anyhow::Result<ExitCode> {
    let (knowledge, _) = Knowledge::read(&crate::check::content(folder)?);
    let mut out = std::io::stdout().lock();
    match command {
        Command::List { lang } => {
            for workflow in knowledge.workflows.values() {
                let title = knowledge.localized(&workflow.title, *lang);
                let (questions, tasks) = (workflow.questions.len(), workflow.tasks.len());
                writeln!(out, "{:<28} {title} ({questions} questions, {tasks} tasks)", workflow.id)?;
            }
        }
        Command::Graph { workflow, lang } => {
            let workflow = named(&knowledge, workflow)?;
            write!(out, "{}", graph::mermaid(&knowledge, workflow, *lang, crate::today()))?;
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
