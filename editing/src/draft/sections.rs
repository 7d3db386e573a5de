//! Blocks to sections of guidance, and words to Markdown that reads as those words.

use super::sentences::sentences;
use crate::import::{Block, Text};

/// Characters of the longest heading.
const LONGEST_HEADING: usize = 150;
/// Words of the longest id.
const LONGEST_ID: usize = 5;

/// A heading, and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) units: Vec<Unit>,
}

/// What will be one line.
#[derive(Debug)]
pub(super) enum Unit {
    /// A sentence, and whether it begins a paragraph.
    Sentence {
        text: String,
        first: bool,
    },
    Bullet(String),
    Step(String),
    Row {
        cells: Vec<String>,
        first: bool,
    },
}

impl Section {
    /// All words.
    pub(super) fn plain(&self) -> String {
        let mut text = self.heading.clone();
        for unit in &self.units {
            text.push('\n');
            match unit {
                Unit::Sentence { text: words, .. } | Unit::Bullet(words) | Unit::Step(words) => text.push_str(words),
                Unit::Row { cells, .. } => text.push_str(&cells.join(" ")),
            }
        }
        text
    }
}

/// The title, and the sections that say anything.
pub(super) fn cut(text: &Text, origin: &str) -> (String, Vec<Section>) {
    let first = match text.blocks.first() {
        // A page often has one highest heading, which is its title.
        Some(Block::Heading(level, heading)) if !headings(text).skip(1).any(|other| other <= *level) => Some(heading),
        Some(_) | None => None,
    };
    let title = first.or(text.title.as_ref()).cloned().unwrap_or_else(|| stem(origin));
    let mut sections = vec![Section { heading: title.clone(), units: Vec::new() }];
    for block in text.blocks.iter().skip(usize::from(first.is_some())) {
        if let Block::Heading(_, heading) = block {
            sections.push(Section { heading: heading.clone(), units: Vec::new() });
        } else if let Some(section) = sections.last_mut() {
            add(&mut section.units, block);
        }
    }
    sections.retain(|section| !section.units.is_empty());
    for section in &mut sections {
        section.units = even_tables(std::mem::take(&mut section.units));
    }
    (title, sections)
}

fn headings(text: &Text) -> impl Iterator<Item = u8> {
    text.blocks.iter().filter_map(|block| match block {
        Block::Heading(level, _) => Some(*level),
        Block::Paragraph(_) | Block::Item { .. } | Block::Row { .. } => None,
    })
}

fn add(units: &mut Vec<Unit>, block: &Block) {
    match block {
        Block::Heading(..) => {}
        Block::Paragraph(text) => units.extend(
            sentences(text)
                .into_iter()
                .enumerate()
                .map(|(index, text)| Unit::Sentence { text: text.to_owned(), first: index == 0 }),
        ),
        Block::Item { numbered: true, text } => units.push(Unit::Step(text.clone())),
        Block::Item { numbered: false, text } => units.push(Unit::Bullet(text.clone())),
        Block::Row { cells, first } => units.push(Unit::Row { cells: cells.clone(), first: *first }),
    }
}

/// Tables with as many cells in each row; a table of one row, or of one column, is none.
fn even_tables(units: Vec<Unit>) -> Vec<Unit> {
    let mut out = Vec::new();
    let mut table: Vec<Vec<String>> = Vec::new();
    for unit in units {
        match unit {
            Unit::Row { cells, first } => {
                if first {
                    close(&mut table, &mut out);
                }
                table.push(cells);
            }
            Unit::Sentence { .. } | Unit::Bullet(_) | Unit::Step(_) => {
                close(&mut table, &mut out);
                out.push(unit);
            }
        }
    }
    close(&mut table, &mut out);
    out
}

fn close(table: &mut Vec<Vec<String>>, out: &mut Vec<Unit>) {
    let rows = std::mem::take(table);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.len() < 2 || width < 2 {
        let words =
            |cells: Vec<String>| cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ");
        out.extend(rows.into_iter().map(|cells| Unit::Bullet(words(cells))));
        return;
    }
    out.extend(rows.into_iter().enumerate().map(|(index, mut cells)| {
        cells.resize(width, String::new());
        Unit::Row { cells, first: index == 0 }
    }));
}

fn stem(origin: &str) -> String {
    let last = origin.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or(origin);
    let stem = last.split('.').next().unwrap_or(last).replace(['-', '_'], " ");
    if stem.trim().is_empty() { "TODO".to_owned() } else { stem }
}

/// Words as Markdown that reads as these words; braces become round, so that they never name a fact.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            '{' => out.push('('),
            '}' => out.push(')'),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '!' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// A heading's words: short, without what would be read as its id.
pub(super) fn heading(words: &str) -> String {
    let short: String = words.chars().take(LONGEST_HEADING).collect();
    escaped(&short)
}

/// A text for a comment.
pub(super) fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(300).collect()
}

/// The first words of a heading as an id; empty when it has no Latin words.
pub(super) fn slug(heading: &str) -> String {
    const SMALL: [&str; 16] =
        ["a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "is", "are", "what", "how", "do", "does"];
    let words: Vec<String> = heading
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let telling = words.iter().filter(|word| !SMALL.contains(&word.as_str())).take(LONGEST_ID);
    let slug: Vec<&str> = telling.map(String::as_str).collect();
    slug.join("-").chars().take(60).collect::<String>().trim_end_matches('-').to_owned()
}
