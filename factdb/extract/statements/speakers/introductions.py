"""What an article tells of somebody where it names him without letting him speak: "President Ada Obi met the union".

The words before the name are taken one by one as long as they and the name are one phrase, then the apposition behind
it ("Ada Obi, the mayor of Oslo, met"). The first mention that tells an office counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role

if TYPE_CHECKING:
    from factdb.extract.roles import RolePhrase
    from factdb.lexicon import Lexicon

#: How many words before a name are taken, how many letters they have at most, and how many mentions are looked at.
_MOST_WORDS, _LONGEST, _MOST_MENTIONS = 7, 90, 3
#: Words with which a name's own phrase cannot go on to the left.
_OUTSIDE = frozenset(
    {"and", "or", "but", "with", "by", "from", "to", "at", "in", "on", "after", "before", "that", "as", "than", "about"}
    | {"while", "when", "where", "is", "was", "are", "were", "has", "had", "have", "against", "between", "under"}
    | {"i", "he", "she", "we", "they", "it", "you", "who", "whom", "whose"}
)
_APPOSED = re.compile(r", ((?:the |a |an |its |his |her |their )?[a-z][^,.;:\n]{2,80})(?=[,.])")


def introduced(text: str, name: str, before: int, lexicon: Lexicon) -> RolePhrase | None:
    """Return what the text before an offset tells of the one named: an office, and its body; None if nothing."""
    at, tries = text.find(name, 0, before), 0
    while at >= 0 and tries < _MOST_MENTIONS:
        told = _titled(text, name, at, lexicon) or _apposed(text, name, at, lexicon)
        if told is not None:
            return told
        at, tries = text.find(name, at + len(name), before), tries + 1
    return None


def _titled(text: str, name: str, at: int, lexicon: Lexicon) -> RolePhrase | None:
    """Return the longest phrase of the words before the name that tells an office of his."""
    best: RolePhrase | None = None
    words: list[str] = []
    for word in reversed(text[max(0, at - _LONGEST) : at].rpartition("\n")[2].split()[-_MOST_WORDS:]):
        if word.lower() in _OUTSIDE or word[-1] in ',;:!?)”"' or (word[-1] == "." and len(word) > len("Capt.")):
            break
        words.insert(0, word)
        phrase = parse_role(f"{' '.join(words)} {name}", lexicon)
        if phrase.person != name:
            continue
        best = phrase if phrase.role and not phrase.role.endswith("ed") else best  # "informed Ada Obi"
    return best


def _apposed(text: str, name: str, at: int, lexicon: Lexicon) -> RolePhrase | None:
    found = _APPOSED.match(text, at + len(name))
    phrase = parse_role(f"{name}, {found[1]}", lexicon) if found else None
    return phrase if phrase is not None and phrase.role and phrase.person == name else None
