"""Requests, confirmations and objects with quoted words: what is asked of somebody, confirmed by somebody, blamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_what_somebody_shall_not_do_is_proposed(found: list[Statement], said: Rows) -> None:
    """A request may be negated, and "told her to" proposes as "urged her to" does; a promise asserts.

    The ranger urged hikers not to light fires. The sheriff appealed to boaters not to panic.

    The umpire told him to sit down. The airline promised to pay.
    """
    assert [content for _, _, content in said] == [
        "hikers not to light fires",
        "boaters not to panic",
        "him to sit down",
        "to pay",
    ]
    assert [statement.stance for statement in found] == ["propose", "propose", "propose", "assert"]


def test_a_demand_with_a_clause_proposes(found: list[Statement]) -> None:
    """After "demand" a clause with "that" is wanted, not asked.

    The nurses demand that the ward be reopened. He demanded to know why it was shut.

    The widow demanded that somebody explain the bill.
    """
    assert [(s.exact, s.stance) for s in found] == [
        ("the ward be reopened", "propose"),
        ("somebody explain the bill", "propose"),
    ]


def test_a_clause_may_be_confirmed_by_somebody(found: list[Statement], said: Rows) -> None:
    """A clause as the subject of a passive is said by whoever follows "by"; so is "this".

    That the weir had burst was confirmed by the river board. This was denied by the mill.

    The bridge was announced by a bell. This was followed by rain.
    """
    assert [(source, content) for source, _, content in said] == [
        ("the river board", "the weir had burst"),
        ("the mill", "This"),
    ]
    assert [statement.stance for statement in found] == ["assert", "deny"]


def test_an_object_may_end_in_quoted_words(said: Rows) -> None:
    """What is blamed, promised or called for says something with quoted words in it; a title says nothing.

    The captain blamed “a careless half-hour” for the defeat. The chef promised a menu “without foam”.

    The bishop appealed for “cool heads”. The chef promised a copy of “The Salt Book”. The farmer blamed the rain.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The captain", "“a careless half-hour” for the defeat"),
        ("The chef", "a menu “without foam”"),
        ("The bishop", "cool heads"),
    ]


def test_the_noun_of_a_channel_is_no_content(found: list[Statement], said: Rows) -> None:
    """Behind the name of a channel its noun belongs to how it was said.

    The pool will shut at noon, her office said in a Facebook post.

    As the envoy Ilya Dorn reported in his Telegram channel, two huts were burnt.
    """
    assert [content for _, _, content in said] == ["The pool will shut at noon", "two huts were burnt"]
    assert [statement.channel for statement in found] == ["Facebook", "Telegram"]


def test_that_may_point_at_a_noun(said: Rows) -> None:
    """Before a lone noun "that" is no conjunction; before a plural that only looks like a verb it is one.

    The guild disputes that account. Nobody disputes that the vote was fair.

    Dr Aho noted that crows scold strangers.
    """
    assert [content for _, _, content in said] == ["that account", "the vote was fair", "crows scold strangers"]


def test_a_second_act_behind_though_is_not_the_first(said: Rows) -> None:
    """After an attribution ", though she warned that" begins a statement of its own; "though old" goes on.

    The reef is growing, the divers write, though they warn that storms may undo it.

    The dam, he said, though old, was sound.
    """
    assert said == [
        ("the divers", "write", "The reef is growing"),
        ("they", "warn", "storms may undo it"),
        ("he", "said", "The dam … though old, was sound"),
    ]


def test_whoever_is_cited_may_be_counted(said: Rows) -> None:
    """People of any trade can be cited.

    Coast Weekly reported, citing two divers, that the hull was split.

    He had raised the matter with his tutor, who told him that it could wait.
    """
    assert [(source, content) for source, _, content in said] == [
        ("Coast Weekly", "the hull was split"),
        ("two divers", "the hull was split"),
        ("who", "it could wait"),
    ]


def test_assent_needs_a_clause(said: Rows) -> None:
    """What is accepted or confided is said if it is a clause.

    The keeper accepted that the gate had been open. She accepted the prize.

    The mayor confided that he could not swim.
    """
    assert [content for _, _, content in said] == ["the gate had been open", "he could not swim"]


def test_what_somebody_proposes_or_offers_to_do(found: list[Statement], said: Rows) -> None:
    """Proposals may be a gerund or a noun, offers an infinitive; those called on may stand in quotation marks.

    The Justice Minister, Anna Berg, has proposed lowering the voting age to 16. The mayor proposed closing two schools.

    The company offered to pay 3 million euros. The president called for early elections.

    Tokyo's foreign ministry called on “both sides” to return to talks.
    """
    assert [content for _, _, content in said] == [
        "lowering the voting age to 16",
        "closing two schools",
        "to pay 3 million euros",
        "early elections",
        "“both sides” to return to talks",
    ]
    assert {statement.stance for statement in found} == {"propose"}
