"""Whoever speaks in an office that a user names: "Interior Minister", "governor of Kharkiv", "*minister".

A role is kept by its canonical word; the body, country and place that the words tell besides are looked up, so that the
condition compares ids and plain words.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.report.listings.lookup import NotFoundError

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon
    from factdb.resolve.offices import OfficeName
    from factdb.store.read import Reader

Record = dict[str, Any]

_ROLES = "SELECT DISTINCT role FROM statement WHERE role IS NOT NULL AND retracted_at IS NULL ORDER BY role"
_BODIES = """SELECT DISTINCT b.id, i.name, i.country FROM statement AS s JOIN entity AS b ON b.id = s.institution_id
    JOIN entity AS i ON i.id = b.canonical_id WHERE s.role IN {roles} AND s.retracted_at IS NULL"""
_PHRASES = """SELECT DISTINCT s.speaker_id, s.speaker_text FROM statement AS s
    WHERE s.role IN {roles} AND s.speaker_text IS NOT NULL AND s.retracted_at IS NULL"""
_OF_COUNTRY = """(s.institution_id IN (SELECT id FROM entity WHERE country = {country})
    OR (s.speaker_id IN (SELECT id FROM entity WHERE country = {country})
        AND (s.institution_id IS NULL OR s.institution_id IN (SELECT id FROM entity WHERE country IS NULL))))"""


@dataclass(frozen=True, slots=True)
class Office:
    """What statements must have to be said in the office; None where the words leave it open."""

    roles: tuple[str, ...]
    #: The bodies spoken for.
    bodies: tuple[str, ...] | None = None
    country: str | None = None
    #: The speakers whom an article calls so by the place.
    speakers: tuple[str, ...] | None = None

    def condition(self, name: str) -> tuple[str, dict[str, str]]:
        """Return the condition on the statement `s` and its parameters, whose names begin with `name`."""
        params: dict[str, str] = {}
        parts = [f"s.role IN {_listed(f'{name}_role', self.roles, params)}"]
        if self.bodies is not None:
            parts.append(f"s.institution_id IN {_listed(f'{name}_body', self.bodies, params)}")
        if self.speakers is not None:
            parts.append(f"s.speaker_id IN {_listed(f'{name}_speaker', self.speakers, params)}")
        if self.country:
            params[f"{name}_country"] = self.country
            parts.append(_OF_COUNTRY.format(country=f":{name}_country"))
        return f"({' AND '.join(parts)})", params


def office(reader: Reader, words: str) -> Office:
    """Return the office that the words name, or whose role fits the pattern; raises NotFoundError for others."""
    held = [str(row[0]) for row in reader.query(_ROLES)]
    alike = tuple(role for role in held if fnmatchcase(role.casefold(), words.casefold()))
    if "*" in words and alike:
        return Office(alike)
    name, lexicon = _read(words)
    if name.role in held:
        return _narrowed(reader, name, lexicon)
    if not alike:
        raise NotFoundError("role", words, _near(words, name.role, held))
    return Office(alike)


def holders(reader: Reader, words: str, many: int) -> list[Record]:
    """Return who speaks in the office, article by article, the latest first; none where the words name no office."""
    if not _read(words)[0].role:
        return []
    try:
        condition, params = office(reader, words).condition("office")
    except NotFoundError:
        return []
    rows = reader.query(_sql().replace("/* office */", condition), {**params, "limit": many})
    return [dict(zip(rows.columns, row, strict=True)) for row in rows]


def _read(words: str) -> tuple[OfficeName, Lexicon]:
    from factdb.lexicon import Lexicon  # noqa: PLC0415 - few listings ask for an office
    from factdb.resolve.offices import office_name  # noqa: PLC0415

    lexicon = Lexicon()
    return office_name(words, lexicon), lexicon


def _narrowed(reader: Reader, name: OfficeName, lexicon: Lexicon) -> Office:
    """Return the office with the body and the place or country that its name tells."""
    roles = (name.role or "",)
    bodies = _of_body(reader, roles, name.body, lexicon) if name.body else None
    if name.place:
        return Office(roles, bodies, speakers=_at_place(reader, roles, name.place, lexicon))
    return Office(roles, bodies, name.country)


def _of_body(reader: Reader, roles: tuple[str, ...], kind: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the bodies of these roles' statements that are of the kind: every interior ministry."""
    from factdb.resolve.offices import body_key  # noqa: PLC0415

    params: dict[str, str] = {}
    rows = reader.query(_BODIES.format(roles=_listed("role", roles, params)), params)
    return tuple(str(id_) for id_, name, country in rows if body_key(name, country, lexicon) == kind)


def _at_place(reader: Reader, roles: tuple[str, ...], place: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the speakers whom some article calls the holder of the role at the place, however it spells it."""
    from factdb.resolve.offices import place_of  # noqa: PLC0415

    params: dict[str, str] = {}
    rows = reader.query(_PHRASES.format(roles=_listed("role", roles, params)), params)
    return tuple(sorted({str(speaker) for speaker, text in rows if place_of(text, lexicon) == place}))


def _near(words: str, role: str | None, held: list[str]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 - needed where a role is unheard

    within = [each for each in held if words.casefold() in each.casefold()]
    return (within or get_close_matches(role or words.casefold(), held))[:3]


def _listed(name: str, values: tuple[str, ...], params: dict[str, str]) -> str:
    """Return `(:name_0, :name_1 …)` and put the values under those names."""
    named = {f"{name}_{index}": value for index, value in enumerate(values)}
    params |= named
    return f"({', '.join(f':{key}' for key in named) or 'NULL'})"


@cache
def _sql() -> str:
    return Path(__file__).with_name("offices.sql").read_text(encoding="utf-8")
