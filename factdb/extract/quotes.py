"""The quote mask: which stretches of the text stand between quotation marks.

One pass over the marks of each paragraph. A mark that can only open or only close (“ ” „ « ») is taken at its word; a
straight one (" or '') is judged by its neighbours and by whether a quotation is open. An apostrophe never opens: a
single mark opens only before a word, after a blank or bracket, and if a closing one follows in the paragraph. No
quotation runs silently past its paragraph: a paragraph that opens with a mark where the last one was not closed
continues it; anything else that is not closed is repaired, ending where an attribution ("…, he said") or the sentence
shows that the quotation must have ended, and is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factdb.extract.records import Issue

Span = tuple[int, int]


@dataclass(slots=True)
class Quote:
    """A quotation: the stretch with its marks, the stretch within them, and how it was closed."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    #: True where the closing mark was missing and the end is inferred.
    repaired: bool = False
    #: True where the paragraph goes on with the quotation that the last one left open.
    continues: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    style: str
    continues: bool = False
    #: How far the text has been searched in vain for the quotation's end.
    searched: int = 0


_MARK = re.compile(
    r"(?=[\"'“”„‟«»`‘’])"  # a quick look, then: double marks; single ones before a word, or behind one
    r"(?:[\"“”„‟«»]|``|'{2,5}|‘‘|’’|(?<![\w.,!?])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w))"
)
_LONGEST_SINGLE = 2000
_LONGEST_TAIL = 200
_LONGEST_BLANK = 8
_NAME = r"(?:[A-Z][\w.'’-]*[ ])"
_SAID = (
    r"(?:said|says|say|added|told|asked|wrote|tweeted|explained|continued|noted|recalled|argued|replied|responded"
    r"|warned|insisted|declared|shouted|yelled|screamed|cried|joked|quipped|recalls|asks|adds|writes|demanded|exclaimed"
    r"|whispered|chanted|concluded|agreed)\b"
)
_DESCRIBED = r"(?:the|a|an|one|The|A|An|One)[ ](?:[\w'’-]{1,40}[ ]){1,4}"
#: An apposition between commas: "Ada Obi, a nurse in Lagos,", "his lawyer, Ada Obi,".
_APPOSED = (
    r"(?:[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*){0,3},[ ](?:a|an|the|his|her|their)(?:[ ][\w’'-]{1,30}){1,6}"
    r"|(?:his|her|their|its|the)(?:[ ][\w’'-]{1,30}){1,4},[ ][A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*){0,3}),[ ]"
)
#: The tail that shows that a quotation has ended: a stop, then "he said", "said the mayor" or "Ada Obi said".
_TAIL = re.compile(
    rf"(?<=[\w)])([,?!.…—-])[ ](?:(?:(?:he|she|they|it|who)[ ]|{_NAME}{{1,5}})(?:\w+[ ])?{_SAID}"
    rf"|{_SAID}[ ](?:{_NAME}|an?[ ]|the[ ]|one[ ])|{_DESCRIBED}{_SAID}|{_APPOSED}{_SAID})"
)
_FOLLOWS = re.compile(rf"[ ](?:{_NAME}{{1,5}}|{_DESCRIBED})(?:\w+[ ])?{_SAID}")
_SENTENCE_END = re.compile(r"[.!?](?=[ ]+[A-Z“\"])")
_ELISION = re.compile(r"\d\ds?\b|(?:em|til|cause|tis|twas|n|round|bout)\b", re.IGNORECASE)


def attributed(text: str, after: int) -> bool:
    """Whether the quotation that ends at `after` is followed by its attribution: "Why?" Ada Obi asked."""
    return _FOLLOWS.match(text, after) is not None


def find_quotes(text: str, paragraphs: list[Span]) -> tuple[list[Quote], list[Issue]]:
    """Return the quotations of the text in order, none overlapping, and an issue for each one that was repaired."""
    quotes: list[Quote] = []
    left_open: _Open | None = None
    for number, (start, end) in enumerate(paragraphs):
        follows = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found, left_open = _in_paragraph(text, start, end, left_open, follows)
        quotes += found
    issues = [Issue(q.start, q.start + 1, "unclosed-quote", "no closing quotation mark") for q in quotes if q.repaired]
    return quotes, issues


def _in_paragraph(
    text: str, start: int, end: int, before: _Open | None, follows: Span | None
) -> tuple[list[Quote], _Open | None]:
    scan = _Scan(text, start, end, before)
    for mark in _MARK.finditer(text, start, end):
        scan.meet(mark.start(), mark.end())
    return scan.finish(follows)


