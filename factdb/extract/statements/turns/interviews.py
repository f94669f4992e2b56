"""Interviews without labels: questions that are paragraphs of their own, and the answers between them.

At least three short paragraphs end in a question mark and stand apart, most of them ask "you", and what follows most of
them speaks in its own voice and tells of nobody else's words. Each answer is then one statement of whoever is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.turns.labels import ANSWERS, OWN_VOICE, TOLD

if TYPE_CHECKING:
    from factdb.extract.document import Document

Span = tuple[int, int]

_FEWEST = 3
_LONGEST_QUESTION = 240
#: The least share of the questions that ask "you", and of the answers in their own voice.
_MOST = 0.5
_YOU = re.compile(r"\byou(?:r|rs|'\w+)?\b", re.IGNORECASE)
_MARKUP = " *_#"


def find_interview(doc: Document) -> dict[int, Attribution]:
    """Return the answers of an interview by the starts of their paragraphs; its questions say nothing."""
    if doc.shadow.count("?") < _FEWEST:
        return {}
    questions = [number for number, span in enumerate(doc.paragraphs) if _asks(doc, span)]
    if len(questions) < _FEWEST:
        return {}
    ends = [*questions[1:], questions[-1] + 2]
    blocks = [doc.paragraphs[one + 1 : end] for one, end in zip(questions, ends, strict=True)]
    asked = sum(_YOU.search(doc.shadow, *doc.paragraphs[one]) is not None for one in questions)
    own = sum(_own(doc, block) for block in blocks)
    if asked < _MOST * len(questions) or own <= _MOST * len(questions):
        return {}
    made = {doc.paragraphs[one][0]: _act([]) for one in questions}
    for block in blocks:
        answer = _act([(start, start + len(doc.shadow[start:end].rstrip())) for start, end in block])
        made.update((start, answer) for start, _ in block)
    return made


def _asks(doc: Document, span: Span) -> bool:
    """Whether the paragraph is one question in the article's own voice, perhaps in bold."""
    words = doc.masked[slice(*span)].strip(_MARKUP)
    return len(words) <= _LONGEST_QUESTION and words.endswith("?") and TOLD.search(words) is None


def _own(doc: Document, block: list[Span]) -> bool:
    """Whether an answer speaks in its own voice and tells of nobody else's words."""
    words = " ".join(doc.masked[start:end] for start, end in block)
    return OWN_VOICE.search(words) is not None and TOLD.search(words) is None


def _act(contents: list[Span]) -> Attribution:
    why = {"cue": "question before it", "source": ANSWERS, "content": "the paragraphs after a question"}
    return Attribution(None, None, None, contents, why=why)
