"""Give capitals that no list knows their slot: a place or a body before an office, a person by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.complement import Complement
from factdb.extract.roles.scan import well_known
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.extract.roles.words import Word


class Loose(Complement):
    """A scan that collects capitals (`_loose`) until it is clear what they name."""

    def __init__(self, words: Sequence[Word], known: Vocabulary) -> None:
        super().__init__(words, known)
        self._prefixes: list[str] = []
        self._loose: list[int] = []
        self._titled = False
        self._adjectival = False
        self._article = bool(words) and words[0].key == "the"

    def _drop_body(self) -> None:
        """Forget a body read before: the one next to the office is whom its holder speaks for."""
        part = self.part
        part.institution, part.key, part.proper, part.medium = None, None, False, False

    def _joined(self) -> bool:
        return bool(self._loose) and self._loose[-1] == self.at - 1 and not self.words[self._loose[-1]].possessive

    def _loose_place(self) -> bool:
        name = self.text(self._loose[0], self._loose[-1] + 1)
        if name.casefold() in self.known.lists["unplaced"]:
            return False
        return self.known.countries.get(name) is not None or bool(find(name))

    def _common(self) -> None:
        """Take "the company", "the hospital": a body without a name, known within its article."""
        word, part = self.word, self.part
        end = self.at + 1 == len(self.words) or self.words[self.at + 1].key in self.known.lists["of"]
        if end and not word.capital and part.institution is None and word.key in self.known.nouns:
            part.institution, part.key = word.text, f"name:{word.key}"

    def _settle_loose(self, role: str | None) -> None:
        """Give the capitals read so far their slot: a place or a body before an office, else a person."""
        if not self._loose:
            return
        start, end = self._loose[0], self._loose[-1] + 1
        words = self.words[start:end]
        name = self.text(start, end)
        self._loose = []
        country = self.known.countries.get(name)
        if role == "person":
            self.part.person = name
        elif country is not None and words[-1].key not in self.known.heads:
            if country.how == "capital" and role in self.known.local_roles:
                self.take_place(name, country.code)
            self.part.take_country(country.code)
        elif (
            words[-1].key in self.known.lists["region"] - {"state"}
            or (role in self.known.lists["placed"] or (role in self.known.local_roles and find(name)))
            or (role not in self.known.company_roles and (role not in self.known.lists["serving"] and well_known(name)))
        ):
            self._loose_to_place(words, name)
        else:
            at = self.at
            self._named_body(start, end)
            self.at = at

    def _loose_to_place(self, words: Sequence[Word], name: str) -> None:
        end = len(words)
        while end > 1 and words[end - 1].key in (
            self.known.lists["stripped"] if words[end - 1].capital else self.known.lists["region"]
        ):
            end -= 1
        place = " ".join(word.text for word in words[:end])
        known = find(name) and end == len(words)
        bare = " ".join(word.text for word in words if word.key not in self.known.lists["region"]) or place
        self.take_place(place, self._country_of(name if known else place) or self._country_of(bare))

    def _without_office(self) -> None:
        """Settle a segment that has no office: a name, a body, a country."""
        if not self._loose:
            return
        start, end = self._loose[0], self._loose[-1] + 1
        words = self.words[start:end]
        part = self.part
        contiguous = len(words) == len(self._loose)
        name = self.text(start, end) if contiguous else " ".join(self.words[i].text for i in self._loose)
        country = self.known.countries.get(name)
        if self._titled:
            part.person = name
        elif country is not None:
            part.take_country(country.code)
            if country.how == "capital" and part.group:
                self.take_place(name, country.code)
        else:
            self._without_country(words, name, end)

    def _without_country(self, words: Sequence[Word], name: str, end: int) -> None:
        """Settle capitals that are no country's name: a body's, a person's, a place's."""
        part, start = self.part, end - len(words)
        if not part.proper and self._named_behind(end):
            self._drop_body()
            self._named_body(self._behind(end), end)
        elif part.group or part.institution or part.evidence:
            if self._owner_unknown(words):
                self._drop_body()
                part.institution, part.key = self.text(start, len(self.words)), f"name:{self.words[-1].key}"
            elif find(name):
                self._loose_to_place(words, name)
            elif part.evidence:
                self._named_body(start, end)
        elif self._is_person(words):
            part.person = name
        else:
            self._named_body(start, end)

    def _owner_unknown(self, words: Sequence[Word]) -> bool:
        """Recognise "Tanaka's office": whoever it is, a small place of that name is hardly meant."""
        small = words[-1].possessive and self.words[-1].key in self.known.lists["offices_of"]
        return small and self.part.key == f"name:{self.words[-1].key}" and not well_known(words[-1].text)

    def _behind(self, end: int) -> int:
        """Return where the capitals begin that end there."""
        start = end
        while start and self.words[start - 1].capital:
            start -= 1
        return start

    def _named_behind(self, end: int) -> bool:
        """Recognise "rail operator SNCF": capitals behind a body's noun in small letters are its name."""
        start = self._behind(end)
        if not 0 < start < end == len(self.words) or find(self.text(start, end)):
            return False
        noun = self.words[start - 1]
        person = self.words[start].key in self.known.given and end - start > 1
        return not (person or noun.possessive or noun.capital) and noun.key in self.known.nouns

    def _is_person(self, words: Sequence[Word]) -> bool:
        """Say yes unless the name has an article, a head word, or is an acronym."""
        last = words[-1].key
        if words[0].key in self.known.given and len(words) > 1 and last != "international":
            return True
        if self._article or any(word.key in self.known.heads for word in words):
            return False
        return not (len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1)
