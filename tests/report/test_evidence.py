"""Evidence, topics and conflicts of a database made by hand in which reports disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factdb.compare.wording import amount
from factdb.report.evidence import (
    Topic,
    UnknownTopicError,
    Wanted,
    asked,
    compared,
    conflicting,
    elsewhere,
    one,
    series,
)
from factdb.report.named import run
from factdb.store.read import Reader, connect
from tests.report.ledger import Ledger
from tests.report.matters import matters


@pytest.fixture
def reader(database: str) -> Iterator[Reader]:
    """Give a reader of the database of tests/report/matters.py, of both kinds."""
    matters(database)
    with connect(database) as opened:
        yield opened


def topic(reader: Reader, predicate: str) -> Topic:
    """Return the one topic of a predicate."""
    (found,) = compared(reader, Wanted((predicate,)))
    return found


def test_land_without_a_place_is_undetermined(reader: Reader) -> None:
    """2,000 and 400 km² are five times apart, and what the 400 leaves unstated is named."""
    (pair,) = topic(reader, "regained.area").pairs
    assert (pair.comparison.verdict, pair.comparison.ratio) == ("undetermined", 5.0)
    assert pair.comparison.missing == ("place", "period")


def test_a_doubled_heading_is_one_statement(reader: Reader) -> None:
    """What is printed twice is two claims of one statement, and one origin."""
    land = topic(reader, "regained.area")
    assert (len(land.items), land.utterances, land.origins, land.articles) == (3, 2, 2, 1)
    assert [len(group.items) for group in land.groups] == [2, 1]


def test_low_and_high_have_their_speakers(reader: Reader) -> None:
    """The extremes of a topic name who says them."""
    ends = topic(reader, "regained.area").extremes
    assert ends
    assert [(amount(end.reading), end.source) for end in ends] == [("400 km²", "Veldia"), ("2,000 km²", "Runa Alder")]


def test_thirty_and_more_than_thirty_differ_by_rounding(reader: Reader) -> None:
    """One speaker's 30 and "more than 30" are consistent once rounding is allowed for; one origin."""
    settlements = topic(reader, "regained.settlements")
    assert [pair.comparison.verdict for pair in settlements.pairs] == ["rounding_consistent"]
    assert settlements.origins == 1


def test_a_copied_article_adds_no_origin(reader: Reader) -> None:
    """The unnamed spokeswoman of an article and of its copy is one origin, and the reason is kept."""
    dam = topic(reader, "killed.people")
    twelve = dam.groups[0]
    assert [item.relays for item in twelve.items] == ["", "copies Lake Gazette (100%)"]
    assert len(twelve.by_origin()) == 1
    assert dam.origins == 2


def test_the_mayors_later_figure_replaces_the_earlier_one(reader: Reader) -> None:
    """The same origin's 45 after 30 supersedes it; the hospital's 12 conflicts, and so do more children than people."""
    pairs = topic(reader, "killed.people").pairs
    found = {(pair.a.number, pair.b.number): str(pair.comparison.verdict) for pair in pairs}
    assert found == {
        (1, 4): "value_conflict",
        (1, 3): "value_conflict",
        (1, 2): "value_conflict",
        (2, 4): "value_conflict",
        (2, 3): "superseded",
        (3, 4): "value_conflict",
    }


def test_conflicts_are_listed_the_worst_first(reader: Reader) -> None:
    """Numbers that cannot both hold, then those that are far apart, then contested accounts."""
    found, contested, _ = conflicting(reader, Wanted(), 20)
    assert [(each.predicate, str(each.pairs[0].comparison.verdict)) for each in found] == [
        ("killed.people", "value_conflict"),
        ("regained.area", "undetermined"),
    ]
    assert [(each.place_name, each.sides[0].text, each.sides[1].text) for each in contested] == [
        ("Aspen", "regained: governor of Norrland", "withdrew: Ministry of War of Sund")
    ]


def test_a_topic_is_opened_by_its_id(reader: Reader) -> None:
    """The id that a listing shows opens the same topic; another one is refused by name."""
    land = topic(reader, "regained.area")
    found = one(reader, land.id)
    assert (found.predicate, found.area_name, len(found.items)) == ("regained.area", "Veldia", 3)
    with pytest.raises(UnknownTopicError, match="t0nothing"):
        one(reader, "t0nothing")


def test_what_is_asked_for_is_limited(reader: Reader) -> None:
    """The topics with most readings are opened, the rest counted; an event brings contested accounts."""
    found, contested, more = asked(reader, Wanted(), 1)
    assert ([each.predicate for each in found], contested, more) == (["killed.people"], [], 2)
    found, contested, more = asked(reader, Wanted(("regained",)), 5)
    assert (len(found), len(contested), more) == (2, 1, 0)


