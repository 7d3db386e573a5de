//! One page, asked for politely and within bounds.
//!
//! Redirects are followed by hand, so that every hop passes the [`Guard`] and permanent ones are told from others.
//! No proxy is used: it would look names up itself, past the guard.

mod answer;

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use reqwest::header::{ETAG, HeaderMap, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION};
use reqwest::{Client, Response, Url};

pub use self::answer::{Document, Ending, Hop, Page, Trouble, Visit};
use self::answer::{retry_after, trouble_of};
use crate::guard::{Guard, Lookup, Resolver, system_lookup};
use crate::readable;

/// Bytes of the longest body that is read, after decompression.
pub const LONGEST_BODY: usize = 5 * 1024 * 1024;
/// Redirects that are followed.
const MOST_HOPS: usize = 5;
/// Bytes of the longest `ETag` that is remembered.
const LONGEST_ETAG: usize = 512;
/// Bytes of the longest date that is remembered.
const LONGEST_DATE: usize = 64;

/// How pages are asked for.
#[derive(Clone)]
pub struct Manners {
    /// Which addresses may be talked to.
    pub guard: Guard,
    /// How names are looked up.
    pub lookup: Lookup,
    /// Time between two requests to one host; zero for none.
    pub pace: Duration,
    /// Time for one page, its redirects and its body included, each time it is tried.
    pub timeout: Duration,
    /// How often a page is tried again after 429 or a fault of the server (5xx).
    pub retries: usize,
    /// Time before the first retry; it doubles with each.
    pub backoff: Duration,
    /// The longest time that a server can make us wait; one that asks for more is not tried again.
    pub patience: Duration,
    /// Bytes of the longest body that is read.
    pub longest_body: usize,
}

impl Default for Manners {
    /// Public addresses, one request to a host in two seconds, half a minute for a page, two retries.
    fn default() -> Self {
        Self {
            guard: Guard::public(),
            lookup: system_lookup(),
            pace: Duration::from_secs(2),
            timeout: Duration::from_secs(30),
            retries: 2,
            backoff: Duration::from_secs(2),
            patience: Duration::from_secs(60),
            longest_body: LONGEST_BODY,
        }
    }
}

/// What is asked: an address, and what is known of it.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The address.
    pub url: String,
    /// The address that gave the validators; only this one is sent them.
    pub validators_of: String,
    /// The validator of the known text.
    pub etag: Option<String>,
    /// The date of the known text, as the server wrote it.
    pub last_modified: Option<String>,
}

