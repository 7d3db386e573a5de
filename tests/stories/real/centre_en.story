# A device start-up introduces itself to the centre and looks for investors.
mei@discord> I want to join the Hangzhou centre
  | Accelerate with the Hangzhou centre
  | Tell us about your project in a few minutes. If you agree, your answers go to the staff of the Hangzhou centre; either way you get a list of what to prepare.
  | 1 of 10 · What is your company or project called?
  | for example: Harbour Robotics
  | [Why?]
  | [Later]
mei@discord> Harbour Medtech
  | ✓ Harbour Medtech
  | 2 of 10 · Where is your company?
  | [On the mainland]
  | [In Hong Kong]
  | [In another place]
  | [No company yet]
  | [Why?]
  | [Back]
  | [Later]
mei@discord> overseas
  | ✓ In another place
  | 3 of 10 · What does your product do, in one sentence?
  | for example: a sensor that finds leaks in old water pipes
  | [Why?]
  | [Back]
  | [Later]
mei@discord> An AI that reads chest X-rays
  | ✓ An AI that reads chest X-rays
  | 4 of 10 · Which sector are you in?
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
mei@discord> medical device
  | ✓ Medical devices and diagnostics
  | 5 of 10 · How far is the product?
  | [An idea]
  | [A prototype]
  | [Trials with users]
  | [First sales]
  | [Growing fast]
  | [Why?]
  | [Back]
  | [Later]
mei@discord> prototype
  | ✓ A prototype
  | 6 of 11 · How many people work on it full time?
  | for example: three
  | [Why?]
  | [Back]
  | [Later]
mei@discord> 6
  | ✓ 6
  | 7 of 11 · What can you show so far? Users, sales, trials, prizes.
  | for example: two hospitals test it, one has ordered
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@discord> two hospitals are testing it
  | ✓ two hospitals are testing it
  | 8 of 11 · What would you like? Pick all that fit.
  | Choose one, or type several: 1, 3
  | [Space in Science Park]
  | [Meeting investors]
  | [Entering the mainland]
  | [Going global from Hong Kong]
  | [Help with product approvals]
  | [Grants]
  | [An HKSTP programme]
  | [Why?]
  | [Back]
  | [Later]
mei@discord> investors and help with FDA
  | ✓ Meeting investors, Help with product approvals
  | 9 of 13 · When would you like to start?
  | for example: the first day of next month
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@discord> next month
  | ✓ 1 December 2026
  | 10 of 13 · How much money have you raised so far?
  | for example: two million Hong Kong dollars, or nothing
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@discord> about 300k HKD
  | ✓ HK$300,000
  | 11 of 13 · How much do you want to raise now?
  | for example: five million Hong Kong dollars
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@discord> 2 million USD
  | ✓ US$2 million
  | 12 of 13 · Do you have a deck you can show?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@discord> yes
  | ✓ Yes
  | 13 of 13 · May we pass these answers to the centre's staff, so that they can look at your project and reply?
  | [Yes]
  | [No]
  | [Why?]
  | [Back]
  | [Later]
mei@discord> yes
  | ✓ Yes
  | 14 of 14 · Which email should the staff write to?
  | for example: name@company.com
  | [Why?]
  | [Back]
  | [Skip]
  | [Later]
mei@discord> mei@harbour.example
  | ✓ mei@harbour.example
  | Fits: Your answers go to the centre's staff
  | They look at the project and reply. Entry terms, fees and dates are theirs to say; this is not an admission.
  | ✓ You agreed to pass the answers on
  | ✓ There is a company
  | ✓ You ask for something the centre offers
  | — How to apply to the Hangzhou centre (What only the Hangzhou centre can say) · HICIG
  | — Checked 23 Nov 2026; no start date given
  | — Ask at https://www.hziam.com/index.php?m=Home&c=news&a=info&id=664
  |   https://www.hziam.com/index.php?m=Home&c=news&a=info&id=664
  | Your checklist: 0 of 5 done
  | All done by 24 November 2026.
  | [Checklist]
mei@discord> /tasks
  | Accelerate with the Hangzhou centre
  | Your checklist: 0 of 5 done
  | All done by 24 November 2026.
  | You can do these now:
  | ☐ Write down what to ask the centre
  | ☐ The centre's staff look at your answers and reply
  | ☐ Plan the product approvals
  | 2 more wait for these. /export has the whole list.
  | [Write down what to ask the centre]
  | [The centre's staff look at your answers and reply]
  | [Plan the product approvals]
