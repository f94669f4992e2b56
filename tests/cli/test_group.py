"""Every failure is told in a sentence with the right exit status, and help comes at once."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from factdb.cli import factdb
from factdb.cli.group import Group
from factdb.errors import FactdbError, UsageError


def run(error: BaseException) -> tuple[int, str]:
    """Return the exit status and standard error of a command that raises the error."""

    @click.command()
    def broken() -> None:
        raise error

    result = CliRunner().invoke(Group(name="test", sections={"All": [broken]}), ["broken"])
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [(FactdbError("No such place."), 1), (UsageError("No such place."), 2), (OSError("No such place."), 1)],
)
def test_an_error_is_one_sentence_and_its_status(error: Exception, status: int) -> None:
    """An error of ours ends the command with its message and its own exit status."""
    assert run(error) == (status, "Error: No such place.\n")


def test_an_unforeseen_error_is_named_as_a_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything unforeseen is one sentence too, which says how to see more."""
    monkeypatch.delenv("FACTDB_TRACEBACK", raising=False)
    status, told = run(KeyError("x"))
    assert status == 1
    assert "Traceback" not in told
    assert "FACTDB_TRACEBACK=1" in told


def test_an_error_message_is_harmless() -> None:
    """Words of an article inside a message can't steer the terminal."""
    assert "\x1b" not in run(FactdbError("bad \x1b[2J"))[1]


def test_a_wrong_option_is_a_usage_error() -> None:
    """Exit status 2 is kept for how the program was called."""
    assert CliRunner().invoke(factdb, ["--nonsense"]).exit_code == 2


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("rule", "a.c1", "b.c1", "agree", "--why", "two counts"), "Did you mean '--because'?"),
        (("statements", "--from", "2025"), "Did you mean '--since'?"),
        (("check",), "Did you mean 'entity check' or 'db check'?"),
        (("merge", "a", "b"), "Did you mean 'entity merge'?"),
        (("compere",), "Did you mean 'compare'?"),
        (("statements", "--limt", "3"), "Did you mean '--limit'?"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(words: tuple[str, ...], hint: str) -> None:
    """An option that others call otherwise and a command that stands in a group are told by the name they have here."""
    result = CliRunner().invoke(factdb, words)
    assert (result.exit_code, hint in result.stderr) == (2, True), result.stderr


def test_a_closed_pipe_is_no_failure() -> None:
    """A reader that stops early (`| head`) leaves neither a traceback nor a failing status."""
    script = (
        "import click\nfrom factdb.cli.group import Group\nfrom factdb.cli.output import Output\n"
        "@click.command()\ndef many():\n    Output('csv').rows(['n'], ((n,) for n in range(10**6)))\n"
        "Group(name='test', sections={'All': [many]})(['many'])\n"
    )
    line = f'set -o pipefail; {sys.executable} -c "$0" | head -n 2'
    done = subprocess.run(["bash", "-c", line, script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "n\n0\n", "")


def test_help_loads_nothing_heavy() -> None:
    """`factdb --help` imports click, and neither SQLAlchemy nor any other library that takes time."""
    script = (
        "import sys\nfrom factdb.cli import factdb\n"
        "factdb(['--help'], standalone_mode=False)\n"
        "heavy = {'sqlalchemy', 'sqlmodel', 'pydantic', 'alembic', 'tabulate', 'trafilatura', 'yaml', 'sqlite3'}\n"
        "sys.exit(f'imported: {found}' if (found := heavy & set(sys.modules)) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_reviewing_shows_before_it_loads_what_writes() -> None:
    """The queue, and what goes through it, load neither the models nor SQLAlchemy until something is decided."""
    script = (
        "import sys, factdb.cli.reviewing, factdb.report.queue\n"
        "sys.exit(f'imported: {found}' if (found := {'sqlalchemy', 'sqlmodel'} & set(sys.modules)) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_module_runs_as_the_command() -> None:
    """`python -m factdb --version` names the program and its version."""
    done = subprocess.run([sys.executable, "-m", "factdb", "--version"], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("factdb, version ")


def test_the_database_may_be_named_before_the_command() -> None:
    """`factdb --db DB COMMAND` is `factdb COMMAND --db DB`; what stands after the command wins."""
    before = CliRunner().invoke(factdb, ["--db", "missing-a.db", "articles"])
    both = CliRunner().invoke(factdb, ["--db", "missing-a.db", "articles", "--db", "missing-b.db"])
    assert before.stderr.startswith("Error: missing-a.db: no such database.")
    assert both.stderr.startswith("Error: missing-b.db: no such database.")