def test_clusters_are_the_fewest_values(reader: Reader) -> None:
    """Twelve and forty-five are two values, without thirty, which was replaced, and the children among the people."""
    dam, counted = topic(reader, "killed.people"), topic(reader, "regained.settlements")
    assert [dam.clusters(each) for each in dam.ranges] == [((1,), (3,))]
    assert [counted.clusters(each) for each in counted.ranges] == [((1, 2),)]


def test_ten_dead_are_no_rounded_five(database: str) -> None:
    """A round count below a hundred may be off by one, a round one above by half its step, an area likewise."""
    ledger = Ledger()
    ledger.predicate("killed.people")
    ledger.article("atoll00000000", "They are dead.", "2024-03-04")
    ledger.statement("atoll00000000.s1", "atoll00000000", "They are dead.", "They are dead", None)
    for number, dead in enumerate((10.0, 12.0, 90.0, 2000.0)):
        figure = {"text": "x", "low": dead, "high": dead, "step": 1.0 if dead == 12 else 1000.0 if dead > 99 else 10.0}
        ledger.claim(f"atoll00000000.c{number}", "atoll00000000.s1", "killed.people", {**figure, "counted": "person"})
    ledger.write(database)
    with connect(database) as reader:
        rows = list(reader.query("SELECT low, rounded_low, rounded_high FROM reading ORDER BY low"))
    assert rows == [(10, 9, 11), (12, 12, 12), (90, 89, 91), (2000, 1500, 2500)]


@pytest.mark.parametrize(
    ("wanted", "claims"),
    [
        (Wanted(place=("Norrland",)), 4),
        (Wanted(place=("Veldia",)), 11),
        (Wanted(since="2024-09-07"), 4),
        (Wanted(until="2024-03-05"), 4),
        (Wanted(("killed.*",), since="2024-03-06"), 2),
        (Wanted(claims=("aland00000000.c4", "aland00000000.c5")), 2),
    ],
)
def test_what_is_wanted_narrows_the_readings(reader: Reader, wanted: Wanted, claims: int) -> None:
    """By place with what lies within it or is placed nowhere, by when it was said, by pattern, by claim."""
    assert sum(len(each.items) for each in compared(reader, wanted)) == claims


def test_numbers_of_unknown_events_are_left_out_and_counted(database: str) -> None:
    """What happened is not known: two loads of sand in one town are held against each other, two sums of money not."""
    text = "One said 300 tonnes, another 900 tonnes; a third said 2 million euros, a fourth 7 million euros."
    ledger = Ledger()
    ledger.entity("etorsk0000000", "place", "Torsk", country="VD", lat=61.0, lon=11.5)
    ledger.article("asand00000000", text, "2024-05-02")
    for key, base in (("reported.mass", "kg"), ("reported.money", "EUR")):
        ledger.predicate(key, base_unit=base)
    for number, (words, unit) in enumerate(
        (("300 tonnes", "t"), ("900 tonnes", "t"), ("2 million euros", "EUR"), ("7 million euros", "EUR"))
    ):
        speaker, statement = f"espeaker0000{number}", f"asand00000000.s{number}"
        ledger.entity(speaker, "person", f"Speaker {number}")
        ledger.statement(statement, "asand00000000", text, words, speaker)
        based: dict[str, Any] = {"base_unit": "kg", "factor": 1000.0} if unit == "t" else {"base_unit": "EUR"}
        value = float(words.split()[0])
        figure = {"text": words, "low": value, "high": value, "step": 1.0, "unit": unit, **based}
        key = "reported.mass" if unit == "t" else "reported.money"
        ledger.claim(f"asand00000000.c{number}", statement, key, figure, place_id="etorsk0000000")
    ledger.write(database)
    with connect(database) as opened:
        usual, everything = conflicting(opened, Wanted(), 20), conflicting(opened, Wanted(), 20, everything=True)
        assert ([each.predicate for each in usual.topics], usual.left_out) == (["reported.mass"], 1)
        assert (len(everything.topics), everything.left_out) == (2, 0)
        assert conflicting(opened, Wanted(), 1).left_out == 1


