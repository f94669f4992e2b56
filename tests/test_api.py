"""The package's public names: there on first use, and light until then."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import factdb
import factdb.errors


def test_importing_factdb_loads_nothing_heavy() -> None:
    """The bare import brings in neither the database nor extraction."""
    code = (
        "import sys, factdb; print(sorted(m for m in sys.modules if m.startswith(('factdb.', 'sqlalchemy', 'click'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_extract_package_can_be_called() -> None:
    """`factdb.extract(text)` is the same as `factdb.annotate(text)`, and the package stays a package."""
    text = "Ada Obi said on Friday that two boats sank."
    called: Any = factdb.extract
    assert called(text) == factdb.annotate(text)
    assert factdb.extract.extract is factdb.annotate


def test_annotate_finds_what_a_text_says() -> None:
    """`factdb.annotate` takes a text or an article and returns its extraction."""
    found = factdb.annotate(factdb.Article("Ada Obi said on Friday that two boats sank.", published="2022-09-11"))
    assert [time.start_date for time in found.times] == ["2022-09-09"]
    assert factdb.annotate("Two boats sank.", lexicon=factdb.Lexicon()).quantities


def test_open_reads_a_database() -> None:
    """`factdb.open` gives a reader; a database that isn't there is an error that says so."""
    with pytest.raises(factdb.errors.FactdbError, match="nowhere"):
        factdb.open("/nowhere/at/all.db")


def test_every_public_name_is_there() -> None:
    """Each name of `__all__` can be had, and others can't."""
    assert all(getattr(factdb, name) for name in factdb.__all__)
    with pytest.raises(AttributeError, match="no attribute 'close'"):
        _ = factdb.close
