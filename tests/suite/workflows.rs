//! Workflows: mistakes in them, interviews, plans, and what holds for any answers.

use bridgehead::case::{Answers, Completions, Value};
use bridgehead::interview::{self, Met, Next};
use bridgehead::knowledge::check::check;
use bridgehead::knowledge::{Date, File, Knowledge, files};
use bridgehead::plan::impact::{between, impact};
use bridgehead::plan::{Plan, State, plan};
use bridgehead::workflow::{Kind, Question, Workflow};
use proptest::prelude::*;

use super::harness::content;

const FILE: &str = "workflows/set-up.yaml";

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn today() -> Date {
    day("2026-11-25")
}

fn good() -> Vec<File> {
    files::from_folder(&content()).expect("the test content")
}

fn edited(from: &str, to: &str) -> Vec<File> {
    let mut files = good();
    let file = files.iter_mut().find(|file| file.path == FILE).expect("the workflow");
    assert!(file.text.contains(from), "{from}");
    file.text = file.text.replacen(from, to, 1);
    files
}

/// Mistakes, one at a time: what is changed, and what the report must say.
#[test]
fn every_kind_of_mistake_is_reported() {
    let cases = [
        ("when: vehicle == \"company\"", "when: vehicl == \"company\"", "there is no question `vehicl` above"),
        ("when: vehicle == \"company\"", "when: staff", "there is no question `staff` above"),
        (
            "when: vehicle == \"branch\"\n    title",
            "when: vehicle == \"shop\"\n    title",
            "company, branch is never shop",
        ),
        (
            "when: staff\n    needs",
            "when: staff && founders\n    needs",
            "`&&` cannot be used with true or false and a number",
        ),
        ("test: founders >= 1", "test: founders + 1", "is a number, but true or false is needed here"),
        ("times: founders", "times: staff", "is true or false, but a number is needed here"),
        ("needs: [name]", "needs: [names]", "`incorporate` needs `names`, which is no task"),
        ("    takes: { from: 1, to: 3", "    needs: [contract]\n    takes: { from: 1, to: 3", "in a ring"),
        ("takes: { from: 1, to: 3", "takes: { from: 4, to: 3", "`name` takes no time that can be planned"),
        (
            "takes: closing-time",
            "takes: return-fee",
            "the fact `return-fee` should be a duration; its kind is: amount of money",
        ),
        ("within: return-deadline", "within: return-dedline", "the fact `return-dedline` is not there"),
        ("after: incorporate,", "after: founders,", "`founders` is neither a task nor a date question"),
        ("deadline: { on: start_on,", "deadline: { on: start_on, within: return-deadline,", "cannot be worked out"),
        (
            "fees: [return-fee]",
            "fees: [return-deadline]",
            "the fact `return-deadline` should be a sum of money; its kind is: duration",
        ),
        ("where: registry", "where: registri", "the source `registri` is not registered"),
        ("stage: run\n    title: { en: Sign", "stage: later\n    title: { en: Sign", "there is no stage `later`"),
        ("cite: [company/annual-return#deadline]", "cite: [company/annual-return#gone]", "which is not there"),
        ("cite: [company/annual-return#deadline]", "cite: []", "the task `annual-return` cites no guidance"),
        ("File online; it costs {{fee-online}}.", "File online.", "uses other figures in Chinese than in English"),
        ("A few questions", "4 questions", "the figure `4` stands in the text"),
        ("zh-Hans: 定名称", "zh-Hant: 定名稱", "cannot be read"),
        ("id: branch, label", "id: company, label", "the choices of `vehicle` do not fit"),
        (
            "when: vehicle == \"branch\"\n    title: { en: A branch, zh-Hans: 分行 }\n    reason",
            "when: vehicle == \"branch\" && founders > 0\n    title: { en: A branch, zh-Hans: 分行 }\n    reason",
            "the outcome `branch` cannot be reached",
        ),
        (
            "when: vehicle == \"branch\"\n    title: { en: A branch, zh-Hans: 分行 }\n    reason",
            "when: vehicle == \"branch\" && founders > 0\n    title: { en: A branch, zh-Hans: 分行 }\n    reason",
            "lead to no outcome",
        ),
        ("id: contract", "id: name", "the task `name` is there twice"),
        ("jurisdiction: town", "jurisdiction: moon", "there is no calendar `moon`"),
    ];
    for (from, to, expected) in cases {
        let (knowledge, mut problems) = Knowledge::read(&edited(from, to));
        problems.extend(check(&knowledge, today()));
        let found: Vec<&str> =
            problems.iter().filter(|problem| problem.file == FILE).map(|problem| problem.what.as_str()).collect();
        assert!(found.iter().any(|what| what.contains(expected)), "{to}: {expected}\nfound {found:#?}");
    }
}

