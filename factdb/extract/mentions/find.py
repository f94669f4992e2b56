"""Find the mentions of an article: runs of capitals read one by one, then settled with the whole in view."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdb.extract.mentions.grammar import Grammar, grammar
from factdb.extract.mentions.parts import find_parts
from factdb.extract.mentions.people import People
from factdb.extract.mentions.places import Context, candidates_of, choose, clearly_division, find_all
from factdb.extract.mentions.runs import RUN, Piece, runs
from factdb.extract.mentions.settle import Settler
from factdb.extract.records import Mention, MentionKind
from factdb.extract.roles.vocabulary import Vocabulary, vocabulary
from factdb.lexicon.gazetteer import Place, find
from factdb.lexicon.gazetteer.keys import place_key

if TYPE_CHECKING:
    from factdb.extract.document import Document
    from factdb.extract.records import Statement
    from factdb.lexicon import Lexicon

_ARTICLES = frozenset({"the", "its", "his", "their"})
_DIRECTION = re.compile(r"\b([a-z-]+)(?: of(?: the)?)? $")
_WITHIN = re.compile(r", ([A-Z][\w.]*(?: [A-Z]\w+)?)")
_AFTER = re.compile(r" ([A-Za-z-]+)")
_DEFINED = re.compile(r" \(([A-Z][A-Za-z-]{1,9})\)")
_INSIDE = re.compile(r", (?=[A-Z])")
_APPOSED = re.compile(r",? (?:a|an|the)(?: [a-z-]+){0,3}? ([a-z]+)\b")
_DATELINE = re.compile(r"(?m)^[A-Z][A-Z .,'-]{2,40}(?:, [A-Z][\w .]{1,30})? \(([A-Z][\w .&'-]{1,40})\) ?[-–—:]")
#: A dateline begins within so many characters: a heading may stand before it.
_DATELINE_END = 600
_LOOKBACK = 24
#: So many people make a city that its name is rather its own than a person's.
_LARGE = 500_000


@dataclass(slots=True)
class _Found:
    """A piece with its place in the article."""

    start: int
    end: int
    piece: Piece
    opens: bool


@dataclass
class _Article:
    """What the whole article says about its names."""

    doc: Document
    rules: Grammar
    known: Vocabulary
    people: People
    settler: Settler
    context: Context = field(default_factory=Context)
    defined: dict[str, _Found] = field(default_factory=dict)


def find_mentions(doc: Document, lexicon: Lexicon, statements: list[Statement]) -> list[Mention]:
    """Return everything that the article names, in text order; every speaker's stretch is a mention too.

    Speakers are settled on the way, in place: the whole article tells more of them than their own phrase. Where two
    readings of one stretch overlap, the speaker's and then the longer holds. Linear in the article's length.
    """
    known, context = vocabulary(lexicon), Context()
    full: dict[str, tuple[str, str | None]] = {}
    settler = Settler(doc.shadow, lexicon, known, full, context)
    people = People([], frozenset(lexicon.table("romanisation")["family_first"]), known.particles)
    article = _Article(doc, grammar(lexicon), known, people, settler, context)
    found = _dateline(doc, list(_pieces(doc, lexicon)))
    _read_context(article, found)
    full.update({short: (each.piece.name, each.piece.country) for short, each in article.defined.items()})
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


def _pieces(doc: Document, lexicon: Lexicon) -> list[_Found]:
    shadow, reader = doc.shadow, runs(lexicon)
    found: list[_Found] = []
    for start, end in doc.sentences:
        opens = True
        for match in RUN.finditer(shadow, start, end):
            at = match.start()
            opens = opens and not any(c.isalnum() for c in shadow[start:at])
            found += [
                _Found(at + piece.start, at + piece.end, piece, opens and not piece.start)
                for piece in reader.pieces(reader.trimmed(match.group()), opens)
            ]
            opens = False
    return found


def _dateline(doc: Document, found: list[_Found]) -> list[_Found]:
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
    return [each for each in found if each not in inside] + [_Found(start, end, piece, opens=False)]


def _read_context(article: _Article, found: list[_Found]) -> None:
    shadow = article.doc.shadow
    for each in found:
        piece = each.piece
        if piece.country and piece.kind != "medium":  # a dateline's agency says nothing of where the news is
            article.context.countries[piece.country] += 1
        if piece.kind in ("institution", "name", "medium") and (match := _DEFINED.match(shadow, each.end)):
            article.defined.setdefault(match[1], each)
        if piece.kind == "place":
            _count_place(article, each)


def _count_place(article: _Article, each: _Found) -> None:
    """Let a name that can only be one country's, or a division, speak for the article's whereabouts."""
    places = find(each.piece.name)
    outer = [place for place in _outer(article, each) if place.kind == "admin1"]
    if clearly_division(places) or _next_word(article, each.end) in article.rules.divisions:
        outer += [place for place in places if place.kind == "admin1"][:1]
    for place in outer:
        article.context.divisions[place.number] += 1
    known = {place.country for place in (*places, *outer)} if len({place.country for place in places}) == 1 else set()
    known |= {place.country for place in outer}
    article.context.countries.update(country for country in known if country)


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


def _settle(article: _Article, each: _Found) -> Mention | None:
    piece = each.piece
    if piece.kind == "demonym":
        return None
    if piece.kind == "place" and (short := article.settler.defined.get(piece.name)):
        return _mention(article, each, "institution", *short)
    if piece.kind == "country":
        return _country(article, each)
    if piece.kind == "place":
        return (
            _place(article, each)
            if find(piece.name) or _division_like(article, piece.name)
            else _feature(article, each)
        )
    if piece.kind == "name":
        return _name(article, each)
    name = article.people.full(piece.name) if piece.kind == "person" else piece.name
    return _mention(article, each, piece.kind, name, piece.country)


def _division_like(article: _Article, name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].casefold() in article.rules.divisions


def _feature(article: _Article, each: _Found) -> Mention:
    """Return a river, strait or airport that no list has: a place of which only the name is known."""
    return _mention(article, each, "place", each.piece.name, None)


def _mention(article: _Article, each: _Found, kind: MentionKind, name: str, country: str | None) -> Mention:
    text = article.doc.text[each.start : each.end]
    return Mention("", each.start, each.end, text, kind, name, country)


def _name(article: _Article, each: _Found) -> Mention | None:
    """Settle a name that no list knows: a person named before, an acronym, a small place, else a person by its form."""
    piece, words = each.piece, each.piece.name.split()
    full = article.people.known(piece.name)
    if full:
        return _mention(article, each, "person", full, None)
    short = article.settler.defined.get(piece.name)
    if short:
        return _mention(article, each, "institution", *short)
    if _asks_place(article, each):
        return _unlisted_place(article, each)
    if piece.name.isupper() and 1 < len(piece.name) <= 6 and len(words) == 1 and not each.opens:  # noqa: PLR2004
        return _mention(article, each, "institution", piece.name, None)
    return _by_form(article, each, words)


def _by_form(article: _Article, each: _Found, words: list[str]) -> Mention | None:
    """Return a person for two to four capitals that have no article and begin no sentence."""
    if len(words) < 2 or len(words) > 4 or each.opens or _after_the(article, each.start):  # noqa: PLR2004
        return None
    if find(words[-1]) and words[0].casefold() not in article.known.given:
        return None  # "CTV Edmonton" is no person
    if each.piece.name.isupper() or {words[0].casefold(), words[-1].casefold()} & article.rules.things:
        return None  # a headline in capitals, "Clean Air Act", "Republican Contest"
    if article.settler.is_body(each.piece.name):
        return _mention(article, each, "institution", each.piece.name, None)
    article.people.add(each.piece.name)
    return _mention(article, each, "person", each.piece.name, None)


def _previous_word(article: _Article, start: int) -> str:
    """Return the word before, articles and "of" passed over, in lower case; nothing behind a mark."""
    before = article.doc.shadow[max(0, start - _LOOKBACK) : start]
    if before[-1:] != " ":
        return ""
    words = before.split()
    if words and words[-1] in _ARTICLES:
        words.pop()
    if len(words) > 1 and words[-1] == "of" and words[-2].isalpha():
        words.pop()
    word = words[-1].casefold() if words else ""
    return word if word.replace("-", "").isalpha() else ""


def _after_the(article: _Article, start: int) -> bool:
    return article.doc.shadow[max(0, start - 4) : start].casefold() == "the "


def _next_word(article: _Article, end: int) -> str:
    match = _AFTER.match(article.doc.shadow, end)
    return match[1] if match else ""


def _asks_place(article: _Article, each: _Found) -> bool:
    """Say yes where an unknown capital is a place by grammar: "in Robotyne", "the village of X", "X, a town near Y"."""
    before = article.doc.shadow[max(0, each.start - _LOOKBACK) : each.start]
    word = _previous_word(article, each.start)
    if word in article.rules.settlements or _next_word(article, each.end) in article.rules.settlements:
        return True
    apposed = _APPOSED.match(article.doc.shadow, each.end)
    if apposed and apposed[1] in article.rules.settlements and article.doc.shadow[each.end] == ",":
        return True
    return (
        len(each.piece.name.split()) == 1
        and each.piece.name.casefold() not in article.known.given
        and before.endswith((" in ", " near ", " outside ", "In ", "Near "))
        and not each.piece.name.isupper()
    )


def _unlisted_place(article: _Article, each: _Found) -> Mention:
    places = find_all(each.piece.name)
    here = [place for place in places if place.country in article.context.countries]
    if here:
        return _resolved(article, each, choose(here, article.context))
    return _mention(article, each, "place", each.piece.name, None)


def _country(article: _Article, each: _Found) -> Mention:
    piece = each.piece
    each = _with_direction(article, each)
    name = article.known.names.get(piece.country or "", (piece.name, ""))[0]
    directed = each.start < each.start + len(piece.name) and article.doc.shadow[each.start : each.start + 1].islower()
    mention = _mention(article, each, "place", name, piece.country)
    if directed:
        mention.name = article.doc.text[each.start : each.end]
    else:
        mention.geonames = _country_id(name)
    return mention


def _country_id(name: str) -> int | None:
    return next((place.geonames for place in find(name) if place.kind == "country"), None)


def _with_direction(article: _Article, each: _Found) -> _Found:
    """Widen the stretch over "eastern", "the south of": a part of a country is a place of its own."""
    before = article.doc.shadow[max(0, each.start - _LOOKBACK) : each.start]
    match = _DIRECTION.search(before) if before[-1:] == " " else None
    if match and match[1] in article.rules.directions:
        return _Found(each.start - (len(before) - match.start()), each.end, each.piece, each.opens)
    return each


def _place(article: _Article, each: _Found) -> Mention | None:
    piece, rules = each.piece, article.rules
    if piece.name.casefold() in rules.directions:
        return None  # "the West" is no place on a map
    words = piece.name.split()
    full = article.people.known(piece.name)
    previous = _previous_word(article, each.start)
    asked = (
        previous in rules.prepositions
        or previous in rules.settlements
        or bool(_INSIDE.match(article.doc.shadow, each.end))
    )
    if full and not (
        asked and len(words) == 1 and previous not in ("of", "from", "to", "and", "or", "over", "on", "at", "left")
    ):
        return _mention(article, each, "person", full, None)
    if len(words) == 1 and words[0].casefold() in article.known.given and not _told(previous) and _small(piece.name):
        return None  # "gave her name only as Rosa"
    if not asked and (
        place_key(piece.name) in rules.ambiguous or (len(words) > 1 and words[0].casefold() in article.known.given)
    ):
        return _person_like(article, each)
    ranked = _ranked(article, each)
    return _resolved(article, each, ranked) if ranked else _feature(article, each)


def _told(previous: str) -> bool:
    """Tell whether the word before makes a place of a name that people bear."""
    return previous in ("in", "near", "outside", "at", "around", "across", "throughout", "town", "village", "city")


def _small(name: str) -> bool:
    """Tell whether no large city has the name."""
    return find(name)[0].population < _LARGE


def _person_like(article: _Article, each: _Found) -> Mention | None:
    words = each.piece.name.split()
    if len(words) < 2 or words[0].casefold() not in article.known.given:  # noqa: PLR2004
        return None
    article.people.add(each.piece.name)
    return _mention(article, each, "person", each.piece.name, None)


def _ranked(article: _Article, each: _Found) -> list[tuple[Place, float]]:
    name, rules = each.piece.name, article.rules
    last = name.split()[-1].casefold()
    division = _next_word(article, each.end) in rules.divisions or (last in rules.divisions and " " in name)
    places = find(name)
    if not places and last in rules.divisions:
        places = find(name.rsplit(" ", 1)[0])
    return choose(places, article.context, division=division, within=_outer(article, each))


def _outer(article: _Article, each: _Found) -> list[Place]:
    """Return the division or country behind the comma of "Paris, Texas"."""
    match = _WITHIN.match(article.doc.shadow, each.end)
    if match is None:
        return []
    name = article.rules.states.get(match[1].rstrip(",")) or article.rules.states.get(match[1] + ".") or match[1]
    return [place for place in (find(name) or find(name.split()[0])) if place.kind in ("admin1", "country", "polity")]


def _resolved(article: _Article, each: _Found, ranked: list[tuple[Place, float]]) -> Mention:
    best = ranked[0][0]
    each = _with_division(article, each)
    mention = _mention(article, each, "place", best.name, best.country or None)
    mention.geonames = best.geonames or None
    mention.candidates = candidates_of(ranked)
    return mention


def _with_division(article: _Article, each: _Found) -> _Found:
    following = _next_word(article, each.end)
    if following in article.rules.divisions:
        return _Found(each.start, each.end + 1 + len(following), each.piece, each.opens)
    return each


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
