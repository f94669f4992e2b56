"""Quotations: whole, split, run-on, nested, broken, and words that are only quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_a_split_quotation_is_one_statement(said: list[tuple[str, str, str]]) -> None:
    """Both sides of "X, she said, Y" and a quotation that goes on after the full stop are one statement.

    “The river,” said Ngozi Bello, a ferry captain, “has never been this high.”

    "We lost the seed," the farmer said. "We lost the barn. What is left is mud."
    """
    assert said == [
        ("Ngozi Bello, a ferry captain", "said", "The river … has never been this high"),
        ("the farmer", "said", "We lost the seed … We lost the barn. What is left is mud"),
    ]


def test_two_attributions_in_one_paragraph_stay_apart(said: list[tuple[str, str, str]]) -> None:
    """Two cues in one paragraph are two statements, each with its own quotation.

    "The roof held," Mayor Ana Duarte said. "The walls did not," engineer Luis Prado replied.

    “Nobody warned us,” said Mrs. Kaur. The clerk said two letters had been sent.
    """
    assert said == [
        ("Mayor Ana Duarte", "said", "The roof held"),
        ("engineer Luis Prado", "replied", "The walls did not"),
        ("Mrs. Kaur", "said", "Nobody warned us"),
        ("The clerk", "said", "two letters had been sent"),
    ]


def test_a_quotation_runs_on_into_the_next_paragraph(said: list[tuple[str, str, str]]) -> None:
    """A paragraph that opens with a mark where the last was not closed continues its quotation.

    “We started before dawn,” the guide said. “There was no wind.

    “By noon the ridge was gone in the cloud.”

    The rescue took nine hours. "It was the longest day," Maria Lund said, "of my life.

    "I would not go back."
    """
    assert [content for _, _, content in said] == [
        "We started before dawn … There was no wind … By noon the ridge was gone in the cloud",
        "It was the longest day … of my life … I would not go back",
    ]


def test_an_unclosed_mark_is_mended_and_reported(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Without its closing mark a quotation ends where the attribution shows that it must have ended.

    “The bridge will open in May, the minister said. “Not before.”

    In a statement by the harbour office, "No ship may leave until the storm has passed.
    """
    assert [content for _, _, content in said] == [
        "The bridge will open in May … Not before",
        "No ship may leave until the storm has passed",
    ]
    assert all(statement.repaired for statement in found)


def test_a_doubled_opening_mark_opens_once(said: list[tuple[str, str, str]]) -> None:
    """A second opening mark within a quotation, without an attribution between, does not begin another.

    “We are home! “After nine years, we are home,” said Captain Idris Noor.

    "The team gave all. "I am proud of them," the coach said.
    """
    assert [content for _, _, content in said] == [
        "We are home! “After nine years, we are home",
        'The team gave all. "I am proud of them',
    ]


def test_a_quotation_within_a_quotation_belongs_to_it(said: list[tuple[str, str, str]]) -> None:
    """Nested marks, whatever closes first, stay inside.

    “He told me ‘run’ and I ran,” the boy said.

    "All they wrote was 'no comment,' " said lawyer Priya Nair.
    """
    assert said == [
        ("the boy", "said", "He told me ‘run’ and I ran"),
        ("lawyer Priya Nair", "said", "All they wrote was 'no comment,'"),
    ]


def test_a_partly_quoted_clause_is_mixed(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """A clause with quoted words in it is one mixed statement.

    The auditor said the accounts were “a work of fiction” and had to be redone.

    Coach Dana Reyes called on fans and insisted that the referee had been "more than fair".
    """
    assert [statement.form for statement in found] == ["mixed", "mixed"]
    assert said == [
        ("The auditor", "said", "the accounts were “a work of fiction” and had to be redone"),
        ("Coach Dana Reyes", "insisted", 'the referee had been "more than fair"'),
    ]


def test_scare_quotes_and_nicknames_say_nothing(said: list[tuple[str, str, str]]) -> None:
    """Quoted words without an act of saying, titles and nicknames make no statement.

    The so-called “smart” bins were emptied twice a week. Pat "The Hammer" Doyle won by points.

    Her novel "The Salt Road" came out in June. Pat "The Hammer" Doyle said the belt was his.
    """
    assert said == [('Pat "The Hammer" Doyle', "said", "the belt was his")]


def test_every_kind_of_mark_is_read(said: list[tuple[str, str, str]]) -> None:
    """Curly, straight, doubled, single, French and German marks quote; an apostrophe never does.

    'It's the players' night,' the captain said.

    ‘We don’t know yet,’ Dr Amina Yusuf said.

    ``The ship is lost,'' the owner said.

    ''Nothing works,'' the nurse said.

    « La route est coupée », said the prefect.

    „Wir bleiben“, said the manager.
    """
    assert [content for _, _, content in said] == [
        "It's the players' night",
        "We don’t know yet",
        "The ship is lost",
        "Nothing works",
        "La route est coupée",
        "Wir bleiben",
    ]


def test_a_question_takes_the_attribution_behind_it(said: list[tuple[str, str, str]]) -> None:
    """A quotation that ends in a question or exclamation mark still belongs to the name that follows.

    “Who signed this?” Judge Okafor asked. Nobody answered.

    "Never again!" shouted one of the drivers.
    """
    assert said == [
        ("Judge Okafor", "asked", "Who signed this?"),
        ("one of the drivers", "shouted", "Never again!"),
    ]


def test_a_quotation_on_its_own_goes_to_the_last_speaker(found: list[Statement]) -> None:
    """A quotation that nothing introduces is kept, with an implicit speaker: the one who spoke last.

    Elena Ruiz said the clinic had closed.

    The doors were chained. A dog slept on the steps.

    “Nobody told us it would be for good.”
    """
    last = found[-1].speaker
    assert last is not None
    assert (last.name, last.how, last.text, last.start) == ("Elena Ruiz", "implicit", "", None)
