"""Places, measured on a corpus of news with coordinates: found, and resolved to within 161 km.

    python benchmarks/quality_places.py FILE.xml…

Reads the XML of TR-News, LGL and GeoVirus (milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation on GitHub), which is
no part of this project. A demonym is no toponym here, nor is one inside the name of a body ("Kentucky State Police").
Right is the very place of GeoNames where the corpus gives its id, else what lies within 161 km; a division or region
within 700 km, a country within 2,500 km of its centre.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.document import Document
from factdb.extract.mentions import find_mentions
from factdb.extract.roles.vocabulary import vocabulary
from factdb.lexicon import Lexicon
from factdb.lexicon.gazetteer import Place, find
from factdb.resolve.distances import great_circle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.records import Mention

LEXICON = Lexicon()
#: How far, in kilometres, a place of each kind may be from where the corpus puts it.
FAR = {"city": 161, "admin1": 700, "region": 700, "polity": 700, "country": 2500}
#: Offsets in the corpora are off by so many characters at most.
_DRIFT = 60


class Toponym(NamedTuple):
    """A place that the corpus marks: its words, where they stand, where it lies, its id in GeoNames or 0."""

    start: int
    end: int
    words: str
    point: tuple[float, float]
    geonames: int


def articles(path: Path) -> Iterator[tuple[str, list[Toponym]]]:
    """Yield each article's text with its toponyms that have coordinates."""
    for article in ET.parse(path).getroot().iter("article"):  # noqa: S314 - a corpus that the user chose
        text = article.findtext("text") or ""
        marked = [*article.iter("toponym"), *article.iter("location")]
        yield text, [found for each in marked if (found := _toponym(text, each)) is not None]


def _toponym(text: str, each: ET.Element) -> Toponym | None:
    words = each.findtext("phrase") or each.findtext("name") or ""
    lat, lon = each.findtext(".//lat"), each.findtext(".//lon")
    if not (words and lat and lon):
        return None
    told = int(each.findtext("start") or 0)
    near = [at for at in range(max(0, told - _DRIFT), told + _DRIFT) if text.startswith(words, at)]
    start = min(near, key=lambda at: abs(at - told), default=told)
    tag = each.find("gaztag")
    known = 0 if tag is None else int(tag.get("geonameid") or 0)
    return Toponym(start, start + len(words), words, (float(lat), float(lon)), known)


def counted(toponym: Toponym, mentions: list[Mention]) -> tuple[bool, Mention | None]:
    """Return whether the toponym counts, and the place found for it."""
    known = vocabulary(LEXICON).countries.get(toponym.words)
    if known and known.how in ("demonym", "people"):
        return False, None
    over = [it for it in mentions if it.start < toponym.end and toponym.start < it.end]
    place = next((it for it in over if it.kind == "place"), None)
    within = any(
        it.kind in ("institution", "medium") and it.start <= toponym.start and toponym.end <= it.end for it in over
    )
    return place is not None or not within, place


def resolved(mention: Mention) -> Place | None:
    """Return the gazetteer's place of a mention, None for one that has no coordinates."""
    places = find(mention.name)
    if mention.geonames:
        return next((place for place in places if place.geonames == mention.geonames), None)
    named = (place for place in places if place.kind != "city" and mention.country in (place.country, None))
    return next(named, None)


def measure(path: Path) -> None:
    """Print what is found and what of it is right."""
    count = found = right = unplaced = 0
    for text, toponyms in articles(path):
        mentions = find_mentions(Document(text), LEXICON, [])
        for toponym in toponyms:
            counts, mention = counted(toponym, mentions)
            count += counts
            if mention is not None:
                found += 1
                place = resolved(mention)
                unplaced += place is None
                right += place is not None and _right(place, toponym)
    print(
        f"{path.name}: {count:,} toponyms, found {found / count:.1%}, of those with coordinates"
        f" {1 - unplaced / found:.1%}, and right of these {right / (found - unplaced):.1%}"
    )


def _right(place: Place, toponym: Toponym) -> bool:
    if place.geonames and place.geonames == toponym.geonames:
        return True
    return great_circle((place.latitude, place.longitude), toponym.point) <= FAR[place.kind]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        measure(Path(name))
