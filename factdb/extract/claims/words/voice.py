"""How an event's word is used: as noun or verb, in which voice, and where its verb group begins.

A word that may be a noun or a verb is told by its neighbours; a participle without an auxiliary is passive where no
object follows it ("61 killed and 208 wounded", "a town retaken by troops") and active where one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factdb.extract.claims.words.grammar import is_adverb

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.claims.words.vocabulary import Entry
    from factdb.extract.records import Quantity

Voice = Literal["active", "passive", "middle", "attributive", "noun"]
VERBAL = ("verb", "middle", "passive")
_GROUP = 6
_SUBJECT = 4
#: Adverbs that begin a noun phrase before a figure: "received only two".
_FOCUS = frozenset({"only", "just", "almost", "perhaps", "maybe"})
_JOINING = frozenset({"and", "or", "nor"})
#: What is no object of its own: the subject's own members are.
_RECIPROCAL = frozenset({("each", "other"), ("one", "another")})
#: After these a participle that is a noun too is a noun: "the wounded".
_NAMING = frozenset({"the", "many", "of"})
#: Second words of a verb that cannot follow a noun as prepositions: "changed hands in the region".
_ADVERBIAL = frozenset({"up", "down", "out", "back", "away", "forward"})
#: The pronouns of a verb in the third person.
_SINGULAR = frozenset({"he", "she", "it"})
#: What opens a line: no subject stands before a word straight after it.
_BULLETS = frozenset("-–—•*")
#: After these a participle describes a noun.
_NEWLY = frozenset({"newly", "then-newly", "freshly"})
#: What tells when, unless a noun follows.
_WHEN = frozenset({"late", "early"})
#: After these a past form is a noun of its own: "took a shot at".
_COUNTING = frozenset({"a", "an", "another"})


def nominal(region: Region, at: int, entries: list[Entry], grammar: Grammar) -> bool:
    """Return whether the word is a noun (or adjective) here, not a verb."""
    verbal = [entry for entry in entries if entry.part in VERBAL]
    if not verbal:
        return True
    before = region.word(at - 1)
    if verbal[0].forms & {"past", "participle"}:
        mixed = len(verbal) < len(entries)
        named = (mixed and before in _NAMING) or before in _COUNTING
        return named and not object_follows(region, at + 1, grammar)
    return _ambiguous(region, at, verbal, grammar, mixed=len(verbal) < len(entries))


def _ambiguous(region: Region, at: int, verbal: list[Entry], grammar: Grammar, *, mixed: bool) -> bool:
    """Return whether a form that is no past or participle is a noun here; `mixed`: the lexicon has it as a noun too."""
    before, forms = region.word(at - 1), verbal[0].forms
    if "ing" in forms and before in grammar.words["prepositions"] and _governs(region, at, verbal, grammar):
        return False
    if before in grammar.words["noun_left"] or ("ing" in forms and region.word(at + 1) == "of"):
        return True
    if "ing" in forms:
        return _gerund(region, at, verbal, grammar)
    if "third" in forms:
        return _plural(region, at, verbal, grammar, mixed=mixed)
    if not mixed:
        return forms == {"base"} and not _has_subject(region, at, grammar)
    return not _verb_after(region, at, grammar)


def _plural(region: Region, at: int, verbal: list[Entry], grammar: Grammar, *, mixed: bool) -> bool:
    """Return whether a form in -s is a plural noun, not a verb in the third person ("goes up by")."""
    if not _ADVERBIAL.isdisjoint(verbal[0].rest[:1]):
        return False
    if verbal[0].rest and any(m.last == at for m in region.mentions):
        return False  # "Diaz leads with"
    if region.word(at - 1) in _SINGULAR:
        return False  # "she leads by"
    governed = region.word(at - 2) in grammar.words["obliques"] and not any(m.last == at for m in region.mentions)
    needing = mixed or verbal[0].weak or all(_transitive(entry) for entry in verbal)
    noun = governed or (needing and not object_follows(region, at + 1, grammar))
    after = region.word(at + 1)  # "clashes broke out"
    return noun or after in grammar.words["auxiliaries"] or after in grammar.words["occurring"]


def _transitive(entry: Entry) -> bool:
    """Return whether the verb says nothing without an object: "interns at the bank" are no interning."""
    return entry.part == "verb" and entry.event.holder == "object" and not (entry.rest or entry.event.after)


def _governs(region: Region, at: int, verbal: list[Entry], grammar: Grammar) -> bool:
    """Return whether an -ing form after a preposition has an object that nothing but a verb has: "of killing 12"."""
    return _object_begins(region, at + 1 + len(verbal[0].rest), grammar)


def _verb_after(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a base form that may be a noun is a verb: "will attack", "Rebels attack Goma"."""
    before, words = region.word(at - 1), grammar.words
    if before in words["modals"] or before in words["persons"]:
        return True
    if (
        any(q.last == at and q.record.unit == "1" for q in region.quantities)
        and region.word(at + 1) in words["prepositions"]
    ):
        return True  # "9,000 march in Turin"
    if _compound(region, at, grammar):
        return False
    subject = before and before not in words["pronouns"] and _has_subject(region, at, grammar)
    return bool(subject) and object_follows(region, at + 1, grammar)


