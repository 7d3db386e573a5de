//! Plans in words: what the answers lead to, what there is to do, and one task with all that is known of it.

use crate::answer::whole as whole_passage;
use crate::interview::{Judged, Met};
use crate::knowledge::value::{self, Unit};
use crate::knowledge::{Date, Knowledge, PassageId};
use crate::language::Language;
use crate::message::{Block, Message};
use crate::plan::{Charge, Due, Plan, Planned, State};
use crate::workflow::{Closed, Side, Task, Who, Workflow};

/// Lines of guidance quoted with a task.
const QUOTED: usize = 4;
/// Tasks named in a line that waits for them.
const NAMED: usize = 2;
/// Outcomes that are shown with their criteria.
const SHOWN: usize = 3;

/// Everything: outcomes, tasks by stage, fees.
#[must_use]
pub fn whole(knowledge: &Knowledge, workflow: &Workflow, plan: &Plan<'_>, language: Language, today: Date) -> Message {
    let mut blocks = outcomes(knowledge, &plan.outcomes, language, today);
    blocks.push(Block::Said(progress(knowledge, plan, language)));
    for stage in &workflow.stages {
        let of_stage: Vec<&Planned<'_>> = plan.tasks.iter().filter(|it| it.task.stage == stage.id).collect();
        if !of_stage.is_empty() {
            let lines = of_stage.iter().map(|planned| line(knowledge, workflow, planned, language, today));
            let heading = knowledge.localized(&stage.title, language);
            blocks.push(Block::Said([heading].into_iter().chain(lines).collect::<Vec<_>>().join("\n")));
        }
    }
    if let Some(fees) = fees(knowledge, plan.tasks.iter().flat_map(|planned| &planned.fees), language) {
        blocks.push(Block::Said(knowledge.phrases.say(language, "checklist-fees", &[("fees", &fees)])));
    }
    Message { blocks, ..Message::default() }
}

