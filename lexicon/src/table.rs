//! The compiled tables, read in place from the program's own image: nothing is parsed at start.

use std::sync::OnceLock;

use fst::{IntoStreamer as _, Streamer as _};

use crate::record::{Gloss, Rendering};

type Table = fst::Map<&'static [u8]>;

static SENSES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/senses.bin"));
static RENDERINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/renderings.bin"));

macro_rules! table {
    ($name:ident, $file:literal) => {
        fn $name() -> &'static Table {
            static TABLE: OnceLock<Table> = OnceLock::new();
            TABLE.get_or_init(|| {
                fst::Map::new(&include_bytes!(concat!(env!("OUT_DIR"), "/", $file))[..])
                    .expect("the build script wrote it")
            })
        }
    };
}

table!(words, "words.fst");
table!(phrases, "phrases.fst");
table!(pinyin, "pinyin.fst");

/// How often a Simplified word occurs in jieba's corpus; 0 when neither dictionary has it.
#[must_use]
pub fn frequency(word: &str) -> u32 {
    words().get(word).map_or(0, |packed| u32::try_from(packed >> 32).unwrap_or(u32::MAX))
}

/// What a Simplified word can mean, strongest first; empty when the dictionary lacks it.
#[must_use]
pub fn glosses(word: &str) -> Vec<Gloss> {
    let offset = words().get(word).map_or(0, |packed| packed & u64::from(u32::MAX));
    if offset == 0 {
        return Vec::new();
    }
    let at = usize::try_from(offset - 1).expect("the table is smaller than memory");
    postcard::from_bytes(&SENSES[at..]).expect("the build script wrote it")
}

/// The Chinese words for a phrase of English stems joined by single spaces, most typical first; empty when there is none.
#[must_use]
pub fn renderings(phrase: &str) -> Vec<Rendering> {
    phrases().get(phrase).map_or_else(Vec::new, |offset| {
        let at = usize::try_from(offset).expect("the table is smaller than memory");
        postcard::from_bytes(&RENDERINGS[at..]).expect("the build script wrote it")
    })
}

/// Single stems other than `stem` that the dictionary translates and that look derived from the same root
/// (*social*, *societi*): they share all but the last letters, at least four.
#[must_use]
pub fn relatives(stem: &str) -> Vec<String> {
    let shared = stem.len().saturating_sub(2).max(4);
    let Some(root) = stem.get(..shared) else { return Vec::new() };
    let mut found = Vec::new();
    let mut stream = phrases().range().ge(root).into_stream();
    while let Some((key, _)) = stream.next() {
        if !key.starts_with(root.as_bytes()) || found.len() == 12 {
            break;
        }
        if key != stem.as_bytes() && !key.contains(&b' ') && key.len() <= stem.len() + 4 {
            found.push(String::from_utf8_lossy(key).into_owned());
        }
    }
    found
}

/// The usual syllable of a character, without tone; `None` when the dictionary lacks it.
#[must_use]
pub fn syllable(c: char) -> Option<String> {
    let packed = pinyin().get(c.encode_utf8(&mut [0; 4]))?.to_le_bytes();
    let text: Vec<u8> = packed.into_iter().take_while(|byte| *byte != 0).collect();
    String::from_utf8(text).ok()
}
