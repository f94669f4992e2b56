"""Create and upgrade databases: Alembic migrations in one transaction, then the views of this version.

Foreign keys are off while SQLite's tables are rebuilt (its batch migrations drop tables, and cascades would empty
others) and checked before the commit. Whoever comes second waits, and finds the work done.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from factdb.store import readings
from factdb.store.errors import NewerDatabaseError, NotADatabaseError, StoreError
from factdb.store.faults import explained
from factdb.store.head import HEAD, VERSION_TABLE
from factdb.store.views import fingerprint
from factdb.store.views.install import install, installed

if TYPE_CHECKING:
    from alembic.config import Config

    from factdb.store.address import Address

#: Any number, the same in every process: who holds it on a PostgreSQL server may migrate.
_LOCK = 7_261_982
_PACKAGE = Path(__file__).parents[1]


def migrations() -> Path:
    """Return the folder of the migrations: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "migrations"
    return inside if inside.is_dir() else _PACKAGE.parent / "migrations"


def ensure(engine: Engine, place: Address) -> None:
    """Bring the database to this version, creating it if it is empty; one that is up to date is only looked at."""
    try:
        with engine.connect() as connection:
            if _current(connection):
                return
        upgrade(engine, place)
    except DBAPIError as error:
        raise explained(place, error) from error


def upgrade(engine: Engine, place: Address, target: str = "head") -> None:
    """Run the migrations up to the target and renew the views, all in one transaction."""
    with engine.connect() as connection:
        _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                _upgrade(connection, place, target)
        finally:
            _foreign_keys(connection, on=True)


def downgrade(engine: Engine, target: str) -> None:
    """Run the migrations back to the target (`base` is nothing), without the views, in one transaction."""
    from alembic import command  # noqa: PLC0415 - 100 ms that only a migration should pay

    with engine.connect() as connection:
        _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                _alone(connection)
                install(connection, {})
                command.downgrade(_config(connection), target)
                _sound(connection)
        finally:
            _foreign_keys(connection, on=True)


def version_of(connection: Connection) -> str | None:
    """Return the database's schema version, None if it has none yet."""
    if not _has_table(connection, VERSION_TABLE):
        return None
    row = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).fetchone()  # noqa: S608 - a constant
    return None if row is None else str(row[0])


def _current(connection: Connection) -> bool:
    if version_of(connection) != HEAD:
        return False
    return installed(connection)[:1] == [fingerprint(connection.dialect.name)]


def _upgrade(connection: Connection, place: Address, target: str) -> None:
    from alembic import command  # noqa: PLC0415 - 100 ms that only a migration should pay

    _alone(connection)
    version = version_of(connection)
    if version is None and not _postgres(connection) and _has_any_table(connection):
        raise NotADatabaseError(str(place), "it is a database of another program")
    if version is not None and version > HEAD:
        raise NewerDatabaseError(str(place), version, HEAD)
    if version != HEAD:
        install(connection, {})
        command.upgrade(_config(connection), target)
    if version_of(connection) == HEAD:
        install(connection)
        _renew(connection)
    _sound(connection)


def _renew(connection: Connection) -> None:
    """Make the readings that are kept for scans anew, for the view that defines them may have changed."""
    with closing(connection.connection.cursor()) as cursor:
        readings.rebuild(cursor)


def _config(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415 - 100 ms that only a migration should pay

    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _alone(connection: Connection) -> None:
    """Wait until nobody else migrates; SQLite's BEGIN IMMEDIATE has done so already."""
    if _postgres(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    if not _postgres(connection):
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - the connection has just been made
        driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def _sound(connection: Connection) -> None:
    if _postgres(connection):
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise StoreError(f"the migration would leave {broken[0]} rows without what they refer to; nothing was changed.")


def _postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _has_table(connection: Connection, name: str) -> bool:
    if _postgres(connection):
        return connection.execute(text("SELECT to_regclass(:name)"), {"name": name}).scalar() is not None
    found = text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name")
    return connection.execute(found, {"name": name}).fetchone() is not None


def _has_any_table(connection: Connection) -> bool:
    found = text("SELECT 1 FROM sqlite_master WHERE tbl_name <> :ours LIMIT 1")
    return connection.execute(found, {"ours": VERSION_TABLE}).fetchone() is not None
