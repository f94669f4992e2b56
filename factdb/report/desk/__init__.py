"""The desk: what editors decide. Every decision is a signed, dated row of a ledger; undoing one only dates its end.

Nothing that was extracted is changed. An editor's scope for a claim is a new claim by the desk, which takes the place
of the rejected one for as long as the decision stands.
"""

from __future__ import annotations

from factdb.report.desk.decisions import Signature, accept, grade, reject, rule, undo
from factdb.report.desk.scopes import Scope, rescope
from factdb.report.desk.standing import StandingDecisionError

__all__ = ["Scope", "Signature", "StandingDecisionError", "accept", "grade", "reject", "rescope", "rule", "undo"]
