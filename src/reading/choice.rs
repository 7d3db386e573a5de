//! One of a list: by its name, a part of it, its place, or nearly so.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{Text, is_whole, pattern, trimmed};
use super::{Named, Read};

mod names;

pub(super) use self::names::Names;

/// Reads which of `options` is meant: `a limited company`, `ltd`, `2`, `B`, 第二个, `the second`, `comp`, `a brnach`.
///
/// Names are looked for from strict to loose: the whole text, its place in the list, names inside a sentence (the
/// longest wins), the start of a name, words of a label, then all again with slips mended.
#[must_use]
pub fn choice(text: &str, options: &[Named<'_>]) -> Read<usize> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let names = Names::of(options);
    let plain = text.folded.replace('嘅', "的");
    let typed = trimmed(&plain);
    let whole = without_preamble(typed);
    names
        .exactly(typed)
        .or_else(|| names.strictly(whole))
        .or_else(|| names.mended(whole).map_or(Read::Nothing, |mended| names.strictly(&mended)))
        .or_else(|| names.like_yes_or_no(typed, options))
}

/// `I'd like`, 我选 and the like, which name nothing.
fn without_preamble(whole: &str) -> &str {
    static PREAMBLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:i think|i guess|probably|maybe|um+|well|ok|yes|so|i|we|i'd|we'd|i'll|we'll|let's|would|will|want|like|choose|pick|take|go|prefer|need|to|with|for|it's|it is|my choice is|answer is|the answer is|我们?|我哋|想要?|要|选择?|拣|揀|应该|应该是|大概是|可能是|答案是|就|系|是)[ :,]*)+",
        )
    });
    match PREAMBLE.find(whole) {
        Some(found) if found.end() < whole.len() && is_whole(whole, &(0..found.end())) => {
            trimmed(&whole[found.end()..])
        }
        Some(_) | None => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    fn vehicles() -> Vec<Named<'static>> {
        vec![
            Named { names: vec!["A limited company", "有限公司", "ltd", "private limited", "公司"] },
            Named {
                names: vec!["A branch of a foreign company", "海外公司的分行", "branch office", "分公司"]
            },
            Named { names: vec!["A representative office", "代表处", "rep office", "办事处"] },
            Named { names: vec!["Not sure yet", "还不确定"] },
        ]
    }

    #[test]
    fn one_of_a_list_is_read() {
        let mut rows = Rows::default();
        for (text, option) in [
            ("A limited company", 0),
            ("a LIMITED company.", 0),
            ("limited company", 0),
            ("ltd", 0),
            ("Ltd, I think", 0),
            ("I think a private limited", 0),
            ("1", 0),
            ("1.", 0),
            ("#2", 1),
            ("option 2", 1),
            ("number 3", 2),
            ("B", 1),
            ("b)", 1),
            ("(c)", 2),
            ("the second", 1),
            ("the second one", 1),
            ("2nd", 1),
            ("third option", 2),
            ("the last one", 3),
            ("第二个", 1),
            ("第二個", 1),
            ("选第三个", 2),
            ("揀B", 1),
            ("二", 1),
            ("2️⃣", 1),
            ("branch", 1),
            ("we want a branch of a foreign company", 1),
            ("foreign branch", 1),
            ("a brnach", 1),
            ("a repersentative office", 2),
            ("rep", 2),
            ("rep office pls", 2),
            ("limitd company", 0),
            ("有限公司", 0),
            ("我想開有限公司", 0),
            ("公司", 0),
            ("分公司", 1),
            ("分行", 1),
            ("海外公司嘅分行", 1),
            ("海外公司分行", 1),
            ("a foreign company branch", 1),
            ("代表處", 2),
            ("辦事處", 2),
            ("有線公司", 0),
            ("not a branch, a limited company", 0),
            ("還不確定", 3),
            ("最后一个", 3),
        ] {
            rows.same(text, &choice(text, &vehicles()), &Read::Clear(option));
        }
    }

    #[test]
    fn two_of_a_list_are_asked_about() {
        assert_eq!(choice("a branch office or a rep office", &vehicles()), Read::Either(vec![1, 2]));
        assert_eq!(choice("office", &vehicles()), Read::Either(vec![1, 2]));
        assert_eq!(choice("1 or 2", &vehicles()), Read::Either(vec![0, 1]));
    }

    #[test]
    fn what_is_not_in_the_list_is_nothing() {
        let mut rows = Rows::default();
        for text in ["", "5", "0", "z", "第九个", "a partnership", "合伙", "yes", "hmm", "x"] {
            rows.same(text, &choice(text, &vehicles()), &Read::Nothing);
        }
        assert_eq!(choice("anything", &[]), Read::Nothing);
        assert_eq!(choice("last", &[]), Read::Nothing);
    }

    #[test]
    fn a_yes_in_other_words_is_the_option_called_yes() {
        let options = [Named { names: vec!["Yes", "是"] }, Named { names: vec!["No", "否"] }];
        assert_eq!(choice("yep", &options), Read::Clear(0));
        assert_eq!(choice("yes, please", &options), Read::Clear(0));
        assert_eq!(choice("唔係", &options), Read::Clear(1));
        assert_eq!(choice("maybe", &options), Read::Nothing);
    }
}
