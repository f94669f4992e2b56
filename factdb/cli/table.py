"""Tables that fit the terminal: columns share its width by need, long cells wrap, very long ones end in an ellipsis.

No column is made narrower than its longest word (up to `WORD`), so that an id is never broken; what is left is shared
so that short columns keep what they need and the long ones get equal parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from tabulate import tabulate

from factdb.cli.cells import Row, shown

#: The width up to which a word is kept whole, and the most lines that a cell may take.
WORD = 22
LINES = 4
_GAP = 2


def table(columns: Sequence[str], rows: Sequence[Row], *, width: int, header: bool = True) -> str:
    """Return the rows as lines no wider than `width`, where the longest words of the columns allow it."""
    cells = [[shown(value) for value in row] for row in rows]
    named = [list(columns), *cells] if header else cells
    if not named:
        return ""
    widths = shares(named, width - _GAP * (len(columns) - 1))
    fitted = [[fit(cell, share) for cell, share in zip(row, widths, strict=True)] for row in cells]
    heads = [fit(name, share) for name, share in zip(columns, widths, strict=True)] if header else ()
    align = ["right" if numeric(rows, index) else "left" for index in range(len(columns))]
    return tabulate(fitted, heads, tablefmt="simple" if header else "plain", disable_numparse=True, colalign=align)


def shares(cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return each column's width: its need, or an equal part of the room that the narrower columns leave."""
    columns = list(zip(*cells, strict=True))
    needs = [max(1, *map(len, column)) for column in columns]
    least = [min(WORD, max((len(word) for cell in column for word in cell.split()), default=1)) for column in columns]
    widths, left = [0] * len(needs), room
    order = sorted(range(len(needs)), key=lambda index: needs[index] - least[index])
    for place, index in enumerate(order):
        part = (left - sum(least[other] for other in order[place:])) // (len(order) - place)
        widths[index] = min(needs[index], least[index] + max(part, 0))
        left -= widths[index]
    return widths


def fit(text: str, width: int) -> str:
    """Return the text wrapped to the width, in `LINES` lines at most, the last then ending in an ellipsis."""
    if len(text) <= width:
        return text
    lines = wrap(text, width)
    if len(lines) <= LINES:
        return "\n".join(lines)
    return "\n".join([*lines[: LINES - 1], lines[LINES - 1][: width - 1].rstrip() + "…"])


def numeric(rows: Sequence[Sequence[Any]], index: int) -> bool:
    """Whether the column holds numbers only, and at least one."""
    values = [row[index] for row in rows if row[index] is not None]
    return bool(values) and all(isinstance(value, int | float) for value in values)
