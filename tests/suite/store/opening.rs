//! Which database is opened, by its address.

use bridgehead::startup::{Settings, StartupError, store};
use bridgehead::store::StoreError;

use super::sample::at;
use super::server::Schema;

fn settings(database: &str) -> Settings {
    Settings { database: Some(database.to_owned()), ..Settings::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_names_the_database() {
    let schema = Schema::new().await;
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("other.sqlite").display());
    for url in [&schema.url, &schema.url.replacen("postgres://", "postgresql://", 1), &file] {
        let person = store(&settings(url)).await.unwrap().person("telegram:mei", at(0)).await.unwrap();
        let again = store(&settings(url)).await.unwrap();
        assert_eq!(again.addresses(person).await.unwrap(), ["telegram:mei"], "{url}");
    }
    let memory = store(&Settings::default()).await.unwrap();
    memory.person("telegram:mei", at(0)).await.unwrap();
    assert!(!folder.path().join("bridgehead.sqlite").exists());
    let data = Settings { data: Some(folder.path().join("new")), ..Settings::default() };
    store(&data).await.unwrap();
    assert!(folder.path().join("new/bridgehead.sqlite").exists());
}

#[tokio::test]
async fn an_address_that_does_not_work_says_so() {
    for url in ["mysql://me:secret@host/x", "", "host/x", "postgres", "sqlite"] {
        let Err(error) = store(&settings(url)).await else { panic!("{url} was opened") };
        let unknown = matches!(error, StartupError::Store(StoreError::Address(_)));
        assert!(unknown && !error.to_string().contains("secret"), "{url}: {error}");
    }
    // Nobody listens there: said at once, and not after the patience of a pool.
    let Err(error) = store(&settings("postgres://me:secret@127.0.0.1:1/x")).await else { panic!("it was opened") };
    assert!(matches!(error, StartupError::Store(StoreError::Database(_))));
    assert!(error.to_string().contains("refused") && !error.to_string().contains("secret"), "{error}");
}
