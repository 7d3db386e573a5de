#!/usr/bin/env bash
# Makes the fonts in this folder anew: Noto Sans CJK in Mainland and Hong Kong forms, cut to the characters that are
# written and to those that people's own words are likely to hold. Run it when the test `every_character_has_a_glyph` says
# that a character is missing; it needs Debian's fonts-noto-cjk and python3-venv.
set -euo pipefail
cd "$(dirname "$0")"

noto=/usr/share/fonts/opentype/noto
if ! [ -f $noto/NotoSansCJK-Regular.ttc ]; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends fonts-noto-cjk python3-venv
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet fonttools==4.68.0

# What the content, its Traditional form and our own phrases hold.
${CARGO:-cargo} run --quiet --locked -p bridgehead-drawing --example characters >"$work/content"
python3 - "$work" <<'PYTHON'
import sys

work = sys.argv[1]
content = set(open(f"{work}/content", encoding="utf-8").read())


def coded(codec, rows, cells):
    found = set()
    for row in rows:
        for cell in cells:
            try:
                found.add(bytes([row, cell]).decode(codec))
            except UnicodeDecodeError:
                pass
    return found


# Latin with accents and the marks that drawings use; 〓 stands for what no font here has.
latin = {chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027)]} | set("€™✓〓")
gb2312 = coded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
frequent = coded("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF))
big5 = coded("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
for name, characters in {
    "SC-Regular": gb2312,
    "SC-Bold": frequent,
    "HK-Regular": big5,
    "HK-Bold": big5,
}.items():
    with open(f"{work}/{name}", "w", encoding="utf-8") as file:
        file.write("".join(sorted(latin | content | characters)))
for name in ["KR-Regular", "KR-Bold"]:
    with open(f"{work}/{name}", "w", encoding="utf-8") as file:
        file.write("".join(sorted(latin)))
PYTHON

# Faces of the collection: 2 is Mainland, 4 is Hong Kong. Of 1, Korea, only Latin letters are taken, for English: its
# quotation marks are as narrow as English wants them, those of Chinese faces as wide as a character.
for face in 2:SC:Regular 2:SC:Bold 4:HK:Regular 4:HK:Bold 1:KR:Regular 1:KR:Bold; do
  IFS=: read -r number region weight <<<"$face"
  "$work/venv/bin/pyftsubset" "$noto/NotoSansCJK-$weight.ttc" --font-number="$number" \
    --text-file="$work/$region-$weight" --layout-features=ccmp,kern --no-hinting \
    --drop-tables+=vhea,vmtx,VORG,BASE,DSIG --output-file="NotoSansCJK-$region-$weight.otf"
done
ls -l ./*.otf
