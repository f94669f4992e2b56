"""Counted kinds: the lemma of a counted noun, and which kinds it belongs to (`kinds.toml`), narrowest first.

English plurals follow a few rules; what departs from them is data. A noun that no kind lists may still be a person by
its ending; else it is an object, which is no kind of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from factdb.lexicon.loader import Lexicon

PEOPLE = "people"
OBJECTS = "objects"
ANIMALS = "animals"
#: How the last part of a compound is in the plural.
_COMPOUNDS = {"man": "men", "child": "children", "person": "people"}
#: Below this length an s is seldom a plural's ("gas", "his").
_SHORTEST = 3
_NOT_PLURAL_ENDINGS = ("ss", "us", "is", "'s", "’s")
_SHORT = 5
_NOT_MEN = frozenset({"specimen", "regimen", "abdomen", "acumen", "stamen", "yemen"})
_ES = ("sses", "xes", "zzes", "ches", "shes", "oes")


@dataclass(frozen=True, slots=True)
class Kinds:
    """The nouns of a lexicon: kind by lemma, parent by kind, and what plurals look like."""

    kind: dict[str, str] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)
    invariant: frozenset[str] = frozenset()
    collective: frozenset[str] = frozenset()
    not_plural: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    first: dict[str, str] = field(default_factory=dict)

    def is_plural(self, word: str) -> bool:
        """Say whether the word, as written, can be a plural noun ("homes", "women", "police")."""
        low = word.lower()
        if low in self.irregular or low in self.invariant or _compound(low) is not None:
            return True
        regular = low.endswith("s") and len(low) > _SHORTEST and not low.endswith((*_NOT_PLURAL_ENDINGS, "ous"))
        return regular and low not in self.not_plural

    def lemma(self, word: str) -> str:
        """Return the singular of a noun as written; a name keeps its capital ("Palestinians" gives "Palestinian")."""
        low = word.lower()
        found = self.irregular.get(low) or _compound(low)
        if found is not None:
            return found
        if low in self.invariant or not self.is_plural(word):
            return self._as_written(word, word)
        return self._as_written(word, _singular(word))

    def plural(self, lemma: str) -> str:
        """Return the plural of a lemma: "man" gives "men", "fireman" "firemen", "family" "families"."""
        low = lemma.lower()
        if low in self.invariant or low in self.collective:
            return lemma
        listed = next((many for many, one in self.irregular.items() if one == low), None)
        made = (f"{low.removesuffix(end)}{many}" for end, many in _COMPOUNDS.items() if low.endswith(end))
        return listed or next((many for many in made if _compound(many) == low), None) or _regular_plural(lemma)

    def _as_written(self, word: str, lemma: str) -> str:
        """Return the lemma in lower case unless the word is a name or abbreviation; a headline's capital is neither."""
        low = lemma.lower()
        return low if not word[:1].isupper() or low in self.kind else lemma

    def chain(self, noun: str) -> tuple[str, ...]:
        """Return the kinds a lemma belongs to, narrowest first: "child" gives ("children", "people"); () if unknown."""
        found = self.kind.get(noun) or self.kind.get(noun.lower()) or self._by_form(noun)
        chain: list[str] = []
        while found is not None and found not in chain:
            chain.append(found)
            found = self.parent.get(found)
        return tuple(chain)

    def is_a(self, noun: str, whole: str) -> bool:
        """Say whether things counted as `noun` are among those counted as `whole`, both lemmas ("child", "person")."""
        if noun == whole:
            return True
        upper = self.kind.get(whole)
        return upper is not None and self.first.get(upper) == whole and upper in self.chain(noun)

    def _by_form(self, noun: str) -> str | None:
        """People by the noun's form: "violinist", "Ukrainian"; a capitalised counted noun is a people's name."""
        if " " in noun or not noun:
            return None
        formed = len(noun) > _SHORT and noun.endswith(self.endings)
        return PEOPLE if formed or (noun[0].isupper() and not noun.isupper()) else None


@cache
def kinds(lexicon: Lexicon) -> Kinds:
    """Return the lexicon's counted kinds, the user's additions included."""
    table = lexicon.table("kinds")
    nouns = table["nouns"]
    return Kinds(
        kind={noun: name for name, entry in reversed(table["kind"].items()) for noun in entry["nouns"]},
        parent={name: entry["part_of"] for name, entry in table["kind"].items() if "part_of" in entry},
        irregular=nouns["irregular"],
        invariant=frozenset(nouns["invariant"]),
        collective=frozenset(nouns["collective"]),
        not_plural=frozenset(nouns["not_plural"]),
        endings=tuple(nouns["endings"]),
        first={name: entry["nouns"][0] for name, entry in table["kind"].items()},
    )


def kind_chain(noun: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """Return the kinds a counted lemma belongs to, narrowest first; () for a noun that no kind lists."""
    return kinds(lexicon or Lexicon()).chain(noun)


def top_kind(noun: str, lexicon: Lexicon | None = None) -> str:
    """Return the widest kind of a counted lemma (people, settlements, vehicles …), `objects` if none lists it."""
    chain = kind_chain(noun, lexicon)
    return chain[-1] if chain else OBJECTS


def _compound(low: str) -> str | None:
    """Return the singular of a compound whose last part has an irregular plural ("fishermen", "grandchildren")."""
    if low.endswith("men") and len(low) > len("women") and low not in _NOT_MEN:
        return low[:-2] + "an"
    if low.endswith(("children", "people")) and low not in {"children", "people"}:
        return low[:-3] if low.endswith("children") else low[:-6] + "person"
    return None


def _regular_plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _singular(word: str) -> str:
    low = word.lower()
    if low.endswith("ies"):
        return word[:-3] + "y"
    if low.endswith(_ES):
        return word[:-2]
    return word[:-1]
