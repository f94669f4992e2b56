"""Bodies that an article names though they have not spoken, told by their last noun, an apposition, a nationality."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import grammar
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.statements.speakers.figures import is_nationality, nominals, plain
from factdb.extract.statements.syntax.lexis import lexis

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

#: How long a noun is at most that introduces a name, with what parts them.
_LONGEST = 30
_NOUN = re.compile(r"\s*[a-z][a-z-]+")
_APPOSED = re.compile(r"\s?, (?:an?|the) (?:[\w’'-]+ ){0,3}?([a-z-]+)(?=,| (?:that|which|of|in|for)\b)")
#: The rest of a name, and what acts as a thing does: " Mills | has raised its".
_ACTS = re.compile(r"((?: [A-Z][\w&-]+){0,2})(?: (?!the |a |that )[a-z][\w-]*){1,4} its\b")
_LONGEST_ACRONYM = 3
#: How far from a mention what its name does is looked for.
_REACH = 4000
_DATELINE = re.compile(r"[^.\n]{0,60}?\s(?:-|–|—)\s")
_ARTICLE = re.compile(r"^the\s+")
#: How the names of several people end: "Gunmen", "Hackers".
_PLURALS = ("men", "ers", "ors", "ists", "thieves")


class NamedBodies:
    """The bodies of a text by the noun with which a name ends or is introduced; the text is searched once for each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._named: dict[str, list[tuple[int, str]]] = {}
        self._introduced: dict[str, frozenset[str]] = {}

    def last(self, noun: str, at: int) -> str | None:
        """Return the last name before an offset that ends with the noun, or whose head it is.

        "National Drug Agency" for "the agency", "Ministry of Health" for "the Ministry".
        """
        if noun not in self._named:
            head = noun.capitalize()
            ends = rf"(?:[A-Z][\w’'&-]+ (?:(?:and|for|of|the) ){{0,2}}){{1,6}}{head}\b(?! [A-Z]| of | for )"
            begins = rf"\b{head} (?:of|for) (?:the )?[A-Z][\w’'&-]+(?: (?:(?:and|of|the) ){{0,2}}[A-Z][\w’'&-]+){{0,4}}"
            found = re.finditer(f"{ends}|{begins}", self._text)
            self._named[noun] = [(each.start(), plain(each.group())) for each in found]
        return next((name for start, name in reversed(self._named[noun]) if start < at), None)

    def in_full(self, institution: str | None, at: int, lexicon: Lexicon) -> str | None:
        """Return the name of "the agency" for which somebody speaks, where the text before has one that ends so."""
        if institution not in nominals(lexicon)["by_name"]:
            return institution
        return self.last(institution or "", at) or institution

    def introduced_as(self, name: str) -> frozenset[str]:
        """Return the words right before a name, wherever it stands: "union" of "the union Dansk Metal"."""
        if name not in self._introduced:
            before = [piece[-_LONGEST:].rstrip(", \n").split() for piece in self._text.split(name)[:-1]]
            found = {piece[-1] for piece in before if piece} | {" ".join(piece[-2:]) for piece in before}
            self._introduced[name] = frozenset(found)
        return self._introduced[name]

    def may_be(self, name: str, noun: str, words: str, lexicon: Lexicon) -> bool:
        """Tell whether a body can be called so: a union is no company, a shipping line no maritime authority."""
        known, table = nominals(lexicon), _called(lexicon)
        country = vocabulary(lexicon).countries.get(name)
        if country is not None and country.how != "metonym":
            return noun in known["of_states"]
        told = self._classes(name, lexicon) & table.keys()
        if told and noun not in told and not any(noun in table[each] for each in told):
            return False
        if noun in known["companies"]:
            return True
        own, more = name.lower().split(), words.split()[:-1]
        if noun in own or noun not in known["by_name"] | known["specific"]:
            return True
        if name.isupper() and (noun in told or not told):
            return True  # capitals alone may abbreviate anything: "NASA … the space agency"
        return all(word in own for word in more)

    def _classes(self, name: str, lexicon: Lexicon) -> set[str]:
        """Return the nouns that may tell what a body is: its name's last, its head before "of", those before it.

        What everybody knows, or its name's last word tells of any company, is told by people.toml.
        """
        low = name.lower()
        head = re.split(" (?:of|for) ", low, maxsplit=1)[0]
        last = low.rsplit(" ", 1)[-1]
        found = {last, head.rsplit(" ", 1)[-1], *self.introduced_as(name)}
        found |= {kind for kind, names in _known_kinds(lexicon).items() if low in names}
        company = head == low and last in vocabulary(lexicon).business_heads
        return found | ({"company"} if company else set())


