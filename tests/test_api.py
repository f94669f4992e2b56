"""The package's public names: there on first use, and light until then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import factdb
import factdb.errors
from factdb import store
from factdb.store.errors import BadQueryError


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


def test_extract_takes_the_day_of_publication() -> None:
    """A weekday counts from `published`, which goes before an article's own; what is no date or no text is told."""
    article = factdb.Article("Two boats sank on Friday.", published="2020-01-01")
    assert [time.start_date for time in factdb.annotate(article, published="2022-09-11").times] == ["2022-09-09"]
    called: Any = factdb.extract
    assert called(article.text, published="2022-09-11").times == factdb.annotate(article, published="2022-09-11").times
    with pytest.raises(factdb.errors.UsageError, match="'soon' is no date"):
        factdb.annotate("Two boats sank.", published="soon")
    with pytest.raises(TypeError, match="not NoneType"):
        called(None)


def test_a_reader_tells_a_wrong_query_from_a_broken_database(tmp_path: Path) -> None:
    """What is misspelt, and what would write, is said to be the query's fault, and nothing is written."""
    with store.open(str(tmp_path / "new.db")):
        pass
    with factdb.open(str(tmp_path / "new.db")) as ledger:
        for sql, why in {
            "SELECT nope FROM article": "no such column: nope",
            "DELETE FROM article": "a reader only reads",
            "SELECT 1; SELECT 2": "one statement",
        }.items():
            with pytest.raises(BadQueryError, match=why):
                ledger.query(sql)


def test_open_reads_a_database() -> None:
    """`factdb.open` gives a reader; a database that isn't there is an error that says so."""
    with pytest.raises(factdb.errors.FactdbError, match="nowhere"):
        factdb.open("/nowhere/at/all.db")


def test_every_public_name_is_there() -> None:
    """Each name of `__all__` can be had and is listed, and others can't."""
    assert {*factdb.__all__, "extract"} <= {*dir(factdb)}
    assert all(getattr(factdb, name) for name in factdb.__all__)
    with pytest.raises(AttributeError, match="no attribute 'close'"):
        _ = factdb.close
