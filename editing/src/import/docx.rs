//! A Word document: paragraphs by style, lists, tables. Only three of its files are unpacked, each within bounds.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::ImportError;
use super::blocks::{Gathered, Text};

/// Bytes to which one file of the document may unpack.
const LONGEST_PART: u64 = 32 * 1024 * 1024;
/// Files that the document may hold.
const MOST_PARTS: usize = 5_000;
/// Paragraphs inside one another (text boxes).
const DEEPEST: usize = 32;

pub(super) fn read(bytes: &[u8]) -> Result<Text, ImportError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::Broken)?;
    if packed.len() > MOST_PARTS {
        return Err(ImportError::TooMuch("files"));
    }
    let Some(document) = part(&mut packed, "word/document.xml")? else { return Err(ImportError::NoDocument) };
    let styles = part(&mut packed, "word/styles.xml")?.map(|xml| styles(&xml)).transpose()?.unwrap_or_default();
    let numbered = part(&mut packed, "word/numbering.xml")?.map(|xml| numbering(&xml)).transpose()?.unwrap_or_default();
    let mut body = Body { styles, numbered, ..Body::default() };
    walk(&document, |event| {
        body.take(event);
        !body.gathered.is_full()
    })?;
    body.gathered.finish()
}

/// One file of the document, or nothing when it is not there.
fn part(packed: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, ImportError> {
    let Ok(file) = packed.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(LONGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| ImportError::Broken)?;
    if bytes.len() as u64 > LONGEST_PART {
        return Err(ImportError::TooMuch("packed text"));
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A piece of XML, names without their prefix.
enum Xml<'a> {
    Open(&'a str, &'a BytesStart<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// Calls `take` with each piece until it returns false. Entities of the document's own are never expanded.
fn walk(xml: &str, mut take: impl FnMut(Xml<'_>) -> bool) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(xml);
    loop {
        let go_on = match reader.read_event().map_err(|_| ImportError::Broken)? {
            Event::Start(start) => take(Xml::Open(start.local_name().as_ref(), &start)),
            Event::Empty(start) => {
                let name = start.local_name();
                take(Xml::Open(name.as_ref(), &start)) && take(Xml::Close(name.as_ref()))
            }
            Event::End(end) => take(Xml::Close(end.local_name().as_ref())),
            Event::Text(text) => take(Xml::Text(&text)),
            Event::CData(text) => take(Xml::Text(&text)),
            Event::GeneralRef(reference) => {
                let resolved = match &*reference {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                resolved.is_none_or(|c| take(Xml::Text(c.encode_utf8(&mut [0; 4]))))
            }
            Event::Eof => return Ok(()),
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => true,
        };
        if !go_on {
            return Ok(());
        }
    }
}

fn attribute(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    start
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == wanted)
        .map(|attribute| attribute.value.into_owned())
}

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Role {
    #[default]
    Text,
    Title,
    Heading(u8),
    Item(bool),
}

fn styles(xml: &str) -> Result<HashMap<String, Role>, ImportError> {
    let mut found = HashMap::new();
    let mut current = String::new();
    walk(xml, |piece| {
        if let Xml::Open(element, start) = piece {
            match element {
                "style" => current = attribute(start, "styleId").unwrap_or_default(),
                "name" => {
                    let named = attribute(start, "val").unwrap_or_default().to_lowercase();
                    let level = named.strip_prefix("heading ").and_then(|level| level.trim().parse().ok());
                    let role = match level {
                        Some(level @ 1..=9) => Role::Heading(level),
                        _ if named == "title" => Role::Title,
                        _ if named.starts_with("list bullet") => Role::Item(false),
                        _ if named.starts_with("list number") => Role::Item(true),
                        _ => Role::Text,
                    };
                    found.insert(current.clone(), role);
                }
                "outlineLvl" => {
                    let level = attribute(start, "val").and_then(|level| level.parse::<u8>().ok());
                    if let (Some(level @ 0..=8), Some(role @ Role::Text)) = (level, found.get_mut(&current)) {
                        *role = Role::Heading(level + 1);
                    }
                }
                _ => {}
            }
        }
        true
    })?;
    Ok(found)
}

/// Whether each numbered list counts, by its id.
fn numbering(xml: &str) -> Result<HashMap<String, bool>, ImportError> {
    let (mut kinds, mut lists) = (HashMap::new(), HashMap::new());
    let (mut kind, mut list) = (String::new(), String::new());
    walk(xml, |piece| {
        if let Xml::Open(element, start) = piece {
            let value = |wanted| attribute(start, wanted).unwrap_or_default();
            match element {
                "abstractNum" => kind = value("abstractNumId"),
                // The first is that of the outermost level.
                "numFmt" => {
                    kinds.entry(kind.clone()).or_insert_with(|| value("val") != "bullet");
                }
                "num" => list = value("numId"),
                "abstractNumId" => {
                    lists.insert(list.clone(), value("val"));
                }
                _ => {}
            }
        }
        true
    })?;
    Ok(lists.into_iter().map(|(list, kind)| (list, kinds.get(&kind).copied().unwrap_or(false))).collect())
}

#[derive(Default)]
struct Paragraph {
    role: Role,
    text: String,
}

#[derive(Default)]
struct Body {
    gathered: Gathered,
    styles: HashMap<String, Role>,
    numbered: HashMap<String, bool>,
    /// Open paragraphs: a text box holds others.
    open: Vec<Paragraph>,
    /// Open tables; only the outermost is one for us.
    tables: usize,
    cells: Vec<String>,
    cell: String,
    first_row: bool,
    in_text: bool,
    /// Open elements that repeat what stands elsewhere.
    repeated: usize,
}

impl Body {
    fn take(&mut self, piece: Xml<'_>) {
        match piece {
            Xml::Open("Fallback", _) => self.repeated += 1,
            Xml::Close("Fallback") => self.repeated = self.repeated.saturating_sub(1),
            _ if self.repeated > 0 => {}
            Xml::Open(name, start) => self.open(name, start),
            Xml::Close(name) => self.close(name),
            Xml::Text(text) if self.in_text => self.say(text),
            Xml::Text(_) => {}
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        let value = || attribute(start, "val").unwrap_or_default();
        match name {
            "p" if self.open.len() < DEEPEST => self.open.push(Paragraph::default()),
            "pStyle" => self.role(self.styles.get(&value()).copied().unwrap_or_default()),
            "outlineLvl" => {
                if let Ok(level @ 0..=8) = value().parse::<u8>() {
                    self.role(Role::Heading(level + 1));
                }
            }
            "numId" => {
                if let Some(counts) = self.numbered.get(&value()).copied()
                    && self.open.last().is_some_and(|paragraph| !matches!(paragraph.role, Role::Heading(_)))
                {
                    self.role(Role::Item(counts));
                }
            }
            "t" => self.in_text = true,
            "tab" | "br" | "cr" => self.say(" "),
            "noBreakHyphen" => self.say("-"),
            "tbl" => {
                self.tables += 1;
                self.first_row |= self.tables == 1;
            }
            "tr" if self.tables == 1 => self.cells.clear(),
            "tc" if self.tables == 1 => self.cell.clear(),
            _ => {}
        }
    }

    fn role(&mut self, role: Role) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.role = role;
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "t" => self.in_text = false,
            "tc" if self.tables == 1 && self.cells.len() < 100 => self.cells.push(std::mem::take(&mut self.cell)),
            "tr" if self.tables == 1 => {
                let cells = std::mem::take(&mut self.cells);
                self.gathered.row(&cells, std::mem::take(&mut self.first_row));
            }
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let Some(Paragraph { role, text }) = self.open.pop() else { return };
        match role {
            _ if self.tables > 0 => {
                self.cell.push(' ');
                self.cell.push_str(&text);
            }
            Role::Title => self.gathered.title(&text),
            Role::Heading(level) => self.gathered.heading(level, &text),
            Role::Item(counts) => self.gathered.item(counts, &text),
            Role::Text => self.gathered.paragraph(&text),
        }
    }
}
