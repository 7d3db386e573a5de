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
mei@telegram sends certificate.pdf: certificate of incorporation
  | Kept: certificate.pdf, with “Incorporate”.
mei@telegram sends ../../etc/passwd.pdf: annual return
  | Kept: passwd.pdf, with “File the annual return”.
mei@telegram sends setup.exe: certificate of incorporation
  | I keep PDF, PNG and JPEG files. Send it as one of these.
mei@telegram sends certificate.pdf: the weather
  | For which task is it? Send it again with the name of the task written with it.
mei@telegram> /task incorporate
  | ◷ Incorporate · after: Choose a name
  | File online; it costs HK$1,545.
  | You do this.
  | Have ready:
  | • Copy of the passport
  | Fee: HK$1,545
  | Worth keeping here: Certificate of incorporation
  | How long it takes is our estimate, not a published time.
  | — Where: Registry, fees
  |   https://registry.example/fees
  | Why:
  | “Incorporation costs HK$1,545 online.”
  | “The certificate comes by e-mail.”
  | — What incorporation costs (Incorporating a company) · Companies Registry
  | — In force since 1 Oct 2020 · checked 1 Nov 2026
  |   https://registry.example/fees
  | Files kept here:
  | • certificate.pdf (1)
  | [Checklist]
mei@telegram> /removefile 1
  | Removed. Only the note that it was removed stays.
mei@telegram> /removefile 1
  | There is no file of that number here.
