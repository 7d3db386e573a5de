//! A checklist worked through: shown, opened, ticked in plain words or by a button, ticks taken back, files kept.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::casework::Held;
use super::{Assistant, Visit};
use crate::case::Completion;
use crate::incoming::{Press, Upload};
use crate::knowledge::{Date, value};
use crate::language::Language;
use crate::message::{Attachment, Block, Button, CaseFile, Message};
use crate::plan::{Plan, State};
use crate::reading::{self, Named, Read};
use crate::store::{Changes, CommitError, NewEvidence, Waiting};
use crate::wording::checklist;

/// Tasks that have a button in the list.
const OPENED: usize = 6;
/// Bytes of the largest file that is kept.
pub const LARGEST_FILE: usize = 10 << 20;

impl Assistant {
    /// `/tasks`: what is overdue and due, what can be done now, what waits, and how much is done.
    pub(super) async fn tasks(&self, visit: &Visit, held: Held<'_>) -> Result<Vec<Message>, CommitError> {
        let changed = self.what_changed(visit, &held);
        let mut held = held;
        self.commit(visit, &mut held, Changes::default()).await?;
        let pending = matches!(held.waiting(), Waiting::Answer { .. }).then(|| self.next_words(visit, &held));
        Ok(changed.into_iter().chain([self.checklist(visit, &held)]).chain(pending).collect())
    }

    fn checklist(&self, visit: &Visit, held: &Held<'_>) -> Message {
        let plan = self.plan_of(held, visit);
        let (language, today) = (visit.language, visit.now.today);
        let title = self.knowledge.localized(&held.workflow.title, language);
        if plan.tasks.is_empty() {
            return Message::said(format!("{title}\n{}", self.phrases(visit, "tasks-none", &[])));
        }
        let mut blocks =
            vec![Block::Said(format!("{title}\n{}", checklist::progress(&self.knowledge, &plan, language)))];
        let ready: Vec<_> = plan.tasks.iter().filter(|planned| planned.state == State::Ready).collect();
        let waits = plan.tasks.iter().filter(|it| matches!(it.state, State::Blocked(_) | State::Later(_)));
        let mut soon: Vec<_> = waits.filter(|it| it.deadline.as_ref().is_some_and(|due| due.firm)).collect();
        soon.sort_by_key(|planned| planned.deadline.as_ref().map(|due| due.day));
        for (id, tasks) in [("tasks-ready", &ready), ("tasks-dated", &soon)] {
            if !tasks.is_empty() {
                let lines = tasks
                    .iter()
                    .map(|planned| checklist::line(&self.knowledge, held.workflow, planned, language, today));
                let first = self.phrases(visit, id, &[]);
                blocks.push(Block::Said([first].into_iter().chain(lines).collect::<Vec<_>>().join("\n")));
            }
        }
        let waiting = plan.tasks.iter().filter(|it| matches!(it.state, State::Blocked(_) | State::Later(_))).count();
        if waiting > soon.len() {
            let count = (waiting - soon.len()).to_string();
            blocks.push(Block::Said(self.phrases(visit, "tasks-waiting", &[("count", &count)])));
        }
        let buttons = ready.iter().chain(&soon).take(OPENED).map(|planned| Button {
            label: self.knowledge.fill(&planned.task.title, language, today),
            press: Press::Task(held.number(), planned.task.id.clone()),
        });
        Message { blocks, buttons: buttons.collect(), ..Message::default() }
    }

