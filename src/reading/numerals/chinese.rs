//! Amounts in Chinese numerals, alone or behind a figure: 三十, 一百二, 3万5千, 两三个, 0.5亿.

use super::{Amount, ONE};

/// What a character counts: a digit, or the unit it multiplies by.
fn digit(c: char) -> Option<i128> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' | '俩' => 2,
        '三' | '叁' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<i128> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | 'w' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// A numeral of days and months: 3, 三, 十二, 廿五.
pub(in crate::reading) fn small(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    // 两三天 is no 23 days.
    let is_pair = text.chars().count() == 2 && text.chars().all(|c| digit(c).is_some_and(|digit| digit > 0));
    let (sum, end) = read(&tens(text), None);
    (end > 0 && sum % ONE == 0 && !is_pair).then(|| u32::try_from(sum / ONE).ok()).flatten()
}

/// 廿 and 卅 at the start written out.
fn tens(text: &str) -> String {
    match (text.strip_prefix('廿'), text.strip_prefix('卅')) {
        (Some(rest), _) => format!("二十{rest}"),
        (None, Some(rest)) => format!("三十{rest}"),
        (None, None) => text.to_owned(),
    }
}

/// The amount at `at`, and where to go on.
pub(super) fn amount(text: &str, at: usize) -> (Option<Amount>, usize) {
    let rest = &text[at..];
    let skipped = ["百分之百", "百分之", "千万别", "千万不", "千万要", "万一", "十分"];
    if let Some(words) = skipped.iter().find(|words| rest.starts_with(**words)) {
        return (None, at + words.len());
    }
    if let Some(named) = rest.strip_prefix(['几', '数']).and_then(|units| units.chars().next())
        && let Some(unit) = unit(named)
    {
        let end = at + '几'.len_utf8() + named.len_utf8();
        return (Some(Amount { vague: true, ..Amount::new(at..end, unit * ONE) }), end);
    }
    let written = rest.chars().next().filter(|c| matches!(c, '廿' | '卅'));
    let spelt = written.map_or(rest.to_owned(), |_| tens(rest));
    let (value, or, length) = alternatives(&spelt);
    let length = if written.is_some() { length.saturating_sub("十".len()) } else { length };
    let mut amount = finish(text, at..at + length, value);
    amount.or = or;
    let end = amount.range.end;
    (Some(amount).filter(|_| length > 0 && stands(text, at, at + length)), end)
}

/// What stands behind a figure: 30万, 3万5千, 2个亿, 30多.
pub(super) fn behind(text: &str, figure: Amount) -> Amount {
    let rest = &text[figure.range.end..];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let (value, length) = read(&rest[spaces..], Some(figure.value));
    if length == 0 {
        return figure;
    }
    finish(text, figure.range.start..figure.range.end + spaces + length, value)
}

/// Looks at what follows the numerals: 多 and 几 make them vague, 来 does not; a unit at the end is the scale.
fn finish(text: &str, mut range: std::ops::Range<usize>, value: i128) -> Amount {
    let rest = &text[range.end..];
    let vague = rest.starts_with(['多', '几', '余', '+']) || rest.starts_with("个半");
    if rest.starts_with('来') && text[range.clone()].ends_with(['十', '百']) {
        range.end += '来'.len_utf8();
    }
    let scale = text[range.clone()].chars().rev().map_while(unit).fold(1_i128, i128::saturating_mul);
    Amount { scale, vague, ..Amount::new(range, value) }
}

/// Whether the numerals at `at..end` are an amount and not part of a word.
fn stands(text: &str, at: usize, end: usize) -> bool {
    const BEFORE: &str = "第统唯之期周拜初专逐同万";
    const MEASURES: &str = "个位名人家份间只股董员块元蚊圆年月天日岁层次笔张套项条口款类号客伙户台处种成倍女男仔美港人欧英日澳新加和或到至及与跟来、";
    let numerals = &text[at..end];
    let before = text[..at].chars().next_back();
    let after = text[end..].chars().next();
    if before == Some('第') || numerals.chars().all(|c| unit(c).is_some() && c != '十') && numerals.chars().count() == 1
    {
        return false;
    }
    numerals.chars().count() > 1
        || !before.is_some_and(|c| BEFORE.contains(c))
            && after.is_none_or(|c| !crate::language::is_han(c) || MEASURES.contains(c) || c == '几' || c == '多')
}

