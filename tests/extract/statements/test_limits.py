"""What is not told apart, or says nothing: what is found instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_an_attribution_may_close_a_list(said: Rows) -> None:
    """The commas of a list before the attribution part nothing.

    Salt, diesel and flour will be rationed, the governor of the island said.

    Two tents, a stove, nine ropes and a goat were lost, according to the guide.
    """
    assert said == [
        ("the governor of the island", "said", "Salt, diesel and flour will be rationed"),
        ("the guide", "according to", "Two tents, a stove, nine ropes and a goat were lost"),
    ]


def test_thanks_and_blame_without_quoted_words_say_nothing(said: Rows) -> None:
    """Whom somebody thanks or blames is told by the article, until it quotes.

    The mayor thanked the crews. The mayor blamed the rain for the flood. The firm apologised for the delay.

    The mayor blamed “sheer bad luck”. The firm apologised, saying that the valve had been old.
    """
    assert [content for _, _, content in said] == ["sheer bad luck", "the valve had been old"]


def test_silence_about_something_commits_to_nothing(found: list[Statement], said: Rows) -> None:
    """Who declines to speak of something makes a noncommittal statement of it; who is only silent makes none.

    The bank did not respond to questions. The clerk declined to comment on the fire.

    The mill declined to comment. The owner could not be reached.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The bank", "questions"),
        ("The clerk", "the fire"),
    ]
    assert {statement.stance for statement in found} == {"noncommittal"}


def test_a_dialogue_of_dashes_alone_says_nothing(said: Rows) -> None:
    """Without quotation marks the turns of a dialogue are not told from insertions; with them they are said.

    — Where is the boat? — asked the ferryman.

    “Where is the oar?” — asked the boatman.
    """
    assert said == [("the boatman", "asked", "Where is the oar?")]


def test_free_indirect_speech_is_the_articles_own(said: Rows) -> None:
    """Between two attributions a sentence that names nobody stays the article's, whoever thinks so.

    The keeper said the light had failed. It had failed before. Nobody would pay. He warned that ships would sink.
    """
    assert [content for _, _, content in said] == ["the light had failed", "ships would sink"]
