//! What is really asked: the text made harmless, its language, the day it means.

use std::sync::LazyLock;

use chrono::Datelike as _;
use regex::{Captures, Regex};

use super::Question;
use crate::knowledge::Date;
use crate::language::Language;

/// Characters in the longest question; more is a document, not a question.
pub const LONGEST: usize = 1000;

/// A question, read.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Without control, invisible and direction-changing characters, spaces folded, the words that set the day taken out.
    pub text: String,
    /// The language to answer in.
    pub language: Language,
    /// The day whose rules are meant.
    pub day: Date,
    /// More than [`LONGEST`] characters.
    pub too_long: bool,
}

impl Asked {
    /// Reads `question`, asked on `today`.
    #[must_use]
    pub fn read(question: &Question, today: Date) -> Self {
        let text = harmless(&question.text);
        let language = question.language.unwrap_or_else(|| Language::of(&text, Language::English));
        let too_long = text.chars().count() > LONGEST;
        let (text, named) = if too_long {
            (text, None)
        } else {
            match take_day(&text) {
                (text, None) => take_past_year(&text, today),
                read => read,
            }
        };
        let known = |day: &Date| (1990..2100).contains(&day.year());
        let day = question.as_of.filter(known).or(named).unwrap_or(today);
        Self { text, language, day, too_long }
    }
}

/// Visible characters only, spaces folded to one.
#[must_use]
pub fn harmless(text: &str) -> String {
    let mut clean = String::new();
    for c in text.chars().take(20 * LONGEST) {
        if c.is_whitespace() || c.is_control() {
            if !clean.ends_with(' ') && !clean.is_empty() {
                clean.push(' ');
            }
        } else if !is_invisible(c) {
            clean.push(c);
        }
    }
    clean.trim_end().to_owned()
}

/// Zero-width, direction-changing, variation and tag characters: they show nothing and can hide instructions.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The day a text names for its rules, and the text without those words.
///
/// Read are full dates anywhere (`1 June 2023`, `June 1, 2023`, `2023-06-01`, `2023年6月1日`), and months and years
/// behind a word that makes them a time (`in June 2023`, `as of 2023`, `2023年6月时`). A month means its first day, a
/// year its last.
fn take_day(text: &str) -> (String, Option<Date>) {
    if EVENT.is_match(text) && !AS_OF.is_match(text) {
        return (text.to_owned(), None);
    }
    for (pattern, read) in PATTERNS.iter() {
        if let Some(found) = pattern.captures(text)
            && let Some(day) = read(&found)
        {
            let mut whole = found.get(0).map_or(0..0, |all| all.range());
            whole.start = found.name("keep").map_or(whole.start, |keep| keep.end());
            let rest = format!("{} {}", text[..whole.start].trim_end(), text[whole.end..].trim_start());
            return (rest.trim().to_owned(), Some(day));
        }
    }
    (text.to_owned(), None)
}

/// A past year beside the word for an amount, as in `BR fee 2019`, `2019 levy` or `2019年的商业登记费`, and the text
/// without it: nobody asks so for today's amount. The year means its last day.
fn take_past_year(text: &str, today: Date) -> (String, Option<Date>) {
    let found = AMOUNT_OF_YEAR.captures(text);
    let year = found.as_ref().and_then(|found| found.iter().skip(1).flatten().next());
    match year.and_then(|year| Some((year.range(), day(year.as_str(), "12", "31")?))) {
        Some((range, day)) if day < today => {
            let behind = text[range.end..].trim_start_matches(['年', '度', '的']).trim_start();
            (format!("{} {behind}", text[..range.start].trim_end()).trim().to_owned(), Some(day))
        }
        Some(_) | None => (text.to_owned(), None),
    }
}

static AMOUNT_OF_YEAR: LazyLock<Regex> = LazyLock::new(|| {
    const AMOUNT: &str = r"(?:fees?|costs?|lev(?:y|ies)|rates?|prices?|charges?|wages?|threshold|cap)";
    const IN_CHINESE: &str = r"(?:费用?|費用?|徵?征?费|税率?|稅率?|价格?|價格?|工资|工資|门槛|門檻|上限)";
    Regex::new(&format!(
        r"(?i)\b{AMOUNT}\s+(?:in\s+|for\s+|of\s+)?(20\d{{2}})\b|\b(20\d{{2}})\s+{AMOUNT}\b|(20\d{{2}})\s*年度?的?\p{{Han}}{{0,8}}{IN_CHINESE}|{IN_CHINESE}\s*(20\d{{2}})(?:\s*年|\b)"
    ))
    .expect("the pattern is right")
});

/// Words that make a date an event in the asker's own story, or say that today's rules are meant.
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:incorporated|founded|established|registered|formed|set\s+up|started|hired|joined|graduated|signed|moved|bought|sold|began|born)\s+(?:\w+\s+)?(?:on|in|since|at)\b|\b(?:since|now|today|currently)\b|成立于|成立於|[日号號月年](?:才|就|已)?(?:成立|入职|入職|毕业|畢業|开业|開業|签|簽)|现在|現在|而家|如今|今年|目前",
    )
    .expect("the pattern is right")
});

/// Words that say which day's rules are meant, whatever else is told.
static AS_OF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:as\s+of|as\s+at|back\s+in|back\s+on)\b|截至|截止|那时|那時|当时|當時|嗰陣|嗰時")
        .expect("the pattern is right")
});

