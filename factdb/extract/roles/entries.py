"""What a phrase of the role lexicons stands for: a country, a body, an office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Country:
    """A word for a country; `how` is name, demonym, capital or metonym; `place` its part that is meant (Scotland)."""

    code: str
    how: str
    place: str | None = None


@dataclass(slots=True)
class Body:
    """A body as its words select it: the reported name, the identity within its country, and the country if they tell.

    `proper` bodies have a name of their own (NATO); the others are one in each country. An `adjective` ("military")
    names the body only before another noun. A `local` body may be a place's own, of `many` a country has several.
    """

    name: str
    key: str
    country: str | None = None
    medium: bool = False
    proper: bool = False
    adjective: bool = False
    local: bool = False
    many: bool = False


@dataclass(slots=True)
class Office:
    """An office: its canonical role and, where the title tells, the body and the country it belongs to."""

    role: str
    body: Body | None = None
    country: str | None = None
    plural: bool = False
