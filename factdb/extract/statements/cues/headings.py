"""Headings that name their speaker at the end: "Water to return on Friday – governor", "Strike is over: union".

A heading has no full stop. Behind its last dash or colon must stand a word for speakers (police, minister, report), an
office, or somebody who speaks elsewhere in the article; before it, a few words at least, which are what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: The longest heading that is looked at, in characters.
_LONGEST = 200
#: The longest speaker at its end, and the least that is said before, in tokens.
_LONGEST_SPEAKER, _SHORTEST = 6, 3
_DASHES = (" - ", " – ", " — ")


def may_be_heading(line: str) -> bool:
    """Whether a line has a dash between blanks and no full stop: a quick look before it is read."""
    return len(line) < _LONGEST and any(dash in line for dash in _DASHES) and line.rstrip()[-1:].isalpha()


def speaker_at_end(unit: Unit, speakers: frozenset[str], lexis: Lexis) -> Attribution | None:
    """Return the statement of a heading that names its speaker last; `speakers` are those of the article."""
    size = len(unit)
    mark = next(
        (at for at in range(size - 2, max(_SHORTEST - 1, size - 2 - _LONGEST_SPEAKER), -1) if _parts(unit, at)), 0
    )
    if not mark or any(tag not in "KODPC" for tag in unit.tag[mark + 1 :]):
        return None
    words = unit.low[mark + 1 :]
    named = unit.tag[-1] == "K" and words[-1] in speakers
    head = next((at - 1 for at in range(1, len(words)) if unit.tag[mark + 1 + at] == "P"), len(words) - 1)
    spoken = words[head] in lexis.words["speaking"] or words[head] in lexis.words["offices"]
    if not (named or spoken) or words[0] in lexis.words["labels"]:
        return None
    why = {"cue": "end of a heading", "source": "who stands at the end", "content": "heading before its speaker"}
    source, content = (unit.at[mark + 1], unit.to[size - 1]), (unit.at[0], unit.to[mark - 1])
    return Attribution(unit, source, (unit.at[mark], unit.to[mark]), [content], why=why)


def _parts(unit: Unit, at: int) -> bool:
    """Whether a dash between blanks, or a colon, stands at the token."""
    return unit.tag[at] == ":" or (
        unit.tag[at] == "-" and unit.at[at] > unit.to[at - 1] and unit.at[at + 1] > unit.to[at]
    )
