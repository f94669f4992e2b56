"""How many of the expected statements are found, how exactly, and by whom: `python -m tests.extract.statements.score`.

With `--errors` what differs is shown, article by article.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tests.extract.statements.marked import SETS, pairs, run, stories

if TYPE_CHECKING:
    from pathlib import Path

    from tests.extract.statements.marked import Row, Story


def score(story: Story, counts: Counter[str]) -> list[str]:
    """Add the article's counts and return what differs."""
    found = run(story)
    counts["expected"] += len(story.rows)
    counts["found"] += len(found)
    wrong, met = [], set()
    for row, other in pairs(story.rows, found):
        if other is None:
            wrong.append(f"    missing  {_short(story, row)}")
            continue
        met.add(other)
        same = {
            "met": True,
            "words": row.spans == other.spans,
            "speaker": row.speaker == other.speaker,
            "stance": row.stance == other.stance,
            "channel": row.channel == other.channel,
            "reported by": row.reported_by == other.reported_by,
        }
        counts.update({name for name, right in same.items() if right})
        if not all(same.values()):
            wrong.append(f"    expected {_short(story, row)}\n    found    {_short(story, other)}")
    wrong += [f"    spurious {_short(story, row)}" for row in found if row not in met]
    counts["all right"] += not wrong
    return wrong


def _short(story: Story, row: Row) -> str:
    words = " … ".join(story.text[slice(*span)] for span in row.spans)
    more = [row.stance, row.channel, f"in {row.reported_by}" if row.reported_by else ""]
    return f"{row.speaker}: {words} [{', '.join(filter(None, more))}]"


def table(path: Path) -> str:
    """Return the table of a set of articles, and with `--errors` what differs before it."""
    counts: Counter[str] = Counter()
    lines = []
    for story in stories(path):
        wrong = score(story, counts)
        if "--errors" in sys.argv and wrong:
            lines += [f"{story.name} ({story.about})", *wrong]
    lines.append(
        f"{path.stem}: {counts['expected']} expected, {counts['found']} found, {counts['all right']} articles all right"
    )
    names = ("met", "words", "speaker", "stance", "channel", "reported by")
    lines += [f"| {name} | {100 * counts[name] / counts['expected']:.1f} |" for name in names]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write("".join(f"{table(path)}\n" for path in SETS))
