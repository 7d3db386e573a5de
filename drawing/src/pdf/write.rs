//! Pages to a PDF file.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document};

use super::Fault;
use super::flow::Flow;
use crate::Case;
use crate::font::FILES;
use crate::scene::{ASCENT, Label, Scene};
use crate::shaping::shaped;

/// The file.
pub(super) fn document(case: &Case<'_>, flow: &Flow) -> Result<Vec<u8>, Fault> {
    let fonts: Option<Vec<Font>> = FILES.iter().map(|(_, _, file)| Font::new(Data::from(*file), 0)).collect();
    let fonts = fonts.ok_or_else(|| Fault::Pdf("the compiled fonts are unsound".to_owned()))?;
    let mut document = Document::new();
    let title = case.heading();
    document.set_metadata(
        Metadata::new().title(title).language(case.language.tag().to_owned()).creator("Bridgehead".to_owned()),
    );
    document.set_outline(outline(flow));
    for (number, scene) in flow.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(scene.width, scene.height);
        let mut page = document.start_page_with(settings.ok_or_else(|| Fault::Pdf("a page has no size".to_owned()))?);
        let mut surface = page.surface();
        draw(&mut surface, case, scene, &fonts);
        surface.finish();
        for (_, [left, top, width, height], url) in flow.links.iter().filter(|(on, ..)| *on == number) {
            if let Some(place) = Rect::from_xywh(*left, *top, *width, *height) {
                let target = Target::Action(Action::Link(LinkAction::new(url.clone())));
                page.add_annotation(Annotation::new_link(LinkAnnotation::new(place, target), None));
            }
        }
        page.finish();
    }
    document.finish().map_err(|error| Fault::Pdf(format!("{error:?}")))
}

fn outline(flow: &Flow) -> Outline {
    let mut chapters: Vec<OutlineNode> = Vec::new();
    for (depth, text, page, top) in &flow.outline {
        let place = XyzDestination::new(*page, Point::from_xy(0.0, (top - 10.0).max(0.0)));
        let node = OutlineNode::new(text.clone(), place);
        match chapters.last_mut().filter(|_| *depth > 1) {
            Some(chapter) => chapter.push_child(node),
            None => chapters.push(node),
        }
    }
    let mut outline = Outline::new();
    for chapter in chapters {
        outline.push_child(chapter);
    }
    outline
}

fn draw(surface: &mut Surface<'_>, case: &Case<'_>, scene: &Scene, fonts: &[Font]) {
    for ([left, top, width, height, _], fill, border) in scene.boxes() {
        let Some(path) = Rect::from_xywh(left, top, width, height).and_then(rectangle) else { continue };
        surface.set_fill(Some(filled(fill)));
        let stroke = |colour| Stroke { paint: rgb_of(colour).into(), width: 0.9, ..Stroke::default() };
        surface.set_stroke(border.map(stroke));
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
    for label in scene.labels() {
        write(surface, case, label, fonts);
    }
}

fn write(surface: &mut Surface<'_>, case: &Case<'_>, label: &Label, fonts: &[Font]) {
    surface.set_fill(Some(filled(label.colour)));
    let mut at = label.left;
    for run in shaped(&label.text, case.language, label.weight) {
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|glyph| {
                let (x, y) = glyph.offset;
                KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, x, y, 0.0, glyph.range.clone(), None)
            })
            .collect();
        let start = Point::from_xy(at, label.top + label.size * ASCENT);
        let text = &label.text[run.range.clone()];
        surface.draw_glyphs(start, &glyphs, fonts[run.face].clone(), text, label.size, false);
        at += run.width() * label.size;
    }
}

fn rectangle(place: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(place);
    path.finish()
}

fn filled(colour: &str) -> Fill {
    Fill { paint: rgb_of(colour).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// A colour written `#rrggbb`.
fn rgb_of(colour: &str) -> rgb::Color {
    let part = |at: usize| colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or(0);
    rgb::Color::new(part(1), part(3), part(5))
}
