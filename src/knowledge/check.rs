//! What only the whole content can show: dead references, missing translations, figures in prose, texts past their date.

mod names;

use std::collections::{BTreeMap, BTreeSet};

use super::markdown::{Part, Piece};
use super::{Date, Knowledge, Passage, PassageId, Problem, calendars};
use crate::language::{Language, is_han};

/// A text that nobody has compared with its sources for so long is a problem.
const STALE_AFTER_DAYS: i64 = 730;

/// Every problem in the whole, those of reading not included; `today` decides what is expired or stale.
#[must_use]
pub fn check(knowledge: &Knowledge, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    for written in knowledge.passages.values() {
        translations(written, &mut problems);
        names::same_in_both(knowledge, written, &mut problems);
        for passage in written.values() {
            sources(knowledge, passage, &mut problems);
            dates(knowledge, passage, today, &mut problems);
            references(knowledge, passage, today, &mut problems);
            links(knowledge, passage, &mut problems);
            figures_in_prose(passage, &mut problems);
            names::official(knowledge, passage, &mut problems);
            jurisdiction(passage, &mut problems);
            unreadable(passage, &mut problems);
        }
    }
    facts(knowledge, &mut problems);
    unwritten(knowledge, &mut problems);
    names::terms(knowledge, &mut problems);
    names::handwritten(knowledge, &mut problems);
    calendars::check::whole(knowledge, today, &mut problems);
    for workflow in knowledge.workflows.values() {
        crate::workflow::check::check(knowledge, workflow, today, &mut problems);
    }
    knowledge.phrases.check(&mut problems);
    problems
}

fn at(passage: &Passage, line: usize, what: String, help: &str) -> Problem {
    Problem { file: passage.file.clone(), line, what, help: help.to_owned() }
}

fn translations(written: &BTreeMap<Language, Passage>, problems: &mut Vec<Problem>) {
    let Some(any) = written.values().next() else { return };
    for language in [Language::English, Language::Simplified] {
        if !written.contains_key(&language) {
            problems.push(at(
                any,
                any.line,
                format!("the section `{}` is missing in {language}", any.id),
                "write it in the file of that language, under the same id",
            ));
        }
    }
    let (Some(english), Some(chinese)) = (written.get(&Language::English), written.get(&Language::Simplified)) else {
        return;
    };
    let used = |passage: &Passage| -> BTreeSet<String> {
        references_of(passage)
            .map(|(reference, _)| format!("{}{:?}{:?}", reference.fact, reference.on, reference.part))
            .collect()
    };
    let (in_english, in_chinese) = (used(english), used(chinese));
    if in_english != in_chinese {
        let names: Vec<String> = in_english
            .symmetric_difference(&in_chinese)
            .filter_map(|key| key.split(['N', 'S']).next().map(str::to_owned))
            .collect();
        problems.push(at(
            chinese,
            chinese.line,
            format!("`{}` does not use the same figures in English and Chinese: {}", chinese.id, names.join(", ")),
            "say the same in both languages",
        ));
    }
    if (english.valid_from, english.valid_until, english.unconfirmed, &english.sources)
        != (chinese.valid_from, chinese.valid_until, chinese.unconfirmed, &chinese.sources)
    {
        problems.push(at(
            chinese,
            chinese.line,
            format!("`{}` has other dates, sources or marks in Chinese than in English", chinese.id),
            "make the two headings agree",
        ));
    }
}

fn sources(knowledge: &Knowledge, passage: &Passage, problems: &mut Vec<Problem>) {
    if passage.sources.is_empty() {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` has no source", passage.id),
            "add sources=… to the heading or to the front matter",
        ));
    }
    for id in passage.sources.iter().chain(&passage.ask).filter(|id| !knowledge.sources.contains_key(*id)) {
        problems.push(at(
            passage,
            passage.line,
            format!("the source `{id}` is not registered"),
            "register it in sources/, or correct the id",
        ));
    }
    if passage.unconfirmed && passage.ask.is_none() {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` is unconfirmed but does not say where to ask", passage.id),
            "add ask=<source id> to the heading",
        ));
    }
}

