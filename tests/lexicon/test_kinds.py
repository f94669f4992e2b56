"""Counted kinds: lemmas, parts and wholes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.lexicon import Lexicon
from factdb.lexicon.kinds import kind_chain, kinds, top_kind

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("people", "person"),
        ("fishermen", "fisherman"),
        ("grandchildren", "grandchild"),
        ("villages", "village"),
        ("cities", "city"),
        ("churches", "church"),
        ("boxes", "box"),
        ("heroes", "hero"),
        ("houses", "house"),
        ("buses", "bus"),
        ("police", "police"),
        ("aircraft", "aircraft"),
        ("Palestinians", "Palestinian"),
        ("Soldiers", "soldier"),
        ("MPs", "MP"),
        ("wives", "wife"),
        ("crises", "crisis"),
    ],
)
def test_a_plural_has_a_lemma(plural: str, lemma: str) -> None:
    """The lemma of a counted noun is its singular; a name keeps its capital, a headline's capital goes."""
    table = kinds(Lexicon())
    assert table.is_plural(plural)
    assert table.lemma(plural) == lemma


@pytest.mark.parametrize("word", ["is", "business", "famous", "campus", "Texas", "specimen", "was", "village", "gas"])
def test_a_word_in_s_need_not_be_a_plural(word: str) -> None:
    """Verbs, singulars and names that end in s are no plural nouns."""
    assert not kinds(Lexicon()).is_plural(word)


@pytest.mark.parametrize(
    ("noun", "chain"),
    [
        ("child", ("children", "people")),
        ("civilian", ("civilians", "people")),
        ("village", ("villages", "settlements")),
        ("tank", ("armour", "vehicles")),
        ("violinist", ("people",)),
        ("Ukrainian", ("people",)),
        ("melon", ()),
    ],
)
def test_a_noun_belongs_to_kinds_from_narrow_to_wide(noun: str, chain: tuple[str, ...]) -> None:
    """Kinds are given narrowest first; a noun that no kind lists has none."""
    assert kind_chain(noun) == chain


def test_the_top_kind_is_what_predicates_use() -> None:
    """The widest kind names the predicate's quantity; what no kind lists is an object."""
    assert [top_kind(noun) for noun in ("soldier", "town", "tank", "melon")] == [
        "people",
        "settlements",
        "vehicles",
        "objects",
    ]


def test_a_part_is_held_against_its_whole() -> None:
    """Children are among persons, villages among settlements, and not the other way round."""
    table = kinds(Lexicon())
    assert table.is_a("child", "person")
    assert table.is_a("village", "settlement")
    assert not table.is_a("person", "child")


def test_a_user_can_add_a_kind(tmp_path: Path) -> None:
    """A kinds.toml in a folder of the user's adds nouns and kinds."""
    text = '[kind.instruments]\nnouns = ["cello"]\n[kind.people]\nnouns = ["luthier"]\n'
    (tmp_path / "kinds.toml").write_text(text, encoding="utf-8")
    lexicon = Lexicon(folders=(tmp_path,))
    assert (kind_chain("cello", lexicon), kind_chain("luthier", lexicon)) == (("instruments",), ("people",))


def test_no_noun_is_its_own_part() -> None:
    """The hierarchy has no circles: every chain ends."""
    table = kinds(Lexicon())
    assert all(len(table.chain(noun)) <= len(table.parent) + 1 for noun in table.kind)


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("man", "men"),
        ("fireman", "firemen"),
        ("human", "humans"),
        ("family", "families"),
        ("bus", "buses"),
        ("sheep", "sheep"),
    ],
)
def test_plural_of_a_lemma(lemma: str, plural: str) -> None:
    """A lemma has the plural that the lexicon lists, else the usual one."""
    assert kinds(Lexicon()).plural(lemma) == plural
