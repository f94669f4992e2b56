"""The file of the gazetteer: sorted hashes of the keys, and the places in compressed blocks, the most populous first.

    magic | length of the head | head (JSON) | hashes | targets | ends of the blocks | blocks

A lookup bisects the hashes in the mapped file and unpacks only the blocks of the places it found: nothing is read or
unpacked at opening. A target holds the place's number and 14 more bits of the key's hash, so that a word that is no
name practically never passes for one.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from hashlib import blake2b
from typing import Literal, cast

Kind = Literal["city", "admin1", "country", "region", "polity"]

MAGIC = b"FACTDBG1"
#: Places in a block: more compress better, fewer unpack faster.
BLOCK = 32
#: Bits of a target that number the place.
NUMBER = 18
CHECK = 32 - NUMBER


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    `geonames` is its GeoNames id, 0 where it has none; `number` the place's own number in this file; `parent` the
    number of the region or country it lies in, -1 for none; `parts` the numbers of what a region without an
    administration of its own consists of; `claimed_by` the states that claim a polity.
    """

    number: int
    geonames: int
    name: str
    country: str
    kind: Kind
    latitude: float
    longitude: float
    population: int
    parent: int = -1
    parts: tuple[int, ...] = ()
    claimed_by: tuple[str, ...] = ()


def hashed(key: str) -> tuple[int, int]:
    """Return a key's 32-bit hash and its check bits."""
    digest = int.from_bytes(blake2b(key.encode(), digest_size=6).digest(), "big")
    return digest >> 16, digest & ((1 << CHECK) - 1)


def write_place(place: Place) -> str:
    """Return the place as one line, its number left out."""
    fields = list(astuple(place))[1:]
    fields[4:6] = [f"{place.latitude:.4f}", f"{place.longitude:.4f}"]
    fields[8:10] = [" ".join(map(str, place.parts)), " ".join(place.claimed_by)]
    return "\t".join(map(str, fields))


def read_place(number: int, line: str) -> Place:
    """Return the place that the line describes."""
    geonames, name, country, kind, latitude, longitude, population, parent, parts, claimed = line.split("\t")
    return Place(
        number,
        int(geonames),
        name,
        country,
        cast("Kind", kind),
        float(latitude),
        float(longitude),
        int(population),
        int(parent),
        tuple(map(int, parts.split())),
        tuple(claimed.split()),
    )
