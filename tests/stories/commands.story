mei@terminal> /help
  | Ask in your own words, in English, 简体 or 繁體.
  | “as of 1 June 2023” in a question answers by the rules of that day.
  | /workflows: set up a company, enter the mainland or the Science Park step by step · /tasks: your checklist · /cases: all of yours
  | While I ask: “why”, “back”, “skip”, “later”, “change …”, “ask a person”. When something is done, just say so: “got the certificate on 3 March”.
  | /invite and /join: work together · /link: go on in another app · /export: take it with you · /mydata: what I keep about you
  | /language: choose the language · /sources: where the last answer comes from · /help: this text · /quit: leave
mei@terminal> /language
  | Which language? Choose or type: en, 简, 繁
  | [English]
  | [简体中文]
  | [繁體中文]
mei@terminal presses [繁體中文]
  | 好的，以後用繁體中文回答。
mei@terminal> incorporation fee
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
  | “網上提交成立申請，費用為1,545港元。”
  | — 成立公司的費用（成立公司） · 公司註冊處
  | — 2020年10月1日起生效 · 2026年11月1日核對
  |   https://registry.example/fees
  | [看全文]
  | [怎樣註銷公司]
  | [開始：成立公司]
  | [找人問]
mei@terminal> /language klingon
  | 不認識這種語言，請從下面選擇。
  | [English]
  | [简体中文]
  | [繁體中文]
mei@terminal> /language en
  | I now answer in English.
mei@terminal> /nonsense
  | I do not know /nonsense. /help shows what I know.
