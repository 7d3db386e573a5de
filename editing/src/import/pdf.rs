//! A PDF: letters with their places to lines, lines to paragraphs; larger letters are headings.
//!
//! Tables are not told from text: their cells come line by line.

use std::collections::HashMap;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};

use super::ImportError;
use super::blocks::{Gathered, Text};
use bridgehead::language::is_han;

/// Pages that are read.
const MOST_PAGES: usize = 300;
/// Letters that are read.
const MOST_LETTERS: usize = 1_000_000;

pub(super) fn read(bytes: Vec<u8>) -> Result<Text, ImportError> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ImportError::Locked,
        LoadPdfError::Invalid => ImportError::Broken,
    })?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(ImportError::TooMuch("pages"));
    }
    let cache = InterpreterCache::new();
    let mut lines = Vec::new();
    let mut unknown = 0;
    let mut letters = 0;
    for (number, page) in pdf.pages().iter().enumerate() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), InterpreterSettings::default());
        let mut pen = Pen { lines: Vec::new(), left: MOST_LETTERS.saturating_sub(letters), unknown: 0 };
        interpret_page(page, &mut context, &mut pen);
        if pen.left == 0 {
            return Err(ImportError::TooMuch("letters"));
        }
        letters = MOST_LETTERS - pen.left;
        unknown += pen.unknown;
        lines.extend(pen.lines.into_iter().map(|line| Line { page: number, ..line }));
    }
    let all: usize = lines.iter().map(|line| line.text.trim().chars().count()).sum();
    if all == 0 {
        return Err(ImportError::Scan);
    }
    if 2 * unknown > all {
        return Err(ImportError::Unreadable);
    }
    paragraphs(lines)
}

/// Letters on one height, in the order in which they are drawn.
#[derive(Debug, Default)]
struct Line {
    page: usize,
    text: String,
    /// Where it ends, and its height, in points from the page's lower left corner.
    end: f64,
    y: f64,
    /// Points.
    size: f64,
}

/// Writes letters down instead of drawing them.
struct Pen {
    lines: Vec<Line>,
    /// Letters that may still come.
    left: usize,
    /// Letters that stand for no known character.
    unknown: usize,
}

impl Pen {
    fn write(&mut self, text: &str, from: Point, to: Point, size: f64) {
        if self.left == 0 || !size.is_finite() || !from.is_finite() || size <= 0.0 {
            return;
        }
        self.left -= 1;
        let goes_on = self
            .lines
            .last()
            .is_some_and(|line| (line.y - from.y).abs() < 0.35 * size && from.x > line.end - 0.5 * size);
        if !goes_on {
            self.lines.push(Line { y: from.y, end: from.x, size, ..Line::default() });
        }
        let Some(line) = self.lines.last_mut() else { return };
        let wide = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || is_wide(c));
        if from.x - line.end > 0.22 * size && !wide(line.text.chars().next_back()) && !wide(text.chars().next()) {
            line.text.push(' ');
        }
        line.text.push_str(text);
        line.end = to.x;
        line.size = line.size.max(size);
    }
}

/// Chinese characters and punctuation stand without spaces.
fn is_wide(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

impl Device<'_> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let to_page = props.transform * glyph.transform();
            // A letter is drawn on a square of a thousand units.
            let advance = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let (from, up) = (to_page * Point::ZERO, to_page * Point::new(0.0, 1000.0));
            let to = to_page * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => self.write(c.encode_utf8(&mut [0; 4]), from, to, from.distance(up)),
                Some(BfString::String(text)) if text.len() < 40 => self.write(&text, from, to, from.distance(up)),
                // A digit that is lost silently would be a wrong figure.
                Some(BfString::String(_)) | None => {
                    self.unknown += 1;
                    self.write("\u{FFFD}", from, to, from.distance(up));
                }
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'_>, _: &DrawMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn paragraphs(lines: Vec<Line>) -> Result<Text, ImportError> {
    let lines = without_margins(lines);
    let body = usual_size(&lines);
    let mut gathered = Gathered::default();
    let mut open: Option<Open> = None;
    for line in &lines {
        let is_heading = line.size > 1.15 * body && line.text.chars().count() <= 150;
        let (item, text) = match bullet(&line.text) {
            Some((numbered, rest)) if !is_heading => (Some(numbered), rest),
            Some(_) | None => (None, line.text.as_str()),
        };
        if let Some(open) = &mut open
            && item.is_none()
            && open.goes_on(line, is_heading)
        {
            open.add(line);
            continue;
        }
        if let Some(open) = open.take() {
            open.close(&mut gathered, body);
        }
        open = Some(Open { text: text.to_owned(), size: line.size, y: line.y, page: line.page, item, is_heading });
    }
    if let Some(open) = open {
        open.close(&mut gathered, body);
    }
    gathered.finish()
}

