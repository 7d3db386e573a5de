//! What words mean, in three scripts, from two dictionaries compiled into the program.
//!
//! - [`english`]: words of a text as stems, British and American spelling folded.
//! - [`chinese`]: Traditional folded to Simplified, runs cut into words (the most probable cut by jieba's counts).
//! - [`glosses`] and [`renderings`]: what a Chinese word means and how an English phrase is said (CC-CEDICT).
//! - [`syllable`]: how a character sounds.
//!
//! jieba-rs itself is not used at run time: it parses its dictionary at first use, for some 0.6 s and 30 MB, and the
//! program has to answer one question within 300 ms of its start.
//! The tables here are finite-state maps inside the program's image; the system pages in what is touched.

pub mod chinese;
pub mod english;
mod record;
mod table;

pub use record::{Gloss, Rendering};
pub use table::{frequency, glosses, relatives, renderings, syllable};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_probable_cut_wins() {
        assert_eq!(chinese::words("公司秘书需要住在香港吗"), ["公司", "秘书", "需要", "住", "在", "香港", "吗"]);
        assert_eq!(chinese::words("龘"), ["龘"]);
        assert!(chinese::words("").is_empty());
    }

    #[test]
    fn traditional_and_simplified_are_the_same_bytes() {
        assert_eq!(chinese::fold("周年申報表幾時交？"), "周年申报表几时交?");
        assert_eq!(chinese::fold("ＮＡＲ１"), "NAR1");
    }

    #[test]
    fn spelling_does_not_matter() {
        for (british, american) in [
            ("licence", "license"),
            ("organisation", "organization"),
            ("labour", "labor"),
            ("programme", "program"),
            ("centre", "center"),
        ] {
            assert_eq!(english::words(british)[0].stem, english::words(american)[0].stem, "{british}");
        }
        assert_eq!(
            english::words("the company's HK$1,545 fee").iter().map(|word| word.plain.as_str()).collect::<Vec<_>>(),
            ["the", "company", "hk", "1545", "fee"]
        );
    }

    #[test]
    fn words_translate_both_ways() {
        assert!(glosses("公司").iter().any(|gloss| gloss.stems == ["compani"]));
        assert!(renderings("compani").iter().any(|rendering| rendering.word == "公司"));
        assert!(glosses("〇〇").is_empty());
        assert_eq!(syllable('港').as_deref(), Some("gang"));
    }
}
