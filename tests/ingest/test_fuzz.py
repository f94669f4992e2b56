"""Imports of anything: a line of which one value was replaced is stored as it says or refused in words, never half."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.article import Article
from factdb.extract import extract
from factdb.ingest import import_lines
from factdb.store import admin
from factdb.store.read import connect

TEXT = (
    "VARBY, 4 March 2026 - The Lind rose again on Monday and flooded more than 40 homes (about 100 people), "
    'officials said. "We took back 3 villages, 772 square miles (2,000 square kilometers) in the north of Norway," '
    "Ada Holm said. Reuters reported on Tuesday that the ministry denied that two people had been killed in Bergen.\n"
)


def found_in(text: str) -> dict[str, Any]:
    """Return what is found in a text, with the text."""
    found = extract(Article(text=text)).to_dict()
    found["article"]["text"] = text
    return found


FOUND = found_in(TEXT)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([2**63, -(2**63) - 1, 10**30, 0, -1])
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        ["s1", "m1", "q1", "t1", "c1", "2026-13-45", "9999-12-31", "0001-01-01", "+", "\0", "\u202e", "a.b"]
    )
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the ways to every value in a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [way for key, each in inner for way in places(each, (*path, key))]


def replaced(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """Return the extraction with another value at one place."""
    found = copy.deepcopy(FOUND)
    inner: Any = found
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return found


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(places(FOUND)), VALUES)
def test_any_value_anywhere_is_stored_or_refused(
    template: Path, tmp_path: Path, path: tuple[Any, ...], value: object
) -> None:
    """Whatever stands at whatever place, the run ends, and what is stored keeps every promise."""
    db, lines = tmp_path / "factdb.db", tmp_path / "found.jsonl"
    for each in tmp_path.iterdir():
        each.unlink()
    shutil.copy(template, db)
    lines.write_text(json.dumps(replaced(path, value)))
    summary = import_lines([lines], str(db))
    assert summary.stored + len(summary.problems) == 1
    assert not [problem for problem in summary.problems if "defect" in str(problem)]
    assert not list(admin.check(str(db)))


def test_what_is_whole_is_stored(database: str, tmp_path: Path) -> None:
    """The extraction that the others were made of is stored on both databases."""
    (tmp_path / "found.jsonl").write_text(json.dumps(FOUND))
    assert import_lines([tmp_path / "found.jsonl"], database).stored == 1
    with connect(database) as reader:
        assert reader.one("SELECT count(*) FROM numeric_claim") != (0,)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("mentions", 0, "geonames"), 10**30),
        (("mentions", 0, "id"), "m1\0"),
        (("statements", 0, "channel"), "a\0b"),
        (("quantities", 0, "unit"), "\0"),
        (("article", "title"), "a\0b"),
        (("statements", 0, "spans"), [[0, 2**70]]),
    ],
)
def test_what_no_database_keeps_is_refused_by_both(
    database: str, tmp_path: Path, path: tuple[Any, ...], value: object
) -> None:
    """A NUL, a number of more than 64 bits: the line is a problem, and the next one is stored."""
    other = found_in(TEXT.replace("Bergen", "Oslo"))
    (tmp_path / "found.jsonl").write_text(json.dumps(replaced(path, value)) + "\n" + json.dumps(other))
    summary = import_lines([tmp_path / "found.jsonl"], database)
    assert (summary.stored, len(summary.problems)) == (1, 1)
