"""The extraction format's page and the records say the same."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from factdb.extract import records

PAGE = (Path(__file__).parent.parent / "docs" / "contract.md").read_text(encoding="utf-8")
#: Fields that are printed under another name.
PRINTED = {"start_date": "from", "end_date": "to"}


@pytest.mark.parametrize(
    "record",
    [
        records.Statement,
        records.Speaker,
        records.Claim,
        records.Quantity,
        records.Equivalent,
        records.Time,
        records.Mention,
        records.Issue,
        records.Extraction,
    ],
)
def test_every_field_is_documented(record: type) -> None:
    """Each field of each record is named on the page, in code type."""
    names = {PRINTED.get(field.name, field.name) for field in fields(record)}
    assert {name for name in names if f"`{name}`" not in PAGE} == set()


@pytest.mark.parametrize(
    "values", [records.Form, records.Stance, records.SpeakerKind, records.How, records.Polarity, records.Certainty]
)
def test_every_value_is_documented(values: object) -> None:
    """Each value that a field may take is named on the page."""
    assert {value for value in get_args(values) if f"`{value}`" not in PAGE} == set()


def test_issue_codes_are_documented() -> None:
    """Each code that an issue may carry in the source is named on the page."""
    source = Path(records.__file__).parent
    codes = {
        code
        for file in source.rglob("*.py")
        for code in re.findall(r'Issue\([^()]*?"([a-z]+(?:-[a-z]+)*)",', file.read_text(encoding="utf-8"))
    }
    assert codes
    assert {code for code in codes if f"`{code}`" not in PAGE} == set()
