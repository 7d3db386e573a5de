//! Reads CC-CEDICT as `chinese_dictionary` 3.0.0 packs it, and keeps what helps translation.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

/// A headword with its meanings, most common first.
pub(crate) struct Entry {
    pub(crate) word: String,
    pub(crate) pinyin: String,
    /// Meanings as lists of glosses without notes, references and classifiers.
    pub(crate) senses: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "bincode needs every field in order")]
struct Packed {
    traditional: String,
    simplified: String,
    pinyin_marks: String,
    pinyin_numbers: String,
    english: Vec<String>,
    tone_marks: Vec<u8>,
    hash: u64,
    measure_words: Vec<PackedMeasure>,
    hsk: PackedHsk,
    word_id: u32,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "bincode needs every field in order")]
struct PackedMeasure {
    traditional: String,
    simplified: String,
    pinyin_marks: String,
    pinyin_numbers: String,
}

#[derive(Deserialize)]
enum PackedLevel {
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
    SevenToNine,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "bincode needs every field in order")]
struct PackedHsk {
    hsk_2015: Vec<PackedLevel>,
    proficiency_standard_2021: Vec<PackedLevel>,
    hsk_exam_syllabus_2025: Vec<PackedLevel>,
}

pub(crate) fn read(folder: &Path) -> Vec<Entry> {
    let path = folder.join("data.dictionary");
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let packed: HashMap<u32, Packed> = bincode::deserialize(&bytes).expect("the format of chinese_dictionary 3.0.0");
    let mut packed: Vec<Packed> = packed.into_values().collect();
    packed.sort_by(|a, b| (&a.simplified, a.word_id).cmp(&(&b.simplified, b.word_id)));
    packed
        .into_iter()
        .map(|entry| Entry {
            senses: entry.english.iter().map(|sense| glosses(sense)).filter(|sense| !sense.is_empty()).collect(),
            word: entry.simplified,
            pinyin: entry.pinyin_numbers,
        })
        .collect()
}

/// The glosses of one sense: notes in brackets, cross references and Chinese text taken out.
fn glosses(sense: &str) -> Vec<String> {
    let lower = sense.to_lowercase();
    let useless = [
        "variant of",
        "old variant",
        "surname ",
        "see ",
        "see also",
        "cl:",
        "also written",
        "used in ",
        "erhua variant",
        "radical in",
        "kangxi radical",
        "classifier for",
    ];
    if useless.iter().any(|start| lower.starts_with(start)) || lower.contains("variant of") {
        return Vec::new();
    }
    let mut text = String::new();
    let mut depth = 0_usize;
    for c in sense.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '|' => {}
            c if depth == 0 && !crate::english::is_han(c) => text.push(c),
            _ => {}
        }
    }
    text.split([';', ','])
        .map(|gloss| gloss.trim().trim_start_matches("abbr. for").trim_start_matches("to ").trim().to_owned())
        .filter(|gloss| !gloss.is_empty())
        .collect()
}
