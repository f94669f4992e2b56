"""General verbs mean an event by what they govern and what was told of: "got four years" is a sentence in court."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import brief, claims


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Her accomplice got four years.", "convicted.duration"),
        ("Some 900 jobs will go at the smelter.", "dismissed.jobs"),
        ("The raid yielded 14 firearms.", "confiscated.weapons"),
        ("Thieves took four paintings from the villa.", "stolen.objects"),
        ("Police held 34 demonstrators.", "arrested.people"),
        ("The film took $88m at the box office.", "earned.money"),
        ("The storm dropped 60 centimetres of snow.", "rained.distance"),
        ("The festival drew 92,000 people.", "attended.people"),
        ("The march drew 15,000 people.", "protested.people"),
        ("The stadium seats 45,000.", "capacity.people"),
        ("The tremor, which had a magnitude of 6.3, was felt in Quito.", "quake.magnitude"),
    ],
)
def test_a_general_verb_is_told_by_its_object_and_its_company(text: str, predicate: str) -> None:
    """The kind of the figure and the nouns of the sentence say which event a verb of many meanings is."""
    assert brief(text, "predicate") == [(predicate,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of destroyed houses has climbed to 1,150.", [("destroyed.buildings", "1,150")]),
        ("Burundi recorded 12 burglaries.", [("stolen.events", "12 burglaries")]),
        ("Shares fell 4% to 212 pence.", [("decreased.share", "4%"), ("priced.money", "212 pence")]),
        (
            "Inflation slowed to 8% in May from 9% in April and 24% a year before.",
            [("inflation.share", "8%"), ("inflation.share", "9%"), ("inflation.share", "24%")],
        ),
        ("Sales in Spain dropped 12% to $3m.", [("decreased.share", "12%"), ("sold.money", "$3m")]),
        ("The poll of 1,004 adults was held in May.", [("questioned.people", "1,004 adults")]),
        ("Turnout was 48%.", [("voted.share", "48%")]),
        ("Turnout was 4,800.", [("attended.people", "4,800")]),
        (
            "Parliament passed the bill by 312 votes to 121.",
            [("approved.votes", "312 votes"), ("opposes.votes", "121")],
        ),
        (
            "It was adopted with 141 votes in favour, five against and 35 abstentions.",
            [("supports.votes", "141 votes"), ("opposes.votes", "five"), ("abstained.votes", "35 abstentions")],
        ),
        (
            "Airlines cancelled 120 flights and delayed 340.",
            [("cancelled.flights", "120 flights"), ("delayed.flights", "340")],
        ),
        ("Donors pledged $11.3bn.", [("allocated.money", "$11.3bn")]),
        ("It added that 26 guides came.", [("reported.people", "26 guides")]),
        ("Gold rose to $4,210 an ounce.", [("priced.money", "$4,210")]),
        (
            "The raid left a school in ruins, killing 20 novices.",
            [("killed.people", "20 novices")],
        ),
        ("The number of people killed by floods climbed to 145.", [("killed.people", "145")]),
        ("A vaccination campaign reached 900 people.", [("vaccinated.people", "900 people")]),
        ("Police heard 38 witnesses in a fraud case.", [("questioned.people", "38 witnesses")]),
        (
            "They seized $3m, 14 watches and two cars.",
            [("confiscated.money", "$3m"), ("confiscated.objects", "14 watches"), ("confiscated.vehicles", "two cars")],
        ),
    ],
)
def test_a_figure_is_of_what_its_noun_tells_and_of_where_it_came(text: str, expected: list[tuple[str, str]]) -> None:
    """What only counts, or leads to a level, gives way to the noun that says of what."""
    assert brief(text, "predicate", "quantity") == expected


@pytest.mark.parametrize(
    "text", ["The coach got four years at the club.", "The company took $88m in deposits.", "The firm held 34 patents."]
)
def test_without_its_company_a_general_verb_means_none_of_them(text: str) -> None:
    """The same verbs elsewhere tell of no court, cinema or arrest."""
    found = {row["predicate"] for row in claims(text)}
    assert found.isdisjoint({"convicted.duration", "earned.money", "arrested.people", "arrested.objects"})


def test_what_was_told_before_gives_a_general_verb_its_event() -> None:
    """After a verdict "got three years" needs no court beside it."""
    found = brief("A court jailed the banker for six years. His driver got three years.", "predicate", "quantity")
    assert ("convicted.duration", "three years") in found


def test_the_crowd_after_a_march_is_the_marchers() -> None:
    """Two counts of one march come under one event."""
    text = "Organisers said 200,000 people marched in Lyon. Police said the crowd numbered 60,000."
    assert [row["predicate"] for row in claims(text)] == ["protested.people"] * 2


def test_what_a_figure_came_from_is_a_figure_of_the_same_event() -> None:
    """The figure before a change is set against the one after it."""
    found = brief("The death toll from the storm climbed to 131 from 118 on Thursday.", "predicate", "quantity")
    assert found == [("killed.people", "131"), ("killed.people", "118")]


def test_a_date_in_an_aside_dates_the_aside_alone() -> None:
    """When a war began is not when it killed."""
    assert brief("The war, which broke out in 2012, has killed 30,000 people.", "predicate", "period") == [
        ("killed.people", None)
    ]


def test_a_date_does_not_reach_the_sentences_before_it() -> None:
    """A statement's later sentence dates nothing that was said earlier."""
    text = '"We lose 44% of our water. We lost 18% of it in 2009," said Ann Pell, the engineer.'
    assert [row["period"] for row in claims(text)] == [None, "2009"]


