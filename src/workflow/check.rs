//! What only a whole workflow can show: dead references, rings, texts without a source, and what nobody can reach.

use std::collections::{BTreeMap, BTreeSet};

use super::{Deadline, Duration, Kind, Side, Task, Workflow, paths};
use crate::incoming::Press;
use crate::knowledge::check::loose_number;
use crate::knowledge::render::facts_in;
use crate::knowledge::value::Unit;
use crate::knowledge::{Date, Knowledge, Localized, PassageId, Problem};
use crate::schedule::{Node, order};

/// Every problem of `workflow`, those of reading not included.
pub fn check(knowledge: &Knowledge, workflow: &Workflow, today: Date, problems: &mut Vec<Problem>) {
    let mut check = Check { knowledge, workflow, today, problems };
    check.whole();
    check.questions();
    check.outcomes();
    check.tasks();
    for (line, what) in paths::unreachable(workflow) {
        check.say(line, what, "no answers lead there: loosen its condition, or remove it");
    }
}

/// What a fact must count, in words and as a test.
type Wanted = (&'static str, fn(Unit) -> bool);

struct Check<'a> {
    knowledge: &'a Knowledge,
    workflow: &'a Workflow,
    today: Date,
    problems: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn say(&mut self, line: usize, what: String, help: &str) {
        self.problems.push(Problem { file: self.workflow.file.clone(), line, what, help: help.to_owned() });
    }

    fn unique<'i>(&mut self, kind: &str, ids: impl Iterator<Item = (&'i str, usize)>) {
        let mut seen = BTreeSet::new();
        for (id, line) in ids {
            if id.len() > Press::LONGEST_ID {
                self.say(line, format!("the id `{id}` is too long for a button"), "use 36 characters at most");
            }
            if !seen.insert(id) {
                self.say(line, format!("the {kind} `{id}` is there twice"), "give one of them another id");
            }
        }
    }

    fn cites(&mut self, what: &str, cited: &[PassageId], line: usize) {
        if cited.is_empty() {
            self.say(line, format!("{what} cites no guidance"), "add cite: [area/topic#section]");
        }
        for id in cited {
            match self.knowledge.passages.get(id) {
                None => self.say(line, format!("{what} cites `{id}`, which is not there"), "correct the id"),
                Some(written) if written.values().all(|passage| !passage.holds_on(self.today)) => {
                    self.say(
                        line,
                        format!("{what} cites `{id}`, which does not hold today"),
                        "cite what took its place",
                    );
                }
                Some(_) => {}
            }
        }
    }

    fn text(&mut self, text: &Localized, line: usize) {
        let mut used: Vec<BTreeSet<&str>> = Vec::new();
        for written in [Some(&text.en), Some(&text.zh_hans), text.zh_hant.as_ref()].into_iter().flatten() {
            if written.trim().is_empty() {
                self.say(line, "a text is empty in one language".to_owned(), "write it in en and zh-Hans");
            }
            let mut facts = BTreeSet::new();
            for (words, fact) in facts_in(written) {
                if let Some(number) = loose_number(words) {
                    let what = format!("the figure `{number}` stands in the text");
                    self.say(line, what, "make it a fact and write {{its-id}}");
                }
                if let Some(fact) = fact {
                    facts.insert(fact);
                    self.fact(fact, line, None);
                }
            }
            used.push(facts);
        }
        if used.windows(2).any(|pair| pair[0] != pair[1]) {
            let what = format!("`{}` uses other figures in Chinese than in English", text.en);
            self.say(line, what, "say the same in both languages");
        }
    }

    /// The fact is there, has a value today, and counts what is wanted.
    fn fact(&mut self, id: &str, line: usize, wanted: Option<Wanted>) {
        match self.knowledge.facts.get(id) {
            None => self.say(line, format!("the fact `{id}` is not there"), "write it in facts/, or correct the id"),
            Some(fact) if fact.on(self.today).is_none() => {
                self.say(line, format!("the fact `{id}` has no value today"), "give it one, or leave it out");
            }
            Some(fact) => {
                if let Some((name, _)) = wanted.filter(|(_, fits)| !fits(fact.unit)) {
                    let what = format!("the fact `{id}` should be a {name}; its kind is: {}", fact.unit);
                    self.say(line, what, "name a fact of the right unit");
                }
            }
        }
    }

    fn whole(&mut self) {
        let workflow = self.workflow;
        self.text(&workflow.title, 1);
        self.text(&workflow.summary, 1);
        self.cites("the workflow", &workflow.cite, 1);
        if workflow.asked_as.is_empty() {
            self.say(1, "nobody can ask for this workflow".to_owned(), "add asked_as");
        }
        if !self.knowledge.calendars.contains_key(&workflow.jurisdiction) {
            let what = format!("there is no calendar `{}`", workflow.jurisdiction);
            self.say(1, what, "write it in calendars/, or correct jurisdiction");
        }
        for stage in &workflow.stages {
            self.text(&stage.title, 1);
        }
        self.unique("question", workflow.questions.iter().map(|question| (question.id.as_str(), question.line)));
        self.unique("stage", workflow.stages.iter().map(|stage| (stage.id.as_str(), 1)));
        self.unique("outcome", workflow.outcomes.iter().map(|outcome| (outcome.id.as_str(), outcome.line)));
        self.unique("task", workflow.tasks.iter().map(|task| (task.id.as_str(), task.line)));
        if let Some(answers) = paths::without_outcome(workflow) {
            let what = format!("these answers lead to no outcome: {answers}");
            self.say(1, what, "add an outcome for them");
        }
    }

    fn questions(&mut self) {
        for question in &self.workflow.questions {
            let line = question.line;
            for text in [Some(&question.ask), question.why.as_ref(), question.example.as_ref(), question.error.as_ref()]
            {
                text.into_iter().for_each(|text| self.text(text, line));
            }
            for choice in question.choices() {
                self.text(&choice.label, line);
            }
            self.cites(&format!("the question `{}`", question.id), &question.cite, line);
        }
    }

    fn outcomes(&mut self) {
        for outcome in &self.workflow.outcomes {
            self.text(&outcome.title, outcome.line);
            self.text(&outcome.reason, outcome.line);
            self.cites(&format!("the outcome `{}`", outcome.id), &outcome.cite, outcome.line);
            self.unique("criterion", outcome.criteria.iter().map(|criterion| (criterion.id.as_str(), outcome.line)));
            for criterion in &outcome.criteria {
                self.text(&criterion.label, outcome.line);
                self.cites(&format!("the criterion `{}`", criterion.id), &criterion.cite, outcome.line);
            }
        }
    }

    fn tasks(&mut self) {
        let workflow = self.workflow;
        let places: BTreeMap<&str, usize> =
            workflow.tasks.iter().enumerate().map(|(place, task)| (task.id.as_str(), place)).collect();
        let mut nodes = Vec::new();
        for task in &workflow.tasks {
            let needs = task.needs.iter().chain(&task.starts).filter_map(|need| places.get(need.as_str()).copied());
            nodes.push(Node { needs: needs.collect(), ..Node::default() });
            self.task(task, &places);
        }
        if order(&nodes).is_none() {
            self.say(0, "some tasks wait for each other in a ring".to_owned(), "take one of their needs out");
        }
    }

    fn task(&mut self, task: &Task, places: &BTreeMap<&str, usize>) {
        let line = task.line;
        self.cites(&format!("the task `{}`", task.id), &task.cite, line);
        let texts = [Some(&task.title), task.how.as_ref(), task.evidence.as_ref()];
        for text in texts.into_iter().flatten().chain(&task.documents) {
            self.text(text, line);
        }
        if !self.workflow.stages.iter().any(|stage| stage.id == task.stage) {
            self.say(line, format!("there is no stage `{}`", task.stage), "add it to stages, or correct it");
        }
        for need in task.needs.iter().filter(|need| !places.contains_key(need.as_str())) {
            self.say(line, format!("`{}` needs `{need}`, which is no task", task.id), "correct needs");
        }
        if let Some(source) = task.place.as_ref().filter(|id| !self.knowledge.sources.contains_key(*id)) {
            self.say(line, format!("the source `{source}` is not registered"), "register it in sources/");
        }
        if let Some(event) = &task.starts {
            self.event(event, places, line);
        }
        if let Duration::Fact(fact) = &task.takes {
            self.fact(fact, line, Some(("duration", Unit::is_duration)));
        }
        if let Duration::Estimate { from, to, unit } = &task.takes
            && (from > to || !unit.is_duration())
        {
            self.say(line, format!("`{}` takes no time that can be planned", task.id), "write from, to and a unit");
        }
        if let Some(deadline) = &task.deadline {
            self.deadline(deadline, places, line);
        }
        for fee in &task.fees {
            self.fact(&fee.fact, line, Some(("sum of money", Unit::is_money)));
        }
    }

    fn deadline(&mut self, deadline: &Deadline, places: &BTreeMap<&str, usize>, line: usize) {
        self.event(&deadline.event, places, line);
        if let Some(period) = &deadline.period {
            self.fact(period, line, Some(("duration", Unit::is_duration)));
        }
        if deadline.anniversary > 0 && deadline.side != Side::After {
            self.say(line, "an anniversary counts only with `after`".to_owned(), "write after and within");
        }
        if let Some(calendar) = deadline.calendar.as_ref().filter(|id| !self.knowledge.calendars.contains_key(*id)) {
            self.say(line, format!("there is no calendar `{calendar}`"), "name one of calendars/");
        }
    }

    /// An event is a task or a date question.
    fn event(&mut self, event: &str, places: &BTreeMap<&str, usize>, line: usize) {
        let asked = self.workflow.question(event).is_some_and(|question| matches!(question.kind, Kind::Date));
        if !asked && !places.contains_key(event) {
            self.say(line, format!("`{event}` is neither a task nor a date question"), "correct it");
        }
    }
}
