"""Speakers settled with the whole article in view: what short forms stand for, which names are companies'.

Each phrase was read by itself when its statement was found. Here the article's own words decide what a phrase alone
leaves open: a short form it defines, an apposition ("Orbel Tamm, the ferry operator"), the person behind "her office",
and the country of "the government" where one country prevails. Nothing is guessed where the article says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.extract.mentions.places import Context, choose
from factdb.extract.mentions.whereabouts import called_so
from factdb.extract.roles import parse_role
from factdb.extract.roles.words import fold
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections import Counter

    from factdb.extract.records import Speaker, Statement
    from factdb.extract.roles.phrase import RolePhrase
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
_SHORT_BEHIND = re.compile(r"(?: \(|, or (?:the )?)([A-Z]{2,9})(?:\)|,)")
_WHOSE = re.compile(r"(her|his) ([a-z][\w’' -]{0,40})", re.IGNORECASE)


@dataclass
class Settler:
    """What the article says of its names, asked once for each."""

    text: str
    lexicon: Lexicon
    known: Vocabulary
    #: Short form → full name and country, as the article defines it.
    defined: dict[str, tuple[str, str | None]]
    context: Context
    #: For whom somebody speaks in the article, names as they are written.
    spoken_for: set[str] = field(default_factory=set)
    _bodies: dict[str, bool] = field(default_factory=dict)

    def share(self) -> None:
        """Take a short form that several bodies share for the one of the article's country: "RSF" in Sudan.

        A news agency has no article: one of those is an army or a party only where it is called "the AFP".
        """
        country = self._prevailing()
        for short, whose in self.known.shared_short.items() if country else ():
            if country not in whose or short not in self.text:
                continue
            agency = parse_role(short, self.lexicon).kind == "medium"
            if not agency or (re.search(rf"\b[Tt]he {short}\b", self.text) and f"({short})" not in self.text):
                self.defined.setdefault(short, (whose[country], country))

    def settle(self, statements: list[Statement]) -> None:
        """Correct the statements' speakers in place."""
        self._locate([statement.speaker for statement in statements if statement.speaker])
        person: str | None = None
        for who in filter(None, (statement.speaker for statement in statements)):
            self._define(who)
        self._as_defined([statement.speaker for statement in statements if statement.speaker])
        self.spoken_for = {it.speaker.institution for it in statements if it.speaker and it.speaker.institution}
        surnames = self._surnames(statements)
        for statement in statements:
            speaker = statement.speaker
            if speaker is None:
                continue
            speaker.name = " ".join(speaker.name.split())
            if speaker.kind == "institution" and (bearer := surnames.get(speaker.text)):
                self._as_person(speaker, bearer)
            if self._relays(statement, speaker, surnames):
                speaker.kind, speaker.institution = "medium", speaker.institution or speaker.name
            if speaker.kind == "person" and speaker.role is None and self.is_body(speaker.name):
                speaker.kind, speaker.institution = "institution", speaker.institution or speaker.name
            if speaker.kind == "institution":
                self._institution(speaker, person)
            if speaker.kind == "person":
                person = speaker.name
                speaker.institution = self.defined.get(speaker.institution or "", (speaker.institution, None))[0]

    def _relays(self, statement: Statement, who: Speaker, surnames: dict[str, Speaker]) -> bool:
        """Recognise "Zaskel reported that": who is called by a name alone and passes on is an outlet."""
        cue = statement.cue.text.casefold() if statement.cue else ""
        if cue not in self.known.lists["relaying"] or who.kind != "person" or who.role or who.how != "named":
            return False
        words = who.name.split()
        bearer = surnames.get(words[-1], who)
        return who.text == who.name == bearer.name and fold(words[0]) not in self.known.given

    def _surnames(self, statements: list[Statement]) -> dict[str, Speaker]:
        """Return the people who speak under a full name and an office, or a given name, by their surname."""
        people = [who for it in statements if (who := it.speaker) and who.kind == "person" and " " in who.name]
        return {who.name.rsplit(" ", 1)[1]: who for who in people if not who.name.isupper()}

    @staticmethod
    def _as_person(speaker: Speaker, bearer: Speaker) -> None:
        """Take "Wagner" for the minister of that surname who speaks in the article, whatever body is called so."""
        speaker.kind, speaker.name, speaker.how = "person", bearer.name, "surname"
        speaker.role, speaker.institution, speaker.country = bearer.role, bearer.institution, bearer.country

    def _define(self, who: Speaker) -> None:
        """Remember the short form that stands with a body's name; initials that fit show a body where none is seen."""
        short = _SHORT.search(who.text) or (_SHORT_BEHIND.match(self.text, who.end) if who.end else None)
        letters = "".join(word[0] for word in who.name.split() if word[0].isupper())
        if short and who.kind in ("person", "group") and short[1] == letters and len(letters) > 2:  # noqa: PLR2004
            who.kind, who.role, who.institution = "institution", None, who.name
        if short and who.kind == "institution":
            self.defined[short[1]] = (who.name, who.country)

    def _as_defined(self, speakers: list[Speaker]) -> None:
        """Put what the article defines a short form to be in the place of the body that others call so: "(RSF)"."""
        meant = {
            phrase.institution: self.defined[short]
            for short in self.defined
            if (phrase := parse_role(short, self.lexicon)).proper
            and phrase.institution
            and phrase.institution not in self.text
            and parse_role(self.defined[short][0], self.lexicon).institution != phrase.institution
        }
        for who in speakers if meant else ():
            name, country = meant.get(who.institution or who.name, (None, None))
            if name is None:
                continue
            if who.name == who.institution or who.institution is None:
                who.name = name
            who.institution, who.country = name, country or who.country
            who.kind = "institution" if who.kind == "medium" else who.kind

    def _locate(self, speakers: list[Speaker]) -> None:
        """Tell whose police a police chief leads, and which country's place an unknown town is in this article."""
        phrases = {who.text: parse_role(who.text, self.lexicon) for who in speakers if who.text}
        moved: dict[tuple[str, str | None], str] = {}
        bodies: dict[tuple[str, str | None], str] = {}
        for who in speakers:
            phrase = phrases.get(who.text)
            if phrase is None or phrase.place is None:
                continue
            if phrase.inferred and phrase.country == who.country:
                moved[who.name, who.country] = self._country(phrase)
            if phrase.institution == who.institution and self._is_local(phrase):
                bodies[who.name, who.institution] = f"{phrase.place} {phrase.institution}"
        for who in speakers:
            who.institution = bodies.get((who.name, who.institution), who.institution)
            who.country = moved.get((who.name, who.country), who.country) or None

    def _country(self, phrase: RolePhrase) -> str:
        """Return the country of the place that a phrase names, as far as the article tells which one is meant."""
        best = choose(find(phrase.place or ""), self.context)
        near = best and best[0][0].country in self.context.countries
        if not near and best and self.context.countries and not called_so(phrase.place or "", best[0][0]):
            return ""
        return best[0][0].country if near else phrase.country or ""

    def _is_local(self, phrase: RolePhrase) -> bool:
        """Say yes for what a place has of its own where the phrase is somebody's: the police of a police chief."""
        body = self.known.by_key.get(phrase.key or "")
        return phrase.kind in ("person", "post") and (body.local if body else phrase.key == "name:council")

    def is_body(self, name: str) -> bool:
        """Return whether the article shows a name to be a company's or another body's: never one with a given name."""
        held = self._bodies.get(name)
        if held is None:
            nobody = fold(name.split(maxsplit=1)[0]) not in self.known.given
            told = name in self.defined or self._spoken_for(name) or self._told(name)
            held = self._bodies[name] = nobody and told
        return held

    def _spoken_for(self, name: str) -> bool:
        """Say yes for a name for which somebody speaks and that stands nowhere behind a given name or a title."""
        if name not in self.spoken_for:
            return False
        return (
            re.search(rf"(?!The |At |In |By |For |But |And |If |On |As )[A-Z][\w.'’-]* {re.escape(name)}\b", self.text)
            is None
        )

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
        return not phrase.proper and phrase.place is None and self.known.is_national(phrase.key)

    def _prevailing(self) -> str | None:
        countries: Counter[str] = self.context.countries
        common = countries.most_common(1)
        if not common or common[0][1] < _LEAST or common[0][1] < _PREVAILS * countries.total():
            return None
        return common[0][0]
