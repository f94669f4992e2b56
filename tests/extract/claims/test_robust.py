"""Claims hold together whatever the text: references that exist, one claim a figure, true words, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.extract import extract
from factdb.extract.claims import find_claims
from factdb.extract.document import Document
from factdb.extract.records import Mention, Quantity, Speaker, Statement, Text
from factdb.extract.records import Time as Period
from factdb.lexicon import Lexicon
from factdb.lexicon.predicates import predicate

_WORDS = [
    "Rebels", "killed", "12", "people", "in", "Goma", "on", "Monday", ",", ".", "and", "the", "city", "not", "by",
    "withdrew", "from", "took", "back", "toll", "of", "rose", "to", "between", "Beira", "km", "north", "İzmir", "🔥",
    "has", "been", "who", "may", "'s", "officials", "said", "\n\n", "40 %", "£3m", "fire", "on board", "|", "(", ")",
    "«", "”", "that",
]  # fmt: skip
_TEXT = st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join)


@settings(max_examples=150)
@given(_TEXT)
def test_every_claim_refers_to_what_there_is(text: str) -> None:
    """Ids lead to records, cues to their words, predicates to the lexicon; no figure is claimed twice."""
    found = extract(text)
    quantities = {quantity.id for quantity in found.quantities}
    mentions, times = {m.id for m in found.mentions}, {t.id for t in found.times}
    claims = [claim for statement in found.statements for claim in statement.claims]
    for claim in claims:
        assert {claim.subject, claim.object, claim.place, claim.other_place} - {None} <= mentions
        assert {claim.period} - {None} <= times
        assert {claim.quantity} - {None} <= quantities
        assert claim.cue is None or text[claim.cue.start : claim.cue.end] == claim.cue.text
        assert predicate(claim.predicate).event == claim.event
    figures = [claim.quantity for claim in claims if claim.quantity]
    assert len(figures) == len(set(figures))


_SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6)


@settings(max_examples=150)
@given(_TEXT, _SPANS, _SPANS, _SPANS, _SPANS)
def test_odd_records_raise_nothing(
    text: str, said: list[tuple[int, int]], counted: list[tuple[int, int]], dated: list[tuple[int, int]],
    named: list[tuple[int, int]],
) -> None:  # fmt: skip
    """Records that overlap, nest or end beyond the text are read without an error."""
    statements = [_statement(index, start, start + size, text) for index, (start, size) in enumerate(said)]
    quantities = [
        Quantity(f"q{i}", a, a + n, text[a : a + n], 1, 1, counted="person", kind="people")
        for i, (a, n) in enumerate(counted)
    ]
    times = [Period(f"t{i}", a, a + n, text[a : a + n], "2024-05-06") for i, (a, n) in enumerate(dated)]
    mentions = [Mention(f"m{i}", a, a + n, text[a : a + n], "place", "x") for i, (a, n) in enumerate(named)]
    for statement in find_claims(Document(text), Lexicon(), statements, quantities, times, mentions):
        assert text[statement.start : statement.end] == statement.exact
        assert statement.claims


def _statement(index: int, start: int, end: int, text: str) -> Statement:
    speaker = Speaker(end + 1, end + 4, text[end + 1 : end + 4], "x", "person")
    cue = Text(end + 4, end + 8, text[end + 4 : end + 8])
    return Statement(f"s{index}", start, end, [(start, end)], text[start:end], "indirect", cue=cue, speaker=speaker)


@pytest.mark.parametrize(
    "unit", ["killed 12 people in Goma and ", "took , ", "between the city and ", "not ", "'", "a.b-", "12 "]
)
def test_time_is_linear_in_one_endless_sentence(unit: str) -> None:
    """Eight times the text takes at most some twelve times as long, even without any end of sentence."""
    small, large = (min(_seconds(unit, size) for _ in range(3)) for size in (20_000, 160_000))
    assert large < 14 * small + 0.2


def _seconds(unit: str, size: int) -> float:
    text = unit * (size // len(unit))
    mentions = [Mention(f"m{at}", at, at + 4, text[at : at + 4], "place", "x") for at in _places(text, "Goma")]
    quantities = [
        Quantity(f"q{at}", at, at + 9, text[at : at + 9], 12, 12, kind="people") for at in _places(text, "12 people")
    ]
    doc = Document(text)
    doc.sentences  # noqa: B018 - read once beforehand, as the stages before have done
    begun = time.process_time()
    find_claims(doc, Lexicon(), [], quantities, [], mentions)
    return time.process_time() - begun


def _places(text: str, word: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found
