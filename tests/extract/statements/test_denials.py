"""Denials of what others say: who rejects a report denies it, and never asserts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_who_denies_a_report_does_not_make_it(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """A noun of saying and its clause behind a verb of denying are one denial.

    The navy denied reports that nine sailors were missing.

    Nadia Petrova dismissed rumours that the bakery had closed.
    """
    assert said == [
        ("The navy", "denied", "reports that nine sailors were missing"),
        ("Nadia Petrova", "dismissed", "rumours that the bakery had closed"),
    ]
    assert [statement.stance for statement in found] == ["deny", "deny"]


def test_a_judgement_is_no_part_of_what_is_denied(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Words that call a report false stand before the noun or behind its clause, and never speak.

    Bakari Osei dismissed as baseless claims that six nurses had quit.

    The ferry operator rejected allegations that two crewmen had slept as entirely false.

    The zoo called reports that its bears had starved nonsense.

    Coach Petra Lang rejected suggestions that nine players had left as “idle talk”.
    """
    assert said == [
        ("Bakari Osei", "dismissed", "baseless claims that six nurses had quit"),
        ("The ferry operator", "rejected", "allegations that two crewmen had slept"),
        ("The zoo", "called", "reports that its bears had starved"),
        ("Coach Petra Lang", "rejected", "suggestions that nine players had left"),
    ]
    assert {statement.stance for statement in found} == {"deny"}


def test_a_claim_keeps_its_own_speaker_within_a_denial(
    found: list[Statement], said: list[tuple[str, str, str]]
) -> None:
    """What the union claims, the operator denies: two statements, one within the other.

    The operator dismissed claims by the union that four pumps had failed.
    """
    assert said == [
        ("The operator", "dismissed", "claims by the union that four pumps had failed"),
        ("the union", "claims", "four pumps had failed"),
    ]
    assert [(statement.stance, statement.parent) for statement in found] == [("deny", None), ("assert", "s1")]


def test_a_denial_may_stand_in_the_passive(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """The one behind "by" denies, with the name in apposition.

    Claims that the well was poisoned have been dismissed by the village's chief, Amadou Diallo.
    """
    assert said == [
        ("the village's chief, Amadou Diallo", "have been dismissed", "Claims that the well was poisoned"),
    ]
    assert found[0].stance == "deny"


def test_naming_a_report_denies_nothing(said: list[tuple[str, str, str]]) -> None:
    """Without a word that calls it false, a report that is named is not denied; nor is a thing that is refused.

    The museum described reports that reached it on Friday.

    The council rejected a plan that would have closed the pool.
    """
    assert said == []
