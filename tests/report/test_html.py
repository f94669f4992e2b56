"""The site: every page whole, linked, escaped and alone in the world."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from factdb.report.html import SiteFolderError, pages, write_site
from factdb.store.read import connect
from tests.report.ledger import Ledger

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;\u202e"
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Checked(HTMLParser):
    """Reads a page strictly: every tag closed in order; collects ids, links and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert not self.open, f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens."""
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.ids += [str(value)] if name == "id" else []
            self.links += [str(value)] if name in {"href", "src"} else []
            self.handlers += [name] if name.startswith("on") or name == "style" else []

    def handle_endtag(self, tag: str) -> None:
        """Hold a tag that closes against the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data


@pytest.fixture(scope="module")
def site(small: Path) -> dict[str, str]:
    """Return the pages of the small database by path."""
    with connect(str(small)) as reader:
        return dict(pages(reader))


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of a database in which everything that an article may hold is hostile."""
    ledger = Ledger()
    ledger.entity("epub000000000", "institution", EVIL)
    ledger.entity("espeaker00000", "person", EVIL, EVIL + "2")
    ledger.entity("eplace0000000", "place", EVIL)
    ledger.predicate("killed.people")
    text = f"{EVIL} said 12 died."
    facts = {"title": EVIL, "publisher_id": "epub000000000", "url": "javascript:alert(3)", "author": EVIL, "path": EVIL}
    ledger.article("aevil00000000", text, "2025-01-01", **facts)
    said = {"speaker_text": EVIL, "speaker_start": 0, "speaker_end": len(EVIL), "role": EVIL, "channel": EVIL}
    ledger.statement("aevil00000000.s1", "aevil00000000", text, "12 died", "espeaker00000", **said)
    number = {"text": "12", "low": 12.0, "high": 12.0, "counted": EVIL}
    ledger.claim(
        "aevil00000000.c1", "aevil00000000.s1", "killed.people", number, place_id="eplace0000000", period_text=EVIL
    )
    path = tmp_path_factory.mktemp("evil") / "evil.db"
    ledger.write(str(path))
    with connect(str(path)) as reader:
        return dict(pages(reader))


def test_every_page_is_whole_and_every_link_leads_somewhere(site: dict[str, str]) -> None:
    """Tags nest, ids are unique on their page, and each link within the site has a page and a place there."""
    read = {path: Checked(text) for path, text in site.items()}
    for path, page in read.items():
        assert len(page.ids) == len(set(page.ids)), path
        for target in page.links:
            parts = urlsplit(target)
            if parts.scheme:
                continue
            folder = Path(path).parent
            page_path = path if not parts.path else str(_resolved(folder, parts.path))
            assert page_path in read, f"{path} links to {target}"
            assert not parts.fragment or parts.fragment in read[page_path].ids, f"{path} links to {target}"


def _resolved(folder: Path, target: str) -> Path:
    parts: list[str] = list(folder.parts)
    for part in target.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return Path(*parts)


def test_no_page_fetches_anything(site: dict[str, str]) -> None:
    """Pages load no style, script, font or image from anywhere, and their policy forbids it."""
    for text in site.values():
        assert "default-src 'none'" in unescape(text)
        assert not re.search(r"<link|<iframe|<img|@import|url\(|<script[^>]* src", text)


def test_nothing_that_an_article_holds_becomes_markup(evil: dict[str, str]) -> None:
    """Tags, handlers, script addresses and reversing controls in titles, names, words and addresses stay text."""
    for path, text in evil.items():
        page = Checked(text)
        assert "img" not in page.tags, path
        assert page.tags.count("script") == (2 if path == "search.html" else 0), path
        assert not page.handlers, path
        assert not [link for link in page.links if link.startswith("javascript:")], path
        assert "\u202e" not in text, path


def test_an_article_marks_its_statements_in_place(site: dict[str, str]) -> None:
    """The page has the article's very words, each statement with its id, its number and a note."""
    text = site["articles/aflood0000000.html"]
    assert re.search(r'<span class="statement" id="s1"><a [^>]*>s1</a><span class="number">At least 12 people', text)
    assert 'id="about-s1"' in text
    assert "We lost everything," in Checked(text).words


def test_a_topic_draws_open_ends_open_and_rounding_as_such(site: dict[str, str]) -> None:
    """“At least 12” has an arrow on its open side; 30 has a pale band for its rounding; extremes are named."""
    text = next(text for path, text in site.items() if path.startswith("topics/") and "killed.people" in text)
    assert text.count('class="arrow"') == 1
    assert text.count('class="rounding"') == 1
    assert "Lowest" in text
    assert "Slovenian Red Cross" in text


def test_search_finds_by_a_script_that_the_policy_names(site: dict[str, str]) -> None:
    """The one script of the site is allowed by its hash, and the index has every statement."""
    text = site["search.html"]
    assert "script-src 'sha256-" in unescape(text)
    assert text.count('"aflood0000000","s') == 4


def test_the_site_is_written_into_its_own_folder_only(small: Path, tmp_path: Path) -> None:
    """A folder with other things in it is refused; an earlier site is written over, and comes out the same."""
    with connect(str(small)) as reader:
        count = write_site(reader, tmp_path / "site")
        before = (tmp_path / "site" / "index.html").read_bytes()
        assert write_site(reader, tmp_path / "site") == count
        assert (tmp_path / "site" / "index.html").read_bytes() == before
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / "thesis.txt").write_text("mine")
        with pytest.raises(SiteFolderError):
            write_site(reader, tmp_path / "other")
