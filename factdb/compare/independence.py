"""Independence: whose words they are in the end, so that relays, repeats and copied articles count once.

An origin is the speaker at the end of the chain, however many relayed the words; an office's spokesperson is the
office. What an article says in its own voice has the article as origin, and articles that copy one another are one.
Copies are found by *fractional sketches*: of all runs of `WORDS` words those are kept whose hash falls below a fixed
share, so that a sketch grows with its text and a short copy is found within a long article; articles that share part of
their sketches are then held against each other run by run. Nothing is random: the same texts always give the same.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Runs of this many words are compared: long enough that two reports share one by copying only.
WORDS = 6
#: One run in so many is kept in a sketch, and all of them in a text of few.
SHARE = 8
_KEPT = 2**32 // SHARE
_FEW = 200
#: From this share of the shorter text's runs on, found in the other text too, it is a copy.
COPIED = 0.6
#: What very many articles share (a boilerplate line) makes no candidates.
_COMMON = 50
_WORD = re.compile(r"\w+")
#: So many texts' runs are held, for one article has figures in several topics.
_HELD = 256


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that says what an earlier one says: `share` is the part of the shorter text that both have."""

    article: str
    of: str
    share: float


@lru_cache(maxsize=_HELD)
def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all runs of `WORDS` words, in lower case and without marks."""
    words = _WORD.findall(text.lower())
    runs = (" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1))
    return frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs)


def sketch(runs: frozenset[int]) -> frozenset[int]:
    """Return the runs that stand for a text: those with the lowest hashes, one in `SHARE`."""
    return runs if len(runs) <= _FEW else frozenset(run for run in runs if run < _KEPT)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the smaller set's runs that the other one has too; 0 if either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def copies(texts: Mapping[str, str]) -> dict[str, Copy]:
    """Return, by article, what each copied article copies: the earliest in the order given that it can be traced to."""
    runs = {article: shingles(text) for article, text in texts.items()}
    order = {article: place for place, article in enumerate(texts)}
    found: dict[str, Copy] = {}
    for article, candidates in _candidates(runs).items():
        shares = {other: containment(runs[article], runs[other]) for other in sorted(candidates, key=order.__getitem__)}
        source = next((other for other, share in shares.items() if share >= COPIED), None)
        if source is not None:
            root = found[source].of if source in found else source
            found[article] = Copy(article, root, shares[source])
    return found


def _candidates(runs: Mapping[str, frozenset[int]]) -> dict[str, set[str]]:
    """Return, by article, the earlier ones that share at least a tenth of its sketch, or it of theirs."""
    holders: dict[int, list[str]] = defaultdict(list)
    sketches = {article: sketch(all_runs) for article, all_runs in runs.items()}
    candidates: dict[str, set[str]] = {}
    for article, kept in sketches.items():
        shared = Counter(other for run in kept if len(holders[run]) <= _COMMON for other in holders[run])
        candidates[article] = {
            other for other, count in shared.items() if 10 * count >= min(len(kept), len(sketches[other]))
        }
        for run in kept:
            holders[run].append(article)
    return candidates
