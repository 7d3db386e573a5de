//! # Bridgehead: the shared core
//!
//! Founders ask in a chat; the answer is a quotation of dated guidance, or an honest refusal with a way forward.
//! This crate knows people, languages, guidance and answers.
//! It knows no chat platform: `bots/` carries it to the terminal, and later to Telegram and Discord.
//! It knows no network either: what an editor needs of it stands in `editing/`.
//!
//! ## From above
//!
//! ```text
//!  bots/terminal ─▶ startup ─▶ assistant ─▶ wording ─▶ answer ─▶ search ─▶ knowledge ─▶ plain data
//!            │         │           │                                │
//!            │         └▶ storage ─┴▶ store                         └▶ lexicon (dictionaries, compiled)
//!            ├▶ drawing (a case outside the chat)
//!            └▶ editing (pages and files, for the content's editor)
//! ```
//!
//! | module | decides or holds |
//! |---|---|
//! | [`language`] | the three scripts, and which one a text is in |
//! | [`calendar`] | working days of Hong Kong, the mainland and the United States: which they are, and counting them |
//! | [`knowledge`] | sources, dated facts, passages, terms, scope rules, phrases, calendars; every mistake in them |
//! | [`workflow`] | questions, outcomes and tasks as content; conditions in CEL; every mistake in them |
//! | [`interview`], [`plan`], [`schedule`] | the next question; the checklist, derived anew each time; when things can and must happen |
//! | [`search`] | a question in any script to ranked passages |
//! | [`answer`] | which lines answer, whether we are sure, what is refused and how it goes on |
//! | [`reading`] | what a founder types as an answer: values, choices, wishes and reports |
//! | [`reminder`] | what to tell people before their deadlines, and when |
//! | [`incoming`], [`message`] | what a person did; what we say, without markup |
//! | [`wording`] | an answer in words and buttons |
//! | [`case`] | what was answered and done in a case, by whom; append-only |
//! | [`store`] | [`store::Store`]: what is kept, and that one event is one commit |
//! | [`storage`] | the databases that keep it, the only place that names them |
//! | [`assistant`] | the one entry, [`assistant::Assistant::handle`] |
//! | [`courier`] | how a delivery leaves, and what follows from what became of it |
//! | [`evaluation`] | retrieval, answers and calibration on questions with known answers |
//! | [`startup`] | settings to a ready assistant |
//!
//! ## The path of a question
//!
//! 1. An adapter makes an [`incoming::Incoming`] and decides nothing.
//! 2. [`answer::asked::Asked`] takes out what cannot be seen, reads the language and the day that is meant
//!    ("as of 1 June 2023", 2023年6月时), and refuses what is longer than a question.
//! 3. A [`knowledge::ScopeRule`] may send it to others: other places' rules, personal advice, predictions, misuse.
//! 4. [`search::finder::Finder::find`] mends spelling, finds the terms it names, and asks it twice: of passages in its
//!    own language as they are, and of those in the other language with every word as a weighted set of translations.
//!    Both scores are divided by what the question could reach, so they add up; a passage written in both languages is
//!    found by either, and the translated question often finds the official word for a colloquial one.
//! 5. [`answer::confidence::confidence`] reads the ranking's own signals; below the threshold we decline with the
//!    nearest topics, *ask a person* and *tell me when you know*.
//! 6. [`answer::parts::choose`] takes the best passages, for a question of several parts the best of each;
//!    [`answer::quote::quotes`] takes the lines that answer best within 1,200 characters, and
//!    [`answer::quote::stands_in`] checks that each stands in the passage as it reads on the day asked about.
//! 7. [`wording::message`] puts sources and dates beneath; [`assistant`] keeps what was said, in which version, before
//!    the message leaves.
//!
//! ## The path of a checklist
//!
//! 1. A workflow is content: [`workflow::read`] takes its conditions apart and checks their types, [`workflow::check`]
//!    proves that nothing waits for itself and everything can be reached.
//! 2. [`interview::next`] is a function of the workflow and the answers alone. What an answer makes irrelevant rests; it is
//!    never thrown away.
//! 3. [`plan::plan`] makes a network of the tasks whose conditions hold, and [`schedule::times`] gives it dates twice: when
//!    everything takes as little, and as long, as it may. Deadlines are counted on the working days of their place.
//! 4. What a change does is the difference of two plans ([`plan::impact`]); it is shown before it happens.
//! 5. `drawing/` sets the same plan for elsewhere: Markdown, PDF, calendars, pictures. It decides nothing, and it is a crate of
//!    its own because fonts and renderers are no part of deciding.
//!
//! ## The path of an answer in an interview
//!
//! 1. [`assistant::Assistant::handle`] reads the person's focus: what their next words belong to. Words at a question are a
//!    wish (why, back, later), a report that something is done, an answer ([`reading`]), or a question of their own, which
//!    is answered before the pending one is repeated.
//! 2. Deciding is pure: the next question, the plan, the effect of a change, the reminders ([`reminder`]).
//! 3. One [`store::Store::commit`] keeps the answer, the reminders that follow, what was shown, where the person now is,
//!    and the mark that this event was handled. Had the case moved meanwhile, everything is decided again.
//! 4. Replies are made from what was committed, so a crash after the commit loses nothing: the next gesture shows it.
//!
//! ## Invariants, as absences
//!
//! - No figure is written in prose: facts are put in by name when a passage is read ([`knowledge::render`]), and
//!   `bridgehead check` refuses loose digits.
//! - No model on this path, and no network but to a database that is elsewhere; nothing is downloaded at run time.
//! - One event is one commit: [`store::Store::commit`] is the only way to change a case, and refuses what was decided on an
//!   older revision.
//! - Nothing that decides waits, asks the time or touches a database (tests hold it, and `clippy.toml`).
//! - What somebody typed is never markup: each format of `drawing/` takes text through one function that makes it plain.
//! - tantivy is named in [`search::index`] alone, sqlx in [`storage`] alone, platform libraries nowhere.
//! - No button carries state: a press names an exchange or a case, a question and a choice's mark; what it does is looked up
//!   ([`incoming::Press`]).
//! - An event can be kept ([`store::Received`]) before it is acknowledged and let go when its answer has left. The terminal
//!   has nothing to acknowledge; the adapters that need it are still to come.
//!
//! ## Where this departs from the first design, and why
//!
//! - The dictionaries are a crate of their own, `lexicon/`: compiling them takes a build script that would otherwise run
//!   again with every change of the core, and their licence differs.
//! - Content folders hold several files where one was proposed (`sources/*.yaml`, `terms/*.yaml`, `asks/*.md`): areas
//!   have different editors.
//! - jieba-rs is not used at run time: it parses its dictionary for 0.6 s, twice the time a whole answer may take.
//!   The cut into words is the same most-probable path over the same counts, read in place (`lexicon/src/chinese.rs`).
//! - Ranking sums postings itself instead of using tantivy's queries: tantivy has no query that scores a weighted set as
//!   one word, and its field norms round lengths.
//! - The two databases do not have two implementations of [`store::Store`]: SQL that both read is written once, on a seam
//!   of two small traits (`storage/sql.rs`), so a column cannot be updated in one and forgotten in the other. What differs
//!   is how a transaction begins, how values go in and out, and how claimers pass each other.

pub mod language;

pub mod calendar;
pub mod knowledge;

pub mod case;
pub mod workflow;

pub mod interview;
#[cfg(feature = "search")]
pub mod reminder;
pub mod schedule;

pub mod plan;

#[cfg(feature = "search")]
pub mod search;

#[cfg(feature = "search")]
pub mod answer;

#[cfg(feature = "search")]
pub mod reading;

pub mod incoming;
pub mod message;
#[cfg(feature = "search")]
pub mod wording;

#[cfg(all(feature = "search", any(feature = "sqlite", feature = "postgres")))]
pub mod storage;
#[cfg(feature = "search")]
pub mod store;

#[cfg(feature = "search")]
pub mod assistant;

#[cfg(feature = "search")]
pub mod courier;

#[cfg(feature = "search")]
pub mod evaluation;

#[cfg(all(feature = "search", any(feature = "sqlite", feature = "postgres")))]
pub mod startup;
