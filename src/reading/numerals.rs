//! Every amount a text names: figures, English words, Chinese numerals, and mixes such as `30万` and `1.2m`.

use std::ops::Range;

mod chinese;
mod english;
mod figures;

pub(super) use self::chinese::small;

/// Amounts are counted in millionths, so that 0.5億 and 1.2m come out exact.
pub(super) const ONE: i128 = 1_000_000;
/// Larger amounts are nobody's answer.
const LARGEST: i128 = 1_000_000_000_000_000 * ONE;

/// An amount, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// In millionths.
    pub(super) value: i128,
    /// What else it can be: 两三个, 1.200.
    pub(super) or: Option<i128>,
    /// The scale it ended with, such as a million: `3 to 5 million` shares it.
    pub(super) scale: i128,
    /// 十几, 30多, 10+: no number.
    pub(super) vague: bool,
}

impl Amount {
    const fn new(range: Range<usize>, value: i128) -> Self {
        Self { range, value, or: None, scale: 1, vague: false }
    }

    /// Its readings as whole numbers: one for a whole amount, both neighbours otherwise.
    pub(super) fn whole(&self) -> impl Iterator<Item = i64> {
        let whole = |value: i128| {
            let floor = i64::try_from(value.div_euclid(ONE)).ok();
            let ceiling = if value.rem_euclid(ONE) == 0 { None } else { floor.map(|floor| floor + 1) };
            floor.into_iter().chain(ceiling)
        };
        whole(self.value).chain(self.or.into_iter().flat_map(whole))
    }
}

/// The amounts in folded text, from left to right.
pub(super) fn amounts(text: &str) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (amount, next) = match c {
            '0'..='9' => figures::amount(text, at),
            'a'..='z' => english::amount(text, at),
            _ => chinese::amount(text, at),
        };
        found.extend(amount.filter(|amount| amount.value.abs() <= LARGEST));
        at = next.max(at + c.len_utf8());
    }
    share_scale(&mut found, text);
    found
}

/// `3 to 5 million`, 三到五万: the first has the scale of the second.
fn share_scale(found: &mut [Amount], text: &str) {
    for second in 1..found.len() {
        let (before, after) = found.split_at_mut(second);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let between = text[first.range.end..second.range.start].trim();
        if matches!(between, "-" | "–" | "—" | "~" | "to" | "or" | "到" | "至" | "或")
            && first.scale == 1
            && second.scale > 1
            && first.value < second.value / second.scale
        {
            first.value *= second.scale;
            first.scale = second.scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::robust::Rows;

    #[track_caller]
    fn check(text: &str, expected: &[i128]) {
        let mut rows = Rows::default();
        let values: Vec<i128> =
            amounts(text).iter().filter(|amount| !amount.vague).map(|amount| amount.value).collect();
        rows.same(text, &values, &expected.iter().map(|value| value * ONE).collect::<Vec<_>>());
    }

    #[test]
    fn figures_are_read() {
        check("12 people", &[12]);
        check("1,200 and 1'200 and 1.200.000", &[1200, 1200, 1_200_000]);
        check("3k, 30万, 1.2m, 0.5亿", &[3000, 300_000, 1_200_000, 50_000_000]);
        check("3万5千 3万5 1亿2千万 2个亿 30w", &[35_000, 35_000, 120_000_000, 200_000_000, 300_000]);
        check("2 hundred thousand, 2 and a half million", &[200_000, 2_500_000]);
        check("nnc1 a4 3x 3rd 24/7 12:30 3.3.2026 covid19", &[]);
        check("3pax 20%", &[3, 20]);
        check("3 to 5 million, 30-50万", &[3_000_000, 5_000_000, 300_000, 500_000]);
        check("99999999999999999999999", &[]);
    }

    #[test]
    fn words_are_read() {
        check("twenty-one", &[21]);
        check("two hundred and five thousand and six", &[205_006]);
        check("a couple of dozen", &[24]);
        check("half a million or half a dozen", &[500_000, 6]);
        check("three or four", &[3, 4]);
        check("one point five million", &[1_500_000]);
        check("the first one, no one, six figures", &[]);
        check("one and a half million", &[1_500_000]);
    }

    #[test]
    fn chinese_is_read() {
        check("两个 三十 十二位 二十名", &[2, 30, 12, 20]);
        check("一百二 一百零二 三千五 两万零五十", &[120, 102, 3500, 20_050]);
        check("三点五万 半个亿 五百万蚊 千二 廿五个", &[35_000, 50_000_000, 5_000_000, 1200, 25]);
        check("我们一起做，统一的，第一个，百分之百，十分好，万一", &[]);
        check("十几个 几十 30多 10+", &[]);
        check("二〇二六", &[2026]);
        let two_or_three = &amounts("两三百万")[0];
        assert_eq!((two_or_three.value, two_or_three.or), (2_000_000 * ONE, Some(3_000_000 * ONE)));
    }
}
