//! When things can happen: spans of time on their own calendars, and a network of things that wait for each other.
//!
//! Pure arithmetic over days. It knows neither workflows nor people; [`crate::plan`] makes the network.
//! A day stands for its whole: what starts on day D and takes one day is over on D + 1, what takes no time is over on D.

use std::collections::VecDeque;

use chrono::{Days, Months};

use crate::calendar::Calendar;
use crate::knowledge::Date;

/// A length of time, counted in its own days.
#[derive(Debug, Clone, Copy)]
pub enum Span<'a> {
    /// Every day counts.
    Days(u32),
    /// The same day so many months later, or the last of that month where there is no such day.
    Months(u32),
    /// Working days of a calendar count.
    Working(u32, &'a Calendar),
}

impl Span<'_> {
    /// The day on which it is over when it starts on `start`; dates beyond what can be written stay where they are.
    #[must_use]
    pub fn after(self, start: Date) -> Date {
        match self {
            Self::Days(days) => start.checked_add_days(Days::new(u64::from(days))).unwrap_or(start),
            Self::Months(months) => start.checked_add_months(Months::new(months)).unwrap_or(start),
            Self::Working(days, calendar) => calendar.add_working_days(start, days),
        }
    }

    /// The last day on which it can start to be over on `finish` at the latest.
    #[must_use]
    pub fn before(self, finish: Date) -> Date {
        let mut start = match self {
            Self::Days(days) => return finish.checked_sub_days(Days::new(u64::from(days))).unwrap_or(finish),
            Self::Months(months) => finish.checked_sub_months(Months::new(months)).unwrap_or(finish),
            Self::Working(0, _) => return finish,
            Self::Working(days, calendar) => {
                // The n-th working day back from the finish is the first that must still lie after the start.
                let mut day = calendar.previous_working(finish);
                for _ in 1..days {
                    day = day.pred_opt().map_or(day, |before| calendar.previous_working(before));
                }
                return day.pred_opt().unwrap_or(day);
            }
        };
        // 31 May and one month back is 30 April, but so is 30 May: the last start that still fits is wanted.
        while let Some(next) = start.succ_opt().filter(|next| self.after(*next) <= finish) {
            start = next;
        }
        start
    }
}

/// One thing in a network.
#[derive(Debug, Clone, Default)]
pub struct Node<'a> {
    /// Places of the things that must be over before it starts.
    pub needs: Vec<usize>,
    /// It cannot start earlier.
    pub not_before: Option<Date>,
    /// Its spans, one after the other: a regulator's clock, the applicant's answer, the clock again.
    pub spans: Vec<Span<'a>>,
    /// The day it was over, when it is.
    pub done: Option<Date>,
}

/// When one thing can and must happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// The earliest start; the day it was over, when it is.
    pub start: Date,
    /// The day it is over when it starts then.
    pub finish: Date,
    /// The latest start that does not move the end of the whole.
    pub latest_start: Date,
    /// The latest end that does not.
    pub latest_finish: Date,
}

impl Times {
    /// Days by which it can start later without moving the end of the whole; never negative.
    #[must_use]
    pub fn slack(&self) -> i64 {
        (self.latest_start - self.start).num_days().max(0)
    }
}

