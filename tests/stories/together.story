# A founder, an adviser with a code, and the founder again from another app.
mei@telegram> 想成立公司
  | 成立公司
  | 回答几个问题，就有自己的清单。
  | 第1题，共2题 · 要成立哪一种？
  | [有限公司]
  | [分行]
  | [为什么问？]
  | [以后再说]
mei@telegram presses [有限公司]
  | ✓ 有限公司
  | 第2题，共3题 · 有几位创办人？
  | [上一题]
  | [以后再说]
mei@telegram> /invite
  | 把这个代码交给您的顾问，两周内可用一次：/join CODE
chan@discord> /join wrong
  | That code is unknown, used, or too old. Ask for a new one.
chan@discord> /join CODE
  | You are in.
  | Back to: Set up a company
  | 2 of 3 · How many founders are there?
  | [Back]
  | [Later]
chan@discord> 2
  | ✓ 2
  | 3 of 3 · Will you hire anyone?
  | [Yes]
  | [No]
  | [Back]
  | [Skip]
  | [Later]
mei@telegram> /tasks
  | 成立公司
  | 您的清单：3项中已完成0项
  | 最快2027年11月26日办完，最慢2027年11月29日。
  | 现在可以办：
  | ☐ 定名称
  | 另有2项要等前面的办好。/export 可看全部。
  | [定名称]
  | 第3题，共3题 · 会请人吗？
  | [是]
  | [否]
  | [上一题]
  | [跳过]
  | [以后再说]
mei@telegram> /link
  | 半小时内在另一个应用里输入：/link CODE
mei@discord> /link CODE
  | Linked: what you had in both places is now together.
mei@discord> /cases
  | 要接着办哪一件？
  | [成立公司]
mei@discord> /mydata
  | 我存有您的这些资料：
  | • 联系您的地址：2个
  | • 您的问题和我引用的内容：0条
  | • 您的清单（含回答、日期和文件）：1份
  | /export 可以把清单导出成文件。
  | [删除我的全部资料]
chan@discord> /invite
  | Only a founder of this case can invite others.
chan@discord> /export
  | Your case as a picture of what is next, a PDF to print, calendar dates and a text:
  | <Picture>
  | <Pdf>
  | <Calendar>
  | <Markdown>
