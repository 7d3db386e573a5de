//! `bridgehead sources check`, on pages that a server on this machine changes between two runs.

#[expect(dead_code, reason = "the editor's tools are tested with more of it")]
#[path = "../../../editing/tests/suite/server.rs"]
mod server;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use assert_cmd::Command;
use serde_json::Value;

use server::{Server, answer, page};

/// The small test content, its sources replaced by pages of `server`.
fn content(folder: &Path, server: &Server) -> std::path::PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/content");
    let to = folder.join("content");
    for file in ["facts/all.yaml", "guidance/company/incorporation.en.md", "guidance/company/annual-return.en.md"] {
        let target = to.join(file);
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("folders");
        std::fs::copy(from.join(file), target).expect("a file");
    }
    let source = |id: &str, url: &str| {
        format!(
            "- {{ id: {id}, title: T, publisher: P, url: '{url}', tier: press, language: en, checked: 2026-11-01 }}\n"
        )
    };
    let list = [
        source("registry", &server.url("/fees#online")),
        source("adviser", &server.url("/close")),
        source("again", &server.url("/fees")),
        source("private", "http://10.0.0.1:1/"),
    ];
    std::fs::create_dir_all(to.join("sources")).expect("a folder");
    std::fs::write(to.join("sources/all.yaml"), list[..3].concat()).expect("a file");
    std::fs::write(folder.join("private.yaml"), &list[3]).expect("a file");
    to
}

fn check(folder: &Path, options: &[&str]) -> Command {
    let mut command = Command::cargo_bin("bridgehead").expect("the program is built");
    command.env_clear().env("BRIDGEHEAD_DATA", folder.join("data")).env("BRIDGEHEAD_KNOWLEDGE", folder.join("content"));
    command.args(["sources", "check", "--timeout", "10"]).args(options);
    if !options.contains(&"--pace") {
        command.args(["--pace", "0"]);
    }
    command
}

fn run(folder: &Path, options: &[&str], code: i32) -> String {
    let assert = check(folder, options).assert().code(code);
    let text = String::from_utf8_lossy(&assert.get_output().stdout).into_owned();
    assert!(assert.get_output().stderr.is_empty(), "no bar where nobody looks");
    text
}

#[test]
fn what_changed_is_told_with_what_rests_on_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let later = Arc::new(AtomicBool::new(false));
    let switch = Arc::clone(&later);
    let server =
        Server::start("127.0.0.1", move |asked, _| match (asked.path.as_str(), later.load(Ordering::SeqCst)) {
            ("/fees", false) => page("<p>The fee is $1,545.</p><script>at(1)</script>"),
            ("/fees", true) => page("<p>The fee is $1,700.</p><script>at(2)</script>"),
            ("/close", false) => page("<p>It takes months.</p>"),
            (_, _) => answer("404 Not Found", "", ""),
        });
    content(folder.path(), &server);
    let local = ["--allow-private"];
    let first = run(folder.path(), &local, 0);
    assert!(first.contains("first-seen  registry") && first.contains("3 sources: 3 first-seen"), "{first}");
    assert_eq!(server.asked().len(), 2, "two sources of one page are one request");
    assert!(run(folder.path(), &local, 0).contains("3 unchanged"));
    switch.store(true, Ordering::SeqCst);
    let text = run(folder.path(), &local, 1);
    for part in [
        "gone        adviser",
        "changed     registry",
        "found: it is gone (status 404)",
        "to do: read the page again",
        "passages: company/annual-return#deadline",
        "company/incorporation#fee",
        "facts: fee-online, new-rule-hours",
        "nothing rests on it",
        "3 sources: 2 changed, 1 gone",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let json = run(folder.path(), &["--allow-private", "--format", "json"], 1);
    let rows: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let ids: Vec<&str> = rows.iter().filter_map(|row| row["source"].as_str()).collect();
    assert_eq!(ids, ["adviser", "again", "registry"]);
    assert_eq!((&rows[2]["result"], &rows[2]["needs_a_person"]), (&"changed".into(), &true.into()));
    assert!(rows[2]["facts"].as_array().is_some_and(|facts| facts.contains(&"fee-online".into())));
    assert!(run(folder.path(), &["--allow-private", "--source", "adviser"], 1).contains("1 sources: 1 gone"));
}

#[test]
fn this_machine_is_not_asked_unless_allowed() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start("127.0.0.1", |_, _| page("x"));
    let to = content(folder.path(), &server);
    std::fs::copy(folder.path().join("private.yaml"), to.join("sources/private.yaml")).expect("a file");
    let text = run(folder.path(), &["--area", "company"], 1);
    assert!(text.contains("refused") && text.contains("is not a public address"), "{text}");
    assert!(!text.contains("10.0.0.1"), "nothing in the area rests on it: {text}");
    assert!(run(folder.path(), &["--source", "private"], 1).contains("10.0.0.1 is not a public address"));
    assert!(server.asked().is_empty());
}

#[test]
fn mistakes_of_the_operator_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start("127.0.0.1", |_, _| page("x"));
    content(folder.path(), &server);
    std::fs::create_dir_all(folder.path().join("data")).expect("a folder");
    std::fs::write(folder.path().join("data/sources.json"), "{}").expect("a file");
    for (options, part) in [
        (vec!["--source", "nobody"], "there is no source `nobody`"),
        (vec!["--area", "moon"], "there is no area `moon`; the areas are company"),
        (vec!["--pace", "soon"], "write a number of seconds"),
        (vec![], "delete it"),
    ] {
        let assert = check(folder.path(), &options).assert().code(2);
        let text = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert!(server.asked().is_empty());
}
