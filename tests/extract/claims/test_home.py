"""Where, by whose town it is, by a place that no list knows, or by none at all."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Marseille police arrested 19 people.", "Marseille"),
        ("A Turin hospital treated 17 people.", "Turin"),
        ("The firm will cut 40 jobs at its Leeds plant.", "Leeds"),
        ("A Leeds man and his two sons were killed.", "Leeds"),
        ("A Leeds man and two friends drowned in Lake Garda.", "Lake Garda"),
        ("Four people died in the Chandrakot valley.", "Chandrakot"),
        ("A blast at Rattota airport hurt nine people.", "Rattota"),
        ("Fourteen people died in central Rattota.", "Rattota"),
        ("On the road from Kano to Zaria, gunmen abducted 30 travellers.", "Kano"),
        ("A king tide flooded 40 per cent of Funafuti.", "Funafuti"),
        ("Ostrava: eleven miners trapped", "Ostrava"),
        ("In Tonga, local authorities say 23 people have died.", "Tonga"),
        ("Two trains collided near the village of Bukovo, 30 km west of Split, injuring 14.", "Bukovo"),
        ("A fire in a market in Onitsha, Nigeria's Anambra State, destroyed 200 shops.", "Onitsha"),
        ("A court in The Hague jailed three men from Eindhoven.", "Hague"),
        ("Leeds beat Arsenal in front of 30,000 fans.", None),
        ("Of the 12 dead, five were from Ghana.", None),
    ],
)
def test_a_figure_is_where_its_sentence_tells(text: str, place: str | None) -> None:
    """A town's own body or works tell where; where another lies, or people come from, does not."""
    assert {row["place"] for row in claims(text) if row["quantity"]} == {place}


def test_a_part_has_its_own_place() -> None:
    """What is told of a part is where that part is."""
    rows = claims("At least 15 people were killed across Nepal, nine of them in Pokhara.")
    assert [row["place"] for row in rows] == ["Nepal", "Pokhara"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Nine were hurt on Monday and four died on Tuesday.", ["on Monday", "on Tuesday"]),
        ("Nine died last month and 12 in January.", ["last month", "in January"]),
        ("On Monday 12 people died, and 30 were hurt in Lyon.", ["On Monday", "On Monday"]),
    ],
)
def test_each_clause_has_its_own_time(text: str, periods: list[str]) -> None:
    """The time of the clause before is not that of one which tells its own, and holds where none is told."""
    rows = [str(row["period"]).lower() for row in claims(text)]
    assert all(row in period.lower() for row, period in zip(rows, periods, strict=True))
