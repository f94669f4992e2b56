"""The text as every stage sees it: shadow, paragraphs, sentences, quotations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdb.extract.document import Document


def sentences(text: str) -> list[str]:
    """Return the sentences' words."""
    document = Document(text)
    return [text[start:end] for start, end in document.sentences]


@given(st.text())
def test_the_shadow_is_as_long_as_the_text(text: str) -> None:
    """Offsets hold in both, whatever the text."""
    document = Document(text)
    assert len(document.shadow) == len(document.masked) == len(text)


def test_sentences_end_at_stops_not_at_abbreviations() -> None:
    """Titles, initials, numbers and abbreviations in mid-sentence end nothing."""
    text = "Mr. Obi met Gen. A. Khan at 5 p.m. Friday. The U.S. Army agreed. Sales at Acme Inc. rose. It was No. 7."
    assert sentences(text) == [
        "Mr. Obi met Gen. A. Khan at 5 p.m. Friday.",
        "The U.S. Army agreed.",
        "Sales at Acme Inc. rose.",
        "It was No. 7.",
    ]


def test_a_sentence_never_crosses_a_line_break() -> None:
    """A line without a full stop, a heading, is a sentence of its own."""
    assert sentences("Ferry cancelled\nThe ice is thick. Nobody sailed") == [
        "Ferry cancelled",
        "The ice is thick.",
        "Nobody sailed",
    ]


def test_a_unit_holds_whole_quotations() -> None:
    """What the article says between quotations is cut where its own sentences end."""
    text = "“It is late. Go home,” she said. He stayed."
    units = [text[start:end] for start, end in Document(text).units]
    assert units == ["“It is late. Go home,” she said.", "He stayed."]


def test_the_issue_of_an_open_quotation_points_at_its_mark() -> None:
    """What had to be mended is reported where it begins."""
    document = Document("She said: “We go on.\n\nNobody spoke.")
    assert [(issue.start, issue.end, issue.code) for issue in document.quote_issues] == [(10, 11, "unclosed-quote")]
