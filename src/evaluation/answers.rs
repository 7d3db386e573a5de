//! Answers to questions with known facts: does each contain what it must, and are the right ones declined?

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Outcome, Question, answer, confidence::Signals};
use crate::knowledge::{Date, Knowledge};
use crate::language::Language;
use crate::search::finder::Finder;

/// A question and what a right answer must have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownQuestion {
    /// Unique.
    pub id: String,
    /// The script it is written in.
    pub lang: Language,
    /// As typed.
    pub question: String,
    /// Facts whose value must be in the answer, as `id` or `id@DATE`.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Sections of which one must be cited, where given.
    #[serde(default)]
    pub passages: Vec<String>,
    /// How it must end; answered where absent.
    #[serde(default)]
    pub expect: Expected,
    /// What kind of question it is, where that matters.
    pub kind: Option<String>,
    /// The day to ask about, when it is given beside the question.
    pub as_of: Option<Date>,
    /// Whether the program may be tuned on it.
    pub part: Part,
}

/// How a question must end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Expected {
    /// With a quotation.
    #[default]
    Answered,
    /// With a refusal.
    Declined,
}

/// Which half of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Weights and words may be chosen by it.
    Tune,
    /// Only ever measured.
    Measure,
}

/// How one question went.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// What is true of it.
    pub grade: Grade,
    /// The answer.
    pub answer: Answer,
    /// What the ranking showed.
    pub signals: Signals,
}

/// What is true of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// In scope, answered with everything required.
    Complete,
    /// In scope, answered, something required is missing.
    Incomplete,
    /// In scope, asked back.
    AskedBack,
    /// In scope, declined.
    FalselyDeclined,
    /// Out of scope, declined.
    RightlyDeclined,
    /// Out of scope, answered or asked back.
    FalselyAnswered,
}

/// Asks one question and judges the answer.
#[must_use]
pub fn judge(knowledge: &Knowledge, finder: &Finder, known: &KnownQuestion, today: Date) -> Verdict {
    let question = Question { text: known.question.clone(), language: Some(known.lang), as_of: known.as_of };
    let answer = answer(knowledge, finder, &question, today);
    let asked = crate::answer::asked::Asked::read(&question, today);
    let signals = Signals::of(&finder.find(knowledge, &asked.text, asked.day));
    let grade = match (known.expect, &answer.outcome) {
        (Expected::Declined, Outcome::Declined(_)) => Grade::RightlyDeclined,
        (Expected::Declined, Outcome::Answered(_) | Outcome::Clarify(_)) => Grade::FalselyAnswered,
        (Expected::Answered, Outcome::Declined(_)) => Grade::FalselyDeclined,
        (Expected::Answered, Outcome::Clarify(_)) => Grade::AskedBack,
        (Expected::Answered, Outcome::Answered(quotes)) => {
            let text: String =
                quotes.iter().flat_map(|quote| &quote.lines).map(|line| format!("{}\n", line.text)).collect();
            let facts = known.facts.iter().all(|fact| {
                expected_text(knowledge, fact, known.lang, answer.day).is_some_and(|value| text.contains(&value))
            });
            let cited = known.passages.is_empty()
                || quotes.iter().any(|quote| known.passages.contains(&quote.passage.to_string()));
            if facts && cited { Grade::Complete } else { Grade::Incomplete }
        }
    };
    Verdict { grade, answer, signals }
}

/// The text of a required fact, `id` on the day asked about or `id@DATE`; `None` when there is no such value.
#[must_use]
pub fn expected_text(knowledge: &Knowledge, required: &str, language: Language, day: Date) -> Option<String> {
    let (id, day) = match required.split_once('@') {
        Some((id, fixed)) => (id, fixed.parse().ok()?),
        None => (required, day),
    };
    let fact = knowledge.facts.get(id)?;
    Some(knowledge.written(&fact.on(day)?.value, fact.unit, language))
}

/// Shares over many verdicts, 0 to 1; a share of nothing is 1.
#[derive(Debug, Clone, Copy, Serialize, Default)]
pub struct Summary {
    /// In-scope questions.
    pub in_scope: usize,
    /// Of these, answered with everything required.
    pub complete: f64,
    /// Of these, declined.
    pub falsely_declined: f64,
    /// Of these, asked back.
    pub asked_back: f64,
    /// Out-of-scope questions.
    pub out_of_scope: usize,
    /// Of these, declined.
    pub rightly_declined: f64,
    /// Of all answered questions, those whose every quote has an address and a date.
    pub cited: f64,
}

impl Summary {
    /// Over `verdicts`.
    #[must_use]
    pub fn of<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Self {
        let verdicts: Vec<&Verdict> = verdicts.into_iter().collect();
        let count = |grades: &[Grade]| verdicts.iter().filter(|verdict| grades.contains(&verdict.grade)).count();
        let in_scope = count(&[Grade::Complete, Grade::Incomplete, Grade::AskedBack, Grade::FalselyDeclined]);
        let out_of_scope = count(&[Grade::RightlyDeclined, Grade::FalselyAnswered]);
        let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        let answered: Vec<_> = verdicts
            .iter()
            .filter_map(|verdict| match &verdict.answer.outcome {
                Outcome::Answered(quotes) => Some(quotes),
                Outcome::Clarify(_) | Outcome::Declined(_) => None,
            })
            .collect();
        let cited =
            answered.iter().filter(|quotes| quotes.iter().all(|quote| quote.citation.url.starts_with("http"))).count();
        Self {
            in_scope,
            complete: share(count(&[Grade::Complete]), in_scope),
            falsely_declined: share(count(&[Grade::FalselyDeclined]), in_scope),
            asked_back: share(count(&[Grade::AskedBack]), in_scope),
            out_of_scope,
            rightly_declined: share(count(&[Grade::RightlyDeclined]), out_of_scope),
            cited: share(cited, answered.len()),
        }
    }
}
