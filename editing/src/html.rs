//! HTML as a stream of tags and text, in time that grows with its length and not with its depth.
//!
//! Building a tree of a page made to be deep takes time that grows with the square of its depth, and walking the tree
//! takes stack; a tokenizer needs neither.

use std::cell::{Cell, RefCell};

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// The start of an element, by its lower-case name.
    Open(&'a str),
    /// The end of an element.
    Close(&'a str),
    /// Text with its entities resolved; never of scripts and styles.
    Text(&'a str),
}

/// Reads `html` from its beginning to its end, calling `take` with each piece.
pub fn read(html: &str, take: impl FnMut(Piece<'_>)) {
    let sink = Sink { take: RefCell::new(take), hidden: RefCell::new(None), templates: Cell::new(0) };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // A script, or a tag that names a character set, gives the word to the caller; there is nothing to say.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
}

/// The words of a page, as a person sees them, without its title.
#[must_use]
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut in_title = false;
    read(html, |piece| match piece {
        Piece::Text(text) if !in_title => words.push_str(text),
        Piece::Text(_) => {}
        Piece::Open("title") => in_title = true,
        Piece::Close("title") => in_title = false,
        Piece::Open(_) | Piece::Close(_) => words.push(' '),
    });
    words
}

struct Sink<F> {
    take: RefCell<F>,
    /// The element whose text nobody sees, while it is open.
    hidden: RefCell<Option<String>>,
    /// Open templates: what is in them is not shown.
    templates: Cell<usize>,
}

impl<F: FnMut(Piece<'_>)> Sink<F> {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let mut hidden = self.hidden.borrow_mut();
        match tag.kind {
            TagKind::StartTag if name == "template" => self.templates.set(self.templates.get() + 1),
            TagKind::EndTag if name == "template" => self.templates.set(self.templates.get().saturating_sub(1)),
            TagKind::StartTag => {
                (self.take.borrow_mut())(Piece::Open(name));
                let raw = match name {
                    "script" => RawKind::ScriptData,
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => RawKind::Rawtext,
                    "textarea" | "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => return TokenSinkResult::Continue,
                };
                *hidden = Some(name.to_owned());
                return TokenSinkResult::RawData(raw);
            }
            TagKind::EndTag => {
                if hidden.as_deref() == Some(name) {
                    *hidden = None;
                }
                (self.take.borrow_mut())(Piece::Close(name));
            }
        }
        TokenSinkResult::Continue
    }
}

impl<F: FnMut(Piece<'_>)> TokenSink for Sink<F> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) if self.hidden.borrow().is_none() && self.templates.get() == 0 => {
                (self.take.borrow_mut())(Piece::Text(&text));
            }
            Token::CharacterTokens(_)
            | Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_not_read() {
        let html = "<!doctype html><title>T &amp; t</title><meta charset=utf-8><script>if (a<b) '<p>no</p>'</script>\
                    <style>p{}</style><template><p>no</p></template><iframe>no</iframe><!-- no -->\
                    <p hidden=1>A &lt; B &amp; 公司<br>c</p><textarea><b>t</textarea>";
        let read: Vec<String> = words(html).split_whitespace().map(str::to_owned).collect();
        assert_eq!(read, ["A", "<", "B", "&", "公司", "c", "<b>t"]);
    }

    /// Built as a tree, this takes minutes.
    #[test]
    fn depth_costs_nothing() {
        for tag in ["<div>", "<ul><li>", "<table><td>", "<p><b a=1>", "<svg>", "<template>", "</b></i>", "<", "&#"] {
            assert!(words(&tag.repeat(200_000)).len() < 2_000_000);
        }
    }
}
