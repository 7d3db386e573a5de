//! A question as weighted groups of index terms, one group a source word, for each language of passages.
//!
//! Across languages a word becomes a *set* of weighted translations that is scored as one word
//! (probabilistic structured queries: Darwish and Oard 2003, after Pirkola 1998), not as a bag of alternatives.

use bridgehead_lexicon::{self as lexicon, chinese, english};

use super::analysis::{Chain, word_as_grams};
use super::index::{List, Snapshot};

/// One source word: every way it may stand in a passage.
#[derive(Debug, Clone)]
pub struct Group {
    /// How much the word counts beside the question's other words.
    pub weight: f32,
    /// The ways, each with how far it may be trusted.
    pub ways: Vec<Way>,
}

/// Terms that must stand together, and how far they stand for the source word.
#[derive(Debug, Clone)]
pub struct Way {
    /// Where to look.
    pub list: List,
    /// All of these.
    pub terms: Vec<String>,
    /// 0 to 1.
    pub trust: f32,
}

impl Way {
    fn exactly(chain: Chain, term: &str) -> Self {
        Self { list: List::Chain(chain), terms: vec![term.to_owned()], trust: 1.0 }
    }
}

/// The question as it is asked of passages in one language.
#[derive(Debug, Clone)]
pub struct Query {
    /// BM25's length normalisation; a translated question is less sure of its words, so length says less.
    pub b: f32,
    /// Its words.
    pub groups: Vec<Group>,
    /// The sum of the weights a passage could win, whatever is in the index: source words that nothing answers count too.
    pub reach: f32,
}

/// How much each kind of evidence counts; fitted on the development set XQuAD, see `docs/quality.md`.
mod weight {
    /// A character pair beside a word of the same text.
    pub(super) const PAIR: f32 = 0.4;
    /// A single character beside a word of the same text.
    pub(super) const CHARACTER: f32 = 0.2;
    /// A one-character word across languages: it means too many things.
    pub(super) const LONE: f32 = 0.3;
    /// The parts of a long word beside the whole, across languages.
    pub(super) const PARTS: f32 = 0.3;
    /// A term of the term base beside the words that name it.
    pub(super) const CONCEPT: f32 = 1.0;
    /// A phrase, and its words alone, each against a word that is in no phrase.
    pub(super) const PHRASE: f32 = 0.5;
    /// Words that look derived from the same root.
    pub(super) const RELATIVES: f32 = 0.2;
    /// Exponents on how typical a translation is of the meaning, per direction.
    pub(super) const TYPICAL_ENGLISH: f32 = 0.3;
    pub(super) const TYPICAL_CHINESE: f32 = 0.4;
    /// Chinese words tried for one English phrase.
    pub(super) const RENDERINGS: usize = 12;
}

/// Chinese words that never say what a question is about.
const CHINESE_STOP_WORDS: &[&str] = &[
    "的",
    "了",
    "是",
    "在",
    "吗",
    "呢",
    "吧",
    "啊",
    "呀",
    "么",
    "什么",
    "怎么",
    "怎样",
    "如何",
    "多少",
    "哪",
    "哪些",
    "哪个",
    "哪里",
    "谁",
    "为什么",
    "几",
    "个",
    "和",
    "与",
    "或",
    "及",
    "我",
    "我们",
    "你",
    "你们",
    "他",
    "她",
    "它",
    "他们",
    "有",
    "被",
    "把",
    "对",
    "从",
    "到",
    "为",
    "于",
    "以",
    "之",
    "而",
    "也",
    "都",
    "就",
    "还",
    "这",
    "那",
    "这个",
    "那个",
    "请问",
    "一下",
    "是否",
    "可以",
    "能",
    "会",
    "要",
    "想",
    "请",
    "该",
    "其",
    "所",
    "由",
    "等",
    "并",
    "但",
    "如果",
    "是什么",
    "需要",
    "应该",
    "没有",
    "知道",
    "怎么办",
    "啥",
    "咋",
    "伐",
    "吧",
    "嘛",
    "哦",
    "嗯",
    "您",
    "咱们",
    "大概",
    "到底",
    "究竟",
    "嘅",
    "咗",
    "唔",
    "系",
    "咩",
    "乜",
    "嘢",
    "啲",
    "喺",
    "嚟",
    "佢",
    "哋",
    "冇",
    "畀",
    "俾",
    "咁",
    "噉",
    "嗰",
    "啦",
    "喇",
    "㗎",
    "几多",
    "几耐",
    "几时",
    "边个",
    "边度",
    "边",
    "点样",
    "点",
    "唔使",
    "系咪",
    "唔该",
    "想问",
    "多久",
    "哪一",
    "时候",
    "什么时候",
];

/// Characters that only carry grammar, in Mandarin or Cantonese.
fn is_particle(c: char) -> bool {
    "的了是在吗呢吧啊呀么什怎哪谁几个和与或及我你他她它有被把对从到为于以之而也都就还这那请能会要想该其所由等并但们啥咋嘅咗唔系咩乜嘢啲喺嚟佢哋冇畀俾咁噉嗰啦喇多少时候点样边耐久需可".contains(c)
}

