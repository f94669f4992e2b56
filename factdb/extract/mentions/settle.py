"""Speakers settled with the whole article in view: what short forms stand for, which names are companies'.

Each phrase was read by itself when its statement was found. Here the article's own words decide what a phrase alone
leaves open: a short form it defines, an apposition ("Orbel Tamm, the ferry operator"), the person behind "her office",
and the country of "the government" where one country prevails. Nothing is guessed where the article says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.extract.roles import parse_role
from factdb.extract.roles.words import fold

if TYPE_CHECKING:
    from collections import Counter

    from factdb.extract.records import Speaker, Statement
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.lexicon import Lexicon

#: A country prevails that has this share of what the article says of countries, and so many words of it.
_PREVAILS = 0.6
_LEAST = 2
#: Occurrences of a name that are looked at; later ones hardly tell more.
_MOST = 12
_LOOKBACK = 24
_BEFORE = re.compile(r"\b([a-z-]+) $")
_APPOSED = re.compile(r", (?:an?|the|its|one of)(?: [\w’'-]+){0,4}? ([a-z-]+)(?=,|\.| that| which| in | of | behind )")
_BODILY = re.compile(
    r",? which\b|['’]s? (?:shares|customers|shareholders|subsidiary|profits?|board|brand)\b"
    r"| (?:say|deny|plan|expect|are|have|were|insist|refuse|own|operate)\b"
)
_SHORT = re.compile(r" \(([A-Z][A-Za-z-]{1,9})\)$")
_WHOSE = re.compile(r"(her|his) ([a-z][\w’' -]{0,40})", re.IGNORECASE)
#: Kinds of bodies that a country has one of.
_NATIONAL = (
    "ministry/",
    "forces/",
    "government",
    "parliament",
    "presidency",
    "cabinet",
    "central bank",
    "general staff",
)


@dataclass
class Settler:
    """What the article says of its names, asked once for each."""

    text: str
    lexicon: Lexicon
    known: Vocabulary
    #: Short form → full name and country, as the article defines it.
    defined: dict[str, tuple[str, str | None]]
    countries: Counter[str]
    _bodies: dict[str, bool] = field(default_factory=dict)

    def settle(self, statements: list[Statement]) -> None:
        """Correct the statements' speakers in place."""
        person: str | None = None
        for who in filter(None, (statement.speaker for statement in statements)):
            short = _SHORT.search(who.text) if who.kind == "institution" else None
            if short:
                self.defined[short[1]] = (who.name, who.country)
        for statement in statements:
            speaker = statement.speaker
            if speaker is None:
                continue
            speaker.name = " ".join(speaker.name.split())
            if speaker.kind == "institution":
                self._institution(speaker, person)
            elif speaker.kind == "person" and speaker.role is None and self.is_body(speaker.name):
                speaker.kind, speaker.institution = "institution", speaker.institution or speaker.name
            if speaker.kind == "person":
                person = speaker.name
                speaker.institution = self.defined.get(speaker.institution or "", (speaker.institution, None))[0]

    def is_body(self, name: str) -> bool:
        """Return whether the article shows a name to be a company's or another body's: never one with a given name."""
        held = self._bodies.get(name)
        if held is None:
            held = self._bodies[name] = fold(name.split(maxsplit=1)[0]) not in self.known.given and self._told(name)
        return held

    def _told(self, name: str) -> bool:
        at = self.text.find(name)
        for _ in range(_MOST):
            if at < 0:
                return False
            if self._told_at(at, at + len(name)):
                return True
            at = self.text.find(name, at + len(name))
        return False

    def _told_at(self, start: int, end: int) -> bool:
        nouns = self.known.nouns
        before = _BEFORE.search(self.text[max(0, start - _LOOKBACK) : start])
        if (before and before[1] in nouns) or _BODILY.match(self.text, end):
            return True
        apposed = _APPOSED.match(self.text, end)
        return apposed is not None and apposed[1] in nouns

    def _institution(self, speaker: Speaker, person: str | None) -> None:
        full = self.defined.get(speaker.name)
        whose = _WHOSE.fullmatch(speaker.name)
        if full:
            speaker.name = speaker.institution = full[0]
            speaker.country = speaker.country or full[1]
        elif whose and person:
            speaker.name = speaker.institution = f"{person}'s {whose[2]}"
        elif speaker.country is None and self._national(speaker.name):
            speaker.country = self._prevailing()

    def _national(self, name: str) -> bool:
        phrase = parse_role(name, self.lexicon)
        return not phrase.proper and phrase.place is None and (phrase.key or "").startswith(_NATIONAL)

    def _prevailing(self) -> str | None:
        common = self.countries.most_common(1)
        if not common or common[0][1] < _LEAST or common[0][1] < _PREVAILS * self.countries.total():
            return None
        return common[0][0]