fn dates(knowledge: &Knowledge, passage: &Passage, today: Date, problems: &mut Vec<Problem>) {
    if passage.review_by.is_some_and(|day| day < today) {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` is past its review date", passage.id),
            "compare it with its sources, then move `checked` and `review_by`",
        ));
    }
    if (today - passage.checked).num_days() > STALE_AFTER_DAYS {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` was last checked on {}", passage.id, passage.checked),
            "compare it with its sources and move `checked`, or retire it",
        ));
    }
    if passage.checked > today {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` was checked in the future", passage.id),
            "correct `checked`",
        ));
    }
    if let (Some(from), Some(until)) = (passage.valid_from, passage.valid_until)
        && until < from
    {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` ends before it begins", passage.id),
            "correct its dates",
        ));
    }
    let replaced = passage.replaced_by.as_ref();
    if let Some(target) = replaced.filter(|target| !knowledge.passages.contains_key(target)) {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` is replaced by `{target}`, which is not there", passage.id),
            "correct replaced_by",
        ));
    }
    if replaced.is_some() && passage.valid_until.is_none() {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` is replaced but has no last day", passage.id),
            "add valid_until",
        ));
    }
}

fn references_of(passage: &Passage) -> impl Iterator<Item = (&super::markdown::Reference, usize)> {
    passage.units.iter().flat_map(|unit| {
        unit.pieces.iter().filter_map(move |piece| match piece {
            Piece::Figure(reference) => Some((reference, unit.line)),
            Piece::Text(_) | Piece::Literal(_) => None,
        })
    })
}

fn references(knowledge: &Knowledge, passage: &Passage, today: Date, problems: &mut Vec<Problem>) {
    for (reference, line) in references_of(passage) {
        let Some(fact) = knowledge.facts.get(&reference.fact) else {
            problems.push(at(
                passage,
                line,
                format!("the fact `{}` is not there", reference.fact),
                "write it in facts/, or correct the id",
            ));
            continue;
        };
        if fact.draft && !passage.draft {
            problems.push(at(
                passage,
                line,
                format!("the fact `{}` is a proposal that nobody has reviewed", fact.id),
                "compare it with its source, then delete its `status: draft`",
            ));
        }
        // The text is read on any day of its own life; the last of them up to today stands for all.
        let day = reference.on.unwrap_or_else(|| {
            passage.valid_until.map_or(today, |until| until.min(today)).max(passage.valid_from.unwrap_or(Date::MIN))
        });
        match (fact.on(day), reference.part) {
            (None, _) => problems.push(at(
                passage,
                line,
                format!("the fact `{}` has no value on {day}, so this can never be said", fact.id),
                "fix the day with {{id@DATE}}, or retire the text with valid_until",
            )),
            (Some(dated), Part::From) if dated.from.is_none() => problems.push(at(
                passage,
                line,
                format!("`{}` has no first day", fact.id),
                "add `from`, or do not mention it",
            )),
            (Some(dated), Part::Until) if dated.until.is_none() => problems.push(at(
                passage,
                line,
                format!("`{}` has no last day", fact.id),
                "add `until`, or do not mention it",
            )),
            (Some(_), _) => {}
        }
    }
}

fn links(knowledge: &Knowledge, passage: &Passage, problems: &mut Vec<Problem>) {
    for (target, line) in &passage.links {
        let alive = match target.strip_prefix("source:") {
            Some(source) => knowledge.sources.contains_key(source),
            None => target.parse::<PassageId>().is_ok_and(|id| knowledge.passages.contains_key(&id)),
        };
        if !alive {
            problems.push(at(
                passage,
                *line,
                format!("the link to `{target}` leads nowhere"),
                "link to source:<id> or to area/topic#section",
            ));
        }
    }
}

