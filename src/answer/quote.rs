//! What is quoted from a passage, where it comes from and since when, and the check that it stands there.

use std::collections::HashSet;

use super::asked::Asked;
use crate::knowledge::render::{Line, Rendered};
use crate::knowledge::value::Unit;
use crate::knowledge::{Date, Knowledge, Passage, PassageId, Source};
use crate::language::{Language, is_han};
use crate::search::analysis::Chain;
use crate::search::finder::Finder;
use crate::search::index::List;

/// Characters of the longest publisher's name that is shown.
const LONGEST_PUBLISHER: usize = 24;
/// Lines quoted in one answer, to a question of one part and of several.
const LINES: usize = 5;
const LINES_OF_PARTS: usize = 8;

/// How much each thing says that a line answers: its passage's score, the question's words in it, a figure of the kind asked
/// for, any figure, standing early.
const PASSAGE: f32 = 2.0;
const OVERLAP: f32 = 0.8;
const RIGHT_KIND: f32 = 0.2;
const FIGURE: f32 = 0.05;
const EARLY: f32 = 0.05;
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
    /// Who publishes the page it rests on first, by the shortest name that people know; empty when that is too long.
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

/// Quotes from `chosen` (with how well each answers, the best being 1): the lines that answer best of all of them, taken as
/// long as the whole answer stays within [`super::LONGEST`].
#[must_use]
pub fn quotes(
    knowledge: &Knowledge,
    finder: &Finder,
    asked: &Asked,
    chosen: &[(PassageId, f32)],
    today: Date,
) -> Vec<Quote> {
    let wanted = Wanted::of(finder, &asked.text);
    let passages: Vec<(&Passage, Rendered, f32)> = chosen
        .iter()
        .filter_map(|(id, share)| Some((knowledge.passage(id, asked.language)?, *share)))
        .map(|(passage, share)| (passage, knowledge.render(passage, asked.language, asked.day), share))
        .collect();
    let mut candidates: Vec<(f32, usize, usize)> = Vec::new();
    for (place, (_, rendered, share)) in passages.iter().enumerate() {
        for (index, line) in rendered.lines.iter().enumerate() {
            candidates.push((PASSAGE * share + wanted.relevance(line, index), place, index));
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut room = Room::new(knowledge, asked, &passages, today);
    let most = if super::parts::split(&asked.text).len() > 1 { LINES_OF_PARTS } else { LINES };
    let mut said: HashSet<&str> = HashSet::new();
    let mut order = Vec::new();
    for (_, place, index) in candidates {
        let text = passages[place].1.lines[index].text.as_str();
        if order.len() < most && !said.contains(text) && room.take(place, index) {
            said.insert(text);
            order.push((place, index));
        }
    }
    loop {
        let quotes = room.quotes();
        // The room was counted before it was known which notes and dates the chosen lines need.
        if length(&quotes) <= room.limit {
            return quotes;
        }
        let Some((place, index)) = order.pop() else { return Vec::new() };
        room.taken[place].retain(|taken| *taken != index);
    }
}

/// What may still be said, counted with each passage's whole source.
struct Room<'a> {
    knowledge: &'a Knowledge,
    asked: &'a Asked,
    today: Date,
    passages: &'a [(&'a Passage, Rendered, f32)],
    /// The quote of each passage's every line, for its source and notes.
    whole: Vec<Option<Quote>>,
    taken: Vec<Vec<usize>>,
    limit: usize,
}

impl<'a> Room<'a> {
    fn new(
        knowledge: &'a Knowledge,
        asked: &'a Asked,
        passages: &'a [(&'a Passage, Rendered, f32)],
        today: Date,
    ) -> Self {
        let limit = super::LONGEST - if asked.day == today { 0 } else { OUR_OWN_WORDS };
        let mut room = Self {
            knowledge,
            asked,
            today,
            passages,
            whole: Vec::new(),
            taken: vec![Vec::new(); passages.len()],
            limit,
        };
        room.whole = passages
            .iter()
            .enumerate()
            .map(|(place, (_, rendered, _))| room.quote(place, &(0..rendered.lines.len()).collect::<Vec<_>>()))
            .collect();
        room
    }

    fn quote(&self, place: usize, lines: &[usize]) -> Option<Quote> {
        let (passage, rendered, _) = &self.passages[place];
        let lines = lines.iter().map(|index| rendered.lines[*index].clone()).collect();
        quote(self.knowledge, passage, self.asked.language, lines, rendered, self.asked.day, self.today)
    }

    /// The quotes of what was taken.
    fn quotes(&self) -> Vec<Quote> {
        self.taken.iter().enumerate().filter_map(|(place, lines)| self.quote(place, lines)).collect()
    }

    /// Takes a line if it fits, and a new passage only up to [`super::QUOTES`] of them.
    fn take(&mut self, place: usize, index: usize) -> bool {
        let used = self.taken.iter().filter(|lines| !lines.is_empty()).count();
        if self.whole[place].is_none() || (self.taken[place].is_empty() && used == super::QUOTES) {
            return false;
        }
        self.taken[place].push(index);
        self.taken[place].sort_unstable();
        if self.length() <= self.limit {
            return true;
        }
        self.taken[place].retain(|taken| *taken != index);
        false
    }

    fn length(&self) -> usize {
        let twice = if self.asked.day == self.today { 1 } else { 2 };
        let mut before: Option<&Quote> = None;
        let mut length = 0;
        for (place, lines) in self.taken.iter().enumerate().filter(|(_, lines)| !lines.is_empty()) {
            let Some(whole) = &self.whole[place] else { continue };
            let rendered = &self.passages[place].1;
            length += lines.iter().map(|index| twice * line_length(&rendered.lines[*index])).sum::<usize>();
            length += match before {
                Some(before) if before.shares_source_with(whole) => whole.citation.section.chars().count() + 6,
                Some(_) | None => whole.source_length(),
            };
            before = Some(whole);
        }
        length
    }
}

