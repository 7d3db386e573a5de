//! The program `bridgehead`: what a founder or an operator types.

mod ask;
mod attachments;
mod calendar;
mod chat;
mod check;
mod curve;
mod eval;
mod export;
mod import;
mod lines;
mod plan;
mod sources;
mod wishes;
mod workflow;

use std::path::PathBuf;
use std::process::ExitCode;

use bridgehead::startup::Settings;
use clap::{Parser, Subcommand};

/// Quoted, dated answers for founders entering Hong Kong.
#[derive(Parser)]
#[command(name = "bridgehead", version)]
struct Arguments {
    /// Use this folder of content instead of the one built in.
    #[arg(long, global = true, value_name = "DIR", env = "BRIDGEHEAD_KNOWLEDGE")]
    knowledge: Option<PathBuf>,
    /// Keep the index and the database in this folder instead of the platform's data folder.
    #[arg(long, global = true, value_name = "DIR", env = "BRIDGEHEAD_DATA")]
    data: Option<PathBuf>,
    /// Keep what was said in this database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, global = true, value_name = "URL", env = "BRIDGEHEAD_DATABASE", hide_env_values = true)]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Talk with the assistant.
    Chat(chat::Options),
    /// Ask one question, or many as JSON Lines.
    Ask(ask::Options),
    /// List what people want from the staff: a person to speak with, or an answer once there is one.
    Wishes(wishes::Options),
    /// Report every problem in the content; exit status 0 only when there is none.
    Check(check::Options),
    /// Print a place's days off and make-up workdays.
    Calendar(calendar::Options),
    /// Plan a workflow for a file of answers.
    Plan(plan::Options),
    /// List the workflows, or draw one.
    #[command(subcommand)]
    Workflow(workflow::Command),
    /// Ask the registered pages whether they still read the same.
    #[command(subcommand)]
    Sources(sources::Command),
    /// Draft guidance from a page or a file, for a person to review.
    Import(import::Options),
    /// Measure retrieval, answers and calibration on files.
    #[command(subcommand)]
    Eval(eval::Command),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("BRIDGEHEAD_LOG")
                .unwrap_or_else(|_| "warn,tantivy=error".into()),
        )
        .with_writer(std::io::stderr)
        .without_time()
        .with_target(false)
        .init();
    let settings = Settings {
        data: arguments.data.or_else(data_folder),
        knowledge: arguments.knowledge,
        database: arguments.database,
    };
    match run(&settings, &arguments.command) {
        Ok(code) => code,
        // Whoever reads our output has left: that is no fault.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::from(2)
        }
    }
}

fn run(settings: &Settings, command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Chat(options) => runtime()?.block_on(chat::run(settings, options)),
        Command::Wishes(options) => runtime()?.block_on(wishes::run(settings, options)),
        Command::Ask(options) => ask::run(settings, options),
        Command::Check(options) => check::run(settings.knowledge.as_deref(), options),
        Command::Calendar(options) => calendar::run(settings.knowledge.as_deref(), options),
        Command::Plan(options) => plan::run(settings.knowledge.as_deref(), options),
        Command::Workflow(command) => workflow::run(settings.knowledge.as_deref(), command),
        Command::Sources(command) => sources::run(settings, command),
        Command::Import(options) => import::run(settings, options),
        Command::Eval(command) => eval::run(settings.knowledge.as_deref(), command),
    }
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()
}

fn data_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "bridgehead").map(|folders| folders.data_dir().to_owned())
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

#[expect(clippy::print_stderr, reason = "the operator reads it there")]
fn report(error: &anyhow::Error) {
    eprintln!("bridgehead: {error:#}");
}

/// The one place where the program asks the system for the time.
#[expect(clippy::disallowed_methods, reason = "this is the program's edge")]
fn now() -> bridgehead::assistant::Now {
    let chance = getrandom::u64().expect("the system has chance to give");
    bridgehead::assistant::Now::at(chrono::Utc::now()).with_chance(chance)
}

/// Today in Hong Kong, whose deadlines are meant.
fn today() -> bridgehead::knowledge::Date {
    now().today
}
