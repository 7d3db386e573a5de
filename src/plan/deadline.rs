//! The day by which something must be done.

use super::{Due, World, ends};
use crate::calendar::Certainty;
use crate::knowledge::Date;
use crate::knowledge::value::Unit;
use crate::schedule::{Span, Times};
use crate::workflow::{Closed, Deadline, Side};

impl World<'_> {
    /// The deadline's day, from the careful times of the tasks; `None` when its event is not in the plan or its period
    /// has no value today.
    pub(super) fn due(&self, deadline: &Deadline, times: &[Times]) -> Option<Due> {
        let (event, firm) = self.event(&deadline.event, times)?;
        let from = Span::Months(12 * deadline.anniversary).after(event);
        let first = if deadline.event_counts { from.pred_opt().unwrap_or(from) } else { from };
        let calendar = self.calendar(deadline.calendar.as_deref());
        let mut certainty = Certainty::Published;
        let (counted, by_working_days) = match &deadline.period {
            None => (from, false),
            Some(period) => {
                let fact = self.knowledge.facts.get(period)?;
                // Of a range the stricter end counts.
                let (low, high) = ends(&fact.on(self.today)?.value)?;
                let length = if deadline.side == Side::Before { high } else { low };
                let span = self.counted(length, fact.unit, deadline.calendar.as_deref())?;
                let day = if deadline.side == Side::Before { span.before(from) } else { span.after(first) };
                (day, fact.unit == Unit::WorkingDay)
            }
        };
        let day = match (deadline.closed, calendar) {
            (Closed::Next, Some(calendar)) => calendar.next_working(counted),
            (Closed::Previous, Some(calendar)) => calendar.previous_working(counted),
            (Closed::Keep, _) | (_, None) => counted,
        };
        if let Some(calendar) = calendar.filter(|_| by_working_days || deadline.closed != Closed::Keep) {
            certainty = calendar.certainty(day).max(calendar.certainty(from));
        }
        Some(Due { day, from, firm, moved_from: moved(counted, day), certainty })
    }
}

fn moved(counted: Date, day: Date) -> Option<Date> {
    (counted != day).then_some(counted)
}
