//! What a message at a pending question asks for, other than an answer.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{Text, pattern, trimmed};

mod change;
mod wishes;

use self::change::change;
use self::wishes::WISHES;

/// What a message at a pending question asks for, other than an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Why is this asked?
    Why,
    /// The question before.
    Back,
    /// The next question; also when the answer is not known.
    Skip,
    /// Enough for now.
    Stop,
    /// A person instead.
    AskPerson,
    /// On from where it stopped.
    Resume,
    /// Another answer to what these words name, as typed; empty when they name nothing. Only a name of a question makes
    /// it a wish: `change management` may be an answer.
    Change(String),
    /// The checklist.
    Tasks,
    /// What can be said here.
    Help,
}

/// Reads a wish, only where it is the whole message: `skip`, 跳过, `ask a person`, 搵人, `change shareholders`, 改股东人数.
#[must_use]
pub fn word(text: &str) -> Option<Word> {
    let text = Text::read(text)?;
    let bare = bare(&text.folded);
    if text.folded.trim() == "?" {
        return Some(Word::Help);
    }
    // What is a wish as it stands is not looked at without its politeness.
    let fixed =
        |candidate: &str| WISHES.iter().find(|(wishes, _)| wishes.is_match(candidate)).map(|(_, word)| word.clone());
    fixed(bare).or_else(|| fixed(without_politeness(bare))).or_else(|| fixed(&mended(bare)?)).or_else(|| change(&text))
}

fn bare(folded: &str) -> &str {
    trimmed(folded).trim_start_matches('/')
}

fn without_politeness(bare: &str) -> &str {
    static AROUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(?:please|pls|plz|ok|okay|can we|could we|can i|could i|may i|let's|lets|let me|i want to|i'd like to|i would like to|i need to|just|sorry|hey|hi|请|好的?|唔该|麻烦|我想要?|我要|想|可以|可唔可以|可不可以|不如|咁|那|那就|帮我)[ ,]*)*(?P<core>.+?)(?:[ ,]*(?:please|pls|plz|thanks|thank you|thx|for now|now|first|then|this one|this question|this|it|吧|啦|喇|了|先|啊|呀|谢谢|唔该|吗|一下))*$",
        )
    });
    AROUND.captures(bare).and_then(|found| found.name("core")).map_or(bare, |core| trimmed(core.as_str()))
}

