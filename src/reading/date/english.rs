//! Dates in English words.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, Weekday};
use regex::Captures;

use super::calendar::{Calendar, Part, Unit, group, numeral, shift, shifted};
use super::{Kind, Pattern};

const MONTHS: &str = r"(?P<mon>jan(?:uary)?|janurary|feb(?:ruary)?|febuary|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
const DAY: &str = r"(?P<d>\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth|thirtieth)(?: ?st| ?nd| ?rd| ?th)?";
const YEAR: &str = r"(?:(?:[ ,.-]+|,? of )(?P<y>(?:19|20|21)\d\d)\b| ?'(?P<y2>\d\d)\b|-(?P<y3>\d\d)\b| (?P<y4>\d\d)$|,? (?:of )?(?P<yw>next|last|this) year\b)";
const PART: &str =
    r"\b(?P<part>end|ending|late|close|start|beginning|begining|early|middle|mid)(?: of|-of)?[ -](?:the )?";
const REL: &str = r"(?P<rel>next|last|this|coming|upcoming|past|previous|current)";
const COUNT: &str = r"(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|a couple(?: of)?|couple(?: of)?)(?: more)?";
const UNIT: &str = r"(?P<unit>day|week|wk|fortnight|month|mth|quarter|year|yr)s?\b'?";
const WEEKDAY: &str = r"(?P<wd>monday|mon|tuesday|tues?|wednesday|wensday|wednsday|weds?|thursday|thu(?:rs?)?|friday|fri|saturday|sat|sunday|sun)\b";

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let exact = |source: String, days| Pattern::new(&source, Kind::Exact, days);
    vec![
        // Two days of a month: `3-5 March`.
        exact(
            format!(
                r"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|–|/|to|or|and) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ?{MONTHS}\b{YEAR}?"
            ),
            |calendar, found| {
                let (year, month) = (calendar.year_in(found), month(found)?);
                let mut days = calendar.day(year, month, numeral(found, "d")?);
                days.extend(calendar.day(year, month, numeral(found, "d2")?));
                Some(days)
            },
        ),
        exact(
            format!(r"\b(?:(?P<y5>(?:19|20|21)\d\d)[ ,-]+)?{DAY}[号日]?(?:[ -]?(?:of |day of )?){MONTHS}\b{YEAR}?"),
            day_and_month,
        ),
        exact(
            format!(r"\b(?:(?P<y5>(?:19|20|21)\d\d)[ ,-]+)?{MONTHS}[ -]?(?:the )?{DAY}(?:[号日]|\b){YEAR}?"),
            day_and_month,
        ),
        exact(format!(r"{PART}(?:{REL} )?{MONTHS}\b{YEAR}?"), |calendar, found| {
            Some(calendar.month(year_or_rel(calendar, found)?, month(found)?, part(found)))
        }),
        exact(format!(r"\b{MONTHS}[ -]end\b"), |calendar, found| Some(calendar.month(None, month(found)?, Part::End))),
        exact(
            format!(
                r"\b(?:{PART})?(?:(?P<y>20\d\d)[ -]?)?(?:q(?P<q>[1-4])|(?P<q2>[1-4])q|(?P<q3>first|second|third|fourth|1st|2nd|3rd|4th|last) quarter)(?: of)?(?:[ ,/-]*'?(?P<y2>20\d\d|\d\d)\b| (?P<yw>next|last|this) year\b|\b)"
            ),
            quarter,
        ),
        exact(
            r"\b(?:h(?P<h>[12])|(?P<h2>first|second|1st|2nd|last) half)(?: of)?(?: (?P<y>20\d\d)\b| (?P<yw>next|last|this) year\b| the year\b|\b)".to_owned(),
            |calendar, found| {
                let half = group(found, &["h", "h2"])?;
                let first = matches!(half, "1" | "first" | "1st");
                Some(calendar.quarter(calendar.year_in(found), if first { 1 } else { 3 }, Part::Whole))
            },
        ),
        exact(format!(r"\b(?:the )?{DAY}(?: day)?(?: of)? {REL} month\b"), |calendar, found| {
            of_other_month(calendar, shift(group(found, &["rel"])?), day_number(found)?)
        }),
        exact(format!(r"{PART}(?:{REL} )?(?P<per>week|month|quarter|year)\b"), part_of_period),
        exact(r"\b(?:(?P<per>month|quarter|year)[ -]end|eo(?P<per2>[mqy]))\b".to_owned(), |calendar, found| {
            Some(calendar.nearest_part(unit(group(found, &["per", "per2"])?)?, Part::End))
        }),
        exact(format!(r"{PART}(?P<y>20\d\d)\b"), |calendar, found| {
            Some(calendar.year(calendar.year_in(found)?, part(found)))
        }),
        exact(
            format!(
                r"\b(?:in|within) (?P<n>\d{{1,2}}|two|three|four) ?(?:-|to|or) ?(?P<n2>\d{{1,2}}|three|four|five) {UNIT}(?: time)?"
            ),
            |calendar, found| {
                let unit = group(found, &["unit"])?;
                let mut days = distance(calendar, group(found, &["n"])?, unit, 1)?;
                days.extend(distance(calendar, group(found, &["n2"])?, unit, 1)?);
                Some(days)
            },
        ),
        exact(
            format!(
                r"\b(?:(?:in|within) (?:about |around |roughly |approximately |another )?{COUNT}[ -]?{UNIT}(?: time)?|{COUNT2}[ -]?{UNIT2} (?:from (?:now|today)|later|hence|time)\b)",
                COUNT2 = COUNT.replace("<n>", "<n2>"),
                UNIT2 = UNIT.replace("<unit>", "<unit2>")
            ),
            |calendar, found| distance(calendar, group(found, &["n", "n2"])?, group(found, &["unit", "unit2"])?, 1),
        ),
        exact(format!(r"\b{COUNT}[ -]?{UNIT} (?:ago|back|earlier)\b"), |calendar, found| {
            distance(calendar, group(found, &["n"])?, group(found, &["unit"])?, -1)
        }),
        exact(r"\bthe (?P<unit>week|month|year) after next\b".to_owned(), |calendar, found| {
            calendar.period(unit(group(found, &["unit"])?)?, 2, Part::Whole)
        }),
        Pattern::new(
            &format!(r"\b(?:(?:{REL}) week(?: on)? )?{WEEKDAY}(?: (?:of )?(?P<rel2>next|last|this) week\b)?"),
            Kind::Beside,
            |calendar, found| {
                let weekday = weekday(group(found, &["wd"])?)?;
                match group(found, &["rel", "rel2"]) {
                    Some(rel) => calendar.weekday_of_week(weekday, i64::from(shift(rel))),
                    None => None,
                }
            },
        ),
        Pattern::new(
            &format!(r"\b{REL} (?:{WEEKDAY}|(?P<zh>(?:周|星期|礼拜)[一二三四五六日天]))"),
            Kind::Beside,
            relative_weekday,
        ),
        // A bare weekday stands with the Chinese ones, so that `下Friday` comes first.
        Pattern::new(
            &format!(r"\b(?:a week on {WEEKDAY}|{WEEKDAY2} week)\b", WEEKDAY2 = WEEKDAY.replace("<wd>", "<wd2>")),
            Kind::Beside,
            |calendar, found| {
                let coming = calendar.coming_weekday(weekday(group(found, &["wd", "wd2"])?)?)?;
                Some(shifted(coming, Unit::Week, 1).into_iter().collect())
            },
        ),
        exact(format!(r"\b{REL} weekend\b|\bweekend\b"), |calendar, found| {
            let weeks = found.name("rel").map_or(0, |rel| i64::from(shift(rel.as_str())));
            weekend(calendar, weeks)
        }),
        exact(format!(r"\b{REL} (?P<unit>week|wk|month|mth|quarter|year|yr)\b"), |calendar, found| {
            calendar.period(unit(group(found, &["unit"])?)?, i64::from(shift(group(found, &["rel"])?)), Part::Whole)
        }),
        exact(
            format!(
                r"\b(?:{REL} )?{MONTHS}\b{YEAR}|\b{REL2} {MONTHS2}\b",
                REL2 = REL.replace("<rel>", "<rel2>"),
                MONTHS2 = MONTHS.replace("<mon>", "<mon2>")
            ),
            |calendar, found| Some(calendar.month(year_or_rel(calendar, found)?, month(found)?, Part::Whole)),
        ),
        exact(
            format!(
                r"^{MONTHS}$|\b(?:in|by|during|since|before|until|till|around|about|from|maybe|probably) {MONTHS2}\b",
                MONTHS2 = MONTHS.replace("<mon>", "<mon2>")
            ),
            bare_month,
        ),
        exact(
            r"\b(?P<mon>january|february|april|june|july|august|september|october|november|december)\b".to_owned(),
            bare_month,
        ),
        exact(r"\bday after tomorrow\b".to_owned(), |calendar, _| calendar.distance(Unit::Day, 2)),
        exact(r"\bday before yesterday\b".to_owned(), |calendar, _| calendar.distance(Unit::Day, -2)),
        exact(r"\b(?:tomorrow|tmrw?|tmw|tomo|tommorow|2moro)\b".to_owned(), |calendar, _| {
            calendar.distance(Unit::Day, 1)
        }),
        exact(r"\b(?:yesterday|yday|last night)\b".to_owned(), |calendar, _| calendar.distance(Unit::Day, -1)),
        exact(r"\b(?:today|2day|tonight|this (?:morning|afternoon|evening))\b".to_owned(), |calendar, _| {
            calendar.distance(Unit::Day, 0)
        }),
        Pattern::new(
            r"\b(?:right now|just now|now|asap|immediately|right away|straight away|at once|as soon as possible)\b",
            Kind::Whole,
            |calendar, _| calendar.distance(Unit::Day, 0),
        ),
        exact(
            r"\bthe (?P<d>\d{1,2})(?:st|nd|rd|th)?\b|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)\b".to_owned(),
            |calendar, found| Some(calendar.day_of_month(group(found, &["d", "d2"])?.parse().ok()?)),
        ),
        Pattern::new(
            r"^(?:in |by |during |around |sometime in )?(?P<y>(?:19|20|21)\d\d)$",
            Kind::Whole,
            |calendar, found| Some(calendar.year(calendar.year_in(found)?, Part::Whole)),
        ),
    ]
});

