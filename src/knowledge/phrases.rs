//! What the assistant itself says, in each language: Project Fluent files.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

use super::{File, Problem};
use crate::language::Language;

/// The phrases of all languages.
#[derive(Default)]
pub struct Phrases {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    ids: BTreeMap<Language, Vec<String>>,
}

impl Phrases {
    pub(super) fn read(&mut self, file: &File, problems: &mut Vec<Problem>) {
        let tag = file.path.trim_start_matches("phrases/").trim_end_matches(".ftl");
        let Some(language) = Language::ALL.into_iter().find(|language| language.tag() == tag) else {
            let help = "name it phrases/<en|zh-Hans|zh-Hant>.ftl".to_owned();
            return problems.push(Problem::at(file, 0, "these phrases are in no language we speak".to_owned(), help));
        };
        let resource = FluentResource::try_new(file.text.clone()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = super::problem::line_of(&file.text, error.pos.start);
                problems.push(Problem::at(
                    file,
                    line,
                    error.to_string(),
                    "see the other phrases for the form".to_owned(),
                ));
            }
            resource
        });
        let ids = file
            .text
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id.trim())
            .filter(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
        self.ids.insert(language, ids.map(str::to_owned).collect());
        let locale = match language {
            Language::English => langid!("en-HK"),
            Language::Simplified => langid!("zh-Hans-CN"),
            Language::Traditional => langid!("zh-Hant-HK"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        self.bundles.insert(language, bundle);
    }

    /// The phrases that a language lacks though another has them.
    pub(super) fn check(&self, problems: &mut Vec<Problem>) {
        for (language, ids) in &self.ids {
            for (other, others) in &self.ids {
                for missing in others.iter().filter(|id| !ids.contains(id)) {
                    problems.push(Problem {
                        file: format!("phrases/{language}.ftl"),
                        line: 0,
                        what: format!("the phrase `{missing}` is missing; {other} has it"),
                        help: "write it in this language too".to_owned(),
                    });
                }
            }
        }
    }

    /// A phrase with its arguments; the id itself where the phrase is missing, which `bridgehead check` reports.
    #[must_use]
    pub fn say(&self, language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
        let Some(bundle) = self.bundles.get(&language) else { return id.to_owned() };
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            // A whole number is one for the phrase as well, which may read otherwise for one than for many.
            match value.parse::<u32>() {
                Ok(number) => values.set(Cow::Borrowed(*name), number),
                Err(_) => values.set(Cow::Borrowed(*name), *value),
            }
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }
}
