"""The words that claims are read from: inflection, tokens, the compiled vocabulary, and how a word is used."""

from __future__ import annotations

import pytest

from factdb.extract.claims.regions import Region
from factdb.extract.claims.words.cues import Cue, find_cues
from factdb.extract.claims.words.grammar import grammar, least_sure
from factdb.extract.claims.words.inflection import plural, verb_forms
from factdb.extract.claims.words.tokens import tokenize
from factdb.extract.claims.words.vocabulary import vocabulary
from factdb.extract.document import Document
from factdb.lexicon import Lexicon


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("kill", {"kill", "kills", "killed", "killing"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("ferry", {"ferry", "ferries", "ferried", "ferrying"}),
        ("flee", {"flee", "flees", "fleed", "fleeing"}),
    ],
)
def test_regular_verbs_follow_the_rules_of_spelling(lemma: str, forms: set[str]) -> None:
    """An e is dropped, a y turns to ie, a sibilant takes es."""
    assert set(verb_forms(lemma)) == forms


def test_irregular_forms_may_have_alternatives() -> None:
    """Both "burned" and "burnt" are the past and the participle of "burn"."""
    forms = verb_forms("burn", ["burns", "burned|burnt", "burned|burnt", "burning"])
    assert forms["burnt"] == forms["burned"] == {"past", "participle"}


@pytest.mark.parametrize(
    ("phrase", "many"), [("death toll", "death tolls"), ("prisoner of war", "prisoners of war"), ("injury", "injuries")]
)
def test_the_head_of_a_phrase_takes_the_plural(phrase: str, many: str) -> None:
    """Before "of" stands the noun that is counted."""
    assert plural(phrase) == many


def test_tokens_keep_their_offsets_in_any_script() -> None:
    """A letter whose lower case is longer moves nothing."""
    text = "İzmir’s 2,000 m² didn’t burn."
    tokens = tokenize(Document(text))
    assert tokens.words[1:] == ["'s", "2,000", "m²", "didn't", "burn", "."]
    ends = [start + len(word) for start, word in zip(tokens.starts, tokens.words, strict=True)]
    found = [text[start:end] for start, end in zip(tokens.starts, ends, strict=True)]
    assert found == ["İzmir", "’s", "2,000", "m²", "didn’t", "burn", "."]


def test_most_words_begin_no_event() -> None:
    """A word begins an event by itself or with all the words that belong to it, else it is passed over."""
    words = ["rebels", "killed", "the", "king", "in", "the", "shade", "and", "drivers", "are", "on", "strike"]
    assert [words[at] for at in vocabulary(Lexicon()).beginnings(words)] == ["killed", "on", "strike"]


def _cues(text: str) -> list[Cue]:
    tokens = tokenize(Document(text))
    words = vocabulary(Lexicon())
    hits = words.beginnings(tokens.words)
    region = Region((0, len(text)), None, tokens.words, tokens.starts, hits)
    return find_cues(region, words, grammar(Lexicon()))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("rebels seized the town", [("captured", "active")]),
        ("the town was seized by rebels", [("captured", "passive")]),
        ("a town retaken by marines", [("regained", "passive")]),
        ("the army took the town back", [("regained", "active")]),
        ("twelve people died", [("killed", "middle")]),
        ("the roof collapsed", [("destroyed", "middle")]),
        ("the withdrawal of troops", [("withdrew", "noun")]),
        ("the strike on the port", [("struck", "noun")]),
        ("the hub that Russia seized in May", [("captured", "active")]),
        ("the brigade was stripped of tanks", [("lost", "passive")]),
        ("soldiers opened fire", [("shot", "active")]),
        ("delegates took part", [("attended", "active")]),
        ("a government building", []),
        ("he took questions", []),
        ("ministers held talks", [("met", "active")]),
        ("they sat down in May", []),
    ],
)
def test_an_event_word_is_told_by_its_neighbours(text: str, events: list[tuple[str, str]]) -> None:
    """Nouns, verbs and their voices are told apart; idioms and closed-class words are no events."""
    assert [(cue.entries[0].event.name, cue.voice) for cue in _cues(text)] == events


def test_the_least_sure_sign_wins() -> None:
    """Of several levels the least certain one holds, and none at all is certain."""
    assert least_sure("probable", "uncommitted", "certain") == "uncommitted"
    assert least_sure() == "certain"
