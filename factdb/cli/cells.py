"""How one cell of a row is written, format by format, harmless everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factdb.plain import cell_for_spreadsheet, one_line

Row = Sequence[Any]
#: Below it six digits of a number are enough for people; the formats for programs have them all.
_FEW = 1000
#: What would be markup in a Markdown table, each behind a backslash.
_MARKUP = str.maketrans({char: f"\\{char}" for char in r"\`*_[]<>|"})


def shown(value: Any) -> str:
    """Return a cell's value as people read it: nothing for None, no needless digits, one line, harmless."""
    if value is None:
        return ""
    if isinstance(value, float):
        return format(value, ".6g" if abs(value) < _FEW else ".15g")
    return one_line(str(value))


def csv_cell(value: Any) -> Any:
    """Return a cell's value for the csv module: no text that a spreadsheet would run, no needless decimals."""
    if isinstance(value, str):
        return cell_for_spreadsheet(value)
    return format(value, ".15g") if isinstance(value, float) else value


def markdown_line(cells: Sequence[str], *, escape: bool = True) -> str:
    """Return one line of a Markdown table, ended; `escape` takes the meaning from markup in the cells."""
    return "| " + " | ".join(map(_markdown_cell, cells) if escape else cells) + " |\n"


def _markdown_cell(text: str) -> str:
    return text.translate(_MARKUP)
