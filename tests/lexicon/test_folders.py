"""Which lexicons a run goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.errors import UsageError
from factdb.lexicon.folders import lexicon_of

if TYPE_CHECKING:
    from pathlib import Path


def test_configured_folders_come_before_named_ones(tmp_path: Path) -> None:
    """The folders of factdb.toml are read first, so that what is named on the command line wins."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "factdb.toml").write_text('lexicon = "one"\n', encoding="utf-8")
    assert lexicon_of([tmp_path / "two"], tmp_path).folders == (tmp_path / "one", tmp_path / "two")


def test_single_file_adds_to_the_lexicon_of_its_name(tmp_path: Path) -> None:
    """A file named like one of factdb's adds to that one alone."""
    (tmp_path / "times.toml").write_text("[months]\nbrumaire = 11\n", encoding="utf-8")
    lexicon = lexicon_of([tmp_path / "times.toml"], tmp_path)
    assert lexicon.table("times")["months"]["brumaire"] == 11
    assert lexicon.table("times")["months"]["may"] == 5
    assert "months" not in lexicon.table("cues")


@pytest.mark.parametrize(
    "settings", ["lexicon = 3", "lexicon = [1]", "lexicon = ['gone']", "not toml", "lexicon = ['a.txt']"]
)
def test_what_is_no_folder_is_refused(tmp_path: Path, settings: str) -> None:
    """A setting that names no lexicons is a usage error that says where."""
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "factdb.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(UsageError, match=str(tmp_path)):
        lexicon_of([], tmp_path)
