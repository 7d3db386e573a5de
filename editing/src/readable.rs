//! What a person reads of a page, and its digest: the same when only markup, scripts or white space changed.

use encoding_rs::{Encoding, UTF_8};
use sha2::{Digest as _, Sha256};

use crate::html;

/// Bytes at the start of a page in which it may name its own character set.
const PRESCAN: usize = 2048;

/// Hexadecimal digest of what a person reads of `body`; of the bytes themselves when it is no text, or holds none.
#[must_use]
pub fn digest(body: &[u8], content_type: Option<&str>) -> String {
    let words = match kind(body, content_type) {
        Kind::Html => html::words(&decode(body, content_type)),
        Kind::Text => decode(body, content_type),
        Kind::Other => String::new(),
    };
    // White space moves when only markup does, and Chinese has none.
    let words: String = words.split_whitespace().collect();
    if words.is_empty() { hex(body) } else { hex(words.as_bytes()) }
}

/// Hexadecimal digest of bytes as they are.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A web page.
    Html,
    /// Plain text, Markdown, JSON and the like.
    Text,
    /// Anything else: PDF, pictures.
    Other,
}

/// What `body` is, by what the server says and, where it says nothing, by its first bytes.
#[must_use]
pub fn kind(body: &[u8], content_type: Option<&str>) -> Kind {
    let named = content_type.and_then(|name| name.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
    match named.as_str() {
        "text/html" | "application/xhtml+xml" => Kind::Html,
        _ if named.starts_with("text/") || named.ends_with("json") || named.ends_with("xml") => Kind::Text,
        "" | "application/octet-stream" if looks_like_html(body) => Kind::Html,
        "" if std::str::from_utf8(body).is_ok() => Kind::Text,
        _ => Kind::Other,
    }
}

/// Whether the first characters are those of a web page.
#[must_use]
pub fn looks_like_html(body: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&body[..body.len().min(512)]).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    ["<!doctype html", "<html", "<head", "<body", "<!--", "<article", "<main", "<div", "<h1", "<p>"]
        .iter()
        .any(|sign| start.starts_with(sign))
}

/// `body` as text, in the character set of its byte order mark, of the server's `content_type`, of the page itself, or
/// UTF-8; what cannot be read becomes U+FFFD.
#[must_use]
pub fn decode(body: &[u8], content_type: Option<&str>) -> String {
    let said = content_type.and_then(charset_of).or_else(|| {
        let start = String::from_utf8_lossy(&body[..body.len().min(PRESCAN)]);
        charset_of(&start)
    });
    // Decoding looks at the byte order mark first.
    said.unwrap_or(UTF_8).decode(body).0.into_owned()
}

/// The character set that stands behind `charset=`.
fn charset_of(text: &str) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    let rest = &lower[lower.find("charset=")? + "charset=".len()..];
    let label: String = rest
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .take(40)
        .collect();
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: Option<&str> = Some("text/html; charset=utf-8");

    #[test]
    fn only_words_count() {
        let before = b"<html><head><script>t=1</script></head><body><p>The fee is <b>$7</b>.</p></body></html>";
        let after = b"<!-- 12:31 --><body data-t='2'>\n<p>The  fee is $7.</p><script>t=2</script><style>p{}</style>";
        assert_eq!(digest(before, HTML), digest(after, HTML));
        assert_ne!(digest(before, HTML), digest(b"<p>The fee is $8.</p>", HTML));
        assert_ne!(digest(b"%PDF-1.7 a", Some("application/pdf")), digest(b"%PDF-1.7 b", Some("application/pdf")));
        assert_ne!(digest(b"<script>a</script>", HTML), digest(b"<script>b</script>", HTML), "a page of scripts alone");
    }

    #[test]
    fn character_sets_are_found_and_lies_do_no_harm() {
        let gbk = [0xB9, 0xAB, 0xCB, 0xBE];
        assert_eq!(decode(&gbk, Some("text/html; charset=GBK")), "公司");
        let mut page = b"<meta charset=\"gb2312\"><p>".to_vec();
        page.extend(gbk);
        assert!(decode(&page, Some("text/html")).ends_with("公司"));
        assert_eq!(decode("\u{FEFF}公司".as_bytes(), Some("text/html; charset=big5")), "公司");
        assert!(decode(&gbk, HTML).contains('\u{FFFD}'));
        assert_eq!(decode(b"plain", Some("text/html; charset=klingon")), "plain");
    }
}
