# 助手自己說的話，繁體中文。

welcome = 想在香港落戶、進內地、開公司、辦簽證、醫療註冊、進科學園、找資助，都可以問我。我只引用有日期、有出處的指引，不知道就直說。
help =
    用自己的話問便可，English、简体、繁體都可以。
    問題中寫上「截至2023年6月1日」，便按當日的規定回答。
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

which = 你的問題可能指幾件事，想問哪一件？
declined-nothing = 我手上沒有能回答這個問題的指引，也不會亂猜。
declined-too-long = 這段文字太長，不像一個問題。請每次問一件事，不超過{ $limit }字。
declined-empty = 看不到文字。請直接問，例如「註冊公司要多少錢？」
nearest = 我有的最接近內容：
more-topics = 相關內容：

button-more = 看全文
button-ask-person = 找人問
button-tell-me = 有答案時通知我

recorded-ask-person = 已為中心同事記下，編號{ $number }，連同你的原話。
recorded-tell-me = 已記下，編號{ $number }：有答案時你想知道。
nothing-to-show = 暫時沒有內容可看，請先問一個問題。
not-there = 這個選項已經不在。請再問一次，我會列出現時的選項。
gone = 這條指引已經撤下，不再引用。請再問一次，我會查今天有效的規定。

language-set = 好的，以後用繁體中文回答。
language-which = 用哪種語言？請選擇，或輸入 en、简、繁
language-unknown = 不認識這種語言，請從下面選擇。
unknown-command = 不認識 { $command }。輸入 /help 看看我會甚麼。
failed = 我們這邊出了問題，你的訊息沒有遺失。請把這個編號告訴中心同事：{ $reference }

outcome-fits = 適合：{ $outcome }
outcome-open = 可能適合：{ $outcome }
outcome-unmet = 暫時不符合：{ $outcome }
outcomes-further = 另外看過：{ $outcomes }

checklist-progress = 您的清單：{ $all }項中已完成{ $done }項
checklist-finish = 最遲{ $careful }辦妥，最快{ $early }。
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
