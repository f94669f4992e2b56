"""The content of a cue: the quotation, or the clause to its end, on either side of "X said"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factdb.extract.statements.contents.content import Content
from factdb.extract.statements.contents.place import Place
from factdb.extract.statements.cues.verbs import is_evidence, is_weak
from factdb.extract.statements.syntax.adjuncts import (
    QUESTIONS,
    adjuncts_end,
    colon_after,
    hearer_end,
    negated_infinitive,
    that_after,
)
from factdb.extract.statements.syntax.clauses import phrase_limit
from factdb.extract.statements.syntax.phrases import approximates, counts, has_finite, number_at, phrase_end

if TYPE_CHECKING:
    from factdb.extract.statements.cues.verbs import Cue
    from factdb.extract.statements.syntax.lexis import Lexis
    from factdb.extract.statements.syntax.tokens import Unit

Span = tuple[int, int]

_LONGEST_ASIDE = 14
#: How far behind the verb "of", or a noun of saying, is looked for, in tokens.
_LONGEST_ACCUSED, _LONGEST_SAYING = 12, 5
#: How far before a participle "with" stands: "with each side accusing the other of".
_NEAR_WITH = 5
_HAVE = frozenset({"has", "have", "had"})
#: Words before what happens again and again: "when veterans ask for help".
_WHENEVER = frozenset({"when", "whenever", "if", "unless"})
#: Prepositions behind a comma with which an accusation's circumstances begin.
_WHEN = frozenset({"in", "during", "at", "on", "amid", "after", "before", "as"})
#: Prepositions before a topic: "warned of floods", "complained about the delay".
_ABOUT = frozenset({"of", "about", "against", "on", "over"})


def right_content(unit: Unit, cue: Cue, start: int, lexis: Lexis, bound: str = "") -> Content | None:
    """Return the content that follows the cue (and its hearer, time and place), None if none does."""
    at = hearer_end(unit, start, cue, lexis)
    if at < 0:
        return None
    if "deny" in cue.verb.stances and _refused(unit, at, lexis):
        return None
    place = Place(unit, cue, start, lexis, bound)
    place.move(at)
    made = _that_after_adverbial(place) or _infinitive(place) or _topic(place)
    if made is None:
        place.move(adjuncts_end(unit, at, lexis))
        made = (_that_after_adverbial(place) if place.at > at else None) or next(
            (content for rule in _RULES if (content := rule(place)) is not None), None
        )
    return made


def _that_after_adverbial(place: Place) -> Content | None:
    adverbial = place.tag in {"P", "A"} or place.low in {"after", "before"}  # "said after a visit that"
    if not adverbial or not place.cue.may("that") or is_weak(place.unit, place.cue, place.lexis):
        return None
    that = that_after(place.unit, place.at, place.lexis)
    made = place.clause(that, "that clause") if that else None
    return made if made is not None and made.last - that >= _SHORTEST_THAT else None


def _topic(place: Place) -> Content | None:
    """Return the noun phrase after of, about, to: "warned of floods", "spoke out for weeks about the wages"."""
    unit, at = place.unit, place.at
    if place.low == "for" and place.cue.may("about") and unit.low[at + 2 : at + 3] in ([word] for word in _ABOUT):
        at += 2
    if place.low == "against" and place.cue.may("against") and at + 1 < len(unit):
        return Content(at, phrase_limit(unit, at, place.lexis, place.bound), "what is advised against")
    occasion = place.low == "on" and place.cue.kind == "participle" and place.cue.at == 0
    if occasion or at + 1 >= len(unit) or not _is_topic(unit, at, place.cue, place.lexis):
        return None  # "Commenting on the report, she said"
    return Content(at + 1, phrase_limit(unit, at + 1, place.lexis, place.bound), "topic")


def _after_colon_aside(place: Place) -> Content | None:
    colon = colon_after(place.unit, place.at) if place.cue.may("quote") else 0
    return Content(colon + 1, colon + 2, "quotation after a colon") if colon else None


def _that_clause(place: Place) -> Content | None:
    """Return the clause with "that", unless the form may be a noun and "that" its relative: "states that vote".

    Before a verb "that" is no conjunction but the subject: "said that was wrong".
    """
    if place.low != "that" or not place.cue.may("that"):
        return None
    if (pointed := _pointed(place)) is not None:
        return pointed
    if place.next_tag() in {"", "."} and not place.cue.may("noun"):
        return None  # "regretted that."
    relative = is_weak(place.unit, place.cue, place.lexis) and _relates(place.unit, place.at)
    subject = place.next_tag() in {"X", "F"} or (place.next_tag() == "V" and not _noun_only(place))
    return None if relative else place.clause(place.at, "that as the subject" if subject else "that clause")


def _pointed(place: Place) -> Content | None:
    """Return the noun that "that" points at: "disputes that account"; None if a clause follows."""
    if not place.cue.may("noun") or place.next_tag() not in {"O", "V"}:
        return None
    end = phrase_limit(place.unit, place.at, place.lexis, place.bound)
    noun = end == place.at + 2 and (end == len(place.unit) or place.unit.tag[end] in ".,;")
    return Content(place.at, end, "noun phrase") if noun else None


def _noun_only(place: Place) -> bool:
    """Whether the form behind "that" is one of a manner of voice, which is no predicate there: "that crows scold"."""
    verbs = place.lexis.verbs.get(place.next_low(), ())
    return place.next_low().endswith("s") and all(verb.frames == {"quote"} for verb in verbs)


def _introduced_quotation(place: Place) -> Content | None:
    """Return the quotation after a comma or colon; after a comma, one in lower case goes on with its clause."""
    if place.tag not in {",", ":"} or place.next_tag() != "Q" or not place.cue.may("quote"):
        return None
    if place.tag == "," and not place.unit.capital_quote(place.at + 1):
        return place.clause(place.at + 1, "quotation right of the cue")
    return Content(place.at + 1, place.at + 2, "quotation right of the cue")


def _colon_clause(place: Place) -> Content | None:
    speaks = place.tag == ":" and place.next_tag() not in {"", "Q"} and place.cue.may("quote")
    return place.clause(place.at + 1, "clause after a colon") if speaks else None


def _aside(place: Place) -> Content | None:
    return _after_aside(place) if place.tag in {",", "-"} else None


def _quotation(place: Place) -> Content | None:
    quoted = place.tag == "Q" and (place.cue.may("quote") or place.cue.may("bare"))
    return place.clause(place.at, "quotation right of the cue") if quoted else None


def _question(place: Place) -> Content | None:
    asked = place.low in QUESTIONS and place.cue.may("wh")
    return place.clause(place.at, "question clause") if asked and not _when_asked(place) else None


def _when_asked(place: Place) -> bool:
    """Whether a participle tells on what occasion it was said: "when reached by phone"."""
    return place.low == "when" and (place.next_low().endswith("ed") or place.next_tag() == "V")


def _infinitive(place: Place) -> Content | None:
    """Return an infinitive, with the one who is asked before it: "urged residents to leave"."""
    cue, asked = place.cue, place.at > place.start
    negated = (asked or cue.may("to")) and negated_infinitive(place.unit, place.at)
    if not (place.low == "to" or negated) or not (cue.may("to") or (cue.may("object-to") and asked)):
        return None
    if cue.verb.particle and (
        not place.main or is_weak(place.unit, cue, place.lexis)
    ):  # "the army, which called on villagers to leave"
        return None
    made = place.clause(place.at, "infinitive")
    named = asked and adjuncts_end(place.unit, place.start, place.lexis) < place.at  # not "offered on Tuesday to leave"
    return Content(place.start, made.last, made.rule) if named else made


def _bare_clause(place: Place) -> Content | None:
    shown = place.cue.may("evidence") and (place.low in _SUBJECTS or _is_verdict(place))
    if place.tag in _NO_CLAUSE or place.low in _NO_OPENING or not (place.cue.may("bare") or shown):
        return None
    if _when_asked(place) or (place.low == "as" and place.next_low() not in _AS_MANY):
        return None
    made = place.clause(place.at, "clause without that")
    begins = place.tag not in "PVXF" or place.low.endswith("ing")
    finite = has_finite(place.unit, place.at, made.last) or _quoted_predicate(place, made.last)
    finite = finite and not (place.tag == "P" and _reduced(place, made.last))
    opens = place.tag != "P" or approximates(place.unit, place.at, place.lexis)  # "said at least 23"
    clause = (place.cue.may("sure") and (opens or finite)) or (begins and finite)
    return made if clause else None


def _is_verdict(place: Place) -> bool:
    """Whether a court or its judge finds what follows: "The tribunal found Obi had lied"."""
    subject = place.unit.low[max(0, place.cue.edge - _NEAR_COURT) : place.cue.edge]
    return place.cue.verb.lemma == "find" and not (place.lexis.words["forums"] | _JUDGES).isdisjoint(subject)


def _quoted_predicate(place: Place, end: int) -> bool:
    """Whether quoted words behind the subject hold its verb: "told the court the second “was drawn by hand”"."""
    unit = place.unit
    if place.tag not in {"D", "K", "O", "#"} or not (place.cue.may("addressee") or _is_verdict(place)):
        return False
    subject = phrase_end(unit, place.at, place.lexis, end)
    return place.at < subject < end and unit.tag[subject] == "Q" and not unit.capital_quote(subject)


def _reduced(place: Place, end: int) -> bool:
    """Whether the only verb is the participle of a phrase that tells where it was said: "in a paper released today"."""
    unit = place.unit
    verbs = [at for at in range(place.at, end) if unit.tag[at] in "XFVR"]
    if len(verbs) != 1 or unit.tag[verbs[0]] != "F" or not unit.low[verbs[0]].endswith("ed"):
        return False
    given_out = unit.low[verbs[0] - 1] in place.lexis.words["documents"] | place.lexis.words["channel_nouns"]
    return given_out and (verbs[0] + 1 == end or unit.tag[verbs[0] + 1] in "PA")


def _accusation(place: Place) -> Content | None:
    """Return who is accused with what: "the council of theft"."""
    unit, at = place.unit, place.at
    beside = place.cue.kind == "participle" and "with" in unit.low[max(0, place.cue.edge - _NEAR_WITH) : place.cue.edge]
    if (
        not place.cue.may("accuses")
        or not (place.main or beside)
        or place.tag not in {"D", "K", "O", "R"}
        or unit.low[place.start] == "by"
    ):
        return None
    end = next((j for j in range(at + 1, min(len(unit), at + _LONGEST_ACCUSED)) if unit.low[j] == "of"), 0)
    if not end or "," in unit.tag[at:end]:
        return None
    made = place.clause(at, "accusation")
    aside = (j for j in range(end, made.last - 1) if unit.tag[j] == "," and unit.low[j + 1] in _WHEN)
    return Content(made.first, next(aside, made.last), made.rule)


def _saying(place: Place) -> Content | None:
    """Return what is rejected, if it is something said: "the allegations"."""
    if place.low == "at" and place.cue.verb.particle:  # "hit back at claims"
        place.move(place.at + 1)
    noun = place.tag == "V" and place.low in place.lexis.words["saying_nouns"]  # "rejected reports of"
    if not place.cue.may("sayings") or not place.tag or not (noun or place.tag in "DKO"):
        return None
    end = phrase_limit(place.unit, place.at, place.lexis, place.bound)
    unsaid = (place.lexis.words["saying_nouns"] | place.lexis.words["findings"]).isdisjoint(
        place.unit.low[place.at : place.at + _LONGEST_SAYING]
    )
    verdict = place.unit.tag[end : end + _LONGEST_SAYING]
    judged = "Q" in verdict and place.unit.low[end] == "as"  # "dismissed the report as “fiction”"
    judged = judged and not any(counts(place.unit, at, place.lexis) for at in range(place.at, end))
    clause = end < len(place.unit) and "that" in place.unit.low[place.at : end]  # read with its judgement elsewhere
    return None if unsaid or judged or clause else Content(place.at, end, "noun of saying")


def _said_about(place: Place) -> Content | None:
    """Return of whom something is said, where what it is stands elsewhere: "the things she said about Goa"."""
    if place.low != "about" or not place.cue.may("sure") or place.next_tag() not in {"D", "K", "O", "R"}:
        return None
    end = phrase_end(place.unit, place.at + 1, place.lexis, len(place.unit))
    return Content(place.at + 1, end, "topic") if end > place.at + 1 else None


def _noun_phrase(place: Place) -> Content | None:
    """Return what is said as an object: "denied the claims"; or shown: "footage shows troops leaving"."""
    unit, cue, lexis = place.unit, place.cue, place.lexis
    if cue.may("gerund") and place.low in lexis.words["perceptions"] and place.main:
        return place.clause(place.at, "gerund")
    early = cue.may("wants") and place.tag == "A" and place.next_tag() == "O"  # "called for early elections"
    if not early and (not place.tag or place.tag not in ("DKO#RVQ" if cue.may("wants") else "DKO#RV")):
        return None
    if cue.may("evidence") and is_evidence(unit, cue, lexis):
        yet_to_show = any(unit.low[at] in lexis.words["uncertain"] for at in range(cue.first, cue.at))
        return None if yet_to_show else place.clause(place.at, "noun phrase")
    wants = (
        cue.may("wants") and place.main and not (place.bound == "subordinate" and _WHENEVER & set(unit.low[: cue.edge]))
    )
    if not (cue.may("noun") or wants) or is_weak(unit, cue, lexis):
        return None
    attributive = cue.may("wants") and cue.verb.tense == "past" and cue.first == cue.at and place.tag == "O"
    if attributive and not cue.verb.particle and not place.low.endswith("ing"):
        return None  # "its own recommended list", but "proposed closing two schools"
    end = phrase_limit(unit, place.at, lexis, place.bound)
    return None if _is_thing(place, end) else Content(place.at, _before_second(place, end), "noun phrase")


def _is_thing(place: Place, end: int) -> bool:
    """Whether an object is nothing said: "recalled 850 cars", "recalled its ambassador", "explain himself"."""
    unit, cue, lexis = place.unit, place.cue, place.lexis
    if place.low in lexis.words["objects"] and unit.low[place.at + 1 : place.at + 2] == ["as"]:
        return True  # "recalled him as “a gentle man”"
    if cue.verb.lemma != "recall":
        return place.low.endswith(("self", "selves"))
    officer = unit.low[end - 1].removesuffix("s") in lexis.words["offices"]
    return officer or cue.verb.tense == "ing" or number_at(unit, place.at, lexis) > 0


def _before_second(place: Place, end: int) -> int:
    """Return where an object ends: before a second verb of its tense with a clause, "disputes this and states that"."""
    unit = place.unit
    for at in range(place.at + 1, end - 2):
        second = unit.low[at] == "and" and unit.low[at + 1].endswith("ed") and unit.tag[at + 2] == "D"
        if second and place.main and place.cue.verb.tense == "past" and place.cue.verb.lemma == "report":
            return at  # "reported a rise in profit and raised its forecast"
        plural = (
            unit.tag[at - 1] == "O" and unit.low[at + 1] in place.lexis.words["rumours"]
        )  # "reports and claims that"
        verb = at + 1 + (unit.low[at + 1] in _HAVE)
        if unit.tag[at] == "C" and unit.tag[verb] == "V" and unit.low[verb + 1 : verb + 2] == ["that"] and not plural:
            told = (made for made in place.lexis.verbs[unit.low[verb]] if "that" in made.frames)
            if verb > at + 1 or any(made.tense == place.cue.verb.tense for made in told):
                return at
    return end


def _refused(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether what is denied is a thing refused, not something said: "denied the request", "denied entry"."""
    end = phrase_end(unit, at, lexis, len(unit))
    head = next((j - 1 for j in range(at + 1, end) if unit.tag[j] == "P"), end - 1)
    return unit.low[head] in lexis.words["refusals"]


