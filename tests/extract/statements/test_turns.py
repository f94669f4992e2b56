"""Transcripts and interviews: every paragraph of an answer is the guest's, figures included."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def names(found: list[Statement]) -> list[str | None]:
    """Return the speakers' names."""
    return [statement.speaker.name if statement.speaker else None for statement in found]


def test_an_answer_is_the_whole_paragraph(found: list[Statement], said: Rows) -> None:
    """Labels that are names take turns where one of them asks.

    Marta Kowalska, who breeds bees, talked to the Village Bee Post.

    Village Bee Post: How was the winter?

    Marta Kowalska: Mild. We lost nine hives. I should say that four were old.

    VBP: And the spring?

    Kowalska: Too dry.
    """
    assert [content for _, _, content in said] == [
        "How was the winter?",
        "Mild. We lost nine hives. I should say that four were old",
        "And the spring?",
        "Too dry",
    ]
    assert names(found)[1::2] == ["Marta Kowalska", "Marta Kowalska"]
    assert [statement.stance for statement in found] == ["ask", "assert", "ask", "assert"]


def test_the_guest_is_whom_the_introduction_names(found: list[Statement]) -> None:
    """Behind Q and A the person speaks whose interview it is, not the one who was quoted last.

    "The pool is safe," said Inspector Karin Holm.

    Interview with the lifeguard Pavel Dvorak

    Q: Is it safe?

    A: On most days.

    Q: And today?

    A: No.
    """
    assert names(found)[1:] == ["Pavel Dvorak", "Pavel Dvorak"]


def test_an_answer_goes_on_until_the_next_question(said: Rows) -> None:
    """Paragraphs between two turns are the answer's, and so are words in the own voice behind the last.

    Baker Luis Ferrer met us in his shop.

    Q: When did you begin?

    A: At nine.

    There were 30 loaves that day.

    Q: And now?

    A: We bake 400.

    We had asked for more flour.

    The mill is closed.
    """
    assert said == [
        ("", ":", "At nine … There were 30 loaves that day"),
        ("", ":", "We bake 400 … We had asked for more flour"),
    ]


def test_what_others_say_between_two_turns_is_theirs(said: Rows) -> None:
    """An answer ends where the article itself goes on.

    Baker Luis Ferrer met us in his shop.

    Q: When did you begin?

    A: At nine.

    His rival, Joan Mir, said that the shop opened at ten.

    Q: And now?

    A: We bake 400.
    """
    assert said == [
        ("", ":", "At nine"),
        ("His rival, Joan Mir", "said", "the shop opened at ten"),
        ("", ":", "We bake 400"),
    ]


def test_labels_that_nobody_asks_are_no_interview(said: Rows) -> None:
    """A list whose labels come again is no dialogue.

    Pros: Cheap and light.

    Cons: Loud.

    Pros: Fast.

    Cons: Heavy.
    """
    assert said == []


def test_answers_follow_questions_that_stand_apart(found: list[Statement]) -> None:
    """Without labels, short questions on lines of their own make an interview; each answer is its guest's.

    The novelist Ewa Tarn has moved back to Arlo. We spoke to her at the library.

    **Why did you leave the city?**

    I could not hear myself think. The rent had doubled.

    It was a good street once.

    **Do you miss anything?**

    My barber. And the trams, which run until one.

    **What is your new book about?**

    It is about a ferry. I wrote it in nine weeks.
    """
    assert [(s.speaker.name if s.speaker else "", s.exact[:20], len(s.spans)) for s in found] == [
        ("Ewa Tarn", "I could not hear mys", 2),
        ("Ewa Tarn", "My barber. And the t", 1),
        ("Ewa Tarn", "It is about a ferry.", 1),
    ]


def test_questions_of_an_article_make_no_interview(found: list[Statement]) -> None:
    """Headings that ask the reader something are answered by the article, which speaks of no "I".

    What is the new levy?

    The levy is four per cent.

    Who pays it?

    Shops pay it, the ministry said.

    When will you notice?

    Prices change in May.
    """
    assert [s.exact for s in found] == ["Shops pay it"]


def test_labels_may_shorten_to_first_names(found: list[Statement]) -> None:
    """Speakers who are labelled in full first and by their first names later take turns all the same.

    Nell Ashby: Welcome back. With me is Tomasz Reid.

    Tomasz Reid: Thanks for having me.

    Nell Ashby: Are we running out of worms?

    Tomasz Reid: We don't know.

    Nell: What does the ministry say?

    Tomasz: The ministry has no spade.
    """
    assert [s.speaker.name for s in found if s.speaker] == ["Nell Ashby", "Tomasz Reid"] * 3
