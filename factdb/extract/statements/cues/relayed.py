"""Who passes on what somebody said: "X quoted Y as saying …", "Y was quoted by X as saying …", "…, quoted by X".

Such a relay is a statement of its own, with the words of the one it quotes, whose statement has it as parent.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import token_span
from factdb.extract.statements.contents.find import right_content
from factdb.extract.statements.contents.left import left_content
from factdb.extract.statements.cues.verbs import Cue
from factdb.extract.statements.sources.phrase import left_source
from factdb.extract.statements.syntax.phrases import phrase_end
from factdb.extract.statements.syntax.subjects import clause_subject

if TYPE_CHECKING:
    from factdb.extract.statements.sources.phrase import Source
    from factdb.extract.statements.syntax.lexis import Lexis, Verb
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

_RELAYS = frozenset({"quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"})
#: The longest name of the one who is quoted, in tokens.
_LONGEST_QUOTED = 14
#: How many relays one sentence can have.
_MOST = 6


def relayed_saying(unit: Unit, saying: int) -> int:
    """Return the relay before "as saying", whose participle is the token; 0 if there is none."""
    if saying < 2 or unit.low[saying - 1] != "as" or not unit.low[saying].endswith("ing"):  # noqa: PLR2004 - quoted as saying
        return 0
    for at in range(saying - 2, max(-1, saying - _LONGEST_QUOTED), -1):
        if unit.low[at] in _RELAYS:
            return at
        if unit.tag[at] in ";:Q.":
            return 0
    return 0


def find_relayed(unit: Unit, before: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the acts of those who are quoted and of those who quote them."""
    if _RELAYS.isdisjoint(unit.low):
        return []
    found: list[Attribution] = []
    relays = (at for at, low in enumerate(unit.low[:-1]) if low in _RELAYS)
    for at in islice(relays, _MOST):
        saying = next((j for j in range(at + 1, min(len(unit), at + _LONGEST_QUOTED)) if relayed_saying(unit, j)), 0)
        if saying:
            found += _as_saying(unit, at, saying, lexis)
        elif unit.low[at].endswith("ed") and unit.low[at + 1] == "by":
            found += _quoted_by(unit, at, [*before, *found], lexis)
    return found


def _as_saying(unit: Unit, relay: int, saying: int, lexis: Lexis) -> list[Attribution]:
    """Return the act of the one who is quoted "as saying", and that of the one who quotes."""
    verb = next((verb for verb in lexis.verbs.get(unit.low[saying], ()) if not verb.particle), None)
    if verb is None:
        return []
    passive = relay + 1 == saying - 1 or unit.low[relay + 1] == "by"
    group = _group(unit, relay, verb)
    participle = unit.low[relay].endswith("ing") and group.first == relay
    subject = clause_subject(unit, relay, lexis) if participle else left_source(unit, group, lexis)
    named = (unit.at[relay + 1], unit.to[saying - 2])
    quoted = _span(unit, subject) if passive else named
    relays = (_author(unit, relay, lexis) or _author(unit, saying, lexis)) if passive else _span(unit, subject)
    begins = subject.begins if subject else group.edge
    bound = "relative" if participle else ""
    content = right_content(unit, group, saying + 1, lexis, bound) or left_content(unit, begins, 0)
    span = token_span(unit, content) if content else None
    if quoted is None or content is None or span is None:
        return []
    why = {"cue": "quoted as saying", "source": "who is quoted", "content": content.rule}
    inner = Attribution(unit, quoted, (unit.at[group.first], unit.to[saying]), [span], why=why)
    return [inner] if relays is None else [_outer(unit, relays, relay, inner), inner]


def _group(unit: Unit, relay: int, verb: Verb) -> Cue:
    """Return the relay with its auxiliaries as a cue whose content is that of the verb of saying."""
    first = relay
    while first > 0 and unit.tag[first - 1] in "XNA":
        first -= 1
    return Cue(relay, first, first, verb, "finite", relay + 1)


def _span(unit: Unit, source: Source | None) -> Span | None:
    return (unit.at[source.first], unit.to[source.last - 1]) if source else None


def _author(unit: Unit, relay: int, lexis: Lexis) -> Span | None:
    """Return the noun phrase after "quoted by"."""
    if unit.low[relay + 1 : relay + 2] != ["by"] or relay + 2 >= len(unit):
        return None
    end = phrase_end(unit, relay + 2, lexis, len(unit))
    return (unit.at[relay + 2], unit.to[end - 1]) if end > relay + 2 else None


def _quoted_by(unit: Unit, relay: int, acts: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the act of the one by whom the last act before the token is quoted: "…, she said, as quoted by TASS"."""
    relays = _author(unit, relay, lexis)
    before = [act for act in acts if act.contents and act.source and act.source[0] < unit.at[relay]]
    if relays is None or not before:
        return []
    return [_outer(unit, relays, relay, max(before, key=lambda act: act.source or (0, 0)))]


def _outer(unit: Unit, source: Span, relay: int, inner: Attribution) -> Attribution:
    """Return the act that passes the inner one on."""
    rule = f"{inner.why['content']} of the act that is quoted"
    why = {"cue": "relay", "source": "who quotes", "content": rule}
    outer = Attribution(unit, source, (unit.at[relay], unit.to[relay]), list(inner.contents), why=why)
    inner.cited_by = outer
    return outer
