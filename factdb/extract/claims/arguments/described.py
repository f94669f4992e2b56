"""Those whom a claim only describes: "the interior minister resigned" tells of an office, without a name.

A phrase is a mention where its own words name an office, a body or people; a thing ("the bill") is none.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import PEOPLE
from factdb.extract.claims.figures.single import LIVES
from factdb.extract.records import Mention
from factdb.extract.roles import parse_role
from factdb.extract.statements.sources.naming import read_source
from factdb.extract.statements.speakers.figures import nominals, plain
from factdb.lexicon.kinds import kinds

if TYPE_CHECKING:
    from factdb.extract.records import Statement
    from factdb.extract.roles import RolePhrase
    from factdb.lexicon import Lexicon

_OWNED = frozenset({"its", "their", "our", "his", "her", "my"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "both", "two", "three"}
)


@cache
def _acting(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns for people who act together, and are counted as one: "the family", "a crowd"."""
    return frozenset(lexicon.table("kinds")["nouns"]["acting"])


class Described:
    """Makes mentions of phrases, one for each stretch; the article's speakers say who holds an office."""

    def __init__(self, text: str, lexicon: Lexicon, statements: list[Statement]) -> None:
        self._text, self._lexicon = text, lexicon
        self._statements = statements
        self._known: dict[tuple[int, int], Mention | None] = {}
        #: Those to which a claim refers.
        self.made: dict[tuple[int, int], Mention] = {}

    @cached_property
    def _holders(self) -> dict[str, tuple[str, str | None]]:
        return _holders(self._statements)

    def mention(self, start: int, end: int) -> Mention | None:
        """Return the mention that the stretch is, None for a thing."""
        if (start, end) not in self._known:
            self._known[start, end] = self._read(start, end)
        return self._known[start, end]

    def keep(self, start: int, end: int) -> str | None:
        """Return the id of the stretch's mention, which a claim now refers to."""
        found = self.mention(start, end)
        if found is None:
            return None
        self.made[start, end] = found
        return found.id

    def _read(self, start: int, end: int) -> Mention | None:
        words = self._text[start:end]
        plural = kinds(self._lexicon)
        head = words.split(" of ", maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1].lower()
        lemma = plural.lemma(head)
        people = PEOPLE in plural.chain(lemma) and lemma not in LIVES
        many = people and (plural.is_plural(head) or head in plural.collective)
        if not {head, lemma}.isdisjoint(_acting(self._lexicon)):
            return Mention(f"d{start}", start, end, words, "group", plain(words), None)
        if not (people or self._may_act(head, words)):
            return None  # most are, told by the head alone
        phrase = self._phrase(words)
        if not (people or phrase.role or phrase.institution):
            return None
        owned = words.split(maxsplit=1)[0].lower() in _OWNED  # "its forces" are no body of that name
        kind = "group" if many or phrase.kind == "person" or (owned and phrase.kind == "institution") else phrase.kind
        holder = self._holders.get(plain(words).casefold()) if kind == "post" else None
        name, country = holder or (plain(words), phrase.country)
        return Mention(f"d{start}", start, end, words, "person" if holder else kind, name, country)

    def _phrase(self, words: str) -> RolePhrase:
        """Return what the words name; the capital of a sentence's first word makes no name."""
        phrase = read_source(words, self._lexicon)
        return parse_role(words[:1].lower() + words[1:], self._lexicon) if phrase.person else phrase

    def _may_act(self, head: str, words: str) -> bool:
        """Return whether the phrase's head says that it is of an office or a body: "police station" does not.

        A word that only makes the names of bodies ("gas", "defence") is one itself only behind an article.
        """
        alone = parse_role(head, self._lexicon)
        plain = words[1:].islower()  # a capital may only open the sentence: "Power was restored"
        bare = (plain or words[:1].islower()) and words.split(maxsplit=1)[0].lower() not in _DETERMINERS
        if bare and (alone.key or "").startswith("name:") and head not in nominals(self._lexicon)["any_body"]:
            return False
        return bool(alone.role or alone.institution) and not alone.person


def _holders(statements: list[Statement]) -> dict[str, tuple[str, str | None]]:
    """Return who holds each office that the article gives to one speaker alone, by the office in lower case."""
    found: dict[str, set[tuple[str, str | None]]] = {}
    for statement in statements:
        who = statement.speaker
        if who is not None and who.kind == "person" and who.role and " " in who.name:
            found.setdefault(who.role.casefold(), set()).add((who.name, who.country))
    return {role: next(iter(names)) for role, names in found.items() if len(names) == 1}
