"""Words in context: the paragraphs around them, and marks that may overlap, nest or cross paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdb.report.show.passage import LAYERS, Mark, Passage, paragraphs, passage

TEXT = "First paragraph.\n\nShe said 12 died.\nLast one."


def kinds(found: Passage) -> list[tuple[str, list[str]]]:
    return [(piece, [mark.kind for mark in marks]) for piece, marks in found.pieces()]


def test_a_passage_is_the_paragraph_that_holds_the_words() -> None:
    """The context of a stretch is its whole paragraph, and what is marked stands at its own offsets."""
    found = passage(TEXT, [Mark(27, 34, "statement", "s1"), Mark(0, 5, "cue", "s0")], [(27, 34)])
    assert (found.text, found.start) == ("She said 12 died.", 18)
    assert kinds(found) == [("She said ", []), ("12 died", ["statement"]), (".", [])]


def test_a_split_quotation_brings_all_its_paragraphs() -> None:
    """Stretches in two paragraphs give both, and what lies between."""
    found = passage(TEXT, [], [(27, 34), (36, 40)])
    assert found.text == "She said 12 died.\nLast one."


def test_marks_nest_from_the_statement_to_the_number() -> None:
    """A number inside a statement is covered by both, the statement outermost."""
    found = Passage("ab 12 cd", 0, (Mark(3, 5, "number", "c1"), Mark(0, 8, "statement", "s1")))
    assert kinds(found) == [("ab ", ["statement"]), ("12", ["statement", "number"]), (" cd", ["statement"])]


def test_marks_may_overlap() -> None:
    """Two marks that cross give three pieces; nothing is lost or doubled."""
    found = Passage("abcdef", 0, (Mark(0, 4, "statement", "s1"), Mark(2, 6, "statement", "s2")))
    assert [(piece, len(marks)) for piece, marks in found.pieces()] == [("ab", 1), ("cd", 2), ("ef", 1)]


def test_a_mark_across_paragraphs_is_cut_into_its_parts() -> None:
    """Each paragraph shows its own part of a quotation that runs on."""
    found = paragraphs(TEXT, [Mark(0, 25, "statement", "s1")])
    assert [[(mark.start, mark.end) for mark in each.marks] for each in found] == [[(0, 16)], [(18, 25)], []]


@given(st.text("ab \n", max_size=40), st.data())
def test_no_letter_is_lost_or_doubled(text: str, data: st.DataObject) -> None:
    """Whatever the marks, the pieces of the paragraphs are the text's lines, and each letter has the marks over it."""
    edge = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(edge, edge, st.sampled_from(LAYERS)), max_size=6))
    marks = [Mark(min(a, b), max(a, b), kind, str(n)) for n, (a, b, kind) in enumerate(pairs) if a != b]
    for found in paragraphs(text, marks):
        place = found.start
        for piece, over in found.pieces():
            for letter in piece:
                assert letter == text[place]
                assert {mark.id for mark in over} == {mark.id for mark in marks if mark.start <= place < mark.end}
                place += 1
        assert place == found.start + len(found.text)
