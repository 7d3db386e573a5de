# A repeated event changes nothing; old buttons and words meant for an answered question explain themselves.
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
-- the platform repeats itself --
mei@telegram presses [A limited company]
  | That button belongs to an earlier question. This is the current one:
  | 2 of 3 · How many founders are there?
  | [Back]
  | [Later]
mei@telegram> /invite founder
  | Give this code to your co-founder. It works once, for two weeks: /join CODE
chan@discord> /join CODE
  | You are in.
  | Back to: Set up a company
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
chan@discord> 7
  | Somebody has answered that one meanwhile. This is the question now:
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
chan@discord presses [No]
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
# The effect shown to one is no longer true once another has changed something.
mei@telegram> change vehicle
  | Now: A limited company. What should it be?
  | 1 of 3 · What will you set up?
  | [A limited company]
  | [A branch]
  | [Leave it]
mei@telegram presses [A branch]
  | If “What will you set up?” becomes “A branch”:
  | Stays as it is: one answer.
  | No longer asked (kept in case it matters again): How many founders are there?
  | New on the checklist: Register the branch
  | Off the checklist: File the annual return, Incorporate
  | The end of the plan moves 94 days earlier.
  | [Change it]
  | [Leave it]
chan@discord> change founders
  | Now: 2. What should it be?
  | 2 of 3 · How many founders are there?
  | [Leave it]
chan@discord> 5
  | If “How many founders are there?” becomes “5”:
  | Stays as it is: 2 answers.
  | The end of the plan stays where it is.
  | [Change it]
  | [Leave it]
chan@discord presses [Change it]
  | Changed.
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
mei@telegram presses [Change it]
  | If “What will you set up?” becomes “A branch”:
  | Stays as it is: one answer.
  | No longer asked (kept in case it matters again): How many founders are there?
  | New on the checklist: Register the branch
  | Off the checklist: File the annual return, Incorporate
  | The end of the plan moves 94 days earlier.
  | [Change it]
  | [Leave it]
mei@telegram presses [Change it]
  | Changed.
  | Fits: A branch
  | The parent is registered.
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Your checklist: 0 of 2 done
  | All done by 25 May 2027 at the earliest, by 27 August 2027 if everything takes its time.
  | [Checklist]
