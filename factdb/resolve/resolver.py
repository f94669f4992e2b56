"""Resolve an article's names against everything known: exact alias, identity, then people by block and score.

What is known is looked up in the database once for a batch of articles (`prepare`), by alias key and by block, and kept
in a cache of bounded size. Deciding never touches the database.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.extract.roles.vocabulary import vocabulary
from factdb.model.ids import alias_id
from factdb.resolve import identify
from factdb.resolve.bodies import body_name
from factdb.resolve.cache import NameCache
from factdb.resolve.datelines import in_datelines
from factdb.resolve.decide import SAME
from factdb.resolve.keys import alias_key
from factdb.resolve.people import PRIVATE, person_block, person_name, score_people
from factdb.resolve.resolution import Extracted, Known, NewEntity, Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdb.extract.format import Mention, Speaker
    from factdb.lexicon import Lexicon
    from factdb.store.bulk import Batch

Found = tuple[str, str, float]

_BODIES = ("institution", "medium")
#: A body's short form, alone or in brackets behind its name: "the RSF", "Rapid Support Forces (RSF)".
_SHORT = re.compile(r"(?:^(?:[Tt]he )?|\()([A-Z][A-Z&-]{1,9})\)?$")


class Resolver:
    """Decides who is who; what it meets for the first time it adds to the batch as entity and alias rows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.cache = NameCache(lexicon)
        self.private = vocabulary(lexicon).private

    def prepare(self, cursor: Any, articles: Iterable[Extracted], *, postgres: bool) -> None:
        """Look up in one go what the database knows of the names in these articles."""
        self.cache.limit()
        names = {named for article in articles for named in self._names(article)}
        self.cache.load(cursor, names, postgres=postgres)

    def resolve(self, snapshot: Extracted, batch: Batch) -> Resolution:
        """Return the entities of one article."""
        return _Article(self, snapshot, batch).resolve()

    def settle(self, cursor: Any, batch: Batch, *, postgres: bool) -> None:
        """Give people who were met without a country the one that was told since, in the batch and the database."""
        learnt = self.cache.learnt()
        if learnt:
            rows = batch.rows[model.Entity]
            rows[:] = [(*row[:6], learnt[row[0]], *row[7:]) if row[0] in learnt else row for row in rows]
            mark = "%s" if postgres else "?"
            sql = f"UPDATE entity SET country = {mark} WHERE id = {mark} AND country IS NULL"  # noqa: S608 - marks
            cursor.executemany(sql, [(country, entity) for entity, country in sorted(learnt.items())])

    def forget(self) -> None:
        """Drop what was remembered of rows that have not been stored after all."""
        self.cache.clear()

    def _names(self, article: Extracted) -> Iterable[tuple[str, str | None]]:
        """Yield every name of the article that was not asked for before, a person's with the block to look in."""
        speakers = [statement.speaker for statement in article.found.statements if statement.speaker]
        records: list[Mention | Speaker] = [*article.found.mentions, *speakers]
        named: set[tuple[str, str, str | None]] = {(it.kind, it.name, it.country) for it in records}
        written = {_written(it.text) for it in records if it.kind in _BODIES and _read_as_another(it)}
        roles = _roles(article)
        if self.private.isdisjoint(roles.values()):  # else it is the article that tells a person's block
            named = self.cache.unasked(named)
        for kind, name, country in named:
            yield name, self.block(name, self.apart(name, country, roles)) if kind == "person" else None
        for body in {speaker.institution for speaker in speakers} | {article.publisher} | written:
            if body:
                yield body, None

    def block(self, name: str, apart: str) -> str:
        """Return the block of a person's name, those of private people being their own."""
        return f"{person_block(name, self.lexicon)} {apart}".strip()

    def apart(self, name: str, country: str | None, roles: dict[str, str]) -> str:
        """Return what keeps a private person from office holders of the same name, nothing for anybody else."""
        return f"{PRIVATE} {country or ''}".strip() if roles.get(name) in self.private else ""


#: Shorter acronyms are anybody's.
_ACRONYM = 3
#: How a bare name is linked that is a body's in another article.
_KNOWN_BODY = "body"
#: A country prevails in an article that has this share of its mentions, and so many.
_PREVAILS, _LEAST = 0.6, 3
#: Where only bodies have countries, so many must be of one.
_BODIES_LEAST = 2


