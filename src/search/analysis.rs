//! The analysers: text of each script to index terms, the same for passages and questions.
//!
//! Every text goes through every chain, since Chinese guidance names English forms and the other way round:
//! - [`Chain::English`]: stems, stop words dropped;
//! - [`Chain::Words`]: Chinese words after folding to Simplified, and the stems of Latin words between them;
//! - [`Chain::Grams`]: single characters and pairs of neighbours, so that no cut into words can hide a match.

use bridgehead_lexicon::{chinese, english};

/// One way of cutting text into terms; each has its own field in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chain {
    /// English stems.
    English,
    /// Chinese words and Latin stems.
    Words,
    /// Chinese single characters and pairs.
    Grams,
}

impl Chain {
    /// Every chain, in the order of the index's fields.
    pub const ALL: [Self; 3] = [Self::English, Self::Words, Self::Grams];

    /// The terms of `text`, in reading order, repeats included.
    #[must_use]
    pub fn terms(self, text: &str) -> Vec<String> {
        match self {
            Self::English => stems(text),
            Self::Words => {
                let folded = chinese::fold(text);
                let mut terms = stems(&folded);
                for (_, run) in chinese::runs(&folded) {
                    terms.extend(chinese::words(run).into_iter().map(str::to_owned));
                }
                terms
            }
            Self::Grams => {
                let folded = chinese::fold(text);
                chinese::runs(&folded).flat_map(|(_, run)| grams(run)).collect()
            }
        }
    }
}

fn stems(text: &str) -> Vec<String> {
    english::words(text).into_iter().filter(|word| !word.is_stop()).map(|word| word.stem).collect()
}

/// The single characters and the pairs of neighbours of a run.
fn grams(run: &str) -> Vec<String> {
    let characters: Vec<char> = run.chars().collect();
    let singles = characters.iter().map(char::to_string);
    let pairs = characters.windows(2).map(|pair| pair.iter().collect());
    singles.chain(pairs).collect()
}

/// The grams that together stand for a Chinese word: its pairs, or itself when it is one character.
#[must_use]
pub fn word_as_grams(word: &str) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    match characters.len() {
        0 | 1 => vec![word.to_owned()],
        _ => characters.windows(2).map(|pair| pair.iter().collect()).collect(),
    }
}
