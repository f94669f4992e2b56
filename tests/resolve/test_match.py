"""Pairs of names: invented people, bodies and places that are one under two names, and such as only look so."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from factdb.cli import factdb
from factdb.errors import UsageError
from factdb.lexicon import Lexicon
from factdb.resolve.decide import match
from factdb.resolve.pairs import decided
from factdb.resolve.spelled import spelling

PAIRS = [line.split("\t") for line in (Path(__file__).parent / "names.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("same", "kind", "a", "b"), PAIRS, ids=[" – ".join(pair[2:]) for pair in PAIRS])
def test_a_pair_is_decided(same: str, kind: str, a: str, b: str) -> None:
    """What is one is the same, what is two is not, whichever comes first."""
    for one, other in ((a, b), (b, a)):
        found = match(one, other, kind, Lexicon())
        assert (found.decision == "same") == (same == "1"), found


def test_unnamed_sources_are_never_one() -> None:
    """Officials here are not officials there, in the same words even."""
    assert match("officials", "officials", "group", Lexicon()).decision == "different"


def test_a_name_is_itself() -> None:
    """Every name of the list is the same as itself, unless only its article tells whose it is."""
    for _, kind, a, _ in PAIRS:
        if a not in ("Ministry of Health", "Supreme Court"):
            assert match(a, a, kind, Lexicon()).decision == "same", a


def test_odd_names_are_decided_and_never_raise() -> None:
    """Blanks, marks, one letter, very long names and other scripts get a decision."""
    odd = ["", " ", ".", "X", "-", "'", "a" * 5000, "王", "مح", "🙂", ",", "Jr.", "the", "St.", "\u200b"]
    for kind in ("person", "institution", "place", None):
        for one in odd:
            for other in odd:
                assert match(one, other, kind, Lexicon()).decision in ("same", "suggest", "different")


def test_a_batch_is_decided_line_by_line() -> None:
    """Each pair gives one line, in order, with decision, score and reason."""
    lines = [json.dumps({"a": a, "b": b, "kind": kind}) for _, kind, a, b in PAIRS]
    found = [json.loads(line) for line in "".join(decided(lines, Lexicon())).splitlines()]
    assert [one["decision"] == "same" for one in found] == [pair[0] == "1" for pair in PAIRS]
    assert all(set(one) == {"decision", "score", "reason"} for one in found)


def test_a_line_that_is_no_pair_is_named() -> None:
    """The number of the line and what one looks like are told."""
    for line in ("nothing", "[]", '{"a": 1, "b": "x"}', '{"a": "x"}', '{"a": "x", "b": "y", "kind": "thing"}'):
        with pytest.raises(UsageError, match="line 2"):
            list(decided(['{"a": "x", "b": "y"}', line], Lexicon()))


def test_fifty_thousand_pairs_a_second() -> None:
    """The speed of a batch is that of reading it: a tenth of what is promised would fail here."""
    lines = [json.dumps({"a": a, "b": b, "kind": kind}) for _, kind, a, b in PAIRS] * 300
    list(decided(lines[:100], Lexicon()))
    begun = time.process_time()
    list(decided(lines, Lexicon()))
    assert len(lines) / (time.process_time() - begun) > 5000


def test_the_command_decides_one_pair_and_many() -> None:
    """Two names as arguments print a row, pairs on standard input a line each."""
    run = CliRunner().invoke(
        factdb, ["entity", "match", "--format", "jsonl", "--kind", "person", "Oleh Bondar", "Oleg Bondar"]
    )
    assert run.exit_code == 0
    assert json.loads(run.output)["decision"] == "same"
    run = CliRunner().invoke(factdb, ["entity", "match", "-"], input='{"a": "Kiev", "b": "Kyiv", "kind": "place"}\n')
    assert json.loads(run.output)["decision"] == "same"
    assert CliRunner().invoke(factdb, ["entity", "match", "one"]).exit_code == 2


@pytest.mark.parametrize(
    ("surface", "kind", "name"),
    [
        ("Mayor Ada Obi", "person", "Ada Obi"),
        ("Ada Obi, the mayor of Lagos", "person", "Ada Obi"),
        ("Obi", "person", "Obi"),
        ("He", "person", None),
        ("the mayor", "person", None),
        ("The World Bank's", "institution", "World Bank"),
        ("Ely’s", "place", "Ely"),
    ],
)
def test_a_spelling_is_the_name_alone(surface: str, kind: str, name: str | None) -> None:
    """Offices, articles and possessives are no part of a name; pronouns and bare offices are no spelling."""
    assert spelling(surface, kind, Lexicon()) == name
