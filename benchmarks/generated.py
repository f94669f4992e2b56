"""Articles and their extractions, generated: skewed speakers, places and topics, the same every time.

Each article has about 4.5 kB of text, ten statements (six attributed, four narration), four numeric claims and twelve
mentions, in the extraction format with its text: what `factdb import` reads. `python benchmarks/generated.py 1000`
prints a thousand.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from typing import Any

VERBS = (
    *(("killed", "people", "killed"), ("injured", "people", "injured"), ("regained", "settlements", "retaken")),
    *(("displaced", "people", "displaced"), ("destroyed", "houses", "destroyed")),
)
ATTRIBUTED, NARRATED, NUMBERS = 6, 4, 4
FILLER = (
    "Work went on through the night with pumps from three towns, and the road along the valley stayed shut to lorries "
    "while crews looked over the embankment for the damage that the water had left behind it. "
)
Record = dict[str, Any]


def extractions(count: int, seed: int = 7) -> Iterator[Record]:
    """Yield so many extractions."""
    dice = random.Random(seed)  # noqa: S311 - the same articles every time
    people = [f"{_name(dice)} {_name(dice)}" for _ in range(2000)]
    places = [_name(dice) + dice.choice(("ville", "burg", "stad", "ton")) for _ in range(1500)]
    for number in range(count):
        yield _Article(dice, people, places, number).extraction()


def _name(dice: random.Random) -> str:
    ends = ("an", "er", "ik", "ola", "ent", "ash", "iv")
    return dice.choice("BCDFGHKLMNPRSTV") + dice.choice("aeiou") + dice.choice("lmnrst") + dice.choice(ends)


def _skewed(dice: random.Random, items: list[str]) -> str:
    """Return one of the items, the first ones far more often than the last."""
    return items[min(len(items) - 1, int(dice.paretovariate(0.7)) - 1)]


class _Article:
    def __init__(self, dice: random.Random, people: list[str], places: list[str], number: int) -> None:
        self.dice, self.people, self.places, self.number = dice, people, places, number
        self.text = f"Report {number}.\n"
        self.statements: list[Record] = []
        self.quantities: list[Record] = []
        self.mentions: list[Record] = []

    def extraction(self) -> Record:
        for index in range(ATTRIBUTED + NARRATED):
            self._sentence(index, attributed=index < ATTRIBUTED)
            self.text += FILLER + FILLER + "\n"
        day = f"2026-{self.number % 12 + 1:02}-{self.number % 28 + 1:02}"
        about = {
            "path": f"articles/{self.number}.txt",
            "title": f"Report {self.number}",
            "publisher": "The Valley Post",
            "sha256": hashlib.sha256(self.text.encode()).hexdigest(),
            "published": day,
            "language": "en",
            "length": len(self.text),
            "text": self.text,
        }
        layers = {"quantities": self.quantities, "times": [], "mentions": self.mentions, "issues": []}
        return {"id": str(self.number), "article": about, "statements": self.statements, **layers}

    def _words(self, words: str) -> Record:
        start = len(self.text)
        self.text += words
        return {"start": start, "end": start + len(words), "text": words}

    def _mention(self, kind: str, name: str) -> Record:
        record = {"id": f"m{len(self.mentions) + 1}", **self._words(name), "kind": kind, "name": name}
        self.mentions.append({**record, "country": None, "geonames": None, "candidates": []})
        return self.mentions[-1]

    def _sentence(self, index: int, *, attributed: bool) -> None:
        speaker = cue = None
        if attributed:
            who = self._mention("person", _skewed(self.dice, self.people))
            speaker = {name: who[name] for name in ("start", "end", "text", "name", "kind")}
            speaker |= {"role": None, "institution": None, "country": None, "how": "named"}
            self.text += " "
            cue = self._words("said")
            self.text += " "
        start = len(self.text)
        claims = [self._claim(index)] if index < NUMBERS else self._nothing()
        record = {"id": f"s{index + 1}", "parent": None, "repeats": None, "start": start, "end": len(self.text)}
        form, rest = "indirect" if attributed else "narration", {"channel": None, "said": None, "repaired": False}
        spans = {"spans": [[start, len(self.text)]], "exact": self.text[start:], "form": form, "stance": "assert"}
        self.statements.append({**record, **spans, "cue": cue, "speaker": speaker, **rest, "claims": claims})
        self.text += ". "

    def _claim(self, index: int) -> Record:
        event, kind, verb = self.dice.choice(VERBS)
        value = int(self.dice.paretovariate(0.5)) % 100_000 + 1
        self.text += "that "
        quantity = {"id": f"q{index + 1}", **self._words(f"{value} {kind}"), "low": value, "high": value}
        flags = dict.fromkeys(("low_open", "high_open", "approximate", "vague"), False)
        counted = {"bound": None, "unit": "1", "kind": kind, "counted": kind, "counted_text": kind, "step": 1.0}
        self.quantities.append({**quantity, **flags, **counted, "equivalents": []})
        self.text += " were "
        cue = self._words(verb)
        self.text += " in "
        place = self._mention("place", _skewed(self.dice, self.places))
        scope = {"subject": None, "object": None, "place": place["id"], "other_place": None, "bearing": None}
        claim = {"id": f"c{index + 1}", "predicate": f"{event}.{kind}", "event": event, "cue": cue, **scope}
        return {**claim, "period": None, "polarity": "+", "certainty": "certain", "quantity": f"q{index + 1}"}

    def _nothing(self) -> list[Record]:
        self.text += "that the water would go on rising for some time, and that the people of "
        self._mention("place", _skewed(self.dice, self.places))
        self.text += f" should wait for news number {self.number} before they went home"
        return []


if __name__ == "__main__":
    for line in extractions(int(sys.argv[1])):
        print(json.dumps(line, ensure_ascii=False))
