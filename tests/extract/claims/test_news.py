"""Ways of news writing: people whose noun is left out, figures of other phrases, words that only look like events."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import brief, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister denied that more than 61 had died.", [("killed.people", "more than 61")]),
        ("9,000 march in Turin, police count 2,500.", [("protested.people", "9,000"), ("protested.people", "2,500")]),
        ("The boat had about 270 on board.", [("carried.people", "about 270")]),
        ("Divers pulled 12 alive from the wreckage.", [("rescued.people", "12")]),
        ("The villagers buried 97 on Monday.", [("buried.people", "97")]),
    ],
)
def test_people_are_counted_where_their_noun_is_left_out(text: str, expected: list[tuple[str, str]]) -> None:
    """A bare number beside an event that happens to people is of people."""
    assert brief(text, "predicate", "quantity") == expected


def test_a_noun_taken_from_elsewhere_gives_way_to_people() -> None:
    """What the sentence before counted is not what died."""
    rows = brief("Staff counted 74 bodies in three tents. The minister denied that more than 61 had died.", "predicate")
    assert ("killed.people",) in rows


@pytest.mark.parametrize("text", ["Her son, 40, was shot in Lima.", "Save a quarter of it."])
def test_a_number_that_is_no_count_of_people_is_none(text: str) -> None:
    """Ages after a name, and fractions count nobody."""
    assert not [row for row in claims(text) if row["predicate"].endswith(".people")]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Some 430 families were evacuated to 27 centres.", {"evacuated.households", "reported.buildings"}),
        ("The firm sacked 80 workers at nine plants.", {"dismissed.people"}),
        ("The petition was signed by 40,000 residents.", {"signed.people"}),
        ("The company restored power to 5,000 homes.", {"restored.buildings"}),
    ],
)
def test_the_figure_of_another_phrase_is_not_the_events(text: str, predicates: set[str]) -> None:
    """A preposition that isn't the verb's own parts it from the things that are counted after it."""
    found = {row["predicate"] for row in claims(text)}
    assert predicates <= found
    assert not {name for name in found if name.startswith(("evacuated", "dismissed"))} - predicates


@pytest.mark.parametrize(
    "text", ["The club has zero tolerance for fights.", "One death too many, she wrote.", "She told Channel 3 so."]
)
def test_idioms_of_numbers_count_nothing(text: str) -> None:
    """What only sounds like a figure makes no claim."""
    assert claims(text) == []


def test_one_of_a_number_is_that_number() -> None:
    """Of "one of 24 senators to vote no" only the 24 are claimed, and voting no denies nothing."""
    rows = brief("Mara Holt was one of 24 senators to vote no.", "predicate", "quantity", "polarity")
    assert rows == [("opposes.people", "24 senators", "+")]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands marched against pension cuts in Porto.",
        "Guards fired questions at the crowd in Lima.",
        "Mayor Ada Obi, in a letter signed by her deputy, said no more.",
    ],
)
def test_words_that_only_look_like_events_are_none(text: str) -> None:
    """Cuts in pay cut no road, gas is no missile, a letter no treaty."""
    assert {row["predicate"] for row in claims(text)} <= {"protested.people"}


def test_a_treaty_is_signed_without_a_figure() -> None:
    """A weak verb means its event where one of the event's own nouns is its object."""
    assert ("signed",) in brief("Armenia signed a peace treaty.", "predicate")


def test_what_is_held_to_be_so_is_the_object() -> None:
    """In "considers Crimea occupied" the place is what was taken, not who took it."""
    rows = brief("Kyiv, which considers Crimea occupied, closed the port.", "predicate", "subject", "object")
    assert ("captured", None, "Crimea") in rows


def test_a_verb_after_a_preposition_keeps_its_object() -> None:
    """An accusation leaves open what it says: "accused of siphoning off"."""
    rows = brief("He is accused of siphoning off Rs 14.2 crore.", "predicate", "certainty")
    assert rows == [("stolen.money", "uncommitted")]


