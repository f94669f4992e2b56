"""The event lexicon is in order: every entry complete, every word known, every rule between events that exist."""

from __future__ import annotations

from typing import Any

import pytest

from factdb.extract.claims.words.inflection import verb_forms
from factdb.lexicon import Lexicon

EVENTS: dict[str, Any] = Lexicon().table("events")
FIELDS = {
    "label", "verbs", "middle", "passives", "nouns", "tolls", "adjectives", "weak", "with", "subject", "object",
    "after", "against", "unless", "led", "holder", "over_time", "additive", "takes", "counts", "bare", "single",
    "light", "levels", "at_least", "counter", "instead", "occasions", "beside", "change", "at_home", "only", "given",
    "things", "among", "persons", "doing", "placed", "closes", "by", "tangible", "accuses", "mutual",
}  # fmt: skip
WORDS = ("verbs", "middle", "passives", "nouns", "tolls", "adjectives")


def test_there_are_events_of_many_kinds() -> None:
    """At least sixty classes of events are told apart."""
    assert len(EVENTS["event"]) >= 60


@pytest.mark.parametrize("name", EVENTS["event"])
def test_an_event_is_complete(name: str) -> None:
    """Each has a label, a behaviour over time, and no field that the format does not know."""
    row = EVENTS["event"][name]
    assert set(row) <= FIELDS
    assert row["over_time"] in {"flow", "level", "toll"}
    assert isinstance(row["additive"], bool)
    assert row.get("label")


@pytest.mark.parametrize("name", EVENTS["event"])
def test_weak_words_are_words_of_the_event(name: str) -> None:
    """A word cannot be weak, or weak but of persons, without being one of the event's."""
    row = EVENTS["event"][name]
    words = {word for field in WORDS for word in row.get(field, ())}
    assert {*row.get("weak", ()), *row.get("only", {}), *row.get("given", ()), *row.get("persons", ())} <= words


@pytest.mark.parametrize("name", EVENTS["event"])
def test_what_an_event_takes_is_a_kind(name: str) -> None:
    """Each kind is a measure of the lexicon or a top counted kind."""
    kinds = Lexicon().table("kinds")["kind"]
    tops = {kind for kind, row in kinds.items() if "part_of" not in row}
    known = tops | set(EVENTS["quantity"])
    assert set(EVENTS["event"][name].get("takes", ())) <= known


@pytest.mark.parametrize("lemma", EVENTS["forms"])
def test_irregular_verbs_have_four_forms(lemma: str) -> None:
    """Third person, past, participle and -ing, each a word of its own or alternatives."""
    assert set().union(*verb_forms(lemma, EVENTS["forms"][lemma].split()).values()) >= {
        "base",
        "third",
        "past",
        "participle",
        "ing",
    }


def test_rules_are_between_events() -> None:
    """No rule names an event that is not there, and each is of a known kind."""
    for rule in EVENTS["relation"]:
        assert {rule["event"], rule["other"]} <= set(EVENTS["event"])
        assert rule["relation"] in {"implies", "excludes", "contests"}
        assert rule.get("when", "affirmed") in {"affirmed", "denied", "uncommitted"}


def test_what_an_event_is_called_instead_is_an_event() -> None:
    """A counted noun, or the noun of an occasion, renames an event only to one that exists."""
    tables = (row.get(key, {}) for row in EVENTS["event"].values() for key in ("instead", "occasions"))
    named = {name for table in tables for name in table.values()}
    assert named
    assert named <= set(EVENTS["event"])
