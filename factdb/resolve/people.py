"""Are two names one person? Fold, compare the surnames, then ask the given names for a contradiction.

A score of 1 is the same name; what lies between comes from Levenshtein on the folded surnames. Given names that are no
forms of one name, a patronymic initial that differs, and a woman's surname beside a man's say no whatever the score.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import words_of
from factdb.resolve import wade_giles
from factdb.resolve.romanise import REMEMBERED, folds, letters, skeleton

if TYPE_CHECKING:
    from factdb.extract.roles.words import Word
    from factdb.lexicon import Lexicon

#: Chinese characters come as "XiJinPing".
_CAMEL = re.compile(r"([a-z])([A-Z])")
#: "Servant of" and "father of" begin a name and are none.
_SERVANTS = frozenset({"abdul", "abdel", "abdal", "abd", "abdol", "abdoul", "abed", "abu", "abou"})
#: The article before an Arabic surname, as it is spelt before several letters.
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ad|an|ar|at|az)[-’']", re.IGNORECASE)
#: Names that two who may be one have in common only beside the first: worth a look, never a link.
_BY_MIDDLE = 0.85
#: What two spellings are worth that agree only after a tradition's own fold, and only under another given name's doubt.
_TRADITION, _JOINED = 0.95, 1.0
#: Given names that no table knows are forms of one from this similarity on, if they are long enough to tell.
_GIVEN, _GIVEN_LENGTH = 0.8, 5
#: Surnames of fewer letters must agree after the fold: one letter of three is another name.
_SHORT = 5
_TWO = 2


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts, letters only: given names in order, surname, "jr" or "iii" or nothing."""

    given: tuple[str, ...]
    surname: str
    suffix: str
    joined: str

    @property
    def bare(self) -> bool:
        """Recognise a surname alone."""
        return not self.given


@cache
def _table(lexicon: Lexicon) -> tuple[dict[str, frozenset[int]], dict[str, str]]:
    """Return the rows in which each given name stands, and the tradition of each spelling."""
    rows: dict[str, set[int]] = {}
    tradition: dict[str, str] = {}
    for number, row in enumerate(lexicon.rows("given_names")):
        for column in ("own", "others"):
            for name in filter(None, row[column].split("|")):
                rows.setdefault(letters(name), set()).add(number)
                if column == "own" and row["tradition"]:
                    tradition[letters(name)] = row["tradition"]
    return {name: frozenset(numbers) for name, numbers in rows.items()}, tradition


@lru_cache(maxsize=REMEMBERED)
def person_name(name: str, lexicon: Lexicon) -> PersonName:
    """Return the parts of a name as it stands in a text: forms of address and offices are left out."""
    words = _plain_words(name, lexicon)
    known = vocabulary(lexicon)
    suffix = ""
    while len(words) > 1 and words[-1].key in known.suffixes:
        suffix = words[-1].key
        words = words[:-1]
    parts = [letters(_ARTICLE.sub("", word.text)) for word in words]
    joined = "".join(parts)
    rules = folds(lexicon)
    if len(parts) > 1 and parts[0] in rules.family_first:
        return PersonName(("".join(parts[1:]),), rules.families.get(parts[0], parts[0]), suffix, joined)
    if len(parts) == _TWO and parts[1] in rules.given_last and parts[0] not in rules.given_last:
        return PersonName((parts[1],), parts[0], suffix, joined)
    keys = ["" if len(word.key) == 1 and word.capital else word.key for word in words]  # an initial is no particle
    parts[-1:] = [rules.english(part) for part in parts[-1:]]
    start, end = _surname(parts, keys, lexicon)
    given = _joined([part for part in parts[:start] if part])
    surname = "".join(part for part in parts[start:end] if part not in ("al", "el", "ul") or start == 0)
    return PersonName(given, rules.families.get(surname, surname), suffix, joined)


def _surname(parts: list[str], keys: list[str], lexicon: Lexicon) -> tuple[int, int]:
    """Return where the surname that somebody goes by begins and ends: of two Spanish ones the first."""
    known, end = vocabulary(lexicon), len(parts)
    iberian = end > _TWO and parts[0] in _spanish(lexicon) and keys[end - 2] not in known.particles
    if iberian and keys[end - 2] not in known.given and len(parts[end - 2]) > 1:
        end -= 1
    start = end - 1
    while start > 1 and keys[start - 1] in known.particles:
        start -= 1
    return start, end


