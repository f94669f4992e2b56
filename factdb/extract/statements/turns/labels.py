"""The turns of transcripts and interviews: paragraphs that open with the label of whoever speaks them.

Labels in capitals (OBI: …), or Q and A, make a transcript; labels that are names make one where two of them take turns
and one asks ("Weekly: How many? / Ada Obi: Nine."). An unlabelled paragraph between two turns goes on with an answer if
nobody else is said to say anything there; behind the last turn, it must also speak in its own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.statements.attribution import Attribution

if TYPE_CHECKING:
    from factdb.extract.document import Document

Span = tuple[int, int]

_LABEL = re.compile(
    r"\s*[\"']?([A-Z][A-Z.'-]*(?: [A-Z][A-Z.'-]*){0,4}(?: \([^)\n]{1,60}\))?)(?:, [A-Z][A-Z .,&'-]{1,60})?:\s+(?=\S)"
    r"|\s*(Q|A)\.\s+(?=\S)"
)
_WORD = r"[A-Z][\w.'-]{0,30}"
_NAMED = re.compile(rf"\s*({_WORD}(?: (?:{_WORD}|of|the|de|van|von|and|&)){{0,5}}):\s+(?=\S)")
#: Labels of an interview: the paper asks, somebody named before answers.
_ASKS, _ANSWERS = frozenset({"q", "question"}), frozenset({"a", "answer"})
#: The rule by which an answer has its speaker.
ANSWERS = "who answers"
_FEWEST_TURNS = 2
#: From how many on labels that are all different make a dialogue.
_FEWEST_VOICES = 4
#: The least turns of an interview whose labels are names, and the least share of changes from one to the other.
_FEWEST_NAMED, _TAKES_TURNS = 4, 0.6
#: The least share of questions among the turns of the one who asks.
_ASKING = 0.3
OWN_VOICE = re.compile(r"\b(?:I|we|my|our|me|us)\b|\bI'", re.IGNORECASE)
#: Words by which a paragraph between two turns tells what others say: then it is the article's.
TOLD = re.compile(r"\b(?:said|says|told|tells|added|wrote|according to|asked)\b")
#: What the speakers themselves have said or asked: then the paragraph is still theirs.
_OWN_WORDS = re.compile(r"\b(I|we)(?:'(?:d|ve)| had| have| would)? (?:said|told|added|wrote|asked)\b", re.IGNORECASE)
_STOPS = (".", "!", "?", '"', "'", "”", "’", "…", ")")


class _Turn(NamedTuple):
    """A labelled paragraph: where it starts, its label and what follows the label."""

    start: int
    label: Span
    content: Span


def find_turns(doc: Document) -> dict[int, Attribution]:
    """Return the turns of a transcript by the starts of their paragraphs: the label speaks all of each."""
    turns = _interview(doc) or _transcript(doc)
    voices = {doc.shadow[slice(*turn.label)].lower() for turn in turns}
    made: dict[int, Attribution] = {}
    for turn, following in pairwise([*turns, None]):
        if turn is None:
            break
        act = _act(doc, turn)
        made[turn.start] = act
        # where only answers have a label, what stands between them are the questions
        for start, end in _more(doc, turn, following) if act.contents and len(voices) > 1 else ():
            act.contents.append((start, start + len(doc.shadow[start:end].rstrip())))
            made[start] = act
    return made


def _act(doc: Document, turn: _Turn) -> Attribution:
    """Return what the label says; a question of the paper, labelled Q, says nothing, and A is whoever is asked."""
    label = doc.shadow[slice(*turn.label)].lower()
    colon = max(doc.shadow.rfind(":", turn.label[1], turn.content[0]), turn.label[1])
    cue = (colon, colon + 1)
    why = {"cue": "label of a turn", "source": "label of a turn", "content": "the paragraph after a label"}
    if label not in _ASKS | _ANSWERS:
        return Attribution(None, turn.label, cue, [turn.content], why=why)
    why["source"] = ANSWERS
    return Attribution(None, None, cue, [turn.content] if label in _ANSWERS else [], why=why)


def _labelled(doc: Document, pattern: re.Pattern[str]) -> list[_Turn]:
    found = ((start, end, pattern.match(doc.shadow, start, end)) for start, end in doc.paragraphs)
    return [
        _Turn(start, label.span(label.lastindex or 1), (label.end(), start + len(doc.shadow[start:end].rstrip())))
        for start, end, label in found
        if label
    ]


def _transcript(doc: Document) -> list[_Turn]:
    """Return the turns whose labels are in capitals, or Q and A."""
    turns = _labelled(doc, _LABEL)
    labels = [doc.shadow[slice(*turn.label)] for turn in turns]
    if not (_ASKS | _ANSWERS).isdisjoint(map(str.lower, labels)):
        turns = _with_names(doc, turns)
    once = len(set(labels)) == len(labels) < _FEWEST_VOICES and max(map(len, labels), default=0) > 1
    return [] if len(turns) < _FEWEST_TURNS or once else turns


def _with_names(doc: Document, turns: list[_Turn]) -> list[_Turn]:
    """Return the turns of Q and A with those that a name labels which stands elsewhere too: "Ada Obi: …"."""
    taken = {turn.start for turn in turns}
    named = (turn for turn in _labelled(doc, _NAMED) if turn.start not in taken)
    known = [turn for turn in named if doc.shadow.count(doc.shadow[slice(*turn.label)]) >= _FEWEST_TURNS]
    return sorted([*turns, *known])


def _interview(doc: Document) -> list[_Turn]:
    """Return the turns of an interview whose labels are names: two of them take turns, and one of them asks."""
    turns = _labelled(doc, _NAMED)
    labels = [doc.shadow[slice(*turn.label)].lower().split() for turn in turns]
    given = {label[0]: label[-1] for label in reversed(labels) if len(label) > 1}  # "Ada Obi: …", then "Ada: …"
    labels = [[given.get(label[0], label[0])] if len(label) == 1 else label for label in labels]
    last = {label[-1] for label in labels}
    initials = ["".join(word[0] for word in label) for label in labels]  # "Valley Weekly: …", then "VW: …"
    keys = [short if short in last else label[-1] for short, label in zip(initials, labels, strict=True)]
    often = {key for key, count in Counter(keys).items() if count >= _FEWEST_TURNS}
    if len(often) < 2 or sum(key in often for key in keys) < _FEWEST_NAMED:  # noqa: PLR2004 - one asks, one answers
        return []
    changes = sum(one != other for one, other in pairwise(keys))
    asked = Counter(key for key, turn in zip(keys, turns, strict=True) if doc.shadow[turn.content[1] - 1] == "?")
    asks = any(asked[key] >= _FEWEST_TURNS and asked[key] >= _ASKING * keys.count(key) for key in often)
    if not asks or changes < _TAKES_TURNS * (len(keys) - 1):
        return []
    return [turn for turn, key in zip(turns, keys, strict=True) if key in often]


def _more(doc: Document, turn: _Turn, following: _Turn | None) -> list[Span]:
    """Return the unlabelled paragraphs with which the turn goes on."""
    first = bisect_left(doc.paragraphs, (turn.start, 0)) + 1
    last = bisect_left(doc.paragraphs, (following.start, 0)) if following else len(doc.paragraphs)
    block: list[Span] = []
    for start, end in doc.paragraphs[first:last]:
        words = doc.masked[start:end].strip()
        if words[0] == "(" and words[-1] == ")":  # (Applause.)
            continue
        words = _OWN_WORDS.sub(r"\1", words)
        own = following is not None or OWN_VOICE.search(words)
        if not own or TOLD.search(words) or words[-1] == "?" or not doc.shadow[start:end].rstrip().endswith(_STOPS):
            return [] if following else block
        block.append((start, end))
    return block
