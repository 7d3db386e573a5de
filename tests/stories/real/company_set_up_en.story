# A founder from Singapore with a partner sets up a company, in the founder's own words.
mei@telegram> I want to set up a company in Hong Kong
  | Set up a Hong Kong company
  | A few questions, then your own checklist for a company, branch or business in Hong Kong, with dates, fees and papers for the first eighteen months.
  | 1 of 1 · What do you want to set up in Hong Kong?
  | for example: a limited company
  | [A limited company]
  | [A branch of a company from elsewhere]
  | [A sole proprietorship]
  | [A partnership]
  | [A company limited by guarantee]
  | [I am not sure]
  | [Why?]
  | [Later]
mei@telegram> a limited company
  | ✓ A limited company
  | 2 of 10 · What name do you have in mind?
  | for example: Seasky Limited, or a Chinese name
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> Harbour Robotics
  | ✓ Harbour Robotics
  | 3 of 10 · Who will own it? For a branch: who opens it?
  | [Just me]
  | [Several people]
  | [One company]
  | [Several companies, or companies and people]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> several people
  | ✓ Several people
  | 4 of 12 · How many owners will there be in all?
  | for example: two
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> two
  | ✓ 2
  | 5 of 12 · Who will be the company secretary?
  | for example: a secretary firm
  | [A secretary firm]
  | [Someone living in Hong Kong]
  | [The only director]
  | [Not decided]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> what does it cost to incorporate?
  | “Incorporating a company limited by shares costs HK$1,545 online or HK$1,720 on paper.”
  | “The business registration fee comes on top of the incorporation fee, in the same submission: HK$2,200 for one year or HK$5,720 for three years, plus any levy.”
  | “If the application is refused, HK$1,280 of the online fee or HK$1,425 of the paper fee can be claimed back.”
  | “The incorporation fee has stood at this rate since 1 October 2020.”
  | — What incorporation costs (Incorporating a company) · CR
  | — In force since 1 Apr 2024 · checked 23 Nov 2026
  |   https://cr.gov.hk/en/electronic/e-servicesportal/faq/business-registration.htm
  | “Incorporating a company limited by guarantee costs HK$155 to HK$925 online or HK$170 to HK$1,025 on paper, rising with the number of members.”
  | — Incorporation fee of a company limited by guarantee (Incorporating a company) · CR
  | — In force since 1 Oct 2020 · checked 23 Nov 2026
  |   https://cr.gov.hk/en/electronic/e-servicesportal/faq/business-registration.htm
  | [Show everything]
  | [What a sole proprietorship or partnership costs]
  | [What registration costs]
  | [Duty on share capital and new shares]
  | [Start: Set up a Hong Kong company]
  | [Ask a person]
  | Back to your question:
  | 5 of 12 · Who will be the company secretary?
  | for example: a secretary firm
  | [A secretary firm]
  | [Someone living in Hong Kong]
  | [The only director]
  | [Not decided]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> a firm
  | ✓ A secretary firm
  | 6 of 12 · Which of these do you already have?
  | for example: director and office; say “none” if you have none
  | Choose one, or type several: 1, 3
  | [A director who is a person]
  | [An address in Hong Kong, not a PO box]
  | [A representative in Hong Kong: a person living here, or a law or accounting firm]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> nothing yet
  | ✓ none of them
  | 7 of 12 · What is your nationality?
  | for example: China, or Germany
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> Singapore
  | ✓ Singapore
  | 8 of 12 · Where do you live, and will you work in Hong Kong?
  | [I live in Hong Kong and may work here]
  | [I want to come and work in Hong Kong]
  | [I stay in the Mainland]
  | [I stay somewhere else]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> I want to move to Hong Kong
  | ✓ I want to come and work in Hong Kong
  | 9 of 14 · Which of these are true of you?
  | for example: a degree and a business plan; say “none” if none fits
  | Choose one, or type several: 1, 3
  | [A degree, or proven skills and experience]
  | [A business plan and money for it]
  | [A high income]
  | [A degree from a university on the TTPS list]
  | [A full-time degree from Hong Kong]
  | [A real post in a Hong Kong company, at market pay]
  | [A full-time research post and a STEM degree]
  | [A Chinese passport, and permanent residence or a home overseas]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> a degree and a business plan
  | ✓ A degree, or proven skills and experience, A business plan and money for it
  | 10 of 14 · For how many people will you apply, yourself and family included?
  | for example: three, with a spouse and a child
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> 3
  | ✓ 3
  | 11 of 14 · What will the business mainly do?
  | [Software, AI or other technology]
  | [Medical devices or drugs]
  | [Import, export or retail]
  | [Consulting or other services]
  | [Food]
  | [Money service, lending, securities or insurance]
  | [Travel]
  | [Education]
  | [Telecoms]
  | [Forming companies, secretary or nominee services for others]
  | [Something else]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> technology
  | ✓ Software, AI or other technology
  | 12 of 14 · Which of these do you plan for the first year?
  | for example: staff and a trade mark; say “none” if you plan none
  | Choose one, or type several: 1, 3
  | [Hire staff in Hong Kong]
  | [Bring staff from the Mainland]
  | [Pay freelancers or consultants]
  | [Register a trade mark]
  | [Raise money for new shares]
  | [Invest in or sell to the Mainland]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> staff and a brand
  | ✓ Register a trade mark, Hire staff in Hong Kong
  | 13 of 16 · Does any owner hold a mainland identity card, or usually live in the Mainland for economic reasons?
  | for example: yes, one of us lives in Hangzhou
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> why?
  | Such owners register with the mainland foreign-exchange authority in some cases.
  | — Who must do Circular 37 registration (SAFE Circular 37 registration for mainland individuals) · National Law Review
  | — Checked 23 Nov 2026; no start date given
  |   https://natlawreview.com/article/china-s-state-administration-foreign-exchange-safe-circular-relating-to-foreign-exch
  | 13 of 16 · Does any owner hold a mainland identity card, or usually live in the Mainland for economic reasons?
  | for example: yes, one of us lives in Hangzhou
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 14 of 16 · How many people will you employ in the first year?
  | for example: five; part-time staff count too
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> 4
  | ✓ 4
  | 15 of 16 · On which day does the first employee start work?
  | for example: the first of March next year
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> 4 January 2027
  | ✓ 4 January 2027
  | 16 of 16 · Should the business registration certificate run for one year or three?
  | [One year]
  | [Three years]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> one year
  | ✓ One year
  | Fits: The entrepreneur visa (GEP)
  | For founders from overseas who set up or join a Hong Kong business. It is closed to Chinese residents of the Mainland. No minimum investment is set.
  | ✓ A good education, or proven skills and experience
  | ✓ A business plan and funds that show what you bring to Hong Kong
  | ✓ A nationality that is not excluded
  | — Who can use the entrepreneur visa (GEP) (Entrepreneur visa (General Employment Policy, GEP))
  | — Checked 23 Nov 2026; no start date given
  |   https://www.bjo.gov.hk/en/about_hk/investing.html
  | Does not fit yet: A talent visa without a job offer (TTPS or QMAS)
  | TTPS is open to mainland residents, and its holders may start a business freely. Without the income or degree, QMAS looks at your other strengths.
  | ✗ A high income or a listed degree (TTPS)
  | ✓ A nationality that is not excluded
  | — Visa for a mainland founder (Which Hong Kong visa a founder can use) · ImmD
  | — Checked 23 Nov 2026; no start date given
  |   https://www.immd.gov.hk
  | Does not fit yet: A private company limited by shares
  | It is a legal person of its own, its members’ liability is limited, and it needs no minimum capital. Most start-ups choose it.
  | ✗ A director who is a person aged 18 or over
  | ✓ A company secretary based in Hong Kong
  | ✓ The secretary is not the only director
  | ✗ A physical registered office in Hong Kong
  | ✗ A designated representative for the Significant Controllers Register
  | — Which entity type suits a start-up (Choosing the entity type in Hong Kong) · AL Legal
  | — Checked 23 Nov 2026; no start date given
  |   https://al-legal.co/starting-a-business-in-hong-kong-practical-considerations
  | Your checklist: 0 of 47 done
  | All done by 26 May 2028 at the earliest, by 30 May 2028 if everything takes its time.
  | [Checklist]
