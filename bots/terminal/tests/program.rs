//! The program as others script it: `ask`, `ask --jsonl`, `check`, `calendar`, `eval`, and `chat` with its input piped.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// The program with state in a folder of its own, on the small test content.
fn bridgehead(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("bridgehead").expect("the program is built");
    command.env_clear().env("BRIDGEHEAD_DATA", folder).env("BRIDGEHEAD_KNOWLEDGE", content());
    command
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/content")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn output(command: &mut Command) -> String {
    String::from_utf8(command.assert().success().get_output().stdout.clone()).expect("UTF-8")
}

#[test]
fn ask_prints_a_quoted_dated_answer() {
    let folder = folder();
    let text = output(bridgehead(folder.path()).args(["ask", "what", "does", "incorporation", "cost"]));
    for part in [
        "Incorporation costs HK$1,545 online.",
        "https://registry.example/fees",
        "In force since 1 Oct 2020",
        "checked 1 Nov 2026",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let earlier =
        output(bridgehead(folder.path()).args(["ask", "--as-of", "2019-06-01", "what does incorporation cost"]));
    assert!(
        earlier.contains("HK$1,400") && earlier.contains("Today this reads") && earlier.contains("HK$1,545"),
        "{earlier}"
    );
    let chinese = output(bridgehead(folder.path()).args(["ask", "--lang", "zh-Hant", "what does incorporation cost"]));
    assert!(chinese.contains("1,545港元") && chinese.contains("2020年10月1日起生效"), "{chinese}");
}

#[test]
fn json_lines_answer_in_order_and_a_bad_line_stops_nothing() {
    let folder = folder();
    let input = "{\"id\":\"a\",\"question\":\"what does incorporation cost\"}\n\nnot json\n{\"id\":7}\n\
                 {\"id\":\"b\",\"question\":\"註冊公司要幾多錢\",\"as_of\":\"2019-01-01\"}\n{\"id\":\"c\",\"question\":\"who won the match\",\"lang\":\"zh-Hans\"}\n\
                 {\"id\":\"d\",\"question\":\"x\",\"lang\":\"klingon\"}\n\u{0}\u{1}\n{\"id\":\"e\",\"question\":\"";
    let text = output(bridgehead(folder.path()).args(["ask", "--jsonl"]).write_stdin(input));
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 8, "{text}");
    assert_eq!(
        (&lines[0]["id"], &lines[0]["outcome"], &lines[0]["lang"]),
        (&"a".into(), &"answered".into(), &"en".into())
    );
    let citation = &lines[0]["citations"][0];
    assert_eq!(citation["url"], "https://registry.example/fees");
    assert_eq!((&citation["valid_from"], &citation["as_of"]), (&"2020-10-01".into(), &"2026-11-01".into()));
    assert!(citation["quote"].as_str().is_some_and(|quote| quote.contains("HK$1,545")));
    assert!(lines[0]["text"].as_str().is_some_and(|text| text.contains("HK$1,545")));
    assert!(lines[1]["error"].is_string() && lines[1]["id"].is_null());
    assert!(lines[2]["error"].is_string() && lines[2]["id"] == 7);
    assert_eq!((&lines[3]["id"], &lines[3]["lang"]), (&"b".into(), &"zh-Hant".into()));
    assert!(lines[3]["text"].as_str().is_some_and(|text| text.contains("1,400港元")), "{}", lines[3]);
    assert_eq!((&lines[4]["outcome"], &lines[4]["lang"]), (&"declined".into(), &"zh-Hans".into()));
    assert!(lines[4]["exits"].as_array().is_some_and(|exits| exits.iter().any(|exit| exit["kind"] == "ask-person")));
    assert!(lines[5..].iter().all(|line| line["error"].is_string()));
}

#[test]
fn chat_takes_piped_lines_and_numbers_as_choices() {
    let folder = folder();
    let input = "what does incorporation cost\n/sources\n/language 繁\n註冊公司要幾多錢\n/quit\nnever read\n";
    let text = output(bridgehead(folder.path()).arg("chat").write_stdin(input));
    assert!(text.contains("│ Incorporation costs HK$1,545 online."), "{text}");
    assert!(text.contains("好的，以後用繁體中文回答。") && text.contains("1,545港元"), "{text}");
    assert!(!text.contains("never read"));
    // Another day, another process: the choice of language is still known, and the wish is recorded once.
    let again = output(bridgehead(folder.path()).arg("chat").write_stdin("who won the football match\n1\n1\n"));
    let recorded = again.lines().filter(|line| line.contains("編號1")).count();
    assert_eq!(recorded, 2, "{again}");
}

#[test]
fn wishes_are_listed_for_the_staff() {
    let folder = folder();
    assert_eq!(output(bridgehead(folder.path()).arg("wishes")), "");
    // The program's own choices: ask a person, tell me when you know; pressed twice they are one wish.
    let said = "who won the \u{1b}[31mfootball match\n1\n1\n2\n/language zh-Hant\n誰贏了球賽\n1\n";
    output(bridgehead(folder.path()).arg("chat").write_stdin(said));
    let text = output(bridgehead(folder.path()).arg("wishes"));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("   1  20") && lines[0].contains("  ask-person  en "), "{text}");
    assert!(lines[0].ends_with("who won the [31mfootball match"), "{text}");
    assert!(lines[1].contains("  tell-me  ") && lines[2].contains("  zh-Hant  誰贏了球賽"), "{text}");
    let json = output(bridgehead(folder.path()).args(["wishes", "--format", "json"]));
    let lines: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 3, "{json}");
    assert_eq!((&lines[2]["number"], &lines[2]["wish"]), (&3.into(), &"ask-person".into()));
    assert_eq!((&lines[2]["lang"], &lines[2]["question"]), (&"zh-Hant".into(), &"誰贏了球賽".into()));
    assert!(lines[2]["at"].as_str().is_some_and(|at| at.ends_with('Z')));
}

