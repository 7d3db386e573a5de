//! # Bridgehead's drawing: a case outside the chat
//!
//! A case is a workflow, the plan its answers lead to, and a reader: see [`Case`].
//!
//! | module | makes |
//! |---|---|
//! | [`sheet`] | a case in words, in the order of a page |
//! | [`markdown`], [`pdf`] | the sheet as text that others keep, and on paper |
//! | [`calendar`] | its deadlines in the calendar of a phone |
//! | [`gantt`], [`graph`] | a plan as a chart, and a workflow drawn whole |
//! | [`scene`], [`picture`] | a drawing with its labels in place: as SVG, and as PNG |
//! | [`mod@file`] | any of these for a case that is kept, to go with a message |
//! | [`font`] | the faces compiled in, and which characters they have |
//!
//! It decides nothing: every word and date comes from the core. The day, keys and time stamps are passed in, so the same
//! case gives the same bytes.
//!
//! The name of a case is whatever somebody typed. Each format takes it through one function that makes it plain text of
//! that format, and the tests hold a hostile name against each.

pub mod calendar;
pub mod file;
pub mod font;
pub mod gantt;
pub mod graph;
mod lines;
pub mod markdown;
pub mod pdf;
pub mod picture;
pub mod scene;
mod shaping;
pub mod sheet;

use bridgehead::knowledge::{Date, Knowledge};
use bridgehead::language::Language;
use bridgehead::plan::Plan;
use bridgehead::workflow::Workflow;

/// What is written or drawn, and for whom.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The content behind it.
    pub knowledge: &'a Knowledge,
    /// The workflow that was planned.
    pub workflow: &'a Workflow,
    /// Its plan as of `today`.
    pub plan: &'a Plan<'a>,
    /// The reader's language and script.
    pub language: Language,
    /// The day on which it is read.
    pub today: Date,
    /// Whose case it is, as they typed it: any text, perhaps empty.
    pub name: &'a str,
}

impl Case<'_> {
    /// A phrase in the reader's language.
    fn say(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.knowledge.phrases.say(self.language, id, arguments)
    }

    /// The name on one line, without characters that cannot be seen; empty when there is none.
    fn name(&self) -> String {
        one_line(self.name)
    }

    /// What the person gets done, and whose case it is.
    fn heading(&self) -> String {
        let title = self.knowledge.fill(&self.workflow.title, self.language, self.today);
        match self.name() {
            name if name.is_empty() => title,
            name => self.say("sheet-heading", &[("workflow", &title), ("name", &name)]),
        }
    }
}

/// Characters of the longest name that is shown.
const LONGEST_NAME: usize = 120;

/// `text` on one line: runs of white space and control characters become one space, marks that turn the direction of
/// what follows are left out, and what is too long ends in an ellipsis.
fn one_line(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let plain: String = text
        .chars()
        .filter(|c| !turns(*c))
        .map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c })
        .collect();
    let words = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST_NAME {
        return words;
    }
    words.chars().take(LONGEST_NAME - 1).chain(['…']).collect()
}
