# What the assistant itself says, in English.

welcome = Ask me about setting up in Hong Kong or entering the Chinese mainland: companies, visas, medical registration, Science Park, funding. I quote dated guidance and say when I do not know.
help =
    Ask in your own words, in English, 简体 or 繁體.
    “as of 1 June 2023” in a question answers by the rules of that day.
    /workflows: set up a company, enter the mainland or the Science Park step by step · /tasks: your checklist · /cases: all of yours
    While I ask: “why”, “back”, “skip”, “later”, “change …”, “ask a person”. When something is done, just say so: “got the certificate on 3 March”.
    /invite and /join: work together · /link: go on in another app · /export: take it with you · /mydata: what I keep about you
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
checklist-finish-one = All done by { $early }.
checklist-finish = All done by { $early } at the earliest, by { $careful } if everything takes its time.
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

yes = Yes
no = No
skipped = skipped
none-of-them = none of them
interview-question = { $place } of { $all } · { $question }
interview-several = Choose one, or type several: 1, 3
interview-known = Known already, from “{ $case }”: { $question } { $answer }. To change it: /change
interview-resumed = Back to: { $case }
interview-back-to = Back to your question:
interview-moved-on = Somebody has answered that one meanwhile. This is the question now:
interview-which = That can be read in several ways. Which do you mean?
interview-not-understood = I could not read that as an answer. Choose below, or say it another way.
interview-cannot-skip = This one decides what follows, so it cannot be skipped. /help or “ask a person” if you are not sure.
interview-stopped = Kept as it is. Come back whenever you like, from here or from another app.
button-why = Why?
button-back = Back
button-skip = Skip
button-stop = Later
button-resume = Go on
button-tasks = Checklist
button-done = Done today
button-undone = Not done after all
button-change = Change it
button-keep = Leave it
button-begin = Start: { $workflow }
button-open-task = Open
button-erase = Erase everything about me
button-erase-now = Yes, erase it
button-erase-not = No, keep it
button-old = That button belongs to an earlier question. This is the current one:
impact-kept =
    { $count ->
        [one] Stays as it is: one answer.
       *[other] Stays as it is: { $count } answers.
    }
impact-asked = Still to answer: { $questions }
impact-resting = No longer asked (kept in case it matters again): { $questions }
impact-added = New on the checklist: { $tasks }
impact-dropped = Off the checklist: { $tasks }
impact-same-end = The end of the plan stays where it is.
impact-later =
    { $days ->
        [one] The end of the plan moves one day later.
       *[other] The end of the plan moves { $days } days later.
    }
impact-earlier =
    { $days ->
        [one] The end of the plan moves one day earlier.
       *[other] The end of the plan moves { $days } days earlier.
    }
change-which = Which answer do you want to change? Write “change” and its name:
change-now = Now: { $answer }. What should it be?
change-effect = If “{ $question }” becomes “{ $answer }”:
change-same = That is what it says already; nothing changes.
change-kept = Left as it was.
change-done = Changed.
changed-since = This checklist has been revised since you were last here. Your answers are all kept.
changed-gone =
    { $count ->
        [one] One task is no longer on it.
       *[other] { $count } tasks are no longer on it.
    }
tasks-ready = You can do these now:
tasks-dated = These have a date:
tasks-none = The checklist grows out of your answers; so far nothing is to do.
titles-and-more = { $titles } and { $count } more
tasks-waiting =
    { $count ->
        [one] One more waits for these. /export has the whole list.
       *[other] { $count } more wait for these. /export has the whole list.
    }
task-gone = That task is not on this checklist any more.
task-files = Files kept here:
done-noted = ☑ { $task } · { $day }
done-which-day = On which day was that? Write it with the day, for example “… on 3 March”. A day still to come cannot be done yet.
done-in-future = { $task }: that day is still to come, so it is not ticked.
done-already = { $task } is ticked with that day already.
done-needs = { $task } comes after: { $needs }. Are those done too?
button-done-through = Yes, all done by { $day }
done-before-need = { $task } cannot be done before “{ $other }”, which was on { $day }. Which day is right?
done-after-next = { $task } cannot be done after “{ $other }”, which was on { $day }. Which day is right?
done-not = That is not ticked.
done-taken-back = Taken back: it is open again.
file-kept = Kept: { $file }, with “{ $task }”.
file-size = That file is empty or larger than { $limit } MB. Send a smaller one.
file-type = I keep PDF, PNG and JPEG files. Send it as one of these.
file-for-which = For which task is it? Send it again with the name of the task written with it.
file-not-there = There is no file of that number here.
file-removed = Removed. Only the note that it was removed stays.
export-here = Your case as a picture of what is next, a PDF to print, calendar dates and a text:
no-case = You have nothing open yet. /workflows shows what I can go through with you.
workflows = What shall we go through?
cases = Which one do you want to go on with?
invite-founder = Give this code to your co-founder. It works once, for two weeks: /join { $code }
invite-adviser = Give this code to your adviser. It works once, for two weeks: /join { $code }
invite-founders-only = Only a founder of this case can invite others.
joined = You are in.
code-unknown = That code is unknown, used, or too old. Ask for a new one.
link-code = Type this in your other app within half an hour: /link { $code }
linked = Linked: what you had in both places is now together.
mydata =
    What I keep about you:
    • where I reach you: { $addresses ->
        [one] one address
       *[other] { $addresses } addresses
    }
    • your questions and what I quoted: { $exchanges }
    • your checklists, with answers, dates and files: { $cases }
    /export gives you a checklist as files.
erase-sure = This erases your questions, your cases and your files, and cannot be undone. Are you sure?
erase-kept = Nothing was erased.
erased = Erased. Questions: { $exchanges }; checklists: { $cases }. Nothing about you stays.
erased-some = Erased. Questions: { $exchanges }; checklists: { $cases }. In checklists that others still use, your answers ({ $kept }) stay without your name.
remind-waiting = “{ $case }” is waiting at question { $place } of { $all }.
remind-deadline = { $case }: { $task }
attachment-saved = Saved: { $path }
sheet-heading = { $workflow }: { $name }
sheet-as-of = As of { $day }
sheet-outcomes = What your answers lead to
sheet-checklist = Checklist
sheet-deadlines = Deadlines
sheet-fees = Official fees
sheet-total = Together
sheet-sources = Sources
sheet-task = Task
sheet-when = When
sheet-due = Due
sheet-fee = Fee
sheet-span = { $start } to { $finish }
sheet-where = Where:
sheet-cited = Sources:
sheet-nothing = Nothing to do yet: answer the questions first.
sheet-notice = Dated guidance, not legal, tax or medical advice. Dates and fees are those known on the day above; confirm with the source before you rely on them.

calendar-due = Due: { $task }
calendar-week = In one week: { $task }
calendar-tomorrow = Tomorrow: { $task }

gantt-today = Today
gantt-early = at best
gantt-careful = as long as it may take
gantt-deadline = deadline
gantt-critical = moves the end
gantt-ready = can be done now
gantt-waits = waits for something else
gantt-done = { $count } more done earlier
gantt-later = { $count } more after these

graph-questions = Questions
graph-outcomes = Outcomes
graph-depends = depends on { $questions }
graph-tasks = Tasks
mydata-latest = Your latest questions:

# After the program was away.
late = You wrote this on { $day } at { $time } (Hong Kong time), while I was away. My answer now:
broke-off = Something broke off while I was answering you. What you sent is kept. If you miss an answer, please ask again.