class _Article:
    """One article being resolved: the same name is the same entity throughout."""

    def __init__(self, resolver: Resolver, snapshot: Extracted, batch: Batch) -> None:
        self.resolver = resolver
        self.lexicon = resolver.lexicon
        self.cache = resolver.cache
        self.snapshot = snapshot
        self.batch = batch
        self.done: dict[tuple[str, str, str | None], Found] = {}
        self.roles = _roles(snapshot)

    @cached_property
    def countries(self) -> Counter[str]:
        """How many mentions there are of each country."""
        return Counter(mention.country for mention in self.snapshot.found.mentions if mention.country)

    @cached_property
    def grounds(self) -> Counter[str]:
        """The same without those of a dateline, unless there are no others: where the reporter was is no scene."""
        mentions = self.snapshot.found.mentions
        here = in_datelines(self.snapshot.text, [it for it in mentions if it.country])
        return Counter(it.country for it in mentions if it.country and it.id not in here) or self.countries

    @cached_property
    def titled(self) -> set[str]:
        """The names of people that the article writes with more than the name: "Mr Ivarsen", "Ivarsen, 34,"."""
        speakers = (statement.speaker for statement in self.snapshot.found.statements)
        named = (it for it in (*self.snapshot.found.mentions, *speakers) if it is not None and it.kind == "person")
        return {it.name for it in named if it.text != it.name}

    def resolve(self) -> Resolution:
        result = Resolution()
        for mention in self.snapshot.found.mentions:
            if mention.kind == "place":
                found = self._place(mention)
            elif mention.kind in _BODIES:
                found = self._body(mention)
            else:
                found = self._entity(mention.kind, mention.name, mention.country)
            result.mentions[mention.id] = found
        for statement in self.snapshot.found.statements:
            if statement.speaker is not None:
                self._speaker(statement.id, statement.speaker, result)
        if not any(mention.kind == "place" for mention in self.snapshot.found.mentions):
            result.ground = self._ground()
        if self.snapshot.publisher:
            result.publisher = self._entity("institution", self.snapshot.publisher, None)[0]
        return result

    def _speaker(self, statement: str, speaker: Speaker, result: Resolution) -> None:
        """Add a statement's speaker and the body that is spoken for."""
        users = self._named_by_user(speaker) if speaker.kind in _BODIES else None
        own, how, _ = users or self._entity(speaker.kind, speaker.name, speaker.country)
        result.speakers[statement] = own
        if how == _KNOWN_BODY:
            result.institutions[statement] = own
        elif speaker.institution and not users:
            result.institutions[statement] = self._institution(speaker, speaker.institution, own)

    def _ground(self) -> str | None:
        """Return the country of the bodies where the article names no place and one country prevails."""
        line = identify.country(_main_country(self.grounds, share=_PREVAILS, least=_BODIES_LEAST))
        for entity in reversed(line):
            self._new(entity, entity.name, "gazetteer")
        return line[0].id if line else None

    def _institution(self, speaker: Speaker, body: str, own: str) -> str:
        """Return the body that is spoken for: a body speaks for itself, whatever its name is short for."""
        if speaker.kind in _BODIES:
            return own
        country = speaker.country or self.cache.country(own) or self._whose(body)
        return self._entity("institution", body, country)[0]

    def _whose(self, institution: str) -> str | None:
        """Return the country of a body that each has, "the finance ministry": the article's, where one prevails."""
        it = body_name(institution, None, self.lexicon)
        known = vocabulary(self.lexicon)
        national = known.is_national(it.key) or (
            it.key in known.lists["national_if_named"] and _in_capitals(institution)
        )
        each = (national and it.identity is None and it.place is None) or (it.proper and it.many and it.country is None)
        least = 1 if len(self.countries) == 1 else _LEAST  # a short report may name its one town once
        return _main_country(self.countries, share=_PREVAILS, least=least) if each else None

    def _named_by_user(self, it: Mention | Speaker) -> Found | None:
        """Return the person to whom an authority file gives the name of what the lists take for a body: "Wagner".

        Where the article itself names the body in full, the body is meant.
        """
        if not _read_as_another(it) or it.name in self._full_names:
            return None
        known = self.cache.listed(alias_key(_written(it.text), self.lexicon))
        bearers = {each.entity for each in known}  # the body's country is the lists', not the article's
        return (
            (bearers.pop(), "alias", 1.0) if {each.kind for each in known} == {"person"} and len(bearers) == 1 else None
        )

    @cached_property
    def _full_names(self) -> set[str]:
        """The names of bodies that the article writes out."""
        return {it.name for it in self.snapshot.found.mentions if it.kind in _BODIES and not _read_as_another(it)}

    def _body(self, mention: Mention) -> Found:
        if users := self._named_by_user(mention):
            return users
        found = self._entity(mention.kind, mention.name, mention.country)
        short = _SHORT.search(mention.text)
        if short and short[1] != mention.name:
            self._alias(found[0], short[1], None)
        return found

    def _entity(self, kind: str, name: str, country: str | None) -> Found:
        found = self.done.get((kind, name, country))
        if found is None:
            found = self.done[kind, name, country] = self._decide(kind, name, country)
        return found

    def _decide(self, kind: str, name: str, country: str | None) -> Found:
        if kind in ("post", "group"):
            return self._new(identify.unnamed(kind, name, self.snapshot.key, country, self.lexicon), name, "unnamed")
        if kind == "institution" and country is None:
            country = self._whose(name)
        settled = self.cache.settled.get((kind, name, country))
        if settled:
            return *settled, 1.0
        listed = self._listed(kind, name, country)
        if listed:
            self.cache.settled[kind, name, country] = listed.entity, "alias"
            return listed.entity, "alias", 1.0
        if kind == "person":
            return self._person(name, country)
        entity = identify.body(kind, name, self.snapshot.key, country, self.lexicon)
        if spelled_out := self._spelled_out(entity):
            return spelled_out, "alias", 1.0
        if not entity.scope:
            self.cache.settled[kind, name, country] = entity.id, "identity"
        return self._new(entity, name, "article" if entity.scope else "identity")

    def _spelled_out(self, short: NewEntity) -> str | None:
        """Return the one body for which some article has defined the short form, None where none or several have it."""
        if short.scope or not (short.kind == "institution" and short.name.isupper() and len(short.name) >= _ACRONYM):
            return None
        bodies = self.cache.bodies(alias_key(short.name, self.lexicon))
        full = next(iter(bodies)) if len(bodies) == 1 else short.id
        return full if full != short.id and _agree(short.country, self.cache.country(full)) else None

    def _listed(self, kind: str, name: str, country: str | None) -> Known | None:
        """Return the one entity that an authority file or an editor gave the name to, None for none or several."""
        names = [
            known
            for known in self.cache.listed(alias_key(name, self.lexicon))
            if _kinds_agree(kind, known.kind) and _agree(country, known.country)
        ]
        return names[0] if names and len({known.entity for known in names}) == 1 else None

    def _person(self, name: str, country: str | None) -> Found:
        it = person_name(name, self.lexicon)
        if it.bare:
            if body := self._body_of_name(name):
                return body, _KNOWN_BODY, 1.0
            local = identify.unnamed("person", name, self.snapshot.key, country, self.lexicon)
            return self._new(local, name, "surname")
        apart = self.resolver.apart(name, country, self.roles)
        block = self.resolver.block(name, apart)
        best = self._best(name, country, block)
        if best:
            if country and not best[0].country:
                self.cache.learn(best[0].entity, country, block)
            self._alias(best[0].entity, name, block)
            return best[0].entity, "score", best[1]
        entity = identify.person(name, country, self.lexicon, apart=apart)
        if not apart and (held := self.cache.country(entity.id)) and not _agree(country, held):
            entity = identify.person(name, country, self.lexicon, apart=country or "")
        return self._new(entity, name, "name", block=block)

    def _body_of_name(self, name: str) -> str | None:
        """Return the body that a bare name without title is in other articles, unless somebody known bears it."""
        if name in self.titled or name in self.roles or self.cache.people(self.resolver.block(name, "")):
            return None
        bodies = self.cache.bodies(alias_key(name, self.lexicon))
        return next(iter(bodies)) if len(bodies) == 1 else None

    def _best(self, name: str, country: str | None, block: str) -> tuple[Known, float] | None:
        """Return the known person whose name fits best, if it fits well enough and nothing contradicts."""
        fitting = self.cache.fitting(block)
        if (name, country) not in fitting:
            fitting[name, country] = self._fittest(name, country, block)
        return fitting[name, country]

    def _fittest(self, name: str, country: str | None, block: str) -> tuple[Known, float] | None:
        best: tuple[float, str, Known] | None = None
        for known in self.cache.people(block):
            if not _agree(country, known.country):
                continue
            score = score_people(name, known.name, self.lexicon)[0]
            if score >= SAME and (best is None or (-score, known.entity) < best[:2]):
                best = (-score, known.entity, known)
        return (best[2], -best[0]) if best else None

    def _place(self, mention: Mention) -> Found:
        written = (mention.text, mention.name, mention.country, mention.geonames)
        settled = self.cache.settled.get(written)
        if settled:
            return (*settled, _place_score(mention)) if mention.candidates else (settled[0], settled[1], 1.0)
        key = ("place", mention.name, f"{mention.country}/{mention.geonames}")
        found = self.done.get(key)
        if found is None:
            found = self.done[key] = self._new_place(mention)
        self._alias(found[0], _written(mention.text), None)
        if mention.geonames:
            self.cache.settled[written] = found[:2]
        return found

    def _new_place(self, mention: Mention) -> Found:
        name, country = mention.name, mention.country
        listed = self._listed("place", name, country) if not mention.geonames else None
        if listed:
            return listed.entity, "alias", 1.0
        around = _main_country(self.grounds)
        line = identify.places(
            name, country, mention.geonames, article=self.snapshot.key, around=around, lexicon=self.lexicon
        )
        elsewhere = self.cache.villages(alias_key(name, self.lexicon)) if line[0].scope or not line[0].country else ()
        if len(elsewhere) == 1:
            return next(iter(elsewhere)), "alias", 1.0
        for entity in reversed(line):
            self._new(entity, entity.name, "gazetteer")
        method = "gazetteer" if line[0].geonames or line[0].parent else "grammar"
        return line[0].id, method, _place_score(mention)

    def _new(self, entity: NewEntity, written: str, method: str, *, block: str | None = None) -> Found:
        if self.cache.meet(entity):
            self.batch.add(model.Entity, entity.row)
            for name in identify.names_of(entity, ()):
                self._alias(entity.id, name, block)
        self._alias(entity.id, written, block)
        return entity.id, method, 1.0

    def _alias(self, entity: str, name: str, block: str | None) -> None:
        if self.cache.meet_name(entity, name, block):
            key = alias_key(name, self.lexicon)
            self.batch.add(model.Alias, (alias_id(entity, name), entity, name, key, None, "article", block))


