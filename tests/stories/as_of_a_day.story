mei@terminal> incorporation fee as of 1 June 2019
  | By the rules of 1 June 2019:
  | “The annual return is due within 42 days of each anniversary of incorporation.”
  | — Annual return: deadline and fee (Annual return) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  |   https://registry.example/fees
  | Not confirmed
  | “We looked for a waiver of the late fee and found no page that states one.”
  | “What is known is that the Registry publishes its fees.”
  | — Is the late fee waived? (Annual return) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  | — Ask at https://registry.example/fees
  |   https://registry.example/fees
  | “Incorporation costs HK$1,400 online.”
  | “The certificate comes by e-mail.”
  | Today this reads:
  | “Incorporation costs HK$1,545 online.”
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Jan 2018 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [How to close a company]
  | [Start: Set up a company]
  | [Ask a person]
mei@terminal> 截至2019年6月1日，注册公司要多少钱
  | 按2019年6月1日的规定：
  | “网上提交成立申请，费用为1,400港元。”
  | “证书以电邮送达。”
  | 今天的说法是：
  | “网上提交成立申请，费用为1,545港元。”
  | — 成立公司的费用（成立公司） · 公司注册处
  | — 2018年1月1日起生效 · 2026年11月1日核对
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
# The old rule is quoted for its own days only.
mei@terminal> how many hours a week for a continuous contract as of 2025-06-01
  | By the rules of 1 June 2025:
  | “A continuous contract needs 18 hours of work every week.”
  | This no longer holds today.
  | It was replaced by: Continuous contract: weekly hours
  | — Continuous contract: weekly hours (Employing staff) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  |   https://registry.example/fees
  | [Annual return: deadline and fee]
  | [Is the late fee waived?]
  | [Ask a person]
mei@terminal> how many hours a week for a continuous contract
  | “A continuous contract needs 17 hours of work every week.”
  | — Continuous contract: weekly hours (Employing staff) · Companies Registry
  | — In force since 18 Jan 2026 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [Annual return: deadline and fee]
  | [Is the late fee waived?]
  | [Start: Set up a company]
  | [Ask a person]
-- today is 2025-06-01 --
mei@terminal> how many hours a week for a continuous contract
  | “A continuous contract needs 18 hours of work every week.”
  | — Continuous contract: weekly hours (Employing staff) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  |   https://registry.example/fees
  | [Annual return: deadline and fee]
  | [Is the late fee waived?]
  | [Ask a person]
