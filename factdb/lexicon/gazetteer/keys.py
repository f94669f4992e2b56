"""The keys under which a place is found: its name in plain letters, and a fold that the usual romanisations share."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHE = str.maketrans(dict.fromkeys("'’ʼ`ʻ´‘.\"", ""))
_GAP = re.compile(r"[^a-z0-9]+")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
#: Letters that romanisations of one name exchange; applied in order, repeats then collapse.
_FOLDS = (
    ("shch", "sh"),
    ("tsch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("kh", "h"),
    ("gh", "h"),
    ("zh", "z"),
    ("ph", "f"),
    ("ck", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("j", "y"),
    ("iy", "i"),
    ("ye", "e"),
    ("yo", "o"),
    ("yu", "u"),
    ("ya", "a"),
    ("w", "v"),
    ("q", "k"),
    ("g", "h"),
    ("y", "i"),
    ("e", "i"),
    ("c", "k"),
    ("ii", "i"),
    ("ia", "a"),
    ("iu", "u"),
    ("io", "o"),
)
_REPEAT = re.compile(r"(.)\1+")
#: A shorter name has too little left of it to be told from others.
_FOLDED = 5


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """Return the name in plain lower-case letters, blanks for hyphens, without apostrophes: "Khar’kov" is "kharkov"."""
    plain = name if name.isascii() else anyascii(name)
    if plain.replace(" ", "").isalpha():
        words = plain.casefold().split(" ")
    else:
        words = _GAP.split(plain.translate(_APOSTROPHE).casefold())
    return " ".join(_SHORT.get(word, word) for word in words if word)


@lru_cache(maxsize=65536)
def fold_key(name: str) -> str | None:
    """Return the fold of a name that its spellings share ("Balakleya", "Balakliia"), None for a name too short."""
    folded = place_key(name)
    if len(folded) < _FOLDED:
        return None
    for old, new in _FOLDS:
        folded = folded.replace(old, new)
    return "~" + _REPEAT.sub(r"\1", folded)
