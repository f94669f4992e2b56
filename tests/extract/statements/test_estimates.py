"""Figures and verdicts: verbs that say something only with a number, or with words in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_a_figure_put_at_a_number_is_said(said: list[tuple[str, str, str]]) -> None:
    """To put, place or estimate something at a number, or to count or list one, is to say it.

    The harbour office put the number of missing at 19, citing relatives.

    Geologists place the loss at closer to €3 billion.

    Rangers have counted 214 elephants, up from 180 in May.

    The ministry lists six as wounded.
    """
    assert said == [
        ("The harbour office", "put", "the number of missing at 19"),
        ("Geologists", "place", "the loss at closer to €3 billion"),
        ("Rangers", "have counted", "214 elephants, up from 180 in May"),
        ("The ministry", "lists", "six as wounded"),
    ]


def test_without_a_number_such_verbs_say_nothing(found: list[Statement]) -> None:
    """What is put, raised or spoken of without a figure is an act like any other.

    The crew put the boat at anchor. The dealer put the car on sale at 10 garages.

    The board raised its fees. She spoke of her childhood and gave a figure skating lesson.
    """
    assert not found


def test_estimates_are_revised_given_and_stand(said: list[tuple[str, str, str]]) -> None:
    """A revised estimate, a figure given or spoken of, and somebody's count that stands at one are said too.

    The central bank cut its forecast to 1.4 per cent.

    The mayor spoke of 40 dead, and a doctor gave a toll of 52.

    The opposition's tally stands at 31.
    """
    assert said == [
        ("The central bank", "cut", "its forecast to 1.4 per cent"),
        ("The mayor", "spoke", "40 dead"),
        ("a doctor", "gave", "a toll of 52"),
        ("The opposition", "stands", "31"),
    ]


def test_a_second_speaker_with_a_figure_ends_what_the_first_said(said: list[tuple[str, str, str]]) -> None:
    """The first content ends where somebody else gives a figure, even if the verb is left out.

    Organisers said 90,000 people marched, while the city hall, a frequent critic, estimated the crowd at 35,000.

    The navy says 12 boats were sunk; fishermen have counted 20.

    Unions claim 4,000 walked out, police 900.
    """
    assert said == [
        ("Organisers", "said", "90,000 people marched"),
        ("the city hall, a frequent critic", "estimated", "the crowd at 35,000"),
        ("The navy", "says", "12 boats were sunk"),
        ("fishermen", "have counted", "20"),
        ("Unions", "claim", "4,000 walked out"),
        ("police", "claim", "900"),
    ]


def test_a_verdict_is_said_in_its_quoted_words(said: list[tuple[str, str, str]]) -> None:
    """What somebody calls something, or describes it as, is said if it stands in quotation marks, and only then.

    Ms Adler dismissed the report as "pure fiction". Her rival called it "a warning".

    The envoy described the talks as useful. The club calls itself "the Foxes".
    """
    assert said == [
        ("Ms Adler", "dismissed", "pure fiction"),
        ("Her rival", "called", "a warning"),
    ]


def test_a_participle_that_judges_has_the_subject_of_its_clause(said: list[tuple[str, str, str]]) -> None:
    """The noun after "calling" is no cue, and the judgement is the subject's.

    A shipowner, Lars Holm, denied that the hull leaked, calling reports of cracks "nonsense".
    """
    assert said == [
        ("A shipowner, Lars Holm", "denied", "the hull leaked"),
        ("A shipowner, Lars Holm", "calling", "nonsense"),
    ]


def test_a_second_figure_behind_at_is_whose_it_is_said_to_be(said: list[tuple[str, str, str]]) -> None:
    """Who gives another figure with the verb left out speaks; what only else is counted does not.

    Police put the crowd at 3,000, organisers at 12,000. The ministry put the dead at 12, the injured at 19.
    """
    assert [(source, content) for source, _, content in said] == [
        ("Police", "the crowd at 3,000"),
        ("organisers", "12,000"),
        ("The ministry", "the dead at 12"),
    ]


def test_a_text_that_breaks_off_behind_a_figure_is_read(said: list[tuple[str, str, str]]) -> None:
    """Nothing need follow the comma or the word that could lead to a second speaker.

    The mayor said 12 people died, and
    """
    assert [(source, cue) for source, cue, _ in said] == [("The mayor", "said")]
