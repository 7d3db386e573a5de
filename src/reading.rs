//! What a founder types as an answer, read without guessing: in English, Chinese of either script, or a mix.
//!
//! Every reader is a pure function of the text (and of today, for dates).
//! What it is sure of is [`Read::Clear`]; what may mean two to four things is [`Read::Either`], and the asker chooses.
//! Anything else is [`Read::Nothing`]: a question asked again costs less than a wrong answer kept.
//!
//! The readers of values look for a value and forgive the rest, so that a question which names one reads as it:
//! where both are possible, ask [`is_question`] first.
//!
//! | reader | reads |
//! |---|---|
//! | [`yes_no`], [`number`], [`money`], [`date`] | one value |
//! | [`choice`], [`several`], [`country`] | one or more of a list |
//! | [`word`] | a wish at a question other than an answer: why, back, skip, stop |
//! | [`report`], [`is_question`] | what is no answer: something done, something asked |

mod choice;
mod country;
mod date;
mod money;
mod number;
mod numerals;
mod question;
mod report;
mod several;
mod text;
mod word;
mod yes_no;

#[cfg(test)]
mod robust;

pub use self::choice::choice;
pub use self::country::{country, country_name};
pub use self::date::date;
pub use self::money::money;
pub use self::number::number;
pub use self::question::is_question;
pub use self::report::{Report, report};
pub use self::several::several;
pub use self::word::{Word, word};
pub use self::yes_no::yes_no;

/// Characters in the longest text that is read; more is a document, not an answer.
pub const LONGEST_TEXT: usize = 500;

/// What a text can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read<T> {
    /// One thing.
    Clear(T),
    /// Two to four things, the likeliest first: ask which.
    Either(Vec<T>),
    /// None that we know.
    Nothing,
}

/// Which way a day without a year, or a weekday, is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// Something that happened.
    Past,
    /// Something planned.
    Future,
    /// Not known; the nearest day if it is near, otherwise both.
    Either,
}

/// Something that can be chosen, by any of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'a> {
    /// Its label first, then other words for it.
    pub names: Vec<&'a str>,
}

impl<T> Read<T> {
    /// This, or what `other` reads where this is nothing.
    fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if matches!(self, Self::Nothing) { other() } else { self }
    }
}

impl<T: PartialEq> Read<T> {
    /// One meaning is clear, two to four are to choose from; none or more than four are nothing. The same meaning
    /// counts once.
    fn of(meanings: impl IntoIterator<Item = T>) -> Self {
        let mut distinct: Vec<T> = Vec::new();
        for meaning in meanings {
            if !distinct.contains(&meaning) {
                distinct.push(meaning);
            }
        }
        match distinct.len() {
            1 => distinct.pop().map_or(Self::Nothing, Self::Clear),
            2..=4 => Self::Either(distinct),
            _ => Self::Nothing,
        }
    }
}
