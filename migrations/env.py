"""Run the migrations on the connection that factdb.store hands over, in its transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from alembic import context
from sqlmodel.sql.sqltypes import AutoString

from factdb.model import metadata
from factdb.store.head import VERSION_TABLE

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Spell SQLModel's string type as SQLAlchemy's: a migration imports nothing else."""
    return "sa.String()" if kind == "type" and isinstance(item, AutoString) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=context.config.attributes.get("batch", True),
    render_item=render_item,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