/// The places of `nodes` so that each comes after all it needs; `None` when some wait for each other in a ring.
#[must_use]
pub fn order(nodes: &[Node<'_>]) -> Option<Vec<usize>> {
    let mut waiting: Vec<usize> = nodes.iter().map(|node| node.needs.len()).collect();
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for (place, node) in nodes.iter().enumerate() {
        for need in &node.needs {
            needed_by[*need].push(place);
        }
    }
    let mut ready: VecDeque<usize> = (0..nodes.len()).filter(|place| waiting[*place] == 0).collect();
    let mut order = Vec::with_capacity(nodes.len());
    while let Some(place) = ready.pop_front() {
        order.push(place);
        for next in &needed_by[place] {
            waiting[*next] -= 1;
            if waiting[*next] == 0 {
                ready.push_back(*next);
            }
        }
    }
    (order.len() == nodes.len()).then_some(order)
}

/// When each thing can and must happen, nothing that is not done starting before `today`; in the order of `nodes`.
///
/// Each need must be a place in `nodes`. `None` when some wait for each other in a ring.
#[must_use]
pub fn times(nodes: &[Node<'_>], today: Date) -> Option<Vec<Times>> {
    let order = order(nodes)?;
    let unset = Times { start: today, finish: today, latest_start: today, latest_finish: today };
    let mut times = vec![unset; nodes.len()];
    for place in &order {
        let node = &nodes[*place];
        let (start, finish) = match node.done {
            Some(done) => (done, done),
            None => {
                let needed = node.needs.iter().map(|need| times[*need].finish);
                let start = needed.chain(node.not_before).fold(today, Date::max);
                (start, node.spans.iter().fold(start, |day, span| span.after(day)))
            }
        };
        times[*place] = Times { start, finish, latest_start: start, latest_finish: finish };
    }
    let end = times.iter().map(|times| times.finish).max().unwrap_or(today);
    let mut latest: Vec<Date> = vec![end; nodes.len()];
    for place in order.iter().rev() {
        let node = &nodes[*place];
        let finish = latest[*place];
        if node.done.is_none() {
            times[*place].latest_finish = finish;
            times[*place].latest_start = node.spans.iter().rev().fold(finish, |day, span| span.before(day));
        }
        let start = times[*place].latest_start;
        for need in node.needs.iter().filter(|_| node.done.is_none()) {
            latest[*need] = latest[*need].min(start);
        }
    }
    Some(times)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_chain_is_critical_and_its_neighbour_has_slack() {
        let node =
            |needs: &[usize], days| Node { needs: needs.to_vec(), spans: vec![Span::Days(days)], ..Node::default() };
        let nodes = [node(&[], 3), node(&[0], 5), node(&[0], 2), node(&[1, 2], 1)];
        let times = times(&nodes, day("2026-11-25")).expect("no ring");
        assert_eq!(times[3].finish, day("2026-12-04"));
        assert_eq!(times.iter().map(Times::slack).collect::<Vec<_>>(), [0, 0, 3, 0]);
        assert_eq!(times[2].latest_finish, day("2026-12-03"));
    }

    #[test]
    fn what_is_done_stays_where_it_is_and_a_ring_is_refused() {
        let done = Node { done: Some(day("2026-11-02")), ..Node::default() };
        let next = Node { needs: vec![0], not_before: Some(day("2026-12-01")), ..Node::default() };
        let both = times(&[done, next], day("2026-11-25")).expect("no ring");
        assert_eq!((both[0].finish, both[1].start), (day("2026-11-02"), day("2026-12-01")));
        let ring = [Node { needs: vec![1], ..Node::default() }, Node { needs: vec![0], ..Node::default() }];
        assert!(times(&ring, day("2026-11-25")).is_none());
    }

    #[test]
    fn months_end_where_the_month_does() {
        assert_eq!(Span::Months(1).after(day("2026-01-31")), day("2026-02-28"));
        assert_eq!(Span::Months(1).before(day("2026-02-28")), day("2026-01-31"));
        assert_eq!(Span::Months(1).before(day("2026-05-31")), day("2026-04-30"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        /// The latest start is the last that fits: it does, and the day after it does not.
        #[test]
        fn before_is_the_inverse_of_after(offset in 0_i64..2000, length in 0_u32..40, months: bool) {
            let finish = day("2025-01-01") + chrono::TimeDelta::days(offset);
            let span = if months { Span::Months(length) } else { Span::Days(length) };
            let start = span.before(finish);
            prop_assert!(span.after(start) <= finish);
            prop_assert!(span.after(start.succ_opt().expect("a day")) > finish);
        }
    }
}
