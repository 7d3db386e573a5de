//! Yes or no.

use std::sync::LazyLock;

use regex::Regex;

use super::Read;
use super::question::asks;
use super::text::{Text, pattern, trimmed};

/// Reads yes or no: `yep`, `not yet`, `we don't`, 是的, 有啊, 唔使, 还没有. `maybe` and questions are neither.
#[must_use]
pub fn yes_no(text: &str) -> Read<bool> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let folded = text.folded.trim();
    match signs(folded) {
        (true, false) => return Read::Clear(true),
        (false, true) => return Read::Clear(false),
        (true, true) => return Read::Nothing,
        (false, false) => {}
    }
    let whole = trimmed(folded);
    if YES_IN_SPITE.is_match(whole) {
        return Read::Clear(true);
    }
    if asks(folded) || OPEN.is_match(whole) {
        return Read::Nothing;
    }
    if NO.is_match(whole) {
        return Read::Clear(false);
    }
    match (YES.is_match(whole), DENIES.is_match(whole)) {
        (true, true) => Read::Nothing,
        (false, true) => Read::Clear(false),
        (true, false) => Read::Clear(true),
        (false, false) if STATES.is_match(whole) => Read::Clear(true),
        (false, false) => Read::Nothing,
    }
}

/// Whether a sign for yes, a sign for no, is there.
fn signs(text: &str) -> (bool, bool) {
    let has = |signs: [char; 5]| text.contains(signs);
    (has(['👍', '✅', '✓', '✔', '👌']), has(['👎', '❌', '✗', '✘', '🙅']))
}

/// Neither: not decided, not known.
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:maybe|perhaps|possibly|not (?:\w+ )?(?:sure|certain|decided)|unsure|no idea|no clue|don't know|dont know|dunno|idk|depends?|undecided|(?:haven't|have not|not) (?:yet )?decided|still (?:deciding|thinking|considering)|will (?:decide|see)|yes and no|50/50|not only|can't say|hard to say)\b|不知|唔知|不清楚|唔清楚|不确定|唔肯定|不肯定|未确定|没确定|没定|未定|不一定|唔一定|没想好|还在想|未谂好|谂紧|考虑|不好说|难讲|难说|可能|也许|或者|或许|看情况|睇情况|睇下|看看|再说|是也不是|无所谓|冇所谓|没关系|对不起|不是没有|唔系冇",
    )
});

/// Yes although a not is in it.
static YES_IN_SPITE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:sure|ok|yes|yeah),? why not|why not|no problem|no prob|no worries|not a problem|yes,? no problem|没问题|冇问题|没错|冇错|不错|无错|当然不成问题)[啊呀喇了吧的 ]*$",
    )
});

static YES: LazyLock<Regex> = LazyLock::new(|| {
    const WORDS: &str = r"yes|yess+|yse|yea|yeah?s?|yeh|yep|yeps|yup|ya|ye|y|aye|sure|sure thing|ok|okay|k|kk|okie|fine|of course|definitely|absolutely|certainly|correct|right|exactly|indeed|true|affirmative|positive|already|probably|i think so|i guess so|i believe so|that's right|thats right|sounds good|please do|yes please|done|both|hai";
    const CHINESE: &str = r"(?:嗯+|恩|唔该|好的?|是的?|有的?|要的?|对的?|系|啱|会的?|能|可以|可|行|得|需要|想|肯定|当然|必须|正确|确定|已经|已|同意|使|没错|冇错|打算|计划|准备)";
    pattern(&format!(
        r"^(?:oh |ah |well |um+ |so |haha )?(?:{WORDS})(?:$|[^a-z0-9])|^(?:我们?|公司|目前|暂时|现在|应该|大概|估计|其实|呃|哦|噢|啊|都|也|已经|一定|将来|以后|我哋|系啊|,|\s)*{CHINESE}(?:$|啊|呀|喎|啦|喇|了|的|嘅|哦|呢|吧|噶|㗎|咯|[^\p{{Han}}]|有|是|要|会|在|请|开|做|两|一|三|四|五|六|七|八|九|十|可|雇|租|聘|进|买|卖|去|办|股|员|人|公司|设|申|招|香|内|外|我|大|小|必|长|常|当|注|个|自|同|系|嘢)"
    ))
});

/// A statement about oneself, which is a yes unless it denies.
static STATES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:i|we|it|they|he|she|you)(?:'ve| (?:do|have|am|are|is|does|has|will|would|did|can|need|want|plan|got|already|also))(?:\b|$)|^(?:planning|plan|plans|intend|intending) to\b|^(?:i'm|we're|it's|we'll|i'll|i'd|we'd)(?: |$)",
    )
});

