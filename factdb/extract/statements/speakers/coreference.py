"""Who a source is within its article: surname → full name, pronoun or "the ministry" → the last suitable figure.

The statements are met in text order. A full name makes a figure; a bare surname goes to the figure of that surname (of
the gender its title tells; the last one if there are several), else to the fuller name found anywhere in the text. A
pronoun goes to the last figure that fits its gender and number: in its own sentence, else in the sentences before, in
which a subject counts even if it has not spoken. A definite description without a name ("the governor") goes to the
last figure with that role, or body of that name. What was told when somebody was introduced is kept for later.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, cast

from factdb.extract.records import Speaker
from factdb.extract.roles import parse_role
from factdb.extract.roles.vocabulary import vocabulary
from factdb.extract.roles.words import fold
from factdb.extract.statements.cues.documents import author_of
from factdb.extract.statements.sources.naming import read_source, timeless
from factdb.extract.statements.speakers.acquainted import Acquainted
from factdb.extract.statements.speakers.body_names import (
    NamedBodies,
    legal_forms,
    owner_called,
)
from factdb.extract.statements.speakers.described_bodies import DescribedBodies
from factdb.extract.statements.speakers.described_people import DescribedPeople
from factdb.extract.statements.speakers.figures import (
    Figure,
    described_name,
    initials,
    nominals,
    phrase_gender,
    plain,
    pronoun_gender,
)
from factdb.extract.statements.speakers.full_names import FullNames, bare_name
from factdb.extract.statements.speakers.guests import guests
from factdb.extract.statements.speakers.headed import Headed
from factdb.extract.statements.speakers.introductions import introduced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdb.extract.records import How
    from factdb.extract.roles import RolePhrase
    from factdb.extract.statements.speakers.figures import Gender
    from factdb.lexicon import Lexicon

Span = tuple[int, int]

_DEFINITE = re.compile(r"(?:the|this|that|its|his|her|their)\s+((?:[\w-]+\s+){0,2}?)([\w-]+)$", re.IGNORECASE)
_REACH = 1200
_MOST_RECENT = 60
#: A clock time on a line of its own: another entry of a live page begins.
_ENTRY = re.compile(r"\n[ ]*\d{1,2}[.:]\d\d(?:[ ]?[A-Za-z]{2,4})?[ ]*\n")
#: "the 22-year-old": the person who spoke last.
_AGED = re.compile(r"\d{1,3}-year-old")
#: Whose somebody is: "its spokesman", "the agency's director".
_ITS = re.compile(r"[Ii]ts ")
_OWNER = re.compile(r"(?:its|the ([a-z-]+)['’]s) ", re.IGNORECASE)
#: What is told of a person written otherwise before.
_PERSONS: dict[str, str] = {
    "surname": "a surname, in full elsewhere in the article",
    "named": "a person by name, as it was written before",
}


class Cast:
    """The figures of one article, as its statements are met in text order."""

    def __init__(self, text: str, masked: str, lexicon: Lexicon) -> None:
        self._text, self._masked, self._lexicon = text, masked, lexicon
        #: The figures that have spoken, by name, the last one at the end.
        self._spoken: dict[str, Figure] = {}
        self._acquainted = Acquainted()
        self._full_names = FullNames(text, lexicon)
        self._guest: Figure | None = None
        #: Names of one word, and whether a firm may be called by them alone.
        self._coined: dict[str, bool] = {}
        self._named = NamedBodies(text)
        meet = (lambda *met: self._person(*met)[0], lambda *met: self._described(*met)[0])
        self._headed = Headed(text, masked, (self._acquainted, self._recent), meet, lexicon)
        self._bodies = DescribedBodies(self._acquainted, self._named, (self._recent, self._headed.body), lexicon)
        self._people = DescribedPeople(text, self._recent, lambda *met: self._person(*met)[0], lexicon)
        #: Why the last speaker is who it is, for `--explain`.
        self.reason = ""

    def last(self) -> Figure | None:
        """Return the figure that spoke last."""
        return next(reversed(self._spoken.values()), None)

    def speaker(self, source: Span, antecedent: Span | None = None) -> Speaker:
        """Return the speaker whose words stand at `source`; a relative pronoun stands for its antecedent."""
        start, end = source
        words = self._text[start:end]
        if antecedent is not None:
            figure, _, _ = self._resolve(self._text[slice(*antecedent)], antecedent[0])
            self.reason = f"the noun phrase before “{words}”, {self.reason}"
            return self._record(source, words, figure, "pronoun")
        figure, how, phrase = self._resolve(words, start)
        return self._record(source, words, figure, how, phrase)

    def _recent(self) -> Iterator[Figure]:
        """Return the figures that spoke, the last first; only so many, so that a long text stays linear."""
        return islice(reversed(self._spoken.values()), _MOST_RECENT)

    def interviewed(self, at: int) -> Speaker:
        """Return the speaker of an answer: whom the article introduces as its guest, else the person who spoke last."""
        last = next((f for f in self._recent() if f.kind == "person"), None)
        self.reason = "whom the interview introduces, else who spoke last"
        self._guest = figure = self._guest or self._introduced(at) or last or self._headed.nearby(None, at)
        if figure is not None:
            self._spoken[figure.name] = self._spoken.pop(figure.name, figure)
        return self._silent()

    def _introduced(self, at: int) -> Figure | None:
        """Return the guest of the interview that the text before the answer introduces."""
        for words, start in guests(self._masked, max(0, at - _REACH), at):
            gender = pronoun_gender(words.lower(), self._lexicon)
            if gender in {"male", "female"}:  # "She spoke to …"
                return self._pronoun(words, gender, start)
            if (phrase := parse_role(words, self._lexicon)).person:
                return self._person(words, phrase, start)[0]
        return None

    def implicit(self, at: int) -> Speaker:
        """Return the speaker of words that nobody is named for: who heads the sentence before, else who spoke last."""
        last, paragraph = self.last(), self._text.rfind("\n", 0, at) + 1
        headed = self._headed.person(max(paragraph - 1, 0, last.seen + 1 if last else 0), at)
        if headed is not None:
            self.reason = "who heads a sentence before it in its paragraph"
            self._spoken[headed.name] = self._spoken.pop(headed.name, headed)
            return self._silent()
        self.reason = "who spoke last"
        apart = last is not None and _ENTRY.search(self._text, last.seen, at)
        return self.unnamed() if apart else self._silent()

    def _silent(self) -> Speaker:
        figure = self.last() or Figure("unnamed source", "group")
        return Speaker(
            None, None, "", figure.name, figure.kind, figure.role, figure.institution, figure.country, "implicit"
        )

    def unnamed(self) -> Speaker:
        """Return the speaker of a passive without "by"."""
        self.reason = "nobody is named"
        return Speaker(None, None, "", "unnamed source", "group", how="implicit")

    def _record(self, source: Span, words: str, figure: Figure, how: How, phrase: RolePhrase | None = None) -> Speaker:
        if (
            figure.institution is None
            and figure.kind in {"person", "post"}
            and (owner := self._owner(words, source[0]))
        ):
            figure.institution, figure.country = owner.institution or owner.name, figure.country or owner.country
        figure.seen = source[0]
        self._spoken.pop(figure.name, None)
        self._spoken[figure.name] = figure
        role = (phrase.role if phrase else None) or figure.role
        body = (phrase.institution if phrase else None) or figure.institution
        institution = self._named.in_full(body, source[0], self._lexicon)
        country = (phrase.country if phrase else None) or figure.country
        return Speaker(*source, words, figure.name, figure.kind, role, institution, country, how)

    def _owner(self, words: str, at: int) -> Figure | None:
        """Return the body whose spokesman or director the words describe: "its", "the agency's"."""
        owned = _OWNER.match(words)
        if owned is None:
            return None
        noun = (owned[1] or "").lower()
        if not noun:
            body = self._headed.mentioned("thing", at) or next((f for f in self._recent() if f.fits("thing")), None)
        elif noun in nominals(self._lexicon)["any_body"] | nominals(self._lexicon)["companies"]:
            body = self._bodies.meant(f"the {noun}", parse_role(f"the {noun}", self._lexicon), noun, at)
        else:
            return None
        return body if body is not None and body.kind == "institution" else None

    def _resolve(self, words: str, at: int) -> tuple[Figure, How, RolePhrase | None]:
        written = " ".join(words.split())
        words = timeless(author_of(written, self._lexicon))
        at += max(0, written.rfind(words))
        acronym = len(words) > 1 and words.isupper()  # the WHO, the US
        gender = None if acronym else pronoun_gender(words.lower().strip(), self._lexicon)
        if gender is not None:
            self.reason = "the author"
            return self._pronoun(words, gender, at), "pronoun", None
        phrase = read_source(words, self._lexicon)
        known = self._known(words, phrase, at)
        if known is not None:
            figure, how, self.reason = known
            return figure, how, None
        if phrase.person:
            figure, how = self._person(words, phrase, at)
            self.reason = _PERSONS[how] if figure.name != phrase.person else "a person by name"
            return figure, how, phrase
        figure_or_none = self._nominal(words, phrase, at)
        if figure_or_none is not None:
            self.reason = f"the last one before that “{words}” can stand for"
            return figure_or_none, "nominal", None
        figure, how, told = self._described(words, phrase, at)
        self.reason = f"a {phrase.kind} by name" if how == "named" else f"a {phrase.kind}, only described"
        return figure, how, told

    def _known(self, words: str, phrase: RolePhrase, at: int) -> tuple[Figure, How, str] | None:
        """Return whom the words can only mean as somebody met before: by initials, a short name or a nationality."""
        labelled = self._initials(words, at)
        if labelled is not None:
            return labelled, "surname", "initials of somebody named before"
        company = self._short_name(phrase.person or phrase.institution or words)
        if company is not None:
            return company, "named", "a company named before with its legal form"
        national = self._last_person(at) if self._people.is_national(words) else None
        return None if national is None else (national, "nominal", f"the last person, whom “{words}” can stand for")

    def _short_name(self, name: str) -> Figure | None:
        """Return the company whose name without its legal form this is: "Corvane" for Corvane Inc."""
        bodies = [f for f in self._recent() if f.kind == "institution" and f.name.startswith(f"{name} ")]
        legal = (f for f in bodies if f.name[len(name) + 1 :].lower().rstrip(".") in legal_forms(self._lexicon))
        alone = bodies[0] if len(bodies) == 1 and self._is_coined(name) else None
        return next(legal, alone)

    def _is_coined(self, name: str) -> bool:
        """Whether a single name belongs to nobody else and is no common word, place or people: "Norvela"."""
        if name not in self._coined:
            self._coined[name] = self._looks_coined(name)
        return self._coined[name]

    def _looks_coined(self, name: str) -> bool:
        known = vocabulary(self._lexicon)
        plain_name = " " not in name and name.istitle() and not known.countries.has((fold(name),))
        common = (
            self._acquainted.person(name, None)
            or fold(name) in known.given
            or re.search(rf"\b{name.lower()}\b", self._text)
        )
        return plain_name and not common and parse_role(name, self._lexicon).person == name

    def _initials(self, words: str, at: int) -> Figure | None:
        """Return the person whose initials label a turn: "NS: …" behind "Nomvula Sithole: …"."""
        if not (words.isalpha() and words.isupper() and self._text.startswith(":", at + len(words))):
            return None
        people = [f for f in self._recent() if f.kind == "person" and initials(f.name) == words]
        return people[0] if len(people) == 1 else None

    def _described(self, words: str, phrase: RolePhrase, at: int = 0) -> tuple[Figure, How, RolePhrase | None]:
        body = phrase.kind in {"institution", "medium"}
        owner = self._owner(words, at) if phrase.kind == "institution" and not phrase.country else None
        name = phrase.institution if body and phrase.proper and phrase.institution else described_name(words)
        if owner is not None and owner.country and _ITS.match(name):  # "Qatar urged restraint. Its foreign ministry"
            name = f"{owner.name}'s {_ITS.sub('', name)}"
            phrase = replace(phrase, country=owner.country)
        figure = self._acquainted.named(name) or self._acquainted.meet(
            name, phrase.kind, phrase_gender(words, None, self._lexicon)
        )
        figure.learn(phrase)
        named = body and any(word[:1].isupper() for word in name.split())
        return figure, "named" if named else "nominal", phrase

    # -- people ---------------------------------------------------------------------------------------------------

    def _person(self, words: str, phrase: RolePhrase, at: int) -> tuple[Figure, How]:
        name = bare_name(phrase.person or "", self._lexicon)
        gender = phrase_gender(words, name, self._lexicon)
        figure = self._acquainted.person(name, gender)
        how: How = "named" if " " in name else "surname"
        if figure is None and " " not in name:
            fuller = self._full_names.of(name, gender, at)
            figure = self._acquainted.person(fuller, gender) if fuller else None
            if figure is None:
                how = "surname" if fuller else "named"
                name = fuller or name
        if figure is None:
            gender = gender or phrase_gender(name, name, self._lexicon)
            untold = gender is None and phrase.role is None and how == "named"
            body = owner_called(self._text, name, at, self._lexicon) if untold else None
            if body is not None:
                return self._acquainted.meet(body, "institution"), how
            figure = Figure(name, "person", gender)
            self._acquainted.add_person(figure)
            told = None if phrase.role or " " not in name else introduced(self._text, name, at, self._lexicon)
            phrase = told or phrase
        elif " " in name and " " not in figure.name:
            self._spoken.pop(figure.name, None)
            figure.name = name
            self._acquainted.add_person(figure)
        figure.gender = figure.gender or gender
        figure.learn(phrase)
        return figure, how

    # -- pronouns and descriptions ----------------------------------------------------------------------------------

    def _pronoun(self, words: str, gender: str, at: int) -> Figure:
        if gender == "author":
            return self._author()
        wanted = cast("Gender", gender)  # the other names of the table
        figure, reason = self._headed.mentioned(wanted, at), "who heads a sentence since the last one that fits"
        if figure is None:
            figure, reason = next((f for f in self._recent() if f.fits(wanted)), None), "the last speaker that fits"
        if figure is None:
            figure, reason = self._headed.nearby(wanted, at), "named shortly before"
        self.reason = reason if figure is not None else "nobody before fits"
        if figure is None:
            return Figure(plain(words), "person" if wanted in {"male", "female"} else "group", wanted)
        if wanted in {"male", "female"} and figure.gender is None:
            figure.gender = wanted
        return figure

    def _author(self) -> Figure:
        return self._acquainted.meet("the author", "person")

    def _nominal(self, words: str, phrase: RolePhrase, at: int) -> Figure | None:
        """Return the figure that a definite description without a name stands for."""
        definite = _DEFINITE.match(words)
        if definite is None:
            return None
        noun = definite.group(2).lower()
        if phrase.kind == "post" and phrase.role and words[:1] in "tT":
            return self._office(words, phrase, noun, at)
        if self._has_own_name(definite, phrase):
            return None
        known = nominals(self._lexicon)
        if noun in known["any_body"] | known["companies"] and (words[:1] in "tT" or noun in known["one_each"]):
            return self._bodies.meant(words, phrase, noun, at)
        return self._anybody(noun, at)

    def _last_person(self, at: int) -> Figure | None:
        """Return the person who heads a sentence since somebody spoke, else who spoke."""
        last = next((f for f in self._recent() if f.kind == "person"), None)
        return self._headed.person(max(0, at - _REACH, last.seen + 1 if last else 0), at) or last

    def _anybody(self, noun: str, at: int) -> Figure | None:
        """Return the person for whom a noun that tells no office stands: "the 48-year-old", "the woman"."""
        if _AGED.fullmatch(noun):
            return self._last_person(at)
        genders: tuple[Gender, ...] = ("male", "female")
        gender = next((gender for gender in genders if noun in nominals(self._lexicon)[gender]), None)
        return next((f for f in self._recent() if gender and f.fits(gender) and f.kind == "person"), None)

    def _office(self, words: str, phrase: RolePhrase, noun: str, at: int) -> Figure | None:
        """Return who holds the office that the words describe; nobody if an unnamed one has been called that before."""
        plainly = not (phrase.institution or phrase.place or phrase.country)
        held = self._people.holder(phrase.role or "", noun, at) if plainly else None
        if held is not None or self._acquainted.named(described_name(words)) is not None:
            return held
        return self._people.called(noun, phrase)

    def _has_own_name(self, definite: re.Match[str], phrase: RolePhrase) -> bool:
        """Recognise "the Times group"; "the Ministry" alone is the one that its article names in full."""
        if phrase.proper:
            return bool(definite[1]) or definite[2].lower() not in nominals(self._lexicon)["any_body"]
        return not (definite[1].islower() or not definite[1] or phrase.country or phrase.place or phrase.role)
