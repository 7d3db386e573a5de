//! The databases that keep what [`crate::store`] describes.

pub mod sqlite;
