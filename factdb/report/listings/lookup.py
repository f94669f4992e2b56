"""What a user's words name: ids of articles, entities, statements, claims and predicates, whatever the spelling.

A name that nothing has is an error that names the nearest there is, for a listing that is silently empty would say that
somebody said nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from factdb.errors import FactdbError
from factdb.report.listings.keys import identity_of, key_of

if TYPE_CHECKING:
    from factdb.store.read import Reader

ENTITY_KINDS = ("person", "post", "group", "institution", "medium", "place")
#: From this likeness on (0 to 100) a name may be another misspelt.
_ALIKE = 70
#: How many of the things that a name may mean are told.
_TOLD = 6
_ENTITY_ID = re.compile(r"e[0-9a-z]{12}")
_ALIASES = """SELECT DISTINCT al.name, al.key, v.canonical_id FROM alias AS al JOIN entity AS v ON v.id = al.entity_id
    WHERE v.kind IN {kinds} AND {condition}"""
_DESCRIBED = """SELECT e.name, e.kind, e.country,
    (SELECT max(s.role) FROM entity AS m JOIN statement AS s ON s.speaker_id = m.id
        WHERE m.canonical_id = e.id AND e.kind = 'person' AND s.retracted_at IS NULL),
    CASE WHEN a.id IS NOT NULL
        THEN 'in ' || coalesce(p.name, a.title, a.path) || ' of ' || coalesce(a.published_from, 'an unknown day') END
    FROM entity AS e LEFT JOIN article AS a ON a.id = e.scope LEFT JOIN entity AS v ON v.id = a.publisher_id
    LEFT JOIN entity AS p ON p.id = v.canonical_id WHERE e.id = :id"""
_PART = """SELECT canonical_id FROM entity WHERE kind = 'place' AND name = :name AND country = :country
    AND lat IS NOT NULL AND (geonames IS NULL OR parent_id IS NULL)"""
#: Whoever published an article, or printed one that another had published.
_OUTLETS = """SELECT v.canonical_id, min(e.name) FROM entity AS v JOIN entity AS e ON e.id = v.canonical_id
    WHERE v.id IN (SELECT publisher_id FROM article) OR v.id IN (SELECT publisher_id FROM reprint)
    GROUP BY v.canonical_id"""


class NotFoundError(FactdbError):
    """Nothing in the database has this name or id."""

    def __init__(self, what: str, name: str, near: Sequence[str] = ()) -> None:
        hint = f" Near: {', '.join(near)}." if near else ""
        super().__init__(f"no {what} “{name}” in this database.{hint}")


class AmbiguousError(FactdbError):
    """What was given, the beginning of an id or a name, fits several."""

    def __init__(self, what: str, given: str, ids: Sequence[str]) -> None:
        super().__init__(f"“{given}” is more than one {what}: {', '.join(ids)} … Give one of these ids, or more of it.")


def by_prefix(reader: Reader, table: str, prefix: str) -> str:
    """Return the one id of the table (article, statement, claim or entity) that is the prefix, or begins with it."""
    begins = "starts_with(id, :low)" if reader.postgres else "id >= :low AND id < :high"
    params = {"low": prefix} if reader.postgres else {"low": prefix, "high": prefix + "\x7f"}
    sql = f"SELECT id FROM {table} WHERE {begins} ORDER BY length(id), id LIMIT 4"  # noqa: S608 - a table of ours
    found = [str(row[0]) for row in reader.query(sql, params)] if prefix else []
    if not found:
        raise NotFoundError(table, prefix)
    if len(found) > 1 and found[0] != prefix:
        raise AmbiguousError(table, prefix, found[:3])
    return found[0]


def articles(reader: Reader, name: str) -> list[str]:
    """Return the ids of the articles whose id begins so, or whose title, address or path contains the words."""
    sql = """SELECT id FROM article WHERE id LIKE :prefix ESCAPE '!'
        OR lower(coalesce(title, '') || ' ' || coalesce(url, '') || ' ' || coalesce(path, '')) LIKE :part ESCAPE '!'"""
    words = escaped(name.lower())
    found = [str(row[0]) for row in reader.query(sql, {"prefix": f"{words}%", "part": f"%{words}%"})]
    if not found:
        raise NotFoundError("article", name)
    return found


def entities(reader: Reader, name: str, kinds: Sequence[str]) -> list[str]:
    """Return the ids of all entities of these kinds that the name, or every word of it, names; merged ones included."""
    if _ENTITY_ID.fullmatch(name):
        return _members(reader, [by_prefix(reader, "entity", name)])
    found = _by_key(reader, name, kinds) | _by_words(reader, name, kinds) or _by_identity(reader, name, kinds)
    if not found:
        raise NotFoundError(_called(kinds), name, _near(reader, name, kinds))
    return _members(reader, sorted(found))


def one_entity(reader: Reader, name: str) -> str:
    """Return the one entity of this name; raises AmbiguousError where several have it."""
    found = sorted(_by_key(reader, name, ENTITY_KINDS) or _by_words(reader, name, ENTITY_KINDS))
    told = _described(reader, found[:_TOLD]) if len(found) > 1 else found
    return _only("entity", name, found, told)


def named(reader: Reader, name: str) -> bool:
    """Say yes where a person, body, outlet or place has this very name."""
    return bool(_by_key(reader, name, ("person", "institution", "medium", "place")))


def one_article(reader: Reader, words: str) -> str:
    """Return the one article with these words in its title, address or path."""
    return _only("article", words, articles(reader, words))


def places(reader: Reader, name: str) -> list[str]:
    """Return the ids of the places of this name; only where none has it, of those whose name contains its words.

    A region brings what it consists of: the Sahel its countries, Borneo the divisions of three.
    """
    if _ENTITY_ID.fullmatch(name):
        return _members(reader, [by_prefix(reader, "entity", name)])
    found = _by_key(reader, name, ("place",)) or _by_words(reader, name, ("place",))
    found = found | _parts(reader, name)
    if not found:
        raise NotFoundError("place", name, _near(reader, name, ("place",)))
    return _members(reader, sorted(found))


def _parts(reader: Reader, name: str) -> set[str]:
    """Return the ids of what the region of this name consists of, as far as it is in the database."""
    from factdb.lexicon.gazetteer import find, gazetteer  # noqa: PLC0415 - no other lookup needs it

    regions = [place for place in find(name) if place.kind in ("region", "polity")]
    parts = {gazetteer().place(part) for region in regions for part in region.parts}
    return {str(row[0]) for part in parts for row in reader.query(_PART, {"name": part.name, "country": part.country})}


def places_called(reader: Reader, name: str) -> list[str]:
    """Return the ids of the places of this very name, or of this id; none if there are none."""
    if _ENTITY_ID.fullmatch(name):
        return [by_prefix(reader, "entity", name)]
    return sorted(_by_key(reader, name, ("place",)))


def publishers(reader: Reader, name: str) -> list[str]:
    """Return the ids of the outlets of this name, or that have all its words; merged ones included."""
    if _ENTITY_ID.fullmatch(name):
        return _members(reader, [by_prefix(reader, "entity", name)])
    named = _by_key(reader, name, ENTITY_KINDS) | _by_words(reader, name, ENTITY_KINDS)
    outlets = {str(row[0]): str(row[1]) for row in reader.query(_OUTLETS)}
    found = named & outlets.keys()
    if not found:
        raise NotFoundError("publisher", name, get_close_matches(name, outlets.values()))
    return _members(reader, sorted(found))


def predicates(reader: Reader, name: str) -> list[str]:
    """Return the ids of the predicates with this key or event, or that fit the pattern ("*.area")."""
    listed = list(reader.query("SELECT id, key, event FROM predicate ORDER BY key"))
    found = [row[0] for row in listed if name in row[1:] or fnmatchcase(row[1], name)]
    if not found:
        raise NotFoundError("predicate", name, _meant(name, [row[2] for row in listed], [row[1] for row in listed]))
    return found


def predicates_of_event(reader: Reader, event: str) -> list[str]:
    """Return the ids of the predicates whose event this is, or fits this pattern, with a number or without."""
    listed = list(reader.query("SELECT id, event FROM predicate ORDER BY key"))
    found = [row[0] for row in listed if fnmatchcase(row[1], event)]
    if not found:
        events = sorted({row[1] for row in listed})
        raise NotFoundError("event", event, _meant(event, events, events))
    return found


def _meant(word: str, events: Sequence[str], spelt: Sequence[str]) -> list[str]:
    """Return the events there are that the word asserts ("died": killed); if it asserts none, what is spelt like it."""
    from factdb.lexicon.predicates import events_of  # noqa: PLC0415 - needed where a word names nothing

    return [name for name in events_of(word.partition(".")[0]) if name in events] or get_close_matches(word, spelt)


def escaped(words: str) -> str:
    """Return the words for a LIKE with ESCAPE '!'."""
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _only(what: str, name: str, found: Sequence[str], told: Sequence[str] = ()) -> str:
    if not found:
        raise NotFoundError(what, name)
    if len(found) > 1:
        raise AmbiguousError(what, name, told or found[:3])
    return found[0]


def _described(reader: Reader, ids: Iterable[str]) -> list[str]:
    """Return the ids with what tells each from the others: name, kind, country, office, and its own article."""
    return [
        f"{each} {name} ({', '.join(filter(None, facts))})"
        for each in ids
        for name, *facts in reader.query(_DESCRIBED, {"id": each})
    ]


def _by_key(reader: Reader, name: str, kinds: Sequence[str]) -> set[str]:
    """Return the entities that have the name as an alias, by the keys under which aliases are kept."""
    return {str(row[2]) for row in _aliases(reader, kinds, "al.key = :key", {"key": key_of(name)})}


def _by_words(reader: Reader, name: str, kinds: Sequence[str]) -> set[str]:
    """Return the entities with an alias that has all the words of the name, in any order."""
    words = set(key_of(name).split())
    params = {f"word_{index}": f"%{escaped(word)}%" for index, word in enumerate(sorted(words))}
    condition = " AND ".join(f"al.key LIKE :{key} ESCAPE '!'" for key in params)
    rows = _aliases(reader, kinds, condition, params) if words else ()
    return {str(entity) for _, key, entity in rows if words <= set(str(key).split())}


def _by_identity(reader: Reader, name: str, kinds: Sequence[str]) -> set[str]:
    """Return the body that the name is by its grammar: "Russia's MoD" names a ministry that no article called so."""
    if "institution" not in kinds:
        return set()
    sql = "SELECT canonical_id FROM entity WHERE id = :id"
    return {str(row[0]) for row in reader.query(sql, {"id": identity_of(name)})}


def _near(reader: Reader, name: str, kinds: Sequence[str]) -> list[str]:
    """Return up to three names of such entities that are spelt almost like this one."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed where a name is misspelt, and nowhere else

    names = sorted({str(row[0]) for row in _aliases(reader, kinds, "TRUE", {})})
    by_word = {word.casefold(): full for full in names for word in [full, *full.split()]}
    found = process.extract(name.casefold(), list(by_word), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=6)
    return list(dict.fromkeys(by_word[word] for word, _, _ in found))[:3]


def _aliases(reader: Reader, kinds: Sequence[str], condition: str, params: dict[str, str]) -> Iterable[tuple[str, ...]]:
    named = {f"kind_{index}": kind for index, kind in enumerate(kinds)}
    listed = f"({', '.join(f':{key}' for key in named)})"
    return reader.query(_ALIASES.format(kinds=listed, condition=condition), {**named, **params})


def _called(kinds: Sequence[str]) -> str:
    return kinds[0] if len(kinds) == 1 else "speaker"


def _members(reader: Reader, ids: Iterable[str]) -> list[str]:
    """Return every entity that is merged with one of these, themselves included."""
    named = {f"id_{index}": value for index, value in enumerate(ids)}
    listed = ", ".join(f":{name}" for name in named)
    sql = "SELECT m.id FROM entity AS v JOIN entity AS m ON m.canonical_id = v.canonical_id WHERE v.id IN "
    return sorted({str(row[0]) for row in reader.query(f"{sql} ({listed})", named)})
