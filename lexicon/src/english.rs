//! English words as search terms: lower case, accents off, British and American spelling folded, stemmed.
//!
//! The build script compiles the dictionary with this same file, so a gloss and a question meet in the same stems.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization as _;

/// One word of a text: its stem and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The search term.
    pub stem: String,
    /// Lower case, accents off, not stemmed.
    pub plain: String,
    /// Byte offset of the first letter in the text.
    pub start: usize,
    /// Byte offset after the last letter.
    pub end: usize,
    /// Written with a capital first letter.
    pub capital: bool,
}

impl Word {
    /// Whether the word carries no subject of its own ("the", "what", "does").
    #[must_use]
    pub fn is_stop(&self) -> bool {
        STOP_WORDS.contains(&self.plain.as_str())
    }
}

/// The words of `text` in order, stop words included; digits with inner commas or points stay one word ("1,545" is `1545`).
///
/// Words over 40 letters are left out.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(start) = text[at..].find(is_word_char).map(|offset| at + offset) {
        let mut end = start;
        for (offset, c) in text[start..].char_indices() {
            let here = start + offset;
            let joins_digits = matches!(c, ',' | '.')
                && here > start
                && bytes[here - 1].is_ascii_digit()
                && bytes.get(here + 1).is_some_and(u8::is_ascii_digit);
            if !is_word_char(c) && !joins_digits {
                break;
            }
            end = here + c.len_utf8();
        }
        let written = &text[start..end];
        let plain = plain(written);
        if !plain.is_empty() && plain.len() <= 40 {
            found.push(Word {
                stem: same_ending(&stemmer.stem(&american(regular(&plain)))),
                capital: written.chars().next().is_some_and(char::is_uppercase),
                plain,
                start,
                end,
            });
        }
        at = end;
        // The 's of "company's" is not a word.
        let rest = &text[at..];
        for mark in ["'s", "’s", "'S", "’S"] {
            if rest.starts_with(mark) && !rest[mark.len()..].starts_with(is_word_char) {
                at += mark.len();
                break;
            }
        }
    }
    found
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c)
}

/// Whether `c` is a Chinese character.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}' | '〇')
}

fn plain(written: &str) -> String {
    written.nfkd().filter(|c| c.is_alphanumeric() || *c == '.').flat_map(char::to_lowercase).collect()
}

/// The plain form of an irregular verb or plural, so that *won* meets *win* and *children* meets *child*.
fn regular(plain: &str) -> &str {
    IRREGULAR.iter().find(|(form, _)| *form == plain).map_or(plain, |(_, base)| base)
}

/// British spelling as American; endings are folded whether or not such a word exists, since both sides of a match are.
fn american(plain: &str) -> String {
    let mut word = plain.to_owned();
    for (british, american) in [
        ("isation", "ization"),
        ("colour", "color"),
        ("labour", "labor"),
        ("favour", "favor"),
        ("behaviour", "behavior"),
        ("honour", "honor"),
        ("neighbour", "neighbor"),
        ("harbour", "harbor"),
        ("rumour", "rumor"),
        ("programme", "program"),
        ("cheque", "check"),
        ("ageing", "aging"),
        ("fulfil", "fulfill"),
        ("fulfilll", "fulfill"),
        ("enrolment", "enrollment"),
        ("judgement", "judgment"),
    ] {
        if word.contains(british) {
            word = word.replace(british, american);
        }
    }
    for (british, american) in [
        ("tre", "ter"),
        ("tres", "ters"),
        ("bre", "ber"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ysing", "yzing"),
        ("ogue", "og"),
        ("ogues", "ogs"),
    ] {
        if let Some(root) = word.strip_suffix(british)
            && root.len() >= 3
        {
            return format!("{root}{american}");
        }
    }
    word
}

/// What is left of *licence* and *license* after stemming.
fn same_ending(stem: &str) -> String {
    match stem.strip_suffix("enc") {
        Some(root) if root.len() >= 2 => format!("{root}ens"),
        _ => stem.to_owned(),
    }
}

/// Words that never say what a question is about.
const STOP_WORDS: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being",
    "but", "by", "can", "could", "d", "did", "do", "does", "doing", "don", "for", "from", "had", "has", "have",
    "having", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "ll", "m",
    "get", "got", "hello", "hi", "im", "ive", "many", "me", "more", "most", "much", "my", "need", "ok", "pls", "plz",
    "thank", "thanks", "u", "ur", "want", "of", "on", "or", "our", "please", "re", "s", "shall", "she", "should", "so",
    "some", "such", "t", "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
    "those", "to", "too", "us", "ve", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "would", "you", "your",
];

const IRREGULAR: &[(&str, &str)] = &[
    ("won", "win"),
    ("lost", "lose"),
    ("fled", "flee"),
    ("built", "build"),
    ("bought", "buy"),
    ("brought", "bring"),
    ("began", "begin"),
    ("begun", "begin"),
    ("became", "become"),
    ("broke", "break"),
    ("broken", "break"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("came", "come"),
    ("dealt", "deal"),
    ("drew", "draw"),
    ("drawn", "draw"),
    ("drove", "drive"),
    ("driven", "drive"),
    ("ate", "eat"),
    ("eaten", "eat"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("fought", "fight"),
    ("found", "find"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("forbade", "forbid"),
    ("forbidden", "forbid"),
    ("forgot", "forget"),
    ("gave", "give"),
    ("given", "give"),
    ("went", "go"),
    ("gone", "go"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("lent", "lend"),
    ("lay", "lie"),
    ("made", "make"),
    ("meant", "mean"),
    ("met", "meet"),
    ("paid", "pay"),
    ("ran", "run"),
    ("rose", "rise"),
    ("risen", "rise"),
    ("said", "say"),
    ("saw", "see"),
    ("seen", "see"),
    ("sold", "sell"),
    ("sent", "send"),
    ("shown", "show"),
    ("shook", "shake"),
    ("shot", "shoot"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("stood", "stand"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("struck", "strike"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("taught", "teach"),
    ("took", "take"),
    ("taken", "take"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("told", "tell"),
    ("understood", "understand"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("withdrew", "withdraw"),
    ("withdrawn", "withdraw"),
    ("wrote", "write"),
    ("written", "write"),
    ("hidden", "hide"),
    ("bound", "bind"),
    ("born", "bear"),
    ("children", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("people", "person"),
    ("feet", "foot"),
    ("mice", "mouse"),
    ("teeth", "tooth"),
];
