"""Are two names one place? By the gazetteer where it knows both, else by a fold that romanisations share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import grammar
from factdb.lexicon.gazetteer import Place, find, gazetteer
from factdb.lexicon.gazetteer.keys import fold_key, place_key
from factdb.resolve.romanise import REMEMBERED

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_FOLDED = 0.9


@lru_cache(maxsize=REMEMBERED)
def _read(name: str, lexicon: Lexicon) -> tuple[str, bool, tuple[Place, ...]]:
    """Return the name without what says its kind, whether it is a division, and the places it may be."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    division = len(words) > 1 and words[-1].casefold() in grammar(lexicon).divisions
    bare = " ".join(words[:-1] if division else words)
    places = find(" ".join(words)) or find(bare) or gazetteer().find_alike(bare)
    kinds = ("admin1", "region", "polity", "country") if division else ("city", "country", "region", "polity", "admin1")
    wanted = [place for place in places if place.kind in kinds]
    cities = [place for place in wanted if place.kind == "city"]
    return bare, division, tuple(cities if cities and not division else wanted)


def one_place(a: str, b: str, lexicon: Lexicon) -> tuple[float, str]:
    """Return how likely two names are one place's (0 to 1) and why."""
    one, other = _read(a, lexicon), _read(b, lexicon)
    if one[1] != other[1] and {p.kind for p in one[2]} != {p.kind for p in other[2]}:
        return 0.0, "one is a division, the other is not"
    if one[2] and other[2]:
        if one[2][0].number == other[2][0].number:
            return 1.0, f"both are {one[2][0].name} in the gazetteer"
        shared = {place.number for place in one[2]} & {place.number for place in other[2]}
        return (0.85, "they may be one place") if shared else (0.0, "two places of the gazetteer")
    if place_key(one[0]) == place_key(other[0]):
        return 1.0, "the same letters"
    folded = fold_key(one[0])
    if folded and folded == fold_key(other[0]):
        return _FOLDED, "spelt alike as romanisations are"
    return 0.0, "names differ"