def test_two_numbers_of_one_source_are_no_conflict_of_reports(database: str) -> None:
    """Two of one statement are left out and counted; two of one source on one day come after those of two sources."""
    ledger, article = Ledger(), "aone000000000"
    text = "Ada said 2 of 90 left. Ada said 8 came. Ada said 80 came. Bo said 5 sank. Cy said 9 sank."
    ledger.article(article, text, "2026-01-05")
    for name in ("Ada", "Bo", "Cy"):
        ledger.entity(f"e{name.lower()}".ljust(13, "0"), "person", name)
    said = (("2 of 90 left", "left.people", "eada000000000"), ("8 came", "came.people", "eada000000000"),
            ("80 came", "came.people", "eada000000000"), ("5 sank", "sank.ships", "ebo0000000000"),
            ("9 sank", "sank.ships", "ecy0000000000"))  # fmt: skip
    for key in dict.fromkeys(key for _, key, _ in said):
        ledger.predicate(key)
    for number, (exact, key, speaker) in enumerate(said):
        ledger.statement(f"{article}.s{number}", article, text, exact, speaker)
        for digits in (word for word in exact.split() if word.isdigit()):
            figure = {"text": digits, "low": float(digits), "high": float(digits), "counted": "thing"}
            ledger.claim(f"{article}.c{number}{digits}", f"{article}.s{number}", key, figure)
    ledger.write(database)
    with connect(database) as held:
        found = conflicting(held, Wanted(), 10)
        everything = conflicting(held, Wanted(), 10, everything=True)
    assert ([topic.predicate for topic in found.topics], found.left_out) == (["sank.ships", "came.people"], 1)
    assert {topic.predicate for topic in everything.topics} == {"sank.ships", "came.people", "left.people"}


