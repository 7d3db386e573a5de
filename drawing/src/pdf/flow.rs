//! From the top of the first page to the bottom of the last: headings, paragraphs and rows, broken where pages end.

use bridgehead::language::Language;

use crate::Case;
use crate::font::{Weight, width};
use crate::lines::broken;
use crate::scene::{Scene, Shape, Style};

/// A4 in points, and what stays free around the text.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
pub(super) const MARGIN: f32 = 52.0;
const BOTTOM: f32 = PAGE.1 - 62.0;
/// How wide the text is.
pub(super) const ROOM: f32 = PAGE.0 - 2.0 * MARGIN;

pub(super) const INK: &str = "#17212b";
pub(super) const GREY: &str = "#56626e";
pub(super) const BLUE: &str = "#1f5fd0";
const RULE: &str = "#d5dbe2";

pub(super) const BODY: Style = Style { size: 9.5, weight: Weight::Regular, colour: INK };
pub(super) const BOLD: Style = Style { weight: Weight::Bold, ..BODY };
pub(super) const SMALL: Style = Style { size: 8.5, weight: Weight::Regular, colour: GREY };
const FOOT: Style = Style { size: 8.0, weight: Weight::Regular, colour: GREY };
const LEADING: f32 = 1.45;

/// A row that is higher than this may be cut where a page ends.
const WHOLE: f32 = 240.0;
/// What must still fit under a heading.
const UNDER: f32 = 70.0;
/// What stays free above a heading, in sizes, and under it.
const ABOVE: f32 = 0.9;
const UNDER_HEADING: f32 = 3.0;
/// What the line above an entry takes with the space around it.
const RULED: f32 = 8.0;

/// Pages as far as they are set.
pub(super) struct Flow {
    pub(super) language: Language,
    pub(super) pages: Vec<Scene>,
    /// Headings: how deep, the words, and where they stand.
    pub(super) outline: Vec<(usize, String, usize, f32)>,
    /// Links: the page, left, top, width and height, and the address.
    pub(super) links: Vec<(usize, [f32; 4], String)>,
    title: String,
    top: f32,
    /// Written again at the top of each page: the head of a table.
    head: Vec<Cell>,
}

/// What stands beside others in a row.
pub(super) struct Cell {
    left: f32,
    width: f32,
    lines: Vec<(String, Style, Option<String>)>,
}

impl Cell {
    /// A cell so far from the left of the text, and so wide.
    pub(super) const fn new(left: f32, width: f32) -> Self {
        Self { left, width, lines: Vec::new() }
    }

    /// Adds a paragraph; nothing when it is empty.
    pub(super) fn add(&mut self, flow: &Flow, text: &str, style: Style) -> &mut Self {
        self.link(flow, text, style, None)
    }

    /// Adds a paragraph that leads to an address.
    pub(super) fn link(&mut self, flow: &Flow, text: &str, style: Style, url: Option<&str>) -> &mut Self {
        if !text.is_empty() {
            let lines = broken(text, flow.language, (style.weight, style.size), self.width, usize::MAX);
            self.lines.extend(lines.into_iter().map(|line| (line, style, url.map(str::to_owned))));
        }
        self
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|(_, style, _)| style.size * LEADING).sum()
    }
}

/// What must be free for cells beside each other, and so much more: all they take, or half of what is never cut.
fn needed(cells: &[Cell], more: f32) -> f32 {
    let height = cells.iter().map(Cell::height).fold(more, |most, height| most.max(height + more));
    if height <= WHOLE { height } else { WHOLE / 2.0 }
}

impl Flow {
    pub(super) fn new(case: &Case<'_>) -> Self {
        let mut flow = Self {
            language: case.language,
            pages: Vec::new(),
            outline: Vec::new(),
            links: Vec::new(),
            title: case.heading(),
            top: MARGIN,
            head: Vec::new(),
        };
        flow.turn();
        flow
    }

    /// Begins a page.
    fn turn(&mut self) {
        let mut page = Scene::new(self.language, self.title.clone(), PAGE.0);
        page.height = PAGE.1;
        self.pages.push(page);
        self.top = MARGIN;
        let head = std::mem::take(&mut self.head);
        if !head.is_empty() {
            self.row(&head);
        }
        self.head = head;
    }

    /// Begins a table under this head, which every page that it goes on to repeats; the next heading ends it.
    pub(super) fn table(&mut self, head: Vec<Cell>) {
        self.row(&head);
        self.head = head;
    }

