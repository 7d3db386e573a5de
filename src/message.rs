//! What we say: blocks and buttons, without any platform's markup.

use crate::incoming::Press;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// From top to bottom, one a row.
    pub buttons: Vec<Button>,
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
        Self { blocks: vec![Block::Said(words)], buttons: Vec::new() }
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
