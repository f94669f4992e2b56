"""To whom it happens: behind a title, by a possessive, and never to the country in which somebody is."""

from __future__ import annotations

import pytest

from factdb.extract import extract

Row = tuple[str | None, ...]


def _rows(text: str) -> list[Row]:
    found = extract(text, published="2022-09-12")
    names = {mention.id: mention.name for mention in found.mentions}
    claims = [claim for statement in found.statements for claim in statement.claims]
    return [
        (claim.predicate, *(names.get(part or "") for part in (claim.subject, claim.object, claim.place)))
        for claim in claims
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            "United States Senator Ada Obi died in Boston.",
            ("killed", None, "Ada Obi", "Boston"),
            id="the state before a title is not who died",
        ),
        pytest.param(
            "Sixteen states sue U.S. President Femi Ade to stop the wall.",
            ("sued", "Sixteen states", "Femi Ade", None),
            id="nor who is sued",
        ),
        pytest.param(
            "Women in France who have been raped spoke out.",
            ("abused", None, None, "France"),
            id="where somebody lives is the place",
        ),
        pytest.param(
            "Ada Obi said the law was late. Obi's arrest came on Monday.",
            ("arrested", None, "Ada Obi", None),
            id="whose arrest it is was arrested",
        ),
        pytest.param(
            "Japan's earthquake alarmed the shops on Monday.",
            ("quake", None, "Japan", "Japan"),
            id="a country has an earthquake, it does none",
        ),
        pytest.param(
            "Kenya's killing of Ada Obi was condemned.",
            ("killed", "Kenya", "Ada Obi", "Kenya"),
            id="with “of” the owner does it",
        ),
    ],
)
def test_whom_it_happens_to(text: str, row: Row) -> None:
    """Each is said to have happened to the right one."""
    assert row in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The site must remove the posts in Oslo.", id="posts are not dismissed"),
        pytest.param("Obi is survived by his wife Maureen.", id="who is survived is dead"),
        pytest.param("The news devastated Ada Obi in Oslo.", id="a person is not destroyed"),
    ],
)
def test_what_happens_to_nobody_is_no_claim(text: str) -> None:
    """What the word would mean of people it means of nothing else, nor the other way round."""
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A Russian missile strike killed 12 people in Odesa.", "Russian armed forces"),
        ("Twelve people were wounded by Turkish shelling.", "Turkish armed forces"),
        ("Ukrainian drones hit a depot in Kursk.", "Ukrainian armed forces"),
        ("The Israeli attack on Tyre wounded 14 people.", "Israeli armed forces"),
        ("French strikes over pensions cost 2 billion euros.", None),
        ("A French school attack killed six people.", None),
        ("Rebels with Iranian drones killed six people.", None),
    ],
)
def test_an_adjective_before_a_deed_with_arms_names_the_doer(text: str, doer: str | None) -> None:
    """A state's strike is its forces' deed; workers' strikes, attacks on what is named, and makers of arms are not."""
    assert {row[1] for row in _rows(text)} == {doer}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The Goma attack killed nine people.", [("killed.people", None, None, "Goma")]),
        ("The Lyon fire left 200 people homeless.", [("displaced.people", None, None, "Lyon")]),
        ("The Philippines fire a missile.", [("launched", "Philippines", None, "Philippines")]),
    ],
)
def test_a_town_that_says_which_event_is_meant_does_nothing(text: str, rows: list[Row]) -> None:
    """In "the Goma attack" the town is where it was, and the noun is no verb; a country acts."""
    assert _rows(text) == rows
