//! Amounts in English words, with the ways they are often misspelt.

use super::{Amount, ONE};
use crate::reading::text::{is_latin, latin_words};

/// `hundred`, `k`, `million` and the like at `at`, perhaps behind a space: the factor, and where it ends.
pub(super) fn scale(text: &str, at: usize) -> Option<(i128, usize)> {
    let rest = &text[at..];
    let spaced = rest.starts_with([' ', '-']);
    let start = at + usize::from(spaced);
    let word = &text[start..start + text[start..].find(|c: char| !is_latin(c)).unwrap_or(text.len() - start)];
    let factor = match word {
        "hundred" | "hundreds" | "hunderd" | "hundread" => 100,
        "thousand" | "thousands" | "thousend" | "thousnd" | "grand" | "k" => 1000,
        "million" | "millions" | "milion" | "millon" | "miillion" | "m" | "mm" | "mn" | "mio" | "mil" | "mill"
        | "mln" => 1_000_000,
        "billion" | "billions" | "bilion" | "bn" | "bil" => 1_000_000_000,
        "b" if !spaced => 1_000_000_000,
        "w" if !spaced => 10_000,
        "lakh" | "lakhs" | "lac" | "lacs" => 100_000,
        "crore" | "crores" => 10_000_000,
        "dozen" | "dozens" => 12,
        _ => return None,
    };
    Some((factor, start + word.len()))
}

/// A number word below a hundred.
fn small(word: &str) -> Option<i128> {
    Some(match word {
        "zero" | "nil" => 0,
        "one" => 1,
        "two" | "twoo" | "couple" | "pair" => 2,
        "three" | "thre" | "threee" | "trhee" => 3,
        "four" | "fuor" | "foru" => 4,
        "five" | "fvie" => 5,
        "six" => 6,
        "seven" | "sevn" | "sven" => 7,
        "eight" | "eigth" | "eihgt" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" | "elevn" => 11,
        "twelve" | "twelv" | "twleve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" | "fiveteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" | "ninteen" => 19,
        "twenty" | "twenety" | "tweny" => 20,
        "thirty" | "thirthy" => 30,
        "forty" | "fourty" => 40,
        "fifty" | "fivty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" | "ninty" => 90,
        _ => return None,
    })
}

/// `twentyone`, written as one word.
fn joined(word: &str) -> Option<i128> {
    let split = word.find("ty")? + 2;
    let (tens, ones) = (small(word.get(..split)?)?, small(word.get(split..)?)?);
    (tens >= 20 && (1..10).contains(&ones)).then_some(tens + ones)
}

/// The amount whose first word begins at `at`, and where to go on.
pub(super) fn amount(text: &str, at: usize) -> (Option<Amount>, usize) {
    let rest = &text[at..];
    let word_end = at + rest.find(|c: char| !is_latin(c) && c != '\'').unwrap_or(rest.len());
    let after_letter = text[..at].chars().next_back().is_some_and(|c| is_latin(c) || c.is_ascii_digit());
    let words = contiguous(rest);
    let Some((mut amount, end)) = sum(&words).filter(|_| !after_letter) else { return (None, word_end) };
    amount.range = at..at + end;
    let mut before = text[..at].rsplit(|c: char| !is_latin(c)).filter(|word| !word.is_empty());
    let previous = before.next().unwrap_or_default();
    let is_pronoun = &text[amount.range.clone()] == "one"
        && matches!(
            previous,
            "the"
                | "this"
                | "that"
                | "first"
                | "second"
                | "last"
                | "which"
                | "no"
                | "another"
                | "each"
                | "every"
                | "have"
        );
    if is_pronoun && (previous != "have" || before.any(|word| matches!(word, "not" | "t" | "dont"))) {
        return (None, amount.range.end);
    }
    if previous == "minus" {
        amount.value = -amount.value;
    }
    let next = text[amount.range.end..].trim_start_matches([' ', '-']);
    amount.vague = matches!(previous, "few" | "several" | "many")
        || next.starts_with("figure")
        || next.starts_with("digit")
        || next.starts_with("something")
        || next.starts_with("odd");
    let end = amount.range.end;
    (Some(amount), end)
}

/// The words from the start of `rest` with nothing but spaces and hyphens between them, each with its end.
fn contiguous(rest: &str) -> Vec<(&str, usize)> {
    let mut words = Vec::new();
    let mut end = 0;
    for (range, word) in latin_words(rest).take(16) {
        let gap = &rest[end..range.start];
        if !words.is_empty() && (gap.is_empty() || !gap.chars().all(|c| matches!(c, ' ' | '-'))) {
            break;
        }
        end = range.end;
        words.push((word, end));
    }
    words
}

/// The number the first of `words` make together, and its end.
fn sum(words: &[(&str, usize)]) -> Option<(Amount, usize)> {
    let (mut total, mut section, mut last_scale) = (0, 0, 1);
    let mut end = None;
    let mut next = 0;
    while let Some((word, word_end)) = words.get(next) {
        let ahead = |by: usize| words.get(next + by).map_or("", |(word, _)| word);
        let mut taken = 1;
        if let Some(value) = small(word).or_else(|| joined(word)) {
            let fits = end.is_none()
                || section % (100 * ONE) == 0 && (section > 0 || last_scale > 1)
                || (section % (10 * ONE) == 0 && section % (100 * ONE) >= 20 * ONE && (1..10).contains(&value));
            if !fits {
                break;
            }
            section = section.saturating_add(value * ONE);
            taken += usize::from(matches!(*word, "couple" | "pair") && ahead(1) == "of");
            last_scale = 1;
        } else if *word == "half" && end.is_none() {
            taken += usize::from(matches!(ahead(1), "a" | "an"));
            scale(ahead(taken), 0)?;
            section = ONE / 2;
            next += taken;
            end = Some(*word_end);
            continue;
        } else if matches!(*word, "a" | "an") && end.is_none() {
            if !matches!(
                ahead(1),
                "couple" | "pair" | "dozen" | "hundred" | "thousand" | "million" | "billion" | "half"
            ) {
                return None;
            }
            next += 1;
            continue;
        } else if *word == "and" && end.is_some() {
            if ahead(1) == "a" && ahead(2) == "half" {
                section = section.saturating_add(ONE / 2);
                end = words.get(next + 2).map(|(_, end)| *end);
                next += 3;
                continue;
            }
            if last_scale < 100 || small(ahead(1)).is_none() {
                break;
            }
            next += 1;
            continue;
        } else if *word == "point" && end.is_some() && small(ahead(1)).is_some_and(|digit| digit < 10) {
            let mut place = ONE / 10;
            while let Some(digit) = small(ahead(taken)).filter(|digit| *digit < 10 && place > 0) {
                section = section.saturating_add(digit * place);
                place /= 10;
                taken += 1;
            }
        } else if let Some((factor, _)) = scale(word, 0).filter(|_| word.len() > 2) {
            if end.is_none() && word.ends_with('s') {
                return None;
            }
            let base = if section == 0 { ONE } else { section };
            if factor <= 100 {
                section = base.saturating_mul(factor);
            } else {
                total = base.saturating_mul(factor).saturating_add(total);
                section = 0;
            }
            last_scale = factor;
        } else {
            break;
        }
        next += taken;
        end = words.get(next - 1).map(|(_, end)| *end);
    }
    let mut amount = Amount::new(0..0, total.saturating_add(section));
    amount.scale = if section == 0 { last_scale } else { 1 };
    Some((amount, end?))
}
