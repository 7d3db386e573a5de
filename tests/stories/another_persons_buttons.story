mei@terminal> incorporation fee
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
  | “Incorporation costs HK$1,545 online.”
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [Show everything]
  | [How to close a company]
  | [Start: Set up a company]
  | [Ask a person]
wong@terminal> /sources
  | There is nothing to show yet. Ask a question first.
wong@terminal> 成立公司費用
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
  | [周年申報表的期限和費用]
  | [逾期費用可以豁免嗎]
  | [公章和財務章要備案]
  | [開始：成立公司]
  | [找人問]
