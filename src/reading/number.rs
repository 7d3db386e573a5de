//! How many: one whole number, however it is written.

use std::sync::LazyLock;

use regex::Regex;

use super::Read;
use super::numerals::{self, Amount};
use super::text::{Text, latin_words, pattern, slip_of, trimmed};

/// Reads a whole number: `12 people`, `a couple`, 两位股东, `3k`, 30万.
///
/// A bound (`more than 3`, 不到五个) is no number; `3 or 4`, 两三个 and `2.5` are two; `me and two friends` may be
/// three. Where the first of several is the sum of the others, it is the answer.
#[must_use]
pub fn number(text: &str) -> Read<i64> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let folded = text.folded.as_str();
    if NOT_ONE.is_match(folded) {
        return Read::Clear(0);
    }
    let mut amounts = numerals::amounts(folded);
    amounts.retain(|amount| !NOT.is_match(&folded[..amount.range.start]));
    if amounts.is_empty() {
        return without_numerals(folded);
    }
    if amounts.iter().any(|amount| amount.vague) || is_bound(folded) {
        return Read::Nothing;
    }
    let total = amounts[0].value;
    if amounts.len() > 2 && amounts[1..].iter().map(|amount| amount.value).sum::<i128>() == total {
        amounts.truncate(1);
    }
    let is_with_me = |amount: &Amount| {
        ME_AND.is_match(&folded[..amount.range.start]) || AND_ME.is_match(&folded[amount.range.end..])
    };
    if amounts.len() == 1 && is_with_me(&amounts[0]) {
        return Read::of(amounts[0].whole().flat_map(|others| [others.saturating_add(1), others]));
    }
    Read::of(amounts.iter().flat_map(Amount::whole))
}

/// Whether the text says more or less than a number instead of a number.
pub(super) fn is_bound(folded: &str) -> bool {
    static BOUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?:more than|over|above|fewer than|less than|under|below|at least|at most|up to|minimum|maximum|max|min)\b|超过|超過|多过|多于|少于|不到|不足|低于|高于|以上|以下|至少|最少|最多|起码|唔够|唔到|大于|小于",
        )
    });
    BOUND.is_match(folded)
}

/// Directly before a number: it is denied.
static NOT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:\bnot(?: just| only)?|不是|唔系|n't have|没有|冇) ?$"));

/// Before a number: the one who types is not counted yet.
static ME_AND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:me|i|myself) ?(?:and|plus|with|&|\+) ?(?:my )?[^,.;]{0,12}$|(?:我|本人|自己)(?:和|跟|同|加|与)(?:我的|我)?[^,.;]{0,4}$",
    )
});

/// Behind a number: the same.
static AND_ME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^[^,.;:(]{0,30}\b(?:and|plus) (?:me|myself)\b|^[^,.;:(]{0,12}(?:加|和|同)(?:我|本人|自己)")
});

/// Not even one, although a one is named.
static NOT_ONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"一个(?:都|也)(?:没|冇|无)|\bnot (?:even|a single) one\b|\bnot a single\b"));

/// None of them.
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:none|nil|nobody|no one|nothing|no|not any|not yet)(?: yet| at the moment| for now| so far)?$|^(?:we |i )?(?:do not|don't|dont) have any(?: \w+)?(?: yet)?$|^(?:we |i )?have none(?: yet)?$|^(?:(?:we |i )?have )?no (?:[a-z]+ ?){1,3}$|^(?:目前|暂时|现在|我们|公司|我)*(?:还|都)?(?:没有|冇|没|无|零)(?:任何)?(?:员工|股东|董事|雇员|人|伙计|收入|办公室|请人|招人)?(?:啊|呀|喎|了)?$",
    )
});

/// A no that counts nothing.
static UNSURE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bno (?:idea|clue|comment|problem|thanks?|way)\b"));

/// None, only me, or one slip in a number word.
fn without_numerals(folded: &str) -> Read<i64> {
    static ONLY_ME: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:it'?s )?(?:just|only) (?:me|myself|i|the one)\b|^(?:me|myself)(?: only| alone)?$|^(?:single|sole|solo)(?: \w+)?$|^(?:只有|就|净系|得|仅)(?:我|本人)(?:自己)?$|^(?:我|本人)(?:自己)?$|^(?:我)?自己$",
        )
    });
    let whole = trimmed(folded);
    if NONE.is_match(whole) && !UNSURE.is_match(whole) {
        return Read::Clear(0);
    }
    if ONLY_ME.is_match(whole) {
        return Read::Clear(1);
    }
    if whole == "tow" {
        return Read::Clear(2);
    }
    slip(whole).map_or(Read::Nothing, Read::Clear)
}

