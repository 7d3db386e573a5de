# Only the Chinese text knows about seals.
mei@terminal> must the company seal be filed with the public security police
  | The source is in Chinese:
  | “公司公章和财务章须在公安机关备案。”
  | “刻章要带营业执照。”
  | — 公章和财务章要备案 (公章) · An Adviser
  | — Checked 1 Jan 2025; no start date given
  | — Checked long ago: confirm with the source before you rely on it.
  |   https://adviser.example/close
  | [How to close a company]
  | [What incorporation costs]
  | [Annual return: deadline and fee]
  | [Ask a person]
