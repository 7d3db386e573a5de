# Pressing twice erases nothing; only a yes to the question does.
mei@telegram> I want to set up a company
  | Set up a company
  | A few questions, then your checklist.
  | 1 of 2 · What will you set up?
  | [A limited company]
  | [A branch]
  | [Why?]
  | [Later]
mei@telegram presses [A branch]
  | ✓ A branch
  | 2 of 2 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
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
  | 2 of 2 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> /mydata
  | What I keep about you:
  | • where I reach you: one address
  | • your questions and what I quoted: 1
  | • your checklists, with answers, dates and files: 1
  | /export gives you a checklist as files.
  | Your latest questions:
  | • 2026-11-24 what does it cost to incorporate?
  | [Erase everything about me]
mei@telegram presses [Erase everything about me]
  | This erases your questions, your cases and your files, and cannot be undone. Are you sure?
  | [Yes, erase it]
  | [No, keep it]
mei@telegram presses [Erase everything about me]
  | This erases your questions, your cases and your files, and cannot be undone. Are you sure?
  | [Yes, erase it]
  | [No, keep it]
mei@telegram presses [No, keep it]
  | Nothing was erased.
mei@telegram presses [Yes, erase it]
  | That choice is no longer there. Ask again and I show the current ones.
mei@telegram> /mydata
  | What I keep about you:
  | • where I reach you: one address
  | • your questions and what I quoted: 1
  | • your checklists, with answers, dates and files: 1
  | /export gives you a checklist as files.
  | Your latest questions:
  | • 2026-11-24 what does it cost to incorporate?
  | [Erase everything about me]
mei@telegram presses [Erase everything about me]
  | This erases your questions, your cases and your files, and cannot be undone. Are you sure?
  | [Yes, erase it]
  | [No, keep it]
mei@telegram presses [Yes, erase it]
  | Erased. Questions: 1; checklists: 1. Nothing about you stays.
mei@telegram> /mydata
  | What I keep about you:
  | • where I reach you: one address
  | • your questions and what I quoted: 0
  | • your checklists, with answers, dates and files: 0
  | /export gives you a checklist as files.
  | [Erase everything about me]
mei@telegram> /tasks
  | You have nothing open yet. /workflows shows what I can go through with you.
