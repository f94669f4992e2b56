"""Who holds, leaves, blocks or clears what, who broke up which crowd; and what only looks so."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("The rebels hold the airfield.", "controls", "The rebels"),
        ("The harbour is in rebel hands.", "controls", None),
        ("Government troops are in full control of the dam.", "controls", "Government troops"),
        ("The hamlet changed hands twice.", "changed_hands", None),
        ("The rebels have left Kidal.", "withdrew", "The rebels"),
        ("The rebels have left Bossoum.", "withdrew", "The rebels"),
        ("The envoy left Kidal on Monday.", "left", "The envoy"),
        ("Fighters blew up the bridge over the river.", "destroyed", "Fighters"),
        ("Air defences shot down a drone.", "shot_down", None),
        ("The truce took effect at noon.", "ceasefire", None),
        ("The governor has declared a state of emergency.", "imposed", "The governor"),
        ("Peru recalled its ambassador.", "recalled", "Peru"),
        ("The senator conceded defeat.", "defeated", None),
        ("Police broke up the rally.", "dispersed", "Police"),
        ("The union opposes the merger.", "opposes", "The union"),
        ("Lawmakers backed the bill.", "approved", "Lawmakers"),
        ("The council left the fare unchanged.", "unchanged", "The council"),
        ("The fire is under control.", "contained", None),
        ("The jet made an emergency landing in Riga.", "landed", None),
        ("Gunmen kidnapped a priest.", "kidnapped.people", "Gunmen"),
        ("The family sold the club.", "sold", "The family"),
        ("Poachers killed six rhinos.", "killed.animals", "Poachers"),
    ],
)
def test_what_happened_is_told_with_who_did_it(text: str, predicate: str, subject: str | None) -> None:
    """Each is one claim, and whoever did it is its subject, named or described."""
    assert [(row["predicate"], row["subject"]) for row in claims(text)] == [(predicate, subject)]


@pytest.mark.parametrize(
    "text",
    [
        "The deal left Goma bitter.",
        "The blockade left Goma in ruins.",
        "Until this law is passed, nothing will change.",
        "The virus has taken its toll on trade.",
        "She is in the shooting team.",
        "I am devastated, he told the club.",
        "They turned their backs on the game.",
        "The party will hold a rally.",
    ],
)
def test_what_only_looks_so_is_left(text: str) -> None:
    """What is left so, is to come, or is a manner of speaking, is no certain claim of these."""
    assert {row["predicate"] for row in claims(text) if row["certainty"] == "certain"} <= {"besieged", "protested"}


def test_what_nobody_does_is_denied() -> None:
    """A claim of responsibility that nobody made is one that was not made."""
    assert [(row["predicate"], row["polarity"]) for row in claims("No group claimed responsibility for the raid.")] == [
        ("claimed", "-")
    ]


def test_those_who_are_counted_do_it_as_a_figure() -> None:
    """Who is counted for what they did is no subject beside the figure."""
    assert [row["subject"] for row in claims("Some 4,000 villagers fled to Chad.")] == [None]
