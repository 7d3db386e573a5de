//! Markdown, and text without markup.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::ImportError;
use super::blocks::{Gathered, Text};

pub(super) fn read(text: &str) -> Result<Text, ImportError> {
    let text = text.replace("\r\n", "\n");
    let body =
        text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(text.as_str(), |split| split.1);
    let mut reader = Reader::default();
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        if reader.gathered.is_full() {
            break;
        }
        reader.take(event);
    }
    reader.gathered.finish()
}

#[derive(Default)]
struct Reader {
    gathered: Gathered,
    text: String,
    /// Open lists, and whether each is numbered.
    lists: Vec<bool>,
    cells: Vec<String>,
    first_row: bool,
    struck: usize,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) if self.struck == 0 => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Start(Tag::Strikethrough) => self.struck += 1,
            Event::End(TagEnd::Strikethrough) => self.struck = self.struck.saturating_sub(1),
            Event::End(TagEnd::Heading(level)) => {
                let text = std::mem::take(&mut self.text);
                self.gathered.heading(depth(level), &text);
            }
            Event::Start(Tag::List(first)) => {
                self.flush();
                self.lists.push(first.is_some());
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock) => self.flush(),
            Event::Start(Tag::Table(_)) => self.first_row = true,
            Event::End(TagEnd::TableCell) => self.cells.push(std::mem::take(&mut self.text)),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                let cells = std::mem::take(&mut self.cells);
                self.gathered.row(&cells, std::mem::take(&mut self.first_row));
            }
            // HTML, pictures' addresses and marks have no text of their own.
            Event::Text(_)
            | Event::Code(_)
            | Event::Start(_)
            | Event::End(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        match self.lists.last() {
            Some(numbered) => self.gathered.item(*numbered, &text),
            None => self.gathered.paragraph(&text),
        }
    }
}

const fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
