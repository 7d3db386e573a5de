//! Reading and checking content: every mistake at once, and what is gone is gone.

use bridgehead::answer::{Outcome, Question, answer};
use bridgehead::knowledge::check::check;
use bridgehead::knowledge::{Date, File, Knowledge, files};
use bridgehead::search::finder::Finder;

use super::harness::content;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn good() -> Vec<File> {
    files::from_folder(&content()).expect("the test content")
}

/// Every problem in `files`, as the report words it: place, what, and after a bar what to do.
pub(crate) fn problems(files: &[File]) -> Vec<String> {
    let (knowledge, mut problems) = Knowledge::read(files);
    problems.extend(check(&knowledge, day("2026-11-24")));
    problems
        .into_iter()
        .map(|problem| format!("{}:{} {} | {}", problem.file, problem.line, problem.what, problem.help))
        .collect()
}

/// The test content with `from` replaced in one file.
pub(crate) fn replaced(path: &str, from: &str, to: &str) -> Vec<File> {
    let mut files = good();
    let file = files.iter_mut().find(|file| file.path == path).expect("the file");
    assert!(file.text.contains(from), "{from}");
    file.text = file.text.replace(from, to);
    files
}

/// Mistakes, one at a time: what is changed in which file, and what the report must say.
#[test]
fn every_kind_of_mistake_is_reported_with_its_line() {
    let english = "guidance/company/incorporation.en.md";
    let cases = [
        (english, "{{fee-online}}", "{{fee-onlin}}", "incorporation.en.md:13 the fact `fee-onlin` is not there"),
        (english, "sources: [registry]", "sources: [registri]", "the source `registri` is not registered"),
        (english, "sources: [registry]", "sources: []", "`company/incorporation#fee` has no source"),
        (english, "online.\n", "online, 50 in all.\n", "incorporation.en.md:13 the figure `50` stands in the text"),
        (
            english,
            "online.\n",
            "[online](company/incorporation#nowhere).\n",
            "the link to `company/incorporation#nowhere` leads nowhere",
        ),
        (english, "{#close sources=adviser}", "{#fee}", "the section `company/incorporation#fee` is there twice"),
        (
            english,
            "{#close sources=adviser}",
            "{#shut sources=adviser}",
            "the section `company/incorporation#close` is missing in en",
        ),
        (english, "{#fee}", "{#fee review_by=2026-01-01}", "`company/incorporation#fee` is past its review date"),
        (english, "{#fee}", "{#fee colour=red}", "`colour` is not a section option"),
        (english, "checked: 2026-11-01", "checked: 2027-11-01", "was checked in the future"),
        (english, "checked: 2026-11-01", "checked: 2024-11-01", "was last checked on 2024-11-01"),
        (english, "title:", "titel:", "this cannot be read"),
        (
            english,
            "takes {{closing-time}}",
            "takes long",
            "does not use the same figures in English and Chinese: closing-time",
        ),
        ("facts/all.yaml", "from: 2020-10-01", "from: 2020-09-01", "two values of `fee-online` hold on the same day"),
        ("facts/all.yaml", "value: 42", "value: soon", "a value of `return-deadline` is not a duration"),
        (
            "facts/all.yaml",
            "value: [6, 9], sources: [adviser]",
            "value: [6, 9], sources: []",
            "a value of `closing-time` has no source",
        ),
        ("facts/all.yaml", "from: 2022-10-01", "from: 2027-10-01", "the fact `return-fee` has no value on 2026-11-24"),
        (english, "by e-mail", "by \u{FFFD}-mail", "a letter of `company/incorporation#fee` could not be read"),
        (english, "jurisdiction: hk", "jurisdiction: TODO", "states the rules of `TODO`, which is no place we know"),
        (
            "facts/all.yaml",
            "fee-online:",
            "fee-online:\n  status: draft",
            "the fact `fee-online` is a proposal that nobody has",
        ),
        ("facts/all.yaml", "Incorporation fee, online", "TODO", "the label of `fee-online` is still to be written"),
        (
            "sources/all.yaml",
            "publisher: An Adviser",
            "publisher: TODO",
            "publisher or address of `adviser` is still to be",
        ),
        ("sources/all.yaml", "- id: adviser", "- id: registry", "the source `registry` is registered twice"),
        ("sources/all.yaml", "https://registry", "registry", "is not a web address"),
        ("terms/all.yaml", "short: [NAR1]", "short: [Companies Registry]", "`companies registry` is a name of both"),
        (
            "terms/all.yaml",
            "zh-Hant: 公司註冊處",
            "zh-Hant: 公司注册處",
            "has Simplified characters in its Traditional name: 册",
        ),
        (
            "terms/all.yaml",
            "- id: annual-return\n",
            "- { id: second, en: Registry branch, zh-Hans: 公司注册处分处, zh-Hant: 公司登記處分處 }\n- id: annual-return\n",
            "`second` writes 公司註冊處 otherwise than `companies-registry`: 公司登記處分處",
        ),
        (
            "terms/all.yaml",
            "zh-Hant: 公司註冊處",
            "zh-Hant: 公司註冊署",
            "scope.yaml:0 `公司註冊處` is written otherwise in the term base | write 公司註冊署",
        ),
        (
            english,
            "## What incorporation costs",
            "## What the Companies Registry charges",
            "is about Companies Registry in English",
        ),
        ("guidance/company/annual-return.en.md", " ask=registry", "", "is unconfirmed but does not say where to ask"),
        (
            "guidance/company/staff.en.md",
            "replaced_by=company/staff#hours",
            "replaced_by=company/staff#gone",
            "is replaced by `company/staff#gone`, which is not there",
        ),
    ];
    for (path, from, to, expected) in cases {
        let found = problems(&replaced(path, from, to));
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}\nfound {found:#?}");
    }
}

