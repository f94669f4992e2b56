"""The claims of whole reports, as a user gets them: `python -m tests.extract.claims.whole`; `--errors` shows the rest.

Reads articles.txt, whose head describes it, or another file of this folder that is named (told.txt): nothing is
marked, and names, figures, times and statements are found by the code too.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.extract.claims.articles import claims
from tests.extract.claims.marked import FIELDS, Case, Row, cases
from tests.extract.claims.score import Score, add

FILE = Path(__file__).with_name("articles.txt")
_OPENING = re.compile(r"\A(?:the|a|an|in|on|at|of|late|some|about|since|by) ")
#: So short a word is held by too many others.
_SHORT = 2


def reports(name: str = FILE.name) -> list[Case]:
    """Return the reports of a file in this folder with what is expected of each."""
    return cases(FILE.with_name(name).read_text(encoding="utf-8"))


def score(found: list[Case]) -> tuple[Score, list[str]]:
    """Return the counts and, for every report that is not wholly right, what differs."""
    total, errors = Score(), []
    for case in found:
        rows = [row | {"toll": row["over_time"] == "toll"} for row in claims(case.text)]
        wrong = add(total, case.expected, rows, alike)
        if wrong:
            errors.append("\n".join([case.text, *wrong]))
    return total, errors


def alike(name: str, one: Row, two: Row) -> bool:
    """Return whether the field is the same in both, or the words of one hold those of the other."""
    first, second = one[name], two[name]
    if name in {"predicate", "polarity", "certainty", "toll"} or first is None or second is None:
        return bool(first == second)
    return _holds(*sorted((_words(first), _words(second)), key=len))


def _holds(short: str, long: str) -> bool:
    return short == long or (len(short) > _SHORT and short in long)


def _words(text: str) -> str:
    return _OPENING.sub("", text.lower())


def main() -> None:
    """Print the table and, if asked for, the errors."""
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    total, errors = score(reports(*names))
    out = [f"expected {total.expected}  found {total.found}  met {total.met}"]
    out += [f"{name:10} {total.rate(name):6.1%}" for name in FIELDS]
    sys.stdout.write("\n".join([*out, *(errors if "--errors" in sys.argv else []), ""]))


if __name__ == "__main__":
    main()
