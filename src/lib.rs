//! stub

pub mod language;
