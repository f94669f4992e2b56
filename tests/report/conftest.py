"""The small database, once a test run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.report.ledger import example


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of the database of tests/report/ledger.py; nobody writes to it."""
    path = tmp_path_factory.mktemp("small") / "small.db"
    example(str(path))
    return path


@pytest.fixture(scope="session")
def small_on_server(server: str) -> Iterator[str]:
    """Return the URL of the same database on a PostgreSQL server."""
    name = f"factdb_small_{os.getpid()}"
    before, _, options = server.partition("?")
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        url = before.rpartition("/")[0] + f"/{name}" + (f"?{options}" if options else "")
        example(url)
        yield url
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
