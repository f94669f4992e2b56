"""The event lexicon compiled for matching: every form of every word that asserts an event, found by its first word."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import compress, count
from typing import TYPE_CHECKING, Any, Literal

from factdb.extract.claims.words.inflection import plural, verb_forms
from factdb.extract.claims.words.telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdb.lexicon import Lexicon

#: So many words after the second word the rest of a verb may stand: "took the whole town back".
GAP = 5

Part = Literal["verb", "middle", "passive", "noun", "toll", "adjective"]
Form = Literal["base", "third", "past", "participle", "ing", "noun", "plural", "adjective"]


@dataclass(frozen=True, slots=True)
class Event:
    """One class of events as its lexicon entry describes it; `takes` gives each kind of quantity its rank."""

    name: str
    takes: dict[str, int]
    holder: str
    after: frozenset[str]
    against: frozenset[str]
    unless: frozenset[str]
    led: frozenset[str]
    near: frozenset[str]
    counts: str
    #: What it is called where some nouns are counted: "240 lives were lost" is about killing.
    instead: dict[str, str]
    #: What it is called by the noun that follows: "joined the march" is about protesting.
    occasions: dict[str, str]
    over_time: str
    #: Whether a figure says by how much something changed, and so never stands before the verb.
    change: bool
    additive: bool
    bare: bool
    #: Whether one person in the singular is a figure of it.
    single: bool
    #: Whether it happens to places.
    grounded: bool
    #: Whether a place of which it is told is where it happened, though nothing governs it.
    at_home: bool
    #: Whether a place can be what its figure would count.
    takes_places: bool
    #: Whether it only tells that something was counted or noted: what the figure's own noun tells comes first.
    light: bool
    #: What a figure is of that the change led to and no noun tells of, by kind: "fell 2% to $81" is a price.
    levels: dict[str, str]
    #: What a figure of the other side of a vote is of, by the word after it ("against") or before it ("to").
    counter: dict[str, str]
    #: Nouns of which, without a figure, a weak word tells the event: "signed the treaty".
    things: frozenset[str]
    #: Whether it happens to people (or animals) alone.
    humane: bool
    #: Whether it happens only to what can be touched: "hit by rising prices" is none.
    tangible: bool
    #: Whether it charges somebody with a deed, whose noun then tells of none: "charged with fraud".
    accuses: bool
    #: Whether those of whom it tells without an object do it to each other: "the ministers met".
    mutual: bool
    #: Whether its object ends the clause but for a time, a place or a mark: "left Goma", not "left Goma in ruins".
    closes: bool
    #: What it is called where this noun heads its subject: troops that left a town withdrew.
    by: dict[str, str]

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(slots=True)  # not frozen, though nobody changes one: 15,000 are made at the start, fifteen times as fast
class Entry:
    """One form of one word of an event: the words that must follow the first, and what kind of word it is."""

    event: Event
    part: Part
    forms: frozenset[str]
    rest: tuple[str, ...]
    weak: bool
    #: Words straight after which the verb means none of its events.
    idioms: frozenset[str] = frozenset()
    #: Whether the object may stand before the rest: "took the town back".
    apart: bool = False
    #: A noun for people by what they do or suffer ("protesters"): they are counted for whatever the verb says.
    people: bool = False
    #: The kinds of quantity with which alone the word means its event ("got four years"); empty for all that it takes.
    only: frozenset[str] = frozenset()
    #: Whether it means its event only beside one of the event's nouns, or after the event was told of.
    given: bool = False
    #: Whether a weak word means its event of a person or a body, without a figure: "sentenced Ada Obi".
    personal: bool = False
    #: Whether an adjective tells of who does it, where the event happens to something: "in control of | the port".
    doing: bool = False

    def __hash__(self) -> int:
        return hash((self.event.name, self.part, self.rest, self.forms))


@dataclass(slots=True)
class Forms:
    """The entries of one form: those of a single word, the longer by their second word, and of them what stands apart.

    The longest come first, and the weak ones after the others.
    """

    single: tuple[Entry, ...]
    longer: dict[str, tuple[Entry, ...]]
    apart: dict[str, tuple[Entry, ...]]

    def begins(self, words: list[str], at: int) -> bool:
        """Return whether the other words of one of them follow the form, which stands at the index, or may do."""
        if self.single or (self.apart and not self.apart.keys().isdisjoint(words[at + 2 : at + 2 + GAP])):
            return True
        longer = self.longer.get(words[at + 1], ()) if at + 1 < len(words) else ()
        return any(entry.rest == tuple(words[at + 1 : at + 1 + len(entry.rest)]) for entry in longer)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every event word by its first form."""

    events: dict[str, Event]
    entries: dict[str, Forms]
    #: Words that may be an event's by themselves, and of the others those whose second word may stand apart.
    alone: frozenset[str]
    parted: frozenset[str]
    #: By side and word, the changes that a word straight beside a share tells: "up 4%", "6% ahead".
    beside: dict[tuple[str, str], Entry]
    #: First words of what may be asserted without a figure.
    telling: frozenset[str]
    #: The event that a kind of quantity is of where nothing says otherwise: a magnitude is a quake's.
    defaults: dict[str, str]

    def beginnings(self, words: list[str]) -> list[int]:
        """Return where an event's words may begin: a quick test, for nearly all words begin none."""
        alone, parted, entries, ended = self.alone, self.parted, self.entries, [*words, ""]
        found = compress(count(), map(entries.__contains__, words))
        return [
            at
            for at in found
            if (word := words[at]) in alone
            or ((word in parted or ended[at + 1] in entries[word].longer) and entries[word].begins(words, at))
        ]


