"""Topics: the readings of one predicate in one area, grouped by value, with the verdicts between the groups.

The area is the country, or the widest place that holds the place of a claim. A claim that states no place belongs to
the area that its article speaks of most, and is held only against claims about places that its article names: its scope
stays unknown. Groups hold the readings with one number, one scope and one manner of asserting it; the verdict on two
groups is the worst one between an origin of the one and an origin of the other.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factdb.article.article import ALPHABET
from factdb.compare.clusters import ends, pairs_apart
from factdb.compare.occasions import own_time
from factdb.compare.parts import may_be_part
from factdb.compare.scope import UNKNOWN_EVENT, akin
from factdb.compare.succession import in_order, of_one_matter, one_voice
from factdb.compare.values import exceeds, ratio, stated
from factdb.compare.verdicts import WORST_FIRST, Comparison, Ruling, Verdict, decide
from factdb.report.evidence.ranges import Range, ranges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdb.report.evidence.context import Context
    from factdb.report.evidence.load import Evidence

#: So many origins of a group are compared with those of another: the verdict between crowds is that of a few.
_ORIGINS = 4
#: So many of the lowest and of the highest groups of a topic are paired.
_OUTER = 30
#: What sorts pairs, the worst first: verdict, of one origin on one day, unknown what happened, hardly of one matter or
#: no longer said, ratio negated.
Rank = tuple[int, bool, bool, bool, float]
#: A number so many times another is seldom meant of the same.
HARDLY = 100.0
Rulings = dict[frozenset[str], Ruling]
#: The verdicts of two numbers that do not fit.
_OPEN = frozenset({Verdict.VALUE_CONFLICT, Verdict.UNDETERMINED})
#: The verdicts that make a topic a conflict.
ODD = frozenset({Verdict.VALUE_CONFLICT, Verdict.UNDETERMINED, Verdict.DENIAL})


@dataclass(frozen=True, slots=True)
class Group:
    """Readings with one number and one scope, the earliest first; `number` counts the groups of a topic from 1."""

    number: int
    items: tuple[Evidence, ...]

    @property
    def first(self) -> Evidence:
        """The earliest of them."""
        return self.items[0]

    def by_origin(self) -> dict[str | None, list[Evidence]]:
        """Return the readings by whose words they are."""
        found: dict[str | None, list[Evidence]] = defaultdict(list)
        for item in self.items:
            found[item.reading.origin].append(item)
        return found


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups with the verdict between them."""

    a: Group
    b: Group
    comparison: Comparison
    #: Whether a number of the two was replaced later by its own source, or is summed up in a larger one beside it.
    past: bool = False

    @property
    def rank(self) -> Rank:
        """Its place among pairs, the worst first: by verdict, then by ratio, a number against zero before all.

        Of one verdict, what one origin says on one day comes after what two say, what is not known to have happened
        after what is, and what may not be the same and hardly is of one matter, or a part of it, after what may be.
        Numbers that their source no longer gives are no surer a conflict than what may not be the same.
        """
        apart = self.comparison.ratio
        unknown = self.comparison.a.predicate.startswith(UNKNOWN_EVENT)
        widest = -(float("inf") if apart is None else apart)
        verdict = Verdict.UNDETERMINED if self.past else self.comparison.verdict
        return WORST_FIRST.index(verdict), self.one_voice, unknown, self.loose, widest

    @property
    def hardly_one(self) -> bool:
        """Whether an undetermined pair is of two places, of other times, or too wide apart to be of one matter."""
        found = self.comparison
        if found.verdict is not Verdict.UNDETERMINED:
            return False
        return (found.ratio or 0) > HARDLY or self.two_times or not of_one_matter(found.a, found.b)

    @property
    def may_nest(self) -> bool:
        """Whether the smaller number of an undetermined pair may be of a part of what the other is about."""
        return self.comparison.verdict is Verdict.UNDETERMINED and may_be_part(self.comparison.a, self.comparison.b)

    @property
    def loose(self) -> bool:
        """Whether a pair says little: hardly of one matter, a part beside what may be its whole, no longer said."""
        return self.hardly_one or self.may_nest or self.past or self.own_later

    @property
    def own_later(self) -> bool:
        """Whether a missing scope alone keeps one source's higher figure from taking the place of its earlier one."""
        found = self.comparison
        grown = found.verdict is Verdict.UNDETERMINED and one_voice(found.a, found.b) and found.a.additive
        pair = in_order(found.a, found.b) if grown else None
        return pair is not None and exceeds(pair[1], pair[0])

    @property
    def two_times(self) -> bool:
        """Whether one is of another time than that of its saying, and nobody ruled on them: "in January 2021"."""
        found = self.comparison
        return own_time(found.a) != own_time(found.b) and found.ruling is None

    @property
    def odd(self) -> bool:
        """Whether the two do not fit, or may not."""
        return self.comparison.verdict in ODD

    @property
    def one_voice(self) -> bool:
        """Whether one origin gives both numbers on one day: they are rarely meant of the same thing."""
        a, b = self.comparison.a, self.comparison.b
        return a.origin == b.origin and a.said == b.said

    @property
    def one_statement(self) -> bool:
        """Whether one statement tells both numbers, which keeps them apart itself, and nobody ruled on them."""
        found = self.comparison
        return found.a.utterance == found.b.utterance and found.ruling is None

    @property
    def contested(self) -> bool:
        """Whether the two do not fit, may be about one thing, and are not of one statement; or were ruled on."""
        found = self.comparison
        far = found.verdict is Verdict.UNDETERMINED and (found.ratio or 0) > HARDLY and found.ruling is None
        return self.odd and not self.one_statement and not far and akin(found.a, found.b)


