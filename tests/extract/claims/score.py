"""How many of the expected claims are found and how often each field is right: `python -m tests.extract.claims.score`.

A found claim meets an expected one if it has the same quantity, or, neither having one, the same cue. With `--errors`
the sentences that are not wholly right are shown.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.extract.claims.marked import FIELDS, Case, Row, cases, run

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Score:
    """Counts over all cases: expected, found and met claims, and the fields right among the met ones."""

    expected: int = 0
    found: int = 0
    met: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))

    def rate(self, name: str) -> float:
        """Return the share of expected claims that are found with this field right."""
        return self.right[name] / self.expected


def score(marked: list[Case]) -> tuple[Score, list[str]]:
    """Return the counts and, for every sentence that is not wholly right, what differs."""
    total, errors = Score(), []
    for case in marked:
        wrong = add(total, case.expected, run(case))
        if wrong:
            errors.append("\n".join([case.text, *wrong]))
    return total, errors


def equal(name: str, one: Row, two: Row) -> bool:
    """Return whether the field is the same in both rows."""
    return bool(one[name] == two[name])


def add(
    total: Score, expected: list[Row], found: list[Row], same: Callable[[str, Row, Row], bool] = equal
) -> list[str]:
    """Add one case to the counts, and return what differs; `same` compares a field of two rows."""
    total.expected += len(expected)
    total.found += len(found)
    wrong, left = [], list(found)
    for row in expected:
        match = next((other for other in left if _meets(row, other, same)), None)
        if match is None:
            wrong.append(f"    missing {_short(row)}")
            continue
        left.remove(match)
        total.met += 1
        for name in FIELDS:
            total.right[name] += same(name, row, match)
        wrongly = [name for name in FIELDS if not same(name, row, match)]
        differing = [f"{name}: {match[name]!r} for {row[name]!r}" for name in wrongly]
        wrong += [f"    {row['predicate']}: " + "; ".join(differing)] if differing else []
    return wrong + [f"    spurious {_short(row)}" for row in left]


def _meets(one: Row, two: Row, same: Callable[[str, Row, Row], bool]) -> bool:
    return same("quantity" if one["quantity"] or two["quantity"] else "cue", one, two)


def _short(row: Row) -> str:
    return " ".join(f"{name}={value}" for name, value in row.items() if value not in (None, False, "+", "certain"))


def main() -> None:
    """Print the table and, if asked for, the errors."""
    total, errors = score(cases())
    out = [f"expected {total.expected}  found {total.found}  met {total.met}"]
    out += [f"{name:10} {total.rate(name):6.1%}" for name in FIELDS]
    shown = errors if "--errors" in sys.argv else []
    sys.stdout.write("\n".join([*out, *shown, ""]))


if __name__ == "__main__":
    main()
