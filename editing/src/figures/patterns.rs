//! How figures are written, most telling first, and what each writing means.

use std::sync::LazyLock;

use bridgehead::knowledge::Date;
use bridgehead::knowledge::value::{Unit, Value};
use regex::{Captures, Regex};

use super::{Currencies, Part, both};

/// What a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// No figure.
    Name,
    /// Day, month, year.
    Date,
    /// A day of every year, or a month.
    PartOfDate,
    /// Currency, number, perhaps a second number.
    Money,
    /// Number, perhaps a second one.
    Percent,
    /// Number, perhaps a second one, and a span of time.
    Duration,
    /// Two numbers.
    Ratio,
    /// Four digits.
    Year,
    /// Any other number.
    Count,
    /// Digits of which nothing is known.
    Digits,
}

/// A way of writing.
pub(super) struct Pattern {
    pub(super) reading: Reading,
    pub(super) regex: Regex,
}

const NUMBER: &str = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";
const SCALE: &str = r"\s?(?:million|billion|thousand|bn\b|m\b)|\s?[万萬亿億]";
const TO: &str = r"\s?(?:to|–|—|-|~|至|到)\s?";
const MONTHS: &str = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const BEFORE: &str = r"HK\$|US\$|RMB|HKD|USD|CNY|EUR|GBP|港币|港幣|人民币|人民幣|美元|[$¥￥€£]";
const AFTER: &str = r"港元|港币|港幣|美元|美金|欧元|歐元|英镑|英鎊|元人民币|元人民幣|人民币|人民幣|元|Hong Kong dollars?\b|US dollars?\b|HKD\b|USD\b|RMB\b|CNY\b|yuan\b|euros?\b";
const SPAN: &str =
    r"(?:calendar |clear )?days?\b|(?:working|business) days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b";
const SPAN_ZH: &str = r"个工作日|個工作日|工作日|个星期|個星期|星期|周|週|个月|個月|天|日|年|小时|小時|分钟|分鐘";
const WORDS: &str = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|twenty-one|twenty-eight|thirty|forty-two|sixty|ninety";

/// All of them; each is tried where no earlier one has matched.
pub(super) static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let number = format!(
        "(?P<low>{NUMBER})(?P<lowscale>{SCALE})?(?:{TO}(?:{BEFORE})?\\s?(?P<high>{NUMBER})(?P<highscale>{SCALE})?)?"
    );
    [
        (Reading::Name, r"(?:https?://|www\.)[^\s，。；）)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+".to_owned()),
        (Reading::Name, r"(?i)\b(?:cap|chapter|sections?|part|schedule|circular|no|nos|article|paragraphs?|para|rule|regulation|order|decree|notice|room|unit|floor|tel|fax|table|annex|appendix|level|phase|class|category|type|version|form|iso)\b\.?:?\s?(?:no\.?\s?)?\(?\d[\dA-Za-z./]*(?:\(\w{1,3}\))*".to_owned()),
        (Reading::Name, r"[〔\[［]\d{4}[〕\]］]\s?第?\d+\s?[号號]|第\s?\d+[A-Z]?\s?[条條章节節款号號项項期类類部届屆]|\d+\s?[号號楼樓室]|(?:附表|附件|表格|电话|電話|传真|傳真)[：:\s]*[\d -]{1,16}\d|(?:附表|附件)\s?\d+".to_owned()),
        (Reading::Name, r"\+\d{1,3}[ -]\d[\d -]{5,14}\d|\(\d{2,4}\)\s?\d{3,4}[ -]?\d{4}|\b[2-9]\d{3}[ -]\d{4}\b|\d{1,2}[:：][0-5]\d(?:\s?[ap]\.?m\b)?".to_owned()),
        (Reading::Date, r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})|(?P<y2>\d{4})\s?年\s?(?P<m2>\d{1,2})\s?月\s?(?P<d2>\d{1,2})\s?[日号號]".to_owned()),
        (Reading::Date, format!(r"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{MONTHS})\.?,?\s(?P<y>\d{{4}})|(?P<m2>{MONTHS})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>\d{{4}})")),
        (Reading::PartOfDate, format!(r"(?P<y>\d{{4}})\s?年\s?(?P<m>\d{{1,2}})\s?月|(?P<m2>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?[日号號]|(?P<m3>\b(?:{MONTHS}))\.?\s(?P<y2>\d{{4}})")),
        (Reading::PartOfDate, format!(r"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{MONTHS})\b|(?P<m2>\b(?:{MONTHS}))\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b")),
        (Reading::Money, format!(r"(?P<before>{BEFORE})\s?{number}")),
        (Reading::Money, format!(r"{number}\s?(?P<after>{AFTER})")),
        (Reading::Percent, format!(r"(?P<low>{NUMBER})\s?%?(?:{TO}(?P<high>{NUMBER}))?\s?(?:%|％|per ?cent\b|个百分点|個百分點)")),
        (Reading::Duration, format!(r"(?P<low>{NUMBER})(?:{TO}(?P<high>{NUMBER}))?[\s-]?(?P<span>{SPAN})|(?P<low2>{NUMBER})(?:{TO}(?P<high2>{NUMBER}))?\s?(?P<span2>{SPAN_ZH})")),
        (Reading::Duration, format!(r"(?i)\b(?P<low>{WORDS})[\s-](?P<span>{SPAN})|(?P<low2>[一二两兩三四五六七八九十]{{1,3}})(?P<span2>个工作日|個工作日|个星期|個星期|星期|个月|個月|天|小时|小時)")),
        (Reading::Ratio, r"\d+(?:\.\d+)?\s?[:：]\s?\d+(?:\.\d+)?".to_owned()),
        (Reading::Year, r"(?:19|20)\d{2}".to_owned()),
        (Reading::Count, number),
        (Reading::Count, format!("(?P<low>{NUMBER})")),
        (Reading::Digits, r"[0-9]+".to_owned()),
    ]
    .into_iter()
    .filter_map(|(reading, pattern)| Some(Pattern { reading, regex: Regex::new(&pattern).ok()? }))
    .collect()
});

