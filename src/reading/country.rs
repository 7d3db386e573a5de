//! Countries and territories: names in three scripts, what people from there are called, and codes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Input, MatchKind};
use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

use super::Read;
use super::text::{Text, is_whole, key, latin_words, pattern, slips_of, trimmed};
use crate::language::Language;

const NAMES: &str = include_str!("countries.tsv");
const DEMONYMS: &str = include_str!("demonyms.tsv");

/// Reads a country or territory as its ISO 3166 code: `Indian`, `PRC`, `from the UK`, 内地人, 台灣, 韩国护照.
///
/// Hong Kong is `HK`, Macao `MO`, Taiwan `TW`. Several places are to choose from.
#[must_use]
pub fn country(text: &str) -> Read<&'static str> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let folded = without_accents(&text.folded);
    let whole = trimmed(&folded);
    let table = &*TABLE;
    if let Some(code) = table.code(whole, trimmed(text.plain())) {
        return Read::Clear(code);
    }
    let mut found = table.within(whole);
    if AMERICA.is_match(text.plain()) {
        found.push("US");
    }
    Read::of(found).or_else(|| table.slip(whole))
}

/// The usual name of a place, by its ISO 3166 code of two capital letters.
#[must_use]
pub fn country_name(code: &str, language: Language) -> Option<&'static str> {
    TABLE.shown.get(code).map(|names| match language {
        Language::English => names[0],
        Language::Simplified => names[1],
        Language::Traditional => names[2],
    })
}

/// `US` in capitals; in small letters it is a pronoun.
static AMERICA: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bUS\b"));

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

struct Table {
    /// Code to its names as shown.
    shown: BTreeMap<&'static str, [&'static str; 3]>,
    /// Alpha-2 and alpha-3 codes in small letters.
    codes: BTreeMap<String, &'static str>,
    /// Folded name to codes, in the order of `finder`.
    names: Vec<(String, Vec<&'static str>)>,
    finder: AhoCorasick,
}

impl Table {
    fn new() -> Self {
        let (mut shown, mut codes) = (BTreeMap::new(), BTreeMap::new());
        let mut names: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
        let mut add = |name: &str, code| {
            let of = names.entry(without_accents(&key(name))).or_default();
            if !of.contains(&code) {
                of.push(code);
            }
        };
        for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&'static str> = line.split('\t').collect();
            if let [code, alpha3, english, simplified, traditional, taiwan] = fields[..] {
                shown.insert(code, [english, simplified, traditional]);
                codes.insert(code.to_lowercase(), code);
                codes.insert(alpha3.to_lowercase(), code);
                for name in [english, simplified, traditional, taiwan] {
                    add(name, code);
                    add(&name.replace(" & ", " and "), code);
                }
            }
        }
        for line in DEMONYMS.lines().filter(|line| !line.starts_with('#')) {
            if let Some((code, others)) = line.split_once('\t') {
                others.split('|').for_each(|name| add(name, code));
            }
        }
        let names: Vec<_> = names.into_iter().collect();
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(names.iter().map(|(name, _)| name))
            .expect("a list of names is small enough");
        Self { shown, codes, names, finder }
    }

    /// The whole text is a code. What is also a word (`in`, `no`) is one in capitals only.
    fn code(&self, whole: &str, plain: &str) -> Option<&'static str> {
        const WORDS: [&str; 27] = [
            "am", "as", "at", "be", "by", "do", "id", "in", "is", "it", "me", "my", "no", "so", "to", "la", "ma", "mm",
            "hm", "tv", "ai", "cc", "and", "are", "can", "mar", "per",
        ];
        if WORDS.contains(&whole) && !plain.chars().all(|c| c.is_ascii_uppercase()) {
            return None;
        }
        self.codes.get(whole).copied()
    }

    /// The places named in the text, a plural s allowed.
    fn within(&self, whole: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(name) = self.finder.find(Input::new(whole).range(at..)) {
            let end = if whole[name.end()..].starts_with('s') { name.end() + 1 } else { name.end() };
            let stands = [name.end(), end].iter().any(|end| is_whole(whole, &(name.start()..*end)));
            if stands {
                found.extend(&self.names[name.pattern().as_usize()].1);
            }
            let first = whole[name.start()..].chars().next().map_or(1, char::len_utf8);
            at = if stands { name.end() } else { name.start() + first };
        }
        found
    }

    /// The text, or one of its few words, is nearly a name.
    fn slip(&self, whole: &str) -> Read<&'static str> {
        const WORDS: [&str; 8] = ["people", "passport", "citizen", "company", "other", "nation", "mainly", "father"];
        let spelt = |word: &str| slips_of(word, self.names.iter().map(|(name, _)| name.as_str()));
        let words: Vec<&str> = latin_words(whole).map(|(_, word)| word).filter(|word| !WORDS.contains(word)).collect();
        let alone = if words.len() > 5 { &[] } else { &words[..] };
        let near = std::iter::once(&whole).chain(alone).map(|word| spelt(word)).find(|near| !near.is_empty());
        Read::of(near.into_iter().flatten().flat_map(|name| self.within(name)))
    }
}