/// A paragraph, heading or item whose lines still come.
struct Open {
    text: String,
    size: f64,
    y: f64,
    page: usize,
    item: Option<bool>,
    is_heading: bool,
}

impl Open {
    fn goes_on(&self, line: &Line, is_heading: bool) -> bool {
        let gap = self.y - line.y;
        let near = match self.page == line.page {
            true => gap > -0.5 * self.size && gap < 1.75 * self.size.max(line.size),
            false => !self.is_heading && !self.text.trim_end().ends_with(['.', '。', ':', '：', '!', '?']),
        };
        near && self.is_heading == is_heading && (self.size - line.size).abs() < 0.1 * self.size
    }

    fn add(&mut self, line: &Line) {
        let joined = self.text.chars().next_back().is_some_and(is_wide)
            || line.text.chars().next().is_some_and(is_wide)
            || self.text.ends_with('-');
        if !joined {
            self.text.push(' ');
        }
        self.text.push_str(&line.text);
        (self.y, self.page) = (line.y, line.page);
    }

    fn close(self, gathered: &mut Gathered, body: f64) {
        match self.item {
            _ if self.is_heading => gathered.heading(if self.size > 1.7 * body { 1 } else { 2 }, &self.text),
            Some(numbered) => gathered.item(numbered, &self.text),
            None => gathered.paragraph(&self.text),
        }
    }
}

/// The size in which most letters are set.
fn usual_size(lines: &[Line]) -> f64 {
    let mut letters: HashMap<i64, usize> = HashMap::new();
    for line in lines {
        #[expect(clippy::cast_possible_truncation, reason = "sizes of letters are small, and others saturate")]
        let key = (line.size * 2.0).round() as i64;
        *letters.entry(key).or_default() += line.text.chars().count();
    }
    #[expect(clippy::cast_precision_loss, reason = "sizes of letters are small")]
    letters.into_iter().max_by_key(|(size, count)| (*count, -size)).map_or(10.0, |(size, _)| size as f64 / 2.0)
}

/// The lines without page numbers and without what stands at the edge of three pages or more.
fn without_margins(lines: Vec<Line>) -> Vec<Line> {
    let lines: Vec<Line> = lines.into_iter().filter(|line| !line.text.trim().is_empty()).collect();
    let at_edge = |index: usize| {
        let page = |index: Option<usize>| index.and_then(|index| lines.get(index)).map(|line| line.page);
        let here = Some(lines[index].page);
        page(index.checked_sub(1)) != here || page(Some(index + 1)) != here
    };
    let mut edges: HashMap<&str, usize> = HashMap::new();
    for (_, line) in lines.iter().enumerate().filter(|(index, _)| at_edge(*index)) {
        *edges.entry(line.text.trim()).or_default() += 1;
    }
    let kept: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let text = line.text.trim();
            !at_edge(index) || (!is_page_number(text) && edges.get(text).is_none_or(|times| *times < 3))
        })
        .collect();
    lines.into_iter().zip(kept).filter_map(|(line, kept)| kept.then_some(line)).collect()
}

fn is_page_number(text: &str) -> bool {
    let words: String = text.to_lowercase().replace("page", "").replace("of", "").replace(['第', '页', '頁', '共'], "");
    words.chars().any(|c| c.is_ascii_digit())
        && words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '/' | '-' | '–' | '—' | '|'))
        && words.chars().filter(char::is_ascii_digit).count() <= 8
}

/// Whether a line begins an item, of a numbered list or not, and what it says.
fn bullet(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    if matches!(first, '•' | '●' | '▪' | '■' | '◦' | '○' | '‣' | '·' | '➢' | '✓' | '\u{F0B7}' | '\u{F0A7}')
    {
        return Some((false, line[first.len_utf8()..].trim_start()));
    }
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("– ")) {
        return Some((false, rest));
    }
    let open = line.strip_prefix(['(', '（']).unwrap_or(line);
    let digits = open.chars().take_while(char::is_ascii_digit).count();
    let rest = open[digits..].strip_prefix([')', '.', '）', '、'])?;
    ((1..=2).contains(&digits) && (rest.starts_with(' ') || rest.chars().next().is_some_and(is_wide)))
        .then(|| (true, rest.trim_start()))
}
