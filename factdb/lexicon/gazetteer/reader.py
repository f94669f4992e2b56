"""Look places up by name in the packaged gazetteer; the file is mapped, and a block is unpacked when it is needed."""

from __future__ import annotations

import json
import mmap
import zlib
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from factdb.errors import FactdbError
from factdb.lexicon.gazetteer.keys import fold_key, place_key
from factdb.lexicon.gazetteer.layout import BLOCK, CHECK, MAGIC, Place, hashed, read_place

FILE = Path(__file__).with_name("places.bin")


class GazetteerError(FactdbError):
    """The packaged gazetteer is missing or not of this version."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: not a gazetteer of this version; install factdb again, or run scripts/build_gazetteer.py"
        )


class Gazetteer:
    """A gazetteer file, opened read-only."""

    def __init__(self, path: Path = FILE) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise GazetteerError(path) from error
        view = memoryview(self._map)
        if bytes(view[:8]) != MAGIC:
            raise GazetteerError(path)
        size = int.from_bytes(view[8:12], "little")
        #: Where the data come from, how many places and keys there are.
        self.about: dict[str, Any] = json.loads(bytes(view[12 : 12 + size]))
        at = 12 + size
        pairs, blocks = self.about["pairs"], self.about["blocks"]
        self._hashes = view[at : at + 4 * pairs].cast("I")
        self._targets = view[at + 4 * pairs : at + 8 * pairs].cast("I")
        self._ends = view[at + 8 * pairs : at + 8 * pairs + 4 * blocks].cast("I")
        self._blocks = view[at + 8 * pairs + 4 * blocks :]
        self._lines = lru_cache(maxsize=512)(self._unpack)
        self._place = lru_cache(maxsize=8192)(self._read)
        self._places = lru_cache(maxsize=65536)(self._look_up)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of exactly that name or alias, the most populous first."""
        return self._places(place_key(name))

    def find_alike(self, name: str) -> tuple[Place, ...]:
        """Return the places whose name differs only as romanisations do, the most populous first."""
        key = fold_key(name)
        return self._places(key) if key else ()

    def place(self, number: int) -> Place:
        """Return the place of that number."""
        return self._place(number)

    def parents(self, place: Place) -> tuple[Place, ...]:
        """Return what the place lies in, the nearest first: region, country."""
        found: list[Place] = []
        while place.parent >= 0 and len(found) < 4:  # noqa: PLR2004 - no chain is longer
            place = self.place(place.parent)
            found.append(place)
        return tuple(found)

    def _look_up(self, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        value, check = hashed(key)
        at = bisect_left(self._hashes, value)
        numbers = []
        while at < len(self._hashes) and self._hashes[at] == value:
            target = self._targets[at]
            if target & ((1 << CHECK) - 1) == check:
                numbers.append(target >> CHECK)
            at += 1
        return tuple(self.place(number) for number in sorted(numbers))

    def _read(self, number: int) -> Place:
        return read_place(number, self._lines(number // BLOCK)[number % BLOCK])

    def _unpack(self, block: int) -> list[str]:
        start = self._ends[block - 1] if block else 0
        return zlib.decompress(self._blocks[start : self._ends[block]]).decode().split("\n")


@cache
def gazetteer() -> Gazetteer:
    """Return the packaged gazetteer, opened once in a process."""
    return Gazetteer()


@lru_cache(maxsize=65536)
def find(name: str) -> tuple[Place, ...]:
    """Return the packaged gazetteer's places of that name, the most populous first."""
    return gazetteer().find(name)