type Read = fn(&Captures<'_>) -> Option<Date>;

static PATTERNS: LazyLock<Vec<(Regex, Read)>> = LazyLock::new(|| {
    const BEFORE: &str = r"(?:\b(?:as\s+of|as\s+at|as\s+on|back\s+in|back\s+on|during|in|on|at|effective)\s+)";
    const MONTH: &str = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";
    const BEHIND: &str =
        r"(?:[中底初]?的?(?:时候|時候|那时|那時|当时|當時|那会儿?|那會兒?|那陣|嗰陣|嗰時|时|時|底|为准|為準))";
    const AHEAD: &str = r"(?:(?:截至|截止|按照?|以)\s*)";
    // "set up in 2019" is no question about the rules of 2019; "what was the fee in 2019" is.
    const PAST: &str = r"^.*\b(?:was|were|did|used\s+to)\b.*";
    let pattern = |text: String| Regex::new(&format!("(?i){text}")).expect("the pattern is right");
    vec![
        (pattern(format!(r"{BEFORE}?\b(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})\b")), (|c| day(&c[1], &c[2], &c[3])) as Read),
        (pattern(format!(r"{BEFORE}?\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\s*,?\s+(\d{{4}})\b")), |c| {
            day(&c[3], month(&c[2])?, &c[1])
        }),
        (pattern(format!(r"{BEFORE}?\b{MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\s*,\s*(\d{{4}})\b")), |c| {
            day(&c[3], month(&c[1])?, &c[2])
        }),
        (pattern(format!(r"{AHEAD}?(\d{{4}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*[日号號]{BEHIND}?")), |c| {
            day(&c[1], &c[2], &c[3])
        }),
        (pattern(format!(r"{BEFORE}{MONTH}\s+(?:of\s+)?(\d{{4}})\b")), |c| day(&c[2], month(&c[1])?, "1")),
        (pattern(format!(r"{AHEAD}?(\d{{4}})\s*年\s*(\d{{1,2}})\s*月份?{BEHIND}?")), |c| day(&c[1], &c[2], "1")),
        (pattern(r"\b(?:as\s+of|as\s+at|back\s+in|during)\s+(20\d{2})\b".to_owned()), |c| day(&c[1], "12", "31")),
        (pattern(format!(r"(?P<keep>{PAST})\bin\s+(20\d{{2}})\b")), |c| day(&c[2], "12", "31")),
        (pattern(format!(r"{AHEAD}(20\d{{2}})\s*年{BEHIND}?|(20\d{{2}})\s*年{BEHIND}")), |c| {
            day(c.get(1).or_else(|| c.get(2))?.as_str(), "12", "31")
        }),
    ]
});

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i32 = year.parse().ok().filter(|year| (1990..2100).contains(year))?;
    Date::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

fn month(name: &str) -> Option<&'static str> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    let start = name.get(..3)?.to_lowercase();
    MONTHS.iter().position(|known| *known == start).map(|index| NUMBERS[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, day: Option<(i32, u32, u32)>, rest: &str) {
        let (left, found) = take_day(text);
        assert_eq!(found, day.map(|(y, m, d)| Date::from_ymd_opt(y, m, d).expect("a day")), "{text}");
        assert_eq!(left, rest, "{text}");
    }

    #[test]
    fn the_day_is_read_in_three_languages() {
        check("BR fee as of 1 June 2023?", Some((2023, 6, 1)), "BR fee ?");
        check("what was the BR fee on 2023-06-01", Some((2023, 6, 1)), "what was the BR fee");
        check("br fee in June 2023", Some((2023, 6, 1)), "br fee");
        check("visa fee back in 2024", Some((2024, 12, 31)), "visa fee");
        check("截至2023年6月1日，商业登记费多少", Some((2023, 6, 1)), "，商业登记费多少");
        check("2023年6月時商業登記費幾多", Some((2023, 6, 1)), "商業登記費幾多");
        check("2022年的时候要交多少", Some((2022, 12, 31)), "要交多少");
        check("what was the fee in 2022", Some((2022, 12, 31)), "what was the fee");
        check("company set up in 2019, what must we change", None, "company set up in 2019, what must we change");
        check("2021年中嗰陣要交幾多", Some((2021, 12, 31)), "要交幾多");
        check(
            "we incorporated on 2024-03-05, how much is the BR fee now",
            None,
            "we incorporated on 2024-03-05, how much is the BR fee now",
        );
        check("incorporated on 1 June 2020, when is it due", None, "incorporated on 1 June 2020, when is it due");
        check("我公司2020年6月1日成立，几时交", None, "我公司2020年6月1日成立，几时交");
        check("what is the fee", None, "what is the fee");
        check("the 2014 ordinance", None, "the 2014 ordinance");
        check("as of 31 February 2024", None, "as of 31 February 2024");
    }

    #[test]
    fn a_past_year_beside_an_amount_is_a_day() {
        let today = Date::from_ymd_opt(2026, 11, 24).expect("a day");
        let read = |text: &str| {
            let asked = Asked::read(&Question { text: text.to_owned(), ..Question::default() }, today);
            (asked.day.to_string(), asked.text)
        };
        let then = |text: &str| ("2019-12-31".to_owned(), text.to_owned());
        assert_eq!(read("BR fee 2019"), then("BR fee"));
        assert_eq!(read("what is the levy in 2019?"), then("what is the levy in ?"));
        assert_eq!(read("2019年的商业登记费多少"), then("商业登记费多少"));
        assert_eq!(read("商業登記費2019"), then("商業登記費"));
        for text in
            ["BR fee 2027", "the 2014 ordinance", "PDUFA fee FY2025", "2025年施政报告", "fee for a 2019 company"]
        {
            assert_eq!(read(text), (today.to_string(), text.to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(harmless("fee\u{200B} \u{E0041}\u{202E}for\n\n NAR1\u{7}"), "fee for NAR1");
        let long = Question { text: "a ".repeat(5000), ..Question::default() };
        assert!(Asked::read(&long, Date::MIN).too_long);
    }
}
