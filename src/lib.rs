//! stub

pub mod language;

pub mod knowledge;

#[cfg(feature = "search")]
pub mod search;

#[cfg(feature = "search")]
pub mod answer;

pub mod incoming;
pub mod message;
#[cfg(feature = "search")]
pub mod wording;

#[cfg(feature = "sqlite")]
pub mod storage;
#[cfg(feature = "search")]
pub mod store;

#[cfg(all(feature = "search", feature = "sqlite"))]
pub mod assistant;

#[cfg(feature = "search")]
pub mod evaluation;

#[cfg(all(feature = "search", feature = "sqlite"))]
pub mod startup;