def _compound(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether the word is the noun that a town describes: "the Lyon fire left 200 homeless"."""
    town = next((m for m in region.mentions if m.last == at and m.record.kind == "place"), None)
    if town is None or region.word(town.first - 1) not in grammar.words["determiners"]:
        return False
    return not _object_begins(region, at + 1, grammar)


def _object_begins(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a figure, a name or a determiner begins there: what nothing but a verb has behind it."""
    begun = {placed.first for placed in region.quantities} | {placed.first for placed in region.mentions}
    return at in begun or region.word(at) in grammar.words["determiners"]


def _has_subject(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether what stands before a base form can be its subject or auxiliary: "Rebels seize", "to seize"."""
    before = region.word(at - 1)
    if not before or before in _BULLETS:
        return False
    if (before.endswith(("s", "ly")) and not before.endswith("ss")) or not before[0].isalnum():
        return True
    if any(q.last == at and (q.record.kind == "age" or _acts(region, q, grammar)) for q in region.quantities):
        return True  # "children under five account for 44%"
    kinds = ("modals", "pronouns", "coordinators", "adverbs", "plurals", "denials")
    return any(before in grammar.words[kind] for kind in kinds) or any(m.last == at for m in region.mentions)


def _gerund(region: Region, at: int, verbal: list[Entry], grammar: Grammar) -> bool:
    """Return whether an -ing form is a noun: a transitive verb with neither auxiliary nor object ("a building")."""
    if region.word(at + 1) in grammar.words["occurring"] and not region.word(at - 1)[:1].isalnum():
        return True  # "Fighting broke out"
    if any(entry.part == "middle" or entry.event.after or entry.rest for entry in verbal):
        return False
    before = region.word(at - 1)
    return not (before in grammar.words["auxiliaries"] or object_follows(region, at + 1, grammar))


def group(region: Region, at: int, grammar: Grammar) -> int:
    """Return the first token of the verb group: auxiliaries, adverbs and negations stand before the verb."""
    start = at
    helpers, adverbs = grammar.words["helpers"], grammar.words["adverbs"]
    for index in range(at - 1, max(-1, at - 1 - _GROUP), -1):
        word = region.words[index]
        if word in helpers:
            start = index
        elif not (word in adverbs or is_adverb(word, grammar)):
            break
    return start


def voice(region: Region, at: int, start: int, entry: Entry, grammar: Grammar) -> Voice:
    """Return the voice of a word whose group begins at `start`: what its subject and object are on which side."""
    if entry.part not in VERBAL:
        return "noun"
    if entry.part == "middle":
        return "middle"
    helpers = region.words[start:at]
    if "ing" in entry.forms or "participle" not in entry.forms:
        return "active"
    if any(word in grammar.words["passive"] for word in helpers):
        return "passive"
    if any(word in grammar.words["perfect"] for word in helpers):
        return "active"
    return _bare_participle(region, at, entry, grammar)


def _bare_participle(region: Region, at: int, entry: Entry, grammar: Grammar) -> Voice:
    follows = tuple(region.words[at + 1 : at + 1 + len(entry.rest)]) == entry.rest
    after = at + 1 + (len(entry.rest) if follows else 0)  # "sent | 74 people to hospital"
    if region.word(after) == "by":
        return "passive"
    if at and region.words[at - 1] in _NEWLY and object_follows(region, after, grammar):
        return "attributive"  # "the newly elected president"
    if at and region.words[at - 1] in grammar.words["noun_left"]:
        return "passive" if _counts(region, at, after, grammar) else "attributive"
    # "opened fire": the words that follow the verb are its object
    complete = follows and entry.rest and entry.rest[-1] not in grammar.words["particles"]
    if complete or object_follows(region, after, grammar):
        return "active"
    ends = entry.event.holder == "subject" and not region.word(after)[:1].isalnum()  # "two of those aboard survived"
    told = ends or entry.event.after or entry.event.mutual
    finite = "past" in entry.forms and (told or _in_clause(region, at, grammar))
    return "active" if finite else "passive"


def _counts(region: Region, at: int, after: int, grammar: Grammar) -> bool:
    """Return whether the participle stands for those to whom it happened: "the number of displaced rose"."""
    start = at - 1 if region.word(at - 1) == "of" else at - 2
    number = region.word(start) == "of" and region.word(start - 1) in grammar.words["figures"]
    return number and not object_follows(region, after, grammar)


def _in_clause(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a subordinate clause with a subject of its own leads to the verb: "a hub that Russia seized"."""
    relatives = {"what", *grammar.words["relatives"]}
    led = not relatives.isdisjoint(region.words[max(0, at - _SUBJECT) : at - 1])
    judged = not grammar.words["judging"].isdisjoint(region.words[max(0, at - _SUBJECT) : at])
    return led and not judged and region.word(at - 1) not in {",", *relatives}


def _acts(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> bool:
    """Return whether a figure can be the subject of the base form after it: "seven die", not "a 149 vote margin"."""
    if quantity.record.unit != "1" or region.word(quantity.first - 1) in grammar.words["determiners"]:
        return False
    named = quantity.record.counted is not None and quantity.record.text.lower().endswith("s")
    after = quantity.last + 1
    return named or region.word(after) in grammar.words["determiners"] or not object_follows(region, after, grammar)


def _begins(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a figure, or a determiner of a noun phrase, stands at the word."""
    return any(placed.first == at for placed in region.quantities) or region.word(at) in grammar.words["determiners"]


def object_follows(region: Region, at: int, grammar: Grammar) -> bool:
    """Return whether a noun phrase may begin here."""
    word = region.word(at)
    if not word or (word, region.word(at + 1)) in _RECIPROCAL:
        return False
    if word in _JOINING and region.word(at + 1).endswith("ed"):
        return object_follows(region, at + 2, grammar)
    if _begins(region, at, grammar) or (word in _FOCUS and _begins(region, at + 1, grammar)):
        return True  # "received only two"
    verb = (word in grammar.words["pasts"] or word.endswith("ed")) and _begins(region, at + 1, grammar)
    other = word in grammar.words["auxiliaries"] or word in grammar.bearings or is_adverb(word, grammar)
    if verb or other or not word[0].isalnum():
        return False
    if word in _WHEN:
        return object_follows(region, at + 1, grammar)  # "opened late", but "opened late talks"
    closed = ("prepositions", "coordinators", "subordinators", "adverbs")
    return not any(word in grammar.words[name] for name in closed) and not any(t.first == at for t in region.times)
