//! Dates in Chinese, Mandarin and Cantonese.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Captures;

use super::calendar::{Calendar, Part, Unit, group, numeral, shift};
use super::english::{of_other_month, weekday, weekend};
use super::{Kind, Pattern};

const DAY: &str = r"(?P<d>\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,3})";
const MONTH: &str = r"(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2}|正)";
/// The year before a month or a season, with what joins them.
const YEAR: &str = r"(?:(?:(?P<y>(?:19|20|21)\d\d|'?\d\d|[一二][〇零一二三四五六七八九]{3}) ?年|(?P<yw>大前年|前年|去年|旧年|上一年|今年|本年|明年|出年|来年|下一年|后年|大后年))的? ?)";
const REL: &str = r"(?P<rel>下下|下一|下|上上|上一|上|这|本|今|当|呢|嚟紧)个?";
const PART: &str = r"(?P<part>年?初|上旬|头|年?中旬?|下旬|年?底|年?末|年?尾)";
const COUNT: &str = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)";
const WEEKDAY: &str = r"(?:(?:周|星期|礼拜|拜)(?P<wd>[一二三四五六日天])|(?-u:\b)(?P<en>monday|mon|tuesday|tues?|wednesday|weds?|thursday|thu(?:rs?)?|wensday|wednsday|friday|fri|saturday|sat|sunday|sun)\b)";

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let exact = |source: String, days| Pattern::new(&source, Kind::Exact, days);
    vec![
        exact(format!(r"{YEAR}?{MONTH} ?月份?的? ?{DAY} ?[日号]?"), |calendar, found| {
            Some(calendar.day(calendar.year_in(found), month(found)?, numeral(found, "d")?))
        }),
        exact(format!(r"{REL}月的? ?{DAY} ?[日号]"), |calendar, found| {
            of_other_month(calendar, shift(group(found, &["rel"])?), numeral(found, "d")?)
        }),
        exact(format!(r"{YEAR}?{MONTH} ?月份?的?{PART}"), |calendar, found| {
            Some(calendar.month(calendar.year_in(found), month(found)?, part(found)))
        }),
        exact(format!(r"{REL}月的?{PART}"), |calendar, found| {
            calendar.period(Unit::Month, i64::from(shift(group(found, &["rel"])?)), part(found))
        }),
        exact(r"月(?P<part>初|中旬?|底|末|尾)".to_owned(), |calendar, found| {
            Some(calendar.nearest_part(Unit::Month, part(found)))
        }),
        exact(
            format!(
                r"(?:{YEAR}?第?(?P<q>[一二三四1-4]) ?季度?|{YEAR2} ?q(?P<q2>[1-4]))(?P<part>初|底|末)?",
                YEAR2 = second(YEAR)
            ),
            |calendar, found| {
                let quarter = crate::reading::numerals::small(group(found, &["q", "q2"])?)?;
                Some(calendar.quarter(calendar.year_in(found), quarter, part(found)))
            },
        ),
        exact(format!(r"{REL}季度?(?P<part>初|底|末)?"), |calendar, found| {
            calendar.period(Unit::Quarter, i64::from(shift(group(found, &["rel"])?)), part(found))
        }),
        exact(format!(r"{YEAR}?(?P<half>上|下)半年"), |calendar, found| {
            let first = group(found, &["half"])? == "上";
            Some(calendar.quarter(calendar.year_in(found), if first { 1 } else { 3 }, Part::Whole))
        }),
        exact(
            format!(
                r"(?:再?过)?{COUNT}个?(?:(?P<unit>天|日|星期|礼拜|周|月|季度|季|年)(?:之|以)?(?P<way>后|前|内)|(?P<unit2>月|星期|礼拜)(?:之|以)?(?P<way2>后|前))"
            ),
            distance,
        ),
        exact(format!(r"再?过{COUNT}个?(?P<unit>天|日|星期|礼拜|周|月|季度|年)"), distance),
        exact(format!(r"{YEAR}(?P<part>初|中|底|末|尾)"), |calendar, found| {
            Some(calendar.year(calendar.year_in(found)?, part(found)))
        }),
        exact(
            r"(?:(?P<yw>大前年|前年|去年|旧年|今年|明年|出年|来年|后年))(?:年)?(?P<part>初|中|底|末|尾)".to_owned(),
            |calendar, found| Some(calendar.year(calendar.year_in(found)?, part(found))),
        ),
        exact(r"年(?P<part>初|中|底|末|尾)".to_owned(), |calendar, found| {
            Some(calendar.nearest_part(Unit::Year, part(found)))
        }),
        Pattern::new(&format!(r"(?:{REL})?(?:个)? ?{WEEKDAY}"), Kind::Beside, |calendar, found| {
            let weekday = weekday(group(found, &["wd", "en"])?)?;
            match group(found, &["rel"]) {
                Some("嚟紧") => calendar.coming_weekday(weekday).map(|day| vec![day]),
                Some(rel) => calendar.weekday_of_week(weekday, i64::from(shift(rel))),
                None => Some(calendar.weekday(weekday)),
            }
        }),
        exact(format!(r"(?:{REL})?周末"), |calendar, found| {
            weekend(calendar, found.name("rel").map_or(0, |rel| i64::from(shift(rel.as_str()))))
        }),
        exact(format!(r"{REL}(?P<unit>星期|礼拜|周)"), period),
        exact(format!(r"{YEAR}{MONTH} ?月份?"), |calendar, found| {
            Some(calendar.month(calendar.year_in(found), month(found)?, Part::Whole))
        }),
        exact(format!(r"{REL}(?P<unit>月)"), period),
        exact(format!(r"{MONTH} ?月份?"), |calendar, found| Some(calendar.month(None, month(found)?, Part::Whole))),
        exact("大后(?:天|日)".to_owned(), |calendar, _| calendar.distance(Unit::Day, 3)),
        exact("后(?:天|日)".to_owned(), |calendar, _| calendar.distance(Unit::Day, 2)),
        exact("(?:明|听)(?:天|日|早|晚)".to_owned(), |calendar, _| calendar.distance(Unit::Day, 1)),
        exact("今(?:天|日|早|晚|朝)".to_owned(), |calendar, _| calendar.distance(Unit::Day, 0)),
        exact("(?:昨|寻|琴|噚)(?:天|日|晚)".to_owned(), |calendar, _| calendar.distance(Unit::Day, -1)),
        exact("大前(?:天|日)".to_owned(), |calendar, _| calendar.distance(Unit::Day, -3)),
        exact("前(?:天|日)".to_owned(), |calendar, _| calendar.distance(Unit::Day, -2)),
        Pattern::new(
            "^(?:现在|而家|马上|立刻|立即|即刻|尽快|越快越好)$",
            Kind::Whole,
            |calendar, _| calendar.distance(Unit::Day, 0),
        ),
        exact(format!(r"{DAY} ?[号日]"), |calendar, found| Some(calendar.day_of_month(numeral(found, "d")?))),
        Pattern::new(
            r"^(?:(?P<y>20\d\d|二[〇零一二三四五六七八九]{3}) ?年|(?P<yw>前年|去年|旧年|今年|明年|出年|来年|后年))(?:吧|左右)?$",
            Kind::Whole,
            |calendar, found| Some(calendar.year(calendar.year_in(found)?, Part::Whole)),
        ),
    ]
});