@cache
def _spanish(lexicon: Lexicon) -> frozenset[str]:
    """Return the given names of Spain and Spanish America."""
    own: set[str] = set()
    others: set[str] = set()
    for row in lexicon.rows("first_names"):
        held = own if row["language"].startswith("Spanish") else others
        held.update(map(letters, row["names"].split("|")))
    rules = folds(lexicon)
    return frozenset(rules.spanish | own - others) - rules.portuguese


def _joined(given: list[str]) -> tuple[str, ...]:
    """Return the given names with "Abdul" and what belongs to it as one."""
    found: list[str] = []
    for part in given:
        if found and found[-1] in _SERVANTS:
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def _plain_words(name: str, lexicon: Lexicon) -> list[Word]:
    """Return the words of the name alone, in the order given, surname last: "Putin, Vladimir" is turned round."""
    known = vocabulary(lexicon)
    name = folds(lexicon).plain(name)
    words = words_of(name if name.isascii() or " " in name else _CAMEL.sub(r"\1 \2", anyascii(name)))
    comma = next((i for i, word in enumerate(words) if word.mark), None)
    if comma is not None:
        behind = [word for word in words[comma + 1 :] if not word.mark]
        turned = behind and not all(word.key in known.suffixes for word in behind)
        words = [*behind, *words[:comma]] if turned else [word for word in words if not word.mark]
    at = 0
    while at < len(words) - 1:
        found = known.offices.at(words, at) or known.ranks.at(words, at)
        if found and at + found[0] < len(words):
            at += found[0]
        elif words[at].key in known.honorifics:
            at += 1
        else:
            break
    return words[at:]


#: Marks the block of private people, who never meet an office holder of the same name by themselves.
PRIVATE = "private"


@lru_cache(maxsize=REMEMBERED)
def person_block(name: str, lexicon: Lexicon) -> str:
    """Return the block of a name: people in different blocks are never compared."""
    return skeleton(person_name(name, lexicon).surname)


@lru_cache(maxsize=REMEMBERED)
def score_people(a: str, b: str, lexicon: Lexicon) -> tuple[float, str]:
    """Return how likely two names are one person's (0 to 1) and why."""
    one, other = person_name(a, lexicon), person_name(b, lexicon)
    if one.joined == other.joined and one.suffix == other.suffix and one.joined:
        return _JOINED, "the same letters"
    if not one.surname or not other.surname:
        return 0.0, "no surname"
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return 0.0, f"{one.suffix} is not {other.suffix}"
    given = _given(one, other, lexicon)
    if given and one.surname == other.surname and one.surname in folds(lexicon).family_first:
        given = None if wade_giles.one_given(a, b, (one.given[0], other.given[0]), lexicon) else given
    if given and not _by_middle(one, other, lexicon):
        return 0.0, given
    score, reason = _surnames(one, other, lexicon)
    return (min(score, _BY_MIDDLE), f"{reason}; one goes by a middle name") if given else (score, reason)


def turned(one: PersonName, other: PersonName, lexicon: Lexicon) -> bool:
    """Recognise "Orbán Viktor" beside "Viktor Orbán": only one of the two is a given name."""
    if one.given != (other.surname,) or other.given != (one.surname,):
        return False
    known = vocabulary(lexicon).given
    return (one.surname in known) != (other.surname in known)


def begins(one: PersonName, other: PersonName) -> bool:
    """Say yes if one full name is the beginning of the other: a father's or a mother's name was left out."""
    short, long = sorted(((*one.given, one.surname), (*other.given, other.surname)), key=len)
    return 1 < len(short) < len(long) and long[: len(short)] == short


def _by_middle(one: PersonName, other: PersonName, lexicon: Lexicon) -> bool:
    """Say yes if one name's only given name is a later one of the other's: "Tayyip" of "Recep Tayyip"."""
    short, long = sorted((one.given, other.given), key=len)
    return (
        len(short) == 1 < len(long)
        and len(short[0]) > 1
        and any(_table_one(short[0], name, lexicon) for name in long[1:])
    )


def _table_one(one: str, other: str, lexicon: Lexicon) -> bool:
    """Say yes if two given names are equal, or in one row of the table."""
    rows = _table(lexicon)[0]
    return one == other or bool(rows.get(one, frozenset()) & rows.get(other, frozenset()))