fn month(found: &Captures<'_>) -> Option<u32> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = group(found, &["mon", "mon2"])?.get(..3)?;
    (1..).zip(MONTHS).find(|(_, name)| *name == start).map(|(number, _)| number)
}

fn day_number(found: &Captures<'_>) -> Option<u32> {
    const ORDINALS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    Some(match group(found, &["d"])? {
        "fifteenth" => 15,
        "twentieth" => 20,
        "thirtieth" => 30,
        word => match (1..).zip(ORDINALS).find(|(_, name)| *name == word) {
            Some((number, _)) => number,
            None => word.parse().ok()?,
        },
    })
}

fn day_and_month(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    Some(calendar.day(calendar.year_in(found), month(found)?, day_number(found)?))
}

/// The year of a month: as named, or by `next March`; the inner nothing when it is open.
fn year_or_rel(calendar: &Calendar, found: &Captures<'_>) -> Option<Option<i32>> {
    if let Some(year) = calendar.year_in(found) {
        return Some(Some(year));
    }
    let Some(rel) = group(found, &["rel", "rel2"]) else { return Some(None) };
    let (this, month) = (calendar.today.year(), month(found)?);
    Some(Some(match shift(rel) {
        1 if month <= calendar.today.month() => this + 1,
        -1 if month >= calendar.today.month() => this - 1,
        _ => this,
    }))
}