/// The groups of a pattern under other names, so that it can stand twice in one.
fn second(pattern: &str) -> String {
    pattern.replace("<y>", "<y2>").replace("<yw>", "<yw2>")
}

fn month(found: &Captures<'_>) -> Option<u32> {
    if group(found, &["m"])? == "正" { Some(1) } else { numeral(found, "m") }
}

fn part(found: &Captures<'_>) -> Part {
    match group(found, &["part"]).map(|part| part.trim_start_matches('年')) {
        Some("底" | "末" | "尾" | "下旬") => Part::End,
        Some("中" | "中旬") => Part::Middle,
        Some(_) => Part::Beginning,
        None => Part::Whole,
    }
}

fn unit(word: &str) -> Unit {
    match word {
        "天" | "日" => Unit::Day,
        "月" => Unit::Month,
        "季" | "季度" => Unit::Quarter,
        "年" => Unit::Year,
        _ => Unit::Week,
    }
}

fn period(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    calendar.period(unit(group(found, &["unit"])?), i64::from(shift(group(found, &["rel"])?)), Part::Whole)
}

/// 两个月后, 三日前, 半年内, 再过两周.
fn distance(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let unit = unit(group(found, &["unit", "unit2"])?);
    let sign = if group(found, &["way", "way2"]).is_some_and(|way| way.ends_with('前')) { -1 } else { 1 };
    if group(found, &["n"])? == "半" {
        return match unit {
            Unit::Year => calendar.distance(Unit::Month, 6 * sign),
            Unit::Month => calendar.distance(Unit::Day, 15 * sign),
            Unit::Day | Unit::Week | Unit::Quarter => None,
        };
    }
    if let Some(count) = numeral(found, "n") {
        return calendar.distance(unit, sign * i64::from(count));
    }
    // 两三天后: two days or three.
    let mut either = Vec::new();
    for digit in group(found, &["n"])?.split("").filter(|digit| !digit.is_empty()) {
        either.extend(calendar.distance(unit, sign * i64::from(crate::reading::numerals::small(digit)?))?);
    }
    Some(either)
}
