"""What a speaker phrase says of somebody, before and after it is put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factdb.extract.roles.entries import Country

Kind = Literal["person", "post", "group", "institution", "medium"]


@dataclass(slots=True)
class RolePhrase:
    """A speaker phrase in its parts: who, in which office, of which body, country and place, by which way.

    `institution` is the body's reported name without its country ("Ministry of Defence"), `key` its identity within
    the country; `country` is ISO 3166-1 in two letters, `place` as written without its kind ("Belgorod"). `proper` is
    true where the body has a name of its own, so that it is one thing everywhere; `inferred` where only the place
    tells the country.
    """

    kind: Kind
    person: str | None = None
    role: str | None = None
    institution: str | None = None
    country: str | None = None
    place: str | None = None
    via: str | None = None
    key: str | None = None
    proper: bool = False
    inferred: bool = False


@dataclass(slots=True)
class Part:
    """What one segment of a phrase tells, slot by slot; the first to fill a slot keeps it."""

    person: str | None = None
    role: str | None = None
    rank: str | None = None
    institution: str | None = None
    key: str | None = None
    proper: bool = False
    medium: bool = False
    country: str | None = None
    place: str | None = None
    #: True where the country was only inferred from the place.
    inferred: bool = False
    group: bool = False
    evidence: bool = False

    def take_country(self, code: str, *, inferred: bool = False) -> None:
        """Set the country unless a stated one is there."""
        if self.country is None or (self.inferred and not inferred):
            self.country, self.inferred = code, inferred

    def take_part(self, country: Country) -> None:
        """Set the country that a word names, and the part of it that is meant: "Scottish"."""
        self.take_country(country.code)
        self.place = self.place or country.place

    @property
    def empty(self) -> bool:
        """Say yes if nothing at all was recognised."""
        return not (
            self.person or self.role or self.institution or self.country or self.place or self.group or self.evidence
        )
