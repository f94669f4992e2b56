"""Text becomes statements, claims, quantities, times and places.

Pure: no database, no click, no I/O but the package's own data. `extract` is the one function a caller needs; it is
loaded on first use, so that the records alone stay light. The package can be called like it: `factdb.extract(text)`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.article import Article
    from factdb.extract.pipeline import extract
    from factdb.extract.records import Extraction
    from factdb.lexicon import Lexicon

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    if name == "extract":
        from factdb.extract.pipeline import extract  # noqa: PLC0415 - loaded on first use

        return extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Callable(ModuleType):
    """This package, which can also be called."""

    def __call__(
        self, article: Article | str, *, published: str | None = None, lexicon: Lexicon | None = None
    ) -> Extraction:
        """Return everything found in the article or text, as `extract` does."""
        from factdb.extract.pipeline import extract  # noqa: PLC0415 - loaded on first use

        return extract(article, published=published, lexicon=lexicon)


sys.modules[__name__].__class__ = _Callable
