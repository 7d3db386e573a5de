//! That something is done, and when.

use std::ops::Range;
use std::sync::LazyLock;

use bridgehead_lexicon::chinese;
use chrono::NaiveDate;
use regex::Regex;

use super::question::asks;
use super::text::{Text, pattern};
use super::{Read, Towards, date};
use crate::language::is_han;

/// A report that something is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was done, as typed, without the date and the words that only say that it is done; empty for a bare `done`.
    pub what: String,
    /// When: today without a date; nothing for a day that does not exist or is still to come.
    pub on: Read<NaiveDate>,
}

/// Reads a report: `we got the certificate of incorporation on 3 March`, `NAR1 filed yesterday`, 开好户了, 銀行戶口開咗.
///
/// Nothing unless a word says that something is done; nothing for questions, plans, conditions and denials.
#[must_use]
pub fn report(text: &str, today: NaiveDate) -> Option<Report> {
    let text = Text::read(text)?;
    let folded = text.folded.as_str();
    if asks(folded) || NOT_DONE.is_match(&SETTLED.replace_all(folded, " ")) || !DONE.is_match(folded) {
        return None;
    }
    let (on, dates) = date::found(&text, today, Towards::Past, false).unwrap_or((Read::Clear(today), Vec::new()));
    let on = match on {
        Read::Clear(day) if day > today => Read::Nothing,
        Read::Either(mut days) => {
            days.retain(|day| *day <= today);
            Read::of(days)
        }
        Read::Clear(day) => Read::Clear(day),
        Read::Nothing => Read::Nothing,
    };
    Some(Report { what: what(&text, &dates), on })
}

/// Words that say that something is done, in any place.
static DONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:got|gotten|received|recieved|received|obtained|filed|submitted|sumbitted|done|finished|completed|paid|payed|opened|signed|registered|incorporated|set up|appointed|hired|sent|mailed|approved|granted|issued|arrived|passed|collected|lodged|delivered|applied|renewed|rented|leased|bought|booked|uploaded|enrolled|enroled|notified|certified|notari[sz]ed|audited|prepared|moved in|picked up|cleared|settled|sorted|ready|in hand|(?:is|went|gone|came|got) through|came(?:$| (?:in|back|out|on|today|yesterday|this|last))|(?:has|have) come|now have|already have|have .{2,40} (?:now|already)|(?:has|have) been|accepted|activated|verified|confirmed|engaged|adopted|chosen|reserved|transferred|secured|did it)\b|了(?:[^解]|$)|咗|(?:拿|收|领|攞|批|办|申请|交|弄|签|搵)(?:到|妥|完|齐|掂|好)|已|(?:批|出|下)(?:来|嚟)|成功|搞掂|搞定|搞惦|完成|到手|办妥|做完|做好|✅|👍",
    )
});

/// Not done, not yet, wished, planned, or only if.
static NOT_DONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:not|never|no one|nobody|cannot|nothing|none|without|failed|rejected|refused|haven't|hasn't|didn't|isn't|wasn't|aren't|won't|can't|couldn't|don't|doesn't|havent|hasnt|didnt|isnt|wont|dont|cant|yet to|still (?:waiting|need|have to|pending|to)|waiting|pending|will|would|going to|gonna|plan to|planning|plans to|want|wants|wish|hope|hoping|need|needs|should|must|have to|has to|trying|about to|if|unless|once|when|after|before|until|till|to be|getting|in order to|almost|nearly|half|could|might|got (?:a|some|one|another) (?:question|problem|issue)|may get|how)\b|还没|还未|没有|没[拿收办开交做完批付]|未[有能拿收办开交做完批付搞]|尚未|仲未|冇|不能|不会|没能|想要?[拿办开交注申做]|打算|准备[去办开交注申做]|需要|如果|假如|等到|的话|快要|差点|就快|将会|会[去在拿收办开交做]|要[去拿办开交做]|之前先|才能|被拒|失败|不批|唔批|唔得|未|快[要拿办开可]|要.{1,8}了$|忘了|忘记|算了|为了|到了.*再|错了|错咗|除了|不了|得了|怎么了|对了|好了吗|[了咗]之?后[^\p{Han}]*[再先就]",
    )
});