/// 两三百 is two hundred or three hundred: both readings, and how much was read.
fn alternatives(text: &str) -> (i128, Option<i128>, usize) {
    let run: Vec<(usize, char)> =
        text.char_indices().take_while(|(_, c)| digit(*c).is_some() || unit(*c).is_some()).take(24).collect();
    for nth in 1..run.len() {
        let ((first_at, first), (second_at, second)) = (run[nth - 1], run[nth]);
        let (Some(a), Some(b)) = (digit(first), digit(second)) else { continue };
        let alone = nth.checked_sub(2).is_none_or(|before| digit(run[before].1).is_none())
            && run.get(nth + 1).is_none_or(|(_, c)| digit(*c).is_none());
        if !alone || a == 0 || b != a + 1 && (a, b) != (3, 5) {
            continue;
        }
        let without = |at: usize, c: char| format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
        let (value, length) = read(&without(second_at, second), None);
        let (or, _) = read(&without(first_at, first), None);
        return (value, Some(or), length + second.len_utf8());
    }
    let (value, length) = read(text, None);
    (value, None, length)
}

/// Reads numerals from the start of `text`, behind a figure if there is one: the amount, and how many bytes were read.
fn read(text: &str, figure: Option<i128>) -> (i128, usize) {
    let mut sum = Sum { current: figure, ..Sum::default() };
    let mut end = 0;
    if figure.is_none() && text.starts_with('半') {
        let count = if text.starts_with("半个") { "半个".len() } else { "半".len() };
        if !text[count..].starts_with(['万', '亿', '百', '千']) {
            return (0, 0);
        }
        sum.current = Some(ONE / 2);
        end = count;
    }
    while let Some(c) = text[end..].chars().next() {
        let behind = &text[end + c.len_utf8()..];
        if let Some(value) = digit(c) {
            if !sum.digit(value) {
                break;
            }
        } else if let Some(unit) =
            unit(c).filter(|_| c != 'w' || !behind.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            if !sum.unit(unit, end == 0 && figure.is_none()) {
                break;
            }
        } else if c.is_ascii_digit() && sum.current.is_none() && sum.unit > 0 {
            let digits = behind.bytes().take_while(u8::is_ascii_digit).count() + 1;
            let Some(value) = text.get(end..end + digits.min(4)).and_then(|digits| digits.parse::<i128>().ok()) else {
                break;
            };
            sum.current = Some(value * ONE);
            sum.run = digits;
            end += digits.min(4);
            continue;
        } else if c == '点' && sum.current.is_some() && behind.chars().next().and_then(digit).is_some() {
            let mut place = ONE / 10;
            end += c.len_utf8();
            while let Some((c, value)) = text[end..].chars().next().and_then(|c| Some((c, digit(c)?))) {
                sum.current = sum.current.map(|current| current + value * place);
                place /= 10;
                end += c.len_utf8();
            }
            sum.run = 2;
            continue;
        } else if c == '个' && sum.current.is_some() && behind.starts_with(['亿', '万']) {
            // 两个亿
        } else {
            break;
        }
        end += c.len_utf8();
    }
    (sum.finish(), end)
}

#[derive(Default)]
struct Sum {
    total: i128,
    /// What is below the next 万.
    section: i128,
    current: Option<i128>,
    /// Digits in `current`.
    run: usize,
    /// The last unit, 0 before the first.
    unit: i128,
    /// A 零 behind the last unit: what follows is not shortened.
    zero: bool,
}

impl Sum {
    fn digit(&mut self, value: i128) -> bool {
        match self.current {
            None if value == 0 && self.unit > 0 => self.zero = true,
            None => {
                self.current = Some(value * ONE);
                self.run = 1;
            }
            // 二〇二六: digits in a row, only without units.
            Some(current) if self.unit == 0 && (1..12).contains(&self.run) => {
                self.current = Some(current * 10 + value * ONE);
                self.run += 1;
            }
            Some(_) => return false,
        }
        true
    }

    fn unit(&mut self, unit: i128, leads: bool) -> bool {
        let current = self.current.take();
        self.zero = false;
        if unit < 10_000 {
            self.section += current.unwrap_or(ONE) * unit;
        } else {
            self.section += current.unwrap_or_default();
            if leads || self.section + self.total == 0 || self.total > 1_000_000_000_000 * ONE {
                return false;
            }
            if unit == 10_000 {
                self.total += self.section * unit;
            } else {
                self.total = (self.total + self.section) * unit;
            }
            self.section = 0;
        }
        self.unit = unit;
        true
    }

    /// 一百二 is 120, 3万5 is 35,000; 一百零二 is 102.
    fn finish(self) -> i128 {
        let rest = self.current.unwrap_or_default();
        let shortened = self.unit >= 100 && !self.zero && self.run == 1;
        self.total + self.section + if shortened { rest * self.unit / 10 } else { rest }
    }
}
