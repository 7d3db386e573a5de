//! The names of a list, and the ways a text can mean one of them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use bridgehead_lexicon::{chinese, english};
use regex::Regex;

use crate::language::is_han;
use crate::reading::text::{is_latin, is_whole, key, latin_words, pattern, slip_of, trimmed};
use crate::reading::yes_no::yes_no;
use crate::reading::{Named, Read, numerals};

/// The names of all options, folded.
pub(in crate::reading) struct Names {
    /// Each with its option.
    names: Vec<(String, usize)>,
    options: usize,
}

impl Names {
    pub(in crate::reading) fn of(options: &[Named<'_>]) -> Self {
        let names = options.iter().enumerate().flat_map(|(option, named)| {
            named.names.iter().map(move |name| (key(name), option)).filter(|(name, _)| !name.is_empty())
        });
        Self { names: names.collect(), options: options.len() }
    }

    pub(in crate::reading) fn strictly(&self, whole: &str) -> Read<usize> {
        let ways: [fn(&Self, &str) -> Read<usize>; 6] =
            [Self::exactly, Self::by_place, Self::by_all_words, Self::contained, Self::by_start, Self::by_words];
        ways.iter().map(|way| way(self, whole)).find(|read| *read != Read::Nothing).unwrap_or(Read::Nothing)
    }

    /// The whole text is a name.
    pub(in crate::reading) fn exactly(&self, whole: &str) -> Read<usize> {
        let bare = without_article(whole);
        Read::of(
            self.names
                .iter()
                .filter(|(name, _)| name == whole || without_article(name) == bare)
                .map(|(_, option)| *option),
        )
    }

    /// `2`, `the second one`, `B`, 第二个, 最后一个; with two, `or` between.
    pub(in crate::reading) fn by_place(&self, whole: &str) -> Read<usize> {
        let places: Option<Vec<usize>> = whole
            .split(" or ")
            .flat_map(|part| part.split(['/', '或']))
            .map(|part| self.place(trimmed(part)))
            .collect();
        places.map_or(Read::Nothing, Read::of)
    }

    pub(in crate::reading) fn place(&self, text: &str) -> Option<usize> {
        static PLACE: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"^(?:option|number|no\.?|num|choice|answer|选项|选|拣|号码)? ?#?(?P<number>\d{1,2})(?:st|nd|rd|th)?(?: ?(?:one|option|choice|号|个|项|款|种|啦|吧|嗰个))?$|^(?:选项|选|拣)?第? ?(?P<chinese>[一二两三四五六七八九十\d]{1,3})(?: ?(?:个|项|款|种|号|条|样|嗰个))?(?:吧|啦|喇)?$|^(?:option|choice|answer|选项|选|拣)? ?(?P<letter>[a-z])(?: ?(?:项|选项))?$|^(?:the )?(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latter|former|1st|2nd|3rd|4th|5th)(?: ?(?:one|option|choice))?$|^(?P<word2>前者|后者|最后(?:一个|一项|个|嗰个)?|尾嗰个|头嗰个)$",
            )
        });
        const WORDS: [&str; 10] =
            ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        let found = PLACE.captures(text)?;
        let is_one_of_two = self.options == 2;
        let place = if let Some(number) = found.name("number").or_else(|| found.name("chinese")) {
            usize::try_from(numerals::small(number.as_str())?).ok()?.checked_sub(1)?
        } else if let Some(letter) = found.name("letter") {
            usize::from(letter.as_str().as_bytes().first()? - b'a')
        } else {
            match found.name("word").or_else(|| found.name("word2"))?.as_str() {
                "latter" | "后者" if is_one_of_two => 1,
                "former" | "前者" if is_one_of_two => 0,
                "latter" | "后者" | "former" | "前者" => return None,
                "头嗰个" => 0,
                last if last.starts_with("最后") || matches!(last, "last" | "尾嗰个") => {
                    self.options.checked_sub(1)?
                }
                word => WORDS
                    .iter()
                    .position(|known| known == &word)
                    .or_else(|| usize::from(word.as_bytes().first()?.checked_sub(b'1')?).into())?,
            }
        };
        (place < self.options).then_some(place)
    }

    /// Names inside the text, the longest at each place; one behind a `not` is none.
    fn contained(&self, whole: &str) -> Read<usize> {
        Read::of(self.within(whole).into_iter().filter(|(.., denied)| !denied).flat_map(|(_, options, _)| options))
    }

    /// Where names stand in the text, the options they name, and whether they are denied.
    pub(in crate::reading) fn within(&self, whole: &str) -> Vec<(Range<usize>, Vec<usize>, bool)> {
        static NOT: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?:\b(?:not|no|except|without|but not|isn't|don't want) ?(?:an?|the)? ?|不是|不要|不做|不选|唔系|唔要|唔做|除了|没有|冇)$",
            )
        });
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(c) = whole[at..].chars().next() {
            let mut longest = 0;
            let mut options = Vec::new();
            for (name, option) in &self.names {
                let Some(end) = self.stands(whole, at, name) else { continue };
                if end > longest {
                    longest = end;
                    options.clear();
                }
                if end == longest {
                    options.push(*option);
                }
            }
            if longest > at {
                let denied = NOT.is_match(&whole[..at]);
                found.push((at..longest, options, denied));
                at = longest;
            } else {
                at += c.len_utf8();
            }
        }
        found
    }

    /// Where `name` ends if it stands at `at`, a plural s included. A single letter or figure is no name inside a text.
    fn stands(&self, whole: &str, at: usize, name: &str) -> Option<usize> {
        let short = name.chars().count() < 2;
        let rest = whole[at..].strip_prefix(name).filter(|_| !short)?;
        let end = whole.len() - rest.len();
        [end, end + 1].into_iter().find(|end| {
            let plural = *end == whole.len() - rest.len() || rest.starts_with('s') && name.ends_with(is_latin);
            plural && is_whole(whole, &(at..*end))
        })
    }

    /// The text is the start of names.
    fn by_start(&self, whole: &str) -> Read<usize> {
        let enough = if whole.starts_with(is_latin) { 2 } else { 1 };
        if whole.chars().count() < enough {
            return Read::Nothing;
        }
        Read::of(
            self.names
                .iter()
                .filter(|(name, _)| name.starts_with(whole) || without_article(name).starts_with(whole))
                .map(|(_, option)| *option),
        )
    }

    /// Several words, all of them of one option: `a foreign company's branch` is no company.
    fn by_all_words(&self, whole: &str) -> Read<usize> {
        static DENIED: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"\b(?:not|no|except|without)\b|n't|不|没|唔|冇|除了"));
        match self.by_words(whole) {
            Read::Clear(option) if stems(whole).len() > 1 && !DENIED.is_match(whole) => Read::Clear(option),
            Read::Clear(_) | Read::Either(_) | Read::Nothing => Read::Nothing,
        }
    }

    /// Every word of the text that means something is in the names of these options.
    fn by_words(&self, whole: &str) -> Read<usize> {
        let asked = stems(whole);
        if asked.is_empty() {
            return Read::Nothing;
        }
        let mut all: Vec<BTreeSet<String>> = vec![BTreeSet::new(); self.options];
        for (name, option) in &self.names {
            all[*option].extend(stems(name));
        }
        Read::of(all.iter().enumerate().filter(|(_, held)| asked.is_subset(held)).map(|(option, _)| option))
            .or_else(|| self.by_characters(whole))
    }

    /// A Chinese text of two characters or more inside a name: 分行 in 海外公司的分行.
    fn by_characters(&self, whole: &str) -> Read<usize> {
        if whole.chars().count() < 2 || !whole.chars().all(is_han) {
            return Read::Nothing;
        }
        Read::of(self.names.iter().filter(|(name, _)| name.contains(whole)).map(|(_, option)| *option))
    }

    /// The text with its slips mended by the words of the names; nothing when there are none.
    pub(in crate::reading) fn mended(&self, whole: &str) -> Option<String> {
        let close = |name: &&str| name.chars().count() >= 3 && name.contains(is_han);
        let chinese = self.names.iter().map(|(name, _)| name.as_str()).filter(close);
        let length = whole.chars().count();
        let mut near = chinese.filter(|name| name.chars().count() == length && strsim::osa_distance(name, whole) == 1);
        if let (Some(name), None) = (near.next(), near.next()) {
            return Some(name.to_owned());
        }
        let vocabulary: BTreeSet<&str> =
            self.names.iter().flat_map(|(name, _)| latin_words(name)).map(|(_, word)| word).collect();
        let mut mended = String::new();
        let mut at = 0;
        for (range, word) in latin_words(whole) {
            let Some(right) = near_word(word, &vocabulary) else { continue };
            mended.push_str(&whole[at..range.start]);
            mended.push_str(right);
            at = range.end;
        }
        mended.push_str(&whole[at..]);
        (mended != whole).then_some(mended)
    }

    /// `yep` among options of which one is called `Yes`.
    pub(super) fn like_yes_or_no(&self, whole: &str, options: &[Named<'_>]) -> Read<usize> {
        let Read::Clear(answer) = yes_no(whole) else { return Read::Nothing };
        let says = |named: &Named<'_>| {
            named.names.iter().any(|name| name.chars().count() < 8 && yes_no(name) == Read::Clear(answer))
        };
        let mut saying = options.iter().enumerate().filter(|(_, named)| says(named)).map(|(option, _)| option);
        match (saying.next(), saying.next()) {
            (Some(option), None) => Read::Clear(option),
            _ => Read::Nothing,
        }
    }
}

/// A word of the names that `word` is a slip of; in words of four letters, two letters swapped.
fn near_word<'a>(word: &str, vocabulary: &BTreeSet<&'a str>) -> Option<&'a str> {
    if vocabulary.contains(word) {
        return None;
    }
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let swapped = |known: &&&str| word.len() == 4 && known.len() == 4 && letters(known) == letters(word);
    vocabulary.iter().find(swapped).copied().or_else(|| slip_of(word, vocabulary.iter().copied()))
}

fn without_article(name: &str) -> &str {
    ["a ", "an ", "the "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// The words that mean something: stems of English ones, Chinese ones as they are.
fn stems(text: &str) -> BTreeSet<String> {
    let english = english::words(text).into_iter().filter(|word| !word.is_stop()).map(|word| word.stem);
    let chinese = chinese::runs(text).flat_map(|(_, run)| chinese::words(run)).filter(|word| *word != "的");
    english.chain(chinese.map(str::to_owned)).collect()
}
