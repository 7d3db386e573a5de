//! Which passages answer: the best, and for a question of several parts the best for each.

use super::asked::Asked;
use super::{BESIDE, BESIDE_SAME_DOCUMENT, QUOTES};
use crate::knowledge::{Knowledge, PassageId};
use crate::search::finder::{Finder, Found, Hit};

/// The passages to quote, best first, at most three.
#[must_use]
pub fn choose(knowledge: &Knowledge, finder: &Finder, asked: &Asked, found: &Found) -> Vec<PassageId> {
    let Some(best) = found.hits.first() else { return Vec::new() };
    let mut chosen = vec![best.passage.clone()];
    let parts = split(&asked.text);
    if parts.len() > 1 {
        for part in &parts {
            let alone = finder.find(knowledge, part, asked.day);
            // A part says little alone ("and how long?"): what the whole question ranks well counts as well.
            let whole = |id: &PassageId| found.hits.iter().find(|hit| hit.passage == *id).map_or(0.0, |hit| hit.score);
            let answering = alone
                .hits
                .iter()
                .take(30)
                .map(|hit| (hit.score + whole(&hit.passage), &hit.passage))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, id)) = answering
                && whole(id) >= best.score * 0.4
                && !chosen.contains(id)
            {
                chosen.push(id.clone());
            }
        }
    }
    for Hit { passage, score, .. } in found.hits.iter().skip(1).take(4) {
        let needed = if passage.document() == best.passage.document() { BESIDE_SAME_DOCUMENT } else { BESIDE };
        if *score >= best.score * needed && !chosen.contains(passage) {
            chosen.push(passage.clone());
        }
    }
    chosen.truncate(QUOTES);
    chosen
}

/// The parts of a question that could each have its own answer; one when it cannot be split.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let mut marked = String::new();
    for c in text.chars() {
        marked.push(if matches!(c, '?' | '？' | ';' | '；' | '。' | '\n' | '，' | ',') { '\u{1}' } else { c });
    }
    for joint in [" and ", " plus ", " also ", "还有", "還有", "以及", "另外", "同埋", "并且", "仲有"] {
        marked = marked.replace(joint, "\u{1}");
    }
    let parts: Vec<String> =
        marked.split('\u{1}').map(str::trim).filter(|part| part.chars().count() >= 2).map(str::to_owned).collect();
    if parts.len() > 4 { vec![text.to_owned()] } else { parts }
}
