//! One lane of a chart: a stage and its tasks, each with its state, its bar and its dates.

use bridgehead::knowledge::value;
use bridgehead::plan::{Planned, State};
use bridgehead::wording::checklist;

use super::axis::Axis;
use super::{
    CARD, CAREFUL, CRITICAL_CAREFUL, CRITICAL_EARLY, DONE_GREEN, DUE, EARLY, GREY, LEADING, MARGIN, PADDING, SMALL,
    SMALL_DUE, STAGE, TITLE, TITLE_CRITICAL, TRACK, WIDTH, paragraph, stroke,
};
use crate::Case;
use crate::font::width;
use crate::scene::{Scene, Shape, number};

/// Pixels from the left edge of a card to the titles, past the mark of the state.
pub(super) const INDENT: f32 = 46.0;
/// A shorter bar could not be seen.
const SHORTEST: f32 = 12.0;

/// Draws a stage with its tasks; the place below.
pub(super) fn lane(
    scene: &mut Scene,
    case: &Case<'_>,
    axis: &Axis,
    title: &str,
    tasks: &[&Planned<'_>],
    top: f32,
) -> f32 {
    let (left, room) = (MARGIN + PADDING, WIDTH - 2.0 * (MARGIN + PADDING));
    // The card lies under what is written on it, but its height is known only afterwards.
    let under = scene.place();
    let mut below = paragraph(scene, (left, top + 22.0), title, STAGE, (room, 1)) + 4.0;
    for planned in tasks {
        below = task(scene, case, axis, planned, below);
    }
    let card = [MARGIN, top, WIDTH - 2.0 * MARGIN, below + 6.0 - top, 20.0];
    scene.shape_at(under, Shape::Box(card, CARD, None));
    below + 6.0
}

fn task(scene: &mut Scene, case: &Case<'_>, axis: &Axis, planned: &Planned<'_>, top: f32) -> f32 {
    let (left, room) = (MARGIN + PADDING, WIDTH - 2.0 * (MARGIN + PADDING));
    mark(scene, &planned.state, (left + 15.0, top + TITLE.size / 2.0 + 1.0));
    let title = case.knowledge.fill(&planned.task.title, case.language, case.today);
    let style = if planned.critical { TITLE_CRITICAL } else { TITLE };
    let below = paragraph(scene, (left + INDENT, top), &title, style, (room - INDENT, 2));
    if let State::Done(on) = planned.state {
        let day = value::short_date(on, case.language);
        let words = case.say("task-done", &[("day", &day)]);
        return paragraph(scene, (left + INDENT, below), &words, SMALL, (room - INDENT, 1)) + 14.0;
    }
    let middle = below + 18.0;
    bars(scene, axis, planned, middle);
    dates(scene, case, planned, (left, middle + 20.0), room) + 18.0
}

/// The bar of a task: with care, at best, and its deadline.
fn bars(scene: &mut Scene, axis: &Axis, planned: &Planned<'_>, middle: f32) {
    let (left, right) = axis.edges();
    let (early, careful) = if planned.critical { (CRITICAL_EARLY, CRITICAL_CAREFUL) } else { (EARLY, CAREFUL) };
    bar(scene, (left, right), middle, 20.0, TRACK);
    let spans = [((planned.careful.start, planned.careful.finish), 20.0, careful), (planned.early, 10.0, early)];
    for ((start, finish), height, colour) in spans {
        let ((from, begins), (to, _)) = (axis.at(start), axis.at(finish));
        if begins {
            let from = from.min(right - SHORTEST);
            bar(scene, (from, to.max(from + SHORTEST)), middle, height, colour);
        }
    }
    axis.today(scene, middle);
    if !axis.at(planned.careful.finish).1 {
        // It goes on beyond the chart.
        let (x, y) = (right - 12.0, middle);
        let data = format!("M{} {}l8 8l-8 8", number(x), number(y - 8.0));
        scene.shape(Shape::Path(data, "none", if planned.critical { CRITICAL_EARLY } else { EARLY }, 4.0));
    }
    if let Some(due) = &planned.deadline
        && let (at, true) = axis.at(due.day)
    {
        flag(scene, at, middle, due.firm);
    }
}

/// When, and by when.
fn dates(scene: &mut Scene, case: &Case<'_>, planned: &Planned<'_>, (left, top): (f32, f32), room: f32) -> f32 {
    let date = |day| value::short_date(day, case.language);
    let (start, finish) = (planned.careful.start, planned.careful.finish);
    let when = if start == finish {
        date(start)
    } else {
        case.say("sheet-span", &[("start", &date(start)), ("finish", &date(finish))])
    };
    let Some(due) = checklist::due(case.knowledge, planned, case.language, case.today) else {
        return paragraph(scene, (left, top), &when, SMALL, (room, 1));
    };
    let after = left + width(&when, case.language, SMALL.weight, SMALL.size) + 28.0;
    scene.write((left, top), &when, SMALL);
    if after + width(&due, case.language, SMALL_DUE.weight, SMALL_DUE.size) <= left + room {
        return paragraph(scene, (after, top), &due, SMALL_DUE, (room, 1));
    }
    paragraph(scene, (left, top + SMALL.size * LEADING), &due, SMALL_DUE, (room, 1))
}

/// A bar with round ends.
pub(super) fn bar(scene: &mut Scene, (from, to): (f32, f32), middle: f32, height: f32, colour: &'static str) {
    scene.shape(Shape::Box([from, middle - height / 2.0, to - from, height, height / 2.0], colour, None));
}

/// A flag on its day: filled where the day is certain, outlined where it moves with the plan.
pub(super) fn flag(scene: &mut Scene, at: f32, middle: f32, firm: bool) {
    let (top, bottom) = (middle - 18.0, middle + 14.0);
    stroke(scene, (at, top), (at, bottom), DUE, 4.0);
    let cloth = format!("M{} {}l20 8l-20 8z", number(at), number(top));
    scene.shape(Shape::Path(cloth, if firm { DUE } else { "#ffffff" }, DUE, 3.0));
}

/// The state of a task: done, to be done, or waiting.
pub(super) fn mark(scene: &mut Scene, state: &State, (x, y): (f32, f32)) {
    let circle = |radius: f32| {
        let (left, twice) = (number(x - radius), number(2.0 * radius));
        let r = number(radius);
        format!("M{left} {}a{r} {r} 0 1 0 {twice} 0a{r} {r} 0 1 0 -{twice} 0z", number(y))
    };
    match state {
        State::Done(_) => {
            scene.shape(Shape::Path(circle(15.0), DONE_GREEN, "none", 0.0));
            let tick = format!("M{} {}l5 6l10 -12", number(x - 7.0), number(y));
            scene.shape(Shape::Path(tick, "none", "#ffffff", 4.0));
        }
        State::Ready => scene.shape(Shape::Path(circle(13.0), "#ffffff", EARLY, 4.0)),
        State::Later(_) | State::Blocked(_) => {
            scene.shape(Shape::Path(circle(13.0), "none", GREY, 3.0));
            let hands = format!("M{} {}v-8M{} {}h6", number(x), number(y), number(x), number(y));
            scene.shape(Shape::Path(hands, "none", GREY, 3.0));
        }
    }
}
