"""Any input, however built: no exception, true offsets, and time that grows with the length and no faster."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.extract.document import Document
from factdb.extract.statements import find_statements
from factdb.lexicon import Lexicon

#: Pieces of news text and its marks, from which broken articles are put together.
PIECES = st.sampled_from(
    [
        "He", "she", "said", "told", "that", "Obi", "Ada Obi", "the minister", "according to", "asked",
        "whether", "claim", "'s", ",", ".", "?", ":", ";", " - ", "“", "”", '"', "''", "``", "'", "’",
        "«", "»", "(", ")", "\n", "\n\n", "\u00a0", "who", "and", "in a statement", "5", "Q: ",
        "POLICE: ", "citing", "was told", "on Telegram", "Mr.", "U.S.", "…", "\x01", "\x02", "\ud800", "é", "not",
        "may", "it", "which",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join)
LENGTH = 1_000_000
#: Seconds of processor time that a megabyte may take on a slow, busy machine.
LIMIT = 60


@settings(max_examples=400)
@given(TEXTS)
def test_no_text_breaks_it_and_every_offset_is_true(text: str) -> None:
    """Whatever the text, nothing is raised and each stretch is the text between its offsets."""
    statements, issues = find_statements(Document(text), Lexicon())
    for statement in statements:
        assert text[statement.start : statement.end] == statement.exact
        assert all(0 <= start < end <= len(text) for start, end in statement.spans)
        assert statement.spans == sorted(statement.spans)
        assert statement.speaker is not None
        if statement.speaker.start is not None:
            assert text[statement.speaker.start : statement.speaker.end] == statement.speaker.text
        if statement.cue is not None:
            assert text[statement.cue.start : statement.cue.end] == statement.cue.text
    ids = {statement.id for statement in statements}
    assert all(statement.parent is None or statement.parent in ids for statement in statements)
    assert all(0 <= issue.start < issue.end <= len(text) for issue in issues)


@settings(max_examples=100)
@given(TEXTS)
def test_the_same_text_gives_the_same_statements(text: str) -> None:
    """Nothing depends on what was read before."""
    assert find_statements(Document(text), Lexicon()) == find_statements(Document(text), Lexicon())


@pytest.mark.parametrize("piece", ['"', "“", "'a ", ",", "a", "word ", "(", "\t", "\n", "the man of "])
def test_a_megabyte_of_anything_takes_linear_time(piece: str) -> None:
    """No pattern backtracks: a megabyte of one piece is read in the time of any other."""
    text = piece * (LENGTH // len(piece))
    began = time.process_time()
    find_statements(Document(text), Lexicon())
    assert time.process_time() - began < LIMIT


@pytest.mark.parametrize("piece", ["said ", "He said that ", '"A," he said. ', "A: ", "“a ", "according to "])
def test_cues_without_end_take_linear_time(piece: str) -> None:
    """Five times the cues take about five times as long: nothing looks at all of them for each."""
    spent = []
    for length in (LENGTH // 25, LENGTH // 5):
        text = piece * (length // len(piece))
        began = time.process_time()
        find_statements(Document(text), Lexicon())
        spent.append(time.process_time() - began)
    assert spent[1] < 15 * spent[0] + 1


def test_nested_brackets_take_linear_time() -> None:
    """Half a megabyte of opening brackets and as many closing ones are harmless."""
    text = "(" * (LENGTH // 2) + ")" * (LENGTH // 2)
    began = time.process_time()
    assert find_statements(Document(text), Lexicon()) == ([], [])
    assert time.process_time() - began < LIMIT


def test_a_comma_without_a_blank_breaks_no_reading() -> None:
    """A source whose commas are followed by no blank is read as it stands."""
    document = Document("The Department for Trade,Energy and Work said the port was shut.")
    assert [s.speaker is not None for s in find_statements(document, Lexicon())[0]] == [True]
