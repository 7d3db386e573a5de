//! A plan as a chart for a phone: what is next, in lanes by stage, with bars from today on.
//!
//! A phone shows no sixty bars. The chart draws the open tasks that start first and the last that were done, and counts the
//! rest; every task of the plan is one or the other.

mod axis;
mod rows;

use bridgehead::knowledge::value;
use bridgehead::plan::{Planned, State};
use bridgehead::wording::checklist;

use self::axis::Axis;
use crate::Case;
use crate::font::Weight;
use crate::lines::broken;
use crate::scene::{Scene, Shape, Style, number};
use crate::sheet;

/// Open tasks that are drawn, and tasks done.
const OPEN: usize = 10;
const DONE: usize = 2;
/// Deadlines that are listed.
const DEADLINES: usize = 4;

/// Pixels: the whole width, what stays free at the sides, and what a card keeps free inside.
const WIDTH: f32 = 1080.0;
const MARGIN: f32 = 40.0;
const PADDING: f32 = 32.0;

const INK: &str = "#17212b";
const GREY: &str = "#56626e";
const CARD: &str = "#f4f6f9";
const TRACK: &str = "#e3e8ee";
const EARLY: &str = "#1f5fd0";
const CAREFUL: &str = "#a9c6f7";
const CRITICAL_EARLY: &str = "#c84a0b";
const CRITICAL_CAREFUL: &str = "#ffc9a3";
const DONE_GREEN: &str = "#23803a";
const DUE: &str = "#b3202a";

const HEADING: Style = Style { size: 46.0, weight: Weight::Bold, colour: INK };
const NAME: Style = Style { size: 36.0, weight: Weight::Bold, colour: EARLY };
const STAGE: Style = Style { size: 30.0, weight: Weight::Bold, colour: GREY };
const TITLE: Style = Style { size: 32.0, weight: Weight::Regular, colour: INK };
const TITLE_CRITICAL: Style = Style { weight: Weight::Bold, ..TITLE };
const SMALL: Style = Style { size: 26.0, weight: Weight::Regular, colour: GREY };
const SMALL_DUE: Style = Style { colour: DUE, ..SMALL };
/// From one line to the next, in sizes.
const LEADING: f32 = 1.4;

/// A chart, and what became of each task.
#[derive(Debug, Clone)]
pub struct Chart {
    /// The drawing.
    pub scene: Scene,
    /// Ids of the tasks that are drawn.
    pub drawn: Vec<String>,
    /// Tasks done that are only counted.
    pub done: usize,
    /// Open tasks that are only counted.
    pub later: usize,
}

/// The chart of a case's plan.
#[must_use]
pub fn gantt(case: &Case<'_>) -> Chart {
    let (shown, done, later) = chosen(case);
    let axis = Axis::of(&shown, case.today, (MARGIN + PADDING, WIDTH - 2.0 * (MARGIN + PADDING)));
    let mut scene = Scene::new(case.language, case.heading(), WIDTH);
    let mut top = head(&mut scene, case);
    top = axis.labels(&mut scene, case, top);
    for stage in &case.workflow.stages {
        let of_stage: Vec<&Planned<'_>> = shown.iter().copied().filter(|it| it.task.stage == stage.id).collect();
        if !of_stage.is_empty() {
            let title = case.knowledge.localized(&stage.title, case.language);
            top = rows::lane(&mut scene, case, &axis, &title, &of_stage, top) + 20.0;
        }
    }
    if shown.is_empty() {
        let nothing = case.say("sheet-nothing", &[]);
        top = paragraph(&mut scene, (MARGIN, top), &nothing, SMALL, (WIDTH - 2.0 * MARGIN, 3));
    }
    top += 4.0;
    for (count, id) in [(done, "gantt-done"), (later, "gantt-later")] {
        if count > 0 {
            let words = case.say(id, &[("count", &count.to_string())]);
            top = paragraph(&mut scene, (MARGIN, top), &words, TITLE_CRITICAL, (WIDTH - 2.0 * MARGIN, 1));
        }
    }
    top = ahead(&mut scene, case, top + 12.0);
    scene.height = (top + MARGIN).ceil();
    Chart { scene, drawn: shown.iter().map(|planned| planned.task.id.clone()).collect(), done, later }
}

/// The tasks that are drawn, in the order of the plan, and how many done and open ones are not.
fn chosen<'c>(case: &'c Case<'_>) -> (Vec<&'c Planned<'c>>, usize, usize) {
    let (mut done, mut open): (Vec<_>, Vec<_>) =
        (0..).zip(&case.plan.tasks).partition(|(_, planned)| matches!(planned.state, State::Done(_)));
    open.sort_by_key(|(place, planned)| (planned.careful.start, *place));
    done.sort_by_key(|(place, planned)| (std::cmp::Reverse(planned.careful.finish), std::cmp::Reverse(*place)));
    // Where little is open there is room for what was done.
    let shown_open = open.len().min(OPEN);
    let shown_done = done.len().min(DONE + OPEN - shown_open);
    let (later, earlier) = (open.len() - shown_open, done.len() - shown_done);
    let mut shown: Vec<(usize, &Planned<'_>)> =
        open.into_iter().take(shown_open).chain(done.into_iter().take(shown_done)).collect();
    shown.sort_by_key(|(place, _)| *place);
    (shown.into_iter().map(|(_, planned)| planned).collect(), earlier, later)
}