#[test]
fn several_mistakes_are_reported_together() {
    let mut files =
        replaced("guidance/company/incorporation.en.md", "{{fee-online}}", "{{nothing}} and 7 and [x](nowhere)");
    files.push(File { path: "guidance/company/loose.md".to_owned(), text: String::new() });
    let found = problems(&files);
    assert!(found.len() >= 4, "{found:#?}");
    assert!(found.iter().all(|problem| problem.split(" | ").nth(1).is_some_and(|help| !help.is_empty())));
}

fn answered(files: &[File], folder: &std::path::Path, question: &str, today: &str) -> Vec<String> {
    let (knowledge, _) = Knowledge::read(files);
    let (finder, _) = Finder::new(&knowledge, Some(folder)).expect("an index");
    let question = Question { text: question.to_owned(), ..Question::default() };
    match answer(&knowledge, &finder, &question, day(today)).outcome {
        Outcome::Answered(quotes) => quotes.iter().map(|quote| quote.passage.to_string()).collect(),
        Outcome::Clarify(_) | Outcome::Declined(_) => Vec::new(),
    }
}

#[test]
fn a_removed_or_expired_passage_is_never_cited_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let question = "how long does closing a company take";
    let cites = |files: &[File], today: &str| {
        answered(files, folder.path(), question, today).contains(&"company/incorporation#close".to_owned())
    };
    assert!(cites(&good(), "2026-11-24"));
    let mut expired = replaced("guidance/company/incorporation.en.md", "{#close", "{#close valid_until=2026-11-23");
    for file in expired.iter_mut().filter(|file| file.path.ends_with("incorporation.zh-Hans.md")) {
        file.text = file.text.replace("{#close", "{#close valid_until=2026-11-23");
    }
    assert!(!cites(&expired, "2026-11-24"), "it ended yesterday");
    assert!(cites(&expired, "2026-11-23"), "on its last day it holds");
    let mut removed = replaced("guidance/company/incorporation.en.md", "## How to close", "");
    removed.retain(|file| !file.path.ends_with("incorporation.zh-Hans.md"));
    let cut = removed.iter_mut().find(|file| file.path.ends_with("incorporation.en.md")).expect("the file");
    cut.text.truncate(cut.text.find("a company {#close").expect("the heading"));
    assert!(!cites(&removed, "2026-11-24"), "it was deleted");
    assert!(cites(&good(), "2026-11-24"), "and back again");
}

#[test]
fn only_changed_passages_are_indexed_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let refresh = |files: &[File]| {
        let (knowledge, _) = Knowledge::read(files);
        Finder::new(&knowledge, Some(folder.path())).expect("an index").1
    };
    let first = refresh(&good());
    assert_eq!((first.added, first.changed, first.gone, first.kept), (13, 0, 0, 0));
    let second = refresh(&good());
    assert_eq!((second.added, second.changed, second.gone, second.kept), (0, 0, 0, 13));
    let third = refresh(&replaced("guidance/company/incorporation.en.md", "by e-mail", "by post"));
    assert_eq!((third.added, third.changed, third.gone, third.kept), (0, 1, 0, 12));
    let mut fewer = good();
    fewer.retain(|file| !file.path.ends_with("chops.zh-Hans.md"));
    let fourth = refresh(&fewer);
    assert_eq!((fourth.added, fourth.changed, fourth.gone, fourth.kept), (0, 1, 1, 11));
}

#[test]
fn a_draft_is_never_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = good();
    for file in files.iter_mut().filter(|file| file.path.contains("incorporation")) {
        file.text = file.text.replacen("---\n", "---\nstatus: draft\n", 1);
    }
    assert!(
        answered(&files, folder.path(), "what does incorporation cost", "2026-11-24")
            .iter()
            .all(|cited| !cited.contains("incorporation"))
    );
}

/// Even where nobody has run `check`, a proposed figure is never said.
#[test]
fn a_proposed_figure_is_never_put_into_a_text() {
    let files = replaced("facts/all.yaml", "fee-online:", "fee-online:\n  status: draft");
    let (knowledge, _) = Knowledge::read(&files);
    let id = "company/incorporation#fee".parse().expect("an id");
    let passage = knowledge.passage(&id, bridgehead::language::Language::English).expect("the passage");
    let rendered = knowledge.render(passage, bridgehead::language::Language::English, day("2026-11-24"));
    assert_eq!(rendered.lines.len(), 1, "{rendered:?}");
}

#[test]
fn traditional_follows_hong_kong_and_the_term_base_wins() {
    let (knowledge, _) = Knowledge::read(&good());
    assert_eq!(knowledge.in_traditional("公司注册处的周年申报表"), "公司註冊處的周年申報表");
    assert_eq!(knowledge.in_traditional("雇员的牌照"), "僱員的牌照");
    assert_eq!(knowledge.in_traditional("一个中文名称"), "一個中文名稱");
}
