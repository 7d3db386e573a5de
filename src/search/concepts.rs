//! Which terms of the term base a text names, in any script, by any of their names.
//!
//! Text is brought to one canonical line first: Latin words as stems between spaces, Chinese folded to Simplified.
//! Names are matched on that line, longest first, so plural, spelling and script do not matter and *CR* is not found
//! inside *secret*.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, MatchKind};
use bridgehead_lexicon::{self as lexicon, chinese, english};

use crate::knowledge::TermBase;

/// A slip that sounds the same must agree in at least this share of its characters.
const SAME_CHARACTERS: f32 = 0.5;
/// Shorter Chinese names are not looked for by sound: too much sounds alike.
const SHORTEST_BY_SOUND: usize = 4;

/// Finds terms in text.
pub struct Concepts {
    names: AhoCorasick,
    /// Term id of each name.
    owners: Vec<String>,
    sounds: AhoCorasick,
    /// Term id and characters of each name in `sounds`.
    sounding: Vec<(String, Vec<char>)>,
}

impl Concepts {
    /// For all terms of `base`.
    #[must_use]
    pub fn new(base: &TermBase) -> Self {
        let mut names = HashMap::new();
        let mut sounds = HashMap::new();
        for term in base.all() {
            for name in term.names() {
                names.entry(canonical(name)).or_insert_with(|| term.id.clone());
                let characters: Vec<char> = chinese::fold(name).chars().collect();
                if characters.len() >= SHORTEST_BY_SOUND
                    && let Some(sound) = sound(&characters)
                {
                    sounds.entry(sound).or_insert_with(|| (term.id.clone(), characters));
                }
            }
        }
        names.remove("");
        let (names, owners): (Vec<String>, Vec<String>) = names.into_iter().unzip();
        let (sounds, sounding): (Vec<String>, Vec<(String, Vec<char>)>) = sounds.into_iter().unzip();
        Self { names: finder(&names), owners, sounds: finder(&sounds), sounding }
    }

    /// Ids of the terms that `text` names, in reading order, one entry a mention.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<String> {
        let line = canonical(text);
        self.names.find_iter(&line).map(|found| self.owners[found.pattern().as_usize()].clone()).collect()
    }

    /// Ids of the terms that `text` seems to name with wrong characters of the same sound.
    #[must_use]
    pub fn sounding_in(&self, text: &str) -> Vec<String> {
        let folded = chinese::fold(text);
        let mut found = Vec::new();
        for (_, run) in chinese::runs(&folded) {
            let characters: Vec<char> = run.chars().collect();
            let Some(sounds) = sound(&characters) else { continue };
            for hit in self.sounds.find_iter(&sounds) {
                let (id, name) = &self.sounding[hit.pattern().as_usize()];
                let first = sounds[..hit.start()].matches("  ").count() + usize::from(hit.start() > 0);
                let written = characters.iter().skip(first);
                let same = written.zip(name).filter(|(a, b)| a == b).count();
                if same < name.len() && same as f32 >= name.len() as f32 * SAME_CHARACTERS {
                    found.push(id.clone());
                }
            }
        }
        found
    }
}

fn finder(patterns: &[String]) -> AhoCorasick {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).expect("a term base is small enough")
}

/// ` stem ` for every Latin word, Chinese runs as they are.
fn canonical(text: &str) -> String {
    let folded = chinese::fold(text);
    let mut line = String::new();
    let mut words = english::words(&folded).into_iter().peekable();
    for (start, run) in chinese::runs(&folded).chain([(folded.len(), "")]) {
        while let Some(word) = words.next_if(|word| word.start < start) {
            line.push(' ');
            line.push_str(&word.stem);
            line.push(' ');
        }
        line.push_str(run);
    }
    line
}

/// ` syllable ` for every character; `None` when one has no known sound.
fn sound(characters: &[char]) -> Option<String> {
    let mut line = String::new();
    for c in characters {
        line.push(' ');
        line.push_str(&lexicon::syllable(*c)?);
        line.push(' ');
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{File, Knowledge};

    fn concepts() -> Concepts {
        let text = "- id: annual-return\n  en: annual return\n  zh-Hans: 周年申报表\n  zh-Hant: 周年申報表\n  short: [NAR1]\n- id: cr\n  en: Companies Registry\n  zh-Hans: 公司注册处\n  zh-Hant: 公司註冊處\n  short: [CR]\n";
        let (knowledge, problems) = Knowledge::read(&[File { path: "terms/a.yaml".to_owned(), text: text.to_owned() }]);
        assert_eq!(problems, []);
        Concepts::new(&knowledge.terms)
    }

    #[test]
    fn every_name_in_every_script_is_the_same_term() {
        let concepts = concepts();
        for text in
            ["When are annual returns due?", "nar1 deadline", "周年申报表几时交", "NAR1幾時交", "周年申報表嘅費用"]
        {
            assert_eq!(concepts.named_in(text), ["annual-return"], "{text}");
        }
        assert_eq!(concepts.named_in("CR? annual return!"), ["cr", "annual-return"]);
        assert!(concepts.named_in("a secret, ncr").is_empty());
    }

    #[test]
    fn wrong_characters_of_the_same_sound_are_forgiven() {
        let concepts = concepts();
        assert_eq!(concepts.sounding_in("请问周年深报表什么时候交"), ["annual-return"]);
        assert!(concepts.sounding_in("请问周年申报表什么时候交").is_empty(), "that is no slip");
        assert!(concepts.sounding_in("完全不同的问题在这里").is_empty());
    }
}