/// One slip in a message of one word.
fn mended(bare: &str) -> Option<String> {
    const KNOWN: [&str; 20] = [
        "skip",
        "back",
        "stop",
        "help",
        "later",
        "pause",
        "tasks",
        "resume",
        "continue",
        "checklist",
        "progress",
        "previous",
        "person",
        "human",
        "adviser",
        "advisor",
        "cancel",
        "status",
        "next question",
        "go back",
    ];
    let mut letters: Vec<char> = bare.chars().collect();
    letters.sort_unstable();
    let swapped = |known: &&&str| {
        let mut own: Vec<char> = known.chars().collect();
        own.sort_unstable();
        own == letters
    };
    let is_doubled = |known: &&&str| {
        let mut all: Vec<char> = bare.chars().collect();
        all.dedup();
        all.into_iter().eq(known.chars())
    };
    if bare.chars().count() < 4 {
        return None;
    }
    if let Some(known) = KNOWN.iter().find(|known| swapped(known)).or_else(|| KNOWN.iter().find(is_doubled)) {
        return Some((*known).to_owned());
    }
    let long = bare.chars().count() >= 6;
    super::text::slip_of(bare, KNOWN.into_iter().filter(|known| long && known.len() >= 6)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn wishes_are_read_in_three_scripts() {
        let mut rows = Rows::default();
        use Word::{AskPerson, Back, Help, Resume, Skip, Stop, Tasks, Why};
        for (texts, word) in [
            (
                vec![
                    "why",
                    "Why?",
                    "why do you ask",
                    "Why do you need this?",
                    "what for",
                    "how come",
                    "为什么",
                    "为什么要问这个？",
                    "為什麼",
                    "點解",
                    "點解要問",
                    "點解要問呢個？",
                    "做咩問呢個",
                ],
                Why,
            ),
            (
                vec![
                    "back",
                    "go back",
                    "Back please",
                    "previous question",
                    "bakc",
                    "上一题",
                    "上一題",
                    "返回",
                    "返上一題",
                    "可以返回吗",
                ],
                Back,
            ),
            (
                vec![
                    "skip",
                    "skip it",
                    "skip this one please",
                    "skipp",
                    "pass",
                    "next",
                    "don't know",
                    "I don't know",
                    "i dont know yet",
                    "dunno",
                    "idk",
                    "not sure",
                    "I'm not sure yet",
                    "no idea",
                    "n/a",
                    "跳过",
                    "跳過",
                    "跳过吧",
                    "不知道",
                    "我不知道",
                    "唔知",
                    "唔知呀",
                    "不清楚",
                    "下一题",
                    "未諗好",
                    "还没想好",
                ],
                Skip,
            ),
            (
                vec![
                    "stop",
                    "later",
                    "pause",
                    "quit",
                    "not now",
                    "sotp",
                    "let's continue later",
                    "先这样",
                    "先这样吧",
                    "暂停",
                    "暫停",
                    "遲啲先",
                    "改天再说",
                    "停",
                    "今日到此為止",
                ],
                Stop,
            ),
            (
                vec![
                    "ask a person",
                    "human",
                    "talk to a human please",
                    "I want to talk to someone",
                    "can I speak to a real person",
                    "an adviser",
                    "customer service",
                    "人工",
                    "转人工",
                    "找人",
                    "搵人",
                    "搵真人",
                    "真人",
                    "我想同真人傾",
                    "人工客服",
                ],
                AskPerson,
            ),
            (
                vec!["resume", "continue", "go on", "carry on", "contineu", "继续", "繼續", "接着", "返嚟喇", "接住"],
                Resume,
            ),
            (
                vec![
                    "tasks",
                    "my tasks",
                    "checklist",
                    "show my checklist",
                    "to do list",
                    "todo",
                    "what's next?",
                    "what do I do next",
                    "任务",
                    "清单",
                    "我的清单",
                    "我嘅清單",
                    "进度",
                    "進度",
                    "跟住做咩",
                    "taskss",
                ],
                Tasks,
            ),
            (
                vec![
                    "help",
                    "help me",
                    "/help",
                    "?",
                    "hlep",
                    "what can I say here?",
                    "I don't understand",
                    "睇唔明",
                    "帮助",
                    "幫助",
                    "點用",
                    "怎么用",
                    "救命",
                ],
                Help,
            ),
        ] {
            for text in texts {
                rows.same(text, &super::word(text), &Some(word.clone()));
            }
        }
    }

    #[test]
    fn a_change_names_what_it_changes() {
        let mut rows = Rows::default();
        for (text, what) in [
            ("change shareholders", "shareholders"),
            ("Change my answer to the Shareholders", "Shareholders"),
            ("I want to change the number of directors", "number of directors"),
            ("please correct start date", "start date"),
            ("change my answer", ""),
            ("change it", ""),
            ("sorry, wrong", ""),
            ("刚才那个答错了", ""),
            ("I made a mistake", ""),
            ("I made a mistake with the shareholders", "shareholders"),
            ("sorry, mistake in the start date", "start date"),
            ("the number of directors is wrong", "number of directors"),
            ("I got the start date wrong", "start date"),
            ("改股东人数", "股东人数"),
            ("改股東人數", "股東人數"),
            ("我想改董事人数", "董事人数"),
            ("修改开始日期", "开始日期"),
            ("改一下股东人数的答案", "股东人数"),
            ("股东人数填错了", "股东人数"),
            ("股東人數打錯咗", "股東人數"),
            ("填错了", ""),
        ] {
            rows.same(text, &word(text), &Some(Word::Change(what.to_owned())));
        }
    }

    #[test]
    fn answers_are_no_wishes() {
        let mut rows = Rows::default();
        for text in [
            "",
            "3",
            "y",
            "yes",
            "no",
            "we help farmers",
            "skip bins for rent",
            "stop motion films",
            "next week",
            "personal care",
            "back office services",
            "later stage biotech",
            "human resources",
            "continue the trial in Shenzhen",
            "a person and a company",
            "do the trial first",
            "tasking software",
            "两个人",
            "找工作的平台",
            "继续教育",
            "改造旧楼",
            "为什么要做审计",
            "人工智能",
            "停车场",
            "why is an audit needed",
            "we got a certificate",
            "i put 3 million in",
            "帮助老人",
        ] {
            rows.same(text, &word(text), &None);
        }
    }
}
