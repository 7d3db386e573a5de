//! The pages we rely on.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::problem::line_of_key;
use super::{Date, File, Problem};
use crate::language::Language;

/// A page and how far to trust it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Unique.
    pub id: String,
    /// The page's title, for people.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where it is.
    pub url: String,
    /// How far to trust it.
    pub tier: Tier,
    /// The language it is in.
    pub language: Language,
    /// The day a person last read it.
    pub checked: Date,
    /// Path and line where it is registered.
    #[serde(skip)]
    pub place: (String, usize),
}

/// Kinds of publisher, most trusted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// The text of a law.
    Law,
    /// The authority that applies it.
    Regulator,
    /// A park, fund or promotion body.
    Agency,
    /// A firm that advises on the subject.
    Partner,
    /// News.
    Press,
    /// A copy or a retelling.
    Repost,
}

pub(super) fn read(file: &File, sources: &mut BTreeMap<String, Source>, problems: &mut Vec<Problem>) {
    let list: Vec<Source> = match serde_saphyr::from_str(&file.text) {
        Ok(list) => list,
        Err(error) => return problems.push(Problem::yaml(file, &error)),
    };
    for mut source in list {
        let line = line_of_key(&file.text, &source.id);
        if !source.url.starts_with("https://") && !source.url.starts_with("http://") {
            problems.push(Problem::at(
                file,
                line,
                format!("`{}` is not a web address", source.url),
                "write the whole address, beginning with https://".to_owned(),
            ));
        }
        source.place = (file.path.clone(), line);
        let id = source.id.clone();
        if let Some(other) = sources.insert(id.clone(), source) {
            problems.push(Problem::at(
                file,
                line,
                format!("the source `{id}` is registered twice, also in {}", other.place.0),
                "keep one and use its id in both places".to_owned(),
            ));
        }
    }
}
