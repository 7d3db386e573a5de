//! One of two twins: does what a step says, and tells what came of it without the database's own numbers.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use bridgehead::case::{CaseId, PersonId};
use bridgehead::language::Language;
use bridgehead::store::{
    Attempted, Case, Changes, CommitError, Delivery, Exchange, Focus, Grant, NewCase, NewCode, Notice, OPENED,
    Platform, Seen, Store, Waiting, Wish,
};

use super::sample::{NOBODY, answer, at, exchange, file, notice};
use super::twins::{Part, Step};

/// What has happened in one database. Everything is named after the run: the next one finds nothing of it.
pub(crate) struct World {
    store: Arc<dyn Store>,
    run: u32,
    people: Vec<PersonId>,
    cases: Vec<CaseId>,
    exchanges: Vec<i64>,
}

/// Numbers in the order in which they are met: where both databases do the same, these are the same.
#[derive(Default)]
struct Labels(HashMap<i64, i64>);

impl Labels {
    fn of(&mut self, number: i64) -> i64 {
        let next = i64::try_from(self.0.len()).expect("they are few");
        *self.0.entry(number).or_insert(next)
    }
}

impl World {
    pub(crate) fn new(store: &Arc<dyn Store>, run: u32) -> Self {
        Self { store: Arc::clone(store), run, people: Vec::new(), cases: Vec::new(), exchanges: Vec::new() }
    }

    fn address(&self, number: u8) -> String {
        format!("run{}:{number}", self.run)
    }

    async fn person(&mut self, number: u8, minutes: i64) -> PersonId {
        let person = self.store.person(&self.address(number), at(minutes)).await.unwrap();
        if !self.people.contains(&person) {
            self.people.push(person);
        }
        person
    }

    /// What came of it, in words.
    pub(crate) async fn take(&mut self, step: &Step) -> String {
        match step {
            Step::Write(number, minutes) => {
                self.person(*number, *minutes).await;
                String::new()
            }
            Step::Open(number, part) => {
                let by = self.person(*number, 0).await;
                let new = NewCase { workflow: format!("w{}", self.run), by, at: at(0) };
                let mut changes = Changes { open: Some(new), ..Changes::default() };
                self.add(&mut changes, part).await;
                self.commit(changes).await
            }
            Step::Change { case, behind, event, parts } => {
                let Some(case) = self.case(*case).await else { return "no case".to_owned() };
                let mut changes = Changes {
                    event: event.map(|event| format!("run{}:{event}", self.run)),
                    case: Some((case.id, case.revision - i64::from(*behind))),
                    ..Changes::default()
                };
                for part in parts {
                    self.add(&mut changes, part).await;
                }
                self.commit(changes).await
            }
            Step::Deliver(minutes, what) => self.deliver(*minutes, *what).await,
            Step::Link(number, to) => {
                let person = self.person(*to, 0).await;
                self.store.link(&self.address(*number), person).await.unwrap();
                String::new()
            }
            Step::Erase(number) => {
                let person = self.person(*number, 0).await;
                format!("{:?}", self.store.erase(person).await.unwrap())
            }
            Step::Language(number, place) => {
                let person = self.person(*number, 0).await;
                self.store.set_language(person, Language::ALL[usize::from(*place)]).await.unwrap();
                String::new()
            }
            Step::Wish(number, ask) => {
                let Some(place) = usize::from(*number).checked_rem(self.exchanges.len()) else {
                    return "no exchange".to_owned();
                };
                let exchange = &self.exchanges[place];
                let wish = if *ask { Wish::AskPerson } else { Wish::TellMe };
                format!("{}", self.store.wish(at(1), *exchange, wish).await.is_ok())
            }
        }
    }

    async fn case(&self, number: u8) -> Option<Case> {
        let place = usize::from(number).checked_rem(self.cases.len())?;
        self.store.case(self.cases[place]).await.unwrap()
    }

    async fn add(&mut self, changes: &mut Changes, part: &Part) {
        let case = changes.case.map_or(OPENED, |(id, _)| id);
        match part {
            Part::Answer(question, value, by, minutes) => {
                let by = self.person(*by, 0).await;
                changes.answers.push(answer(&format!("q{question}"), value.clone(), by, *minutes));
            }
            Part::Completion(task, on, by, minutes) => {
                let (by, task) = (self.person(*by, 0).await, format!("t{task}"));
                changes.completions.push(bridgehead::case::Completion { task, on: *on, by, at: at(*minutes) });
            }
            Part::File(bytes, by) => {
                let by = self.person(*by, 0).await;
                changes.evidence.push(file("pay", bytes, by, 1));
            }
            Part::Remove(place) => {
                let files = self.store.case(case).await.unwrap().map(|case| case.evidence).unwrap_or_default();
                changes.evidence_removed.extend(files.get(usize::from(*place)).map(|file| file.id));
            }
            Part::Join(number, role) => changes.members.push((self.person(*number, 0).await, *role)),
            Part::Leave(number) => changes.left.push(self.person(*number, 0).await),
            Part::Seen(structure) => {
                changes.seen = Some(Seen { structure: structure.clone(), ..Seen::default() });
            }
            Part::Closed(closed) => changes.closed = Some(*closed),
            Part::Notices(notices) => {
                let mut planned: Vec<Notice> = Vec::new();
                for (key, to, minutes) in notices {
                    let to = self.person(*to, 0).await;
                    planned.push(notice(&format!("run{}:{key}", self.run), to, *minutes));
                }
                changes.notices = Some(planned);
            }
            Part::Code(number, join, by) => {
                let by = self.person(*by, 0).await;
                let grants = if *join { Grant::Join(case, bridgehead::case::Role::Adviser) } else { Grant::Link(by) };
                let code = format!("run{}:{number}", self.run);
                changes.codes.push(NewCode { code, grants, by, until: at(50) });
            }
            Part::Use(number) => changes.codes_used.push(format!("run{}:{number}", self.run)),
            Part::Focus(number, here) => {
                let focus = Focus {
                    case: here.then_some(case),
                    waiting: Waiting::Answer { question: "vehicle".to_owned() },
                    language: None,
                };
                changes.focus.push((self.person(*number, 0).await, focus));
            }
            Part::Exchange(number, question, quoted) => {
                changes.exchange = Some(exchange(self.person(*number, 0).await, question, *quoted));
            }
            Part::Nobody => changes.answers.push(answer("q", None, NOBODY, 0)),
        }
    }

