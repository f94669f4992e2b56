"""The closed classes of words and the signs of (un)certainty, compiled from `factuality.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdb.extract.records import Certainty
    from factdb.lexicon import Lexicon

#: From sure to unsure: of several signs the last one wins.
ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible", "uncommitted")
_RANKS = {level: rank for rank, level in enumerate(ORDER)}


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word classes by name, and for each hedge the certainty that it gives."""

    words: dict[str, frozenset[str]]
    before: dict[str, Certainty]
    future_in_past: frozenset[str]
    intending: frozenset[str]
    #: The words of all three.
    hedges: frozenset[str]
    anywhere: dict[str, Certainty]
    #: The first words of those.
    spread: frozenset[str]
    stance: dict[str, str]
    purpose: Certainty
    factual: frozenset[str]
    announced: frozenset[str]
    announced_certainty: Certainty
    phrases: dict[str, Certainty]
    negations: frozenset[str]
    cancels: frozenset[str]
    denying: tuple[tuple[str, str], ...]
    #: Pairs of words that set another time or place against the one spoken of.
    contrasts: frozenset[tuple[str, str]]
    conditions: frozenset[str]
    open: Certainty
    bearings: dict[str, float]
    #: What a word costs that stands between a figure and an event.
    costs: dict[str, float]
    #: What finds a phrase of a class, or a hedge that holds anywhere, in words joined by blanks.
    patterns: dict[str, re.Pattern[str]]

    def __hash__(self) -> int:
        return id(self)


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile `factuality.toml`, with the user's additions, once a lexicon."""
    table = lexicon.table("factuality")
    clause, place = table["clause"], table["place"]
    lists = {name: words for name, words in clause.items() if isinstance(words, list)}
    lists |= {name: place[name] for name in ("locative", "weak", "between", "settlement", "region", "dwellers")}
    open_words = set(table["condition"]["words"]) | {"whether"}
    lists["walls"] = [",", "|", *clause["boundaries"], *(set(clause["subordinators"]) - open_words)]
    lists["ends"] = ["|", *clause["boundaries"], *clause["subordinators"]]
    # a clause or a verb's object may end at these, and nowhere else
    lists["partings"] = [",", "to", *lists["ends"], *clause["coordinators"], *clause["relatives"]]
    lists["helpers"] = [*clause["auxiliaries"], *clause["passive"], *clause["denials"]]
    lists["passed"] = [*place["between"], *clause["determiners"], "'s"]
    lists["closed"] = [
        *(
            word
            for name in ("prepositions", "auxiliaries", "adverbs", "coordinators", "subordinators")
            for word in clause[name]
        ),
        *("this", "those", "others", "alive", "of"),
    ]
    lists["headed"] = [
        ",",
        "(",
        "remains",
        "remained",
        "became",
        "accounts",
        "accounted",
        *clause["auxiliaries"],
        *clause["adverbs"],
        *clause["reporting"],
    ]
    lists["pasts"] = [*clause["pasts"], *_irregular(lexicon)]
    denials = lexicon.table("cues")["denials"]
    lists["rumours"] = denials["rumours"]
    lists["falsity"] = [*denials["falsity"], *table["negation"]["misjudged"]]
    lists["told"] = [*denials["rumours"], *denials["figures"]]
    lists |= {name: place[name] for name in ("hazards", "local", "of_towns", "occurring")}
    lists["settled"] = [*place["settlement"], *place["region"]]
    lists["leading"] = [*place["between"], *place["locative"]]
    before = _hedges(table["before"])
    intending = frozenset(table["before"]["intending"])
    future = frozenset(table["before"]["future_in_past"])
    return Grammar(
        words={name: frozenset(words) for name, words in lists.items()},
        before=before,
        future_in_past=future,
        intending=intending,
        hedges=future | intending | set(before),
        anywhere=_hedges(table["anywhere"]),
        spread=frozenset(phrase.split()[0] for phrase in _hedges(table["anywhere"])),
        stance=table["stance"],
        purpose=table["purpose"]["certainty"],
        factual=frozenset(table["purpose"]["factual"]),
        announced=frozenset(table["purpose"]["announced"]),
        announced_certainty=table["purpose"]["announced_certainty"],
        phrases=_hedges(table["phrases"]),
        negations=frozenset(table["negation"]["words"]),
        cancels=frozenset(table["negation"]["cancels"]),
        denying=_pairs(table["negation"]["phrases"]),
        contrasts=frozenset(_pairs(clause["contrasts"])),
        conditions=frozenset(table["condition"]["words"]),
        open=table["condition"]["certainty"],
        costs=_costs(clause),
        patterns={
            **{name: _pattern(lists[name]) for name in ("toll_anywhere", "toll_before", "anaphors")},
            "anywhere": _pattern(_hedges(table["anywhere"])),
            "phrases": _pattern(_hedges(table["phrases"])),
            "denied": _pattern(f"{phrase} that" for phrase in table["negation"]["clauses"]),
        },
        bearings={name: float(degrees) for name, degrees in place["bearings"].items()},
    )


def is_adverb(word: str, rules: Grammar) -> bool:
    """Return whether the word is an adverb by its ending, as few nouns have it: "the rally" is none."""
    return word.endswith("ly") and word not in rules.words["nouns_in_ly"]


def _irregular(lexicon: Lexicon) -> Iterator[str]:
    """Yield the past forms and past participles of the events' irregular verbs."""
    for forms in lexicon.table("events")["forms"].values():
        _, past, participle, _ = forms.split()
        yield from (*past.split("|"), *participle.split("|"))


def _pairs(phrases: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple((one, two) for one, two in (phrase.split() for phrase in phrases))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of the phrases between blanks, the longest first; the blanks aren't part of the match."""
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(f"(?<= )(?:{'|'.join(map(re.escape, longest))})(?= )")


def _costs(clause: dict[str, Any]) -> dict[str, float]:
    costs: dict[str, float] = {}
    for name, cost in clause["costs"].items():
        for word in clause[name]:
            costs[word] = costs.get(word, 0.0) + cost
    return costs


def _hedges(table: dict[str, list[str]]) -> dict[str, Certainty]:
    return {word: level for level in ORDER for word in table.get(level, ())}


def least_sure(*levels: Certainty) -> Certainty:
    """Return the least certain of the levels; certain if there are none."""
    return ORDER[max(map(_RANKS.__getitem__, levels), default=0)]
