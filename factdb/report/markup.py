"""HTML and SVG made of elements, safe by construction: what is not markup already is escaped.

An article's words can't become markup whatever they are: only `element` and `raw` make `Html`, and `raw` is for texts
of the program's own.
"""

from __future__ import annotations

from html import escape
from typing import Final

from factdb.plain import plain

#: Controls that a page may hold: line breaks, and the marks that an Arabic or Hebrew name may need.
_HARMLESS: Final = "\n\t\u061c\u200b\u200e\u200f"


class Html(str):
    """Text that is markup and must not be escaped again."""

    __slots__ = ()


#: Elements that have no content and no end tag in HTML.
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})


def element(name: str, /, *children: str | None, **attributes: str | bool | None) -> Html:
    """Return an element; children that are no `Html` are escaped, None is left out.

    Attributes: None and False are left out, True stands without a value, `_` in a name is `-`, and nothing at its end
    (`class_`).
    """
    listed = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{listed}>")
    return Html(f"<{name}{listed}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Return the children one after the other, those that are no `Html` escaped."""
    return Html("".join(child if isinstance(child, Html) else text(child) for child in children if child is not None))


def text(words: str) -> Html:
    """Return words as markup: escaped, characters that could steer a reader's screen made visible."""
    return Html(escape(plain(words, keep=_HARMLESS)))


def raw(markup: str) -> Html:
    """Take a text of the program's own for markup as it is."""
    return Html(markup)


def _attribute(name: str, value: str | bool | None) -> str:  # noqa: FBT001 - an attribute without a value is true
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(plain(value, keep=_HARMLESS))}"'