    async fn commit(&mut self, changes: Changes) -> String {
        match self.store.commit(&changes).await {
            Ok(committed) => {
                self.cases.extend(committed.case);
                self.exchanges.extend(committed.exchange);
                format!("{} {}", committed.case.is_some(), committed.exchange.is_some())
            }
            Err(CommitError::Failed(_)) => "failed".to_owned(),
            Err(error @ (CommitError::Stale | CommitError::AlreadyHandled)) => error.to_string(),
        }
    }

    async fn deliver(&self, minutes: i64, what: u8) -> String {
        let platform = Platform(format!("run{}", self.run));
        let due = self.store.claim_due(&platform, at(minutes), at(minutes + 20), 3).await.unwrap();
        for delivery in &due {
            let what = match what {
                0 => Attempted::Sent("m".to_owned()),
                1 => Attempted::Failed("blocked".to_owned()),
                2 => Attempted::Later(at(minutes + 5)),
                3 => Attempted::Dropped,
                _ => continue,
            };
            self.store.settle(delivery, &what).await.unwrap();
        }
        let told =
            |due: &Delivery| format!("{} {} {} {}", due.to(), due.attempt(), due.notice().key, due.notice().due_at);
        due.iter().map(told).collect::<Vec<_>>().join("; ")
    }

    /// Everything there is to read, in an order that both databases share.
    pub(crate) async fn told(&self) -> String {
        let (mut told, mut people, mut cases) = (String::new(), Labels::default(), Labels::default());
        for id in &self.cases {
            let label = cases.of(id.0);
            let case = self.store.case(*id).await.unwrap().map(|case| plain(case, label, &mut people));
            writeln!(told, "{case:?}").expect("memory");
        }
        for person in &self.people {
            let mut everything = self.store.everything(*person).await.unwrap();
            everything.exchanges.iter_mut().for_each(|exchange| relabel(exchange, &mut people));
            everything.cases.iter_mut().for_each(|case| case.0 = cases.of(case.0));
            let mut focus = self.store.focus(*person).await.unwrap();
            focus.case = focus.case.map(|case| CaseId(cases.of(case.0)));
            let lines = self.store.cases_of(*person).await.unwrap();
            let lines: Vec<_> = lines.iter().map(|line| (cases.of(line.id.0), line.changed_at, line.closed)).collect();
            let sent = self.store.sent_since(*person, at(10)).await.unwrap();
            writeln!(told, "{} {everything:?} {focus:?} {lines:?} {sent}", people.of(person.0)).expect("memory");
        }
        for number in 0..6 {
            let grant = self.store.code(&format!("run{}:{number}", self.run), at(1)).await.unwrap();
            let grant = grant.map(|grant| match grant {
                Grant::Join(case, role) => Grant::Join(CaseId(cases.of(case.0)), role),
                Grant::Link(person) => Grant::Link(PersonId(people.of(person.0))),
            });
            writeln!(told, "{grant:?}").expect("memory");
        }
        let open = self.store.cases_in(&format!("w{}", self.run)).await.unwrap();
        let open: Vec<i64> = open.iter().map(|case| cases.of(case.0)).collect();
        let last = self.deliver(1000, 4).await;
        writeln!(told, "{open:?} {last}").expect("memory");
        let wishes = self.store.wishes().await.unwrap();
        for (_, at, wish, mut exchange) in wishes.into_iter().filter(|wish| self.people.contains(&wish.3.person)) {
            relabel(&mut exchange, &mut people);
            writeln!(told, "{at} {wish:?} {exchange:?}").expect("memory");
        }
        told
    }
}

fn relabel(exchange: &mut Exchange, people: &mut Labels) {
    exchange.person.0 = people.of(exchange.person.0);
}

/// The case without the database's numbers.
fn plain(case: Case, label: i64, people: &mut Labels) -> Case {
    let mut case = Case { id: CaseId(label), ..case };
    case.members.iter_mut().for_each(|(person, _)| person.0 = people.of(person.0));
    case.answers.iter_mut().for_each(|answer| answer.by.0 = people.of(answer.by.0));
    case.completions.iter_mut().for_each(|completion| completion.by.0 = people.of(completion.by.0));
    for (place, file) in (0..).zip(&mut case.evidence) {
        (file.id, file.by.0) = (place, people.of(file.by.0));
    }
    case
}
