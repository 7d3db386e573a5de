//! Traditional text from Simplified: OpenCC's Hong Kong variants first, then the term base, which wins.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use super::TermBase;
use crate::language::is_han;

/// Converts Simplified text; ready on first use, since most questions need no conversion.
pub(super) struct Traditional {
    /// Simplified and Traditional name of every term.
    names: Vec<(String, String)>,
    ready: OnceLock<(OpenCC, AhoCorasick, Vec<String>)>,
}

impl Traditional {
    pub(super) fn new(terms: &TermBase) -> Self {
        let names = terms
            .all()
            .iter()
            .filter(|term| term.zh_hans.chars().any(is_han))
            .map(|term| (term.zh_hans.clone(), term.zh_hant.clone()))
            .collect();
        Self { names, ready: OnceLock::new() }
    }

    pub(super) fn convert(&self, simplified: &str) -> String {
        if !simplified.chars().any(is_han) {
            return simplified.to_owned();
        }
        let (opencc, wrong, right) = self.ready.get_or_init(|| self.prepare());
        wrong.replace_all(&hong_kong_forms(&opencc.convert(simplified)), right)
    }

    /// As OpenCC alone has it, the Government's character forms put in: what the term base may contradict.
    pub(super) fn convert_plainly(&self, simplified: &str) -> String {
        let (opencc, ..) = self.ready.get_or_init(|| self.prepare());
        hong_kong_forms(&opencc.convert(simplified))
    }

    /// OpenCC, and the names that it gets wrong beside the right ones.
    fn prepare(&self) -> (OpenCC, AhoCorasick, Vec<String>) {
        let opencc = OpenCC::from_config(BuiltinConfig::S2hk).expect("the configuration is compiled in");
        // A name that comes out right stays in the list: it shields itself from shorter corrections.
        let (wrong, right): (Vec<String>, Vec<String>) = self
            .names
            .iter()
            .map(|(simplified, traditional)| (hong_kong_forms(&opencc.convert(simplified)), traditional.clone()))
            .unzip();
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&wrong)
            .expect("a list of names is small enough");
        (opencc, finder, right)
    }
}

/// Character forms that OpenCC's Hong Kong variants leave otherwise than the Government prints them, and quotation marks.
fn hong_kong_forms(text: &str) -> String {
    const FORMS: [(char, char); 19] = [
        ('税', '稅'),
        ('户', '戶'),
        ('説', '說'),
        ('閲', '閱'),
        ('鋭', '銳'),
        ('脱', '脫'),
        ('温', '溫'),
        ('悦', '悅'),
        ('兑', '兌'),
        ('敍', '敘'),
        ('啓', '啟'),
        ('羣', '群'),
        ('牀', '床'),
        ('佈', '布'),
        // As in 一個中文名稱, which OpenCC takes for the word 箇中.
        ('箇', '個'),
        ('“', '「'),
        ('”', '」'),
        ('‘', '『'),
        ('’', '』'),
    ];
    // 签 is 籤 for lots and labels and 簽 for names under papers, and OpenCC takes some of the second for the first.
    const WORDS: [(&str, &str); 5] =
        [("籤署", "簽署"), ("籤約", "簽約"), ("籤名", "簽名"), ("籤訂", "簽訂"), ("籤發", "簽發")];
    let text: String =
        text.chars().map(|c| FORMS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)).collect();
    let wrong = WORDS.iter().filter(|(wrong, _)| text.contains(wrong));
    wrong.fold(text.clone(), |text, (wrong, right)| text.replace(wrong, right))
}
