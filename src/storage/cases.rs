//! Cases: what is appended to them, and how they are read.

use super::sql::{Row, Transaction, values};
use super::words;
use crate::case::{Answer, CaseId, Completion, PersonId, Role};
use crate::store::{Case, CaseLine, Changes, Evidence, Grant, StoreError, Timestamp};

/// Adds what `changes` add to the case.
pub(super) async fn append(
    transaction: &mut dyn Transaction,
    case: CaseId,
    changes: &Changes,
) -> Result<(), StoreError> {
    for answer in &changes.answers {
        let value = answer.value.as_ref().map(words::json).transpose()?;
        transaction
            .run(
                "INSERT INTO answers (case_id, question, value, person, at) VALUES ($1, $2, $3, $4, $5)",
                values![case.0, &answer.question, value, answer.by.0, answer.at],
            )
            .await?;
    }
    for completion in &changes.completions {
        transaction
            .run(
                "INSERT INTO completions (case_id, task, day, person, at) VALUES ($1, $2, $3, $4, $5)",
                values![case.0, &completion.task, completion.on, completion.by.0, completion.at],
            )
            .await?;
    }
    for file in &changes.evidence {
        let size = i64::try_from(file.bytes.len()).map_err(|error| StoreError::Database(error.into()))?;
        transaction
            .run(
                "INSERT INTO evidence (case_id, task, name, media_type, hash, size, person, at, bytes) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                values![
                    case.0,
                    &file.task,
                    &file.name,
                    &file.media_type,
                    &file.hash,
                    size,
                    file.by.0,
                    file.at,
                    file.bytes.clone()
                ],
            )
            .await?;
    }
    for id in &changes.evidence_removed {
        transaction
            .run("UPDATE evidence SET bytes = NULL WHERE id = $1 AND case_id = $2", values![*id, case.0])
            .await?;
    }
    for (person, role) in &changes.members {
        set_member(transaction, case, *person, *role).await?;
    }
    for person in &changes.left {
        remove_member(transaction, case, *person).await?;
    }
    Ok(())
}

/// Lets a person take part, or changes their role.
pub(super) async fn set_member(
    transaction: &mut dyn Transaction,
    case: CaseId,
    person: PersonId,
    role: Role,
) -> Result<(), StoreError> {
    transaction
        .run(
            "INSERT INTO members (case_id, person, role) VALUES ($1, $2, $3) \
             ON CONFLICT (case_id, person) DO UPDATE SET role = excluded.role",
            values![case.0, person.0, words::role(role)],
        )
        .await?;
    Ok(())
}

/// Takes a person out.
pub(super) async fn remove_member(
    transaction: &mut dyn Transaction,
    case: CaseId,
    person: PersonId,
) -> Result<(), StoreError> {
    transaction.run("DELETE FROM members WHERE case_id = $1 AND person = $2", values![case.0, person.0]).await?;
    Ok(())
}

/// Who takes part, by person.
pub(super) async fn members(
    transaction: &mut dyn Transaction,
    case: CaseId,
) -> Result<Vec<(PersonId, Role)>, StoreError> {
    let rows = transaction
        .rows("SELECT person, role FROM members WHERE case_id = $1 ORDER BY person", values![case.0])
        .await?;
    rows.iter().map(|row| Ok((PersonId(row.get("person")?), row.word("role", words::read_role)?))).collect()
}

/// The case as it stands.
pub(super) async fn case(transaction: &mut dyn Transaction, id: CaseId) -> Result<Option<Case>, StoreError> {
    let Some(row) = transaction.row("SELECT * FROM cases WHERE id = $1", values![id.0]).await? else {
        return Ok(None);
    };
    let answers = transaction
        .rows("SELECT question, value, person, at FROM answers WHERE case_id = $1 ORDER BY id", values![id.0])
        .await?;
    let completions = transaction
        .rows("SELECT task, day, person, at FROM completions WHERE case_id = $1 ORDER BY id", values![id.0])
        .await?;
    let evidence = transaction
        .rows(
            "SELECT id, task, name, media_type, hash, size, person, at FROM evidence \
             WHERE case_id = $1 AND bytes IS NOT NULL ORDER BY id",
            values![id.0],
        )
        .await?;
    Ok(Some(Case {
        id,
        workflow: row.get("workflow")?,
        revision: row.get("revision")?,
        opened_at: row.get("opened_at")?,
        closed: row.get("closed")?,
        seen: words::read_json(&row, "seen")?.unwrap_or_default(),
        answers: answers.iter().map(answer).collect::<Result<_, _>>()?,
        completions: completions.iter().map(completion).collect::<Result<_, _>>()?,
        members: members(transaction, id).await?,
        evidence: evidence.iter().map(file).collect::<Result<_, _>>()?,
    }))
}

fn answer(row: &Row) -> Result<Answer, StoreError> {
    Ok(Answer {
        question: row.get("question")?,
        value: words::read_json(row, "value")?,
        by: PersonId(row.get("person")?),
        at: row.get("at")?,
    })
}

fn completion(row: &Row) -> Result<Completion, StoreError> {
    Ok(Completion {
        task: row.get("task")?,
        on: row.maybe("day")?,
        by: PersonId(row.get("person")?),
        at: row.get("at")?,
    })
}

fn file(row: &Row) -> Result<Evidence, StoreError> {
    Ok(Evidence {
        id: row.get("id")?,
        task: row.get("task")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        hash: row.get("hash")?,
        size: row.get("size")?,
        by: PersonId(row.get("person")?),
        at: row.get("at")?,
    })
}

/// The cases of a person, the last changed first.
pub(super) async fn cases_of(transaction: &mut dyn Transaction, person: PersonId) -> Result<Vec<CaseLine>, StoreError> {
    let rows = transaction
        .rows(
            "SELECT id, workflow, closed, changed_at FROM cases \
             WHERE id IN (SELECT case_id FROM members WHERE person = $1) ORDER BY changed_at DESC, id DESC",
            values![person.0],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(CaseLine {
                id: CaseId(row.get("id")?),
                workflow: row.get("workflow")?,
                closed: row.get("closed")?,
                changed_at: row.get("changed_at")?,
            })
        })
        .collect()
}

/// The open cases of a workflow, by number.
pub(super) async fn cases_in(transaction: &mut dyn Transaction, workflow: &str) -> Result<Vec<CaseId>, StoreError> {
    let rows = transaction
        .rows("SELECT id FROM cases WHERE workflow = $1 AND NOT closed ORDER BY id", values![workflow])
        .await?;
    rows.iter().map(|row| Ok(CaseId(row.get("id")?))).collect()
}

/// The bytes of a file.
pub(super) async fn bytes(
    transaction: &mut dyn Transaction,
    case: CaseId,
    id: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = transaction.row("SELECT bytes FROM evidence WHERE id = $1 AND case_id = $2", values![id, case.0]).await?;
    row.map_or(Ok(None), |row| row.maybe("bytes"))
}

/// What a code does.
pub(super) async fn code(
    transaction: &mut dyn Transaction,
    code: &str,
    now: Timestamp,
) -> Result<Option<Grant>, StoreError> {
    let row = transaction.row("SELECT * FROM codes WHERE code = $1 AND ends_at > $2", values![code, now]).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(match row.get::<String>("kind")?.as_str() {
        "join" => Grant::Join(CaseId(row.get("case_id")?), row.word("role", words::read_role)?),
        "link" => Grant::Link(PersonId(row.get("person")?)),
        _ => return Err(StoreError::Row("kind".to_owned())),
    }))
}
