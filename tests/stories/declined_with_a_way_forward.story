mei@terminal> who won the football match last night
  | I know nothing that answers this, and I do not guess.
  | [Ask a person]
  | [Tell me when you know]
mei@terminal presses [Ask a person]
  | Noted for the centre's staff as number 1, with your question as you wrote it.
mei@terminal presses [Ask a person]
  | Noted for the centre's staff as number 1, with your question as you wrote it.
mei@terminal presses [Tell me when you know]
  | Noted as number 2: you want to hear when there is an answer.
mei@terminal> how do I open a company in Singapore
  | I only know the rules of Hong Kong and the mainland. Ask the authority there.
  | [Ask a person]
mei@terminal> 新加坡公司怎么开
  | 我只了解香港和内地的规定，请向当地主管部门查询。
  | [找人问]
mei@terminal> ??!
  | 没看到文字。请直接问，例如“注册公司要多少钱？”
  | [找人问]
# What nobody could confirm is said as that.
mei@terminal> is the annual return late fee waived
  | Not confirmed
  | “We looked for a waiver of the late fee and found no page that states one.”
  | “What is known is that the Registry publishes its fees.”
  | — Is the late fee waived? (Annual return) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  | — Ask at https://registry.example/fees
  |   https://registry.example/fees
  | “The annual return is due within 42 days of each anniversary of incorporation.”
  | “Delivering the annual return in time costs HK$105.”
  | — Annual return: deadline and fee (Annual return) · Companies Registry
  | — In force since 1 Oct 2022 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [How to close a company]
  | [What incorporation costs]
  | [Ask a person]
  | [Tell me when you know]
