//! How much: a whole amount and its currency.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Read;
use super::number::is_bound;
use super::numerals::{self, Amount, ONE};
use super::text::{Text, is_latin, pattern};

/// What currencies are called, in folded text; the first code is the likeliest. An empty code is a unit that is none.
const CURRENCIES: [(&str, &[&str]); 45] = [
    (
        "HKD",
        &[
            "hk$",
            "$hk",
            "hkd$",
            "hkd",
            "hk dollars",
            "hk dollar",
            "hong kong dollars",
            "hong kong dollar",
            "hk",
            "港币",
            "港元",
            "港纸",
            "港蚊",
            "蚊鸡",
            "蚊",
        ],
    ),
    (
        "USD",
        &[
            "us$",
            "$us",
            "usd$",
            "usd",
            "us dollars",
            "us dollar",
            "u.s. dollars",
            "american dollars",
            "bucks",
            "美元",
            "美金",
            "美刀",
            "刀",
        ],
    ),
    ("CNY", &["rmb", "cny", "cnh", "yuan", "renminbi", "renmin bi", "kuai", "人民币", "软妹币"]),
    ("CNY,JPY", &["¥"]),
    ("EUR", &["€", "eur", "euro", "euros", "欧元"]),
    ("GBP", &["£", "gbp", "pounds", "pound", "quid", "sterling", "pounds sterling", "pound sterling", "英镑"]),
    (
        "SGD",
        &[
            "s$",
            "sgd",
            "sg$",
            "singapore dollars",
            "singapore dollar",
            "sing dollars",
            "新加坡元",
            "新加坡币",
            "新币",
            "坡币",
            "新元",
        ],
    ),
    ("TWD", &["nt$", "ntd", "twd", "taiwan dollars", "taiwan dollar", "新台币", "台币"]),
    ("JPY", &["jpy", "yen", "jp¥", "日元", "日圆", "日币"]),
    ("KRW", &["krw", "₩", "korean won", "韩元", "韩币", "韩圜"]),
    ("INR", &["inr", "₹", "rs", "rs.", "rupee", "rupees", "卢比"]),
    ("AUD", &["a$", "au$", "aud", "australian dollars", "aussie dollars", "澳元", "澳币"]),
    ("CAD", &["c$", "ca$", "cad", "canadian dollars", "加元", "加币"]),
    ("NZD", &["nz$", "nzd", "new zealand dollars", "纽元", "新西兰元"]),
    ("CHF", &["chf", "swiss francs", "swiss franc", "francs", "瑞士法郎", "瑞郎"]),
    ("MOP", &["mop$", "mop", "patacas", "pataca", "澳门元", "澳门币", "葡币"]),
    ("MYR", &["myr", "rm", "ringgit", "ringgits", "令吉", "马币"]),
    ("THB", &["thb", "baht", "฿", "泰铢"]),
    ("IDR", &["idr", "rupiah", "印尼盾"]),
    ("VND", &["vnd", "₫", "越南盾"]),
    ("PHP", &["php", "₱", "philippine pesos", "菲律宾比索"]),
    ("AED", &["aed", "dirham", "dirhams", "迪拉姆"]),
    ("SAR", &["sar", "riyal", "riyals", "里亚尔"]),
    ("ILS", &["ils", "₪", "shekel", "shekels"]),
    ("SEK", &["sek", "瑞典克朗"]),
    ("NOK", &["nok", "挪威克朗"]),
    ("DKK", &["dkk", "丹麦克朗"]),
    ("PLN", &["pln", "zloty"]),
    ("TRY", &["turkish lira", "里拉"]),
    ("RUB", &["rub", "₽", "rouble", "roubles", "ruble", "rubles", "卢布"]),
    ("BRL", &["brl", "r$", "reais"]),
    ("MXN", &["mxn", "mexican pesos"]),
    ("ZAR", &["zar", "rand"]),
    ("NGN", &["ngn", "₦", "naira"]),
    ("KZT", &["kzt", "tenge"]),
    ("PKR", &["pkr"]),
    ("BDT", &["bdt", "taka"]),
    ("LKR", &["lkr"]),
    ("EGP", &["egp"]),
    ("KWD", &["kwd"]),
    ("QAR", &["qar"]),
    // A dollar, a 元 or a 块 is the currency that was asked about, if it is such a currency.
    ("$", &["$", "dollar", "dollars"]),
    ("元", &["元", "块钱", "块", "圆"]),
    ("", &["usdt", "usdc", "btc", "bitcoin", "bitcoins", "eth", "比特币"]),
    (
        "",
        &["%", "percent", "per cent", "years", "year", "months", "month", "people", "shares", "年", "个月", "人", "股"],
    ),
];

