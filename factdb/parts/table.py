"""The columns of a part: an article's id, the hash of its text, the text, and what was found as one JSON object.

The object is a line of the extraction format (docs/contract.md) without the text: the format is defined once.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

from factdb.extras import extra

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

#: Rows read at a time: of the longest articles they fit in memory.
_ROWS = 16


class Row(NamedTuple):
    """One article of a part; the fields are the columns."""

    id: str
    sha256: str
    text: str
    extraction: str


def encoded(rows: Sequence[Row]) -> bytes:
    """Return the rows as a Parquet file; raises MissingExtraError without pyarrow."""
    arrow: Any = _arrow("pyarrow")
    columns = zip(*rows, strict=True) if rows else [[]] * len(Row._fields)
    arrays = [arrow.array(list(column), arrow.string()) for column in columns]
    file = io.BytesIO()
    _arrow("pyarrow.parquet").write_table(arrow.Table.from_arrays(arrays, Row._fields), file, compression="zstd")
    return file.getvalue()


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a part, a few in memory at a time; raises ValueError or OSError for what is none."""
    with _arrow("pyarrow.parquet").ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_ROWS, columns=list(Row._fields)):
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                yield Row(*row)


def _arrow(module: str) -> Any:
    return extra(module, "parquet", "reading and writing Parquet parts")
