"""The runs of capitals of an article, each read once with the lexicons: what it names depends on nothing else."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import grammar
from factdb.extract.mentions.run import Run
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import words_of

if TYPE_CHECKING:
    from factdb.extract.mentions.pattern import Piece
    from factdb.lexicon import Lexicon


class Runs:
    """The reader of runs with a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rules = grammar(lexicon)
        self._known = known = vocabulary(lexicon)
        #: The plain words with which a name behind capitals may end: "(Russian) defense ministry".
        phrases = (known.bodies, known.offices, known.groups, known.domains)
        self._tails = known.dropped.union(*(found.lasts() for found in phrases))
        #: What a run names; `opens` says that it begins a sentence, where any word has a capital.
        self.pieces = lru_cache(maxsize=32768)(self._pieces)

    def trimmed(self, run: str) -> str:
        """Return the run without the plain words behind it that no name ends in: fewer runs, each read once."""
        while True:
            head, _, last = run.rpartition(" ")
            if not head or last.removesuffix("'s") in self._tails or not last.islower():
                return run
            run = head

    def _pieces(self, run: str, opens: bool) -> tuple[Piece, ...]:  # noqa: FBT001 - the cache tells only values
        return tuple(Run(words_of(run), self._known, self._rules, opens).read())


@cache
def runs(lexicon: Lexicon) -> Runs:
    """Return the lexicon's reader of runs, made once."""
    return Runs(lexicon)
