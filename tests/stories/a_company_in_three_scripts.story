mei@telegram> I want to set up a company
  | Set up a company
  | A few questions, then your checklist.
  | 1 of 2 · What will you set up?
  | [A limited company]
  | [A branch]
  | [Why?]
  | [Later]
mei@telegram> why
  | A branch files other papers.
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
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
mei@telegram> fifty-one
  | There is at least one. Type a number.
  | 2 of 3 · How many founders are there?
  | [Back]
  | [Later]
mei@telegram> two of us
  | ✓ 2
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
# A question of her own; the pending one comes back.
mei@telegram> what does it cost to incorporate?
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
  | Back to your question:
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> yes
  | ✓ Yes
  | 4 of 4 · When does the first person start?
  | [Back]
  | [Later]
mei@telegram> next Tuesday or Wednesday
  | That can be read in several ways. Which do you mean?
  | [1 December 2026]
  | [25 November 2026]
  | [18 November 2026]
-- restart --
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
mei@telegram presses [Checklist]
  | Set up a company
  | Your checklist: 0 of 4 done
  | All done by 26 November 2027 at the earliest, by 29 November 2027 if everything takes its time.
  | You can do these now:
  | ☐ Choose a name
  | These have a date:
  | ◷ Sign the contract of employment · after: Incorporate · due 4 Jan 2027
  | 2 more wait for these. /export has the whole list.
  | [Choose a name]
  | [Sign the contract of employment]
mei@telegram> we got the certificate of incorporation on 20 November
  | Incorporate comes after: Choose a name. Are those done too?
  | [Yes, all done by 20 November 2026]
mei@telegram> name chosen on 18 November 2026
  | ☑ Choose a name · 18 November 2026
  | The end of the plan moves 3 days earlier.
  | [Checklist]
mei@telegram> got the certificate of incorporation on 17 November 2026
  | Incorporate cannot be done before “Choose a name”, which was on 18 November 2026. Which day is right?
mei@telegram> got the certificate of incorporation on 20 November 2026
  | ☑ Incorporate · 20 November 2026
  | The end of the plan moves 6 days earlier.
  | [Checklist]
mei@telegram> /tasks
  | Set up a company
  | Your checklist: 2 of 4 done
  | All done by 20 November 2027.
  | You can do these now:
  | ☐ Sign the contract of employment · due 4 Jan 2027
  | These have a date:
  | ◷ File the annual return · from 20 Nov 2027 · due 3 Jan 2028
  | [Sign the contract of employment]
  | [File the annual return]
