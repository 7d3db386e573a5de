# What the assistant itself says, in English.

welcome = Ask me about setting up in Hong Kong or entering the Chinese mainland: companies, visas, medical registration, Science Park, funding. I quote dated guidance and say when I do not know.
help =
    Ask in your own words, in English, 简体 or 繁體.
    “as of 1 June 2023” in a question answers by the rules of that day.
    /language: choose the language · /sources: where the last answer comes from · /help: this text · /quit: leave

citation = { $section } ({ $document })
in-force-since = In force since { $from } · checked { $checked }
in-force-checked = Checked { $checked }; no start date given
stale = Checked long ago: confirm with the source before you rely on it.
single-source = One source only says so: confirm before you rely on it.
disputed = Other pages say otherwise: see the source.
unconfirmed = Not confirmed
ask-at = Ask at { $url }
as-of = By the rules of { $day }:
as-of-future = What is known today for { $day }; it may change before then:
today-reads = Today this reads:
no-longer = This no longer holds today.
replaced-by = It was replaced by: { $section }
source-language-en = The source is in English:
source-language-zh = The source is in Chinese:

which = Your question fits several subjects. Which do you mean?
declined-nothing = I know nothing that answers this, and I do not guess.
declined-too-long = This is longer than I can read as one question. Ask one thing in up to { $limit } characters.
declined-empty = I found no words in this. Ask in your own words, for example: “What does it cost to incorporate?”
nearest = The nearest I have:
more-topics = Related:

button-more = Show everything
button-ask-person = Ask a person
button-tell-me = Tell me when you know

recorded-ask-person = Noted for the centre's staff as number { $number }, with your question as you wrote it.
recorded-tell-me = Noted as number { $number }: you want to hear when there is an answer.
nothing-to-show = There is nothing to show yet. Ask a question first.
not-there = That choice is no longer there. Ask again and I show the current ones.
gone = This guidance has been withdrawn and is no longer quoted. Ask again and I look for what holds today.

language-set = I now answer in English.
language-which = Which language? Choose or type: en, 简, 繁
language-unknown = I do not know that language. Choose one of these.
unknown-command = I do not know { $command }. /help shows what I know.
failed = Something went wrong on our side; your message is not lost. Tell the staff this reference: { $reference }

outcome-fits = Fits: { $outcome }
outcome-open = May fit: { $outcome }
outcome-unmet = Does not fit yet: { $outcome }
outcomes-further = Also looked at: { $outcomes }

checklist-progress = Your checklist: { $done } of { $all } done
checklist-finish = Over by { $careful } when everything takes as long as it may, by { $early } at best.
checklist-fees = Official fees in this plan, as known today: { $fees }
task-done = done { $day }
task-from = from { $day }
task-after = after: { $tasks }
task-after-more = after: { $tasks } and { $more } more
task-due = due { $day }
task-due-planned = due about { $day }
task-overdue = overdue since { $day }
task-documents = Have ready:
task-fees = Fee: { $fees }
task-where = Where: { $place }
task-why = Why:
task-evidence = Worth keeping here: { $file }
task-estimated = How long it takes is our estimate, not a published time.
who-founder = You do this.
who-adviser = Your adviser or company secretary does this.
who-centre = The centre's staff do this.
who-authority = The authority does this; you wait.
due-after = Due { $day }: { $period } after “{ $event }” ({ $from }).
due-after-anniversary = Due { $day }: { $period } after the anniversary of “{ $event }” ({ $from }).
due-before = Due { $day }: { $period } before “{ $event }” ({ $from }).
due-on = Due { $day }: the day given for “{ $event }”.
due-moved = { " " }It falls on a day off ({ $day }), so the next working day counts.
due-moved-back = { " " }It falls on a day off ({ $day }), so the working day before counts.
due-planned = { " " }That has not happened yet: the date is worked out from the plan and moves with it.
