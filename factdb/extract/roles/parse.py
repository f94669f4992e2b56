"""Put a speaker phrase together from its segments: "Igor Konashenkov, a spokesman for the Russian defense ministry"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factdb.extract.roles.phrase import Kind, Part, RolePhrase
from factdb.extract.roles.segment import read_segment
from factdb.extract.roles.vocabulary import Vocabulary, vocabulary
from factdb.extract.roles.words import Word, fold, words_of
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.lexicon import Lexicon

#: Words of a list of domains behind its first comma.
_LONGEST_LIST = 8
#: Longer than any speaker; what lies beyond is not read.
_LONGEST = 400
_SAID = re.compile(
    r"\s+(?:has |have |had |was |is |also |then |later |told|said|says|say|wrote|writes|announced|added|posted"
    r"|tweeted|reported|confirmed|stated|claimed|warned|explained|insisted)\b.*",
    re.DOTALL,
)
_VIA = frozenset({"on", "via", "through", "over", "in", "during", "at", "by", "to", "from"})
_VIA_SMALL = frozenset(
    {
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "official",
        "own",
        "joint",
        "separate",
        "brief",
        "short",
        "new",
        "recent",
        "verified",
        "written",
        "late",
        "rare",
        "regular",
    }
)
_RELATIVE = frozenset(
    {
        "who",
        "which",
        "whose",
        "whom",
        "that",
        "where",
        "speaking",
        "referring",
        "citing",
        "adding",
        "when",
        "while",
        "after",
        "before",
    }
)
#: What only says that a rank is a past one: "Colonel (retd.)".
_RETIRED = re.compile(r"\s*\((?:retd?|rtd|retired)\.?\)", re.IGNORECASE)
_PARTY = re.compile(r"[RDI]-(?P<state>[A-Z].*)")


@lru_cache(maxsize=16384)
def parse_role(phrase: str, lexicon: Lexicon) -> RolePhrase:
    """Return the parts of a speaker phrase; never raises, whatever the phrase."""
    known = vocabulary(lexicon)
    phrase = _RETIRED.sub("", phrase[:_LONGEST])
    words = words_of(phrase)
    via, cut = _channel(phrase, words, known)
    main = _SAID.sub("", phrase[:cut])
    part = _merge(words if main == phrase else words_of(main), known)
    return _result(part, via, known)


def _channel(phrase: str, words: list[Word], known: Vocabulary) -> tuple[str | None, int]:
    """Return by which way they speak and where that begins, the phrase's length if it doesn't say."""
    for index, word in enumerate(words):
        if word.mark and phrase[word.start] == "(" and index + 1 < len(words):
            found = known.channels.at(words, index + 1)
            if found:
                return found[1], word.start
        if index and word.key in _VIA and phrase[word.end : word.end + 1].isspace():
            at = index + 1
            while at < len(words) and (words[at].key in _VIA_SMALL):
                at += 1
            found = known.channels.at(words, at) if at < len(words) else None
            if found and (at + found[0] == len(words) or not words[at + found[0]].capital):
                return found[1], word.start
    return None, len(phrase)


def _segments(words: list[Word], known: Vocabulary) -> Iterator[list[Word]]:
    """Yield the stretches between commas, brackets and dashes; of clauses only those that tell an office."""
    segment: list[Word] = []
    for word in [*words, None]:
        if word is not None and not word.mark:
            segment.append(word)
            continue
        if segment and segment[0].raw not in _RELATIVE:
            yield segment
        elif len(segment) > 2 and segment[0].key == "who" and segment[1].key in known.holding:  # noqa: PLR2004 - and what
            yield _office_held(segment, known)
        segment = []


def _one_domain(words: list[Word], known: Vocabulary) -> list[Word]:
    """Return "trade, industry and tourism minister" as "trade minister": the ministry is the first domain's."""
    for comma, word in enumerate(words):
        if comma and word.mark and comma + 1 < len(words) and _domains_at(words, comma, known):
            end = _ministerial(words, comma, known)
            if end:
                return [*words[:comma], *words[end:]]
    return words


