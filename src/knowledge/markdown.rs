//! Guidance text to units that can be quoted: a sentence, a bullet, a step, a row of a table.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Date;

/// One thing that can be quoted alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// What it is in the text.
    pub kind: Kind,
    /// Its text, with figures still by name.
    pub pieces: Vec<Piece>,
    /// Line in the file, counted from 1.
    pub line: usize,
}

/// What a unit is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sentence of a paragraph.
    Sentence,
    /// An item of a list without order.
    Bullet,
    /// An item of a numbered list, with its number.
    Step(u64),
    /// A row of a table, its cells named by their columns.
    Row,
}

/// Text, or a figure by name.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Digits that are a name and no figure: an address, the number of a law.
    Literal(String),
    /// A figure.
    Figure(Reference),
}

/// A figure by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The fact.
    pub fact: String,
    /// The day whose value is meant, when it is not the day asked about.
    pub on: Option<Date>,
    /// What of it is meant.
    pub part: Part,
}

/// What of a dated value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The value.
    Value,
    /// Its first day.
    From,
    /// Its last day.
    Until,
}

/// A heading with an id, and what stands under it.
#[derive(Debug, Clone)]
pub struct Section {
    /// The id in braces.
    pub id: String,
    /// Words of the heading.
    pub heading: String,
    /// `.classes` in the braces.
    pub classes: Vec<String>,
    /// `key=value` in the braces.
    pub options: Vec<(String, String)>,
    /// What can be quoted.
    pub units: Vec<Unit>,
    /// Targets of links, with their lines.
    pub links: Vec<(String, usize)>,
    /// Line of the heading, counted from 1.
    pub line: usize,
}

/// Something the text must not contain, with its byte offset.
pub type Fault = (usize, String);

/// Cuts `text` (Markdown without front matter) into sections; `line_of` gives the line of a byte offset.
#[must_use]
pub fn sections(text: &str, line_of: impl Fn(usize) -> usize) -> (Vec<Section>, Vec<Fault>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = Reader {
        sections: Vec::new(),
        faults: Vec::new(),
        line_of,
        text: String::new(),
        start: 0,
        lists: Vec::new(),
        heading: false,
        row: Vec::new(),
        columns: Vec::new(),
        in_head: false,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.take(event, range);
    }
    (reader.sections, reader.faults)
}

struct Reader<F> {
    sections: Vec<Section>,
    faults: Vec<Fault>,
    line_of: F,
    /// Text gathered since the last unit ended.
    text: String,
    start: usize,
    /// Open lists; the next number of a numbered one.
    lists: Vec<Option<u64>>,
    heading: bool,
    row: Vec<String>,
    columns: Vec<String>,
    in_head: bool,
}

impl<F: Fn(usize) -> usize> Reader<F> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, id, classes, attrs, .. }) => {
                if level != HeadingLevel::H2 {
                    self.faults.push((range.start, "only headings with ## are sections".to_owned()));
                }
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                if id.is_empty() {
                    self.faults.push((range.start, "this heading has no {#id}".to_owned()));
                }
                self.sections.push(Section {
                    id,
                    heading: String::new(),
                    classes: classes.iter().map(ToString::to_string).collect(),
                    options: attrs
                        .iter()
                        .map(|(key, value)| (key.to_string(), value.as_deref().unwrap_or_default().to_owned()))
                        .collect(),
                    units: Vec::new(),
                    links: Vec::new(),
                    line: (self.line_of)(range.start),
                });
                self.heading = true;
                self.text.clear();
            }
            Event::End(TagEnd::Heading(_)) => {
                let heading = std::mem::take(&mut self.text);
                if let Some(section) = self.sections.last_mut() {
                    section.heading = heading.trim().to_owned();
                }
                self.heading = false;
            }
            Event::Text(text) | Event::Code(text) => {
                if self.text.is_empty() {
                    self.start = range.start;
                }
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak if self.lists.is_empty() => self.finish(Kind::Sentence),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::End(TagEnd::Paragraph) if self.lists.is_empty() => self.finish(Kind::Sentence),
            Event::Start(Tag::List(first)) => {
                if !self.lists.is_empty() {
                    self.faults.push((range.start, "a list inside a list cannot be shown in a chat".to_owned()));
                }
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::End(TagEnd::Item) => match self.lists.last_mut() {
                Some(Some(number)) => {
                    let step = *number;
                    *number += 1;
                    self.finish(Kind::Step(step));
                }
                _ => self.finish(Kind::Bullet),
            },
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                self.row.clear();
            }
            Event::End(TagEnd::TableHead) => {
                self.columns = std::mem::take(&mut self.row);
                self.in_head = false;
            }
            Event::Start(Tag::TableRow) => self.row.clear(),
            Event::End(TagEnd::TableCell) => {
                let cell = std::mem::take(&mut self.text);
                self.row.push(cell.trim().to_owned());
            }
            Event::End(TagEnd::TableRow) => {
                self.start = range.start;
                self.text = named_cells(&self.columns, &std::mem::take(&mut self.row));
                self.finish(Kind::Row);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let line = (self.line_of)(range.start);
                match self.sections.last_mut() {
                    Some(section) => section.links.push((dest_url.to_string(), line)),
                    None => self.faults.push((range.start, "this link stands before the first section".to_owned())),
                }
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::BlockQuote(_)) => {
                self.faults.push((
                    range.start,
                    "HTML, images, code blocks and block quotes cannot be shown in a chat".to_owned(),
                ));
            }
            // What has no text of its own: the starts and ends of paragraphs, items, cells, emphasis.
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn finish(&mut self, kind: Kind) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        if text.is_empty() || self.heading {
            return;
        }
        let line = (self.line_of)(self.start);
        let pieces = match pieces(text) {
            Ok(pieces) => pieces,
            Err(what) => return self.faults.push((self.start, what)),
        };
        match self.sections.last_mut() {
            Some(section) => section.units.push(Unit { kind, pieces, line }),
            None => self
                .faults
                .push((self.start, "this text stands before the first section and can never be found".to_owned())),
        }
    }
}