def test_who_is_kept_from_doing_it_has_not_done_it() -> None:
    """Those barred from entering have not entered."""
    rows = brief("Officials barred reporters from entering Goma.", "predicate", "certainty")
    assert ("entered", "uncommitted") in rows


def test_each_of_two_figures_has_its_own_time() -> None:
    """What a figure is set against ("from 4.1% in February", "up from") has its own period."""
    assert brief("Unemployment fell to 3.9% in March from 4.1% in February.", "quantity", "period") == [
        ("3.9%", "March"),
        ("4.1%", "February"),
    ]
    rows = brief("The bank will provide $45 million, up from the $30m it pledged last week.", "quantity", "period")
    assert rows == [("$45 million", None), ("$30m", "last week")]


def test_what_had_been_expected_is_of_the_same_event() -> None:
    """A forecast beside the outcome is a probable figure of it."""
    rows = brief(
        "Unemployment fell to 3.9%. Economists polled by the agency had expected 4%.", "predicate", "certainty"
    )
    assert rows == [("unemployed.share", "certain"), ("unemployed.share", "probable")]


def test_a_number_of_cases_is_a_figure_of_the_event() -> None:
    """The number of arrests counts those arrested, wherever the number stands."""
    rows = brief("The number of arrests was at least 60.", "predicate", "cue", "quantity")
    assert rows == [("arrested.people", "arrests", "at least 60")]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police evicted 140 families from the camp.", "evicted.households"),
        ("More than 300 guests were poisoned.", "poisoned.people"),
        ("Gangs smuggled 400 kg of gold out of the country.", "smuggled.mass"),
        ("Volunteers planted 10,000 trees.", "planted.objects"),
        ("The school enrolled 1,200 pupils.", "enrolled.people"),
        ("Some 900 students graduated on Friday.", "graduated.people"),
        ("The union represents 12,000 drivers.", "represents.people"),
        ("Sweden took in 4,000 refugees.", "admitted.people"),
        ("Gangs extorted $2 million from traders.", "stolen.money"),
        ("The city issued 12,000 permits.", "issued.objects"),
        ("Militants beheaded 11 miners.", "killed.people"),
        ("The reservoir holds 3 million cubic metres.", "capacity.volume"),
    ],
)
def test_common_news_verbs_name_their_event(text: str, predicate: str) -> None:
    """What news counts most has an event of its own rather than being only reported."""
    assert predicate in {row["predicate"] for row in claims(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The party won 58 of 101 seats.", [("won.seats", "58")]),
        ("The firm will close two plants in Ohio.", [("closed.buildings", "two plants")]),
        ("Revenue dropped 11% in May.", [("decreased.share", "11%")]),
        ("The agency runs 640 evacuation centres.", [("owns.buildings", "640 evacuation centres")]),
    ],
)
def test_parts_compounds_and_frames(text: str, expected: list[tuple[str, str]]) -> None:
    """A whole is not its part's figure, a compound's first noun no event, and a figure tells a verb's frame."""
    assert brief(text, "predicate", "quantity") == expected


def test_a_time_after_what_a_figure_is_set_against_is_not_the_figures() -> None:
    """In "to 4.2% from 4.0% in May" May is when it was 4.0%."""
    rows = brief("Inflation rose to 4.2% from 4.0% in May.", "quantity", "period")
    assert rows == [("4.2%", None), ("4.0%", "May")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deaths have climbed to 61, with 18 still missing.", [("killed.people", "61"), ("missing.people", "18")]),
        ("A ship carrying 3,800 cars caught fire.", [("carried.vehicles", "3,800 cars")]),
        ("The train, with 212 people aboard, crashed.", [("carried.people", "212 people")]),
        ("They shot four men, two of whom died.", [("shot.people", "four men"), ("killed.people", "two")]),
        ("Two died when a tree fell on them.", [("killed.people", "Two")]),
        ("Twelve tanks shelled the village.", [("reported.vehicles", "Twelve tanks")]),
        ("The raids hit 14 vans and 6 shops.", [("struck.vehicles", "14 vans"), ("struck.buildings", "6 shops")]),
    ],
)
def test_a_figure_belongs_to_the_event_of_its_own_phrase(text: str, expected: list[tuple[str, str]]) -> None:
    """What is told of another figure, or done by what is counted, is not its event."""
    rows = brief(text, "predicate", "quantity")
    assert [row for row in rows if row[1]] == expected


