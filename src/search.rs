//! Finding passages: a question in any script to the passages that answer it.
//!
//! Only [`index`] knows tantivy; only this module and its children know the dictionaries.

pub mod analysis;
pub mod concepts;
pub mod finder;
pub mod index;
pub mod places;
pub mod question;
pub mod scoring;
pub mod spelling;
