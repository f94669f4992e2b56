"""Slips in lexicons of a user's own are told with the file, the place and what may stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb.errors import UsageError
from factdb.lexicon.loader import DATA
from factdb.lexicon.slips import checked, names


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("events.toml", '[event.strand]\nverb = ["maroon"]\n', "nothing reads 'verb' in [event.strand]; there are: "),
        (
            "events.toml",
            '[event.killed]\nverbs = "slay"\n',
            "event.killed.verbs must be a list, and is a string: 'slay'",
        ),
        ("events.toml", '[events.killed]\nverbs = ["slay"]\n', "nothing reads 'events'; there are: things, event, "),
        ("cues.toml", '[class.bleats]\nverbs = ["bleat"]\n', "[class.bleats] needs frames"),
        ("roles.toml", '[honorifics]\nword = ["hetman"]\n', "nothing reads 'word' in [honorifics]; there are: words, "),
        ("units.csv", "name,size\nfurlong,201\n", "the columns are name, size; they must be "),
        ("channels.csv", "name,aliases,kind\nA, B,c,social\n", "more fields than columns in 'A, B,c,social'"),
        ("foo.toml", "a = 1\n", "not the name of a lexicon; those there are: "),
    ],
)
def test_a_slip_is_told(tmp_path: Path, name: str, text: str, told: str) -> None:
    """The file is named, the table and the key, and what it must be."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        checked(tmp_path)
    assert told in str(raised.value)
    assert str(tmp_path / name) in str(raised.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("events.toml", '[event.killed]\nverbs = ["slay"]\n'),
        ("cues.toml", '[class.assert]\nverbs = ["bleat"]\n'),
        ("roles.toml", "[ranks]\nhetman = []\n"),
        ("numbers.toml", "[scale]\nmyriad = 10000\n"),
    ],
)
def test_words_are_added_freely(tmp_path: Path, name: str, text: str) -> None:
    """What a class already takes, and words where words are the keys, are no slips."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert checked(tmp_path / name) == tmp_path / name


@pytest.mark.parametrize("name", names())
def test_the_files_of_the_package_have_no_slips(name: str) -> None:
    """Every lexicon of the package would pass as a user's own."""
    assert checked(DATA / name) == DATA / name
