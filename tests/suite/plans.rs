//! The workflows that ship, with the answers of made-up founders: every answer fits, every question is answered, and the
//! plan reads the same in every language.

use std::path::Path;

use bridgehead::case::Completions;
use bridgehead::interview::{Next, next};
use bridgehead::knowledge::{Date, Knowledge, files};
use bridgehead::language::Language;
use bridgehead::plan::plan;
use bridgehead::wording::checklist;
use bridgehead::workflow::answers::answers;

fn today() -> Date {
    "2026-11-25".parse().expect("a day")
}

#[test]
fn every_example_is_answered_in_full_and_reads_in_every_language() {
    let (knowledge, _) = Knowledge::read(&files::embedded());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the examples") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let workflow = knowledge.workflows.values().find(|it| name.starts_with(&it.id)).expect("its workflow");
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let given = answers(workflow, &text).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        assert!(matches!(next(workflow, &given), Next::Settled), "{name} leaves a question open");
        let plan = plan(workflow, &given, &Completions::new(), &knowledge, today());
        assert!(!plan.tasks.is_empty() && !plan.outcomes.is_empty(), "{name}");
        for language in Language::ALL {
            for message in [
                checklist::whole(&knowledge, workflow, &plan, language, today()).plain(),
                plan.tasks
                    .iter()
                    .map(|planned| format!("{:?}", checklist::task(&knowledge, workflow, planned, language, today())))
                    .collect(),
            ] {
                assert!(!message.contains("{{") && !message.contains('…'), "{name} in {language}: {message}");
            }
        }
        seen.push(workflow.id.clone());
    }
    for id in knowledge.workflows.keys() {
        assert!(seen.iter().filter(|workflow| *workflow == id).count() >= 2, "{id} has two examples");
    }
}
