# 助手自己說的話，繁體中文。

welcome = 想在香港落戶、進內地、開公司、辦簽證、醫療註冊、進科學園、找資助，都可以問我。我只引用有日期、有出處的指引，不知道就直說。
help =
    用自己的話問便可，English、简体、繁體都可以。
    問題中寫上「截至2023年6月1日」，便按當日的規定回答。
    /workflows：一步步辦開公司、進內地、入科學園 · /tasks：您的清單 · /cases：您的全部清單
    我提問時可以說「為什麼」「上一題」「略過」「遲些再說」「改……」「找人」。辦妥一件便直接說：「註冊證書3月3日拿到了」。
    /invite、/join：幾個人一起辦 · /link：換個應用程式接着辦 · /export：匯出 · /mydata：我存了您哪些資料
    /language：選擇語言 · /sources：上一個回答的出處 · /help：本說明 · /quit：離開

citation = { $section }（{ $document }）
in-force-since = { $from }起生效 · { $checked }核對
in-force-checked = { $checked }核對，出處未寫明生效日期
stale = 核對日期較久，採用前請先向出處確認。
single-source = 只有一個出處這樣說，採用前請先確認。
disputed = 另有網頁說法不同，請看出處。
unconfirmed = 未能確認
ask-at = 請向這裡查詢：{ $url }
as-of = 按{ $day }的規定：
as-of-future = 這是今天所知、適用於{ $day }的規定，屆時可能有變：
today-reads = 今天的說法是：
no-longer = 這一條今天已經失效。
replaced-by = 已由這一條取代：{ $section }
source-language-en = 原文是英文：
source-language-zh = 原文是中文：

which = 您的問題可能指幾件事，想問哪一件？
declined-nothing = 我手上沒有能回答這個問題的指引，也不會亂猜。
declined-too-long = 這段文字太長，不像一個問題。請每次問一件事，不超過{ $limit }字。
declined-empty = 看不到文字。請直接問，例如「註冊公司要多少錢？」
nearest = 我有的最接近內容：
more-topics = 相關內容：

button-more = 看全文
button-ask-person = 找人問
button-tell-me = 有答案時通知我

recorded-ask-person = 已為中心同事記下，編號{ $number }，連同您的原話。
recorded-tell-me = 已記下，編號{ $number }：有答案時您想知道。
nothing-to-show = 暫時沒有內容可看，請先問一個問題。
not-there = 這個選項已經不在。請再問一次，我會列出現時的選項。
gone = 這條指引已經撤下，不再引用。請再問一次，我會查今天有效的規定。

language-set = 好的，以後用繁體中文回答。
language-which = 用哪種語言？請選擇，或輸入 en、简、繁
language-unknown = 不認識這種語言，請從下面選擇。
unknown-command = 不認識 { $command }。輸入 /help 看看我會什麼。
failed = 我們這邊出了問題，您的訊息沒有遺失。請把這個編號告訴中心同事：{ $reference }

outcome-fits = 適合：{ $outcome }
outcome-open = 可能適合：{ $outcome }
outcome-unmet = 暫時不符合：{ $outcome }
outcomes-further = 另外看過：{ $outcomes }

