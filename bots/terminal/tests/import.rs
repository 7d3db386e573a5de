//! `bridgehead import`: from a file to a draft that nobody is shown, and through its review to an answer.

#[expect(dead_code, reason = "the editor's tools are tested with more of it")]
#[path = "../../../editing/tests/suite/server.rs"]
mod server;

use std::path::{Path, PathBuf};

use assert_cmd::Command;

use server::{Server, answer, page};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../editing/tests/files").join(name)
}

/// The small test content in a folder that may be changed.
fn content(folder: &Path) -> PathBuf {
    let to = folder.join("content");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/content"), &to);
    to
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

fn bridgehead(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("bridgehead").expect("the program is built");
    command.env_clear().env("BRIDGEHEAD_DATA", folder.join("data")).env("BRIDGEHEAD_KNOWLEDGE", folder.join("content"));
    command.args(arguments);
    command
}

fn import(folder: &Path, from: &str, more: &[&str]) -> Command {
    let out = folder.join("content");
    let mut command = bridgehead(folder, &["import", from, "--area", "company", "--topic", "sample", "--out"]);
    command.arg(out).args(more);
    command
}

fn output(mut command: Command, code: i32) -> String {
    let assert = command.assert().code(code);
    let output = assert.get_output();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn edit(path: &Path, pairs: &[(&str, &str)]) {
    let mut text = std::fs::read_to_string(path).expect("a file");
    for (from, to) in pairs {
        assert!(text.contains(from), "{from} is missing in {text}");
        text = text.replace(from, to);
    }
    std::fs::write(path, text).expect("a file");
}

#[test]
fn a_draft_is_shown_to_nobody_until_a_person_has_reviewed_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = content(folder.path());
    let english = sample("sample.en.docx");
    let said = output(import(folder.path(), &english.to_string_lossy(), &[]), 0);
    assert!(said.contains("3 sections, 9 proposed facts, in en:") && said.contains("sample.en.md"), "{said}");
    let chinese = sample("sample.zh-Hans.pdf");
    let said = output(import(folder.path(), &chinese.to_string_lossy(), &[]), 0);
    assert!(said.contains("3 sections, 0 proposed facts, in zh-Hans:"), "{said}");
    // Not by its own sentence, in either language.
    let asks = ["applying for the sample licence online", "网上申请样本牌照的费用"];
    for question in asks {
        let answer = output(bridgehead(folder.path(), &["ask", question]), 0);
        assert!(!answer.to_lowercase().contains("sample licence") && !answer.contains("样本牌照"), "{answer}");
    }
    // What is left to do is told.
    let told = output(bridgehead(folder.path(), &["check", "--plain", "--only", "sample"]), 1);
    for part in ["states the rules of `TODO`", "title, publisher or address of `sample-en` is still to be written"] {
        assert!(told.contains(part), "{part} is missing in {told}");
    }
    // A person completes the source, and takes the texts for true, but not the figures.
    let guidance = |language: &str| content.join(format!("guidance/company/sample.{language}.md"));
    edit(&guidance("en"), &[("status: draft\n", ""), ("jurisdiction: TODO", "jurisdiction: hk")]);
    edit(&guidance("zh-Hans"), &[("status: draft\n", ""), ("[sample-zh-hans]", "[sample-en]")]);
    std::fs::remove_file(content.join("sources/drafts-sample.zh-Hans.yaml")).expect("the file");
    let whole = [("publisher: TODO", "publisher: P"), ("https://TODO", "https://p.example/licence")];
    edit(&content.join("sources/drafts-sample.en.yaml"), &whole);
    let told = output(bridgehead(folder.path(), &["check", "--plain", "--only", "sample"]), 1);
    assert!(told.contains("`sample-licence-costs-1` is a proposal that nobody has reviewed"), "{told}");
    let answer = output(bridgehead(folder.path(), &["ask", asks[0]]), 0);
    assert!(!answer.contains("HK$1,545"), "an unreviewed figure is not said: {answer}");
    // Then the figures too.
    let labels = [("  status: draft\n", ""), ("en: TODO", "en: L"), ("zh-Hans: TODO", "zh-Hans: 名")];
    edit(&content.join("facts/drafts-sample.en.yaml"), &labels);
    let clean =
        output(bridgehead(folder.path(), &["check", "--plain", "--only", "sample", "--today", "2026-12-31"]), 0);
    assert!(clean.contains("no problems"), "{clean}");
    let answer = output(bridgehead(folder.path(), &["ask", asks[0]]), 0);
    assert!(answer.contains("Applying for the sample licence costs HK$1,545 online."), "{answer}");
    assert!(answer.contains("https://p.example/licence"), "{answer}");
    let answer = output(bridgehead(folder.path(), &["ask", asks[1]]), 0);
    assert!(answer.contains("1,545港元"), "{answer}");
}

#[test]
fn nothing_is_written_over_and_names_stay_inside() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = content(folder.path());
    let file = sample("sample.en.md").to_string_lossy().into_owned();
    output(import(folder.path(), &file, &[]), 0);
    let path = content.join("guidance/company/sample.en.md");
    edit(&path, &[("title:", "title: mine #")]);
    std::fs::remove_file(content.join("facts/drafts-sample.en.yaml")).expect("the file");
    let told = output(import(folder.path(), &file, &[]), 2);
    assert!(told.contains("is there already; --force writes over it"), "{told}");
    assert!(!content.join("facts/drafts-sample.en.yaml").exists(), "all or nothing");
    output(import(folder.path(), &file, &["--force"]), 0);
    assert!(!std::fs::read_to_string(&path).expect("a file").contains("mine"));
    for topic in ["../up", "Caps", "a/b", "", "a--b"] {
        let mut command =
            bridgehead(folder.path(), &["import", &file, "--area", "company", "--topic", topic, "--out", "x"]);
        command.assert().code(2);
    }
    let none = output(import(folder.path(), "nowhere.md", &["--force"]), 2);
    assert!(none.contains("nowhere.md cannot be read"), "{none}");
    let scan = output(import(folder.path(), &sample("scan.pdf").to_string_lossy(), &["--force"]), 2);
    assert!(scan.contains("text recognition (OCR)") && !scan.contains("panicked"), "{scan}");
}

