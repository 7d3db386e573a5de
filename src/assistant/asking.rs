//! A question: answered, and kept with what was said.

use super::{Assistant, Now};
use crate::answer::{Answer, Outcome, Question, answer};
use crate::case::PersonId;
use crate::language::Language;
use crate::message::Message;
use crate::store::{Exchange, Said, StoreError};
use crate::wording;

/// Characters of a question that are kept.
const KEPT: usize = 1000;

impl Assistant {
    pub(super) async fn ask(
        &self,
        person: PersonId,
        text: &str,
        chosen: Option<Language>,
        hint: Language,
        now: Now,
    ) -> Result<Message, StoreError> {
        // A choice of language wins over what the text is written in; a hint only decides what the text leaves open.
        let language = chosen.unwrap_or_else(|| Language::of(text, hint));
        let question = Question { text: text.to_owned(), language: Some(language), as_of: None };
        let answer = answer(&self.knowledge, &self.finder, &question, now.today);
        let number = self.keep(exchange(person, text, &answer, now)).await?;
        Ok(wording::message(&self.knowledge, &answer, number))
    }
}

fn exchange(person: PersonId, text: &str, answer: &Answer, now: Now) -> Exchange {
    let (outcome, said) = match &answer.outcome {
        Outcome::Answered(quotes) => ("answered", quotes.as_slice()),
        Outcome::Clarify(_) => ("clarify", &[][..]),
        Outcome::Declined(_) => ("declined", &[][..]),
    };
    Exchange {
        at: now.at,
        person,
        question: text.chars().take(KEPT).collect(),
        language: answer.language,
        day: answer.day,
        outcome: outcome.to_owned(),
        said: said
            .iter()
            .map(|quote| Said {
                passage: quote.passage.clone(),
                hash: quote.hash.clone(),
                facts: quote.lines.iter().flat_map(|line| &line.figures).map(|figure| figure.fact.clone()).collect(),
            })
            .collect(),
        choices: wording::choices(answer),
    }
}