class _Scan:
    """The marks of one paragraph, met from left to right."""

    def __init__(self, text: str, start: int, end: int, before: _Open | None) -> None:
        self.text, self.start, self.end = text, start, end
        self.before = before
        self.open: _Open | None = None
        self.quotes: list[Quote] = []

    def meet(self, at: int, after: int) -> None:
        """Open, close or pass over the mark that stands at `at`."""
        mark = self.text[at:after]
        if len(mark) == 1 and mark in "‘’'":
            self._single(at, after, mark)
        elif self.open is None or self.open.style == "'":
            if self._opens(at, after, mark):
                self._begin(at, after, mark)
        elif self._closes(at, after, mark):
            self._close(at, after)
        elif self._opens(at, after, mark):
            self._reopen(at, after, mark)

    def _single(self, at: int, after: int, mark: str) -> None:
        if self.open is None:
            if mark != "’" and not _ELISION.match(self.text, after) and self._single_closes_later(after):
                self._begin(at, after, "'")
        elif self.open.style == "'" and mark != "‘" and self.text[at - 1] not in " (":
            plural = (
                self.text[at - 1] == "s" and self.text[after : after + 1] == " " and self._single_closes_later(after)
            )
            if not plural:
                self._close(at, after)

    def _single_closes_later(self, after: int) -> bool:
        limit = min(self.end, after + _LONGEST_SINGLE)
        for mark in _MARK.finditer(self.text, after, limit):
            if mark.group() == "‘" or (mark.group() == "'" and self.text[mark.start() - 1] in " ("):
                return False
            if mark.group() in "’'" and len(mark.group()) == 1:
                return True
        return False

    def _opens(self, at: int, after: int, mark: str) -> bool:
        previous = self.text[at - 1] if at > self.start else " "
        following = self.text[after] if after < self.end else " "
        if mark in {"“", "„", "``", "‟", "‘‘", "«"}:
            return True
        spaced = previous in " \t\u00a0\u202f\u2009([{—–-/:'‘" or at == self.start
        return spaced and not following.isspace() and following not in ",.;:!?)]}"

    def _closes(self, at: int, after: int, mark: str) -> bool:
        previous = self.text[at - 1] if at > self.start else " "
        if mark in {"”", "’’", "»"}:
            return True
        if mark == "“" and previous in ",.!?" and not self.text[after : after + 1].strip():
            return True  # the wrong glyph, but in a closing mark's place
        if self.open is not None and self.open.style == "„" and mark == "“":
            return True
        if mark[0] in "\"'":
            following = self.text[after] if after < self.end else " "
            if previous.isspace():  # ,' " closes a quotation around another
                return following in ",.;:!?" or (
                    following.isspace() and self.text[at - 2 : at - 1] in {"'", "’", "…", "."}
                )
            return previous not in "([{"
        return False

    def _begin(self, at: int, after: int, mark: str) -> None:
        if self.open is not None:  # a single quotation was open: the double mark shows that it was none
            self.open = None
        first = self.before is not None and not self.text[self.start : at].strip()
        self.open = _Open(at, after, mark, continues=first)

    def _close(self, at: int, after: int) -> None:
        assert self.open is not None  # noqa: S101 - the callers have looked
        self._add(self.open, after, at, closed=True)
        self.open = None

    def _reopen(self, at: int, after: int, mark: str) -> None:
        """Settle a second opening mark: the first was never closed, or the mark was doubled."""
        assert self.open is not None  # noqa: S101 - the callers have looked
        stop = self._inferred_end(self.open, at)
        if stop is None:
            self.open.style = mark
            return
        self._add(self.open, stop, stop, closed=False)
        self.open = _Open(at, after, mark)

    def finish(self, follows: Span | None) -> tuple[list[Quote], _Open | None]:
        """Return the quotations and, if the last runs on into the next paragraph, what was left open."""
        if self.open is None or self.open.style == "'":
            return self.quotes, None
        runs_on = follows is not None and self.text[follows[0] : follows[1]].lstrip()[:1] in {*'"“«„', "`", "'"}
        since = max(self.open.inner, self.open.searched - _LONGEST_TAIL)
        tail = _TAIL.search(self.text, since, self.end)
        if runs_on and tail is None:
            self._add(self.open, self.end, self.end, closed=True)
            return self.quotes, self.open
        stop = tail.end(1) if tail else (self._sentence_end(self.open, since, self.end) or self.end)
        self._add(self.open, stop, stop, closed=False)
        return self.quotes, None

    def _inferred_end(self, opened: _Open, limit: int) -> int | None:
        since = max(opened.inner, opened.searched - _LONGEST_TAIL)
        unread = max(opened.inner, opened.searched)
        opened.searched = limit
        if " " not in self.text[unread:limit]:
            return None
        tail = _TAIL.search(self.text, since, limit)
        return tail.end(1) if tail else self._sentence_end(opened, since, limit)

    def _sentence_end(self, opened: _Open, since: int, limit: int) -> int | None:
        """Where a quotation that began within a sentence ends if nothing else tells: with that sentence."""
        before = self.text[max(self.start, opened.start - _LONGEST_BLANK) : opened.start].rstrip()
        if not before or before[-1] in ".!?:,;”\"'’":
            return None
        stop = _SENTENCE_END.search(self.text, since, limit)
        return stop.end() if stop else None

    def _add(self, opened: _Open, end: int, inner_end: int, *, closed: bool) -> None:
        self.quotes.append(Quote(opened.start, end, opened.inner, inner_end, closed, not closed, opened.continues))
