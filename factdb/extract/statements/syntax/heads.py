"""What heads a sentence, so that a pronoun in the next one may mean it: a name, a body, a group.

The name may stand behind an office ("Chief coach Ada Obi was"), behind what it apposes ("The captain, Ada Obi, felt"),
or before its apposition ("Ada Obi, a nurse, was").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINS = r"(?:^|[.!?\x01]\s+|\n\s*|[,;]\s(?:and|but|as|when|while|after|before)\s|\s[–—-]{1,2}\s)"
_INITIAL = r"[A-Z][\w’'.-]{0,40}"
#: Words with which a sentence opens before its subject: "Through his lawyer, Ada Obi, he".
_ADVERBIAL = (
    r"(?:Through|Via|With|By|In|On|At|From|For|To|Of|After|Before|According|Speaking|Asked|Like|Unlike|Despite)\b"
)
#: Small words that end no office: "the council of | Ada Obi" is no head.
_SMALL = r"(?:of|for|the|an?|and|or|to|by|with|before|after|at|in|on|from|that|as|said|says|told|\w+ed)\b"
_BEHIND_OFFICE = (
    rf"(?:(?!{_ADVERBIAL})[A-Z][\w’'-]{{0,30}}\s(?:[\w’'-]{{1,20}}\s){{0,5}}?(?!{_SMALL})(?:[a-z’'-]{{2,20}}|[A-Z]{{2,6}}(?=,)),?\s"
    rf"(?=(?:{_INITIAL}[\s,]){{2}}))?"
)
_OF_PLACE = r"(?:(?:of|for|on)\s(?:the\s)?(?:[A-Z][\w’'-]{0,40}[\s,]){1,4}){0,2}"
_HEAD = re.compile(
    rf"{_BEGINS}{_BEHIND_OFFICE}((?:{_INITIAL}(?:\s|(?=,\s))){{1,5}}{_OF_PLACE})"
    r"(?:\([^()\n]{1,30}\)\s)?(?=[a-z]|(?<=,)\s|,\s)"
)
#: A name of two words or more, perhaps with a title.
_FULL_NAME = re.compile(
    r"(?:[A-Z](?:[\w’'-]{0,30}|[A-Za-z]{0,3}\.)\s){1,4}(?!(?:We|I|She|He|They|It|The|But|And|In|On|At)\b)[A-Z][\w’'-]{1,30}"
)
_GROUP_HEAD = re.compile(
    rf"{_BEGINS}((?:[A-Z][\w’'-]{{0,30}}\s)?(?:[a-z-]{{2,20}}\s)?[\w-]{{2,30}}s"
    r"(?:\s(?:at|of|from|in|for)\s(?:the\s)?(?:[A-Z][\w’'-]{0,30}\s?){1,5}(?:of\s(?:[A-Z][\w’'-]{0,30}\s?){1,3})?)?)(?=\s?[a-z])"
)


def heads(masked: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the names and bodies at the heads of the sentences in the stretch, each as group 1."""
    return _HEAD.finditer(masked, start, end)


def group_heads(masked: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the plural nouns at the heads of the sentences in the stretch, with their place, each as group 1."""
    return _GROUP_HEAD.finditer(masked, start, end)


def full_names(masked: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the names of two words or more in the stretch."""
    return _FULL_NAME.finditer(masked, start, end)
