"""Text from articles made harmless for a terminal and a spreadsheet.

An article may hold anything: escape sequences that recolour or rewrite the screen, controls that reverse the reading
direction, formulas that a spreadsheet would run. What can't be printed becomes visible: C0 controls their pictures
(U+2400 and on), all else the replacement character. JSON needs no loss: there the same characters are escaped.
"""

from __future__ import annotations

import re

#: C0, DEL, C1, line separators, bidirectional controls, invisible operators, tags, lone surrogates, byte order mark.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
#: A spreadsheet takes the full-width signs for the plain ones.
_FORMULA = frozenset("=+-@\t\r＝＋－＠")
#: What a spreadsheet takes for a number, or is what a float prints; Python reads more as one, such as "-infinity".
_NUMBER = re.compile(r"[+-](inf|nan|(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)", re.ASCII | re.IGNORECASE)
_REPLACEMENT = "\ufffd"


def plain(text: str, keep: str = "") -> str:
    """Return the text with every character that could steer a terminal made visible, those in `keep` left alone."""
    if text.isprintable():
        return text
    return _UNSAFE.sub(lambda match: match[0] if match[0] in keep else _picture(match[0]), text)


def storable(text: str) -> str:
    """Return what is said of a text as any database keeps it: a NUL shown, half a character written as its escape."""
    if text.isprintable():
        return text
    return text.replace("\0", "\u2400").encode("utf-8", "backslashreplace").decode("utf-8")


def one_line(text: str) -> str:
    """Return the text on one line, harmless: each stretch of blanks and line breaks is one space."""
    return plain(" ".join(text.split())) if not text.isprintable() else text


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: 1 article, 1,200 articles; `plural` where it takes more than an s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def json_plain(text: str) -> str:
    """Return serialised JSON with unprintable characters escaped: nothing is lost, nothing steers a terminal."""
    return text if text.isprintable() else _UNSAFE.sub(_escape, text)


def cell_for_spreadsheet(text: str) -> str:
    """Return the text as a CSV cell: harmless, an apostrophe before what a spreadsheet would run as formula."""
    if not text.isprintable():
        text = plain(text, keep="\n\t")
    return f"'{text}" if text[:1] in _FORMULA and len(text) > 1 and not _NUMBER.fullmatch(text) else text


def _picture(char: str) -> str:
    code = ord(char)
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else _REPLACEMENT  # noqa: PLR2004


def _escape(match: re.Match[str]) -> str:
    encoded = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{encoded[i : i + 4]}" for i in range(0, len(encoded), 4))
