"""Compares Bridgehead's retrieval with bm25s, SQLite FTS5 and Lucene.

Every system gets the same documents and questions, in English, Simplified and Traditional
Chinese and across them. It prints two Markdown tables: recall@1 and recall@5, and the median
latency of a question relative to Bridgehead's.

    cargo build --release
    benches/compare/run                                      # everything
    benches/compare/run --only bm25s,fts5 --out table.md     # some systems

`run` makes the virtual environment (Python 3.11 or newer). The data are docs.LANG.jsonl ({id,
lang, text}) and questions.LANG.jsonl ({qid, lang, text, doc}), LANG being en, zh and zh-Hant.
Lucene needs JDK 17 or newer and its jars (Debian: liblucene8-java), and is left out without.
"""

import argparse
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns
from typing import NoReturn

import bm25s
import jieba
import opencc
import Stemmer
from bm25s.stopwords import STOPWORDS_EN_PLUS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOP_K = 10
PASSES = 3
LANGS = ("en", "zh", "zh-Hant")
ROWS = (  # the questions' language > the documents'
    "en>en zh>zh zh-Hant>zh zh>zh-Hant zh>en zh-Hant>en en>zh en>mix zh>mix zh-Hant>mix"
).split()
SYSTEMS = ("bridgehead", "bm25s", "fts5", "trigram", "lucene")

Record = dict[str, str]  # a line of the data


@dataclass(frozen=True)
class Row:
    name: str
    docs: list[Record]
    questions: list[Record]


@dataclass(frozen=True)
class Score:
    recall_1: float
    recall_5: float
    median_ms: float


Engine = Callable[[Row], Score]
Terms = Callable[[Record], list[str]]
Search = Callable[[Record], list[int]]  # from a question to numbers of documents, best first


def fail(message: str, code: int = 1) -> NoReturn:
    print(f"compare: {message}", file=sys.stderr)
    sys.exit(code)


