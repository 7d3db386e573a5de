# An AI team with a prototype asks which programme fits.
mei@telegram> I want to enter Hong Kong Science Park
  | Enter Hong Kong Science Park
  | A few questions about your company, then the routes that fit and why, and a checklist for the one you choose.
  | 1 of 10 · What is the company or project called?
  | for example: Lantern Robotics
  | [Why?]
  | [Skip]
  | [Later]
mei@telegram> Lantern Robotics
  | ✓ Lantern Robotics
  | 2 of 10 · Do you have a Hong Kong company already?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> yes
  | ✓ Yes
  | 3 of 12 · How long ago was it incorporated in Hong Kong?
  | [Not more than 2 years]
  | [Longer]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> last year
  | ✓ Not more than 2 years
  | 4 of 12 · Is its owner a mainland company, or will it be?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 5 of 12 · What field are you in?
  | [Drugs, diagnostics, medical devices]
  | [AI and data]
  | [Software, fintech, web, app, games]
  | [Smart connected devices, robots]
  | [Chips and microelectronics]
  | [New energy, green technology, sustainability]
  | [Advanced manufacturing, new materials]
  | [Another field]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> AI
  | ✓ AI and data
  | 6 of 12 · What is the main thing you do?
  | [Develop our own technology]
  | [Apply existing solutions]
  | [Make high-technology products]
  | [Mass production, simple processing]
  | [Sales, trading, agency, back office]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> applied research
  | ✓ Develop our own technology
  | 7 of 12 · How far along are you?
  | [An idea]
  | [A prototype]
  | [A product, first users]
  | [Proven product, revenue or outside money, scaling]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> a prototype
  | ✓ A prototype
  | 8 of 14 · Do you belong to a Hong Kong university, or use its IP?
  | [No university]
  | [PolyU]
  | [HKU]
  | [CityU]
  | [HSUHK]
  | [Another Hong Kong university]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no university
  | ✓ No university
  | 9 of 14 · How many full-time staff has the Hong Kong company, or will it have when you apply?
  | for example: three
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> 3
  | ✓ 3
  | 10 of 15 · Which are true of these full-time staff?
  | Choose one, or type several: 1, 3
  | [At least 50% are technical and do R&D]
  | [Technical people together own at least 10% of the shares]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> 1, 2
  | ✓ Technical people together own at least 10% of the shares, At least 50% are technical and do R&D
  | 11 of 15 · What will you do in Hong Kong?
  | [R&D, everyone may work here]
  | [R&D, some people need a visa]
  | [Sales or an office, no R&D]
  | [Nobody here for now]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> R&D, everyone may work here
  | ✓ R&D, everyone may work here
  | 12 of 15 · Is this project in another public programme now?
  | [No]
  | [An HKSTP programme]
  | [A Cyberport programme]
  | [Another government grant]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 13 of 15 · What kind of place do you need?
  | Choose one, or type several: 1, 3
  | [A desk, no long lease]
  | [Our own unit, on a lease]
  | [A wet lab]
  | [Room to manufacture]
  | [Near Shenzhen, cross-border samples]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> a desk
  | ✓ A desk, no long lease
  | 14 of 15 · From which day could you hand in an application?
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> 1 February 2027
  | ✓ 1 February 2027
  | 15 of 15 · Which route do you want a checklist for?
  | [Ideation]
  | [Incubation]
  | [Incu-Bio]
  | [ELITE]
  | [Co-Acceleration fund]
  | [Rent in Science Park]
  | [INNOPARK]
  | [Hetao Hong Kong Park]
  | [Cyberport Creative Micro Fund]
  | [Cyberport Incubation Programme]
  | [The Hangzhou centre]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> incubation
  | ✓ Incubation
  | Fits: Incubation Programme
  | 3 years of workspace, labs, mentors and staged grants, up to HK$1.29 million by a partner university's figure, and no shares taken. The conditions are from HKSTP's older pages; confirm them.
  | ✓ Incorporated in Hong Kong, not more than 2 years ago at application
  | ✓ At least 2 full-time staff
  | ✓ At least 50% of full-time staff are technical and do R&D
  | ✓ Technical people together own at least 10% of the shares
  | ✓ R&D people in place, everyone able to work in Hong Kong legally
  | ✓ Does its own R&D
  | ✓ Not in another public start-up programme at the same time
  | — What Incubation is (Incubation Programme (formerly Incu-Tech and Incu-App)) · HKSTP
  | — Checked 23 Nov 2026; no start date given
  |   https://www.hkstp.org/hkstp_web/en/Admission/apply-incubation-programmes/Admission-IncubationProgrammes-FAQs
  | Fits: Ideation Programme
  | 1 year from an idea to a first product, with up to HK$100,000, mentors and a shared workspace. The conditions are of 2023; confirm them.
  | ✓ A person aged 18 or over with a Hong Kong ID card, or a Hong Kong company
  | ✓ No company yet, or one of not more than 2 years
  | ✓ A Hong Kong ID card in the team, or people able to work in Hong Kong
  | ✓ New technology, not only existing solutions or a business model
  | ✓ No other HKSTP or Cyberport funding at the same time
  | — What Ideation is (Ideation Programme)
  | — Checked 23 Nov 2026; no start date given
  |   https://wucie.hsu.edu.hk/apply-now-hsuhk-x-hkstp-co-ideation-programme-2nd-cohort/
  | Fits: Cyberport Creative Micro Fund (CCMF)
  | HK$100,000 over 6 months for a digital idea or early prototype, with training and mentors.
  | ✓ A person aged 18 or over with a Hong Kong ID card, or a Hong Kong company by admission
  | ✓ Digital technology, such as software, fintech or AI
  | ✓ An idea or an early prototype
  | ✓ Not in another public start-up programme at the same time
  | — Cyberport Creative Micro Fund: what it is (Cyberport programmes) · Cyberport
  | — Checked 23 Nov 2026; no start date given
  |   https://www.cyberport.hk/entrepreneurship/hong_kong_programme
  | Also looked at: Cyberport Incubation Programme (CIP), Acceleration at our centre, Hangzhou Innovation Incubation Centre (Hong Kong)
  | Your checklist: 0 of 15 done
  | All done by 22 April 2027 at the earliest, by 13 May 2027 if everything takes its time.
  | [Checklist]
mei@telegram> /tasks
  | Enter Hong Kong Science Park
  | Your checklist: 0 of 15 done
  | All done by 22 April 2027 at the earliest, by 13 May 2027 if everything takes its time.
  | You can do these now:
  | ☐ Confirm today's rules with HKSTP
  | ☐ Gather the company papers
  | ☐ Gather the team's CVs and papers
  | ☐ Write the R&D plan with milestones
  | 11 more wait for these. /export has the whole list.
  | [Confirm today's rules with HKSTP]
  | [Gather the company papers]
  | [Gather the team's CVs and papers]
  | [Write the R&D plan with milestones]
