"""The source of a cue: the noun phrase it belongs to.

Left of the verb group: a pronoun, a noun phrase, or one across an insertion between commas (an apposition, a
relative, an age, an aside). Right of it if the verb is inverted ("…," said the mayor). A relative pronoun stands for
the noun phrase before it. Participles and second verbs ("and added") take the source of the clause before them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdb.extract.statements.sources.relatives import (
    before_bare_relative,
    before_relative,
    verb_of_relative,
    without_participle,
)
from factdb.extract.statements.syntax.phrases import LONGEST_NICKNAME, is_boundary, phrase_end, phrase_start

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: How many commas are looked at for an insertion.
MOST_COMMAS = 6
#: The longest insertion that tells through whom or in what somebody speaks, in tokens.
_LONGEST_INSERTION = 14
_THROUGH = frozenset({"through", "via", "in"})
#: How many words may stand from a preposition to the noun of its channel: "in a short written statement".
_NEAR_CHANNEL = 5
#: Prepositions between a subject and the time behind it: "images of Wednesday show", "Obi on Tuesday said".
_BEFORE_TIME = frozenset({"on", "of", "from", "in"})
#: Words before a day that may begin a sentence: "Last Friday", "Late Thursday".
_PAST = frozenset({"this", "last", "past", "late", "early", "earlier", "next"})
#: Words after a comma with which another clause begins: its subject stands behind them.
CONTRASTS = frozenset({"but", "while", "whereas", "yet"})


@dataclass(slots=True)
class Source:
    """The tokens of a source, end exclusive, where the stretch "source + cue" begins, and the rule that found it."""

    first: int
    last: int
    begins: int
    rule: str
    #: The tokens that a relative pronoun stands for.
    antecedent: tuple[int, int] | None = None


#: Pronouns that are no subjects: "a woman next to me said"; how far before them their noun stands, in tokens.
_OBJECTS = frozenset({"me", "him", "us", "them"})
_NEAR_NOUN = 4
#: Words before what somebody is called.
_CALLED = frozenset({"sign", "callsign", "call-sign", "nickname", "nicknamed", "pseudonym", "codenamed", "codename"})


def left_source(unit: Unit, cue: Cue, lexis: Lexis) -> Source | None:
    """Return the source that stands before the verb group, None if there is none."""
    last = cue.edge - 1
    tag = unit.tag[last] if last >= 0 else ""
    if tag == "T":
        return _antecedent(unit, last, lexis)
    if tag == ",":
        through = _spokesman(unit, last, lexis)
        if through is None and cue.kind == "finite":
            through = _across_insertion(unit, last, lexis)
        bracketed = through is None and cue.kind == "finite" and unit.tag[last - 1 : last] == [")"]
        return _adjacent(unit, last - 1, lexis) if bracketed else through  # "Ada Obi (Lagos), said"
    through = _spokesman(unit, cue.edge, lexis) if tag in {"K", "O"} else None
    if through is not None:
        return through
    if tag == "-" and (opened := _dash(unit, last)) is not None:
        last = opened - 1
    last = _before_time(unit, last, lexis) if last >= 0 else last
    if last > 0 and unit.tag[last] == ",":
        return _across_insertion(unit, last, lexis) if cue.kind == "finite" else None
    return _adjacent(unit, last, lexis) if last >= 0 else None


def _spokesman(unit: Unit, end: int, lexis: Lexis) -> Source | None:
    """Return who speaks for a body in an insertion that ends before the token: "The union, through its head, Ada Obi".

    Where it only names a channel, and no comma closes it, the source stands before it: "Obi, in a note said".
    """
    window = range(end - 1, max(1, end - _LONGEST_INSERTION), -1)
    at = next((at for at in window if unit.low[at] in _THROUGH and unit.tag[at - 1] == ","), 0)
    if not at:
        return None
    if unit.low[at] == "in":
        channel = not lexis.words["channel_nouns"].isdisjoint(unit.low[at:end]) and unit.tag[end] != ","
        return _across_insertion(unit, end, lexis) if channel else None
    owned = unit.low[at + 1] in {"its", "his", "her", "their"}
    return Source(at + 1, end, at + 1, "spokesman in an insertion") if owned else None


def call_sign(unit: Unit, last: int) -> bool:
    """Whether the quotation that ends a source is only how somebody is called: "a soldier with the call sign “Bee”"."""
    return last > 1 and unit.tag[last] == "Q" and unit.low[last - 1] in _CALLED


def _adjacent(unit: Unit, last: int, lexis: Lexis) -> Source | None:
    """Return the noun phrase that ends at the token, with a participle ("those polled") or a relative in it."""
    if call_sign(unit, last) and (begins := phrase_start(unit, last - 1, lexis)) is not None:
        return Source(begins, last + 1, begins, "noun phrase with a call sign")
    last = _before_adverbial(unit, last, lexis)
    reduced = unit.tag[last] == "F" and unit.low[last].endswith("ed") and last > 0
    first = phrase_start(unit, last - reduced, lexis)
    if first is None or _silent(unit, first, last, lexis) or (unit.low[first] == "no" and unit.tag[first + 1] != "#"):
        return None  # "No group claimed it"
    if unit.tag[last] == "R":
        return _pronoun(unit, first, last, lexis)
    bare = before_bare_relative(unit, first, lexis) if reduced else None
    if bare is not None:
        return Source(bare, first, bare, "noun phrase with a relative")
    person = _before_unclosed(unit, first, lexis)
    first = _named(unit, first, last, lexis) if person is None else person
    first += unit.tag[first] == "#" and ":" in unit.low[first] and first < last  # "14:05 Mayor Ann Lee tells"
    if first > 1 and unit.low[first - 1] == "and" and unit.low[first - 2] in {"he", "she", "they"}:
        first -= 2
    named_as = first > 1 and unit.low[first - 1] == "as"
    within = named_as or not is_boundary(unit, first) or verb_of_relative(unit, first, lexis)
    if within and (head := before_relative(unit, first, lexis)) is not None:
        return Source(head, without_participle(unit, head, last), head, "noun phrase with a relative")
    return Source(first, last + 1, first, "noun phrase left of the cue")


def _pronoun(unit: Unit, first: int, last: int, lexis: Lexis) -> Source | None:
    """Return a pronoun, or the noun phrase that it ends: "a woman next to me"."""
    if unit.low[last] not in _OBJECTS or last < 2:  # noqa: PLR2004 - a noun and its preposition
        return Source(first, last + 1, first, "pronoun left of the cue")
    before = next((at for at in range(last - 1, max(0, last - _NEAR_NOUN), -1) if unit.tag[at - 1] in "KO"), 0)
    head = phrase_start(unit, before - 1, lexis) if before and "P" in unit.tag[before:last] else None
    return None if head is None else Source(head, last + 1, head, "noun phrase left of the cue")


def _before_unclosed(unit: Unit, first: int, lexis: Lexis) -> int | None:
    """Return the start of a person's name before an insertion that no comma closes: "Ada Obi, of Kess Farm said"."""
    comma = first - 1 - (first > 1 and unit.low[first - 1] in {"of", "from", "at"})
    told = comma < first - 1 or unit.low[first] in lexis.words["offices"]
    if not told or comma < 2 or unit.tag[comma] != "," or unit.tag[comma - 2 : comma] != ["K", "K"]:  # noqa: PLR2004 - two names
        return None
    head = phrase_start(unit, comma - 1, lexis)
    opens = head is not None and (head == 0 or unit.tag[head - 1] in "SC;")
    return head if opens and head is not None and not tells_when(unit, head, comma, lexis) else None


