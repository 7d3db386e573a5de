//! Which passages answer: the best, and for a question of several parts the best for each.

use super::BESIDE;
use super::asked::Asked;
use crate::knowledge::{Knowledge, PassageId};
use crate::language::Language;
use crate::search::finder::{Finder, Found, Hit};
use crate::search::places;

/// Passages looked at beside the best one.
const CONSIDERED: usize = 6;

/// The passages to quote from, each with its score over the best one's.
#[must_use]
pub fn choose(knowledge: &Knowledge, finder: &Finder, asked: &Asked, found: &Found) -> Vec<(PassageId, f32)> {
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
    let place = |id: &PassageId| knowledge.passage(id, Language::English).map(|passage| passage.jurisdiction.as_str());
    let several_places = places::named_in(&asked.text).len() > 1;
    for Hit { passage, score, .. } in found.hits.iter().skip(1).take(CONSIDERED) {
        if (several_places || place(passage) == place(&best.passage))
            && *score >= best.score * BESIDE
            && !chosen.contains(passage)
        {
            chosen.push(passage.clone());
        }
    }
    let share =
        |id: &PassageId| found.hits.iter().find(|hit| hit.passage == *id).map_or(0.0, |hit| hit.score / best.score);
    chosen
        .into_iter()
        .map(|id| {
            let share = share(&id);
            (id, share)
        })
        .collect()
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
