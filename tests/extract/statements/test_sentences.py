"""Where a sentence ends, as what is attributed shows: not at an abbreviation before a figure, nor in a dateline."""

from __future__ import annotations

import pytest

from factdb.extract import extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The council has set aside Rs. 1.5 billion for the dyke, the mayor said.",
            "The council has set aside Rs. 1.5 billion for the dyke",
        ),
        ("The ferry costs Ksh. 500 a day, the owner said.", "The ferry costs Ksh. 500 a day"),
        ("NAIROBI/JUBA, June 3 (Reuters) - The ferry sank, police said.", "The ferry sank"),
    ],
)
def test_what_is_attributed_is_the_whole_sentence(text: str, words: str) -> None:
    """A sign of money with a full stop ends no sentence, and a dateline is no part of what is said."""
    (statement,) = [each for each in extract(text).statements if each.speaker]
    assert statement.exact == words
