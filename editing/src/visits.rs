//! Many pages: each address asked for once, the pages of a host one after another, a few hosts at a time.

use std::collections::BTreeMap;

use bridgehead::knowledge::{Date, Source};
use futures_util::StreamExt as _;
use reqwest::Url;

use crate::fetch::{Fetcher, Request, Visit};
use crate::judge::{Verdict, judge};
use crate::memory::Memory;

/// Hosts that are asked at the same time.
const HOSTS_AT_ONCE: usize = 4;

/// Visits the pages of `sources`, updates `memory`, and returns a verdict for each source, in their order.
///
/// `done` is told the address of each page as its visit ends.
pub async fn visit_all(
    fetcher: &Fetcher,
    sources: &[&Source],
    memory: &mut Memory,
    today: Date,
    done: impl Fn(&str),
) -> Vec<Verdict> {
    let mut pages: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
    for source in sources {
        pages.entry(page_of(&source.url)).or_default().push(source);
    }
    let mut hosts: BTreeMap<String, Vec<Request>> = BTreeMap::new();
    for (page, named) in &pages {
        hosts.entry(host_of(page)).or_default().push(request(page, named, memory));
    }
    let done = &done;
    let visits: BTreeMap<String, Visit> = futures_util::stream::iter(hosts.into_values())
        .map(|requests| async move {
            let mut visits = Vec::new();
            for request in requests {
                let visit = fetcher.visit(&request).await.without_body();
                done(&request.url);
                visits.push((request.url, visit));
            }
            visits
        })
        .buffer_unordered(HOSTS_AT_ONCE)
        .collect::<Vec<_>>()
        .await
        .into_iter()
        .flatten()
        .collect();
    sources
        .iter()
        .filter_map(|source| {
            let mut visit = visits.get(page_of(&source.url))?.clone();
            visit.asked.clone_from(&source.url);
            let (verdict, known) = judge(memory.of(&source.id, &source.url), &visit, source.checked, today);
            memory.set(&source.id, known);
            Some(verdict)
        })
        .collect()
}

/// How many different pages `sources` name.
#[must_use]
pub fn pages(sources: &[&Source]) -> usize {
    sources.iter().map(|source| page_of(&source.url)).collect::<std::collections::BTreeSet<_>>().len()
}

/// The address without the place on the page.
fn page_of(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

fn host_of(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// Validators are sent only when every source of the page remembers the same of it.
fn request(page: &str, sources: &[&Source], memory: &Memory) -> Request {
    let mut known = sources.iter().map(|source| memory.of(&source.id, &source.url));
    let plain = Request { url: page.to_owned(), ..Request::default() };
    let Some(first) = known.next().flatten() else { return plain };
    if known.any(|other| {
        other.is_none_or(|other| {
            (&other.latest, &other.etag, &other.final_url) != (&first.latest, &first.etag, &first.final_url)
        })
    }) {
        return plain;
    }
    Request {
        validators_of: first.final_url.clone(),
        etag: first.etag.clone(),
        last_modified: first.last_modified.clone(),
        ..plain
    }
}
