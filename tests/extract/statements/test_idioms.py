"""Headings that name their speaker last, set phrases, expectations with a figure, ratings and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_a_heading_may_name_its_speaker_last(said: Rows) -> None:
    """Behind a dash or colon, or "says" and a bare noun, whoever ends a heading says what stands before.

    Power to return by Friday – governor

    Ferry strike over: union

    Pier reopens after storm, says minister

    Mara Doll – a life in pictures

    The pier is open - and busy.
    """
    assert [(source, content) for source, _, content in said] == [
        ("governor", "Power to return by Friday"),
        ("union", "Ferry strike over"),
        ("minister", "Pier reopens after storm"),
    ]


def test_two_sides_of_a_heading_speak(said: Rows) -> None:
    """In a heading "as" begins what the other side says; a sentence in the past goes on.

    Rebels claim 40 tanks burnt as army admits five losses

    The baker said bread was dear as the mill had closed.
    """
    assert said == [
        ("Rebels", "claim", "40 tanks burnt"),
        ("army", "admits", "five losses"),
        ("The baker", "said", "bread was dear as the mill had closed"),
    ]


def test_what_is_understood_nobody_named_says(said: Rows) -> None:
    """What "it is understood" is a clause with or without "that"; elsewhere the verb says nothing.

    It is understood that the club has bid £9m.

    It is understood the keeper will stay. The rule is well understood in Kandy.
    """
    assert said == [
        ("", "is understood", "the club has bid £9m"),
        ("", "is understood", "the keeper will stay"),
    ]


def test_who_would_not_be_drawn_does_not_commit(found: list[Statement], said: Rows) -> None:
    """What follows "would not be drawn on" is noncommittal.

    The treasurer would not be drawn on whether fares would rise.

    The coach refused to be drawn on his future. The line was drawn on the map.
    """
    assert said == [
        ("The treasurer", "would not be drawn", "whether fares would rise"),
        ("The coach", "refused to be drawn", "his future"),
    ]
    assert {statement.stance for statement in found} == {"noncommittal"}


def test_what_somebody_expects_needs_a_figure(said: Rows) -> None:
    """Of expecting, forecasting and seeing, a thing with its number is said; anything else is none.

    The brewer now expects profit of between $9 million and $10 million.

    The central bank sees inflation at 3.1%. The bank forecasts sales to reach $5m.

    She expects a baby in May. He sees his two sons at weekends.
    """
    assert said == [
        ("The brewer", "expects", "profit of between $9 million and $10 million"),
        ("The central bank", "sees", "inflation at 3.1%"),
        ("The bank", "forecasts", "sales to reach $5m"),
    ]


def test_ratings_and_advice(found: list[Statement], said: Rows) -> None:
    """As what something is rated is said with the thing; what is advised against is proposed, "against" included.

    The agency assesses the risk as high at the coast.

    The ministry advised against travel to the north.
    """
    assert said == [
        ("The agency", "assesses", "the risk as high at the coast"),
        ("The ministry", "advised", "against travel to the north"),
    ]
    assert [statement.stance for statement in found] == ["assert", "propose"]


def test_anybody_who_should_say_says_nothing(said: Rows) -> None:
    """Wishing that somebody "should explain" is the author's wish.

    Somebody should explain the delay. Everyone said the tea was cold.
    """
    assert said == [("Everyone", "said", "the tea was cold")]


def test_a_comparison_of_figures_is_said(said: Rows) -> None:
    """Behind a figure ", compared with" goes on with what is said; behind a share of people it is the author's.

    The lodge said 150 guests had come, compared with 98 last year.

    Half of the guests say the soup was cold, compared with a third in May.
    """
    assert [content for _, _, content in said] == [
        "150 guests had come, compared with 98 last year",
        "the soup was cold",
    ]


def test_a_relative_that_says_ends_the_clause(said: Rows) -> None:
    """What ", which it said" adds at the end is a statement of its own; in the middle it stands within the other.

    The guild said it stood by its count, which it said was based on drone images.

    The warden said the weir, which he called safe, had burst.
    """
    assert said == [
        ("The guild", "said", "it stood by its count"),
        ("it", "said", "was based on drone images"),
        ("The warden", "said", "the weir, which he called safe, had burst"),
    ]
