//! Any number of a list.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::choice::Names;
use super::text::{Text, pattern, trimmed};
use super::{Named, Read, choice};

/// Reads which of `options` are meant, in their order: `1 and 3`, 1、3, `a-c`, names between commas, `all`, 全部, `none`,
/// `all except 2`.
///
/// In a sentence that holds names, only the names count; a list without a name has to be read whole.
#[must_use]
pub fn several(text: &str, options: &[Named<'_>]) -> Read<Vec<usize>> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let names = Names::of(options);
    let plain = text.folded.replace('嘅', "的");
    let whole = trimmed(&plain);
    if let Read::Clear(option) = names.exactly(whole) {
        return Read::Clear(vec![option]);
    }
    if let Some(except) = EXCEPT.captures(whole) {
        let left_out = except.name("out").or_else(|| except.name("out2")).map_or("", |out| out.as_str());
        return match listed(left_out, &names, options) {
            Read::Clear(out) => Read::Clear((0..options.len()).filter(|option| !out.contains(option)).collect()),
            Read::Either(_) | Read::Nothing => Read::Nothing,
        };
    }
    if !options.is_empty() && ALL.is_match(whole) {
        return Read::Clear((0..options.len()).collect());
    }
    if NONE.is_match(whole) {
        return Read::Clear(Vec::new());
    }
    listed(whole, &names, options)
}

static ALL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:we |i )?(?:want |need |do |have )?)(?:all|everything|every one|all of (?:them|these|it|the above)|the lot|both|both of them|all (?:two|three|four|five|six))(?: of them)?(?: please| pls)?$|^(?:我们?|我哋)?(?:全部|所有|全都|全选|都要|都有|都是|都做|都会|都选|通通|晒|统统|冚[唪巴]+[冷嘭唥]*|两个都|两样都|全要|以上全部|以上都是|以上皆是|都系|样样都)(?:都?要|都?有|都?是|都?做|都?选|都?系|晒)?(?:晒)?[啊呀喇啦了的]*$",
    )
});

static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:none|none of (?:them|these|those|the above|it)|neither|nothing|no|nope|not any|n/a|nil|no one)(?: yet| so far| at all| for now)?$|^not yet$|^(?:我们?|我哋)?(?:还|暂时|目前|现在|仲)?(?:都|全都|一个都|全部都?|以上都?|乜都|咩都|什么都)?(?:没有|未有|暂无|冇|没|无|不是|唔系|不要|唔要|不做|唔做|不需要|以上皆非|皆非|冇晒)(?:一个)?[啊呀喇啦了的]*$",
    )
});

static EXCEPT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:all|everything|all of them) ?(?:,|-)? ?(?:except|but|other than|apart from|besides|excluding)(?: for)? (?P<out>.+)$|^除了?(?P<out2>.+?)(?:以外|之外|外)?,? ?(?:其他|其余)?(?:的|嘅)?(?:我)?(?:都|全)\S{0,4}$",
    )
});

/// Names and places with marks and words for `and` between them.
fn listed(whole: &str, names: &Names, options: &[Named<'_>]) -> Read<Vec<usize>> {
    let mended = names.mended(whole).filter(|_| names.within(whole).is_empty());
    let whole = mended.as_deref().unwrap_or(whole);
    // Each name becomes one mark, so that an "and" inside it separates nothing.
    const NAME: char = '\u{1}';
    let within = names.within(whole);
    let mut marked = String::new();
    let mut at = 0;
    for (range, ..) in &within {
        marked.push_str(&whole[at..range.start]);
        marked.push(NAME);
        at = range.end;
    }
    marked.push_str(&whole[at..]);
    let mut named = within.iter();
    let mut readings: Vec<Vec<usize>> = Vec::new();
    for part in SEPARATOR.split(&marked) {
        let count = part.matches(NAME).count();
        if count > 0 {
            readings.extend(
                named.by_ref().take(count).filter(|(.., denied)| !denied).map(|(_, options, _)| options.clone()),
            );
            continue;
        }
        let part = trimmed(part);
        if part.is_empty() {
            continue;
        }
        if let Some(list) = places(part, names) {
            readings.extend(list.map(|option| vec![option]));
            continue;
        }
        match choice(part, options) {
            Read::Clear(option) => readings.push(vec![option]),
            Read::Either(options) => readings.push(options),
            Read::Nothing if within.is_empty() => return Read::Nothing,
            Read::Nothing => {}
        }
    }
    combined(readings)
}

/// Between the parts of a list.
static SEPARATOR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[,、;/&+。]|\b(?:and|plus|also|as well as|or)\b|以及|还有|同埋|[和及跟与同]"));

/// `1-3`, 1到3, `1 3 4`: places without a mark between them.
fn places(part: &str, names: &Names) -> Option<std::vec::IntoIter<usize>> {
    static RANGE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^([\w一二三四五六七八九十]{1,3}) ?(?:-|~|to|through|到|至) ?([\w一二三四五六七八九十]{1,3})$")
    });
    if let Some(range) = RANGE.captures(part) {
        let (first, last) = (names.place(&range[1])?, names.place(&range[2])?);
        return (first < last).then(|| (first..=last).collect::<Vec<_>>().into_iter());
    }
    let places: Option<Vec<usize>> = part.split(' ').map(|word| names.place(trimmed(word))).collect();
    places.map(Vec::into_iter)
}

