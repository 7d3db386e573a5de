//! Turns dictionary entries into finite-state maps and record files.

use std::collections::BTreeMap;

use crate::cedict::Entry;
use crate::english;
use crate::record::{Gloss, Rendering};

/// At most so many Chinese words for one English phrase.
const RENDERINGS: usize = 40;
/// The words inside a gloss of several words count this much alone.
const PART: f32 = 0.5;

/// File name and content of every table.
pub(crate) fn compile(entries: &[Entry], counts: &[(String, u32)]) -> Vec<(&'static str, Vec<u8>)> {
    let mut count_of: BTreeMap<&str, u32> = BTreeMap::new();
    for (word, count) in counts {
        count_of.insert(word, *count);
    }
    let mut meanings = meanings(entries);
    let renderings = invert(&mut meanings, &count_of);

    let mut senses = Vec::new();
    let mut words: BTreeMap<&str, u64> = BTreeMap::new();
    for (word, count) in &count_of {
        words.insert(word, u64::from(*count) << 32);
    }
    for (word, glosses) in &meanings {
        let offset = senses.len() as u64 + 1;
        senses.extend(postcard::to_stdvec(glosses).expect("records serialize"));
        // A headword without a count is rare, not absent.
        *words.entry(word).or_insert(3 << 32) |= offset;
    }
    let mut phrases = BTreeMap::new();
    let mut rendering_bytes = Vec::new();
    for (phrase, renderings) in &renderings {
        phrases.insert(phrase.as_str(), rendering_bytes.len() as u64);
        rendering_bytes.extend(postcard::to_stdvec(renderings).expect("records serialize"));
    }
    vec![
        ("words.fst", map(&words)),
        ("senses.bin", senses),
        ("phrases.fst", map(&phrases)),
        ("renderings.bin", rendering_bytes),
        ("pinyin.fst", map(&syllables(entries, &count_of))),
    ]
}

fn map<K: AsRef<[u8]>>(values: &BTreeMap<K, u64>) -> Vec<u8> {
    let mut builder = fst::MapBuilder::memory();
    for (key, value) in values {
        builder.insert(key, *value).expect("a BTreeMap is sorted");
    }
    builder.into_inner().expect("memory does not fail")
}

/// Word → what it can mean, strongest first; `reverse` is still 1 everywhere.
fn meanings(entries: &[Entry]) -> BTreeMap<String, Vec<Gloss>> {
    let mut ranked: BTreeMap<&str, (usize, BTreeMap<Vec<String>, f32>)> = BTreeMap::new();
    for entry in entries {
        if entry.word.chars().count() > 8 || !entry.word.chars().all(|c| english::is_han(c) || c.is_alphanumeric()) {
            continue;
        }
        let (rank, glosses) = ranked.entry(&entry.word).or_default();
        for sense in &entry.senses {
            let weight = 1.0 / (1.0 + *rank as f32 / 2.0);
            for gloss in sense {
                let stems: Vec<String> =
                    english::words(gloss).into_iter().filter(|word| !word.is_stop()).map(|word| word.stem).collect();
                if stems.is_empty() || stems.len() > 6 {
                    continue;
                }
                if stems.len() > 1 {
                    for stem in &stems {
                        keep_best(glosses, vec![stem.clone()], weight * PART);
                    }
                }
                keep_best(glosses, stems, weight);
            }
            *rank += 1;
        }
    }
    ranked
        .into_iter()
        .filter(|(_, (_, glosses))| !glosses.is_empty())
        .map(|(word, (_, glosses))| {
            let mut list: Vec<Gloss> =
                glosses.into_iter().map(|(stems, forward)| Gloss { stems, forward, reverse: 1.0 }).collect();
            list.sort_by(|a, b| b.forward.total_cmp(&a.forward).then_with(|| a.stems.cmp(&b.stems)));
            list.truncate(24);
            (word.to_owned(), list)
        })
        .collect()
}

fn keep_best(glosses: &mut BTreeMap<Vec<String>, f32>, stems: Vec<String>, weight: f32) {
    let best = glosses.entry(stems).or_insert(0.0);
    *best = best.max(weight);
}

/// English phrase → Chinese words, and the reverse weights of both directions.
fn invert(
    meanings: &mut BTreeMap<String, Vec<Gloss>>,
    count_of: &BTreeMap<&str, u32>,
) -> BTreeMap<String, Vec<Rendering>> {
    let mut inverted: BTreeMap<String, Vec<Rendering>> = BTreeMap::new();
    for (word, glosses) in meanings.iter() {
        for gloss in glosses {
            inverted.entry(gloss.stems.join(" ")).or_default().push(Rendering {
                word: word.clone(),
                forward: gloss.forward,
                reverse: 0.0,
            });
        }
    }
    let prior = |word: &str| (count_of.get(word).copied().unwrap_or(0) as f32 + 3.0).sqrt();
    for renderings in inverted.values_mut() {
        let best = renderings.iter().map(|it| it.forward * prior(&it.word)).fold(0.0, f32::max);
        for rendering in renderings.iter_mut() {
            rendering.reverse = rendering.forward * prior(&rendering.word) / best;
        }
        renderings.sort_by(|a, b| b.reverse.total_cmp(&a.reverse).then_with(|| a.word.cmp(&b.word)));
    }
    for (word, glosses) in meanings.iter_mut() {
        for gloss in glosses {
            let known = &inverted[&gloss.stems.join(" ")];
            gloss.reverse = known.iter().find(|it| it.word == *word).map_or(0.0, |it| it.reverse);
        }
    }
    for renderings in inverted.values_mut() {
        renderings.truncate(RENDERINGS);
    }
    inverted
}

/// Character → its most usual syllable without tone, packed into eight bytes.
fn syllables(entries: &[Entry], count_of: &BTreeMap<&str, u32>) -> BTreeMap<String, u64> {
    let mut votes: BTreeMap<char, BTreeMap<String, u64>> = BTreeMap::new();
    for entry in entries {
        let syllables: Vec<String> = entry
            .pinyin
            .split_whitespace()
            .map(|syllable| {
                syllable.to_lowercase().replace("u:", "v").chars().filter(char::is_ascii_lowercase).collect()
            })
            .collect();
        let characters: Vec<char> = entry.word.chars().collect();
        if syllables.len() != characters.len() {
            continue;
        }
        let count = u64::from(count_of.get(entry.word.as_str()).copied().unwrap_or(0)) + 1;
        for (c, syllable) in characters.into_iter().zip(syllables) {
            if english::is_han(c) && (1..=8).contains(&syllable.len()) {
                *votes.entry(c).or_default().entry(syllable).or_default() += count;
            }
        }
    }
    votes
        .into_iter()
        .map(|(c, votes)| {
            let (syllable, _) = votes.iter().max_by_key(|(_, count)| **count).expect("a vote made the entry");
            let mut packed = [0; 8];
            packed[..syllable.len()].copy_from_slice(syllable.as_bytes());
            (c.to_string(), u64::from_le_bytes(packed))
        })
        .collect()
}