checklist-progress = 您的清單：{ $all }項中已完成{ $done }項
checklist-finish-one = { $early }辦妥。
checklist-finish = 最快{ $early }辦妥，最慢{ $careful }。
checklist-fees = 這份清單內的官方費用（按今天所知）：{ $fees }
task-done = { $day }已完成
task-from = { $day }起
task-after = 先完成：{ $tasks }
task-after-more = 先完成：{ $tasks }等，另有{ $more }項
task-due = { $day }到期
task-due-planned = 約{ $day }到期
task-overdue = 已過期（{ $day }）
task-documents = 要準備：
task-fees = 費用：{ $fees }
task-where = 辦理處：{ $place }
task-why = 依據：
task-evidence = 建議在這裏存一份：{ $file }
task-estimated = 所需時間是我們的估計，不是公布的時間。
who-founder = 由您辦理。
who-adviser = 由您的顧問或公司秘書辦理。
who-centre = 由中心同事辦理。
who-authority = 由主管部門辦理，您只需等候。
due-after = { $day }到期：「{ $event }」（{ $from }）之後{ $period }。
due-after-anniversary = { $day }到期：「{ $event }」周年日（{ $from }）之後{ $period }。
due-before = { $day }到期：「{ $event }」（{ $from }）之前{ $period }。
due-on = { $day }到期：就是您為「{ $event }」填的日子。
due-moved = 到期日（{ $day }）不辦公，順延到下一個工作日。
due-moved-back = 到期日（{ $day }）不辦公，提前到前一個工作日。
due-planned = 這件事還未發生，日期按計劃推算，會隨計劃變動。

yes = 是
no = 否
skipped = 略過
none-of-them = 都沒有
interview-question = 第{ $place }題，共{ $all }題 · { $question }
interview-several = 選一個，或輸入幾個：1、3
interview-known = 已經知道（來自「{ $case }」）：{ $question }{ $answer }。要改：/change
interview-resumed = 接着辦：{ $case }
interview-back-to = 回到剛才的問題：
interview-moved-on = 那一題剛才已經有人回答了。現在的問題是：
interview-which = 這可以有幾種理解，您是指哪一種？
interview-not-understood = 未能看懂這個回答，請在下面選，或換個說法。
interview-cannot-skip = 這一題決定後面的內容，不能略過。不確定的話可以說「找人」。
interview-stopped = 都存好了。幾時回來都可以，在這裏或其他應用程式裏都行。
button-why = 為什麼問？
button-back = 上一題
button-skip = 略過
button-stop = 遲些再說
button-resume = 繼續
button-tasks = 看清單
button-done = 今日辦妥
button-undone = 其實未辦
button-change = 確認修改
button-keep = 不改
button-begin = 開始：{ $workflow }
button-open-task = 查看
button-erase = 刪除我的全部資料
button-erase-now = 確認刪除
button-erase-not = 不刪
button-old = 這個按鈕屬於之前的問題。現在的問題是：
impact-kept = 不變的回答：{ $count }個。
impact-asked = 還要回答：{ $questions }
impact-resting = 不再需要（回答仍保留）：{ $questions }
impact-added = 清單新增：{ $tasks }
impact-dropped = 清單減去：{ $tasks }
impact-same-end = 完成日期不變。
impact-later = 完成日期推遲{ $days }天。
impact-earlier = 完成日期提前{ $days }天。
change-which = 要改哪個回答？請寫「改」加上它的名字：
change-now = 現在是：{ $answer }。要改成什麼？
change-effect = 如果「{ $question }」改為「{ $answer }」：
change-same = 跟現在一樣，沒有改動。
change-kept = 沒有改動。
change-done = 已修改。
changed-since = 您上次來過之後，這份清單有更新。您的回答都還在。
changed-gone = 不再需要的事項：{ $count }項。
tasks-ready = 現在可以辦：
tasks-dated = 有日期的：
tasks-none = 清單由您的回答而來，目前還沒有要辦的事。
titles-and-more = { $titles }等，另有{ $count }項
tasks-waiting = 另有{ $count }項要等前面的辦好。/export 可看全部。
task-gone = 這一項已不在清單裏。
task-files = 已存的文件：
done-noted = ☑ { $task } · { $day }
done-which-day = 是哪一天辦妥的？請連日期一起寫，例如「……3月3日辦妥」。還未到的日子不能算辦妥。
done-in-future = { $task }：那天還未到，先不打勾。
done-already = { $task }已經按這一天打勾了。
done-needs = 在「{ $task }」之前要先辦：{ $needs }。這些也辦好了嗎？
button-done-through = 是，{ $day }前都辦好了
done-before-need = { $task }不可能早於「{ $other }」（{ $day }）。請核對日期。
done-after-next = { $task }不可能晚於「{ $other }」（{ $day }）。請核對日期。
done-not = 這一項沒有打勾。
done-taken-back = 已取消打勾。
file-kept = 已存：{ $file }，歸在「{ $task }」。
file-size = 檔案是空的，或超過{ $limit }MB，請換一個小的。
file-type = 我能存PDF、PNG和JPEG，請轉成其中一種再傳。
file-for-which = 這是哪一項的檔案？請連同事項名稱再傳一次。
file-not-there = 這裏沒有這個編號的檔案。
file-removed = 已刪除，只留下刪除紀錄。
export-here = 您的清單：近期安排圖、可列印的PDF、日曆日期和文字版：
no-case = 您還沒有進行中的事項。/workflows 看看我能陪您辦什麼。
workflows = 要辦哪一件？
cases = 要接着辦哪一件？
invite-founder = 把這個代碼交給您的合夥人，兩星期內可用一次：/join { $code }
invite-adviser = 把這個代碼交給您的顧問，兩星期內可用一次：/join { $code }
invite-founders-only = 只有這份清單的創辦人可以邀請別人。
joined = 已加入。
code-unknown = 這個代碼不存在、已用過或已過期，請要一個新的。
link-code = 半小時內在另一個應用程式輸入：/link { $code }
linked = 已連上，兩邊的內容合在一起了。
mydata =
    我存有您的這些資料：
    • 聯絡您的地址：{ $addresses }個
    • 您的問題和我引用的內容：{ $exchanges }條
    • 您的清單（含回答、日期和檔案）：{ $cases }份
    /export 可以把清單匯出成檔案。
