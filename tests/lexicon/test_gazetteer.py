"""The packaged gazetteer: names of the world found fast, in any spelling, with what they lie in."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from factdb.lexicon.gazetteer import Gazetteer, GazetteerError, find, gazetteer
from factdb.lexicon.gazetteer.keys import fold_key, place_key


@pytest.mark.parametrize(
    ("name", "geonames"),
    [
        ("Kharkov", 706483),
        ("Харків", 706483),
        ("Khar’kov", 706483),
        ("Balakleya", 712926),
        ("Balakliia", 712926),
        ("Kiev", 703448),
    ],
)
def test_spellings_lead_to_one_city(name: str, geonames: int) -> None:
    """Russian, Ukrainian and romanised spellings are one city."""
    assert geonames in [place.geonames for place in find(name)]


def test_a_spelling_that_no_list_has_is_found_by_its_fold() -> None:
    """Romanisations exchange letters; the fold doesn't care."""
    assert fold_key("Balaklija") == fold_key("Balakliya") == fold_key("Balakleia")
    assert 712926 in [place.geonames for place in gazetteer().find_alike("Balaklijja")]


def test_one_name_three_things() -> None:
    """Donetsk is a region, a city and another city; the people's republic is a polity that Russia claims."""
    kinds = {(place.kind, place.country) for place in find("Donetsk")}
    assert {("admin1", "UA"), ("city", "UA"), ("city", "RU")} <= kinds
    (polity,) = find("Donetsk People's Republic")
    assert (polity.kind, polity.country, polity.claimed_by) == ("polity", "UA", ("RU",))


def test_places_lie_in_places() -> None:
    """Kupiansk lies in the Kharkiv Oblast, that in Ukraine; Donbas has two parts."""
    town = find("Kupiansk")[0]
    assert [place.name for place in gazetteer().parents(town)] == ["Kharkiv Oblast", "Ukraine"]
    donbas = next(place for place in find("Donbas") if place.kind == "region")
    assert [gazetteer().place(number).name for number in donbas.parts] == ["Donetsk Oblast", "Luhansk Oblast"]


def test_every_country_is_there_with_a_place_on_the_map() -> None:
    """Countries of every continent are found by name and by another name."""
    for name in (
        "Ukraine",
        "Burma",
        "Ivory Coast",
        "Türkiye",
        "Czech Republic",
        "South Sudan",
        "Timor-Leste",
        "Kosovo",
    ):
        country = next(place for place in find(name) if place.kind == "country")
        assert (country.latitude, country.longitude) != (0.0, 0.0)


def test_what_is_no_place_is_not_found() -> None:
    """Invented words, blanks and a very long name lead nowhere."""
    for name in ("", "   ", "Xqzzt", "…", "a" * 100_000, "\u200b"):
        assert find(name) == ()
    assert place_key("…") == ""


def test_it_opens_in_no_time_and_finds_in_microseconds() -> None:
    """Opening and the first lookup take milliseconds, for nothing is unpacked that isn't asked for."""
    begun = time.process_time()
    fresh = Gazetteer()
    assert fresh.find("Lviv")
    assert time.process_time() - begun < 0.02
    begun = time.process_time()
    for number in range(5000):
        fresh.find(f"Nowhere {number}")
    assert time.process_time() - begun < 0.5


def test_the_file_says_where_it_comes_from() -> None:
    """GeoNames is named in the file itself, and in the notice."""
    assert "GeoNames" in gazetteer().about["source"]
    assert gazetteer().about["places"] > 35_000
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert "GeoNames" in notice
    assert "CC BY 4.0" in notice


def test_another_file_is_refused(tmp_path: Path) -> None:
    """A missing, empty or foreign file is an error that says what to do."""
    (tmp_path / "empty.bin").write_bytes(b"")
    (tmp_path / "foreign.bin").write_bytes(b"something else entirely")
    for name in ("missing.bin", "empty.bin", "foreign.bin"):
        with pytest.raises(GazetteerError, match="install factdb again"):
            Gazetteer(tmp_path / name)


def test_the_version_tells_of_geonames() -> None:
    """The long form of the version names the data and their licence."""
    run = subprocess.run(
        [sys.executable, "-m", "factdb", "--version", "--verbose"], capture_output=True, text=True, check=True
    )
    assert "GeoNames" in run.stdout


@pytest.mark.parametrize(
    ("name", "country"),
    [("Porto", "PT"), ("Islamabad", "PK"), ("Parma", "IT"), ("Dili", "TL"), ("Bridgetown", "BB"), ("Galle", "LK"),
     ("Odessa", "UA"), ("New York", "US"), ("Bombay", "IN"), ("Scotland", "GB"), ("Devon", "GB"), ("Lampedusa", "IT"),
     ("Cancun", "MX"), ("Salisbury", "GB"), ("Medina", "SA"), ("Fez", "MA"), ("Rio", "BR"), ("Hull", "GB")],
)  # fmt: skip
def test_a_name_is_first_of_all_the_place_that_everybody_means(name: str, country: str) -> None:
    """An alias of a larger city abroad is no name of it where another place has the name as its own."""
    assert find(name)[0].country == country
    assert find(name)[0].kind != "country"


@pytest.mark.parametrize("name", ["Kan", "Litchfield Junction", "Pyquaq", "Bottle Hill"])
def test_codes_and_former_names_are_no_names(name: str) -> None:
    """What is short for a city only in a list, and what an English town was called once, leads nowhere."""
    assert find(name) == ()


@pytest.mark.parametrize("name", ["Cologne", "Krakow", "Herat", "Thessaloniki", "Sunamganj"])
def test_places_are_spelt_as_english_texts_spell_them(name: str) -> None:
    """The name shown has no marks of romanisation, and is the English one where there is one."""
    assert find(name)[0].name == name
