//! The content that ships: clean, complete, and readable in every language.

use bridgehead::knowledge::check::check;
use bridgehead::knowledge::markdown::Kind;
use bridgehead::knowledge::{Date, Knowledge, files};
use bridgehead::language::Language;

fn today() -> Date {
    "2026-11-24".parse().expect("a day")
}

#[test]
fn the_content_is_clean() {
    let (knowledge, mut problems) = Knowledge::read(&files::embedded());
    problems.extend(check(&knowledge, today()));
    let lines: Vec<String> =
        problems.iter().map(|problem| format!("{}:{} {}", problem.file, problem.line, problem.what)).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn every_passage_reads_in_every_language() {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    for id in knowledge.passages.keys() {
        for language in Language::ALL {
            let passage = knowledge.passage(id, language).expect("it is there");
            let day = passage.valid_until.unwrap_or_else(today).min(today());
            let rendered = knowledge.render(passage, language, day);
            assert_eq!(rendered.lines.len(), passage.units.len(), "{id} in {language} on {day}");
            for line in &rendered.lines {
                assert!(!line.text.contains("{{") && !line.text.contains("]("), "{id}: {}", line.text);
                assert!(
                    line.kind != Kind::Sentence || line.text.chars().count() < 400,
                    "{id}: a sentence no phone shows: {}",
                    line.text
                );
            }
        }
    }
}

#[test]
fn the_company_area_is_complete() {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    let sections = knowledge.passages.keys().filter(|id| id.area == "company").count();
    assert!(sections >= 300, "{sections}");
    for term in ["NAR1", "SCR", "周年申报表", "公司秘书", "強積金", "br cert"] {
        assert!(
            knowledge.terms.all().iter().any(|known| known.names().any(|name| name.eq_ignore_ascii_case(term))),
            "{term} is in the term base"
        );
    }
}
