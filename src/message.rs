//! What we say: blocks and buttons, without any platform's markup.

use crate::case::CaseId;
use crate::incoming::Press;
use crate::language::Language;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// From top to bottom, one a row.
    pub buttons: Vec<Button>,
    /// An answer is to be typed: a number typed now is that answer and no button.
    pub typed: bool,
    /// Files that go with it, made by whoever sends it.
    pub attachments: Vec<Attachment>,
}

/// A file of a case that goes with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment {
    /// Which case.
    pub case: CaseId,
    /// In what form.
    pub format: CaseFile,
    /// In whose language.
    pub language: Language,
}

/// The forms in which a case leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseFile {
    /// Text to read and edit.
    Markdown,
    /// Deadlines for a calendar.
    Calendar,
    /// Pages to print and hand in.
    Pdf,
    /// What is next as a chart.
    Picture,
}

impl CaseFile {
    /// Every form, the one to look at first.
    pub const ALL: [Self; 4] = [Self::Picture, Self::Pdf, Self::Calendar, Self::Markdown];
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Our own words.
    Said(String),
    /// Lines of a passage, word for word, with their bullets and numbers.
    Quoted(Vec<String>),
    /// Where the lines above come from: words, then the address.
    Source {
        /// Heading, document, publisher and dates.
        words: Vec<String>,
        /// The page.
        url: String,
    },
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Words on it.
    pub label: String,
    /// What pressing it means.
    pub press: Press,
}

impl Message {
    /// Our own words alone.
    #[must_use]
    pub fn said(words: String) -> Self {
        Self { blocks: vec![Block::Said(words)], ..Self::default() }
    }

    /// The blocks as plain text, an empty line between them; buttons not included.
    #[must_use]
    pub fn plain(&self) -> String {
        let blocks: Vec<String> = self
            .blocks
            .iter()
            .map(|block| match block {
                Block::Said(words) => words.clone(),
                Block::Quoted(lines) => lines.join("\n"),
                Block::Source { words, url } => format!("— {}\n  {url}", words.join("\n  ")),
            })
            .collect();
        blocks.join("\n\n")
    }
}
