//! Retrieval on the benchmark XQuAD, where it is there: the floors the product must keep.

use std::path::{Path, PathBuf};

use bridgehead::evaluation::json_lines;
use bridgehead::evaluation::retrieval::{Document, LabelledQuestion, evaluate};

fn bench() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/xquad");
    folder.is_dir().then_some(folder)
}

fn read<T: serde::de::DeserializeOwned>(folder: &Path, file: &str) -> Vec<T> {
    let text = std::fs::read_to_string(folder.join(file)).expect("a file of the benchmark");
    json_lines(file, &text).expect("lines of JSON")
}

#[expect(clippy::print_stderr, reason = "who runs the tests has to know what was not checked")]
fn say(words: &str) {
    eprintln!("{words}");
}

/// Every other article in English, the rest in Chinese.
fn mixed(folder: &Path) -> Vec<Document> {
    let english: Vec<Document> = read(folder, "docs.en.jsonl");
    let chinese: Vec<Document> = read(folder, "docs.zh.jsonl");
    english
        .into_iter()
        .zip(chinese)
        .enumerate()
        .map(|(place, (english, chinese))| if (place / 5) % 2 == 0 { english } else { chinese })
        .collect()
}

#[test]
fn recall_on_xquad_keeps_its_floors() {
    let Some(folder) = bench() else {
        say("XQuAD is not at ../shared/bench/xquad: its floors are not checked in this run");
        return;
    };
    let floors = [
        ("en", "en", 93.5, 98.5),
        ("zh", "zh", 93.5, 98.8),
        ("zh-Hant", "zh", 92.8, 98.5),
        ("zh", "zh-Hant", 92.8, 98.5),
        ("zh", "en", 79.0, 92.5),
        ("zh-Hant", "en", 79.0, 92.5),
        ("en", "zh", 78.0, 91.5),
        ("en", "mix", 85.0, 95.0),
        ("zh", "mix", 85.0, 95.0),
        ("zh-Hant", "mix", 85.0, 95.0),
    ];
    for (asked, held, first, five) in floors {
        let documents = if held == "mix" { mixed(&folder) } else { read(&folder, &format!("docs.{held}.jsonl")) };
        let questions: Vec<LabelledQuestion> = read(&folder, &format!("questions.{asked}.jsonl"));
        let (report, run) = evaluate(&documents, &questions).expect("an index");
        let (at_1, at_5) = (100.0 * report.recall_at_1, 100.0 * report.recall_at_5);
        assert!(
            at_1 >= first && at_5 >= five,
            "{asked} > {held}: {at_1:.1} / {at_5:.1}, the floor is {first} / {five}"
        );
        assert!(run.lines().next().is_some_and(|line| line.split(' ').count() == 6), "a TREC run");
    }
}
