"""Which body a common noun stands for: "the ministry", "the company", "the group".

A body that is one by its name comes first, then a company by its legal form, then one that the article names without
its having spoken, then the body that the last speakers spoke for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdb.extract.statements.speakers.body_names import legal_forms
from factdb.extract.statements.speakers.figures import nominals, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdb.extract.roles import RolePhrase
    from factdb.extract.statements.speakers.acquainted import Acquainted
    from factdb.extract.statements.speakers.body_names import NamedBodies
    from factdb.extract.statements.speakers.figures import Figure
    from factdb.lexicon import Lexicon


class DescribedBodies:
    """The bodies of one article by what they are called; `met` yields who spoke and who heads a sentence."""

    def __init__(
        self,
        acquainted: Acquainted,
        named: NamedBodies,
        met: tuple[Callable[[], Iterator[Figure]], Callable[[int], Figure | None]],
        lexicon: Lexicon,
    ) -> None:
        self._acquainted, self._named, self._lexicon = acquainted, named, lexicon
        self._recent, self._headed = met

    def meant(self, words: str, phrase: RolePhrase, noun: str, at: int) -> Figure | None:
        """Return the body that a noun means, perhaps with a country: "the ministry", "the British bank"."""
        company, other = noun in nominals(self._lexicon)["companies"], _nouns_for(noun, self._lexicon)
        based = "-based " in words
        if not based and (phrase.place or (phrase.country and not company)):
            return None
        described = plain(words).lower()
        found = self.named(noun, described, at)
        if found is None and (headed := self._headed(at)) is not None:
            own = headed.name.lower().split()
            fits = company or noun in own or not other.isdisjoint(own)
            may_be = fits and self._named.may_be(headed.name, noun, described, self._lexicon)
            found = headed if may_be else None
        found = found or self.any_one(noun, described) or self.employer(noun, described)
        foreign = found and phrase.country and not based and found.country not in {None, phrase.country}
        return None if foreign else found

    def named(self, noun: str, words: str, at: int) -> Figure | None:
        """Return the last body that is one by its name, "the ministry", or a company by its legal form."""
        known, bodies = nominals(self._lexicon), self._able(noun, words)
        words_of = _nouns_for(noun, self._lexicon)
        same = [f for f in bodies if noun in f.name.lower() or not words_of.isdisjoint(f.name.lower().split())]
        same = same or [f for f in bodies if noun in self._named.introduced_as(f.name)]
        if not same and noun in known["companies"]:
            same = [f for f in bodies if f.name.rsplit(" ", 1)[-1].lower().rstrip(".") in legal_forms(self._lexicon)]
        if not same and noun in known["by_name"] and (name := self._named.last(noun, at)):
            return self._acquainted.meet(name, "institution")
        return max(same, key=lambda f: f.seen, default=None)

    def any_one(self, noun: str, words: str) -> Figure | None:
        """Return the last body that spoke and can be called so: "the group"."""
        bodies = [] if noun in nominals(self._lexicon)["specific"] else self._able(noun, words)
        return max(bodies, key=lambda f: f.seen, default=None)

    def _able(self, noun: str, words: str) -> list[Figure]:
        """Return the bodies that spoke and may be called so."""
        media = noun in nominals(self._lexicon)["media"]
        bodies = [f for f in self._recent() if f.kind == "institution" or (f.kind == "medium" and media)]
        return [f for f in bodies if f.name.lower() != words and self._named.may_be(f.name, noun, words, self._lexicon)]

    def employer(self, noun: str, words: str) -> Figure | None:
        """Return the body for which the last speakers spoke, as "the company", if it is not called anything else."""
        owner = next((f for f in self._recent() if f.institution and f.name.lower() != words), None)
        name = owner.institution if owner else None
        if owner and name and noun in name.lower().split():  # "the ministry", of a minister who spoke
            return self._acquainted.meet(name, "institution", country=owner.country)
        if noun in nominals(self._lexicon)["specific"] or name is None or not name[:1].isupper():
            return None
        if not self._named.may_be(name, noun, words, self._lexicon):
            return None
        return self._acquainted.meet(name, "institution")


@cache
def _nouns_for(noun: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of names for which the noun stands: police for "the force"."""
    return frozenset(lexicon.table("people")["other_names"].get(noun, ()))
