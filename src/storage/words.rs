//! How small closed sets and structures are written in columns. What stands here is in databases: it never changes.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sql::Row;
use crate::answer::Exit;
use crate::case::Role;
use crate::store::{StoreError, Wish};

/// Under what an event is marked as answered, beside its own name, under which it is marked as handled.
pub(super) fn answered(event: &str) -> String {
    format!("{event} answered")
}

pub(super) const fn role(role: Role) -> &'static str {
    match role {
        Role::Founder => "founder",
        Role::Adviser => "adviser",
        Role::Staff => "staff",
    }
}

pub(super) fn read_role(word: &str) -> Option<Role> {
    [Role::Founder, Role::Adviser, Role::Staff].into_iter().find(|each| role(*each) == word)
}

pub(super) const fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::AskPerson => "ask-person",
        Wish::TellMe => "tell-me",
    }
}

pub(super) fn read_wish(word: &str) -> Option<Wish> {
    [Wish::AskPerson, Wish::TellMe].into_iter().find(|each| wish(*each) == word)
}

pub(super) fn exits(exits: &[Exit]) -> String {
    let words: Vec<String> = exits
        .iter()
        .map(|exit| match exit {
            Exit::Topic(id) => id.to_string(),
            Exit::More => "more".to_owned(),
            Exit::AskPerson => "ask-person".to_owned(),
            Exit::TellMe => "tell-me".to_owned(),
            Exit::Begin(workflow) => format!("begin {workflow}"),
        })
        .collect();
    words.join("\n")
}

pub(super) fn read_exits(lines: &str) -> Option<Vec<Exit>> {
    lines
        .lines()
        .map(|line| match line {
            "more" => Some(Exit::More),
            "ask-person" => Some(Exit::AskPerson),
            "tell-me" => Some(Exit::TellMe),
            id => match id.strip_prefix("begin ") {
                Some(workflow) => Some(Exit::Begin(workflow.to_owned())),
                None => id.parse().ok().map(Exit::Topic),
            },
        })
        .collect()
}

/// A structure as JSON.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Database(error.into()))
}

/// The structure that a column holds as JSON; `None` when it is NULL.
pub(super) fn read_json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let Some(text) = row.maybe::<String>(column)? else { return Ok(None) };
    serde_json::from_str(&text).map(Some).map_err(|_| StoreError::Row(column.to_owned()))
}
