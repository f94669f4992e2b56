"""Find the mentions of an article: runs of capitals read one by one, then settled with the whole in view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdb.extract.mentions.adjectives import told_by_adjective
from factdb.extract.mentions.grammar import grammar
from factdb.extract.mentions.parts import find_parts
from factdb.extract.mentions.pattern import RUN, Piece
from factdb.extract.mentions.people import People
from factdb.extract.mentions.places import Context
from factdb.extract.mentions.runs import runs
from factdb.extract.mentions.settle import Settler
from factdb.extract.mentions.toponyms import (
    PLACELINE,
    asks_place,
    by_grammar,
    country_or_state,
    division_like,
    lies_apposed,
    located_as,
    part_of_place,
    state_behind,
    town,
    unlisted,
)
from factdb.extract.mentions.whereabouts import count_place
from factdb.extract.mentions.whole import Article, Found, after_the, as_mention, previous_word
from factdb.extract.records import Mention
from factdb.extract.roles.complement import given_behind
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import fold
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Statement
    from factdb.lexicon import Lexicon

_LETTER = re.compile(r"[^\W_]")
_DEFINED = re.compile(r"(?: \(|, or (?:the )?(?=[A-Z]{2}))([A-Z][A-Za-z-]{1,9})(?:\)|,)")
#: What a short form that the article defines may be taken for by the lists.
_DEFINABLE = frozenset({"place", "institution", "medium"})
#: A word of three capitals or more beside another.
_LOUD_AFTER, _LOUD_BEFORE, _LOOK = re.compile(r",? [A-Z]{3,}\b"), re.compile(r"\b[A-Z]{3,},? $"), 20
#: A town in capitals behind a name that is not.
_TOWN = re.compile(r"(?<=[a-z]) [A-Z]{3,}$")
#: Who is told and has letters for a name is an outlet.
_TELLING_TO = frozenset({"told", "tells"})
#: A shorter word alone hardly names a body.
_TELLING = 4
_DATELINE = re.compile(r"(?m)^[A-Z][A-Z .,'-]{2,40}(?:, [A-Z][\w .]{1,30})? \(([A-Z][\w .&'-]{1,40})\) ?[-–—:]")
#: A dateline begins within so many characters: a heading may stand before it.
_DATELINE_END = 600


def find_mentions(doc: Document, lexicon: Lexicon, statements: list[Statement]) -> list[Mention]:
    """Return everything that the article names, in text order; every speaker's stretch is a mention too.

    Speakers are settled on the way, in place: the whole article tells more of them than their own phrase. Where two
    readings of one stretch overlap, the speaker's and then the longer holds. Linear in the article's length.
    """
    known, context = vocabulary(lexicon), Context()
    full: dict[str, tuple[str, str | None]] = {}
    settler = Settler(doc.shadow, lexicon, known, full, context)
    people = People([], frozenset(lexicon.table("romanisation")["family_first"]), known.particles)
    article = Article(doc, grammar(lexicon), known, people, settler, context)
    found = _dateline(doc, list(_pieces(doc, lexicon)))
    _read_context(article, found)
    full.update({short: (each.piece.name, each.piece.country) for short, each in article.defined.items()})
    settler.share()
    settler.settle(statements)
    article.people.learn(statements)
    for each in found:
        if each.piece.kind == "person":
            article.people.add(each.piece.name)
    speakers = _speakers(statements)
    taken = {(mention.start, mention.end) for mention in speakers}
    settled = [mention for each in found if (mention := _settle(article, each))]
    mentions = speakers + [
        mention for mention in _within(speakers, settled) if (mention.start, mention.end) not in taken
    ]
    mentions += find_parts(doc, article.rules.directions, mentions)
    return _in_order(mentions)


def _pieces(doc: Document, lexicon: Lexicon) -> list[Found]:
    shadow, reader = doc.shadow, runs(lexicon)
    found: list[Found] = []
    for start, end in doc.sentences:
        opens = True
        for match in RUN.finditer(shadow, start, end):
            for at, run in _above_dateline(doc, match.start(), match.group()):
                opens = opens and not _LETTER.search(shadow, start, at)
                found += [
                    Found(at + piece.start, at + piece.end, piece, opens and not piece.start)
                    for piece in reader.pieces(reader.trimmed(run), opens)
                ]
                opens = False
    return found


def _above_dateline(doc: Document, start: int, run: str) -> list[tuple[int, str]]:
    """Return a run, or its two parts where a dateline follows a by-line: "By Ana Petrakis OSLO, March 3 –"."""
    town = _TOWN.search(run)
    if town is None or not PLACELINE.match(doc.shadow, start + len(run)):
        return [(start, run)]
    return [(start, run[: town.start()]), (start + town.start() + 1, run[town.start() + 1 :])]


def _dateline(doc: Document, found: list[Found]) -> list[Found]:
    """Return the pieces with what stands in the dateline's brackets as a medium: "OSLO (Nordic Courier) –"."""
    match = _DATELINE.search(doc.shadow, 0, _DATELINE_END)
    if match is None:
        return found
    start, end = match.span(1)
    name = doc.shadow[start:end]
    inside = [each for each in found if start <= each.start and each.end <= end]
    if not inside or any(each.piece.kind in ("medium", "place", "country") for each in inside):
        return found
    piece = Piece(0, end - start, "medium", name)
    return [each for each in found if each not in inside] + [Found(start, end, piece, opens=False)]


