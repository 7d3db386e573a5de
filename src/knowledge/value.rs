//! Values with units, and how each language writes them.

use std::fmt;

use serde::Deserialize;

use super::{Date, Localized};
use crate::language::Language;

/// A figure as written in the content.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A day.
    Date(Date),
    /// One number.
    Number(f64),
    /// From one number to another.
    Range([f64; 2]),
    /// Words that stand for themselves, such as a ratio.
    Plain(String),
    /// Words in each language.
    Text(Localized),
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it; docs/content.md explains each")]
pub enum Unit {
    #[serde(rename = "HKD")]
    Hkd,
    #[serde(rename = "CNY")]
    Cny,
    #[serde(rename = "USD")]
    Usd,
    #[serde(rename = "EUR")]
    Eur,
    #[serde(rename = "GBP")]
    Gbp,
    Percent,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
    Count,
    Number,
    Date,
    Ratio,
    Text,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hkd | Self::Cny | Self::Usd | Self::Eur | Self::Gbp => "amount of money",
            Self::Percent => "percentage",
            Self::Minute | Self::Hour | Self::Day | Self::WorkingDay | Self::Week | Self::Month | Self::Year => {
                "duration"
            }
            Self::Count | Self::Number => "number",
            Self::Date => "date",
            Self::Ratio => "ratio",
            Self::Text => "text in each language",
        })
    }
}

impl Unit {
    /// Whether it is a currency.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Hkd | Self::Cny | Self::Usd | Self::Eur | Self::Gbp)
    }

    /// Whether it is a length of time.
    #[must_use]
    pub const fn is_duration(self) -> bool {
        matches!(self, Self::Minute | Self::Hour | Self::Day | Self::WorkingDay | Self::Week | Self::Month | Self::Year)
    }

    /// The currency of these three letters; `None` when we hold no amounts in it.
    #[must_use]
    pub fn of_currency(letters: &str) -> Option<Self> {
        [Self::Hkd, Self::Cny, Self::Usd, Self::Eur, Self::Gbp].into_iter().find(|unit| unit.currency() == letters)
    }

    /// The letters of a currency; empty for other units.
    #[must_use]
    pub const fn currency(self) -> &'static str {
        match self {
            Self::Hkd => "HKD",
            Self::Cny => "CNY",
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Percent
            | Self::Minute
            | Self::Hour
            | Self::Day
            | Self::WorkingDay
            | Self::Week
            | Self::Month
            | Self::Year
            | Self::Count
            | Self::Number
            | Self::Date
            | Self::Ratio
            | Self::Text => "",
        }
    }

    /// Whether a value of this shape can have this unit.
    #[must_use]
    pub fn fits(self, value: &Value) -> bool {
        match self {
            Self::Date => matches!(value, Value::Date(_)),
            Self::Ratio => matches!(value, Value::Plain(_)),
            Self::Text => matches!(value, Value::Text(_)),
            Self::Hkd
            | Self::Cny
            | Self::Usd
            | Self::Eur
            | Self::Gbp
            | Self::Percent
            | Self::Minute
            | Self::Hour
            | Self::Day
            | Self::WorkingDay
            | Self::Week
            | Self::Month
            | Self::Year
            | Self::Count
            | Self::Number => {
                matches!(value, Value::Number(_) | Value::Range(_))
            }
        }
    }
}

/// The value in words of English or Simplified Chinese; Traditional is converted from the latter with its sentence.
#[must_use]
pub fn format(value: &Value, unit: Unit, language: Language) -> String {
    match value {
        Value::Date(day) => date(*day, language),
        Value::Plain(text) => text.clone(),
        Value::Text(text) if language == Language::English => text.en.clone(),
        Value::Text(text) => text.zh_hans.clone(),
        Value::Number(number) => quantity(&amount(*number, unit, language), *number, unit, language),
        Value::Range([low, high]) => {
            let joined = match (language, unit) {
                (Language::English, Unit::Percent) => format!("{}% to {}", plain(*low, true), plain(*high, true)),
                (Language::English, _) => {
                    format!("{} to {}", amount(*low, unit, language), amount(*high, unit, language))
                }
                (_, Unit::Percent) => format!("{}%至{}", plain(*low, true), plain(*high, true)),
                (_, _) => format!("{}至{}", amount(*low, unit, language), amount(*high, unit, language)),
            };
            quantity(&joined, *high, unit, language)
        }
    }
}

/// A day as people write it: `1 April 2026`, `2026年4月1日`.
#[must_use]
pub fn date(day: Date, language: Language) -> String {
    match language {
        Language::English => day.format("%-d %B %Y").to_string(),
        Language::Simplified | Language::Traditional => day.format("%Y年%-m月%-d日").to_string(),
    }
}

/// A day in little room: `1 Apr 2026`, `2026年4月1日`.
#[must_use]
pub fn short_date(day: Date, language: Language) -> String {
    match language {
        Language::English => day.format("%-d %b %Y").to_string(),
        Language::Simplified | Language::Traditional => date(day, language),
    }
}

fn amount(number: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Hkd | Unit::Cny | Unit::Usd | Unit::Eur | Unit::Gbp => scaled(number, language),
        Unit::Count if language.is_chinese() && number >= 100_000_000.0 => scaled(number, language),
        Unit::Number => plain(number, false),
        Unit::Percent
        | Unit::Minute
        | Unit::Hour
        | Unit::Day
        | Unit::WorkingDay
        | Unit::Week
        | Unit::Month
        | Unit::Year
        | Unit::Count
        | Unit::Date
        | Unit::Ratio
        | Unit::Text => plain(number, true),
    }
}

