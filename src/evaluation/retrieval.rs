//! Retrieval on documents and questions from files, through the same analysis and ranking as the product's own.

#![expect(clippy::disallowed_methods, reason = "measuring how long a question takes is the purpose of this file")]

use std::fmt::Write as _;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::percentile;
use crate::language::Language;
use crate::search::index::{Entry, Index, IndexError};
use crate::search::question::{other_language, same_language};
use crate::search::scoring::{Scored, score};

/// Documents ranked a question.
const DEPTH: usize = 100;

/// A document to find.
#[derive(Debug, Clone, Deserialize)]
pub struct Document {
    /// Unique.
    pub id: String,
    /// Its language.
    pub lang: Language,
    /// Its whole text.
    pub text: String,
}

/// A question and the one document that answers it.
#[derive(Debug, Clone, Deserialize)]
pub struct LabelledQuestion {
    /// Unique.
    pub qid: String,
    /// Its language.
    pub lang: Language,
    /// As asked.
    pub text: String,
    /// Id of the document.
    pub doc: String,
}

/// What was measured; shares are 0 to 1.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Documents indexed.
    pub documents: usize,
    /// Questions asked.
    pub questions: usize,
    /// The right document came first.
    pub recall_at_1: f64,
    /// The right document was among the first five.
    pub recall_at_5: f64,
    /// Mean of 1/rank over the first ten.
    pub mrr_at_10: f64,
    /// Seconds to index all documents.
    pub index_seconds: f64,
    /// Median milliseconds a question, translation included.
    pub median_ms: f64,
    /// 99th percentile of the same.
    pub p99_ms: f64,
}

/// Indexes `documents` in memory, asks every question, and returns the figures and a TREC run.
///
/// # Errors
/// When the index cannot be built.
pub fn evaluate(documents: &[Document], questions: &[LabelledQuestion]) -> Result<(Report, String), IndexError> {
    let started = Instant::now();
    let index = Index::in_memory()?;
    let names: Vec<(String, String)> = documents.iter().map(|document| (document.id.clone(), String::new())).collect();
    index.update(&names, |place| Entry {
        chinese: documents[place].lang.is_chinese(),
        texts: vec![(documents[place].text.clone(), 1)],
        concepts: Vec::new(),
    })?;
    let snapshot = index.snapshot()?;
    let index_seconds = started.elapsed().as_secs_f64();
    let mut run = String::new();
    let mut milliseconds = Vec::new();
    let (mut first, mut among_five, mut reciprocal) = (0_usize, 0_usize, 0.0);
    for question in questions {
        let asked = Instant::now();
        let chinese = question.lang.is_chinese();
        let mut ranked: Vec<Scored> = Vec::new();
        if snapshot.count(chinese) > 0 {
            ranked.extend(score(&same_language(&question.text, chinese), &snapshot, chinese, DEPTH));
        }
        if snapshot.count(!chinese) > 0 {
            ranked.extend(score(&other_language(&question.text, chinese, &snapshot), &snapshot, !chinese, DEPTH));
        }
        ranked.sort_by(|a, b| b.ideal.total_cmp(&a.ideal).then(a.slot.cmp(&b.slot)));
        ranked.truncate(DEPTH);
        milliseconds.push(asked.elapsed().as_secs_f64() * 1000.0);
        if let Some(rank) = ranked.iter().position(|scored| snapshot.key(scored.slot) == question.doc) {
            first += usize::from(rank == 0);
            among_five += usize::from(rank < 5);
            reciprocal += if rank < 10 { 1.0 / (rank + 1) as f64 } else { 0.0 };
        }
        for (rank, scored) in ranked.iter().enumerate() {
            let written = writeln!(
                run,
                "{} Q0 {} {} {:.6} bridgehead",
                question.qid,
                snapshot.key(scored.slot),
                rank + 1,
                scored.ideal
            );
            written.expect("a String takes everything");
        }
    }
    let share = |count: f64| if questions.is_empty() { 0.0 } else { count / questions.len() as f64 };
    let report = Report {
        documents: documents.len(),
        questions: questions.len(),
        recall_at_1: share(first as f64),
        recall_at_5: share(among_five as f64),
        mrr_at_10: share(reciprocal),
        index_seconds,
        median_ms: percentile(&mut milliseconds, 0.5),
        p99_ms: percentile(&mut milliseconds, 0.99),
    };
    Ok((report, run))
}
