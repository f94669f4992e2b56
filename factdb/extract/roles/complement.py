"""Read what stands after "of", "for" and "at": a country, a body, a place, a person spoken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.scan import Scan, well_known
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.entries import Body, Office


#: Words of a name that stands right behind a place: more are hardly a person's.
_LONGEST_NAME = 3


def given_behind(keys: Sequence[str], given: frozenset[str]) -> int:
    """Return where a full name begins that ends a run of words of which the first is none; 0 where none does."""
    at = next((at for at in range(len(keys) - 2, 0, -1) if keys[at] in given), 0)
    while at > 1 and keys[at - 1] in given:
        at -= 1
    return at if len(keys) - at <= _LONGEST_NAME else 0


class Complement(Scan):
    """A scan that reads complements, and ministries by their domain."""

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
        members = self.members_here()
        if members:
            self._named(office) if self.word.capital else self._owned_by_members(members + 1)
        elif office_at and (body is None or office_at[0] > body[0]) and self._domain_office() is None:
            self._office_body(*office_at)
        elif body and self._runs_on(body[0]):
            self._named_body(self.at, self._body_end(self.run()))
        elif body:
            self.take_body(*body)
            self._last_word(body[1])
            self._body_tail()
        elif not self._domain_body() and self.word.capital:
            self._named(office)
        elif self and not self.word.capital:
            self._lower_words()

    def _owned_by_members(self, count: int) -> None:
        """Take "farmers' association DBV": capitals behind are its name, else it is known by whose it is."""
        start = self.at
        self.at += count
        if self and self.word.capital and self.word.key not in self.known.given:
            start, self.at = self.at, self.simple_run()
        self._named_body(start, self.at)
        self.part.proper = self.words[start].capital

    def _last_word(self, body: Body) -> None:
        """Take "Oxfam Novib": one more capital behind a body's own name is the name of its branch."""
        last = self.at + 1 == len(self.words) and self.word.capital
        if not (last and body.proper and self.words[self.at - 1].capital) or self.words[self.at - 1].possessive:
            return
        if self.part.institution == body.name and self.known.countries.at(self.words, self.at) is None:
            self.part.institution = f"{body.name} {self.word.text}"
            self.part.key = f"{body.key}_{self.word.key}"
            self.at += 1

    def _pass_small(self) -> None:
        """Pass articles and adjectives: "the occupied", "the self-proclaimed", "the Russian-controlled"."""
        while self and (self.take_small() or self._participle()):
            pass

    def _participle(self) -> bool:
        word = self.word
        if (
            word.capital
            or word.mark
            or any(word.key in self.known.lists[name] for name in ("of", "joining", "settled"))
            or not self._capital(self.at + 1)
        ):
            return False
        if self.body_here() or self.office_here() or self.known.domains.at(self.words, self.at):
            return False
        self.at += 1
        return True

    def _runs_on(self, count: int) -> bool:
        """Recognise "Police Officers' Association": the body's word only begins a longer name."""
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
        else:
            self.part.take_part(found[1])
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

    def _domain_office(self) -> tuple[int, Body, Office] | None:
        """Return the ministry of "interior minister", "defence officials": a domain and an office of its kind."""
        domain = self.known.domains.at(self.words, self.at)
        if domain is None or self.words[self.at + domain[0] - 1].possessive:
            return None
        end = self.at + domain[0] + self._second_domain(self.at + domain[0])
        office = self.known.offices.at(self.words, end) if end < len(self.words) else None
        if office is None or office[1].role not in self.known.lists["domain_roles"]:
            return None
        if office[1].role not in self.known.lists["ministerial"] and self._weak(*domain):
            return None
        return end - self.at + office[0], domain[1], office[1]

    def _weak(self, count: int, domain: Body) -> bool:
        """Say yes where only a minister's domain is a ministry: the "civil protection chief" is of the services."""
        body = self.known.bodies.at(self.words, self.at)
        services = body is not None and not body[1].key.startswith("ministry/") and body[0] >= count
        return services or domain.key in self.known.lists["weak_domains"]

    def _second_domain(self, at: int) -> int:
        """Count "and sanitation" in "water and sanitation minister": the ministry is the first's."""
        if not self._is(at, "and"):
            return 0
        for count in (2, 3):
            office = self.known.offices.at(self.words, at + count) if at + count < len(self.words) else None
            if office and office[1].role in self.known.lists["ministerial"]:
                return count
        return 0

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
        """Read what narrows a body: "of Ukraine", "for Health", "in Gaza", "'s Sudan office"."""
        abroad = self.country_here() if self and self.words[self.at - 1].possessive else None
        if abroad and self.at + abroad[0] < len(self.words) and not self.words[self.at + abroad[0]].capital:
            self.part.take_part(abroad[1])
            self.at += abroad[0]
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
                self.part.take_part(country[1])
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
        holder = self._holder_behind(self.simple_run()) if office else len(self.words)
        start, end = self.at, min(self.run(), holder)
        simple = min(self.simple_run(), holder)
        name = self.text(start, simple)
        if self.word.key in self.known.lists["days"]:
            self.at += 1
        elif self.word.key in self.known.honorifics and simple - start > 1:
            self.at = simple  # "adviser to Mr. Smith": a person, whose body nobody tells
        elif self._owners_body(simple) or self._place_and_body(end):
            return
        elif self._headed(end):
            self._named_body(start, self._body_end(end))
        elif (
            find(name)
            and office not in self.known.lists["personal_roles"]
            and (office not in self.known.lists["serving"] or well_known(name))
        ):
            self._place_run(simple)
            self._body_behind()
        elif simple - start > 1 and self.words[simple - 1].key in self.known.lists["region"]:
            self._place_run(simple)
        elif simple - start > 1 and self.words[start].key in self.known.given:
            self.at = simple
        elif self._local(office) or office in self.known.lists["personal_roles"]:
            if self._local(office):
                self._place_run(simple)
            self.at = max(simple, self.at)
        else:
            self._named_body(start, self._with_head(end))

    def _local(self, office: str | None) -> bool:
        """Say yes for an office held in a place; of "commissioner of Bajaur" the one word behind is his district."""
        district = office == "commissioner" and self.simple_run() == self.at + 1 and not self.word.text.isupper()
        return district or office in self.known.local_roles

    def _owners_body(self, end: int) -> bool:
        """Take "Stormont's Department of Health": a body of several words behind whose it is."""
        owns = self.words[end - 1].possessive and end < len(self.words)  # "the general manager of Harper's"
        owned = self.known.bodies.at(self.words, end) if owns else None
        if owned is None or owned[0] == 1:
            return False
        self._place_run(end)
        self.take_body(*owned)
        self._body_tail()
        return True

    def _holder_behind(self, end: int) -> int:
        """Return where "Ada Obi" begins in "mayor of Port Amry Ada Obi": at a given name behind other capitals."""
        known, words = self.known, self.words
        if words[self.at].key in known.given or words[end - 1].key in known.heads | known.lists["region"]:
            return len(words)
        at = given_behind([word.key for word in words[self.at : end]], known.given)
        if not at or any(word.key in known.heads for word in words[self.at + at : end]):
            return len(words)
        placed = find(self.text(self.at, end)) or find(self.text(self.at, self.at + at + 1))
        return len(words) if placed else self.at + at

    def _place_and_body(self, end: int) -> bool:
        """Take "the Tulsa Police Department": a place, and behind it a body such as every place has."""
        for at in range(self.at + 1, end):
            found = self.known.bodies.at(self.words, at)
            if found and at + found[0] == end and found[1].local:
                last = self._place_end(self.at, at)
                name = self.text(self.at, last)
                country = self.known.countries.get(name)
                capital = country is not None and country.how == "capital"
                if name.casefold() in self.known.lists["unplaced"] or not (find(name) or capital):
                    return False
                self.take_place(name, self._country_of(name))
                self.at = at
                self.take_body(*found)
                return True
        return False

    def _with_head(self, end: int) -> int:
        """Return the end of "Al-Shifa hospital": a head word in small letters belongs to the name before it."""
        small = end < len(self.words) and not self.words[end].capital and self.words[end].key in self.known.heads
        return end + 1 if small else end

    def _body_behind(self) -> None:
        """Take the body of "Luhansk regional military administration", which its place begins."""
        at = self.at
        while (
            self
            and not self.word.capital
            and (
                self.word.key in self.known.dropped
                or self.word.key in self.known.lists["region"]
                or self.word.key in {"provincial", "municipal"}
            )
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

    def _lower_words(self) -> None:
        """Pass lower-case words that name nothing known ("economics"), up to a preposition, mark or capital."""
        while self and not self.word.capital and not self.word.mark and self.word.key not in self.known.lists["of"]:
            if self.body_here():
                self.take_body(*self.body_here())  # type: ignore[misc]
                self._body_tail()
                return
            self.at += 1
        self._named_by_noun()

    def _named_by_noun(self) -> None:
        """Take "the confederation CONAIE": capitals behind a body's noun in small letters are its name."""
        before = self.words[self.at - 1]
        if not (self and self.word.capital) or before.possessive or self.word.key in self.known.given:
            return
        if (
            before.key in self.known.nouns
            and self.office_here() is None
            and not find(self.text(self.at, self.simple_run()))
        ):
            self._named_body(self.at, self.simple_run())
