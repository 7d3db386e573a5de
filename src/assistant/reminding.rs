//! Notices whose hour has come, in words: by day, under the cap, and only while they are still true.

use chrono::TimeDelta;

use super::{Assistant, Now, Visit};
use crate::case::{CaseId, PersonId};
use crate::incoming::Press;
use crate::interview::{self, Next};
use crate::language::Language;
use crate::message::{Button, Message};
use crate::reminder::{CAP, by_day, midnight};
use crate::store::{Attempted, CommitError, Delivery, Platform, StoreError};
use crate::wording::checklist;

/// How long a claimed delivery is hidden from others.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// Deliveries claimed at once.
const AT_ONCE: u16 = 50;

/// A delivery and its words.
#[derive(Debug, Clone)]
pub struct Worded {
    /// What was claimed; to be settled once it is sent.
    pub delivery: Delivery,
    /// What to send.
    pub message: Message,
}

impl Assistant {
    /// What is due on `platform` and still true, in words. What is no longer true is dropped, what comes at night waits for
    /// the morning, and what is above the day's cap waits for the next.
    ///
    /// # Errors
    /// When the store fails; what was claimed comes back when its lease is over.
    pub async fn due(&self, platform: &Platform, hint: Language, now: Now) -> Result<Vec<Worded>, StoreError> {
        let mut worded = Vec::new();
        let claimed = self.store.claim_due(platform, now.at, now.at + LEASE, AT_ONCE).await?;
        for (place, delivery) in claimed.iter().enumerate() {
            // After a silence several reminders of one thing are due: the last says it all.
            if claimed[place + 1..].iter().any(|later| about(later) == about(delivery)) {
                self.store.settle(delivery, &Attempted::Dropped).await?;
                continue;
            }
            let to = delivery.notice().to;
            let morning = by_day(now.at);
            let today = worded.iter().filter(|it: &&Worded| it.delivery.notice().to == to).count();
            let sent = self.store.sent_since(to, midnight(now.at)).await?;
            let told = sent.saturating_add(u32::try_from(today).unwrap_or(u32::MAX));
            if morning > now.at {
                self.store.settle(delivery, &Attempted::Later(morning)).await?;
            } else if told >= CAP {
                let tomorrow = by_day(midnight(now.at) + TimeDelta::days(1));
                self.store.settle(delivery, &Attempted::Later(tomorrow)).await?;
            } else if let Some(message) = self.worded(delivery, hint, now).await? {
                worded.push(Worded { delivery: delivery.clone(), message });
            } else {
                self.store.settle(delivery, &Attempted::Dropped).await?;
            }
        }
        Ok(worded)
    }

    /// Records what became of a delivery.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn settle(&self, delivery: &Delivery, what: &Attempted) -> Result<(), StoreError> {
        self.store.settle(delivery, what).await
    }

    /// A notice in words, from the case as it stands now; `None` when it is no longer true.
    async fn worded(&self, delivery: &Delivery, hint: Language, now: Now) -> Result<Option<Message>, StoreError> {
        let notice = delivery.notice();
        let focus = self.store.focus(notice.to).await?;
        let chosen = self.store.language(notice.to).await?;
        let language = chosen.or(focus.language).unwrap_or(hint);
        let (event, address) = (None, delivery.to().to_owned());
        let visit = Visit { person: notice.to, address, language, now, event, focus };
        let held = match self.held(notice.case, notice.to).await {
            Ok(Some(held)) if !held.case.closed => held,
            Ok(_) | Err(CommitError::Stale | CommitError::AlreadyHandled) => return Ok(None),
            Err(CommitError::Failed(error)) => return Err(error),
        };
        let title = self.knowledge.localized(&held.workflow.title, language);
        let button = |id: &str, press: Press| Button { label: self.phrases(&visit, id, &[]), press };
        if notice.kind == "waiting" {
            let Next::Ask(question) = interview::next(held.workflow, &held.answers) else { return Ok(None) };
            if question.id != notice.about {
                return Ok(None);
            }
            let place = interview::place(held.workflow, &held.answers, &question.id).to_string();
            let all = interview::progress(held.workflow, &held.answers).1.to_string();
            let mut message =
                self.say(language, "remind-waiting", &[("case", &title), ("place", &place), ("all", &all)]);
            message.buttons.push(button("button-resume", Press::Resume(held.number())));
            return Ok(Some(message));
        }
        let plan = self.plan_of(&held, &visit);
        let Some(planned) = plan.tasks.iter().find(|planned| planned.task.id == notice.about) else { return Ok(None) };
        if held.done.contains_key(&notice.about) || planned.deadline.as_ref().is_none_or(|due| !due.firm) {
            return Ok(None);
        }
        let line = checklist::line(&self.knowledge, held.workflow, planned, language, now.today);
        let mut message = self.say(language, "remind-deadline", &[("case", &title), ("task", &line)]);
        message.buttons.push(button("button-open-task", Press::Task(held.number(), notice.about.clone())));
        Ok(Some(message))
    }
}

/// What a notice is about, and for whom.
fn about(delivery: &Delivery) -> (PersonId, CaseId, &str, &str) {
    let notice = delivery.notice();
    (notice.to, notice.case, &notice.kind, &notice.about)
}
