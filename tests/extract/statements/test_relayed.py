"""Relays: who passes on what somebody said is a hop of the chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def hops(found: list[Statement]) -> list[tuple[str, str, str]]:
    """Return each statement's speaker, words, and the speaker of the one that relays it."""
    names = {statement.id: statement.speaker.text if statement.speaker else "" for statement in found}
    return [(names[s.id], s.exact, names[s.parent] if s.parent else "") for s in found]


def test_who_quotes_somebody_as_saying_relays_it(found: list[Statement]) -> None:
    """Of "X quoted Y as saying" Y speaks and X relays.

    TASS quoted the governor as saying that the town was calm.

    Her office quoted her as saying: “Nobody will be left in the mud.”
    """
    assert hops(found) == [
        ("TASS", "the town was calm", ""),
        ("the governor", "the town was calm", "TASS"),
        ("Her office", "Nobody will be left in the mud", ""),
        ("her", "Nobody will be left in the mud", "Her office"),
    ]


def test_somebody_who_is_quoted_speaks(found: list[Statement]) -> None:
    """In the passive the subject speaks; only who follows "by" relays it.

    “We prayed for rain,” she was quoted as saying.

    The minister was quoted by Radio Pemba as saying the talks had failed.
    """
    assert hops(found) == [
        ("she", "We prayed for rain", ""),
        ("Radio Pemba", "the talks had failed", ""),
        ("The minister", "the talks had failed", "Radio Pemba"),
    ]


def test_quoted_by_and_cited_by_relay_what_was_said_before(found: list[Statement]) -> None:
    """A medium named after "quoted by" or "cited by" relays the statement before it.

    The governor said the town was calm, quoted by TASS.

    According to the mayor, cited by Radio Pemba, the road is shut.
    """
    assert hops(found) == [
        ("TASS", "the town was calm", ""),
        ("The governor", "the town was calm", "TASS"),
        ("Radio Pemba", "the road is shut", ""),
        ("the mayor", "the road is shut", "Radio Pemba"),
    ]


def test_to_cite_figures_or_a_poem_relays_nothing(found: list[Statement]) -> None:
    """What nobody says is not relayed.

    The captain quoted a poem. The report is often cited by students.
    """
    assert not found
