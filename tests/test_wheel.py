"""The wheel is all one needs: installed in an empty environment it runs, migrates and seeds."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = 'The Lind rose again. "More than 30 people have been brought to safety," the mayor, Ada Holm, said.\n'


def run(*command: str | Path, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FACTDB"))}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, env=clean)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def factdb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the command that the wheel installs in an environment with nothing else in it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    venv.create(folder / "env", with_pip=True)
    (wheel,) = folder.glob("*.whl")
    python = folder / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=folder)
    return folder / "env" / "bin" / "factdb"


def test_the_wheel_helps_migrates_and_seeds(factdb: Path, tmp_path: Path) -> None:
    """Far from any checkout: help, a new database from the migrations inside, an article in it, a sound database."""
    assert "Usage: factdb" in run(factdb, "--help", cwd=tmp_path)
    (tmp_path / "lind.txt").write_text(ARTICLE)
    run(factdb, "seed", "lind.txt", cwd=tmp_path)
    assert run(factdb, "sql", "--format", "csv", "--no-header", "SELECT count(*) FROM article", cwd=tmp_path) == "1\n"
    assert "brought to safety" in run(factdb, "statements", "--format", "csv", cwd=tmp_path)
    assert run(factdb, "db", "check", "--format", "csv", "--no-header", cwd=tmp_path) == ""
    package = Path(run(factdb.with_name("python"), "-c", "import factdb; print(factdb.__file__)", cwd=tmp_path).strip())
    assert package.is_relative_to(factdb.parents[1])
    assert (package.parent / "migrations" / "env.py").is_file()