/// A single misspelt number word.
fn slip(whole: &str) -> Option<i64> {
    const WORDS: [&str; 22] = [
        "three",
        "seven",
        "eight",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
    ];
    const OTHERS: [&str; 8] = ["there", "these", "height", "weight", "right", "night", "sixth", "fifth"];
    let (range, word) = latin_words(whole).next()?;
    if range.len() != whole.len() || OTHERS.contains(&word) || word.ends_with('s') {
        return None;
    }
    let right = slip_of(word, WORDS)?;
    let written = if matches!(right, "hundred" | "thousand") { format!("a {right}") } else { right.to_owned() };
    numerals::amounts(&written).first()?.whole().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn numbers_are_read_in_three_scripts() {
        let mut rows = Rows::default();
        for (text, value) in [
            ("3", 3),
            ("three", 3),
            ("Three.", 3),
            ("a couple", 2),
            ("a couple of us", 2),
            ("a pair", 2),
            ("two directors", 2),
            ("12 people", 12),
            ("12ppl", 12),
            ("about 12", 12),
            ("around twenty-five staff", 25),
            ("twenty five", 25),
            ("fourty two", 42),
            ("threee", 3),
            ("twelev", 12),
            ("fiften", 15),
            ("a dozen", 12),
            ("half a dozen", 6),
            ("two dozen", 24),
            ("1,200", 1200),
            ("1 200", 1200),
            ("1’200", 1200),
            ("3k", 3000),
            ("1.2m", 1_200_000),
            ("a hundred", 100),
            ("one hundred and one", 101),
            ("no employees yet", 0),
            ("none", 0),
            ("zero", 0),
            ("just me", 1),
            ("one", 1),
            ("I have one", 1),
            ("two, both from India", 2),
            ("3 shareholders (2 Chinese, 1 British)", 3),
            ("-3", -3),
            ("minus 3", -3),
            ("- 3 directors", 3),
            ("30%", 30),
            ("10,000 shares", 10_000),
            ("两个", 2),
            ("兩個", 2),
            ("两位股东", 2),
            ("两个股东，都是内地人", 2),
            ("三十", 30),
            ("三十個員工", 30),
            ("十二位", 12),
            ("30万", 300_000),
            ("30萬", 300_000),
            ("30w", 300_000),
            ("一万", 10_000),
            ("１２", 12),
            ("3个人", 3),
            ("得我一個", 1),
            ("只有我", 1),
            ("淨係我自己", 1),
            ("没有", 0),
            ("冇員工", 0),
            ("暂时没有", 0),
            ("廿個", 20),
            ("大概十来个", 10),
            ("一共三位股東", 3),
            ("1個", 1),
            ("俩", 2),
            ("两千五", 2500),
            ("not 3 but 4", 4),
            ("不是三个，是四个", 4),
            ("一個都冇", 0),
            ("no, 3", 3),
            ("2 directors: me and my wife", 2),
            ("two of us", 2),
            ("4ish", 4),
        ] {
            rows.same(text, &number(text), &Read::Clear(value));
        }
    }

    #[test]
    fn two_readings_are_asked_about() {
        let mut rows = Rows::default();
        for (text, values) in [
            ("3 or 4", vec![3, 4]),
            ("3-4", vec![3, 4]),
            ("3 to 5 people", vec![3, 5]),
            ("two or three", vec![2, 3]),
            ("两三个", vec![2, 3]),
            ("三四十人", vec![30, 40]),
            ("三到五万", vec![30_000, 50_000]),
            ("2.5", vec![2, 3]),
            ("1.200", vec![1200, 1, 2]),
            ("me and two friends", vec![3, 2]),
            ("two friends and me", vec![3, 2]),
            ("2+1", vec![2, 1]),
            ("我和兩個朋友", vec![3, 2]),
            ("2 shareholders and 3 directors", vec![2, 3]),
        ] {
            rows.same(text, &number(text), &Read::Either(values));
        }
    }

    #[test]
    fn no_number_is_no_number() {
        let mut rows = Rows::default();
        for text in [
            "",
            "?",
            "many",
            "a few",
            "several people",
            "more than 3",
            "no more than three",
            "over 10",
            "up to 5",
            "不到五个",
            "十几个",
            "几十人",
            "10+",
            "no idea",
            "not sure",
            "不知道",
            "唔知",
            "NNC1",
            "form A4",
            "the second one",
            "第二个",
            "我们一起做",
            "统一安排",
            "there",
            "hundreds",
            "3/4/2026",
            "24/7",
            "I don't have one",
            "three figures",
            "2 1/2",
            "2个半",
            "2k5",
            "几w",
        ] {
            rows.same(text, &number(text), &Read::Nothing);
        }
    }
}
