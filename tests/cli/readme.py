"""The console examples of a Markdown page, run again: what stands under each `$ factdb …` is what it prints now.

`python -m tests.cli.readme README.md` writes the page anew, in a folder of its own with the sample articles; a line of
output that is just `…` stands for what the page leaves out, from there to the end of the example.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
_CALL = re.compile(r"^\$ (factdb .*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
#: The width of the terminal for which the examples are printed.
_COLUMNS = "100"


def refreshed(page: str, seeds: Path) -> str:
    """Return the page with the output of its examples as it is now, run one after the other."""
    with TemporaryDirectory() as folder:
        shutil.copytree(seeds, Path(folder) / "seeds")
        return _BLOCK.sub(lambda block: _CALL.sub(lambda call: _rerun(call, folder), block[0]), page)


def _rerun(call: re.Match[str], folder: str) -> str:
    line, before = call[1], call[2].splitlines(keepends=True)
    output = _output(line, folder).splitlines(keepends=True)
    kept = len(before) - 1 if before[-1:] == ["…\n"] else len(output)
    more = "…\n" if kept < len(output) else ""
    return f"$ {line}\n{''.join(output[:kept])}{more}"


def _output(line: str, folder: str) -> str:
    here = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "COLUMNS": _COLUMNS, "LANG": "C.UTF-8"}
    shown = f"{{ {line}; }} 2>&1"
    shell = ["bash", "-o", "pipefail", "-c", shown]
    return subprocess.run(shell, cwd=folder, env=here, check=True, text=True, stdout=subprocess.PIPE).stdout


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(refreshed(path.read_text(encoding="utf-8"), path.absolute().parent / "seeds"), encoding="utf-8")
