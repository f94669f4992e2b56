"""What a user can meet when opening, reading or writing a database, each saying what to do."""

from __future__ import annotations

from factdb.errors import FactdbError


class StoreError(FactdbError):
    """The base of the store's errors."""


class MissingDatabaseError(StoreError):
    """There is no database where one was to be read."""

    def __init__(self, db: str) -> None:
        super().__init__(f"{db}: no such database. `factdb seed FILE…` makes one; --db or $FACTDB_DB names another.")


class NotADatabaseError(StoreError):
    """The file or server holds something else."""

    def __init__(self, db: str, why: str) -> None:
        super().__init__(f"{db}: not a factdb database: {why}.")


class NewerDatabaseError(StoreError):
    """The database was written by a newer factdb."""

    def __init__(self, db: str, version: str, head: str) -> None:
        super().__init__(
            f"{db}: made by a newer factdb (schema {version}; this one knows up to {head}). Update factdb to open it."
        )


class OlderDatabaseError(StoreError):
    """The database has to be upgraded before it can be read."""

    def __init__(self, db: str, version: str, head: str) -> None:
        super().__init__(f"{db}: made by an older factdb (schema {version}, not {head}). Run `factdb db upgrade`.")


class OlderViewsError(StoreError):
    """The database's views are those of another version; its tables are this version's."""

    def __init__(self, db: str) -> None:
        super().__init__(f"{db}: its views are those of another factdb. Run `factdb db upgrade`.")


class UnavailableError(StoreError):
    """The database cannot be reached, read or written just now."""

    def __init__(self, db: str, why: str) -> None:
        super().__init__(f"{db}: {why}")


class BadQueryError(StoreError):
    """The query itself can't be run: it is no SELECT, or names what isn't there."""

    def __init__(self, db: str, why: str) -> None:
        super().__init__(f"{db}: the query cannot be run: {why}")


class ImpossibleRowError(StoreError):
    """A row breaks a rule of the schema; nothing of its transaction was stored."""

    def __init__(self, db: str, rule: str) -> None:
        super().__init__(f"{db}: a row breaks a rule of the schema: {rule}")


class LostRaceError(ImpossibleRowError):
    """Another writer came first; the same again will see what it wrote."""

    def __init__(self, db: str, rule: str) -> None:
        super().__init__(db, rule)
        self.args = (
            f"{db}: somebody else has just stored something on the same; look again and repeat yours ({rule})",
        )
