//! Whether a text asks something.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{Text, pattern, trimmed};

/// Whether `text` is a question: `what is MDACS`, `how much is it`, 什么是…, 要不要…, 點樣…. A bare name is not.
#[must_use]
pub fn is_question(text: &str) -> bool {
    Text::read(text).is_some_and(|text| asks(&text.folded))
}

/// [`is_question`] of folded text.
pub(super) fn asks(folded: &str) -> bool {
    let whole = folded.trim();
    if whole.ends_with('?') {
        return !trimmed(whole).is_empty();
    }
    let told = NOT_ASKED.replace_all(whole, "");
    WANTS_TO_KNOW.is_match(&told)
        || told.split([',', ';', '.', '。', '!', ':', '、']).any(|clause| ENGLISH.is_match(clause.trim()))
        || CHINESE.is_match(&told)
        || is_a_not_a(&told)
}

static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    const THOSE: &str = r"(?:i|we|you|they|he|she|it|there|this|that|these|those|the|a|an|my|our|your|any|all|some|foreign\w*|founders?|directors?|shareholders?|companies|non\S*|someone|anyone|one|hong kong|hk)";
    pattern(&format!(
        r"^(?:(?:and|but|so|ok|okay|hi|hello|well|also|then|sorry|please|pls|no|yes|wait) )*(?:what|wat|wht|whats|what's|who|who's|whose|which|why|how|hows|how's)\b|^(?:(?:and|but|so|ok|okay|hi|hello|also|then|sorry|wait) )*(?:(?:can|could|should|shall|would|will|does|did|is|are|am|was|were|has|must|might|isn't|aren't|doesn't|can't|won't|shouldn't) {THOSE}\b|(?:do|don't|have|may) (?:i|we|you|they|foreign\w*|founders?|directors?|shareholders?|companies|all)\b|(?:when|where) (?:do|does|did|is|are|was|will|can|could|should|shall|must|would|to)\b|(?:where|when)'s|need (?:i|we)\b|any idea (?:how|what|when|where|why|if|whether)|(?:can|could|may) i\b)"
    ))
});

static WANTS_TO_KNOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:tell me (?:about|more|how|what|why|when|where|which|whether)|explain|i wonder|wondering|i want to know|i'd like to know|what does \S+ mean|meaning of|not sure (?:what|how|which) .* (?:is|are|means?|works?)|do you know)\b|\bwhat is\b|\bhow (?:much|many|long) (?:is|are|does|do|will|would|should)\b",
    )
});

static CHINESE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"什么|甚么|乜嘢|乜野|[吗嘛][ 。!~]*$|[吗]|咩|做乜|系乜|叫乜|乜东东|啥|几多|多少|几时|几钱|几耐|几点|几久|多久|多长时间|几号|点样|点解|点算|点搞|点做|点样|点先|点至|怎么|怎样|怎办|如何|为何|何时|何谓|哪[个位里些家种间儿一]|边[个度间啲位种]|谁|是否|能否|可否|会否|有无需要|有冇|系咪|会唔|使唔|洗唔|可唔|得唔|(?:要|需|至少|最少|最多|得|等|办|有)[要]?几[个天年月位]|[了咗过](?:未|没有|没)[ 。!]*$|^(?:那|咁|如果|假如).*呢[ 。!]*$",
    )
});

/// What looks like asking and is not: 没什么, 什么都行, `whatever`, `no matter how`.
static NOT_ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"没什么|没啥|冇咩|冇乜|唔系咩|什么都|咩都|乜都|啥都|谁都|哪个都|哪里都|边个都|点都|怎么都|多少都|几时都|无论如何|如何都|随便什么|什么的|好几个|有几个|不知道?怎么|唔知点|\bno matter (?:what|how|which)\b|\bhowever\b|\bwhatever\b|\bwhichever\b",
    )
});

/// 要不要, 係唔係, 有没有: the same word on both sides of a not.
fn is_a_not_a(folded: &str) -> bool {
    let characters: Vec<char> = folded.chars().filter(|c| *c != ' ').collect();
    characters.windows(3).any(|three| {
        crate::language::is_han(three[0])
            && three[0] == three[2]
            && (matches!(three[1], '不' | '唔') || matches!(three, ['有', '没' | '冇' | '无', '有']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn questions_are_known() {
        let mut rows = Rows::default();
        for text in [
            "what is MDACS?",
            "what is MDACS",
            "how much is it",
            "How long does it take",
            "do I need a visa",
            "can foreigners own 100%",
            "is there a minimum capital",
            "why",
            "which form",
            "where do I file it",
            "when is it due",
            "and how many directors",
            "two shareholders, what is NNC1",
            "tell me about the visa",
            "MDACS?",
            "3?",
            "i wonder if we need one",
            "should we open a bank account first",
            "any idea how long",
            "explain the SCR",
            "who can be company secretary",
            "does the director have to live there",
            "什么是MDACS",
            "什麼是NNC1",
            "要不要公司秘书",
            "要唔要公司秘書",
            "需要签证吗",
            "點樣開戶",
            "點解要問",
            "几时交",
            "幾時交",
            "多少钱",
            "幾多錢",
            "边个可以做董事",
            "邊度交",
            "如何注册",
            "是否需要审计",
            "有冇限制",
            "係咪一定要有地址",
            "有没有最低资本",
            "NAR1交了没有",
            "交咗未",
            "咁審計呢",
            "要几个董事",
            "哪个部门负责",
            "乜嘢係SCR",
            "使唔使請人",
            "可唔可以一個人做晒",
        ] {
            rows.same(text, &is_question(text), &true);
        }
    }

    #[test]
    fn answers_are_no_questions() {
        let mut rows = Rows::default();
        for text in [
            "",
            "?",
            "MDACS",
            "medical devices",
            "two",
            "3 March",
            "May 3",
            "yes",
            "no",
            "a limited company",
            "we have two directors",
            "will do",
            "do it later",
            "when we get the money",
            "have a company in Singapore",
            "whatever",
            "however you like",
            "两个股东",
            "有限公司",
            "没什么",
            "什么都行",
            "我们有几个朋友",
            "好几个",
            "三月三号",
            "不知道",
            "冇",
            "唔係",
            "深圳",
            "做医疗器械的",
            "无论如何都要",
            "Ho Chi Minh",
            "is",
            "not sure",
            "软件开发",
            "投资控股",
            "開咗戶口",
        ] {
            rows.same(text, &is_question(text), &false);
        }
    }
}