/// Words of a denial that deny nothing here.
static SETTLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:after (?:all|\d+ (?:days|weeks|months)|(?:a|two|three|four|five|six) (?:days?|weeks?|months?))|no problem|without (?:problems?|any problems?|trouble)|finally|when i was there|the day before yesterday|half an? (?:year|month)|(?:a )?half years?)\b|没问题|冇问题|不用再|大前天|前天|前日",
    )
});

/// What a word of a report is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worth {
    /// A part of the thing.
    Thing,
    /// What was done with it: the thing where nothing else is named.
    Deed,
    /// A word between words of the thing: `certificate of incorporation`.
    Joint,
    /// Nothing.
    None,
}

/// What is left when dates and the words that say that it is done are taken out.
fn what(text: &Text, dates: &[Range<usize>]) -> String {
    let mut words = words(&text.folded);
    let in_date = |range: &Range<usize>| dates.iter().any(|date| range.start < date.end && date.start < range.end);
    for (range, worth) in &mut words {
        if in_date(range) {
            *worth = Worth::None;
        }
    }
    let things = stretches(&words, Worth::Thing);
    let things = if things.is_empty() { stretches(&words, Worth::Deed) } else { things };
    let mut what = String::new();
    for range in things {
        let thing = text.original(range);
        let is_chinese = |c: Option<char>| c.is_some_and(crate::language::is_han);
        let is_joined = is_chinese(what.chars().next_back()) && is_chinese(thing.chars().next());
        if !what.is_empty() && !is_joined {
            what.push(' ');
        }
        what.push_str(thing);
    }
    // 开好户了: the thing and what is done with it are one word.
    match what.as_str() {
        "户" => "开户".to_owned(),
        "戶" => "開戶".to_owned(),
        "人" => "请人".to_owned(),
        _ => what,
    }
}

/// Runs of words that are worth `kept`, with the joints between them.
fn stretches(words: &[(Range<usize>, Worth)], kept: Worth) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (range, worth) in words {
        if *worth == kept {
            match found.last_mut().filter(|_| is_open) {
                Some(last) => last.end = range.end,
                None => found.push(range.clone()),
            }
            is_open = true;
        } else if *worth != Worth::Joint {
            is_open = false;
        }
    }
    found
}

/// Words of either script and marks, each with its worth.
fn words(folded: &str) -> Vec<(Range<usize>, Worth)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = folded[at..].chars().next() {
        let run = |is_in: fn(char) -> bool| at + folded[at..].find(|c| !is_in(c)).unwrap_or(folded.len() - at);
        let end = if is_han(c) {
            let end = run(is_han);
            let mut start = at;
            for word in chinese::words(&folded[at..end]) {
                found.push((start..start + word.len(), worth_in_chinese(word)));
                start += word.len();
            }
            end
        } else if c.is_alphanumeric() {
            let end = run(|c| c.is_alphanumeric() && !is_han(c) || c == '\'');
            found.push((at..end, worth_in_english(&folded[at..end])));
            end
        } else {
            if matches!(c, ',' | '.' | '!' | '。' | ';' | ':' | '✅' | '👍') {
                found.push((at..at + c.len_utf8(), Worth::None));
            }
            at + c.len_utf8()
        };
        at = end;
    }
    found
}

