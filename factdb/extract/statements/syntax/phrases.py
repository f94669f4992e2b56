"""Noun phrases by their closed-class words: where the phrase that ends, or begins, at a token has its other end.

There is no parser: a noun phrase is a run of words outside the closed classes with determiners, "of" and other
prepositions between them; a verb, a subordinator, punctuation or a second determiner ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

#: Words after which a new determiner goes on with the phrase: "all the", "half the".
_BEFORE_DETERMINER = frozenset({"of", "all", "both", "half", "such", "and", "or", "'s", "&"})
#: Determiners that are no pronouns: what follows them is never a verb.
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "my", "your"})
#: Adverbs within a noun phrase.
_MOSTLY = frozenset({"mostly", "mainly", "largely", "chiefly", "primarily"})
#: The longest quotation within a noun phrase: a nickname, a title.
LONGEST_NICKNAME = 40
#: The longest bracket within a noun phrase, in tokens.
_LONGEST_BRACKET = 12
#: How many words may stand before a number: "at closer to $".
_LONGEST_APPROXIMATION = 5
#: The longest list of what an office is in charge of, in tokens.
_LONGEST_CHARGE = 12
_CURRENCIES = frozenset("$€£¥₹₦₽₴₺₩")
_BOUNDARY = frozenset(',;:(-STC.V…)"')


def phrase_start(unit: Unit, last: int, lexis: Lexis) -> int | None:
    """Return the first token of the noun phrase whose last token is `last`, None if that token ends no noun phrase."""
    if last < 0:
        return None
    if unit.tag[last] == "R":
        emphatic = unit.low[last].endswith(("self", "selves")) and last > 0 and unit.tag[last - 1] in "KO"
        return phrase_start(unit, last - 1, lexis) if emphatic else last
    if unit.tag[last] == ")" and (opened := _bracket(unit, last)) is not None:
        return phrase_start(unit, opened - 1, lexis)
    if unit.tag[last] not in "KO#DV":
        return None
    if unit.tag[last] == "V" and not _is_noun(unit, last, lexis):
        return None
    first = _leftmost(unit, last, lexis)
    return _trim(unit, first, last, lexis)


def _bracket(unit: Unit, last: int) -> int | None:
    for at in range(last - 1, max(-1, last - _LONGEST_BRACKET), -1):
        if unit.tag[at] == "(":
            return at
    return None


def _is_noun(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a form of a cue verb stands where a noun does: after a determiner, a possessive or an adjective."""
    before = unit.low[at - 1] if at else ""
    if before in _ARTICLES or (before, unit.low[at]) == ("united", "states"):  # "the ruling", "its decree"
        return True
    if unit.low[at] not in lexis.words["verbal"]:
        described = unit.tag[at - 2 : at] == ["D", "O"] and unit.tag[at + 1 : at + 2] == ["O"]
        described = described and unit.low[at + 1] not in lexis.words["objects"]  # "a local elected official"
        owned = unit.tag[at - 1] == "D" or unit.low[at - 1].endswith("'s")
        return at > 0 and unit.low[at].endswith("ed") and (owned or described)
    if unit.low[at] == "state" and unit.tag[at - 1] in ",;SC" and unit.tag[at + 1 : at + 2] in (["O"], ["K"]):
        return True  # "…, state health officials said"
    if at == 0:  # "State television", "Reports on Friday"
        return unit.tag[1:2] in (["O"], ["K"], ["V"]) or (unit.tag[1:2] == ["P"] and unit.low[0].endswith("s"))
    if unit.tag[at - 1] == "K" and not unit.low[at - 1].endswith(("'s", "s'")):  # "the Russian state agency"
        follows = unit.tag[at + 1] if at + 1 < len(unit) else ""
        return (follows in "KO" and follows != "" and not unit.low[at].endswith("s")) or (
            follows == "P" and at > 1 and unit.low[at - 2] in {"a", "an"}
        )  # "a Telegram post by"
    return unit.tag[at - 1] in "DOP#" or unit.low[at - 1].endswith(("'s", "s'"))


def _leftmost(unit: Unit, last: int, lexis: Lexis) -> int:
    """Return the first token of the run of words that can stand in one noun phrase with the last."""
    at = last
    while at > 0:
        if unit.tag[at - 1] == ")":
            opened = _bracket(unit, at - 1)
            if not opened:
                break
            at = opened
        elif _goes_left(unit, at, lexis):
            at -= 1
        elif unit.tag[at - 1] == "," and (office := _listing_office(unit, at, last, lexis)) is not None:
            at = office
        else:
            break
    return at


