"""The figures of an article by name, and its people by surname and given name, however they are spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.statements.speakers.figures import Figure, same_surname, surname_of

if TYPE_CHECKING:
    from factdb.extract.records import SpeakerKind
    from factdb.extract.statements.speakers.figures import Gender

#: So many people are kept under one key, so that a long text stays linear.
_MOST = 60
#: How many letters of a surname spellings of one name share.
_KEY = 3


class Acquainted:
    """The figures met so far."""

    def __init__(self) -> None:
        self._by_name: dict[str, Figure] = {}
        self._people: dict[str, list[Figure]] = {}

    def named(self, name: str) -> Figure | None:
        """Return the figure of this very name."""
        return self._by_name.get(name.lower())

    def meet(self, name: str, kind: SpeakerKind, gender: Gender | None = None, country: str | None = None) -> Figure:
        """Return the figure of this very name, made if there is none."""
        return self._by_name.setdefault(name.lower(), Figure(name, kind, gender, country=country))

    def add_person(self, figure: Figure) -> None:
        """Keep a person for later mentions by surname or given name."""
        self._by_name[figure.name.lower()] = figure
        words = figure.name.split()
        for key in {figure.surname[:_KEY], words[0], *words[1:-1][-2:]}:
            people = self._people.setdefault(key, [])
            if figure not in people and len(people) < _MOST:
                people.append(figure)

    def person(self, name: str, gender: Gender | None) -> Figure | None:
        """Return the person of this name: the same full name or spelling, or the last of that surname."""
        exact = self.named(name)
        if exact is not None and " " in name:
            return exact
        surname = surname_of(name)
        people = [f for f in self._people.get(surname[:_KEY], ()) if same_surname(f.surname, surname)]
        people = [f for f in people if gender is None or f.gender in {gender, None}]
        if " " in name:
            people = [f for f in people if _may_be(f.name, name)]
        elif not people:
            people = [f for f in self._people.get(name, ()) if " " in f.name]
        return max(people, key=lambda f: (gender is not None and f.gender == gender, f.seen), default=None)


def _may_be(known: str, name: str) -> bool:
    """Whether a name of several words is that of somebody of its surname: "von der Leyen" ends hers."""
    given, end = f"{name.split(maxsplit=1)[0]} ", f" {name.lower()}"
    return " " not in known or known.startswith(given) or known.lower().endswith(end)
