"""Fold a word so that its romanisations agree: "Zelenskyy", "Selenskyj" and "Зеленський" meet, other names don't.

The rules are data (romanisation.toml). The strict fold is what every tradition shares; a Slavic or Semitic fold goes
further, and is right only for names known to be of that tradition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdb.lexicon import Lexicon

#: So many names each rule remembers: news names the same ones again and again, and a load of any size stays small.
REMEMBERED = 16384
_REPEAT = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[^a-z]")
#: An article written in one with the name: "Alhouthi", "Elsisi".
_FUSED = re.compile("^[ae]l(?=[^aeiouy])")
_VOWELS = re.compile(r"[aeiouy]")
#: Consonants that some tradition exchanges are one in a block, so that no spelling misses its own.
_CLASSES = str.maketrans("gkqhzcwdbp", "kkkkssvtpp")
_SILENT = re.compile("(?<=[aeiou])h$")
_PAIRS = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("zh", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("x", "ks"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "t"),
    ("gh", "k"),
    ("kh", "k"),
)
#: So many consonants make a block; fewer letters than `_SHORT` are no article and a name behind it.
_BLOCK = 4
_SHORT = 5


@lru_cache(maxsize=REMEMBERED)
def letters(word: str) -> str:
    """Return the word's plain lower-case letters and nothing else."""
    return _LETTERS.sub("", (word if word.isascii() else anyascii(word)).casefold())


@dataclass(frozen=True)
class Folds:
    """The folds of a lexicon, each a function from plain letters to plain letters, remembered by word."""

    strict: Callable[[str], str]
    slavic: Callable[[str], str]
    semitic: Callable[[str], str]
    endings: tuple[str, ...]
    feminine: tuple[tuple[str, str], ...]
    #: Family names that stand before the given name.
    family_first: frozenset[str]
    #: Given names that stand last where the family name stands first; Portuguese ones.
    given_last: frozenset[str]
    portuguese: frozenset[str]
    spanish: frozenset[str]
    #: A family name's other romanisation → the one written for it.
    families: dict[str, str]
    korean: Callable[[str], str]
    #: A name with Serbian letters in Latin ones; a surname that German wrote from the Russian, in English.
    plain: Callable[[str], str]
    english: Callable[[str], str]
    korean_families: frozenset[str]


@cache
def folds(lexicon: Lexicon) -> Folds:
    """Return the lexicon's folds, compiled once."""
    table = lexicon.table("romanisation")
    strict = _folder(table["strict"])
    slavic, semitic = _folder(table["slavic"]), _folder(table["semitic"])
    return Folds(
        strict=lru_cache(maxsize=REMEMBERED)(strict),
        slavic=lru_cache(maxsize=REMEMBERED)(lambda word: slavic(strict(word))),
        semitic=lru_cache(maxsize=REMEMBERED)(lambda word: semitic(strict(word))),
        endings=tuple(table["slavic_endings"]),
        feminine=tuple((a, b) for a, b in table["feminine"]),
        family_first=frozenset(table["family_first"]) | {name for row in table["families"] for name in row},
        given_last=frozenset(table["given_last"]),
        portuguese=frozenset(table["portuguese"]),
        spanish=frozenset(table["spanish"]),
        families={name: row[0] for row in reversed(table["families"]) for name in row[1:]},
        korean=lru_cache(maxsize=REMEMBERED)(_folder(table["korean"])),
        korean_families=frozenset(table["korean_families"]),
        plain=_serbian(table["serbian"]),
        english=_from_german(table["german"]),
    )


def _serbian(table: dict[str, str]) -> Callable[[str], str]:
    """Return the function that writes a name in Latin letters if one of its letters is Serbian alone."""
    letters = str.maketrans(
        {each: new for old, latin in table.items() for each, new in ((old, latin), (old.upper(), latin.title()))}
    )
    own = re.compile("[јљњћђџЈЉЊЋЂЏ]")
    return lambda name: name if name.isascii() or not own.search(name) else name.translate(letters)


def _from_german(table: dict[str, Any]) -> Callable[[str], str]:
    """Return the function that writes a German transcription of a Russian surname as English does."""
    ending = re.compile(table["endings"])
    steps = [(re.compile(old), new) for old, new in table["letters"]]

    def english(word: str) -> str:
        if not ending.search(word):
            return word
        for old, new in steps:
            word = old.sub(new, word)
        return word

    return lru_cache(maxsize=REMEMBERED)(english)


def _folder(rules: list[Any]) -> Callable[[str], str]:
    steps = [(re.compile(old), new) for old, new in rules]

    def fold(word: str) -> str:
        for old, new in steps:
            word = old.sub(new, word)
        return _REPEAT.sub(r"\1", word)

    return fold


@lru_cache(maxsize=REMEMBERED)
def skeleton(word: str) -> str:
    """Return what all spellings of a surname share: its first consonants, those that are exchanged made one."""
    plain = _SILENT.sub("", letters(word))
    if len(plain) > _SHORT:
        plain = _FUSED.sub("", plain)
    for old, new in _PAIRS:
        plain = plain.replace(old, new)
    bare = _REPEAT.sub(r"\1", _VOWELS.sub("", plain.replace("j", "")).translate(_CLASSES))
    return bare[:_BLOCK] or plain[:2]
