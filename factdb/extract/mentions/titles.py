"""What stands before a name within a run: offices, ranks and forms of address ("Finance Minister Dr Ada Obi")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.mentions.grammar import Grammar
    from factdb.extract.roles.entries import Office
    from factdb.extract.roles.vocabulary import Vocabulary
    from factdb.extract.roles.words import Word


class Titles:
    """The titles of one run's words."""

    def __init__(self, words: list[Word], known: Vocabulary, rules: Grammar) -> None:
        self.words, self.known, self.rules = words, known, rules

    def here(self, at: int) -> bool:
        """Recognise an office in small letters before a name: "leader Kim Jong Un"."""
        office = self.known.offices.at(self.words, at)
        end = at + office[0] if office else len(self.words)
        return office is not None and not office[1].plural and end < len(self.words) and self.words[end].capital

    def end(self, start: int) -> int:
        """Return where the titles that begin at the word end; `start` if no name follows any."""
        at = start
        while at < len(self.words) and self.words[at].key in self.known.begins:
            word = self.words[at]
            office = self._office(at)
            found = office if office and not office[1].plural else self.known.ranks.at(self.words, at)
            if found and ((at > start and self._bears_office(at, found[0])) or self._of_a_firm(at + found[0])):
                break
            if found and (word.capital or at == start) and self.name_at(at + found[0]):
                at += found[0]
            elif word.capital and (address := self.known.addresses.at(self.words, at)):
                at += address[0]
            elif (
                word.capital
                and word.key in self.known.honorifics
                and at + 1 < len(self.words)
                and self.words[at + 1].capital
            ):
                at += 1
            else:
                break
        return at

    def _of_a_firm(self, at: int) -> bool:
        """Recognise "General Motors": no title stands before a word that ends companies' names alone."""
        return self.capital_at(at) and self.words[at].key in self.known.business_heads and not self.capital_at(at + 1)

    def _bears_office(self, at: int, count: int) -> bool:
        """Recognise "Dean Marwick" behind "Premier": a given name that is an office, and the last word behind it."""
        given = count == 1 and self.words[at].capital and self.words[at].key in self.known.given
        return given and not self.capital_at(at + 2)

    def _office(self, at: int) -> tuple[int, Office] | None:
        """Return the office at the word, its domain before it included: "Finance Minister"."""
        domain = self.known.domains.at(self.words, at)
        after = at + domain[0] if domain else len(self.words)
        office = self.known.offices.at(self.words, after) if after < len(self.words) else None
        if domain and office:
            return domain[0] + office[0], office[1]
        return self.known.offices.at(self.words, at)

    def capital_at(self, index: int) -> bool:
        """Tell whether a word with a capital stands there that may be part of a name."""
        return index < len(self.words) and self.words[index].capital and self.words[index].key not in self.rules.stop

    def name_at(self, index: int) -> bool:
        """Tell whether a name may begin there: with a capital, or with particles before one ("de Blasio")."""
        at = index
        while at < len(self.words) and self.words[at].key in self.known.particles and not self.words[at].capital:
            at += 1
        return self.capital_at(at)
