//! What every store promises, written once and held against each database, and what the two must have in common.
#![expect(clippy::unwrap_used, reason = "these are tests, though no attribute stands on their functions")]

/// Makes a test of each function for each database; every test has a database of its own.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$name($crate::suite::store::place::Place::sqlite()).await;
                }
            )*
        }
        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$name($crate::suite::store::place::Place::postgres().await).await;
                }
            )*
        }
    };
}

mod cases;
mod commits;
mod deliveries;
mod erasing;
mod exchanges;
mod opening;
mod people;
mod place;
mod races;
mod receiving;
mod sample;
mod schema;
mod server;
mod twins;
mod world;