fn worth_in_english(word: &str) -> Worth {
    match word {
        "of" | "for" | "to" | "and" | "with" | "the" | "a" | "an" | "in" | "at" | "from" | "my" | "our" | "by"
        | "on" => Worth::Joint,
        "incorporated" | "registered" | "hired" | "appointed" | "enrolled" | "enroled" | "rented" | "leased"
        | "renewed" | "signed" | "audited" | "applied" | "opened" | "notified" | "moved" | "paid" | "filed"
        | "certified" => Worth::Deed,
        "we" | "i" | "it" | "he" | "she" | "they" | "you" | "we've" | "i've" | "it's" | "we're" | "i'm" | "us"
        | "me" | "their" | "your" | "this" | "that" | "have" | "has" | "had" | "been" | "be" | "was" | "were"
        | "is" | "are" | "am" | "just" | "already" | "now" | "finally" | "successfully" | "got" | "gotten"
        | "received" | "recieved" | "obtained" | "submitted" | "sumbitted" | "done" | "finished" | "completed"
        | "payed" | "sent" | "mailed" | "approved" | "granted" | "issued" | "arrived" | "came" | "come" | "passed"
        | "collected" | "lodged" | "delivered" | "uploaded" | "picked" | "up" | "set" | "prepared" | "sorted"
        | "settled" | "cleared" | "ready" | "hand" | "through" | "back" | "out" | "all" | "ok" | "okay" | "yes"
        | "hi" | "hello" | "hey" | "great" | "good" | "news" | "so" | "since" | "fyi" | "btw" | "accepted"
        | "activated" | "verified" | "confirmed" | "secured" | "made" | "went" | "gone" | "bought" | "booked"
        | "chosen" | "reserved" | "transferred" | "engaged" | "adopted" | "did" | "also" | "here" | "too"
        | "please" | "note" | "yep" | "yeah" | "around" | "about" | "everything" => Worth::None,
        _ => Worth::Thing,
    }
}