static NO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:oh |ah |well |um+ )?(?:no+|n|nope|nop|nah+|naw|nay|not|never|none|negative|nothing|neither|nil|false|wrong|incorrect|no way|of course not|absolutely not|definitely not|certainly not|obviously not|i don't think so|i doubt it|hardly|probably not|unlikely)(?:$|[^a-z0-9])|^(?:i|we) think not|^(?:我们?|我哋|公司|目前|暂时|现在|应该|大概|估计|其实|呃|哦|啊|都|也|还|仲|好像|好似|,|\s)*(?:不|没|冇|唔|从来没|(?:无|未|否|非|别|咪)(?:$|[^\p{Han}]|有|需|要|必|打|做|请|办|开|曾|啊|呀|喇))",
    )
});

/// Says no somewhere.
static DENIES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:not|no|none|never|without|cannot|dont|doesnt|havent|isnt|arent|wont|cant|didnt|hasnt)\b|n't\b|不是|不要|不用|不会|不需|不能|不打算|不想|没有|没|冇|唔系|唔要|唔使|唔会|唔想|唔需|唔打算|未有|还未|仲未|尚未|暂无|并无",
    )
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn yes_is_read_in_three_scripts() {
        let mut rows = Rows::default();
        for text in [
            "yes",
            "Yes.",
            "YES!",
            "yep",
            "yup",
            "yeah",
            "yea",
            "ya",
            "y",
            "Y",
            "yse",
            "yess",
            "sure",
            "ok",
            "okay",
            "k",
            "of course",
            "definitely",
            "correct",
            "right",
            "true",
            "yes, we do",
            "yes please",
            "yeah, two of them",
            "we do",
            "I have",
            "we have",
            "it is",
            "I am",
            "we have an office in Central",
            "I think so",
            "probably",
            "already done",
            "no problem",
            "why not",
            "sure, why not",
            "planning to",
            "👍",
            "✅",
            "是",
            "是的",
            "有",
            "有啊",
            "有的",
            "要",
            "要的",
            "对",
            "对的",
            "好",
            "好的",
            "可以",
            "行",
            "会",
            "需要",
            "嗯",
            "没错",
            "没问题",
            "当然",
            "我们有",
            "是的，我们有两个股东",
            "有两个董事",
            "要请人",
            "已经有了",
            "公司有",
            "係",
            "係呀",
            "係嘅",
            "啱",
            "得",
            "要呀",
            "有呀",
            "使",
            "好呀",
            "冇錯",
            "冇問題",
            "對",
            "會",
            "我哋有",
            "必须的",
            "大概会",
        ] {
            rows.same(text, &yes_no(text), &Read::Clear(true));
        }
    }

    #[test]
    fn no_is_read_in_three_scripts() {
        let mut rows = Rows::default();
        for text in [
            "no",
            "No.",
            "nope",
            "nop",
            "nah",
            "n",
            "noo",
            "not yet",
            "not really",
            "never",
            "none",
            "no, we don't",
            "we don't",
            "we don’t have one",
            "I haven't",
            "we have no employees",
            "we dont have an office",
            "not at all",
            "probably not",
            "of course not",
            "I don't think so",
            "it is not",
            "no thanks",
            "not for now",
            "without",
            "false",
            "👎",
            "❌",
            "不",
            "不是",
            "没有",
            "没",
            "无",
            "不用",
            "不要",
            "不会",
            "不需要",
            "还没有",
            "还没",
            "暂时没有",
            "目前没有",
            "我们没有",
            "公司还没开户",
            "不打算",
            "否",
            "应该没有",
            "好像没有",
            "没有，还没办",
            "冇",
            "冇呀",
            "唔係",
            "唔要",
            "唔使",
            "唔使喇",
            "唔會",
            "未",
            "未有",
            "仲未",
            "暫時冇",
            "我哋冇",
            "唔打算",
            "否",
        ] {
            rows.same(text, &yes_no(text), &Read::Clear(false));
        }
    }

    #[test]
    fn neither_is_neither() {
        let mut rows = Rows::default();
        for text in [
            "",
            "maybe",
            "not sure",
            "I'm not sure",
            "don't know",
            "it depends",
            "yes and no",
            "we are still deciding",
            "yes?",
            "do we need one",
            "👍👎",
            "不知道",
            "唔知",
            "不确定",
            "看情况",
            "可能有",
            "考虑中",
            "有没有",
            "要不要",
            "是的，没有",
            "有限公司",
            "medical devices",
            "3",
            "2026",
            "对不起",
            "无所谓",
            "要看情况",
            "not decided",
            "深圳",
            "医疗器械",
            "norway",
            "yesterday",
            "okinawa",
        ] {
            rows.same(text, &yes_no(text), &Read::Nothing);
        }
    }
}
