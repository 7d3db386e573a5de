//! Several people in a case, and one person in several places: by codes that work once and not for long.

use chrono::TimeDelta;

use super::casework::Held;
use super::{Assistant, Visit};
use crate::case::Role;
use crate::message::Message;
use crate::store::{Changes, CommitError, Grant, NewCode};

/// How long an invitation can be used.
const INVITATION: TimeDelta = TimeDelta::days(14);
/// How long a code that links two places can be used.
const LINK: TimeDelta = TimeDelta::minutes(30);

impl Assistant {
    /// `/invite [adviser|founder]`: a code that lets one more person into the case. Only founders invite.
    pub(super) async fn invite(&self, visit: &Visit, held: Held<'_>, role: &str) -> Result<Vec<Message>, CommitError> {
        let own = held.case.members.iter().find(|(member, _)| *member == visit.person).map(|(_, role)| *role);
        if own != Some(Role::Founder) {
            return Ok(vec![self.say(visit.language, "invite-founders-only", &[])]);
        }
        let role = match role.trim().to_lowercase().as_str() {
            "founder" | "创办人" | "創辦人" => Role::Founder,
            _ => Role::Adviser,
        };
        let code = visit.now.code();
        let until = visit.now.at + INVITATION;
        let grants = Grant::Join(held.case.id, role);
        let codes = vec![NewCode { code: code.clone(), grants, by: visit.person, until }];
        let mut held = held;
        self.commit(visit, &mut held, Changes { codes, ..Changes::default() }).await?;
        let words = if role == Role::Founder { "invite-founder" } else { "invite-adviser" };
        Ok(vec![self.say(visit.language, words, &[("code", &code)])])
    }

    /// `/join CODE`: joins the case that a code invites to.
    pub(super) async fn join(&self, visit: &Visit, code: &str) -> Result<Vec<Message>, CommitError> {
        let code = code.trim().to_uppercase();
        let Some(Grant::Join(id, role)) = self.store.code(&code, visit.now.at).await? else {
            return Ok(vec![self.say(visit.language, "code-unknown", &[])]);
        };
        let Some(case) = self.store.case(id).await? else {
            return Ok(vec![self.say(visit.language, "code-unknown", &[])]);
        };
        // Whoever takes part already keeps the role they have.
        let members = match case.members.iter().any(|(member, _)| *member == visit.person) {
            true => Vec::new(),
            false => vec![(visit.person, role)],
        };
        let changes = Changes {
            event: visit.event.clone(),
            case: Some((id, case.revision)),
            members,
            codes_used: vec![code],
            ..Changes::default()
        };
        self.store.commit(&changes).await?;
        let joined = self.say(visit.language, "joined", &[]);
        let resumed = self.resume(&visit.again(), id).await?;
        Ok([joined].into_iter().chain(resumed).collect())
    }

    /// `/link`: a code to type in another place; `/link CODE`: this place belongs to whoever made the code.
    pub(super) async fn link(&self, visit: &Visit, code: &str) -> Result<Vec<Message>, CommitError> {
        let code = code.trim().to_uppercase();
        if code.is_empty() {
            let code = visit.now.code();
            let until = visit.now.at + LINK;
            let codes =
                vec![NewCode { code: code.clone(), grants: Grant::Link(visit.person), by: visit.person, until }];
            let changes = Changes { event: visit.event.clone(), codes, ..Changes::default() };
            self.store.commit(&changes).await?;
            return Ok(vec![self.say(visit.language, "link-code", &[("code", &code)])]);
        }
        let Some(Grant::Link(person)) = self.store.code(&code, visit.now.at).await? else {
            return Ok(vec![self.say(visit.language, "code-unknown", &[])]);
        };
        // Joining can be repeated, a used code cannot: whoever is interrupted between the two types the code again.
        if person != visit.person {
            self.store.link(&visit.address, person).await?;
        }
        let changes = Changes { event: visit.event.clone(), codes_used: vec![code], ..Changes::default() };
        self.store.commit(&changes).await?;
        Ok(vec![self.say(visit.language, "linked", &[])])
    }
}