/// A table row as one line: the first cell, then every other cell behind its column's name.
fn named_cells(columns: &[String], cells: &[String]) -> String {
    let chinese = columns.iter().chain(cells).any(|cell| cell.chars().any(crate::language::is_han));
    let (colon, stop) = if chinese { ("：", "；") } else { (": ", "; ") };
    let rest: Vec<String> = cells
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(index, cell)| match columns.get(index).filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} {cell}"),
            None => cell.clone(),
        })
        .collect();
    match cells.first() {
        Some(first) if !first.is_empty() && !rest.is_empty() => format!("{first}{colon}{}", rest.join(stop)),
        Some(first) if !first.is_empty() => first.clone(),
        _ => rest.join(stop),
    }
}

/// Text with `{{references}}` to pieces. Errors: what is wrong with a reference.
fn pieces(text: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find("{{") {
        let close = rest[open..].find("}}").ok_or("a {{ has no }}")? + open;
        if open > 0 {
            pieces.push(Piece::Text(rest[..open].to_owned()));
        }
        let inside = &rest[open + 2..close];
        pieces.push(match inside.strip_prefix('=') {
            Some(literal) => Piece::Literal(literal.to_owned()),
            None => Piece::Figure(reference(inside.trim())?),
        });
        rest = &rest[close + 2..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Ok(pieces)
}

fn reference(text: &str) -> Result<Reference, String> {
    let (text, part) = match (text.strip_suffix(".from"), text.strip_suffix(".until")) {
        (Some(name), _) => (name, Part::From),
        (_, Some(name)) => (name, Part::Until),
        _ => (text, Part::Value),
    };
    let (fact, on) = match text.split_once('@') {
        Some((fact, day)) => {
            (fact, Some(day.parse().map_err(|_| format!("`{day}` is not a date such as 2026-04-01"))?))
        }
        None => (text, None),
    };
    Ok(Reference { fact: fact.to_owned(), on, part })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<Section>, Vec<Fault>) {
        sections(text, |offset| text[..offset].matches('\n').count() + 1)
    }

    #[test]
    fn sentences_bullets_steps_and_rows_are_units() {
        let (sections, faults) = read(
            "## Fee {#fee .unconfirmed ask=cr}\n\nOne sentence.\nAnother with {{hk-fee@2023-06-01.until}}.\n\n- a bullet\n\n1. first\n2. second\n\n| Case | Form | Fee |\n|---|---|---|\n| Move | NR1 | {{hk-fee}} |\n",
        );
        assert_eq!(faults, []);
        let section = &sections[0];
        assert_eq!((section.id.as_str(), section.heading.as_str()), ("fee", "Fee"));
        assert_eq!(section.classes, ["unconfirmed"]);
        assert_eq!(section.options, [("ask".to_owned(), "cr".to_owned())]);
        let kinds: Vec<(Kind, usize)> = section.units.iter().map(|unit| (unit.kind, unit.line)).collect();
        assert_eq!(
            kinds,
            [
                (Kind::Sentence, 3),
                (Kind::Sentence, 4),
                (Kind::Bullet, 6),
                (Kind::Step(1), 8),
                (Kind::Step(2), 9),
                (Kind::Row, 13)
            ]
        );
        assert_eq!(
            section.units[1].pieces[1],
            Piece::Figure(Reference {
                fact: "hk-fee".to_owned(),
                on: Date::from_ymd_opt(2023, 6, 1),
                part: Part::Until
            })
        );
        assert_eq!(section.units[5].pieces[0], Piece::Text("Move: Form NR1; Fee ".to_owned()));
    }

    #[test]
    fn what_a_chat_cannot_show_is_a_fault() {
        for text in [
            "text before\n",
            "## No id\n\nx\n",
            "## A {#a}\n\n<b>x</b>\n",
            "## A {#a}\n\n{{open\n",
            "## A {#a}\n\n{{a@yesterday}}\n",
            "### A {#a}\n",
        ] {
            assert!(!read(text).1.is_empty(), "{text}");
        }
    }
}