def test_a_disputed_crowd_is_one_event() -> None:
    """Whoever counts the marchers, with or without a noun, counts the marchers."""
    text = "Police said 40,000 people marched in Lyon. The union put turnout at 200,000."
    assert [row["predicate"] for row in claims(text)] == ["protested.people"] * 2


def test_what_is_told_of_a_part_is_not_told_of_the_whole() -> None:
    """The second clause is about two, the first about four."""
    found = brief("Four officers were under investigation and two of them had been suspended.", "predicate", "quantity")
    assert ("suspended.people", "Four officers") not in found
    assert any(predicate == "suspended.people" and words.startswith("two") for predicate, words in found)


def test_a_figure_set_against_another_has_no_part_in_its_time() -> None:
    """What is compared is of another time, stated or not."""
    found = brief("Accidents have killed 84 people this year, against 124 in 2024.", "quantity", "period")
    assert found[0][1] == "this year"
    assert found[1][1] in {"2024", "in 2024"}


@pytest.mark.parametrize(
    "text",
    [
        "Teams have counted 36 bodies.",
        "Hospitals had received 36 bodies.",
        "The morgue took in 36 bodies.",
        "She said 36 bodies lay in the mosque.",
        "36 bodies were taken to the clinic.",
    ],
)
def test_bodies_that_somebody_has_before_him_are_found(text: str) -> None:
    """Whatever is done with bodies after a disaster, they are a count of the dead who were found."""
    assert brief(text, "predicate", "quantity") == [("found.bodies", "36 bodies")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Over 400,000 head of livestock have died, herders said. Officials say their count is 152,000 animals.",
            [("killed.animals", "Over 400,000 head of livestock"), ("killed.animals", "152,000 animals")],
        ),
        ("More than 320 heads of cattle were lost.", [("lost.animals", "More than 320 heads of cattle")]),
        (
            "Organisers said 20,000 people took part in the rally. Police repeated their estimate of 6,000.",
            [("protested.people", "20,000 people"), ("protested.people", "6,000")],
        ),
        (
            "Benguela had 241 cases, followed by Namibe (133) and Huambo (97).",
            [("infected.people", "241 cases"), ("infected.people", "133"), ("infected.people", "97")],
        ),
        (
            "Officials reported 41 new cases, bringing the total to 1,206, with 77 deaths.",
            [("infected.people", "1,206"), ("killed.people", "77 deaths"), ("infected.people", "41 new cases")],
        ),
    ],
)
def test_rival_and_further_figures_meet_the_first(text: str, expected: list[tuple[str, str]]) -> None:
    """Another count of what was counted, however briefly it is told, is of the same event and kind."""
    assert sorted(brief(text, "predicate", "quantity")) == sorted(expected)
