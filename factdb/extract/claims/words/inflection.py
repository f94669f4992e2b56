"""English forms made from lemmas: the five of a verb and the plural of a noun, by the regular rules of spelling."""

from __future__ import annotations

_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")
_NAMES = ("third", "past", "participle", "ing")


def verb_forms(lemma: str, irregular: list[str] | None = None) -> dict[str, set[str]]:
    """Return each form of the verb with its names: base, third, past, participle, ing.

    `irregular` gives the last four in that order; alternatives of one are parted by "|" ("burned|burnt").
    """
    forms: dict[str, set[str]] = {lemma: {"base"}}
    for name, words in zip(_NAMES, irregular or _regular(lemma), strict=True):
        for word in words.split("|"):
            forms.setdefault(word, set()).add(name)
    if lemma == "be":
        for word, name in (("are", "third"), ("am", "third"), ("were", "past")):
            forms.setdefault(word, set()).add(name)
    return forms


def _regular(lemma: str) -> list[str]:
    past = _past(lemma)
    return [plural_word(lemma), past, past, _ing(lemma)]


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _consonant_y(lemma) else lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def plural_word(word: str) -> str:
    """Return the noun's plural, which is also the verb's third person, by spelling alone."""
    if _consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANT) else "s")


def plural(phrase: str) -> str:
    """Return the phrase with the noun that heads it in the plural: "price tags", "prisoners of war"."""
    head, of, rest = phrase.partition(" of ")
    *before, last = head.split()
    return " ".join([*before, plural_word(last)]) + of + rest


def _consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
