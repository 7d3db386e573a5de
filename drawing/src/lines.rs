//! Texts broken into lines that fit, by the rules of Unicode (UAX #14): Chinese anywhere but before a full stop, English
//! between words. Beyond these rules a number stays with its unit, and a Chinese date in one piece.

use bridgehead::language::Language;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use crate::font::{self, Weight};

/// `text` in at most `most` lines of at most `room` pixels; what is left over ends in an ellipsis. At least one line.
pub(crate) fn broken(
    text: &str,
    language: Language,
    (weight, size): (Weight, f32),
    room: f32,
    most: usize,
) -> Vec<String> {
    let text = font::shown(text);
    let wide = |text: &str| font::width(text, language, weight, size);
    let mut lines: Vec<String> = vec![String::new()];
    for piece in pieces(&text, |piece| wide(piece) <= room) {
        let line = lines.last_mut().expect("there is one");
        if !line.is_empty() && wide(line) + wide(piece.trim_end()) > room {
            line.truncate(line.trim_end().len());
            lines.push(piece.to_owned());
        } else {
            line.push_str(piece);
        }
    }
    let whole = lines.len() <= most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        last.truncate(last.trim_end().len());
        if !whole {
            while !last.is_empty() && wide(last) + wide("…") > room {
                last.pop();
            }
            last.truncate(last.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).len());
            last.push('…');
        }
    }
    lines
}

/// What must stay together, in order; a word that fits on no line is cut into characters.
fn pieces(text: &str, fits: impl Fn(&str) -> bool) -> Vec<&str> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(text).filter(|end| !in_a_figure(text, *end)).collect();
    let mut pieces = Vec::new();
    for pair in ends.windows(2) {
        let piece = &text[pair[0]..pair[1]];
        if fits(piece.trim_end()) {
            pieces.push(piece);
        } else {
            pieces.extend(piece.char_indices().map(|(at, c)| &piece[at..at + c.len_utf8()]));
        }
    }
    pieces
}

/// Whether `at` is between a number and its unit, or between the parts of a Chinese date.
fn in_a_figure(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at..].chars().next());
    let Some((before, after)) = before.zip(after) else { return false };
    let unit = after.is_alphabetic() && !after.is_ascii();
    (before.is_ascii_digit() && unit) || (matches!(before, '年' | '月') && after.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: f32, most: usize) -> Vec<String> {
        broken(text, Language::Simplified, (Weight::Regular, 10.0), room, most)
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_a_full_stop() {
        assert_eq!(lines("提交成立表格。再等", 60.0, 9), ["提交成立表", "格。再等"]);
        assert_eq!(lines("（香港）有限公司", 30.0, 9), ["（香", "港）有", "限公司"]);
    }

    #[test]
    fn numbers_keep_their_units_and_dates_are_whole() {
        assert_eq!(lines("2026年12月6日至2027年1月3日", 92.0, 9), ["2026年12月6日至", "2027年1月3日"]);
        assert_eq!(lines("费用是105港元", 45.0, 9), ["费用是", "105港元"]);
    }

    #[test]
    fn words_stay_whole_and_what_does_not_fit_is_cut() {
        assert_eq!(lines("file the form", 40.0, 9), ["file the", "form"]);
        let cut = lines("Donaudampfschifffahrtsgesellschaft", 60.0, 9);
        assert!(cut.len() > 2 && cut.concat() == "Donaudampfschifffahrtsgesellschaft", "{cut:?}");
        assert_eq!(lines("一二三四五六七八九十", 30.0, 2), ["一二三", "四五…"]);
        assert_eq!(lines("", 30.0, 2), [""]);
    }
}
