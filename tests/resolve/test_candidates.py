"""Pairs worth a person's look: what an article's surname, a name's beginning or initials tell of another's entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factdb.store
from factdb.lexicon import Lexicon
from factdb.resolve.candidates import candidates
from factdb.resolve.checks import check
from factdb.resolve.ledger import Ledger
from factdb.store.read import connect
from tests.resolve.test_resolver import ask, put

if TYPE_CHECKING:
    from pathlib import Path


def pairs(database: str) -> set[frozenset[str]]:
    """Return the names of each pair of candidates."""
    with connect(database) as reader:
        return {frozenset((it.left_name, it.right_name)) for it in candidates(reader, Lexicon())}


def test_a_surname_and_an_office_are_worth_a_look(database: str, tmp_path: Path) -> None:
    """Who is "Mr Mwale, the mines minister" here and "Adah Mwale, the minister" there is suggested, never linked."""
    put(
        database,
        tmp_path,
        '"Nine people are missing," said Mr Mwale, the mines minister of Zambia.',
        "Adah Mwale, the mines minister of Zambia, said that eleven people were missing.",
    )
    assert frozenset(("Mwale", "Adah Mwale")) in pairs(database)
    assert ask(database, "SELECT count(*) FROM entity WHERE id <> canonical_id") == [(0,)]


def test_an_office_is_told_by_its_kind(database: str, tmp_path: Path) -> None:
    """That one article tells whose ministry it is and the other doesn't makes no other office of it."""
    put(
        database,
        tmp_path,
        '"Nine people are missing," said Mr Mwale, the mines minister.',
        "Adah Mwale, the mines minister of Zambia, said that eleven people were missing.",
    )
    assert frozenset(("Mwale", "Adah Mwale")) in pairs(database)


@pytest.mark.parametrize(
    "other",
    [
        "Adah Mwale, the mines minister of Malawi, said that eleven people were missing.",
        "Adah Mwale, the health minister of Zambia, said that eleven people were missing.",
        "Adah Mwale, a nurse, said that eleven people were missing.",
    ],
)
def test_another_country_or_office_is_somebody_else(database: str, tmp_path: Path, other: str) -> None:
    """A surname in an office of another country, in another ministry or without office suggests nothing."""
    put(database, tmp_path, '"Nine are missing," said Mr Mwale, the mines minister of Zambia.', other)
    assert pairs(database) == set()


def test_a_judged_pair_is_asked_no_more(database: str, tmp_path: Path) -> None:
    """What a person ruled to be two is suggested no more."""
    put(
        database,
        tmp_path,
        '"Nine people are missing," said Mr Mwale, the mines minister.',
        "Adah Mwale, the mines minister, said that eleven people were missing.",
    )
    ids = [row[0] for row in ask(database, "SELECT id FROM entity WHERE kind = 'person' ORDER BY id")]
    with factdb.store.open(database) as store:
        Ledger(store, "desk").different(ids[0], ids[1], "brothers")
    assert frozenset(("Mwale", "Adah Mwale")) not in pairs(database)


def test_initials_are_worth_a_look(database: str, tmp_path: Path) -> None:
    """A body that one article spells out and another calls by its initials alone is suggested."""
    put(
        database,
        tmp_path,
        "The Flood Control and Relief Unit said that nine people died.",
        "The FCRU said that eleven people died.",
    )
    assert frozenset(("Flood Control and Relief Unit", "FCRU")) in pairs(database)


def test_a_short_form_that_an_article_defines_is_worth_a_look(database: str, tmp_path: Path) -> None:
    """Of two letters too: what one article tells to be short for a body, another may write alone."""
    put(
        database,
        tmp_path,
        "The Confederation of Labour (CL) said that 400 workers were on strike.",
        "CL said that 500 workers were on strike.",
    )
    assert frozenset(("Confederation of Labour", "CL")) in pairs(database)