fn bare_month(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    Some(calendar.month(None, month(found)?, Part::Whole))
}

fn part(found: &Captures<'_>) -> Part {
    match group(found, &["part"]) {
        Some("end" | "ending" | "late" | "close") => Part::End,
        Some("middle" | "mid") => Part::Middle,
        Some(_) => Part::Beginning,
        None => Part::Whole,
    }
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" => Unit::Day,
        "week" | "wk" | "fortnight" => Unit::Week,
        "month" | "mth" | "m" => Unit::Month,
        "quarter" | "q" => Unit::Quarter,
        "year" | "yr" | "y" => Unit::Year,
        _ => return None,
    })
}

fn part_of_period(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let (unit, part) = (unit(group(found, &["per"])?)?, part(found));
    match found.name("rel") {
        Some(rel) => calendar.period(unit, i64::from(shift(rel.as_str())), part),
        None => Some(calendar.nearest_part(unit, part)),
    }
}

fn quarter(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let quarter = match group(found, &["q", "q2", "q3"])? {
        "1" | "first" | "1st" => 1,
        "2" | "second" | "2nd" => 2,
        "3" | "third" | "3rd" => 3,
        "last" | "fourth" | "4th" | "4" => 4,
        _ => return None,
    };
    Some(calendar.quarter(calendar.year_in(found), quarter, part(found)))
}

