//! Whose rules a question is about, by the places and authorities it names.

/// The jurisdictions of guidance, and words that name them.
const PLACES: [(&str, &[&str]); 4] = [
    ("hk", &["hong kong", "hk", "香港", "mdacs", "cmpr", "hkstp", "cyberport"]),
    (
        "cn",
        &[
            "mainland", "china", "nmpa", "hangzhou", "zhejiang", "shanghai", "shenzhen", "wfoe", "内地", "內地",
            "大陆", "大陸", "中国", "中國", "国内", "國內", "杭州", "浙江", "上海", "深圳", "药监", "藥監",
        ],
    ),
    ("us", &["u.s", "the us", "in us", "usa", "america", "states", "fda", "510k", "美国", "美國"]),
    ("eu", &["europe", "eu", "mdr", "欧盟", "歐盟", "欧洲", "歐洲"]),
];

/// The jurisdictions that `text` names, each once.
#[must_use]
pub fn named_in(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let holds = |word: &str| {
        lower.match_indices(word).any(|(at, _)| {
            let letter = |c: Option<char>| word.is_ascii() && c.is_some_and(|c| c.is_ascii_alphabetic());
            !letter(lower[..at].chars().next_back()) && !letter(lower[at + word.len()..].chars().next())
        })
    };
    PLACES.iter().filter(|(_, words)| words.iter().any(|word| holds(word))).map(|(place, _)| *place).collect()
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn places_are_named_as_whole_words() {
        assert_eq!(named_in("HK company, opening a WFOE"), ["hk", "cn"]);
        assert_eq!(named_in("在美國同內地一齊申請"), ["cn", "us"]);
        assert!(named_in("status of the business").is_empty());
    }
}
