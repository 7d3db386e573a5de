//! A case in words, in the order of a page: what its answers lead to, the checklist, deadlines, fees, sources.
//!
//! [`crate::markdown`] and the PDF are two ways to set the same sheet, so they say the same.

use bridgehead::interview::{Judged, Met};
use bridgehead::knowledge::PassageId;
use bridgehead::knowledge::value;
use bridgehead::message::Block;
use bridgehead::plan::{Planned, State};
use bridgehead::wording::checklist;
use serde::Serialize;

use crate::Case;

/// Everything that is set, in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// BCP 47.
    pub language: &'static str,
    /// What the person gets done.
    pub title: String,
    /// Whose case it is, as they typed it, on one line; perhaps empty.
    pub name: String,
    /// The day of the plan.
    pub as_of: String,
    /// How far it has come, and when it can be over.
    pub progress: Vec<String>,
    /// Best first.
    pub outcomes: Vec<Outcome>,
    /// Only those with tasks.
    pub stages: Vec<Stage>,
    /// Of what is not done, the earliest first.
    pub deadlines: Vec<Deadline>,
    /// What and how much, in the order of the checklist.
    pub fees: Vec<(String, String)>,
    /// All fees together; `None` when there are none.
    pub total: Option<String>,
    /// Everything cited, in the order of the first citation; numbers elsewhere count from 1.
    pub sources: Vec<Source>,
    /// Headings and small print.
    pub words: Words,
}

/// The words around the content.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "each is the phrase of that name")]
pub struct Words {
    pub outcomes: String,
    pub checklist: String,
    pub deadlines: String,
    pub fees: String,
    pub total: String,
    pub sources: String,
    pub task: String,
    pub when: String,
    pub due: String,
    pub fee: String,
    pub documents: String,
    pub place: String,
    pub cited: String,
    pub nothing: String,
    pub notice: String,
    pub critical: String,
}

/// What the answers lead to.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// Whether it fits, and what it is.
    pub verdict: String,
    /// Why it is offered.
    pub reason: String,
    /// Whether each requirement is met, and what it is.
    pub criteria: Vec<(Met, String)>,
    /// Numbers of its sources and its criteria's.
    pub sources: Vec<usize>,
}

/// A part of the checklist.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    /// Its heading.
    pub title: String,
    /// In order; at least one.
    pub tasks: Vec<Task>,
}

/// Something to do.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// What.
    pub title: String,
    /// It is done.
    pub done: bool,
    /// A later start of it moves the end of the whole.
    pub critical: bool,
    /// Since when it is done, or what it waits for; empty when it can be done now.
    pub standing: String,
    /// Its days with care; empty when it is done.
    pub when: String,
    /// The deadline in a few words; empty when there is none or it is done.
    pub due: String,
    /// How the deadline was counted; empty when there is none or it is done.
    pub counted: String,
    /// How, who, what is only estimated: in sentences.
    pub notes: Vec<String>,
    /// What to have ready.
    pub documents: Vec<String>,
    /// What it costs; empty when nothing.
    pub fees: String,
    /// Where it is done, and the address.
    pub place: Option<(String, String)>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
}

/// A day by which something must be done.
#[derive(Debug, Clone, Serialize)]
pub struct Deadline {
    /// The day.
    pub day: String,
    /// The same in a few words that say whether it is certain.
    pub due: String,
    /// It has passed.
    pub overdue: bool,
    /// The event it counts from has happened or was given.
    pub firm: bool,
    /// What must be done.
    pub task: String,
    /// How it was counted.
    pub counted: String,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Heading, document and publisher; since when it is in force and when it was checked; doubts.
    pub words: Vec<String>,
    /// The page.
    pub url: String,
}

impl Sheet {
    /// The sheet of a case.
    #[must_use]
    pub fn of(case: &Case<'_>) -> Self {
        let Case { knowledge, workflow, plan, language, today, .. } = *case;
        let mut cited = Cited { case, sources: Vec::new() };
        let outcomes = plan.outcomes.iter().map(|judged| cited.outcome(judged)).collect();
        let mut stages = Vec::new();
        for stage in &workflow.stages {
            let of_stage = plan.tasks.iter().filter(|planned| planned.task.stage == stage.id);
            let tasks: Vec<Task> = of_stage.map(|planned| cited.task(planned)).collect();
            if !tasks.is_empty() {
                stages.push(Stage { title: knowledge.localized(&stage.title, language), tasks });
            }
        }
        let charged = plan.tasks.iter().filter_map(|planned| {
            let title = knowledge.fill(&planned.task.title, language, today);
            Some((title, checklist::fees(knowledge, planned.fees.iter(), language)?))
        });
        Self {
            language: language.tag(),
            title: knowledge.fill(&workflow.title, language, today),
            name: case.name(),
            as_of: case.say("sheet-as-of", &[("day", &value::date(today, language))]),
            progress: checklist::progress(knowledge, plan, language).lines().map(str::to_owned).collect(),
            outcomes,
            stages,
            deadlines: deadlines(case),
            fees: charged.collect(),
            total: checklist::fees(knowledge, plan.tasks.iter().flat_map(|planned| &planned.fees), language),
            sources: cited.sources,
            words: Words::of(case),
        }
    }
}

