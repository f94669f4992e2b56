"""Parts: the same from any engine, once, resumed after a kill, and refused when they are not what was written."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factdb.article import Article
from factdb.extract import extract
from factdb.lexicon import Lexicon
from factdb.parts import MANIFEST, Manifest, PartsError, Setup, Step, write
from factdb.parts.table import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = 'The river rose by {} cm. "More than {} people have been brought to safety," the mayor, Ada Holm, said.\n'
RUN: dict[str, Any] = {"paths": ["archive/"]}


def articles(count: int) -> list[Article]:
    return [Article(TEXT.format(n, n + 20), id=f"n{n}", path="archive/all.jsonl") for n in range(count)]


def written(folder: Path, given: Iterable[Article], *, jobs: int = 1, size: int = 4) -> list[Step]:
    return list(write(given, folder, Setup.of(Lexicon(), explain=False), RUN, jobs=jobs, size=size))


def ids(folder: Path) -> list[str]:
    """Return the ids of the articles in the parts that the manifest names, in order."""
    manifest = Manifest.read(folder)
    return [row.id for name in sorted(manifest.entries) for row in rows(folder / name)]


def made(steps: list[Step]) -> list[str]:
    return [step.entry.part[5:11] for step in steps if step.made]


@pytest.mark.parametrize("jobs", [1, 2])
def test_parts_hold_every_article_with_what_was_found(tmp_path: Path, jobs: int) -> None:
    """In the order of input, with the text, and what was found in the extraction format."""
    given = articles(10)
    steps = written(tmp_path / "parts", given, jobs=jobs)
    assert [step.entry.articles for step in steps] == [4, 4, 2]
    assert ids(tmp_path / "parts") == [article.key for article in given]
    row = next(rows(tmp_path / "parts" / "part-000001.parquet"))
    assert (row.text, row.sha256) == (given[4].text, given[4].sha256)
    found = extract(given[4]).to_dict()
    found["article"] |= {"author": None, "url": None}
    assert json.loads(row.extraction) == json.loads(json.dumps(found))
    assert Manifest.read(tmp_path / "parts").ended


def test_the_same_run_again_makes_nothing(tmp_path: Path) -> None:
    """Whatever is whole is passed over, and no byte of the folder changes."""
    written(tmp_path, articles(10))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made(written(tmp_path, articles(10))) == []
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("harm", [Path.unlink, lambda part: part.write_bytes(part.read_bytes()[:-1] + b"x")])
def test_a_part_that_is_missing_or_altered_is_made_again(tmp_path: Path, harm: Any) -> None:
    """Only that one, and with the bytes it had."""
    written(tmp_path, articles(10))
    part = tmp_path / "part-000001.parquet"
    before = part.read_bytes()
    harm(part)
    assert made(written(tmp_path, articles(10))) == ["000001"]
    assert part.read_bytes() == before


def test_an_archive_that_grew_or_shrank_leaves_no_doubles(tmp_path: Path) -> None:
    """A part whose articles changed takes the place of the old one; those left over are removed."""
    written(tmp_path, articles(10))
    assert made(written(tmp_path, articles(13))) == ["000002", "000003"]
    assert ids(tmp_path) == [article.key for article in articles(13)]
    assert made(written(tmp_path, articles(5))) == ["000001"]
    assert ids(tmp_path) == [article.key for article in articles(5)]
    assert sorted(path.name for path in tmp_path.glob("*.parquet")) == ["part-000000.parquet", "part-000001.parquet"]


def test_a_manifest_cut_off_in_its_last_line_is_taken_up(tmp_path: Path) -> None:
    """What a kill left of a line never was; the part that it was about is made again."""
    written(tmp_path, articles(10))
    path = tmp_path / MANIFEST
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3]) + lines[3][:40])
    assert not Manifest.read(tmp_path).ended
    assert made(written(tmp_path, articles(10))) == ["000002"]
    assert path.read_bytes().splitlines(keepends=True) == lines


def test_a_run_killed_at_any_moment_goes_on(tmp_path: Path) -> None:
    """Killed again and again, the run ends with every article once; and no process of it stays behind."""
    source = tmp_path / "all.jsonl"
    source.write_text("".join(json.dumps({"text": article.text}) + "\n" for article in articles(200)))
    command = [sys.executable, "-m", "factdb", "extract", "--jobs", "2", "--part-size", "10"]
    command += ["--output", str(tmp_path / "parts"), str(source)]
    reached: list[int] = []
    for wanted in (1, 4):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while process.poll() is None and parts_of(tmp_path / "parts") < wanted:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=20)  # ends when the last of its processes has closed its standard error
        reached.append(parts_of(tmp_path / "parts"))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "20 parts with 200 articles" in done.stderr
    assert f"{reached[-1]} of them there already" in done.stderr
    assert sorted(ids(tmp_path / "parts")) == sorted(article.key for article in articles(200))


def parts_of(folder: Path) -> int:
    try:
        return len(Manifest.read(folder).entries)
    except FileNotFoundError:
        return 0


def test_a_folder_belongs_to_one_run(tmp_path: Path) -> None:
    """Other files or options are refused, and what differs is named."""
    written(tmp_path, articles(4))
    with pytest.raises(PartsError, match=r"another run \(part_size: 4 there, 5 now\); name another folder"):
        written(tmp_path, articles(4), size=5)


def test_a_folder_is_written_by_one_run_at_a_time(tmp_path: Path) -> None:
    """The second is told."""
    first = write(articles(9), tmp_path, Setup.of(Lexicon(), explain=False), RUN, size=4)
    next(first)
    with pytest.raises(PartsError, match="another run is writing there"):
        written(tmp_path, articles(9))
    assert len(list(first)) == 2


@pytest.mark.parametrize(
    "line",
    [
        b"nothing",
        b"[]",
        b"\xff\xfe",
        b'{"end": "x"}',
        b'{"part": "../../part-000001.parquet"}',
        b'{"part": "part-000001.parquet", "bytes": "x"}',
    ],
)
def test_what_is_no_manifest_is_told(tmp_path: Path, line: bytes) -> None:
    """A line that is none, or a part that leads out of the folder, is named by its number."""
    written(tmp_path, articles(4))
    path = tmp_path / MANIFEST
    head, *rest = path.read_bytes().splitlines()
    if line.startswith(b'{"part'):
        line = json.dumps(json.loads(rest[0]) | json.loads(line)).encode()
    path.write_bytes(b"\n".join([head, line, *rest, b""]))
    with pytest.raises(PartsError, match="line 2: not a manifest"):
        Manifest.read(tmp_path)


def test_an_article_that_no_part_can_keep_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    """Half a character in a text is a problem of that article; in a title it is an escape."""
    given = [Article("He said \ud800 that two died.", path="a"), *articles(2), Article("Two died.", title="\udc00")]
    (step,) = written(tmp_path, given)
    assert (step.entry.articles, [problem.partition(" ")[0] for problem in step.entry.problems]) == (3, ["a:"])
    assert ids(tmp_path) == [article.key for article in given[1:]]
    assert written(tmp_path, given)[0].entry.problems == step.entry.problems


def test_memory_is_bounded_by_the_window(tmp_path: Path) -> None:
    """Articles are taken a few parts ahead of what is written, never all."""
    taken = 0

    def endless() -> Iterable[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield Article(f"Report {taken}.\n")

    steps = write(endless(), tmp_path, Setup.of(Lexicon(), explain=False), RUN, jobs=2, size=5)
    for _ in range(4):
        next(steps)
    steps.close()  # type: ignore[attr-defined] # it is a generator
    assert taken <= 5 * (4 + 6)
    assert not Manifest.read(tmp_path).ended


def test_a_worker_with_another_factdb_or_lexicon_is_refused(tmp_path: Path) -> None:
    """What two versions find may differ: a part is made by one or not at all."""
    words = tmp_path / "words"
    words.mkdir()
    (words / "times.toml").write_text('[holidays]\n"midwinter day" = [6, 21]\n')
    lexicon = Lexicon((words,))
    for setup, match in [
        (Setup(lexicon, explain=False, version="0.0.1"), "install that on every one"),
        (Setup(lexicon, explain=False, words="other"), "copy .*words to every one"),
    ]:
        with pytest.raises(PartsError, match=match):
            list(write(articles(1), tmp_path / "parts", setup, RUN))
        shutil.rmtree(tmp_path / "parts")
