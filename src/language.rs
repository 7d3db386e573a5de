//! The three scripts we speak: which one a text is in, and how each is named.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use serde::{Deserialize, Serialize};

/// A language together with its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Chinese in Simplified characters.
    #[serde(rename = "zh-Hans", alias = "zh")]
    Simplified,
    /// Chinese in Traditional characters, as written in Hong Kong.
    #[serde(rename = "zh-Hant")]
    Traditional,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Simplified, Self::Traditional];

    /// The BCP 47 tag: `en`, `zh-Hans` or `zh-Hant`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Simplified => "简体中文",
            Self::Traditional => "繁體中文",
        }
    }

    /// Whether it is Chinese in either script.
    #[must_use]
    pub const fn is_chinese(self) -> bool {
        matches!(self, Self::Simplified | Self::Traditional)
    }

    /// The language `text` is written in; `otherwise` where the text does not tell (no letters, or Chinese whose
    /// characters are the same in both scripts).
    ///
    /// A text with a Chinese character is Chinese: founders mix English names into Chinese sentences, not the other way.
    #[must_use]
    pub fn of(text: &str, otherwise: Self) -> Self {
        let mut simplified = 0;
        let mut traditional = 0;
        let mut han = false;
        let mut latin = false;
        for c in text.chars() {
            han |= is_han(c);
            latin |= c.is_ascii_alphabetic();
            simplified += usize::from(ONLY_SIMPLIFIED.contains(c));
            traditional += usize::from(ONLY_TRADITIONAL.contains(c));
        }
        match (han, simplified.cmp(&traditional)) {
            (true, std::cmp::Ordering::Less) => Self::Traditional,
            (true, std::cmp::Ordering::Greater) => Self::Simplified,
            (true, std::cmp::Ordering::Equal) => Self::of_rare(text, otherwise),
            (false, _) if latin => Self::English,
            (false, _) => otherwise,
        }
    }
}

impl Language {
    /// Chinese without a frequent character that differs: OpenCC's whole tables decide, then what was expected.
    fn of_rare(text: &str, otherwise: Self) -> Self {
        static TABLES: OnceLock<[OpenCC; 2]> = OnceLock::new();
        let [to_simplified, to_traditional] = TABLES.get_or_init(|| {
            [BuiltinConfig::T2s, BuiltinConfig::S2t]
                .map(|config| OpenCC::from_config(config).expect("the configuration is compiled in"))
        });
        if to_simplified.convert(text) != text {
            Self::Traditional
        } else if otherwise == Self::Traditional && to_traditional.convert(text) == text {
            otherwise
        } else {
            Self::Simplified
        }
    }
}

/// Whether `c` is a Chinese character.
#[must_use]
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}' | '〇')
}

