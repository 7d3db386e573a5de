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
-- restart --
mei@terminal presses [Ask a person]
  | Noted for the centre's staff as number 1, with your question as you wrote it.
mei@terminal> /sources
  | — Annual return: deadline and fee (Annual return) · Companies Registry
  | — In force since 1 Oct 2022 · checked 1 Nov 2026
  |   https://registry.example/fees
  | — Is the late fee waived? (Annual return) · Companies Registry
  | — Checked 1 Nov 2026; no start date given
  | — Ask at https://registry.example/fees
  |   https://registry.example/fees
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
