# The same question in each script; the answer is in the asker's.
mei@terminal> what does it cost to incorporate?
  | “Incorporation costs HK$1,545 online.”
  | “The certificate comes by e-mail.”
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [Annual return: deadline and fee]
  | [How to close a company]
  | [Is the late fee waived?]
  | [Start: Set up a company]
  | [Ask a person]
mei@terminal> 注册公司要多少钱
  | “网上提交成立申请，费用为1,545港元。”
  | “证书以电邮送达。”
  | — 成立公司的费用（成立公司） · 公司注册处
  | — 2020年10月1日起生效 · 2026年11月1日核对
  |   https://registry.example/fees
  | “据一家顾问机构，注销公司需要6至9个月。”
  | — 怎样注销公司（成立公司） · An Adviser
  | — 2025年1月1日核对，出处未写明生效日期
  | — 核对日期较久，采用前请先向出处确认。
  | — 只有一个出处这样说，采用前请先确认。
  |   https://adviser.example/close
  | [公章和财务章要备案]
  | [逾期费用可以豁免吗]
  | [开始：成立公司]
  | [找人问]
wong@terminal> 註冊公司要幾多錢？
  | “網上提交成立申請，費用為1,545港元。”
  | “證書以電郵送達。”
  | — 成立公司的費用（成立公司） · 公司註冊處
  | — 2020年10月1日起生效 · 2026年11月1日核對
  |   https://registry.example/fees
  | “據一家顧問機構，註銷公司需要6至9個月。”
  | — 怎樣註銷公司（成立公司） · An Adviser
  | — 2025年1月1日核對，出處未寫明生效日期
  | — 核對日期較久，採用前請先向出處確認。
  | — 只有一個出處這樣說，採用前請先確認。
  |   https://adviser.example/close
  | [公章和財務章要備案]
  | [逾期費用可以豁免嗎]
  | [開始：成立公司]
  | [找人問]
# Two questions in one, an abbreviation, a slip of the pen.
mei@terminal> NAR1: when is it due and what is the fee
  | “The annual return is due within 42 days of each anniversary of incorporation.”
  | “Delivering the annual return in time costs HK$105.”
  | — Annual return: deadline and fee (Annual return) · Companies Registry
  | — In force since 1 Oct 2022 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Not confirmed
  | “We looked for a waiver of the late fee and found no page that states one.”
  | “What is known is that the Registry publishes its fees.”
  | — Is the late fee waived? (Annual return) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  | — Ask at https://registry.example/fees
  |   https://registry.example/fees
  | [What incorporation costs]
  | [Start: Set up a company]
  | [Ask a person]
mei@terminal> anual retrun deadline
  | “The annual return is due within 42 days of each anniversary of incorporation.”
  | “Delivering the annual return in time costs HK$105.”
  | — Annual return: deadline and fee (Annual return) · Companies Registry
  | — In force since 1 Oct 2022 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [Is the late fee waived?]
  | [How to close a company]
  | [Start: Set up a company]
  | [Ask a person]
wong@terminal> 周年深報表幾時交
  | “周年申報表須在每個成立週年日後42天內交付。”
  | “按時交付周年申報表，費用為105港元。”
  | — 周年申報表的期限和費用（周年申報表） · 公司註冊處
  | — 2022年10月1日起生效 · 2026年11月1日核對
  |   https://registry.example/fees
  | 未能確認
  | “我們查找過逾期費用的豁免，沒有找到說明的網頁。”
  | “可以確定的是，註冊處公布了各項收費。”
  | — 逾期費用可以豁免嗎（周年申報表） · 公司註冊處
  | — 2026年11月1日核對，出處未寫明生效日期
  | — 請向這裡查詢：https://registry.example/fees
  |   https://registry.example/fees
  | [連續性合約：每週工時]
  | [成立公司的費用]
  | [怎樣註銷公司]
  | [開始：成立公司]
  | [找人問]
# One source only, checked long ago.
mei@terminal> how long does closing a company take
  | “Closing a company takes 6 to 9 months, according to one adviser.”
  | — How to close a company (Incorporating a company) · An Adviser
  | — Checked 1 Jan 2025; no start date given
  | — Checked long ago: confirm with the source before you rely on it.
  | — One source only says so: confirm before you rely on it.
  |   https://adviser.example/close
  | [What incorporation costs]
  | [公章和财务章要备案]
  | [Continuous contract: weekly hours]
  | [Ask a person]
