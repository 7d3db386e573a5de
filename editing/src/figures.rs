//! Figures in a sentence: money, percentages, durations, dates, counts; and digits that are names and no figures.

mod patterns;

use bridgehead::knowledge::Localized;
use bridgehead::knowledge::value::{Unit, Value};
use bridgehead::language::is_han;

use self::patterns::{PATTERNS, Reading};

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// Digits that name something: a law, a form, a telephone.
    Name(String),
    /// A figure.
    Figure {
        /// What it counts.
        unit: Unit,
        /// How much.
        value: Value,
        /// As it stands in the sentence.
        written: String,
    },
}

/// What bare signs such as `$` and 元 mean in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currencies {
    /// `$`.
    pub dollar: Unit,
    /// 元.
    pub yuan: Unit,
}

/// Cuts `sentence` into words, names and figures; joined, they are the sentence.
#[must_use]
pub fn parts(sentence: &str, currencies: Currencies) -> Vec<Part> {
    let mut found: Vec<(std::ops::Range<usize>, Part)> = Vec::new();
    for pattern in PATTERNS.iter() {
        for captures in pattern.regex.captures_iter(sentence) {
            let Some(whole) = captures.get(0) else { continue };
            let range = whole.range();
            let free = found.iter().all(|(taken, _)| taken.end <= range.start || range.end <= taken.start);
            let tied = if pattern.reading == Reading::Name { cuts_digits } else { is_tied };
            if !free || tied(sentence, &range) {
                continue;
            }
            if let Some(part) = patterns::read(pattern.reading, &captures, currencies) {
                found.push((range, part));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    let mut parts = Vec::new();
    let mut at = 0;
    for (range, part) in found {
        if at < range.start {
            parts.push(Part::Text(sentence[at..range.start].to_owned()));
        }
        at = range.end;
        parts.push(part);
    }
    if at < sentence.len() {
        parts.push(Part::Text(sentence[at..].to_owned()));
    }
    parts
}

/// Whether letters or hyphens tie the digits to a code such as NNC1; the same rule as that of `check`.
fn is_tied(sentence: &str, range: &std::ops::Range<usize>) -> bool {
    let letter = |c: char| c.is_alphanumeric() && !is_han(c);
    let before = sentence[..range.start].chars().next_back();
    let after = sentence[range.end..].chars().next();
    let (first, last) = (sentence[range.clone()].chars().next(), sentence[range.clone()].chars().next_back());
    let joins = |outer: Option<char>, inner: Option<char>| {
        inner.is_some_and(letter) && outer.is_some_and(|c| letter(c) || c == '-' || c == '/')
    };
    joins(before, first) || joins(after, last)
}

/// Whether digits go on beyond the match.
fn cuts_digits(sentence: &str, range: &std::ops::Range<usize>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let inside = &sentence[range.clone()];
    (digit(sentence[..range.start].chars().next_back()) && digit(inside.chars().next()))
        || (digit(inside.chars().next_back()) && digit(sentence[range.end..].chars().next()))
}

/// A text that reads the same in both languages.
pub(crate) fn both(en: String, zh_hans: String) -> Value {
    Value::Text(Localized { en, zh_hans, zh_hant: None })
}

/// The unit's name in a facts file.
#[must_use]
pub const fn name_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Hkd => "HKD",
        Unit::Cny => "CNY",
        Unit::Usd => "USD",
        Unit::Eur => "EUR",
        Unit::Gbp => "GBP",
        Unit::Percent => "percent",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::WorkingDay => "working-day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::Count => "count",
        Unit::Number => "number",
        Unit::Date => "date",
        Unit::Ratio => "ratio",
        Unit::Text => "text",
    }
}

/// The value as a facts file writes it.
#[must_use]
pub fn written(value: &Value) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    match value {
        Value::Date(day) => day.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Range([low, high]) => format!("[{low}, {high}]"),
        Value::Plain(text) => quoted(text),
        Value::Text(text) => format!("{{ en: {}, zh-Hans: {} }}", quoted(&text.en), quoted(&text.zh_hans)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Currencies = Currencies { dollar: Unit::Hkd, yuan: Unit::Hkd };

    /// Figures as `unit value`, names as `=name`.
    fn found(sentence: &str) -> Vec<String> {
        let parts = parts(sentence, HERE);
        let whole: String = parts
            .iter()
            .map(|part| match part {
                Part::Text(text) | Part::Name(text) | Part::Figure { written: text, .. } => text.as_str(),
            })
            .collect();
        assert_eq!(whole, sentence, "nothing is lost");
        parts
            .iter()
            .filter_map(|part| match part {
                Part::Text(_) => None,
                Part::Name(name) => Some(format!("={name}")),
                Part::Figure { unit, value, .. } => Some(format!("{} {}", name_of(*unit), written(value))),
            })
            .collect()
    }

    #[test]
    fn figures_are_read_in_english() {
        for (sentence, expected) in [
            ("It costs HK$1,545 or US$ 2.5 million, not $7.", vec!["HKD 1545", "USD 2500000", "HKD 7"]),
            (
                "From HK$10,000 to HK$20,000, RMB 3 billion, 500 yuan.",
                vec!["HKD [10000, 20000]", "CNY 3000000000", "CNY 500"],
            ),
            ("Between 5% and 8.25 per cent, or 5% to 10%.", vec!["percent 5", "percent 8.25", "percent [5, 10]"]),
            (
                "Within 42 days, 4-6 weeks, 14 working days, a 3-month visa.",
                vec!["day 42", "week [4, 6]", "working-day 14", "month 3"],
            ),
            ("Within one month or ninety days.", vec!["month 1", "day 90"]),
            (
                "On 1 April 2024, May 5, 2023 and 2026-02-03.",
                vec!["date 2024-04-01", "date 2023-05-05", "date 2026-02-03"],
            ),
            (
                "Every 31 March, since June 2022.",
                vec![
                    "text { en: \"31 March\", zh-Hans: \"3月31日\" }",
                    "text { en: \"June 2022\", zh-Hans: \"2022年6月\" }",
                ],
            ),
            ("In 2022 there were 1,200 cases of 15 kinds.", vec!["number 2022", "count 1200", "count 15"]),
            ("A ratio of 1:2, at 9:30 am.", vec!["ratio \"1:2\"", "=9:30 am"]),
            (
                "See Cap. 622, section 4(1), Form 5, call 2867 4900 or www.x.hk/123.",
                vec!["=Cap. 622", "=section 4(1)", "=Form 5", "=2867 4900", "=www.x.hk/123."],
            ),
            ("File NNC1, IR56B or COVID-19 papers.", vec![]),
            (
                "On 31 February 2024 nothing.",
                vec!["count 31", "text { en: \"February 2024\", zh-Hans: \"2024年2月\" }"],
            ),
        ] {
            assert_eq!(found(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn figures_are_read_in_chinese() {
        for (sentence, expected) in [
            ("费用为1,545港元，上限250万元，或3亿元人民币。", vec!["HKD 1545", "HKD 2500000", "CNY 300000000"]),
            ("罚款HK$870至HK$1,740，加收5%至10%。", vec!["HKD [870, 1740]", "percent [5, 10]"]),
            (
                "須在42天內、14日内、四至六個星期，三个月或两个工作日内。",
                vec!["day 42", "day 14", "week 6", "month 3", "working-day 2"],
            ),
            ("需时4至6个星期，保存7年。", vec!["week [4, 6]", "year 7"]),
            (
                "自2024年4月1日起，每年4月1日，2024年6月，2022年。",
                vec![
                    "date 2024-04-01",
                    "text { en: \"1 April\", zh-Hans: \"4月1日\" }",
                    "text { en: \"June 2024\", zh-Hans: \"2024年6月\" }",
                    "number 2022",
                ],
            ),
            ("根据第622章第4条、国发〔2014〕37号，共15家。", vec!["=第622章", "=第4条", "=〔2014〕37号", "count 15"]),
        ] {
            assert_eq!(found(sentence), expected, "{sentence}");
        }
    }
}
