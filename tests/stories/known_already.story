# What one checklist knows, another does not ask again; several choices can be typed.
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
mei@telegram> 3
  | ✓ 3
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> later
  | Kept as it is. Come back whenever you like, from here or from another app.
  | [Go on]
mei@telegram> I want to hire somebody
  | Hire somebody
  | From the first contract on.
  | Known already, from “Set up a company”: How many founders are there? 3. To change it: /change
  | 2 of 2 · Which languages should they speak?
  | Choose one, or type several: 1, 3
  | [English]
  | [Cantonese]
  | [Mandarin]
  | [Back]
  | [Later]
mei@telegram> 1, 3
  | ✓ English, Mandarin
  | Fits: You can hire
  | A contract is enough to begin.
  | — Continuous contract: weekly hours (Employing staff) · Companies Registry
  | — In force since 18 Jan 2026 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Your checklist: 0 of 1 done
  | All done by 24 November 2026.
  | [Checklist]
mei@telegram> /cases
  | Which one do you want to go on with?
  | [Hire somebody]
  | [Set up a company]
mei@telegram presses [Set up a company]
  | Back to: Set up a company
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
