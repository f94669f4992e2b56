"""The site in a real browser: light and dark, wide and narrow, by keyboard, on paper, and never on the network."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdb.report.html import write_site
from factdb.store.read import connect
from tests.report.browser import Browser


@pytest.fixture(scope="module")
def site(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser") / "site"
    with connect(str(small)) as reader:
        write_site(reader, folder)
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def kinds(site: Path) -> list[Path]:
    """Return one page of each kind and all the lists."""
    folders = (min(path.glob("*.html")) for path in sorted(site.iterdir()) if path.is_dir())
    return [*sorted(site.glob("*.html")), *folders]


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_is_wider_than_the_window(site: Path, browser: Browser, width: int) -> None:
    """On a phone, a tablet and a desk no page has to be scrolled sideways; what is wide scrolls within itself."""
    browser.size(width)
    for path in kinds(site):
        browser.open(path)
        assert browser.run("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_nothing_is_asked_for_and_nothing_complains(site: Path, browser: Browser) -> None:
    """No page sends a request, breaks its own policy or throws."""
    browser.complaints.clear()
    for path in kinds(site):
        browser.open(path)
    assert browser.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_light_and_dark(site: Path, browser: Browser, scheme: str) -> None:
    """All text differs from what lies behind it by a contrast of at least 4.5."""
    browser.scheme(scheme)
    for path in kinds(site):
        browser.open(path)
        assert browser.run(_CONTRAST) == [], path
    dark = browser.run("getComputedStyle(document.documentElement).backgroundColor")
    assert (dark == "rgb(25, 24, 22)") == (scheme == "dark")


def test_search_finds_as_one_types(site: Path, browser: Browser) -> None:
    """Words, names without their accents and parts of dates find statements; a hit opens at its words."""
    browser.open(site / "search.html")
    for words, count in (("everything", 1), ("tjasa verdnik", 1), ("2025-10", 2), ("nothing like it", 0)):
        browser.run(f"box.value = '{words}'; box.dispatchEvent(new Event('input'))")
        assert browser.run("hits.children.length") == count, words
    assert browser.run("count.textContent") == "0 statements"
    browser.run("box.value = 'everything'; box.dispatchEvent(new Event('input')); hits.querySelector('a').href")
    assert browser.run("hits.querySelector('a').getAttribute('href')") == "articles/aflood0000000.html#s3"


def test_an_address_can_carry_the_search(site: Path, browser: Browser) -> None:
    """`search.html#verdnik` opens with its hits."""
    browser.open(site / "search.html", "#verdnik")
    assert browser.run("hits.children.length") == 1


def test_the_keyboard_reaches_the_content_first(site: Path, browser: Browser) -> None:
    """The first stop of the Tab key is the link that skips the navigation."""
    browser.open(site / "index.html")
    browser.key("Tab", 9)
    assert browser.run("document.activeElement.textContent") == "Skip to the content"
    assert browser.run("document.activeElement.getBoundingClientRect().left >= 0")


def test_a_screen_reader_is_told_what_a_chart_is(site: Path, browser: Browser) -> None:
    """Pictures, regions and tables have names, and every page has one main part and one first heading."""
    for path in kinds(site):
        browser.open(path)
        nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
        roles = [node.get("role", {}).get("value") for node in nodes if not node["ignored"]]
        assert roles.count("main") == 1
        for node in nodes:
            role = node.get("role", {}).get("value")
            if role in {"image", "region", "table", "link", "searchbox", "graphics-document"} and not node["ignored"]:
                assert node.get("name", {}).get("value"), (path, role)


def test_pages_are_built_as_readers_of_screens_need_them(site: Path, browser: Browser) -> None:
    """Language, title, landmarks, headings in order, ids once, controls with names, tables with heads, focus seen."""
    for path in kinds(site):
        browser.open(path)
        assert browser.run(_AUDIT) == [], path


def test_no_label_of_a_chart_runs_into_its_date(site: Path, browser: Browser) -> None:
    """However long a source's name is, it ends before the date of its row begins."""
    for path in sorted((site / "topics").glob("*.html")):
        browser.open(path)
        assert browser.run(_OVERLAPS) == [], path


def test_pages_can_be_printed(site: Path, browser: Browser) -> None:
    """An article becomes a PDF of at least one page."""
    browser.open(site / "articles" / "aflood0000000.html")
    assert base64.b64decode(browser.call("Page.printToPDF")["data"]).startswith(b"%PDF-")


_CONTRAST = """(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || element.closest("script, noscript, title, desc")) continue;
    const style = getComputedStyle(element);
    const ink = light(parse(element.closest("svg") ? style.fill : style.color));
    const paper = light(behind(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < 4.5) bad.push([element.tagName, element.className, ratio]);
  }
  return bad;
})()"""

_OVERLAPS = """[...document.querySelectorAll("svg .reading")].map((row) => [...row.querySelectorAll("text")])
  .filter(([label, date]) => date && date.textContent
    && label.getBoundingClientRect().right > date.getBoundingClientRect().left)
  .map(([label]) => label.textContent)"""

_AUDIT = """(() => {
  const bad = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (element) => (element.textContent.trim() || element.getAttribute("aria-label") || element.title
    || [...(element.labels || [])].map((label) => label.textContent.trim()).join(" "));
  if (!document.documentElement.lang) bad.push("no language");
  if (!document.title.trim()) bad.push("no title");
  if (!document.querySelector("meta[name=viewport]")) bad.push("no viewport");
  for (const landmark of ["main", "nav", "header", "footer"])
    if (all(landmark).length < 1) bad.push("no " + landmark);
  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) bad.push("twice #" + id);
  const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => +heading.tagName[1]);
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) bad.push("first headings: " + levels);
  levels.forEach((level, at) => { if (at && level > levels[at - 1] + 1) bad.push("heading skips to " + level); });
  for (const element of all("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']"))
    if (!named(element)) bad.push("no name: " + element.outerHTML.slice(0, 80));
  for (const element of all("[tabindex]")) if (element.tabIndex > 0) bad.push("tab order: " + element.outerHTML);
  for (const link of all("a[href^='#']"))
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) bad.push("leads nowhere: " + link.hash);
  for (const table of all("table")) {
    if (!table.querySelector("th[scope]")) bad.push("a table without heads");
    if (!table.querySelector("caption")) bad.push("a table without a caption");
  }
  for (const list of all("ul, ol"))
    if ([...list.children].some((item) => item.tagName !== "LI")) bad.push("a list of other things");
  for (const element of all("[aria-labelledby], [aria-describedby]"))
    for (const id of (element.getAttribute("aria-labelledby") || element.getAttribute("aria-describedby")).split(" "))
      if (!document.getElementById(id)) bad.push("named by nothing: " + id);
  for (const element of all("a[href], input, button, [tabindex='0']")) {
    element.focus();
    const style = getComputedStyle(element);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    if (document.activeElement === element && !seen) bad.push("focus unseen: " + element.outerHTML.slice(0, 80));
  }
  return bad;
})()"""
