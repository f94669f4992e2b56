"""What can be asserted: predicates and the rules between them, derived from the event lexicon.

A predicate's key is an event (`withdrew`) or an event and the kind of its quantity (`killed.people`); a figure whose
event is not known is `reported.KIND`. Nothing is listed by hand: whatever `events.toml` allows, a user's additions
included, is a predicate.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Any, Literal

from factdb.errors import UsageError
from factdb.lexicon.loader import Lexicon

OverTime = Literal["flow", "level", "toll"]
RelationKind = Literal["implies", "excludes", "contests"]
When = Literal["affirmed", "denied", "uncommitted"]

#: Where an event lists the words that assert it, and the endings that its verbs and nouns may have in a question.
_WORDS = ("verbs", "middle", "nouns", "tolls", "adjectives")
_ENDINGS = ("s", "es", "d", "ed", "ing")

#: The event of a figure whose event is not known.
FALLBACK = "reported"
#: A counted kind that `[quantity.…]` does not list is a plain count.
COUNT = {"dimension": "count", "base_unit": "1"}


class UnknownPredicateError(UsageError):
    """A predicate was asked for whose event no lexicon has."""

    def __init__(self, key: str) -> None:
        super().__init__(f"no predicate {key!r}: `factdb predicates` lists those there are")
        self.key = key


@dataclass(frozen=True, slots=True)
class Predicate:
    """One thing that can be asserted; `quantity`, `dimension` and `base_unit` are None for an event without a figure.

    `base_unit` is None for money too: amounts stay in the currency as written. `additive` says whether a whole's figure
    is the sum of its parts' figures.
    """

    key: str
    event: str
    quantity: str | None
    dimension: str | None
    base_unit: str | None
    over_time: OverTime
    additive: bool
    label: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A rule between two events; `swaps`: the subject of the one is the opponent of the other's subject.

    `when` says how the other claim is put for the rule to hold: affirmed, denied (polarity "-") or uncommitted.
    """

    event: str
    relation: RelationKind
    other: str
    swaps: bool
    when: When


@cache
def predicate(key: str, lexicon: Lexicon | None = None) -> Predicate:
    """Return the predicate of a key, EVENT or EVENT.KIND; UnknownPredicateError if no lexicon has the event."""
    table = (lexicon or Lexicon()).table("events")
    event, _, kind = key.partition(".")
    if event not in table["event"]:
        raise UnknownPredicateError(key)
    return _predicate(key, table["event"][event], _quantity(table, kind))


def _predicate(key: str, event: dict[str, Any], quantity: dict[str, Any]) -> Predicate:
    name, _, kind = key.partition(".")
    label = event.get("label", name)
    return Predicate(
        key=key,
        event=name,
        quantity=kind or None,
        dimension=quantity.get("dimension"),
        base_unit=quantity.get("base_unit"),
        over_time=event.get("over_time", "flow"),
        additive=bool(event.get("additive", False)),
        label=f"{label}: {quantity.get('label', kind)}" if kind else label,
    )


def _quantity(table: dict[str, Any], kind: str) -> dict[str, Any]:
    return table["quantity"].get(kind, {**COUNT, "label": kind}) if kind else {}


@cache
def predicates(lexicon: Lexicon | None = None) -> tuple[Predicate, ...]:
    """Return every predicate that the lexicon foresees, by key: each event alone, and with each kind that it takes."""
    table = (lexicon or Lexicon()).table("events")
    keys = {name for name in table["event"] if name != FALLBACK}
    keys |= {f"{name}.{kind}" for name, event in table["event"].items() for kind in event.get("takes", ())}
    keys |= {f"{name}.{event.get('counts', 'events')}" for name, event in table["event"].items() if event.get("nouns")}
    keys |= {f"{FALLBACK}.{kind}" for kind in _kinds(table)}
    return tuple(predicate(key, lexicon) for key in sorted(keys))


@cache
def lower_bounds(event: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """Return the predicates whose figure the event's own cannot be below in one disaster: bodies found are dead."""
    return tuple((lexicon or Lexicon()).table("events")["event"].get(event, {}).get("at_least", ()))


def _kinds(table: dict[str, Any]) -> set[str]:
    return set(table["quantity"]) | {kind for event in table["event"].values() for kind in event.get("takes", ())}


def events_of(word: str, lexicon: Lexicon | None = None) -> list[str]:
    """Return the events that a word or a pattern ("death*") of the lexicon asserts: "died" gives killed."""
    table = (lexicon or Lexicon()).table("events")
    wanted = {word.lower(), *_lemmas(word.lower(), table.get("forms", {}))}
    return [
        name
        for name, event in table["event"].items()
        if any(fnmatchcase(known, each) for kind in _WORDS for known in event.get(kind, ()) for each in wanted)
    ]


def _lemmas(word: str, forms: dict[str, str]) -> set[str]:
    """Return what the word may be a form of, by the irregular verbs and the usual endings."""
    irregular = {lemma for lemma, written in forms.items() if word in written.split()}
    cut = {word.removesuffix(ending) for ending in _ENDINGS} - {word}
    single = {stem[:-1] for stem in cut if stem[-1:] == stem[-2:-1]}
    return (
        irregular | cut | single | {f"{stem}e" for stem in cut} | {f"{stem[:-1]}y" for stem in cut if stem[-1:] == "i"}
    )


@cache
def relations(lexicon: Lexicon | None = None) -> tuple[Relation, ...]:
    """Return the rules between events, in the order of the lexicon's files."""
    rows = (lexicon or Lexicon()).table("events").get("relation", [])
    return tuple(_relation(row) for row in rows)


def _relation(row: dict[str, Any]) -> Relation:
    return Relation(row["event"], row["relation"], row["other"], bool(row.get("swaps")), row.get("when", "affirmed"))
