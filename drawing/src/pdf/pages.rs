//! What stands on the pages of a case, in order.

use bridgehead::interview::Met;

use super::flow::{BLUE, BODY, BOLD, Cell, Flow, GREY, ROOM, SMALL};
use crate::Case;
use crate::font::Weight;
use crate::scene::Style;
use crate::sheet::{Outcome, Sheet, Task};

const TITLE: Style = Style { size: 24.0, weight: Weight::Bold, ..BODY };
const NAME: Style = Style { size: 15.0, weight: Weight::Bold, colour: BLUE };
const LINK: Style = Style { colour: BLUE, ..SMALL };
const WHEN_STYLE: Style = Style { size: 9.0, ..BODY };
const DUE: Style = Style { colour: "#b3202a", ..WHEN_STYLE };
const CRITICAL: Style = Style { colour: "#b04208", ..SMALL };
const HEAD: Style = Style { weight: Weight::Bold, ..SMALL };
const GOOD: Style = Style { weight: Weight::Bold, colour: "#23803a", ..BODY };
const BAD: Style = Style { weight: Weight::Bold, colour: "#b3202a", ..BODY };

/// Sizes of headings.
const CHAPTER: f32 = 15.0;
const SECTION: f32 = 11.5;

/// Columns of the checklist: the mark, the task, when, by when.
const MARK: f32 = 18.0;
const TASK: f32 = 258.0;
const WHEN: f32 = 92.0;
const BETWEEN: f32 = 12.0;
const WHEN_AT: f32 = MARK + TASK + BETWEEN;
const DUE_AT: f32 = WHEN_AT + WHEN + BETWEEN;
const DUE_WIDE: f32 = ROOM - DUE_AT;

/// Sets a case on the pages of `flow`.
pub(super) fn set(flow: &mut Flow, case: &Case<'_>) {
    let sheet = Sheet::of(case);
    flow.paragraph(&sheet.title, TITLE);
    flow.paragraph(&sheet.name, NAME);
    flow.space(6.0);
    flow.paragraph(&sheet.as_of, BODY);
    for line in &sheet.progress {
        flow.paragraph(line, BODY);
    }
    flow.space(4.0);
    flow.paragraph(&sheet.words.notice, SMALL);
    if !sheet.outcomes.is_empty() {
        flow.heading(1, &sheet.words.outcomes, CHAPTER);
        for it in &sheet.outcomes {
            outcome(flow, &sheet, it);
        }
    }
    checklist(flow, &sheet);
    deadlines(flow, &sheet);
    fees(flow, &sheet);
    sources(flow, &sheet);
}

fn outcome(flow: &mut Flow, sheet: &Sheet, outcome: &Outcome) {
    flow.heading(2, &outcome.verdict, SECTION);
    flow.paragraph(&outcome.reason, BODY);
    for (met, criterion) in &outcome.criteria {
        let (mark, style) = match met {
            Met::Yes => ("✓", GOOD),
            Met::No => ("×", BAD),
            Met::Unknown => ("?", BOLD),
        };
        let cells = cells(flow, &[(0.0, MARK, mark, style), (MARK, ROOM - MARK, criterion, BODY)]);
        flow.row(&cells);
    }
    let cited = cited(sheet, &outcome.sources);
    flow.paragraph(&cited, SMALL);
}

fn checklist(flow: &mut Flow, sheet: &Sheet) {
    if sheet.stages.is_empty() {
        flow.heading(1, &sheet.words.checklist, CHAPTER);
        flow.paragraph(&sheet.words.nothing, BODY);
    }
    let words = &sheet.words;
    for (place, stage) in sheet.stages.iter().enumerate() {
        let columns = [
            (MARK, TASK, &*words.task, HEAD),
            (WHEN_AT, WHEN, &words.when, HEAD),
            (DUE_AT, DUE_WIDE, &words.due, HEAD),
        ];
        let head = cells(flow, &columns);
        let entries: Vec<Vec<Cell>> = stage.tasks.iter().map(|task| entry(flow, sheet, task)).collect();
        // Neither a heading nor the head of a table stays behind at the end of a page.
        let under = entries.first().map_or(0.0, |first| Flow::height_of_table(&head, first));
        if place == 0 {
            flow.heading_over(Flow::height_of_heading(SECTION) + under, 1, &words.checklist, CHAPTER);
        }
        flow.heading_over(under, 2, &stage.title, SECTION);
        flow.table(head);
        for (task, cells) in stage.tasks.iter().zip(&entries) {
            flow.entry(cells, !task.done);
        }
    }
}

