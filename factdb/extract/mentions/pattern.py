"""A run of capitals, small joining words between them and up to three plain ones behind, and a piece of one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

#: The capital with which a search begins, and what makes a word of it: the rest of an abbreviation, or letters without
#: a sign of money behind them ("US$40 million").
_FIRST = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"(?:(?<=[A-Z])\.(?:[A-Z]\.)+|[\w'&/-]*(?:\.(?=[\w-]|,| [A-Z])[\w'-]*)*)(?!\w{0,3}[$€£¥₹])"
_JOIN = (
    r"(?:of|for|and|de|del|della|des|di|do|du|da|das|dos|la|le|van|von|der|den|bin|ibn|al|el|ul|y"
    r"|on|in|to|the|against|&)"
)
#: The second small word of a name: "van der Meer", "de la Torre".
_SECOND = r"(?:the|an?|der|den|la|las|los|al|el)"

#: Bounded repeats only: a run ends after 12 capitals, and what follows is a run of its own.
RUN = re.compile(
    rf"{_FIRST}(?<!\w\w){_REST}(?: (?:{_JOIN} (?:{_SECOND} )?)?{_FIRST}{_REST}){{0,12}}(?: [a-z][\w'-]*){{0,3}}"
)

PieceKind = Literal["person", "institution", "group", "medium", "place", "country", "demonym", "name"]


@dataclass(slots=True)
class Piece:
    """A stretch of a run and what it may be; `name` without a possessive, `given` true for a likely person's name."""

    start: int
    end: int
    kind: PieceKind
    name: str
    country: str | None = None
    titled: bool = False
