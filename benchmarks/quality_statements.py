"""Statements against PolNeAR: python benchmarks/quality_statements.py CLONE [--part dev|train] [--broken SHARE].

The corpus (Newell, Margolin and Ruths, LREC 2018) is cloned from its public repository; its test part is refused. A
predicted statement is right if its words overlap the annotated ones by half (IoU ≥ .5, one to one, the best pairs
first) and, with the speaker, if the sources share a word that is no function word. Counted are attributions whose cue
reports an assertion (said, told, according to, a colon); predictions that lie by half or more in other annotated ones
(beliefs, praise, intentions) are neither right nor wrong, nor are inner links of a chain that match nothing. With
--broken each closing quotation mark is deleted with that probability, and all offsets moved accordingly.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from factdb.extract.document import Document
from factdb.extract.statements import find_statements
from factdb.extract.statements.syntax.lexis import inflect
from factdb.lexicon import Lexicon

Span = tuple[int, int]
Words = frozenset[int]

#: The verbs whose cues count: plain reports of assertions and questions.
CORE = """
say tell add write note report announce suggest tweet argue explain state claim insist warn acknowledge conclude
confirm deny predict recall reply respond declare assert concede contend allege remark mention estimate stress
emphasize emphasise reiterate complain admit testify reveal disclose maintain comment observe caution joke quip lament
boast repeat ask inform notify continue clarify indicate exclaim shout email
"""
IRREGULAR = {"say": ["said", "said"], "tell": ["told", "told"], "write": ["wrote", "written"]}
FORMS = {form for verb in CORE.split() for form, _ in inflect(verb, IRREGULAR.get(verb))}
WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")
FUNCTION = set(
    re.findall(r"\w+", "the a an of and in for at on by to his her its their who which that mr mrs ms dr sen rep gov")
)
HALF = 0.5
QUOTED = 0.97


@dataclass(frozen=True)
class Gold:
    """An annotated attribution: the stretches of its content, its source's words, and whether its cue counts."""

    spans: tuple[Span, ...]
    source: str
    counts: bool


@dataclass(frozen=True)
class Article:
    """An article with its attributions and the stretches to be left out."""

    text: str
    gold: tuple[Gold, ...]
    discard: tuple[Span, ...]


class Found(NamedTuple):
    """A statement that an extractor finds: its stretches, its source's words, and whether another one holds it."""

    spans: list[Span]
    source: str
    inner: bool = False


#: What an extractor finds in a text.
Finder = Callable[[str], list[Found]]


def with_rules(text: str) -> list[Found]:
    """Return what factdb finds."""
    statements, _ = find_statements(Document(text), Lexicon())
    return [
        Found(one.spans, one.speaker.text if one.speaker else "", inner=one.parent is not None) for one in statements
    ]


