"""Whether a clause looks ahead: the verb form next to the time decides, the one before it rather than the one after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.times.words import any_of

if TYPE_CHECKING:
    from factdb.extract.times.words import Words

#: How far to look, in characters: a clause, not a paragraph.
_BEFORE, _AFTER = 110, 90


class Tense:
    """Tells the tense of the clause around a time."""

    def __init__(self, words: Words) -> None:
        lists = words.table["lists"]
        future = any_of(lists["future"]).replace("'ll", r"\w*'ll")
        past = rf"{any_of(lists['past'])}|(?<!be )(?<!\w)[a-z]{{2,14}}(?<!ne)ed"
        self.sign = re.compile(
            rf"(?<!\w)(?:(?P<future>{future})|(?P<past>{past}))(?!\w)",
            re.IGNORECASE,
        )

    def future(self, text: str, sentence: tuple[int, int], start: int, end: int) -> bool | None:
        """Return True for a clause about the future, False for the past, None where no verb tells."""
        before = list(self.sign.finditer(text, max(sentence[0], start - _BEFORE), start))
        sign = before[-1] if before else self.sign.search(text, end, min(sentence[1], end + _AFTER))
        return None if sign is None else sign["future"] is not None
