"""Give capitals that no list knows their slot: a place or a body before an office, a person by themselves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.roles.complement import Complement
from factdb.extract.roles.scan import well_known
from factdb.extract.roles.words import allied
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
        if not self._loose or self._loose[-1] != self.at - 1:
            return False
        return not self.words[self.at - 1].possessive or self.known.owner_within(self.words, self.at - 1)

    def _loose_place(self) -> bool:
        name = self.text(self._loose[0], self._place_end(self._loose[0], self._loose[-1] + 1))
        if name.casefold() in self.known.lists["unplaced"]:
            return False
        return self.known.countries.get(name) is not None or bool(find(name))

    def _loose_county(self) -> bool:
        """Recognise "Los Angeles County", whatever the county's name."""
        return len(self._loose) > 1 and self.words[self._loose[-1]].key == "county"

    def _common(self) -> None:
        """Take "the company", "the hospital" and "Lund hospital director": a body without a name of its own."""
        word, part, behind = self.word, self.part, self.at + 1
        end = behind == len(self.words) or self.words[behind].key in self.known.lists["of"]
        end = end or (self._joined() and self.known.offices.at(self.words, behind) is not None)
        if end and not word.capital and part.institution is None and word.key in self.known.nouns:
            part.institution, part.key = word.text, f"name:{word.key}"

    def _settle_loose(self, role: str | None, *, local: bool = False, ministry: bool = False) -> None:
        """Give the capitals read so far their slot: a place or a body before an office, else a person.

        A capital is a town before a `local` body; whoever stands before a `ministry` is its minister's head.
        """
        if not self._loose:
            return
        start, end = self._loose[0], self._loose[-1] + 1
        end = self._place_end(start, end) if local else end
        words = self.words[start:end]
        name = self.text(start, end)
        self._loose = []
        country = self.known.countries.get(name)
        if role == "person":
            self.part.person = name
        elif country is not None and words[-1].key not in self.known.heads:
            if country.how == "capital" and (local or role in self.known.local_roles):
                self.take_place(name, country.code)
            self.part.take_part(country)
        elif ministry and words[-1].possessive and not well_known(name):
            return
        elif (
            words[-1].key in self.known.lists["region"] - {"state"}
            or (local and not any(word.key in self.known.heads for word in words))
            or (role in self.known.lists["placed"] and words[-1].key not in self.known.heads)
            or (role in self.known.local_roles | self.known.lists["placed"] and bool(find(name)))
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
        if not self._loose or self._named_noun():
            return
        start, end = self._loose[0], self._loose[-1] + 1
        words = self.words[start:end]
        part = self.part
        contiguous = len(words) == len(self._loose)
        name = self.text(start, end) if contiguous else " ".join(self.words[i].text for i in self._loose)
        country = self.known.countries.get(name)
        if self._titled and part.person is None:
            part.person = name
        elif country is not None:
            part.take_part(country)
            if country.how == "capital" and (part.group or part.person or self._local_body()):
                self.take_place(name, country.code)
        else:
            self._without_country(words, name, end)

    def _local_body(self) -> bool:
        """Say yes for a body that may be a town's: police, a council."""
        body = self.known.by_key.get(self.part.key or "")
        return body.local if body else bool(self.part.key) and not self.part.proper

    def _named_noun(self) -> bool:
        """Take "Riverton clerk Ana Petrakis", "Kenyan pianist Ana Petrakis": a noun that no list has is the role."""
        start, end = self._behind(self._loose[-1] + 1), self._loose[-1] + 1
        noun = self.words[start - 1] if start else None
        told = self._loose[0] < start or (self.part.country and not self.part.inferred)
        if (
            noun is None
            or start >= end
            or not told
            or end != len(self.words)
            or self.part.institution
            or self.part.group
        ):
            return False
        person = self.words[start].key in self.known.given and end - start > 1
        if not person or noun.mark or noun.capital or noun.possessive or not self._is_noun(noun.key):
            return False
        self._loose = [at for at in self._loose if at < start]
        self._settle_loose(noun.key)
        self.part.person, self.part.role = self.text(start, end), noun.key
        return True

    def _is_noun(self, key: str) -> bool:
        lists = self.known.lists
        small = lists["of"] | lists["joining"] | lists["articles"] | lists["region"] | lists["common"]
        return (
            key.replace("-", "").isalpha()
            and key not in small | self.known.heads | self.known.dropped | self.known.particles
        )

    def _without_country(self, words: Sequence[Word], name: str, end: int) -> None:
        """Settle capitals that are no country's name: a body's, a person's, a place's."""
        part, start = self.part, end - len(words)
        if not part.proper and self._named_behind(end):
            medium = part.medium
            self._drop_body()
            self._named_body(self._behind(end), end)
            part.medium = part.medium or medium
        elif self._possessed(start, end):
            part.person = name
        elif part.group or part.institution or part.evidence:
            if self._owner_unknown(words):
                self._drop_body()
                part.institution, part.key = self.text(start, len(self.words)), f"name:{self.words[-1].key}"
            elif find(name):
                self._loose_to_place(words, name)
            elif part.evidence:
                self._named_body(start, end)
        elif self._is_division(words, name) and not (start and self.words[start - 1].key in self.known.lists["called"]):
            self._loose_to_place(words, name)
        elif self._is_person(words):
            part.person = name
        else:
            self._named_body(start, end)

    def _is_division(self, words: Sequence[Word], name: str) -> bool:
        """Recognise "Bavaria", "Lund County": a division or region that no larger town and hardly anybody is called."""
        if len(words) > 1 and words[-1].capital and words[-1].key in self.known.lists["division"]:
            return True
        places = find(name) if len(words) == 1 and words[0].key not in self.known.given else ()
        return bool(places) and places[0].kind in ("admin1", "region") and all(it.kind != "city" for it in places)

    def _possessed(self, start: int, end: int) -> bool:
        """Recognise "the World Bank's Ana Petrakis": the last words are a name, and somebody there bears it."""
        words = self.words[start:end]
        if not (self.part.institution and start and self.words[start - 1].possessive) or end < len(self.words):
            return False
        return len(words) > 1 and not any(word.key in self.known.heads or not word.capital for word in words)

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
        told = noun.key in self.known.nouns or self.known.outlets.has((noun.key,))  # "state broadcaster MRTV"
        return not (person or noun.possessive or noun.capital) and told

    def _is_person(self, words: Sequence[Word]) -> bool:
        """Say yes unless the name has an article, a head word, or is an acronym."""
        last = words[-1].key
        if len(words) > 1 and last in self.known.business_heads:
            return False
        if words[0].key in self.known.given and len(words) > 1 and last != "international":
            return True
        if any(allied(before, word) for before, word in pairwise(words)):
            return False  # "Smith & Hale"
        if self._article or last == "family" or any(word.key in self.known.heads for word in words):
            return False
        return not (len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1)
