"""The immutable text snapshot that everything else points into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

#: Crockford's base 32 in lower case: no i, l, o, u, so that an id survives being read out or copied by hand.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
#: Every two digits by their ten bits: an id is six look-ups.
_TWO_DIGITS = [first + second for first in ALPHABET for second in ALPHABET]


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader wants the user to know about a file; an error in data is a value, never an exception."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text as read, with what its file says of it; offsets everywhere are code points into `text`."""

    text: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    #: ISO 8601: a date, or a date and time with or without offset; None where the file does not say.
    published: str | None = None
    url: str | None = None
    path: str | None = None
    language: str = "en"
    notes: tuple[Note, ...] = field(default=())

    @property
    def sha256(self) -> str:
        """The hash of the text alone, in UTF-8 (lone surrogates kept): the identity of the snapshot."""
        return text_hash(self.text)

    @property
    def key(self) -> str:
        """The article's id in a database: the letter a and the first 60 bits of the hash in base 32."""
        return article_key(self.sha256)


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8 (lone surrogates kept), in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_key(sha256: str) -> str:
    """Return the 13-character id of the article whose text has this SHA-256, in hexadecimal digits."""
    return "a" + base32(int(sha256[:15], 16))


def base32(number: int) -> str:
    """Return 60 bits as twelve digits."""
    pairs = _TWO_DIGITS
    return (
        pairs[number >> 50]
        + pairs[number >> 40 & 1023]
        + pairs[number >> 30 & 1023]
        + pairs[number >> 20 & 1023]
        + pairs[number >> 10 & 1023]
        + pairs[number & 1023]
    )
