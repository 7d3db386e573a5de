//! stub

pub mod knowledge;
pub mod language;
#[cfg(feature = "search")]
pub mod search;
