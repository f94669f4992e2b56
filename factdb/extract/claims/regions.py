"""A sentence cut by who speaks: each region holds the words of one sentence that belong to one innermost statement.

Words of a cue or a speaker belong to no region; where something is left out a bar stands for it, so that nothing is
read across the gap as if it were adjacent.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factdb.extract.records import Mention, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.extract.claims.layers import Layer
    from factdb.extract.claims.words.tokens import Tokens
    from factdb.extract.document import Document, Span
    from factdb.extract.records import Statement

R = TypeVar("R", Mention, Quantity, Time)

#: The word that stands where other people's words were left out.
BAR = "|"
#: A sentence with more words is read in pieces, so that no text takes more than linear time.
_LONGEST = 200
_NARRATION = -1
_SKIPPED = -2


@dataclass(slots=True)
class Placed(Generic[R]):
    """A record with the words of the region that it covers: first, and one past the last."""

    record: R
    first: int
    last: int


@dataclass(slots=True)
class Region:
    """The words of one statement (None: the article's own voice) in one sentence, with the records that stand there."""

    sentence: Span
    statement: Statement | None
    words: list[str]
    starts: list[int]
    #: Where an event's words or a figure may begin.
    hits: list[int] = field(default_factory=list)
    mentions: list[Placed[Mention]] = field(default_factory=list)
    quantities: list[Placed[Quantity]] = field(default_factory=list)
    times: list[Placed[Time]] = field(default_factory=list)

    def word(self, index: int) -> str:
        """Return the word at the index, an empty one beyond either end."""
        try:
            return self.words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def kind_of(self, mention: str | None) -> str | None:
        """Return what kind of thing the region's mention with this id is, None where it has no such mention."""
        return next((m.record.kind for m in self.mentions if m.record.id == mention), None)

    @property
    def joined(self) -> str:
        """All words with a blank around each, in which a phrase is looked for."""
        return f" {' '.join(self.words)} "

    @property
    def span(self) -> Span:
        """The stretch of the article from the region's first word to its last."""
        return self.starts[0], self.end(len(self.words) - 1)

    def end(self, at: int) -> int:
        """Return the offset at which a word ends."""
        return self.starts[at] + len(self.words[at])

    def place(self, records: Iterable[R]) -> list[Placed[R]]:
        """Return the records that begin at a word of the region, with their words."""
        return [placed for record in records if (placed := self._placed(record))]

    def _placed(self, record: R) -> Placed[R] | None:
        starts = self.starts
        first = bisect_left(starts, record.start)
        while self.word(first) == BAR:
            first += 1
        if first == len(starts) or starts[first] != record.start:
            return None
        return Placed(record, first, bisect_left(starts, record.end, first))


def owners(
    tokens: Tokens, statements: list[Statement], figures: Layer[Quantity], performing: frozenset[str] = frozenset()
) -> list[int]:
    """Return for every token the index of its innermost statement; -1 is narration, -2 a cue or a speaker.

    A speaker that is itself a figure ("52 percent of voters said") is left to who tells of it, a cue of `performing`
    before an object without a figure ("declared a curfew") to its statement: it does what it says.
    """
    owned = [_NARRATION] * len(tokens.words)
    order = sorted(range(len(statements)), key=lambda k: statements[k].start - statements[k].end)
    for index in order:
        for span in statements[index].spans:
            _paint(owned, tokens, span, index)
        for span in _attribution(statements[index]):
            if not figures.within(span):
                _paint(owned, tokens, span, _SKIPPED)
        done = _done(statements[index], figures, performing)
        if done:
            _paint(owned, tokens, done, index)
    return owned


def _done(statement: Statement, figures: Layer[Quantity], performing: frozenset[str]) -> Span | None:
    """Return the cue of a statement whose object it is that the cue makes so."""
    cue, content = statement.cue, statement.spans[0]
    if cue is None or content[0] - cue.end != 1 or figures.within(content):
        return None
    verb = cue.text.lower().split()[-1:]  # "has declared"
    return (cue.start, cue.end) if not performing.isdisjoint(verb) else None


def _attribution(statement: Statement) -> Iterator[Span]:
    if statement.cue:
        yield statement.cue.start, statement.cue.end
    speaker = statement.speaker
    if speaker and speaker.start is not None and speaker.end is not None:
        yield speaker.start, speaker.end


def _paint(owned: list[int], tokens: Tokens, span: Span, value: int) -> None:
    first, last = tokens.at(span[0]), tokens.at(span[1])
    owned[first:last] = [value] * (last - first)


class Wanted(NamedTuple):
    """The tokens, in order, at which an event's words may begin, and those for which their region must be read."""

    hits: list[int]
    telling: list[int]


def regions(
    doc: Document, tokens: Tokens, statements: list[Statement], owned: list[int], wanted: Wanted
) -> Iterator[Region]:
    """Yield, in order, the regions that hold a telling token, narration's too: a sentence's runs of words by owner."""
    at, telling = 0, wanted.telling
    while at < len(telling):
        sentence = doc.sentence_at(tokens.starts[telling[at]])
        start, stop = tokens.at(sentence[0]), tokens.at(sentence[1])
        for first in range(start, stop, _LONGEST):
            last = min(stop, first + _LONGEST)
            found = {owned[hit] for hit in _between(telling, first, last)} - {_SKIPPED}
            for owner, spans in _runs(owned, first, last).items() if found else ():
                if owner in found:
                    yield _region(tokens, statements[owner] if owner >= 0 else None, sentence, spans, wanted.hits)
        at = max(at + 1, bisect_left(telling, stop))


def _between(hits: list[int], first: int, last: int) -> list[int]:
    return hits[bisect_left(hits, first) : bisect_left(hits, last)]


def _runs(owned: list[int], start: int, stop: int) -> dict[int, list[Span]]:
    within = owned[start:stop]
    if within.count(within[0]) == len(within):
        return {within[0]: [(start, stop)]}  # as most sentences are, of one voice
    runs: dict[int, list[Span]] = {}
    for owner, tokens in groupby(within):
        end = start + len(list(tokens))
        runs.setdefault(owner, []).append((start, end))
        start = end
    return runs


def _region(
    tokens: Tokens, statement: Statement | None, sentence: Span, spans: list[Span], wanted: list[int]
) -> Region:
    words: list[str] = []
    starts: list[int] = []
    hits: list[int] = []
    for first, last in spans:
        if words:
            words.append(BAR)
            starts.append(starts[-1] + len(words[-2]))
        hits += [hit - first + len(words) for hit in _between(wanted, first, last)]
        words += tokens.words[first:last]
        starts += tokens.starts[first:last]
    return Region(sentence, statement, words, starts, hits)
