# Wording asks nobody again; a new question and a new task are told, and every answer is kept.
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
mei@telegram> 2
  | ✓ 2
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram presses [No]
  | ✓ No
  | Fits: A limited company
  | It costs HK$1,545 to incorporate online.
  | ✓ At least one founder
  | ✓ At most ten founders
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Your checklist: 0 of 3 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | [Checklist]
-- edit Will you hire anyone? => Will you employ anyone? --
mei@telegram> /tasks
  | Set up a company
  | Your checklist: 0 of 3 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | You can do these now:
  | ☐ Choose a name
  | 2 more wait for these. /export has the whole list.
  | [Choose a name]
-- edit outcomes:\n =>   - id: account\n    ask: { en: Do you need a bank account?, zh-Hans: 要开银行户口吗？ }\n    kind: yes-no\n    cite: [company/incorporation#fee]\noutcomes:\n --
mei@telegram> /tasks
  | This checklist has been revised since you were last here. Your answers are all kept.
  | Still to answer: Do you need a bank account?
  | Set up a company
  | Your checklist: 0 of 3 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | You can do these now:
  | ☐ Choose a name
  | 2 more wait for these. /export has the whole list.
  | [Choose a name]
  | 4 of 4 · Do you need a bank account?
  | [Yes]
  | [No]
  | [Back]
  | [Later]
mei@telegram> yes
  | ✓ Yes
  | Fits: A limited company
  | It costs HK$1,545 to incorporate online.
  | ✓ At least one founder
  | ✓ At most ten founders
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Your checklist: 0 of 3 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | [Checklist]
