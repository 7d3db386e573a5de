//! The editor's tools, against servers and files that misbehave.

#[path = "suite/server.rs"]
mod server;
#[path = "suite/visiting.rs"]
mod visiting;
