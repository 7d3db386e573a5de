//! Asking for pages that move, hang, lie and lead into private networks.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bridgehead_editing::fetch::{Ending, Fetcher, Manners, Request, Trouble, Visit};
use bridgehead_editing::guard::{Guard, Lookup, Refusal};

use super::server::{Asked, Reply, Server, answer, page};

const HERE: &str = "127.0.0.1";
const INSIDE: &str = "127.0.0.2";

/// Names for tests: `pages.test` is here, `inside.test` is not allowed, `turning.test` changes from one to the other.
fn names() -> Lookup {
    let turns = Arc::new(AtomicUsize::new(0));
    Arc::new(move |name| {
        let turns = Arc::clone(&turns);
        Box::pin(async move {
            let address = match name.as_str() {
                "pages.test" => HERE,
                "inside.test" => INSIDE,
                "turning.test" if turns.fetch_add(1, Ordering::SeqCst) == 0 => HERE,
                "turning.test" => INSIDE,
                _ => return Ok(Vec::new()),
            };
            Ok(vec![address.parse::<IpAddr>().expect("an address")])
        })
    })
}

/// Everything quick, and of all private addresses only this one.
fn manners() -> Manners {
    Manners {
        guard: Guard::public().and(HERE.parse().expect("an address")),
        lookup: names(),
        pace: Duration::ZERO,
        timeout: Duration::from_secs(5),
        retries: 2,
        backoff: Duration::from_millis(1),
        patience: Duration::from_secs(2),
        longest_body: 100_000,
    }
}

fn impatient() -> Manners {
    Manners { timeout: Duration::from_millis(200), ..manners() }
}

async fn visit_with(manners: Manners, request: &Request) -> Visit {
    Fetcher::new(manners).expect("a client").visit(request).await
}

async fn visit(url: &str) -> Visit {
    visit_with(manners(), &Request { url: url.to_owned(), ..Request::default() }).await
}

