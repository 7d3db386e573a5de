//! A web server on this machine that says exactly what a test wants, lies included.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What a client asked for.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Path and query.
    pub(crate) path: String,
    /// The other lines of the head, lower case.
    pub(crate) headers: Vec<String>,
}

impl Asked {
    /// Whether a header line begins so.
    pub(crate) fn has(&self, start: &str) -> bool {
        self.headers.iter().any(|line| line.starts_with(start))
    }
}

/// What the server does.
pub(crate) enum Reply {
    /// Sends these bytes and hangs up.
    Bytes(Vec<u8>),
    /// Says nothing until the client has left.
    Silence,
    /// Sends these bytes, then the second ones for ever.
    Endless(Vec<u8>, Vec<u8>),
}

/// A whole answer with a right length.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> Reply {
    Reply::Bytes(format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n{body}", body.len()).into_bytes())
}

/// A web page.
pub(crate) fn page(body: &str) -> Reply {
    answer("200 OK", "content-type: text/html; charset=utf-8\r\n", body)
}

/// A server that runs until the test process ends.
#[derive(Clone)]
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// Starts on `host` with a port of the system's choice; `replies` gets the request and how many came before it.
    pub(crate) fn start(host: &str, replies: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((host, 0)).expect("a port");
        let server = Self { address: listener.local_addr().expect("an address"), asked: Arc::default() };
        let (asked, replies) = (Arc::clone(&server.asked), Arc::new(replies));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (asked, replies) = (Arc::clone(&asked), Arc::clone(&replies));
                std::thread::spawn(move || serve(stream, &asked, &*replies));
            }
        });
        server
    }

    /// `http://<address><path>`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no test panics in between").clone()
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Asked>>, replies: &dyn Fn(&Asked, usize) -> Reply) {
    let Ok(reading) = stream.try_clone() else { return };
    let mut lines = BufReader::new(reading).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let headers = lines.take_while(|line| !line.is_empty()).map(|line| line.to_lowercase()).collect();
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = Asked { path, headers };
    let before = {
        let mut log = log.lock().expect("no test panics in between");
        log.push(asked.clone());
        log.len() - 1
    };
    let sent = match replies(&asked, before) {
        Reply::Bytes(bytes) => stream.write_all(&bytes),
        Reply::Silence => stream.read(&mut [0]).map(drop),
        Reply::Endless(start, more) => stream.write_all(&start).and_then(|()| {
            loop {
                stream.write_all(&more)?;
            }
        }),
    };
    // Whoever has left early meant to.
    drop(sent);
}
