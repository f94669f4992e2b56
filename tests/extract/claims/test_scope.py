"""What scopes a claim: regions of speakers, kinds, places, periods, tolls, narration."""

from __future__ import annotations

import pytest

from factdb.extract.claims.figures.kinds import kind_of
from factdb.extract.claims.layers import Layer
from factdb.extract.claims.narration import narration
from factdb.extract.claims.regions import BAR, Wanted, owners, regions
from factdb.extract.claims.scope.periods import is_period
from factdb.extract.claims.words.tokens import tokenize
from factdb.extract.document import Document
from factdb.extract.records import Quantity, Speaker, Statement, Text, Time
from factdb.lexicon import Lexicon
from tests.extract.claims.articles import claims


def _statement(text: str, content: str, cue: str, speaker: str) -> Statement:
    spans = [(at := text.index(part), at + len(part)) for part in content.split("|")]
    said, who = text.index(cue), text.index(speaker)
    return Statement(
        content, spans[0][0], spans[-1][1], spans, content, "direct", cue=Text(said, said + len(cue), cue),
        speaker=Speaker(who, who + len(speaker), speaker, speaker, "person"),
    )  # fmt: skip


def _regions(text: str, statements: list[Statement]) -> list[tuple[bool, str]]:
    doc = Document(text)
    tokens = tokenize(doc)
    every = list(range(len(tokens.words)))
    found = regions(doc, tokens, statements, owners(tokens, statements, Layer([])), Wanted(every, every))
    return [(region.statement is None, " ".join(region.words)) for region in found]


def test_a_split_quotation_is_one_region() -> None:
    """Both sides of "X, he said, Y" are read together, a bar between them; cue and speaker are in no region."""
    text = '"We left Goma," Ada said, "and took Sake."'
    found = _regions(text, [_statement(text, "We left Goma|and took Sake", "said", "Ada")])
    assert (False, f"we left goma {BAR} and took sake") in found
    assert not any("ada" in words or "said" in words for _, words in found)


def test_a_speaker_that_is_a_figure_is_a_claim() -> None:
    """How many say something is told by the article, not by them."""
    assert [(row["form"], row["predicate"]) for row in claims("Some 400 workers said the mine had closed.")][:1] == [
        ("narration", "reported.people")
    ]


def test_a_word_belongs_to_the_innermost_statement() -> None:
    """What the inner speaker says is not the outer one's too."""
    text = "TASS reports that Ada said rebels took Sake."
    outer = _statement(text, "Ada said rebels took Sake", "reports", "TASS")
    inner = _statement(text, "rebels took Sake", "said", "Ada")
    assert [words for narrated, words in _regions(text, [outer, inner]) if not narrated] == ["rebels took sake"]


@pytest.mark.parametrize(
    ("counted", "kind", "expected"),
    [("civilian", "people", "people"), ("hamlet", "objects", "settlements"), ("tank", "objects", "vehicles"),
     ("coach", "people", "people"), ("coach", "objects", "vehicles"), ("zorb", "objects", "objects"),
     (None, "area", "area")],
)  # fmt: skip
def test_a_thing_counted_is_of_its_top_kind(counted: str | None, kind: str, expected: str) -> None:
    """Civilians are people and hamlets settlements; a coach is what the quantity says it is."""
    quantity = Quantity("q1", 0, 1, "x", 1, 1, unit="1" if counted else "km2", kind=kind, counted=counted)
    assert kind_of(quantity, Lexicon()) == expected


@pytest.mark.parametrize(
    ("words", "timex", "resolved", "expected"),
    [("on Monday", "2024-05-06", True, True), ("for six months", "P6M", False, False),
     ("in the last week", "P1W", False, True),
     ("in the last week", "P1W", True, True), ("hours later", "PTXH", False, False)],
)  # fmt: skip
def test_a_duration_is_no_period(words: str, timex: str, resolved: bool, expected: bool) -> None:  # noqa: FBT001
    """How long something took does not say when it was."""
    dates = ("2024-05-06", "2024-05-07") if resolved else (None, None)
    assert is_period(Time("t1", 0, 1, words, timex, *dates)) is expected


def test_narration_leaves_the_final_mark_outside() -> None:
    """The content ends where the sentence's last word does."""
    statement = narration(Document("It burned."), (0, 10), [])
    assert (statement.exact, statement.form, statement.speaker) == ("It burned", "narration", None)


def test_two_places_bound_a_stretch() -> None:
    """What lies between A and B has both as its places."""
    (row,) = claims("Gunmen seized eleven villages between Goma and Bukavu.")
    assert (row["place"], row["other"]) == ("Goma", "Bukavu")


def test_a_statement_shares_its_only_place_with_its_other_sentences() -> None:
    """A second sentence of one quotation is about the same place; another speaker's is not."""
    text = '"In Goma 12 people died. And 30 were wounded," Ada Obi said. The union said 40 were wounded.'
    assert [row["place"] for row in claims(text)] == ["Goma", "Goma", None]


def test_nothing_is_inherited_where_two_places_are_named() -> None:
    """Of two places neither is the statement's."""
    text = '"In Goma 12 people died. In Bukavu 14 died. And 30 were wounded," Ada Obi said.'
    assert [row["place"] for row in claims(text)] == ["Goma", "Bukavu", None]


def test_a_dateline_is_no_period() -> None:
    """The day on which an article was written is not when its events happened."""
    (row,) = claims("PTUJ, June 17 (APA) - Twelve people died.")
    assert row["period"] is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels hold 60 per cent of the district of Masisi.", "Masisi"),
        ("Police arrested two residents of Goma.", "Goma"),
        ("Two men were killed in the shelling of Vasylivka.", "Vasylivka"),
        ("A patrol picked up 118 migrants off Lampedusa.", "Lampedusa"),
        ("Aleppo was the worst-hit city with 31 deaths.", "Aleppo"),
        ("Shanxi, a coal region, turned out 1.3 billion tonnes of coal.", "Shanxi"),
        ("Israel killed 12 fighters.", None),
        ("In Goma nine people died. Across the country, 214 people have died.", None),
    ],
)
def test_the_place_of_the_last_figure(text: str, place: str | None) -> None:
    """A place that is told of, owned by a noun or off which something happens is the claim's; who kills is none."""
    assert [row["place"] for row in claims(text) if row["quantity"]][-1] == place


@pytest.mark.parametrize(
    "text", ["The ferry carried no more than 180 people.", "The bus carried no fewer than 40 people."]
)
def test_a_bound_denies_nothing(text: str) -> None:
    """The "no" of a figure's bound is the figure's alone: the event took place."""
    assert [(row["predicate"], row["polarity"]) for row in claims(text)] == [("carried.people", "+")]
