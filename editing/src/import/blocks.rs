//! Text without its format: headings, paragraphs, items, rows.

use super::ImportError;

/// Characters that one file may hold; a long guide has a tenth of it.
const MOST_CHARACTERS: usize = 1_000_000;
/// Blocks that one file may hold.
const MOST_BLOCKS: usize = 20_000;

/// A file's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Its title, when it names one.
    pub title: Option<String>,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// A piece of text, its white space made single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level, 1 being the highest.
    Heading(u8, String),
    /// Sentences.
    Paragraph(String),
    /// An item of a list, whose steps may be counted.
    Item {
        /// Whether the list is a numbered one.
        numbered: bool,
        /// What it says.
        text: String,
    },
    /// A row of a table.
    Row {
        /// Its cells.
        cells: Vec<String>,
        /// Whether it is the first of its table.
        first: bool,
    },
}

/// Gathers blocks within bounds; what is over them is remembered as a fault and not kept.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    title: Option<String>,
    blocks: Vec<Block>,
    characters: usize,
    full: bool,
}

impl Gathered {
    pub(super) fn title(&mut self, text: &str) {
        let text = tidy(text);
        if self.title.is_none() && !text.is_empty() {
            self.title = Some(text);
        }
    }

    pub(super) fn heading(&mut self, level: u8, text: &str) {
        self.add(text, |text| Block::Heading(level, text));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.add(text, Block::Paragraph);
    }

    pub(super) fn item(&mut self, numbered: bool, text: &str) {
        self.add(text, |text| Block::Item { numbered, text });
    }

    pub(super) fn row(&mut self, cells: &[String], first: bool) {
        let cells: Vec<String> = cells.iter().map(|cell| tidy(cell)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) && self.room(cells.iter().map(|cell| cell.len()).sum()) {
            self.blocks.push(Block::Row { cells, first });
        }
    }

    fn add(&mut self, text: &str, block: impl FnOnce(String) -> Block) {
        let text = tidy(text);
        if !text.is_empty() && self.room(text.len()) {
            self.blocks.push(block(text));
        }
    }

    fn room(&mut self, more: usize) -> bool {
        self.characters += more;
        self.full |= self.characters > MOST_CHARACTERS || self.blocks.len() >= MOST_BLOCKS;
        !self.full
    }

    /// Whether nothing more will be kept.
    pub(super) const fn is_full(&self) -> bool {
        self.full
    }

    pub(super) fn finish(self) -> Result<Text, ImportError> {
        match self.full {
            true => Err(ImportError::TooMuch("text")),
            false => Ok(Text { title: self.title, blocks: self.blocks }),
        }
    }
}

/// `text` on one line: white space single, what cannot be seen or printed left out, ligatures taken apart.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            _ if c.is_whitespace() || c == '\u{3000}' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{FB00}' => out.push_str("ff"),
            '\u{FB01}' => out.push_str("fi"),
            '\u{FB02}' => out.push_str("fl"),
            '\u{FB03}' => out.push_str("ffi"),
            '\u{FB04}' => out.push_str("ffl"),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => {}
            '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E007F}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out.trim_end().to_owned()
}
