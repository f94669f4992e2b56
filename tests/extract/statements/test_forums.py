"""What courts, inquests and committees hear, and verbs within what is said that are no second act of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_a_forum_hears_what_nobody_named_said(found: list[Statement], said: Rows) -> None:
    """What a court or an inquest heard, or was told, is said there by nobody named; hearing a case says nothing.

    The High Court heard on Monday that the driver was speeding.

    The alarm had been switched off, the inquest heard.

    Jurors were told the lock had been changed. The court heard the case in May.
    """
    assert said == [
        ("", "heard", "the driver was speeding"),
        ("", "heard", "The alarm had been switched off"),
        ("", "were told", "the lock had been changed"),
    ]
    assert [statement.channel for statement in found] == ["court", "court", "court"]


def test_whoever_told_the_forum_is_the_speaker(said: Rows) -> None:
    """Behind "heard from" and "told by" stands who said it.

    The inquest heard from pathologist Ada Obi that the heart had stopped.

    The tribunal was told by the foreman that the ladder was new.
    """
    assert [(source, content) for source, _, content in said] == [
        ("pathologist Ada Obi", "the heart had stopped"),
        ("the foreman", "the ladder was new"),
    ]


def test_what_a_speaker_did_himself_is_a_part_of_his_words(said: Rows) -> None:
    """A pronoun's figure or object within what is said is no act of its own; a clause of its own is.

    The shopkeeper said he had counted more than 20 explosions.

    The charity said its teams had counted 36 bodies. The clerk said they had asked for a new well.

    The lawyer argued that phone records would prove it. The nurse said she had warned that the ward was full.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The shopkeeper", "he had counted more than 20 explosions"),
        ("The charity", "its teams had counted 36 bodies"),
        ("The clerk", "they had asked for a new well"),
        ("The lawyer", "phone records would prove it"),
        ("The nurse", "she had warned that the ward was full"),
        ("she", "the ward was full"),
    ]


def test_two_who_accuse_each_other_both_speak(said: Rows) -> None:
    """Of two names that accuse each other each makes the accusation; the circumstances behind a comma are none of it.

    Arland and Borania accused each other of firing first, in the second clash this week.
    """
    assert said == [
        ("Arland", "accused", "each other of firing first"),
        ("Borania", "accused", "each other of firing first"),
    ]


def test_an_object_ends_before_the_next_verb(found: list[Statement]) -> None:
    """What is disputed or asked for ends where the same or another speaker says something next.

    The ministry disputes this and states that the bridge is open.

    The fire service said 40 people had been rescued, and put the number of missing at 12.

    A guest asked for a photo and Obi said, “Not today.”
    """
    assert [(s.speaker.text if s.speaker else "", s.exact, s.stance) for s in found] == [
        ("The ministry", "this", "deny"),
        ("The ministry", "the bridge is open", "assert"),
        ("The fire service", "40 people had been rescued", "assert"),
        ("The fire service", "the number of missing at 12", "assert"),
        ("A guest", "a photo", "propose"),
        ("Obi", "Not today", "assert"),
    ]


def test_a_verb_outside_the_lexicon_ends_its_subject(said: Rows) -> None:
    """A word in -ed before an object or a participle of saying is a verb, and no part of the speaker's name.

    The court sentenced him to 12 years and ordered that he pay the widow.

    The union demurred, saying the offer was late.

    The road is shut, according to the works office, which had reported cracks in March.
    """
    assert said == [
        ("The court", "ordered", "he pay the widow"),
        ("The union", "saying", "the offer was late"),
        ("the works office", "according to", "The road is shut"),
        ("which", "had reported", "cracks in March"),
    ]
