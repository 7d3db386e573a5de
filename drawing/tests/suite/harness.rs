//! The cases that the tests write and draw: every example founder, in every language, some with tasks done.

use std::path::Path;
use std::sync::LazyLock;

use bridgehead::case::{Completions, Value};
use bridgehead::knowledge::{Date, Knowledge, files};
use bridgehead::language::Language;
use bridgehead::plan::{Plan, plan};
use bridgehead::workflow::Workflow;
use bridgehead::workflow::answers::answers;
use bridgehead_drawing::Case;

/// What somebody might type as a company's name to break a page, a picture, a calendar.
pub(crate) const HOSTILE: &str = "</text><script>alert(1)</script> & \"Sons\" ]]> [x](https://evil.example) **b** `c` \
    #set page(width: 1pt) $x$ \\ \r\nEND:VEVENT\r\nATTENDEE:x;y,z \u{202E}gnp.exe\u{0}\u{7} 公司（香港）한글😀 www.evil.example a@b.example";

pub(crate) fn today() -> Date {
    "2026-11-25".parse().expect("a day")
}

pub(crate) fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::read(&files::embedded()).0);
    &KNOWLEDGE
}

/// A founder of `tests/plans`.
pub(crate) struct Example {
    pub(crate) file: String,
    pub(crate) workflow: &'static Workflow,
    pub(crate) plan: Plan<'static>,
    pub(crate) name: String,
}

impl Example {
    pub(crate) fn case(&self, language: Language) -> Case<'_> {
        Case {
            knowledge: knowledge(),
            workflow: self.workflow,
            plan: &self.plan,
            language,
            today: today(),
            name: &self.name,
        }
    }
}

/// All of them, with nothing done.
pub(crate) fn examples() -> &'static [Example] {
    static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| read(0));
    &EXAMPLES
}

/// All of them, with the first five tasks done.
pub(crate) fn begun() -> &'static [Example] {
    static BEGUN: LazyLock<Vec<Example>> = LazyLock::new(|| read(5));
    &BEGUN
}

/// The one with most to do.
pub(crate) fn longest() -> &'static Example {
    examples().iter().max_by_key(|example| example.plan.tasks.len()).expect("examples")
}

fn read(done: usize) -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/plans");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the examples").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let file = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let workflow = knowledge().workflows.values().find(|it| file.starts_with(&it.id)).expect("its workflow");
            let text = std::fs::read_to_string(&path).expect("a readable file");
            let given = answers(workflow, &text).expect("answers that fit");
            let name = match given.get("company_name") {
                Some(Value::Text(name)) => name.clone(),
                Some(_) | None => String::new(),
            };
            let open = plan(workflow, &given, &Completions::new(), knowledge(), today());
            let on = "2026-11-20".parse().expect("a day");
            let completions = open.tasks.iter().take(done).map(|planned| (planned.task.id.clone(), on)).collect();
            Example { file, workflow, plan: plan(workflow, &given, &completions, knowledge(), today()), name }
        })
        .collect()
}