/// Reads an amount of money in whole units: `about 300k HKD`, `HK$1.5m`, 三十万人民币, 五百萬蚊.
///
/// An amount without a currency is in `default_currency` (an ISO 4217 code); so are `$` and 元 where that currency is
/// called so. A bound is no amount.
#[must_use]
pub fn money(text: &str, default_currency: &str) -> Read<(i64, String)> {
    let Some(text) = Text::read(text) else { return Read::Nothing };
    let units = units(&text.folded);
    let mut bare = text.folded.clone();
    for (range, _) in &units {
        bare.replace_range(range.clone(), &" ".repeat(range.len()));
    }
    let mut amounts = numerals::amounts(&bare);
    amounts.retain(|amount| !(YEAR_BEFORE.is_match(&bare[..amount.range.start]) && is_year(amount)));
    if is_bound(&text.folded) || amounts.iter().any(|amount| amount.vague) {
        return Read::Nothing;
    }
    if amounts.is_empty() {
        return if NONE.is_match(&text.folded) { Read::Clear((0, default_currency.to_owned())) } else { Read::Nothing };
    }
    Read::of(amounts.iter().flat_map(|amount| {
        let codes =
            unit_of(amount, &units, &bare).map_or_else(|| vec![default_currency], |unit| codes(unit, default_currency));
        let values: Vec<i64> = [Some(amount.value), amount.or].into_iter().flatten().filter_map(rounded).collect();
        codes.into_iter().flat_map(move |code| values.clone().into_iter().map(move |value| (value, code.to_owned())))
    }))
}

static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:none|nil|nothing|no)(?: yet| so far)?[.! ]*$|^(?:we have |have )?no (?:revenue|income|sales|turnover|capital|funding|money)(?: yet| so far)?[.! ]*$|^(?:目前|暂时|现在|我们)*(?:还)?(?:没有|冇|没|无)(?:任何)?(?:收入|营业额|资金|钱|融资)?[啊呀。! ]*$",
    )
});

/// `in 2024`: no amount.
static YEAR_BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:in|since|by|during|fy|for|until) $"));

fn is_year(amount: &Amount) -> bool {
    (1990 * ONE..2100 * ONE).contains(&amount.value) && amount.scale == 1
}

fn rounded(value: i128) -> Option<i64> {
    i64::try_from((value + ONE / 2).div_euclid(ONE)).ok()
}

/// The codes a unit can stand for; none for what is no money.
fn codes<'a>(unit: &'a str, default: &'a str) -> Vec<&'a str> {
    const DOLLARS: [&str; 7] = ["HKD", "USD", "SGD", "AUD", "CAD", "NZD", "TWD"];
    const YUAN: [&str; 6] = ["HKD", "CNY", "TWD", "USD", "MOP", "SGD"];
    match unit {
        "" => Vec::new(),
        "$" if DOLLARS.contains(&default) => vec![default],
        "$" => vec!["USD", "HKD"],
        "元" if YUAN.contains(&default) => vec![default],
        "元" => vec!["CNY", "HKD"],
        "CNY,JPY" if matches!(default, "CNY" | "JPY") => vec![default],
        _ => unit.split(',').collect(),
    }
}

