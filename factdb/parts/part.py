"""One part: a few hundred articles in, a Parquet file of what was found in them out. Runs on any worker."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

import factdb
from factdb.article import Article, defect
from factdb.parts.manifest import Entry, PartsError, part_name
from factdb.parts.table import Row, encoded

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

#: What of an article goes into its extraction; notes are told when it is read.
_FIELDS = tuple(field.name for field in fields(Article) if field.name != "notes")


@dataclass(frozen=True, slots=True)
class Setup:
    """How every article of a run is extracted; `words` and `version` are compared where the work is done."""

    lexicon: Lexicon
    explain: bool = False
    version: str = factdb.__version__
    words: str = ""

    @classmethod
    def of(cls, lexicon: Lexicon, *, explain: bool) -> Setup:
        """Return the setup of this machine."""
        return cls(lexicon, explain, factdb.__version__, lexicon_digest(lexicon))

    def check(self) -> None:
        """Raise PartsError on a worker that would find something else than the machine which gives it work."""
        if factdb.__version__ != self.version:
            raise PartsError(f"a worker has factdb {factdb.__version__}, not {self.version}: install that on every one")
        if lexicon_digest(self.lexicon) != self.words:
            folders = ", ".join(map(str, self.lexicon.folders))
            raise PartsError(f"a worker does not have the same lexicons: copy {folders} to every one")


@cache
def lexicon_digest(lexicon: Lexicon) -> str:
    """Return a hash of the user's lexicon files, by name and content."""
    found = hashlib.sha256()
    for folder in lexicon.folders:
        files = sorted(folder.iterdir()) if folder.is_dir() else [folder]
        for file in (path for path in files if path.suffix in {".toml", ".csv"} and path.is_file()):
            found.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Task:
    """The articles of a part."""

    number: int
    articles: list[Article]
    setup: Setup

    @property
    def name(self) -> str:
        """The part's file."""
        return part_name(self.number)

    def source(self) -> str:
        """Return a hash of all that the part depends on besides the run's options."""
        found = hashlib.sha256()
        for article in self.articles:
            values = repr([getattr(article, name) for name in _FIELDS])
            found.update(values.encode("utf-8", "surrogatepass"))
        return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Made:
    """A part's bytes and its line of the manifest."""

    entry: Entry
    data: bytes


def make(task: Task) -> Made:
    """Extract the articles of a task and return its part; what cannot be extracted is named in the entry."""
    task.setup.check()
    rows, problems, statements = [], [], 0
    for article in task.articles:
        try:
            row, count = _row(article, task.setup)
        except UnicodeEncodeError:
            problems.append(f"{article.path}: its text holds half a character (a lone surrogate), which no part keeps")
        except Exception as error:  # noqa: BLE001 - a defect met in one article shall not stop the others
            problems.append(str(defect(article.path or article.key, error)))
        else:
            rows.append(row)
            statements += count
    data = encoded(rows)
    digest = hashlib.sha256(data).hexdigest()
    return Made(Entry(task.name, digest, len(data), len(rows), statements, task.source(), problems), data)


def _row(article: Article, setup: Setup) -> tuple[Row, int]:
    from factdb.extract.pipeline import extract  # noqa: PLC0415 - a run that finds all its parts needs no rules

    article.text.encode()
    found = extract(article, lexicon=setup.lexicon).to_dict(explain=setup.explain)
    about: dict[str, Any] = found["article"]
    about |= {"author": article.author, "url": article.url}
    # All in ASCII: a lone surrogate in a title is an escape then, which Parquet can keep.
    return Row(article.key, article.sha256, article.text, json.dumps(found)), len(found["statements"])
