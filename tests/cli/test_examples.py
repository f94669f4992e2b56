"""Every example in every help text runs, in the order in which it is given, on the sample articles."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from factdb.cli import factdb
from tests.cli.test_commands import COMMANDS, examples

if TYPE_CHECKING:
    import click

SEEDS = Path(__file__).parents[2] / "seeds"
#: Ids in examples are invented: of these commands it is enough to say that there is no such thing.
_ID = re.compile(r"\b[abcertp][0-9a-z]{7,12}(\.[a-z]\d+)?\b")
_OPERATOR = re.compile(r" [|<>] ")


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample articles, a database of them, and the files that examples name."""
    folder = tmp_path_factory.mktemp("examples")
    shutil.copytree(SEEDS, folder / "seeds")
    shutil.copy(next(SEEDS.glob("*.txt")), folder / "article.txt")
    shutil.copy(next(SEEDS.glob("*.jsonl")), folder / "articles.jsonl")
    shutil.copy(folder / "articles.jsonl", folder / "archive.jsonl")
    shutil.copytree(SEEDS, folder / "archive", ignore=shutil.ignore_patterns("authority"))
    found = CliRunner().invoke(factdb, ["extract", "--format", "jsonl", str(folder / "articles.jsonl")])
    for number, line in enumerate(found.stdout.splitlines(keepends=True), 1):
        (folder / f"part-{number}.jsonl").write_text(line, encoding="utf-8")
    result = CliRunner().invoke(factdb, ["seed", str(SEEDS), "--db", str(folder / "factdb.db")])
    assert result.exit_code == 0, result.output
    shutil.copy(folder / "factdb.db", folder / "archive.db")
    return folder


@pytest.mark.parametrize(("command", "path"), [(factdb, "factdb"), *COMMANDS], ids=str)
def test_the_examples_run(
    command: click.Command, path: str, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each example of a command ends well, one after the other in one folder."""
    folder = tmp_path / "here"
    shutil.copytree(stocked, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    monkeypatch.delenv("FACTDB_DB", raising=False)
    monkeypatch.setenv("FACTDB_EDITOR", "desk")
    for line in examples(command):
        status, told = run(line)
        invented = status in (1, 2) and _ID.search(line) and "no " in told
        assert status == 0 or invented, f"{path}: {line}\n{told}"


def run(line: str) -> tuple[int, str]:
    """Return the exit status of a line and what it said on standard error, with a shell only where it needs one."""
    if _OPERATOR.search(line):
        shell = ["bash", "-o", "pipefail", "-c", line]
        done = subprocess.run(shell, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr
    result = CliRunner().invoke(factdb, shlex.split(line, comments=True)[1:])
    return result.exit_code, result.stderr
