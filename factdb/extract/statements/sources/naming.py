"""What a source's words name: the role parser's reading, put right where the shape of the phrase tells more.

A capital at the head of a sentence makes no name ("Previous work by the group"), nor does one before a common noun ("a
Cumbrian lake"); somebody's report is not that somebody ("Ada Obi's report to the council"), and of a possessor and an
apposition the apposition speaks ("Obi's predecessor, Femi Ade", "the Liberals' Fiona Birch").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import fold
from factdb.extract.statements.speakers.figures import lists_charges, nominals
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from factdb.extract.roles import RolePhrase
    from factdb.lexicon import Lexicon

#: How many parts of an apposition are looked at.
_MOST_PARTS = 4
#: When and where a document was given out: "a study | published on Wednesday in".
_GIVEN_OUT = re.compile(
    r"(?<=[a-z]) (?:published|released|issued|posted|aired|broadcast) (?=on |in |at |late |early |[A-Z])"
)
_LETTERS = re.compile(r" \(([A-Z]{3,})\)\Z")
#: Nouns of outlets before initials.
_OUTLET = re.compile(r"\b(?:broadcaster|network|agency|channel|newspaper|station) [A-Z]{2,6}\b")
#: A remark in brackets, or the short form of an office before a name: "(no relation)", "Member of Parliament (MP) Ada".
_BRACKETED = re.compile(r" \((?:[a-z][^()]*\)|[A-Z]{2,5}\)(?= [A-Z][a-z]))")
#: An office of a place with its holder: "the Mayor of | London Sadia Khan".
_OFFICE_OF = re.compile(r"(?P<office>(?:[Tt]he )?\S+(?: \S+)? of )(?P<names>[A-Z]\S*(?: [A-Z]\S*){2,4})")
#: A person's two or three names behind the name of a body, and the body's last word.
_NAME_BEHIND = re.compile(
    r"(?P<office>.* (?:of|at|for) .*?\b(?P<last>[A-Z]\w+)) (?P<person>[A-Z][\w’'.-]+(?: [A-Z]\.)? [A-Z][\w’'-]+)"
)
#: When something was told, at the end of a source: "the ministry | during the weekend".
_WHEN = re.compile(
    r" (?:during|over|on|this|last|earlier|later) (?:the )?(?:[A-Z]?[a-z]+day|weekend|week|month|year)\Z"
)
#: A relative clause behind somebody: "a dancer | with whom he hosted a show".
_RELATIVE = re.compile(r",? (?:with |of |for |to |by )?whom ")
#: Figures and papers that an office has made, not its holder: "official figures".
_OFFICIAL = re.compile(r"[Oo]fficial (?P<noun>[a-z]+)")
#: A body whose name begins as a person's would: "the Ardlow of Kess Institute".
_BODY_OF = re.compile(r"[Tt]he (?P<body>[A-Z]\w+ of (?:[A-Z]\w+ ?){2,4})(?P<rest>[a-z ]*)")
#: A member of a party or force with the name: "Tory | Graham Obi".
_MEMBER = re.compile(r"(?P<label>[A-Z][a-z]+(?: Dem)?) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})")
#: Somebody unnamed with his name: "one fan, | Ada".
_ONE_NAMED = re.compile(r"(?:[Oo]ne|[Aa]n?|[Aa]nother) [a-z -]+, (?P<name>[A-Z][\w’'-]+)")
#: What belongs to a name, unlike honours.
_GENERATIONS = frozenset({"II", "III", "IV"})
#: Words that may follow the name of a person.
_AFTER_NAMES = (" of ", " and ", " who ", " from ", " in ", " at ")
_NAME = r"[A-Z][\w’'.-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]*){1,5}(?: \([A-Z]+\))?"
#: Somebody of one name with where he is from or whose he is: "Sligo's Ada".
_ONE_OWNED = re.compile(r"[A-Z][\w-]+['’]s (?P<name>[A-Z][\w-]+)")
_POSSESSED = re.compile(
    rf"(?P<owner>.{{2,60}}?)(?:['’]s|s['’]) (?:(?P<noun>[a-z][^,]*)|(?P<name>{_NAME}))\Z", re.DOTALL
)


def read_source(words: str, lexicon: Lexicon) -> RolePhrase:
    """Return what the words of a source name: a person, an office, a body, a group or a medium."""
    words = _GIVEN_OUT.split(words, maxsplit=1)[0] if "ed " in words or "broadcast" in words else words
    words = _dated(lexicon).sub(r"\1", words, count=1)
    words = _BRACKETED.sub("", words) if "(" in words else words
    words = _RELATIVE.split(words, maxsplit=1)[0] if " whom " in words else words
    if "," in words:
        words = _lettered(words) or _without_whereabouts(words, lexicon)
    words = _described(words, lexicon)
    phrase = _as_shaped(words, _unplaced(words, _without_owner(parse_role(words, lexicon), lexicon), lexicon), lexicon)
    outlet = phrase.person is not None and phrase.person.isupper() and _OUTLET.search(words) is not None
    if outlet:  # "the broadcaster PBX"
        return replace(phrase, kind="medium", person=None, role=None, institution=phrase.person, proper=True)
    if phrase.person and phrase.role and not phrase.institution and " and " in words:
        phrase = _second_office(words, phrase, lexicon)
    if phrase.kind == "post" and " of " in words:
        phrase = _of_a_place(words, phrase, lexicon)
    if phrase.kind == "post" and phrase.person is None:
        phrase = _behind_a_body(words, phrase, lexicon)
    if "," in words and not (phrase.institution and lists_charges(words)):
        return _without_owner(_apposed(words, phrase, lexicon), lexicon)
    possessed = _POSSESSED.match(words) if phrase.person or phrase.institution or phrase.kind == "group" else None
    behind = phrase.person or ""
    if possessed is not None and phrase.place and possessed["owner"].endswith(f" {phrase.place}"):
        return phrase  # "Senator Ada Obi of Ohio's first district"
    if possessed is not None and (not behind if possessed["name"] else behind in possessed["owner"] and behind != ""):
        return _possessed(phrase, possessed, lexicon)
    if phrase.person and phrase.role is None and " " not in phrase.person and _before_noun(words, phrase.person):
        plain = parse_role(words[:1].lower() + words[1:], lexicon)
        return replace(plain, person=None, kind="medium" if plain.kind == "person" else plain.kind)
    return phrase


def _as_shaped(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase as the shape of the words corrects it: official figures, a body with "of", one who is named."""
    figures = _OFFICIAL.fullmatch(words)
    if figures is not None and figures["noun"] in lexicon.table("cues")["nouns"]["evidence"]:
        return replace(phrase, kind="medium", role=None)
    if phrase.person and " " not in phrase.person and phrase.role is None and _is_called_body(words, phrase, lexicon):
        return replace(phrase, kind="institution", person=None, institution=phrase.person, place=None, proper=True)
    if (member := _member(words, lexicon)) is not None:
        return member
    named = _ONE_NAMED.fullmatch(words) if phrase.kind == "group" else None
    if named is not None:
        return replace(phrase, kind="person", person=named["name"])
    body = _BODY_OF.fullmatch(words) if phrase.person and " " not in phrase.person else None
    if body is None or phrase.person != body["body"].split(" ", 1)[0]:
        return phrase
    kind: Literal["group", "institution"] = "group" if body["rest"] else "institution"
    return replace(phrase, kind=kind, person=None, institution=body["body"].strip(), proper=True)


