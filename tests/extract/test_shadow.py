from __future__ import annotations

from textwrap import fill

from hypothesis import given
from hypothesis import strategies as st

from factdb.extract.document import Document
from factdb.extract.pipeline import extract
from factdb.extract.shadow import shadow

ONE = (
    "The dam above Varnholt lost 40 million litres of water before dawn, the river authority said on Friday, and its "
    "engineer Tilda Maas warned that two of the five gates could no longer be moved by hand or by motor at all."
)
TWO = (
    "“Nobody sleeps in the lower town tonight,” said Maas, who has run the dam since 2011. Some 1,200 people were "
    "brought to a school on the hill, where volunteers handed out 300 blankets and soup until the early morning."
)


def test_wrapped_lines_are_one_sentence() -> None:
    """In a text wrapped at a fixed width a line end inside a paragraph is a blank; offsets still hold."""
    text = f"Dam above Varnholt fails\n\n{fill(ONE, 68)}\n\n{fill(TWO, 68)}\n"
    found = extract(text)
    assert [s.speaker.name for s in found.statements if s.speaker][:2] == ["river authority", "Tilda Maas"]
    assert all(text[q.start : q.end] == q.text for q in found.quantities)
    assert len(Document(text).paragraphs) == 3


def test_lines_of_uneven_length_stay_lines() -> None:
    """A list, a headline over its text, a sentence a line: these line ends stay what they are."""
    text = "Three dead in Oru\nFerry had no licence\nOwner is held\nBy Ama Boateng\nThe ferry sank at noon.\nNone swam."
    assert shadow(text) == text


def test_odd_line_ends_end_lines() -> None:
    """Carriage returns are blanks; the line separators of other systems end lines."""
    assert shadow("One.\r\nTwo.\u2028Three.") == "One. \nTwo.\nThree."


@given(st.text(alphabet="ab “”’\n\r\t.\u00a0\u2028", max_size=200))
def test_the_shadow_is_as_long_as_the_text(text: str) -> None:
    """Whatever the text, its shadow has one code point for each of its own."""
    assert len(shadow(text)) == len(text)