/// What a match means; nothing when it means none of it after all.
pub(super) fn read(reading: Reading, captures: &Captures<'_>, currencies: Currencies) -> Option<Part> {
    let written = captures.get(0)?.as_str().to_owned();
    let any = |names: &[&str]| names.iter().find_map(|name| captures.name(name)).map(|found| found.as_str());
    let scaled = |number: &str, scale: &str| Some(amount(any(&[number])?)? * factor(any(&[scale]).unwrap_or_default()));
    let numbers = |own_scale_for_both: bool| {
        let high = scaled("high", "highscale");
        let mut low = scaled("low", "lowscale")?;
        if own_scale_for_both && any(&["lowscale"]).is_none() {
            low *= factor(any(&["highscale"]).unwrap_or_default());
        }
        range(low, high)
    };
    let figure = |unit: Unit, value: Value| Some(Part::Figure { unit, value, written: written.clone() });
    match reading {
        Reading::Name | Reading::Digits => Some(Part::Name(written)),
        Reading::Date => {
            let (day, month) = (any(&["d", "d2"])?.parse().ok()?, month(any(&["m", "m2"])?)?);
            figure(Unit::Date, Value::Date(Date::from_ymd_opt(any(&["y", "y2"])?.parse().ok()?, month, day)?))
        }
        Reading::PartOfDate => {
            let month = month(any(&["m", "m2", "m3"])?)?;
            let name = Date::from_ymd_opt(2000, month, 1)?.format("%B").to_string();
            let value = match (any(&["d", "d2"]), any(&["y", "y2"])) {
                (Some(day), _) => {
                    let day = day.parse::<u32>().ok().filter(|day| (1..=31).contains(day))?;
                    both(format!("{day} {name}"), format!("{month}月{day}日"))
                }
                (None, Some(year)) => both(format!("{name} {year}"), format!("{year}年{month}月")),
                (None, None) => return None,
            };
            figure(Unit::Text, value)
        }
        Reading::Money => figure(currency(any(&["before", "after"])?, currencies), numbers(true)?),
        Reading::Percent => figure(Unit::Percent, numbers(false)?),
        Reading::Duration => {
            let (low, high) = (any(&["low", "low2"])?, any(&["high", "high2"]));
            let span = span(any(&["span", "span2"])?)?;
            let low = amount(low).or_else(|| word(low))?;
            // 2024年 is a year, and so is "the 2024 year".
            if span == Unit::Year && low >= 1900.0 {
                return None;
            }
            figure(span, range(low, high.and_then(amount))?)
        }
        Reading::Ratio => figure(Unit::Ratio, Value::Plain(written.replace(' ', "").replace('：', ":"))),
        Reading::Year => figure(Unit::Number, Value::Number(written.parse().ok()?)),
        Reading::Count => {
            let value = numbers(true)?;
            let plain = written.len() > 3 && written.chars().all(|c| c.is_ascii_digit());
            figure(if plain { Unit::Number } else { Unit::Count }, value)
        }
    }
}