fn without_accents(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn places_are_read_in_three_scripts() {
        let mut rows = Rows::default();
        for (text, code) in [
            ("India", "IN"),
            ("Indian", "IN"),
            ("I'm Indian", "IN"),
            ("IN", "IN"),
            ("PRC", "CN"),
            ("China", "CN"),
            ("mainland Chinese", "CN"),
            ("cn", "CN"),
            ("CHN", "CN"),
            ("Hong Kong", "HK"),
            ("Hong Kong, China", "HK"),
            ("HK", "HK"),
            ("hongkonger", "HK"),
            ("Macau", "MO"),
            ("Taiwan", "TW"),
            ("Republic of China", "TW"),
            ("People's Republic of China", "CN"),
            ("UK", "GB"),
            ("British passport", "GB"),
            ("from the UK", "GB"),
            ("us", "US"),
            ("the US", "US"),
            ("US citizens", "US"),
            ("American", "US"),
            ("Americans", "US"),
            ("United States", "US"),
            ("South Korea", "KR"),
            ("Korean", "KR"),
            ("north korea", "KP"),
            ("Singapore", "SG"),
            ("Singaporeans", "SG"),
            ("Singapor", "SG"),
            ("Germny", "DE"),
            ("Phillipines", "PH"),
            ("Turkey", "TR"),
            ("Türkiye", "TR"),
            ("Côte d'Ivoire", "CI"),
            ("Trinidad and Tobago", "TT"),
            ("Nigerian", "NG"),
            ("Niger", "NE"),
            ("Romania", "RO"),
            ("Guinea-Bissau", "GW"),
            ("British Virgin Islands", "VG"),
            ("BVI", "VG"),
            ("Delaware", "US"),
            ("中国", "CN"),
            ("中國", "CN"),
            ("内地人", "CN"),
            ("內地", "CN"),
            ("大陸", "CN"),
            ("深圳", "CN"),
            ("香港人", "HK"),
            ("中国香港", "HK"),
            ("中國香港特別行政區", "HK"),
            ("台灣", "TW"),
            ("臺灣人", "TW"),
            ("中国台湾", "TW"),
            ("澳門", "MO"),
            ("韩国人", "KR"),
            ("韓國護照", "KR"),
            ("印度", "IN"),
            ("印尼", "ID"),
            ("印度尼西亚", "ID"),
            ("美籍", "US"),
            ("英國籍", "GB"),
            ("義大利", "IT"),
            ("新加坡人", "SG"),
            ("我係日本人", "JP"),
            ("澳洲", "AU"),
        ] {
            rows.same(text, &country(text), &Read::Clear(code));
        }
    }

    #[test]
    fn several_places_are_asked_about() {
        assert_eq!(country("India and Singapore"), Read::Either(vec!["IN", "SG"]));
        assert_eq!(country("Austrlia"), Read::Either(vec!["AU", "AT"]));
        assert_eq!(country("Congo"), Read::Either(vec!["CD", "CG"]));
        assert_eq!(country("一个香港人，一个美国人"), Read::Either(vec!["HK", "US"]));
    }

    #[test]
    fn what_is_no_place_is_nothing() {
        let mut rows = Rows::default();
        for text in ["", "in", "no", "it is", "abroad", "help us", "people", "foreigner", "外国人", "不知道", "3"]
        {
            rows.same(text, &country(text), &Read::Nothing);
        }
    }

    #[test]
    fn every_name_shown_reads_back() {
        let mut rows = Rows::default();
        assert_eq!(country_name("HK", Language::Traditional), Some("香港"));
        assert_eq!(country_name("XX", Language::English), None);
        for (code, names) in &TABLE.shown {
            assert_eq!(country(code), Read::Clear(*code));
            for name in names {
                rows.same(name, &country(name), &Read::Clear(*code));
            }
        }
    }
}