fn distance(calendar: &Calendar, count: &str, word: &str, sign: i64) -> Option<Vec<NaiveDate>> {
    const COUNTS: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let count = count.trim_end_matches(" of");
    let unit = unit(word)?;
    if count.starts_with("half") {
        return match unit {
            Unit::Year => calendar.distance(Unit::Month, 6 * sign),
            Unit::Month => calendar.distance(Unit::Day, 15 * sign),
            Unit::Day | Unit::Week | Unit::Quarter => None,
        };
    }
    let count = match count {
        "a" | "an" => 1,
        "couple" | "a couple" => 2,
        digits if digits.starts_with(|c: char| c.is_ascii_digit()) => digits.parse().ok()?,
        _ => (0..).zip(COUNTS).find(|(_, name)| *name == count).map(|(number, _)| number)?,
    };
    calendar.distance(unit, sign * count * if word == "fortnight" { 2 } else { 1 })
}

pub(super) fn of_other_month(calendar: &Calendar, months: i32, day: u32) -> Option<Vec<NaiveDate>> {
    let first = shifted(calendar.today.with_day(1)?, Unit::Month, i64::from(months))?;
    Some(first.with_day(day).into_iter().collect())
}

pub(super) fn weekend(calendar: &Calendar, weeks: i64) -> Option<Vec<NaiveDate>> {
    let saturday = calendar.weekday_of_week(Weekday::Sat, weeks)?.into_iter().next()?;
    Some([Some(saturday), saturday.succ_opt()].into_iter().flatten().collect())
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.get(..3)? {
        "mon" | "一" => Weekday::Mon,
        "tue" | "二" => Weekday::Tue,
        "wed" | "wen" | "三" => Weekday::Wed,
        "thu" | "四" => Weekday::Thu,
        "fri" | "五" => Weekday::Fri,
        "sat" | "六" => Weekday::Sat,
        "sun" | "日" | "天" => Weekday::Sun,
        _ => return None,
    })
}

/// `next Friday` on a Tuesday is this week's or next week's; `last Monday` yesterday or a week before.
fn relative_weekday(calendar: &Calendar, found: &Captures<'_>) -> Option<Vec<NaiveDate>> {
    let word = match found.name("zh") {
        Some(chinese) => &chinese.as_str()[chinese.as_str().len() - "一".len()..],
        None => group(found, &["wd"])?,
    };
    let weekday = weekday(word)?;
    match group(found, &["rel"])? {
        "coming" | "upcoming" => calendar.coming_weekday(weekday).map(|day| vec![day]),
        "past" => calendar.past_weekday(weekday).map(|day| vec![day]),
        "next" => {
            let later = calendar.weekday_of_week(weekday, 1)?.into_iter().next();
            Some(later.into_iter().chain(calendar.coming_weekday(weekday)).collect())
        }
        "last" | "previous" => {
            let earlier = calendar.weekday_of_week(weekday, -1)?.into_iter().next();
            Some(earlier.into_iter().chain(calendar.past_weekday(weekday)).collect())
        }
        _ => calendar.weekday_of_week(weekday, 0),
    }
}
