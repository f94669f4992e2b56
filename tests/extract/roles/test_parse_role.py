"""Speaker phrases of many countries and fields, taken apart; the phrases and what they tell are in phrases.jsonl."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from factdb.extract.roles import RolePhrase, parse_role
from factdb.lexicon import Lexicon

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "phrases.jsonl").read_text(encoding="utf-8").splitlines()
]
PARTS = ("kind", "person", "role", "institution", "country", "place", "via")


@pytest.mark.parametrize("row", ROWS, ids=[row["phrase"] for row in ROWS])
def test_a_phrase_is_taken_apart(row: dict[str, Any]) -> None:
    """Each part is found, and nothing that the phrase doesn't say."""
    found = parse_role(row["phrase"], Lexicon())
    assert {part: getattr(found, part) for part in PARTS} == {part: row[part] for part in PARTS}


def test_nothing_is_invented_for_nothing() -> None:
    """An empty phrase, blanks and marks name nobody."""
    for phrase in ("", "   ", ",", "—", "(())", "'s", "…", "\u200b"):
        found = parse_role(phrase, Lexicon())
        assert (found.person, found.role, found.institution, found.country, found.place) == (None,) * 5


def test_any_string_is_read_in_linear_time() -> None:
    """A megabyte of repeated openings is cut, not searched for ever."""
    for seed in ("the head of the ", "spokesman for ", "A-", "Dr. ", "(", ", ", "Minister of Defence and "):
        begun = time.process_time()
        assert isinstance(parse_role(seed * (1_000_000 // len(seed)), Lexicon()), RolePhrase)
        assert time.process_time() - begun < 2


def test_a_phrase_is_parsed_once() -> None:
    """The same phrase is looked up, not read again."""
    first = parse_role("Danish Fisheries Minister Jens Holm", Lexicon())
    assert parse_role("Danish Fisheries Minister Jens Holm", Lexicon()) is first


def test_a_user_adds_offices_and_bodies(tmp_path: Path) -> None:
    """A role and a body in a user's folder are known like the package's own."""
    (tmp_path / "roles.toml").write_text('[roles]\nharbourmaster = ["harbourmaster"]\n', encoding="utf-8")
    (tmp_path / "bodies.csv").write_text(
        "name,aliases,country,key,kind\nQuay Board,The Board of the Quay,NO,,institution\n", encoding="utf-8"
    )
    found = parse_role("Quay Board harbourmaster Siri Lund", Lexicon((tmp_path,)))
    assert (found.person, found.role, found.institution, found.country) == (
        "Siri Lund",
        "harbourmaster",
        "Quay Board",
        "NO",
    )


@pytest.mark.parametrize(
    ("phrase", "person", "role"),
    [
        ("SP Danjuma Orji", "Danjuma Orji", "superintendent"),
        ("Tan Sri Farid Osman", "Farid Osman", None),
        ("a community leader, Alhaji Musa Tanko", "Musa Tanko", "leader"),
        ("Engr. Sani Lawal", "Sani Lawal", None),
        ("Her deputy, Rui Matola", "Rui Matola", "deputy"),
        ("student leader Efua Mensah", "Efua Mensah", "leader"),
    ],
)
def test_address_and_role_are_no_part_of_the_name(phrase: str, person: str, role: str | None) -> None:
    """Ranks and forms of address are stripped; an office right before another only describes it."""
    found = parse_role(phrase, Lexicon())
    assert (found.person, found.role) == (person, role)


@pytest.mark.parametrize(
    ("phrase", "kind", "institution", "country"),
    [
        ("Malawi's disaster agency DORM", "institution", "DORM", "MW"),
        ("Rail operator TREVA", "institution", "TREVA", None),
        ("oil company Tarvex", "institution", "Tarvex", None),
        ("Greenpeace Ukraine", "institution", "Greenpeace Ukraine", "UA"),
        ("Radio Pemba", "medium", "Radio Pemba", None),
        ("the Central Bureau of Navigation (CBN)", "institution", "Central Bureau of Navigation", None),
        ("the Committee for a Cleaner Harbour", "institution", "Committee for a Cleaner Harbour", None),
        ("The Red Cross", "institution", "Red Cross", None),
        ("Tanaka's office", "institution", "Tanaka's office", None),
        ("President Tanaka's office", "institution", "presidency", None),
        ("The rival Harbour Front", "institution", "Harbour Front", None),
        ("Unions", "group", None, None),
        ("Russian marine biologists", "group", None, "RU"),
        ("ICE", "institution", "ICE", "US"),
        ("the Front for the Freedom of Tarwa (FLA)", "institution", "Front for the Freedom of Tarwa", None),
        ("Spa owners", "group", "Spa", None),
        ("Sana Ali", "person", None, None),
        ("Nato", "institution", "NATO", None),
        ("Rand Water", "institution", "Rand Water", None),
        ("The Sun Valley resort", "institution", "Sun Valley", None),
        ("The Sun", "medium", "The Sun", "GB"),
        ("Unit 8200", "institution", "Unit 8200", None),
        ("the Moen family", "institution", "Moen family", None),
    ],
)
def test_a_body_is_named_by_its_own_name(phrase: str, kind: str, institution: str | None, country: str | None) -> None:
    """A name behind a body's noun is the body's; no kind and no country is guessed from a likeness of words."""
    found = parse_role(phrase, Lexicon())
    assert (found.kind, found.institution, found.country) == (kind, institution, country)


def test_a_phrase_may_end_with_its_domain_and_office() -> None:
    """Where the holder's name follows the office behind a domain, the spokesperson speaks for that office's body."""
    found = parse_role("A spokesperson for Local Government Minister Ange Pappas", Lexicon())
    assert (found.kind, found.role, found.person) == ("post", "spokesperson", None)


@pytest.mark.parametrize(
    ("phrase", "person", "institution"),
    [
        ("Colonel (retd.) Nurlan Toktogulov", "Nurlan Toktogulov", None),
        ("People's Defence Force spokesman Aung Lin", "Aung Lin", "People's Defence Force"),
        ("the Taliban health ministry", None, "Taliban health ministry"),
        ("Smith & Hale", None, "Smith & Hale"),
        ("the Sailors' Union of Iceland", None, "Sailors' Union"),
        ("Democratic Party of Korea lawmaker Park Ji-won", "Park Ji-won", "Democratic Party of Korea"),
    ],
)
def test_a_name_is_neither_cut_nor_joined(phrase: str, person: str | None, institution: str | None) -> None:
    """What belongs to a name stays with it, what only says that a rank is past does not."""
    found = parse_role(phrase, Lexicon())
    assert (found.person, found.institution) == (person, institution)


def test_a_phrase_may_end_with_whose_body_it_is() -> None:
    """Nothing need follow a name that owns: "the general manager of Harper's"."""
    assert parse_role("Anna Berg, the general manager of Harper's", Lexicon()).person == "Anna Berg"
