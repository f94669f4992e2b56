"""Names that an editor gives an entity or takes away again; every later article is resolved by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.errors import UsageError
from factdb.model.ids import alias_id
from factdb.resolve.keys import alias_key
from factdb.resolve.people import person_block

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon
    from factdb.store.store import Store


def add_alias(store: Store, entity: str, name: str, lexicon: Lexicon) -> bool:
    """Give the entity a name; return False if it had it from an editor already."""
    mark = "%s" if store.postgres else "?"
    with store.cursor() as cursor:
        cursor.execute(f"SELECT kind FROM entity WHERE id = {mark}", [entity])  # noqa: S608 - a mark
        row = cursor.fetchone()
        if row is None:
            raise UsageError(f"no entity {entity} in this database")
        block = person_block(name, lexicon) if row[0] == "person" else None
        cursor.execute(f"SELECT origin FROM alias WHERE entity_id = {mark} AND name = {mark}", [entity, name])  # noqa: S608
        held = cursor.fetchone()
        if held and held[0] == "editor":
            return False
        cursor.execute(f"DELETE FROM alias WHERE entity_id = {mark} AND name = {mark}", [entity, name])  # noqa: S608
        values = [alias_id(entity, name), entity, name, alias_key(name, lexicon), None, "editor", block]
        marks = ", ".join([mark] * len(values))
        names = "id, entity_id, name, key, language, origin, block"
        cursor.execute(f"INSERT INTO alias ({names}) VALUES ({marks})", values)  # noqa: S608 - ours
    return True


def remove_alias(store: Store, entity: str, name: str) -> None:
    """Take a name away from the entity; raises UsageError for a name that it does not have, or its own."""
    mark = "%s" if store.postgres else "?"
    with store.cursor() as cursor:
        cursor.execute(f"SELECT name FROM entity WHERE id = {mark}", [entity])  # noqa: S608 - a mark
        row = cursor.fetchone()
        if row is not None and row[0] == name:
            raise UsageError(f"{name} is the entity's own name; it can't be taken away")
        cursor.execute(f"DELETE FROM alias WHERE entity_id = {mark} AND name = {mark}", [entity, name])  # noqa: S608
        if cursor.rowcount == 0:
            raise UsageError(f"{entity} has no name {name}; factdb entity alias list {entity} shows them")
