//! Letters to glyphs: which face a character is taken from, and how far apart letters stand, by the font's own rules.

use std::ops::Range;

use bridgehead::language::Language;
use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

use crate::font::{self, FILES, Weight};

/// Neighbouring characters of one face.
pub(crate) struct Run {
    /// Its place among [`FILES`].
    pub(crate) face: usize,
    /// Its characters, in bytes of the text.
    pub(crate) range: Range<usize>,
    /// From left to right; lengths in parts of the size.
    pub(crate) glyphs: Vec<Glyph>,
}

/// One glyph.
pub(crate) struct Glyph {
    pub(crate) id: u32,
    pub(crate) advance: f32,
    pub(crate) offset: (f32, f32),
    /// The characters it stands for, in bytes of the run.
    pub(crate) range: Range<usize>,
}

impl Run {
    /// How wide it is, in parts of the size.
    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

/// `text` as glyphs of the reader's faces.
pub(crate) fn shaped(text: &str, language: Language, weight: Weight) -> Vec<Run> {
    let order = font::order(language, weight);
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in text.char_indices() {
        let (face, end) = (font::face_of(c, &order), at + c.len_utf8());
        match runs.last_mut() {
            Some(run) if run.face == face => run.range.end = end,
            Some(_) | None => runs.push(Run { face, range: at..end, glyphs: Vec::new() }),
        }
    }
    for run in &mut runs {
        run.glyphs = glyphs(&text[run.range.clone()], run.face);
    }
    runs
}

fn glyphs(text: &str, face: usize) -> Vec<Glyph> {
    let font = FontRef::new(FILES[face].2).expect("the compiled fonts are sound");
    let data = ShaperData::new(&font);
    let shaper = data.shaper(&font).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let output = shaper.shape(buffer, ShapeOptions::new());
    #[expect(clippy::cast_precision_loss, reason = "units of a glyph are few")]
    let part = |units: i32| units as f32 / shaper.units_per_em() as f32;
    let (infos, places) = (output.glyph_infos(), output.glyph_positions());
    infos
        .iter()
        .zip(places)
        .enumerate()
        .map(|(index, (info, place))| {
            let start = info.cluster as usize;
            let end = infos[index..].iter().map(|next| next.cluster as usize).find(|next| *next > start);
            Glyph {
                id: info.glyph_id,
                advance: part(place.x_advance),
                offset: (part(place.x_offset), part(place.y_offset)),
                range: start..end.unwrap_or(text.len()),
            }
        })
        .collect()
}
