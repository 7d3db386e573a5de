# 助手自己说的话，简体中文。

welcome = 想在香港落户、进内地、办公司、签证、医疗注册、进科学园、找资助，都可以问我。我只引用有日期、有出处的指引，不知道就直说。
help =
    用自己的话问就行，English、简体、繁體都可以。
    问题里写上“截至2023年6月1日”，就按那一天的规定回答。
    /language：选语言 · /sources：上一条回答的出处 · /help：本说明 · /quit：退出

citation = { $section }（{ $document }）
in-force-since = { $from }起生效 · { $checked }核对
in-force-checked = { $checked }核对，出处未写明生效日期
stale = 核对日期较久，采用前请先向出处确认。
single-source = 只有一个出处这样说，采用前请先确认。
disputed = 另有网页说法不同，请看出处。
unconfirmed = 未能确认
ask-at = 请向这里查询：{ $url }
as-of = 按{ $day }的规定：
as-of-future = 这是今天所知、适用于{ $day }的规定，到时可能有变：
today-reads = 今天的说法是：
no-longer = 这一条今天已经失效。
replaced-by = 已由这一条取代：{ $section }
source-language-en = 原文是英文：
source-language-zh = 原文是中文：

which = 您的问题可能指几件事，想问哪一件？
declined-nothing = 我手上没有能回答这个问题的指引，也不会乱猜。
declined-too-long = 这段话太长，当不了一个问题。请一次问一件事，不超过{ $limit }字。
declined-empty = 没看到文字。请直接问，例如“注册公司要多少钱？”
nearest = 我有的最接近的内容：
more-topics = 相关内容：

button-more = 看全文
button-ask-person = 找人问
button-tell-me = 有答案时告诉我

recorded-ask-person = 已为中心同事记下，编号{ $number }，连同您的原话。
recorded-tell-me = 已记下，编号{ $number }：有答案时您想知道。
nothing-to-show = 还没有可以看的内容，请先问一个问题。
not-there = 这个选项已经不在了。请再问一次，我给您看现在的选项。
gone = 这条指引已经撤下，不再引用。请再问一次，我查今天有效的规定。

language-set = 好的，以后用简体中文回答。
language-which = 用哪种语言？请选择，或输入 en、简、繁
language-unknown = 不认识这种语言，请从下面选。
unknown-command = 不认识 { $command }。输入 /help 看看我会什么。
failed = 我们这边出了问题，您的消息没有丢。请把这个编号告诉中心同事：{ $reference }

outcome-fits = 适合：{ $outcome }
outcome-open = 可能适合：{ $outcome }
outcome-unmet = 暂时不符合：{ $outcome }
outcomes-further = 另外看过：{ $outcomes }

checklist-progress = 您的清单：{ $all }项中已完成{ $done }项
checklist-finish = 最慢{ $careful }办完，最快{ $early }。
checklist-fees = 这份清单里的官方费用（按今天所知）：{ $fees }
task-done = { $day }已完成
task-from = { $day }起
task-after = 先完成：{ $tasks }
task-after-more = 先完成：{ $tasks }等，另有{ $more }项
task-due = { $day }到期
task-due-planned = 约{ $day }到期
task-overdue = 已过期（{ $day }）
task-documents = 要准备：
task-fees = 费用：{ $fees }
task-where = 办理处：{ $place }
task-why = 依据：
task-evidence = 建议在这里存一份：{ $file }
task-estimated = 所需时间是我们的估计，不是公布的时间。
who-founder = 由您办理。
who-adviser = 由您的顾问或公司秘书办理。
who-centre = 由中心同事办理。
who-authority = 由主管部门办理，您只需等候。
due-after = { $day }到期：“{ $event }”（{ $from }）之后{ $period }。
due-after-anniversary = { $day }到期：“{ $event }”周年日（{ $from }）之后{ $period }。
due-before = { $day }到期：“{ $event }”（{ $from }）之前{ $period }。
due-on = { $day }到期：就是您为“{ $event }”填的日子。
due-moved = 到期日（{ $day }）不办公，顺延到下一个工作日。
due-moved-back = 到期日（{ $day }）不办公，提前到前一个工作日。
due-planned = 这件事还没发生，日期按计划推算，会随计划变动。
