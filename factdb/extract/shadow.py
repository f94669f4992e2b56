"""The shadow of a text: as long as the text itself, with plain glyphs, so that every offset holds in both.

Curly and low quote marks become straight ones, odd blanks plain ones, odd line ends line feeds. In a text that was
wrapped at a fixed width the line ends inside its paragraphs become blanks. Such a text gives itself away: nearly every
line that another one follows is so long that the next word would not have fitted.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = {
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t\r", " "),
    **dict.fromkeys("\u2028\u2029\u0085\v\f", "\n"),
    **dict.fromkeys("“”„‟", '"'),
    **dict.fromkeys("‘’‚‛ʼ", "'"),
}
_ODD = re.compile(f"[{''.join(_PLAIN)}]")

#: What `re.IGNORECASE` takes for i, s and k, though lower case keeps them apart.
_CASED = "İıſ\N{KELVIN SIGN}"
_CASES = str.maketrans(_CASED, "IisK")

#: Between which widths a person or a mail program wraps, in characters.
_NARROWEST, _WIDEST = 40, 120
#: By how much a line may miss its width: some programs count bytes, or the blank at its end.
_SLACK = 6
#: How many line ends it takes to speak of wrapping, and which share of them must be wraps.
_FEWEST, _SHARE = 4, 0.75


def shadow(text: str) -> str:
    """Return the text with plain glyphs and wrapped lines joined, one code point for one."""
    plain = _ODD.sub(lambda odd: _PLAIN[odd.group()], text)
    wraps = _wraps(plain)
    if not wraps:
        return plain
    pieces = [plain[start + 1 : end] for start, end in zip([-1, *wraps], [*wraps, len(plain)], strict=True)]
    return " ".join(pieces)


def plain_case(text: str) -> str:
    """Return the text without the letters that a pattern blind to case takes for others: "mİllİon" has a plain I."""
    return text.translate(_CASES) if any(letter in text for letter in _CASED) else text


def _wraps(plain: str) -> list[int]:
    """Return the offsets of the line ends that are mere wraps; none unless the text as a whole is wrapped."""
    breaks = list(_breaks(plain))
    width = max((length for _, length, _ in breaks), default=0)
    wraps = [at for at, length, word in breaks if length + 1 + word > width - _SLACK]
    wrapped = len(breaks) >= _FEWEST and _NARROWEST <= width <= _WIDEST and len(wraps) >= _SHARE * len(breaks)
    return wraps if wrapped else []


def _breaks(plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield each line end with another line of text after it, with the lengths of its line and of the next word."""
    end = -1
    for line, following in pairwise(plain.split("\n")):
        end += len(line) + 1
        written = line.rstrip(" ")
        if written and following and not (written[-1].isspace() or following[0].isspace()):
            yield end, len(written), len(following.split(maxsplit=1)[0])
