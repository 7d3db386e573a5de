//! A web page: its main text, without navigation, forms and footers.

use super::ImportError;
use super::blocks::{Gathered, Text};
use crate::html::{self, Piece};

pub(super) fn read(page: &str) -> Result<Text, ImportError> {
    let mut reader = Reader::default();
    html::read(page, |piece| reader.take(&piece));
    reader.flush();
    reader.gathered.finish()
}

#[derive(Default)]
struct Reader {
    gathered: Gathered,
    text: String,
    /// Open elements whose text is no guidance.
    aside: usize,
    /// Open lists, and whether each is numbered.
    lists: Vec<bool>,
    /// What the text that is being gathered will be.
    within: Within,
    cells: Vec<String>,
    tables: usize,
    first_row: bool,
}

#[derive(Default, Clone, Copy)]
enum Within {
    #[default]
    Paragraph,
    Title,
    Heading(u8),
    Item,
    Cell,
}

impl Reader {
    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Text(text) if self.aside == 0 && !self.gathered.is_full() => self.text.push_str(text),
            Piece::Text(_) => {}
            Piece::Open(name) if is_aside(name) => {
                self.flush();
                self.aside += 1;
            }
            Piece::Close(name) if is_aside(name) => {
                self.flush();
                self.aside = self.aside.saturating_sub(1);
            }
            Piece::Open(name) => self.open(name),
            Piece::Close(name) => self.close(name),
        }
    }

    fn open(&mut self, name: &str) {
        match name {
            "title" => self.begin(Within::Title),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.begin(Within::Heading(name.as_bytes()[1] - b'0')),
            "ul" | "ol" => {
                self.flush();
                self.lists.push(name == "ol");
            }
            "li" => self.begin(Within::Item),
            "table" => {
                self.flush();
                self.tables += 1;
                self.first_row = true;
            }
            "tr" => self.end_row(),
            "td" | "th" => self.begin(Within::Cell),
            "br" => self.text.push(' '),
            _ if is_block(name) && matches!(self.within, Within::Cell) => self.text.push(' '),
            _ if is_block(name) => self.flush(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "td" | "th" => {
                self.flush();
                self.within = Within::Paragraph;
            }
            "ul" | "ol" => {
                self.flush();
                self.lists.pop();
            }
            "tr" => self.end_row(),
            "table" => {
                self.end_row();
                self.tables = self.tables.saturating_sub(1);
            }
            _ if is_block(name) && matches!(self.within, Within::Cell) => self.text.push(' '),
            _ if is_block(name) => self.flush(),
            _ => {}
        }
    }

    fn begin(&mut self, within: Within) {
        self.flush();
        self.within = within;
    }

    fn end_row(&mut self) {
        self.flush();
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            self.gathered.row(&cells, std::mem::take(&mut self.first_row));
        }
        self.within = Within::Paragraph;
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        match self.within {
            Within::Title => self.gathered.title(&text),
            Within::Heading(level) => self.gathered.heading(level, &text),
            Within::Item => self.gathered.item(self.lists.last().copied().unwrap_or(false), &text),
            Within::Cell if self.cells.len() < 100 => self.cells.push(text),
            Within::Cell => {}
            Within::Paragraph => self.gathered.paragraph(&text),
        }
        if matches!(self.within, Within::Cell) {
            self.within = Within::Paragraph;
        }
    }
}

fn is_aside(name: &str) -> bool {
    matches!(name, "nav" | "footer" | "aside" | "form" | "button" | "select" | "svg" | "dialog")
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "body"
            | "blockquote"
            | "pre"
            | "dl"
            | "dt"
            | "dd"
            | "figure"
            | "figcaption"
            | "hr"
            | "address"
            | "details"
            | "summary"
            | "caption"
            | "thead"
            | "tbody"
    )
}
