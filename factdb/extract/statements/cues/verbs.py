"""Cues: the words outside the quotations by which the article says that somebody says something.

A form of a cue verb is a cue if it is no noun (after a determiner, a possessive, an adjective) and its verb group
makes it finite ("has also said"), a participle (", saying") or an infinitive under a verb that keeps its subject
("declined to say"). The group is walked to the left over auxiliaries, negations, adverbs and such verbs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from factdb.extract.statements.cues.group import verb_group_start
from factdb.extract.statements.syntax.phrases import phrase_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.statements.syntax.lexis import Lexis, Verb
    from factdb.extract.statements.syntax.tokens import Unit


@dataclass(slots=True)
class Cue:
    """A cue in its unit: the verb's token, the first token of its group, and what kind of form it is."""

    at: int
    first: int
    #: The first token of its group with the adverbs before it: the subject ends here.
    edge: int
    verb: Verb
    #: finite, participle, infinitive, passive
    kind: str
    #: The first token after the verb and its particle.
    after: int

    def may(self, frame: str) -> bool:
        """Whether the verb takes this kind of content."""
        return frame in self.verb.frames


def find_cues(unit: Unit, lexis: Lexis) -> Iterator[Cue]:
    """Yield the cue verbs of the unit from left to right."""
    for at in islice(unit.tagged("V"), _MOST):
        cue = _cue(unit, at, lexis)
        if cue is not None:
            yield cue


#: Verbs of asking whose participle stands for a passive: "Quizzed on whether it leaked, she said".
_ASKS = frozenset({"ask", "quiz", "question", "grill"})
_POINTING = frozenset({"these", "those"})
#: The longest number of lives that are claimed: "more than three and a half thousand".
_LONGEST_TOLL = 8
#: How many cue verbs one sentence can have; more are no sentence.
_MOST = 30
#: The longest name of whose ruling somebody tells, in tokens.
_LONGEST_NAME = 8
#: The longest relative between a subject and its verb, in tokens.
_LONGEST_RELATIVE = 14


def _cue(unit: Unit, at: int, lexis: Lexis) -> Cue | None:
    after = at + 1
    verb = None
    for candidate in lexis.verbs[unit.low[at]]:
        if not candidate.particle:
            verb = verb or candidate
        elif after < len(unit) and unit.low[after] == candidate.particle:
            verb, after = candidate, after + 1
            break
    return None if verb is None else verb_group(unit, at, verb, lexis, after)


def verb_group(unit: Unit, at: int, verb: Verb, lexis: Lexis, after: int = 0) -> Cue | None:
    """Return the cue that the form at the token makes with its verb group; None if it is a noun or agrees with none."""
    after = after or at + 1
    if _nominal(unit, at, lexis) or (verb.lemma == "claim" and _claims_lives(unit, at + 1)):
        return None
    if verb.lemma == "say" and _says_nothing(unit, after):
        return None
    edge, first, infinitive, auxiliary = verb_group_start(unit, at, lexis)
    kind = _kind(verb, infinitive, auxiliary)
    if (
        kind == "finite"
        and verb.lemma.split(" ")[0] in _ASKS
        and verb.tense == "past"
        and first == at
        and _is_asked(unit, edge, after)
    ):
        kind = "passive"
    if (
        kind == "finite"
        and first == at
        and (not _agrees(unit, edge, verb, lexis) or _reduced(unit, edge, after, lexis))
    ):
        return None
    return Cue(at, first, edge, verb, kind, after) if kind else None


def _claims_lives(unit: Unit, after: int) -> bool:
    """Whether what is claimed are lives, by a disaster: "the flood claimed 40 lives", not "claimed lives were lost"."""
    at = next((j for j in range(after, min(len(unit), after + _LONGEST_TOLL)) if unit.low[j] in {"life", "lives"}), 0)
    taken = all(tag in "#DAOPKC" for tag in unit.tag[after:at])
    return bool(at) and taken and unit.tag[at + 1 : at + 2] not in (["X"], ["F"], ["V"])


#: Before these "so" says how much of something: "said so far 12 had died", "said so many people came".
_DEGREES = frozenset({"far", "many", "much", "few", "little", "long", "called"})


def _says_nothing(unit: Unit, after: int) -> bool:
    """Whether nothing is told of what was said: "have said so publicly", "said no to the offer"."""
    answer, follows = [*unit.low[after : after + 2], "", ""][:2]
    degree = (
        follows in _DEGREES or follows.startswith("far-") or unit.tag[after + 1 : after + 2] in (["O"], ["D"], ["K"])
    )
    if answer in {"nothing", "little"} and follows in {"about", "of", "on"}:
        return True
    return (answer == "so" and not degree) or (answer in {"no", "yes", "goodbye"} and follows == "to")


def _reduced(unit: Unit, edge: int, after: int, lexis: Lexis) -> bool:
    """Whether a bare participle belongs to the noun before it and its "by": "up from the nine reported by police"."""
    by = (
        unit.low[after - 1].endswith("ed")
        and unit.low[after : after + 1] == ["by"]
        and unit.tag[after + 1 : after + 2] in _NAMED
    )
    return by and edge > 0 and (unit.tag[edge - 1] in "O#" or unit.low[edge - 1] in lexis.words["numerals"])


