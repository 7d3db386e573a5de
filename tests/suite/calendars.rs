//! Working days: the days that ship against what was published, the arithmetic against counting day by day, and mistakes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use bridgehead::calendar::{Calendar, Certainty, Week};
use bridgehead::knowledge::{Date, Knowledge, files};
use bridgehead::language::Language;
use chrono::Weekday;
use proptest::prelude::*;

use super::knowledge::{problems, replaced};

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::read(&files::embedded()).0);

fn calendars() -> &'static BTreeMap<String, Calendar> {
    &KNOWLEDGE.calendars
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Days with names or notes, beside the ends of every make-up and long weekend that is easily got wrong.
#[test]
fn known_days_are_right() {
    let working = [
        ("cn", "2025-01-26"),
        ("cn", "2025-02-05"),
        ("cn", "2025-10-11"),
        ("cn", "2026-01-04"),
        ("cn", "2026-02-14"),
        ("cn", "2026-02-24"),
        ("cn", "2026-02-28"),
        ("cn", "2026-05-09"),
        ("cn", "2026-09-20"),
        ("cn", "2026-10-08"),
        ("cn", "2026-10-10"),
        ("hk", "2026-02-16"),
        ("hk", "2026-02-20"),
        ("hk", "2026-04-08"),
        ("hk", "2027-02-05"),
        ("hk", "2027-12-28"),
        ("us", "2026-07-02"),
        ("us", "2027-06-21"),
        ("us", "2028-01-03"),
    ];
    let off = [
        ("cn", "2025-02-04"),
        ("cn", "2025-10-08"),
        ("cn", "2026-01-02"),
        ("cn", "2026-02-23"),
        ("cn", "2026-04-06"),
        ("cn", "2026-05-16"),
        ("cn", "2027-02-10"),
        ("hk", "2025-05-05"),
        ("hk", "2026-02-17"),
        ("hk", "2026-04-07"),
        ("hk", "2026-10-19"),
        ("hk", "2027-02-08"),
        ("hk", "2027-02-09"),
        ("hk", "2028-10-02"),
        ("us", "2025-01-09"),
        ("us", "2026-07-03"),
        ("us", "2027-06-18"),
        ("us", "2027-07-05"),
        ("us", "2027-12-24"),
        ("us", "2027-12-31"),
        ("us", "2028-11-10"),
    ];
    for (place, date) in working {
        assert!(calendars()[place].is_working(day(date)), "{place} works on {date}");
    }
    for (place, date) in off {
        assert!(!calendars()[place].is_working(day(date)), "{place} does not work on {date}");
    }
}

#[test]
fn every_year_has_its_number_of_working_days() {
    for (place, expected) in [("hk", [246, 247, 248, 246]), ("cn", [248, 248, 248, 248]), ("us", [247, 250, 249, 250])]
    {
        let counted: Vec<i64> = (2025..=2028)
            .map(|year| {
                let before = day(&format!("{}-12-31", year - 1));
                calendars()[place].working_days_between(before, day(&format!("{year}-12-31")))
            })
            .collect();
        assert_eq!(counted, expected, "{place}");
    }
}

#[test]
fn days_are_counted_as_statutes_count_them() {
    let (hk, cn, us) = (&calendars()["hk"], &calendars()["cn"], &calendars()["us"]);
    // Over Lunar New Year 2026: the mainland is off from the 15th to the 23rd and works on both Saturdays around.
    assert_eq!(cn.add_working_days(day("2026-02-13"), 1), day("2026-02-14"));
    assert_eq!(cn.add_working_days(day("2026-02-13"), 2), day("2026-02-24"));
    assert_eq!(cn.add_working_days(day("2026-02-13"), 6), day("2026-02-28"));
    assert_eq!(hk.add_working_days(day("2026-02-13"), 2), day("2026-02-20"));
    assert_eq!(us.add_working_days(day("2026-07-02"), 1), day("2026-07-06"));
    assert_eq!(us.add_working_days(day("2026-07-04"), 0), day("2026-07-04"), "no day after a day is that day");
    assert_eq!(hk.next_working(day("2026-04-03")), day("2026-04-08"));
    assert_eq!(hk.previous_working(day("2026-04-07")), day("2026-04-02"));
    assert_eq!(hk.working_days_between(day("2026-04-08"), day("2026-04-02")), -1);
    // Years that are not held: the week alone.
    assert_eq!(us.add_working_days(day("2039-12-24"), 1), day("2039-12-26"));
    assert_eq!(us.working_days_between(day("1999-12-31"), day("2000-01-14")), 10);
    // What lies beyond every calendar does not stop anything.
    assert_eq!(cn.add_working_days(Date::MAX, u32::MAX), Date::MAX);
    assert!(cn.previous_working(Date::MIN) <= cn.next_working(Date::MIN));
}

