"""Figures and verdicts: what somebody says with a verb that says nothing by itself, and a number or quoted words.

"The Red Cross put the toll at 74", "police count 38,000", "unions spoke of 40 dead", "the union's tally stands at 31";
and "called it “a betrayal”", "dismissed the claim as “irresponsible”". Without the number, or the marks, such a
verb is no cue. A second speaker who follows with a figure ("…, while the prefecture counted 9,000"; "…, police 9,000")
ends what the first one says.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.attribution import Attribution
from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.joins import VERDICT
from factdb.extract.statements.cues.nouns import possessor
from factdb.extract.statements.cues.verbs import verb_group
from factdb.extract.statements.making import make, owned
from factdb.extract.statements.sources.appositions import source_end
from factdb.extract.statements.sources.phrase import Source, left_source
from factdb.extract.statements.syntax.clauses import clause_end, phrase_limit
from factdb.extract.statements.syntax.phrases import counts, has_finite, number_at, phrase_end, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: How many such verbs one sentence can have.
_MOST = 12
#: The longest object between the verb and "at", "as" or the quotation, in tokens.
_LONGEST_OBJECT = 12
#: The longest description behind "as": "17 as missing", "nine as seriously hurt".
_LONGEST_LISTED = 4
#: Subjects whose belief is no statement of a figure: "you would think 40 is enough".
_ANYBODY = frozenset({"i", "we", "you", "nobody", "everyone", "someone", "somebody"})
#: Words before a second speaker.
_TURNS = frozenset({"while", "whereas", "but", "and", "though", "although", "yet"})
#: The rule of a figure at which somebody's count stands.
_STANDS = "figure of a count"
#: The rule of an object that ends in quoted words.
PARTLY = "object with quoted words"
#: Prepositions before a figure: "put it at 40", "spoke of 40".
_BEFORE_FIGURE = frozenset({"at", "of"})
#: The longest second speaker of a verb left out: "police", "the prefecture of police".
_LONGEST_GAPPED = 5


def find_estimates(unit: Unit, before: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the figures and verdicts of the unit; what they follow in `before` ends where they begin."""
    if lexis.others.keys().isdisjoint(unit.rare) or not _may_tell(unit, lexis):
        return []
    taken = {act.cue_span[1] for act in before if act.cue_span}
    verbs = (at for at in unit.where(lexis.others) if unit.to[at] not in taken)
    found: list[Attribution] = []
    for at in islice(verbs, _MOST):
        made = _resolve(unit, at, [*before, *found], lexis)
        if made is not None:
            found.append(made)
    return found


def _may_tell(unit: Unit, lexis: Lexis) -> bool:
    """Whether a number, a quotation or "as" stands in the unit: without one of them no such verb tells anything."""
    return "#" in unit.tag or "Q" in unit.tag or "as" in unit.low or not lexis.words["numerals"].isdisjoint(unit.low)


def _resolve(unit: Unit, at: int, before: list[Attribution], lexis: Lexis) -> Attribution | None:
    for verb in lexis.others[unit.low[at]]:
        cue = verb_group(unit, at, verb, lexis)
        if cue is not None and cue.kind == "passive" and (given := _given_by(unit, cue, lexis)) is not None:
            return given
        if cue is None or (cue.kind == "participle" and _absolute(unit, cue.edge)):
            continue
        content = _content(unit, cue, lexis) if cue.kind != "passive" else None
        if content is None:
            continue
        made = owned(unit, cue, content, before, lexis)
        if made is not None and made.antecedent and not lexis.words["uncertain"].isdisjoint(unit.low[cue.first : at]):
            continue  # "…, which would raise the toll to 60"
        if made is not None and made.source and cue.kind == "finite" and not (made.shared or made.antecedent):
            _end_before(unit, unit.at.index(made.source[0]), before)
            if content.rule == _STANDS:
                made.source = possessor(unit, cue.edge - 1, lexis)
        return made
    return None


def _absolute(unit: Unit, edge: int) -> bool:
    """Whether a participle has a subject of its own: "with the bodies found increasing the toll to 31"."""
    for at in range(edge - 1, max(0, edge - _LONGEST_OBJECT), -1):
        if unit.tag[at] in ",;:-":
            return False
        if unit.low[at] == "with":
            return True
    return False