/// The cells of a task beside each other.
fn entry(flow: &Flow, sheet: &Sheet, task: &Task) -> Vec<Cell> {
    let columns = [(WHEN_AT, WHEN, &*task.when, WHEN_STYLE), (DUE_AT, DUE_WIDE, &task.due, DUE)];
    let mut cells = cells(flow, &columns);
    if task.critical {
        cells[0].add(flow, &sheet.words.critical, CRITICAL);
    }
    cells.push(task_cell(flow, sheet, task));
    if task.done {
        let mut mark = Cell::new(0.0, MARK);
        mark.add(flow, "✓", GOOD);
        cells.push(mark);
    }
    cells
}

/// The task, with everything that is known of it; of one that is done, what and when.
fn task_cell(flow: &Flow, sheet: &Sheet, task: &Task) -> Cell {
    let mut cell = Cell::new(MARK, TASK);
    let style = if task.done { Style { colour: GREY, ..BOLD } } else { BOLD };
    cell.add(flow, &task.title, style).add(flow, &task.standing, SMALL);
    if task.done {
        cell.add(flow, &cited(sheet, &task.sources), SMALL);
        return cell;
    }
    for note in &task.notes {
        cell.add(flow, note, SMALL);
    }
    if !task.documents.is_empty() {
        cell.add(flow, &sheet.words.documents, SMALL);
        for document in &task.documents {
            cell.add(flow, &format!("• {document}"), SMALL);
        }
    }
    if !task.fees.is_empty() {
        cell.add(flow, &labelled(&sheet.words.fee, &task.fees), SMALL);
    }
    if let Some((place, url)) = &task.place {
        cell.link(flow, &joined(&sheet.words.place, place), LINK, Some(url));
    }
    cell.add(flow, &cited(sheet, &task.sources), SMALL);
    cell
}

fn deadlines(flow: &mut Flow, sheet: &Sheet) {
    if sheet.deadlines.is_empty() {
        return;
    }
    flow.heading(1, &sheet.words.deadlines, CHAPTER);
    let left = WHEN + 24.0;
    for due in &sheet.deadlines {
        let mut day = Cell::new(0.0, left - BETWEEN);
        day.add(flow, &due.due, DUE);
        let mut what = Cell::new(left, ROOM - left);
        what.add(flow, &due.task, BOLD).add(flow, &due.counted, SMALL);
        flow.entry(&[day, what], false);
    }
}

fn fees(flow: &mut Flow, sheet: &Sheet) {
    let Some(total) = &sheet.total else { return };
    flow.heading(1, &sheet.words.fees, CHAPTER);
    let left = ROOM - WHEN - 40.0;
    let line = |flow: &Flow, what: &str, fee: &str, style| {
        cells(flow, &[(0.0, left - BETWEEN, what, style), (left, ROOM - left, fee, style)])
    };
    for (task, fee) in &sheet.fees {
        let cells = line(flow, task, fee, BODY);
        flow.entry(&cells, false);
    }
    let cells = line(flow, &sheet.words.total, total, BOLD);
    flow.entry(&cells, false);
}

fn sources(flow: &mut Flow, sheet: &Sheet) {
    if sheet.sources.is_empty() {
        return;
    }
    flow.heading(1, &sheet.words.sources, CHAPTER);
    let left = MARK + 8.0;
    let mut numbered = (1..).zip(&sheet.sources).peekable();
    while let Some((number, source)) = numbered.next() {
        let mut place = Cell::new(0.0, left);
        place.add(flow, &format!("[{number}]"), SMALL);
        let mut words = Cell::new(left, ROOM - left);
        words.add(flow, &source.words.join(" · "), SMALL);
        // Sections of one page follow each other: their address is written once.
        let last = numbered.peek().is_none_or(|(_, next)| next.url != source.url);
        if last {
            words.link(flow, &source.url, LINK, Some(&source.url));
        }
        flow.row(&[place, words]);
        flow.space(if last { 4.0 } else { 0.0 });
    }
}

/// Cells of single texts: left, width, words, how they look.
fn cells(flow: &Flow, texts: &[(f32, f32, &str, Style)]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(texts.len());
    for (left, width, text, style) in texts {
        let mut cell = Cell::new(*left, *width);
        cell.add(flow, text, *style);
        cells.push(cell);
    }
    cells
}

/// Numbers of sources, as the list at the end has them.
fn cited(sheet: &Sheet, numbers: &[usize]) -> String {
    if numbers.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = numbers.iter().map(|number| format!("[{number}]")).collect();
    joined(&sheet.words.cited, &numbers.join(" "))
}

/// A label that ends in its own colon, and what it is of.
fn joined(label: &str, text: &str) -> String {
    format!("{label}{}{text}", if label.is_ascii() { " " } else { "" })
}

/// A label without a colon, and what it is of.
fn labelled(label: &str, text: &str) -> String {
    format!("{label}{}{text}", if label.is_ascii() { ": " } else { "：" })
}