/// A digit in prose that belongs to no code such as NNC1 is a figure that could be wrong without anyone noticing.
fn figures_in_prose(passage: &Passage, problems: &mut Vec<Problem>) {
    for unit in &passage.units {
        for piece in &unit.pieces {
            let Piece::Text(words) = piece else { continue };
            if let Some(number) = loose_number(words) {
                problems.push(at(
                    passage,
                    unit.line,
                    format!("the figure `{number}` stands in the text"),
                    "make it a fact and write {{its-id}}, or {{=…}} when it is a name or an address",
                ));
            }
        }
    }
}

/// The first run of digits that no letter or hyphen ties to a code.
pub(crate) fn loose_number(words: &str) -> Option<&str> {
    let tied = |c: Option<char>| c.is_some_and(|c| (c.is_alphanumeric() && !is_han(c)) || c == '-' || c == '/');
    let mut at = 0;
    while let Some(start) = words[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let end = words[start..].find(|c: char| !c.is_ascii_digit()).map_or(words.len(), |offset| start + offset);
        if !tied(words[..start].chars().next_back()) && !tied(words[end..].chars().next()) {
            return Some(&words[start..end]);
        }
        at = end;
    }
    None
}

fn facts(knowledge: &Knowledge, problems: &mut Vec<Problem>) {
    for fact in knowledge.facts.values() {
        let named = fact
            .values
            .iter()
            .flat_map(|dated| dated.sources.iter().chain(dated.conflict.iter().flat_map(|conflict| &conflict.sources)));
        for id in named.filter(|id| !knowledge.sources.contains_key(*id)) {
            problems.push(Problem {
                file: fact.place.0.clone(),
                line: fact.place.1,
                what: format!("`{}` names the source `{id}`, which is not registered", fact.id),
                help: "register it in sources/, or correct the id".to_owned(),
            });
        }
    }
}

fn jurisdiction(passage: &Passage, problems: &mut Vec<Problem>) {
    if !["hk", "cn", "us", "eu"].contains(&passage.jurisdiction.as_str()) {
        problems.push(at(
            passage,
            passage.line,
            format!("`{}` states the rules of `{}`, which is no place we know", passage.id, passage.jurisdiction),
            "write `jurisdiction: ` and hk, cn, us or eu",
        ));
    }
}

/// U+FFFD stands where an import could not read a letter, perhaps a digit.
fn unreadable(passage: &Passage, problems: &mut Vec<Problem>) {
    for unit in &passage.units {
        let gap = unit.pieces.iter().any(|piece| match piece {
            Piece::Text(words) | Piece::Literal(words) => words.contains('\u{FFFD}'),
            Piece::Figure(_) => false,
        });
        if gap {
            problems.push(at(
                passage,
                unit.line,
                format!("a letter of `{}` could not be read", passage.id),
                "look at the page and write it, or delete the mark",
            ));
        }
    }
}

/// What an import left to be written; proposed facts are still unwritten as a whole.
fn unwritten(knowledge: &Knowledge, problems: &mut Vec<Problem>) {
    const MARK: &str = "TODO";
    let mut report = |place: &(String, usize), what: String| {
        let help = format!("write it in place of {MARK}");
        problems.push(Problem { file: place.0.clone(), line: place.1, what, help });
    };
    for source in knowledge.sources.values() {
        if [&source.title, &source.publisher, &source.url].iter().any(|text| text.contains(MARK)) {
            report(&source.place, format!("the title, publisher or address of `{}` is still to be written", source.id));
        }
    }
    for fact in knowledge.facts.values().filter(|fact| !fact.draft) {
        if [&fact.label.en, &fact.label.zh_hans].iter().any(|text| text.contains(MARK)) {
            report(&fact.place, format!("the label of `{}` is still to be written", fact.id));
        }
    }
}
