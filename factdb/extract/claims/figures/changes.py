"""Changes that a word straight beside a share tells: "sales up 4%", "£3m, down 9%", "7% more than last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.figures.kinds import MEASURES
from factdb.extract.claims.words.cues import Cue

if TYPE_CHECKING:
    from factdb.extract.claims.figures.link import Fitting
    from factdb.extract.claims.regions import Placed
    from factdb.extract.claims.scope.find import Scope
    from factdb.extract.records import Quantity

#: The score of a change that is told straight beside its share, and the words of a headline before that.
_CHANGE = 5.0
_HEADLINE = 6


class Changes:
    """Looks at the words beside the shares of one region."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.region, self.run = scope, scope.region, scope.run

    def of(self, quantity: Placed[Quantity], kind: str) -> tuple[Fitting | None, str] | None:
        """Return the change that a share is of by the word beside it: "sales up 4%", "£3m, down 9%", "6% ahead"."""
        left, right = quantity.first - 1, quantity.last
        if kind != "share" and not self._set_off(quantity, kind):
            return None
        sides = ((left, "left"), (right, "right"))
        for at, side in sides:
            word, after = self.region.word(at), self.region.word(at + 1)
            beside = self.run.vocabulary.beside
            entry = beside.get((side, word)) or (beside.get((side, f"{word} {after}")) if side == "right" else None)
            if entry and (side == "right" or self._apart(at)):
                return (Cue(at, at + 1, at, "noun", "adjective", (entry,)), entry, _CHANGE), kind
        return None

    def _set_off(self, quantity: Placed[Quantity], kind: str) -> bool:
        """Return whether it says by how much the figure before it changed: "12 euros, up 2 euros"."""
        before = next((q for q in reversed(self.region.quantities) if q.last <= quantity.first), None)
        alike = before is not None and before.record.unit == quantity.record.unit and kind in MEASURES
        return alike and self.region.word(quantity.first - 2) in {",", "("}

    def _apart(self, at: int) -> bool:
        """Return whether "up" or "down" belongs to no verb before it: "bought up 12%" tells of no rise."""
        before = self.region.word(at - 1)
        if not before or not before[0].isalnum() or before in self.run.grammar.words["auxiliaries"]:
            return True
        verbs = any(cue.first <= at - 1 < cue.last and cue.voice != "noun" for cue in self.scope.cues)
        return not verbs and not any(cue.first <= at < cue.last for cue in self.scope.cues) and self._headline(at)

    def _headline(self, at: int) -> bool:
        """Return whether nothing but a short noun phrase stands before the word: "Revenue up 4%"."""
        before = self.region.words[max(0, at - _HEADLINE) : at]
        started = next((i for i in range(len(before) - 1, -1, -1) if not before[i][0].isalnum()), -1)
        phrase = before[started + 1 :]
        return len(phrase) < _HEADLINE and not any(word.endswith(("ed", "ing")) for word in phrase)
