"""Origins across articles: what copied articles say in their own voice, or by unnamed sources, counts once.

A named speaker is an origin wherever quoted. "Officials" and an article's own voice are one origin across two articles
only if the articles copy one another, or the words are the same; the reason is kept with the evidence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdb.compare.independence import copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdb.compare.independence import Copy
    from factdb.report.evidence.load import Evidence
    from factdb.store.read import Reader

#: More articles than this in one topic are not read for copies.
_MOST = 400
#: Fewer words than this may be the same by chance.
_WORDS = 8
_TEXTS = "SELECT article_id, text FROM article_text WHERE article_id IN ({0})"


def settled(reader: Reader, found: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence with one origin for all that was copied, and why."""
    copied = _copies(reader, list(dict.fromkeys(item.article for item in found if not item.named)))
    firsts: dict[object, Evidence] = {}
    return [item if item.named else _settled(item, copied.get(item.article), firsts) for item in found]


def _copies(reader: Reader, articles: Sequence[str]) -> dict[str, Copy]:
    """Return, by article, which of the articles copies an earlier one."""
    if not 1 < len(articles) <= _MOST:
        return {}
    named = {f"id_{index}": article for index, article in enumerate(articles)}
    sql = _TEXTS.format(", ".join(f":{name}" for name in named))
    texts: dict[str, str] = {row[0]: row[1] for row in reader.query(sql, named)}
    return copies({article: texts[article] for article in articles if article in texts})


def _settled(item: Evidence, copy: Copy | None, firsts: dict[object, Evidence]) -> Evidence:
    """Return the item with the origin of the first that says the same in the same words, or in a copied article."""
    reasons: dict[object, str] = {}
    words = tuple(re.findall(r"\w+", item.exact.lower()))
    if len(words) >= _WORDS:
        reasons[words] = "the same words as in {outlet}"
    reading = item.reading
    number = (reading.predicate, reading.kind, reading.low, reading.high)
    reasons[(copy.of if copy else item.article, *number)] = f"copies {{outlet}} ({copy.share:.0%})" if copy else ""
    return _joined(item, reasons, firsts)


def _joined(item: Evidence, reasons: Mapping[object, str], firsts: dict[object, Evidence]) -> Evidence:
    held: Iterable[tuple[str, Evidence]] = ((why, firsts[key]) for key, why in reasons.items() if why and key in firsts)
    why, first = next(iter(held), ("", item))
    for key in reasons:
        firsts.setdefault(key, first)
    if first is item or first.article == item.article:
        return item
    reading = replace(item.reading, origin=first.reading.origin)
    return replace(item, reading=reading, relays=why.format(outlet=first.outlet))