    /// One task, opened.
    pub(super) async fn task(&self, visit: &Visit, held: Held<'_>, id: &str) -> Result<Vec<Message>, CommitError> {
        let plan = self.plan_of(&held, visit);
        let Some(planned) = plan.tasks.iter().find(|planned| planned.task.id == id) else {
            return Ok(vec![self.say(visit.language, "task-gone", &[]), self.checklist(visit, &held)]);
        };
        self.stay(visit, &held).await?;
        let (language, today) = (visit.language, visit.now.today);
        let mut blocks = checklist::task(&self.knowledge, held.workflow, planned, language, today);
        let files: Vec<String> = held
            .case
            .evidence
            .iter()
            .filter(|file| file.task == id)
            .map(|file| format!("• {} ({})", file.name, file.id))
            .collect();
        if !files.is_empty() {
            blocks.push(Block::Said(format!("{}\n{}", self.phrases(visit, "task-files", &[]), files.join("\n"))));
        }
        let button = |id: &str, press: Press| Button { label: self.phrases(visit, id, &[]), press };
        let mut buttons = Vec::new();
        match &planned.state {
            State::Done(_) => buttons.push(button("button-undone", Press::Undone(held.number(), id.to_owned()))),
            State::Ready | State::Later(_) => {
                buttons.push(button("button-done", Press::Done(held.number(), id.to_owned())));
            }
            State::Blocked(_) => {}
        }
        buttons.push(button("button-tasks", Press::Tasks(held.number())));
        Ok(vec![Message { blocks, buttons, ..Message::default() }])
    }

    /// Words that report something done: `None` when they name no task of the case.
    pub(super) async fn reported(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        text: &str,
    ) -> Result<Option<Vec<Message>>, CommitError> {
        let Some(report) = reading::report(text, visit.now.today) else { return Ok(None) };
        let plan = self.plan_of(held, visit);
        let Some(place) = self.named_task(&plan, &report.what, visit.now.today) else { return Ok(None) };
        let id = plan.tasks[place].task.id.clone();
        match report.on {
            Read::Clear(on) => self.done(visit, held, &id, on).await.map(Some),
            Read::Either(_) | Read::Nothing => Ok(Some(vec![self.say(visit.language, "done-which-day", &[])])),
        }
    }

    /// The task that words name: by its title or the words people report it with.
    fn named_task(&self, plan: &Plan<'_>, what: &str, today: Date) -> Option<usize> {
        let names: Vec<Vec<String>> = plan
            .tasks
            .iter()
            .map(|planned| {
                let titles = Language::ALL.map(|language| self.knowledge.fill(&planned.task.title, language, today));
                titles.into_iter().chain(planned.task.done_as.iter().cloned()).collect()
            })
            .collect();
        let options: Vec<Named<'_>> =
            names.iter().map(|names| Named { names: names.iter().map(String::as_str).collect() }).collect();
        // A bare number is the place of a choice, and here there is none to choose.
        if what.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        match reading::choice(what, &options) {
            Read::Clear(place) => Some(place),
            Read::Either(_) | Read::Nothing => None,
        }
    }

    /// Ticks a task: never in the future, never before what it needs.
    pub(super) async fn done(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        id: &str,
        on: Date,
    ) -> Result<Vec<Message>, CommitError> {
        let (language, today) = (visit.language, visit.now.today);
        let plan = self.plan_of(held, visit);
        let Some(planned) = plan.tasks.iter().find(|planned| planned.task.id == id) else {
            return Ok(vec![self.say(language, "task-gone", &[])]);
        };
        let title = self.knowledge.fill(&planned.task.title, language, today);
        if on > today {
            return Ok(vec![self.say(language, "done-in-future", &[("task", &title)])]);
        }
        if planned.state == State::Done(on) {
            return Ok(vec![self.say(language, "done-already", &[("task", &title)])]);
        }
        if matches!(planned.state, State::Blocked(_)) {
            let open = open_before(&plan, held, id);
            let needs = checklist::titles(&self.knowledge, held.workflow, &open, language, today);
            let mut message = self.say(language, "done-needs", &[("task", &title), ("needs", &needs)]);
            let label = self.phrases(visit, "button-done-through", &[("day", &value::date(on, language))]);
            message.buttons.push(Button { label, press: Press::DoneThrough(held.number(), id.to_owned(), on) });
            return Ok(vec![message]);
        }
        self.tick(visit, held, &plan, vec![id.to_owned()], on).await
    }

