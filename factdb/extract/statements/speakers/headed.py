"""Whom the heads of sentences name without their having spoken: a person, group or body that a pronoun may mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.mentions.capitals import is_participle
from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import fold
from factdb.extract.statements.sources.naming import timeless
from factdb.extract.statements.speakers.body_names import is_apposed, is_dateline, is_nobody, with_noun
from factdb.extract.statements.speakers.figures import phrase_gender
from factdb.extract.statements.speakers.full_names import bare_name
from factdb.extract.statements.syntax.heads import full_names, group_heads, heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdb.extract.roles import RolePhrase
    from factdb.extract.statements.speakers.acquainted import Acquainted
    from factdb.extract.statements.speakers.figures import Figure, Gender
    from factdb.lexicon import Lexicon

#: How far before a pronoun a head is looked for, and a name within a sentence, in characters.
_REACH = 1200
_NEAR = 400
#: What follows a noun with a capital rather than a company's name: "Sales | at Ford fell".
_SOMEWHERE = re.compile(r"\s*(?:at|of|in|for|to|by|from|with)\b")
#: The age behind the name of somebody.
_AGE = re.compile(r", (?:aged )?\d{1,2},")


class Headed:
    """The heads of one article's sentences; `recent` yields who spoke, the last one first, `person` meets a name."""

    def __init__(
        self,
        text: str,
        masked: str,
        known: tuple[Acquainted, Callable[[], Iterator[Figure]]],
        meet: tuple[Callable[[str, RolePhrase, int], Figure], Callable[[str, RolePhrase], Figure]],
        lexicon: Lexicon,
    ) -> None:
        self._text, self._masked, self._lexicon = text, masked, lexicon
        self._acquainted, self._recent = known
        self._person, self._described = meet

    def mentioned(self, gender: Gender, at: int) -> Figure | None:
        """Return the person who heads a sentence between the last suitable speaker and the pronoun."""
        if gender == "thing":
            return self.body(at)
        if gender == "plural":
            return self.group(at)
        speaker = next((f for f in self._recent() if f.fits(gender)), None)
        since = max(speaker.seen if speaker else 0, at - _REACH, 0)
        return self.person(since + 1 if speaker else since, at, gender)

    def person(self, since: int, at: int, gender: Gender | None = None) -> Figure | None:
        """Return the last person who heads a sentence in the stretch, of the gender if one is asked."""
        best: Figure | None = None
        for head in heads(self._masked, since, at):
            phrase = parse_role(head.group(1), self._lexicon)
            aged = _AGE.match(self._masked, head.end(1)) is not None  # "Idris, 58, from Barry"
            if phrase.person and (aged or self._plausible(phrase.person)):
                figure = self._person(head.group(1), phrase, head.start(1))
                if gender is None or figure.fits(gender):
                    best = figure
        return best

    def group(self, at: int) -> Figure | None:
        """Return the group that heads a sentence between the last speaker that "they" fits and the pronoun."""
        speaker = next((f for f in self._recent() if f.fits("plural")), None)
        best: Figure | None = None
        for head in group_heads(self._masked, (speaker.seen if speaker else max(0, at - _REACH)) + bool(speaker), at):
            words = head.group(1).strip()
            phrase = parse_role(words, self._lexicon)
            if phrase.kind == "group" and phrase.role:
                best = self._described(words, phrase)
        return best

    def nearby(self, gender: Gender | None, at: int) -> Figure | None:
        """Return the last person named shortly before whose title or given name tells this gender, if one is asked."""
        best: Figure | None = None
        for found in full_names(self._masked, max(0, at - _NEAR), at):
            phrase = parse_role(found.group(), self._lexicon)
            told = phrase_gender(found.group(), phrase.person, self._lexicon)
            if gender is None and self._masked.endswith((" to ", " with ", " by ", "By "), 0, found.start()):
                continue  # who asked: "She spoke to …"
            named = phrase.person is not None and self._plausible(phrase.person)
            if named and (told == gender if gender else " " in (phrase.person or "")):
                best = self._person(found.group(), phrase, found.start())
        return best

    def body(self, at: int) -> Figure | None:
        """Return the body that heads a sentence between the last body that spoke and "it"."""
        speaker = next((f for f in self._recent() if f.fits("thing")), None)
        best: Figure | None = None
        for head in heads(self._masked, (speaker.seen if speaker else max(0, at - _REACH)) + bool(speaker), at):
            words = timeless(with_noun(self._text, head, self._lexicon))
            phrase = parse_role(words, self._lexicon)
            if is_nobody(words, self._lexicon) or is_dateline(self._text, head):
                continue
            if phrase.person is None and phrase.kind in {"institution", "medium"}:
                best = self._described(words, phrase)
            elif (self._unknown_body(words, phrase) and not _SOMEWHERE.match(self._text, head.end(1))) or (
                phrase.person == words and is_apposed(self._text, head.end(1), self._lexicon)
            ):
                best = self._acquainted.meet(words, "institution")
        return best

    def _unknown_body(self, words: str, phrase: RolePhrase) -> bool:
        """Whether a single name that nobody in the article bears may be a company's: "Hoshino expects …, it said"."""
        if (
            " " in words
            or phrase.person != words
            or words.endswith(("'s", "’s"))
            or self._acquainted.person(words, None) is not None
        ):
            return False
        elsewhere = (
            re.search(rf"[a-z,;] {re.escape(words)}\b", self._masked) is not None or next(self._recent(), None) is None
        )
        return elsewhere and not (is_nobody(words, self._lexicon) or phrase_gender(words, words, self._lexicon))

    def _plausible(self, name: str) -> bool:
        """Whether a name at the head of a sentence is a person's: in full, or of somebody known."""
        name = bare_name(name, self._lexicon)  # "In July" is nobody
        if " " not in name:
            return self._acquainted.person(name, None) is not None
        return not is_participle(fold(name.split()[0]), vocabulary(self._lexicon))  # "Visiting Oslo" is nobody
