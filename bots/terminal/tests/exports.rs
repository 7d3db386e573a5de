//! The program's documents: what `plan` writes for elsewhere, on standard output and to a file.

use std::path::{Path, PathBuf};

use assert_cmd::Command;

fn answers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/plans/company-set-up-mainland-parent.yaml")
}

/// `bridgehead plan` on the content built in.
fn plan(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("bridgehead").expect("the program is built");
    command.env_clear().args(["plan", "company-set-up", "--today", "2026-11-25", "--answers"]).arg(answers());
    command.args(arguments);
    command
}

fn stdout(command: &mut Command) -> Vec<u8> {
    command.assert().success().get_output().stdout.clone()
}

#[test]
fn every_format_goes_to_standard_output_and_to_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let formats: [(&str, &[u8]); 7] = [
        ("text", "适合：".as_bytes()),
        ("json", b"{\n"),
        ("md", "# 在香港成立公司：Bridge Robotics Limited\n".as_bytes()),
        ("ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        ("svg", b"<svg xmlns="),
        ("png", b"\x89PNG\r\n"),
        ("pdf", b"%PDF-1.7"),
    ];
    for (format, beginning) in formats {
        let arguments = ["--lang", "zh-Hans", "--format", format];
        let shown = stdout(&mut plan(&arguments));
        assert!(shown.starts_with(beginning), "{format}: {}", String::from_utf8_lossy(&shown[..40.min(shown.len())]));
        let file = folder.path().join(format);
        assert!(stdout(plan(&arguments).arg("--out").arg(&file)).is_empty());
        let written = std::fs::read(&file).expect("the file");
        // A calendar holds the moment it was made.
        assert!(format == "ics" || written == shown, "{format}");
    }
}

#[test]
fn a_calendar_has_the_key_and_number_it_was_given() {
    let text = stdout(&mut plan(&["--format", "ics", "--case", "our key", "--sequence", "7"]));
    let text = String::from_utf8(text).expect("UTF-8");
    assert!(text.contains("SEQUENCE:7\r\n") && text.contains("UID:annual-return.our_20key@bridgehead\r\n"), "{text}");
    let text = String::from_utf8(stdout(&mut plan(&["--format", "ics"]))).expect("UTF-8");
    assert!(text.contains("UID:annual-return.company-set-up-mainland-parent@bridgehead\r\n"));
}

#[test]
fn a_workflow_is_drawn_as_text_drawing_and_picture() {
    let formats: [(&[&str], &[u8]); 4] = [
        (&[], b"flowchart TD\n"),
        (&["--format", "mermaid"], b"flowchart TD\n"),
        (&["--format", "svg", "--lang", "zh-Hant"], b"<svg xmlns="),
        (&["--format", "png"], b"\x89PNG\r\n"),
    ];
    for (arguments, beginning) in formats {
        let mut command = Command::cargo_bin("bridgehead").expect("the program is built");
        command.env_clear().args(["workflow", "graph", "accelerate-with-the-centre"]).args(arguments);
        assert!(stdout(&mut command).starts_with(beginning), "{arguments:?}");
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let failed = plan(&["--format", "md", "--out", "/nowhere/at/all.md"]).assert().failure().code(2);
    assert!(String::from_utf8_lossy(&failed.get_output().stderr).contains("/nowhere/at/all.md cannot be written"));
}
