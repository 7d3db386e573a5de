//! A case in hand: read once, decided upon, committed once.

use std::collections::BTreeSet;

use super::{Assistant, Visit};
use crate::case::{Answers, CaseId, Completions, PersonId, standing_answers, standing_completions};
use crate::interview;
use crate::plan::{Plan, plan};
use crate::reminder;
use crate::store::{Case, Changes, CommitError, Committed, Focus, Seen, Waiting};
use crate::workflow::Workflow;

/// A case with what stands in it.
pub(super) struct Held<'a> {
    pub(super) case: Case,
    pub(super) workflow: &'a Workflow,
    pub(super) answers: Answers,
    pub(super) done: Completions,
}

impl Held<'_> {
    pub(super) const fn number(&self) -> i64 {
        self.case.id.0
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

    /// Commits `changes` to a case together with what follows from them: the reminders, what has been shown, and where
    /// the person now is. The standing answers and completions of `held` are brought up to date.
    pub(super) async fn commit(
        &self,
        visit: &Visit,
        held: &mut Held<'_>,
        waiting: Waiting,
        mut changes: Changes,
    ) -> Result<Committed, CommitError> {
        held.case.answers.extend(changes.answers.iter().cloned());
        held.case.completions.extend(changes.completions.iter().cloned());
        held.answers = standing_answers(&held.case.answers);
        held.done = standing_completions(&held.case.completions);
        let plan = self.plan_of(held, visit);
        changes.event.clone_from(&visit.event);
        changes.case = Some((held.case.id, held.case.revision));
        changes.notices = Some(reminder::notices(
            held.case.id,
            held.workflow,
            &held.answers,
            &plan,
            &held.case.members,
            visit.now.at,
        ));
        changes.seen = Some(seen(held, &plan));
        changes.focus.push((visit.person, visit.focus_on(Some(held.case.id), waiting)));
        let committed = self.store.commit(&changes).await?;
        held.case.revision += 1;
        Ok(committed)
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
