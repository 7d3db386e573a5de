//! What is kept about a person: seen, and erased after a yes.

use super::{Assistant, Visit};
use crate::incoming::Press;
use crate::message::{Button, Message};
use crate::store::{CommitError, Waiting};

/// Questions shown of those that are kept.
const SHOWN: usize = 10;

impl Assistant {
    /// `/mydata`: what is kept, in numbers and with the latest questions, and the way to erase it.
    pub(super) async fn my_data(&self, visit: &Visit) -> Result<Vec<Message>, CommitError> {
        let all = self.store.everything(visit.person).await?;
        let counts = [all.addresses.len(), all.exchanges.len(), all.cases.len()].map(|count| count.to_string());
        let [addresses, exchanges, cases] = counts.each_ref().map(String::as_str);
        let arguments = [("addresses", addresses), ("exchanges", exchanges), ("cases", cases)];
        let mut lines = vec![self.phrases(visit, "mydata", &arguments)];
        let latest = all.exchanges.iter().rev().take(SHOWN);
        lines.extend((!all.exchanges.is_empty()).then(|| self.phrases(visit, "mydata-latest", &[])));
        lines.extend(latest.map(|exchange| format!("• {} {}", exchange.at.format("%Y-%m-%d"), exchange.question)));
        let mut message = Message::said(lines.join("\n"));
        message.buttons = vec![Button { label: self.phrases(visit, "button-erase", &[]), press: Press::WishErased }];
        self.turn_to(visit, visit.focus.case, visit.focus.waiting.clone()).await?;
        Ok(vec![message])
    }

    /// Asks once more before erasing; this button and the one that erases are not the same, so that pressing twice erases
    /// nothing.
    pub(super) async fn wish_erased(&self, visit: &Visit) -> Result<Vec<Message>, CommitError> {
        self.turn_to(visit, visit.focus.case, Waiting::Erase).await?;
        let mut message = self.say(visit.language, "erase-sure", &[]);
        let button = |id: &str, yes: bool| Button { label: self.phrases(visit, id, &[]), press: Press::Erase(yes) };
        message.buttons = vec![button("button-erase-now", true), button("button-erase-not", false)];
        Ok(vec![message])
    }

    /// A yes erases, if it was asked for just now, and says what went and what stays.
    pub(super) async fn erase(&self, visit: &Visit, yes: bool) -> Result<Vec<Message>, CommitError> {
        if visit.focus.waiting != Waiting::Erase {
            return Ok(vec![self.say(visit.language, "not-there", &[])]);
        }
        if !yes {
            self.turn_to(visit, visit.focus.case, Waiting::Nothing).await?;
            return Ok(vec![self.say(visit.language, "erase-kept", &[])]);
        }
        let gone = self.store.erase(visit.person).await?;
        let counts = [gone.exchanges, gone.cases, gone.answers_kept].map(|count| count.to_string());
        let [exchanges, cases, kept] = counts.each_ref().map(String::as_str);
        let words = if gone.answers_kept > 0 { "erased-some" } else { "erased" };
        Ok(vec![self.say(visit.language, words, &[("exchanges", exchanges), ("cases", cases), ("kept", kept)])])
    }
}
