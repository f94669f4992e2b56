"""The immutable text snapshot that everything else points into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

#: Crockford's base 32 in lower case: no i, l, o, u, so that an id survives being read out or copied by hand.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


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
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def key(self) -> str:
        """The article's id in a database: the letter a and the first 60 bits of the hash in base 32."""
        return article_key(self.sha256)


def article_key(sha256: str) -> str:
    """Return the 13-character id of the article whose text has this SHA-256, in hexadecimal digits."""
    number = int(sha256[:15], 16)
    return "a" + "".join(ALPHABET[number >> shift & 31] for shift in range(55, -1, -5))