#: Tags of those who stand behind "by".
_NAMED = (["K"], ["D"], ["O"])


def _is_asked(unit: Unit, edge: int, after: int) -> bool:
    """Whether "asked" without a subject is passive: "Asked about …", "when asked", "Dr Lee, asked whether …, said"."""
    if edge == 0 or unit.tag[edge - 1] == "S":
        return True
    topics = (["about"], ["whether"], ["if"], ["by"], ["on"])
    speaks = "V" in unit.tag[after:]  # "Dr Lee, asked whether it leaked, said", not "the mayor, Ann Lee, asked whether"
    return (
        speaks and unit.tag[edge - 1] == "," and (unit.low[after - 1] == "for" or unit.low[after : after + 1] in topics)
    )


def _agrees(unit: Unit, edge: int, verb: Verb, lexis: Lexis) -> bool:
    """Whether the word before can be the subject of this form: no bare stem after a singular."""
    if edge == 0 or verb.tense != "base":
        return edge > 0 or verb.tense != "base"
    tag, low = unit.tag[edge - 1], unit.low[edge - 1]
    if tag == "R":
        return low in lexis.words["contractions"] or low in lexis.words["base_subjects"]
    if tag in "KOF#":
        return (
            _plural(unit, edge - 1, lexis)
            or _plural_before_relative(unit, edge - 1, lexis)
            or (verb.lemma == "say" and _may_be_plural(unit, edge - 1, lexis))
        )
    if tag in "-)":  # "farmers - and some fishermen - say"
        opened = next((at for at in range(edge - 2, 0, -1) if unit.tag[at] in "-("), 0)
        return opened > 0 and _plural(unit, opened - 1, lexis)
    return tag in ",CTAD" and unit.low[edge] not in lexis.words["verbal"]


#: Verbs after which a bare "say" is an infinitive: "let the court say", "heard him say".
_CAUSES = frozenset(
    {"let", "lets", "make", "makes", "made", "hear", "heard", "hearing", "see", "saw", "help", "helps", "helped"}
    | {"watch", "have", "had", "did", "do", "does"}
)


def _may_be_plural(unit: Unit, last: int, lexis: Lexis) -> bool:
    """Whether "say" can be finite after the words: bodies are many people ("the club say"), heads stand far off."""
    first = phrase_start(unit, last, lexis)
    return first is not None and (first == 0 or unit.low[first - 1] not in _CAUSES)


def _plural(unit: Unit, last: int, lexis: Lexis) -> bool:
    """Whether the noun phrase that ends here is plural: by its head, its determiner or a conjunction."""
    first = phrase_start(unit, last, lexis)
    if first is None:
        return unit.low[last - 1] in {"those", "these"}
    if first > 2 and unit.tag[first - 1] == "P" and unit.low[first - 2].endswith("ed") and unit.tag[first - 2] in "FV":  # noqa: PLR2004 - figures released by
        return unit.tag[first - 3] in "KO" and _plural(unit, first - 3, lexis)
    head = next((at for at in range(first, last) if unit.tag[at + 1] == "P"), last)
    low = unit.low[head]
    if (
        low in lexis.words["plural"]
        or (head < last and low in lexis.words["quantifiers"])
        or unit.low[first] in {"those", "these", "many", "several", "few", "both"}
        or unit.tag[head] == "#"
    ):
        return True
    return (low.endswith("s") and not low.endswith(("ss", "'s"))) or "and" in unit.low[first:last]


def _plural_before_relative(unit: Unit, last: int, lexis: Lexis) -> bool:
    """Whether the subject is plural before a relative that ends here: "executives who worked with Obi say"."""
    for at in range(last, max(0, last - _LONGEST_RELATIVE), -1):
        if unit.tag[at] in ",;:.QS":
            return False
        if unit.low[at] in {"who", "that"}:
            return _plural(unit, at - 1, lexis)
    return False