def _surnames(one: PersonName, other: PersonName, lexicon: Lexicon) -> tuple[float, str]:
    rules = folds(lexicon)
    a, b = rules.strict(one.surname), rules.strict(other.surname)
    if a == b:
        return 1.0, "surnames agree as romanisations do"
    if _sexes_differ(one.surname, other.surname, a, b, rules.feminine):
        return 0.0, "a woman's surname and a man's"
    tradition = _tradition(one, other, a, b, lexicon)
    if tradition and getattr(rules, tradition)(one.surname) == getattr(rules, tradition)(other.surname):
        return _TRADITION, f"surnames agree as {tradition.title()} spellings do"
    if min(len(a), len(b)) < _SHORT or a[0] != b[0]:
        return 0.0, "surnames differ"
    likeness = Levenshtein.normalized_similarity(a, b)
    return round(likeness, 4), "surnames alike"


def _sexes_differ(one: str, other: str, a: str, b: str, feminine: tuple[tuple[str, str], ...]) -> bool:
    """Recognise Zelenska beside Zelensky, Kuznetsova beside Kuznetsov."""
    if one[-1:] == other[-1:]:
        return False
    return any(
        (x.endswith(woman) and x[: len(x) - len(woman)] + man == y)
        for x, y in ((a, b), (b, a))
        for woman, man in feminine
    ) or any(
        (
            one.endswith(w)
            and a[:3] == b[:3]
            and not other.endswith("a")
            and other.endswith(("sky", "ski", "skyi", "skyy", "skiy"))
        )
        for w, _ in feminine[:2]
    )


def _tradition(one: PersonName, other: PersonName, a: str, b: str, lexicon: Lexicon) -> str | None:
    """Return the tradition of both names: by their given names, else by the endings of both surnames."""
    table = _table(lexicon)[1]
    found = {table.get(name.given[0], "") for name in (one, other) if name.given}
    if len(found) == 1 and "" not in found:
        return found.pop()
    if "semitic" in found:
        return "semitic" if found <= {"semitic", ""} and (one.bare or other.bare) else None
    endings = folds(lexicon).endings
    return "slavic" if a.endswith(endings) and b.endswith(endings) else None


def _given(one: PersonName, other: PersonName, lexicon: Lexicon) -> str | None:
    """Return what contradicts among the given names, None if nothing does."""
    if one.bare or other.bare:
        return None
    if not _one_given(one.given[0], other.given[0], lexicon) and not _korean(one, other, lexicon):
        return f"{one.given[0].title()} is not {other.given[0].title()}"
    middle, others = one.given[1:], other.given[1:]
    if middle and others and not _middles_fit(middle, others, lexicon):
        return "middle names differ"
    return None


def _korean(one: PersonName, other: PersonName, lexicon: Lexicon) -> bool:
    """Say yes if two Korean given names are one in some romanisation."""
    rules = folds(lexicon)
    if one.surname != other.surname or one.surname not in rules.korean_families:
        return False
    return rules.korean(one.given[0]) == rules.korean(other.given[0])


def _middles_fit(one: tuple[str, ...], other: tuple[str, ...], lexicon: Lexicon) -> bool:
    if len(one) != len(other) and all(len(name) == 1 for name in (*one, *other)):
        return False
    return all(_one_given(a, b, lexicon) for a, b in zip(one, other, strict=False))


@lru_cache(maxsize=REMEMBERED)
def _one_given(one: str, other: str, lexicon: Lexicon) -> bool:
    """Say yes if two given names are forms of one: equal, in one row, a fitting initial, or the same when folded."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    rows = _table(lexicon)[0]
    here, there = rows.get(one), rows.get(other)
    if here and there:
        return bool(here & there)
    rules = folds(lexicon)
    a, b = rules.strict(one), rules.strict(other)
    if a == b or (min(len(a), len(b)) >= _SHORT - 1 and a[0] == b[0] and rules.semitic(one) == rules.semitic(other)):
        return True
    long = min(len(a), len(b)) >= _GIVEN_LENGTH
    return long and a[0] == b[0] and a[-1] == b[-1] and Levenshtein.normalized_similarity(a, b) >= _GIVEN
