//! A case as a PDF to print and to hand in: A4, fonts embedded, links and an outline.
//!
//! Pages are laid out as scenes, as drawings are, so where each line stands can be checked without reading the PDF; krilla,
//! the layer that typst writes its PDFs with, makes the file. Typst itself was tried: 130 crates more and seven minutes of
//! a first build on two cores, for pages of one kind.

mod flow;
mod pages;
mod write;

use self::flow::Flow;
use crate::Case;
use crate::scene::Scene;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file cannot be made: a mistake of ours.
    #[error("the document cannot be written: {0}")]
    Pdf(String),
}

/// The case as a PDF; the same case gives the same bytes.
///
/// # Errors
///
/// When the writer finds a mistake of ours.
pub fn pdf(case: &Case<'_>) -> Result<Vec<u8>, Fault> {
    write::document(case, &set(case))
}

/// The pages of the PDF, in points.
#[must_use]
pub fn pages(case: &Case<'_>) -> Vec<Scene> {
    set(case).pages
}

fn set(case: &Case<'_>) -> Flow {
    let mut flow = Flow::new(case);
    pages::set(&mut flow, case);
    flow.number();
    flow
}
