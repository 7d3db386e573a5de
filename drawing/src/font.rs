//! The fonts that drawings and documents are set in, compiled in: Noto Sans CJK in Mainland and Hong Kong forms, cut to what
//! is written (`fonts/subset.sh`).
//!
//! One code point has other strokes in Beijing than in Hong Kong, so the reader's language chooses the face. Characters that
//! none of the faces has, in words people typed, are shown as 〓, the printer's mark for a missing letter, never as an empty
//! box.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use bridgehead::knowledge::Knowledge;
use bridgehead::language::Language;
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Stands for a character that no face has.
const MISSING: char = '〓';

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The compiled faces: family, weight, file.
pub(crate) const FILES: [(&str, Weight, &[u8]); 6] = [
    (LATIN, Weight::Regular, include_bytes!("../fonts/NotoSansCJK-KR-Regular.otf")),
    (HONG_KONG, Weight::Regular, include_bytes!("../fonts/NotoSansCJK-HK-Regular.otf")),
    (MAINLAND, Weight::Regular, include_bytes!("../fonts/NotoSansCJK-SC-Regular.otf")),
    (LATIN, Weight::Bold, include_bytes!("../fonts/NotoSansCJK-KR-Bold.otf")),
    (HONG_KONG, Weight::Bold, include_bytes!("../fonts/NotoSansCJK-HK-Bold.otf")),
    (MAINLAND, Weight::Bold, include_bytes!("../fonts/NotoSansCJK-SC-Bold.otf")),
];

/// English quotation marks are narrow, Chinese ones as wide as a character: of this face only Latin letters are compiled in.
const LATIN: &str = "Noto Sans CJK KR";

const MAINLAND: &str = "Noto Sans CJK SC";
const HONG_KONG: &str = "Noto Sans CJK HK";

static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| FILES.into_iter().map(Face::read).collect());

/// What is asked of a face.
struct Face {
    family: &'static str,
    weight: Weight,
    font: FontRef<'static>,
}

impl Face {
    fn read((family, weight, file): (&'static str, Weight, &'static [u8])) -> Self {
        Self { family, weight, font: FontRef::new(file).expect("the compiled fonts are sound") }
    }

    /// How far `c` moves on, in parts of the size; `None` when the face lacks it.
    fn advance(&self, c: char) -> Option<f32> {
        let glyph = self.font.charmap().map(c)?;
        let metrics = self.font.glyph_metrics(Size::new(1.0), LocationRef::default());
        metrics.advance_width(glyph)
    }
}

/// The families in which a reader's texts are set, first choice first.
pub(crate) const fn families(language: Language) -> [&'static str; 3] {
    match language {
        Language::English => [LATIN, HONG_KONG, MAINLAND],
        Language::Simplified => [MAINLAND, HONG_KONG, LATIN],
        Language::Traditional => [HONG_KONG, MAINLAND, LATIN],
    }
}

/// The faces for the pictures' renderer; read once.
pub(crate) fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        for (_, _, file) in FILES {
            database.load_font_source(resvg::usvg::fontdb::Source::Binary(Arc::new(file)));
        }
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

/// Every character that the content can show: of `texts`, and of the Traditional form that the core derives from them.
#[must_use]
pub fn characters<'t>(knowledge: &Knowledge, texts: impl Iterator<Item = &'t str>) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    for text in texts {
        characters.extend(text.chars());
        characters.extend(knowledge.in_traditional(text).chars());
    }
    // The box with a tick stands in chats alone; drawings have a tick.
    characters.retain(|c| !c.is_control() && *c != '☑');
    characters
}

/// Whether the faces that a reader's texts are set in have `c`.
#[must_use]
pub fn has(c: char) -> bool {
    FACES.iter().any(|face| face.weight == Weight::Regular && face.font.charmap().map(c).is_some())
}

/// Whether a reader's first face, or for English words the one for Chinese names in them, has `c`, regular and bold.
#[must_use]
pub fn has_own(c: char, language: Language) -> bool {
    let own = &families(language)[..if language == Language::English { 2 } else { 1 }];
    [false, true].iter().all(|bold| own.iter().any(|family| covers(family, *bold, c)))
}

/// Whether one face has `c`.
pub(crate) fn covers(family: &str, bold: bool, c: char) -> bool {
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    FACES.iter().any(|face| face.family == family && face.weight == weight && face.advance(c).is_some())
}

/// `text` with 〓 for what cannot be drawn.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    if text.chars().all(has) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if has(c) { c } else { MISSING }).collect())
}

/// How wide `text` is when set in `size`, without kerning, which only draws letters together.
pub(crate) fn width(text: &str, language: Language, weight: Weight, size: f32) -> f32 {
    let order = order(language, weight);
    let advance = |c: char| order.iter().find_map(|face| FACES[*face].advance(c)).unwrap_or(1.0);
    text.chars().map(advance).sum::<f32>() * size
}

/// The place among [`FILES`] of the face in which `c` is set.
pub(crate) fn face_of(c: char, order: &[usize]) -> usize {
    let found = order.iter().find(|face| FACES[**face].advance(c).is_some());
    found.or(order.first()).copied().unwrap_or_default()
}

/// The faces for a reader's texts, first choice first. A rare character has no bold form: the regular one stands in.
pub(crate) fn order(language: Language, weight: Weight) -> Vec<usize> {
    let wanted = |weight: Weight| {
        let place = move |family| FILES.iter().position(|(name, of, _)| *name == family && *of == weight);
        families(language).into_iter().filter_map(place)
    };
    let other = if weight == Weight::Bold { Weight::Regular } else { Weight::Bold };
    wanted(weight).chain(wanted(other)).collect()
}