    /// Ticks a task and everything open that it needs, all with the same day.
    pub(super) async fn done_through(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        id: &str,
        on: Date,
    ) -> Result<Vec<Message>, CommitError> {
        let plan = self.plan_of(held, visit);
        let there = plan.tasks.iter().any(|planned| planned.task.id == id);
        if !there || on > visit.now.today || held.done.contains_key(id) {
            return self.done(visit, held, id, on).await;
        }
        let mut tasks = open_before(&plan, held, id);
        tasks.push(id.to_owned());
        self.tick(visit, held, &plan, tasks, on).await
    }

    /// Ticks tasks that nothing open stands before, the last of them being the one that was named.
    async fn tick(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        plan: &Plan<'_>,
        tasks: Vec<String>,
        on: Date,
    ) -> Result<Vec<Message>, CommitError> {
        let (language, today) = (visit.language, visit.now.today);
        let ticked: Vec<_> = plan.tasks.iter().filter(|planned| tasks.contains(&planned.task.id)).collect();
        let title =
            |id: &String| checklist::titles(&self.knowledge, held.workflow, std::slice::from_ref(id), language, today);
        let named = tasks.last().map(title).unwrap_or_default();
        let done_on = |id: &String| Some((id.clone(), *held.done.get(id)?));
        let needs = ticked.iter().flat_map(|it| it.task.needs.iter().chain(&it.task.starts)).filter_map(done_on);
        let rests = plan
            .tasks
            .iter()
            .filter(|other| other.task.needs.iter().chain(&other.task.starts).any(|need| tasks.contains(need)));
        let rests = rests.filter_map(|other| done_on(&other.task.id));
        let too_early = needs.filter(|(_, day)| *day > on).max_by_key(|(_, day)| *day);
        let too_late = rests.filter(|(_, day)| *day < on).min_by_key(|(_, day)| *day);
        for (words, clash) in [("done-before-need", too_early), ("done-after-next", too_late)] {
            if let Some((other, day)) = clash {
                let other = checklist::titles(&self.knowledge, held.workflow, &[other], language, today);
                let day = value::date(day, language);
                return Ok(vec![self.say(language, words, &[("task", &named), ("other", &other), ("day", &day)])]);
            }
        }
        let before = plan.finish;
        let titles = checklist::titles(&self.knowledge, held.workflow, &tasks, language, today);
        let completion = |task: String| Completion { task, on: Some(on), by: visit.person, at: visit.now.at };
        let completions = tasks.into_iter().map(completion).collect();
        self.commit(visit, held, Changes { completions, ..Changes::default() }).await?;
        let after = self.plan_of(held, visit);
        let day = value::date(on, language);
        let mut lines = vec![self.phrases(visit, "done-noted", &[("task", &titles), ("day", &day)])];
        let moved = before.zip(after.finish).map_or(0, |(before, after)| (after - before).num_days());
        if moved != 0 {
            let id = if moved > 0 { "impact-later" } else { "impact-earlier" };
            lines.push(self.phrases(visit, id, &[("days", &moved.abs().to_string())]));
        }
        let mut message = Message::said(lines.join("\n"));
        let label = self.phrases(visit, "button-tasks", &[]);
        message.buttons.push(Button { label, press: Press::Tasks(held.number()) });
        Ok(vec![message])
    }

    /// Takes a tick back.
    pub(super) async fn undone(
        &self,
        visit: &Visit,
        mut held: Held<'_>,
        id: &str,
    ) -> Result<Vec<Message>, CommitError> {
        if !held.done.contains_key(id) {
            return Ok(vec![self.say(visit.language, "done-not", &[]), self.checklist(visit, &held)]);
        }
        let completion = Completion { task: id.to_owned(), on: None, by: visit.person, at: visit.now.at };
        self.commit(visit, &mut held, Changes { completions: vec![completion], ..Changes::default() }).await?;
        Ok(vec![self.say(visit.language, "done-taken-back", &[]), self.checklist(visit, &held)])
    }