def _read_context(article: Article, found: list[Found]) -> None:
    shadow = article.doc.shadow
    for each in found:
        piece = each.piece
        if piece.kind == "country" and _shares_its_name(article, each):
            continue
        if piece.country and piece.kind != "medium":  # a dateline's agency says nothing of where the news is
            article.context.countries[piece.country] += 1
        if piece.kind in ("institution", "name", "medium") and (match := _DEFINED.match(shadow, each.end)):
            article.defined.setdefault(match[1], each)
        if piece.kind == "place" and fold(piece.name) not in article.known.heads:  # "Police said": no town in Poland
            if previous_word(article, each.start) in article.known.lists["called"]:
                article.defined.setdefault(piece.name, each)
            if piece.name not in article.defined:
                count_place(article, each)
    bare = {each.piece.name for each in found if each.piece.kind == "name" and not each.opens}
    for each in found:
        if each.piece.kind == "institution" and (short := _first_of_name(article, each.piece.name)) in bare:
            article.defined.setdefault(short, each)


def _shares_its_name(article: Article, each: Found) -> bool:
    """Count a state, and note a town, that has a country's name: neither says that the country is spoken of."""
    name = each.piece.name
    around = lies_apposed(article, each)
    if around:
        article.located[name] = (around, [])
    elif name in article.rules.homonyms:
        article.homonyms[name] += 1
    return around is not None or name in article.rules.homonyms


def _first_of_name(article: Article, name: str) -> str:
    """Return the word by which a body is called alone, "Norvela" for "Norvela Energy", "" if it says nothing."""
    first, _, rest = name.partition(" ")
    key, known = first.casefold(), article.known
    common = key in known.given or key in known.heads or key in article.rules.directions | article.rules.things
    listed = bool(find(first)) or known.countries.get(first) is not None or key in known.leads
    return "" if not rest or len(first) < _TELLING or common or listed or not first.isalpha() else first


def _speakers(statements: list[Statement]) -> list[Mention]:
    found: dict[tuple[int, int], Mention] = {}
    for statement in statements:
        who = statement.speaker
        if who is not None and who.start is not None and who.end is not None:
            found[who.start, who.end] = Mention("", who.start, who.end, who.text, who.kind, who.name, who.country)
    return list(found.values())


