"""Read bodies, countries and places from a run of words: what stands before an office or after its "of" and "for".

`Scan` walks the words of one segment and fills a `Part`; every step consumes at least one word, so that a phrase is
read in linear time.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.roles.phrase import Part
from factdb.extract.roles.words import text_of
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.entries import Body, Country, Office
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.extract.roles.words import Word

_INSTALLED = re.compile(
    r"(.+?)-(?:installed|backed|appointed|controlled|occupied|held|aligned|led|supported|imposed|allied|born|based|speaking|administered|run|annexed)"
)
#: "US-born", "English-speaking": where somebody is from says nothing of whom they speak for.
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
        """Say yes while words are left."""
        return self.at < len(self.words)

    @property
    def word(self) -> Word:
        """The word at the position."""
        return self.words[self.at]

    def take_small(self) -> bool:
        """Pass an article, an adjective without weight or an "X-installed"; return False where the word is none."""
        word = self.word
        if (word.key in self.known.lists["articles"] and not self._ends_name_here()) or (
            word.key in self.known.dropped and (not word.capital or self._before_an_office())
        ):
            self.at += 1
            return True
        if word.key in self.known.lists["crowned"] and self._before_a_country_s_body():
            self.at += 1
            return True
        if word.key == "national" and word.capital and self._before_its_country_s_body():
            self.at += 1
            return True
        installed = _INSTALLED.fullmatch(word.key)
        if installed is None:
            return False
        country = self.known.countries.get(installed[1])
        if word.key.endswith("-based") and word.capital:
            self.take_seat(word.raw[: -len("-based")])
        elif country is not None and not _ORIGIN.search(word.key):
            self.part.take_country(country.code)
        self.at += 1
        return True

    def _ends_name_here(self) -> bool:
        """Recognise "Radio One", "Battalion Two": a number in capitals right behind a body's noun in capitals."""
        if not (self.word.capital and self.at and self.words[self.at - 1].capital):
            return False
        return self.words[self.at - 1].key in self.known.heads and self.word.key in self.known.lists["numbered"]

    def take_seat(self, name: str) -> None:
        """Set where somebody is based: a town, or a country; it tells the country unless one is stated."""
        country = self.known.countries.get(name)
        if country is None or country.how == "capital":
            self.take_place(name, country.code if country else self._country_of(name))
        else:
            self.part.take_country(country.code, inferred=True)

    def _before_an_office(self) -> bool:
        """Recognise the capital of "State Rep.", "Chief Justice": an office follows, no "National Marine Service"."""
        office = self.known.offices.at(self.words, self.at + 1) if self.at + 1 < len(self.words) else None
        return office is not None and self.words[self.simple_run() - 1].key not in self.known.heads

    def _before_a_country_s_body(self) -> bool:
        """Recognise "Royal Thai Police": the country's police, as anybody else calls them."""
        country = self.known.countries.at(self.words, self.at + 1) if self._capital(self.at + 1) else None
        after = self.at + 1 + country[0] if country else len(self.words)
        return after < len(self.words) and self.known.bodies.at(self.words, after) is not None

    def _before_its_country_s_body(self) -> bool:
        """Recognise "Chile's National Statistics Office": the country that is stated has one such body."""
        found = self.known.bodies.at(self.words, self.at + 1) if self._capital(self.at + 1) else None
        stated = self.part.country is not None and not self.part.inferred
        return found is not None and stated and not found[1].proper and self.body_here() is None

    def country_here(self) -> tuple[int, Country] | None:
        """Return the country that the words name; a lower-case "us" or "chad" names none."""
        found = self.known.countries.at(self.words, self.at)
        if not found or not self.word.capital or (found[1].how == "demonym" and self._begins_place(self.at + found[0])):
            return None
        return found

    def _begins_place(self, end: int) -> bool:
        """Recognise "British Columbia", "Spanish Town": a demonym that is part of a place's name."""
        if not self._capital(end) or self.words[end - 1].possessive:
            return False
        known = self.known
        if any(it.at(self.words, end) for it in (known.offices, known.bodies, known.domains, known.ranks)):
            return False
        return bool(find(self.text(self.at, end + 1)))

    def body_here(self) -> tuple[int, Body] | None:
        """Return the body that the words name; one short word counts in capitals only if it is an acronym."""
        found = self.known.bodies.at(self.words, self.at)
        if found is None:
            return None
        count, body = found
        if self.known.names_another(self.words, self.at, count, body):
            return None
        if self._of_another_country(count, body):
            return None
        if body.medium and body.name.startswith("The ") and self._goes_on(self.at + count):
            return None
        capital = any(word.capital for word in self.words[self.at : self.at + count])
        return found if capital or not body.proper else None

    def _of_another_country(self, count: int, body: Body) -> bool:
        """Recognise "Dutch Labour Party": several countries have a body of that name."""
        stated = self.part.country if not self.part.inferred else None
        if self.at and self.words[self.at - 1].capital and not self.words[self.at - 1].possessive:
            stated = stated or self._country_of(self.words[self.at - 1].text)  # "Dhaka Metropolitan Police"
        stated = stated or self._stated_behind(self.at + count)
        if not (stated and body.proper and body.country) or body.country == stated:
            return False
        return self._shared(count)

    def _shared(self, count: int) -> bool:
        """Tell whether several countries have a body of the name at the position: "Labour Party"."""
        return " ".join(word.key for word in self.words[self.at : self.at + count]) in self.known.lists["shared_names"]

    def _stated_behind(self, end: int) -> str | None:
        """Return the country of "Democratic Party in Kenya", which stands behind the body."""
        if not self._is(end, "in") and not self._is(end, "of"):
            return None
        country = self.known.countries.at(self.words, end + 1) if self._capital(end + 1) else None
        return country[1].code if country and country[1].how == "name" else None

    def _goes_on(self, end: int) -> bool:
        """Recognise "The Sun Valley resort", "The Times group": common words begin another name."""
        following = self.words[end] if end < len(self.words) and not self.words[end - 1].possessive else None
        if following is None or following.mark:
            return False
        if not following.capital:
            return following.key in self.known.heads - self.known.media_heads
        return not any(
            known.at(self.words, end) for known in (self.known.offices, self.known.domains, self.known.media)
        )

    def office_here(self) -> tuple[int, Office] | None:
        """Return the office that the words name; "the army's chief spokesman" is no army chief."""
        found = self.known.offices.at(self.words, self.at)
        if found and found[0] > 1 and found[1].body is None and self._ends_name():
            return None
        owners = self.words[self.at : self.at + found[0] - 1] if found else ()
        if any(word.possessive and not (word.capital and word.key in self.known.lists["entitled"]) for word in owners):
            return None
        return found

    def _ends_name(self) -> bool:
        """Recognise "Freedom Party leader": the first word of "party leader" ends the name before it."""
        before = self.words[self.at - 1] if self.at else None
        if before is None or not (self.word.capital and before.capital) or before.possessive:
            return False
        return self.word.key in self.known.heads and self.known.offices.at(self.words, self.at + 1) is not None

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
                if word.possessive and not self.known.owner_within(self.words, end - 1):
                    break
            elif word.key in self.known.lists["joining"] and end > self.at and self._capital(end + 1):
                end += 1
            elif (
                word.key in self.known.lists["joining"]
                and end > self.at
                and word.key in ("of", "and", "for")
                and self._capital(end + 2)
                and self.words[end + 1].key in ("the", "a", "an")
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
            if self.words[end - 1].possessive and not self.known.owner_within(self.words, end - 1):
                break
        return end

    def text(self, start: int, end: int) -> str:
        """Return the words as a text, single blanks between."""
        return text_of(self.words[start:end])

    def take_place(self, name: str, country: str | None) -> None:
        """Set the place; its country counts unless one is stated."""
        if self.part.place is None:
            self.part.place = name
        if country:
            self.part.take_country(country, inferred=True)

    def past_particles(self, at: int) -> int:
        """Return where the small words of a name end: behind "von der" in "von der Leyen"."""
        while at < len(self.words) and self.words[at].key in self.known.particles and not self.words[at].capital:
            at += 1
        return at

    def _capital(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].capital

    def _place_run(self, end: int) -> bool:
        last = end
        while (
            last - 1 > self.at
            and self.words[last - 1].key in self.known.lists["region"]
            and not (self.words[last - 1].key == "county" and self.words[last - 1].capital)
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
        if not places and name.endswith(" County"):
            places = tuple(
                p for p in find(name.removesuffix(" County")) if p.country.lower() in self.known.lists["counties"]
            )
        if self.part.country and any(place.country == self.part.country for place in places):
            return self.part.country
        return places[0].country if places else None

    def _place_end(self, start: int, end: int) -> int:
        """Return where the place ends in "Kharkiv Regional": before the word that says what kind of body follows."""
        if end - start > 1 and self.words[end - 1].key in self.known.lists["divisional"]:
            bare = self.text(start, end - 1)
            if not find(self.text(start, end)) and (find(bare) or self.known.countries.get(bare)):
                return end - 1
        return end

    def members_here(self) -> int:
        """Count the words that tell whose body follows: "teachers' union", "herders' association"; 0 if none do."""
        office = self.office_here()
        if office:
            return office[0] if self._owns_body(*office) else 0
        plural = not self.word.capital and self.word.raw.endswith(("s'", "s’"))
        head = self.words[self.at + 1].key if plural and self.at + 1 < len(self.words) else ""
        return int(head in self.known.heads)

    def _owns_body(self, count: int, office: Office) -> bool:
        """Recognise "teachers' union": those whose body it is."""
        end = self.at + count
        return (
            office.plural
            and self.words[end - 1].possessive
            and end < len(self.words)
            and self.words[end].key in self.known.heads
        )

    def _is(self, index: int, key: str) -> bool:
        return index < len(self.words) and self.words[index].key == key

    def _named_body(self, start: int, end: int) -> None:
        start = self._with_demonym(start, end)
        words = list(self.words[start:end])
        name = self.text(start, end)
        last = words[-1].key
        self.at = end
        part = self.part
        if part.institution is None:
            part.institution = name
            part.key = "name:" + "_".join(word.key for word in words)
            part.proper = len(words) > 1 or last not in self.known.generic_heads
            part.medium = self.known.ends_medium(last) or self._begins_medium(words)
            self._country_in(words)

    def _with_demonym(self, start: int, end: int) -> int:
        """Return where "Nigerian Bar Association" begins: without its first word it would be anybody's."""
        for at in range(max(0, start - 3), start):
            found = self.known.countries.at(self.words, at) if self.words[at].capital else None
            if found and at + found[0] == start and not self.words[start - 1].possessive:
                named = end > start and self._of_a_body(self.words[start:end])
                return at if named and found[1].how in ("demonym", "name") else start
        return start

    def _of_a_body(self, name: Sequence[Word]) -> bool:
        """Tell whether a name ends with a body's noun or goes on behind it: "Union of Journalists"."""
        if name[-1].capital and name[-1].key in self.known.heads:
            return True
        return any(one.key in self.known.heads and other.key in ("of", "for") for one, other in pairwise(name))

    def _begins_medium(self, words: Sequence[Word]) -> bool:
        """Recognise "Radio Norte": some media's names begin with what they are."""
        return len(words) > 1 and words[0].key in self.known.media_first

    def _country_in(self, words: Sequence[Word]) -> None:
        for index, word in enumerate(words):
            found = self.known.countries.at(words, index) if word.capital else None
            place = f"{word.text} {words[index + 1].text}" if found and index + 1 < len(words) else ""
            if found and found[1].how == "demonym" and find(place):
                self.part.take_country(self._country_of(place) or found[1].code, inferred=True)
                return
            if found:
                before = next(
                    (it for at in (index - 2, index - 1) if at >= 0 and (it := find(text_of(words[at : index + 1])))),
                    (),
                )
                self.part.take_country(before[0].country if before else found[1].code, inferred=True)
                return
        code = self._country_of_division(words)
        if code:
            self.part.take_country(code, inferred=True)

    def _country_of_division(self, words: Sequence[Word]) -> str | None:
        """Return the country of "Kano State Hisbah", "Bavarian State Police Office"."""
        adjective = self.known.adjectives.at(words, 0) if words[0].capital else None
        if adjective:
            return adjective[1][0] or None
        for end in range(2, len(words)):
            if words[end - 1].key in self.known.lists["provincial"]:
                name = " ".join(word.text for word in words[: end - 1])
                return self._country_of(name) if find(name) else None
        return None
