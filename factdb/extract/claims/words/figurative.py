"""Manners of speaking: a word that means an event only of what can be touched, said of what cannot.

"Hit by a missile" tells of a strike, "hit by rising prices" of none; "surviving reports", "attacked the proposal" and
"collided with reality" are none either. The events that happen to tangible things alone say so in `events.toml`; what
can be touched are people, places and the kinds of `kinds.toml` that aren't called abstract there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdb.extract.statements.speakers.figures import nominals
from factdb.lexicon.kinds import PEOPLE, Kinds, kinds

if TYPE_CHECKING:
    from factdb.extract.claims.arguments.find import Arguments
    from factdb.extract.claims.arguments.phrases import Phrase
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.run import Run
    from factdb.extract.claims.words.cues import Cue
    from factdb.extract.claims.words.vocabulary import Entry, Event
    from factdb.lexicon import Lexicon


#: Heads that only say how much of a thing is meant: "parts of the bridge".
_PARTS = frozenset(
    {"part", "parts", "half", "rest", "most", "much", "section", "sections", "dozens", "hundreds", "scores"}
)
_PARTICIPLES = ("ed", "den", "ken", "wn")
#: Pronouns of persons alone.
_SELVES = frozenset({"i", "he", "she", "we", "you", "me", "him", "her", "us"})
#: So many words before its verb a relative clause begins.
_CLAUSE = 5


class _Things(NamedTuple):
    """What nouns are of: kinds, the abstract ones of them, and more nouns for what can be touched and for forces."""

    kinds: Kinds
    abstract: frozenset[str]
    tangible: frozenset[str]
    forces: frozenset[str]

    def touched(self, head: str) -> bool:
        """Return whether what the noun names can be touched, or touches as a storm does."""
        lemma = self.kinds.lemma(head)
        chain = self.kinds.chain(lemma)
        return lemma in self.tangible or lemma in self.forces or bool(chain and chain[-1] not in self.abstract)


@cache
def _things(lexicon: Lexicon) -> _Things:
    table = lexicon.table("kinds")
    abstract = (name for name, kind in table["kind"].items() if kind.get("abstract"))
    nouns = table["nouns"]
    sites = (noun for named in lexicon.table("events")["things"].values() for noun in named)
    tangible = frozenset((*nouns["tangible"], *nouns["acting"], *sites, *nominals(lexicon)["companies"]))
    return _Things(kinds(lexicon), frozenset(abstract), tangible, frozenset(nouns["forces"]))


class Figurative:
    """Tells the manners of speaking among a region's event words."""

    def __init__(self, region: Region, run: Run) -> None:
        self.region, self._run = region, run
        self._pronouns = run.grammar.words["pronouns"]

    def is_figurative(
        self, entry: Entry, cue: Cue, found: Arguments, sides: tuple[Phrase | None, Phrase | None]
    ) -> bool:
        """Return whether the word does not mean its event here; `sides` are the phrases of its subject and object."""
        if self._among_people(cue, found):
            return True
        event = entry.event
        if not event.tangible:
            return False
        of_one = self.region.kind_of(found.object) == "person" or (sides[1] is not None and sides[1].head in _SELVES)
        if PEOPLE not in event.takes and of_one:
            return True  # "the news devastated her", "I am devastated"
        lone = entry.part == "verb" and cue.voice == "active" and event.holder == "object"
        lone = lone and not (event.after or entry.rest)
        if lone and found.object is None and sides[1] is None and not self.relative(cue):
            return sides[0] is None or not self._blind(sides[0])
        gerund = cue.group == cue.first and entry.forms == {"ing"}
        told = sides[1:] if gerund else sides  # "won the title by beating Obi": what stands before doesn't beat
        return not all(self._touched(side, event) for side in told if side is not None)

    def _among_people(self, cue: Cue, found: Arguments) -> bool:
        """Return whether people attack people in words, or something was taken back without a place."""
        grounded = all(entry.event.grounded for entry in cue.entries)
        persons = self.region.kind_of(found.subject) == self.region.kind_of(found.object) == "person"
        apart = cue.last == cue.first + 1 and all(entry.rest for entry in cue.entries)
        return grounded and (persons or (apart and found.object is None))

    def _blind(self, doer: Phrase) -> bool:
        """Return whether the doer is a force, which may strike without striking anything: "a quake struck at dawn"."""
        things = _things(self._run.lexicon)
        return things.kinds.lemma(doer.head) in things.forces

    def relative(self, cue: Cue) -> bool:
        """Return whether the object may stand before the verb's clause: "a hub that Russia seized"."""
        before = self.region.words[max(0, cue.group - _CLAUSE) : cue.group]
        return not self._run.grammar.words["relatives"].isdisjoint(before)

    def _touched(self, phrase: Phrase, event: Event) -> bool:
        """Return whether the phrase is of somebody or of what can be touched; a name is taken for one that can."""
        at = phrase.last - 1
        head = self.region.words[at] if phrase.head in _PARTS else phrase.head
        if head.endswith(_PARTICIPLES) and at > phrase.first:
            return True  # "a bomb hidden in a stall": what heads it stands before
        if head in self._pronouns or head in event.near or head in event.things or not head.isalpha():
            return True
        if self._run.text[self.region.end(at) - len(head)].isupper():
            return True
        return _things(self._run.lexicon).touched(head)