/// Title, day, progress and legend; the place below them.
fn head(scene: &mut Scene, case: &Case<'_>) -> f32 {
    let room = WIDTH - 2.0 * MARGIN;
    let title = case.knowledge.fill(&case.workflow.title, case.language, case.today);
    let mut top = paragraph(scene, (MARGIN, MARGIN), &title, HEADING, (room, 3));
    let name = case.name();
    if !name.is_empty() {
        top = paragraph(scene, (MARGIN, top), &name, NAME, (room, 2));
    }
    top += 8.0;
    let as_of = case.say("sheet-as-of", &[("day", &value::date(case.today, case.language))]);
    top = paragraph(scene, (MARGIN, top), &as_of, SMALL, (room, 1));
    for line in checklist::progress(case.knowledge, case.plan, case.language).lines() {
        top = paragraph(scene, (MARGIN, top), line, SMALL, (room, 2));
    }
    legend(scene, case, top + 20.0) + 28.0
}

/// The next deadlines, whether or not their tasks are drawn; the place below them.
fn ahead(scene: &mut Scene, case: &Case<'_>, top: f32) -> f32 {
    let deadlines = sheet::deadlines(case);
    if deadlines.is_empty() {
        return top;
    }
    let room = WIDTH - 2.0 * (MARGIN + PADDING);
    let left = MARGIN + PADDING;
    let under = scene.place();
    let mut below = paragraph(scene, (left, top + 22.0), &case.say("sheet-deadlines", &[]), STAGE, (room, 1)) + 4.0;
    for due in deadlines.iter().take(DEADLINES) {
        rows::flag(scene, left + 6.0, below + 18.0, due.firm);
        below = paragraph(scene, (left + rows::INDENT, below), &due.due, SMALL_DUE, (room, 1));
        below = paragraph(scene, (left + rows::INDENT, below), &due.task, TITLE, (room - rows::INDENT, 2)) + 12.0;
    }
    let card = [MARGIN, top, WIDTH - 2.0 * MARGIN, below + 6.0 - top, 20.0];
    scene.shape_at(under, Shape::Box(card, CARD, None));
    below + 6.0
}

/// What the marks of bars and of states mean, as many beside each other as fit.
fn legend(scene: &mut Scene, case: &Case<'_>, top: f32) -> f32 {
    let (mut left, mut top) = (MARGIN, top);
    let line = SMALL.size * LEADING;
    let marks = ["gantt-early", "gantt-careful", "gantt-critical", "gantt-deadline", "gantt-ready", "gantt-waits"];
    for (mark, id) in marks.into_iter().enumerate() {
        let words = case.say(id, &[]);
        let wide = 64.0 + crate::font::width(&words, case.language, SMALL.weight, SMALL.size);
        // The marks of a task's state stand together, on a line of their own.
        if left > MARGIN && (left + wide > WIDTH - MARGIN || id == "gantt-ready") {
            (left, top) = (MARGIN, top + line + 6.0);
        }
        let middle = top + SMALL.size / 2.0;
        match mark {
            0 => rows::bar(scene, (left, left + 48.0), middle, 10.0, EARLY),
            1 => rows::bar(scene, (left, left + 48.0), middle, 20.0, CAREFUL),
            2 => {
                rows::bar(scene, (left, left + 48.0), middle, 20.0, CRITICAL_CAREFUL);
                rows::bar(scene, (left, left + 28.0), middle, 10.0, CRITICAL_EARLY);
            }
            3 => rows::flag(scene, left + 16.0, middle, true),
            4 => rows::mark(scene, &State::Ready, (left + 24.0, middle)),
            _ => rows::mark(scene, &State::Blocked(Vec::new()), (left + 24.0, middle)),
        }
        scene.write((left + 60.0, top), &words, SMALL);
        left += wide + 36.0;
    }
    top + line
}

/// Lines of text within `room` pixels, at most so many; the place below them.
fn paragraph(
    scene: &mut Scene,
    (left, mut top): (f32, f32),
    text: &str,
    style: Style,
    (room, most): (f32, usize),
) -> f32 {
    let language = scene.language();
    for line in broken(text, language, (style.weight, style.size), room, most) {
        scene.write((left, top), &line, style);
        top += style.size * LEADING;
    }
    top
}

/// A straight stroke.
fn stroke(scene: &mut Scene, from: (f32, f32), to: (f32, f32), colour: &'static str, width: f32) {
    let data = format!("M{} {}L{} {}", number(from.0), number(from.1), number(to.0), number(to.1));
    scene.shape(Shape::Path(data, "none", colour, width));
}
