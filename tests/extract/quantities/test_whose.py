"""Money that only the rest of the article settles: whose dollars, and that a bare figure is money."""

from __future__ import annotations

import pytest

from tests.extract.quantities.test_find import found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SYDNEY - The insurer will pay 420 million dollars.", "AUD"),
        ("OTTAWA, May 4 (Wire) - The fund stands at 1.2 billion dollars.", "CAD"),
        ("KARACHI - Gold fell by 1,200 rupees on Wednesday.", "PKR"),
        ("Rice reached 22,000 pesos a tonne in Buenos Aires.", "ARS"),
        ("Farmers in Kenya were paid 150 shillings a bag.", "KES"),
        ("CAIRO - Bread costs 20 pounds, bakers said, and prices rise.", "EGP"),
        ("The Australian paid 420 dollars for a room in Bangkok.", "USD"),
        ("Traders from Chile and Uruguay owe 300 pesos.", "MXN"),
        ("The Czech firm owes 400 million crowns.", "CZK"),
        ("The yard will pay 9.8 billion crowns.", "crown"),
        ("The minister promised 300 rupees a head.", "INR"),
    ],
)
def test_the_dateline_or_the_one_country_named_tells_whose_money_it_is(text: str, code: str) -> None:
    """Dollars, spoken of everywhere, follow the dateline alone; other money also the one country named."""
    assert [row.unit for row in found(text)] == [code]


def test_money_named_in_full_tells_whose_the_same_word_is_elsewhere() -> None:
    """Where no dateline tells, "Norwegian crowns" make "crowns" Norwegian, whatever countries are named."""
    text = "Sweden's Alvar bid 3 billion crowns. That is 400 million Norwegian crowns less than Denmark's offer."
    assert [row.unit for row in found(text)] == ["NOK", "NOK"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lender set aside $30m for claims, up from 20m a year before.", [(30e6, "USD"), (20e6, "USD")]),
        ("It raised its offer from €3 billion to 4 billion.", [(3e9, "EUR"), (4e9, "EUR")]),
        ("The list fell by 32,000 to 7.54m in June.", [(32_000, "1"), (7.54e6, "1")]),
        ("Profit was $19m, below the 21 million expected.", [(19e6, "USD"), (21e6, "USD")]),
        ("It earned $40 million, against a loss of 12 million last year.", [(40e6, "USD"), (12e6, "USD")]),
        ("Unemployment fell to 4.1% from 4.3.", [(4.1, "percent"), (4.3, "percent")]),
        ("It shipped 12 million tonnes, up from 9 million last year.", [(12e6, "t"), (9e6, "t")]),
        ("Output rose 4% to 212, from 190.", [(4, "percent"), (212, "1"), (190, "1")]),
        ("It paid $30m for a pipe of 20m.", [(30e6, "USD"), (20, "m")]),
    ],
)
def test_a_figure_set_against_one_with_a_unit_has_it_too(text: str, expected: list[tuple[float, str]]) -> None:
    """A letter of scale is no metre beside money; what is not set against its like stays a plain number."""
    assert [(row.low, row.unit) for row in found(text)] == expected


@pytest.mark.parametrize(
    "text", ["Rupees 50 lakh was paid.", "He paid rmb 10 and usd 20.", "It costs half million usd."]
)
def test_money_is_named_before_or_after_its_figure(text: str) -> None:
    """Names and small codes of money stand on either side."""
    assert all(row.kind == "money" for row in found(text))
