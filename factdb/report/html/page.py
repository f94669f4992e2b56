"""The frame of every page: head, navigation, main part; nothing is fetched from anywhere.

Style and script stand in the page itself, and a content security policy allows these very texts (by their hashes) and
nothing else: no other script, no image, no request, whatever an article holds.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

import factdb
from factdb.report.markup import Html, element, join, raw

_FOLDER = Path(__file__).parent
_CHART = _FOLDER.parent / "chart" / "chart.css"

#: The pages that each page links to.
_NAVIGATION = (
    ("index.html", "Overview"),
    ("articles.html", "Articles"),
    ("topics.html", "Topics"),
    ("speakers.html", "Speakers"),
    ("disagreements.html", "Disagreements"),
    ("search.html", "Search"),
)


def page(title: str, *body: str | None, here: str, script: str = "", up: str = "") -> str:
    """Return a whole page; `here` is the navigation's entry it belongs to, `up` the way to the site's folder."""
    return f"<!DOCTYPE html>\n{_html(title, join(*body), here, script, up)}\n"


def _html(title: str, body: Html, here: str, script: str, up: str) -> Html:
    main = element("main", element("h1", title), body, id="content")
    skip = element("a", "Skip to the content", href="#content", class_="skip")
    foot = element("footer", f"Written by factdb {factdb.__version__}. Every figure opens at the words it rests on.")
    scripts = element("script", raw(script)) if script else None
    whole = element("body", skip, _navigation(here, up), main, foot, scripts)
    return element("html", _head(title, script), whole, lang="en")


def _head(title: str, script: str) -> Html:
    policy = f"default-src 'none'; style-src {_hash(style())}; base-uri 'none'; form-action 'none'"
    if script:
        policy += f"; script-src {_hash(script)}"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{title} – factdb"),
        element("style", raw(style())),
    )


def _navigation(here: str, up: str) -> Html:
    links = [
        element("a", name, href=f"{up}{target}", aria_current="page" if target == here else None)
        for target, name in _NAVIGATION
    ]
    return element("header", element("nav", *links, aria_label="Site"))


@cache
def style() -> str:
    """Return the style of all pages, that of the charts in it."""
    return (_FOLDER / "style.css").read_text(encoding="utf-8") + _CHART.read_text(encoding="utf-8")


@cache
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
