//! The program `bridgehead`: what an operator or a founder types.

mod check;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Quoted, dated answers for founders entering Hong Kong.
#[derive(Parser)]
#[command(name = "bridgehead", version)]
struct Arguments {
    /// Use this folder of content instead of the one built in.
    #[arg(long, global = true, value_name = "DIR", env = "BRIDGEHEAD_KNOWLEDGE")]
    knowledge: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report every problem in the content; exit status 0 only when there is none.
    Check(check::Options),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Check(options) => check::run(arguments.knowledge.as_deref(), &options),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            report(&error);
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stderr, reason = "the operator reads it there")]
fn report(error: &anyhow::Error) {
    eprintln!("bridgehead: {error:#}");
}

/// The one place where the program asks the system for the date; Hong Kong's, since its deadlines are meant.
fn today() -> bridgehead::knowledge::Date {
    let hong_kong = chrono::FixedOffset::east_opt(8 * 3600).expect("eight hours is a valid offset");
    chrono::Utc::now().with_timezone(&hong_kong).date_naive()
}