#[test]
fn a_page_is_fetched_with_the_same_guards() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = content(folder.path());
    let html = std::fs::read_to_string(sample("sample.en.html")).expect("a sample");
    let server = Server::start("127.0.0.1", move |asked, _| match asked.path.as_str() {
        "/licence" => page(&html),
        _ => answer("404 Not Found", "", ""),
    });
    let told = output(import(folder.path(), &server.url("/licence"), &[]), 2);
    assert!(told.contains("is not a public address") && told.contains("--allow-private"), "{told}");
    assert!(server.asked().is_empty());
    let told = output(import(folder.path(), &server.url("/other"), &["--allow-private"]), 2);
    assert!(told.contains("status 404"), "{told}");
    output(import(folder.path(), &server.url("/licence"), &["--allow-private"]), 0);
    let source = std::fs::read_to_string(content.join("sources/drafts-sample.en.yaml")).expect("a source");
    assert!(source.contains(&format!("url: \"{}\"", server.url("/licence"))), "{source}");
    // A page that is registered already needs no second entry.
    edit(&content.join("sources/all.yaml"), &[("https://registry.example/fees", &server.url("/licence"))]);
    std::fs::remove_file(content.join("sources/drafts-sample.en.yaml")).expect("the file");
    output(import(folder.path(), &server.url("/licence"), &["--allow-private", "--force"]), 0);
    assert!(!content.join("sources/drafts-sample.en.yaml").exists());
    let guidance = std::fs::read_to_string(content.join("guidance/company/sample.en.md")).expect("guidance");
    assert!(guidance.contains("sources: [registry]"), "{guidance}");
}
