"""A sentence cut by who speaks: each region holds the words of one sentence that belong to one innermost statement.

Words of a cue or a speaker belong to no region; where something is left out a bar stands for it, so that nothing is
read across the gap as if it were adjacent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from factdb.extract.records import Mention, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.extract.claims.tokens import Tokens
    from factdb.extract.document import Document, Span
    from factdb.extract.records import Statement

R = TypeVar("R", Mention, Quantity, Time)

#: The word that stands where other people's words were left out.
BAR = "|"
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
    ends: list[int]
    capitals: list[bool]
    mentions: list[Placed[Mention]] = field(default_factory=list)
    quantities: list[Placed[Quantity]] = field(default_factory=list)
    times: list[Placed[Time]] = field(default_factory=list)

    def word(self, index: int) -> str:
        """Return the word at the index, an empty one beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def place(self, records: Iterable[R]) -> list[Placed[R]]:
        """Return the records that begin at a word of the region, with their words."""
        index = {start: position for position, start in enumerate(self.starts) if self.words[position] != BAR}
        return [self._placed(record, index[record.start]) for record in records if record.start in index]

    def _placed(self, record: R, first: int) -> Placed[R]:
        last = first
        while last < len(self.words) and self.starts[last] < record.end:
            last += 1
        return Placed(record, first, last)


def owners(tokens: Tokens, statements: list[Statement]) -> list[int]:
    """Return for every token the index of its innermost statement; -1 is narration, -2 a cue or a speaker."""
    owned = [_NARRATION] * len(tokens.words)
    order = sorted(range(len(statements)), key=lambda k: statements[k].start - statements[k].end)
    for index in order:
        for span in statements[index].spans:
            _paint(owned, tokens, span, index)
        for span in _attribution(statements[index]):
            _paint(owned, tokens, span, _SKIPPED)
    return owned


def _attribution(statement: Statement) -> Iterator[Span]:
    if statement.cue:
        yield statement.cue.start, statement.cue.end
    speaker = statement.speaker
    if speaker and speaker.start is not None and speaker.end is not None:
        yield speaker.start, speaker.end


def _paint(owned: list[int], tokens: Tokens, span: Span, value: int) -> None:
    first, last = tokens.at(span[0]), tokens.at(span[1])
    owned[first:last] = [value] * (last - first)


def regions(
    doc: Document, tokens: Tokens, statements: list[Statement], owned: list[int], wanted: list[int]
) -> Iterator[Region]:
    """Yield the regions of each sentence that holds a wanted token (in order), those of narration included."""
    at = 0
    for sentence in doc.sentences:
        while at < len(wanted) and tokens.starts[wanted[at]] < sentence[0]:
            at += 1
        if at == len(wanted):
            return
        if tokens.starts[wanted[at]] < sentence[1]:
            yield from _cut(tokens, statements, owned, sentence)


def _cut(tokens: Tokens, statements: list[Statement], owned: list[int], sentence: Span) -> Iterator[Region]:
    parts: dict[int, list[int]] = {}
    for index in range(tokens.at(sentence[0]), tokens.at(sentence[1])):
        parts.setdefault(owned[index], []).append(index)
    for owner, indices in parts.items():
        if owner != _SKIPPED:
            yield _region(tokens, statements[owner] if owner >= 0 else None, sentence, indices)


def _region(tokens: Tokens, statement: Statement | None, sentence: Span, indices: list[int]) -> Region:
    region = Region(sentence, statement, [], [], [], [])
    before = indices[0] - 1
    for index in indices:
        if index != before + 1:
            _add(region, BAR, tokens.ends[before], tokens.ends[before], capital=False)
        _add(region, tokens.words[index], tokens.starts[index], tokens.ends[index], capital=tokens.capital(index))
        before = index
    return region


def _add(region: Region, word: str, start: int, end: int, *, capital: bool) -> None:
    region.words.append(word)
    region.starts.append(start)
    region.ends.append(end)
    region.capitals.append(capital)
