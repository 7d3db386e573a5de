//! Tables: both databases have the same, and what earlier versions kept is carried over.

use std::path::Path;

use bridgehead::case::PersonId;
use bridgehead::language::Language;
use bridgehead::storage::postgres::PostgresStore;
use bridgehead::storage::sqlite::SqliteStore;
use bridgehead::store::{Store, Wish};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{Connection as _, PgConnection};

use super::server::Schema;

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

/// Table, column, what it holds, whether it must hold something, whether it is part of the key.
type Column = (String, String, String, bool, bool);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_databases_have_the_same_tables() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new.sqlite");
    let schema = Schema::new().await;
    drop(SqliteStore::open_file(&file).await.unwrap());
    drop(PostgresStore::open(&schema.url).await.unwrap());
    let one = SqlitePool::connect_with(SqliteConnectOptions::new().filename(&file)).await.unwrap();
    let mut other = PgConnection::connect(&schema.url).await.unwrap();

    let query = "SELECT t.name, c.name, lower(c.type), c.\"notnull\" OR c.pk > 0, c.pk > 0 FROM pragma_table_list AS t \
                 JOIN pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND t.type = 'table' \
                 AND t.name NOT LIKE '\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid";
    let here: Vec<Column> = sqlx::query_as(query).fetch_all(&one).await.unwrap();
    let query = "SELECT c.table_name::text, c.column_name::text, c.data_type::text, c.is_nullable = 'NO', EXISTS ( \
                 SELECT 1 FROM information_schema.key_column_usage AS k \
                 JOIN information_schema.table_constraints AS t USING (constraint_schema, constraint_name) \
                 WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema \
                 AND k.table_name = c.table_name AND k.column_name = c.column_name) \
                 FROM information_schema.columns AS c WHERE c.table_schema = current_schema() \
                 AND c.table_name NOT LIKE '\\_%' ORDER BY c.table_name, c.ordinal_position";
    let there: Vec<Column> = sqlx::query_as(query).fetch_all(&mut other).await.unwrap();
    let here: Vec<Column> = here
        .into_iter()
        .zip(&there)
        .map(|((table, column, kind, needed, key), (.., other, _, _))| {
            // What SQLite holds these as.
            let held = match other.as_str() {
                "bigint" | "boolean" => "integer",
                "text" | "timestamp with time zone" | "date" => "text",
                "bytea" => "blob",
                unknown => unknown,
            };
            let kind = if kind == held { other.clone() } else { kind };
            (table, column, kind, needed, key)
        })
        .collect();
    assert!(here.len() > 60, "{here:?}");
    assert_eq!(here, there);

    let query = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
    let here: Vec<String> = sqlx::query_scalar(query).fetch_all(&one).await.unwrap();
    let query = "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() \
                 AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key' ORDER BY indexname COLLATE \"C\"";
    let there: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut other).await.unwrap();
    assert_eq!(here, there);
}
