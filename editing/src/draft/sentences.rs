//! Paragraphs to sentences.

use bridgehead::language::is_han;

/// Words before whose full stop no sentence ends.
const ABBREVIATIONS: [&str; 26] = [
    "e.g", "i.e", "etc", "vs", "no", "nos", "cap", "ltd", "co", "inc", "mr", "mrs", "ms", "dr", "prof", "st", "para",
    "s", "ss", "art", "sec", "approx", "dept", "govt", "hon", "fig",
];

/// The sentences of `text`, none of them empty.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut marks = text.char_indices().peekable();
    while let Some((at, mark)) = marks.next() {
        let mut end = at + mark.len_utf8();
        let ends = match mark {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => ends_here(&text[start..at], mark, &text[end..]),
            _ => false,
        };
        if !ends {
            continue;
        }
        while let Some((at, closing)) = marks.next_if(|(_, c)| matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '"'))
        {
            end = at + closing.len_utf8();
        }
        found.push(text[start..end].trim());
        start = end;
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether a sentence ends at a Latin mark: white space and something that can begin a sentence follow, and the word
/// before it is no abbreviation.
fn ends_here(before: &str, mark: char, after: &str) -> bool {
    let after_closing = after.trim_start_matches(['"', '”', '’', ')']);
    let mut rest = after_closing.chars();
    let spaced = rest.next().is_none_or(char::is_whitespace);
    let next = after_closing.trim_start().chars().next();
    let begins = next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || is_han(c) || "\"“‘'(<$".contains(c));
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .trim_start_matches(['(', '"', '“'])
        .to_lowercase();
    let short = mark == '.'
        && (ABBREVIATIONS.contains(&word.as_str())
            || word.chars().count() == 1 && word.chars().all(char::is_alphabetic));
    spaced && begins && (!short || next.is_none())
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_sentence_ends_where_people_end_it() {
        assert_eq!(
            sentences(
                "File it online, e.g. by Mr. Chan of A. B. Ltd. The fee is $1.5 million! See Cap. 622. Is it 5.3%? Yes"
            ),
            [
                "File it online, e.g. by Mr. Chan of A. B. Ltd. The fee is $1.5 million!",
                "See Cap. 622.",
                "Is it 5.3%?",
                "Yes"
            ]
        );
        assert_eq!(
            sentences("须在14天内交回。逾期罚款。”真的？ 是"),
            ["须在14天内交回。", "逾期罚款。”", "真的？", "是"]
        );
        assert_eq!(sentences("  "), [""; 0]);
    }
}
