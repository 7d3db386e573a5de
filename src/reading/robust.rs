//! No text makes a reader fail, and what is written out reads back.

use chrono::NaiveDate;
use proptest::prelude::{Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

use super::*;

/// Rows of a table of examples: every one that differs is shown, not only the first.
#[derive(Default)]
pub(super) struct Rows(Vec<String>);

impl Rows {
    pub(super) fn same<T: PartialEq + std::fmt::Debug>(&mut self, text: &str, read: &T, expected: &T) {
        if read != expected {
            self.0.push(format!("{text}: {read:?}, not {expected:?}"));
        }
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        assert!(self.0.is_empty() || std::thread::panicking(), "{}", self.0.join("\n"));
    }
}

/// Arbitrary text, and text of the characters and words the readers look at.
fn texts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "3",
        "12",
        "2026",
        "31",
        "0",
        "99999999999999999",
        ",",
        ".",
        "'",
        "-",
        "/",
        "%",
        "+",
        " ",
        "  ",
        "?",
        "$",
        "¥",
        "hk$",
        "k",
        "m",
        "million",
        "hundred",
        "and",
        "a",
        "half",
        "point",
        "dozen",
        "couple",
        "two",
        "twenty",
        "march",
        "may",
        "next",
        "last",
        "friday",
        "week",
        "month",
        "year",
        "in",
        "ago",
        "end of",
        "mid",
        "q2",
        "the",
        "st",
        "of",
        "one",
        "一",
        "两",
        "三",
        "十",
        "百",
        "千",
        "万",
        "億",
        "零",
        "半",
        "个",
        "点",
        "几",
        "多",
        "来",
        "年",
        "月",
        "日",
        "号",
        "底",
        "初",
        "下",
        "上",
        "周",
        "礼拜",
        "星期",
        "后",
        "前",
        "再过",
        "廿",
        "卅",
        "w",
        "元",
        "港币",
        "第",
        "不",
        "没",
        "有",
        "係",
        "了",
        "咗",
        "开",
        "户",
        "拿到",
        "改",
        "错了",
        "change",
        "wrong",
        "all",
        "except",
        "1-3",
        "和",
        "filed",
        "got",
        "IN",
        "US",
        "é",
        "ß",
        "İ",
        "ﷺ",
        "👍",
        "2️⃣",
        "\u{0}",
        "\u{200B}",
        "\u{301}",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(words, 0..24).prop_map(|words| words.concat()),
        "[0-9a-z一-龥 ,.?]{0,600}",
    ]
}

fn options() -> Vec<Named<'static>> {
    vec![
        Named { names: vec!["A limited company", "有限公司", "ltd", "1"] },
        Named { names: vec!["A branch", "分公司", ""] },
        Named { names: vec![] },
    ]
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_fail(text in texts(), days in 0_i64..70_000) {
        let today = NaiveDate::from_ymd_opt(1950, 1, 1).expect("a day") + chrono::TimeDelta::days(days);
        for today in [today, NaiveDate::MIN, NaiveDate::MAX] {
            for towards in [Towards::Past, Towards::Future, Towards::Either] {
                if let Read::Either(days) = date(&text, today, towards) {
                    assert!((2..=4).contains(&days.len()));
                }
            }
            drop(report(&text, today));
        }
        drop((yes_no(&text), number(&text), money(&text, "HKD"), money(&text, ""), country(&text), word(&text)));
        drop((choice(&text, &options()), several(&text, &options()), choice(&text, &[]), several(&text, &[])));
        let _ = is_question(&text);
    }

    #[test]
    fn numbers_read_back(value in 0_i64..1_000_000_000_000_000) {
        let digits = value.to_string();
        let mut grouped = String::new();
        for (nth, digit) in digits.chars().enumerate() {
            if nth > 0 && (digits.len() - nth) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        prop_assert_eq!(number(&digits), Read::Clear(value));
        prop_assert_eq!(number(&grouped), Read::Clear(value), "{}", grouped);
        let amount = format!("HK${grouped}");
        prop_assert_eq!(money(&amount, "USD"), Read::Clear((value, "HKD".to_owned())), "{}", amount);
    }

    #[test]
    fn chinese_numerals_read_back(value in 1_i64..100_000_000) {
        prop_assert_eq!(number(&numerals(value)), Read::Clear(value), "{}", numerals(value));
    }
}

/// A number as it is written in full: 三万零五十.
fn numerals(value: i64) -> String {
    let section = |value: i64| {
        let mut written = String::new();
        let mut is_gap = false;
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = usize::try_from(value / unit % 10).expect("a digit");
            if digit == 0 {
                is_gap = !written.is_empty();
                continue;
            }
            if is_gap {
                written.push('零');
                is_gap = false;
            }
            written.extend("零一二三四五六七八九".chars().nth(digit));
            written.push_str(name);
        }
        written
    };
    let (high, low) = (value / 10_000, value % 10_000);
    match (high, low) {
        (0, low) => section(low),
        (high, 0) => format!("{}万", section(high)),
        (high, low) => format!("{}万{}{}", section(high), if low < 1000 { "零" } else { "" }, section(low)),
    }
}

#[test]
fn what_is_longer_than_an_answer_is_not_read() {
    let long = "yes 3 March ".repeat(50);
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    assert_eq!(yes_no(&long), Read::Nothing);
    assert_eq!(number(&long), Read::Nothing);
    assert_eq!(date(&long, today, Towards::Past), Read::Nothing);
    assert_eq!(report(&format!("filed {long}"), today), None);
    assert_eq!(word(&"skip".repeat(200)), None);
    assert!(!is_question(&format!("{long}?")));
}