fn quantity(amount: &str, number: f64, unit: Unit, language: Language) -> String {
    let english = |one: &str, many: &str| {
        format!("{amount} {}", if (number - 1.0).abs() < f64::EPSILON && !amount.contains(' ') { one } else { many })
    };
    match (language, unit) {
        (Language::English, Unit::Hkd) => format!("HK${amount}"),
        (Language::English, Unit::Cny) => format!("RMB {amount}"),
        (Language::English, Unit::Usd) => format!("US${amount}"),
        (Language::English, Unit::Eur) => format!("€{amount}"),
        (Language::English, Unit::Gbp) => format!("£{amount}"),
        (Language::English, Unit::Minute) => english("minute", "minutes"),
        (Language::English, Unit::Hour) => english("hour", "hours"),
        (Language::English, Unit::Day) => english("day", "days"),
        (Language::English, Unit::WorkingDay) => english("working day", "working days"),
        (Language::English, Unit::Week) => english("week", "weeks"),
        (Language::English, Unit::Month) => english("month", "months"),
        (Language::English, Unit::Year) => english("year", "years"),
        (_, Unit::Percent) => format!("{amount}%"),
        (_, Unit::Count | Unit::Number | Unit::Date | Unit::Ratio | Unit::Text) => amount.to_owned(),
        (_, Unit::Hkd) => format!("{amount}港元"),
        (_, Unit::Cny) => format!("{amount}元人民币"),
        (_, Unit::Usd) => format!("{amount}美元"),
        (_, Unit::Eur) => format!("{amount}欧元"),
        (_, Unit::Gbp) => format!("{amount}英镑"),
        (_, Unit::Minute) => format!("{amount}分钟"),
        (_, Unit::Hour) => format!("{amount}小时"),
        (_, Unit::Day) => format!("{amount}天"),
        (_, Unit::WorkingDay) => format!("{amount}个工作日"),
        (_, Unit::Week) => format!("{amount}个星期"),
        (_, Unit::Month) => format!("{amount}个月"),
        (_, Unit::Year) => format!("{amount}年"),
    }
}

/// Large round amounts in the language's own steps: `2.5 million`, `250万`, `3亿`; others digit by digit.
fn scaled(number: f64, language: Language) -> String {
    let steps: &[(f64, &str)] = match language {
        Language::English => &[(1e9, " billion"), (1e6, " million")],
        Language::Simplified | Language::Traditional => &[(1e8, "亿"), (1e4, "万")],
    };
    for (step, word) in steps {
        let scaled = number / step;
        let two_places = (scaled * 100.0).round() / 100.0;
        let exact = (two_places * step - number).abs() < 0.005;
        let whole_enough =
            language == Language::English || scaled >= 100.0 || (scaled - scaled.round()).abs() < 1e-9 || number >= 1e6;
        if scaled >= 1.0 && exact && whole_enough {
            return format!("{}{word}", plain(two_places, true));
        }
    }
    plain(number, true)
}

/// Digits, grouped by thousands when `grouped`, without trailing zeros behind the point (at most four places).
fn plain(number: f64, grouped: bool) -> String {
    let text = format!("{number:.4}");
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    let places = places.trim_end_matches('0');
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if grouped && index > 0 && (whole.len() - index) % 3 == 0 && !digits.ends_with('-') {
            digits.push(',');
        }
        digits.push(digit);
    }
    if places.is_empty() { digits } else { format!("{digits}.{places}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: Value, unit: Unit, english: &str, chinese: &str) {
        assert_eq!(format(&value, unit, Language::English), english);
        assert_eq!(format(&value, unit, Language::Simplified), chinese);
    }

    #[test]
    fn each_language_writes_values_its_own_way() {
        check(Value::Number(1545.0), Unit::Hkd, "HK$1,545", "1,545港元");
        check(Value::Number(43.1), Unit::Hkd, "HK$43.1", "43.1港元");
        check(Value::Number(2_500_000.0), Unit::Hkd, "HK$2.5 million", "250万港元");
        check(Value::Number(350_000.0), Unit::Hkd, "HK$350,000", "35万港元");
        check(Value::Number(17_200.0), Unit::Hkd, "HK$17,200", "17,200港元");
        check(Value::Number(33e9), Unit::Hkd, "HK$33 billion", "330亿港元");
        check(Value::Number(4_682_003.0), Unit::Usd, "US$4,682,003", "4,682,003美元");
        check(Value::Number(0.13), Unit::Percent, "0.13%", "0.13%");
        check(Value::Range([4.0, 6.0]), Unit::Week, "4 to 6 weeks", "4至6个星期");
        check(Value::Range([5.0, 10.0]), Unit::Percent, "5% to 10%", "5%至10%");
        check(Value::Number(1.0), Unit::Month, "1 month", "1个月");
        check(Value::Number(2022.0), Unit::Number, "2022", "2022");
        check(Value::Number(10_000.0), Unit::Count, "10,000", "10,000");
        check(Value::Date(Date::from_ymd_opt(2026, 4, 1).expect("a day")), Unit::Date, "1 April 2026", "2026年4月1日");
    }
}
