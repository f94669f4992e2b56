"""Going through the review queue with keys."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factdb.cli.output import Output
from factdb.cli.reviewing import go_through
from factdb.report.desk.queue import queue
from factdb.report.evidence import Wanted, compared
from factdb.store.read import connect
from tests.report.matters import matters


@pytest.fixture
def db(tmp_path: Path) -> str:
    """Give the path of a database with one thing to decide."""
    path = str(tmp_path / "matters.db")
    matters(path)
    return path


def pressed(db: str, keys: str) -> str:
    """Return what is shown when these keys are pressed one after the other."""
    with connect(db) as reader:
        items = queue(reader, Wanted(), 20)

    @click.command()
    def session() -> None:
        go_through(Output("table"), db, items, "amira")

    result = CliRunner().invoke(session, input=keys)
    assert result.exception is None, result.output
    return result.output


def verdicts(db: str) -> list[str]:
    """Return the verdicts on the land regained."""
    with connect(db) as reader:
        found = compared(reader, Wanted(("regained.area",)))
    return [str(pair.comparison.verdict) for each in found for pair in each.pairs]


def test_a_thing_is_shown_with_its_keys(db: str) -> None:
    """What it is about, both sides, why, and what can be pressed; n leaves it as it is."""
    shown = pressed(db, "n")
    for part in ("regained.area, Veldia · 5×", "1 of 1", "against 2,000 km²", "no place and no period", "a accept"):
        assert part in shown
    assert verdicts(db) == ["undetermined"]


def test_a_accepts(db: str) -> None:
    """The decision is told with how to undo it, and the thing waits no more."""
    assert "accepted; factdb undo v" in pressed(db, "a")
    assert "Nothing waits" in pressed(db, "")


def test_r_sets_aside(db: str) -> None:
    """A rejected claim is compared no more; the other print of its heading still is."""
    assert "rejected; factdb undo v" in pressed(db, "r")
    assert verdicts(db) == ["undetermined"]


def test_s_states_place_and_period(db: str) -> None:
    """Asked for one after the other; an empty answer leaves what was extracted."""
    shown = pressed(db, "sNorrland\n2024-09-04\n2024-09-10\nasked\n")
    assert "takes the place of aland00000000.c2" in shown
    assert verdicts(db) == ["scope_difference"]


def test_what_is_no_place_is_said(db: str) -> None:
    """An unknown place is told, and the session goes on."""
    assert "no place “Atlantis”" in pressed(db, "sAtlantis\n\n\n\n")


def test_q_ends(db: str) -> None:
    """Nothing is decided after q."""
    assert pressed(db, "q").count("a accept") == 1
    assert verdicts(db) == ["undetermined"]
