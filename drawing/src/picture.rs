//! A scene as a PNG, drawn with the fonts compiled in; no font of the machine is looked at.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Weight};
use resvg::usvg::{FontResolver, Options, Tree};

use crate::font;
use crate::scene::Scene;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The renderer does not take our SVG: a mistake of ours.
    #[error("the drawing cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The picture has no size or too large a one.
    #[error("a picture of {0} by {1} pixels cannot be drawn")]
    Size(u32, u32),
    /// The file cannot be made.
    #[error("the picture cannot be written: {0}")]
    Png(String),
}

/// The scene as a PNG of its own size.
///
/// # Errors
///
/// When it has no size, and when the renderer finds a mistake of ours.
pub fn png(scene: &Scene) -> Result<Vec<u8>, Fault> {
    static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
        let font_resolver = FontResolver { select_fallback: Box::new(beside), ..FontResolver::default() };
        Options { fontdb: font::database(), font_resolver, ..Options::default() }
    });
    let tree = Tree::from_str(&scene.svg(), &OPTIONS)?;
    let size = tree.size().to_int_size();
    let mut pixels =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| Fault::Size(size.width(), size.height()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| Fault::Png(error.to_string()))
}

/// The face for a character that the chosen one lacks: as heavy if there is one, and in the order of the database.
fn beside(c: char, tried: &[ID], database: &mut Arc<Database>) -> Option<ID> {
    let weight = database.face(*tried.first()?)?.weight;
    let mut faces: Vec<_> = database.faces().filter(|face| !tried.contains(&face.id)).collect();
    faces.sort_by_key(|face| face.weight != weight);
    let named = |face: &FaceInfo| face.families.first().map(|(family, _)| family.clone()).unwrap_or_default();
    faces.into_iter().find(|face| font::covers(&named(face), face.weight > Weight::MEDIUM, c)).map(|face| face.id)
}