/// Why nothing can be asked at all.
#[derive(Debug, thiserror::Error)]
#[error("no HTTP client can be made: {0}")]
pub struct ClientError(#[from] reqwest::Error);

/// Asks for pages.
pub struct Fetcher {
    client: Client,
    manners: Manners,
    pace: Option<DefaultKeyedRateLimiter<String>>,
}

/// An attempt that may go better the next time, and the wait that the server asked for.
struct Again {
    visit: Box<Visit>,
    wait: Option<Duration>,
}

impl Fetcher {
    /// A fetcher with these manners.
    ///
    /// # Errors
    /// When the client cannot be made.
    pub fn new(manners: Manners) -> Result<Self, ClientError> {
        let client = Client::builder()
            .user_agent(concat!(
                "Bridgehead/",
                env!("CARGO_PKG_VERSION"),
                " (checks that cited pages still read the same)"
            ))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .dns_resolver(Arc::new(Resolver::new(manners.guard.clone(), Arc::clone(&manners.lookup))))
            .connect_timeout(manners.timeout)
            // Two seconds later a kept connection is often closed by the other side, and a new one is looked up afresh.
            .pool_max_idle_per_host(0)
            .build()?;
        let pace = Quota::with_period(manners.pace).map(|quota| RateLimiter::keyed(quota.allow_burst(NonZeroU32::MIN)));
        Ok(Self { client, manners, pace })
    }

    /// Asks for a page and says how that ended; it never fails otherwise.
    pub async fn visit(&self, request: &Request) -> Visit {
        let tries = ExponentialBuilder::default()
            .with_min_delay(self.manners.backoff)
            .with_factor(2.0)
            .with_max_times(self.manners.retries);
        let outcome = (|| self.attempt(request))
            .retry(tries)
            .when(|again: &Again| again.wait.is_none_or(|wait| wait <= self.manners.patience))
            .adjust(|again: &Again, delay| delay.map(|delay| again.wait.map_or(delay, |wait| wait.max(delay))))
            .await;
        match outcome {
            Ok(visit) => visit,
            Err(again) => *again.visit,
        }
    }

    async fn attempt(&self, request: &Request) -> Result<Visit, Again> {
        // Waiting for one's turn is not the page's fault, so it does not count.
        if let Ok(url) = self.manners.guard.check(&request.url) {
            self.turn(&url).await;
        }
        let mut visit = Visit::to(&request.url);
        let mut wait = None;
        let walked = tokio::time::timeout(self.manners.timeout, self.walk(request, &mut visit, &mut wait)).await;
        visit.ending = walked.unwrap_or(Ending::Trouble(Trouble::Timeout));
        if matches!(visit.ending, Ending::Status(429 | 500..=599)) {
            return Err(Again { visit: Box::new(visit), wait });
        }
        Ok(visit)
    }

    async fn walk(&self, request: &Request, visit: &mut Visit, wait: &mut Option<Duration>) -> Ending {
        let mut url = match self.manners.guard.check(&request.url) {
            Ok(url) => url,
            Err(refusal) => return Ending::Refused(refusal),
        };
        loop {
            visit.final_url = url.to_string();
            let asked =
                visit.final_url == request.validators_of && (request.etag.is_some() || request.last_modified.is_some());
            let response = match self.ask(&url, if asked { Some(request) } else { None }).await {
                Ok(response) => response,
                Err(error) => return error,
            };
            let status = response.status().as_u16();
            match status {
                301 | 302 | 303 | 307 | 308 => {
                    let next = match self.next(&url, &response) {
                        Ok(next) => next,
                        Err(ending) => return ending,
                    };
                    let seen = next == url || visit.hops.iter().any(|hop| hop.from == next.as_str());
                    let permanent = matches!(status, 301 | 308);
                    visit.hops.push(Hop { from: url.to_string(), to: next.to_string(), permanent });
                    if seen || visit.hops.len() > MOST_HOPS {
                        return Ending::Trouble(Trouble::Redirects);
                    }
                    self.turn(&next).await;
                    url = next;
                }
                200 | 203 => return self.page(response).await,
                304 if asked => return Ending::NotModified,
                _ => {
                    *wait = retry_after(response.headers());
                    return Ending::Status(status);
                }
            }
        }
    }

    /// Waits until the host of `url` may be asked again.
    async fn turn(&self, url: &Url) {
        if let (Some(pace), Some(host)) = (&self.pace, url.host_str()) {
            pace.until_key_ready(&host.to_owned()).await;
        }
    }

    async fn ask(&self, url: &Url, known: Option<&Request>) -> Result<Response, Ending> {
        let mut request = self.client.get(url.clone()).header("accept", "text/html,*/*;q=0.5");
        if let Some(known) = known {
            for (name, value) in [(IF_NONE_MATCH, &known.etag), (IF_MODIFIED_SINCE, &known.last_modified)] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
        }
        request.send().await.map_err(|error| trouble_of(&error))
    }

    fn next(&self, url: &Url, response: &Response) -> Result<Url, Ending> {
        let nowhere = || Ending::Trouble(Trouble::Broken("it redirects, but does not say where to".to_owned()));
        let target = text(response.headers(), &LOCATION, 4096).ok_or_else(nowhere)?;
        let mut next = url.join(&target).map_err(|_| nowhere())?;
        next.set_fragment(None);
        self.manners.guard.check(next.as_str()).map_err(Ending::Refused)
    }

    async fn page(&self, mut response: Response) -> Ending {
        let limit = self.manners.longest_body;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Ending::TooLarge;
        }
        if let Some(encoding) = text(response.headers(), &reqwest::header::CONTENT_ENCODING, 40)
            && !encoding.eq_ignore_ascii_case("identity")
        {
            return Ending::Trouble(Trouble::Broken(format!("it is packed as `{encoding}`, which nobody asked for")));
        }
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > limit => return Ending::TooLarge,
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(error) => return trouble_of(&error),
            }
        }
        let headers = response.headers();
        let content_type = text(headers, &reqwest::header::CONTENT_TYPE, 200);
        Ending::Page(Page {
            digest: readable::digest(&body, content_type.as_deref()),
            etag: text(headers, &ETAG, LONGEST_ETAG),
            last_modified: text(headers, &LAST_MODIFIED, LONGEST_DATE),
            document: Document { body, content_type },
        })
    }
}

/// A header's value, when it is text of at most `longest` bytes.
fn text(headers: &HeaderMap, name: &reqwest::header::HeaderName, longest: usize) -> Option<String> {
    headers.get(name)?.to_str().ok().filter(|value| value.len() <= longest).map(str::to_owned)
}
