"""Which event each figure of a sentence belongs to: `python -m tests.extract.claims.linked`; `--errors` shows the rest.

Reads linked.txt, whose head describes it: sentences are read as a user's are, nothing being given.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from tests.extract.claims.articles import Row, claims

FILE = Path(__file__).with_name("linked.txt")


@dataclass(frozen=True, slots=True)
class Figure:
    """The words of a figure, the predicates that are right for it, and its place where one is stated for sure."""

    words: str
    predicates: frozenset[str]
    place: str | None


def sentences() -> list[tuple[str, list[Figure]]]:
    """Return the sentences with the figures expected of each."""
    found: list[tuple[str, list[Figure]]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            found[-1][1].append(_figure(line))
        elif line and not line.startswith("# "):
            found.append((line, []))
    return found


def _figure(line: str) -> Figure:
    words, predicates, *place = (part.strip() for part in line.removeprefix("= ").split("|"))
    return Figure(words, frozenset(predicates.split()), (place[0].removeprefix("@ ") or None) if place else None)


def right(figure: Figure, rows: list[Row]) -> tuple[bool, bool]:
    """Return whether the event of the figure's claim is right, and whether its place is, or none is asked for."""
    row = next((row for row in rows if _alike(row["quantity"], figure.words)), {})
    event = row.get("predicate") in figure.predicates
    if figure.place == "-":
        return event, row.get("place") is None
    return event, figure.place is None or _alike(row.get("place"), figure.place)


def _alike(one: str | None, two: str) -> bool:
    return one is not None and (one.lower() in two.lower() or two.lower() in one.lower())


def score(found: list[tuple[str, list[Figure]]]) -> tuple[float, float, list[str]]:
    """Return the shares of events and of stated places that are right, and what is wrong."""
    events, places, wrong = [], [], []
    for text, figures in found:
        rows = sorted((row for row in claims(text) if row["quantity"]), key=lambda row: -len(row["quantity"]))
        for figure in figures:
            event, place = right(figure, rows)
            events.append(event)
            places += [place] if figure.place else []
            wrong += (
                [] if event and place else [f"{text}\n    {figure.words}: {sorted(figure.predicates)} {figure.place}"]
            )
    return sum(events) / len(events), sum(places) / len(places), wrong


def main() -> None:
    """Print the two shares and, if asked for, the errors."""
    events, places, wrong = score(sentences())
    out = [f"event {events:6.1%}", f"place {places:6.1%}", *(wrong if "--errors" in sys.argv else []), ""]
    sys.stdout.write("\n".join(out))


if __name__ == "__main__":
    main()
