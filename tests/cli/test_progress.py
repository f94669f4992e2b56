"""The progress of a load, as it is drawn on a terminal."""

from __future__ import annotations

import os
import re
import sys
import time
from typing import TYPE_CHECKING

from factdb.cli.seed import reporting
from factdb.ingest import Progress

if TYPE_CHECKING:
    import pytest


def test_a_terminal_is_told_what_is_done_the_rate_and_the_time_that_remains(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter done in a second leaves some seconds; whoever wants quiet has it."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with reporting(quiet=False) as report:
            assert report is not None
            time.sleep(1.1)  # the rate of less than a second is no rate
            report(Progress(done=25_000, total=100_000, articles=50, statements=1200))
        with reporting(quiet=True) as report:
            assert report is None
        terminal.flush()
        drawn = ""
        while "\x1b[?25h" not in drawn:  # the cursor, which is shown again at the end
            drawn += os.read(ours, 10_000).decode()
    os.close(ours)
    assert re.search(r"50 articles, 1,200 statements, [1-4]\d articles/s +\[#.*-\] +25% +00:00:\d\d", drawn), drawn
