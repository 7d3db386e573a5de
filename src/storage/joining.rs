//! Two people turn out to be one: everything of the one becomes the other's.

use super::sql::{Transaction, values};
use super::{cases, commit, people};
use crate::case::{CaseId, PersonId};
use crate::store::{Focus, StoreError, Timestamp};

/// Everywhere a person is named beside `members`, `focus` and `people`: `$1` takes over from `$2`.
const TAKE_OVER: [&str; 9] = [
    "UPDATE addresses SET person = $1 WHERE person = $2",
    "UPDATE exchanges SET person = $1 WHERE person = $2",
    "UPDATE answers SET person = $1 WHERE person = $2",
    "UPDATE completions SET person = $1 WHERE person = $2",
    "UPDATE evidence SET person = $1 WHERE person = $2",
    "UPDATE codes SET person = $1 WHERE person = $2",
    "UPDATE codes SET made_by = $1 WHERE made_by = $2",
    "UPDATE notices SET person = $1 WHERE person = $2",
    "UPDATE people SET language = COALESCE(language, (SELECT other.language FROM people AS other WHERE other.id = $2)) \
     WHERE id = $1",
];

/// Makes `address` one of `person`'s, with all that whoever was reached there had.
pub(super) async fn link(transaction: &mut dyn Transaction, address: &str, person: PersonId) -> Result<(), StoreError> {
    // Nobody has been heard from there: any moment counts for more.
    let other = people::person(transaction, address, Timestamp::UNIX_EPOCH).await?;
    if other == person {
        return Ok(());
    }
    for case in of(transaction, other).await? {
        take(transaction, case).await?;
        join(transaction, case, person, other).await?;
    }
    let (own, others) = (people::focus(transaction, person).await?, people::focus(transaction, other).await?);
    if own == Focus::default() && others != own {
        commit::set_focus(transaction, person.0, &others).await?;
    }
    for statement in TAKE_OVER {
        transaction.run(statement, values![person.0, other.0]).await?;
    }
    transaction.run("DELETE FROM people WHERE id = $1", values![other.0]).await?;
    Ok(())
}

/// The cases in which a person takes part or left something, by number.
pub(super) async fn of(transaction: &mut dyn Transaction, person: PersonId) -> Result<Vec<CaseId>, StoreError> {
    let rows = transaction
        .rows(
            "SELECT case_id FROM members WHERE person = $1 UNION SELECT case_id FROM answers WHERE person = $1 \
             UNION SELECT case_id FROM completions WHERE person = $1 \
             UNION SELECT case_id FROM evidence WHERE person = $1 ORDER BY case_id",
            values![person.0],
        )
        .await?;
    rows.iter().map(|row| Ok(CaseId(row.get("case_id")?))).collect()
}

/// Moves a case on, so that whoever has read it reads it again; others wait until this is over.
pub(super) async fn take(transaction: &mut dyn Transaction, case: CaseId) -> Result<(), StoreError> {
    transaction.run("UPDATE cases SET revision = revision + 1 WHERE id = $1", values![case.0]).await?;
    Ok(())
}

async fn join(
    transaction: &mut dyn Transaction,
    case: CaseId,
    person: PersonId,
    other: PersonId,
) -> Result<(), StoreError> {
    let members = cases::members(transaction, case).await?;
    let role = |who| members.iter().find(|(member, _)| *member == who).map(|(_, role)| *role);
    let Some(theirs) = role(other) else { return Ok(()) };
    let higher = role(person).map_or(theirs, |own| own.min(theirs));
    cases::set_member(transaction, case, person, higher).await?;
    cases::remove_member(transaction, case, other).await
}