def _domains_at(words: list[Word], comma: int, known: Vocabulary) -> bool:
    """Say yes where domains stand on both sides of a comma."""
    return known.domains.at(words, comma - 1) is not None and known.domains.at(words, comma + 1) is not None


def _ministerial(words: list[Word], comma: int, known: Vocabulary) -> int | None:
    """Return where a minister's office follows the list that goes on behind the comma."""
    for at in range(comma + 2, min(len(words), comma + _LONGEST_LIST)):
        office = known.offices.at(words, at)
        if office and office[1].role in known.lists["ministerial"]:
            return at
    return None


def _office_held(clause: list[Word], known: Vocabulary) -> list[Word]:
    """Return "who heads the agency" as "head of the agency"."""
    office = words_of(f"{known.holding[clause[1].key]} of")
    return [*office, *clause[2:]]


def _merge(phrase: list[Word], known: Vocabulary) -> Part:
    """Return the first segment's part, completed by the ones that belong to it."""
    main: Part | None = None
    unnamed = False
    for words in _segments(_one_domain(phrase, known), known):
        named = " ".join(word.raw for word in words)
        acronym = main is not None and main.proper and named.isupper() and named.isalpha()  # "Front … of Azawad (FLA)"
        state = _state_named(named, known) if main and not acronym else None
        part = _state(state, known) if state else read_segment(words, known)
        if main is None:
            main, unnamed = part, _only_noun(words, known)
        elif unnamed and part.person == named and words[0].key not in known.given:
            main.institution, main.key, main.proper = named, "name:" + "_".join(word.key for word in words), True
            main.group, main.role = False, None
        elif not _join(main, part):
            break
    return main or Part()


def _only_noun(words: list[Word], known: Vocabulary) -> bool:
    """Recognise "The company", "the state oil firm": a body by its noun alone, whose name may follow."""
    plain = all(not word.capital and not word.possessive for word in words[1:])
    return plain and len(words) > 1 and words[0].key in ("a", "an", "the") and words[-1].key in known.nouns


def _state_named(segment: str, known: Vocabulary) -> str | None:
    """Return the state of "R-Texas", "D-Calif." and, behind a town, "Ill."; None for a segment that is none."""
    party = _PARTY.fullmatch(segment)
    if party:
        return party["state"]
    return segment if fold(segment) in known.states and len(segment) > 1 and segment[0].isupper() else None


def _state(name: str, known: Vocabulary) -> Part:
    place = known.states.get(fold(name), name)
    found = find(place)
    return Part(place=place, country=found[0].country if found else None)


def _join(main: Part, part: Part) -> bool:
    """Complete the main part by an apposition; False where it is none."""
    if part.empty:
        return True
    if main.person and not main.role and part.role and not part.person and not part.group:
        main.role = part.role
        _fill(main, part)
    elif main.role and not main.person and part.person and not part.role:
        main.person = part.person
        main.group = False
        _fill(main, part)
    elif part.country and not (part.person or part.role):
        if not main.country or main.inferred:
            main.country, main.inferred = part.country, True
        main.place = main.place or part.place
    else:
        return not (main.role and (part.role or part.person))
    return True


def _fill(main: Part, part: Part) -> None:
    if main.institution is None:
        main.institution, main.key, main.proper = part.institution, part.key, part.proper
    if part.country and main.country is None:
        main.country, main.inferred = part.country, part.inferred
    main.place = main.place or part.place


def _result(part: Part, via: str | None, known: Vocabulary) -> RolePhrase:
    kind = _kind(part)
    role = part.role or (part.rank if part.person else None)
    nobodys = part.proper and role in known.related
    institution, key = (None, None) if nobodys else (part.institution, part.key)
    inferred = part.inferred and part.place is not None
    return RolePhrase(kind, part.person, role, institution, part.country, part.place, via, key, part.proper, inferred)


def _kind(part: Part) -> Kind:
    if part.person:
        return "person"
    if part.group:
        return "group"
    if part.role:
        return "post"
    if part.medium or part.evidence:
        return "medium"
    if part.institution or part.country or part.place:
        return "institution"
    return "group"
