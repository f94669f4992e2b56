"""Read bodies, countries and places from a run of words: what may stand before an office, or after its "of" and "for".

`Scan` walks the words of one segment and fills a `Part`; every step consumes at least one word, so that a phrase is read
in linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.roles.phrase import Part
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.vocabulary import Body, Country, Office, Vocabulary
    from factdb.extract.roles.words import Word

_INSTALLED = re.compile(
    r"(.+?)-(?:installed|backed|appointed|controlled|occupied|held|aligned|led|supported|imposed|allied|born|based|speaking|administered|run|annexed)"
)
#: "US-born", "London-based": where somebody is from says nothing of whom they speak for; place only.
_ORIGIN = re.compile(r"(?:born|based|speaking)$")

#: A place that stands before an office as if it were known to everybody has so many people.
KNOWN = 100_000


def well_known(name: str) -> bool:
    """Return whether a place of that name is known to everybody."""
    places = find(name)
    return bool(places) and places[0].population >= KNOWN


class Scan:
    """The words of a segment, a position in them, and the part read so far."""

    def __init__(self, words: Sequence[Word], known: Vocabulary) -> None:
        self.words = words
        self.known = known
        self.at = 0
        self.part = Part()

    def __bool__(self) -> bool:
        """True while words are left."""
        return self.at < len(self.words)

    @property
    def word(self) -> Word:
        """The word at the position."""
        return self.words[self.at]

    def take_small(self) -> bool:
        """Pass an article, an adjective without weight or an "X-installed"; return False where the word is none."""
        word = self.word
        if word.key in self.known.lists["articles"] or (
            word.key in self.known.dropped and (not word.capital or self._before_an_office())
        ):
            self.at += 1
            return True
        installed = _INSTALLED.fullmatch(word.key)
        if installed is None:
            return False
        country = self.known.countries.get(installed[1])
        if country is not None and not _ORIGIN.search(word.key):
            self.part.take_country(country.code)
        self.at += 1
        return True

    def _before_an_office(self) -> bool:
        """True for the capital of "State Rep." and "Chief Justice": an office follows at once."""
        return self.at + 1 < len(self.words) and self.known.offices.at(self.words, self.at + 1) is not None

    def country_here(self) -> tuple[int, Country] | None:
        """Return the country that the words name; a lower-case "us" or "chad" names none."""
        found = self.known.countries.at(self.words, self.at)
        return found if found and self.word.capital else None

    def body_here(self) -> tuple[int, Body] | None:
        """Return the body that the words name; one short word counts in capitals only if it is an acronym."""
        found = self.known.bodies.at(self.words, self.at)
        if found is None:
            return None
        count, body = found
        capital = any(word.capital for word in self.words[self.at : self.at + count])
        return found if capital or not body.proper else None

    def office_here(self) -> tuple[int, Office] | None:
        """Return the office that the words name."""
        return self.known.offices.at(self.words, self.at)

    def take_body(self, count: int, body: Body) -> None:
        """Set the body and go on behind it, through "of Ukraine", "for Health" and "in Kharkiv"."""
        part = self.part
        if part.institution is None or (part.key == "state media" and body.medium):
            part.institution, part.key, part.proper, part.medium = body.name, body.key, body.proper, body.medium
            if body.country:
                part.take_country(body.country, inferred=not body.proper)
        self.at += count

    def run(self) -> int:
        """Return the end of the run of capitalised words at the position, small joining words within it included."""
        end = self.at
        while end < len(self.words):
            word = self.words[end]
            if word.capital or (word.key.isdigit() and end > self.at):
                end += 1
                if word.possessive and word.key not in self.known.lists["owners"]:
                    break
            elif word.key in self.known.lists["joining"] and end > self.at and self._capital(end + 1):
                end += 1
            elif (
                word.key in self.known.lists["joining"]
                and end > self.at
                and word.key in ("of", "and", "for")
                and self._capital(end + 2)
                and self.words[end + 1].key == "the"
            ):
                end += 2
            else:
                break
        return end

    def simple_run(self) -> int:
        """Return the end of the run of capitalised words, none between them."""
        end = self.at
        while end < len(self.words) and self.words[end].capital:
            end += 1
            if self.words[end - 1].possessive and self.words[end - 1].key not in self.known.lists["owners"]:
                break
        return end

    def text(self, start: int, end: int) -> str:
        """Return the words as a text, single blanks between."""
        return " ".join([*(word.raw for word in self.words[start : end - 1]), self.words[end - 1].text])

    def take_place(self, name: str, country: str | None) -> None:
        """Set the place; its country counts unless one is stated."""
        if self.part.place is None:
            self.part.place = name
        if country:
            self.part.take_country(country, inferred=True)

    def _capital(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].capital

    # -- what stands after "of", "for", "at" --

    def complement(self, office: str | None) -> None:
        """Read one complement: [country] (body | office's body | place | name)."""
        self._pass_small()
        while self and self._country_word():
            self._pass_small()
        if not self or self.word.mark:
            return
        body, office_at, settled = self.body_here(), self.office_here(), self._settlement()
        if settled:
            return
        if office_at and (body is None or office_at[0] > body[0]) and self._domain_office() is None:
            self._office_body(*office_at)
        elif body and self._runs_on(body[0]):
            self._named_body(self.at, self._body_end(self.run()))
        elif body:
            self.take_body(*body)
            self._body_tail()
        elif not self._domain_body() and self.word.capital:
            self._named(office)
        elif not self.word.capital:
            self._lower_words()

    def _pass_small(self) -> None:
        """Pass articles and adjectives: "the occupied", "the self-proclaimed", "the Russian-controlled"."""
        while self and (self.take_small() or self._participle()):
            pass

    def _participle(self) -> bool:
        word = self.word
        if (
            word.capital
            or word.mark
            or word.key in self.known.lists["of"] | self.known.lists["joining"] | self.known.lists["settled"]
            or not self._capital(self.at + 1)
        ):
            return False
        if self.body_here() or self.office_here() or self.known.domains.at(self.words, self.at):
            return False
        self.at += 1
        return True

    def _runs_on(self, count: int) -> bool:
        """True for "Police Officers' Association": the body's word only begins a longer name."""
        end = self.run()
        rest = self.words[self.at + count : end]
        return bool(rest) and self.words[self.at].capital and any(word.key in self.known.heads for word in rest)

    def _country_word(self) -> bool:
        """Take a country: a complement by itself, or the adjective of what follows."""
        found = self.country_here()
        if found is None:
            return False
        longer = self.body_here()
        if longer and longer[0] > found[0]:
            return False
        following = self.at + found[0]
        if (
            following < len(self.words)
            and self.words[following].capital
            and found[1].how in ("capital", "name")
            and not self.words[following - 1].possessive
        ):
            head = self.words[self.simple_run() - 1].key
            if head in self.known.heads and self.known.bodies.at(self.words, following) is None:
                return False
        if found[1].how == "capital":
            if following < len(self.words) and self.words[following].key in self.known.lists["region"]:
                return False
            self.take_place(self.text(self.at, following), found[1].code)
        self.part.take_country(found[1].code)
        self.at = following
        return True

    def _settlement(self) -> bool:
        """Take "region of Kharkov", "city of Lviv", "Belgorod region"."""
        if self.word.key in self.known.lists["settled"] and self._is(self.at + 1, "of") and self._capital(self.at + 2):
            self.at += 2
            while self and self.take_small():
                pass
            end = self.simple_run()
            return self._place_run(end)
        end = self.simple_run()
        if (
            self.at < end < len(self.words)
            and self.words[end].key in self.known.lists["region"]
            and not self.words[end].capital
        ):
            while (
                self
                and self.at < end
                and (found := self.country_here())
                and found[1].how == "demonym"
                and self.at + found[0] < end
            ):
                self.part.take_country(found[1].code)
                self.at += found[0]
            return self._place_run(end)
        return False

    def _place_run(self, end: int) -> bool:
        last = end
        while (
            last - 1 > self.at
            and self.words[last - 1].key in self.known.lists["region"]
            and not self.words[last - 2].possessive
        ):
            last -= 1
        name = self.text(self.at, last)
        self.take_place(name, self._country_of(name))
        self.at = end
        while self and self.word.key in self.known.lists["region"]:
            self.at += 1
        return True

    def _country_of(self, name: str) -> str | None:
        places = find(name)
        if self.part.country and any(place.country == self.part.country for place in places):
            return self.part.country
        return places[0].country if places else None

    def _is(self, index: int, key: str) -> bool:
        return index < len(self.words) and self.words[index].key == key

    def _domain_office(self) -> tuple[int, Body, Office] | None:
        """Return the ministry of "interior minister", "defence officials": its domain and an office that goes with it."""
        domain = self.known.domains.at(self.words, self.at)
        if domain is None or self.at + domain[0] >= len(self.words):
            return None
        office = self.known.offices.at(self.words, self.at + domain[0])
        if office is None or office[1].role not in self.known.lists["domain_roles"]:
            return None
        if domain[1].key in self.known.lists["weak_domains"] and office[1].role not in (
            "minister",
            "deputy minister",
            "secretary",
            "ministers",
        ):
            return None
        return domain[0] + office[0], domain[1], office[1]

    def _domain_body(self) -> bool:
        found = self._domain_office()
        if found is None:
            return False
        self.take_body(found[0], found[1])
        self._swallow_name()
        return True

    def _office_body(self, count: int, office: Office) -> None:
        """Take the body of an office: "adviser to President N", "for the foreign secretary"."""
        body = office.body or self.known.by_key.get(self.known.office_of.get(office.role, ""))
        if office.country:
            self.part.take_country(office.country)
        self.at += count
        if body is not None and self.part.institution is None:
            self.part.institution, self.part.key = body.name, body.key
        if self and self.word.key in self.known.lists["of"]:
            self.at += 1
            self.complement(office.role)
        self._swallow_name()

    def _swallow_name(self) -> None:
        self.at = max(self.at, self.simple_run())

    def _body_tail(self) -> None:
        """Read what narrows a body: "of Ukraine", "for Health", "of the Russian Federation", "in Gaza"."""
        for _ in range(2):
            if not (self and self.word.key in ("of", "for", "in")):
                return
            mark = self.at
            self.at += 1
            while self and self.take_small():
                pass
            country = self.country_here() if self else None
            if country:
                if country[1].how == "capital":
                    self.take_place(self.text(self.at, self.at + country[0]), country[1].code)
                self.part.take_country(country[1].code)
                self.at += country[0]
            elif self and self._settlement():
                continue
            elif self and self.word.capital and (places := find(name := self.text(self.at, self.simple_run()))):
                self.take_place(name, places[0].country)
                self.at = self.simple_run()
            else:
                self.at = mark
                return

    def _named(self, office: str | None) -> None:
        """Take a run of capitals: a place, a body by its last or first word, a person spoken for, or a body unknown."""
        start, end = self.at, self.run()
        simple = self.simple_run()
        name = self.text(start, simple)
        if self.word.key in self.known.honorifics and simple - start > 1:
            self.at = simple  # "adviser to Mr. Smith": a person, whose body nobody tells
        elif self._headed(end):
            self._named_body(start, self._body_end(end))
        elif (
            find(name)
            and office not in self.known.lists["personal_roles"]
            and (office not in self.known.lists["serving"] or well_known(name))
        ):
            self._place_run(simple)
            self._body_behind()
        elif simple - start > 1 and self.words[start].key in self.known.given:
            self.at = simple
        elif office in self.known.local_roles or (office in self.known.lists["personal_roles"]):
            if office in self.known.local_roles:
                self._place_run(simple)
            self.at = max(simple, self.at)
        else:
            self._named_body(start, end)

    def _body_behind(self) -> None:
        """Take the body of "Luhansk regional military administration", which its place begins."""
        at = self.at
        while (
            self
            and not self.word.capital
            and self.word.key in self.known.dropped | self.known.lists["region"] | {"provincial", "municipal"}
        ):
            self.at += 1
        body = self.body_here() if self else None
        if body:
            self.take_body(*body)
        else:
            self.at = at

    def _headed(self, end: int) -> bool:
        return any(word.key in self.known.heads for word in self.words[self.at : end])

    def _body_end(self, end: int) -> int:
        """Return where the name of a body ends when a person's name follows: behind its last head word."""
        run = self.words[self.at : end]
        if any(word.key in ("of", "for") for word in run):
            return end
        last = max(i for i, word in enumerate(run) if word.key in self.known.heads)
        return self.at + last + 1 if last > 0 else end

    def _named_body(self, start: int, end: int) -> None:
        words = list(self.words[start:end])
        name = self.text(start, end)
        last = words[-1].key
        self.at = end
        part = self.part
        if part.institution is None:
            part.institution = name
            part.key = "name:" + "_".join(word.key for word in words)
            part.proper = len(words) > 1 or last not in self.known.generic_heads
            part.medium = last in self.known.media_heads
            self._country_in(words)

    def _country_in(self, words: Sequence[Word]) -> None:
        for index, word in enumerate(words):
            found = self.known.countries.at(words, index) if word.capital else None
            if found:
                self.part.take_country(found[1].code, inferred=True)
                return

    def _lower_words(self) -> None:
        """Pass lower-case words that name nothing known ("economics"), up to a preposition, mark or capital."""
        while self and not self.word.capital and not self.word.mark and self.word.key not in self.known.lists["of"]:
            if self.body_here():
                self.take_body(*self.body_here())  # type: ignore[misc]
                self._body_tail()
                return
            self.at += 1