/// What the answers lead to, best first, each with its criteria, its reason and where that comes from.
#[must_use]
pub fn outcomes(knowledge: &Knowledge, judged: &[Judged<'_>], language: Language, today: Date) -> Vec<Block> {
    let mut blocks = Vec::new();
    for judged in judged.iter().take(SHOWN) {
        let outcome = judged.outcome;
        let mark = match judged.met() {
            Met::Yes => "outcome-fits",
            Met::Unknown => "outcome-open",
            Met::No => "outcome-unmet",
        };
        let title = knowledge.fill(&outcome.title, language, today);
        let mut lines = vec![knowledge.phrases.say(language, mark, &[("outcome", &title)])];
        lines.push(knowledge.fill(&outcome.reason, language, today));
        for (criterion, met) in outcome.criteria.iter().zip(&judged.criteria) {
            let mark = match met {
                Met::Yes => "✓",
                Met::No => "✗",
                Met::Unknown => "?",
            };
            lines.push(format!("{mark} {}", knowledge.fill(&criterion.label, language, today)));
        }
        blocks.push(Block::Said(lines.join("\n")));
        blocks.extend(outcome.cite.first().and_then(|id| source(knowledge, id, language, today)));
    }
    let further: Vec<String> =
        judged.iter().skip(SHOWN).map(|judged| knowledge.fill(&judged.outcome.title, language, today)).collect();
    if !further.is_empty() {
        let titles = further.join(comma(language));
        blocks.push(Block::Said(knowledge.phrases.say(language, "outcomes-further", &[("outcomes", &titles)])));
    }
    blocks
}

/// How far a plan has come and when it can be over.
#[must_use]
pub fn progress(knowledge: &Knowledge, plan: &Plan<'_>, language: Language) -> String {
    let done = plan.tasks.iter().filter(|planned| matches!(planned.state, State::Done(_))).count();
    let (done, all) = (done.to_string(), plan.tasks.len().to_string());
    let mut text = knowledge.phrases.say(language, "checklist-progress", &[("done", &done), ("all", &all)]);
    if let (Some(early), Some(careful)) = (plan.earliest_finish, plan.finish) {
        let dates = [("early", value::date(early, language)), ("careful", value::date(careful, language))];
        let dates = dates.each_ref().map(|(name, date)| (*name, date.as_str()));
        text.push('\n');
        let id = if early == careful { "checklist-finish-one" } else { "checklist-finish" };
        text.push_str(&knowledge.phrases.say(language, id, &dates));
    }
    text
}

/// A task in one line: mark, title, state, deadline.
#[must_use]
pub fn line(
    knowledge: &Knowledge,
    workflow: &Workflow,
    planned: &Planned<'_>,
    language: Language,
    today: Date,
) -> String {
    let mark = match &planned.state {
        State::Done(_) => "☑",
        State::Ready => "☐",
        State::Later(_) | State::Blocked(_) => "◷",
    };
    let title = knowledge.fill(&planned.task.title, language, today);
    let state = standing(knowledge, workflow, planned, language, today);
    let parts = [title].into_iter().chain(state).chain(due(knowledge, planned, language, today));
    format!("{mark} {}", parts.collect::<Vec<_>>().join(" · "))
}

/// Since when a task is done, or what it waits for; `None` when it can be done now.
#[must_use]
pub fn standing(
    knowledge: &Knowledge,
    workflow: &Workflow,
    planned: &Planned<'_>,
    language: Language,
    today: Date,
) -> Option<String> {
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let date = |day: Date| value::short_date(day, language);
    match &planned.state {
        State::Done(on) => Some(say("task-done", &[("day", &date(*on))])),
        State::Ready => None,
        State::Later(from) => Some(say("task-from", &[("day", &date(*from))])),
        State::Blocked(by) => {
            let titles = titles(knowledge, workflow, &by[..by.len().min(NAMED)], language, today);
            let more = by.len().saturating_sub(NAMED).to_string();
            let id = if by.len() > NAMED { "task-after-more" } else { "task-after" };
            Some(say(id, &[("tasks", &titles), ("more", &more)]))
        }
    }
}

/// The deadline of a task that is not done, in a few words.
#[must_use]
pub fn due(knowledge: &Knowledge, planned: &Planned<'_>, language: Language, today: Date) -> Option<String> {
    let due = planned.deadline.as_ref().filter(|_| !matches!(planned.state, State::Done(_)))?;
    let id = match (due.firm, due.day < today) {
        (true, true) => "task-overdue",
        (true, false) => "task-due",
        (false, _) => "task-due-planned",
    };
    Some(knowledge.phrases.say(language, id, &[("day", &value::short_date(due.day, language))]))
}

/// Who does a task, in a sentence.
#[must_use]
pub fn who(knowledge: &Knowledge, who: Who, language: Language) -> String {
    let id = match who {
        Who::Founder => "who-founder",
        Who::Adviser => "who-adviser",
        Who::Centre => "who-centre",
        Who::Authority => "who-authority",
    };
    knowledge.phrases.say(language, id, &[])
}

/// One task with all that is known of it: what, who, how, why, where, documents, fees, deadline and how that was counted.
#[must_use]
pub fn task(
    knowledge: &Knowledge,
    workflow: &Workflow,
    planned: &Planned<'_>,
    language: Language,
    today: Date,
) -> Vec<Block> {
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let task = planned.task;
    let mut lines = vec![line(knowledge, workflow, planned, language, today)];
    lines.extend(task.how.as_ref().map(|how| knowledge.fill(how, language, today)));
    lines.push(who(knowledge, task.who, language));
    if !task.documents.is_empty() {
        let documents: Vec<String> =
            task.documents.iter().map(|text| format!("• {}", knowledge.fill(text, language, today))).collect();
        lines.push(format!("{}\n{}", say("task-documents", &[]), documents.join("\n")));
    }
    if let Some(fees) = fees(knowledge, planned.fees.iter(), language) {
        lines.push(say("task-fees", &[("fees", &fees)]));
    }
    if let (Some(due), State::Ready | State::Later(_) | State::Blocked(_)) = (&planned.deadline, &planned.state) {
        lines.push(counted(knowledge, workflow, task, due, language, today));
    }
    if let Some(evidence) = &task.evidence {
        let evidence = knowledge.fill(evidence, language, today);
        lines.push(say("task-evidence", &[("file", &evidence)]));
    }
    if planned.estimated {
        lines.push(say("task-estimated", &[]));
    }
    let mut blocks = vec![Block::Said(lines.join("\n"))];
    if let Some(place) = task.place.as_ref().and_then(|id| knowledge.sources.get(id)) {
        let words = say("task-where", &[("place", &place.title)]);
        blocks.push(Block::Source { words: vec![words], url: place.url.clone() });
    }
    if let Some(mut quote) = task.cite.first().and_then(|id| whole_passage(knowledge, id, language, today, today)) {
        quote.lines.truncate(QUOTED);
        blocks.push(Block::Said(say("task-why", &[])));
        blocks.extend(super::quoted(knowledge, &quote, language));
    }
    blocks
}

/// How a deadline was worked out, in one or two sentences.
#[must_use]
pub fn counted(
    knowledge: &Knowledge,
    workflow: &Workflow,
    task: &Task,
    due: &Due,
    language: Language,
    today: Date,
) -> String {
    let say = |id: &str, arguments: &[(&str, &str)]| knowledge.phrases.say(language, id, arguments);
    let date = |day: Date| value::date(day, language);
    let Some(deadline) = &task.deadline else { return String::new() };
    let event = match (workflow.task(&deadline.event), workflow.question(&deadline.event)) {
        (Some(task), _) => knowledge.fill(&task.title, language, today),
        (None, Some(question)) => knowledge.fill(&question.ask, language, today),
        (None, None) => String::new(),
    };
    let period = deadline
        .period
        .as_ref()
        .and_then(|id| knowledge.facts.get(id))
        .and_then(|fact| Some(knowledge.written(&fact.on(today)?.value, fact.unit, language)));
    let id = match (deadline.side, deadline.anniversary > 0) {
        (Side::After, false) => "due-after",
        (Side::After, true) => "due-after-anniversary",
        (Side::Before, _) => "due-before",
        (Side::On, _) => "due-on",
    };
    let (day, from) = (date(due.day), date(due.from));
    let period = period.unwrap_or_default();
    let mut text = say(id, &[("day", &day), ("from", &from), ("period", &period), ("event", &event)]);
    if let Some(moved) = due.moved_from {
        let id = if deadline.closed == Closed::Previous { "due-moved-back" } else { "due-moved" };
        text.push_str(&say(id, &[("day", &date(moved))]));
    }
    if !due.firm {
        text.push_str(&say("due-planned", &[]));
    }
    text
}

/// Amounts by currency, added up; `None` when there are none.
pub fn fees<'c>(
    knowledge: &Knowledge,
    charges: impl Iterator<Item = &'c Charge>,
    language: Language,
) -> Option<String> {
    let mut sums: Vec<(Unit, f64)> = Vec::new();
    for charge in charges {
        match sums.iter_mut().find(|(unit, _)| *unit == charge.unit) {
            Some((_, amount)) => *amount += sum(charge),
            None => sums.push((charge.unit, sum(charge))),
        }
    }
    let written: Vec<String> =
        sums.iter().map(|(unit, amount)| knowledge.written(&value::Value::Number(*amount), *unit, language)).collect();
    (!written.is_empty()).then(|| written.join(" + "))
}