def _before_adverbial(unit: Unit, last: int, lexis: Lexis) -> int:
    """Return the last token before an adverbial between subject and verb: "the ministry | in a statement | said"."""
    for at in range(last, max(0, last - _LONGEST_ADVERBIAL), -1):
        if unit.tag[at] in "VFX,;:RQ":
            break
        if unit.tag[at] == "P" or unit.low[at] in {"so", "thus"}:
            words = " ".join(unit.low[at : last + 1])
            own = unit.tag[at + 1 : at + 2] == ["D"] and unit.low[at] in {"in", "via", "through", "on"}
            channel = own and unit.low[last] in lexis.words["channel_nouns"] and unit.tag[last - 1] != "K"
            if (channel or words in lexis.words["adverbials"]) and unit.tag[at - 1] in "KO)":
                return at - 1
    return last


#: The longest adverbial between a subject and its verb, in tokens.
_LONGEST_ADVERBIAL = 6


def _silent(unit: Unit, first: int, last: int, lexis: Lexis) -> bool:
    """Whether a noun phrase is only a time or a measure, which says nothing: "yesterday morning", "the total"."""
    if first == last and _is_time(unit.low[last], lexis) and first > 0 and unit.tag[first - 1] == "P":
        return True
    if unit.low[last] not in lexis.words["silent"]:
        return False
    spare = lexis.words["silent"] | lexis.words["times"] | _PAST
    return all(unit.tag[at] in "DA" or unit.low[at] in spare for at in range(first, last))


