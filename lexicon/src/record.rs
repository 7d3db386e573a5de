//! The records inside the compiled tables, written by the build script and read by the library.

use serde::{Deserialize, Serialize};

/// What a Chinese word can mean.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Gloss {
    /// English stems that must occur together.
    pub stems: Vec<String>,
    /// How prominent this meaning is among the word's meanings, 0 to 1.
    pub forward: f32,
    /// How typical the word is among all words for this meaning, 0 to 1.
    pub reverse: f32,
}

/// One way to say an English phrase in Chinese.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Rendering {
    /// Simplified characters.
    pub word: String,
    /// How prominent the phrase is among the word's meanings, 0 to 1.
    pub forward: f32,
    /// How typical the word is among all words for the phrase, 0 to 1; the most typical has 1.
    pub reverse: f32,
}