/// The unit written at an amount, before or behind it; otherwise the only one there is.
fn unit_of<'a>(amount: &Amount, units: &[(Range<usize>, &'a str)], bare: &str) -> Option<&'a str> {
    let close = |range: Range<usize>| bare.get(range).is_some_and(|gap| gap.trim().is_empty() && gap.len() <= 40);
    let is_at = |(unit, _): &&(Range<usize>, &str)| {
        let gap =
            if unit.start >= amount.range.end { amount.range.end..unit.start } else { unit.end..amount.range.start };
        close(gap.clone()) || unit.start >= amount.range.end && bare[gap].trim() == "of"
    };
    // "US$2M dollars": the more exact of two; `HK$300 per month`: what is money wins.
    let rank = |unit: &&(Range<usize>, &'a str)| match unit.1 {
        "" => 0,
        "$" | "元" | "CNY,JPY" => 1,
        _ => 2,
    };
    let near = units.iter().filter(is_at).max_by_key(rank);
    let money = || units.iter().filter(|(_, code)| !code.is_empty());
    let only = || {
        let mut all = money().map(|(_, code)| *code);
        let first = all.next()?;
        all.all(|code| code == first).then_some(first)
    };
    near.map(|(_, code)| *code).or_else(only)
}

/// The units in folded text, the longest first at every place.
fn units(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let longest = CURRENCIES
            .iter()
            .flat_map(|(code, names)| names.iter().map(move |name| (*name, *code)))
            .filter(|(name, _)| text[at..].starts_with(name) && stands(text, &(at..at + name.len())))
            .max_by_key(|(name, _)| name.len());
        match longest {
            Some((name, code)) => {
                found.push((at..at + name.len(), code));
                at += name.len();
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// Whether a unit is no part of a word: `300khkd` and `rmb5m` are fine, `share` holds no `hk`.
fn stands(text: &str, range: &Range<usize>) -> bool {
    let name = &text[range.clone()];
    let mut before = text[..range.start].chars().rev();
    let (last, last_but_one) = (before.next(), before.next());
    let scaled = matches!(last, Some('k' | 'm' | 'w' | 'b')) && last_but_one.is_some_and(|c| c.is_ascii_digit());
    let starts = !name.starts_with(is_latin) || !last.is_some_and(is_latin) || scaled;
    let ends = !name.ends_with(is_latin) || !text[range.end..].starts_with(is_latin);
    starts && ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[test]
    fn amounts_are_read_in_three_scripts() {
        let mut rows = Rows::default();
        for (text, value, code) in [
            ("300000", 300_000, "HKD"),
            ("about 300k HKD", 300_000, "HKD"),
            ("HK$1.5m", 1_500_000, "HKD"),
            ("HKD 1.5 million", 1_500_000, "HKD"),
            ("hkd300k", 300_000, "HKD"),
            ("300khkd", 300_000, "HKD"),
            ("$300k", 300_000, "HKD"),
            ("300 thousand dollars", 300_000, "HKD"),
            ("three hundred thousand Hong Kong dollars", 300_000, "HKD"),
            ("half a million HKD", 500_000, "HKD"),
            ("a million", 1_000_000, "HKD"),
            ("one and a half million", 1_500_000, "HKD"),
            ("HK$1,545.50", 1546, "HKD"),
            ("HK$ 10,000", 10_000, "HKD"),
            ("US$2M", 2_000_000, "USD"),
            ("2m usd", 2_000_000, "USD"),
            ("2musd", 2_000_000, "USD"),
            ("USD 2,500,000", 2_500_000, "USD"),
            ("1.2 million usd", 1_200_000, "USD"),
            ("1.2 milion US dollars", 1_200_000, "USD"),
            ("50k bucks", 50_000, "USD"),
            ("RMB 10,000", 10_000, "CNY"),
            ("rmb10000", 10_000, "CNY"),
            ("10,000 yuan", 10_000, "CNY"),
            ("5 million renminbi", 5_000_000, "CNY"),
            ("€1.2m", 1_200_000, "EUR"),
            ("250k euros", 250_000, "EUR"),
            ("£80k", 80_000, "GBP"),
            ("80,000 pounds", 80_000, "GBP"),
            ("S$100,000", 100_000, "SGD"),
            ("NT$3 million", 3_000_000, "TWD"),
            ("50 lakh rupees", 5_000_000, "INR"),
            ("2 crore INR", 20_000_000, "INR"),
            ("10 million yen", 10_000_000, "JPY"),
            ("0", 0, "HKD"),
            ("nothing yet", 0, "HKD"),
            ("no revenue", 0, "HKD"),
            ("HK$300 per month", 300, "HKD"),
            ("30万港币", 300_000, "HKD"),
            ("30萬港幣", 300_000, "HKD"),
            ("三十万人民币", 300_000, "CNY"),
            ("三十萬人民幣", 300_000, "CNY"),
            ("人民币三十万", 300_000, "CNY"),
            ("五百萬蚊", 5_000_000, "HKD"),
            ("五百万", 5_000_000, "HKD"),
            ("0.5億", 50_000_000, "HKD"),
            ("半个亿", 50_000_000, "HKD"),
            ("一个亿人民币", 100_000_000, "CNY"),
            ("2百万美元", 2_000_000, "USD"),
            ("200万美金左右", 2_000_000, "USD"),
            ("大概50万元", 500_000, "HKD"),
            ("十萬蚊", 100_000, "HKD"),
            ("3千块", 3000, "HKD"),
            ("30w rmb", 300_000, "CNY"),
            ("100万新台币", 1_000_000, "TWD"),
            ("１００万日元", 1_000_000, "JPY"),
            ("二十五萬歐元", 250_000, "EUR"),
            ("没有收入", 0, "HKD"),
            ("冇", 0, "HKD"),
            ("RMB¥5,000", 5000, "CNY"),
            ("5000元人民币", 5000, "CNY"),
            ("we raised 3m usd in 2024", 3_000_000, "USD"),
        ] {
            rows.same(text, &money(text, "HKD"), &Read::Clear((value, code.to_owned())));
        }
    }

    #[test]
    fn the_currency_asked_about_is_the_one_without_a_name() {
        assert_eq!(money("$5m", "USD"), Read::Clear((5_000_000, "USD".to_owned())));
        assert_eq!(money("50万元", "CNY"), Read::Clear((500_000, "CNY".to_owned())));
        assert_eq!(money("¥5000", "CNY"), Read::Clear((5000, "CNY".to_owned())));
    }

    #[test]
    fn two_readings_are_asked_about() {
        let either = |list: &[(i64, &str)]| Read::Either(list.iter().map(|(v, c)| (*v, (*c).to_owned())).collect());
        assert_eq!(money("¥5000", "HKD"), either(&[(5000, "CNY"), (5000, "JPY")]));
        assert_eq!(money("1-2m HKD", "HKD"), either(&[(1_000_000, "HKD"), (2_000_000, "HKD")]));
        assert_eq!(money("30到50万", "HKD"), either(&[(300_000, "HKD"), (500_000, "HKD")]));
        assert_eq!(money("HK$1.5m (about US$190k)", "HKD"), either(&[(1_500_000, "HKD"), (190_000, "USD")]));
        assert_eq!(money("$5m", "CNY"), either(&[(5_000_000, "USD"), (5_000_000, "HKD")]));
    }

    #[test]
    fn no_amount_is_no_amount() {
        let mut rows = Rows::default();
        for text in
            ["", "a lot", "more than 1m", "几百万", "200k USDT", "20%", "six figures", "5 years", "不知道", "超过100万"]
        {
            rows.same(text, &money(text, "HKD"), &Read::Nothing);
        }
    }
}
