"""By which way it was said: "on Telegram", "in a statement", "at a news conference", "by telephone".

A channel of the lexicon after a preposition, in the sentence of the cue but outside what is said; or whom somebody
told it, if that is a broadcaster, a paper, a parliament or a court ("told Radio Orkney", "speaking on Radio Orkney").
Verbs such as "tweeted" carry their own. What the same speaker goes on with ("“…,” he said", "added", a quotation that
stands alone) came by the same way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from factdb.extract.document import CAPITAL, MASK
from factdb.extract.roles import parse_role
from factdb.extract.shadow import plain_case
from factdb.extract.statements.syntax.adjuncts import hearer_end
from factdb.extract.statements.syntax.lexis import lexis
from factdb.extract.statements.syntax.phrases import has_finite

if TYPE_CHECKING:
    from factdb.extract.records import Speaker, Statement
    from factdb.extract.statements.attribution import Attribution, Span
    from factdb.extract.statements.syntax.tokens import Unit
    from factdb.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]+")
_OWN = {"tweet": "X", "retweet": "X", "email": "email"}
_PREPOSITION = r"\b(?:on|in|via|at|through|by|over|during|to|from|using|addressing)\s+"
#: Ways to speak to an outlet, with its name: "speaking on Radio Orkney", "in comments to Al Jazeera", "on Sky News".
_OUTLET = re.compile(
    r"\b(?:(?:[Ss]peaking|[Tt]alking|[Aa]ppearing|[Cc]omments?|[Rr]emarks|[Aa]ppearance|[Ii]nterview)\s(?:to|on|with)|[Oo]n)\s"
    r"((?:the\s)?[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|\d+)){0,4})"
)
#: Names that end so are outlets, whoever knows them: "Channels TV", "WLOX-TV".
_OUTLETS = re.compile(
    r"\b(?:TV|Television|Radio|FM)\b|\b(?:News|Newspaper|Times|Herald|Tribune|Post|Sports?)\Z|\ADaily\s"
    r"|\s(?:Ledger|Gazette|Chronicle|Observer|Telegraph|Mail|Express|Mirror|Sentinel|Examiner|Inquirer|Echo|Dispatch|Argus"
    r"|Advertiser|Monitor|Vanguard|Journal|Weekly)\Z"
)
_ARTICLE = re.compile(r"^(?:the|a)\s")
#: Nouns that tell that a name beside them is an outlet's: "the daily Orkney Sun", "the PAB news agency".
_KIND = (
    r"(?:(?:news\s|press\s|wire\s)?agency|newspaper|daily|weekly|tabloid|broadcaster|radio(?:\sstation)?|television|TV\s(?:channel|station)"
    r"|channel|station|network|magazine|website|(?:news\s)?(?:site|portal|outlet)|programme|program|podcast|show)"
)
_OUTLET_NAME = r"((?:the\s)?[A-Z][\w&’'-]*(?:\s(?:[A-Z0-9][\w&’'-]*|of)){0,3})"
_KIND_BEFORE = re.compile(rf"\b{_KIND},?\s{_OUTLET_NAME}")
_SHORT_NAME = _OUTLET_NAME.replace("{0,3}", "{0,3}?")
_KIND_BEHIND = re.compile(rf"({_SHORT_NAME}\s{_KIND})\b")
#: On the air, or quoted by an outlet: "on the air of Rossiya TV", "on Orkney Wave radio", "consulted by EFO".
_AIR = re.compile(
    rf"\bon\s(?:the\s)?(?:[a-z]+\s)?{_KIND}\s{_OUTLET_NAME}|\bon\s(?:the\sair\s(?:of|on)\s)?({_SHORT_NAME}\s{_KIND})\b"
    rf"|\bon\sthe\sair\s(?:of|on)\s{_OUTLET_NAME}"
)
_REACHED = re.compile(rf"\b(?:[Cc]onsulted|[Cc]ontacted|[Rr]eached|interviewed|quoted|reached)\sby\s{_OUTLET_NAME}")
#: An outlet's initials: "bTV", "TVN24", "ANSI".
_INITIALS = re.compile(r"[a-z]?[A-Z]{2,6}\d{0,2}")
#: How much of an article holds its dateline.
_DATELINE = 300
#: How far before the verb the forum stands that heard it, in tokens: "jurors at Exeter Crown Court heard".
_FORUM = 6
#: Last words of the names of forums that are told: "the District Court".
_FORUMS = frozenset({"court", "tribunal", "parliament"})
#: Those before whom a court's words are spoken, and the longest name of an event that is told, in words.
_JUDGES = frozenset({"judge", "coroner", "justice", "magistrate", "magistrates", "jury", "jurors", "bench"})
_LONGEST_EVENT = 3
#: Verbs whose object is told.
_TELLS = frozenset({"tell", "inform", "brief", "assure", "remind"})
#: Channels that are a part of an outlet's name: "on Channels TV".
_BROADCAST = frozenset({"television", "radio", "interview", "speech"})
#: Verbs that go on with what was said: by the same way.
_GOES_ON = frozenset({"add", "continue", "go on", "conclude"})
_BETWEEN = (
    r"(?:(?!(?:after|before|as|that|and|but|outside|near|for|steps|[A-Z][a-z]+day\s(?:a|an|the))\b)"
    r"(?:a|an|the|his|her|their|its|this|that|&|[\w'’-]{2,20})\s+){0,5}?"
)


@dataclass(frozen=True, slots=True)
class _Channels:
    """The channels of a lexicon: what finds one, the name of each alias, and the first words of the aliases.

    An article is no first word: it would make nearly every sentence worth a search.
    """

    pattern: re.Pattern[str]
    names: dict[str, str]
    heads: frozenset[str]
    #: What can be told something itself: "a news conference", "the hearing".
    events: frozenset[str]

    def may_stand_in(self, unit: Unit, contents: list[Span]) -> bool:
        """Whether a word of the unit, or the first part of a compound, begins an alias: a quick look before a search.

        Where what is said goes on after the unit, what stands between is searched too.
        """
        if not self.heads.isdisjoint(unit.low) or any(end > unit.end for _, end in contents):
            return True
        compounds = filterfalse(str.isalnum, unit.low)
        return any((part := _WORD.match(low)) is not None and part[0] in self.heads for low in compounds)


def channel_of(one: Attribution, masked: str, lexicon: Lexicon) -> str | None:
    """Return the channel that the sentence names outside the content, None if it names none."""
    if one.unit is None or one.cue_span is None:
        return None
    channels = _compiled(lexicon)
    for start, end in _outside(one) if channels.may_stand_in(one.unit, one.contents) else ():
        places = (match for match in channels.pattern.finditer(masked, start, end) if not _names_another(match))
        found = [match[1] for match in places if match[1].lower() not in channels.events or _tells(one, match, masked)]
        if found:  # "in a statement posted on its Telegram account": the name tells more than the noun
            word = next((word for word in found if word[0].isupper()), found[0])
            name = channels.names[plain_case(word).lower()]
            told = _told(one, masked, lexicon) if name == "interview" else None
            return told or (_spoken_to(one, masked, lexicon) if name in _BROADCAST else None) or name
    if one.cue is not None and one.cue.verb.lemma in _OWN:
        return _OWN[one.cue.verb.lemma]
    return _heard_by(one, lexicon) or _told(one, masked, lexicon) or _spoken_to(one, masked, lexicon)


def _names_another(found: re.Match[str]) -> bool:
    """Whether a noun with a capital behind an article is a name: "in a reply to the Post"."""
    return found[1] == "Post" and found[0].endswith(("the Post", "The Post"))


def _tells(one: Attribution, found: re.Match[str], masked: str) -> bool:
    """Whether an event tells where it was said: behind the verb, before any other verb, or behind a comma.

    "The party won a majority in the House, and Obi claimed victory" was not said there.
    """
    assert one.unit is not None and one.cue_span is not None  # noqa: S101, PT018 - the caller has looked
    unit, at = one.unit, found.start()
    behind, inserted = at >= one.cue_span[0], masked.startswith(", ", at - 2) or masked[at - 1 : at] == "\n"
    return behind or inserted or one.shared or not has_finite(unit, 0, bisect_left(unit.at, at))


def goes_on(act: Attribution, before: Statement | None, speaker: Speaker, masked: str) -> str | None:
    """Return the channel of the statement before if its speaker goes on: a lone quotation, "added", "“…,” he said"."""
    if before is None or before.channel is None or before.speaker is None or before.speaker.name != speaker.name:
        return None
    lone = act.cue_span is None or (act.cue is not None and act.cue.verb.lemma in _GOES_ON)
    start = act.contents[0][0]
    between = masked[before.end : start]
    near = "\n" not in between or not any(map(str.isalnum, between))  # in its paragraph, or right behind it
    quoted = speaker.how == "pronoun" and near and masked[start] in {MASK, CAPITAL}
    return before.channel if lone or quoted else None


def _heard_by(one: Attribution, lexicon: Lexicon) -> str | None:
    """Return the channel that the forum makes which heard or was told it: "the inquest heard"."""
    unit, cue = one.unit, one.cue
    if (
        unit is None
        or cue is None
        or not (cue.verb.lemma == "hear" or (cue.kind, cue.verb.lemma) == ("passive", "tell"))
    ):
        return None
    known, window = _compiled(lexicon).names, range(cue.first - 1, max(-1, cue.first - _FORUM), -1)
    names = (known.get(unit.low[at]) or known.get(f"the {unit.low[at]}") for at in window)
    return next((name for name in names if name), None)


def _told(one: Attribution, masked: str, lexicon: Lexicon) -> str | None:
    """Return the channel that the one who is told makes: "told Radio Orkney", "told parliament"."""
    unit, cue = one.unit, one.cue
    if unit is None or cue is None or cue.verb.lemma not in _TELLS or cue.after >= len(unit):
        return None
    end = hearer_end(unit, cue.after, cue, lexis(lexicon))
    last = next((at for at in range(cue.after, end) if unit.tag[at] == "P" and unit.low[at] != "of"), end)
    return None if last <= cue.after else _hearer(masked[unit.at[cue.after] : unit.to[last - 1]], masked, lexicon)


def _hearer(words: str, masked: str, lexicon: Lexicon) -> str | None:
    """Return the channel that whoever is told makes: an event, an outlet, a court or its judge."""
    known, low = _compiled(lexicon), words.lower().split()
    ends = (" ".join(low[at:]) for at in range(max(0, len(low) - _LONGEST_EVENT), len(low)))
    event = next((known.names[word] for end in ends for word in (end, f"the {end}") if word in known.events), None)
    named = _KIND_BEFORE.search(words) or _KIND_BEHIND.search(words)
    if event or named:
        return event or (_ARTICLE.sub("", named[1]) if named else None)
    dateline = any(f"{before}{words}{after}" in masked[:_DATELINE] for before in "(/" for after in ")/")
    if dateline or (_INITIALS.fullmatch(words) and words not in _bodies(lexicon)):
        return words
    outlet = _outlet(words, lexicon)
    return outlet or ("court" if not _JUDGES.isdisjoint(low) else None)


def _spoken_to(one: Attribution, masked: str, lexicon: Lexicon) -> str | None:
    """Return the outlet that somebody spoke to or on, or that quotes him."""
    outside = _outside(one)
    for start, end in outside:
        on, by = masked.find("on ", start, end) >= 0, masked.find(" by ", start, end) >= 0
        found = (on and _AIR.search(masked, start, end)) or (by and _REACHED.search(masked, start, end))
        if found:
            return next(_ARTICLE.sub("", name) for name in found.groups() if name)
    words = (match.group(1) for start, end in outside for match in _OUTLET.finditer(masked, start, end))
    return next((outlet for name in words if (outlet := _outlet(name, lexicon)) is not None), None)


def _outlet(words: str, lexicon: Lexicon) -> str | None:
    """Return the name of an outlet as it is written, or the channel that a plain noun is; None for anybody else."""
    known = _compiled(lexicon).names
    last = words.rsplit(" ", 1)[-1].lower()
    for name in (words.lower(), _ARTICLE.sub("", words).lower(), last if last in _FORUMS else ""):
        if name in known:
            return known[name]
    bare = _ARTICLE.sub("", words).removesuffix("'s").removesuffix("’s")
    if not bare[:1].isupper():
        return None
    if words.endswith(("'s", "’s")) and _INITIALS.fullmatch(bare) and bare not in _bodies(lexicon):
        return bare  # "on NRX's morning programme"
    return bare if _OUTLETS.search(bare) or parse_role(words, lexicon).kind == "medium" else None


def _outside(one: Attribution) -> list[tuple[int, int]]:
    """Return the stretches of the sentence that are not content: first from the cue on, then before it."""
    assert one.unit is not None and one.cue_span is not None  # noqa: S101, PT018 - the caller has looked
    stretches, at = [], one.unit.start
    for start, end in sorted(one.contents):
        if start > at:
            stretches.append((at, start))
        at = max(at, end)
    if at < one.unit.end:
        stretches.append((at, one.unit.end))
    cue = one.cue_span[0]
    cut = [
        part
        for start, end in stretches
        for part in ((max(start, cue), end), (start, min(end, cue)))
        if part[0] < part[1]
    ]
    return sorted(cut, key=lambda part: part[0] < cue)


@cache
def _compiled(lexicon: Lexicon) -> _Channels:
    names: dict[str, str] = {}
    events: set[str] = set()
    for row in lexicon.rows("channels"):
        aliases = [row["name"], *filter(None, row["aliases"].split("|"))]
        events.update(alias.lower() for alias in aliases if row["kind"] == "event")
        for alias in aliases:
            names.setdefault(alias.lower(), row["name"])
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    heads = frozenset(word[0] for alias in names if (word := _WORD.search(_ARTICLE.sub("", alias))))
    return _Channels(
        re.compile(rf"{_PREPOSITION}{_BETWEEN}({longest})(?![\w-])", re.IGNORECASE), names, heads, frozenset(events)
    )


@cache
def _bodies(lexicon: Lexicon) -> frozenset[str]:
    """Return the initials that are a body's or a country's: "UNICEF"."""
    rows = [*lexicon.rows("bodies"), *lexicon.rows("countries")]
    names = (name for row in rows for name in (row["name"], *row["aliases"].split("|")))
    return frozenset(name for name in names if name.isupper())