mei@telegram> /tasks
  | Set up a Hong Kong company
  | Your checklist: 0 of 47 done
  | All done by 26 May 2028 at the earliest, by 30 May 2028 if everything takes its time.
  | You can do these now:
  | ☐ Choose a name and search it
  | ☐ Find a director who is a person
  | ☐ Check the secretary firm’s licence, and give it your papers
  | ☐ Find a registered office in Hong Kong
  | ☐ Get every founder ready to sign online
  | ☐ Choose a bank, or a payment company first
  | ☐ Give each employee a written contract, at no less than the minimum wage
  | ☐ Agree who files the forms when someone leaves
  | ☐ Check that your activity needs no licence
  | ☐ Prepare your privacy papers
  | These have a date:
  | ◷ Buy employees’ compensation insurance · after: Keep the business registration certificate · due 4 Jan 2027
  | ◷ Pick an MPF scheme and enrol the employee · after: Keep the business registration certificate · due 4 Mar 2027
  | ◷ File form IR56E for the new employee · from 4 Jan 2027 · due 4 Apr 2027
  | 34 more wait for these. /export has the whole list.
  | [Choose a name and search it]
  | [Find a director who is a person]
  | [Check the secretary firm’s licence, and give it your papers]
  | [Find a registered office in Hong Kong]
  | [Get every founder ready to sign online]
  | [Choose a bank, or a payment company first]