@dataclass
class Score:
    """What is counted over all articles."""

    counts: Counter[str] = field(default_factory=Counter)

    def rate(self, right: str, found: str, wanted: str) -> str:
        """Return precision, recall and F1 in per cent."""
        precision = self.counts[right] / (self.counts[found] or 1)
        recall = self.counts[right] / (self.counts[wanted] or 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        return f"| {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |"


def read_corpus(folder: Path) -> Iterable[Article]:
    """Yield the articles of a part, each with the annotations of one annotator."""
    notes = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        notes[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        if notes[path.stem]:
            text = path.read_bytes().decode("utf-8")
            yield _article(text, notes[path.stem][0].read_text(encoding="utf-8"))


def _article(text: str, annotations: str) -> Article:
    marks: dict[str, tuple[str, list[Span]]] = {}
    gold = []
    rows = [line.split("\t") for line in annotations.splitlines()]
    for name, about, *_ in (row for row in rows if row[0].startswith("T") and len(row) > 1):
        kind, _, where = about.partition(" ")
        marks[name] = kind, [(int(a), int(b)) for a, b in (pair.split() for pair in where.split(";"))]
    for _, about, *_ in (row for row in rows if row[0].startswith("E")):
        roles: dict[str, list[Span]] = defaultdict(list)
        for role, mark in (pair.split(":", 1) for pair in about.split()):
            roles[role.rstrip("0123456789")] += marks[mark][1]
        words = {role: " ".join(text[slice(*span)] for span in sorted(spans)) for role, spans in roles.items()}
        if roles["Content"]:
            content = tuple(sorted(roles["Content"]))
            gold.append(Gold(content, words.get("Source", ""), _counts(words.get("Cue", ""))))
    discard = tuple(span for kind, spans in marks.values() if kind == "Discard" for span in spans)
    return Article(text, tuple(gold), discard)


def _counts(cue: str) -> bool:
    words = re.findall(r"[a-z]+", cue.lower())
    return not cue or ":" in cue or "according" in words or any(word in FORMS for word in words)


def break_marks(article: Article, share: float, dice: random.Random) -> Article:
    """Return the article with some closing quotation marks deleted."""
    quotes = Document(article.text).quotes
    lost = [quote for quote in quotes if quote.inner_end < quote.end and dice.random() < share]
    gone = {at for quote in lost for at in range(quote.inner_end, quote.end)}
    moved, at = [], 0
    for index in range(len(article.text) + 1):
        moved.append(at)
        at += index not in gone
    text = "".join(letter for index, letter in enumerate(article.text) if index not in gone)
    gold = tuple(replace(one, spans=tuple((moved[a], moved[b]) for a, b in one.spans)) for one in article.gold)
    return Article(text, gold, tuple((moved[a], moved[b]) for a, b in article.discard))


def measure(article: Article, score: Score, find: Finder = with_rules) -> None:
    """Add the counts of what is found in an article to the score."""
    tokens = [found.span() for found in WORD.finditer(article.text)]
    gold = [(one, _cover(article.text, tokens, one.spans)) for one in article.gold]
    optional = _cover(article.text, tokens, article.discard).union(*(words for one, words in gold if not one.counts))
    wanted = [(one, words) for one, words in gold if one.counts and words and not words <= optional]
    found = [(one, _cover(article.text, tokens, one.spans)) for one in find(article.text)]
    found = [(one, words) for one, words in found if words]
    matched = _match([words for _, words in wanted], [words for _, words in found], HALF)
    hit = {right for _, right in matched}
    kept = [
        number for number, (one, words) in enumerate(found)
        if number in hit or not (one.inner or len(words & optional) >= len(words) / 2)
    ]  # fmt: skip
    exact = _match([words for _, words in wanted], [found[number][1] for number in kept], 1)
    score.counts.update(wanted=len(wanted), found=len(kept), half=len(matched), exact=len(exact))
    _count_tokens(
        wanted_words=[w for _, w in wanted], found_words=[found[n][1] for n in kept], optional=optional, score=score
    )
    for left, right in matched:
        score.counts["speaker"] += _same_source(wanted[left][0].source, found[right][0].source)
    _count_forms(article.text, tokens, wanted, {left for left, _ in matched}, score)


def _count_tokens(wanted_words: list[Words], found_words: list[Words], optional: Words, score: Score) -> None:
    gold = Words().union(*wanted_words)
    mine = Words().union(*found_words) - (optional - gold)
    score.counts.update(tokens=len(gold & mine), tokens_found=len(mine), tokens_wanted=len(gold))


def _count_forms(text: str, tokens: list[Span], wanted: list[tuple[Gold, Words]], hits: set[int], score: Score) -> None:
    quotes = Document(text).quotes
    quoted = _cover(text, tokens, [(quote.start, quote.end) for quote in quotes], skip_that=False)
    for number, (_, words) in enumerate(wanted):
        share = len(words & quoted) / len(words)
        form = "direct" if share >= QUOTED else "indirect" if not share else "mixed"
        score.counts.update({f"{form}_wanted": 1, f"{form}_hit": number in hits})


def _cover(text: str, tokens: list[Span], spans: Iterable[Span], *, skip_that: bool = True) -> Words:
    inside = [n for n, (a, b) in enumerate(tokens) if any(start <= a and b <= end for start, end in spans)]
    if skip_that and len(inside) > 1 and text[slice(*tokens[inside[0]])].lower() == "that":
        del inside[0]
    return frozenset(inside)


def _match(left: list[Words], right: list[Words], least: float) -> list[tuple[int, int]]:
    overlaps = ((len(a & b) / len(a | b), i, j) for i, a in enumerate(left) for j, b in enumerate(right) if a & b)
    pairs = sorted(overlaps, reverse=True)
    taken: set[int] = set()
    used: set[int] = set()
    matched = []
    for overlap, i, j in pairs:
        if overlap >= least and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            matched.append((i, j))
    return matched


def _same_source(wanted: str, found: str) -> bool:
    one, other = (re.findall(r"\w+", words.lower().replace("’s", "").replace("'s", "")) for words in (wanted, found))
    return one == other or bool((set(one) - FUNCTION) & (set(other) - FUNCTION))


def table(score: Score) -> str:
    """Return the score as the lines of a table."""
    counts = score.counts
    lines = ["| | P | R | F1 |", "|---|---|---|---|"]
    rates = {"exact": "exact", "IoU ≥ .5": "half", "with the speaker": "speaker"}
    lines += [f"| {name} {score.rate(right, 'found', 'wanted')}" for name, right in rates.items()]
    lines.insert(4, f"| tokens {score.rate('tokens', 'tokens_found', 'tokens_wanted')}")
    for form in ("direct", "indirect", "mixed"):
        lines.append(f"| recall, {form} | | {100 * counts[f'{form}_hit'] / (counts[f'{form}_wanted'] or 1):.1f} | |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("clone", type=Path, help="a clone of the repository networkdynamics/PolNeAR")
    ask.add_argument("--part", choices=["dev", "train"], default="dev")
    ask.add_argument("--broken", type=float, default=0.0, metavar="SHARE", help="delete this share of closing marks")
    asked = ask.parse_args()
    dice = random.Random(1)  # noqa: S311 - the same marks every time
    articles = list(read_corpus(asked.clone / "data" / asked.part))
    if not articles:
        ask.error(f"no articles in {asked.clone / 'data' / asked.part}: is this a clone of PolNeAR?")
    if asked.broken:
        articles = [break_marks(article, asked.broken, dice) for article in articles]
    score, began = Score(), time.process_time()
    for article in articles:
        measure(article, score)
    print(f"{asked.part}: {len(articles)} articles, scored in {time.process_time() - began:.0f} s")
    print(table(score))


if __name__ == "__main__":
    main()
