"""Ids made by the client: deterministic for what is found, random for what is decided.

An id is one letter for the table and twelve base-32 characters (60 bits), so that loading the same thing twice gives
the same row and no load needs a round trip. What is local to an article carries the article's id: `a7k2….s12`.
"""

from __future__ import annotations

import hashlib
import secrets
from functools import lru_cache

from factdb.article.article import ALPHABET, base32

#: Our digits as the ones that Python reads in base 32.
_DIGITS = str.maketrans(ALPHABET, "0123456789abcdefghijklmnopqrstuv")


def hashed(letter: str, *parts: str) -> str:
    """Return the id that the parts, in their order, always have."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return letter + base32(int(digest[:15], 16))


def entity_id(kind: str, scope: str, key: str) -> str:
    """Return the id of an entity: `scope` is empty, or the article that an unnamed source stays within."""
    return hashed("e", kind, scope, key)


def alias_id(entity: str, name: str) -> str:
    """Return the id of one name of an entity."""
    return hashed("n", entity, name)


def reprint_id(article: str, publisher: str | None, url: str | None) -> str:
    """Return the id of the printing of an article's text by this outlet at this address."""
    return hashed("x", article, publisher or "", url or "")


@lru_cache(maxsize=4096)
def predicate_id(key: str) -> str:
    """Return the id of a predicate such as `regained.area`."""
    return hashed("p", key)


def article_number(article: str) -> int:
    """Return the 60 bits of an article's id as a number."""
    return int(article[1:].translate(_DIGITS), 32)


def fresh(letter: str) -> str:
    """Return a new random id for a row of a ledger."""
    return letter + base32(secrets.randbits(60))
