//! All tests of this crate as one program, on the workflows that ship and the founders of `tests/plans`.

#[path = "suite/calendars.rs"]
mod calendars;
#[path = "suite/documents.rs"]
mod documents;
#[path = "suite/files.rs"]
mod files;
#[path = "suite/harness.rs"]
mod harness;
#[path = "suite/pages.rs"]
mod pages;
#[path = "suite/pictures.rs"]
mod pictures;
