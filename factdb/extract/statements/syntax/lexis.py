"""The lexicon compiled for lookup: every inflected form of every cue verb, and the closed classes as tags.

A tag is one letter: V a form of a cue verb, F a common finite verb, X auxiliary, N negation, R pronoun, D determiner,
P preposition, C conjunction, S subordinator, T relative or "that", A adverb. Words outside the lexicon are tagged by
their shape when a text is read (tokens.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from typing import TYPE_CHECKING, Any

from factdb.extract.statements.syntax.tokens import Known

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon


@dataclass(slots=True)
class Verb:
    """A form of a cue verb: its lemma, its tense and what its content may be."""

    lemma: str
    #: base, third, past (past or participle), part (participle only), ing
    tense: str
    frames: frozenset[str]
    stances: frozenset[str]
    #: The word that must follow: "out" of "point out".
    particle: str = ""


@dataclass(frozen=True)
class Lexis:
    """Everything the finding of statements looks up."""

    verbs: dict[str, tuple[Verb, ...]]
    tags: dict[str, str]
    words: dict[str, frozenset[str]]
    #: Words from which an act of saying may come in a sentence without a quotation.
    cues: frozenset[str]
    #: Forms that are verbs of saying only with the particle that follows: "point" and "out".
    particles: dict[str, frozenset[str]]
    #: Forms of the verbs that say something only with a number or quoted words after them, by their pattern.
    others: dict[str, tuple[Verb, ...]]
    #: Forms of the verbs that deny what others say: "dismissed claims that", "called reports that … baseless".
    deniers: dict[str, Verb]
    #: Words met before, in lower case, with their tags.
    known: Known
    #: Names of bodies with small words in them, by their last word, all in lower case: "save the children".
    bodies: dict[str, tuple[list[str], ...]]
    #: Words that single rules look for, all in one set: which of them a sentence has is asked once.
    rare: frozenset[str]


#: Later ones win: the class a word has if nothing else is known.
_TAGS = [
    ("finite", "F"),
    ("adverbs", "A"),
    ("conjunctions", "C"),
    ("prepositions", "P"),
    ("subordinators", "S"),
    ("relatives", "T"),
    ("determiners", "D"),
    ("pronouns", "R"),
    ("contractions", "R"),
    ("auxiliaries", "X"),
    ("negations", "N"),
]


_WORD = re.compile(r"[^\W_]+")


def may_say(text: str, known: Lexis) -> bool:
    """Whether a stretch of masked text can hold an act of saying at all: a quick look before it is read in full."""
    if "\x01" in text or ":" in text:
        return True
    words = text.lower().split()
    if not known.cues.isdisjoint(words):
        return True
    return not known.cues.isdisjoint(_WORD.findall(" ".join(filterfalse(str.isalpha, words))))


@cache
def lexis(lexicon: Lexicon) -> Lexis:
    """Return the compiled lexicon; made once for each."""
    cues, grammar = lexicon.table("cues"), lexicon.table("grammar")
    verbs = _verbs(cues)
    tags = {form: "F" for verb in grammar["verbs"] for form, tense in inflect(verb) if tense == "past"}
    for name, tag in _TAGS[:2]:
        tags.update(dict.fromkeys(grammar[name], tag))
    tags.update(dict.fromkeys((form for form, made in verbs.items() if any(not verb.particle for verb in made)), "V"))
    for name, tag in _TAGS[2:]:
        tags.update(dict.fromkeys(grammar[name], tag))
    tags["who"] = "T"
    for noun in grammar["ly_nouns"]:
        tags.setdefault(noun, "O")
    words = {name: frozenset(value) for name, value in grammar.items() if isinstance(value, list)}
    words["compounded"] = frozenset(compound.split()[0] for compound in grammar["compounds"])
    words.update({name: frozenset(value) for name, value in cues["labels"].items()})
    for part in ("nouns", "stance", "figures", "denials"):
        words.update({name: frozenset(value) for name, value in cues[part].items()})
    words["dissents"] = frozenset(
        form for verb in cues["denials"]["dissents"] for form, tense in inflect(verb) if tense != "ing"
    )
    roles = (phrase for phrases in lexicon.table("roles")["roles"].values() for phrase in phrases)
    words["offices"] = frozenset(phrase.rsplit(maxsplit=1)[-1] for phrase in roles if " of " not in phrase)
    quoting = frozenset(form for form, made in verbs.items() if all(verb.frames == {"quote"} for verb in made))
    others = frozenset(verbs) - quoting | words["saying_nouns"] | {"according", "per"}
    particles = {
        form: frozenset(verb.particle for verb in made)
        for form, made in verbs.items()
        if all(verb.particle for verb in made)
    }
    special, deniers = _others(cues), _deniers(cues)
    words["idioms"] = words["understood"] | {"drawn", "put", "puts"}
    words["giving"] = words["saying_nouns"] | words["given_nouns"]
    given = words["giving_verbs"] | words["reckonings"]
    saying = (
        others
        | words["understood"]
        | words["idioms"]
        | words["given_nouns"]
        | {"heard", "hears"}
        | frozenset(special)
        | frozenset(deniers)
        | given
    )
    asked = (words["idioms"], words["forums"], words["compounded"], particles, special, deniers, given)
    rare = frozenset().union(*asked)
    return Lexis(verbs, tags, words, saying, particles, special, deniers, Known(tags), _bodies(lexicon), rare)


def _bodies(lexicon: Lexicon) -> dict[str, tuple[list[str], ...]]:
    found: dict[str, tuple[list[str], ...]] = {}
    for row in lexicon.rows("bodies"):
        for name in [row["name"], *row["aliases"].split("|")]:
            words = name.split()
            if words and words[0][0].isupper() and any(word.islower() for word in words):
                low = name.lower().replace(",", " ,").split()
                found[low[-1]] = (*found.get(low[-1], ()), low)
    return found


def _verbs(cues: dict[str, Any]) -> dict[str, tuple[Verb, ...]]:
    frames: dict[str, set[str]] = {}
    stances: dict[str, set[str]] = {}
    for group in cues["class"].values():
        for verb in group["verbs"]:
            frames.setdefault(verb, set()).update(group["frames"])
            stances.setdefault(verb, set()).add(group.get("stance", "assert"))
    forms: dict[str, list[Verb]] = {}
    for verb, kinds in frames.items():
        lemma, _, particle = verb.partition(" ")
        for form, tense in inflect(lemma, cues["irregular"].get(lemma)):
            made = Verb(verb, tense, frozenset(kinds), frozenset(stances[verb]), particle)
            forms.setdefault(form, []).append(made)
    return {form: tuple(made) for form, made in forms.items()}


#: The parts of the tables for numbers and verdicts that list verbs; each is the frame of its verbs.
_PATTERNS = {
    "figures": ("at", "to", "number", "records", "forecasts", "of", "gives", "stands", "believes", "doubts"),
    "verdicts": ("as", "rates", "calls", "partly"),
}


def _others(cues: dict[str, Any]) -> dict[str, tuple[Verb, ...]]:
    """Return the forms of the verbs that only a number or quoted words make say something."""
    frames: dict[str, set[str]] = {}
    for table, patterns in _PATTERNS.items():
        for pattern in patterns:
            for verb in cues[table][pattern]:
                frames.setdefault(verb, set()).add(pattern)
    forms: dict[str, list[Verb]] = {}
    for verb, patterns_of in frames.items():
        for form, tense in inflect(verb, cues["irregular"].get(verb)):
            stance = "noncommittal" if "doubts" in patterns_of else "assert"
            forms.setdefault(form, []).append(Verb(verb, tense, frozenset(patterns_of), frozenset({stance})))
    return {form: tuple(made) for form, made in forms.items()}


def _deniers(cues: dict[str, Any]) -> dict[str, Verb]:
    """Return the forms of the verbs that deny only with a noun of saying and its clause after them."""
    return {
        form: Verb(verb, tense, frozenset({pattern}), frozenset({"deny"}))
        for pattern in ("calls", "rejects")
        for verb in cues["denials"][pattern]
        for form, tense in inflect(verb, cues["irregular"].get(verb))
    }


def inflect(verb: str, irregular: list[str] | None = None) -> list[tuple[str, str]]:
    """Return the forms of an English verb with their tense; `irregular` gives past and participle."""
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1] if re.search(r"(?:^|[^aeiou]|qu)[aeiou][bdgmnpt]$", verb) and _stressed(verb) else stem
    third = (
        verb[:-1] + "ies"
        if re.search(r"[^aeiou]y$", verb)
        else verb + ("es" if re.search(r"(?:s|sh|ch|x|o)$", verb) else "s")
    )
    past = verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else doubled + "ed"
    forms = [(verb, "base"), (third, "third"), ((doubled if not verb.endswith("y") else verb) + "ing", "ing")]
    if irregular:
        return [*forms, (irregular[0], "past"), *([(irregular[1], "part")] if irregular[1] != irregular[0] else [])]
    return [*forms, (past, "past")]


def _stressed(verb: str) -> bool:
    """Whether the last syllable is stressed, so that its consonant doubles: admitted, but whispered, exhibited."""
    return len(re.findall(r"[aeiou]+", verb.replace("qu", "q"))) == 1 or verb.endswith(
        ("mit", "fer", "but", "cur", "gret")
    )