fn set_up(knowledge: &Knowledge) -> &Workflow {
    knowledge.workflows.get("set-up").expect("the workflow")
}

fn answers(given: &[(&str, Value)]) -> Answers {
    given.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect()
}

fn company() -> Value {
    Value::Choice("company".to_owned())
}

#[test]
fn only_what_matters_is_asked_and_nothing_answered_is_lost() {
    let (knowledge, _) = Knowledge::read(&good());
    let workflow = set_up(&knowledge);
    let next = |given: &Answers| match interview::next(workflow, given) {
        Next::Ask(question) => question.id.clone(),
        Next::Settled => "settled".to_owned(),
    };
    let mut given = Answers::new();
    let mut steps = vec![next(&given)];
    for (id, value) in [
        ("vehicle", company()),
        ("founders", Value::Number(2)),
        ("staff", Value::YesNo(true)),
        ("start_on", Value::Date(day("2027-01-04"))),
    ] {
        given.insert(id.to_owned(), value);
        steps.push(next(&given));
    }
    assert_eq!(steps, ["vehicle", "founders", "staff", "start_on", "settled"]);
    // Another vehicle: the number of founders rests, and is there again afterwards.
    given.insert("vehicle".to_owned(), Value::Choice("branch".to_owned()));
    assert_eq!(next(&given), "settled");
    assert!(!interview::standing(workflow, &given).contains_key("founders"));
    given.insert("vehicle".to_owned(), company());
    assert_eq!(interview::standing(workflow, &given)["founders"], Value::Number(2));
    // An answer that no longer fits the question is asked for again.
    given.insert("founders".to_owned(), Value::Number(51));
    assert_eq!(next(&given), "founders");
}

#[test]
fn outcomes_say_which_criteria_are_met() {
    let (knowledge, _) = Knowledge::read(&good());
    let judged = |founders: Option<i64>| {
        let mut given = answers(&[("vehicle", company())]);
        given.extend(founders.map(|count| ("founders".to_owned(), Value::Number(count))));
        let outcomes = interview::outcomes(set_up(&knowledge), &given);
        (outcomes[0].outcome.id.clone(), outcomes[0].criteria.clone(), outcomes[0].met())
    };
    assert_eq!(judged(Some(2)), ("company".to_owned(), vec![Met::Yes, Met::Yes], Met::Yes));
    assert_eq!(judged(Some(20)), ("company".to_owned(), vec![Met::Yes, Met::No], Met::No));
    assert_eq!(judged(None), ("company".to_owned(), vec![Met::Unknown, Met::Unknown], Met::Unknown));
}

fn planned(knowledge: &Knowledge, given: &Answers, done: &[(&str, &str)]) -> Vec<String> {
    let done: Completions = done.iter().map(|(task, on)| ((*task).to_owned(), day(on))).collect();
    let plan = plan(set_up(knowledge), given, &done, knowledge, today());
    plan.tasks
        .iter()
        .map(|task| {
            let due = task
                .deadline
                .as_ref()
                .map_or(String::new(), |due| format!(" due {}{}", due.day, if due.firm { "" } else { "?" }));
            let fees = task
                .fees
                .iter()
                .map(|fee| fee.amount * f64::from(u32::try_from(fee.times).expect("a small number")))
                .fold(0.0, |sum, fee| sum + fee);
            let state = match &task.state {
                State::Done(on) => format!("done {on}"),
                State::Ready => "ready".to_owned(),
                State::Blocked(by) => format!("after {}", by.join("+")),
                State::Later(from) => format!("from {from}"),
            };
            format!("{} {state} {}..{}{due} fee {fees}", task.task.id, task.careful.start, task.careful.finish)
        })
        .collect()
}

