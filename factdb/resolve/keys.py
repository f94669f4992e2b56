"""The keys of aliases: a name's words folded, so that what a user types finds every spelling; and ids of entities."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii

from factdb.resolve.romanise import REMEMBERED, folds

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_APOSTROPHE = str.maketrans(dict.fromkeys("'’ʼ`ʻ´‘.", ""))
_WORD = re.compile(r"[a-z]+|[0-9]+")


@lru_cache(maxsize=REMEMBERED)
def alias_key(name: str, lexicon: Lexicon) -> str:
    """Return the name's words in plain letters, each folded as romanisations allow, single blanks between."""
    plain = (name if name.isascii() else anyascii(name)).translate(_APOSTROPHE).casefold()
    strict = folds(lexicon).strict
    return " ".join(strict(word) if word.isalpha() else word for word in _WORD.findall(plain)) or plain.strip()


def plain_letters(name: str) -> str:
    """Return a name of another script in plain letters, words apart: "Володимир" as "Volodymyr"."""
    return " ".join(word[:1].upper() + word[1:] for word in anyascii(name).split())


@lru_cache(maxsize=REMEMBERED)
def slug(name: str) -> str:
    """Return the name as it can be typed: plain letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or "unnamed"
