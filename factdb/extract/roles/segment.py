"""Read one segment of a speaker phrase (what stands between two commas): [who for] [office] [name] [of what]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.scan import Scan, well_known
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.phrase import Part
    from factdb.extract.roles.vocabulary import Body, Office, Vocabulary
    from factdb.extract.roles.words import Word


def read_segment(words: Sequence[Word], known: Vocabulary) -> Part:
    """Return what the segment tells."""
    segment = Segment(words, known)
    segment.read()
    return segment.part


class Segment(Scan):
    """A scan that looks for the office first; what stands before it is whose, what stands after it is who."""

    def __init__(self, words: Sequence[Word], known: Vocabulary) -> None:
        super().__init__(words, known)
        self._prefixes: list[str] = []
        self._loose: list[int] = []
        self._titled = False
        self._adjectival = False
        self._article = bool(words) and words[0].key == "the"

    def read(self) -> None:
        """Read the words from left to right until an office or the end."""
        while self:
            if self.word.mark:
                self.at += 1
            elif self._ended():
                break
            elif self._office():
                return
            elif not self._before_office():
                self._loose_word()
        self._without_office()

    def _ended(self) -> bool:
        """True at the "and" of a second person, and where a clause begins: "who", "that"."""
        key = self.word.key
        if key in self.known.lists["clauses"] and not self.word.capital:
            return True
        return (
            key == "and"
            and self._capital(self.at + 1)
            and bool(self._loose or self.part.person)
            and not self._has_head()
        )

    def _has_head(self) -> bool:
        return any(self.words[i].key in self.known.heads for i in self._loose)

    # -- before the office --

    def _before_office(self) -> bool:
        word = self.word
        if self.body_here() is None and self._rank_or_title():
            return True
        kept = self.known.kept.at(self.words, self.at)
        if kept and not (word.capital and self._prefix_is_name()):
            self._prefixes.append(kept[1])
            self.at += kept[0]
            return True
        body, country = self.body_here(), self.country_here()
        if self._adjective():
            return True
        if country and (body is None or body[0] < country[0]):
            return self._country_before(*country)
        if body and self._body_fits(*body):
            self._article_body(*body)
            return True
        if self.take_small():
            return True
        return self._evidence()

    def _adjective(self) -> bool:
        """Take "Chechen", "European": the region that an adjective tells of, if any."""
        found = self.known.adjectives.at(self.words, self.at) if self.word.capital else None
        end = self.at + found[0] if found else 0
        if found is None or end >= len(self.words) or self.words[end].capital or self._loose:
            return False
        country, place = found[1]
        if place:
            self.take_place(place, country or None)
        self.at = end
        return True

    def _prefix_is_name(self) -> bool:
        return self.word.key in self.known.given

    def _country_before(self, count: int, country: object) -> bool:
        code, how = country.code, country.how  # type: ignore[attr-defined]
        end = self.at + count
        if how == "capital" or (how == "name" and self._place_like(end)):
            self._loose.extend(range(self.at, end))
            self.at = end
            return True
        if self._loose and how == "name" and self.words[self._loose[-1]].capital and self._loose[-1] == self.at - 1:
            return False
        if how == "people":
            self.part.group = True
            self.part.role = self.part.role or "people"
        if self.part.institution is not None:
            self._drop_body()
            self.part.country = None
        self.part.take_country(code)
        self.at = end
        return True

    def _drop_body(self) -> None:
        """Forget a body read before: the one next to the office is whom its holder speaks for."""
        part = self.part
        part.institution, part.key, part.proper, part.medium = None, None, False, False

    def _place_like(self, end: int) -> bool:
        """True where a country's name begins a longer name: "Georgia Tech", "Jordan Peterson"."""
        following = self.words[end] if end < len(self.words) else None
        if following is None or self.words[end - 1].possessive or not following.capital:
            return False
        return (
            self.known.offices.at(self.words, end) is None
            and self.known.bodies.at(self.words, end) is None
            and self.known.domains.at(self.words, end) is None
        )

    def _body_fits(self, count: int, body: Body) -> bool:
        """True unless an adjective stands alone, or a head word ends a longer name that is being read ("Lviv City Council")."""
        end = self.at + count
        if body.adjective and (end >= len(self.words) or self._names_more(end)):
            return False
        return not (
            self._loose
            and self.words[self.at].capital
            and not body.proper
            and self._joined()
            and not self._loose_place()
        )

    def _names_more(self, end: int) -> bool:
        """True for "Judicial Watch": an adjective in capitals before a capital that is no office."""
        return self.word.capital and self._capital(end) and self.known.offices.at(self.words, end) is None

    def _joined(self) -> bool:
        return bool(self._loose) and self._loose[-1] == self.at - 1 and not self.words[self._loose[-1]].possessive

    def _loose_place(self) -> bool:
        name = self.text(self._loose[0], self._loose[-1] + 1)
        country = self.known.countries.get(name)
        return country is not None or bool(find(name))

    def _article_body(self, count: int, body: Body) -> None:
        if self._loose:
            self._settle_loose(None)
        if not self.word.capital and self.part.proper:
            self.at += count  # "Houthi military spokesman" speaks for the Houthis
            return
        self._adjectival = body.adjective
        if not body.medium:
            self._drop_body()
        self.take_body(count, body)
        self._body_tail()

    def _rank_or_title(self) -> bool:
        """Pass a rank or a form of address before a name."""
        rank = self.known.ranks.at(self.words, self.at)
        if rank and self.word.capital and self._capital(self.at + rank[0]) and not self._loose:
            self.part.rank = self.part.rank or rank[1]
            self._titled = True
            self.at += rank[0]
            return True
        if self.word.capital and self.word.key in self.known.honorifics and self._capital(self.at + 1):
            self._titled = True
            self.at += 1
            return True
        return False

    def _evidence(self) -> bool:
        found = self.known.media.at(self.words, self.at) or self.known.outlets.at(self.words, self.at)
        if found is None or (self.word.capital and (self.at > 0 or self._capital(self.at + found[0]))):
            return False
        self.part.evidence = True
        self.at += found[0]
        return True

    def _loose_word(self) -> None:
        word = self.word
        if word.key in self.known.lists["of"] and not self.part.empty | bool(self._loose):
            self.at += 1
            return
        if word.key in self.known.lists["of"] and (
            self._loose or self.part.institution or self.part.group or self.part.evidence
        ):
            self._prepositional()
            return
        group = self.known.groups.at(self.words, self.at)
        if group and (word.key in self.known.members or not word.capital | bool(self.part.institution and self._loose)):
            self.part.group = True
            self.part.role = group[1]
            self.at += group[0]
            return
        if word.capital or (
            self._loose
            and self._loose[-1] == self.at - 1
            and word.key in self.known.particles
            and self._capital(self.at + 1)
        ):
            self._loose.append(self.at)
        self._common()
        self.at += 1

    def _common(self) -> None:
        """Take "the company", "the hospital": a body without a name, known within its article."""
        word, part = self.word, self.part
        end = self.at + 1 == len(self.words) or self.words[self.at + 1].key in self.known.lists["of"]
        if (
            end
            and not word.capital
            and part.institution is None
            and word.key in self.known.heads | self.known.lists["common"]
        ):
            part.institution, part.key = word.text, f"name:{word.key}"

    def _prepositional(self) -> None:
        """Read "X of the Atlantic Council", "residents of Lviv", "University of Michigan"."""
        start = self._loose[0] if self._loose else self.at
        if self._loose and self._loose[-1] == self.at - 1 and self._run_is_body(start):
            end = self._run_from(start)
            self._named_body(start, end)
            self._loose = []
            self._body_tail()
            return
        if self._loose:
            self._settle_loose("person")
        self.at += 1
        if self:
            self.complement(self.part.role)

    def _run_is_body(self, start: int) -> bool:
        """True for "University of Michigan", "Ministry for Foo", "Bank of Foo": a head word before "of" and a capital after."""
        return any(word.key in self.known.heads for word in self.words[start : self.at]) and (
            self._capital(self.at + 1) or (self._is(self.at + 1, "the") and self._capital(self.at + 2))
        )

    def _run_from(self, start: int) -> int:
        self.at = start
        return self.run()

    # -- the office --

    def _office(self) -> bool:
        """Read the office at the position with all that follows it; False where there is none."""
        domain = self._domain_office()
        office = self.office_here()
        body = self.body_here()
        if domain and not (body and body[0] >= domain[0]):
            self._take_office(domain[0], domain[2], domain[1])
            return True
        if office is None or (body and body[0] >= office[0] and not (body[0] == office[0] and body[1].adjective)):
            return False
        if self.word.key == "deputy" and self._office_later():
            return False
        if not self._office_fits(*office):
            return False
        self._take_office(office[0], office[1], office[1].body)
        return True

    def _office_later(self) -> bool:
        """True for "deputy national political director": the deputy of somebody who is named by a later word."""
        later = range(self.at + 1, min(self.at + 4, len(self.words)))
        return any(
            self.known.offices.at(self.words, at) for at in later if self.words[at].key not in self.known.lists["of"]
        )

    def _office_fits(self, count: int, office: Office) -> bool:
        """False for a family name like "Bishop" or "Judge" behind a given name, and for an office that is part of a body's name."""
        if self.word.capital and self._joined() and self.at + count >= len(self.words) and len(self._loose) == 1:
            return self.words[self._loose[0]].key not in self.known.given
        end = self.at + count
        if (
            end < len(self.words)
            and self.words[end].key in self.known.heads
            and self.words[end].capital
            and self.word.capital
        ):
            return False
        return not (office.role in self.known.given and self.word.capital)

    def _take_office(self, count: int, office: Office, body: Body | None) -> None:
        part = self.part
        if office.country:
            part.take_country(office.country)
        self._settle_loose(office.role)
        if body is not None:
            part.institution, part.key, part.proper, part.medium = (
                part.institution or body.name,
                part.key or body.key,
                part.proper,
                False,
            )
            if body.country:
                part.take_country(body.country, inferred=True)
        if self._adjectival and office.role in self.known.lists["outsiders"]:
            self._drop_body()
        ministry = body is not None or (part.key or "").startswith("ministry/")
        role = "minister" if office.role == "secretary" and ministry else office.role
        if part.key == "ministry/foreign" and part.place and office.body and role == "minister":
            part.institution, part.key, role = None, None, "secretary of state"  # of a state of the US
        if role in self.known.lists["state_roles"] and part.country == "GE" and part.place is None:
            part.place, part.country = "Georgia", "US"
        part.role = " ".join([*dict.fromkeys(self._prefixes), role])
        part.group = office.plural
        self.at += count
        self._after_office(office.role)

    def _after_office(self, role: str) -> None:
        """Read "… Oleh Nikolenko", "… of the region", "… on the Russian side", in whatever order they come."""
        for _ in range(6):
            if not self:
                return
            if self.word.key in self.known.lists["of"]:
                abroad = self.word.key == "to" and role in self.known.lists["abroad"]
                self.at += 1
                if self:
                    self._host() if abroad else self._complement_or_domain(role)
            elif self.word.key == "and" or self.word.mark or self.word.key in self.known.lists["clauses"]:
                return
            elif not self._name():
                self.at += 1

    def _host(self) -> None:
        """Pass whom an envoy is sent to; whose envoy it is stands elsewhere."""
        scratch = Segment(self.words, self.known)
        scratch.at = self.at
        scratch.complement(None)
        self.at = max(scratch.at, self.at + 1)

    def _complement_or_domain(self, role: str) -> None:
        """Read the complement; after a minister it may be a domain ("minister for health", "Minister of Defence")."""
        while self and self.word.key == "the":
            self.at += 1
        domain = self.known.domains.at(self.words, self.at) if self else None
        if (
            domain
            and role in self.known.lists["domain_roles"] | {"minister", "secretary"}
            and (domain[1].key not in self.known.lists["weak_domains"] or role in ("minister", "secretary"))
        ):
            end = self.at + domain[0]
            if end >= len(self.words) or not (self.known.bodies.at(self.words, self.at) or (0, 0))[0] > domain[0]:
                self.part.institution, self.part.key = domain[1].name, domain[1].key
                self.part.role = (
                    (self.part.role or "").replace("secretary", "minister") if role == "secretary" else self.part.role
                )
                self.at = end
                return
        self.complement(role)

    def _name(self) -> bool:
        """Take a person's name: capitals, particles within, a suffix at the end."""
        while self and (self._rank_or_title() or self.word.key in ("mr", "mrs", "ms")):
            pass
        start, end = self.at, self._name_end()
        if end == start:
            return False
        if self.part.person is None:
            self.part.person = self.text(start, end)
        self.at = end
        return True

    def _name_end(self) -> int:
        end = self.at
        while end < len(self.words):
            word = self.words[end]
            if word.capital or (word.key in self.known.particles and self._particle(end)):
                end += 1
            else:
                break
        return end

    def _particle(self, at: int) -> bool:
        """True for the small words of "von der Leyen": a capital follows them."""
        while at < len(self.words) and self.words[at].key in self.known.particles and not self.words[at].capital:
            at += 1
        return self._capital(at)

    # -- loose words: places, companies, names --

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
        elif part.group or part.institution or part.evidence:
            if find(name):
                self._loose_to_place(words, name)
            elif part.evidence:
                self._named_body(start, end)
        elif self._is_person(words):
            part.person = name
        else:
            self._named_body(start, end)

    def _is_person(self, words: Sequence[Word]) -> bool:
        """True unless the name has an article, a head word, or is an acronym."""
        last = words[-1].key
        if words[0].key in self.known.given and len(words) > 1 and last != "international":
            return True
        if self._article or any(word.key in self.known.heads for word in words):
            return False
        return not (len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1)
