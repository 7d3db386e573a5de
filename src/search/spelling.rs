//! Forgives slips in Latin words: a word that nothing knows becomes the nearest word of the index.

use bridgehead_lexicon::{self as lexicon, english};

use super::analysis::Chain;
use super::index::{List, Snapshot};

/// The words of the index, by first letter, and how many passages hold each.
pub struct Spelling {
    words: Vec<(String, u32)>,
}

impl Spelling {
    /// The Latin words of an index.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let mut words = Vec::new();
        for chain in [Chain::English, Chain::Words] {
            snapshot.for_each_term(List::Chain(chain), |term, held| {
                if term.len() > 3 && term.is_ascii() {
                    words.push((term.to_owned(), held));
                }
            });
        }
        words.sort();
        words.dedup_by(|a, b| a.0 == b.0);
        Self { words }
    }

    /// `text` with every unknown Latin word of at least four letters replaced by the nearest known one, if one is near:
    /// one slip in short words, two in stems of seven letters and more, the first letter being right.
    #[must_use]
    pub fn corrected(&self, text: &str) -> String {
        let mut corrected = String::new();
        let mut at = 0;
        for word in english::words(text) {
            corrected.push_str(&text[at..word.start]);
            let replacement = if self.is_known(&word) { None } else { self.nearest(&word) };
            corrected.push_str(replacement.unwrap_or(&text[word.start..word.end]));
            at = word.end;
        }
        corrected.push_str(&text[at..]);
        corrected
    }

    fn is_known(&self, word: &english::Word) -> bool {
        word.is_stop()
            || word.plain.len() < 4
            || word.plain.chars().any(|c| c.is_ascii_digit())
            || self.holds(&word.stem)
            || !lexicon::renderings(&word.stem).is_empty()
    }

    fn holds(&self, stem: &str) -> bool {
        self.words.binary_search_by(|(known, _)| known.as_str().cmp(stem)).is_ok()
    }

    fn nearest(&self, word: &english::Word) -> Option<&str> {
        let first = word.stem.get(..1)?;
        let from = self.words.partition_point(|(known, _)| known.as_str() < first);
        let allowed = if word.stem.len() >= 7 { 2 } else { 1 };
        self.words[from..]
            .iter()
            .take_while(|(known, _)| known.starts_with(first))
            .filter(|(known, _)| known.len().abs_diff(word.stem.len()) <= allowed)
            .map(|(known, held)| (strsim::osa_distance(known, &word.stem), std::cmp::Reverse(*held), known))
            .filter(|(distance, ..)| *distance <= allowed)
            .min()
            .map(|(_, _, known)| known.as_str())
    }
}
