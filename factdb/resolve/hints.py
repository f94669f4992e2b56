"""Who may be the same by something else than alike names: one name of two kinds, a surname in one office, initials.

"Mr Mwale, the mines minister" stays within his article, for a surname alone names anybody; that "Adah Mwale, minister"
bears his surname and his office is worth a look. Each rule compares within a block only.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factdb.extract.roles.vocabulary import vocabulary
from factdb.resolve.bodies import body_name, initials
from factdb.resolve.people import person_name
from factdb.resolve.romanise import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.lexicon import Lexicon
    from factdb.store.read import Reader

#: What the surname and the office, initials, and a short form that some article defines are worth.
BY_OFFICE, BY_INITIALS, BY_DEFINITION = 0.85, 0.82, 0.9
#: What the same words are worth where no country, or but one, is known.
BY_WORDS = 0.9
#: What one and the same name is worth that one article took for a person's and another for a body's.
BY_NAME = 0.95
#: What a surname alone is worth beside the only full name that has it.
BY_SURNAME = 0.8
#: So many people of one surname in one office are anybody.
_CROWD = 40

_OFFICES = """SELECT DISTINCT c.id, c.name, c.country, c.scope, s.role, i.name, i.country FROM statement AS s
    JOIN entity AS v ON v.id = s.speaker_id JOIN entity AS c ON c.id = v.canonical_id
    LEFT JOIN entity AS b ON b.id = s.institution_id LEFT JOIN entity AS i ON i.id = b.canonical_id
    WHERE c.kind = 'person' AND s.role IS NOT NULL AND s.retracted_at IS NULL ORDER BY c.id, s.role, i.name"""
_NAMED = """SELECT al.key, c.id, c.name, c.country, c.kind FROM alias AS al
    JOIN entity AS e ON e.id = al.entity_id JOIN entity AS c ON c.id = e.canonical_id
    WHERE al.key IN (SELECT p.key FROM alias AS p JOIN entity AS f ON f.id = p.entity_id
                     WHERE f.kind = 'person' AND f.scope IS NOT NULL AND p.key NOT LIKE '% %')
      AND (c.kind = 'person' AND c.scope IS NOT NULL OR c.kind = 'institution' AND c.scope IS NULL)
    ORDER BY al.key, c.id"""
_KINDS = """SELECT al.key, c.id, c.name, c.country, c.kind FROM alias AS al
    JOIN entity AS e ON e.id = al.entity_id JOIN entity AS c ON c.id = e.canonical_id
    WHERE al.key LIKE '% %' AND c.scope IS NULL AND c.kind IN ('person', 'institution', 'medium')
      AND al.key IN (SELECT p.key FROM alias AS p JOIN entity AS f ON f.id = p.entity_id
                     WHERE f.kind = 'person' AND f.scope IS NULL AND p.key LIKE '% %')
    ORDER BY al.key, c.id"""
_PEOPLE = """SELECT id, name, country, scope FROM entity WHERE kind = 'person' AND id = canonical_id ORDER BY id"""
_ALIKE = """SELECT DISTINCT al.key, c.id, c.name, c.country FROM entity AS c
    JOIN alias AS al ON al.entity_id = c.id AND al.name = c.name
    WHERE c.kind = 'institution' AND c.id = c.canonical_id AND al.key LIKE '% %' AND lower(c.name) <> c.name
    ORDER BY al.key, c.id"""
_BODIES = """SELECT c.id, c.name, c.country, al.name FROM entity AS c JOIN alias AS al ON al.entity_id = c.id
    WHERE c.kind IN ('institution', 'medium') AND c.scope IS NULL AND c.id = c.canonical_id ORDER BY c.id, al.name"""


@dataclass(frozen=True, slots=True)
class Hint:
    """Two entities, by id and name, how likely they are one, and what says so."""

    left: str
    right: str
    left_name: str
    right_name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Held:
    entity: str
    name: str
    country: str | None
    local: bool
    #: The kind of body that they speak for, in whatever country.
    body: str | None


def by_office(reader: Reader, lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of surnames, at least one of them alone, that held one office; linear in statements."""
    blocks: defaultdict[tuple[str, str], list[_Held]] = defaultdict(list)
    for entity, name, country, scope, role, body, where in reader.query(_OFFICES):
        surname = folds(lexicon).strict(person_name(name, lexicon).surname)
        if surname and role not in vocabulary(lexicon).private:
            kind = body_name(body, where, lexicon).key if body else None
            blocks[surname, role].append(_Held(entity, name, country or where, scope is not None, kind))
    for (_, role), block in blocks.items():
        for one, other in combinations(block[:_CROWD], 2):
            if one.entity != other.entity and (one.local or other.local) and _fit(one, other):
                yield _hint(one, other, BY_OFFICE, f"one surname and one office: {role}")


