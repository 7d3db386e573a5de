//! Chinese text as search terms: Traditional folded to Simplified, then cut into words.

use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use unicode_normalization::UnicodeNormalization as _;

use crate::english::is_han;
use crate::table;

/// The longest word looked for, in characters.
const LONGEST: usize = 8;
/// The sum of all of jieba's counts, rounded; only ratios matter.
const TOTAL: f64 = 6.0e7;

/// `text` in Simplified characters and usual widths, so that the same words in any script are the same bytes.
#[must_use]
pub fn fold(text: &str) -> String {
    static TO_SIMPLIFIED: OnceLock<OpenCC> = OnceLock::new();
    let widths: String = text.nfkc().collect();
    if !widths.chars().any(is_han) {
        return widths;
    }
    TO_SIMPLIFIED
        .get_or_init(|| OpenCC::from_config(BuiltinConfig::T2s).expect("the configuration is compiled in"))
        .convert(&widths)
        // 甚 is a character of its own, and 甚麼 the same word as 什么.
        .replace("甚么", "什么")
}

/// The runs of Chinese characters in `text`, with the byte offset of each.
pub fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_han)?;
        let end = text[start..].find(|c| !is_han(c)).map_or(text.len(), |offset| start + offset);
        at = end;
        Some((start, &text[start..end]))
    })
}

/// Cuts one run of Simplified characters into the words that are together the most probable.
///
/// Every character of `run` is in exactly one word; a character in no word stands alone.
#[must_use]
pub fn words(run: &str) -> Vec<&str> {
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
    let count = starts.len() - 1;
    // best[i]: the best log-probability from character i to the end, and where its first word ends.
    let mut best = vec![(0.0_f64, count); count + 1];
    for from in (0..count).rev() {
        best[from] = (f64::NEG_INFINITY, from + 1);
        for to in from + 1..=count.min(from + LONGEST) {
            let frequency = table::frequency(&run[starts[from]..starts[to]]);
            if frequency == 0 && to > from + 1 {
                continue;
            }
            let score = (f64::from(frequency.max(1)) / TOTAL).ln() + best[to].0;
            if score > best[from].0 {
                best[from] = (score, to);
            }
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < count {
        let end = best[at].1;
        found.push(&run[starts[at]..starts[end]]);
        at = end;
    }
    found
}