def test_how_many_were_hurt_badly_are_counted_for_the_same_event() -> None:
    """A part that only an adverb tells of is of the event before, whatever is said of the whole after it."""
    text = "More than 400 people were injured, 83 of them seriously, and were treated in tents."
    assert ("injured.people", "83") in brief(text, "predicate", "quantity")


def test_what_is_said_of_one_place_holds_for_the_next_one() -> None:
    """A figure beside another name repeats the event, and the name is its place."""
    text = "Petra was hit worst with 31 deaths, followed by Dakar with 14."
    assert ("killed.people", "14", "Dakar") in brief(text, "predicate", "quantity", "place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm carried 5m people, 7% more than last year.", ("increased.share", "7%")),
        ("The harvest is a fifth less than in 2019.", ("decreased.share", "a fifth")),
        ("Shares in the lender lost 12% in Milan.", ("decreased.share", "12%")),
        ("The rebels lost 12% of the province.", ("lost.share", "12%")),
        ("The number of people in need of food has reached 26 million.", ("in_need.people", "26 million")),
        ("A farm 35 km from the front line burned.", ("lies.distance", "35 km")),
        ("The ministry puts the toll at 12; the rebels say it is 30.", ("killed.people", "30")),
    ],
)
def test_what_a_figure_measures_is_told_by_the_words_beside_it(text: str, expected: tuple[str, str]) -> None:
    """A share is of a change or of a whole, a distance lies, and "it is" takes up the toll."""
    assert expected in brief(text, "predicate", "quantity")


def test_the_place_of_a_part_is_not_the_whole_figures() -> None:
    """What is told of those included holds for them alone."""
    rows = brief("Guns shot down 112 drones, including 48 over Bryansk.", "quantity", "place")
    assert rows == [("112 drones", None), ("48", "Bryansk")]


def test_the_figure_that_rose_is_of_what_was_told_before() -> None:
    """Both figures of "rose to 41 from 38" take up the event, and so does a total to which something was taken."""
    rows = brief("The quake killed 38 people. On Saturday the figure rose to 41 from 38.", "predicate", "quantity")
    assert rows == [("killed.people", "38 people"), ("killed.people", "41"), ("killed.people", "38")]
    text = "A total of 318 new infections were logged, taking the tally to 9,540."
    assert [row for (row,) in brief(text, "predicate")] == ["infected.people", "infected.people"]


def test_the_verb_of_an_estimate_is_its_event() -> None:
    """Who counted something tells of what was counted."""
    assert brief("Rangers counted 412 tigers in Assam.", "predicate") == [("counted.animals",)]


def test_what_is_said_to_be_untrue_is_denied() -> None:
    """A clause called untrue is claimed as little as one that is denied."""
    text = "“It is not true that 12 soldiers died,” the minister said."
    assert brief(text, "predicate", "polarity") == [("killed.people", "-")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed, one of them when his car hit a wall.", ("killed.people", "one")),
        ("Divers found five bodies, bringing the death toll to 19.", ("killed.people", "19")),
        ("It lost $20m. Two directors said the sum was nearer $8m.", ("lost.money", "nearer $8m")),
    ],
)
def test_a_figure_takes_up_what_the_words_around_it_point_to(text: str, expected: tuple[str, str]) -> None:
    """A part told of with its circumstances, a toll beside bodies and "the sum" are of the event that they point to."""
    assert expected in brief(text, "predicate", "quantity")
