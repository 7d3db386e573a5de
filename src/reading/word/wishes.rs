//! What people type for each wish.

use std::sync::LazyLock;

use regex::Regex;

use super::Word;
use crate::reading::text::pattern;

/// Whole messages, folded, and what they wish for.
pub(super) static WISHES: LazyLock<Vec<(Regex, Word)>> = LazyLock::new(|| {
    let wish = |words: &str, word| (pattern(&format!("^(?:{words})$")), word);
    vec![
        wish(
            r"why|why\?+|whys|why (?:do|did|are|would) (?:you|u) (?:ask|need|want|asking)(?: (?:that|this|it|to know|me that|me this|for this|for that))*(?: to know)?|why (?:is|does) (?:this|that|it) (?:needed|asked|important|matter|necessary|relevant|required)|why (?:this|that|ask|the question|this question|should i (?:tell|answer|say).*)|what for|how come|what's (?:this|that|it) for|what is (?:this|that|it) for|reason|为什么(?:要?问|需要|问)?(?:这个|呢个|这些|我)?(?:问题)?[呢啊呀]?|为何(?:要问)?|为啥(?:要?问)?(?:这个)?|干嘛(?:要?问)?(?:这个)?|点解(?:要?问)?(?:呢个|呢啲|我)?(?:问题)?[呢啊呀嘅]?|做咩(?:要?问)?(?:呢个)?|做乜(?:要?问)?|问(?:这个|呢个|来|嚟)(?:干嘛|做什么|做咩|有什么用|有咩用)|有什么用|有咩用|原因",
            Word::Why,
        ),
        wish(
            r"back|go back|previous|previous question|prev|one back|step back|undo|last question|the question before|back to (?:the )?previous(?: question)?|go back one|返回|上一题|上一步|上一个(?:问题)?|上个问题|前一题|回到上一题|回上一题|返上一题|退回|后退|倒退|返去|返转头|撤销",
            Word::Back,
        ),
        wish(
            r"skip(?: it| this| that| this one| this question| the question)*|pass|next|next question|next one|move on|(?:i )?(?:don't|dont|do not|donno|dunno) ?(?:know|no)?(?: yet)?|dunno|donno|idk|no idea|no clue|(?:i am |i'm |im )?(?:not|un) ?sure(?: yet)?|i have no (?:idea|clue)|(?:i )?(?:prefer|rather) not(?: to)? (?:say|answer|tell)|不想答|不想说|唔想答|唔想讲|not decided(?: yet)?|(?:haven't|have not) decided(?: yet)?|unknown|n/a|na|can't say|跳过|跳|略过|略|过|下一题|下一个(?:问题)?|下个问题|我?(?:还|也)?不知道?|我?(?:还|也)?不清楚|我?(?:还|也)?不确定|我?(?:还)?不肯定|未知|我?(?:都|仲)?唔知(?:道)?|我?(?:都|仲)?唔清楚|我?(?:都|仲)?唔肯定|我?(?:仲)?未谂(?:好|掂)|没想好|还没想好|还没决定|未决定|未定|没主意|冇谂过",
            Word::Skip,
        ),
        wish(
            r"stop|later|pause|quit|exit|end|cancel|enough|that's enough|that's all|not now|maybe later|another time|continue later|(?:let's |we'll |i'll )?(?:continue|do|finish|come back)(?: this| it| to (?:this|it))? later|i'll be back|come back later|see you later|brb|talk later|take a break|break|leave it|stop (?:here|there|asking)|先这样|先到这里|先到这|就到这里|到此为止|今日到此为止|今天到这里|今天先到这里|暂停|停|停止|停一下|停下|取消|退出|结束|不做了|不填了|迟点|迟啲|晚点|晚点再说|迟点先|迟啲先|迟啲再讲|迟点再讲|改天|改天再说|下次|下次再说|下次先|以后再说|回头再说|等阵|等阵先|等等|等一下|休息一下|唔玩|唔做|唔填|停咗佢|停住先|暂时停",
            Word::Stop,
        ),
        wish(
            r"(?:ask|talk to|speak to|speak with|talk with|chat with|contact|call|reach|connect me to|connect me with|get me|put me through to|find)? ?(?:an? |the |some |your )?(?:real |live |actual )?(?:person|human|human being|someone|somebody|staff|adviser|advisor|expert|agent|representative|colleague|operator|lawyer|accountant|centre|center|team)(?: please)?|customer (?:service|support)|live (?:chat|agent)|support|人工|真人客服|人工客服|人工服务|转人工|转人工客服|接人工|真人|客服|找(?:个)?(?:真)?人(?:帮忙|问|聊|谈)?|找客服|找顾问|找专人|找你们的人|问(?:真)?人|问(?:下|一下)人|问专人|联系(?:人|顾问|客服|你们)|搵(?:个)?(?:真)?人(?:帮手|倾|问)?|搵客服|搵顾问|搵职员|(?:同|和|跟)(?:真人|人|顾问|职员|客服)(?:倾|讲|谈|聊|说)(?:下|偈|话)?|专人|顾问",
            Word::AskPerson,
        ),
        wish(
            r"resume|continue|go on|carry on|proceed|keep going|where were we|where did we stop|let's go on|let's continue|restart where we (?:stopped|left off)|i'm back|im back|back to it|继续|接着|接着来|接着做|接着上次|继续上次|继续填|继续做|往下|返嚟|我返嚟|接住|接住嚟|我回来|恢复|上次到哪|上次做到边",
            Word::Resume,
        ),
        wish(
            r"(?:show |see |view |list |open |check )?(?:me )?(?:my |the )?(?:tasks?|task list|checklist|check list|to[- ]?do(?:s| list)?|list|plan|progress|status)|what's (?:next|left|outstanding|still open)|what is (?:next|left|outstanding)|what (?:do|should|must) i do(?: next| now)?|what's on my list|how far am i|next steps?|(?:我的|睇下?|看看?|查看?|显示|列出|我嘅)?(?:任务|任务列表|清单|待办|待办事项|进度|计划|事项|核对表|工作清单)|还有什么(?:要做|没做)|还要做什么|还剩什么|跟住做咩|跟住要做咩|仲有咩要做|仲要做咩|下一步|下一步(?:是什么|做什么|做咩)|接下来(?:做什么|要做什么)?|做到哪|做到边",
            Word::Tasks,
        ),
        wish(
            r"help|help me|commands?|menu|options|instructions|how does (?:this|it) work|how do i use (?:this|it)|(?:i )?(?:don't|dont|do not) (?:understand|get it|get this)|what does (?:this|that|it) mean|what do you mean|i'm confused|confused|看不懂|不懂|不明白|睇唔明|唔明|唔明白|咩意思|乜意思|什么意思|不会填|帮助我|what can (?:i|you) (?:do|say|type|answer)(?: here)?|帮助|帮帮我|帮我|帮下我|救命|帮手|点用|怎么用|怎么填|怎么答|怎么回答|点填|点答|说明|使用说明|有什么功能|有咩功能|我可以(?:说|讲|问)什么|菜单|指令",
            Word::Help,
        ),
    ]
});