/// Two numbers as a range, when the second is larger; a second that is not is no number of the same thing.
fn range(low: f64, high: Option<f64>) -> Option<Value> {
    match high {
        None => Some(Value::Number(low)),
        Some(high) => (high > low).then_some(Value::Range([low, high])),
    }
}

fn amount(text: &str) -> Option<f64> {
    text.replace(',', "").parse().ok().filter(|number: &f64| number.is_finite() && *number < 1e15)
}

fn factor(scale: &str) -> f64 {
    match scale.trim() {
        "thousand" => 1e3,
        "million" | "m" => 1e6,
        "billion" | "bn" => 1e9,
        "万" | "萬" => 1e4,
        "亿" | "億" => 1e8,
        _ => 1.0,
    }
}

fn month(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES.iter().position(|name| text.starts_with(name)).and_then(|index| u32::try_from(index + 1).ok())
}

fn currency(sign: &str, currencies: Currencies) -> Unit {
    match sign {
        "$" => currencies.dollar,
        "元" => currencies.yuan,
        "US$" | "USD" | "美元" | "美金" => Unit::Usd,
        "€" | "EUR" | "欧元" | "歐元" => Unit::Eur,
        "£" | "GBP" | "英镑" | "英鎊" => Unit::Gbp,
        "RMB" | "CNY" | "¥" | "￥" | "yuan" => Unit::Cny,
        _ if sign.starts_with("US ") => Unit::Usd,
        _ if sign.starts_with("euro") => Unit::Eur,
        _ if sign.contains("人民") => Unit::Cny,
        _ => Unit::Hkd,
    }
}

fn span(text: &str) -> Option<Unit> {
    let text = text.to_lowercase();
    let text = text.trim_start_matches(['个', '個']).trim_end_matches('s');
    Some(match text {
        "day" | "calendar day" | "clear day" | "天" | "日" => Unit::Day,
        "working day" | "business day" | "工作日" => Unit::WorkingDay,
        "week" | "星期" | "周" | "週" => Unit::Week,
        "month" | "月" => Unit::Month,
        "year" | "年" => Unit::Year,
        "hour" | "小时" | "小時" => Unit::Hour,
        "minute" | "分钟" | "分鐘" => Unit::Minute,
        _ => return None,
    })
}

/// A number in words, English or Chinese up to 99.
fn word(text: &str) -> Option<f64> {
    let english = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "",
        "fourteen",
        "fifteen",
        "",
        "",
        "eighteen",
        "",
        "twenty",
        "twenty-one",
    ];
    let lower = text.to_lowercase();
    let tens = [("twenty-eight", 28.0), ("thirty", 30.0), ("forty-two", 42.0), ("sixty", 60.0), ("ninety", 90.0)];
    if let Some((_, number)) = tens.iter().find(|(name, _)| *name == lower) {
        return Some(*number);
    }
    if let Some(index) = english.iter().position(|name| *name == lower) {
        return u32::try_from(index + 1).ok().map(f64::from);
    }
    let digit =
        |c: char| "一二三四五六七八九".chars().position(|one| one == c).and_then(|index| u32::try_from(index + 1).ok());
    let text = text.replace(['两', '兩'], "二");
    let number = match text.split_once('十') {
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens.chars().next()?)? };
            tens * 10 + if ones.is_empty() { 0 } else { digit(ones.chars().next()?)? }
        }
        None if text.chars().count() == 1 => digit(text.chars().next()?)?,
        None => return None,
    };
    Some(f64::from(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        assert_eq!(PATTERNS.len(), 18);
    }
}
