"""Events without a figure, in sentences of many fields, as far as they are right."""

from __future__ import annotations

import pytest

from tests.extract.claims.articles import claims
from tests.extract.claims.whole import reports, score

#: What was reached when the rules were last mended; a change must not lower it.
MET, ARGUMENTS, SPURIOUS = 0.93, 0.84, 0.05


def test_events_without_a_figure_keep_their_claims() -> None:
    """No fewer events are told, with who, whom and where, and no more where none is, than before."""
    total, _ = score(reports("told.txt"))
    assert total.rate("predicate") >= MET
    assert min(total.rate(name) for name in ("subject", "object", "place", "period", "polarity")) >= ARGUMENTS
    assert total.found - total.met <= SPURIOUS * total.found


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("The union imposed sanctions on Monday.", ["imposed"]),
        ("The ceasefire in Aden ended on Monday.", ["ended"]),
        ("Prosecutors charged Ilse Brandt with fraud in Bonn on Monday.", ["charged"]),
        ("He pleaded guilty to two counts of robbery in Bonn.", ["charged.events"]),
        ("Eleven inmates died in custody on Monday.", ["killed.people"]),
        ("Clashes broke out on the bridge.", ["clashed"]),
        ("An explosion tore through a mine.", ["exploded"]),
        ("No clashes broke out on the bridge.", []),
        ("The convoy came under fire near Gao.", ["shelled"]),
        ("The army freed the hostages on Monday.", ["released"]),
    ],
)
def test_a_verb_and_its_noun_are_one_event(text: str, predicates: list[str]) -> None:
    """What is imposed, ended, charged or freed is told once; what breaks out has happened."""
    assert [row["predicate"] for row in claims(text)] == predicates
