//! Two databases, one behaviour: whatever happens, both answer alike and hold the same cases.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use bridgehead::case::{Role, Value};
use bridgehead::knowledge::Date;
use bridgehead::storage::postgres::PostgresStore;
use bridgehead::storage::sqlite::SqliteStore;
use bridgehead::store::Store;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

use super::server::Schema;
use super::world::World;

/// Something that happens. Numbers pick a case or a person among those there are.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Somebody writes from an address.
    Write(u8, i64),
    /// A case begins.
    Open(u8, Part),
    /// A commit to a case, perhaps from an old revision.
    Change {
        case: u8,
        behind: bool,
        event: Option<u8>,
        parts: Vec<Part>,
    },
    /// What is due is sent.
    Deliver(i64, u8),
    Link(u8, u8),
    Erase(u8),
    Language(u8, u8),
    Wish(u8, bool),
}

/// A part of a commit.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    Answer(u8, Option<Value>, u8, i64),
    Completion(u8, Option<Date>, u8, i64),
    File(Vec<u8>, u8),
    Remove(u8),
    Join(u8, Role),
    Leave(u8),
    Seen(String),
    Closed(bool),
    Notices(Vec<(u8, u8, i64)>),
    Code(u8, bool, u8),
    Use(u8),
    Focus(u8, bool),
    Exchange(u8, String, bool),
    /// Names nobody, so that the whole commit fails.
    Nobody,
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        ".{0,12}".prop_map(Value::Text),
        any::<i64>().prop_map(Value::Number),
        any::<bool>().prop_map(Value::YesNo),
        proptest::collection::vec("[a-z]{1,5}", 0..3).prop_map(Value::Several),
        day().prop_map(Value::Date),
        Just(Value::Skipped),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (0_i32..9999, 1_u32..366).prop_filter_map("a day", |(year, day)| Date::from_yo_opt(year, day))
}

/// One of them, this often.
fn weighted<T: std::fmt::Debug>(parts: Vec<(u32, BoxedStrategy<T>)>) -> impl Strategy<Value = T> {
    proptest::strategy::Union::new_weighted(parts)
}

fn part() -> impl Strategy<Value = Part> {
    let role = proptest::sample::select(vec![Role::Founder, Role::Adviser, Role::Staff]);
    let some = || 0_u8..4;
    let minutes = || 0_i64..90;
    let value = proptest::option::of(value());
    let notices = proptest::collection::vec((some(), some(), minutes()), 0..4);
    let bytes = proptest::collection::vec(any::<u8>(), 0..9);
    weighted(vec![
        (4, (some(), value, some(), minutes()).prop_map(|(a, b, c, d)| Part::Answer(a, b, c, d)).boxed()),
        (
            2,
            (some(), proptest::option::of(day()), some(), minutes())
                .prop_map(|(a, b, c, d)| Part::Completion(a, b, c, d))
                .boxed(),
        ),
        (1, (bytes, some()).prop_map(|(a, b)| Part::File(a, b)).boxed()),
        (1, some().prop_map(Part::Remove).boxed()),
        (2, (some(), role).prop_map(|(a, b)| Part::Join(a, b)).boxed()),
        (1, some().prop_map(Part::Leave).boxed()),
        (1, ".{0,9}".prop_map(Part::Seen).boxed()),
        (1, any::<bool>().prop_map(Part::Closed).boxed()),
        (3, notices.prop_map(Part::Notices).boxed()),
        (1, (some(), any::<bool>(), some()).prop_map(|(a, b, c)| Part::Code(a, b, c)).boxed()),
        (1, some().prop_map(Part::Use).boxed()),
        (1, (some(), any::<bool>()).prop_map(|(a, b)| Part::Focus(a, b)).boxed()),
        (2, (some(), "\\PC{0,20}|.{0,9}", any::<bool>()).prop_map(|(a, b, c)| Part::Exchange(a, b, c)).boxed()),
        (1, Just(Part::Nobody).boxed()),
    ])
}

fn step() -> impl Strategy<Value = Step> {
    let some = || 0_u8..4;
    let event = proptest::option::of(0_u8..20);
    let change = (some(), proptest::bool::weighted(0.1), event, proptest::collection::vec(part(), 0..5))
        .prop_map(|(case, behind, event, parts)| Step::Change { case, behind, event, parts });
    weighted(vec![
        (2, (some(), 0_i64..90).prop_map(|(a, b)| Step::Write(a, b)).boxed()),
        (2, (some(), part()).prop_map(|(a, b)| Step::Open(a, b)).boxed()),
        (20, change.boxed()),
        (4, (0_i64..120, 0_u8..6).prop_map(|(a, b)| Step::Deliver(a, b)).boxed()),
        (1, (some(), some()).prop_map(|(a, b)| Step::Link(a, b)).boxed()),
        (1, some().prop_map(Step::Erase).boxed()),
        (1, (some(), 0_u8..3).prop_map(|(a, b)| Step::Language(a, b)).boxed()),
        (1, (some(), any::<bool>()).prop_map(|(a, b)| Step::Wish(a, b)).boxed()),
    ])
}

#[test]
fn both_databases_tell_the_same() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let schema = runtime.block_on(Schema::new());
    let twins: [Arc<dyn Store>; 2] = runtime.block_on(async {
        let sqlite = SqliteStore::open("sqlite::memory:").await.unwrap();
        [Arc::new(sqlite) as Arc<dyn Store>, Arc::new(PostgresStore::open(&schema.url).await.unwrap())]
    });
    static RUN: AtomicU32 = AtomicU32::new(0);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    // A run is some forty transactions twice: fewer of them than elsewhere, unless another number is asked for.
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { config.cases } else { 96 };
    let config = ProptestConfig { cases, ..config };
    let steps = proptest::collection::vec(step(), 1..40);
    let result = TestRunner::new(config).run(&steps, |steps| {
        let run = RUN.fetch_add(1, Ordering::Relaxed);
        runtime.block_on(async {
            let [mut one, mut other] = twins.each_ref().map(|store| World::new(store, run));
            let first = Step::Open(0, Part::Closed(false));
            for step in std::iter::once(&first).chain(&steps) {
                let (here, there) = (one.take(step).await, other.take(step).await);
                prop_assert_eq!(here, there, "after {:?}", step);
            }
            prop_assert_eq!(one.told().await, other.told().await);
            Ok::<(), TestCaseError>(())
        })
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
