//! Amounts that begin with a figure: `1,200`, `3k`, `1.2 million`, 30万.

use std::ops::Range;

use super::{Amount, ONE, chinese, english};

/// The amount at `at`, where a figure stands, and where to go on.
pub(super) fn amount(text: &str, at: usize) -> (Option<Amount>, usize) {
    let rest = &text[at..];
    let run = at
        + rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\'' | '/' | ':')).unwrap_or(rest.len());
    let before = text[..at].chars().next_back();
    let Some(read) = read(text, at) else { return (None, run) };
    let next = text[read.end..].chars().next();
    let digit_behind = |skip: usize| text[read.end + skip..].starts_with(|c: char| c.is_ascii_digit());
    let is_part = before.is_some_and(|c| c.is_ascii_alphabetic())
        || matches!(next, Some('/' | ':' | '.')) && digit_behind(1)
        || next.is_some_and(|c| c.is_ascii_digit());
    if is_part {
        let fraction = Amount { vague: true, ..Amount::new(at..run, read.value) };
        return (Some(fraction).filter(|_| next == Some('/')), run.max(read.end));
    }
    let mut amount = Amount::new(at..read.end, read.value);
    amount.or = read.or;
    if let Some(end) = half_behind(&text[read.end..]) {
        amount.value += ONE / 2;
        amount.range.end += end;
    }
    while let Some((scale, end)) = english::scale(text, amount.range.end) {
        amount.value = amount.value.saturating_mul(scale);
        amount.scale = amount.scale.saturating_mul(scale);
        amount.or = None;
        amount.range.end = end;
    }
    if amount.scale == 1 {
        amount = chinese::behind(text, amount);
    }
    let rest = &text[amount.range.end..];
    let suffix = &rest[..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())];
    let is_cut = rest.starts_with(|c: char| c.is_ascii_digit());
    if is_cut || amount.range.end == read.end && (suffix.len() == 1 || matches!(suffix, "st" | "nd" | "rd" | "th")) {
        return (None, amount.range.end + suffix.len());
    }
    let and_more =
        rest.strip_prefix('+').is_some_and(|behind| !behind.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    if and_more
        || rest.starts_with(['多', '几', '余'])
        || rest.starts_with("个半")
        || rest.trim_start().starts_with("figure")
    {
        amount.vague = true;
    }
    let start = text[..at].trim_end_matches(' ');
    let sign: Vec<char> = text[..at].chars().rev().take(2).collect();
    let is_negative =
        matches!(sign[..], ['-'] | ['-', ' '] | ['负', ..]) || start.split(' ').next_back() == Some("minus");
    if is_negative {
        amount.value = -amount.value;
    }
    let end = amount.range.end;
    (Some(amount), end)
}

fn half_behind(rest: &str) -> Option<usize> {
    [" and a half", " & a half"].iter().find(|half| rest.starts_with(**half)).map(|half| half.len())
}

struct Figures {
    value: i128,
    or: Option<i128>,
    end: usize,
}

/// Digits with their separators. A comma that separates no thousands ends them; a single point before three digits can
/// be either kind.
fn read(text: &str, at: usize) -> Option<Figures> {
    let groups = groups(text, at);
    let (first, behind) = groups.split_first()?;
    let thousands = |groups: &[(char, Range<usize>)]| groups.iter().all(|(_, digits)| digits.len() == 3);
    let leads = first.1.len() <= 3;
    let join = |groups: &[(char, Range<usize>)]| -> String {
        groups.iter().map(|(_, digits)| &text[digits.clone()]).collect()
    };
    let whole = |count: usize| {
        let end = groups[count - 1].1.end;
        Some(Figures { value: value(&join(&groups[..count]), "")?, or: None, end })
    };
    let Some((last, middle)) = behind.split_last() else { return whole(1) };
    let same = |separator: char, groups: &[(char, Range<usize>)]| groups.iter().all(|(s, _)| *s == separator);
    let decimal = |groups: &[(char, Range<usize>)], last: &Range<usize>| {
        Some(Figures { value: value(&join(groups), &text[last.clone()])?, or: None, end: last.end })
    };
    let front = &groups[..=middle.len()];
    match last.0 {
        '.' if same('.', middle) && !middle.is_empty() && leads && thousands(behind) => whole(groups.len()),
        '.' if (same(',', middle) || same('\'', middle)) && thousands(middle) && (leads || middle.is_empty()) => {
            let read = decimal(front, &last.1)?;
            let looks_grouped = middle.is_empty() && last.1.len() == 3 && leads && !text[at..].starts_with('0');
            if looks_grouped {
                return Some(Figures { value: whole(groups.len())?.value, or: Some(read.value), end: read.end });
            }
            Some(read)
        }
        ',' if same('.', middle) && !middle.is_empty() && thousands(middle) && leads => decimal(front, &last.1),
        ',' if middle.is_empty() && last.1.len() < 3 && english::scale(text, last.1.end).is_some() => {
            decimal(front, &last.1)
        }
        separator if same(separator, middle) && separator != '.' && leads && thousands(behind) => whole(groups.len()),
        ',' => whole(1),
        _ => None,
    }
}

/// The groups of digits from `at` on, each with the separator before it.
fn groups(text: &str, at: usize) -> Vec<(char, Range<usize>)> {
    let mut groups = Vec::new();
    let mut separator = ' ';
    let mut from = at;
    loop {
        let digits = text[from..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        groups.push((separator, from..from + digits));
        let end = from + digits;
        match text[end..].chars().next() {
            Some(c @ ('.' | ',' | '\'')) => separator = c,
            Some(' ') if groups.iter().all(|(s, _)| *s == ' ') && is_spaced_group(&text[end + 1..], &groups) => {
                separator = ' ';
            }
            _ => break,
        }
        from = end + 1;
    }
    groups
}

/// `1 200 000`: three digits behind a space continue a number of up to three.
fn is_spaced_group(rest: &str, groups: &[(char, Range<usize>)]) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && groups.first().is_some_and(|(_, first)| first.len() <= 3)
}

fn value(whole: &str, decimals: &str) -> Option<i128> {
    if whole.len() > 15 {
        return None;
    }
    let mut part: String = decimals.chars().take(6).collect();
    while part.len() < 6 {
        part.push('0');
    }
    Some(whole.parse::<i128>().ok()? * ONE + part.parse::<i128>().ok()?)
}