/// Every way to read the list: two to four when a part of it is open.
fn combined(readings: Vec<Vec<usize>>) -> Read<Vec<usize>> {
    if readings.is_empty() || readings.len() > 100 {
        return Read::Nothing;
    }
    let mut ways: Vec<BTreeSet<usize>> = vec![BTreeSet::new()];
    for options in readings {
        ways = ways
            .iter()
            .flat_map(|way| options.iter().map(move |option| way.iter().copied().chain([*option]).collect()))
            .collect();
        ways.sort();
        ways.dedup();
        if ways.len() > 4 {
            return Read::Nothing;
        }
    }
    Read::of(ways.into_iter().map(|way| way.into_iter().collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    fn products() -> Vec<Named<'static>> {
        vec![
            Named { names: vec!["Medical devices", "医疗器械", "device"] },
            Named { names: vec!["Drugs", "药品", "pharma"] },
            Named { names: vec!["Software", "软件", "app"] },
            Named { names: vec!["Import and export", "进出口"] },
        ]
    }

    #[test]
    fn lists_are_read() {
        let mut rows = Rows::default();
        for (text, options) in [
            ("1", vec![0]),
            ("1 and 3", vec![0, 2]),
            ("3, 1", vec![0, 2]),
            ("1、3", vec![0, 2]),
            ("1,3", vec![0, 2]),
            ("1 3 4", vec![0, 2, 3]),
            ("1-3", vec![0, 1, 2]),
            ("1到3", vec![0, 1, 2]),
            ("一至三", vec![0, 1, 2]),
            ("A and C", vec![0, 2]),
            ("a, b & d", vec![0, 1, 3]),
            ("the first and the third", vec![0, 2]),
            ("第一个和第三个", vec![0, 2]),
            ("第一個同第三個", vec![0, 2]),
            ("medical devices, software", vec![0, 2]),
            ("Software and medical devices", vec![0, 2]),
            ("we make devices and an app", vec![0, 2]),
            ("import and export", vec![3]),
            ("import and export, drugs", vec![1, 3]),
            ("医疗器械和软件", vec![0, 2]),
            ("醫療器械、軟件", vec![0, 2]),
            ("藥品同埋進出口", vec![1, 3]),
            ("devices but not drugs", vec![0]),
            ("sofware, drugs", vec![1, 2]),
            ("1 and software", vec![0, 2]),
            ("all", vec![0, 1, 2, 3]),
            ("all of them", vec![0, 1, 2, 3]),
            ("everything", vec![0, 1, 2, 3]),
            ("全部", vec![0, 1, 2, 3]),
            ("都要", vec![0, 1, 2, 3]),
            ("全部都做", vec![0, 1, 2, 3]),
            ("all except 2", vec![0, 2, 3]),
            ("all but drugs", vec![0, 2, 3]),
            ("除了药品都做", vec![0, 2, 3]),
            ("none", vec![]),
            ("none of them", vec![]),
            ("nothing yet", vec![]),
            ("not yet", vec![]),
            ("什麼都沒有", vec![]),
            ("暫時未有", vec![]),
            ("还没有", vec![]),
            ("都没有", vec![]),
            ("冇", vec![]),
            ("一个都没有", vec![]),
        ] {
            rows.same(text, &several(text, &products()), &Read::Clear(options));
        }
    }

    #[test]
    fn what_is_not_in_the_list_is_nothing() {
        let mut rows = Rows::default();
        for text in ["", "5", "1 and 9", "furniture", "not sure", "家具"] {
            rows.same(text, &several(text, &products()), &Read::Nothing);
        }
    }

    #[test]
    fn an_open_part_is_asked_about() {
        let options = [
            Named { names: vec!["Shares held abroad"] },
            Named { names: vec!["Shares held here"] },
            Named { names: vec!["Loans"] },
        ];
        assert_eq!(several("shares, loans", &options), Read::Either(vec![vec![0, 2], vec![1, 2]]));
    }
}