/// The question asked of passages in its own language.
#[must_use]
pub fn same_language(question: &str, is_chinese: bool) -> Query {
    let mut query = Query::new(0.75);
    if is_chinese {
        let folded = chinese::fold(question);
        for word in english::words(&folded).into_iter().filter(|word| !word.is_stop()) {
            query.push(1.0, vec![Way::exactly(Chain::Words, &word.stem)]);
        }
        for (_, run) in chinese::runs(&folded) {
            for word in chinese::words(run) {
                if !CHINESE_STOP_WORDS.contains(&word) {
                    query.push(1.0, vec![Way::exactly(Chain::Words, word)]);
                }
            }
            for gram in Chain::Grams.terms(run) {
                let weight = if gram.chars().count() == 1 { weight::CHARACTER } else { weight::PAIR };
                if !CHINESE_STOP_WORDS.contains(&gram.as_str()) && !gram.chars().all(is_particle) {
                    query.push(weight, vec![Way::exactly(Chain::Grams, &gram)]);
                }
            }
        }
    } else {
        for word in english::words(question).into_iter().filter(|word| !word.is_stop()) {
            query.push(1.0, vec![Way::exactly(Chain::English, &word.stem)]);
        }
    }
    query
}

/// A Chinese question asked of English passages, or an English question of Chinese ones.
#[must_use]
pub fn other_language(question: &str, is_chinese: bool, snapshot: &Snapshot) -> Query {
    if is_chinese { chinese_to_english(question) } else { english_to_chinese(question, snapshot) }
}

fn chinese_to_english(question: &str) -> Query {
    let mut query = Query::new(0.5);
    let folded = chinese::fold(question);
    for word in english::words(&folded).into_iter().filter(|word| !word.is_stop()) {
        query.push(1.0, vec![Way::exactly(Chain::English, &word.stem)]);
    }
    for (_, run) in chinese::runs(&folded) {
        for word in chinese::words(run) {
            if CHINESE_STOP_WORDS.contains(&word) {
                continue;
            }
            let lone = word.chars().count() == 1;
            let mut ways = meanings(word, 1.0);
            if ways.is_empty() || !lone {
                for part in parts(word) {
                    let trust = if part.chars().count() == 1 { weight::PARTS * weight::LONE } else { weight::PARTS };
                    ways.extend(meanings(&part, trust));
                }
            }
            query.push(if lone { weight::LONE } else { 1.0 }, ways);
        }
    }
    query
}

fn meanings(word: &str, trust: f32) -> Vec<Way> {
    lexicon::glosses(word)
        .into_iter()
        .map(|gloss| Way {
            list: List::Chain(Chain::English),
            trust: trust * gloss.forward * gloss.reverse.powf(weight::TYPICAL_ENGLISH),
            terms: gloss.stems,
        })
        .collect()
}

/// The dictionary words inside a long word, longest first, each character once.
fn parts(word: &str) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let longest = (at + 1..=characters.len())
            .rev()
            .filter(|end| end - at < characters.len())
            .map(|end| characters[at..end].iter().collect::<String>())
            .find(|part| part.chars().count() == 1 || !lexicon::glosses(part).is_empty());
        let Some(part) = longest else { break };
        at += part.chars().count();
        found.push(part);
    }
    found
}

fn english_to_chinese(question: &str, snapshot: &Snapshot) -> Query {
    let mut query = Query::new(0.75);
    let words: Vec<english::Word> = english::words(question).into_iter().filter(|word| !word.is_stop()).collect();
    let stems: Vec<&str> = words.iter().map(|word| word.stem.as_str()).collect();
    let mut at = 0;
    while at < stems.len() {
        let phrase = (2..=4.min(stems.len() - at))
            .rev()
            .map(|length| (length, renderings(&stems[at..at + length].join(" "), 1.0, snapshot)))
            .find(|(_, ways)| !ways.is_empty());
        let (taken, each) = match phrase {
            Some((length, ways)) => {
                query.push(weight::PHRASE * length as f32, ways);
                (length, weight::PHRASE)
            }
            None => (1, 1.0),
        };
        for stem in &stems[at..at + taken] {
            let mut ways = vec![Way::exactly(Chain::Words, stem)];
            ways.extend(renderings(stem, 1.0, snapshot));
            for relative in lexicon::relatives(stem) {
                ways.extend(renderings(&relative, weight::RELATIVES, snapshot));
            }
            query.push(each, ways);
        }
        at += taken;
    }
    query
}

/// The Chinese words for a phrase that stand somewhere in the index.
fn renderings(phrase: &str, trust: f32, snapshot: &Snapshot) -> Vec<Way> {
    lexicon::renderings(phrase)
        .into_iter()
        .map(|rendering| {
            let lone = if rendering.word.chars().count() == 1 { weight::LONE } else { 1.0 };
            Way {
                list: List::Chain(Chain::Grams),
                terms: word_as_grams(&rendering.word),
                trust: trust * lone * rendering.forward * rendering.reverse.powf(weight::TYPICAL_CHINESE),
            }
        })
        .filter(|way| way.terms.iter().all(|term| snapshot.document_frequency(way.list, term) > 0))
        .take(weight::RENDERINGS)
        .collect()
}

impl Query {
    const fn new(b: f32) -> Self {
        Self { b, groups: Vec::new(), reach: 0.0 }
    }

    /// Adds the terms of the term base that the question names.
    pub fn name(&mut self, concepts: &[String]) {
        for concept in concepts {
            self.push(weight::CONCEPT, vec![Way { list: List::Concepts, terms: vec![concept.clone()], trust: 1.0 }]);
        }
    }

    fn push(&mut self, weight: f32, ways: Vec<Way>) {
        self.reach += weight;
        self.groups.push(Group { weight, ways });
    }
}