def _named(unit: Unit, first: int, last: int, lexis: Lexis) -> int:
    """Return where the source begins: with the name of a body that looks like a clause, "Save the Children"."""
    if unit.tag[last] == ")":  # with its letters behind it
        last = next((at for at in range(last, first, -1) if unit.tag[at] == "("), last) - 1
    starts = (
        last + 1 - len(name)
        for name in lexis.bodies.get(unit.low[last], ())
        if unit.tag[last] == "K" and unit.low[max(0, last + 1 - len(name)) : last + 1] == name
    )
    return min(first, min(starts, default=first))


def _before_time(unit: Unit, last: int, lexis: Lexis) -> int:
    """Return the last token before the time between subject and verb: "Obi on Tuesday said"."""
    words, at = lexis.words, last
    while at > 0 and (unit.low[at] in words["weekdays"] or unit.low[at] in words["times"]) and unit.tag[at] in "KOA":
        at -= 1
    if at in {0, last}:
        return last
    if unit.tag[at] == "D" and unit.low[at - 1] in _BEFORE_TIME:  # "images from earlier in the week"
        at -= 1
    while at > 0 and (unit.low[at] in {*_BEFORE_TIME, "late", "early", "earlier"} or unit.tag[at] == "A"):
        at -= 1
    return at if unit.tag[at] in "KORF)," else last


def _dash(unit: Unit, last: int) -> int | None:
    for at in range(last - 1, 0, -1):
        if unit.tag[at] == "-":
            return at
    return None


def _antecedent(unit: Unit, relative: int, lexis: Lexis) -> Source | None:
    """Return the noun phrase before a relative pronoun: "Obi, who said", "a poll that showed"."""
    if unit.low[relative] not in {"who", "which", "that"}:
        return None
    last = relative - 1
    if last >= 0 and unit.tag[last] == ",":
        last -= 1
    while last > 1 and _is_time(unit.low[last], lexis) and unit.tag[last - 1] == "P":
        last -= 2  # "released her records in July, which showed"
    first = phrase_start(unit, last, lexis) if last >= 0 else None
    if first and unit.tag[first - 1] == "X" and "by" in unit.low[first:last]:  # "was given by the ministry, which"
        first = unit.low.index("by", first, last) + 1
    if first is not None and unit.low[relative] == "who":
        first = _met(unit, first, last, lexis)
    if first is None and last >= 0 and unit.tag[last] == "C" and unit.low[relative] == "who":
        return Source(relative, relative + 1, relative, "relative pronoun")
    return None if first is None else Source(relative, relative + 1, relative, "relative pronoun", (first, last + 1))


_OWN = frozenset({"his", "her", "their", "its", "my", "our"})


