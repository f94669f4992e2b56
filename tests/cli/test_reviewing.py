"""Going through the review queue with keys."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factdb.cli.output import Output
from factdb.cli.reviewing import go_through
from factdb.report.evidence import Wanted, compared
from factdb.report.queue import queue
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
    shown = " ".join(pressed(db, "n").split())
    for part in (
        "aland00000000.c2 · ",
        "regained.area, Veldia · 5×",
        "1 of 1",
        "against 2,000 km²",
        "no place and no period",
        "a accept",
    ):
        assert part in shown
    assert verdicts(db) == ["undetermined"]


def test_a_accepts(db: str) -> None:
    """The decision is told with how to take it back, and the thing waits no more."""
    assert "accepted; u takes it back" in pressed(db, "a")
    assert "Nothing waits" in pressed(db, "")


def test_r_sets_aside(db: str) -> None:
    """A rejected claim is compared no more; the other print of its heading still is."""
    assert "rejected; u takes it back" in pressed(db, "r")
    assert verdicts(db) == ["undetermined"]


def test_s_states_place_and_period(db: str) -> None:
    """Asked for one after the other; an empty answer leaves what was extracted."""
    shown = pressed(db, "sNorrland\n2024-09-04\n2024-09-10\nasked\n")
    assert "takes the place of aland00000000.c2" in shown
    assert verdicts(db) == ["scope_difference"]


def test_a_place_of_the_gazetteer_is_told_in_full(db: str) -> None:
    """What the database did not have is stored with what it lies in, and the editor sees which place it is."""
    assert "stated by amira; new here: Hunan, China" in pressed(db, "sHunan\n\n\nasked\n")


def test_only_what_was_wrong_is_asked_for_again(db: str) -> None:
    """An unknown place, a word that is no day, an end before the beginning: the next answer is to the same question."""
    shown = pressed(db, "sNowhereton\nNorrland\nsoon\n2024-09-04\n2024-09-01\n2024-09-10\nasked\n")
    for part in ("no place “Nowhereton”", "soon is no date", "that is before 2024-09-04", "takes the place of"):
        assert part in shown
    assert shown.count("because: ") == 1
    assert verdicts(db) == ["scope_difference"]


def test_the_end_of_what_is_typed_quits(db: str) -> None:
    """Ctrl-D at a key ends the sitting, at a question it takes back the key; neither decides anything."""
    assert pressed(db, "").count("a accept") == 1
    assert "Nothing was decided" in pressed(db, "sNorrland\n")
    assert verdicts(db) == ["undetermined"]


def test_a_slip_decides_and_skips_nothing(db: str) -> None:
    """A key that means nothing shows the keys again; u without a decision says so."""
    shown = pressed(db, "xua")
    assert shown.count("a accept") == 3
    assert "Nothing was decided in this sitting" in shown
    assert "accepted" in shown


def test_u_takes_the_last_decision_back(db: str) -> None:
    """After a rejection u ends it, as `factdb undo` would."""
    with connect(db) as reader:
        (item,) = queue(reader, Wanted(), 20)

    @click.command()
    def session() -> None:
        go_through(Output("table"), db, [item, item], "amira")

    result = CliRunner().invoke(session, input="ruq")
    assert "the review is undone" in result.output
    assert verdicts(db) == ["undetermined"]


def test_q_ends(db: str) -> None:
    """Nothing is decided after q."""
    assert pressed(db, "q").count("a accept") == 1
    assert verdicts(db) == ["undetermined"]


def test_v_rules_on_the_pair(db: str) -> None:
    """The editor's verdict and why; the pair has it from then on."""
    shown = pressed(db, "vscope_difference\none is a part\n")
    assert "scope_difference, ruled by amira" in shown
    assert verdicts(db) == ["scope_difference"]
