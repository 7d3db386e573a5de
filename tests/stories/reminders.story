# A deadline is called to mind a month, a week and a day before, by day only, and never once it is done.
mei@telegram> I want to set up a company
  | Set up a company
  | A few questions, then your checklist.
  | 1 of 2 · What will you set up?
  | [A limited company]
  | [A branch]
  | [Why?]
  | [Later]
mei@telegram presses [A limited company]
  | ✓ A limited company
  | 2 of 3 · How many founders are there?
  | [Back]
  | [Later]
mei@telegram> 1
  | ✓ 1
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram presses [Yes]
  | ✓ Yes
  | 4 of 4 · When does the first person start?
  | [Back]
  | [Later]
mei@telegram> 4 January 2027
  | ✓ 4 January 2027
  | Fits: A limited company
  | It costs HK$1,545 to incorporate online.
  | ✓ At least one founder
  | ✓ At most ten founders
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Your checklist: 0 of 4 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | [Checklist]
-- today is 2026-12-05 --
  to mei@telegram
  | Set up a company: ◷ Sign the contract of employment · after: Incorporate · due 4 Jan 2027
  | [Open]
-- today is 2026-12-28 --
  to mei@telegram
  | Set up a company: ◷ Sign the contract of employment · after: Incorporate · due 4 Jan 2027
  | [Open]
mei@telegram presses [Open]
  | ◷ Sign the contract of employment · after: Incorporate · due 4 Jan 2027
  | You do this.
  | Due 4 January 2027: the day given for “When does the first person start?”.
  | Why:
  | “A continuous contract needs 17 hours of work every week.”
  | — Continuous contract: weekly hours (Employing staff) · Companies Registry
  | — In force since 18 Jan 2026 · checked 1 Nov 2026
  |   https://registry.example/fees
  | [Checklist]
mei@telegram> name chosen yesterday
  | ☑ Choose a name · 27 December 2026
  | The end of the plan moves 3 days earlier.
  | [Checklist]
mei@telegram> got the certificate of incorporation yesterday
  | ☑ Incorporate · 27 December 2026
  | The end of the plan moves 3 days earlier.
  | [Checklist]
mei@telegram> signed the contract of employment today
  | ☑ Sign the contract of employment · 28 December 2026
  | [Checklist]
-- today is 2027-01-03 --
# An interview that waits is called to mind as well.
wong@discord> 我想开公司
  | 成立公司
  | 回答几个问题，就有自己的清单。
  | 第1题，共2题 · 要成立哪一种？
  | [有限公司]
  | [分行]
  | [为什么问？]
  | [以后再说]
-- today is 2027-01-06 --
  to wong@discord
  | “成立公司”停在第1题，共2题。
  | [继续]
-- today is 2027-01-07 --
wong@discord presses [继续]
  | 接着办：成立公司
  | 第1题，共2题 · 要成立哪一种？
  | [有限公司]
  | [分行]
  | [为什么问？]
  | [以后再说]