class Counted(NamedTuple):
    """What all readings of a topic come to; copies are not looked for, so that origins are so many at most."""

    readings: int
    origins: int
    articles: int
    pairs_apart: int


@dataclass(frozen=True)
class Topic:
    """All that is said with a number about one predicate in one area."""

    predicate: str
    label: str
    base_unit: str
    area: str | None
    area_name: str | None
    items: tuple[Evidence, ...]
    rulings: Rulings
    context: Context
    #: What all readings come to, if only some of them are held here.
    counted: Counted | None = None

    @cached_property
    def id(self) -> str:
        """A short name of the topic that stays the same however much is added to it."""
        return topic_id(self.predicate, self.base_unit, self.area)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The readings by number and scope, the lowest number first."""
        found: dict[object, list[Evidence]] = defaultdict(list)
        for item in self.items:
            found[_group_key(item)].append(item)
        ordered = sorted(found.values(), key=lambda items: ends(items[0].reading))
        return tuple(Group(number, tuple(items)) for number, items in enumerate(ordered, 1))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The verdicts between the groups, the worst first; groups that have nothing to do with each other left out."""
        pairs = (self._pair(a, b) for a, b in combinations(outer(self.groups), 2))
        return tuple(sorted((pair for pair in pairs if pair), key=lambda pair: pair.rank))

    @property
    def worst(self) -> Pair | None:
        """The pair that a person should look at first."""
        return self.pairs[0] if self.pairs else None

    @property
    def conflict(self) -> Pair | None:
        """The worst pair that does not fit, has more in common than a kind of number, and is not of one statement."""
        return self._judgement[0]

    @property
    def odd(self) -> bool:
        """Whether any two do not fit, or may not, though they be of one statement or have only a kind in common."""
        return self._judgement[1]

    @cached_property
    def _judgement(self) -> tuple[Pair | None, bool]:
        """The worst contested pair, and whether any pair is odd.

        Pairs are judged in the order of what they can hold, until a value conflict of two origins is found.
        """
        found: Pair | None = None
        odd = False
        for a, b in _judged_first(outer(self.groups), ruled=bool(self.rulings)):
            pair = self._pair(a, b)
            odd = odd or (pair is not None and pair.odd)
            if pair and pair.contested:
                found = pair if found is None else min(found, pair, key=lambda each: each.rank)
                if found.comparison.verdict is WORST_FIRST[0] and not (found.one_voice or found.past):
                    break
        return found, odd

    @cached_property
    def ranges(self) -> tuple[Range, ...]:
        """The readings by what they may be of, one event or period each, the one with most origins first."""
        return ranges(self.items)

    @property
    def extremes(self) -> tuple[Evidence, Evidence] | None:
        """The lowest and the highest of what is asserted of the occasion with most origins of which anything is."""
        return next((each.extremes for each in self.ranges if each.extremes), None)

    def clusters(self, held: Range) -> tuple[tuple[int, ...], ...]:
        """Return the numbers of the groups by the fewest values that explain what stands of one occasion."""
        groups = {item.reading.claim: group.number for group in self.groups for item in group.items}
        return tuple(tuple(sorted({groups[claim] for claim in claims})) for claims in held.values)

    @property
    def readings(self) -> int:
        """How many readings there are."""
        return self.counted.readings if self.counted else len(self.items)

    @property
    def pairs_apart(self) -> int:
        """How many pairs of asserted readings have numbers that do not meet, whatever their scope."""
        if self.counted:
            return self.counted.pairs_apart
        return pairs_apart([ends(item.reading) for each in self.ranges for item in each.asserted])

    @property
    def utterances(self) -> int:
        """How many statements there are, one printed twice counting once."""
        return len({item.reading.utterance for item in self.items})

    @property
    def origins(self) -> int:
        """How many origins there are, however many relayed them."""
        return self.counted.origins if self.counted else len({item.reading.origin for item in self.items})

    @property
    def articles(self) -> int:
        """From how many articles."""
        return self.counted.articles if self.counted else len({item.article for item in self.items})

    def between(self, ones: Sequence[Evidence], others: Sequence[Evidence]) -> Comparison | None:
        """Return the verdict on the first of each, or an editor's on any two of them; None if no place is in common."""
        return self._decide(ones, others) if self.context.near(ones[0], others[0]) else None

    def _pair(self, a: Group, b: Group) -> Pair | None:
        """Return the worst verdict between an origin of the one group and an origin of the other."""
        if not any(self.context.near(one, other) for one in a.items[:_ORIGINS] for other in b.items[:_ORIGINS]):
            return None
        ones, others = (list(group.by_origin().values())[:_ORIGINS] for group in (a, b))
        pairs = (self._judged(a, b, self._decide(one, other)) for one in ones for other in others)
        return min(pairs, key=lambda pair: pair.rank)

    def _judged(self, a: Group, b: Group, found: Comparison) -> Pair:
        """Return the pair, knowing whether a number of a conflict is no longer said, or is a part beside its sum."""
        open_ = found.verdict in _OPEN and found.ruling is None
        return Pair(a, b, found, past=open_ and not self._past.isdisjoint((found.a.claim, found.b.claim)))

    @cached_property
    def _past(self) -> frozenset[str]:
        """The claims whose source gave another figure later, and those that their own statement sums up."""
        return frozenset().union(*(each.replaced | each.summed for each in self.ranges))

    def _decide(self, ones: Sequence[Evidence], others: Sequence[Evidence]) -> Comparison:
        ids = (frozenset((one.reading.claim, other.reading.claim)) for one in ones for other in others)
        ruling = next((self.rulings[pair] for pair in ids if pair in self.rulings), None) if self.rulings else None
        return decide(ones[0].reading, others[0].reading, ruling)