def _read_as_another(body: Mention | Speaker) -> bool:
    """Tell whether a body's name is not the one that is written: "Wagner" read as the Wagner Group."""
    return body.name not in body.text


def _in_capitals(name: str) -> bool:
    """Tell whether a body is called by a name of several words, all with a capital: "Rescue Service"."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _place_score(mention: Mention) -> float:
    return mention.candidates[0].score if mention.candidates else 1.0


def _written(text: str) -> str:
    """Return a place's words as a name: without an article and a possessive."""
    bare = text.removeprefix("the ").removeprefix("The ")
    return bare.removesuffix("'s").removesuffix("’s")


def _main_country(countries: Counter[str], share: float = 0.0, least: int = 1) -> str | None:
    """Return the country of most mentions, if they are so many and that share of all that have one."""
    common = countries.most_common(1)
    enough = common and common[0][1] >= max(least, share * countries.total())
    return common[0][0] if enough else None


def _roles(snapshot: Extracted) -> dict[str, str]:
    """Return each speaker's role as the article first gives it."""
    found: dict[str, str] = {}
    for statement in snapshot.found.statements:
        speaker = statement.speaker
        if speaker and speaker.role:
            found.setdefault(speaker.name, speaker.role)
    return found


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _kinds_agree(one: str, other: str) -> bool:
    return one == other or (one in _BODIES and other in _BODIES)
