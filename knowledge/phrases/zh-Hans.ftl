# 助手自己说的话，简体中文。

welcome = 想在香港落户、进内地、办公司、签证、医疗注册、进科学园、找资助，都可以问我。我只引用有日期、有出处的指引，不知道就直说。
help =
    用自己的话问就行，English、简体、繁體都可以。
    问题里写上“截至2023年6月1日”，就按那一天的规定回答。
    /workflows：一步步办开公司、进内地、入科学园 · /tasks：您的清单 · /cases：您的全部清单
    我提问时可以说“为什么”“上一题”“跳过”“以后再说”“改……”“找人”。办好一件就直接说：“注册证书3月3日拿到了”。
    /invite、/join：几个人一起办 · /link：换个应用接着办 · /export：导出 · /mydata：我存了您哪些资料
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
checklist-finish-one = { $early }办完。
checklist-finish = 最快{ $early }办完，最慢{ $careful }。
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

yes = 是
no = 否
skipped = 跳过
none-of-them = 都没有
interview-question = 第{ $place }题，共{ $all }题 · { $question }
interview-several = 选一个，或输入几个：1、3
interview-known = 已经知道（来自“{ $case }”）：{ $question }{ $answer }。要改：/change
interview-resumed = 接着办：{ $case }
interview-back-to = 回到刚才的问题：
interview-moved-on = 那一题刚才已经有人回答了。现在的问题是：
interview-which = 这可以有几种理解，您是指哪一种？
interview-not-understood = 没能看懂这个回答，请在下面选，或换个说法。
interview-cannot-skip = 这一题决定后面的内容，不能跳过。不确定的话可以说“找人”。
interview-stopped = 都存好了。什么时候回来都行，在这里或别的应用里都可以。
button-why = 为什么问？
button-back = 上一题
button-skip = 跳过
button-stop = 以后再说
button-resume = 继续
button-tasks = 看清单
button-done = 今天办好了
button-undone = 其实还没办
button-change = 确认修改
button-keep = 不改
button-begin = 开始：{ $workflow }
button-open-task = 查看
button-erase = 删除我的全部资料
button-erase-now = 确认删除
button-erase-not = 不删
button-old = 这个按钮属于之前的问题。现在的问题是：
impact-kept = 不变的回答：{ $count }个。
impact-asked = 还要回答：{ $questions }
impact-resting = 不再需要（回答仍保留）：{ $questions }
impact-added = 清单新增：{ $tasks }
impact-dropped = 清单减去：{ $tasks }
impact-same-end = 完成日期不变。
impact-later = 完成日期推迟{ $days }天。
impact-earlier = 完成日期提前{ $days }天。
change-which = 要改哪个回答？请写“改”加上它的名字：
change-now = 现在是：{ $answer }。要改成什么？
change-effect = 如果“{ $question }”改为“{ $answer }”：
change-same = 跟现在一样，没有改动。
change-kept = 没有改动。
change-done = 已修改。
changed-since = 您上次来过之后，这份清单有更新。您的回答都还在。
changed-gone = 不再需要的事项：{ $count }项。
tasks-ready = 现在可以办：
tasks-dated = 有日期的：
tasks-none = 清单由您的回答而来，目前还没有要办的事。
titles-and-more = { $titles }等，另有{ $count }项
tasks-waiting = 另有{ $count }项要等前面的办好。/export 可看全部。
task-gone = 这一项已不在清单里。
task-files = 已存的文件：
done-noted = ☑ { $task } · { $day }
done-which-day = 是哪一天办好的？请连日期一起写，例如“……3月3日办好了”。还没到的日子不能算办好。
done-in-future = { $task }：那天还没到，先不打勾。
done-already = { $task }已经按这一天打勾了。
done-needs = 在“{ $task }”之前要先办：{ $needs }。这些也办好了吗？
button-done-through = 是，{ $day }前都办好了
done-before-need = { $task }不可能早于“{ $other }”（{ $day }）。请核对日期。
done-after-next = { $task }不可能晚于“{ $other }”（{ $day }）。请核对日期。
done-not = 这一项没有打勾。
done-taken-back = 已取消打勾。
file-kept = 已存：{ $file }，归在“{ $task }”。
file-size = 文件是空的，或超过{ $limit }MB，请换一个小的。
file-type = 我能存PDF、PNG和JPEG，请转成其中一种再发。
file-for-which = 这是哪一项的文件？请连同事项名称再发一次。
file-not-there = 这里没有这个编号的文件。
file-removed = 已删除，只留下删除记录。
export-here = 您的清单：近期安排图、可打印的PDF、日历日期和文字版：
no-case = 您还没有进行中的事项。/workflows 看看我能陪您办什么。
workflows = 要办哪一件？
cases = 要接着办哪一件？
invite-founder = 把这个代码交给您的合伙人，两周内可用一次：/join { $code }
invite-adviser = 把这个代码交给您的顾问，两周内可用一次：/join { $code }
invite-founders-only = 只有这份清单的创办人可以邀请别人。
joined = 已加入。
code-unknown = 这个代码不存在、已用过或已过期，请要一个新的。
link-code = 半小时内在另一个应用里输入：/link { $code }
linked = 已连上，两边的内容合在一起了。
mydata =
    我存有您的这些资料：
    • 联系您的地址：{ $addresses }个
    • 您的问题和我引用的内容：{ $exchanges }条
    • 您的清单（含回答、日期和文件）：{ $cases }份
    /export 可以把清单导出成文件。
erase-sure = 这会删除您的问题、清单和文件，无法恢复。确定吗？
erase-kept = 没有删除任何内容。
erased = 已删除：{ $exchanges }个问题和{ $cases }份清单，没有留下您的资料。
erased-some = 已删除：{ $exchanges }个问题和{ $cases }份清单。别人仍在用的清单里有{ $kept }个回答保留，但不再有您的名字。
remind-waiting = “{ $case }”停在第{ $place }题，共{ $all }题。
remind-deadline = { $case }：{ $task }
attachment-saved = 已存到：{ $path }
sheet-heading = { $workflow }：{ $name }
sheet-as-of = 截至{ $day }
sheet-outcomes = 您的答案指向什么
sheet-checklist = 清单
sheet-deadlines = 到期日
sheet-fees = 官方费用
sheet-total = 合计
sheet-sources = 出处
sheet-task = 事项
sheet-when = 时间
sheet-due = 到期
sheet-fee = 费用
sheet-span = { $start }至{ $finish }
sheet-where = 办理处：
sheet-cited = 出处：
sheet-nothing = 还没有要办的事，请先回答问题。
sheet-notice = 这是有日期的指引，不是法律、税务或医疗意见。日期和费用以上面那一天所知为准，采用前请先向出处确认。

calendar-due = 到期：{ $task }
calendar-week = 一周后到期：{ $task }
calendar-tomorrow = 明天到期：{ $task }

gantt-today = 今天
gantt-early = 最快
gantt-careful = 最慢
gantt-deadline = 到期日
gantt-critical = 推迟就会影响完成日
gantt-ready = 现在可办
gantt-waits = 要等其他事
gantt-done = 之前另完成{ $count }项
gantt-later = 之后还有{ $count }项

graph-questions = 问题
graph-outcomes = 结果
graph-depends = 视第{ $questions }题而定
graph-tasks = 事项
mydata-latest = 最近的问题：

# After the program was away.
late = 您在{ $day } { $time }（香港时间）发来这条，当时我不在线。现在回答：
broke-off = 刚才回答您时中断了。您发来的都已存好；如果没收到回答，请再问一次。