/// All payments of a charge together.
#[must_use]
pub fn sum(charge: &Charge) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "nobody pays a fee that often")]
    let times = charge.times as f64;
    charge.amount * times
}

/// Where a passage comes from.
#[must_use]
pub fn source(knowledge: &Knowledge, id: &PassageId, language: Language, today: Date) -> Option<Block> {
    let quote = whole_passage(knowledge, id, language, today, today)?;
    Some(super::source(knowledge, &quote, &quote.citation.section, language))
}

/// The titles of some tasks, in one line.
#[must_use]
pub fn titles(knowledge: &Knowledge, workflow: &Workflow, ids: &[String], language: Language, today: Date) -> String {
    let tasks: Vec<_> = ids.iter().filter_map(|id| workflow.task(id)).collect();
    let shown = if tasks.len() > TITLES { TITLES - 1 } else { tasks.len() };
    let titles: Vec<String> = tasks[..shown].iter().map(|task| knowledge.fill(&task.title, language, today)).collect();
    let titles = titles.join(comma(language));
    if shown == tasks.len() {
        return titles;
    }
    let count = (tasks.len() - shown).to_string();
    knowledge.phrases.say(language, "titles-and-more", &[("titles", &titles), ("count", &count)])
}

/// Titles in one sentence at most; of more, the rest is counted.
const TITLES: usize = 6;

pub(crate) const fn comma(language: Language) -> &'static str {
    match language {
        Language::English => ", ",
        Language::Simplified | Language::Traditional => "、",
    }
}