erase-sure = 這會刪除您的問題、清單和檔案，無法復原。確定嗎？
erase-kept = 沒有刪除任何內容。
erased = 已刪除：{ $exchanges }個問題和{ $cases }份清單，沒有留下您的資料。
erased-some = 已刪除：{ $exchanges }個問題和{ $cases }份清單。別人仍在用的清單裏有{ $kept }個回答保留，但不再有您的名字。
remind-waiting = 「{ $case }」停在第{ $place }題，共{ $all }題。
remind-deadline = { $case }：{ $task }
attachment-saved = 已存到：{ $path }
sheet-heading = { $workflow }：{ $name }
sheet-as-of = 截至{ $day }
sheet-outcomes = 您的答案指向什麼
sheet-checklist = 清單
sheet-deadlines = 到期日
sheet-fees = 官方費用
sheet-total = 合計
sheet-sources = 出處
sheet-task = 事項
sheet-when = 時間
sheet-due = 到期
sheet-fee = 費用
sheet-span = { $start }至{ $finish }
sheet-where = 辦理處：
sheet-cited = 出處：
sheet-nothing = 還沒有要辦的事，請先回答問題。
sheet-notice = 這是有日期的指引，不是法律、稅務或醫療意見。日期和費用以上面那一天所知為準，採用前請先向出處確認。

calendar-due = 到期：{ $task }
calendar-week = 一星期後到期：{ $task }
calendar-tomorrow = 明天到期：{ $task }

gantt-today = 今天
gantt-early = 最快
gantt-careful = 最遲
gantt-deadline = 到期日
gantt-critical = 延遲就會影響完成日
gantt-ready = 現在可辦
gantt-waits = 要等其他事
gantt-done = 之前另完成{ $count }項
gantt-later = 之後還有{ $count }項

graph-questions = 問題
graph-outcomes = 結果
graph-depends = 視乎第{ $questions }題
graph-tasks = 事項
mydata-latest = 最近的問題：

# After the program was away.
late = 您在{ $day } { $time }（香港時間）發來這條，當時我不在線。現在回答：
broke-off = 剛才回答您時中斷了。您發來的都已存好；如果沒收到回答，請再問一次。
