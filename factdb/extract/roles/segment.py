"""Read one segment of a speaker phrase (what stands between two commas): [who for] [office] [name] [of what]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.roles.office import Offices
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdb.extract.roles.entries import Body, Country
    from factdb.extract.roles.phrase import Part
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.extract.roles.words import Word


#: Words behind "and" that may still belong to a body's name.
_LONG_TAIL = 5


def read_segment(words: Sequence[Word], known: Vocabulary) -> Part:
    """Return what the segment tells."""
    segment = Segment(words, known)
    segment.read()
    return segment.part


class Segment(Offices):
    """A scan that looks for the office first; what stands before it is whose, what stands after it is who."""

    def read(self) -> None:
        """Read the words from left to right until an office or the end."""
        while self:
            if self.word.mark:
                self.at += 1
            elif self._ended():
                break
            elif self.word.key in self.known.begins and self._office():
                return
            elif not (self._leads() and self._before_office()):
                self._loose_word()
        self._without_office()

    def _ended(self) -> bool:
        """Say yes at the "and" of a second person, and where a clause begins: "who", "that"."""
        if self._clause():
            return True
        return (
            self.word.key == "and"
            and self._capital(self.at + 1)
            and bool(self._loose or self.part.person)
            and not self._has_head()
            and not self._head_follows()
            and not self._place_follows()
        )

    def _place_follows(self) -> bool:
        """Recognise "Jammu and Kashmir": two names of one place."""
        return self._joined() and bool(find(self.text(self._loose[0], self.at + 2)))

    def _has_head(self) -> bool:
        return any(self.words[i].key in self.known.heads for i in self._loose)

    def _leads(self) -> bool:
        """Whether the word may begin what stands before an office: a quick test, for most words begin nothing."""
        return self.word.key in self.known.leads or self.word.possessive or "-" in self.word.key

    def _head_follows(self) -> bool:
        """Recognise "Flood Control and Relief Unit": the noun of one body behind two things that it does."""
        end = self.at + 1
        while self._capital(end):
            end += 1
        first = self.words[self._loose[0]].key if self._loose else ""
        return (
            1 < end - self.at <= _LONG_TAIL
            and self.words[end - 1].key in self.known.heads
            and first not in self.known.given
        )

    def _before_office(self) -> bool:
        word = self.word
        body, country = self.body_here(), self.country_here()
        if self._owned_body() or (body is None and self._rank_or_title()):
            return True
        kept = self.known.kept.at(self.words, self.at)
        if kept and not (word.capital and self._prefix_is_name()):
            self._prefixes.append(kept[1])
            self.at += kept[0]
            return True
        if self._adjective():
            return True
        if country and (body is None or body[0] < country[0]):
            return self._country_before(*country)
        if body and self._body_fits(*body):
            self._article_body(*body)
            return True
        return self._based() or self.take_small() or self._evidence()

    def _based(self) -> bool:
        """Take "New Delhi-based": the capitals before the compound are the place's name too."""
        if not (self.word.key.endswith("-based") and self._joined()):
            return False
        self.take_seat(self.text(self._loose[0], self.at + 1)[: -len("-based")])
        self._loose = []
        self.at += 1
        return True

    def _owned_body(self) -> bool:
        """Take "teachers' union", a body by whose it is; one in small letters has no name of its own."""
        settled = bool(self._loose) and self._joined() and self._loose_place()  # "the Dambai traders' association"
        members = self.members_here() if settled or not self._loose else 0
        if not members:
            return False
        self._settle_loose(None, local=True)
        start, end = self.at, self.at + members + 1
        while self.words[end - 1].capital and self._capital(end) and self.words[end].key in self.known.heads:
            end += 1  # "People's Defence Force"
        self._named_body(start, end)
        self.part.proper = self.words[end - 1].capital
        self._body_tail()
        return True

    def _adjective(self) -> bool:
        """Take "Chechen", "European": the region that an adjective tells of, if any."""
        found = self.known.adjectives.at(self.words, self.at) if self.word.capital else None
        end = self.at + found[0] if found else 0
        if found is None or end >= len(self.words) or self._loose:
            return False
        if self.words[end].capital and (self.body_here() or not self._office_of_state(end)):
            return False
        country, place = found[1]
        if place:
            self.take_place(place, country or None)
        self.at = end
        return True

    def _office_of_state(self, at: int) -> bool:
        """Recognise "Interior Minister" behind "Bavarian": the office of a state, no further part of a name.

        "Catholic Bishops' Conference", "Northern Teachers Union" are whole names: a body of those who hold it.
        """
        domain = self.known.domains.at(self.words, at)
        end = at + domain[0] if domain else at
        office = self.known.offices.at(self.words, end) if end < len(self.words) else None
        return office is not None and not (office[1].plural and self._capital(end + office[0]))

    def _prefix_is_name(self) -> bool:
        return self.word.key in self.known.given

    def _country_before(self, count: int, country: Country) -> bool:
        code, how = country.code, country.how
        end = self.at + count
        if how == "capital" or (how == "name" and self._place_like(end)):
            self._loose.extend(range(self.at, end))
            self.at = end
            return True
        if self._joined() and (end == len(self.words) or self.words[self._loose[-1]].key in self.known.given):
            return False  # "Volker Türk", "Jack English"
        if how == "name" and self._joined():
            return False
        if how == "people":
            self.part.group = True
            self.part.role = self.part.role or "people"
        if how == "name" and self.part.proper and end == len(self.words) and self._joins_body():
            self._named_branch(end, code)
            return True
        if self.part.institution is not None and not self._owned():
            self._drop_body()
            self.part.country = None
        self.part.take_part(country)
        self.at = end
        return True

    def _joins_body(self) -> bool:
        """Say yes where a body's own name stands right before: "Greenpeace Ukraine"."""
        before = self.words[self.at - 1]
        return before.capital and not before.possessive and not self._loose

    def _named_branch(self, end: int, code: str) -> None:
        """Take a country behind a body's name as part of it: the branch there."""
        self.part.institution = f"{self.part.institution} {self.text(self.at, end)}"
        self.part.key = f"{self.part.key}_{'_'.join(word.key for word in self.words[self.at : end])}"
        self.part.country = None
        self.part.take_country(code)
        self.at = end

    def _place_like(self, end: int) -> bool:
        """Say yes where a country's name begins a longer name: "Georgia Tech", "Jordan Peterson"."""
        following = self.words[end] if end < len(self.words) else None
        if following is None or self.words[end - 1].possessive or not following.capital:
            return False
        return (
            self.known.offices.at(self.words, end) is None
            and self.known.bodies.at(self.words, end) is None
            and self.known.domains.at(self.words, end) is None
        )

    def _body_fits(self, count: int, body: Body) -> bool:
        """Say yes unless an adjective stands alone, or a longer name is being read ("Lviv City Council")."""
        end = self.at + count
        if body.adjective and (end >= len(self.words) or self._names_more(end)):
            return False
        if count == 1 and body.proper and self._ends_full_name():
            return False
        return not (
            self._loose
            and self.words[self.at].capital
            and not body.proper
            and self._joined()
            and not self._loose_place()
            and not (body.local and self._loose_county())
        )

    def _ends_full_name(self) -> bool:
        """Recognise "Amina Hassan Wagner": behind a given name the name of a body is a family's."""
        if not (self._loose and self._joined()) or self.word.text.isupper():
            return False
        return self.words[self._loose[0]].key in self.known.given or (len(self._loose) > 1 and not self._loose_place())

    def _names_more(self, end: int) -> bool:
        """Recognise "Judicial Watch": an adjective in capitals before a capital that is no office."""
        return self.word.capital and self._capital(end) and self.known.offices.at(self.words, end) is None

    def _article_body(self, count: int, body: Body) -> None:
        if self._loose:
            self._settle_loose(None, local=body.local)
        if not self.word.capital and self.part.proper:
            self._ministry_of_its_own(count, body)
            self.at += count  # "Houthi military spokesman" speaks for the Houthis
            return
        self._adjectival = body.adjective
        if not body.medium:
            self._drop_body()
        self.take_body(count, body)
        self._body_tail()

    def _ministry_of_its_own(self, count: int, body: Body) -> None:
        """Take "Taliban health ministry" as a body: one that is no state has a ministry of its own."""
        end = self.at + count
        force = body.key.startswith("forces/") and end == len(self.words)  # "EU naval force"
        own = (body.key.startswith("ministry/") or force) and not body.adjective
        if own and count > 1 and self.words[self.at - 1].capital:
            self.part.institution = f"{self.part.institution} {self.text(self.at, end)}"
            self.part.key = f"{self.part.key}_{'_'.join(word.key for word in self.words[self.at : end])}"

    def _evidence(self) -> bool:
        found = self.known.media.at(self.words, self.at) or self.known.outlets.at(self.words, self.at)
        if found is None or (self.word.capital and (self.at > 0 or self._capital(self.at + found[0]))):
            return False
        self.part.evidence = True
        self.at += found[0]
        return True

    def _loose_word(self) -> None:
        word = self.word
        if self.at == 0 and self._opening_word():
            return
        if word.key in self.known.lists["of"] and not self.part.empty | bool(self._loose):
            self.at += 1
            return
        if word.key in self.known.lists["of"] and (
            self._loose or self.part.institution or self.part.group or self.part.evidence
        ):
            self._prepositional()
            return
        group = self.known.groups.at(self.words, self.at)
        if group and self._describes_body(group[0]):
            self.at += group[0]
            return
        if group and (word.key in self.known.members or not word.capital | bool(self.part.institution and self._loose)):
            self.part.group = True
            self.part.role = group[1]
            self.at += group[0]
            return
        if (
            word.capital
            or self._numbered()
            or (
                (self.at == 0 or (self._loose and self._loose[-1] == self.at - 1))
                and word.key in self.known.particles
                and self._capital(self.past_particles(self.at))
            )
        ):
            self._loose.append(self.at)
        self._common()
        self.at += 1

    def _opening_word(self) -> bool:
        """Take a first word that names nobody though it has a capital: "Port", "Nobody", "Insurers", "Unions"."""
        word, part = self.word, self.part
        group = self.known.groups.at(self.words, 0)
        if word.key in self.known.lists["anyone"] and not self._capital(1):
            part.group, self.at = True, 1
        elif group and word.capital and not self._capital(group[0]) and word.key.endswith("s"):
            part.group, part.role, self.at = True, group[1], group[0]
        elif self._several():
            part.group, part.role, self.at = True, word.key, 1
        elif self._only_opens():
            self.at = 1
        return self.at > 0

    def _only_opens(self) -> bool:
        """Recognise "Port officials", "Provincial Governor": a word of no name, in capitals for it opens the phrase."""
        if self.word.key not in self.known.lists["opening"] or len(self.words) == 1:
            return False
        if self.words[1].key in self.known.lists["of"]:
            return False  # "Bank of Ghana", "Transport for Oslo"
        return not self._capital(1) or self.known.offices.at(self.words, 1) is not None

    def _several(self) -> bool:
        """Recognise "Insurers", "Retailers" at the head of a sentence: several bodies of a kind."""
        key = self.word.key
        return (
            len(self.words) == 1 and key.endswith("s") and key[:-1] in self.known.nouns and key not in self.known.nouns
        )

    def _numbered(self) -> bool:
        """Recognise "Channel 12", "the Moen family": what stands behind the capitals is part of the name."""
        if not self._joined():
            return False
        return self.word.key == "family" or (
            self.word.key.isdigit() and self.words[self.at - 1].key in self.known.heads
        )

    def _describes_body(self, count: int) -> bool:
        """Recognise "opposition party Chadema": the people only describe the body that follows."""
        after = self.at + count
        noun = self.words[after] if after < len(self.words) else None
        if noun is not None and not noun.capital:
            return noun.key in self.known.heads and self._capital(after + 1)
        describes = self.word.key in self.known.lists["describing"] and (self.at == 0 or not self.word.capital)
        return describes and self._begins_body(after)

    def _begins_body(self, at: int) -> bool:
        """Recognise the name behind "opposition", "rebel" as a body's: it has a head, or is an acronym."""
        words = []
        for word in self.words[at:]:
            if not word.capital:
                break
            words.append(word)
        if not words or words[0].key in self.known.given or self.known.offices.at(self.words, at):
            return False
        return any(word.key in self.known.heads for word in words) or words[0].text.isupper()

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
        """Recognise "University of Michigan", "Ministry for Foo": a head word before "of" and a capital after."""
        following = self.at + 1 < len(self.words) and self.words[self.at + 1].key in ("the", "a", "an")
        return any(word.key in self.known.heads for word in self.words[start : self.at]) and (
            self._capital(self.at + 1) or (following and self._capital(self.at + 2))
        )

    def _run_from(self, start: int) -> int:
        self.at = start
        return self.run()
