//! How a delivery leaves: what a platform must do, what follows from each result, and one step of sending what is due.

use std::error::Error;

use async_trait::async_trait;
use chrono::TimeDelta;

use crate::assistant::{Assistant, Now};
use crate::language::Language;
use crate::message::Message;
use crate::store::{Attempted, Platform, StoreError, Timestamp};

/// How often a delivery is tried while its platform is away; with the pauses below that is about three days.
const TRIES: i32 = 80;
/// The longest pause between two tries.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// The platform's own id of what arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(pub String);

/// Why something did not arrive; only [`after`] says what follows from it.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The platform asks to wait; nothing arrived.
    #[error("the platform asks to wait {} s", .0.num_seconds())]
    SlowDown(TimeDelta),
    /// The platform cannot be reached or is broken; nothing arrived.
    #[error("the platform is away: {0}")]
    Away(#[source] Box<dyn Error + Send + Sync>),
    /// The connection broke after the message had left: it may have arrived.
    #[error("whether it arrived is not known: {0}")]
    Unknown(#[source] Box<dyn Error + Send + Sync>),
    /// This person can no longer be reached there: they blocked us, left, or closed their messages.
    #[error("the person cannot be reached: {0}")]
    Unreachable(String),
    /// The platform does not take this message: a fault of ours.
    #[error("the platform refused the message: {0}")]
    Refused(String),
}

/// The way out to one platform.
#[async_trait]
pub trait Courier: Send + Sync {
    /// Which.
    fn platform(&self) -> &Platform;

    /// Sends `message` to the platform's own name of somebody, the part of an address after the colon.
    ///
    /// `key` is the same whenever the same delivery is tried again: where a platform can drop repeats, it is how.
    async fn send(&self, to: &str, message: &Message, key: &str) -> Result<Receipt, SendError>;
}

/// What follows from the result of an attempt, the first being 1.
#[must_use]
pub fn after(result: &Result<Receipt, SendError>, attempt: i32, now: Timestamp) -> Attempted {
    match result {
        Ok(Receipt(id)) => Attempted::Sent(id.clone()),
        Err(SendError::SlowDown(pause)) => Attempted::Later(now + *pause),
        Err(SendError::Away(_) | SendError::Unknown(_)) if attempt < TRIES => {
            let minutes = 1_i64 << (attempt - 1).clamp(0, 6);
            Attempted::Later(now + LONGEST_PAUSE.min(TimeDelta::minutes(minutes)))
        }
        Err(error @ (SendError::Away(_) | SendError::Unknown(_))) => Attempted::Failed(error.to_string()),
        Err(SendError::Unreachable(reason)) => Attempted::Failed(format!("unreachable: {reason}")),
        Err(SendError::Refused(reason)) => Attempted::Failed(format!("refused: {reason}")),
    }
}

/// What one step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Step {
    /// Deliveries that arrived.
    pub sent: usize,
    /// Deliveries that are tried again later.
    pub later: usize,
    /// Deliveries that will never arrive.
    pub failed: usize,
}

/// Sends what is due on the courier's platform now; `clock` tells the time of each result.
///
/// What was sent and not settled is sent again when its lease is over. No adapter uses this yet.
///
/// # Errors
/// When the store fails; what was claimed comes back when its lease is over.
pub async fn deliver_due(
    assistant: &Assistant,
    courier: &dyn Courier,
    hint: Language,
    now: Now,
    clock: &(dyn Fn() -> Timestamp + Send + Sync),
) -> Result<Step, StoreError> {
    let mut step = Step::default();
    for worded in assistant.due(courier.platform(), hint, now).await? {
        let delivery = &worded.delivery;
        let to = delivery.to().split_once(':').map_or(delivery.to(), |(_, id)| id);
        let result = courier.send(to, &worded.message, &delivery.notice().key).await;
        if let Err(error) = &result {
            tracing::warn!(delivery.id = delivery.id(), attempt = delivery.attempt(), %error, "a delivery did not arrive");
        }
        let what = after(&result, delivery.attempt(), clock());
        match what {
            Attempted::Sent(_) => step.sent += 1,
            Attempted::Later(_) => step.later += 1,
            Attempted::Failed(_) | Attempted::Dropped => step.failed += 1,
        }
        assistant.settle(delivery, &what).await?;
    }
    Ok(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> Timestamp {
        "2026-11-25T04:00:00Z".parse().unwrap()
    }

    #[track_caller]
    fn check(error: SendError, attempt: i32, expected: Attempted) {
        assert_eq!(after(&Err(error), attempt, noon()), expected);
    }

    fn later(minutes: i64) -> Attempted {
        Attempted::Later(noon() + TimeDelta::minutes(minutes))
    }

    #[test]
    fn each_result_has_its_consequence() {
        assert_eq!(after(&Ok(Receipt("9".into())), 1, noon()), Attempted::Sent("9".into()));
        check(SendError::SlowDown(TimeDelta::minutes(3)), 500, later(3));
        check(SendError::Away("502".into()), 1, later(1));
        check(SendError::Away("502".into()), 4, later(8));
        check(SendError::Unknown("cut".into()), 7, later(60));
        check(SendError::Away("502".into()), 79, later(60));
        check(SendError::Away("502".into()), 80, Attempted::Failed("the platform is away: 502".into()));
        check(SendError::Unreachable("blocked".into()), 1, Attempted::Failed("unreachable: blocked".into()));
        check(SendError::Refused("too long".into()), 1, Attempted::Failed("refused: too long".into()));
    }
}
