"""Colons, labels and transcripts: what speaks before a colon, and what only names a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_a_speaker_before_a_colon_speaks(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """In a heading, a name that speaks in the article, or a word for speakers, says what follows the colon.

    Okoro: We will rebuild the market

    Police: Driver fled on foot

    Emeka Okoro told traders on Monday that work would begin in June.
    """
    assert said[:2] == [
        ("Okoro", ":", "We will rebuild the market"),
        ("Police", ":", "Driver fled on foot"),
    ]
    assert [statement.form for statement in found[:2]] == ["direct", "indirect"]


def test_a_label_before_a_colon_says_nothing(said: list[tuple[str, str, str]]) -> None:
    """Topics, sections and boilerplate are labels.

    Flood latest: Three villages cut off

    Related: How dams age

    Budget 2026: What it means for you
    """
    assert said == []


def test_a_label_and_a_pronoun_are_one_attribution(said: list[tuple[str, str, str]]) -> None:
    """A label and its pronoun, "X: “…,” he said", are one statement by X.

    Olena Bondar: “The school will open on Monday,” she said.

    Arjun Mehta: "We never gave up," he said.
    """
    assert said == [
        ("Olena Bondar", ":", "The school will open on Monday"),
        ("Arjun Mehta", ":", "We never gave up"),
    ]


def test_a_transcript_gives_each_turn_to_its_label(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Lines that open with names in capitals or Q and A are turns.

    HOST: Why did the pumps fail?

    AMADI: Nobody had serviced them. We asked for years.

    HOST: Whom did you ask?

    AMADI: The council.
    """
    assert said == [
        ("HOST", ":", "Why did the pumps fail?"),
        ("AMADI", ":", "Nobody had serviced them. We asked for years"),
        ("HOST", ":", "Whom did you ask?"),
        ("AMADI", ":", "The council"),
    ]
    assert [statement.stance for statement in found] == ["ask", "assert", "ask", "assert"]


def test_answers_are_by_whom_the_article_names_before(found: list[Statement]) -> None:
    """Q and A label the turns of an interview: the paper's questions say nothing, the answers are the guest's.

    Lake warden Ama Boateng met us at the shore.

    Q: Is the lake safe?

    A: Not this summer.
    """
    assert [(s.exact, s.speaker and s.speaker.name) for s in found] == [("Not this summer", "Ama Boateng")]


def test_a_colon_announces_the_next_paragraph(said: list[tuple[str, str, str]]) -> None:
    """A cue that ends in a colon takes the paragraph that follows, quoted or not.

    The committee wrote:

    The tunnel must be closed until the cracks are sealed.

    Mrs Dlamini added:

    "We have waited eleven years."
    """
    assert said == [
        ("The committee", "wrote", "The tunnel must be closed until the cracks are sealed"),
        ("Mrs Dlamini", "added", "We have waited eleven years"),
    ]


def test_a_colon_without_a_verb_of_saying_can_introduce(said: list[tuple[str, str, str]]) -> None:
    """A quotation after a colon belongs to the subject before it.

    The old fisherman had one answer: "Leave the nets in the boat."

    Asked about the delay, the contractor gave a short reply: “Ask the weather.”
    """
    assert said[0] == ("The old fisherman", ":", "Leave the nets in the boat")
    assert said[-1][0] == "the contractor"
    assert said[-1][2] == "Ask the weather"


def test_boilerplate_never_speaks(said: list[tuple[str, str, str]]) -> None:
    """Menus, bylines, captions and share buttons make no statements.

    Show More

    Related Articles

    By Jane Roe, staff reporter

    Photo: Reuters

    Back to top button

    %d bloggers like this:

    Read more: Ten ways to save water
    """
    assert said == []


def test_a_topic_with_a_place_is_no_speaker(said: list[tuple[str, str, str]]) -> None:
    """The last word of a topic label does not speak, even where it is a name that speaks elsewhere.

    Floods in Oru: three villages cut off

    Oru said on Monday that the road would reopen.
    """
    assert [(source, cue) for source, cue, _ in said] == [("Oru", "said")]


def test_an_office_may_follow_the_name_of_a_turn(said: list[tuple[str, str, str]]) -> None:
    """In a label the office behind the name is no part of it; what the turn reports is a statement within it.

    ANNA KESSLER, HOST: The chancellor says the budget will balance. Do you believe her?

    SEN. RAY BOYD: I said so in May.

    KESSLER: So you did.

    BOYD: Twice.
    """
    assert said[:3] == [
        ("ANNA KESSLER", ":", "The chancellor says the budget will balance. Do you believe her?"),
        ("The chancellor", "says", "the budget will balance"),
        ("SEN. RAY BOYD", ":", "I said so in May"),
    ]


def test_who_asks_is_not_the_one_who_answers(found: list[Statement]) -> None:
    """Of those named before an interview, the one who "spoke to" somebody answers.

    Professor Marta Ollier has spent 22 summers on the ice. She spoke to Nils Brandt about it.

    Q: Is it dying?

    A: Yes, since 2012.
    """
    assert [(s.exact, s.speaker and s.speaker.name) for s in found] == [("Yes, since 2012", "Marta Ollier")]


def test_a_body_of_two_words_speaks_as_a_label(said: list[tuple[str, str, str]]) -> None:
    """A label that is part of a source elsewhere speaks, with quoted words and what follows them.

    Network Rail: ‘No faults’ found at crossing

    A Network Rail spokesman said the crossing had been inspected.
    """
    assert said[0] == ("Network Rail", ":", "‘No faults’ found at crossing")


def test_a_topic_before_a_colon_does_not_speak(found: list[Statement]) -> None:
    """Behind “On whether …:” the one who spoke last goes on.

    “He asked about my roses,” coach Steve Pask said.

    On whether striker Kofi Anane would start: “He'll be involved.”
    """
    assert [s.speaker.name for s in found if s.speaker] == ["Steve Pask", "Steve Pask"]
