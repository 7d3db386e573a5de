//! One thing, one name in each script: what the term base says against what is written.

use std::collections::BTreeMap;

use crate::knowledge::terms::Term;
use crate::knowledge::{Knowledge, Localized, Passage, Problem};
use crate::language::{Language, is_han};

/// Characters of a Chinese name that is long enough to stand for one thing wherever it occurs.
const TELLING: usize = 3;

fn problem(place: &(String, usize), what: String, help: String) -> Problem {
    Problem { file: place.0.clone(), line: place.1, what, help }
}

/// Names that guidance must not use.
pub(super) fn official(knowledge: &Knowledge, passage: &Passage, problems: &mut Vec<Problem>) {
    let text = passage.plain();
    let place = (passage.file.clone(), passage.line);
    for term in knowledge.terms.all() {
        for wrong in term.avoid.iter().filter(|wrong| wrong.chars().any(is_han) == passage.language.is_chinese()) {
            if text.contains(wrong.as_str()) {
                problems.push(problem(
                    &place,
                    format!("`{wrong}` is not the official name"),
                    format!("write {}", term.name(passage.language)),
                ));
            }
        }
    }
}

/// A heading that names a thing officially in English names it by a known name in Chinese.
pub(super) fn same_in_both(knowledge: &Knowledge, written: &BTreeMap<Language, Passage>, problems: &mut Vec<Problem>) {
    let (Some(english), Some(chinese)) = (written.get(&Language::English), written.get(&Language::Simplified)) else {
        return;
    };
    let text = format!("{}\n{}", chinese.heading, chinese.plain()).to_lowercase();
    let named = |term: &&Term| term.en.contains(' ') && has_words(&english.heading, &term.en);
    let all: Vec<&Term> = knowledge.terms.all().iter().filter(named).collect();
    // A name inside a longer one, as in "Cyberport Incubation Programme", is not what is meant.
    let inside = |term: &Term| all.iter().any(|other| other.en.len() > term.en.len() && has_words(&other.en, &term.en));
    for term in all.iter().filter(|term| !inside(term)) {
        if !term.names().any(|name| text.contains(&name.to_lowercase())) {
            problems.push(problem(
                &(chinese.file.clone(), chinese.line),
                format!("`{}` is about {} in English, and its Chinese text never names it", chinese.id, term.en),
                format!("write {}, or add the name used to the aliases of `{}`", term.zh_hans, term.id),
            ));
        }
    }
}

fn is_in_big5(character: char) -> bool {
    let (_, _, unmappable) = encoding_rs::BIG5.encode(character.encode_utf8(&mut [0; 4]));
    !unmappable
}

fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(start, _)| {
        let around = [text[..start].chars().next_back(), text[start + words.len()..].chars().next()];
        around.iter().flatten().all(|c| !c.is_alphanumeric())
    })
}

/// Terms that contradict each other: a name that is written otherwise inside another one.
pub(super) fn terms(knowledge: &Knowledge, problems: &mut Vec<Problem>) {
    let all = knowledge.terms.all();
    for term in all {
        // Big5 is the Traditional repertoire; what it lacks and conversion changes is a Simplified character left over.
        let converted = knowledge.converted_plainly(&term.zh_hant);
        let left: String = term.zh_hant.chars().filter(|c| !is_in_big5(*c) && !converted.contains(*c)).collect();
        if !left.is_empty() {
            problems.push(problem(
                &term.place,
                format!("`{}` has Simplified characters in its Traditional name: {left}", term.id),
                "write the name as the Hong Kong Government prints it".to_owned(),
            ));
        }
    }
    let telling = |term: &&Term| term.zh_hans.chars().filter(|c| is_han(*c)).count() >= TELLING;
    for short in all.iter().filter(telling) {
        for long in all.iter().filter(|long| long.zh_hans != short.zh_hans && long.zh_hans.contains(&short.zh_hans)) {
            if !long.zh_hant.contains(&short.zh_hant) {
                problems.push(problem(
                    &long.place,
                    format!("`{}` writes {} otherwise than `{}`: {}", long.id, short.zh_hant, short.id, long.zh_hant),
                    "agree on one Traditional form".to_owned(),
                ));
            }
        }
    }
}

/// Traditional text written by hand keeps to the term base's Traditional names.
pub(super) fn handwritten(knowledge: &Knowledge, problems: &mut Vec<Problem>) {
    let forms: Vec<(String, &Term)> = knowledge
        .terms
        .all()
        .iter()
        .filter(|term| term.zh_hans.chars().filter(|c| is_han(*c)).count() >= TELLING)
        .map(|term| (knowledge.converted_plainly(&term.zh_hans), term))
        .filter(|(form, term)| *form != term.zh_hant && !term.zh_hant.contains(form.as_str()))
        .collect();
    let mut compare = |text: &str, place: &(String, usize)| {
        for (form, term) in forms.iter().filter(|(form, _)| text.contains(form.as_str())) {
            problems.push(problem(
                place,
                format!("`{form}` is written otherwise in the term base"),
                format!("write {}", term.zh_hant),
            ));
        }
    };
    for passage in knowledge.passages.values().filter_map(|written| written.get(&Language::Traditional)) {
        compare(&format!("{}\n{}", passage.heading, passage.plain()), &(passage.file.clone(), passage.line));
    }
    let mut localized = |text: &Localized, place: &(String, usize)| {
        if let Some(own) = &text.zh_hant {
            compare(own, place);
        }
    };
    for fact in knowledge.facts.values() {
        localized(&fact.label, &fact.place);
    }
    for rule in knowledge.scope.rules() {
        localized(&rule.say, &("scope.yaml".to_owned(), 0));
    }
}
