//! A real PostgreSQL: one for the whole run, a schema for each test.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

/// Names a server to use instead of one of our own.
const VARIABLE: &str = "BRIDGEHEAD_TEST_POSTGRES";

/// Where the server answers, and the process that stops it when we have gone: its standard input ends then.
static SERVER: OnceLock<(String, Option<Child>)> = OnceLock::new();

fn server() -> &'static str {
    let start = || match std::env::var(VARIABLE) {
        Ok(url) => (url, None),
        Err(_) => {
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres");
            let started = Command::new(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
            let mut child = started.expect("tests/postgres is there, and sh");
            let mut line = String::new();
            let out = child.stdout.take().expect("it was asked for");
            BufReader::new(out).read_line(&mut line).expect("it writes text");
            assert!(
                line.starts_with("postgres:"),
                "no PostgreSQL could be started, and these tests need one: run ./test, which installs it, or set \
                 {VARIABLE} to the address of a database that may be filled, postgres://USER:PASSWORD@HOST/NAME"
            );
            (line.trim().to_owned(), Some(child))
        }
    };
    &SERVER.get_or_init(start).0
}

/// A schema of a test's own, which goes with it.
pub(crate) struct Schema {
    /// Its address.
    pub(crate) url: String,
    name: String,
}

impl Schema {
    pub(crate) async fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let server = server();
        let name = format!("bridgehead_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(server).await.expect("the server answers");
        connection.execute(AssertSqlSafe(format!("CREATE SCHEMA {name}"))).await.expect("a schema");
        connection.close().await.expect("it ends");
        let joint = if server.contains('?') { '&' } else { '?' };
        Self { url: format!("{server}{joint}options[search_path]={name}"), name }
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        if SERVER.get().is_none_or(|(_, child)| child.is_some()) {
            // The server goes with all it has.
            return;
        }
        let statement = format!("DROP SCHEMA {} CASCADE", self.name);
        let drop_it = async move {
            let mut connection = PgConnection::connect(server()).await?;
            connection.execute(AssertSqlSafe(statement)).await?;
            connection.close().await
        };
        // The test's own runtime cannot be waited for here.
        let waiting = std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(drop_it).map_err(std::io::Error::other)
        });
        // Where that fails, the test has something better to say.
        drop(waiting.join());
    }
}