def test_a_namesake_without_office_is_worth_a_look(database: str, tmp_path: Path) -> None:
    """A teacher and a mayor of one name stay two, and are offered."""
    put(
        database,
        tmp_path,
        "Adwoa Mensah, a teacher, said that 3 pupils were hurt.",
        "Mayor Adwoa Mensah said that 4 pupils were hurt.",
    )
    assert pairs(database) == {frozenset(("Adwoa Mensah",))}
    assert ask(database, "SELECT count(*) FROM entity WHERE kind = 'person'") == [(2,)]


def test_a_bodys_very_words_are_worth_a_look_unless_countries_contradict(database: str, tmp_path: Path) -> None:
    """A union of common words whose country one article alone tells is offered; that of another country never."""
    put(
        database,
        tmp_path,
        "In Zambia, Zambian police left Lusaka. The Farmers Union said that 9 roads were closed.",
        "The Farmers Union said that 8 roads were closed.",
        "In Kenya, Kenyan police left Nairobi. The Farmers Union said that 7 roads were closed.",
    )
    rows = ask(database, "SELECT id, country FROM entity WHERE name = 'Farmers Union' ORDER BY country")
    assert sorted(str(country) for _, country in rows) == ["KE", "None", "ZM"]
    with connect(database) as reader:
        found = {frozenset((it.left, it.right)) for it in candidates(reader, Lexicon())}
    apart = frozenset(str(entity) for entity, country in rows if country)
    assert len(found) == 2
    assert apart not in found


def test_a_name_that_goes_on_is_worth_a_look(database: str, tmp_path: Path) -> None:
    """A father's name that one article leaves out makes a pair to look at."""
    put(
        database,
        tmp_path,
        "Minister Desta Alemu said that nine people died.",
        "Minister Desta Alemu Bekele said that eleven people died.",
    )
    assert pairs(database) == {frozenset(("Desta Alemu", "Desta Alemu Bekele"))}


def test_a_country_told_later_is_the_persons(database: str, tmp_path: Path) -> None:
    """Who was met without a country has the one that is told next, and a namesake of a third country is another."""
    put(
        database,
        tmp_path,
        "Minister Oto Varga said that two bridges were closed.",
        "Hungarian Minister Otto Varga said that two bridges were open.",
        "Slovak Minister Otto Varga said that three bridges were open.",
    )
    rows = ask(database, "SELECT name, country FROM entity WHERE kind = 'person' ORDER BY country")
    assert rows == [("Oto Varga", "HU"), ("Otto Varga", "SK")]


def test_one_name_of_two_kinds_comes_first(database: str, tmp_path: Path) -> None:
    """A bare name that the first article could only take for a person's is suggested for the body of that name."""
    put(
        database,
        tmp_path,
        "Tarvexon said that 400 workers were on strike.",
        "The union, Tarvexon, said that 300 workers were on strike.",
    )
    with connect(database) as reader:
        first = candidates(reader, Lexicon())[0]
    assert (first.left_name, first.right_name, first.kind) == ("Tarvexon", "Tarvexon", "institution")
    with factdb.store.open(database) as store:
        Ledger(store, "ed").merge(first.left, [first.right])
    with connect(database) as reader:
        assert list(check(reader)) == []


def test_a_surname_alone_is_offered_as_the_only_one_who_has_it(database: str, tmp_path: Path) -> None:
    """Two of a surname are anybody."""
    put(
        database,
        tmp_path,
        "Dermot Halvey, the union's secretary, said 400 drivers were out. Ida Vane said 3 were held. Ola Vane said 4.",
        "Mr Halvey said 500 drivers were out. Mr Vane said 5 were held.",
    )
    assert pairs(database) == {frozenset(("Halvey", "Dermot Halvey"))}


def test_a_name_taken_for_a_persons_and_a_bodys_is_offered(database: str, tmp_path: Path) -> None:
    """One article shows that the name is a company's, another does not."""
    put(
        database,
        tmp_path,
        "The operator, Dorna Tavisk, said 12 wells were shut.",
        "Dorna Tavisk said 14 wells were shut.",
    )
    assert pairs(database) == {frozenset(("Dorna Tavisk",))}
