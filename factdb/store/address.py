"""Where a database is: a file of SQLite given by path or URL, or a PostgreSQL database given by URL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from factdb.errors import UsageError


@dataclass(frozen=True, slots=True)
class Address:
    """A database's place; exactly one of `path` and `url` is set."""

    path: Path | None = None
    #: A libpq URL, as psycopg takes it.
    url: str | None = None

    def __str__(self) -> str:
        """Return the address as it may be shown: without the password."""
        return str(self.path) if self.path else re.sub(r"(://[^:/@]*):[^@/]*@", r"\1:…@", str(self.url))


def address(db: str) -> Address:
    """Return the address that a user's path or URL means; raise UsageError for a database factdb has no driver for."""
    scheme, separator, rest = db.partition("://")
    if not separator:
        return Address(path=Path(db).expanduser())
    base = scheme.partition("+")[0]
    if base == "sqlite":
        return Address(path=Path(unquote(rest.removeprefix("/"))))
    if base in ("postgresql", "postgres"):
        return Address(url=f"postgresql://{rest}")
    raise UsageError(f"{db}: a database is the path of a SQLite file or a URL postgresql://…, not {scheme}://…")