def _given_by(unit: Unit, cue: Cue, lexis: Lexis) -> Attribution | None:
    """Return a figure in the passive with whoever gave it: "the toll was raised to 31 by the ministry"."""
    word = "at" if cue.may("at") else "to" if cue.may("to") else ""
    by = next((at for at in range(cue.after, min(len(unit), cue.after + _LONGEST_OBJECT)) if unit.low[at] == "by"), 0)
    subject = left_source(unit, cue, lexis)
    if not by or subject is None or unit.low[cue.after] != word or not number_at(unit, cue.after + 1, lexis):
        return None
    figure = not lexis.words["estimates"].isdisjoint(unit.low[subject.first : subject.last])
    end = source_end(unit, by + 1, lexis)
    if not figure or end <= by + 1 or unit.tag[by + 1] == "#":
        return None
    source = Source(by + 1, end, cue.first, "noun phrase after by")
    contents = [Content(subject.first, subject.last, "figure in the passive"), Content(cue.after, by, "figure")]
    return make(unit, cue, source, contents)


def _content(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    rules = (_at_number, _revised, _number, _recorded, _believed, _forecast, _of_number, _stands, _quoted, _rated)
    return next((content for rule in rules if (content := rule(unit, cue, lexis)) is not None), None)


def _figure(unit: Unit, first: int, number: int, lexis: Lexis, rule: str) -> Content:
    """Return the content that begins at `first` and holds a number: to its comma, or over one ", up from 60"."""
    end = phrase_limit(unit, number, lexis, "")
    if end + 1 < len(unit) and unit.low[end] == "as":  # "17 as missing", not "as police put it at 9"
        later = phrase_limit(unit, end + 1, lexis, "")
        told = {"F", "V", "X"} & set(unit.tag[end + 1 : later]) or later > end + _LONGEST_LISTED
        end = end if told else later
    if end + 1 < len(unit) and unit.tag[end] == "," and unit.low[end + 1] in lexis.words["extends"]:
        end = phrase_limit(unit, end + 1, lexis, "")
    return Content(first, end, rule)


def _preposition(unit: Unit, at: int, word: str, lexis: Lexis) -> int:
    """Return the preposition after the object that begins at the token, if a number follows it; 0 if none does."""
    for j in range(at + 1, min(len(unit) - 1, at + _LONGEST_OBJECT)):
        reduced = unit.tag[j] == "F" and unit.low[j].endswith("ed") and unit.tag[j - 1] in "OKP"  # "patients affected"
        if unit.tag[j] in "XFRST,;:.Q" and not reduced:
            return 0
        if unit.low[j] == "on" and unit.low[j + 1] in {"sale", "hold", "show"}:
            return 0
        if unit.low[j] == word and (
            number := number_at(unit, j + 1, lexis) or (j + 1 if unit.tag[j + 1] == "Q" else 0)
        ):
            return number
    return 0


def _at_number(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    if not cue.may("at") or cue.after >= len(unit) or unit.tag[cue.after] not in "DKORF":
        return None
    number = _preposition(unit, cue.after, "at", lexis)
    return _figure(unit, cue.after, number, lexis, "figure after at") if number else None


def _revised(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    if not cue.may("to"):
        return None
    number = _preposition(unit, cue.after, "to", lexis)
    given = number and not lexis.words["estimates"].isdisjoint(unit.low[cue.after : number])
    return _figure(unit, cue.after, number, lexis, "figure after to") if given else None


def _number(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    begins = cue.may("number") and unit.low[cue.after : cue.after + 1] not in (["to"], ["by"])
    number = number_at(unit, cue.after, lexis) if begins else 0
    # "claims one", "counted four": a word alone, or with "of", may be anything
    return _figure(unit, cue.after, number, lexis, "figure") if number else None


def _forecast(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return what is expected of something, with its number: "growth of 2.1%", "sales to reach $5m"."""
    if not cue.may("forecasts") or cue.after >= len(unit):
        return None
    if unit.low[cue.after] == "to" and cue.verb.lemma == "expect":
        return _undertaking(unit, cue, lexis)
    if unit.tag[cue.after] not in "DKO":
        return None
    joined = False
    for at in range(cue.after + 1, min(len(unit), cue.after + _LONGEST_OBJECT)):
        if unit.tag[at] in "XFRST,;:.QV" and unit.low[at] not in lexis.words["verbal"]:
            return None
        if joined and number_at(unit, at, lexis):
            return _figure(unit, cue.after, at, lexis, "figure that is expected")
        joined = joined or unit.low[at] in {"of", "at", "to"}
    return None


def _undertaking(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return what somebody expects to do, with its number: "expects to hire 400 people"."""
    end = phrase_limit(unit, cue.after, lexis, "")
    near = range(cue.after + 2, min(end, cue.after + _LONGEST_GAPPED))
    number = any(counts(unit, at, lexis) for at in near)
    return Content(cue.after, end, "figure that is expected") if number and cue.kind == "finite" else None


def _recorded(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return what somebody keeps count of: "recorded 19 deaths"; a team that recorded four wins counts nothing."""
    who = unit.low[max(0, cue.edge - _LONGEST_GAPPED) : cue.edge]
    counts_them = _speaks(who, lexis) or not lexis.words["offices"].isdisjoint(who)  # "the region recorded 21 cases"
    begins = cue.may("records") and counts_them and cue.edge > 0 and unit.tag[cue.edge - 1] != "T"
    number = number_at(unit, cue.after, lexis) if begins else 0
    if not number or lexis.words["casualties"].isdisjoint(unit.low[number : number + _LONGEST_LISTED]):
        return None
    return _figure(unit, cue.after, number, lexis, "figure")


def _believed(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return a clause with a number that somebody holds for true, hopes or doubts: "believe 400 are missing"."""
    if not (cue.may("believes") or cue.may("doubts")) or cue.kind != "finite" or cue.after + 1 >= len(unit):
        return None
    if cue.edge > 0 and unit.tag[cue.edge - 1] == "R" and unit.low[cue.edge - 1] in _ANYBODY:
        return None
    that = unit.low[cue.after] == "that"
    end = clause_end(unit, cue.after, lexis)
    if unit.tag[cue.after] in "P,:":
        return None  # "hopes to see", "believe in"
    if unit.tag[cue.after + that] in "XFV":
        return None  # "doubts that have dogged him", "health worries have grown"
    near = range(cue.after, min(end, cue.after + _LONGEST_OBJECT))
    numbers = (at for at in near if counts(unit, at, lexis) and unit.low[at] != "one")
    comma = next((at for at in range(cue.after, end) if unit.tag[at] == ","), end)
    finite = that or has_finite(unit, cue.after, comma)  # not "who feared deportation, said that"
    return (
        Content(cue.after, end, "that clause" if that else "clause without that") if finite and any(numbers) else None
    )


def _rated(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return as what something is rated, with the thing: "the risk as high"."""
    if not cue.may("rates") or cue.after >= len(unit) or unit.tag[cue.after] not in "DKO":
        return None
    end = phrase_end(unit, cue.after, lexis, len(unit))
    rated = end > cue.after and end + 1 < len(unit) and unit.low[end] == "as"
    return Content(cue.after, phrase_limit(unit, end + 1, lexis, ""), "what something is rated as") if rated else None


def _of_number(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return what follows "spoke of" or "gave a figure of"."""
    of = cue.after
    if cue.may("gives"):
        of = next((j for j in range(of, min(len(unit), of + 5)) if unit.low[j] == "of"), of)
        if lexis.words["estimates"].isdisjoint(unit.low[cue.after : of]):
            return None
    elif not cue.may("of"):
        return None
    if unit.low[of : of + 1] != ["of"]:
        return None
    number = number_at(unit, of + 1, lexis) or (of + 1 if unit.tag[of + 1 : of + 2] == ["Q"] else 0)
    if not number:
        return None
    if unit.tag[number] == "Q" and unit.tag[number + 1 : number + 2] == ["C"]:
        return Content(number, number + 1, "figure after of")  # "spoke of “a massacre” and gave a toll of"
    return _figure(unit, of + 1 if cue.may("of") else cue.after, number, lexis, "figure after of")


def _stands(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return the figure at which somebody's count stands; whose count it is, the source tells."""
    last = cue.edge - 1
    if not cue.may("stands") or last < 1 or unit.low[last] not in lexis.words["estimates"]:
        return None
    if unit.low[cue.after : cue.after + 1] != ["at"] or not (number := number_at(unit, cue.after + 1, lexis)):
        return None
    owned = possessor(unit, last, lexis) is not None
    return _figure(unit, cue.after + 1, number, lexis, _STANDS) if owned else None


def _quoted(unit: Unit, cue: Cue, lexis: Lexis) -> Content | None:
    """Return the quoted words of a verdict: after "as", or after the object of "call"."""
    after = cue.after
    if unit.tag[after : after + 1] == ["Q"] and cue.may("partly"):
        return _partly(unit, cue, after, lexis)
    if unit.tag[after : after + 1] == ["Q"] and cue.may("calls") and _appositive(unit, cue, lexis):
        return Content(after, after + 1, VERDICT)
    for j in range(after + 1, min(len(unit), after + _LONGEST_OBJECT)):
        if unit.tag[j] == "Q":
            judged = cue.may("as") and "as" in unit.low[after:j]
            named = cue.may("calls") and "as" not in unit.low[after:j] and _object(unit, after, j, lexis)
            if judged or named:
                return Content(j, j + 1, VERDICT)
            return _partly(unit, cue, j, lexis)
        if unit.tag[j] in "XFT,;:." or (unit.tag[j] == "V" and unit.low[j] not in lexis.words["verbal"]):
            return None
    return None


def _partly(unit: Unit, cue: Cue, quotation: int, lexis: Lexis) -> Content | None:
    """Return the object that ends in quoted words: "a budget “without tricks”"; not one that only names a title."""
    if not cue.may("partly") or unit.capital_quote(quotation):
        return None
    if cue.after < quotation and unit.tag[cue.after] not in "DKOR":
        return None
    return Content(cue.after, max(quotation + 1, phrase_limit(unit, quotation, lexis, "")), PARTLY)


def _appositive(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether what is called so is an apposition before the subject: ", a number the union called “fantasy”"."""
    first = phrase_start(unit, cue.edge - 1, lexis)
    if first is None or first < 3 or unit.low[first - 1] not in lexis.words["comment_nouns"]:  # noqa: PLR2004 - , a number
        return False
    return unit.tag[first - 2] == "D" and unit.tag[first - 3] in ",-"


def _object(unit: Unit, first: int, quotation: int, lexis: Lexis) -> bool:
    """Whether somebody else's name or a thing is called so: not "calls itself “…”", not a title in capitals."""
    reflexive = unit.low[first].endswith(("self", "selves"))
    end = phrase_end(unit, first, lexis, quotation)
    phrase = unit.low[first] in lexis.words["verbal"] or (end > first and quotation - end <= 1)
    return phrase and not reflexive and not unit.capital_quote(quotation)


# -- second speakers -------------------------------------------------------------------------------------------------


def _end_before(unit: Unit, begins: int, before: list[Attribution]) -> None:
    """End what was said before the second speaker, whose first token is `begins`, if a comma or "while" parts them."""
    at = begins
    while at > 0 and (unit.low[at - 1] in _TURNS or unit.tag[at - 1] == "A"):
        at -= 1
    parted = at > 0 and unit.tag[at - 1] in ",;"
    if not parted and unit.low[at] not in {"while", "whereas", "but"}:
        return
    cut = at - parted
    for act in before:
        if act.cue_span and act.cue_span[1] <= unit.to[cut - 1]:
            act.contents = [_cut(span, unit.at[cut], unit.to[cut - 1]) for span in act.contents]


def _cut(span: tuple[int, int], limit: int, end: int) -> tuple[int, int]:
    return (span[0], end) if span[0] < limit < span[1] else span


def find_gapped(unit: Unit, acts: list[Attribution], lexis: Lexis) -> list[Attribution]:
    """Return the figure of a second speaker whose verb is left out: "unions said 120,000 marched, police 38,000"."""
    for act in acts if _may_tell(unit, lexis) else ():
        if act.cue is None or len(act.contents) != 1 or act.cue_span is None:
            continue
        commas = (at for at, tag in enumerate(unit.tag) if tag in ",;" and _inside(act, unit.at[at]))
        for comma in islice(commas, _MOST):
            made = _gapped(unit, comma, act, lexis)
            if made is not None:
                return [made]
    return []


def _inside(act: Attribution, offset: int) -> bool:
    return any(start < offset <= end for start, end in act.contents)


def _gapped(unit: Unit, comma: int, act: Attribution, lexis: Lexis) -> Attribution | None:
    first = comma + 1 + (unit.low[comma + 1 : comma + 2] in (["and"], ["but"]))
    limit = min(len(unit), first + _LONGEST_GAPPED)
    number = next((at for at in range(first, limit) if number_at(unit, at, lexis)), None)
    if number is None:
        return None
    parted = unit.low[number] in _BEFORE_FIGURE  # "put the crowd at 3,000, organisers | at 12,000"
    last = number - (unit.low[number - 1] in _BEFORE_FIGURE)
    number += parted
    end = phrase_end(unit, number, lexis, len(unit))
    closes = end >= len(unit) or unit.tag[end] in ".,;"
    head = phrase_start(unit, last - 1, lexis) if last > first else None
    other = _speaks(unit.low[first:last], lexis) or _other_name(unit, first, last, act)
    if head != first or not closes or not other or act.cue is None:
        return None
    if not any(counts(unit, at, lexis) for at in range(unit.at.index(act.contents[0][0]), comma)):
        return None
    why = {"cue": f"{act.cue.verb.lemma}: left out", "source": "second speaker", "content": "figure"}
    made = Attribution(
        unit, (unit.at[first], unit.to[last - 1]), act.cue_span, [(unit.at[number], unit.to[end - 1])], why=why
    )
    act.contents = [_cut(act.contents[0], unit.at[comma], unit.to[comma - 1])]
    return made


def _other_name(unit: Unit, first: int, last: int, act: Attribution) -> bool:
    """Whether a name stands against another that tells of itself: "Kyiv says it lost 12 men, Moscow nine"."""
    begins = unit.at.index(act.contents[0][0])
    itself = unit.low[begins] in {"it", "they", "he", "she", "its", "their"}
    return itself and all(tag == "K" for tag in unit.tag[first:last])


def _speaks(source: list[str], lexis: Lexis) -> bool:
    return any(low in lexis.words[name] for low in source for name in ("speaking", "citable", "counting"))
