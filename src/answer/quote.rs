//! What is quoted from a passage, where it comes from and since when, and the check that it stands there.

use std::collections::HashSet;

use super::asked::Asked;
use crate::knowledge::markdown::Kind;
use crate::knowledge::render::{Line, Rendered};
use crate::knowledge::value::Unit;
use crate::knowledge::{Date, Knowledge, Passage, PassageId};
use crate::language::Language;
use crate::search::analysis::Chain;
use crate::search::finder::Finder;
use crate::search::index::List;

/// Lines quoted from one passage.
const LINES: usize = 5;
/// A text checked longer ago than this says so.
const STALE_AFTER_DAYS: i64 = 365;

/// Lines of one passage, word for word, and where they come from.
#[derive(Debug, Clone)]
pub struct Quote {
    /// Which passage.
    pub passage: PassageId,
    /// Its version.
    pub hash: String,
    /// The language the lines are in; not the asker's when the passage is not written in theirs.
    pub language: Language,
    /// In the order of the passage; at least one.
    pub lines: Vec<Line>,
    /// How many of the passage's lines are not quoted.
    pub left_out: usize,
    /// It says what could not be confirmed.
    pub unconfirmed: bool,
    /// Where it comes from.
    pub citation: Citation,
    /// Lines that read differently today, when another day was asked about.
    pub since: Vec<Line>,
    /// The passage that replaced it since, when another day was asked about.
    pub replaced_by: Option<PassageId>,
}

/// Where a quote comes from and how old it is.
#[derive(Debug, Clone)]
pub struct Citation {
    /// Title of the document.
    pub document: String,
    /// Heading of the passage.
    pub section: String,
    /// The page it rests on first.
    pub publisher: String,
    /// Address of that page.
    pub url: String,
    /// First day on which everything quoted held, when known.
    pub valid_from: Option<Date>,
    /// The day a person last compared it with its sources.
    pub checked: Date,
    /// That was long ago, or the text is past its review date.
    pub stale: bool,
    /// The page to ask, for what is unconfirmed.
    pub ask: Option<String>,
}

/// Quotes from `chosen`, in that order, together at most `limit` characters beside the first line of each.
#[must_use]
pub fn quotes(
    knowledge: &Knowledge,
    finder: &Finder,
    asked: &Asked,
    chosen: &[PassageId],
    today: Date,
    limit: usize,
) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut left = limit;
    let mut said: HashSet<String> = HashSet::new();
    for (index, id) in chosen.iter().enumerate() {
        let Some(passage) = knowledge.passage(id, asked.language) else { continue };
        let rendered = knowledge.render(passage, asked.language, asked.day);
        let share = if index + 1 == chosen.len() { left } else { left.saturating_mul(2) / 3 };
        let lines = pick(finder, asked, &rendered, share, &said);
        if lines.is_empty() || (index > 0 && left < 60) {
            continue;
        }
        left = left.saturating_sub(lines.iter().map(|line| width(&line.text)).sum());
        said.extend(lines.iter().map(|line| line.text.clone()));
        let quote = quote(knowledge, passage, asked.language, lines, &rendered, asked.day, today);
        quotes.extend(quote);
    }
    quotes
}

/// Everything a passage says on `day`.
#[must_use]
pub fn all(knowledge: &Knowledge, passage: &Passage, language: Language, day: Date, today: Date) -> Option<Quote> {
    let rendered = knowledge.render(passage, language, day);
    quote(knowledge, passage, language, rendered.lines.clone(), &rendered, day, today)
}

/// Whether every line stands in the passage as it reads: what fails is never said.
#[must_use]
pub fn stands_in(lines: &[Line], rendered: &Rendered) -> bool {
    lines.iter().all(|line| rendered.lines.iter().any(|there| there.text == line.text))
        && lines.iter().all(|line| line.figures.iter().all(|figure| line.text.contains(&figure.text)))
}

fn quote(
    knowledge: &Knowledge,
    passage: &Passage,
    language: Language,
    lines: Vec<Line>,
    rendered: &Rendered,
    day: Date,
    today: Date,
) -> Option<Quote> {
    if lines.is_empty() || !stands_in(&lines, rendered) {
        return None;
    }
    let source = passage.sources.iter().find_map(|id| knowledge.sources.get(id))?;
    let figures = || lines.iter().flat_map(|line| &line.figures);
    let checked = figures().map(|figure| figure.checked).chain([passage.checked]).min().unwrap_or(passage.checked);
    let valid_from =
        figures().filter(|figure| figure.current).filter_map(|figure| figure.from).chain(passage.valid_from).max();
    let stale =
        (today - checked).num_days() > STALE_AFTER_DAYS || passage.review_by.is_some_and(|review| review < today);
    let (since, replaced_by) =
        if day == today { (Vec::new(), None) } else { since(knowledge, passage, language, &lines, today) };
    Some(Quote {
        passage: passage.id.clone(),
        hash: passage.hash.clone(),
        language: match (passage.language, language) {
            (Language::Simplified, Language::Traditional) => Language::Traditional,
            (written, _) => written,
        },
        left_out: rendered.lines.len() - lines.len(),
        unconfirmed: passage.unconfirmed,
        citation: Citation {
            document: rendered.title.clone(),
            section: rendered.heading.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            valid_from,
            checked,
            stale,
            ask: passage.ask.as_ref().and_then(|id| knowledge.sources.get(id)).map(|source| source.url.clone()),
        },
        since,
        replaced_by,
        lines,
    })
}

