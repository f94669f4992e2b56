"""Names, measured: pairs decided, namesakes kept apart, phrases taken apart, the gazetteer's speed.

    python benchmarks/quality_names.py

Reads the tests' own pairs and phrases and the starter authority files; prints one line per figure.
"""

from __future__ import annotations

import csv
import json
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from factdb.extract.roles import parse_role
from factdb.lexicon import Lexicon
from factdb.lexicon.gazetteer import Gazetteer
from factdb.resolve.decide import match

ROOT = Path(__file__).parents[1]
LEXICON = Lexicon()


def pairs() -> None:
    """Print how many of the tests' pairs are decided rightly, by kind, and how many are decided in a second."""
    rows = [line.split("\t") for line in (ROOT / "tests/resolve/names.tsv").read_text(encoding="utf-8").splitlines()]
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for same, kind, a, b in rows:
        held = counts[kind, same]
        held[0] += match(a, b, kind, LEXICON).decision == "same"
        held[1] += 1
    for (kind, same), (linked, of) in sorted(counts.items()):
        print(f"{kind:12} {'one under two names' if same == '1' else 'two that look alike':20} linked {linked} of {of}")
    begun = time.process_time()
    for _ in range(500):
        for _, kind, a, b in rows:
            match(a, b, kind, LEXICON)
    print(f"pairs a second: {500 * len(rows) / (time.process_time() - begun):,.0f}")


def people_apart() -> None:
    """Print how many of all pairs of different people of the authority file are taken for one, spellings included."""
    with (ROOT / "seeds/authority/people.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(line for line in file if not line.startswith("#")))
    names = [[p["name"], *filter(None, f"{p['aliases']}|{p['native']}".split("|"))] for p in people]
    full = [[name for name in spellings if " " in name] for spellings in names]
    wrong = [(a, b) for one, other in combinations(full, 2) for a in one for b in other if _same(a, b)]
    pairs_apart = sum(len(one) * len(other) for one, other in combinations(full, 2))
    found = sum(_same(spellings[0], other) for spellings in full for other in spellings[1:])
    variants = sum(len(spellings) - 1 for spellings in full)
    print(f"people: {found} of {variants} full spellings meet their name; {len(wrong)} false in {pairs_apart:,} pairs")


def _same(a: str, b: str) -> bool:
    return match(a, b, "person", LEXICON).decision == "same"


def phrases() -> None:
    """Print the share of each part of the tests' phrases that is found, and the time of one."""
    lines = (ROOT / "tests/extract/roles/phrases.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    begun = time.process_time()
    found = [parse_role(row["phrase"], LEXICON) for row in rows]
    spent = (time.process_time() - begun) / len(rows) * 1e6
    for part in ("kind", "person", "role", "institution", "country", "place", "via"):
        right = sum(getattr(it, part) == row[part] for it, row in zip(found, rows, strict=True))
        print(f"phrases: {part:12} {right} of {len(rows)}")
    print(f"phrases: {spent:.0f} µs each at first sight")


def places() -> None:
    """Print how long the gazetteer takes to open, and to look a name up that it lacks."""
    begun = time.process_time()
    fresh = Gazetteer()
    fresh.find("Lviv")
    print(f"gazetteer: opened and asked once in {(time.process_time() - begun) * 1e3:.1f} ms")
    begun = time.process_time()
    for number in range(20_000):
        fresh.find(f"Nowhere {number}")
    print(f"gazetteer: {(time.process_time() - begun) / 20_000 * 1e6:.1f} µs for a name it lacks")


if __name__ == "__main__":
    pairs()
    people_apart()
    phrases()
    places()
