"""`factdb extract --output`: what it says, how it ends, and what it refuses."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from factdb.cli import factdb

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a folder with five articles in it the current one."""
    lines = [
        json.dumps({"text": f"Ada Obi said that {n} boats had sunk.", "published": "2022-09-11"}) for n in range(5)
    ]
    (tmp_path / "boats.jsonl").write_text("\n".join(lines))
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    """Run the command as a user would."""
    return CliRunner().invoke(factdb, ["extract", "boats.jsonl", *arguments])


def test_the_summary_says_what_was_made_and_what_was_there() -> None:
    """On standard error; standard output stays empty."""
    first, second = (run("--output", "parts", "--part-size", "2") for _ in range(2))
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "3 parts with 5 articles and 5 statements in parts.\n"
    assert second.stderr == "3 parts with 5 articles and 5 statements in parts, 3 of them there already.\n"


def test_what_was_not_read_is_summed_up_each_time(tmp_path: Path) -> None:
    """A line that is no article, and an article that no part can keep, end each run with exit status 1."""
    with (tmp_path / "boats.jsonl").open("a") as file:
        file.write('\nnothing\n{"text": "He said \\ud800."}\n')
    for _ in range(2):
        result = run("--output", "parts")
        assert result.exit_code == 1
        assert "2 not read:" in result.stderr
        assert "boats.jsonl, line 6" in result.stderr
        assert "half a character" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--output", "parts", "--format", "jsonl"],
        ["--output", "parts", "--with-text"],
        ["--output", "boats.jsonl"],
        ["--output", "parts", "--part-size", "0"],
        ["--engine", "dask="],
        ["--engine", "threads"],
    ],
)
def test_wrong_usage_ends_with_status_two(arguments: list[str]) -> None:
    """What can't be asked like that is refused with exit status 2 and a sentence."""
    result = run(*arguments)
    assert (result.exit_code, "Error: " in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("module", "arguments", "named"),
    [
        ("pyarrow", ["--output", "parts"], "--output needs pyarrow: pip install 'factdb[parquet]'"),
        ("distributed", ["--engine", "dask"], "--engine dask needs distributed: pip install 'factdb[dask]'"),
    ],
)
def test_a_missing_extra_is_named(
    module: str, arguments: list[str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the package the command says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    result = run(*arguments)
    assert (result.exit_code, named in result.stderr) == (1, True)


def test_another_run_in_the_folder_is_told() -> None:
    """The parts of other files or options are never overwritten."""
    assert run("--output", "parts").exit_code == 0
    result = run("--output", "parts", "--published", "2022-09-11")
    assert result.exit_code == 1
    assert "published: None there, '2022-09-11' now" in result.stderr


def test_a_folder_that_may_not_be_made_is_told(tmp_path: Path) -> None:
    """A file in the way of the folder is a sentence."""
    result = run("--output", str(tmp_path / "boats.jsonl" / "parts"))
    assert (result.exit_code, "boats.jsonl" in result.stderr) == (1, True)
