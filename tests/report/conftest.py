"""The small database, once a test run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.ledger import example


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of the database of tests/report/ledger.py; nobody writes to it."""
    path = tmp_path_factory.mktemp("small") / "small.db"
    example(str(path))
    return path