fn worth_in_chinese(word: &str) -> Worth {
    match word {
        "的" | "嘅" | "和" | "与" | "及" | "同" | "之" => Worth::Joint,
        "签" | "租" | "请" | "招" | "续" | "付" | "交" | "付款" | "签字" | "签名" | "雇" | "买" => {
            Worth::Deed
        }
        "我们" | "我" | "我哋" | "哋" | "他们" | "已经" | "已" | "刚刚" | "刚才" | "刚" | "啱啱" | "啱" | "终于"
        | "都" | "也" | "就" | "在" | "于" | "喺" | "把" | "将" | "俾" | "畀" | "给" | "这个" | "呢个" | "那个"
        | "嗰个" | "了" | "咗" | "喇" | "啦" | "啊" | "呀" | "呢" | "吧" | "嘞" | "晒" | "埋" | "搞掂" | "搞定"
        | "搞" | "搞好" | "下嚟" | "掂" | "定" | "惦" | "完成" | "做完" | "做好" | "做" | "拿到" | "拿" | "到"
        | "到手" | "收到" | "收" | "取到" | "取" | "领到" | "领" | "领取" | "攞" | "攞到" | "批" | "批准" | "批出"
        | "批出来" | "批下来" | "获批" | "获" | "办妥" | "办好" | "办" | "办完" | "妥" | "完" | "好" | "齐"
        | "提交" | "递交" | "交好" | "交完" | "付清" | "缴清" | "缴" | "开" | "开好" | "开通" | "开妥" | "弄"
        | "弄好" | "弄完" | "下来" | "出来" | "通过" | "寄" | "寄出" | "寄到" | "发" | "发出" | "搵" | "搵到"
        | "找到" | "找" | "手" | "成功" | "顺利" | "是" | "系" | "有" | "个" | "一个" | "今天" | "今日" | "等到"
        | "到账" | "昨日" | "嗰日" | "那天" | "佢" | "它" | "拎" | "返" | "返来" | "嚟" | "好了" | "出" | "下"
        | "齐了" | "交齐" | "交妥" | "妥当" => Worth::None,
        _ => Worth::Thing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
    }

    fn check(rows: &mut Rows, text: &str, what: &str, on: &str) {
        let report = report(text, today());
        let on = on.parse().map_or(Read::Nothing, Read::Clear);
        rows.same(text, &report, &Some(Report { what: what.to_owned(), on }));
    }

    #[test]
    fn reports_are_read_in_three_scripts() {
        const NOW: &str = "2026-11-24";
        let mut rows = Rows::default();
        for (text, what, on) in [
            ("we got the certificate of incorporation on 3 March", "certificate of incorporation", "2026-03-03"),
            ("got the CI today", "CI", NOW),
            ("NAR1 filed yesterday", "NAR1", "2026-11-23"),
            ("filed the NAR1", "NAR1", NOW),
            ("The bank account is open, opened last Friday", "bank account open", "2026-11-20"),
            ("bank account opened", "bank account", NOW),
            ("We have opened a bank account at HSBC", "bank account at HSBC", NOW),
            ("done", "", NOW),
            ("Done!", "", NOW),
            ("done yesterday", "", "2026-11-23"),
            (
                "business registration certificate received 2 weeks ago",
                "business registration certificate",
                "2026-11-10",
            ),
            ("recieved the BR certificate", "BR certificate", NOW),
            ("our lease is signed", "lease", NOW),
            ("company secretary appointed on 2026-11-02", "company secretary", "2026-11-02"),
            ("visa approved!", "visa", NOW),
            ("the work visa came through yesterday", "work visa", "2026-11-23"),
            ("we incorporated yesterday", "incorporated", "2026-11-23"),
            ("hired our first employee on 1 November 2026", "first employee", "2026-11-01"),
            ("I've paid the business registration fee", "business registration fee", NOW),
            ("MPF enrolment completed", "MPF enrolment", NOW),
            ("significant controllers register is ready", "significant controllers register", NOW),
            ("we already have the certificate", "certificate", NOW),
            ("finally got the EIN on Nov 3rd", "EIN", "2026-11-03"),
            ("tax return submitted 15/10/2026", "tax return", "2026-10-15"),
            ("good news, MDACS listing granted", "MDACS listing", NOW),
            ("公司注册证书3月3日拿到了", "公司注册证书", "2026-03-03"),
            ("公司註冊證書3月3日攞到咗", "公司註冊證書", "2026-03-03"),
            ("公司注册证书拿到了", "公司注册证书", NOW),
            ("昨天收到了商业登记证", "商业登记证", "2026-11-23"),
            ("开好户了", "开户", NOW),
            ("開好戶喇，搞掂咗", "開戶", NOW),
            ("銀行戶口開咗", "銀行戶口", NOW),
            ("銀行戶口尋日開咗", "銀行戶口", "2026-11-23"),
            ("NAR1交咗", "NAR1", NOW),
            ("NAR1上周五交了", "NAR1", "2026-11-20"),
            ("已经提交NNC1", "NNC1", NOW),
            ("租約簽咗", "租約", NOW),
            ("签证批下来了", "签证", NOW),
            ("簽證批咗喇", "簽證", NOW),
            ("搞掂", "", NOW),
            ("搞定了", "", NOW),
            ("完成", "", NOW),
            ("公司秘書搵到咗", "公司秘書", NOW),
            ("商業登記費上個月15號交咗", "商業登記費", "2026-10-15"),
            ("我们昨天拿到CI了", "CI", "2026-11-23"),
            ("審計報告已經完成", "審計報告", NOW),
            ("強積金登記好咗", "強積金登記", NOW),
            ("簽證下嚟喇", "簽證", NOW),
            ("银行开户成功", "银行开户", NOW),
            ("请了人", "请人", NOW),
        ] {
            check(&mut rows, text, what, on);
        }
    }

    #[test]
    fn a_day_that_is_open_or_to_come_is_asked_about() {
        let mut rows = Rows::default();
        check(&mut rows, "got it on 31 February", "", "");
        check(&mut rows, "we got the certificate on 3 March 2027", "certificate", "");
        let read = report("filed on 3/4/2026", today()).map(|report| report.on);
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
        assert_eq!(read, Some(Read::Either(vec![day(4, 3), day(3, 4)])));
    }

    #[test]
    fn what_is_not_done_is_no_report() {
        let mut rows = Rows::default();
        for text in [
            "",
            "3",
            "two shareholders",
            "have you filed it?",
            "did we get the certificate",
            "is the NAR1 filed",
            "not done yet",
            "I got a question",
            "we haven't filed the NAR1",
            "we will file tomorrow",
            "I want to get it done",
            "need to file NAR1",
            "once we got the certificate",
            "if approved we move in",
            "still waiting for approval",
            "the visa was rejected",
            "to be filed",
            "we plan to have it done by March",
            "NAR1",
            "a registration",
            "交了没有",
            "交咗未",
            "还没拿到",
            "還未收到",
            "仲未開",
            "冇交到",
            "打算开户",
            "要交税了",
            "需要注册",
            "公司注册证书",
            "如果批了",
            "什么时候拿到",
            "拿到了吗",
            "了解",
            "为了开户",
            "填错了",
            "等拿到再说的话",
        ] {
            rows.same(text, &report(text, today()), &None);
        }
    }
}