def test_what_may_be_one_matter_comes_before_what_hardly_is(database: str) -> None:
    """Twice as many sunk on the next day comes before forty times as many years before, and 300 times as many."""
    ledger, text = Ledger(), "Somebody at Lowfield counted."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    said = (("sank", 5.0, "2026-01-05"), ("sank", 10.0, "2026-01-06"), ("left", 10.0, "2026-01-05"),
            ("left", 400.0, "2022-01-05"), ("came", 2.0, "2026-01-05"), ("came", 600.0, "2026-01-05"))  # fmt: skip
    for number, (event, value, day) in enumerate(said):
        article, speaker = f"a{number:012}", f"esomebody000{number}"
        ledger.entity(speaker, "person", f"Somebody {number}")
        if number % 2 == 0:
            ledger.predicate(f"{event}.people")
        ledger.article(article, text, day)
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        ledger.statement(f"{article}.s1", article, text, "counted", speaker)
        figure = {"text": "counted", "low": value, "high": value, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", f"{event}.people", figure)
    ledger.write(database)
    with connect(database) as held:
        found = conflicting(held, Wanted(), 10, everything=True).topics
        told = conflicting(held, Wanted(), 10)
        first = conflicting(held, Wanted(), 1).topics
    assert [topic.predicate for topic in found] == ["sank.people", "came.people", "left.people"]
    assert [topic.predicate for topic in told.topics] == ["sank.people", "left.people"]  # not what is 300 times apart
    assert told.left_out == 1
    assert [topic.predicate for topic in first] == ["sank.people"]


def a_toll(database: str) -> None:
    """Write what a ministry, its minister and a clinic say in a week of the dead of one explosion."""
    ledger, text = Ledger(), "Somebody at Lowfield counted."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("eministry0000", "institution", "Home Ministry")
    ledger.entity("eclinic000000", "institution", "North Clinic")
    ledger.entity("eminister0000", "person", "Ada Holm")
    ledger.predicate("killed.people")
    head = {"role": "minister", "institution_id": "eministry0000"}
    said: list[tuple[str, str, tuple[float, ...], dict[str, Any]]] = [
        ("02", "eministry0000", (9.0,), {}),
        ("04", "eminister0000", (16.0,), head),
        ("04", "eclinic000000", (26.0,), {}),
        ("06", "eministry0000", (3.0, 21.0), {}),
    ]
    for number, (day, speaker, values, office) in enumerate(said):
        article = f"a{number:012}"
        ledger.article(article, text, f"2026-03-{day}")
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        ledger.statement(f"{article}.s1", article, text, "counted", speaker, **office)
        for value in values:
            figure = {"text": "counted", "low": value, "high": value, "counted": "person"}
            ledger.claim(f"{article}.c{value:.0f}", f"{article}.s1", "killed.people", figure)
    ledger.write(database)


def test_a_conflict_is_between_what_sources_still_say(database: str) -> None:
    """The ministry's last figure stands against the clinic's: not its first one, nor the three of the last night."""
    a_toll(database)
    with connect(database) as held:
        found = topic(held, "killed.people")
    pair = found.conflict
    assert pair
    assert {amount(pair.comparison.a), amount(pair.comparison.b)} == {"21 people", "26 people"}
    assert found.extremes
    assert [amount(end.reading) for end in found.extremes] == ["21 people", "26 people"]
    assert [each for each in found.pairs if each.odd and not each.past] == [pair]


def test_what_one_source_raises_is_hardly_a_conflict(database: str) -> None:
    """Its 131 hurt, no day being told, may well be Monday's 60 and more: any two sources' conflict comes before."""
    ledger, text = Ledger(), "Somebody at Lowfield counted."
    ledger.entity("elowfield0000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0)
    ledger.entity("eministry0000", "institution", "Home Ministry")
    ledger.predicate("injured.people")
    monday = {"place_id": "elowfield0000", "period_from": "2026-03-02", "period_to": "2026-03-03"}
    said: list[tuple[str, float, dict[str, Any]]] = [("02", 60.0, monday), ("05", 131.0, {})]
    for number, (day, value, scope) in enumerate(said):
        article = f"a{number:012}"
        ledger.article(article, text, f"2026-03-{day}")
        ledger.mention(f"{article}.m1", article, text, "Lowfield", "elowfield0000")
        ledger.statement(f"{article}.s1", article, text, "counted", "eministry0000")
        figure = {"text": "counted", "low": value, "high": value, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "injured.people", figure, **scope)
    ledger.write(database)
    with connect(database) as held:
        (pair,) = topic(held, "injured.people").pairs
    assert (str(pair.comparison.verdict), pair.own_later, pair.loose) == ("undetermined", True, True)


def test_a_series_has_the_figures_of_a_body_and_of_its_head(database: str) -> None:
    """What ministry and minister say day by day is one line, its parts left out; who changed most comes first."""
    a_toll(database)
    with connect(database) as held:
        found = series(topic(held, "killed.people").ranges[0])
    told = [(each.source, [amount(item.reading) for item in each.steps]) for each in found]
    assert told == [("Home Ministry", ["9 people", "16 people", "21 people"]), ("North Clinic", ["26 people"])]


def test_what_a_source_never_confirmed_is_what_meets_none_of_its_figures(database: str) -> None:
    """The clinic's 26 is no figure of the ministry's, whose last one stands beside it; no source, no answer."""
    a_toll(database)
    with connect(database) as held:
        asked_for = [row[2:6] for row in run(held, "unconfirmed", {"source": "home"})]
        assert list(run(held, "unconfirmed", {})) == []
    assert asked_for == [("counted", "North Clinic", "2026-03-04", "counted (2026-03-06)")]


def test_a_part_that_a_source_tells_beside_the_whole_is_a_series_of_its_own(database: str) -> None:
    """A town's 5 and 19 of a country's 12 and 45 are no steps of one figure, nor of the mayor's."""
    ledger, text = Ledger(), "Somebody counted."
    ledger.entity("ecountry00000", "place", "Osterland", country="AA", lat=1.0, lon=1.0)
    ledger.entity("etown00000000", "place", "Lowfield", country="AA", lat=1.0, lon=1.0, parent_id="ecountry00000")
    ledger.entity("eoffice000000", "institution", "Relief Office")
    ledger.entity("emayor0000000", "person", "Ada Holm")
    ledger.predicate("killed.people")
    said = (("04", 12.0, "ecountry00000", "eoffice000000"), ("04", 5.0, "etown00000000", "eoffice000000"),
            ("07", 45.0, "ecountry00000", "eoffice000000"), ("07", 19.0, "etown00000000", "eoffice000000"),
            ("07", 33.0, "etown00000000", "emayor0000000"))  # fmt: skip
    for number, (day, value, place, speaker) in enumerate(said):
        article = f"a{number:012}"
        ledger.article(article, text, f"2026-02-{day}")
        ledger.statement(f"{article}.s1", article, text, "counted", speaker)
        figure = {"text": "counted", "low": value, "high": value, "counted": "person"}
        ledger.claim(f"{article}.c1", f"{article}.s1", "killed.people", figure, place_id=place)
    ledger.write(database)
    with connect(database) as held:
        found = series(topic(held, "killed.people").ranges[0])
    told = [(each.source, [amount(item.reading) for item in each.steps]) for each in found]
    assert told == [
        ("Relief Office, Lowfield", ["5 people", "19 people"]),
        ("Relief Office", ["12 people", "45 people"]),
        ("Ada Holm", ["33 people"]),
    ]


def test_what_grew_is_told_step_by_step(database: str) -> None:
    """Each figure with the one before it, once, the minister's among the ministry's."""
    a_toll(database)
    with connect(database) as held:
        steps = [(row[2], row[4], row[6], float(row[8])) for row in run(held, "grew", {})]
    assert steps == [
        ("Home Ministry", "2026-03-02", "2026-03-04", 2.33),
        ("Home Ministry", "2026-03-04", "2026-03-06", 2.33),
    ]


def test_a_topic_of_another_country_is_told_from_what_was_asked_for(reader: Reader) -> None:
    """The dam is of Veldia and of its towns; asked for Sund, which an article names, it is a topic of elsewhere."""
    dam = topic(reader, "killed.people")
    assert [elsewhere(reader, (name,), dam) for name in ("Torsk", "Veldia", "Sund")] == [False, False, True]