def load_rows(data: Path) -> list[Row]:
    def read(name: str) -> list[Record]:
        with (data / name).open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    wanted = [f"{kind}.{lang}.jsonl" for kind in ("docs", "questions") for lang in LANGS]
    if missing := [name for name in wanted if not (data / name).is_file()]:
        fail(f"no benchmark data in {data} (missing: {', '.join(missing)}); give --data DIR", 2)
    pools = {lang: read(f"docs.{lang}.jsonl") for lang in LANGS}
    questions = {lang: read(f"questions.{lang}.jsonl") for lang in LANGS}
    both = enumerate(zip(pools["en"], pools["zh"], strict=True))
    pools["mix"] = [en if (i // 5) % 2 == 0 else zh for i, (en, zh) in both]
    pairs = (row.split(">") for row in ROWS)
    return [Row(f"{lang} > {pool}", pools[pool], questions[lang]) for lang, pool in pairs]


to_simplified = opencc.OpenCC("t2s").convert
stem_words = Stemmer.Stemmer("english").stemWords
stopwords = frozenset(STOPWORDS_EN_PLUS)


def words(record: Record) -> list[str]:  # for systems that leave Chinese words to their users
    text = record["text"].lower()
    found = re.findall(r"\w+", text) if record["lang"] == "en" else jieba.cut(to_simplified(text))
    return [word for word in found if word not in stopwords and re.search(r"\w", word)]


def trigrams(record: Record) -> list[str]:
    runs = re.findall(r"\w{3,}", record["text"])
    return [run[i : i + 3] for run in runs for i in range(len(run) - 2)]


def score(row: Row, hits: list[list[int]], median_ms: float) -> Score:
    def recall(k: int) -> float:
        pairs = zip(row.questions, hits, strict=True)
        found = sum(q["doc"] in (row.docs[i]["id"] for i in hit[:k]) for q, hit in pairs)
        return found / len(row.questions)

    return Score(recall(1), recall(5), median_ms)


def measure(row: Row, search: Search) -> Score:
    """Asks every question once for the hits, which also warms up, then PASSES times for time."""
    hits = [search(question) for question in row.questions]
    medians = []
    for _ in range(PASSES):
        times = []
        for question in row.questions:
            start = perf_counter_ns()
            search(question)
            times.append(perf_counter_ns() - start)
        medians.append(statistics.median(times))
    return score(row, hits, statistics.median(medians) / 1e6)


def bridgehead(binary: Path, work: Path) -> Engine:
    if not binary.is_file():
        fail(f"{binary} is not there; run `cargo build --release` first")
    files = {"--docs": work / "docs.jsonl", "--questions": work / "questions.jsonl"}
    command: list[str | Path] = [binary.resolve(), "eval", "retrieval", "--format", "json"]
    command += [part for option in files.items() for part in option]

    def once() -> dict[str, float]:
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
        if done.returncode != 0 or not done.stdout.strip():
            fail(f"{binary} gave no result; run `cargo build --release` first\n{done.stderr}")
        return json.loads(done.stdout)

    def run(row: Row) -> Score:
        for path, records in zip(files.values(), (row.docs, row.questions), strict=True):
            lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            path.write_text("".join(lines), encoding="utf-8")
        runs = [once() for _ in range(PASSES)]
        median_ms = statistics.median(result["median_ms"] for result in runs)
        return Score(runs[0]["recall_at_1"], runs[0]["recall_at_5"], median_ms)

    return run


def run_bm25s(row: Row) -> Score:
    index = bm25s.BM25()
    index.index([stem_words(words(doc)) for doc in row.docs], show_progress=False)
    k = min(TOP_K, len(row.docs))

    def search(question: Record) -> list[int]:
        found = index.retrieve([stem_words(words(question))], k=k, show_progress=False)
        # Documents that share no word with the question fill the list up: not hits.
        return [int(i) for i, s in zip(found.documents[0], found.scores[0], strict=True) if s > 0]

    return measure(row, search)


def fts5(tokenizer: str, text: Callable[[Record], str], terms: Terms) -> Engine:
    """FTS5 over text(document), asked for any of terms(question)."""

    def run(row: Row) -> Score:
        database = sqlite3.connect(":memory:")
        database.execute(f"CREATE VIRTUAL TABLE docs USING fts5(text, tokenize = '{tokenizer}')")
        texts = enumerate(map(text, row.docs))
        database.executemany("INSERT INTO docs (rowid, text) VALUES (?, ?)", texts)
        query = f"SELECT rowid FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT {TOP_K}"

        def search(question: Record) -> list[int]:
            match = " OR ".join(f'"{term}"' for term in terms(question))
            return [i for (i,) in database.execute(query, (match,))] if match else []

        return measure(row, search)

    return run


def lucene_jars(folder: Path) -> list[Path]:
    """Lucene's core and its analyzers (lucene-analysis-common from 9 on), or nothing."""
    found = [sorted(folder.glob(f"lucene-{part}-*.jar")) for part in ("core", "analy*s-common")]
    return [jars[-1] for jars in found] if all(found) and shutil.which("javac") else []


def lucene(jars: list[Path], work: Path) -> Engine:
    docs, questions = work / "docs.tsv", work / "questions.tsv"
    class_path = os.pathsep.join(map(str, [work, *jars]))
    compiler = ["javac", "-cp", class_path, "-d", str(work), str(HERE / "LuceneBench.java")]
    subprocess.run(compiler, check=True)
    command = ["java", "-XX:+UseSerialGC", "-cp", class_path, "LuceneBench"]
    command += [str(docs), str(questions), str(TOP_K), str(PASSES)]

    def line(record: Record) -> str:
        text = record["text"] if record["lang"] == "en" else to_simplified(record["text"])
        return f"{record['lang']}\t{' '.join(text.split())}\n"

    def run(row: Row) -> Score:
        docs.write_text("".join(map(line, row.docs)), encoding="utf-8")
        questions.write_text("".join(map(line, row.questions)), encoding="utf-8")
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="ascii")
        lines = [[int(number) for number in text.split()] for text in done.stdout.splitlines()]
        nanos = statistics.median(pass_median for (pass_median,) in lines[-PASSES:])
        return score(row, lines[:-PASSES], nanos / 1e6)

    return run


def engines(args: argparse.Namespace, only: list[str], work: Path) -> dict[str, Engine]:
    fts5_name = f"FTS5 {sqlite3.sqlite_version}"
    chosen: dict[str, Engine] = {}
    if "bridgehead" in only:
        chosen["Bridgehead"] = bridgehead(args.binary, work)
    if "bm25s" in only:
        chosen[f"bm25s {bm25s.__version__}"] = run_bm25s
    if "fts5" in only:
        chosen[f"{fts5_name} porter"] = fts5("porter", lambda doc: " ".join(words(doc)), words)
    if "trigram" in only:
        chosen[f"{fts5_name} trigram"] = fts5("trigram", lambda doc: doc["text"], trigrams)
    if "lucene" in only:
        if jars := lucene_jars(args.lucene_jars):
            chosen[jars[0].stem.replace("lucene-core-", "Lucene ")] = lucene(jars, work)
        else:
            print("compare: no JDK or no Lucene jars, so no Lucene", file=sys.stderr)
    return chosen


def table(results: dict[str, dict[str, Score]], cell: Callable[[Score, Score], str]) -> str:
    """A line for each row, filled by cell(a system's score, the first system's score)."""
    names = list(next(iter(results.values())))
    lines = [["Questions > documents", *names], ["---", *["---:"] * len(names)]]
    for row, scores in results.items():
        lines.append([row, *(cell(one, scores[names[0]]) for one in scores.values())])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def report(results: dict[str, dict[str, Score]], data: str, ours: bool, pinned: bool) -> str:
    def recalls(one: Score, _: Score) -> str:
        return f"{one.recall_1:.3f} / {one.recall_5:.3f}"

    def latency(one: Score, first: Score) -> str:
        return f"{float(f'{one.median_ms / (first.median_ms if ours else 1):.2g}'):g}"

    return f"""\
## Recall@1 / recall@5

{table(results, recalls)}

## Median latency of a question, {"relative to Bridgehead's (= 1)" if ours else "in ms"}

{table(results, latency)}

- {data}. One machine, one run, one question at a time, top {TOP_K}, \
{"all on one core" if pinned else "not pinned to one core"}; the median of {PASSES} passes' medians.
- Bridgehead's latency includes translating the question. The others do not translate: between \
English and Chinese they match only names and numbers, and are quick for having little to do.
- bm25s: jieba words after OpenCC t2s for Chinese, English stopwords and stems; all in the latency.
- FTS5 porter: the same words, stemmed by FTS5; any may match. All in the latency.
- FTS5 trigram: the stock tokenizer on the text as it is; any three characters may match.
- Lucene: EnglishAnalyzer; CJKAnalyzer after OpenCC t2s (not in the latency); any term may match.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default=",".join(SYSTEMS), help="default: %(default)s")
    parser.add_argument("--out", type=Path, metavar="FILE.md", help="write the tables there too")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/bench/xquad")
    parser.add_argument("--binary", type=Path, default=ROOT / "target/release/bridgehead")
    parser.add_argument("--lucene-jars", type=Path, default=Path("/usr/share/java"), metavar="DIR")
    args = parser.parse_args()
    only = args.only.split(",")
    if unknown := set(only) - set(SYSTEMS):
        parser.error(f"--only: no such system: {', '.join(sorted(unknown))}")

    rows = load_rows(args.data)
    jieba.setLogLevel("WARNING")
    if pinned := hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as work:
        systems = engines(args, only, Path(work)) or fail("nothing to compare")
        results = {}
        for row in rows:
            print(f"compare: {row.name}", file=sys.stderr)
            results[row.name] = {name: engine(row) for name, engine in systems.items()}
    data = f"{args.data.name}: {len(rows[0].docs)} documents, {len(rows[0].questions)} questions"
    text = report(results, data, "bridgehead" in only, pinned)
    print(text, end="")
    if args.out:
        args.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
