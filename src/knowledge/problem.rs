//! A mistake in the content: where it is, what is wrong, and what to do.

use super::File;

/// One mistake, for the person who edits the content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path inside `knowledge/`.
    pub file: String,
    /// Counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

impl Problem {
    /// A problem at a line of a file.
    #[must_use]
    pub fn at(file: &File, line: usize, what: String, help: String) -> Self {
        Self { file: file.path.clone(), line, what, help }
    }

    /// A file that is not the YAML we expect.
    #[must_use]
    pub(crate) fn yaml(file: &File, error: &serde_saphyr::Error) -> Self {
        let line = error.location().map_or(0, |location| usize::try_from(location.line()).unwrap_or(0));
        let message = error.to_string();
        let what = message.lines().next().unwrap_or("unreadable").to_owned();
        Self::at(
            file,
            line,
            format!("this cannot be read: {what}"),
            "compare with the format in docs/content.md".to_owned(),
        )
    }
}

/// The line, counted from 1, in which byte `offset` of `text` stands.
#[must_use]
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The line, counted from 1, that begins with `key:`, in a list or not; 0 when there is none.
#[must_use]
pub(super) fn line_of_key(text: &str, key: &str) -> usize {
    text.lines()
        .position(|line| {
            line.trim_start_matches("- id: ").trim() == key
                || line.strip_prefix("- { id: ").and_then(|rest| rest.split([',', ' ']).next()) == Some(key)
                || line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))
        })
        .map_or(0, |index| index + 1)
}
