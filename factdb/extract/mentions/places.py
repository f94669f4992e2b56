"""Which place of that name: resolved with the whole article in view.

A country or a demonym settles itself. A city's weight is its population × (1 + 50 × its country's share in the
article), and a division's towns gain in the same way when the article names the division. "Paris, Texas" settles
Paris; "the Kharkiv region" asks for a division; a name that is mostly something else counts only where the grammar
asks for a place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factdb.lexicon.gazetteer import Place, find, gazetteer
from factdb.lexicon.gazetteer.keys import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: How much more a place weighs whose country the article is about.
SHARE = 50
#: Candidates kept beside the best.
_KEPT = 4
#: A division so many times as large as a city is what their common name means.
_FAR_LARGER = 20
#: A division's people are spread over it: beside a town abroad that bears its name they count so much.
_OF_A_DIVISION = 0.2
#: A rival below this part of the best's weight isn't worth keeping.
_RIVAL = 0.005


@dataclass
class Context:
    """How often the article names each country, which divisions it names, and which have how many of its towns."""

    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[int] = field(default_factory=Counter)
    #: Names of towns met, and how many of them each division has.
    towns: set[str] = field(default_factory=set)
    having: Counter[int] = field(default_factory=Counter)

    def add_town(self, name: str, places: Iterable[Place]) -> None:
        """Count a town's name, once, for the divisions that have a town of that very name."""
        key = place_key(name)
        own = {place.parent for place in places if place.kind == "city" and place_key(place.name) == key}
        if own and key not in self.towns:
            self.towns.add(key)
            self.having.update(own)

    def weight(self, place: Place) -> float:
        """Return the place's weight in this article."""
        weight = float(place.population + 1000)
        total = self.countries.total()
        if total:
            weight *= 1 + SHARE * self.countries.get(place.country, 0) / total
        if self.divisions and place.parent >= 0:
            weight *= 1 + SHARE * self.divisions.get(place.parent, 0) / self.divisions.total()
        if place.kind == "city" and self.having[place.parent] > 1:
            weight *= 1 + SHARE * (self.having[place.parent] - 1) / (len(self.towns) - 1)
        return weight


def choose(
    places: Iterable[Place], context: Context, *, division: bool = False, within: Sequence[Place] = ()
) -> list[tuple[Place, float]]:
    """Return the places, best first, with their weights as shares of their sum; `within` keeps those that lie there."""
    held = list(places)
    if within:
        held = [place for place in held if lies_in(place, within)] or held
    held = _of_kind(held, division=division) if len(held) > 1 else held
    towns = any(place.kind == "city" for place in held)
    weights = [
        (context.weight(place) * (_OF_A_DIVISION if towns and place.kind == "admin1" else 1.0), place) for place in held
    ]
    total = sum(weight for weight, _ in weights) or 1.0
    weights.sort(key=lambda pair: (-pair[0], pair[1].number))
    return [(place, weight / total) for weight, place in weights]


def _of_kind(places: list[Place], *, division: bool) -> list[Place]:
    """Prefer divisions where the grammar says so; a city over the division of its name otherwise."""
    kinds = ("admin1", "region", "polity") if division else ("city", "country", "region", "polity")
    wanted = [place for place in places if place.kind in kinds]
    if not division and clearly_division(places):
        return [place for place in places if place.kind == "admin1"]
    if division:
        return [place for place in wanted if not place.name.endswith(" City")] or wanted or places
    return [*(place for place in wanted if not _only_called_so(place, places)), *_alone(places, wanted)] or places


def clearly_division(places: Sequence[Place]) -> bool:
    """Tell whether a name is mostly a division's: no city of that name is nearly as large."""
    if not places or places[0].kind != "admin1":
        return False
    return all(place.kind != "city" or place.population * _FAR_LARGER < places[0].population for place in places)


def _only_called_so(place: Place, places: list[Place]) -> bool:
    """Tell whether a city has by some alias the name of a division far larger: Bozeman was once "Missouri"."""
    above = [other for other in places if other.kind == "admin1" and other.country == place.country]
    if place.kind != "city" or not above:
        return False
    larger = any(other.population > _FAR_LARGER * place.population for other in above)
    return larger and not any(place.name.split()[0] == other.name.split()[0] for other in above)


def _alone(places: list[Place], wanted: list[Place]) -> list[Place]:
    """Return the divisions that no city of their country shares the name with."""
    named = {place.country for place in wanted if place.kind == "city" and not _only_called_so(place, places)}
    return [place for place in places if place.kind == "admin1" and place.country not in named]


def lies_in(place: Place, within: Sequence[Place]) -> bool:
    """Tell whether the place lies in one of the others."""
    numbers = {outer.number for outer in within}
    return any(parent.number in numbers for parent in gazetteer().parents(place))


def candidates_of(ranked: list[tuple[Place, float]]) -> list[dict[str, Any]]:
    """Return the candidates worth keeping beside the best, none if the name is clear."""
    if not ranked:
        return []
    best = ranked[0][1]
    kept = [pair for pair in ranked[: _KEPT + 1] if pair[1] >= best * _RIVAL]
    if len(kept) < 2:  # noqa: PLR2004 - one place is no choice
        return []
    return [
        {"name": place.name, "country": place.country, "geonames": place.geonames or None, "score": round(share, 4)}
        for place, share in kept
    ]


def find_all(name: str) -> tuple[Place, ...]:
    """Return the places of the name, else those whose spelling differs as romanisations do."""
    return find(name) or gazetteer().find_alike(name)