/// The quoted lines as they read today where they read differently, and what took the passage's place.
fn since(
    knowledge: &Knowledge,
    passage: &Passage,
    language: Language,
    lines: &[Line],
    today: Date,
) -> (Vec<Line>, Option<PassageId>) {
    if !passage.holds_on(today) {
        return (Vec::new(), passage.replaced_by.clone());
    }
    let now = knowledge.render(passage, language, today);
    let changed = lines
        .iter()
        .filter_map(|line| now.lines.iter().find(|there| there.unit == line.unit && there.text != line.text))
        .cloned()
        .collect();
    (changed, None)
}

/// The lines that answer best, in the passage's order, within `limit` characters; at least one when there is any.
fn pick(finder: &Finder, asked: &Asked, rendered: &Rendered, limit: usize, said: &HashSet<String>) -> Vec<Line> {
    let fresh: Vec<&Line> = rendered.lines.iter().filter(|line| !said.contains(&line.text)).collect();
    let wanted = wanted_units(&asked.text);
    let terms = weighted_terms(finder, &asked.text);
    let mut ranked: Vec<(f32, usize)> = fresh
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let held: HashSet<String> = terms_of(&line.text).into_iter().collect();
            let overlap: f32 = terms.iter().filter(|(term, _)| held.contains(term)).map(|(_, weight)| weight).sum();
            let figure = line.figures.iter().any(|figure| wanted.contains(&figure.unit));
            let any_figure = !line.figures.is_empty();
            // Lists and tables are read whole; the first line usually answers the heading.
            let place = if index == 0 { 1.5 } else { 1.0 / (1.0 + index as f32) };
            (overlap + if figure { 4.0 } else { 0.0 } + if any_figure { 0.5 } else { 0.0 } + place, index)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<usize> = Vec::new();
    let mut used = 0;
    let list = fresh.iter().filter(|line| line.kind != Kind::Sentence).count();
    let lines = if list > LINES { 8 } else { LINES };
    for (_, index) in ranked {
        let length = width(&fresh[index].text);
        if chosen.len() == lines || (used + length > limit && !chosen.is_empty()) {
            continue;
        }
        used += length;
        chosen.push(index);
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|index| fresh[index].clone()).collect()
}

/// Characters as a phone shows them: a Chinese one takes the room of two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

fn terms_of(text: &str) -> Vec<String> {
    let mut terms = Chain::Words.terms(text);
    terms.extend(Chain::Grams.terms(text).into_iter().filter(|gram| gram.chars().count() == 2));
    terms
}

/// The question's terms, the rarer in the index the heavier.
fn weighted_terms(finder: &Finder, text: &str) -> Vec<(String, f32)> {
    let mut terms = terms_of(text);
    terms.sort();
    terms.dedup();
    let snapshot = finder.snapshot();
    terms
        .into_iter()
        .map(|term| {
            let held: u32 = Chain::ALL
                .iter()
                .map(|chain| snapshot.document_frequency(List::Chain(*chain), &term))
                .max()
                .unwrap_or(0);
            let weight = (1.0 + snapshot.slots() as f32 / (1.0 + held as f32)).ln() / 3.0;
            (term, weight)
        })
        .collect()
}

/// What kind of figure a question asks for; empty when it asks for none.
fn wanted_units(text: &str) -> Vec<Unit> {
    const MONEY: [Unit; 5] = [Unit::Hkd, Unit::Cny, Unit::Usd, Unit::Eur, Unit::Gbp];
    const TIME: [Unit; 8] =
        [Unit::Minute, Unit::Hour, Unit::Day, Unit::WorkingDay, Unit::Week, Unit::Month, Unit::Year, Unit::Date];
    let lower = text.to_lowercase();
    let asks = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let mut units = Vec::new();
    if asks(&[
        "how much", "cost", "fee", "price", "pay", "fine", "penalt", "charge", "hk$", "钱", "錢", "费", "費", "罚",
        "罰", "价", "價", "收几", "收幾", "几多", "幾多", "多少", "金额", "金額",
    ]) {
        units.extend(MONEY);
        units.push(Unit::Percent);
    }
    if asks(&[
        "how long",
        "when",
        "deadline",
        "how soon",
        "time",
        "days",
        "due",
        "until",
        "how fast",
        "多久",
        "几天",
        "幾天",
        "几时",
        "幾時",
        "何时",
        "何時",
        "什么时候",
        "什麼時候",
        "期限",
        "几耐",
        "幾耐",
        "时间",
        "時間",
        "日期",
        "多长",
    ]) {
        units.extend(TIME);
    }
    if asks(&["how many", "rate", "percent", "%", "几个", "幾個", "几多", "幾多", "比例", "税率", "稅率", "多少"])
    {
        units.extend([Unit::Count, Unit::Percent, Unit::Number, Unit::Ratio]);
    }
    units
}