@dataclass(frozen=True, slots=True)
class _Rules:
    irregular: dict[str, list[str]]
    idioms: dict[str, frozenset[str]]
    people: frozenset[str]
    fixed: frozenset[str]
    #: The forms of the verbs met so far: most are the first word of several phrases.
    verbs: dict[str, list[tuple[str, frozenset[str]]]] = field(default_factory=dict)

    def forms(self, verb: str) -> list[tuple[str, frozenset[str]]]:
        """Return the forms of a verb with their names."""
        if verb not in self.verbs:
            made = verb_forms(verb, self.irregular.get(verb))
            self.verbs[verb] = [(word, frozenset(names)) for word, names in made.items()]
        return self.verbs[verb]


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Compile `events.toml`, with the user's additions, once a lexicon."""
    table = lexicon.table("events")
    rules = _Rules(
        {lemma: forms.split() for lemma, forms in table["forms"].items()},
        {lemma: frozenset(words) for lemma, words in table["idioms"].items()},
        _people(lexicon),
        frozenset(lexicon.table("factuality")["clause"]["fixed"]),
    )
    events = {name: _event(name, row, table["things"]) for name, row in table["event"].items()}
    entries: dict[str, list[Entry]] = {}
    for name, row in table["event"].items():
        for word, entry in _entries(events[name], row, rules):
            entries.setdefault(word, []).append(entry)
    ordered = {word: _ordered(found) for word, found in entries.items()}
    tellers = {word for word, found in ordered.items() if any(map(telling, found))}
    forms = {word: _forms(found) for word, found in ordered.items()}
    alone = {word for word, found in forms.items() if found.single}
    parted = {word for word, found in forms.items() if found.apart} - alone
    defaults = {kind: row["event"] for kind, row in table["quantity"].items() if "event" in row}
    beside = _beside(events, table["event"])
    return Vocabulary(events, forms, frozenset(alone), frozenset(parted), beside, frozenset(tellers), defaults)


def _beside(events: dict[str, Event], rows: dict[str, Any]) -> dict[tuple[str, str], Entry]:
    """Return the words of `beside` by their side and themselves, as adjectives of their events."""
    told = ((events[name], side, row.get("beside", {}).get(side, ())) for name, row in rows.items() for side in _SIDES)
    return {
        (side, word): Entry(event, "adjective", _ADJECTIVE, (), weak=True)
        for event, side, words in told
        for word in words
    }


def _ordered(entries: list[Entry]) -> tuple[Entry, ...]:
    """Return the entries of a word, each once, the longest first."""
    return tuple(sorted(dict.fromkeys(entries), key=_rank) if len(entries) > 1 else entries)


def _rank(entry: Entry) -> tuple[int, bool]:
    return -len(entry.rest), entry.weak


def _forms(entries: tuple[Entry, ...]) -> Forms:
    longer = [entry for entry in entries if entry.rest]
    if not longer:
        return Forms(entries, {}, {})
    single = tuple(entry for entry in entries if not entry.rest)
    apart = [entry for entry in longer if entry.apart]
    return Forms(single, _by_second(longer), _by_second(apart) if apart else {})


def _by_second(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.rest[0], []).append(entry)
    return {word: tuple(of_word) for word, of_word in found.items()}


#: What happens to these alone happens to people.
_HUMANE = frozenset({"people", "animals", "share", "duration", "jobs", "bodies", "households"})
#: Kinds of which ground is made: what takes them happens to places.
_GROUND = frozenset({"settlements", "area"})


