//! A workflow drawn as a Mermaid flowchart: questions above, what they decide, and tasks in their order.

use std::fmt::Write as _;

use super::Workflow;
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;

/// The Mermaid text of `workflow` in one language; facts are put in as of `day`.
#[must_use]
pub fn mermaid(knowledge: &Knowledge, workflow: &Workflow, language: Language, day: Date) -> String {
    let mut text = String::from("flowchart TD\n");
    let mut put = |line: String| writeln!(text, "  {line}").expect("a String takes everything");
    let label = |words: &str| words.replace('"', "'").replace(['\n', '[', ']', '{', '}'], " ");
    put("subgraph questions".to_owned());
    for question in &workflow.questions {
        put(format!("  q_{}[/\"{}\"/]", question.id, label(&knowledge.fill(&question.ask, language, day))));
    }
    put("end".to_owned());
    for question in &workflow.questions {
        for above in question.when.iter().flat_map(super::condition::Condition::questions) {
            let when = question.when.as_ref().map_or("", |when| when.source());
            put(format!("q_{above} -- \"{}\" --> q_{}", label(when), question.id));
        }
    }
    for outcome in &workflow.outcomes {
        put(format!(
            "o_{}([\"{}\"])",
            outcome.id.replace('-', "_"),
            label(&knowledge.fill(&outcome.title, language, day))
        ));
        for above in outcome.when.iter().flat_map(super::condition::Condition::questions) {
            put(format!("q_{above} --> o_{}", outcome.id.replace('-', "_")));
        }
    }
    for stage in &workflow.stages {
        put(format!(
            "subgraph s_{}[\"{}\"]",
            stage.id.replace('-', "_"),
            label(&knowledge.localized(&stage.title, language))
        ));
        for task in workflow.tasks.iter().filter(|task| task.stage == stage.id) {
            put(format!(
                "  t_{}[\"{}\"]",
                task.id.replace('-', "_"),
                label(&knowledge.fill(&task.title, language, day))
            ));
        }
        put("end".to_owned());
    }
    for task in &workflow.tasks {
        for need in &task.needs {
            put(format!("t_{} --> t_{}", need.replace('-', "_"), task.id.replace('-', "_")));
        }
    }
    text
}
