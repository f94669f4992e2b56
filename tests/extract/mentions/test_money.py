"""Letters before a sign of money name no place: "US$40 million" is not the United States."""

from __future__ import annotations

import pytest

from factdb.extract import extract


@pytest.mark.parametrize("text", ["It needs US$12.8 million.", "The HK$3 billion line opened.", "It cost FJ$20."])
def test_a_currency_is_no_place(text: str) -> None:
    """What stands right before a sign of money is part of the amount."""
    assert extract(text).mentions == []
