//! What can be guessed of a page: whose rules it states, how far to trust it. The editor decides.

use reqwest::Url;

/// Whose rules the text states, when it names one place more than the others; the address counts more than words.
#[must_use]
pub fn jurisdiction(text: &str, url: Option<&str>) -> Option<&'static str> {
    const ENDINGS: [(&str, &str); 7] = [
        (".hk", "hk"),
        (".gov.cn", "cn"),
        (".cn", "cn"),
        (".europa.eu", "eu"),
        ("fda.gov", "us"),
        (".gov", "us"),
        ("federalregister.gov", "us"),
    ];
    const NAMES: [(&str, &[&str]); 4] = [
        ("hk", &["Hong Kong", "HKSAR", "香港", "港元"]),
        ("cn", &["Mainland", "PRC", "NMPA", "RMB", "国家", "内地", "內地", "大陆", "人民币"]),
        ("us", &["United States", "U.S.", "FDA", "CFR", "美国", "美國"]),
        ("eu", &["European", "EUDAMED", "欧盟", "歐盟"]),
    ];
    let named = url.and_then(host).and_then(|host| {
        ENDINGS.iter().find(|(ending, _)| host.ends_with(ending) || host == ending.trim_start_matches('.'))
    });
    if let Some((_, place)) = named {
        return Some(place);
    }
    let mut counts: Vec<(usize, &str)> = NAMES
        .iter()
        .map(|(place, names)| (names.iter().map(|name| text.matches(name).count()).sum(), *place))
        .collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    (counts[0].0 > counts[1].0).then_some(counts[0].1)
}

/// How far to trust a host, in doubt the least.
#[must_use]
pub fn tier(host: Option<&str>) -> &'static str {
    match host {
        Some(host) if host.contains("elegislation") || host.contains("eur-lex") => "law",
        Some(host) if host.contains(".gov") || host.ends_with(".europa.eu") => "regulator",
        Some(_) | None => "repost",
    }
}

pub(super) fn host(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_counts_first_and_doubt_is_told() {
        assert_eq!(jurisdiction("in the United States", Some("https://www.cr.gov.hk/x")), Some("hk"));
        assert_eq!(jurisdiction("Rules of Hong Kong", None), Some("hk"));
        assert_eq!(jurisdiction("内地与国家规定，香港", None), Some("cn"));
        assert_eq!(jurisdiction("no place", None), None);
        assert_eq!(jurisdiction("FDA, European", None), None);
        assert_eq!((tier(Some("www.cr.gov.hk")), tier(Some("x.com")), tier(None)), ("regulator", "repost", "repost"));
    }
}