#: Those who give verdicts, beside courts and panels, and how far before their verb they stand, in tokens.
_JUDGES = frozenset({"judge", "magistrate", "justice", "arbitrator", "ombudsman", "judges", "regulator"})
_NEAR_COURT = 6
#: Words that go on with the act itself: "said while he waited".
_NO_OPENING = frozenset({"while", "after", "before", "than", "until", "since"})
#: Pronouns that can only be subjects: after a verb of showing they begin a clause, "found he had lied".
_SUBJECTS = frozenset({"he", "she"})
#: Words with which "as" begins a clause: "said as many as 40 had drowned".
_AS_MANY = frozenset({"many", "much", "few", "little", "long", "soon", "far", "well", "of", "president", "a"})
#: Tags with which no clause begins.
_NO_CLAUSE = frozenset({"", ",", ".", ";", ":", "-", "(", ")", "C"})
#: Tried in this order at the token after the hearer, time and place.
_RULES: tuple[Callable[[Place], Content | None], ...] = (
    _after_colon_aside,
    _that_clause,
    _introduced_quotation,
    _colon_clause,
    _aside,
    _quotation,
    _question,
    _infinitive,
    _topic,
    _bare_clause,
    _said_about,
    _accusation,
    _saying,
    _noun_phrase,
)


