//! What a platform handed over: kept before it is acknowledged, so that no message is lost between the two.

use super::{Platform, Timestamp};

/// An event of a platform that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The platform's own name for it, the one that [`crate::incoming::Incoming::event`] carries.
    pub event: String,
    /// Where it came from.
    pub platform: Platform,
    /// The conversation it belongs to: events of one lane are answered one after the other.
    pub lane: String,
    /// When it was written, by the platform's clock.
    pub at: Timestamp,
    /// The event as the platform wrote it, for its adapter alone. It holds what people wrote, and goes once it is answered.
    pub payload: String,
}
