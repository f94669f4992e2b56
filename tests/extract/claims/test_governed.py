"""A figure that has a verb of its own takes no other verb's event, be the verb known or not."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims

VERBS = [("baffled", "baffling", "baffle"), ("woke", "waking", "wake"), ("greeted", "greeting", "greet")]
#: Sentences with an event of two workers and an unknown verb of 74 others.
FRAMES = [
    "The leak killed two workers and {0} 74 people on Monday.",
    "The leak killed two workers, {0} 74 people and closed a road.",
    "The leak killed two workers, {1} 74 people.",
    "The leak killed two workers before {1} 74 people.",
    "Two workers were killed and 74 people were {0}.",
    "The leak killed two workers but almost {0} some 74 people.",
    "The leak killed two workers and {0} the families of 74 people.",
    "The leak killed two workers who had {0} 74 people.",
    "The leak killed two workers and may {2} 74 people.",
    "Two workers were killed. The leak also {0} 74 others.",
]


def events(text: str) -> dict[str, str]:
    """Return the predicates of a text's figures, with a minus where they are denied."""
    return {
        str(row["quantity"]): ("-" if row["polarity"] == "-" else "") + str(row["predicate"])
        for row in claims(text)
        if row["quantity"]
    }


@pytest.mark.parametrize("verbs", VERBS)
@pytest.mark.parametrize("frame", FRAMES)
def test_an_unknown_verb_keeps_its_object_from_the_event_before(frame: str, verbs: tuple[str, ...]) -> None:
    """Whom an unknown verb is about was not killed."""
    found = events(frame.format(*verbs))
    assert {name for words, name in found.items() if "74" in words} == {"reported.people"}
    assert "killed.people" in found.values()


def test_verbs_that_share_their_object_both_tell_of_it() -> None:
    """What two verbs take together is a figure of the one that is known."""
    assert events("The army bombed and strafed 40 houses in Lira.")["40 houses"] == "shelled.buildings"
    assert events("Police arrested or cautioned 14 drivers.")["14 drivers"] == "arrested.people"


@pytest.mark.parametrize(
    "after",
    [
        "Half of them pay no rent.",
        "Of these, nine belong to the union.",
        "Another nine spoke to reporters.",
        "Only four have spoken.",
        "The total number of rooms is 300.",
        "There are 40 of them in the city.",
        "These include 40 firefighters.",
    ],
)
def test_what_has_a_verb_of_its_own_or_exceeds_the_whole_takes_up_no_toll(after: str) -> None:
    """A sentence after a toll that tells something else of its figure gives no second toll."""
    found = events(f"Exactly 12 people were killed in the fire, police said. {after}")
    assert [words for words, name in found.items() if name.startswith("killed")] == ["12 people"]


def test_parts_of_a_toll_stay_parts() -> None:
    """Who is said to be one of those killed, was killed."""
    found = events("At least 12 people were killed in the fire, police said. Nine of them were children.")
    assert list(found.values()) == ["killed.people", "killed.people"]


def test_a_figure_that_is_taken_back_is_denied() -> None:
    """What became of a figure given before is no event of what it counts."""
    for verb in ("withdrew its earlier", "rejected the"):
        found = events(f"At least 12 people died in the fire. The ministry {verb} figure of 14.")
        assert found["14"] == "-killed.people"
    assert "withdrew.people" not in events("The ministry withdrew its earlier figure of 14.").values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus with 40 passengers overturned near Lira.", {"40 passengers": "carried.people"}),
        ("A bus with 40 dead was found near Lira.", {"40 dead": "killed.people"}),
        ("Officials put the number of unpaid interns at 17,000.", {"17,000": "reported.people"}),
        ("Dams serving Lira stand at 38 percent.", {"38 percent": "stored.share"}),
        ("A jury of nine women and three men took 11 hours to reach a verdict.", {"three men": "reported.people"}),
        ("Drivers downed tools over a gap of 2 percent.", {"2 percent": "reported.share"}),
        ("It took 40 firefighters to contain it.", {"40 firefighters": "reported.people"}),
        ("Some 4,200 shops in Lira opened late.", {"Some 4,200 shops": "opened.buildings"}),
    ],
)
def test_what_a_figure_stands_in_decides_before_a_verb_further_off(text: str, expected: dict[str, str]) -> None:
    """A vehicle's load, a level, a purpose and a cause are no figures of the verb beside them."""
    found = events(text)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourteen people were killed in a town of 23,000.", {"23,000": "population.people"}),
        ("No one was killed and 23 people were injured.", {"23 people": "injured.people"}),
        ("It will cost 310 jobs instead of 260, the union said.", {"260": "-dismissed.jobs"}),
        (
            "Fourteen people were killed in Rio and 23 in Lima; 77 were injured.",
            {"23": "killed.people", "77": "injured.people"},
        ),
        ("The storm left 12 dead in Leyte and 8 in Cebu, and 300 people were evacuated.", {"8": "killed.people"}),
        (
            "The number of people killed by floods has risen to 34 and nine persons are missing.",
            {"34": "killed.people", "nine persons": "missing.people"},
        ),
        ("The blaze spared the school, where 400 children sang.", {"400 children": "reported.people"}),
        ("Nearly 400 children sing at the school that was hit.", {"Nearly 400 children": "reported.people"}),
        ("The shutdown left 1,200 workers without pay.", {"1,200 workers": "reported.people"}),
        ("A woman who lost two fingers was paid $2.1 million.", {"$2.1 million": "spent.money"}),
        ("The bank bought two tonnes of gold, bringing its reserves to 79 tonnes.", {"79 tonnes": "reported.mass"}),
        ("The death toll from the floods that have hit the region rose to 27.", {"27": "killed.people"}),
        ("Flooding killed three in Turin.", {"three": "killed.people"}),
        ("About 250 people demonstrated outside the gate.", {"About 250 people": "protested.people"}),
        ("The helicopter, with three crew, came down.", {"three crew": "carried.people"}),
        ("Some 90 people arrived in two small boats.", {"two small boats": "reported.vehicles"}),
        ("The drop in new sales deepened to 28.9%.", {"28.9%": "reported.share"}),
        ("It is a raft of cases and we have a total of 32 children off.", {"32 children": "reported.people"}),
        ("Killed: 14. Injured: 23.", {"14": "killed.people", "23": "injured.people"}),
        ("Three drones were launched. Two were shot down.", {"Two": "shot_down.weapons"}),
        (
            "Unicef said 412 classrooms were destroyed. The ministry gave a figure of 286.",
            {"286": "destroyed.buildings"},
        ),
        ("The study had a $4.8 million grant from the institute.", {"$4.8 million": "allocated.money"}),
        ("Bus overturns near Lira; at least seven die", {"at least seven": "killed.people"}),
    ],
)
def test_clauses_keep_their_figures_apart(text: str, expected: dict[str, str]) -> None:
    """What one clause of a sentence tells of its figure, no other clause takes."""
    found = events(text)
    assert {words: found.get(words) for words in expected} == expected