#[test]
fn check_is_clean_or_says_where_and_what() {
    let folder = folder();
    let clean = output(
        Command::cargo_bin("bridgehead").expect("built").env_clear().env("BRIDGEHEAD_DATA", folder.path()).arg("check"),
    );
    assert!(clean.contains("no problems"), "{clean}");
    let broken = folder.path().join("content");
    std::fs::create_dir_all(broken.join("guidance/company")).expect("folders");
    std::fs::write(broken.join("guidance/company/a.en.md"), "---\ntitle: A\njurisdiction: hk\nchecked: 2026-01-01\n---\n\n## B {#b}\n\nIt costs 7 dollars and {{nothing}}.\n").expect("a file");
    let assert = bridgehead(folder.path()).env("BRIDGEHEAD_KNOWLEDGE", &broken).arg("check").assert().failure().code(1);
    let text = String::from_utf8_lossy(&assert.get_output().stdout).into_owned();
    for part in [
        "the figure `7` stands in the text",
        "the fact `nothing` is not there",
        "has no source",
        "is missing in zh-Hans",
        "a.en.md",
        "help",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn calendar_prints_days_off_make_up_days_status_and_source() {
    let built_in = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("bridgehead").expect("built");
        command.env_clear().arg("calendar").args(arguments);
        command
    };
    let text = output(&mut built_in(&["cn", "--year", "2026", "--lang", "zh-Hant"]));
    for part in [
        "2026: published",
        "2026-02-15 Sun to 2026-02-23 Mon 春節",
        "2026-02-14 Sat works instead:",
        "248 working days",
        "https://www.gov.cn/",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let all = output(&mut built_in(&["--year", "2028"]));
    assert!(all.contains("Hong Kong, general holidays 2028: computed, not yet published"), "{all}");
    assert!(all.contains("2028-11-10 Fri                   Veterans Day, observed"), "{all}");
    assert!(output(&mut built_in(&["us", "--year", "2040"])).contains("not held"));
    let error = built_in(&["atlantis"]).assert().failure().code(2);
    assert!(String::from_utf8_lossy(&error.get_output().stderr).contains("known are: cn, hk, us"));
}

#[test]
fn eval_retrieval_prints_figures_and_a_run() {
    let folder = folder();
    let (docs, questions, run) =
        (folder.path().join("d.jsonl"), folder.path().join("q.jsonl"), folder.path().join("out.trec"));
    std::fs::write(&docs, "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"The company secretary lives in Hong Kong.\"}\n{\"id\":\"b\",\"lang\":\"zh\",\"text\":\"周年申报表须在四十二天内交付。\"}\n").expect("a file");
    std::fs::write(&questions, "{\"qid\":\"1\",\"lang\":\"zh-Hant\",\"text\":\"周年申報表\",\"doc\":\"b\"}\n{\"qid\":\"2\",\"lang\":\"zh\",\"text\":\"公司秘书住在哪里\",\"doc\":\"a\"}\n").expect("a file");
    let command = |format: &str| {
        let mut command = bridgehead(folder.path());
        command
            .args(["eval", "retrieval", "--docs"])
            .arg(&docs)
            .arg("--questions")
            .arg(&questions)
            .arg("--run")
            .arg(&run)
            .args(["--format", format]);
        command
    };
    let report: Value = serde_json::from_str(&output(&mut command("json"))).expect("JSON");
    assert_eq!((&report["recall_at_1"], &report["questions"]), (&1.0.into(), &2.into()));
    assert!(report["median_ms"].is_number() && report["p99_ms"].is_number() && report["index_seconds"].is_number());
    assert!(output(&mut command("text")).contains("recall@1 100.0%"));
    let run = std::fs::read_to_string(run).expect("a run");
    assert!(run.lines().all(|line| line.split(' ').count() == 6) && run.starts_with("1 Q0 b 1 "), "{run}");
}

#[test]
fn errors_say_what_to_do() {
    let folder = folder();
    let stderr =
        |command: &mut Command| String::from_utf8_lossy(&command.assert().failure().get_output().stderr).into_owned();
    assert!(stderr(bridgehead(folder.path()).arg("ask")).contains("For example"));
    assert!(
        stderr(bridgehead(folder.path()).args(["--database", "mysql://x", "chat"]))
            .contains("use sqlite:PATH or postgres://")
    );
    let nobody = stderr(bridgehead(folder.path()).args(["--database", "postgres://me:secret@127.0.0.1:1/x", "chat"]));
    assert!(nobody.contains("the database failed") && nobody.contains("refused") && !nobody.contains("secret"));
    assert!(
        stderr(bridgehead(folder.path()).args(["ask", "--lang", "fr", "x"])).contains("use en, zh-Hans or zh-Hant")
    );
    assert!(
        stderr(bridgehead(folder.path()).env("BRIDGEHEAD_KNOWLEDGE", folder.path().join("none")).args(["ask", "x"]))
            .contains("cannot be read")
    );
}