def _listing_office(unit: Unit, at: int, last: int, lexis: Lexis) -> int | None:
    """Return the office whose charges are a list that ends here: "the Department for | Trade, Energy and Work"."""
    if not any(unit.low[j] in {"and", "&"} for j in range(at, last)):
        return None
    for j in range(at - 1, max(0, at - _LONGEST_CHARGE), -1):
        if unit.low[j] in {"for", "of"} and unit.low[j - 1] in lexis.words["charged"]:
            return j - 1
        if unit.tag[j] not in "K,":
            return None
    return None


def _goes_left(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the noun phrase that holds the token goes on with the one before it."""
    left, tag = at - 1, unit.tag[at - 1]
    if tag in "KO#D":
        return True
    if tag == "Q":
        return left > 0 and unit.tag[left - 1] in "KDO" and unit.to[left] - unit.at[left] <= LONGEST_NICKNAME
    if tag in "VF":
        return _is_noun(unit, left, lexis)
    if tag == "P":
        return _joins(unit, left, lexis)
    if tag == "C":
        return _coordinates(unit, left, at, lexis)
    mostly = unit.low[left] in _MOSTLY and unit.tag[at] == "P" and left > 0 and unit.tag[left - 1] in "KO"
    return mostly or (tag == "A" and left > 0 and unit.tag[left - 1] == "D")


def _joins(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the preposition joins two parts of one noun phrase, rather than begin an adverbial."""
    if at == 0 or unit.low[at - 1] == "according":
        return False
    if (unit.low[at - 1] == "from" or unit.low[at - 1] in _MOSTLY) and at > 1:
        at -= 1  # "critics from across the country", "researchers mostly from Graz"
    if unit.low[at] == "in" and unit.low[at - 1] in lexis.words["numerals"]:  # "three in 10"
        return unit.tag[at + 1] == "#" or unit.low[at + 1] in lexis.words["numerals"]
    part = unit.low[at] == "of" and unit.low[at - 1] in lexis.words["quantifiers"]
    noun = unit.tag[at - 1] in "KO#" or (unit.tag[at - 1] == "V" and _is_noun(unit, at - 1, lexis))
    if not (part or noun):
        return False
    if unit.low[at] != "to" or unit.tag[at + 1] in "DK" or unit.low[at + 1] in {"him", "her", "them", "me", "us"}:
        return True
    return unit.low[at - 1] in lexis.words["channel_nouns"]  # "her report to councillors"


def _coordinates(unit: Unit, at: int, right: int, lexis: Lexis) -> bool:
    """Whether the conjunction joins two nouns: both names, or the left one begins the clause."""
    if at == 0 or unit.low[at] not in {"and", "or"}:
        return False
    if unit.tag[at - 1] == "K" and unit.tag[right] == "K":
        return True
    if unit.tag[at - 1] not in "KO":
        return False
    first = _leftmost(unit, at - 1, lexis)
    return first == 0 or unit.tag[first - 1] in "STC,"


def _trim(unit: Unit, first: int, last: int, lexis: Lexis) -> int | None:
    """Leave out an adverbial before the phrase: "On Friday the minister", "Last week police"."""
    words = lexis.words
    for at in range(last, first, -1):
        if (
            unit.tag[at] == "D"
            and unit.tag[at - 1] not in "PDC"
            and unit.low[at - 1] not in _BEFORE_DETERMINER
            and not unit.low[at - 1].endswith("'s")
        ):
            first = at
            break
    while first < last and (
        unit.tag[first] in "PC" or unit.low[first] in words["weekdays"] or unit.low[first] in words["times"]
    ):
        first += 1
    if first + 1 < last and unit.low[first] in words["months"] and unit.tag[first + 1] == "#":
        first += 2  # "on February 1 the company"
    return first if unit.tag[first] not in "PC" else None


def phrase_end(unit: Unit, first: int, lexis: Lexis, limit: int) -> int:
    """Return the token after the noun phrase that begins at `first`: a plain phrase with its prepositional parts."""
    if first < limit and unit.tag[first] == "R":
        return first + 1
    at = first
    while at < limit:
        if unit.tag[at] == "(" and (closed := _closing(unit, at, limit)):
            at = closed + 1
        elif unit.tag[at] == "," and _dated(unit, at, limit, lexis):
            at += 2
        elif unit.tag[at] in "KO#" or _goes_on(unit, at, first, limit, lexis):
            at += 1
        else:
            break
    return at


def _dated(unit: Unit, comma: int, limit: int, lexis: Lexis) -> bool:
    """Whether the comma stands within a date that describes a noun: "a March 14, 2026 press release"."""
    if comma + 2 >= limit or unit.tag[comma - 1] != "#" or unit.low[comma - 2] not in lexis.words["months"]:
        return False
    return unit.tag[comma + 1] == "#" and unit.tag[comma + 2] in "KO"


def _goes_on(unit: Unit, at: int, first: int, limit: int, lexis: Lexis) -> bool:
    """Whether a token outside the open classes goes on with the phrase that began at `first`."""
    if unit.tag[at] == "D":
        return _opens_part(unit, at, first)
    if at == first:
        return unit.low[at] == "state" and unit.tag[at + 1 : at + 2] in (["O"], ["K"])  # "according to state TV"
    return (at + 1 < limit and _goes_right(unit, at, lexis)) or (unit.tag[at] in "VF" and _is_noun(unit, at, lexis))


def _closing(unit: Unit, at: int, limit: int) -> int:
    """Return the bracket that closes the short one at the token; 0 if none does."""
    return next((j for j in range(at + 1, min(limit, at + _LONGEST_BRACKET)) if unit.tag[j] == ")"), 0)


def _opens_part(unit: Unit, at: int, first: int) -> bool:
    """Whether a determiner goes on with the phrase: at its head, after a preposition or "all"."""
    return at == first or unit.tag[at - 1] in "PDC" or unit.low[at - 1] in _BEFORE_DETERMINER


def _goes_right(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a nickname, preposition or conjunction at the token goes on with the noun phrase."""
    tag, low, following = unit.tag[at], unit.low[at], unit.tag[at + 1]
    if tag == "Q":
        short = unit.to[at] - unit.at[at] < LONGEST_NICKNAME
        return short and unit.tag[at - 1] in "DKO" and following in "KO"
    if tag == "P":
        noun = following in "DKO#" or (following == "V" and _is_noun(unit, at + 1, lexis))
        return noun and low in _NOMINAL and not _is_aside(unit, at + 1, lexis)
    return tag == "C" and low in {"and", "or", "&"} and following in "KDO" and unit.tag[at - 1] in "KO"


#: Prepositions that go on with the noun phrase of a speaker: "a spokesman for the army", "police in Lagos".
_NOMINAL = frozenset({"of", "for", "from", "at", "in", "with", "to", "under"})


def _is_aside(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether what follows the preposition is a time, a channel ("in a statement") or a verb ("to leave")."""
    words = lexis.words
    if unit.low[at - 1] == "to" and unit.tag[at] not in "DK":
        return True
    if (
        unit.low[at - 1] in {"in", "at"}
        and unit.tag[at] in "DO"
        and any(low in words["channel_nouns"] for low in unit.low[at : at + 3])
    ):
        return True
    while at < len(unit) and unit.tag[at] == "D":
        at += 1
    return at < len(unit) and (
        unit.low[at] in words["weekdays"] or unit.low[at] in words["times"] or unit.low[at] in words["months"]
    )


def has_finite(unit: Unit, first: int, limit: int) -> bool:
    """Whether a finite verb seems to stand between the tokens: an auxiliary, a common form, a word in -ed."""
    for at in range(first, limit):
        tag = unit.tag[at]
        if (tag in "TS" and at > first) or (
            tag == ","
            and unit.low[at + 1 : limit][:1]
            and unit.low[at + 1].endswith("ing")
            and unit.tag[at + 1] != "P"  # ", including"
        ):
            return False
        if (
            tag in "XF"
            or (tag == "R" and "'" in unit.low[at])
            or (tag == "V" and at > first and unit.tag[at - 1] in "ROKA")
            or (tag in "OV" and at > first and unit.low[at].endswith("ed") and unit.tag[at - 1] in "OKR,")
        ):
            return True
    return False


def is_boundary(unit: Unit, at: int) -> bool:
    """Whether a clause may begin at the token: nothing, punctuation or a subordinator stands before it."""
    return at == 0 or unit.tag[at - 1] in _BOUNDARY or unit.tag[at - 1] == "Q"


def number_at(unit: Unit, at: int, lexis: Lexis) -> int:
    """Return the token of the number that begins here, after "at least" and its like; 0 if none does."""
    for j in range(at, min(len(unit), at + _LONGEST_APPROXIMATION)):
        low = unit.low[j]
        if unit.tag[j] == "#" or low in lexis.words["numerals"]:
            return j
        if low not in lexis.words["approximators"] and low[-1] not in _CURRENCIES:
            return 0
    return 0


def approximates(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a preposition belongs to a number: "at least 23", "about 40"; "at 5 p.m." tells when."""
    bound = unit.low[at] == "about" or unit.low[at : at + 2] in (["at", "least"], ["at", "most"])
    return bound and number_at(unit, at + 1, lexis) > 0


#: The digits of a year.
_YEAR = 4


def counts(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether the token is a number that counts something: no year."""
    year = len(unit.low[at]) == _YEAR and unit.low[at].isdigit()
    return (unit.tag[at] == "#" and not year) or unit.low[at] in lexis.words["numerals"]