def _met(unit: Unit, first: int, last: int, lexis: Lexis) -> int:
    """Return where the person before "who" begins: "spoken to the mayor, who", but "an adviser to the mayor, who"."""
    to = next((at for at in range(first + 1, last) if unit.low[at] == "to" and unit.tag[at + 1] in "DK"), 0)
    if to:
        return to + 1 if unit.low[to - 1] not in lexis.words["offices"] else first
    own = next((at for at in range(first + 1, last) if unit.low[at] in _OWN and unit.low[at - 1] == "with"), 0)
    return own or first  # "raised the matter with his supervisor, who"


def _is_time(word: str, lexis: Lexis) -> bool:
    return word in lexis.words["months"] or word in lexis.words["weekdays"]


def _across_insertion(unit: Unit, comma: int, lexis: Lexis) -> Source | None:
    """Return the leftmost noun phrase before a pair of commas that begins a clause and whose insertion is none."""
    best: Source | None = None
    tries = 0
    for at in range(comma - 1, 0, -1):
        if unit.tag[at] in ";:" or (unit.tag[at] == "Q" and not _short(unit, at)):
            break
        if unit.tag[at] != ",":
            continue
        tries += 1
        if tries > MOST_COMMAS:
            break
        if best is not None and unit.low[at + 1] in CONTRASTS:
            break
        if not (_insertable(unit, at + 1, comma) or _by_channel(unit, at + 1, comma, lexis)):
            continue
        if unit.low[at - 1] == "who":
            return _antecedent(unit, at - 1, lexis)
        first = phrase_start(unit, at - 1, lexis)
        if first is None or tells_when(unit, first, at, lexis):
            continue
        if _opens(unit, first, lexis) and not _gerund(unit, first):
            last = _apposition_end(unit, at, comma)
            best = Source(first, last, first, "noun phrase before an insertion")
    return best


def tells_when(unit: Unit, first: int, last: int, lexis: Lexis) -> bool:
    """Whether a noun phrase is only a time: "Friday", "this past Thursday"."""
    words = lexis.words
    timed = any(unit.low[last - 1] in words[name] for name in ("weekdays", "times", "months", "clock"))
    return timed and "K" not in [
        unit.tag[at] for at in range(first, last) if not _is_time(unit.low[at], lexis) and unit.low[at] not in _PAST
    ]


def _opens(unit: Unit, first: int, lexis: Lexis) -> bool:
    """Whether a clause may begin at the token, or begins there behind a time or channel: "In May the mayor"."""
    if is_boundary(unit, first):
        return True
    words, before = lexis.words, unit.low[first - 1]
    adverbial = any(before in words[name] for name in ("times", "months", "weekdays", "channel_nouns"))
    return adverbial and all(tag in "PDOAKV" for tag in unit.tag[:first])


def _gerund(unit: Unit, first: int) -> bool:
    """Whether a participle heads the sentence: "Reacting, the minister said", "Speaking on Monday, she said"."""
    named = unit.tag[:3] == ["K", "K", "K"]  # "Aung Ling Tun, a lawyer, said"
    return first == 0 and unit.low[0].endswith("ing") and unit.tag[0] in "KOV" and not named


def _apposition_end(unit: Unit, at: int, comma: int) -> int:
    """Return the end of a source before an insertion: with its appositions, without an aside (", however")."""
    if not apposes(unit, at + 1):
        return at
    last = max((j for j in range(at, comma) if unit.tag[j] == ","), default=at)
    return last if last > at and not apposes(unit, last + 1) else comma


def apposes(unit: Unit, at: int) -> bool:
    """Whether an insertion is an apposition, which belongs to the source: "a nurse", "42", not "speaking in Lagos"."""
    return (
        unit.tag[at] in "DOK#"
        and not unit.low[at].endswith("ing")
        and unit.low[at] not in {"however", "meanwhile", "though", "like", "unlike"}
    )


def _short(unit: Unit, at: int) -> bool:
    """Whether a quotation is short enough to be a title or a nickname."""
    return unit.to[at] - unit.at[at] <= LONGEST_NICKNAME


