"""Where: the nearest place that governs a claim, and pairs of places at a distance with their bearing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Placed, Region
    from factdb.extract.claims.words.grammar import Grammar
    from factdb.extract.records import Mention, Quantity

_BETWEEN = 6
#: So many words may part a place from how far it lies from another.
_LIES = 3
_NEAR = 4
#: After these an adjective of the place's noun stands.
_DESCRIBED = frozenset({"the", "a", "in", "near", "across", "from"})
#: What stands more words away scopes nothing.
FAR = 60
#: Words that part two places by a distance with no bearing between them, and words that may come before those.
#: After these a place only says which event is meant: "since the Kabul blast".
_REFERRING = frozenset({"since", "after", "before", "until", "like", "from"})
#: How an adjective of a country's name ends.
_ADJECTIVES = ("an", "ese", "ish", "i", "ch", "ic")
#: Parts of a place that are counted: "at least 27 districts of Ethiopia".
_PARTS = frozenset(
    {
        "district",
        "province",
        "county",
        "municipality",
        "village",
        "town",
        "neighbourhood",
        "neighborhood",
        "region",
        "state",
        "department",
    }
)
#: What a clause that begins with "where" does not go beyond.
_CLAUSE = frozenset({"where", ",", ";", ":", "|", "-", "–", "—"})
_WHOLE = (["them"], ["whom"], ["those"], ["these"])
_DASHES = frozenset({"-", "–", "—"})
_PARTING = frozenset({",", "|"})
_TRAILING = frozenset({","})
#: What joins a place to its figure in a list.
_PAIRING = frozenset({"with", "(", "down", "up", "had", "saw"})
_LYING = frozenset({"in", ","})
_APART = frozenset({"from", "off", "outside"})
_JOINING = frozenset({",", "and", "or", "the", "of"})
_FILLERS = frozenset({"away", "to", "the", "(", ")", "or", "about", "further", "inland", "due", "just"})


@dataclass(slots=True)
class Where:
    """The ids of the place and, for a distance or a stretch between two, of the other; the bearing in degrees."""

    place: str | None = None
    other: str | None = None
    bearing: float | None = None


def governed_places(region: Region, objects: set[str | None], grammar: Grammar) -> list[Placed[Mention]]:
    """Return the places that a locative preposition or an event governs, and those coordinated with one."""
    found: list[Placed[Mention]] = []
    for mention in region.mentions:
        if (
            mention.record.kind != "place"
            or _owns(region, mention, grammar)
            or _reckoned(region, mention, found, grammar)
        ):
            continue
        named = mention.record.id in objects or _names_hazard(region, mention, grammar)
        if named or _governed(region, mention, found, grammar):
            found.append(mention)
    return found


def _owns(region: Region, mention: Placed[Mention], grammar: Grammar) -> bool:
    """Return whether the place only says whose the next one is: "in Niger's Tillaberi region"."""
    places = (other for other in region.mentions if other.record.kind == "place" and other.first > mention.last)
    other = next(places, None)
    if other is None:
        return False
    if region.word(mention.last) == "'s":
        return other.first == mention.last + 1
    # "at the Ghanaian border post of Elubo"
    between = region.words[mention.last : other.first]
    text = mention.record.text
    adjective = text != mention.record.name and text.endswith(_ADJECTIVES) and mention.record.country is not None
    return adjective and between[-1:] == ["of"] and grammar.words["between"].issuperset(between)


def _reckoned(region: Region, mention: Placed[Mention], found: list[Placed[Mention]], grammar: Grammar) -> bool:
    """Return whether the place only tells where the one before it lies: "near Bukovo, 30 km west of | Split"."""
    words, at = region.words, mention.first
    if not found or words[at - 1 : at] != ["of"] or region.word(at - 2) not in grammar.bearings:
        return False
    far = next((q for q in region.quantities if q.last == at - 2 and q.record.kind == "distance"), None)
    return far is not None and 0 <= far.first - found[-1].last <= _LIES


def _names_hazard(region: Region, mention: Placed[Mention], grammar: Grammar) -> bool:
    """Return whether the place says which event it is, and with it where: "over Masisi fighting"."""
    before = region.words[max(0, mention.first - 2) : mention.first]
    return region.word(mention.last) in grammar.words["hazards"] and _REFERRING.isdisjoint(before)


def _governed(region: Region, mention: Placed[Mention], before: list[Placed[Mention]], grammar: Grammar) -> bool:
    words, between, bearing = region.words, False, False
    for index in range(mention.first - 1, max(-1, mention.first - 1 - _BETWEEN), -1):
        word = words[index]
        if word == "of" and (_sure(region, index, grammar) or _parts_before(region, index, between=between)):
            return True
        if word == "of" and region.word(index - 1) in grammar.words["between"]:
            continue  # "the port of", "north of": what stands before it governs the place
        if word in grammar.words["locative"] and not (word == "of" and between):
            return between or word not in grammar.words["weak"] or word == "from"
        if word == "'s" and (owner := next((m for m in region.mentions if m.last == index), None)):
            return _governed(region, owner, before, grammar)
        if word in ("and", "or", ",", "-") and any(place.last == index for place in before):
            return True
        if word not in grammar.words["between"]:
            if not (_apposed(region, index, mention, grammar) or _described(region, index, grammar, between=between)):
                return bearing
            continue
        bearing = bearing or (word in grammar.bearings and region.word(index + 1) == "of")
        between = between or word not in ("the", "a", "and", "both", "all")
    return bearing


def _apposed(region: Region, index: int, mention: Placed[Mention], grammar: Grammar) -> bool:
    """Return whether the comma at the index sets the name beside its noun: "in the capital, Lilongwe"."""
    return (
        index == mention.first - 1 and region.words[index] == "," and region.word(index - 1) in grammar.words["settled"]
    )


def _described(region: Region, index: int, grammar: Grammar, *, between: bool) -> bool:
    """Return whether the word is an adjective of the place or of its noun: "in the Philippine province of Benguet"."""
    before = region.word(index - 1)
    if between and before in _DESCRIBED and region.word(index + 1) in grammar.words["between"]:
        return True
    word, strong = region.words[index], grammar.words["locative"] - grammar.words["weak"]
    if before == "the" and region.word(index - 2) in strong:  # "in the Peruvian Andes"
        return word.isalpha() and word not in grammar.words["closed"]
    return before in strong and "-" in word[1:-1]  # "in flood-hit Sylhet"


def _sure(region: Region, index: int, grammar: Grammar) -> bool:
    """Return whether what stands before an "of" makes it govern a place: "out of", "residents of"."""
    before = region.word(index - 1)
    return before == "out" or before in grammar.words["dwellers"] or before in grammar.words["hazards"]


def _parts_before(region: Region, index: int, *, between: bool) -> bool:
    """Return whether a part of the place is told: "60 per cent of the district of Masisi", "27 districts of Niger"."""
    told = next((q.record for q in region.quantities if q.last == index), None)
    return told is not None and (told.counted in _PARTS or told.kind == "share" or (between and told.kind == "area"))


def coordinated(region: Region, first: Placed[Mention]) -> list[Placed[Mention]]:
    """Return the places that follow one in a list: "from the towns of Izyum and Balakliia"."""
    found, last = [], first
    for place in region.mentions:
        joined = region.words[last.last : place.first]
        if place.record.kind == "place" and joined and set(joined) <= _JOINING and place.first - last.last <= _NEAR:
            found.append(place)
            last = place
    return found


def hidden(region: Region, start: int, stop: int, grammar: Grammar) -> bool:
    """Return whether a relative clause or a comparison that begins after `start` holds the word `stop`."""
    words = region.words[start:stop]
    return not grammar.words["relatives"].isdisjoint(words) or not grammar.contrasts.isdisjoint(pairwise(words))


def beside(region: Region, at: int) -> str | None:
    """Return the place that a list gives with the figure at the word: "Swat with | nine", "Cochabamba (9%)"."""
    named = (m for m in region.mentions if m.record.kind == "place" and m.last < at <= m.last + 1)
    return next((place.record.id for place in named if region.words[place.last] in _PAIRING), None)


def where(region: Region, at: int, grammar: Grammar) -> str | None:
    """Return the place of which a clause tells that holds the word: "the village of Vinac, where barns | burned"."""
    start = next((index for index in range(at - 1, max(-1, at - FAR), -1) if _opens(region, index)), None)
    if start is None or region.words[start] != "where":
        return None
    for place in region.mentions:
        between = region.words[place.last : start]
        if (
            place.record.kind == "place"
            and place.last <= start
            and _TRAILING.union(grammar.words["between"]).issuperset(between)
        ):
            return place.record.id
    return None


def _opens(region: Region, index: int) -> bool:
    """Say whether a clause begins or ends at the word; "where, it says, " is one beginning."""
    word = region.words[index]
    return word in _CLAUSE and not (word in _PARTING and region.word(index - 1) in {"where", *_PARTING})


def nearest(places: list[Placed[Mention]], span: tuple[int, int], region: Region, grammar: Grammar) -> str | None:
    """Return the place nearest to the words of `span`; what follows it is preferred, marks and clauses are walls."""
    best: tuple[float, Placed[Mention]] | None = None
    for place in places:
        if _straight(region, span[1], place, grammar):
            return place.record.id
        if abs(place.first - span[0]) > FAR or hidden(region, span[1], place.first, grammar):
            continue
        if _in_dashes(region, place, span[0]):
            continue
        cost = _cost(region, span, place, grammar)
        if best is None or cost < best[0]:
            best = (cost, place)
    return _within(places, best[1], region, grammar).record.id if best else None


def _in_dashes(region: Region, place: Placed[Mention], stop: int) -> bool:
    """Return whether the place stands in an aside between dashes that ends before the word `stop`."""
    before = next((word for word in reversed(region.words[: place.first]) if word in _DASHES or word == ","), "")
    after = next((at for at in range(place.last, min(stop, len(region.words))) if region.words[at] in _DASHES), None)
    return before in _DASHES and after is not None


def _within(places: list[Placed[Mention]], found: Placed[Mention], region: Region, grammar: Grammar) -> Placed[Mention]:
    """Return the place of which the one found only says where it lies: "in Mayfield in western Kentucky"."""
    for place in reversed(places):
        owned = {
            at
            for other in region.mentions
            if region.word(other.last) == "'s"
            for at in range(other.first, other.last + 1)
        }
        between = [region.words[at] for at in range(place.last, found.first) if at not in owned]
        if between and between[0] in _LYING and grammar.words["between"].issuperset(between[1:]):
            found = place
    return found


def _straight(region: Region, stop: int, place: Placed[Mention], grammar: Grammar) -> bool:
    """Return whether nothing but what leads to the place stands between the word and it: "six | in nearby Sopron"."""
    between = region.words[stop : place.first]
    if between[:1] == ["of"] and between[1:2] in _WHOLE:
        between = between[2:]  # "nine of them in Jhapa"
    opens = bool(between) and between[0] in grammar.words["locative"] and between[0] not in grammar.words["weak"]
    return opens and grammar.words["leading"].issuperset(between)


def _cost(region: Region, span: tuple[int, int], place: Placed[Mention], grammar: Grammar) -> float:
    after = place.first >= span[0]
    low, high = (span[1], place.first) if after else (place.last, span[0])
    walls = sum(
        1
        for word in region.words[low:high]
        if word in grammar.words["subordinators"] or word in grammar.words["boundaries"]
    )
    origin = after and "from" in region.words[max(low, high - _NEAR) : high]  # "found in a suitcase from Lima"
    return high - low + 6 * walls + (0 if after else 2) + (_NEAR if origin else 0)


def between(region: Region, places: list[Placed[Mention]], found: str | None) -> tuple[str | None, str | None]:
    """Return both places of "between A and B" if the one found is either of them, else what was found and None."""
    for one, two in pairwise(places):
        joined = region.words[one.last : two.first] == ["and"]
        opened = "between" in region.words[max(0, one.first - _NEAR) : one.first]
        if joined and opened and found in (one.record.id, two.record.id):
            return one.record.id, two.record.id
    return found, None


def distance_pair(region: Region, quantity: Placed[Quantity], grammar: Grammar) -> Where | None:
    """Return the two places that lie this far apart ("Kupiansk, 73 km north of Izyum"), if that is what it says."""
    bearing, start = None, _past_equivalents(region, quantity)
    for at in range(start, min(len(region.words), start + _BETWEEN)):
        word = region.words[at]
        if word in grammar.bearings:
            bearing = grammar.bearings[word]
        elif word in _APART or (word == "of" and bearing is not None):
            return _pair(region, quantity, at + 1, bearing, grammar)
        elif word not in _FILLERS:
            return None
    return None


def _past_equivalents(region: Region, quantity: Placed[Quantity]) -> int:
    """Return the first word after the quantity and the same amount in other units: "73 km (45 miles)"."""
    end = max((same.end for same in quantity.record.equivalents), default=0)
    at = quantity.last
    while at < len(region.words) and region.starts[at] < end:
        at += 1
    return at


def _pair(
    region: Region, quantity: Placed[Quantity], after: int, bearing: float | None, grammar: Grammar
) -> Where | None:
    while after < len(region.words) and region.words[after] in grammar.words["between"]:
        if any(m.first == after for m in region.mentions if m.record.kind == "place"):
            break
        after += 1
    named = [m for m in region.mentions if m.record.kind == "place"]
    other = next((m.record.id for m in named if m.first == after), None)
    before = [m.record.id for m in named if m.last <= quantity.first and quantity.first - m.last <= 2 * _BETWEEN]
    if other is None:
        return None
    return Where(before[-1] if before else None, other, bearing)