def topics(found: Iterable[Evidence], context: Context, rulings: Rulings, names: Mapping[str, str]) -> Iterator[Topic]:
    """Yield the topics of the evidence, in no order; `names` are those of the areas."""
    grouped: dict[tuple[str, str, str | None], list[Evidence]] = defaultdict(list)
    for item in found:
        grouped[item.reading.predicate, item.reading.base_unit, context.area(item)].append(item)
    for (predicate, base_unit, area), items in grouped.items():
        name = names.get(area) if area else None
        yield Topic(predicate, items[0].label, base_unit, area, name, tuple(items), rulings, context)


def _judged_first(groups: Sequence[Group], *, ruled: bool) -> Iterator[tuple[Group, Group]]:
    """Yield the pairs of groups, the widest apart first, those before all whose scopes are stated.

    No other pair can be a value conflict, unless somebody ruled so.
    """
    known = [group for group in groups if ruled or _scoped(group)]
    yield from _from_the_widest(groups, combinations(known, 2))
    numbers = {group.number for group in known}
    others = (pair for pair in combinations(groups, 2) if not numbers.issuperset((pair[0].number, pair[1].number)))
    yield from _from_the_widest(groups, others)


def _scoped(group: Group) -> bool:
    """Say whether place and period of a group are known; a toll runs up to its saying."""
    reading = group.first.reading
    whole = reading.period.start is not None and reading.period.end is not None
    return reading.place is not None and (whole or any(item.reading.over_time == "toll" for item in group.items))


def _from_the_widest(groups: Sequence[Group], pairs: Iterable[tuple[Group, Group]]) -> Iterator[tuple[Group, Group]]:
    """Yield pairs of these groups by how far apart their numbers are, the widest first, zero before all.

    Many groups give one number of several scopes: how far two numbers are apart is worked out once.
    """
    numbers = [stated(group.first.reading) for group in groups]
    kinds = {number: index for index, number in enumerate(dict.fromkeys(numbers))}
    kind = {group.number: kinds[number] for group, number in zip(groups, numbers, strict=True)}
    apart: dict[tuple[int, int], list[tuple[Group, Group]]] = defaultdict(list)
    for a, b in pairs:
        apart[kind[a.number], kind[b.number]].append((a, b))
    for held in sorted(apart.values(), key=lambda alike: _closeness(*alike[0])):
        yield from held


def _closeness(a: Group, b: Group) -> float:
    """Return what sorts pairs of groups by how far apart their numbers are, the widest first, zero before all."""
    found = ratio(a.first.reading, b.first.reading)
    return float("-inf") if found is None else -found


def outer(groups: Sequence[Group]) -> Sequence[Group]:
    """Return the groups, of very many only the lowest and the highest: the widest gaps are between those."""
    return groups if len(groups) <= 2 * _OUTER else [*groups[:_OUTER], *groups[-_OUTER:]]


def topic_id(predicate: str, base_unit: str, area: str | None) -> str:
    """Return the letter t and 40 bits of a hash, in base 32."""
    number = int(hashlib.sha256("\x1f".join((predicate, base_unit, area or "")).encode()).hexdigest()[:10], 16)
    return "t" + "".join(ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))


def worst_first(found: Iterable[Topic]) -> list[Topic]:
    """Return the topics in which something does not fit, the worst first."""
    ranked = [(topic.conflict.rank, topic.id, topic) for topic in found if topic.conflict]
    return [topic for _, _, topic in sorted(ranked, key=lambda held: held[:2])]


def _group_key(item: Evidence) -> object:
    reading = item.reading
    number = (reading.low, reading.high, reading.low_open, reading.high_open, reading.approximate, reading.kind)
    actor = reading.subject and (reading.subject.country or reading.subject.id)
    return number, actor, reading.place, reading.period, reading.polarity, reading.certainty == "uncommitted"
