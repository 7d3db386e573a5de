//! A pressed button: looked up by the exchange that offered it, so that it works after any restart.

use super::{Assistant, Now};
use crate::answer::{self, Exit};
use crate::case::PersonId;
use crate::incoming::Press;
use crate::language::Language;
use crate::message::Message;
use crate::store::{Exchange, StoreError, Wish};
use crate::wording;

impl Assistant {
    pub(super) async fn press(
        &self,
        person: PersonId,
        press: Press,
        language: Language,
        now: Now,
    ) -> Result<Message, StoreError> {
        let (number, place) = match press {
            Press::Language(place) => match Language::ALL.get(usize::from(place)) {
                Some(chosen) => return self.choose_language(person, *chosen).await,
                None => return Ok(self.say(language, "not-there", &[])),
            },
            Press::Exit { exchange, place } => (exchange, place),
        };
        let Some(exchange) = self.store.exchange(number, person).await? else {
            return Ok(self.say(language, "not-there", &[]));
        };
        let language = exchange.language;
        match exchange.choices.get(usize::from(place)) {
            None => Ok(self.say(language, "not-there", &[])),
            Some(Exit::AskPerson) => self.record(number, language, Wish::AskPerson, "recorded-ask-person", now).await,
            Some(Exit::TellMe) => self.record(number, language, Wish::TellMe, "recorded-tell-me", now).await,
            Some(Exit::More) => {
                let passages = exchange.said.iter().map(|said| said.passage.clone()).collect();
                self.show(person, &exchange, passages, now).await
            }
            Some(Exit::Topic(id)) => self.show(person, &exchange, vec![id.clone()], now).await,
        }
    }

    async fn record(
        &self,
        exchange: i64,
        language: Language,
        wish: Wish,
        words: &str,
        now: Now,
    ) -> Result<Message, StoreError> {
        let number = self.store.wish(now.at, exchange, wish).await?;
        Ok(self.say(language, words, &[("number", &number.to_string())]))
    }

    /// Whole passages, by the rules of the day of the exchange; what was said is kept like any answer.
    async fn show(
        &self,
        person: PersonId,
        exchange: &Exchange,
        passages: Vec<crate::knowledge::PassageId>,
        now: Now,
    ) -> Result<Message, StoreError> {
        let language = exchange.language;
        let quotes: Vec<_> = passages
            .iter()
            .filter_map(|id| answer::whole(&self.knowledge, id, language, exchange.day, now.today))
            .collect();
        if quotes.is_empty() {
            return Ok(self.say(language, "gone", &[]));
        }
        let blocks = wording::all_quoted(&self.knowledge, &quotes, language);
        let said = quotes
            .iter()
            .map(|quote| crate::store::Said {
                passage: quote.passage.clone(),
                hash: quote.hash.clone(),
                facts: quote.lines.iter().flat_map(|line| &line.figures).map(|figure| figure.fact.clone()).collect(),
            })
            .collect();
        let choices = vec![Exit::AskPerson];
        let shown = Exchange {
            at: now.at,
            person,
            said,
            choices: choices.clone(),
            outcome: "answered".to_owned(),
            ..exchange.clone()
        };
        let number = self.keep(shown).await?;
        let buttons = wording::buttons(&self.knowledge, &choices, language, number);
        Ok(Message { blocks, buttons })
    }
}
