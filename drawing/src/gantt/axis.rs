//! The days of a chart: which span it shows, where a day lies, and the dates above.

use bridgehead::knowledge::Date;
use bridgehead::language::Language;
use bridgehead::plan::{Planned, State};
use chrono::{Datelike as _, Days, Months};

use super::{INK, LEADING, SMALL, TRACK, stroke};
use crate::font;
use crate::scene::{Scene, Style};

/// The shortest span, in days, and how many times as far as most tasks reach the longest may be.
const SHORTEST: f32 = 14.0;
const REACH: f32 = 2.0;
/// Pixels from one date to the next.
const APART: f32 = 40.0;
/// Pixels before today.
const BEFORE: f32 = 10.0;

const DAY: Style = Style { size: 24.0, ..SMALL };
const TODAY: Style = Style { size: 24.0, weight: font::Weight::Bold, colour: INK };

/// A span of days across the chart.
pub(super) struct Axis {
    today: Date,
    /// Days shown after today.
    days: f32,
    left: f32,
    width: f32,
}

/// How far one date on the axis is from the next.
#[derive(Clone, Copy)]
enum Step {
    Days(u64),
    Months(u32),
}

impl Axis {
    /// From today to the last end or deadline of `tasks`, but not much further than most of them reach: one task of a year
    /// would make dots of all others.
    pub(super) fn of(tasks: &[&Planned<'_>], today: Date, (left, width): (f32, f32)) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "days of a plan are few")]
        let after = |day: Date| (day - today).num_days() as f32;
        let open = tasks.iter().filter(|planned| !matches!(planned.state, State::Done(_)));
        let mut ends: Vec<f32> = open.clone().map(|planned| after(planned.careful.finish)).collect();
        ends.sort_by(f32::total_cmp);
        let most = ends.get(ends.len() * 3 / 4).copied().unwrap_or_default().max(SHORTEST);
        let deadlines = open.filter_map(|planned| planned.deadline.as_ref()).map(|due| after(due.day));
        let last = ends.into_iter().chain(deadlines).fold(SHORTEST, f32::max);
        Self { today, days: last.min(most * REACH) * 1.04, left, width }
    }

    /// Where a day begins, and whether the chart reaches that far; what lies outside is at its edge.
    pub(super) fn at(&self, day: Date) -> (f32, bool) {
        #[expect(clippy::cast_precision_loss, reason = "days of a plan are few")]
        let days = (day - self.today).num_days() as f32;
        let at = self.left + BEFORE + days / self.days * (self.width - BEFORE);
        let right = self.left + self.width;
        (at.clamp(self.left, right), (self.left..=right).contains(&at))
    }

    pub(super) const fn edges(&self) -> (f32, f32) {
        (self.left, self.left + self.width)
    }

    /// Today and dates, written beside each other; the place below them.
    pub(super) fn labels(&self, scene: &mut Scene, case: &crate::Case<'_>, top: f32) -> f32 {
        let (today, _) = self.at(self.today);
        let word = case.say("gantt-today", &[]);
        stroke(scene, (today - 4.0, top + 2.0), (today - 4.0, top + DAY.size + 2.0), INK, 3.0);
        let mut free = today + 4.0 + scene.write((today + 6.0, top), &word, TODAY) + APART;
        for (day, label) in self.dates(case.language) {
            let (at, _) = self.at(day);
            let wide = font::width(&label, case.language, DAY.weight, DAY.size);
            if at >= free && at + wide <= self.left + self.width {
                scene.write((at, top), &label, DAY);
                stroke(scene, (at - 8.0, top + 4.0), (at - 8.0, top + DAY.size), TRACK, 3.0);
                free = at + wide + APART;
            }
        }
        top + DAY.size * LEADING + 8.0
    }

    /// Today on one bar.
    pub(super) fn today(&self, scene: &mut Scene, middle: f32) {
        let (at, _) = self.at(self.today);
        stroke(scene, (at - 4.0, middle - 15.0), (at - 4.0, middle + 15.0), INK, 3.0);
    }

    /// Dates that are worth writing, in the finest step that leaves room between them.
    fn dates(&self, language: Language) -> Vec<(Date, String)> {
        let steps = [
            Step::Days(1),
            Step::Days(7),
            Step::Days(14),
            Step::Months(1),
            Step::Months(2),
            Step::Months(3),
            Step::Months(6),
            Step::Months(12),
        ];
        let room = |step: Step| {
            let wide = font::width(&label(step, self.today, language), language, DAY.weight, DAY.size) + APART;
            let days = match step {
                Step::Days(days) => days as f32,
                Step::Months(months) => months as f32 * 30.0,
            };
            days / self.days * self.width >= wide
        };
        let step = steps.into_iter().find(|step| room(*step)).unwrap_or(Step::Months(12));
        let first = match step {
            Step::Days(1) => self.today.succ_opt(),
            Step::Days(_) => Some(self.today.week(chrono::Weekday::Mon).first_day()),
            Step::Months(_) => self.today.with_day(1),
        };
        let next = |day: &Date| match step {
            Step::Days(days) => day.checked_add_days(Days::new(days)),
            Step::Months(months) => day.checked_add_months(Months::new(months)),
        };
        std::iter::successors(first, next)
            .skip_while(|day| *day <= self.today)
            .take_while(|day| self.at(*day).1)
            .map(|day| (day, label(step, day, language)))
            .collect()
    }
}

/// A date on the axis: the day, or the month alone where months are counted.
fn label(step: Step, day: Date, language: Language) -> String {
    let form = match (step, language) {
        (Step::Days(_), Language::English) => "%-d %b",
        (Step::Months(_), Language::English) => "%b %Y",
        (Step::Days(_), Language::Simplified | Language::Traditional) => "%-m月%-d日",
        (Step::Months(_), Language::Simplified | Language::Traditional) => "%Y年%-m月",
    };
    day.format(form).to_string()
}
