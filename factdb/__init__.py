"""factdb: a ledger of who said what, in which words, and how it squares with what others said.

`factdb.extract(text)` finds statements, numbers, times and names in a text; `factdb.open(url)` opens a database to
read. Both are loaded on first use: importing factdb costs nothing. `factdb.annotate` is the same function as
`factdb.extract`, for type checkers, to which a package that can be called is unknown.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.article import Article
    from factdb.extract.pipeline import extract as annotate
    from factdb.lexicon import Lexicon
    from factdb.store.read import connect as open  # noqa: A004 - called as factdb.open

__all__ = ["Article", "Lexicon", "annotate", "open"]
__version__ = "0.1.0"

_PUBLIC = {
    "Article": ("factdb.article", "Article"),
    "Lexicon": ("factdb.lexicon", "Lexicon"),
    "annotate": ("factdb.extract.pipeline", "extract"),
    "open": ("factdb.store.read", "connect"),
}


def __getattr__(name: str) -> Any:
    if name == "extract":
        return import_module("factdb.extract")
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _PUBLIC[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*_PUBLIC, "extract", *(name for name in globals() if name.startswith("__"))})