    fn page(&mut self) -> &mut Scene {
        self.pages.last_mut().expect("there is one")
    }

    pub(super) fn space(&mut self, height: f32) {
        self.top += height;
    }

    /// A heading that goes into the outline, and never stands alone at the end of a page.
    pub(super) fn heading(&mut self, depth: usize, text: &str, size: f32) {
        self.heading_over(UNDER, depth, text, size);
    }

    /// A heading that stays with what comes under it, of that height.
    pub(super) fn heading_over(&mut self, under: f32, depth: usize, text: &str, size: f32) {
        self.head.clear();
        self.space(size * ABOVE);
        if self.top + size * LEADING + UNDER_HEADING + under > BOTTOM {
            self.turn();
        }
        let place = (self.pages.len() - 1, self.top);
        self.outline.push((depth, text.to_owned(), place.0, place.1));
        self.paragraph(text, Style { size, weight: Weight::Bold, colour: INK });
        self.space(UNDER_HEADING);
    }

    /// What a heading of one line takes with the space around it.
    pub(super) fn height_of_heading(size: f32) -> f32 {
        size * (ABOVE + LEADING) + UNDER_HEADING
    }

    /// What must be free under a heading for the head of a table and its first entry, or a good part of that entry.
    pub(super) fn height_of_table(head: &[Cell], first: &[Cell]) -> f32 {
        // A little more than the sum: added up one by one the same numbers may come out higher.
        needed(head, 0.0) + needed(first, RULED) + 0.5
    }

    /// A paragraph across the page.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        let mut cell = Cell::new(0.0, ROOM);
        cell.add(self, text, style);
        self.row(&[cell]);
    }

    /// Cells under a thin line, perhaps with an empty box to tick before them.
    pub(super) fn entry(&mut self, cells: &[Cell], to_tick: bool) {
        self.fit(cells, RULED);
        let top = self.top + 2.0;
        self.page().shape(Shape::Box([MARGIN, top, ROOM, 0.7, 0.0], RULE, None));
        self.space(6.0);
        if to_tick {
            let top = self.top + 2.6;
            self.page().shape(Shape::Box([MARGIN + 0.5, top, 8.4, 8.4, 1.5], "#ffffff", Some(GREY)));
        }
        self.row(cells);
        self.space(3.0);
    }

    /// Turns the page where cells that are not too high would be cut, or hardly begun.
    fn fit(&mut self, cells: &[Cell], more: f32) {
        if self.top + needed(cells, more) > BOTTOM {
            self.turn();
        }
    }

    /// Cells beside each other; what is not too high stays on one page.
    pub(super) fn row(&mut self, cells: &[Cell]) {
        self.fit(cells, 0.0);
        let mut begun = vec![0; cells.len()];
        loop {
            let mut lowest = self.top;
            for (cell, begun) in cells.iter().zip(&mut begun) {
                let mut top = self.top;
                while let Some((text, style, url)) = cell.lines.get(*begun) {
                    let line = style.size * LEADING;
                    if top + line > BOTTOM && top > MARGIN {
                        break;
                    }
                    let left = MARGIN + cell.left;
                    let wide = self.page().write((left, top + (line - style.size) / 2.0), text, *style);
                    if let Some(url) = url {
                        self.links.push((self.pages.len() - 1, [left, top, wide, line], url.clone()));
                    }
                    top += line;
                    *begun += 1;
                }
                lowest = lowest.max(top);
            }
            self.top = lowest;
            if cells.iter().zip(&begun).all(|(cell, begun)| *begun == cell.lines.len()) {
                return;
            }
            self.turn();
        }
    }

    /// Writes the title and "3 / 7" at the foot of each page.
    pub(super) fn number(&mut self) {
        let count = self.pages.len();
        for (number, page) in (1..).zip(&mut self.pages) {
            let place = format!("{number} / {count}");
            let wide = width(&place, self.language, FOOT.weight, FOOT.size);
            let top = PAGE.1 - 40.0;
            page.write((PAGE.0 - MARGIN - wide, top), &place, FOOT);
            let room = ROOM - wide - 30.0;
            let title = broken(&self.title, self.language, (FOOT.weight, FOOT.size), room, 1);
            page.write((MARGIN, top), &title[0], FOOT);
        }
    }
}
