//! stub

pub mod knowledge;
pub mod language;
