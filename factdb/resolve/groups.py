"""Which entity stands for each group: derived from the live judgements, never stored as a decision of its own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Same:
    """A live judgement that two entities are one; `keep` gives both their name."""

    left: str
    right: str
    keep: str | None

    @property
    def dropped(self) -> str | None:
        """The one that does not give the name, None where the judgement doesn't say."""
        if self.keep is None:
            return None
        return self.right if self.keep == self.left else self.left


def canonical(members: Iterable[str], judgements: Iterable[Same]) -> dict[str, str]:
    """Return for each member the one that stands for its group: the only one never dropped, else the first by id.

    Union-find over the judgements; every end of a judgement must be a member. Almost linear.
    """
    judgements = list(judgements)
    above = {member: member for member in members}
    for judgement in judgements:
        above[_root(above, judgement.left)] = _root(above, judgement.right)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for member in above:
        groups[_root(above, member)].append(member)
    dropped = {judgement.dropped for judgement in judgements}
    return {member: _stands(group, dropped) for group in groups.values() for member in group}


def _root(above: dict[str, str], member: str) -> str:
    while above[member] != member:
        above[member] = above[above[member]]
        member = above[member]
    return member


def _stands(group: list[str], dropped: set[str | None]) -> str:
    free = sorted(member for member in group if member not in dropped)
    return free[0] if free else min(group)


def conflicts(group: Mapping[str, str], different: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs that are judged different and yet stand in one group."""
    return [(a, b) for a, b in different if a in group and group.get(a) == group.get(b)]