/// The most frequent characters that differ between the scripts, pairwise in the same order.
const ONLY_SIMPLIFIED: &str = "么个们这为来时对过还没会说国学发经动进开问应该样现实间长门见听让认话请谁买卖钱费办务员处关业产报税册证记计划资银续医药临试验检测审号类网络软数据电机构论术际团队创东与义习书两严丧丰丽举乐乔乡争亏亚亲仅从仓众优伙伞传伤伦体佣侧储儿兑党兰兴养兽冈写军农决况冻净凉减凤凭凯击刘则刚删剂剑剧劝劳势勋励华协单卫压厂厅历厉县参双变叙叶吗启哑响唤园围图圆圣场坏块坚坛垒够头夹夺奋奖妇娱婴孙宁宝宠宪宾寻导寿将尔尘层属岁岗岛币师带帮帐并广庄庆库废异弃张弥弯强归录彻径忆怀态总恒恶悬惊惯愿战户扩扫扬扰抢护担拟拥择挂挡挤损换捡摄摆敌断无旧显晓晕杀杂权条杨极枪柜标栏树档桥楼欢欧毕汇汉汤沟沪泪泽洁济浅涨润渐温湾湿满滨滚滤灭灯灵炉点炼烂烟热爱爷牵状犹独狱猎献环玛琐画畅疗疯监盖盘础确离种积称稳穷窃竞笔简粮紧纠红约级纪纯纲纳纵纷纸纽线练组细织终绍结绕给绝统继绩维综绿缓编缘缩缴罗罚职联聪肃肠肤肿胀胁胜脉脏脑脚脱脸艺节芦苏荣获营萧萨蓝虑虽蚁蚂补装规视览觉订讨训议讯讲许讼设访诉诊词译诗诚详语误诱谈谋谓谢谨贝负贡财责贤败货质贩贪购贯贵贷贸贺贼赏赖赚赛赞赢趋跃踪车轨转轮轻载较辅辆辑输辞边辽达迁迈运违连迟迹适选递逻遗邓邮郑释针钓钟钢钥钮铁铃铅铜铝铺销锁锅锋错键镇镜闪闭闲闹闻阳阴阵阶陆陈险随隐难雾静韩页顶项顺须顾顿预领频题颜额风飞饭饮饰饼饿馆驱驳驶驻驾骑骗鱼鲁鲜鸟鸡鸣鸭麦黄齐齿龙龟";
const ONLY_TRADITIONAL: &str = "麼個們這為來時對過還沒會說國學發經動後進開問應該樣現實間長門見聽讓認話請誰買賣錢費辦務員處關業產報稅冊證記計劃資銀續醫藥臨試驗檢測審號類網絡軟數據電機構論術際團隊創東萬與義習書兩嚴喪豐麗舉樂喬鄉爭虧雲亞親僅從倉眾優夥傘傳傷倫體餘傭側儲兒兌黨蘭興養獸岡寫軍農衝決況凍淨涼減幾鳳憑凱擊劉則剛刪別劑劍劇勸勞勢勳勵華協單衛壓廠廳歷厲縣參雙變敘葉嗎啟啞響喚園圍圖圓聖場壞塊堅壇壘夠頭夾奪奮獎婦娛嬰孫寧寶寵憲賓尋導壽將爾塵層屬歲崗島幣師帶幫帳並廣莊慶庫廢異棄張彌彎強歸錄徹徑憶懷態總恆惡懸驚慣願戰戶擴掃揚擾搶護擔擬擁擇掛擋擠損換撿攝擺敵斷無舊顯曉暈殺雜權條楊極槍櫃標欄樹檔橋樓歡歐畢匯漢湯溝滬淚澤潔濟淺漲潤漸溫灣濕滿濱滾濾滅燈靈爐點煉爛煙熱愛爺牽狀猶獨獄獵獻環瑪瑣畫暢療瘋監蓋盤礎確離種積稱穩窮竊競筆簡糧緊糾紅約級紀純綱納縱紛紙紐線練組細織終紹結繞給絕統繼績維綜綠緩編緣縮繳羅罰職聯聰肅腸膚腫脹脅勝脈臟腦腳脫臉藝節蘆蘇榮獲營蕭薩藍慮雖蟻螞補裝規視覽覺訂討訓議訊講許訟設訪訴診詞譯詩誠詳語誤誘談謀謂謝謹貝負貢財責賢敗貨質販貪購貫貴貸貿賀賊賞賴賺賽贊贏趨躍蹤車軌轉輪輕載較輔輛輯輸辭邊遼達遷邁運違連遲跡適選遞邏遺鄧郵鄭釋裡針釣鐘鋼鑰鈕鐵鈴鉛銅鋁鋪銷鎖鍋鋒錯鍵鎮鏡閃閉閒鬧聞陽陰陣階陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頻題顏額風飛飯飲飾餅餓館驅駁駛駐駕騎騙魚魯鮮鳥雞鳴鴨麥黃齊齒龍龜裏嘅咗唔係喺啲冇";

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag that names none of the three languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language `{0}`: use en, zh-Hans or zh-Hant")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Accepts BCP 47 tags as people and platforms write them: `en-GB`, `zh`, `zh_CN`, `zh-HK`, `zh-hant`, 简体, 繁體.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let lower = tag.trim().to_lowercase().replace('_', "-");
        let chinese = lower == "zh" || lower.starts_with("zh-");
        let traditional = ["hant", "-hk", "-tw", "-mo"].iter().any(|part| lower.contains(part));
        match lower.as_str() {
            _ if lower == "en" || lower.starts_with("en-") || lower == "english" => Ok(Self::English),
            "繁" | "繁體" | "繁体" | "繁體中文" | "繁体中文" => Ok(Self::Traditional),
            "简" | "简体" | "簡體" | "简体中文" | "簡體中文" => Ok(Self::Simplified),
            _ if chinese && traditional => Ok(Self::Traditional),
            _ if chinese => Ok(Self::Simplified),
            _ => Err(UnknownLanguage(tag.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_script() {
        let of = |text| Language::of(text, Language::English);
        assert_eq!(of("how much is it"), Language::English);
        assert_eq!(of("注册公司要多少钱"), Language::Simplified);
        assert_eq!(of("註冊公司要幾多錢"), Language::Traditional);
        assert_eq!(of("NAR1 几时交"), Language::Simplified);
        assert_eq!(of("公司"), Language::Simplified);
        assert_eq!(Language::of("公司", Language::Traditional), Language::Traditional);
        assert_eq!(Language::of("123?", Language::Traditional), Language::Traditional);
    }

    #[test]
    fn tags_are_read_as_people_write_them() {
        for (tag, language) in [
            ("en-GB", Language::English),
            ("zh", Language::Simplified),
            ("zh_CN", Language::Simplified),
            ("zh-HK", Language::Traditional),
            ("zh-Hant", Language::Traditional),
            ("繁體", Language::Traditional),
        ] {
            assert_eq!(tag.parse(), Ok(language), "{tag}");
        }
        assert!("fr".parse::<Language>().is_err());
    }
}