/// Where an Ordinance counts, a Saturday is a day like others, unless it is a general holiday.
#[test]
fn another_week_keeps_the_holidays() {
    let ordinance = calendars()["hk"].with_week(Week::new(&[Weekday::Sun]).expect("six days are left"));
    assert_eq!(ordinance.next_working(day("2026-05-02")), day("2026-05-02"), "a Saturday");
    assert_eq!(ordinance.next_working(day("2026-09-26")), day("2026-09-28"), "the day after Mid-Autumn, a Saturday");
    assert_eq!(ordinance.week().days_off(), [Weekday::Sun]);
    assert!(Week::new(&[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri]).is_some());
    let none = "Mon Tue Wed Thu Fri Sat Sun".split(' ').map(|name| name.parse().expect("a weekday"));
    assert_eq!(Week::new(&none.collect::<Vec<Weekday>>()), None);
}

#[test]
fn a_year_says_how_certain_it_is() {
    let until = |place: &str| calendars()[place].published_until();
    assert_eq!((until("hk"), until("cn"), until("us")), (Some(2027), Some(2026), Some(2028)));
    let cn = &calendars()["cn"];
    for (date, certainty) in [
        ("2024-12-31", Certainty::Unknown),
        ("2025-01-01", Certainty::Published),
        ("2026-12-31", Certainty::Published),
        ("2027-01-01", Certainty::Computed),
        ("2028-12-31", Certainty::Computed),
        ("2029-01-01", Certainty::Unknown),
    ] {
        assert_eq!(cn.certainty(day(date)), certainty, "{date}");
    }
    assert!(Certainty::Published < Certainty::Computed && Certainty::Computed < Certainty::Unknown);
}

#[test]
fn holidays_have_names_in_three_scripts() {
    let name = |place: &str, date: &str, language| {
        calendars()[place].holiday(day(date)).map(|name| KNOWLEDGE.localized(name, language))
    };
    assert_eq!(name("hk", "2026-02-17", Language::English).as_deref(), Some("Lunar New Year's Day"));
    assert_eq!(name("hk", "2026-02-17", Language::Traditional).as_deref(), Some("農曆年初一"));
    assert_eq!(name("hk", "2025-12-26", Language::Traditional).as_deref(), Some("聖誕節後第一個周日"));
    assert_eq!(name("hk", "2026-07-01", Language::Traditional).as_deref(), Some("香港特別行政區成立紀念日"));
    assert_eq!(name("cn", "2026-02-22", Language::Simplified).as_deref(), Some("春节"), "a Sunday within");
    assert_eq!(name("cn", "2026-02-14", Language::English), None, "a make-up day");
    assert_eq!(name("us", "2026-07-11", Language::English), None, "a plain Saturday");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// The table and the arithmetic around it agree with counting day by day.
    #[test]
    fn counting_agrees_with_the_days(place in 0..3_usize, from in -1_500_i64..3_000, length in 0_i64..900) {
        let calendar = calendars().values().nth(place).expect("three calendars");
        let from = day("2025-01-01") + chrono::Duration::days(from);
        let to = from + chrono::Duration::days(length);
        let counted = from.iter_days().skip(1).take_while(|date| *date <= to).filter(|date| calendar.is_working(*date));
        prop_assert_eq!(calendar.working_days_between(from, to), counted.count() as i64);
        prop_assert_eq!(calendar.working_days_between(to, from), -calendar.working_days_between(from, to));
    }

    #[test]
    fn adding_is_the_inverse_of_counting(place in 0..3_usize, from in -1_500_i64..3_000, n in 1_u32..3_000) {
        let calendar = calendars().values().nth(place).expect("three calendars");
        let from = day("2025-01-01") + chrono::Duration::days(from);
        let to = calendar.add_working_days(from, n);
        prop_assert_eq!(calendar.working_days_between(from, to), i64::from(n));
        prop_assert!(calendar.is_working(to));
        prop_assert!(calendar.add_working_days(from, n - 1) < to, "a day more is later");
        prop_assert!(calendar.add_working_days(from.succ_opt().expect("a day"), n) >= to, "from a day later, not before");
    }

    #[test]
    fn moving_a_day_stops_at_the_nearest_working_day(place in 0..3_usize, date in -1_500_i64..3_000) {
        let calendar = calendars().values().nth(place).expect("three calendars");
        let date = day("2025-01-01") + chrono::Duration::days(date);
        let (before, after) = (calendar.previous_working(date), calendar.next_working(date));
        prop_assert!(before <= date && date <= after);
        prop_assert!(calendar.is_working(before) && calendar.is_working(after));
        prop_assert_eq!(before == after, calendar.is_working(date));
        prop_assert_eq!(calendar.working_days_between(before, after), i64::from(before != after));
    }
}

