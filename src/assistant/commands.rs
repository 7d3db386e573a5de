//! `/help`, `/language`, `/sources`.

use super::{Assistant, Now};
use crate::case::PersonId;
use crate::incoming::Press;
use crate::language::Language;
use crate::message::{Block, Button, Message};
use crate::store::StoreError;
use crate::{answer, wording};

impl Assistant {
    pub(super) async fn command(
        &self,
        person: PersonId,
        name: &str,
        argument: &str,
        language: Language,
        now: Now,
    ) -> Result<Message, StoreError> {
        match name {
            "start" => Ok(self.welcome(language)),
            "help" => Ok(self.say(language, "help", &[])),
            "language" if argument.is_empty() => Ok(self.languages(language, "language-which")),
            "language" => match argument.parse() {
                Ok(chosen) => self.choose_language(person, chosen).await,
                Err(_) => Ok(self.languages(language, "language-unknown")),
            },
            "sources" => self.sources(person, language, now).await,
            _ => Ok(self.say(
                language,
                "unknown-command",
                &[("command", &format!("/{}", name.chars().take(32).collect::<String>()))],
            )),
        }
    }

    pub(super) async fn choose_language(&self, person: PersonId, chosen: Language) -> Result<Message, StoreError> {
        self.store.set_language(person, chosen).await?;
        Ok(self.say(chosen, "language-set", &[]))
    }

    fn languages(&self, language: Language, words: &str) -> Message {
        let mut message = self.say(language, words, &[]);
        message.buttons = (0_u8..)
            .zip(Language::ALL)
            .map(|(place, language)| Button { label: language.own_name().to_owned(), press: Press::Language(place) })
            .collect();
        message
    }

    /// Everything the passages of the last answer rest on.
    async fn sources(&self, person: PersonId, language: Language, now: Now) -> Result<Message, StoreError> {
        let last = match self.store.last_answer(person).await? {
            Some(number) => self.store.exchange(number, person).await?,
            None => None,
        };
        let Some(last) = last.filter(|exchange| !exchange.said.is_empty()) else {
            return Ok(self.say(language, "nothing-to-show", &[]));
        };
        let mut blocks = Vec::new();
        for said in &last.said {
            let Some(quote) = answer::whole(&self.knowledge, &said.passage, language, last.day, now.today) else {
                continue;
            };
            let Some(passage) = self.knowledge.passage(&said.passage, language) else { continue };
            blocks.extend(
                wording::quoted(&self.knowledge, &quote, language)
                    .into_iter()
                    .filter(|block| matches!(block, Block::Source { .. })),
            );
            for source in passage.sources.iter().skip(1).filter_map(|id| self.knowledge.sources.get(id)) {
                blocks.push(Block::Source {
                    words: vec![format!("{} · {}", source.title, source.publisher)],
                    url: source.url.clone(),
                });
            }
        }
        if blocks.is_empty() {
            return Ok(self.say(language, "gone", &[]));
        }
        Ok(Message { blocks, buttons: Vec::new() })
    }
}