def _event(name: str, row: dict[str, Any], lists: dict[str, list[str]]) -> Event:
    things = [*row.get("things", ()), *(noun for of in row.get("among", ()) for noun in lists.get(of, ()))]
    return Event(
        name=name,
        takes={kind: rank for rank, kind in reversed(list(enumerate(row.get("takes", ()))))},
        holder=row.get("holder", "object"),
        after=frozenset(row.get("after", ())),
        against=frozenset(row.get("against", ())),
        unless=frozenset(row.get("unless", ())),
        led=frozenset(row.get("led", ())),
        near=frozenset(form for noun in row.get("with", ()) for form in (noun, plural(noun))),
        counts=row.get("counts", "events"),
        instead=row.get("instead", {}),
        occasions={form: name for noun, name in row.get("occasions", {}).items() for form in (noun, plural(noun))},
        over_time=row.get("over_time", "flow"),
        change=row.get("change", False),
        additive=row.get("additive", False),
        bare=row.get("bare", True),
        single=row.get("single", False),
        at_home=row.get("at_home", False),
        light=row.get("light", False),
        levels=row.get("levels", {}),
        counter=row.get("counter", {}),
        takes_places=row.get("placed", "settlements" in row.get("takes", ())),
        humane=row.get("holder", "object") == "object" and _humane(row.get("takes", ())),
        things=frozenset(form for noun in things for form in (noun, plural(noun))),
        tangible=row.get("tangible", False),
        accuses=row.get("accuses", False),
        mutual=row.get("mutual", False),
        closes=row.get("closes", False),
        by={form: name for noun, name in row.get("by", {}).items() for form in (noun, plural(noun))},
        grounded=bool(row.get("after") or row.get("placed")) or not _GROUND.isdisjoint(row.get("takes", ())),
    )


def _humane(kinds: Sequence[str]) -> bool:
    return list(kinds[:1]) == ["people"] and _HUMANE.issuperset(kinds)


def _people(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns for people, but for participles used as nouns ("40 wounded" says what happened)."""
    table = lexicon.table("kinds")
    nouns = table.get("kind", {}).get("people", {}).get("nouns", ())
    happened = {"casualty", "fatality", *table.get("nouns", {}).get("collective", ())}
    return frozenset(nouns) - happened


_SIDES = ("left", "right")
_ADJECTIVE, _NOUN, _PLURAL = (frozenset((name,)) for name in ("adjective", "noun", "plural"))
_VERBS: dict[str, Part] = {"verbs": "verb", "middle": "middle", "passives": "passive"}
_FIELDS: dict[str, Part] = {**_VERBS, "nouns": "noun", "tolls": "toll", "adjectives": "adjective"}


def _entries(event: Event, row: dict[str, Any], rules: _Rules) -> Iterator[tuple[str, Entry]]:
    """Yield every form of every word of the event, by its first word."""
    only, given = row.get("only", {}), set(row.get("given", ()))
    weak = {*row.get("weak", ()), *only, *given}
    persons, doing = frozenset(row.get("persons", ())), frozenset(row.get("doing", ()))
    for part, phrase in _phrases(row):
        head, *rest = phrase.split()
        idioms = frozenset() if rest else rules.idioms.get(head, frozenset())
        apart = part in _VERBS.values() and bool(rest) and (len(rest) > 1 or rest[0] not in rules.fixed)
        people = phrase in rules.people and part == "noun"
        frame = (
            phrase in weak,
            idioms,
            apart,
            people,
            frozenset(only.get(phrase, ())),
            phrase in given,
            phrase in persons,
            row.get("holder") == "subject" or phrase in doing,
        )
        for first, others, forms in _inflected(part, phrase, rules):
            yield first, Entry(event, part, forms, others, *frame)


def _phrases(row: dict[str, Any]) -> Iterator[tuple[Part, str]]:
    for column, part in _FIELDS.items():
        for phrase in row.get(column, ()):
            yield part, phrase


def _inflected(part: Part, phrase: str, rules: _Rules) -> Iterator[tuple[str, tuple[str, ...], frozenset[str]]]:
    """Yield each form of the phrase, first word and others, with its names: a verb's by its first, a noun's plural."""
    head, *others = phrase.split()
    rest = tuple(others)
    if part in _VERBS.values():
        for word, forms in rules.forms(head):
            yield word, rest, forms
    elif part == "adjective":
        yield head, rest, _ADJECTIVE
    else:
        yield head, rest, _NOUN
        many, *others = plural(phrase).split()
        yield many, tuple(others), _PLURAL
