"""Makes the sample files of this folder anew: python make.py FONT, with reportlab, python-docx and pypdf installed.

FONT is a TrueType font with Simplified Chinese, such as DroidSansFallbackFull.ttf (Apache-2.0); the PDF files hold the
few characters of it that they need. The text is made up.
"""

import html
import re
import sys
from pathlib import Path

from docx import Document
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

SAMPLES = {
    "en": {
        "title": "Sample licence",
        "cost": "What the licence costs",
        "says": ["Applying for the sample licence costs HK$1,545 online.", "The fee rose by 5% on 1 April 2024."],
        "time": "How long the licence takes",
        "takes": ["A decision on the sample licence takes 4 to 6 weeks."],
        "list": ["Send form SL1 within 14 days of the decision.", "Keep the records for 7 years."],
        "late": "Late applications",
        "rows": [["Delay", "Fee"], ["Up to 3 months", "HK$870"], ["Longer", "HK$1.5 million"]],
    },
    "zh-Hans": {
        "title": "样本牌照",
        "cost": "牌照的费用",
        "says": ["网上申请样本牌照，费用为1,545港元。", "费用自2024年4月1日起上调5%。"],
        "time": "牌照需时多久",
        "takes": ["样本牌照的审批需时4至6个星期。"],
        "list": ["须在决定后14天内交回表格SL1。", "记录须保存7年。"],
        "late": "逾期申请",
        "rows": [["逾期", "费用"], ["不超过3个月", "870港元"], ["更久", "150万港元"]],
    },
}


def markdown(s):
    rows = ["| " + " | ".join(row) + " |" for row in s["rows"]]
    return "\n".join([f"# {s['title']}", "", f"## {s['cost']}", "", " ".join(s["says"]), "", f"## {s['time']}", "", *s["takes"], "",
                      *[f"- {item}" for item in s["list"]], "", f"## {s['late']}", "", rows[0], "|---|---|", *rows[1:], ""])


def web(s, lang):
    e = html.escape
    rows = "".join("<tr>" + "".join(f"<td>{e(c)}</td>" for c in row) + "</tr>" for row in s["rows"])
    return (f"<!doctype html>\n<html lang='{lang}'><head><meta charset='utf-8'><title>{e(s['title'])}</title><style>p{{}}</style></head>\n"
            f"<body><nav><a href='/'>Home 123</a></nav><script>track(99)</script><main><h1>{e(s['title'])}</h1>\n"
            f"<h2>{e(s['cost'])}</h2><p>{' '.join(map(e, s['says']))}</p>\n<h2>{e(s['time'])}</h2><p>{''.join(map(e, s['takes']))}</p>"
            f"<ul>{''.join(f'<li>{e(i)}</li>' for i in s['list'])}</ul>\n<h2>{e(s['late'])}</h2><table>{rows}</table></main>"
            "<footer>Reviewed 31 times</footer></body></html>\n")


def word(s, path):
    d = Document()
    d.core_properties.title = s["title"]
    d.add_heading(s["title"], 0)
    d.add_heading(s["cost"], 1)
    d.add_paragraph(" ".join(s["says"]))
    d.add_heading(s["time"], 1)
    d.add_paragraph("".join(s["takes"]))
    for item in s["list"]:
        d.add_paragraph(item, style="List Bullet")
    d.add_heading(s["late"], 1)
    table = d.add_table(rows=0, cols=2)
    for row in s["rows"]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    d.save(path)


def pdf(s, path, font):
    c = canvas.Canvas(str(path), pagesize=A4, pageCompression=0)  # so that random changes reach the text
    c.setTitle(s["title"])
    y = 780

    def line(text, size, x=72, gap=1.4):
        nonlocal y
        # The font has no Latin letters and digits, so a line is of two fonts, as most Chinese lines are.
        for run in re.findall(r"[\u0000-\u2fff]+|[^\u0000-\u2fff]+", text) if font == "Sample" else [text]:
            name = "Helvetica" if font == "Sample" and run[0] < "\u3000" else font
            c.setFont(name, size)
            c.drawString(x, y, run)
            x += c.stringWidth(run, name, size)
        y -= size * gap

    line(s["title"], 22, gap=2)
    for heading, body in ((s["cost"], s["says"]), (s["time"], s["takes"])):
        y -= 8
        line(heading, 16, gap=1.8)
        for sentence in body:
            half = len(sentence) // 2
            cut = sentence.find(" ", half) if " " in sentence else half
            line(sentence[:cut], 11)
            line(sentence[cut:].strip(), 11)
    for item in s["list"]:
        y -= 4
        line("• " + item, 11)
    y -= 8
    line(s["late"], 16, gap=1.8)
    for row in s["rows"][1:]:
        y -= 4
        line(("：" if " " not in s["title"] else ": ").join(row) + ("。" if " " not in s["title"] else "."), 11)
    c.setFont("Helvetica", 9)
    c.drawCentredString(297, 40, "1 / 1")
    c.showPage()
    c.save()


def main(font):
    here = Path(__file__).parent
    pdfmetrics.registerFont(TTFont("Sample", font))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    for lang, s in SAMPLES.items():
        (here / f"sample.{lang}.md").write_text(markdown(s), encoding="utf-8")
        (here / f"sample.{lang}.html").write_text(web(s, lang), encoding="utf-8")
        word(s, here / f"sample.{lang}.docx")
        pdf(s, here / f"sample.{lang}.pdf", "Helvetica" if lang == "en" else "Sample")
    pdf(SAMPLES["zh-Hans"], here / "no-unicode.zh-Hans.pdf", "STSong-Light")
    blind = PdfWriter()
    blind.append(PdfReader(here / "sample.zh-Hans.pdf"))
    for page in blind.pages:
        for font in page["/Resources"]["/Font"].values():
            font.get_object().pop("/ToUnicode", None)
    blind.write(here / "unreadable.pdf")
    scan = canvas.Canvas(str(here / "scan.pdf"), pagesize=A4)
    scan.rect(72, 72, 300, 300, fill=1)
    scan.save()
    locked = PdfWriter()
    locked.append(PdfReader(here / "sample.en.pdf"))
    locked.encrypt("secret", algorithm="RC4-128")
    locked.write(here / "locked.pdf")


main(sys.argv[1])