#[test]
fn a_plan_has_dates_deadlines_and_fees() {
    let (knowledge, _) = Knowledge::read(&good());
    let given = answers(&[
        ("vehicle", company()),
        ("founders", Value::Number(2)),
        ("staff", Value::YesNo(true)),
        ("start_on", Value::Date(day("2027-01-03"))),
    ]);
    assert_eq!(
        planned(&knowledge, &given, &[]),
        [
            "name ready 2026-11-25..2026-11-30 fee 0",
            "incorporate after name 2026-11-30..2026-12-02 fee 1755",
            // 3 January 2027 is a Sunday, the 1st a holiday.
            "contract after incorporate 2026-12-02..2026-12-02 due 2026-12-31 fee 0",
            // 42 days after 2 December 2027.
            "annual-return after incorporate 2027-12-02..2027-12-02 due 2028-01-13? fee 105",
        ]
    );
    assert_eq!(
        planned(&knowledge, &given, &[("name", "2026-11-20"), ("incorporate", "2026-11-24")])[2..],
        [
            "contract ready 2026-11-25..2026-11-25 due 2026-12-31 fee 0",
            "annual-return from 2027-11-24 2027-11-24..2027-11-24 due 2028-01-05 fee 105",
        ]
    );
}

#[test]
fn the_effect_of_a_change_is_shown_before_it_happens() {
    let (knowledge, _) = Knowledge::read(&good());
    let given = answers(&[("vehicle", company()), ("founders", Value::Number(2)), ("staff", Value::YesNo(false))]);
    let branch = Value::Choice("branch".to_owned());
    let done = Completions::new();
    let effect = impact(set_up(&knowledge), &given, &done, ("vehicle", &branch), &knowledge, today());
    assert_eq!(effect.kept, ["staff"]);
    assert_eq!(effect.resting, ["founders"]);
    assert_eq!(effect.added, ["register-branch"]);
    assert_eq!(effect.dropped, ["annual-return", "incorporate"]);
    assert_eq!(effect.moved, (day("2027-08-30") - day("2027-12-02")).num_days());
    let hire = impact(set_up(&knowledge), &given, &done, ("staff", &Value::YesNo(true)), &knowledge, today());
    assert_eq!((hire.asked, hire.added), (vec!["start_on".to_owned()], vec!["contract".to_owned()]));
}

/// Any answer to a question, most of them fitting.
fn any_value(question: &Question) -> BoxedStrategy<Value> {
    let days = (0_i64..900).prop_map(|days| Value::Date(day("2026-06-01") + chrono::TimeDelta::days(days)));
    match &question.kind {
        Kind::Choice(choices) => {
            let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
            proptest::sample::select(ids).prop_map(Value::Choice).boxed()
        }
        Kind::Several(choices) => {
            let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
            let count = ids.len();
            proptest::sample::subsequence(ids, 0..=count).prop_map(Value::Several).boxed()
        }
        Kind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        Kind::Date => days.boxed(),
        Kind::Number(min, max) => (*min..=(*max).min(min + 60)).prop_map(Value::Number).boxed(),
        Kind::Money(min, max) => (*min..=*max).prop_map(|amount| Value::Money(amount, "HKD".to_owned())).boxed(),
        Kind::Text => "[a-z]{1,8}".prop_map(Value::Text).boxed(),
        Kind::Country => proptest::sample::select(vec!["CN", "HK", "IN", "US", "DE"])
            .prop_map(|code| Value::Country(code.to_owned()))
            .boxed(),
    }
}

/// Answers to any of a workflow's questions, days on which some tasks were done, and one changed answer.
fn any_case(workflow: &'static Workflow) -> impl Strategy<Value = (Answers, Completions, (String, Value))> {
    let one = |question: &Question| {
        let id = question.id.clone();
        proptest::option::weighted(0.8, any_value(question)).prop_map(move |value| (id.clone(), value))
    };
    let answers = workflow
        .questions
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .prop_map(|given| given.into_iter().filter_map(|(id, value)| Some((id, value?))).collect::<Answers>());
    let tasks: Vec<String> = workflow.tasks.iter().map(|task| task.id.clone()).collect();
    let done = proptest::collection::btree_map(proptest::sample::select(tasks), 0_i64..400, 0..6).prop_map(|done| {
        done.into_iter().map(|(task, days)| (task, day("2025-11-01") + chrono::TimeDelta::days(days))).collect()
    });
    let change = (0..workflow.questions.len()).prop_flat_map(move |place| {
        let question = &workflow.questions[place];
        (Just(question.id.clone()), any_value(question))
    });
    (answers, done, change)
}

/// Every workflow that ships, and the small one; read once and kept for the whole run.
fn all() -> &'static (Knowledge, Knowledge) {
    static ALL: std::sync::LazyLock<(Knowledge, Knowledge)> =
        std::sync::LazyLock::new(|| (Knowledge::read(&good()).0, Knowledge::read(&files::embedded()).0));
    &ALL
}

