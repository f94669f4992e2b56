"""Every word of `grid.toml` in every frame of it: who was counted belongs to the word's event, however it is told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.extract.claims.articles import claims

_FIGURE = re.compile(r"\{(.*?)\}")
_GRID = tomllib.loads(Path(__file__).with_name("grid.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("predicate", "words"), _GRID["participles"].items(), ids=list(_GRID["participles"]))
def test_a_figure_has_the_event_of_the_word_in_every_frame(predicate: str, words: list[str]) -> None:
    """Passive, headline, "the number of", "brought to 41 …": none of the ways of telling loses the event."""
    wrong = [
        f"{sentence}: {figure}"
        for word in words
        for frame in _GRID["frames"].values()
        for sentence in [frame.replace("%", word)]
        for figure in _missed(sentence, predicate)
    ]
    assert not wrong


def _missed(sentence: str, predicate: str) -> list[str]:
    """Return the figures in braces that no claim of the predicate holds."""
    figures = _FIGURE.findall(sentence)
    held = [row["quantity"] for row in claims(_FIGURE.sub(r"\1", sentence)) if row["predicate"] == predicate]
    return [figure for figure in figures if not any(figure in str(words) or str(words) in figure for words in held)]
