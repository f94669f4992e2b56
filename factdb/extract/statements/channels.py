"""By which way it was said: "on Telegram", "in a statement", "at a news conference", "by telephone".

A channel of the lexicon after a preposition, in the sentence of the cue but outside what is said; verbs such as
"tweeted" carry their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.attribution import Attribution, Span
    from factdb.extract.statements.tokens import Unit
    from factdb.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]+")
_OWN = {"tweet": "X", "retweet": "X", "email": "email"}
_PREPOSITION = r"\b(?:on|in|via|at|through|by|over|during|to|from|using)\s+"
_BETWEEN = r"(?:(?:a|an|the|his|her|their|its|this|that|[\w'’-]{2,20})\s+){0,4}?"


@dataclass(frozen=True, slots=True)
class _Channels:
    """The channels of a lexicon: what finds one, the name of each alias, and the first words of the aliases."""

    pattern: re.Pattern[str]
    names: dict[str, str]
    heads: frozenset[str]

    def may_stand_in(self, unit: Unit, contents: list[Span]) -> bool:
        """Whether a word of the unit, or the first part of a compound, begins an alias: a quick look before a search.

        Where what is said goes on after the unit, what stands between is searched too.
        """
        if not self.heads.isdisjoint(unit.low) or any(end > unit.end for _, end in contents):
            return True
        compounds = filterfalse(str.isalnum, unit.low)
        return any((part := _WORD.match(low)) is not None and part[0] in self.heads for low in compounds)


def channel_of(one: Attribution, masked: str, lexicon: Lexicon) -> str | None:
    """Return the channel that the sentence names outside the content, None if it names none."""
    if one.unit is None or one.cue_span is None:
        return None
    channels = _compiled(lexicon)
    for start, end in _outside(one) if channels.may_stand_in(one.unit, one.contents) else ():
        found = [match.group(1) for match in channels.pattern.finditer(masked, start, end)]
        if found:  # "in a statement posted on its Telegram account": the name tells more than the noun
            return channels.names[next((word for word in found if word[0].isupper()), found[0]).lower()]
    return _OWN.get(one.cue.verb.lemma) if one.cue is not None else None


def _outside(one: Attribution) -> list[tuple[int, int]]:
    """Return the stretches of the sentence that are not content: first from the cue on, then before it."""
    assert one.unit is not None and one.cue_span is not None  # noqa: S101, PT018 - the caller has looked
    stretches, at = [], one.unit.start
    for start, end in sorted(one.contents):
        if start > at:
            stretches.append((at, start))
        at = max(at, end)
    if at < one.unit.end:
        stretches.append((at, one.unit.end))
    cue = one.cue_span[0]
    cut = [
        part
        for start, end in stretches
        for part in ((max(start, cue), end), (start, min(end, cue)))
        if part[0] < part[1]
    ]
    return sorted(cut, key=lambda part: part[0] < cue)


@cache
def _compiled(lexicon: Lexicon) -> _Channels:
    names: dict[str, str] = {}
    for row in lexicon.rows("channels"):
        for alias in [row["name"], *filter(None, row["aliases"].split("|"))]:
            names.setdefault(alias.lower(), row["name"])
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    heads = frozenset(word[0] for alias in names if (word := _WORD.search(alias)))
    return _Channels(re.compile(rf"{_PREPOSITION}{_BETWEEN}({longest})(?![\w-])", re.IGNORECASE), names, heads)
