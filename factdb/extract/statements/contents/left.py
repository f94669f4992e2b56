"""The content before the cue and its source, "…, X said", and whether its clause goes on behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.syntax.adjuncts import adjuncts_end
from factdb.extract.statements.syntax.clauses import totals

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: Within so many tokens behind "though" stands the verb of a second act.
_SECOND_ACT = 5


def left_content(unit: Unit, begins: int, limit: int) -> Content | None:
    """Return the content that ends before the source and cue, which begin at token `begins`; it starts at `limit`."""
    last = begins - 1
    if last < limit:
        return None
    limit = _after_colon(unit, begins, _after_semicolon(unit, last, limit))
    if unit.tag[last] == "Q":
        return Content(limit, begins, "quotation left of the cue")
    if unit.tag[last] in ",-." and last > limit:
        quoted = unit.tag[last - 1] == "Q" or (unit.tag[last] == "-" and unit.tag[last - 2 : last] == ["Q", "."])
        rule = "quotation left of the cue" if quoted else "clause left of the cue"
        return Content(limit, last, rule)
    return None


def _after_semicolon(unit: Unit, last: int, limit: int) -> int:
    """Where the clause begins whose attribution closes it: behind a semicolon before which somebody else speaks."""
    parts = (at + 1 for at in range(limit, last - 1) if unit.low[at] == ";" and "V" in unit.tag[limit:at])
    return max([limit, *parts])


def _after_colon(unit: Unit, begins: int, limit: int) -> int:
    """Where a quotation left of the cue begins, if a colon, a dash or a bracket stands before it; else `limit`."""
    at = begins - 1
    if at > limit and unit.tag[at] in ",-":
        at -= 1
    if at > limit and unit.tag[at] == "Q" and unit.tag[at - 1] in ":-(" and unit.capital_quote(at):
        return at
    return limit


def goes_on(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a clause that a parenthesis interrupted can go on at the token: not with a participle or a channel."""
    if totals(unit, at):
        return True
    if unit.low[at] in {"though", "although"} and "V" in unit.tag[at + 1 : at + _SECOND_ACT]:
        return False  # "…, she said, though she noted that"
    if unit.low[at] == "with" and any(
        low.endswith("ing") for low in lexis.verbs.keys() & set(unit.low[at : at + _SECOND_ACT])
    ):
        return False  # "…, she said, with each side accusing the other"
    if unit.low[at].endswith("ing") or unit.low[at] in {"who", "which", "where", "when", "as", "while"}:
        return False
    if unit.low[at] in {"a", "an"} and not lexis.words["comment_nouns"].isdisjoint(unit.low[at + 1 : at + 4]):
        return False  # "…, she said, a number the union disputes"
    return _tells_more(unit, at, lexis)


def _tells_more(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether what follows is no channel by which it was said, nor the author's word on the case."""
    if unit.low[at] == "in" and not lexis.words["superlatives"].isdisjoint(unit.low[at + 1 : at + 3]):
        return False  # "…, police said, in the worst attack in months"
    nouns = lexis.words["channel_nouns"]
    return unit.tag[at] != "P" or nouns.isdisjoint(unit.low[at:]) or adjuncts_end(unit, at, lexis) < len(unit) - 1
