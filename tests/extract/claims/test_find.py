"""Claims of mini articles, read by the whole pipeline."""

from __future__ import annotations

import pytest

from factdb.extract import extract
from tests.extract.claims.articles import brief, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The blast wounded 14 dockers, five of them seriously.",
            [("injured.people", "14 dockers"), ("injured.people", "five")],
        ),
        (
            "The quake left 61 killed and 208 wounded.",
            [("killed.people", "61 killed"), ("injured.people", "208 wounded")],
        ),
        ("The Red Crescent puts the missing at 17.", [("missing.people", "17")]),
        ("The landslide had a death toll of 1,204.", [("killed.people", "1,204")]),
        ("The brigade was stripped of three battalions.", [("lost.units", "three battalions")]),
        ("Armenia ceded 90 sq km.", [("ceded.area", "90 sq km")]),
        ("The rally drew a turnout of some 48,000.", [("attended.people", "some 48,000")]),
        ("The flooded area reached 5,310 hectares.", [("flooded.area", "5,310 hectares")]),
        ("There were 17 deaths in May.", [("killed.people", "17 deaths")]),
        ("The pipe leaked 4,000 barrels of crude.", [("spilled.volume", "4,000 barrels")]),
    ],
)
def test_a_figure_belongs_to_the_event_that_its_words_name(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure makes one claim, of the event and the kind of thing that it counts or measures."""
    assert brief(text, "predicate", "quantity") == expected


def test_a_figure_taken_up_keeps_the_event_of_the_claim_before() -> None:
    """A sentence that points back gives its figure to the event that it points to."""
    text = (
        "The mayor said rebels had taken 40 villages. He explained that this includes 12 villages in the Sake district."
    )
    assert [row["predicate"] for row in claims(text)] == ["captured.settlements", "captured.settlements"]


def test_a_figure_that_rose_is_the_last_figure_of_the_event_before() -> None:
    """A later "the figure rose to 41" continues the count of the dead, as a toll."""
    rows = claims("Police said 38 people had died in the flood. On Monday the figure rose to 41.")
    assert [(row["predicate"], row["over_time"]) for row in rows] == [
        ("killed.people", None),
        ("killed.people", "toll"),
    ]


def test_a_bare_number_repeats_what_was_counted_before() -> None:
    """Where two sides count the same, the second number counts what the first did."""
    rows = claims("The union said 45,000 people had marched. The police counted 12,500.")
    assert [row["predicate"] for row in rows] == ["protested.people", "protested.people"]


def test_a_figure_without_an_event_is_reported() -> None:
    """A number that no known event takes is still a claim."""
    assert brief("Five people sat in the shade.", "predicate", "cue") == [("reported.people", None)]


@pytest.mark.parametrize("text", ["He waited for three days.", "The visitor, 34, smiled."])
def test_ages_and_durations_make_no_claims(text: str) -> None:
    """How old somebody is and how long nobody says what took is no claim of its own."""
    assert claims(text) == []


def test_how_long_an_event_took_is_a_claim_of_its_own() -> None:
    """What lasted, or was shut, for a time is told with that time."""
    assert brief("The search lasted almost 11 hours.", "predicate", "quantity") == [
        ("lasted.duration", "almost 11 hours")
    ]
    assert brief("The road was closed for nine hours.", "predicate") == [("closed.duration",)]


def test_an_age_is_no_count_of_the_dead() -> None:
    """When a 62-year-old woman died one person was killed, and 62 is no number of deaths."""
    (row,) = claims("A 62-year-old woman died in Aleppo.")
    assert (row["predicate"], row["quantity"]) == ("killed.people", "A 62-year-old woman")
    found = extract("A 62-year-old woman died in Aleppo.")
    one = next(quantity for quantity in found.quantities if quantity.kind == "people")
    assert (one.low, one.high, one.unit, one.counted, one.step) == (1, 1, "1", "woman", 1)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("The strike killed a teacher and wounded two others.", ["a teacher", "two"]),
        ("A man and a woman were killed in Lima.", ["A man", "a woman"]),
        ("A man from Gao and two boys drowned.", ["A man", "two boys"]),
        ("A nurse, 45, was shot dead.", ["A nurse"]),
        ("Police arrested a 45-year-old on Friday.", ["a 45-year-old"]),
        ("The driver was killed in Lima.", [None]),
        ("The bomb killed Omar Said in Sidon.", [None]),
        ("A student hostel was shelled in Sidon.", [None]),
        ("A child dies every 12 seconds in Sidon.", [None]),
        ("A sixth hiker drowned in Lima.", [None]),
    ],
)
def test_one_person_in_the_singular_is_a_figure(text: str, persons: list[str | None]) -> None:
    """An indefinite noun for a person whom an event happens to counts one; the definite, names, rates, ranks do not."""
    assert [row["quantity"] for row in claims(text)] == persons


def test_a_sentence_is_a_kind_of_event_and_has_a_length() -> None:
    """A duration is a claim where an event takes one: a sentence in prison."""
    assert ("convicted.duration", "12 years") in brief(
        "The court sentenced Ilham Bekov to 12 years.", "predicate", "quantity"
    )


def test_an_event_without_a_figure_is_a_claim_with_its_place() -> None:
    """Entering, withdrawing, denying: no number is needed."""
    rows = claims("Officials said rebels had entered Goma. The army denied striking Bukavu.")
    assert [(row["predicate"], row["place"], row["polarity"]) for row in rows] == [
        ("entered", "Goma", "+"),
        ("struck", "Bukavu", "-"),
    ]


def test_not_confirming_is_no_denial() -> None:
    """A speaker who doesn't confirm leaves the event open."""
    rows = claims("The military did not immediately confirm that it had entered Kupiansk.")
    assert [(row["predicate"], row["polarity"], row["certainty"]) for row in rows] == [("entered", "+", "uncommitted")]


def test_a_report_that_is_denied_is_not_so() -> None:
    """What a report says is denied with the report, however the denial is put."""
    rows = claims("The navy denied reports that nine sailors had died. Ada Obi dismissed as false claims that 40 fled.")
    assert [(row["predicate"], row["polarity"]) for row in rows] == [("killed.people", "-"), ("fled.people", "-")]


def test_each_place_of_a_list_is_asserted() -> None:
    """Withdrawing from two towns is two claims."""
    rows = claims("The ministry announced that it has withdrawn from the towns of Izyum and Balakliia.")
    assert [(row["predicate"], row["place"]) for row in rows] == [("withdrew", "Izyum"), ("withdrew", "Balakliia")]


def test_the_city_is_the_one_just_named() -> None:
    """A definite noun for a place takes up the last place of that kind."""
    rows = claims("Fighting went on around Goma. Officials said the rebels had entered the city.")
    assert [(row["predicate"], row["place"]) for row in rows if row["predicate"] == "entered"] == [("entered", "Goma")]


def test_the_loser_of_ground_is_not_its_place() -> None:
    """Ground taken back "from Russia" does not lie in Russia."""
    (row,) = claims("Ukraine claims to have reclaimed 400 square kilometers from Russia.")
    assert (row["predicate"], row["place"], row["period"]) == ("regained.area", None, None)


def test_a_distance_between_places_has_a_bearing() -> None:
    """So many km north of a place relates two places; degrees run clockwise from north."""
    (row,) = [
        row
        for row in claims("The convoy reached Kupiansk, 73 kilometers (45 miles) north of Izyum.")
        if row["quantity"]
    ]
    assert (row["predicate"], row["place"], row["other"], row["bearing"]) == ("lies.distance", "Kupiansk", "Izyum", 0.0)


def test_a_number_is_claimed_once_by_the_innermost_statement() -> None:
    """A chain of statements does not multiply its figures."""
    text = "TASS reported that the governor said that 12 people had died in Aleppo."
    found = extract(text)
    holders = [statement for statement in found.statements for claim in statement.claims if claim.quantity]
    assert len(holders) == 1
    assert holders[0].exact.removeprefix("that ").startswith("12 people")


def test_what_nobody_says_is_narration() -> None:
    """A sentence of the article's own is a statement without speaker or cue, its final mark left out."""
    found = extract("Twelve people died in Aleppo on Monday.")
    (statement,) = found.statements
    assert (statement.form, statement.speaker, statement.cue) == ("narration", None, None)
    assert statement.exact == "Twelve people died in Aleppo on Monday"


def test_every_claim_says_why() -> None:
    """Each claim names the rule that gave it its event."""
    found = extract("The blast wounded 14 dockers. Rebels entered Goma. Five people sat in the shade.")
    assert all(claim.why.get("event") for statement in found.statements for claim in statement.claims)


def test_words_of_accumulation_make_a_toll_of_a_flow() -> None:
    """Words such as "so far" say that the figure is the sum up to now."""
    rows = claims("The virus has so far killed 90 people. On Monday it killed two people.")
    assert [row["over_time"] for row in rows] == ["toll", None]


def test_a_relative_clause_keeps_its_period_to_itself() -> None:
    """When the hub was seized is not when the army entered it."""
    rows = claims("Officials said the army had entered Kupiansk, a hub that Russia seized in February.")
    assert [(row["predicate"], row["period"]) for row in rows] == [("entered", None), ("captured", "February")]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "The tremor damaged 143 buildings. The Oru Post said the earthquake, at 6.3, was the strongest.",
            {"quake.magnitude"},
        ),
        ("A quake hurt 25 people in Oru. The survey put it at 5.8.", {"reported.other", "quake.magnitude"}),
    ],
)
def test_a_bare_decimal_counts_nothing(text: str, predicates: set[str]) -> None:
    """People and buildings are whole: a number with decimals and no noun is a measure, after a quake its magnitude."""
    assert claims(text)[-1]["predicate"] in predicates


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Officials said 12 people had died.", "certain"),
        ("Officials said 12 people may have died.", "possible"),
        ("Officials said 12 people were feared dead.", "probable"),
        ("Officials said the plan would cost £3m.", "probable"),
        ("Officials said there was no evidence that 12 people had died.", "uncommitted"),
        ("On 3 May the number of dead rose to 14, officials said.", "certain"),
        ("Officials said rebels planned to seize 12 villages.", "uncommitted"),
        ("Seizing the harbour would be a mistake, the admiral said.", "uncommitted"),
        ("Crossing the river, the soldiers had captured two villages, the army said.", "certain"),
        ("Officials said that if the dam broke it could flood 40 villages.", "uncommitted"),
        ("Did 12 people die?", "uncommitted"),
        ("And how many died of the 12 people who fled?", "uncommitted"),
        ("Why did 12 people die?", "certain"),
    ],
)
def test_hedges_say_how_sure_a_claim_is(text: str, level: str) -> None:
    """Modals, plans, conditions and phrases set the certainty; the least sure wins."""
    assert [row["certainty"] for row in claims(text)] == [level]
