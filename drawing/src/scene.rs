//! A drawing before it is a file: shapes and lines of text with their places, and its SVG.
//!
//! Whoever lays something out puts finished lines here, so where each label is can be checked without a renderer.

use std::fmt::Write as _;

use bridgehead::language::Language;

use crate::font::{self, Weight};

/// A drawing.
#[derive(Debug, Clone)]
pub struct Scene {
    /// In pixels.
    pub width: f32,
    /// In pixels.
    pub height: f32,
    /// What it shows, for those who do not see it.
    pub title: String,
    language: Language,
    items: Vec<Item>,
}

#[derive(Debug, Clone)]
enum Item {
    Shape(Shape),
    Label(Label),
}

/// A shape without words.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Left, top, width, height, radius of the corners; colour, and the colour of a border.
    Box([f32; 5], &'static str, Option<&'static str>),
    /// SVG path data; fill, stroke and its width.
    Path(String, &'static str, &'static str, f32),
}

/// A line of text and the room it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// As it is drawn.
    pub text: String,
    /// The left edge.
    pub left: f32,
    /// The upper edge of the letters.
    pub top: f32,
    /// How wide the letters are.
    pub width: f32,
    /// The size of the letters, which is their height too.
    pub size: f32,
    pub(crate) weight: Weight,
    pub(crate) colour: &'static str,
}

/// How a line of text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) colour: &'static str,
}

/// The part of the size by which the letters stand above the line they are written on.
pub(crate) const ASCENT: f32 = 0.84;

impl Scene {
    pub(crate) const fn new(language: Language, title: String, width: f32) -> Self {
        Self { width, height: 0.0, title, language, items: Vec::new() }
    }

    pub(crate) fn shape(&mut self, shape: Shape) {
        self.items.push(Item::Shape(shape));
    }

    /// The place of what comes next, to put something under it later.
    pub(crate) const fn place(&self) -> usize {
        self.items.len()
    }

    /// Puts a shape under everything from `place` on.
    pub(crate) fn shape_at(&mut self, place: usize, shape: Shape) {
        self.items.insert(place, Item::Shape(shape));
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// Writes one line with its left upper corner at `left`, `top`, and says how wide it is.
    pub(crate) fn write(&mut self, (left, top): (f32, f32), text: &str, style: Style) -> f32 {
        let text = font::shown(text).into_owned();
        let width = font::width(&text, self.language, style.weight, style.size);
        let Style { size, weight, colour } = style;
        self.items.push(Item::Label(Label { text, left, top, width, size, weight, colour }));
        width
    }

    /// All lines of text.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.items.iter().filter_map(|item| match item {
            Item::Label(label) => Some(label),
            Item::Shape(_) => None,
        })
    }

    /// The boxes, which are all the shapes of a page.
    pub(crate) fn boxes(&self) -> impl Iterator<Item = ([f32; 5], &'static str, Option<&'static str>)> {
        self.items.iter().filter_map(|item| match item {
            Item::Shape(Shape::Box(place, fill, border)) => Some((*place, *fill, *border)),
            Item::Shape(Shape::Path(..)) | Item::Label(_) => None,
        })
    }

    /// The drawing as an SVG document that stands alone; fonts are named, not embedded.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = String::new();
        let families = font::families(self.language).map(|family| format!("'{family}'")).join(", ");
        let (width, height) = (number(self.width), number(self.height));
        let mut put = |line: &str| writeln!(svg, "{line}").expect("a String takes everything");
        put(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" font-family=\"{families}, sans-serif\">",
            self.language.tag(),
        ));
        put(&format!("<title>{}</title>", escaped(&self.title)));
        put(&format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"));
        for item in &self.items {
            put(&match item {
                Item::Shape(shape) => shape.svg(),
                Item::Label(label) => label.svg(),
            });
        }
        svg.push_str("</svg>\n");
        svg
    }
}

impl Shape {
    fn svg(&self) -> String {
        match self {
            Self::Box([left, top, width, height, radius], fill, border) => {
                let border = border.map_or(String::new(), |colour| format!(" stroke=\"{colour}\" stroke-width=\"2\""));
                format!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{fill}\"{border}/>",
                    number(*left),
                    number(*top),
                    number(*width),
                    number(*height),
                    number(*radius)
                )
            }
            Self::Path(data, fill, stroke, width) => format!(
                "<path d=\"{data}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{}\" \
                 stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                number(*width)
            ),
        }
    }
}

impl Label {
    fn svg(&self) -> String {
        let weight = if self.weight == Weight::Bold { " font-weight=\"700\"" } else { "" };
        format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{weight}>{}</text>",
            number(self.left),
            number(self.top + self.size * ASCENT),
            number(self.size),
            self.colour,
            escaped(&self.text)
        )
    }
}

/// A length with at most one place behind the point.
pub(crate) fn number(length: f32) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A text between tags: no markup, and nothing that XML forbids.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