fn one(reply: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Server {
    Server::start(HERE, reply)
}

fn redirect(status: &str, to: &str) -> Reply {
    answer(status, &format!("location: {to}\r\n"), "")
}

#[track_caller]
fn digest(visit: &Visit) -> String {
    let Ending::Page(page) = &visit.ending else { panic!("no page: {:?}", visit.ending) };
    page.digest.clone()
}

#[tokio::test]
async fn a_page_is_read_and_the_next_time_asked_whether_it_changed() {
    let server = one(|asked, _| match asked.has("if-none-match: \"v1\"") {
        true => answer("304 Not Modified", "", ""),
        false => answer("200 OK", "etag: \"v1\"\r\nlast-modified: Mon, 02 Nov 2026 00:00:00 GMT\r\n", "<p>Fee</p>"),
    });
    let first = visit(&server.url("/")).await;
    let Ending::Page(page) = &first.ending else { panic!("{first:?}") };
    let request = Request {
        url: server.url("/"),
        validators_of: first.final_url.clone(),
        etag: page.etag.clone(),
        last_modified: page.last_modified.clone(),
    };
    assert!(matches!(visit_with(manners(), &request).await.ending, Ending::NotModified));
    let asked = server.asked();
    assert!(asked[0].has("user-agent: bridgehead/") && !asked[0].has("if-none-match"));
    assert!(asked[1].has("if-modified-since: mon, 02 nov 2026"));
    // Validators of another address are not sent.
    let other = Request { validators_of: server.url("/other"), ..request };
    assert!(matches!(visit_with(manners(), &other).await.ending, Ending::Page(_)));
}

#[tokio::test]
async fn redirects_are_followed_and_told_apart() {
    let server = one(|asked, _| match asked.path.as_str() {
        "/old" => redirect("301 Moved Permanently", "/new"),
        "/new" => redirect("302 Found", "/today"),
        "/loop" => redirect("302 Found", "/pool"),
        "/pool" => redirect("302 Found", "/loop"),
        "/self" => redirect("301 Moved Permanently", "/self"),
        "/nowhere" => answer("302 Found", "", ""),
        path if path.starts_with("/far") => redirect("302 Found", &format!("{path}x")),
        _ => page("here"),
    });
    let old = visit(&server.url("/old")).await;
    assert_eq!(old.moved_to(), Some(server.url("/new").as_str()));
    assert_eq!(old.final_url, server.url("/today"));
    digest(&old);
    assert_eq!(visit(&server.url("/new")).await.moved_to(), None, "a temporary redirect is no move");
    for path in ["/loop", "/self", "/far"] {
        let ending = visit(&server.url(path)).await.ending;
        assert!(matches!(ending, Ending::Trouble(Trouble::Redirects)), "{path}: {ending:?}");
    }
    assert!(matches!(visit(&server.url("/nowhere")).await.ending, Ending::Trouble(Trouble::Broken(_))));
    assert!(server.asked().len() < 25);
}

#[tokio::test]
async fn nothing_leads_into_a_private_network() {
    let inside = Server::start(INSIDE, |_, _| page("secret"));
    let port = inside.address.port();
    let targets = [
        format!("http://{INSIDE}:{port}/"),
        format!("http://inside.test:{port}/"),
        "http://localhost:1/".to_owned(),
        "http://[::1]:1/".to_owned(),
        "http://[::ffff:127.0.0.2]:1/".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "http://169.254.169.254/latest/meta-data".to_owned(),
        "http://2130706434/".to_owned(),
        "ftp://pages.test/".to_owned(),
        "file:///etc/passwd".to_owned(),
        "http://me:secret@pages.test/".to_owned(),
    ];
    for target in targets {
        let to = target.clone();
        let server = one(move |_, _| redirect("301 Moved Permanently", &to));
        let with_local = Manners {
            lookup: Arc::new(|name| {
                let known = names();
                Box::pin(async move {
                    if name == "localhost" { Ok(vec![IpAddr::from([127, 0, 0, 3])]) } else { known(name).await }
                })
            }),
            ..manners()
        };
        let request = Request { url: server.url("/"), ..Request::default() };
        let redirected = visit_with(with_local.clone(), &request).await.ending;
        assert!(matches!(redirected, Ending::Refused(_)), "to {target}: {redirected:?}");
        let direct = visit_with(with_local, &Request { url: target.clone(), ..Request::default() }).await.ending;
        assert!(matches!(direct, Ending::Refused(_)), "{target}: {direct:?}");
    }
    assert!(inside.asked().is_empty(), "it was never connected to");
    let allowed = Manners { guard: Guard::everything(), ..manners() };
    let request = Request { url: format!("http://inside.test:{port}/"), ..Request::default() };
    digest(&visit_with(allowed, &request).await);
}

/// The address that was checked is the one connected to, so a name that changes its mind gains nothing.
#[tokio::test]
async fn a_name_that_turns_inwards_is_refused() {
    let server = one(|_, _| page("public"));
    let url = format!("http://turning.test:{}/", server.address.port());
    let fetcher = Fetcher::new(manners()).expect("a client");
    let request = Request { url, ..Request::default() };
    digest(&fetcher.visit(&request).await);
    assert!(matches!(fetcher.visit(&request).await.ending, Ending::Refused(Refusal::Private(_))));
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn what_cannot_be_reached_says_why() {
    assert!(matches!(visit("http://unknown.test/").await.ending, Ending::Trouble(Trouble::Name)));
    let plain = std::net::TcpListener::bind((HERE, 0)).expect("a port");
    let safe = format!("https://{}/", plain.local_addr().expect("an address"));
    std::thread::spawn(move || {
        let mut stream = plain.accept().expect("a client").0;
        std::io::Write::write_all(&mut stream, b"HTTP/1.1 400 Bad Request\r\n\r\n")
            .and_then(|()| std::io::Read::read(&mut stream, &mut [0; 999]))
    });
    let ending = visit(&safe).await.ending;
    assert!(matches!(ending, Ending::Trouble(Trouble::Tls(_))), "{ending:?}");
    let closed = std::net::TcpListener::bind((HERE, 0)).and_then(|listener| listener.local_addr()).expect("a port");
    let ending = visit(&format!("http://{closed}/")).await.ending;
    assert!(matches!(ending, Ending::Trouble(Trouble::Connection)), "{ending:?}");
    assert!(matches!(visit("no address").await.ending, Ending::Refused(Refusal::NotAnAddress(_))));
}

#[tokio::test]
async fn a_page_that_hangs_is_left() {
    let silent = one(|_, _| Reply::Silence);
    let request = Request { url: silent.url("/"), ..Request::default() };
    let ending = visit_with(impatient(), &request).await.ending;
    assert!(matches!(ending, Ending::Trouble(Trouble::Timeout)), "{ending:?}");
    // It begins, and then drips for ever: the time is for the whole page.
    let slow = one(|_, _| {
        Reply::Endless(b"HTTP/1.1 200 OK\r\ncontent-length: 90000000000\r\n".to_vec(), b"x: y\r\n".to_vec())
    });
    let request = Request { url: slow.url("/"), ..Request::default() };
    assert!(matches!(visit_with(impatient(), &request).await.ending, Ending::Trouble(_)));
}

#[tokio::test]
async fn lies_are_bounded_and_told() {
    let raw = |head: &'static str, body: &'static [u8]| {
        let server = one(move |_, _| Reply::Bytes([head.as_bytes(), b"\r\n\r\n", body].concat()));
        async move { visit(&server.url("/")).await.ending }
    };
    let broken = |ending: &Ending| matches!(ending, Ending::Trouble(Trouble::Broken(_)));
    let cut = raw("HTTP/1.1 200 OK\r\ncontent-length: 500", b"only this").await;
    assert!(broken(&cut), "{cut:?}");
    let chunked = raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked", b"5\r\nhello\r\nzz\r\n").await;
    assert!(broken(&chunked), "{chunked:?}");
    let gzip = raw("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 9", b"not gzip!").await;
    assert!(broken(&gzip), "{gzip:?}");
    let unasked = raw("HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 4", b"abcd").await;
    assert!(broken(&unasked), "{unasked:?}");
    assert!(matches!(raw("HTTP/1.1 304 Not Modified", b"").await, Ending::Status(304)));
    assert!(broken(&raw("nonsense", b"\x00\x01").await));
    assert!(broken(&raw("HTTP/1.1 200 OK\r\ncontent-length: -5", b"x").await));
    let charset = raw(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=big5\r\ncontent-length: 6",
        b"\xFF\xFE\x00\xC3\x28\x80",
    );
    assert!(matches!(charset.await, Ending::Page(_)));
    let announced = raw("HTTP/1.1 200 OK\r\ncontent-length: 100001", b"").await;
    assert!(matches!(announced, Ending::TooLarge), "{announced:?}");
}

#[tokio::test]
async fn an_endless_body_is_cut() {
    for head in ["transfer-encoding: chunked\r\n\r\n", "\r\n"] {
        let chunked = head.starts_with("transfer");
        let more = if chunked { format!("1000\r\n{}\r\n", "x".repeat(0x1000)) } else { "x".repeat(4096) };
        let start = format!("HTTP/1.1 200 OK\r\n{head}").into_bytes();
        let server = one(move |_, _| Reply::Endless(start.clone(), more.clone().into_bytes()));
        let ending = visit(&server.url("/")).await.ending;
        assert!(matches!(ending, Ending::TooLarge), "{ending:?}");
    }
}

#[tokio::test]
async fn a_busy_server_is_asked_again_and_not_for_ever() {
    let server = one(|asked, before| match asked.path.as_str() {
        "/recovers" if before < 2 => answer("503 Service Unavailable", "", ""),
        "/polite" if before < 1 => answer("429 Too Many Requests", "retry-after: 0\r\n", ""),
        "/down" => answer("500 Internal Server Error", "", ""),
        "/later" => answer("429 Too Many Requests", "retry-after: 86400\r\n", ""),
        "/missing" => answer("404 Not Found", "", ""),
        _ => page("well again"),
    });
    digest(&visit(&server.url("/recovers")).await);
    assert_eq!(server.asked().len(), 3);
    let polite = one(|_, before| match before {
        0 => answer("429 Too Many Requests", "retry-after: 0\r\n", ""),
        _ => page("well again"),
    });
    digest(&visit(&polite.url("/polite")).await);
    for (path, status, times) in [("/down", 500, 3), ("/later", 429, 1), ("/missing", 404, 1)] {
        let before = server.asked().len();
        let ending = visit(&server.url(path)).await.ending;
        assert!(matches!(ending, Ending::Status(other) if other == status), "{path}: {ending:?}");
        assert_eq!(server.asked().len() - before, times, "{path}");
    }
}
