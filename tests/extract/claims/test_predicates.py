"""Which event a figure belongs to where several words of a sentence could claim it."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims


def told(text: str) -> dict[str, str]:
    """Return the predicate of each figure, by its words."""
    return {row["quantity"]: row["predicate"] for row in claims(text) if row["quantity"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll from the landslide above Koro has climbed to nine.", {"nine": "killed.people"}),
        ("The toll from last week's ferry sinking passed 300.", {"300": "killed.people"}),
        (
            "Death toll in factory blaze rises to 21, six still missing",
            {"21": "killed.people", "six": "missing.people"},
        ),
        ("The number of injured in the bus crash stood at 45.", {"45": "injured.people"}),
        ("The number of missing after the flood fell to eight.", {"eight": "missing.people"}),
        ("The death toll from protests in the capital reached 31.", {"31": "killed.people"}),
        ("The governor lowered the toll to 17.", {"17": "killed.people"}),
    ],
)
def test_what_a_toll_came_to_is_the_tolls(text: str, expected: dict[str, str]) -> None:
    """The event of its "from", "in" or "after" phrase takes no figure from it, however near it stands."""
    assert told(text) == expected


def test_some_240_lives_that_were_lost_are_people_killed() -> None:
    """What is lost is named by what is counted."""
    assert told("Some 240 lives were lost when the dam burst.") == {"Some 240 lives": "killed.people"}
    assert told("The army lost 40 lorries.") == {"40 lorries": "lost.vehicles"}


@pytest.mark.parametrize("whole", ["seven climbers", "its seven climbers"])
def test_the_whole_of_a_part_is_not_what_happened(whole: str) -> None:
    """Of "two of the seven climbers" only two died."""
    found = told(f"Two of {'the ' * (not whole.startswith('its'))}{whole} died.")
    assert [words for words, predicate in found.items() if predicate == "killed.people"] == ["Two"]


def test_people_told_of_by_whom_are_killed_not_destroyed() -> None:
    """A figure with "of whom" counts people, whatever stood before it."""
    found = told("The jets hit a staging area of the rebels, up to 25 of whom were destroyed, it said.")
    assert found == {"up to 25": "killed.people"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue up 3.5% to $400m", {"3.5%": "increased.share", "$400m": "earned.money"}),
        ("Profit before tax of $88m, down 6%", {"$88m": "earned.money", "6%": "decreased.share"}),
        ("Orders in May were 8% ahead of last year.", {"8%": "increased.share"}),
        ("Bookings were 12% down on June.", {"12%": "decreased.share"}),
    ],
)
def test_a_share_beside_up_or_down_is_a_change(text: str, expected: dict[str, str]) -> None:
    """It is no share of the revenue, profit or tax that is spoken of."""
    assert told(text) == expected


@pytest.mark.parametrize("text", ["The fund bought up 12% of the shares.", "Fees took up 30% of the budget."])
def test_up_as_part_of_a_verb_is_no_change(text: str) -> None:
    """The particle of a verb tells of no rise."""
    assert "increased.share" not in told(text).values()


def test_a_noun_that_heads_what_an_amount_is_of_takes_it() -> None:
    """The loss before it has a figure of its own."""
    found = told("The airline made a net loss of €5m after €20m of redundancy costs.")
    assert found == {"€5m": "lost.money", "€20m": "cost.money"}


def test_an_aside_parts_no_figure_from_its_verb() -> None:
    """What is included in a figure stands between commas."""
    text = "Over 900 stranded villagers, including children, had been shifted to safer ground."
    assert told(text) == {"Over 900 stranded villagers": "evacuated.people"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council had requested 30 snowploughs and received only two.",
            {"30 snowploughs": "requested.objects", "two": "received.objects"},
        ),
        ("Firefighters pulled 11 people out from under the debris.", {"11 people": "rescued.people"}),
        ("Another 18 people received injuries of various kinds.", {"18 people": "injured.people"}),
        ("The judge refused the request and set bond at $90,000.", {"$90,000": "bail.money"}),
        ("Only two persons were in its custody.", {"two persons": "arrested.people"}),
        ("She had wired $70,000 to Panama.", {"$70,000": "transferred.money"}),
        ("Four managers of the plant were put under control by police.", {"Four managers": "arrested.people"}),
    ],
)
def test_each_verb_takes_its_own_figure(text: str, expected: dict[str, str]) -> None:
    """What is asked for, set, wired or held is told by the phrase, not by a word near it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The ministry said 70 nurses were injured, 20 of them in Lagos.", [None, "Lagos"]),
        ("Police said nine people had been arrested, three of them from Dundee.", [None, None]),
        ("Nine people were arrested in Dundee, three of them in a school.", ["Dundee", "Dundee"]),
    ],
)
def test_where_a_part_is_says_nothing_of_the_whole(text: str, places: list[str | None]) -> None:
    """Nor is the place where a part comes from one where anything happened."""
    assert [row["place"] for row in claims(text) if row["quantity"]] == places


def test_parts_told_by_an_adverb_take_up_the_event() -> None:
    """They are parts of what was told before the dash."""
    found = told("It said 90 barns had been damaged — 60 partially and 30 completely.")
    assert set(found.values()) == {"damaged.buildings"}
    assert list(found) == ["90 barns", "60", "30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Organisers said 8,000 teachers had joined Sunday's rally.", {"8,000 teachers": "protested.people"}),
        ("Some 300 farmers took part in the march.", {"Some 300 farmers": "protested.people"}),
        (
            "Some 300 farmers marched to the ministry. The union said 700 had taken part.",
            {"Some 300 farmers": "protested.people", "700": "protested.people"},
        ),
        (
            "Some 300 farmers marched on Monday. About 900 people attended the fair.",
            {"About 900 people": "attended.people"},
        ),
        ("The union said 700 had taken part.", {"700": "attended.people"}),
    ],
)
def test_who_joins_a_march_protests(text: str, expected: dict[str, str]) -> None:
    """A crowd is that of the occasion named after the verb, else of the one told of before, else just a crowd."""
    assert expected.items() <= told(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Livestock deaths had reached 450,000, the council said.", {"450,000": "killed.animals"}),
        ("More than 200 cattle deaths were reported.", {"More than 200 cattle deaths": "killed.animals"}),
        ("Child deaths had reached 45, the clinic said.", {"45": "killed.people"}),
        ("The governor said 24 bodies had been brought to a clinic.", {"24 bodies": "found.bodies"}),
    ],
)
def test_the_dead_are_people_animals_or_bodies(text: str, expected: dict[str, str]) -> None:
    """Whose deaths they are says what died, and bodies that are brought somewhere have been found."""
    assert expected.items() <= told(text).items()
