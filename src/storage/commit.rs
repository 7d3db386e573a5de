//! One event, one transaction: [`Changes`] in statements.

use super::sql::{Transaction, values};
use super::{cases, deliveries, exchanges, words};
use crate::case::{CaseId, Role};
use crate::store::{Changes, CommitError, Committed, Focus, Grant, NewCase, NewCode, OPENED, StoreError, Timestamp};

/// Keeps all of `changes`.
///
/// The case's row is taken first: of two commits to one case the second waits there, and finds another revision.
pub(super) async fn commit(transaction: &mut dyn Transaction, changes: &Changes) -> Result<Committed, CommitError> {
    if let Some(event) = &changes.event {
        let new =
            transaction.run("INSERT INTO events (event) VALUES ($1) ON CONFLICT DO NOTHING", values![event]).await?;
        if new == 0 {
            return Err(CommitError::AlreadyHandled);
        }
    }
    let opened = match (changes.case, &changes.open) {
        (Some(_), Some(_)) => return Err(StoreError::Changes("one case is changed and another opened").into()),
        (None, Some(new)) => Some(open(transaction, new).await?),
        (_, None) => None,
    };
    match changes.case.or(opened.map(|id| (id, 0))) {
        Some((id, revision)) => {
            move_on(transaction, id, revision, changes).await?;
            cases::append(transaction, id, changes).await?;
            if let Some(notices) = &changes.notices {
                deliveries::plan(transaction, id, notices).await?;
            }
        }
        None if needs_case(changes) => return Err(StoreError::Changes("parts of a case without the case").into()),
        None => {}
    }
    for code in &changes.codes_used {
        if transaction.run("DELETE FROM codes WHERE code = $1", values![code]).await? == 0 {
            return Err(CommitError::Stale);
        }
    }
    for code in &changes.codes {
        hand_out(transaction, code, opened).await?;
    }
    for (person, focus) in &changes.focus {
        let case = focus.case.map(|case| meant(case, opened)).transpose()?;
        set_focus(transaction, person.0, &Focus { case, ..focus.clone() }).await?;
    }
    let exchange = match &changes.exchange {
        Some(exchange) => Some(exchanges::keep(transaction, exchange).await?),
        None => None,
    };
    let wish = match (changes.wish, &changes.exchange, exchange) {
        (Some(wish), Some(kept), Some(number)) => Some(exchanges::wish(transaction, kept.at, number, wish).await?),
        (_, _, _) => None,
    };
    Ok(Committed { case: opened, exchange, wish })
}

const fn needs_case(changes: &Changes) -> bool {
    !(changes.answers.is_empty()
        && changes.completions.is_empty()
        && changes.evidence.is_empty()
        && changes.evidence_removed.is_empty()
        && changes.members.is_empty()
        && changes.left.is_empty()
        && changes.seen.is_none()
        && changes.closed.is_none()
        && changes.notices.is_none())
}

/// The latest moment in what is added to a case.
fn latest(changes: &Changes) -> Option<Timestamp> {
    let answers = changes.answers.iter().map(|answer| answer.at);
    let completions = changes.completions.iter().map(|completion| completion.at);
    answers.chain(completions).chain(changes.evidence.iter().map(|file| file.at)).max()
}

async fn open(transaction: &mut dyn Transaction, new: &NewCase) -> Result<CaseId, StoreError> {
    let id = transaction
        .number(
            "INSERT INTO cases (workflow, revision, opened_at, changed_at) VALUES ($1, 0, $2, $2) RETURNING id AS number",
            values![&new.workflow, new.at],
        )
        .await?;
    cases::set_member(transaction, CaseId(id), new.by, Role::Founder).await?;
    Ok(CaseId(id))
}

async fn move_on(
    transaction: &mut dyn Transaction,
    id: CaseId,
    revision: i64,
    changes: &Changes,
) -> Result<(), CommitError> {
    let seen = changes.seen.as_ref().map(words::json).transpose()?;
    let moved = transaction
        .run(
            "UPDATE cases SET revision = revision + 1, \
             changed_at = CASE WHEN $3 > changed_at THEN $3 ELSE changed_at END, \
             closed = COALESCE($4, closed), seen = COALESCE($5, seen) \
             WHERE id = $1 AND revision = $2",
            values![id.0, revision, latest(changes), changes.closed, seen],
        )
        .await?;
    if moved == 0 { Err(CommitError::Stale) } else { Ok(()) }
}

/// The case that `case` stands for.
fn meant(case: CaseId, opened: Option<CaseId>) -> Result<CaseId, StoreError> {
    match opened {
        _ if case != OPENED => Ok(case),
        Some(opened) => Ok(opened),
        None => Err(StoreError::Changes("the opened case is meant, but none is opened")),
    }
}

async fn hand_out(transaction: &mut dyn Transaction, code: &NewCode, opened: Option<CaseId>) -> Result<(), StoreError> {
    let (kind, case, role, person) = match code.grants {
        Grant::Join(case, role) => ("join", Some(meant(case, opened)?.0), Some(words::role(role).to_owned()), None),
        Grant::Link(person) => ("link", None, None, Some(person.0)),
    };
    transaction
        .run(
            "INSERT INTO codes (code, kind, case_id, role, person, made_by, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![&code.code, kind, case, role, person, code.by.0, code.until],
        )
        .await?;
    Ok(())
}

/// Whether an event has been marked.
pub(super) async fn handled(transaction: &mut dyn Transaction, event: &str) -> Result<bool, StoreError> {
    Ok(transaction.row("SELECT event FROM events WHERE event = $1", values![event]).await?.is_some())
}

/// Keeps what a person's next words belong to.
pub(super) async fn set_focus(transaction: &mut dyn Transaction, person: i64, focus: &Focus) -> Result<(), StoreError> {
    transaction
        .run(
            "INSERT INTO focus (person, case_id, waiting, language) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person) DO UPDATE SET case_id = excluded.case_id, waiting = excluded.waiting, \
             language = excluded.language",
            values![
                person,
                focus.case.map(|case| case.0),
                words::json(&focus.waiting)?,
                focus.language.map(|language| language.tag().to_owned())
            ],
        )
        .await?;
    Ok(())
}
