//! The editor's tools, against servers and files that misbehave.

#[path = "suite/importing.rs"]
mod importing;
#[path = "suite/server.rs"]
mod server;
#[path = "suite/verdicts.rs"]
mod verdicts;
#[path = "suite/visiting.rs"]
mod visiting;