@cache
def _called(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return what a body of each kind may be called when it is taken up again."""
    return {noun: frozenset(others) for noun, others in lexicon.table("people")["body_called"].items()}


@cache
def _known_kinds(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return the bodies of which everybody knows what they are, by the noun for that."""
    return {noun: frozenset(names) for noun, names in lexicon.table("people")["known_as"].items()}


def with_noun(text: str, head: re.Match[str], lexicon: Lexicon) -> str:
    """Return what heads a sentence, with its noun where the capital is only a nationality or place: "French police"."""
    words = head.group(1).strip(" ,\n")
    noun = _NOUN.match(text, head.end(1))
    body = noun is not None and (
        noun[0].strip() == "police"
        or (is_nationality(words, lexicon) and noun[0].strip() in vocabulary(lexicon).generic_heads)
    )
    return f"{words} {noun[0].strip()}" if noun and body else words


def is_dateline(text: str, head: re.Match[str]) -> bool:
    """Whether what heads a sentence is the place of a dateline: "OSLO, July 16 - "."""
    place = head.group(1).strip(" ,\n")
    return place.isupper() and len(place) > _LONGEST_ACRONYM and _DATELINE.match(text, head.end(1)) is not None


def is_apposed(text: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether an apposition behind a name says that it is a body's: "Alarm Line, a hotline"."""
    apposed = _APPOSED.match(text, end)
    return apposed is not None and apposed[1] in vocabulary(lexicon).nouns


def owner_called(text: str, name: str, at: int, lexicon: Lexicon) -> str | None:
    """Return the name in full, if somewhere near what bears it acts as a thing does: "Halv Paper raised its forecast".

    A company's name has no given name and no title to tell it by; a person does nothing to "its".
    """
    if name not in text or name.split(maxsplit=1)[0].casefold() in vocabulary(lexicon).given:
        return None
    first, stop = max(0, at - _REACH), at + _REACH
    begun = text.find(name, first, stop)
    while begun >= 0:
        found = _ACTS.match(text, begun + len(name), stop)
        if found is not None and not (begun > first and text[begun - 1].isalnum()):
            return name + found[1]
        begun = text.find(name, begun + 1, stop)
    return None


def is_nobody(words: str, lexicon: Lexicon) -> bool:
    """Whether a word at the head of a sentence names no body: a number, a people, an opening ("Nine", "But")."""
    first, rules = _ARTICLE.sub("", words.lower()).partition("-")[0], grammar(lexicon)
    return (
        first in lexis(lexicon).words["numerals"] | lexis(lexicon).words["rumours"]
        or first in _peoples(lexicon)
        or first in rules.stop | rules.opening
        or first.endswith(_PLURALS)
        or vocabulary(lexicon).groups.has((first,))
    )


@cache
def _peoples(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives and names of peoples in lower case."""
    return frozenset(word.lower() for row in lexicon.rows("countries") for word in row["demonyms"].split("|"))


@cache
def legal_forms(lexicon: Lexicon) -> frozenset[str]:
    """Return the legal forms of companies: inc, ltd, plc."""
    return frozenset(lexicon.table("people")["nominals"]["forms"])
