//! One binary for all tests of the core: conversations first, then content, then the house's own rules.

mod suite {
    pub(crate) mod calendars;
    pub(crate) mod content;
    pub(crate) mod harness;
    pub(crate) mod knowledge;
    pub(crate) mod plans;
    pub(crate) mod questions;
    pub(crate) mod responding;
    pub(crate) mod retrieval;
    pub(crate) mod robustness;
    pub(crate) mod store;
    pub(crate) mod stories;
    pub(crate) mod tidy;
    pub(crate) mod workflows;
}
