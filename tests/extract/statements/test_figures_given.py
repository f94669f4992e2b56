"""Who gives a figure: in the passive, behind a relative, sharing the verb before; totals, and refusals of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_a_figure_in_the_passive_is_whose_by_tells(said: Rows) -> None:
    """The subject and the figure are the content; without "by" and its agent nobody says it.

    The toll was later raised to 31 by the provincial rescue office.

    The number of missing was put at 40 by the Coast Guard. The dam was raised to 31 metres by hand.
    """
    assert said == [
        ("the provincial rescue office", "was later raised", "The toll … to 31"),
        ("the Coast Guard", "was put", "The number of missing … at 40"),
    ]


def test_who_puts_a_figure_also_said_the_rest(said: Rows) -> None:
    """Behind ", but" a second speaker with a figure keeps what "and said" adds; quoted words may be the figure.

    Mayor Ada Obi said 16 people had drowned, but the rights board put the toll at 31 and said 107 were hurt.

    Tom Beale, who has seen samples, put the number of cows affected at “tens of thousands”.
    """
    assert said == [
        ("Mayor Ada Obi", "said", "16 people had drowned"),
        ("the rights board", "put", "the toll at 31"),
        ("the rights board", "said", "107 were hurt"),
        ("Tom Beale", "put", "the number of cows affected at “tens of thousands”"),
    ]


def test_the_total_that_a_participle_makes_up_is_said_too(said: Rows) -> None:
    """What ", bringing the total to 70" adds stays with the figure, on either side of its attribution.

    The clinic confirmed three new cases, bringing the total to 70.

    The blast killed 22 miners, the ministry said, raising an earlier toll of 19.
    """
    assert [content for _, _, content in said] == [
        "three new cases, bringing the total to 70",
        "The blast killed 22 miners … raising an earlier toll of 19",
    ]


def test_a_claim_is_rejected_as_a_lie(found: list[Statement], said: Rows) -> None:
    """Who rejects a claim as false denies it, quoted or not; who is cited before the verb is a hop.

    The rebels claimed 40 men were killed. The army rejected the claim as propaganda.

    The fair drew 1.1 million people, the mayor said, a number the police union called “pure fantasy”.

    Harbour News, quoting firefighters, reported that two had died.
    """
    assert [(row[0], row[2]) for row in said] == [
        ("The rebels", "40 men were killed"),
        ("The army", "the claim"),
        ("the mayor", "The fair drew 1.1 million people"),
        ("the police union", "pure fantasy"),
        ("Harbour News", "two had died"),
        ("firefighters", "two had died"),
    ]
    assert found[1].stance == "deny"
    assert found[-1].parent == found[-2].id


def test_recalls_and_estimates_may_be_no_speech(said: Rows) -> None:
    """Cars are recalled and estimates topped without a word; memories are told.

    Velo Motors is recalling 850,000 vans. Its profit rose to $2m, topping estimates.

    The diver recalled the cold.
    """
    assert said == [("The diver", "recalled", "the cold")]


def test_a_day_before_a_number_is_when_it_was_said(said: Rows) -> None:
    """The number behind "said on Friday" is said; "state officials" and "voted no." end where they end.

    The fund said on Friday 6,800 goats had been sold.

    The tally has grown to 753, state health officials said Tuesday.

    Ada Obi said 12 voted no. Sen. Femi Ade said 14 had.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The fund", "6,800 goats had been sold"),
        ("state health officials", "The tally has grown to 753"),
        ("Ada Obi", "12 voted no"),
        ("Sen. Femi Ade", "14 had"),
    ]


def test_a_bare_figure_is_said_and_a_list_of_figures_is_one(said: Rows) -> None:
    """A bound before the figure is no adverbial; a comma within a list of figures ends nothing.

    Police said 12 people had died. The union said at least 23.

    Police reported 12 deaths, 23 injuries and seven arrests.

    He flew to Lima. Garcia said about 40.
    """
    assert [(source, words) for source, _, words in said] == [
        ("Police", "12 people had died"),
        ("The union", "at least 23"),
        ("Police", "12 deaths, 23 injuries and seven arrests"),
        ("Garcia", "about 40"),
    ]
