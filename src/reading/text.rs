//! A text made ready to be read: one script, one width, small letters, and the way back to what was typed.

use std::ops::Range;

use bridgehead_lexicon::chinese;
use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

use super::LONGEST_TEXT;
use crate::answer::asked::harmless;
use crate::language::is_han;

/// What somebody typed, as the readers look at it.
#[derive(Debug, Clone)]
pub(super) struct Text {
    /// Simplified characters, usual widths, small letters, no invisible characters, spaces folded.
    pub(super) folded: String,
    /// The same with its own characters and capitals.
    plain: String,
}

impl Text {
    /// Reads `text`; nothing when it is empty or too long to be an answer.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.chars().nth(LONGEST_TEXT).is_some() {
            return None;
        }
        let plain = closed(&harmless(&text.nfkc().collect::<String>()));
        let folded = lower(&fold(&plain));
        // Folding maps character by character but for rare words; those are then shown folded.
        let plain = if plain.chars().count() == folded.chars().count() { plain } else { folded.clone() };
        (!folded.trim().is_empty()).then_some(Self { folded, plain })
    }

    /// As typed, but for invisible characters and widths.
    pub(super) fn plain(&self) -> &str {
        &self.plain
    }

    /// What was typed where `range` of the folded text stands.
    pub(super) fn original(&self, range: Range<usize>) -> &str {
        let before = self.folded[..range.start].chars().count();
        let within = self.folded[range].chars().count();
        let place = |nth: usize| self.plain.char_indices().nth(nth).map_or(self.plain.len(), |(at, _)| at);
        &self.plain[place(before)..place(before + within)]
    }
}

/// Without spaces between Chinese characters, where they mean nothing.
fn closed(text: &str) -> String {
    let mut closed = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let joins = c == ' ' && closed.ends_with(is_han) && rest.peek().is_some_and(|next| is_han(*next));
        if !joins {
            closed.push(c);
        }
    }
    closed
}

/// Simplified characters, Cantonese ones as they are usually typed: 搵 and 嗰 have simplified forms that nobody types.
fn fold(text: &str) -> String {
    chinese::fold(text).replace('揾', "搵").replace('𠮶', "嗰").replace('㖊', "噚")
}

/// Small letters and plain marks, character for character.
fn lower(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '’' | '‘' | '´' | '`' => '\'',
            '–' | '—' | '−' => '-',
            _ => c,
        })
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        })
        .collect()
}

/// Folded, small letters, without marks and spaces around: what names are compared as.
pub(super) fn key(text: &str) -> String {
    trimmed(&lower(&fold(&harmless(text)))).replace('嘅', "的")
}

/// `text` without the marks and spaces around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '¥' | '€' | '£' | '%' | '+'))
}

/// A pattern for folded text. Written in either script; `\b` stands between Latin letters or digits and anything else,
/// so that `filed了` ends a word; figures and letters are ASCII, since widths are folded.
pub(super) fn pattern(source: &str) -> Regex {
    let source = fold(source).replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]").replace(r"\w", "[0-9a-z]");
    Regex::new(&source).expect("the pattern is right")
}

/// Whether `range` cuts no Latin word or number in two.
pub(super) fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |a: Option<char>, b: Option<char>| matches!((a, b), (Some(a), Some(b)) if is_latin(a) && is_latin(b) || a.is_ascii_digit() && b.is_ascii_digit());
    let inside = &text[range.clone()];
    !joins(text[..range.start].chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), text[range.end..].chars().next())
}

/// A letter of an alphabet, accents included.
pub(super) fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c as u32) < 0x2E80
}

/// The Latin words of `text` and where they stand.
pub(super) fn latin_words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_latin)?;
        let end = text[start..].find(|c: char| !is_latin(c) && c != '\'').map_or(text.len(), |length| start + length);
        at = end;
        Some((start..end, &text[start..end]))
    })
}

/// The one of `known` that `word` is a slip of: one slip in words of five letters and more, two from eight.
pub(super) fn slip_of<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    match slips_of(word, known)[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// All of `known` that `word` is equally nearly.
pub(super) fn slips_of<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let letters = word.chars().count();
    let mut allowed = match letters {
        0..5 => return Vec::new(),
        5..8 => 1,
        _ => 2,
    };
    let mut nearest = Vec::new();
    for candidate in known {
        let length = candidate.chars().count();
        if length < 4 || length.abs_diff(letters) > allowed || nearest.contains(&candidate) {
            continue;
        }
        let distance = strsim::osa_distance(word, candidate);
        if distance < allowed {
            nearest.clear();
            allowed = distance;
        }
        if distance <= allowed {
            nearest.push(candidate);
        }
    }
    nearest
}

/// A text with its slips mended, and where each byte came from.
pub(super) struct Mended {
    /// The text.
    pub(super) text: String,
    from: Vec<usize>,
}

impl Mended {
    /// `text` with every word of at least six letters that is nearly one of `known` replaced by it.
    pub(super) fn new(text: &str, known: &[&str]) -> Self {
        let mut mended = Self { text: String::new(), from: Vec::new() };
        let mut at = 0;
        for (range, word) in latin_words(text) {
            if word.len() < 6 || known.contains(&word) {
                continue;
            }
            let Some(right) = slip_of(word, known.iter().copied()) else { continue };
            mended.keep(text, at..range.start);
            mended.text.push_str(right);
            mended.from.resize(mended.text.len(), range.start);
            at = range.end;
        }
        mended.keep(text, at..text.len());
        mended.from.push(text.len());
        mended
    }

    fn keep(&mut self, text: &str, range: Range<usize>) {
        self.text.push_str(&text[range.clone()]);
        self.from.extend(range);
    }

    /// Where a part of the mended text stood.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        self.from[range.start]..self.from[range.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_kept() {
        let text = Text::read("銀行戶口開咗 OK").expect("a text");
        assert_eq!(text.folded, "银行户口开咗 ok");
        let at = text.folded.find("户口").expect("there");
        assert_eq!(text.original(at..at + "户口".len()), "戶口");
        assert!(Text::read(" \u{200B}").is_none());
        assert!(Text::read(&"a".repeat(LONGEST_TEXT + 1)).is_none());
    }

    #[test]
    fn slips_are_mended_in_place() {
        let mended = Mended::new("see you tommorow 好", &["tomorrow", "yesterday"]);
        assert_eq!(mended.text, "see you tomorrow 好");
        assert_eq!(mended.range(&(8..16)), 8..16);
        let end = mended.text.len();
        assert_eq!(mended.range(&(end..end)), 20..20);
        assert_eq!(slip_of("tusday", ["tuesday", "thursday"]), Some("tuesday"));
    }
}
