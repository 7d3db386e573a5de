//! Which addresses may be talked to: public ones, unless the operator says otherwise.
//!
//! A registered page, or one that it redirects to, must not lead into the network of whoever runs the check.
//! Names are looked up by [`Resolver`], which hands out only addresses that are allowed, so the address that was checked
//! is the one connected to and a name that answers differently the second time gains nothing.

use std::collections::BTreeSet;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Why an address is not asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no address at all.
    #[error("`{0}` is not a web address")]
    NotAnAddress(String),
    /// Only http and https are spoken.
    #[error("the scheme `{0}` is neither http nor https")]
    Scheme(String),
    /// A name or password stands in it.
    #[error("the address holds a user name or password")]
    Credentials,
    /// It leads into a private network, or to this machine.
    #[error("{0} is not a public address")]
    Private(String),
}

/// A name that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the name {0} is not known")]
pub struct UnknownName(pub String);

/// Which addresses are allowed.
#[derive(Debug, Clone, Default)]
pub struct Guard {
    private: bool,
    also: BTreeSet<IpAddr>,
}

impl Guard {
    /// Public addresses only.
    #[must_use]
    pub fn public() -> Self {
        Self::default()
    }

    /// Every address.
    #[must_use]
    pub fn everything() -> Self {
        Self { private: true, ..Self::default() }
    }

    /// The same guard with one more address.
    #[must_use]
    pub fn and(mut self, address: IpAddr) -> Self {
        self.also.insert(address);
        self
    }

    /// Whether a connection to `address` may be made.
    #[must_use]
    pub fn allows(&self, address: IpAddr) -> bool {
        self.private || self.also.contains(&address) || is_public(address)
    }

    /// `text` as an address that may be asked; names are checked later, when they are looked up.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn check(&self, text: &str) -> Result<Url, Refusal> {
        let url = Url::parse(text).map_err(|_| Refusal::NotAnAddress(shortened(text)))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refusal::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refusal::Credentials);
        }
        let host = url.host_str().unwrap_or_default();
        match host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            Ok(address) if !self.allows(address) => Err(Refusal::Private(address.to_string())),
            Ok(_) | Err(_) => Ok(url),
        }
    }
}

/// At most 100 characters of a text that others wrote.
fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(100).collect()
}

/// Whether `address` is one of the whole internet: not private, loopback, link-local, shared, multicast, reserved, for
/// documentation, or an IPv6 form of another address.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || matches!(
            (a, b, c),
            (0 | 224..=255, ..) | (100, 64..=127, _) | (192, 0, 0) | (192, 88, 99) | (198, 18..=19, _)
        );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = address.segments();
    if (a, b, c, d, e, f) == (0x64, 0xff9b, 0, 0, 0, 0) {
        let [g, h] = [g.to_be_bytes(), h.to_be_bytes()];
        return is_public_v4(Ipv4Addr::new(g[0], g[1], h[0], h[1]));
    }
    // 2000::/3 is all that is given out; within it stand protocol assignments, 6to4 and two ranges for documentation.
    (0x2000..0x4000).contains(&a)
        && !(a == 0x2001 && (b < 0x200 || b == 0xdb8))
        && a != 0x2002
        && !(a == 0x3fff && b < 0x1000)
}

/// Looks a name up: its addresses, or an I/O error.
pub type Lookup = Arc<dyn Fn(String) -> BoxFuture<'static, std::io::Result<Vec<IpAddr>>> + Send + Sync>;

/// The system's way of looking names up.
#[must_use]
pub fn system_lookup() -> Lookup {
    Arc::new(|name| {
        Box::pin(
            async move { Ok(tokio::net::lookup_host((name.as_str(), 0)).await?.map(|address| address.ip()).collect()) },
        )
    })
}

/// Looks names up and hands out allowed addresses only.
pub struct Resolver {
    guard: Guard,
    lookup: Lookup,
}

impl Resolver {
    /// A resolver behind `guard`.
    #[must_use]
    pub fn new(guard: Guard, lookup: Lookup) -> Self {
        Self { guard, lookup }
    }
}

impl fmt::Debug for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolver").field("guard", &self.guard).finish_non_exhaustive()
    }
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (guard, name) = (self.guard.clone(), name.as_str().to_owned());
        let found = (self.lookup)(name.clone());
        Box::pin(async move {
            let found = found.await.unwrap_or_default();
            if found.is_empty() {
                return Err(UnknownName(name).into());
            }
            let allowed: Vec<SocketAddr> =
                found.iter().filter(|address| guard.allows(**address)).map(|address| (*address, 0).into()).collect();
            if allowed.is_empty() {
                return Err(Refusal::Private(format!("{name} ({})", found[0])).into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for public in ["8.8.8.8", "1.1.1.1", "100.63.0.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"] {
            assert!(is_public(public.parse().expect("an address")), "{public}");
        }
        for other in [
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "224.0.0.1",
            "239.1.1.1",
            "255.255.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "240.0.0.1",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:8.8.8.8",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "3fff::1",
            "100::1",
        ] {
            assert!(!is_public(other.parse().expect("an address")), "{other}");
        }
    }

    #[test]
    fn addresses_that_may_not_be_asked_say_why() {
        let guard = Guard::public();
        for (text, word) in [
            ("ftp://example.org/", "scheme"),
            ("file:///etc/passwd", "scheme"),
            ("javascript:alert(1)", "scheme"),
            ("https://me:secret@example.org/", "password"),
            ("https://me@example.org/", "password"),
            ("example.org", "not a web address"),
            ("http://127.0.0.1:80/", "public"),
            ("http://2130706433/", "public"),
            ("http://0x7f.1/", "public"),
            ("http://[::1]/", "public"),
            ("http://[::ffff:10.0.0.1]/", "public"),
            ("http://169.254.169.254/latest/", "public"),
        ] {
            let refusal = guard.check(text).expect_err(text).to_string();
            assert!(refusal.contains(word) && !refusal.contains("secret"), "{text}: {refusal}");
        }
        assert!(guard.check("https://www.cr.gov.hk/en/").is_ok());
        assert!(Guard::everything().check("http://127.0.0.1/").is_ok());
        let one = Guard::public().and("127.0.0.1".parse().expect("an address"));
        assert!(one.check("http://127.0.0.1/").is_ok() && one.check("http://127.0.0.2/").is_err());
    }
}
