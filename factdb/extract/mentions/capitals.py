"""What capitals are by their words alone: nobody's name ("Area Manager"), or what a map shows ("Kerch Strait")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.roles.words import fold
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.mentions.grammar import Grammar
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.extract.roles.words import Word

#: Words in -ing of so few letters are names as often as verbs: "King", "Ming".
_SHORTEST = 5
#: "D-N.M.", "R-Texas": the party and state of somebody named before.
_PARTY_TAG = re.compile(r"[A-Z]{1,3}-(.+)")
#: "Oslo-based", "Texas-born": an adjective, whatever stands before.
_COMPOUND = re.compile(r"-(?:area|backed|based|born|bound|educated|era|held|led|owned|run|style|trained|wide)$")


def names_nobody(words: Sequence[Word], known: Vocabulary, rules: Grammar) -> bool:
    """Say yes for "Russian-held", "World" and "Governor": capitals that name nobody by themselves."""
    last = words[-1].key
    if "-" in last and (_COMPOUND.search(last) or (len(words) == 1 and last.endswith("ed"))):
        return True
    if len(words) == 1 and last in rules.opening:
        return True
    return _common(words, known) or _title_only(words, known) or _party_tag(words, known)


def is_feature(words: Sequence[Word], known: Vocabulary, rules: Grammar) -> bool:
    """Recognise what a map shows by its noun: "Kerch Strait", "River Niger", "Gulf of Guinea"."""
    if len(words) < 2 or words[0].key in known.given:  # noqa: PLR2004 - a noun and a name
        return False
    if words[0].key in rules.features_before:
        return True
    return words[-1].key in rules.features and not any(word.key in ("of", "for") for word in words)


def is_participle(key: str, known: Vocabulary) -> bool:
    """Say whether a word that opens a sentence may be a verb in -ing, not the first of a name: "Visiting Oslo"."""
    return key.endswith("ing") and len(key) > _SHORTEST and key not in known.given and not find(key)


def _title_only(words: Sequence[Word], known: Vocabulary) -> bool:
    """Recognise "Area Manager": a title that no list has, told by its last word; nobody is named by it."""
    if len(words) < 2 or words[0].key in known.given:  # noqa: PLR2004 - one word is looked up by itself
        return False
    office = known.offices.at(words, len(words) - 1)
    return office is not None and office[1].role in known.lists["titles"]


def _party_tag(words: Sequence[Word], known: Vocabulary) -> bool:
    tag = _PARTY_TAG.fullmatch(words[0].raw) if "-" in words[0].raw else None
    return tag is not None and (fold(tag[1]) in known.states or tag[1] in known.states.values())


def _common(words: Sequence[Word], known: Vocabulary) -> bool:
    """Return whether the words are an office or a common noun for people, which names nobody."""
    if words[0].key not in known.begins:
        return False
    keys = tuple(word.key for word in words)
    return known.offices.has(keys) or known.groups.has(keys) or known.ranks.has(keys)
