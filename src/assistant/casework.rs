//! A case in hand: read once, decided upon, committed once.

use std::collections::BTreeSet;

use super::{Assistant, Visit};
use crate::case::{Answers, CaseId, Completions, PersonId, Role, standing_answers, standing_completions};
use crate::interview::{self, Next};
use crate::plan::{Plan, plan};
use crate::reminder;
use crate::store::{Case, Changes, CommitError, Committed, Focus, NewCase, OPENED, Seen, Waiting};
use crate::workflow::Workflow;

/// A case with what stands in it.
pub(super) struct Held<'a> {
    pub(super) case: Case,
    pub(super) workflow: &'a Workflow,
    pub(super) answers: Answers,
    pub(super) done: Completions,
}

impl<'a> Held<'a> {
    /// A case that is about to be opened, under the number that stands for it until it has one.
    pub(super) fn new(workflow: &'a Workflow, open: &NewCase) -> Self {
        let case = Case {
            id: OPENED,
            workflow: open.workflow.clone(),
            revision: 0,
            opened_at: open.at,
            closed: false,
            seen: Seen::default(),
            answers: Vec::new(),
            completions: Vec::new(),
            members: vec![(open.by, Role::Founder)],
            evidence: Vec::new(),
        };
        Self { case, workflow, answers: Answers::new(), done: Completions::new() }
    }

    pub(super) const fn number(&self) -> i64 {
        self.case.id.0
    }

    /// What the next words of somebody in the case belong to, as far as the case alone says.
    pub(super) fn waiting(&self) -> Waiting {
        match interview::next(self.workflow, &self.answers) {
            Next::Ask(question) => Waiting::Answer { question: question.id.clone() },
            Next::Settled => Waiting::Nothing,
        }
    }
}

impl Assistant {
    /// The case of that number, if the person takes part in it and its workflow is still there.
    pub(super) async fn held(&self, id: CaseId, person: PersonId) -> Result<Option<Held<'_>>, CommitError> {
        let Some(case) = self.store.case(id).await? else { return Ok(None) };
        let takes_part = case.members.iter().any(|(member, _)| *member == person);
        let Some(workflow) = self.knowledge.workflows.get(&case.workflow).filter(|_| takes_part) else {
            return Ok(None);
        };
        let answers = standing_answers(&case.answers);
        let done = standing_completions(&case.completions);
        Ok(Some(Held { case, workflow, answers, done }))
    }

    /// The case the person is in: the one in focus, else the open one changed last.
    pub(super) async fn current(&self, visit: &Visit) -> Result<Option<Held<'_>>, CommitError> {
        if let Some(id) = visit.focus.case
            && let Some(held) = self.held(id, visit.person).await?
        {
            return Ok(Some(held));
        }
        for line in self.store.cases_of(visit.person).await?.into_iter().filter(|line| !line.closed) {
            if let Some(held) = self.held(line.id, visit.person).await? {
                return Ok(Some(held));
            }
        }
        Ok(None)
    }

    pub(super) fn plan_of<'a>(&self, held: &Held<'a>, visit: &Visit) -> Plan<'a> {
        plan(held.workflow, &held.answers, &held.done, &self.knowledge, visit.now.today)
    }

    /// Commits `changes` to a case together with what follows from them: the reminders, what has been shown, and that the
    /// person's next words answer the next question. `held` is brought up to date.
    pub(super) async fn commit(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        changes: Changes,
    ) -> Result<Committed, CommitError> {
        self.commit_then(visit, held, None, changes).await
    }

    /// The same, but something else is waited for afterwards.
    pub(super) async fn commit_then(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        waiting: Option<Waiting>,
        mut changes: Changes,
    ) -> Result<Committed, CommitError> {
        held.case.answers.extend(changes.answers.iter().cloned());
        held.case.completions.extend(changes.completions.iter().cloned());
        held.answers = standing_answers(&held.case.answers);
        held.done = standing_completions(&held.case.completions);
        let (plan, case) = (self.plan_of(held, visit), held.case.id);
        changes.event.clone_from(&visit.event);
        if changes.open.is_none() {
            changes.case = Some((case, held.case.revision));
        }
        changes.notices = Some(reminder::notices(&held.case, held.workflow, &held.answers, &plan, visit.now.at));
        changes.seen = Some(seen(held, &plan));
        let waiting = waiting.unwrap_or_else(|| held.waiting());
        changes.focus.push((visit.person, visit.focus_on(Some(case), waiting)));
        let committed = self.store.commit(&changes).await?;
        held.case.revision += 1;
        Ok(committed)
    }

    /// Commits that the person's next words answer the next question of the case, and nothing else.
    pub(super) async fn stay(&self, visit: &Visit, held: &Held<'_>) -> Result<(), CommitError> {
        self.turn_to(visit, Some(held.case.id), held.waiting()).await
    }

    /// Commits where the person now is, and nothing else.
    pub(super) async fn turn_to(
        &self,
        visit: &Visit,
        case: Option<CaseId>,
        waiting: Waiting,
    ) -> Result<(), CommitError> {
        let focus: Focus = visit.focus_on(case, waiting);
        let event = visit.event.clone();
        let changes = Changes { event, focus: vec![(visit.person, focus)], ..Changes::default() };
        self.store.commit(&changes).await?;
        Ok(())
    }
}

/// What a person has been shown of the workflow once this is said.
fn seen(held: &Held<'_>, plan: &Plan<'_>) -> Seen {
    let open = interview::open(held.workflow, &held.answers).into_iter().next().map(|question| question.id.clone());
    let questions: BTreeSet<String> =
        interview::standing(held.workflow, &held.answers).into_keys().chain(open).collect();
    Seen {
        structure: held.workflow.structure.clone(),
        questions: questions.into_iter().collect(),
        tasks: plan.tasks.iter().map(|planned| planned.task.id.clone()).collect(),
    }
}
