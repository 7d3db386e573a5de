//! Commands: `/help`, `/language`, `/sources`, `/workflows`, `/begin`, `/tasks`, `/cases`, `/mydata` and the like.

use super::casework::Held;
use super::{Assistant, Visit};
use crate::case::CaseId;
use crate::incoming::Press;
use crate::language::Language;
use crate::message::{Block, Button, Message};
use crate::store::CommitError;
use crate::{answer, wording};

impl Assistant {
    pub(super) async fn command(&self, visit: &Visit, name: &str, argument: &str) -> Result<Vec<Message>, CommitError> {
        let language = visit.language;
        let one = |message: Message| Ok(vec![message]);
        match name {
            "start" => one(self.welcome(language)),
            "help" => one(self.say(language, "help", &[])),
            "language" if argument.is_empty() => one(self.languages(language, "language-which")),
            "language" => match argument.parse() {
                Ok(chosen) => one(self.choose_language(visit, chosen).await?),
                Err(_) => one(self.languages(language, "language-unknown")),
            },
            "sources" => one(self.sources(visit).await?),
            "workflows" => one(self.workflows(visit)),
            "begin" => match self.knowledge.workflows.get(argument) {
                Some(workflow) => self.begin(visit, workflow).await,
                None => one(self.workflows(visit)),
            },
            "cases" => one(self.cases(visit).await?),
            "resume" if !argument.is_empty() => match argument.parse() {
                Ok(number) => self.resume(visit, CaseId(number)).await,
                Err(_) => one(self.cases(visit).await?),
            },
            "join" => self.join(visit, argument).await,
            "link" => self.link(visit, argument).await,
            "mydata" => self.my_data(visit).await,
            "erase" => self.wish_erased(visit).await,
            "resume" | "tasks" | "task" | "change" | "invite" | "export" | "removefile" => {
                match self.current(visit).await? {
                    Some(held) => self.case_command(visit, held, name, argument).await,
                    None => one(self.say(language, "no-case", &[])),
                }
            }
            _ => {
                let command = format!("/{}", name.chars().take(32).collect::<String>());
                one(self.say(language, "unknown-command", &[("command", &command)]))
            }
        }
    }

    /// A command about the case the person is in.
    async fn case_command(
        &self,
        visit: &Visit,
        held: Held<'_>,
        name: &str,
        argument: &str,
    ) -> Result<Vec<Message>, CommitError> {
        match name {
            "resume" => {
                let id = held.case.id;
                self.resume(visit, id).await
            }
            "task" => self.task(visit, held, argument).await,
            "change" => self.change(visit, held, argument).await,
            "invite" => self.invite(visit, held, argument).await,
            "export" => Ok(self.export(visit, &held)),
            "removefile" => self.remove_file(visit, held, argument).await,
            _ => self.tasks(visit, held).await,
        }
    }

    /// Every workflow, to begin.
    fn workflows(&self, visit: &Visit) -> Message {
        let mut message = self.say(visit.language, "workflows", &[]);
        let buttons = self.knowledge.workflows.values().map(|workflow| Button {
            label: self.knowledge.localized(&workflow.title, visit.language),
            press: Press::Begin(workflow.id.clone()),
        });
        message.buttons = buttons.collect();
        message
    }

    /// The person's open cases, to go on with.
    async fn cases(&self, visit: &Visit) -> Result<Message, CommitError> {
        let mut message = self.say(visit.language, "cases", &[]);
        for line in self.store.cases_of(visit.person).await?.into_iter().filter(|line| !line.closed) {
            if let Some(workflow) = self.knowledge.workflows.get(&line.workflow) {
                let label = self.knowledge.localized(&workflow.title, visit.language);
                message.buttons.push(Button { label, press: Press::Resume(line.id.0) });
            }
        }
        let none = message.buttons.is_empty();
        Ok(if none { self.say(visit.language, "no-case", &[]) } else { message })
    }

    pub(super) async fn choose_language(&self, visit: &Visit, chosen: Language) -> Result<Message, CommitError> {
        self.store.set_language(visit.person, chosen).await?;
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
    async fn sources(&self, visit: &Visit) -> Result<Message, CommitError> {
        let (person, language, now) = (visit.person, visit.language, visit.now);
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
        Ok(Message { blocks, ..Message::default() })
    }
}