fn line_length(line: &Line) -> usize {
    line.text.chars().count() + 3
}

/// At most how many characters several quotes take.
fn length(quotes: &[Quote]) -> usize {
    let lines = |quote: &Quote| quote.lines.iter().chain(&quote.since).map(line_length).sum::<usize>();
    let groups = quotes.chunk_by(|before, after| before.shares_source_with(after));
    groups
        .map(|group| {
            let more = group[1..].iter().map(|quote| quote.citation.section.chars().count() + 6).sum::<usize>();
            group.iter().map(lines).sum::<usize>() + group[0].source_length() + more
        })
        .sum()
}

/// Characters for what we say around the quotes.
const OUR_OWN_WORDS: usize = 60;
impl Quote {
    /// At most how many characters its source and notes take.
    fn source_length(&self) -> usize {
        let length = |text: &str| text.chars().count();
        let chinese = self.language.is_chinese();
        let note = |is: bool, words: usize| if is { if chinese { words / 2 } else { words } } else { 0 };
        let citation = &self.citation;
        let figures = || self.lines.iter().flat_map(|line| &line.figures);
        note(!self.since.is_empty(), 24)
            + note(self.replaced_by.is_some(), 150)
            + note(self.unconfirmed, 18)
            + length(&citation.section)
            + length(&citation.document)
            + length(&citation.publisher)
            + length(&citation.url)
            + citation.ask.as_ref().map_or(0, |url| length(url) + 12)
            + note(true, if citation.valid_from.is_some() { 60 } else { 52 })
            + note(citation.stale, 65)
            + note(figures().any(|figure| figure.single_source), 75)
            + note(figures().any(|figure| figure.disputed), 50)
            + 12
    }

    /// Whether one source block can stand for this quote and `other`: only the headings differ.
    #[must_use]
    pub fn shares_source_with(&self, other: &Self) -> bool {
        let notes = |quote: &Self| {
            let figures = quote.lines.iter().flat_map(|line| &line.figures);
            let (single, disputed) = figures.fold((false, false), |(single, disputed), figure| {
                (single || figure.single_source, disputed || figure.disputed)
            });
            (single, disputed, quote.unconfirmed, quote.since.is_empty(), quote.replaced_by.is_none())
        };
        let (a, b) = (&self.citation, &other.citation);
        (&a.document, &a.url, a.valid_from, a.checked, a.stale, &a.ask)
            == (&b.document, &b.url, b.valid_from, b.checked, b.stale, &b.ask)
            && self.language == other.language
            && notes(self) == notes(other)
            && notes(self) == (false, false, false, true, true)
    }
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
            publisher: publisher(knowledge, source, language),
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

/// A publisher's short name where the term base has one; nothing where only a long one is known, since the address follows.
fn publisher(knowledge: &Knowledge, source: &Source, language: Language) -> String {
    let term = knowledge.terms.named(&source.publisher);
    let short = term.and_then(|term| term.short.first()).filter(|short| !language.is_chinese() && short.is_ascii());
    let name = match (short, term) {
        (Some(short), _) => short.clone(),
        (None, Some(term)) => term.name(language).to_owned(),
        (None, None) if language == Language::Traditional => knowledge.in_traditional(&source.publisher),
        (None, None) => source.publisher.clone(),
    };
    if name.chars().count() <= LONGEST_PUBLISHER { name } else { String::new() }
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

/// What a question looks for in a line.
struct Wanted {
    units: Vec<Unit>,
    terms: Vec<(String, f32)>,
    /// The sum of the terms' weights.
    weight: f32,
}

impl Wanted {
    fn of(finder: &Finder, text: &str) -> Self {
        let terms = weighted_terms(finder, text);
        let weight = terms.iter().map(|(_, weight)| weight).sum::<f32>().max(1e-6);
        Self { units: wanted_units(text), terms, weight }
    }

    /// How well a line answers beside the others of its passage.
    fn relevance(&self, line: &Line, index: usize) -> f32 {
        let held: HashSet<String> = terms_of(&line.text).into_iter().collect();
        let overlap: f32 = self.terms.iter().filter(|(term, _)| held.contains(term)).map(|(_, weight)| weight).sum();
        let right_kind = line.figures.iter().any(|figure| self.units.contains(&figure.unit));
        OVERLAP * overlap / self.weight
            + if right_kind { RIGHT_KIND } else { 0.0 }
            + if line.figures.is_empty() { 0.0 } else { FIGURE }
            + EARLY / (1.0 + index as f32)
    }
}

/// English stems and pairs of Chinese characters: enough to compare a line with a question.
fn terms_of(text: &str) -> Vec<String> {
    let mut terms = Chain::English.terms(text);
    if text.chars().any(is_han) {
        terms.extend(Chain::Grams.terms(text).into_iter().filter(|gram| gram.chars().count() == 2));
    }
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