def _insertable(unit: Unit, first: int, last: int) -> bool:
    """Whether the tokens between two commas can be an insertion: no finite verb but in a dependent clause."""
    if first >= last:
        return False
    for at in range(first, last):
        if unit.tag[at] in "ST" or unit.low[at] in {"whose", "whom"} or (at == first and _led_by(unit, at)):
            return True
        infinite = "to" in unit.low[max(first, at - 2) : at]  # ", asking not to be named,"
        if (unit.tag[at] in "XF" and not infinite) or (unit.tag[at] == "Q" and not _short(unit, at)):
            return False
        if unit.tag[at] == "R" and at == first:
            return False
    return True


def _led_by(unit: Unit, at: int) -> bool:
    """Whether a participle opens the insertion: "led by Ada Obi", "based in Lagos"."""
    return unit.tag[at] in "FV" and unit.low[at + 1] in {"by", "in", "from", "as", "at", "under"}


def _by_channel(unit: Unit, first: int, last: int, lexis: Lexis) -> bool:
    """Whether the tokens tell by which way somebody speaks: "in a statement made available to reporters"."""
    if unit.tag[first] != "P" or not {"S", "T", "Q"}.isdisjoint(unit.tag[first:last]):
        return False
    return not lexis.words["channel_nouns"].isdisjoint(unit.low[first : first + _NEAR_CHANNEL])


def right_source(unit: Unit, cue: Cue, lexis: Lexis) -> Source | None:
    """Return the source that follows an inverted verb, with its apposition: "said Ada Obi, a nurse"."""
    at = cue.after
    if cue.verb.tense not in {"past", "third", "base"} or at >= len(unit):
        return None
    if at + 1 == len(unit):
        return _at_heading_end(unit, cue, lexis)
    state = unit.low[at] == "state" and unit.tag[at + 1] in "OK"  # "said state TV"
    if unit.tag[at] not in "KDRO#" and not state and not (unit.tag[at] == "F" and unit.tag[at + 1] == "K"):
        return None
    if unit.low[at] in {"it", "you"} or unit.low[at] in lexis.words["weekdays"] | lexis.words["times"]:
        return None
    end = phrase_end(unit, at + (unit.tag[at] == "F"), lexis, len(unit))
    if end == at or not lexis.words["durations"].isdisjoint(unit.low[at:end]):
        return None
    while (
        end + 1 < len(unit)
        and unit.low[end].endswith(("ed", "ing"))
        and unit.tag[end] in "FVO"
        and unit.tag[end + 1] in "PD"
    ):
        end = phrase_end(unit, end + 2, lexis, len(unit))
    if end < len(unit) and unit.tag[end] == "D" and unit.low[end - 1].endswith("ing") and unit.tag[end - 1] == "O":
        end = phrase_end(unit, end, lexis, len(unit))  # "said a man using the name Ade"
    last = end
    if unit.tag[at] != "R":
        last = _apposition(unit, end, lexis)
    return Source(at, last, cue.first, "inverted: noun phrase right of the cue")


def _at_heading_end(unit: Unit, cue: Cue, lexis: Lexis) -> Source | None:
    """Return the bare noun that ends a heading behind its verb: "Bridge reopens, says minister"."""
    present = cue.verb.tense != "past" and unit.tag[cue.edge - 1 : cue.edge] in ([","], ["Q"])
    if not present or unit.tag[-1] in ".Q" or phrase_end(unit, cue.after, lexis, len(unit)) < len(unit):
        return None
    return Source(cue.after, len(unit), cue.first, "inverted: end of a heading")


def _apposition(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the end of the appositions that follow a noun phrase: ", a nurse in Lagos, who …"."""
    end = at
    while end + 1 < len(unit) and unit.tag[end] == ",":
        if unit.tag[end + 1] not in "DKO#":
            break
        more = phrase_end(unit, end + 1, lexis, len(unit))
        if more == end + 1 or unit.low[end + 1].endswith("ing"):
            break
        if more < len(unit) and unit.tag[more] in "XFVR":
            break
        end = more
    return end
