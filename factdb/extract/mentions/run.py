"""One run of capitals and what it names by itself: read with the lexicons, the same run always alike.

A run is capitalised words with small joining words between ("Ministry of Defense of the Russian Federation") and up to
three plain words behind ("Russian defense ministry"). Its pieces are found from left to right, the longest reading
first; whether a piece is a place, and which, only the article can tell.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factdb.extract.mentions.capitals import is_feature, is_participle, names_nobody
from factdb.extract.mentions.pattern import Piece, PieceKind
from factdb.extract.mentions.titles import Titles
from factdb.extract.roles.words import Word, allied, text_of
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.mentions.grammar import Grammar
    from factdb.extract.roles.entries import Body
    from factdb.extract.roles.vocabulary import Vocabulary


#: How compounds of where somebody has their seat end: "Oslo-based".
_BASED = "-based"
#: Articles that stand within a name: "Committee for a Better Harbour".
_ARTICLES = frozenset({"the", "a", "an"})

#: A stop word of so few letters may be part of a name behind a title: months and days cut short ("Mar", "Sun").
_SYLLABLE = 3


class Run:
    """One run being read."""

    def __init__(self, words: list[Word], known: Vocabulary, rules: Grammar, opens: bool) -> None:  # noqa: FBT001
        self.words, self.known, self.rules, self.opens = words, known, rules, opens
        self.at = 0
        self.country: str | None = None
        self.country_at = -1
        self._titled = False
        self._front = Titles(words, known, rules)

    def read(self) -> Iterator[Piece]:
        """Yield the pieces from left to right."""
        while self.at < len(self.words):
            piece = self._piece()
            if piece:
                yield piece
                if piece.kind != "demonym":
                    self.country = None

    def _piece(self) -> Piece | None:
        word = self.words[self.at]
        if word.key in self.known.begins:
            return self._listed(word)
        if word.capital:
            return self._long_name()
        self._pass()
        return None

    def _listed(self, word: Word) -> Piece | None:
        """Read on from a word with which something that the lists have may begin."""
        body = self._body_at(self.at)
        country = self.known.countries.at(self.words, self.at) if word.capital else None
        if country and not (body and body[0] > country[0]) and country[1].how in ("name", "demonym", "people"):
            return self._country(country[0], country[1].code, country[1].how)
        if body and self._body_fits(*body):
            return self._body(body[0], body[1].country, medium=body[1].medium)
        if word.capital or self._front.here(self.at):
            return self._long_name()
        group = self._group() if self.country and self.country_at == self.at - 1 else None
        if group is None:
            self._pass()
        return group

    def _pass(self) -> None:
        """Pass a word; a country further back than the one before it says nothing of what follows."""
        if self.country_at != self.at - 1:
            self.country = None
        self.at += 1

    def _country(self, count: int, code: str, how: str) -> Piece | None:
        start, end = self.at, self.at + count
        longer = self._capital_end(end)
        if how == "demonym" and longer > end and find(self._name(start, longer)):
            return self._long_name()  # "British Columbia"
        goes_on = how == "name" and longer > end and not self.words[end - 1].possessive
        if goes_on and not (self._known_at(end) or self._person_at(end, longer)):
            return self._long_name()
        self.country, self.country_at = code, end - 1
        self.at = end
        if how == "people":
            return self._made(start, end, "group", code)
        if how == "name":
            if self._followed_by_body(end):
                return None
            return self._made(start, end, "country", code)
        return self._made(start, end, "demonym", code)

    def _followed_by_body(self, end: int) -> bool:
        """Recognise "Ukraine's armed forces": the country is part of the body's name."""
        at = end
        while at < len(self.words) and self.words[at].key in self.known.dropped:
            at += 1
        body = self._body_at(at)
        return body is not None and not body[1].adjective and (self.words[end - 1].possessive or self.words[at].capital)

    def _person_at(self, at: int, end: int) -> bool:
        """Recognise the name behind "President of Zimbabwe": a given name and another word."""
        borne = self.words[self.at].key in self.known.given | self.known.lists["countries_borne"]
        return end - at > 1 and self.words[at].key in self.known.given and not borne

    def _body_at(self, index: int) -> tuple[int, Body] | None:
        """Return the listed body at an index, unless its words begin another name."""
        body = self.known.bodies.at(self.words, index) if index < len(self.words) else None
        return None if body and self.known.names_another(self.words, index, *body) else body

    def _known_at(self, index: int) -> bool:
        return (
            self._body_at(index) is not None
            or self.known.offices.at(self.words, index) is not None
            or self.known.domains.at(self.words, index) is not None
            or self.known.countries.at(self.words, index) is not None
        )

    def _body_fits(self, count: int, body: object) -> bool:
        """Count a body in small letters with a country before it ("Russian defense ministry"), an adjective never."""
        if body.adjective:  # type: ignore[attr-defined]
            return False
        words = self.words[self.at : self.at + count]
        if body.proper or body.medium:  # type: ignore[attr-defined]
            return words[0].capital or words[-1].capital
        if words[0].capital and (count > 1 or not self.opens or self.at > 0):
            return True
        return self.country is not None

    def _body(self, count: int, own: str | None, *, medium: bool) -> Piece:
        start = self.country_at if self.country and self._reaches_country() else self.at
        start = self._country_start(start)
        self.at += count
        self._own_ministry(start)
        if branch := self._branch(start):
            return branch
        country = self.country or own or self._tail_country()
        return self._made(start, self.at, "medium" if medium else "institution", country)

    def _own_ministry(self, start: int) -> None:
        """Go on behind "Taliban" in "Taliban health ministry": one that is no state has a ministry of its own."""
        body = self.known.bodies.at(self.words, start)
        found = self.known.bodies.at(self.words, self.at) if self.at < len(self.words) else None
        ministry = found is not None and found[0] > 1 and found[1].key.startswith("ministry/")
        if body and body[1].proper and found and ministry and not self.words[self.at - 1].possessive:
            self.at += found[0]

    def _branch(self, start: int) -> Piece | None:
        """Take "Greenpeace Ukraine" as one body: a country in capitals right behind a name of its own."""
        found = self.known.countries.at(self.words, self.at) if self.at < len(self.words) else None
        body = self.known.bodies.at(self.words, start)
        if found is None or found[1].how != "name" or body is None or not body[1].proper or body[1].medium:
            return None
        if self.words[self.at - 1].possessive or self._front.capital_at(self.at + found[0]):
            return None
        self.at += found[0]
        return self._made(start, self.at, "institution", found[1].code)

    def _reaches_country(self) -> bool:
        return all(
            word.key in self.known.dropped or word.key == "own" for word in self.words[self.country_at + 1 : self.at]
        )

    def _country_start(self, start: int) -> int:
        while (
            start > 0
            and start <= self.country_at
            and (found := self.known.countries.at(self.words, start - 1))
            and found[0] > 1
        ):
            start -= 1
        return start

    def _tail_country(self) -> str | None:
        """Take "of Ukraine", "of the Russian Federation" behind a body."""
        at = self.at
        if at >= len(self.words) or self.words[at].key not in ("of", "in"):
            return None
        at += 2 if at + 1 < len(self.words) and self.words[at + 1].key == "the" else 1
        found = self.known.countries.at(self.words, at) if at < len(self.words) else None
        if found is None or found[1].how != "name":
            return None
        self.at = at + found[0]
        return found[1].code

    def _group(self) -> Piece | None:
        """Take "Ukrainian officials": a country's unnamed people."""
        found = self.known.groups.at(self.words, self.at)
        office = self.known.offices.at(self.words, self.at)
        count = found[0] if found else office[0] if office and office[1].plural else 0
        if not count:
            return None
        start, country = self._country_start(self.country_at), self.country
        self.at += count
        return self._made(start, self.at, "group", country)

    def _capital_end(self, at: int) -> int:
        while at < len(self.words) and self.words[at].capital and self.words[at].key not in self.rules.stop:
            at += 1
            if self.words[at - 1].possessive and not self.known.owner_within(self.words, at - 1):
                break
        return at

    def _long_name(self) -> Piece | None:
        """Take the capitals at the position as one name: titled, given, headed, or still to be told."""
        start = self.at
        self.at = self._front.end(start)
        titled = self._titled = self.at > start
        if titled and self._front.name_at(self.at) and not self.words[self.at].capital:
            first = self.at
            while not self.words[self.at].capital:
                self.at += 1
            self.at = self._name_end(self.at)
            return self._made(first, self.at, "person", None, titled=True)
        if self.at >= len(self.words) or not self.words[self.at].capital or self.words[self.at].key in self.rules.stop:
            self.at = max(self.at, start + 1)
            return None
        first = self.at
        if self.opens and not first and self._only_opens():
            self.at = first = 1
            if self.words[1].key in self.known.begins and (listed := self._listed(self.words[1])):
                return listed
        end = self._name_end(first)
        self.at = max(end, first + 1)
        return None if end == first else self._county(first, end) or self._kind(first, end, titled)

    def _county(self, first: int, end: int) -> Piece | None:
        """Take the county of "Ames County Sheriff Ann Lee", "Ames County Fair": what goes on behind it is no body."""
        for at in range(first + 1, end - 1):
            if self.words[at].capital and self.words[at].key in self.rules.counties:
                if any(word.key in self.known.heads for word in self.words[at + 1 : end]):
                    return None
                if self.known.offices.at(self.words, at + 1) or self.known.ranks.at(self.words, at + 1):
                    self.at = at + 1
                return self._made(first, at + 1, "place", None)
        return None

    def _only_opens(self) -> bool:
        """Recognise "Three Oslo …", "Visiting Oslo": a word with a capital because it begins the sentence."""
        word, *rest = self.words
        opening = word.key in self.rules.opening or is_participle(word.key, self.known)
        if not opening or not rest or not rest[0].capital or find(self._name(0, self._name_end(0))):
            return False
        return bool(find(self._name(1, self._name_end(1))) or self.known.countries.at(self.words, 1))

    def _name_end(self, first: int) -> int:
        end = first
        while end < len(self.words):
            word = self.words[end]
            if word.capital and (word.key not in self.rules.stop or self._place_of_two(first, end)):
                if end > first and self._breaks(first, end):
                    break
                end += 1
                if word.key.endswith(_BASED):
                    break
                if word.possessive and not self.known.owner_within(self.words, end - 1):
                    break
            elif end > first and (behind := self._past_particles(end)):
                end = behind
            elif word.key in ("of", "for", "and") and self._names_body(first, end):
                end += 2 if self.words[end + 1].key in _ARTICLES else 1
            else:
                break
        return end

    def _past_particles(self, at: int) -> int:
        """Return where the small words of a name end, 0 where they are none: "van der", "Mar" in "Daw Khin Mar Win"."""
        end = at
        while end < len(self.words) and self.words[end].key in self.known.particles:
            end += 1
        if end == at and self._titled and self.words[at].capital and len(self.words[at].key) <= _SYLLABLE:
            end += 1
        return end if at < end < len(self.words) and self.words[end].capital else 0

    def _place_of_two(self, first: int, end: int) -> bool:
        """Recognise "Port Said": a word that else ends a name is the second of a place's."""
        return end == first + 1 and not self.words[first].possessive and bool(find(self._name(first, end + 1)))

    def _breaks(self, first: int, at: int) -> bool:
        """Say yes where another name begins: an office behind a body's head ("City Council President …")."""
        if at == first:
            return False
        office = self.known.offices.at(self.words, at)
        rank = None if office else self.known.ranks.at(self.words, at)
        count = office[0] if office else rank[0] if rank else 0
        if not count or (office and self.words[at - 1].key in self.known.heads):
            return bool(count)
        held = not (office and office[1].plural) and self._front.capital_at(at + count)
        return held and ((office is not None and bool(find(self._name(first, at)))) or self._titles(first, at, count))

    def _titles(self, first: int, at: int, count: int) -> bool:
        """Recognise the title of "Nordane CEO Ada Obi", "Tory MP Ada Obi" within capitals: no name goes on so."""
        if self.words[first].key in self.known.given:
            return False
        return count > 1 or self.words[at].text.isupper() or self.words[at + count].key in self.known.given

    def _names_body(self, first: int, at: int) -> bool:
        """Recognise "University of Michigan": a head word before, a capital after."""
        if at + 1 >= len(self.words) or not any(self._heads(word.key) for word in self.words[first:at]):
            return False
        following = at + 2 if self.words[at + 1].key in _ARTICLES else at + 1
        return self.words[at].key != "and" and following < len(self.words) and self.words[following].capital

    def _heads_of(self, words: list[Word]) -> bool:
        """Recognise "Quang Ninh Department of Agriculture": a body's head before "of" or "for"."""
        pairs = pairwise(words)
        return any(word.key in self.known.heads and after.key in ("of", "for") for word, after in pairs)

    def _heads(self, key: str) -> bool:
        return key in self.known.heads or key in self.rules.features_before

    def _kind(self, start: int, end: int, titled: bool) -> Piece | None:  # noqa: FBT001
        words = self.words[start:end]
        last = words[-1].key
        name = self._name(start, end)
        headed = titled and len(words) == 1 and last in self.known.generic_heads  # "Executive Airport"
        if headed or last.endswith(_BASED) or names_nobody(words, self.known, self.rules):
            return None  # where somebody has their seat is where nothing happens
        county = len(words) > 1 and last in self.rules.counties and words[-1].capital
        if county or is_feature(words, self.known, self.rules):
            return self._made(start, end, "place", None, titled=titled)
        division = len(words) > 1 and last in self.rules.divisions and find(self._name(start, end - 1))
        if division or (find(name) and not (titled and len(words) == 1)):
            return self._made(start, end, "place", None, titled=titled)
        given = words[0].key in self.known.given and len(words) > 1 and last not in self.known.heads | self.rules.things
        titled = titled and not (len(words) == 1 and words[0].text.isupper() and len(last) > 1)  # "Retired FBI agent"
        if titled or (given and not self._heads_of(words)):
            return self._made(start, end, "person", None, titled=titled)
        medium = self.known.ends_medium(last) or words[0].key in self.known.media_first
        headed = medium or any(word.key in self.known.heads for word in words)
        headed = headed or any(allied(before, word) for before, word in pairwise(words))
        if headed and len(words) > 1:
            kind: PieceKind = "medium" if medium else "institution"
            return self._made(start, end, kind, self._country_within(words))
        return self._made(start, end, "name", None)

    def _country_within(self, words: list[Word]) -> str | None:
        for index in range(len(words)):
            found = self.known.countries.at(words, index)
            if found:
                return self._longer_place(words, index) or found[1].code
        if words[-1].key in self.known.lists["of_places"] and (places := find(words[0].text)):
            one = {place.country for place in places}
            return one.pop() if len(one) == 1 else None
        return self.country if self.country_at == self.at - len(words) - 1 else None

    def _longer_place(self, words: list[Word], index: int) -> str | None:
        """Return the country of "New South Wales", of which the last word names another."""
        places = next(
            (found for at in range(max(0, index - 2), index) if (found := find(text_of(words[at : index + 1])))), ()
        )
        return places[0].country if places else None

    def _name(self, start: int, end: int) -> str:
        return text_of(self.words[start:end])

    def _made(self, start: int, end: int, kind: PieceKind, country: str | None, *, titled: bool = False) -> Piece:
        last = self.words[end - 1]
        stop = last.start + len(last.text)
        return Piece(self.words[start].start, stop, kind, self._name(start, end), country, titled)
