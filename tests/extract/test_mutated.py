"""Articles with words lost, moved or cut off: nothing is raised, and every span still equals its text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.extract import extract

if TYPE_CHECKING:
    from factdb.extract.records import Extraction

SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = " ".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.[tm][xd]*"))).split(" ")
MARKS = ['"', "”", "’s", ",", "(", ")", "-", "—", ".", ":", ";", "\n", "\n\n", "…"]


def _holds(found: Extraction, text: str) -> None:
    for statement in found.statements:
        assert text[statement.start : statement.end] == statement.exact
    for quantity in found.quantities:
        assert text[quantity.start : quantity.end] == quantity.text
    for time in found.times:
        assert text[time.start : time.end] == time.text
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor stands accused", id="it ends with an accusation without its object"),
        pytest.param("The rates were estimated by", id="it ends before its source"),
        pytest.param("The Department for Trade,Energy and Work said 12 died.", id="a comma without a blank"),
        pytest.param("The mayor said 5 mİllİon people fled.", id="letters that only a pattern blind to case knows"),
        pytest.param("It was 5 degreeſ on Frıday.", id="a long s, a dotless i"),
        pytest.param("He said at a presſ conference that it was late.", id="a long s in a channel's noun"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_text_cut_off_or_misspelt_is_read(text: str) -> None:
    """Each of these texts once raised an error."""
    _holds(extract(text, published="2022-09-12"), text)


#: What is done to a word: (what, which other word, which mark).
CHANGES = st.tuples(st.sampled_from("drm"), st.sampled_from(WORDS), st.sampled_from(MARKS))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WORDS) - 1), st.integers(1, 150), st.dictionaries(st.integers(0, 149), CHANGES, max_size=30))
def test_a_mutated_article_is_read(first: int, size: int, changes: dict[int, tuple[str, str, str]]) -> None:
    """Words dropped, replaced, or with stray marks behind them raise nothing."""
    words = WORDS[first : first + size]
    for at, (what, other, mark) in changes.items():
        if at < len(words):
            words[at] = {"d": "", "r": other, "m": words[at] + mark}[what]
    text = " ".join(words)
    _holds(extract(text, published="2022-09-12"), text)