def _member(words: str, lexicon: Lexicon) -> RolePhrase | None:
    """Return the person behind what a member of a party or force is called; None if the words name no such one."""
    found = _MEMBER.fullmatch(words)
    label = found["label"].lower() if found is not None else ""
    perhaps = label in _listed(lexicon, "perhaps_member")
    if found is None or not (perhaps or label in _listed(lexicon, "member")):
        return None
    if perhaps and found["name"].split()[0].casefold() not in vocabulary(lexicon).given:
        return None
    person, body = parse_role(found["name"], lexicon), parse_role(found["label"], lexicon)
    known = body.institution if body.kind == "institution" else None
    return replace(person, institution=known, country=body.country) if person.person else None


def _is_called_body(words: str, phrase: RolePhrase, lexicon: Lexicon) -> bool:
    """Whether an apposition says that a single name is a body's: "Norvela, the region's largest union"."""
    _, comma, apposed = words.partition(f"{phrase.person}, ")
    head = re.split(r",| (?:of|for|in|with|that|which) ", apposed, maxsplit=1)[0].rsplit(" ", 1)[-1]
    return bool(comma) and head in nominals(lexicon)["any_body"] | nominals(lexicon)["companies"]


def _second_office(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase with the office that has a body, of two: "a nurse and the spokeswoman of the union Norvela"."""
    _, _, second = words.partition(" and ")
    other = parse_role(second, lexicon)
    if not (other.role and other.institution) or other.person not in {None, phrase.person}:
        return phrase
    return replace(other, person=phrase.person, kind=phrase.kind, country=other.country or phrase.country)


def _of_a_place(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase with the person behind a place: "Mayor of London Sadia Khan"."""
    found = _OFFICE_OF.fullmatch(words)
    names = found["names"].split() if found else []
    ends = (at for at in range(len(names) - 2, 0, -1) if find(" ".join(names[:at])))
    end = next(ends, 0)
    person = parse_role(" ".join(names[end:]), lexicon).person if end else None
    if found is None or person is None:
        return phrase
    office = parse_role(found["office"] + " ".join(names[:end]), lexicon)
    return replace(office, person=person, kind="person")


def _behind_a_body(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase with the person behind a body's full name: "director of Norvela Marine Limited Ada Obi"."""
    found = _NAME_BEHIND.fullmatch(words)
    known = vocabulary(lexicon).heads | nominals(lexicon)["forms"]
    if found is None or fold(found["last"]) not in known:
        return phrase
    person = parse_role(found["person"], lexicon).person
    office = parse_role(found["office"], lexicon)
    return phrase if person is None or not office.institution else replace(office, person=person, kind="person")


def _described(words: str, lexicon: Lexicon) -> str:
    """Return the words with a small letter where a sentence opens with what a body is: "Developer | Norvela"."""
    first, _, name = words.partition(" ")
    known = first[:1].isupper() and " " not in name and name[:1].isupper()
    return f"{first.lower()} {name}" if known and first.lower() in _listed(lexicon, "common") else words


def _lettered(words: str) -> str:
    """Return the letters in brackets that stand for a name with commas: "… Educational, Scientific and … (UNESCO)"."""
    found = _LETTERS.search(words)
    initials = "".join(word[0] for word in words[: found.start()].split() if word[0].isupper()) if found else ""
    return found[1] if found and initials == found[1] else ""


def timeless(words: str) -> str:
    """Return the words of a source without when it was told: "the ministry during the weekend"."""
    return _WHEN.sub("", words)


def _without_whereabouts(words: str, lexicon: Lexicon) -> str:
    """Return the words without the apposition of a place: "the governor of Louisiana, a state on the Gulf"."""
    first, *others = words.split(", ", _MOST_PARTS)
    kept = [part for part in others if not _is_place(part, lexicon)]
    return words if len(kept) == len(others) else ", ".join([first, *kept])


def _is_place(part: str, lexicon: Lexicon) -> bool:
    article, _, after = part.strip().partition(" ")
    rest = after.split()
    if article not in {"a", "an", "the"}:
        return False
    head = next((at for at, word in enumerate(rest) if word in {"of", "on", "in", "near", "at"}), len(rest))
    return head > 0 and rest[head - 1].lower() in _listed(lexicon, "settled") | _listed(lexicon, "region")


def _unplaced(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase without a person whose name is a country's: "scientists from the Wildlife Fund Mexico"."""
    person = phrase.person or ""
    first, _, last = person.partition(" ")
    national = fold(first) in _listed(lexicon, "before_country")
    if national and person == words and vocabulary(lexicon).countries.has((fold(last),)):
        return replace(phrase, kind="institution", person=None, institution=person, proper=True)  # "Transport Scotland"
    if not person or phrase.role is None or " " in person or not vocabulary(lexicon).countries.has((fold(person),)):
        return phrase
    rest = words.replace(person, "").strip(" ,")
    return parse_role(rest, lexicon) if rest else phrase


@cache
def _dated(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a document's date before its noun: "a | March 14, 2026 | press release"."""
    months = "|".join(month.capitalize() for month in lexicon.table("grammar")["months"])
    return re.compile(rf"^((?:an?|the|its|his|her|their) )(?:{months}) \d{{1,2}}(?:, \d{{4}},?)? (?=\w)")


@cache
def _listed(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(lexicon.table("phrase_words")[name])


def _without_owner(phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the phrase with the person alone: without party or place ("Sinn Féin's Ida Roe") and without honours."""
    possessed = _POSSESSED.match(phrase.person or "") if "'" in (phrase.person or "") else None
    named = possessed is not None and possessed["name"] and parse_role(possessed["name"], lexicon).person is not None
    phrase = replace(phrase, person=possessed["name"]) if possessed is not None and named else phrase
    single = _ONE_OWNED.fullmatch(phrase.person or "")
    phrase = replace(phrase, person=single["name"]) if single is not None else phrase
    name, _, letters = (phrase.person or "").rpartition(" ")
    suffixes = lexicon.table("roles")["honorifics"]["suffixes"]
    honoured = " " in name and letters.isupper() and letters.lower() in suffixes and letters not in _GENERATIONS
    return replace(phrase, person=name) if honoured else phrase  # "Ada Obi KC"


def _apposed(words: str, phrase: RolePhrase, lexicon: Lexicon) -> RolePhrase:
    """Return the part of an apposition that names a person in full, or a body that its first part describes."""
    first, *others = (part.strip() for part in words.split(",")[:_MOST_PARTS])
    described = first.split(" of ")[0].rsplit(" ", 1)[-1].lower() in nominals(lexicon)["any_body"]
    owned = _POSSESSED.match(first)
    if phrase.person and not (owned and phrase.person in owned["owner"]):
        return phrase
    parts = [parse_role(part, lexicon) for part in [*others, first] if part]
    named = next((part for part in parts if part.person and " " in part.person), None)
    if named is None and owned and owned["noun"] and others and not described:
        named = parts[0] if parts[0].proper and parts[0].institution and parts[0].role is None else None
    return phrase if named is None or described else named


def _possessed(phrase: RolePhrase, found: re.Match[str], lexicon: Lexicon) -> RolePhrase:
    """Return the person behind a party's name, or the report that somebody has made."""
    if found["name"]:
        person = parse_role(found["name"], lexicon)
        if person.person is None:
            owned = person.institution and person.proper and not phrase.person and not _is_part(found, lexicon)
            return replace(person, country=person.country or phrase.country) if owned else phrase
        return replace(
            person, institution=person.institution or phrase.institution, country=person.country or phrase.country
        )
    head = re.split(r" (?:to|on|about|by|of|for|that) ", found["noun"], maxsplit=1)[0]
    return replace(parse_role(head, lexicon), person=None, institution=None, proper=False)


def _is_part(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the possessor belongs to the name: "Catholic Bishops' Conference", "People's Council"."""
    several = found.string.startswith("s", found.end("owner"))
    return several or found["owner"].rsplit(maxsplit=1)[-1].lower() in _listed(lexicon, "owners")


def _before_noun(words: str, name: str) -> bool:
    """Whether a single word is followed by a common noun, so that it is no name of a person."""
    _, _, after = words.partition(name)
    return after[:2].strip()[:1].islower() and not after.startswith(_AFTER_NAMES)