/// Mistakes, one at a time: what is changed, and what the report must say.
#[test]
fn every_kind_of_mistake_is_reported_with_its_line() {
    let cases = [
        ("date: 2026-01-01", "date: 2025-01-01", "town.yaml:12 2025-01-01 is not in 2026"),
        ("until: 2026-10-02", "until: 2027-10-02", "town.yaml:13 2027-10-02 is not in 2026"),
        ("until: 2026-10-02", "until: 2026-09-30", "the holiday of 2026-10-01 ends before it begins"),
        ("date: 2026-01-01", "date: 2026-10-01", "2026-10-01 is a holiday already"),
        ("[2026-10-10]", "[2026-10-09]", "town.yaml:13 the make-up day 2026-10-09 is a working day already"),
        ("[2026-10-10]", "[2026-10-10, 2026-10-10]", "the make-up day 2026-10-10 is there twice"),
        ("[2026-10-10]", "[2026-01-10]", "the make-up day 2026-01-10 is far from its holiday"),
        (
            "date: 2026-01-01",
            "date: 2026-01-03, workdays: [2026-01-03]",
            "2026-01-03 is both a holiday and a make-up day",
        ),
        ("status: published", "status: computed", "2026 is computed, but has make-up days"),
        ("status: published", "status: computed", "2026 of `town` has begun and is still computed"),
        ("year: 2027", "year: 2028", "town.yaml:15 the year 2027 is missing"),
        ("year: 2027", "year: 2026", "the year 2026 is there twice"),
        ("year: 2027", "year: 20277", "20277 is no year for a calendar"),
        ("[adviser]", "[advisor]", "town.yaml:15 `town` names the source `advisor`, which is not registered"),
        ("sources: [registry]\nyears", "sources: [register]\nyears", "`town` names the source `register`"),
        ("[adviser]", "[]", "the year 2027 has no source"),
        ("zh-Hans: 庙会", "zh-Hans: \"\"", "town.yaml:13 a name is missing in zh-Hans"),
        (", zh-Hans: 庙会", "", "this cannot be read"),
        ("days_off: [saturday, sunday]", "days_off: [mon, tue, wed, thu, fri, sat, sun]", "no day of the week is left"),
    ];
    let untouched = problems(&replaced("calendars/town.yaml", "town", "town"));
    assert!(!untouched.iter().any(|problem| problem.contains("town")), "{untouched:#?}");
    for (from, to, expected) in cases {
        let found = problems(&replaced("calendars/town.yaml", from, to));
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}\nfound {found:#?}");
    }
    let mut twice = replaced("calendars/town.yaml", "town", "town");
    let again = twice.iter().find(|file| file.path == "calendars/town.yaml").expect("the file").clone();
    twice.push(again);
    assert!(problems(&twice).iter().any(|problem| problem.contains("the calendar `town` is there twice")));
}
