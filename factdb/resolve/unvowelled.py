"""Names in the letters of other scripts against Latin ones: the letters must agree, what isn't written is the writer's.

Each letter stands for what romanisations make of it (romanisation.toml); in Arabic and Hebrew a short vowel may stand
between two letters, Korean syllables are taken apart into theirs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from factdb.resolve.romanise import letters

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_SCRIPTS = (
    ("arabic", re.compile("[\u0620-\u06ff]")),
    ("hebrew", re.compile("[\u05d0-\u05ea]")),
    ("hangul", re.compile("[\uac00-\ud7a3]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
)
_MARKS = re.compile("[\u064b-\u065f\u0670\u0591-\u05c7\u200c'׳]")
#: The Arabic article, whose l becomes the next letter in speech.
_ARTICLE = "(?:al|el|ul|a[sdrtnz])?"


def script_of(name: str) -> str | None:
    """Return the script of a name in letters that stand for several Latin ones each, None for others."""
    return next((script for script, letter in _SCRIPTS if letter.search(name)), None)


def one_name(a: str, b: str, lexicon: Lexicon) -> bool | None:
    """Return whether a name in such a script may be the Latin one; None unless just one is in them."""
    first, second = script_of(a), script_of(b)
    if (first is None) == (second is None):
        return None
    native, latin, script = (a, b, first) if first else (b, a, second)
    found = _pattern(native, script or "", lexicon).fullmatch(letters(latin))
    return found is not None


@lru_cache(maxsize=4096)
def _pattern(name: str, script: str, lexicon: Lexicon) -> re.Pattern[str]:
    table: dict[str, str] = lexicon.table("romanisation")[script]
    words = _MARKS.sub("", name).split()
    if script == "hangul":
        return re.compile(_korean("".join(words), table, lexicon.table("romanisation")["hangul_families"]))
    return re.compile("".join(_word(word, table, script) for word in words) or "(?!)")


def _korean(name: str, table: dict[str, str], families: dict[str, str]) -> str:
    """Return a Korean name's pattern: the family's first, by a spelling of its own where it has one."""
    given = name if name[0] not in families else name[1:]
    jamo = "".join(f"(?:{table[letter]})" for letter in normalize("NFD", given) if letter in table)
    return (f"(?:{families[name[0]]})" if given != name else "") + jamo


def _word(word: str, table: dict[str, str], script: str) -> str:
    article = _ARTICLE if script == "arabic" and word.startswith("ال") and len(word) > 3 else ""  # noqa: PLR2004 - more than "Al"
    rest = word[2:] if article else word
    short = "" if script == "devanagari" else "[aeiou]?"
    return article + short + short.join(f"(?:{table[letter]})" for letter in rest if letter in table)