fn workflows() -> Vec<(&'static Knowledge, &'static Workflow)> {
    let (small, shipped) = all();
    let of = |knowledge: &'static Knowledge| knowledge.workflows.values().map(move |workflow| (knowledge, workflow));
    of(small).chain(of(shipped)).collect()
}

/// The place of a workflow in [`workflows`], and a case in it.
fn anywhere() -> impl Strategy<Value = (usize, (Answers, Completions, (String, Value)))> {
    (0..workflows().len()).prop_flat_map(|place| (Just(place), any_case(workflows()[place].1)))
}

fn dates_hold(plan: &Plan<'_>, done: &Completions) -> Result<(), TestCaseError> {
    for planned in plan.tasks.iter().filter(|planned| !done.contains_key(&planned.task.id)) {
        prop_assert!(planned.careful.start >= today());
        prop_assert!(planned.early.0 <= planned.careful.start && planned.early.1 <= planned.careful.finish);
        prop_assert!(planned.careful.start <= planned.careful.latest_start, "{}", planned.task.id);
        prop_assert!(planned.careful.latest_finish <= plan.finish.expect("there is a task"));
        for need in planned.task.needs.iter().chain(&planned.task.starts) {
            let Some(needed) = plan.tasks.iter().find(|other| other.task.id == *need) else { continue };
            prop_assert!(needed.careful.finish <= planned.careful.start, "{} before {need}", planned.task.id);
            prop_assert!(needed.early.1 <= planned.early.0, "{} before {need}", planned.task.id);
        }
    }
    Ok(())
}

proptest! {
    // PROPTEST_CASES=10000 runs the whole.
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn plan_dates_never_precede_their_prerequisites(
        (place, (given, done, _)) in anywhere()
    ) {
        let (knowledge, workflow) = workflows()[place];
        let plan = plan(workflow, &given, &done, knowledge, today());
        dates_hold(&plan, &done)?;
        prop_assert!(plan.tasks.is_empty() || plan.tasks.iter().any(|task| task.critical)
            || plan.tasks.iter().all(|task| task.careful.slack() > 0 || matches!(task.state, State::Done(_))));
    }

    #[test]
    fn a_preview_equals_its_effect(
        (place, (given, done, (question, value))) in anywhere()
    ) {
        let (knowledge, workflow) = workflows()[place];
        let preview = impact(workflow, &given, &done, (&question, &value), knowledge, today());
        let before = plan(workflow, &given, &done, knowledge, today());
        let mut changed = given.clone();
        changed.insert(question.clone(), value);
        let after = plan(workflow, &changed, &done, knowledge, today());
        prop_assert_eq!(&preview, &between(workflow, &given, &changed, &before, &after));
        // Nothing is destroyed: every answer but the changed one is where it was.
        for (id, value) in given.iter().filter(|(id, _)| **id != question) {
            prop_assert_eq!(changed.get(id), Some(value));
        }
        // What is asked afterwards is what the preview said is asked.
        match interview::next(workflow, &changed) {
            Next::Ask(next) => prop_assert_eq!(preview.asked.first(), Some(&next.id)),
            Next::Settled => prop_assert!(preview.asked.is_empty()),
        }
        let there = |id: &String| after.tasks.iter().any(|task| task.task.id == *id);
        prop_assert!(preview.added.iter().all(there) && !preview.dropped.iter().any(there));
    }

    #[test]
    fn every_interview_ends_in_an_outcome(
        (place, (given, ..)) in anywhere()
    ) {
        let (_, workflow) = workflows()[place];
        let mut answers = Answers::new();
        let mut asked = 0;
        while let Next::Ask(question) = interview::next(workflow, &answers) {
            asked += 1;
            prop_assert!(asked <= workflow.questions.len());
            let fallback = || match &question.kind {
                Kind::Choice(choices) => Value::Choice(choices[0].id.clone()),
                Kind::Several(_) => Value::Several(Vec::new()),
                Kind::YesNo => Value::YesNo(false),
                Kind::Date => Value::Date(today()),
                Kind::Number(min, _) => Value::Number(*min),
                Kind::Money(min, _) => Value::Money(*min, "HKD".to_owned()),
                Kind::Text => Value::Text("x".to_owned()),
                Kind::Country => Value::Country("IN".to_owned()),
            };
            let value = given.get(&question.id).filter(|value| interview::fits(question, value)).cloned();
            answers.insert(question.id.clone(), value.unwrap_or_else(fallback));
        }
        prop_assert!(!interview::outcomes(workflow, &answers).is_empty(), "{answers:?}");
    }
}
