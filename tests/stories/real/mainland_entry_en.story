# A Hong Kong medtech company opens its own company in Hangzhou.
mei@telegram> we want to enter the mainland
  | Enter the mainland, Hangzhou first
  | A few questions on the investor, the business and the people, then your own checklist: which form fits, which papers, and what to file, with dates where they are known.
  | 1 of 6 · Who will invest on the mainland?
  | [A Hong Kong company]
  | [A company from another place]
  | [A person from Hong Kong or Macao]
  | [A person from another place]
  | [A mainland resident, through a Hong Kong company]
  | [Why?]
  | [Later]
mei@telegram> a Hong Kong company
  | ✓ A Hong Kong company
  | 2 of 8 · What is the investing company called?
  | for example: Harbour Robotics Limited
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> Harbour Medtech Limited
  | ✓ Harbour Medtech Limited
  | 3 of 8 · Does a mainland resident own part of the company outside the mainland?
  | yes, if an owner holds a mainland identity card; that may be you
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 4 of 8 · What will you do on the mainland at first?
  | [Trade, invoice or hire]
  | [Only research, display, promotion and contact]
  | [No office yet: try the market first]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> trade and hire
  | ✓ Trade, invoice or hire
  | 5 of 16 · Which sector are you in?
  | [Software and AI]
  | [Internet platform, data centre or online service]
  | [Hardware and manufacturing]
  | [Medical devices and diagnostics]
  | [Drugs and biotech]
  | [Stem cells, gene diagnosis, cell and gene therapy]
  | [Hospital or clinic]
  | [Professional and other services]
  | [Something else]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> medical devices
  | ✓ Medical devices and diagnostics
  | 6 of 17 · Will you use human samples or genetic data from the mainland?
  | yes, for blood, tissue, gene or genome data
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> yes
  | ✓ Yes
  | 7 of 17 · What does the foreign investment negative list say about your business?
  | [Not on the list]
  | [On it: only with a mainland partner]
  | [On it: closed]
  | [Not checked yet]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> not checked
  | ✓ Not checked yet
  | 8 of 17 · Will a mainland partner own part of the company?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 9 of 17 · When do you want to start the work?
  | for example: next Monday
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> 1 March 2027
  | ✓ 1 March 2027
  | 10 of 17 · Do you have an address or a lease in Hangzhou?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> not yet
  | ✓ No
  | 11 of 17 · Must you pay rent or recruit before the licence comes?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 12 of 17 · Who will work on the mainland at first? Pick all, or nobody.
  | Choose one, or type several: 1, 3
  | [Mainland staff]
  | [People from Hong Kong, Macao or Taiwan]
  | [Foreigners]
  | [Nobody yet]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> local staff
  | ✓ Mainland staff
  | 13 of 17 · Will you run a site or app on mainland servers?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> no
  | ✓ No
  | 14 of 17 · Will personal data go from the mainland to Hong Kong or abroad?
  | [No]
  | [Yes, but nothing sensitive]
  | [Yes, health or other sensitive data]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> patient data
  | ✓ Yes, health or other sensitive data
  | 15 of 17 · Does the Hong Kong company really operate a service business in Hong Kong?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@telegram> yes
  | ✓ Yes
  | 16 of 17 · On which day will the company's first year end?
  | for example: the last day of this year
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> skip
  | ✓ skipped
  | 17 of 17 · What will you do with profits in the first years?
  | [Pay them out]
  | [Reinvest on the mainland]
  | [Too early to say]
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> reinvest
  | ✓ Reinvest on the mainland
  | Does not fit yet: A wholly foreign-owned enterprise (WFOE)
  | It may trade, invoice, hire and own intellectual property, and needs no mainland partner. With all follow-up steps, one adviser's guide says about 3 to 6 months.
  | ✗ The business is not on the negative list
  | ✓ No telecoms service with an ownership cap
  | ✗ An address in Hangzhou
  | — What a WFOE is (Choosing the vehicle)
  | — Checked 23 Nov 2026; no start date given
  |   https://www.china-briefing.com/news/setting-up-a-wfoe-in-china-complete-guide/feed
  | Your checklist: 0 of 29 done
  | All done by 26 March 2027 at the earliest, by 10 May 2027 if everything takes its time.
  | [Checklist]
mei@telegram> /tasks
  | Enter the mainland, Hangzhou first
  | Your checklist: 0 of 29 done
  | All done by 26 March 2027 at the earliest, by 10 May 2027 if everything takes its time.
  | You can do these now:
  | ☐ Ask about human genetic resources
  | ☐ Decide who holds the mainland approval
  | ☐ Ask for the Hong Kong Service Supplier certificate
  | ☐ Think of your brand on the mainland
  | ☐ Choose the legal representative, director and liaison
  | ☐ Settle how personal data leaves the mainland
  | ☐ Look for Hangzhou support
  | ☐ Ask the centre's staff about your plan
  | 21 more wait for these. /export has the whole list.
  | [Ask about human genetic resources]
  | [Decide who holds the mainland approval]
  | [Ask for the Hong Kong Service Supplier certificate]
  | [Think of your brand on the mainland]
  | [Choose the legal representative, director and liaison]
  | [Settle how personal data leaves the mainland]