def _is_topic(unit: Unit, at: int, cue: Cue, lexis: Lexis) -> bool:
    """Whether a topic of the verb begins here: "of floods", "to questions"."""
    if unit.tag[at] != "P" or unit.tag[at + 1] not in "DKO#RVQ" or unit.low[at + 1] in lexis.words["weekdays"]:
        return False
    if unit.low[at] == "about" and cue.may("asks"):
        return at > cue.after  # "asked the mayor about the fire"
    if cue.may("answer") and (unit.tag[at + 1] == "#" or unit.low[at + 1] in lexis.words["numerals"]):
        return False  # "responded to 14 wrecks"
    return (cue.may("about") and unit.low[at] in _ABOUT) or (
        cue.may("answer") and unit.low[at] == "to" and cue.kind != "participle"
    )


def _relates(unit: Unit, that: int) -> bool:
    """Whether "that" is a relative pronoun by what follows it: a verb, not a subject."""
    follows = unit.tag[that + 1 : that + 2]
    return follows in (["X"], ["F"], ["V"], ["P"]) or (
        follows == ["O"] and unit.tag[that + 2 : that + 3] in (["P"], ["D"], ["R"])
    )


def _after_aside(place: Place) -> Content | None:
    """Return a that clause or a quotation after an aside: "said, however, that"."""
    unit, comma = place.unit, place.at
    if place.cue.may("that") and unit.low[comma + 1 : comma + 2] == ["that"]:
        return place.clause(comma + 1, "that clause")
    verbal = False
    for at in range(comma + 1, min(len(unit) - 1, comma + _LONGEST_ASIDE)):
        if unit.tag[at] == unit.tag[comma]:
            if unit.low[at + 1] == "that" and place.cue.may("that"):
                inserted = not verbal or unit.tag[at] == "-"
                return place.clause(at + 1, "that clause after an aside") if inserted else None
            if unit.tag[at + 1] == "Q" and place.cue.may("quote"):
                return Content(at + 1, at + 2, "quotation after an aside")
        says = unit.tag[at] == "V" and not _noun_in_aside(unit, at, place.lexis)
        if unit.tag[at] in ".;:Q" or (says and unit.low[at] not in _PASSIVE):
            return None
        verbal = verbal or says or unit.tag[at] in "XFR"
    return None


#: The shortest clause with "that" behind an adverbial; in less, "that" points: "wrote for people in that spot".
_SHORTEST_THAT = 3
#: Cue verbs within an aside before the quotation: "He said, when asked about the fire, “…”".
_PASSIVE = frozenset({"asked", "told"})


def _noun_in_aside(unit: Unit, at: int, lexis: Lexis) -> bool:
    """Whether a form of a cue verb is a noun in an aside: "in a post on the site", "citing a report"."""
    return unit.low[at] in lexis.words["verbal"] and unit.tag[at - 1] in "DOKA"
