"""When a statement was made, as its attribution tells."""

from __future__ import annotations

import pytest

from factdb.article import Article
from factdb.extract import extract


def said(text: str) -> list[str | None]:
    """Return the words of the time at which each attributed statement was made."""
    found = extract(Article(text, published="2022-09-11"))
    times = {time.id: time.text for time in found.times}
    return [times.get(one.said or "") for one in found.statements if one.form != "narration"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ada Obi said on Friday that the dam had held.", "Friday"),
        ("On Friday, Ada Obi said that the dam had held.", "Friday"),
        ("“The dam held,” Ada Obi told reporters in Lyon on Friday.", "Friday"),
        ("“The dam held,” Ada Obi said late on Thursday.", "late on Thursday"),
        ("Ada Obi on Friday said that the dam had held.", "Friday"),
        ("Ada Obi said that the dam had held on Friday.", None),
        ("Ada Obi said the dam broke on Friday.", None),
        ("“The dam held on Friday,” Ada Obi said.", None),
        ("After the storm of Friday, when trees fell, Ada Obi said that the dam had held.", None),
        ("Ada Obi, who retired in 2019, said that the dam had held.", None),
        ("Ada Obi said for three days that the dam would hold.", None),
    ],
)
def test_time_of_saying(text: str, when: str | None) -> None:
    """A time next to the cue or the speaker tells when it was said; one in the content, or of other things, doesn't."""
    assert said(text)[:1] == [when]