def _fit(one: _Held, other: _Held) -> bool:
    """Say yes unless country or body contradict."""
    countries = not (one.country and other.country) or one.country == other.country
    return countries and (not (one.body and other.body) or one.body == other.body)


def by_name(reader: Reader, _lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of a bare name of one article and the body of that very name; linear in bare names."""
    blocks: defaultdict[str, dict[str, tuple[_Held, str]]] = defaultdict(dict)
    for key, entity, name, country, kind in reader.query(_NAMED):
        blocks[key][entity] = _Held(entity, name, country, local=kind == "person", body=None), kind
    for block in blocks.values():
        people = [held for held, kind in block.values() if kind == "person"]
        bodies = [held for held, kind in block.values() if kind == "institution"]
        for one in people[:_CROWD] if len(bodies) == 1 else ():
            yield _hint(one, bodies[0], BY_NAME, "one name, taken for a person's here and for a body's there")


def by_kind(reader: Reader, _lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of a person and a body or outlet of one full name: "Dana Gas"; linear in their names."""
    blocks: defaultdict[str, dict[str, tuple[_Held, str]]] = defaultdict(dict)
    for key, entity, name, country, kind in reader.query(_KINDS):
        blocks[key][entity] = _Held(entity, name, country, local=False, body=None), kind
    for block in blocks.values():
        people = [held for held, kind in block.values() if kind == "person"]
        bodies = [held for held, kind in block.values() if kind != "person"]
        for one in people[:_CROWD] if len(bodies) == 1 else ():
            yield _hint(one, bodies[0], BY_NAME, "one name, taken for a person's here and for a body's there")


def by_surname(reader: Reader, lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of a surname alone and the only person who has it, unless offices contradict; linear in people."""
    bare: defaultdict[str, list[_Held]] = defaultdict(list)
    full: defaultdict[str, list[_Held]] = defaultdict(list)
    roles: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for entity, _, _, _, role, body, where in reader.query(_OFFICES):
        roles[entity].add((role, body_name(body, where, lexicon).key if body else None))
    for entity, name, country, scope in reader.query(_PEOPLE):
        it = person_name(name, lexicon)
        if not it.bare or scope:
            held = _Held(entity, name, country, local=scope is not None, body=None)
            (bare if it.bare else full)[it.surname].append(held)
    for surname, block in bare.items():
        only = full[surname][0] if len(full[surname]) == 1 else None
        for one in block[:_CROWD] if only else ():
            here, there = roles[one.entity], roles[only.entity] if only else set()
            if only and _fit(one, only) and not (here and there and here.isdisjoint(there)):
                yield _hint(one, only, BY_SURNAME, "the only one of that surname")


def by_words(reader: Reader, _lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of bodies of the very same words, of which one country at most is known; linear in their names."""
    blocks: defaultdict[str, list[_Held]] = defaultdict(list)
    for key, entity, name, country in reader.query(_ALIKE):
        blocks[key].append(_Held(entity, name, country, local=False, body=None))
    for block in blocks.values():
        for one, other in combinations(block[:_CROWD], 2):
            if _fit(one, other):
                yield _hint(one, other, BY_WORDS, "the same words, and no country that contradicts")


def by_initials(reader: Reader, _lexicon: Lexicon) -> Iterator[Hint]:
    """Yield pairs of a body known by its short form alone and one that an article defines so, or whose initials it has.

    Linear in the names of bodies.
    """
    defined: defaultdict[str, dict[str, _Held]] = defaultdict(dict)
    named: defaultdict[str, dict[str, _Held]] = defaultdict(dict)
    short: list[_Held] = []
    for entity, name, country, spelling in reader.query(_BODIES):
        held = _Held(entity, name, country, local=False, body=None)
        if _is_short(spelling):
            if spelling == name:
                short.append(held)
            else:
                defined[spelling][entity] = held
        elif len(letters := initials(spelling)) > 2:  # noqa: PLR2004 - two letters are anybody's
            named[letters][entity] = held
    for one in short:
        for other in _others(one, defined[one.name].values()):
            yield _hint(one, other, BY_DEFINITION, f"{one.name} is short for it in an article")
        for other in _others(one, named[one.name].values()):
            yield _hint(one, other, BY_INITIALS, f"{one.name} are the initials")


def _others(one: _Held, block: Iterable[_Held]) -> list[_Held]:
    return [other for other in list(block)[:_CROWD] if other.entity != one.entity and _fit(one, other)]


def _is_short(name: str) -> bool:
    return name.isupper() and name.isalpha() and 1 < len(name) <= 8  # noqa: PLR2004 - as acronyms are


def _hint(one: _Held, other: _Held, score: float, reason: str) -> Hint:
    left, right = sorted((one, other), key=lambda held: held.entity)
    return Hint(left.entity, right.entity, left.name, right.name, score, reason)
