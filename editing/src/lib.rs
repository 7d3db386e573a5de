//! # Tools for whoever edits the guidance
//!
//! The core knows no network; what an editor needs of it stands here.
//!
//! | module | does |
//! |---|---|
//! | [`guard`] | says which addresses may be talked to, and checks the one really connected to |
//! | [`fetch`] | asks for one page, politely and within bounds |
//! | [`html`] | reads HTML piece by piece |
//! | [`readable`] | what a person reads of a page, and its digest |
//! | [`memory`] | remembers what each page said |
//! | [`judge`] | decides what came of a visit; pure |
//! | [`rests`] | the passages and facts that rest on a source |
//! | [`import`] | a Markdown, HTML, PDF or DOCX file to text in blocks |
//! | [`figures`] | the figures in a sentence; pure |
//! | [`draft`] | text in blocks to proposed files; pure |
//! | [`visits`] | visits many pages, a few hosts at a time |

pub mod draft;
pub mod fetch;
pub mod figures;
pub mod guard;
pub mod html;
pub mod import;
pub mod judge;
pub mod memory;
pub mod readable;
pub mod rests;
pub mod visits;
