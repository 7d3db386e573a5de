//! Tables: what earlier versions kept is carried over.

use std::path::Path;

use bridgehead::case::PersonId;
use bridgehead::language::Language;
use bridgehead::storage::sqlite::SqliteStore;
use bridgehead::store::{Store, Wish};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

fn migrations(database: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database)
}

/// A file as the first version left it.
const OF_VERSION_1: &str = "
INSERT INTO people (address, language) VALUES ('telegram:7', 'zh-Hant'), ('terminal:local', 'en'), ('discord:1', NULL);
INSERT INTO exchanges (id, at, person, question, language, day, outcome, choices) VALUES
    (1, '2026-11-24T04:00:00+00:00', 'terminal:local', 'what does it cost', 'en', '2026-11-24', 'answered', 'more' || char(10) || 'ask-person'),
    (2, '2026-11-24T04:05:00.123456789+00:00', 'telegram:8', '要幾多錢', 'zh-Hant', '2023-06-01', 'declined', 'ask-person' || char(10) || 'tell-me'),
    (5, '2026-11-25T04:00:00.5+00:00', 'terminal:local', 'and on paper', 'en', '2026-11-25', 'answered', '');
INSERT INTO said (exchange, passage, hash, facts) VALUES
    (1, 'company/fees#b', 'h1', 'f1,f2'), (5, 'company/fees#c', 'h2', ''), (1, 'company/fees#a', 'h3', '');
INSERT INTO wishes (id, at, exchange, wish) VALUES
    (3, '2026-11-24T04:01:00+00:00', 1, 'ask-person'), (4, '2026-11-24T04:06:00+00:00', 2, 'tell-me');
";

#[tokio::test]
async fn what_the_first_version_kept_is_carried_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.sqlite");
    let first = folder.path().join("migrations");
    std::fs::create_dir(&first).unwrap();
    std::fs::copy(migrations("sqlite").join("0001_exchanges.sql"), first.join("0001_exchanges.sql")).unwrap();
    let old =
        SqlitePool::connect_with(SqliteConnectOptions::new().filename(&file).create_if_missing(true)).await.unwrap();
    Migrator::new(first).await.unwrap().run(&old).await.unwrap();
    sqlx::raw_sql(OF_VERSION_1).execute(&old).await.unwrap();
    old.close().await;

    let store = SqliteStore::open_file(&file).await.unwrap();
    let new = SqlitePool::connect_with(SqliteConnectOptions::new().filename(&file)).await.unwrap();
    let heard: Vec<String> =
        sqlx::query_scalar("SELECT heard_at FROM addresses ORDER BY person").fetch_all(&new).await.unwrap();
    let never = "1970-01-01T00:00:00.000000Z";
    assert_eq!(heard, ["2026-11-25T04:00:00.500000Z", "2026-11-24T04:05:00.123000Z", never, never]);
    let noon = "2026-11-26T12:00:00Z".parse().unwrap();
    // In the order of their first exchange; those who never asked come last.
    let mut people = Vec::new();
    for address in ["terminal:local", "telegram:8", "discord:1", "telegram:7"] {
        people.push(store.person(address, noon).await.unwrap());
    }
    assert_eq!(people, [1, 2, 3, 4].map(PersonId));
    let languages = [Some(Language::English), None, None, Some(Language::Traditional)];
    for (person, language) in people.iter().zip(languages) {
        assert_eq!(store.language(*person).await.unwrap(), language);
    }
    let local = store.everything(people[0]).await.unwrap();
    assert_eq!(
        local.exchanges.iter().map(|each| each.question.as_str()).collect::<Vec<_>>(),
        ["what does it cost", "and on paper"]
    );
    let exchange = store.exchange(1, people[0]).await.unwrap().unwrap();
    assert_eq!(exchange.at, "2026-11-24T04:00:00Z".parse::<bridgehead::store::Timestamp>().unwrap());
    assert_eq!(exchange.choices.len(), 2);
    let said: Vec<_> = exchange.said.iter().map(|said| (said.passage.to_string(), said.facts.len())).collect();
    assert_eq!(said, [("company/fees#b".to_owned(), 2), ("company/fees#a".to_owned(), 0)]);
    assert_eq!(store.last_answer(people[0]).await.unwrap(), Some(5));
    assert_eq!(store.exchange(2, people[0]).await.unwrap(), None);
    assert!(store.exchange(2, people[1]).await.unwrap().is_some());
    let wishes = store.wishes().await.unwrap();
    let read: Vec<_> = wishes.iter().map(|(number, _, wish, exchange)| (*number, *wish, exchange.person)).collect();
    assert_eq!(read, [(3, Wish::AskPerson, people[0]), (4, Wish::TellMe, people[1])]);
    // Numbers go on where they were, and nothing of the old tables is left.
    assert_eq!(store.wish(noon, 5, Wish::TellMe).await.unwrap(), 5);
    let query = "SELECT \"table\" FROM pragma_foreign_key_check UNION ALL \
                 SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\\_1' ESCAPE '\\' OR name = 'numbered')";
    let left: Vec<String> = sqlx::query_scalar(query).fetch_all(&new).await.unwrap();
    assert!(left.is_empty(), "{left:?}");
    let erased = store.erase(people[0]).await.unwrap();
    assert_eq!(erased.exchanges, 2, "what refers to them goes with them: {:?}", store.wishes().await);
}
