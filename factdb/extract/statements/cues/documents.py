"""Documents whose authors are named: "a report by the bank" is the bank's.

Who only saw or printed a document is not its author: "documents obtained by the Herald".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_AUTHOR = re.compile(r"\s(?:by|from)\s(?!his\b|her\b|their\b|its\b|my\b|our\b)(?=\S)")
#: Research that a journal has printed: "a study | in The Lancet".
_PRINTED = re.compile(r"((?:\S+ ){1,3}(?:study|paper|research|review|trial|analysis)) in (?:the )?[A-Z].*")
#: What somebody has said: "Obi's comments", "the ministry's statement".
_REMARKS = re.compile(r"(?P<owner>[^,]{2,60}?)(?:['’]s|s['’]) (?P<noun>[a-z-]+)")
#: Behind these "by" tells who has read the document, not who wrote it.
_READ = frozenset(
    {"seen", "obtained", "reviewed", "cited", "viewed", "read", "quoted", "consulted", "verified", "examined", "given"}
)
#: The document stands right before "by", or before its participle.
_REACH = 2


def author_of(words: str, lexicon: Lexicon) -> str:
    """Return the stretch of a source that names the author of a document; the source itself if it names none."""
    printed = _PRINTED.match(words)
    if printed is not None:
        return printed[1]
    owned = _REMARKS.fullmatch(words)
    if owned is not None and owned["noun"] in lexicon.table("cues")["nouns"]["remarks"]:
        return owned["owner"]
    found = _AUTHOR.search(words)
    before = words[: found.start()].split() if found else []
    documents = _documents(lexicon)
    if found is None or not any(word.lower() in documents for word in before[-_REACH:]):
        return words
    if found[0].strip() == "from" and _is_somewhere(words[found.end() :], lexicon):
        return " ".join(before)
    return " ".join(before[:-1]) if before[-1].lower() in _READ else words[found.end() :]


def _is_somewhere(words: str, lexicon: Lexicon) -> bool:
    """Whether the words tell where something is seen, not whose it is: "the scene", "space"."""
    phrase = parse_role(words, lexicon) if words.islower() else None
    return phrase is not None and phrase.kind == "group" and not (phrase.role or phrase.institution)


@cache
def _documents(lexicon: Lexicon) -> frozenset[str]:
    nouns = lexicon.table("cues")["nouns"]
    return frozenset(nouns["evidence"]) | frozenset(nouns["documents"])
