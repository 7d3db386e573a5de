//! A conversation killed at any moment: after the restart every acknowledged answer is there, exactly once.
//!
//! `BRIDGEHEAD_KILLS=200 cargo test -p bridgehead-terminal --test killed` runs the whole; a part runs always.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use bridgehead::case::{Answer, CaseId};
use bridgehead::storage::sqlite::SqliteStore;
use bridgehead::store::Store as _;

/// What is typed, and the question it answers.
const SCRIPT: [(&str, &str); 4] =
    [("a limited company", "vehicle"), ("3", "founders"), ("yes", "staff"), ("4 January 2027", "start_on")];

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/content")
}

fn chat(data: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bridgehead"))
        .args(["--data".as_ref(), data.as_os_str(), "--knowledge".as_ref(), content().as_os_str()])
        .args(["chat", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// The answers of the one case there is; none when it has not begun.
fn answers(data: &Path) -> Vec<Answer> {
    let file = data.join("bridgehead.sqlite");
    if !file.exists() {
        return Vec::new();
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = SqliteStore::open_file(&file).await.expect("the file opens after any kill");
        store.case(CaseId(1)).await.expect("it can be read").map_or_else(Vec::new, |case| case.answers)
    })
}

/// Talks until `lines` more lines of output were read, then kills. Returns how many answers were acknowledged.
fn talk(data: &Path, lines: u32) -> usize {
    let mut child = chat(data);
    let mut input = child.stdin.take().expect("piped");
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    let standing = answers(data).len();
    // A pipe may be broken by the end of the program; what was typed then is simply lost, as on a phone without signal.
    let mut type_in = |text: &str| drop(writeln!(input, "{text}").and_then(|()| input.flush()));
    type_in(if standing == 0 { "I want to set up a company" } else { "/resume" });
    for (text, _) in SCRIPT.iter().skip(standing) {
        type_in(text);
    }
    let mut acknowledged = 0;
    for _ in 0..lines {
        let mut line = String::new();
        if output.read_line(&mut line).unwrap_or(0) == 0 {
            break;
        }
        acknowledged += usize::from(line.starts_with('✓') && !line.contains("founder"));
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    standing + acknowledged
}

#[test]
fn every_acknowledged_answer_survives_exactly_once() {
    let kills: u32 = std::env::var("BRIDGEHEAD_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(24);
    let mut state: u32 = 20_261_125;
    let mut killed = 0;
    while killed < kills {
        let folder = tempfile::tempdir().expect("a folder");
        let mut before = 0;
        while before < SCRIPT.len() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let acknowledged = talk(folder.path(), (state >> 16) % 14);
            killed += 1;
            let given = answers(folder.path());
            let questions: Vec<&str> = given.iter().map(|answer| answer.question.as_str()).collect();
            let expected: Vec<&str> = SCRIPT.iter().take(given.len()).map(|(_, question)| *question).collect();
            assert_eq!(questions, expected, "in order, each once");
            assert!(given.len() >= acknowledged, "{acknowledged} were acknowledged, {} are there", given.len());
            before = given.len();
        }
    }
}