def _nominal(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the form is a noun or an adjective here: "the report", "of reported size", "in warning"."""
    if (
        _passive_of_many(unit, at)
        or _rumour(unit, at, lexis)
        or _in_name(unit, at)
        or _describes_a_number(unit, at, lexis)
    ):
        return True
    tag, low = unit.tag[at - 1], unit.low[at - 1]
    if at == 0 or low == "<" or low in lexis.words["contractions"]:
        return low == "<" and at > 0
    attributive = unit.low[at].endswith("ed") and unit.tag[at + 1 : at + 2] in (["O"], ["K"])
    if (
        (attributive or unit.low[at] in lexis.words["verbal"])
        and low.endswith("ing")
        and tag == "O"
        and unit.tag[max(at - 2, 0)] in ",PC"
    ):
        return True  # ", topping estimates", "for hiding alleged thieves"
    determined = tag == "D" or (tag == "A" and unit.tag[at - 2 : at - 1] == ["D"])  # "an earlier note"
    determined = determined or (
        unit.low[at] == "briefing" and "D" in unit.tag[max(0, at - 2) : at]
    )  # "a closed briefing"
    verbal = unit.low[at] in lexis.words["verbal"]
    if (verbal and (determined or low in lexis.words["comment_participles"])) or (attributive and low in _POINTING):
        return True  # "the report", "calling reports false", "these estimated costs"
    if tag == "D" or low.endswith(("'s", "s'")):
        predicated = at > 1 and unit.tag[at - 2] == "X"  # "was all smiles"
        return (predicated or low not in lexis.words["quantifiers"]) and not (
            tag != "D" and unit.low[at].endswith("ing")
        )
    infinitive = low == "to" and at > 1 and unit.low[at - 2] in lexis.words["catenatives"]  # "declined to comment"
    adjective = attributive and tag == "P"
    counted = tag in "P#" or low in lexis.words["numerals"]  # "the fifty states"
    return not infinitive and counted and (adjective or unit.low[at] in lexis.words["verbal"])


def _passive_of_many(unit: Unit, at: int) -> bool:
    """Whether it is told of many by nobody named: "Dozens reported dead", "12 confirmed cases", "40 said to be"."""
    harmed = unit.low[at] in {"reported", "feared", "confirmed"} and unit.low[at + 1 : at + 2] in _HARMED
    counted = unit.low[at] == "confirmed" and at > 0 and unit.tag[at - 1] == "#" and unit.tag[at + 1 : at + 2] == ["O"]
    said = unit.low[at : at + 3] == ["said", "to", "be"] and at > 0 and unit.tag[at - 1] in "O#"
    said = said or unit.low[max(0, at - 3) : at] == ["suffice", "it", "to"]
    quarrel = unit.low[at] == "disputes" and any(low.endswith("ing") for low in unit.low[at + 1 : at + 2])
    return harmed or counted or said or quarrel  # "pay disputes involving nurses"


_HARMED = (["dead"], ["missing"], ["injured"], ["hurt"], ["wounded"], ["killed"], ["lost"])


def _describes_a_number(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a participle belongs to the number before it: "412 confirmed cases were", "up from 120 reported earlier".

    "12 reported fever" is what twelve people say.
    """
    if at == 0 or not unit.low[at].endswith("ed"):
        return False
    number = unit.tag[at - 1] == "#" or unit.low[at - 1] in lexis.words["numerals"]
    attributive = unit.tag[at + 1 : at + 2] in (["O"], ["K"]) and _verb_behind(unit, at + 2)
    return number and (attributive or unit.low[at - 2 : at - 1] in (["from"], ["than"]))


def _verb_behind(unit: Unit, after: int) -> bool:
    """Whether a finite verb follows before the next punctuation."""
    end = next((j for j in range(after, len(unit)) if unit.tag[j] in ",;:.Q-("), len(unit))
    return not {"X", "F"}.isdisjoint(unit.tag[after:end])


def _in_name(unit: Unit, at: int) -> bool:
    """Whether the form ends a name: "the United States", "a previous Supreme Court ruling,"."""
    if at == 0 or unit.tag[at - 1] != "K":
        return False
    if (unit.low[at - 1], unit.low[at]) == ("united", "states"):
        return True
    closed = unit.tag[at + 1 : at + 2] in ([","], ["P"], ["."])
    first = next((j for j in range(at - 2, max(-1, at - _LONGEST_NAME), -1) if unit.tag[j] not in "KOA"), -1)
    return closed and unit.low[at].endswith("ing") and first >= 0 and unit.low[first] in {"a", "an"}


def _rumour(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the form is a noun for what others say: "Claims that", "denied reports", "dismissed as false claims"."""
    if unit.low[at] not in lexis.words["rumours"]:
        return False
    if at == 0:
        return unit.low[1:2] == ["that"]
    return unit.low[at - 1] in lexis.words["falsity"] or _denies(unit.low[at - 1], lexis)


def _denies(form: str, lexis: Lexis) -> bool:
    return form in lexis.deniers or any("deny" in verb.stances for verb in lexis.verbs.get(form, ()))


def is_evidence(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether the subject is something that shows: images, footage, documents."""
    window = unit.low[max(0, cue.edge - 6) : cue.edge]
    return any(low in lexis.words["evidence"] for low in window)


def is_weak(unit: Unit, cue: Cue, lexis: Lexis) -> bool:
    """Whether the form may as well be a noun: "state", "reports" without auxiliary or pronoun."""
    if cue.verb.tense not in {"base", "third"} or cue.first != cue.at or unit.low[cue.at] not in lexis.words["verbal"]:
        return False
    return cue.edge > 0 and unit.tag[cue.edge - 1] != "R"


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"})


def _kind(verb: Verb, infinitive: str, auxiliary: str) -> str:
    if infinitive:
        return "finite" if infinitive == "kept" else "infinitive"
    if verb.tense == "ing":
        return "finite" if auxiliary else "participle"
    if verb.tense in {"past", "part", "base"} and auxiliary in _BE | {"'re", "'m"}:
        return "passive"
    return "" if verb.tense == "part" and not auxiliary else "finite"