    /// Keeps a file with the task that its words name.
    pub(super) async fn file(
        &self,
        visit: &Visit,
        held: Held<'_>,
        upload: &Upload,
    ) -> Result<Vec<Message>, CommitError> {
        let language = visit.language;
        if upload.bytes.is_empty() || upload.bytes.len() > LARGEST_FILE {
            let limit = (LARGEST_FILE >> 20).to_string();
            return Ok(vec![self.say(language, "file-size", &[("limit", &limit)])]);
        }
        let Some(media_type) = media_type(&upload.bytes) else { return Ok(vec![self.say(language, "file-type", &[])]) };
        let plan = self.plan_of(&held, visit);
        let by_id = plan.tasks.iter().position(|planned| planned.task.id == upload.about);
        let Some(place) = by_id.or_else(|| self.named_task(&plan, &upload.about, visit.now.today)) else {
            return Ok(vec![self.say(language, "file-for-which", &[])]);
        };
        let task = plan.tasks[place].task;
        let hash: String = Sha256::digest(&upload.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let name = file_name(&upload.name);
        let (by, at) = (visit.person, visit.now.at);
        let evidence = NewEvidence {
            task: task.id.clone(),
            name: name.clone(),
            media_type: media_type.to_owned(),
            hash,
            bytes: upload.bytes.clone(),
            by,
            at,
        };
        let title = self.knowledge.fill(&task.title, language, visit.now.today);
        let mut held = held;
        self.commit(visit, &mut held, Changes { evidence: vec![evidence], ..Changes::default() }).await?;
        Ok(vec![self.say(language, "file-kept", &[("file", &name), ("task", &title)])])
    }

    /// `/removefile N`: takes a file out of the case.
    pub(super) async fn remove_file(
        &self,
        visit: &Visit,
        held: Held<'_>,
        number: &str,
    ) -> Result<Vec<Message>, CommitError> {
        let Some(id) = number.parse().ok().filter(|id| held.case.evidence.iter().any(|file| file.id == *id)) else {
            return Ok(vec![self.say(visit.language, "file-not-there", &[])]);
        };
        let mut held = held;
        self.commit(visit, &mut held, Changes { evidence_removed: vec![id], ..Changes::default() }).await?;
        Ok(vec![self.say(visit.language, "file-removed", &[])])
    }

    /// `/export`: the case as files.
    pub(super) fn export(&self, visit: &Visit, held: &Held<'_>) -> Vec<Message> {
        let mut message = self.say(visit.language, "export-here", &[]);
        message.attachments =
            CaseFile::ALL.map(|format| Attachment { case: held.case.id, format, language: visit.language }).to_vec();
        vec![message]
    }
}

/// The media type that the first bytes show; `None` for what is neither PDF nor a common picture.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    [(b"%PDF-".as_slice(), "application/pdf"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")]
        .into_iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, media_type)| media_type)
}

/// The last part of a path, without what cannot be shown, at most 80 characters.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = crate::answer::asked::harmless(last).chars().take(80).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

/// What is not done and must be before a task, by the order of the plan.
fn open_before(plan: &Plan<'_>, held: &Held<'_>, id: &str) -> Vec<String> {
    let mut wanted = BTreeSet::from([id]);
    // Each round reaches one step further back; there are no more steps than tasks.
    for _ in 0..plan.tasks.len() {
        let before = plan.tasks.iter().filter(|it| wanted.contains(it.task.id.as_str()));
        let needs: Vec<&str> = before
            .flat_map(|it| it.task.needs.iter().chain(&it.task.starts))
            .map(String::as_str)
            .filter(|need| !held.done.contains_key(*need) && plan.tasks.iter().any(|it| it.task.id == **need))
            .collect();
        let count = wanted.len();
        wanted.extend(needs);
        if wanted.len() == count {
            break;
        }
    }
    let open = plan.tasks.iter().map(|it| &it.task.id).filter(|other| *other != id && wanted.contains(other.as_str()));
    open.cloned().collect()
}
