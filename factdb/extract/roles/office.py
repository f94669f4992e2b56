"""Read an office with all that follows it: whose it is, who holds it, where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.loose import Loose

if TYPE_CHECKING:
    from factdb.extract.roles.entries import Body, Office


class Offices(Loose):
    """A scan that recognises offices, domains before and behind them, and names."""

    def _rank_or_title(self) -> bool:
        """Pass a rank or a form of address before a name."""
        rank = self.known.ranks.at(self.words, self.at)
        if rank and self.word.capital and self._capital(self.at + rank[0]) and not self._loose:
            self.part.rank = self.part.rank or rank[1]
            self._titled = True
            self.at += rank[0]
            return True
        address = self.known.addresses.at(self.words, self.at) if self.word.capital else None
        if address and self._capital(self.at + address[0]):
            self._titled = True
            self.at += address[0]
            return True
        if self.word.capital and self.word.key in self.known.honorifics and self._capital(self.at + 1):
            self._titled = True
            self.at += 1
            return True
        return False

    def _office(self) -> bool:
        """Read the office at the position with all that follows it; False where there is none."""
        domain = None if self._domain_of_name() else self._domain_office()
        office = self.office_here()
        body = self.body_here()
        if domain and not (body and body[0] >= domain[0]) and not (office and self._of_a_firm(*office)):
            self._take_office(domain[0], domain[2], domain[1])
            return True
        if office is None or (body and body[0] >= office[0] and not (body[0] == office[0] and body[1].adjective)):
            return False
        if self._office_later() or self._owns_body(office[0], office[1]):
            return False
        if not self._office_fits(*office) or self._describes_office(*office):
            return False
        self._take_office(office[0], office[1], office[1].body)
        return True

    def _of_a_firm(self, count: int, office: Office) -> bool:
        """Recognise "finance chief": an office of companies, unless a country's name stands before it."""
        if count == 1 or office.role not in self.known.company_roles:
            return False
        before = self.words[self.at - 1] if self.at else None
        return self.part.country is None and not (before is not None and before.text in self.known.states)

    def _domain_of_name(self) -> bool:
        """Recognise "St. Brendan Health spokesperson": a capital that goes on with a name that is no place's."""
        return self.word.capital and self._joined() and self.word.key in self.known.heads and not self._loose_place()

    def _office_later(self) -> bool:
        """Recognise "deputy national political director": the deputy of somebody who is named by a later word."""
        if self.word.key != "deputy":
            return False
        later = range(self.at + 1, min(self.at + 4, len(self.words)))
        return any(
            self.known.offices.at(self.words, at) for at in later if self.words[at].key not in self.known.lists["of"]
        )

    def _describes_office(self, count: int, office: Office) -> bool:
        """Recognise "farmer activist", "miners' leader": an office right before another only describes it."""
        after = self.at + count
        if after >= len(self.words) or self.words[after].capital:
            return False
        if office.body or (self.words[after - 1].possessive and not office.plural):
            return False
        following = self.known.offices.at(self.words, after)
        return following is not None and not self.word.capital and following[1].role != office.role

    def _office_fits(self, count: int, office: Office) -> bool:
        """Say no for a family name like "Bishop" behind a given name, and for an office within a body's name."""
        if self.word.capital and self._joined() and self.at + count >= len(self.words) and len(self._loose) == 1:
            return self.words[self._loose[0]].key not in self.known.given
        end = self.at + count
        if (
            end < len(self.words)
            and self.words[end].key in self.known.heads | {"county"}
            and self.words[end].capital
            and self.word.capital
        ):
            return False
        if self.word.capital and office.role in self.known.private and self._capital(end):
            if self.words[self.simple_run() - 1].key in self.known.heads:
                return False  # "Patient Safety Authority"
            return self.known.ranks.at(self.words, self.at) is None  # "Father Pedro" is nobody's father
        if count == 1 and ((self.at and self._is_trade()) or self._names_outlet(end)):
            return False
        return not (office.role in self.known.given and self.word.capital) or self._is(end, "of")

    def _names_outlet(self, at: int) -> bool:
        """Recognise "broadcaster Radio One", "broadcaster TVP": an outlet's name, no broadcaster's."""
        end = at
        while self._capital(end):
            end += 1
        words = self.words[at:end]
        outlet = not self.word.capital and self.known.outlets.has((self.word.key,))
        if not (outlet and words) or words[0].key in self.known.given:
            return False
        return (
            words[0].key in self.known.media_first or self.known.ends_medium(words[-1].key) or words[0].text.isupper()
        )

    def _is_trade(self) -> bool:
        """Recognise "oil producer Tarvex": what a company does, not somebody's office."""
        before = self.words[self.at - 1]
        common = self.word.key in self.known.lists["common"] and not self.word.capital
        return common and not before.capital and before.key in self.known.heads and self._capital(self.at + 1)

    def _take_office(self, count: int, office: Office, body: Body | None) -> None:
        part = self.part
        if office.country:
            part.take_country(office.country)
        ministerial = (body.key if body else "").startswith("ministry/")
        common = part.institution in self.known.nouns and not part.proper  # the town of "Lund hospital"
        self._settle_loose(office.role, local=body.local if body else common, ministry=ministerial)
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
        if self.word.key == "deputy" and count == 1 and self._owned():
            role = "deputy"
        if part.key == "ministry/foreign" and part.place and office.body and role == "minister":
            part.institution, part.key, role = None, None, "secretary of state"  # of a state of the US
        if role in self.known.lists["state_roles"] and part.country == "GE" and part.place is None:
            part.place, part.country = "Georgia", "US"
        part.role = " ".join([*dict.fromkeys(self._prefixes), role])
        part.group = office.plural
        self.at += count
        self._after_office(office.role)

    def _leave_department(self) -> None:
        """Forget "of Media and Advocacy" before "of the agency": the agency is whom the director speaks for."""
        part, at = self.part, self.at + 1
        while at < len(self.words) and self.words[at].key in self.known.lists["articles"]:
            at += 1
        noun = self.words[at] if at < len(self.words) else None
        named = (part.key or "").startswith("name:") and not part.country
        if noun and named and self.word.key == "of" and not noun.capital and noun.key in self.known.nouns:
            part.institution, part.key, part.proper = noun.text, f"name:{noun.key}", False

    def _clause(self) -> bool:
        """Say yes where a clause about somebody begins; "WHO" begins none."""
        return self.word.key in self.known.lists["clauses"] and not self.word.capital

    def _owned(self) -> bool:
        """Recognise "her deputy", "the mayor's deputy": somebody's, not a deputy of a parliament."""
        before = self.words[self.at - 1] if self.at else None
        return before is not None and (before.possessive or before.key in self.known.lists["owners_of"])

    def _after_office(self, role: str) -> None:
        """Read "… Oleh Nikolenko", "… of the region", "… on the Russian side", in whatever order they come."""
        for _ in range(6):
            if not self:
                return
            if self.word.key in self.known.lists["of"]:
                self._leave_department()
                abroad = self.word.key == "to" and role in self.known.lists["abroad"]
                self.at += 1
                if self:
                    self._host() if abroad else self._complement_or_domain(role)
            elif self.word.key == "and" and (second := self._second_office()):
                self.at += second
            elif self.word.key == "and" or self.word.mark or self._clause():
                return
            elif not self._name():
                self.at += 1

    def _second_office(self) -> int:
        """Count the words of "and activist" in "author and activist Ada Obi": what else the same person is."""
        office = self.known.offices.at(self.words, self.at + 1) if self.at + 1 < len(self.words) else None
        after = self.at + 1 + office[0] if office else len(self.words)
        one = office is not None and not office[1].plural and self._capital(after) and self.part.person is None
        return after - self.at if one else 0

    def _host(self) -> None:
        """Pass whom an envoy is sent to; whose envoy it is stands elsewhere."""
        scratch = type(self)(self.words, self.known)
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
            and role in self.known.lists["domain_roles"] - self.known.lists["speaking_on"]
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
        while self and (self._rank_or_title() or self._royal()):
            pass
        start, end = self.at, self._name_end()
        if end == start:
            return False
        self.at = end
        if self._office_of_holder(end) or self._named_opponent(start, end):
            return True
        if self.part.person is None:
            self.part.person = self.text(start, end)
        return True

    def _royal(self) -> bool:
        """Pass "Prince" between an office and its holder's name."""
        if not (self.word.capital and self.word.key in self.known.lists["royals"] and self._capital(self.at + 1)):
            return False
        self.at += 1
        return True

    def _office_of_holder(self, end: int) -> bool:
        """Take "President Ortega's office" as the office, not its holder."""
        owned = end + 1 == len(self.words) and self.words[end - 1].possessive
        body = self.known.by_key.get(self.known.office_of.get(self.part.role or "", ""))
        if not owned or body is None or self.words[end].key != "office":
            return False
        self.part.institution, self.part.key, self.part.role = body.name, body.key, None
        self.at = end + 1
        return True

    def _named_opponent(self, start: int, end: int) -> bool:
        """Take "the rival Rapid Front", "the town's South Hospital" as a body: its last word says what it is."""
        headed = end - start > 1 and self.words[end - 1].key in self.known.heads
        owned = self.words[start - 1].possessive
        if not headed or not (owned or self.part.role in self.known.lists["personal_roles"]):
            return False
        if self.words[start].key in self.known.given:
            return False
        self._named_body(start, end)
        self.part.role = self.part.role if owned else None
        return True

    def _name_end(self) -> int:
        end = self.at
        while end < len(self.words):
            word = self.words[end]
            if word.capital or (word.key in self.known.particles and self._capital(self.past_particles(end))):
                end += 1
            else:
                break
        return end
