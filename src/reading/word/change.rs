//! `change shareholders`, `I made a mistake with …`, 改股东人数, 填错了.

use std::sync::LazyLock;

use regex::Regex;

use super::Word;
use crate::reading::text::{Text, pattern};

/// A wish for another answer, and to what.
pub(super) fn change(text: &Text) -> Option<Word> {
    static CHANGE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
        const POLITE: &str = r"(?:(?:please|pls|sorry|wait|oops|hi|no|actually|can we|could we|can i|could i|let me|i (?:want|need|would like|'d like) to|i'd like to|we (?:want|need) to|may i)[ ,]*)*";
        const OF: &str = r"(?:(?:my|the|our|an?|that|this) )*(?:(?:answers?|reply|response)(?:(?: to| on| for| about| of)(?: the| my| our)?(?: question)?(?: about| on)?)?)?";
        const HAN: &str =
            r"(?:对不起|唔好意思|不好意思|等等|等阵|我想要?|我要|想要?|可以|可唔可以|可不可以|帮我|麻烦|请|,|\s)*";
        vec![
            pattern(r"^(?:sorry|oops|no|wait|that's|it's|that is|that was|,| )*(?:wrong|incorrect|wrong answer)$"),
            pattern(&format!(
                r"^{POLITE}(?:change|edit|correct|amend|revise|redo|re-enter|modify)(?: {OF} ?(?P<what>.*?))?(?: please| pls)?$"
            )),
            pattern(
                r"^(?:sorry|oops|wait|hi|no|actually|,| )*(?:i |we )?(?:made|did|have|there'?s|there is)? ?(?:an? )?(?:mistake|error|typo)(?: (?:with|in|on|about|at|for)(?: (?:my|the|our))?(?: answer(?: to| on| about)?)?(?: (?:my|the|our))? (?P<what>.+?))?$",
            ),
            pattern(
                r"^(?:sorry|oops|wait|actually|,| )*(?:(?:my|the|our) )?(?:answer (?:to|on|about|for) )?(?:(?:my|the|our) )?(?P<what>.{2,40}?) (?:is|was|are|were) (?:wrong|incorrect|not right|a mistake)$",
            ),
            pattern(
                r"^(?:sorry|oops|wait|actually|,| )*(?:i|we) (?:got|gave|put|entered|typed|answered) (?:(?:the|my|our) )?(?:wrong )?(?P<what>.{2,40}?)(?: wrong| incorrectly| by mistake)?$",
            ),
            pattern(&format!(
                r"^{HAN}(?:修改|更改|更正|改正|改动|改返|改下|改一下|改一改|改)(?:一下|下|返)?(?:我)?(?:的|嘅)?(?:答案|回答)?(?P<what>.*?)(?:的答案|嘅答案|的回答)?[吧啦了喇啊呀]?$"
            )),
            pattern(&format!(
                r"^{HAN}(?:我)?(?:把|将)?(?:上面|刚才|头先|啱啱)?(?:的|嘅)?(?P<what>.{{0,20}}?)(?:的答案|嘅答案|那题|嗰题|那个|嗰个)?(?:(?:要|想|需要)?改(?:一下|下|返)?|(?:写|填|答|选|搞|打|揀|拣|讲|说|输|入)?(?:错了|错咗|错))[啊呀喇]?$"
            )),
        ]
    });
    let trimmed_range = {
        let start = text.folded.len() - text.folded.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let end = text.folded.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        start..end.max(start)
    };
    let whole = &text.folded[trimmed_range.clone()];
    for (nth, change) in CHANGE.iter().enumerate() {
        let Some(found) = change.captures(whole) else { continue };
        let wrong_is_said =
            nth != 4 || whole.contains("wrong") || whole.contains("mistake") || whole.contains("incorrect");
        let is_other_word = nth == 5
            && ["改造", "改良", "改装", "改革", "改善", "改进", "改编"].iter().any(|word| whole.contains(word));
        if !wrong_is_said || is_other_word {
            continue;
        }
        let what = found.name("what").map(|what| {
            text.original(trimmed_range.start + what.start()..trimmed_range.start + what.end()).trim().to_owned()
        });
        let is_name = |what: &String| {
            !matches!(what.as_str(), "it" | "that" | "this" | "mind" | "one" | "last answer" | "previous answer")
        };
        let what = what.filter(is_name).unwrap_or_default();
        return (what.chars().count() <= 60).then_some(Word::Change(what));
    }
    None
}
