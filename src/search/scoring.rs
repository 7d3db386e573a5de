//! Scores passages against a question: BM25 with one term a source word, divided by what the question could reach.

use std::collections::HashMap;

use super::analysis::Chain;
use super::index::{List, Snapshot};
use super::question::Query;

/// BM25's saturation.
const K1: f32 = 1.0;

/// A passage and how well it answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Its slot in the [`Snapshot`].
    pub slot: u32,
    /// BM25, unbounded, comparable within one question and one language only.
    pub raw: f32,
    /// `raw` over the best that any passage could reach, 0 to 1, comparable across languages.
    pub ideal: f32,
    /// The share of the question's words, by weight, that stand in it, 0 to 1.
    pub covered: f32,
}

/// Passages of one language by falling score, at most `limit`; those without a matching word are left out.
#[must_use]
pub fn score(query: &Query, snapshot: &Snapshot, chinese: bool, limit: usize) -> Vec<Scored> {
    let count = snapshot.count(chinese) as f32;
    if count == 0.0 || query.reach == 0.0 {
        return Vec::new();
    }
    let mut totals = vec![(0.0_f32, 0.0_f32); snapshot.slots()];
    let mut frequencies = vec![(0.0_f32, None); snapshot.slots()];
    let mut touched: Vec<u32> = Vec::new();
    for group in &query.groups {
        let mut entries = 0.0;
        for way in &group.ways {
            let (found, chain) = together(snapshot, way.list, &way.terms);
            let mut held = 0.0;
            for (slot, frequency) in found {
                if snapshot.is_chinese(slot) == chinese {
                    held += 1.0;
                    let sum = &mut frequencies[slot as usize];
                    if sum.0 == 0.0 {
                        *sum = (0.0, chain);
                        touched.push(slot);
                    }
                    sum.0 += way.trust * frequency;
                }
            }
            entries += way.trust * held;
        }
        let weight = group.weight * inverse_frequency(count, entries.min(count));
        for slot in touched.drain(..) {
            let (frequency, chain) = std::mem::take(&mut frequencies[slot as usize]);
            let length = chain.map_or(1.0, |chain| 1.0 - query.b + query.b * snapshot.relative_length(slot, chain));
            let total = &mut totals[slot as usize];
            total.0 += weight * frequency * (K1 + 1.0) / (frequency + K1 * length);
            total.1 += group.weight * frequency.min(1.0);
        }
    }
    let best = query.reach * inverse_frequency(count, 1.0);
    let mut scored: Vec<Scored> = (0_u32..)
        .zip(totals)
        .filter(|(_, (raw, _))| *raw > 0.0)
        .map(|(slot, (raw, covered))| Scored { slot, raw, ideal: raw / best, covered: covered / query.reach })
        .collect();
    let falling = |a: &Scored, b: &Scored| b.raw.total_cmp(&a.raw).then(a.slot.cmp(&b.slot));
    if scored.len() > limit {
        scored.select_nth_unstable_by(limit, falling);
        scored.truncate(limit);
    }
    scored.sort_by(falling);
    scored
}

/// The entries that hold all of `terms`, with the rarest one's frequency, and the chain whose length counts.
fn together(snapshot: &Snapshot, list: List, terms: &[String]) -> (Vec<(u32, f32)>, Option<Chain>) {
    let chain = match list {
        List::Chain(chain) => Some(chain),
        List::Concepts => None,
    };
    let mut lists = terms.iter().map(|term| snapshot.postings(list, term));
    let mut found = lists.next().unwrap_or_default();
    for other in lists {
        let held: HashMap<u32, f32> = other.into_iter().collect();
        found.retain_mut(|(slot, frequency)| match held.get(slot) {
            Some(there) => {
                *frequency = frequency.min(*there);
                true
            }
            None => false,
        });
    }
    (found, chain)
}

fn inverse_frequency(count: f32, holding: f32) -> f32 {
    (1.0 + (count - holding + 0.5) / (holding + 0.5)).ln()
}
