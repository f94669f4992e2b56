"""When memory is searched for cycles."""

from __future__ import annotations

import subprocess
import sys

import pytest

KNOT = """
from factdb import garbage
class Knot:
    def __del__(self): print("found")
knot = Knot()
knot.itself = knot
del knot
"""


@pytest.mark.parametrize(("call", "printed"), [("", "found\n"), ("garbage.none_at_end()", "")])
def test_a_process_that_asked_for_it_ends_without_a_last_search(call: str, printed: str) -> None:
    """What only a search for cycles would find is found at the end, unless that search was called off."""
    found = subprocess.run([sys.executable, "-c", KNOT + call], capture_output=True, text=True, check=True)
    assert found.stdout == printed