def _within(speakers: list[Mention], mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that stand by themselves: what lies within a body's name is a place or nothing.

    A body within somebody's description is of their country, unless it says otherwise. Both lists are in text order.
    """
    outer, kept = iter(sorted(speakers, key=lambda mention: mention.start)), []
    around: Mention | None = next(outer, None)
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while around and around.end <= mention.start:
            around = next(outer, None)
        if around is None or not around.start <= mention.start < mention.end <= around.end:
            kept.append(mention)
        elif around.kind != "institution" or mention.kind == "place":
            if mention.kind == "institution" and around.kind in ("person", "post") and mention.country is None:
                mention.country = around.country
            kept.append(mention)
    return kept


def _settle(article: Article, each: Found) -> Mention | None:
    piece = each.piece
    if piece.kind == "demonym":
        return told_by_adjective(article, each)
    if piece.kind in _DEFINABLE and (short := article.settler.defined.get(piece.name)):
        return as_mention(article, each, "institution", *short)
    if piece.kind == "country":
        return unlisted(article, each) if piece.name in article.located else country_or_state(article, each)
    if piece.kind == "place":
        return (
            town(article, each) if find(piece.name) or division_like(article, piece.name) else unlisted(article, each)
        )
    if piece.kind == "name":
        return _name(article, each)
    name = article.people.full(piece.name) if piece.kind == "person" else piece.name
    return as_mention(article, each, piece.kind, name, piece.country)


def _name(article: Article, each: Found) -> Mention | None:
    """Settle a name that no list knows: a person named before, an acronym, a small place, else a person by its form."""
    piece, words = each.piece, each.piece.name.split()
    full = article.people.known(piece.name)
    if full:
        return as_mention(article, each, "person", full, None)
    short = article.settler.defined.get(piece.name)
    if short:
        return as_mention(article, each, "institution", *short)
    if part := part_of_place(article, each):
        return part
    state = state_behind(article, each)
    if state or asks_place(article, each):
        return located_as(article, each, [(state, 1.0)]) if state else by_grammar(article, each)
    if piece.name.isupper() and 1 < len(piece.name) <= 6 and len(words) == 1 and not each.opens:  # noqa: PLR2004
        return None if _shouted(article, each) else as_mention(article, each, "institution", piece.name, None)
    return _by_form(article, each, words)


def _shouted(article: Article, each: Found) -> bool:
    """Recognise a word of a stretch in capitals, "STUPID AND WRONG", which is no acronym."""
    shadow, start = article.doc.shadow, each.start
    return bool(_LOUD_AFTER.match(shadow, each.end) or _LOUD_BEFORE.search(shadow[max(0, start - _LOOK) : start]))


def _by_form(article: Article, each: Found, words: list[str]) -> Mention | None:
    """Return a person for two to four capitals that have no article and begin no sentence."""
    given = words[0].casefold() in article.known.given or _titled(article, each)
    if not _person_like(article, each, words) or (find(words[-1]) and not given):
        return None  # "CTV Edmonton" is no person
    if words[0].casefold() in article.rules.directions:
        return None  # nor is "West Anglia"
    if not given and (holder := _holder(article, each, words)):
        each, words = holder, holder.piece.name.split()
    if each.piece.name.isupper() or {words[0].casefold(), words[-1].casefold()} & article.rules.things:
        return None  # a headline in capitals, "Clean Air Act", "Republican Contest"
    if previous_word(article, each.start) in _TELLING_TO and any(len(it) > 1 and it.isupper() for it in words):
        return as_mention(article, each, "medium", each.piece.name, None)  # "told KBC Lund that"
    if article.settler.is_body(each.piece.name):
        return as_mention(article, each, "institution", each.piece.name, None)
    article.people.add(each.piece.name)
    return as_mention(article, each, "person", each.piece.name, None)


def _holder(article: Article, each: Found, words: list[str]) -> Found | None:
    """Return the person of "mayor of Port Amry Ada Obi", who begins at a given name behind the place of the office."""
    at = given_behind([word.casefold() for word in words], article.known.given)
    led = article.doc.shadow[max(0, each.start - 4) : each.start] == " of "
    if not (at and led and article.known.offices.has((previous_word(article, each.start),))):
        return None
    name = " ".join(words[at:])
    start = each.end - len(name)
    return Found(start, each.end, Piece(0, len(name), "name", name), opens=False) if start > each.start else None


def _titled(article: Article, each: Found) -> bool:
    """Recognise "farmer Jory Ogden": an office in small letters stands right before, whatever town is called so."""
    previous = previous_word(article, each.start)
    led = article.doc.shadow[max(0, each.start - 5) : each.start].endswith((" of ", " the "))
    return previous != "" and not led and article.known.offices.has((previous,))


def _person_like(article: Article, each: Found, words: list[str]) -> bool:
    """Say yes for two to four capitals; at the head of a sentence a small word within tells: "Anneke de Wit"."""
    particle = any(word in article.known.particles for word in words[1:-1])
    length = 1 < len(words) <= 4 + particle
    return length and (particle or not each.opens) and not after_the(article, each.start)


def _in_order(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions in text order, without a name inside a longer mention of the same one."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    outer: Mention | None = None
    for mention in mentions:
        if outer and mention.end <= outer.end and mention.name == outer.name:
            continue
        kept.append(mention)
        if outer is None or mention.end > outer.end:
            outer = mention
    return kept
