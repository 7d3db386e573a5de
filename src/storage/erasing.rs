//! A person is erased: what was theirs goes, what others still need stays without the name.

use super::joining::{of, take};
use super::people;
use super::sql::{Transaction, values};
use crate::case::PersonId;
use crate::store::{Erased, StoreError};

/// Erases a person; their addresses, focus, codes and notices go with the row in `people`.
pub(super) async fn erase(transaction: &mut dyn Transaction, person: PersonId) -> Result<Erased, StoreError> {
    let mut erased = Erased {
        exchanges: transaction.run("DELETE FROM exchanges WHERE person = $1", values![person.0]).await?,
        ..Erased::default()
    };
    for case in of(transaction, person).await? {
        take(transaction, case).await?;
        let others = transaction
            .number(
                "SELECT count(*) AS number FROM members WHERE case_id = $1 AND person <> $2",
                values![case.0, person.0],
            )
            .await?;
        if others == 0 {
            erased.cases += transaction.run("DELETE FROM cases WHERE id = $1", values![case.0]).await?;
            continue;
        }
        let somebody = people::nameless(transaction).await?;
        let changed = values![somebody.0, person.0, case.0];
        erased.answers_kept +=
            transaction.run("UPDATE answers SET person = $1 WHERE person = $2 AND case_id = $3", changed).await?;
        transaction.run("UPDATE completions SET person = $1 WHERE person = $2 AND case_id = $3", changed).await?;
        transaction.run("UPDATE evidence SET person = $1 WHERE person = $2 AND case_id = $3", changed).await?;
    }
    transaction.run("DELETE FROM people WHERE id = $1", values![person.0]).await?;
    Ok(erased)
}