impl Words {
    fn of(case: &Case<'_>) -> Self {
        let say = |id: &str| case.say(id, &[]);
        Self {
            outcomes: say("sheet-outcomes"),
            checklist: say("sheet-checklist"),
            deadlines: say("sheet-deadlines"),
            fees: say("sheet-fees"),
            total: say("sheet-total"),
            sources: say("sheet-sources"),
            task: say("sheet-task"),
            when: say("sheet-when"),
            due: say("sheet-due"),
            fee: say("sheet-fee"),
            documents: say("task-documents"),
            place: say("sheet-where"),
            cited: say("sheet-cited"),
            nothing: say("sheet-nothing"),
            notice: say("sheet-notice"),
            critical: say("gantt-critical"),
        }
    }
}

/// What is set so far, and what it cites.
struct Cited<'c> {
    case: &'c Case<'c>,
    sources: Vec<Source>,
}

impl Cited<'_> {
    /// The numbers of some passages' sources; one that is new is put at the end.
    fn numbers<'p>(&mut self, ids: impl Iterator<Item = &'p PassageId>) -> Vec<usize> {
        let Case { knowledge, language, today, .. } = *self.case;
        let mut numbers = Vec::new();
        for id in ids {
            let Some(Block::Source { words, url }) = checklist::source(knowledge, id, language, today) else {
                continue;
            };
            let source = Source { words, url };
            let number = match self.sources.iter().position(|known| *known == source) {
                Some(place) => place + 1,
                None => {
                    self.sources.push(source);
                    self.sources.len()
                }
            };
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    fn outcome(&mut self, judged: &Judged<'_>) -> Outcome {
        let Case { knowledge, language, today, .. } = *self.case;
        let outcome = judged.outcome;
        let verdict = match judged.met() {
            Met::Yes => "outcome-fits",
            Met::Unknown => "outcome-open",
            Met::No => "outcome-unmet",
        };
        let title = knowledge.fill(&outcome.title, language, today);
        let criteria = outcome.criteria.iter().zip(&judged.criteria);
        Outcome {
            verdict: self.case.say(verdict, &[("outcome", &title)]),
            reason: knowledge.fill(&outcome.reason, language, today),
            criteria: criteria.map(|(it, met)| (*met, knowledge.fill(&it.label, language, today))).collect(),
            sources: self.numbers(outcome.cite.iter().chain(outcome.criteria.iter().flat_map(|it| &it.cite))),
        }
    }

    fn task(&mut self, planned: &Planned<'_>) -> Task {
        let Case { knowledge, workflow, language, today, .. } = *self.case;
        let task = planned.task;
        let fill = |text| knowledge.fill(text, language, today);
        let done = matches!(planned.state, State::Done(_));
        let counted = planned.deadline.as_ref().filter(|_| !done);
        let place = task.place.as_ref().and_then(|id| knowledge.sources.get(id));
        let mut notes: Vec<String> = task.how.iter().map(fill).collect();
        notes.push(checklist::who(knowledge, task.who, language));
        notes.extend(task.evidence.as_ref().map(|file| self.case.say("task-evidence", &[("file", &fill(file))])));
        if planned.estimated && !done {
            notes.push(self.case.say("task-estimated", &[]));
        }
        Task {
            title: fill(&task.title),
            done,
            critical: planned.critical,
            standing: checklist::standing(knowledge, workflow, planned, language, today).unwrap_or_default(),
            when: if done { String::new() } else { span(self.case, planned) },
            due: checklist::due(knowledge, planned, language, today).unwrap_or_default(),
            counted: counted
                .map(|due| checklist::counted(knowledge, workflow, task, due, language, today))
                .unwrap_or_default(),
            notes,
            documents: task.documents.iter().map(fill).collect(),
            fees: checklist::fees(knowledge, planned.fees.iter(), language).unwrap_or_default(),
            place: place.map(|place| (place.title.clone(), place.url.clone())),
            sources: self.numbers(task.cite.iter()),
        }
    }
}

/// The days of a task when everything takes as long as it may; a line that is too long for both breaks between them.
fn span(case: &Case<'_>, planned: &Planned<'_>) -> String {
    let date = |day| value::short_date(day, case.language).replace(' ', "\u{a0}");
    let (start, finish) = (planned.careful.start, planned.careful.finish);
    if start == finish {
        return date(start);
    }
    case.say("sheet-span", &[("start", &date(start)), ("finish", &date(finish))])
}

/// The deadlines of what is not done, the earliest first.
pub(crate) fn deadlines(case: &Case<'_>) -> Vec<Deadline> {
    let Case { knowledge, workflow, plan, language, today, .. } = *case;
    let open = plan.tasks.iter().filter(|planned| !matches!(planned.state, State::Done(_)));
    let mut due: Vec<_> = open.filter_map(|planned| Some((planned.deadline.as_ref()?, planned))).collect();
    due.sort_by_key(|(due, _)| due.day);
    due.into_iter()
        .map(|(due, planned)| Deadline {
            due: checklist::due(knowledge, planned, language, today).unwrap_or_default(),
            day: value::short_date(due.day, language),
            overdue: due.firm && due.day < today,
            firm: due.firm,
            task: knowledge.fill(&planned.task.title, language, today),
            counted: checklist::counted(knowledge, workflow, planned.task, due, language, today),
        })
        .collect()
}
