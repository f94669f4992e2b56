"""Bytes become text: UTF-8, with or without a mark, UTF-16 and UTF-32 by theirs, all else by detection with a note."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from factdb.article.problem import UnreadableError

#: The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and a note where its encoding had to be guessed."""

    text: str
    note: str | None = None


def decode(data: bytes) -> Decoded:
    """Return the text of the bytes, the byte order mark aside; raises UnreadableError for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding))
    if b"\0" in data:
        raise UnreadableError("binary, not text")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _detected(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not valid {encoding.upper()}, though its first bytes say so: {error.reason}") from error


def _detected(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - a tenth of a second, needed by few files

    matches = from_bytes(data)
    best = matches.best()
    # Western European text fits the neighbouring code pages as well: of equals the commonest is taken.
    equal = [one for one in matches if best and (one.chaos, one.coherence) == (best.chaos, best.coherence)]
    best = next((one for one in equal if one.encoding == "cp1252"), best)
    if best is None:
        raise UnreadableError("neither UTF-8 nor any other encoding that could be recognised")
    return Decoded(str(best), f"not UTF-8: read as {best.encoding}, as detected")
