//! The house's own rules, held by a test: boundaries, file heads, lengths.

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let name = entry.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                files.push((name, std::fs::read_to_string(&entry).expect("text")));
            }
        }
    }
    assert!(!files.is_empty());
    files
}

fn all() -> Vec<(String, String)> {
    ["src", "bots", "drawing", "editing", "lexicon", "tests", "benches"].into_iter().flat_map(sources).collect()
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    for (name, text) in all() {
        assert!(text.starts_with("//!"), "{name} does not open with //!");
        let lines = text.lines().count();
        assert!(lines <= 500, "{name} has {lines} lines: is there a second idea in it?");
    }
}

#[test]
fn each_library_has_its_one_place() {
    let places = [
        ("tantivy", "src/search/index.rs"),
        ("sqlx", "src/storage/"),
        ("bridgehead_lexicon", "src/search/ src/reading/"),
        ("cel", "src/workflow/condition.rs"),
        ("pulldown_cmark", "src/knowledge/markdown.rs"),
        ("fluent_bundle", "src/knowledge/phrases.rs"),
    ];
    let drawn = [
        ("icalendar", "drawing/src/calendar.rs"),
        ("krilla", "drawing/src/pdf/write.rs"),
        ("harfrust", "drawing/src/shaping.rs"),
        ("skrifa", "drawing/src/font.rs"),
        ("icu_segmenter", "drawing/src/lines.rs"),
    ];
    let in_place = |name: &str, text: &str, places: &[(&str, &str)]| {
        for (library, place) in places {
            let named = text.lines().any(|line| {
                line.trim_start().starts_with(&format!("use {library}")) || line.contains(&format!("{library}::"))
            });
            let at_home = place.split(' ').any(|place| name.starts_with(place));
            assert!(!named || at_home, "{name} names {library}, which belongs to {place}");
        }
    };
    for (name, text) in sources("drawing/src") {
        in_place(&name, &text, &drawn);
    }
    for (name, text) in sources("src") {
        in_place(&name, &text, &places);
        for platform in ["teloxide", "serenity", "poise", "rustyline", "clap"] {
            assert!(!text.contains(&format!("use {platform}")), "the core knows no platform: {name}");
        }
    }
}

#[test]
fn deciding_does_not_wait() {
    for (name, text) in sources("src") {
        let decides = [
            "answer",
            "calendar",
            "case",
            "incoming",
            "interview",
            "knowledge",
            "message",
            "plan",
            "reading",
            "reminder",
            "schedule",
            "search",
            "wording",
            "workflow",
        ]
        .iter()
        .any(|module| name.starts_with(&format!("src/{module}")));
        assert!(!decides || !text.contains("async fn"), "{name} decides, so it must not wait");
    }
}