mei@telegram> we got the certificate of incorporation on 23 November 2026
  | File the incorporation form and pay comes after: Choose a name and search it, Check the name for words that are refused or need approval, Search the trade marks register for the name, Find a director who is a person, Check the secretary firm’s licence, and give it your papers and 4 more. Are those done too?
  | [Yes, all done by 23 November 2026]
mei@telegram presses [Yes, all done by 23 November 2026]
  | ☑ Choose a name and search it, Check the name for words that are refused or need approval, Search the trade marks register for the name, Find a director who is a person, Check the secretary firm’s licence, and give it your papers and 5 more · 23 November 2026
  | The end of the plan moves 6 days earlier.
  | [Checklist]
mei@telegram> /tasks
  | Set up a Hong Kong company
  | Your checklist: 10 of 47 done
  | All done by 24 May 2028.
  | You can do these now:
  | ☐ Keep the business registration certificate
  | ☐ Open the Significant Controllers Register and name a representative
  | ☐ Send notices to the significant controllers · due 30 Nov 2026
  | ☐ Hold the first board meeting
  | ☐ Open the statutory books
  | ☐ Agree who reports changes, and how fast
  | ☐ Choose a bank, or a payment company first
  | ☐ Prepare the entrepreneur visa papers
  | ☐ Give each employee a written contract, at no less than the minimum wage
  | ☐ Agree who files the forms when someone leaves
  | ☐ Check that your activity needs no licence
  | ☐ Apply for the trade mark
  | ☐ Prepare your privacy papers
  | ☐ Watch for the first profits tax return
  | These have a date:
  | ◷ Buy employees’ compensation insurance · after: Keep the business registration certificate · due 4 Jan 2027
  | ◷ Pick an MPF scheme and enrol the employee · after: Keep the business registration certificate · due 4 Mar 2027
  | ◷ File form IR56E for the new employee · from 4 Jan 2027 · due 4 Apr 2027
  | ◷ File the first annual return NAR1 · from 23 Nov 2027 · due 4 Jan 2028
  | ◷ Have the first accounts audited · after: Appoint the first auditor, Start bookkeeping from the first day and 1 more · due 23 May 2028
  | ◷ Hold the first AGM, or a written resolution in its place · after: Have the first accounts audited · due 23 Aug 2028
  | 17 more wait for these. /export has the whole list.
  | [Keep the business registration certificate]
  | [Open the Significant Controllers Register and name a representative]
  | [Send notices to the significant controllers]
  | [Hold the first board meeting]
  | [Open the statutory books]
  | [Agree who reports changes, and how fast]
