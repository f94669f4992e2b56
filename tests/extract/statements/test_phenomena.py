"""What surrounds statements and what looks like them: datelines, captions, posts, places that speak, set phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_datelines_bylines_and_captions_say_nothing(said: Rows) -> None:
    """What a page says beside the article is nobody's words, and no subject of what follows.

    By Ada Obi, Harbour News

    JOS, May 4 (Harbour News) - The herder said the well was dry.

    OSLO — Dockers told reporters that the crane had failed.

    Photo: Ada Obi says farewell to the crew.
    """
    assert said == [
        ("The herder", "said", "the well was dry"),
        ("Dockers", "told", "the crane had failed"),
    ]


def test_a_post_without_words_is_no_statement(found: list[Statement], said: Rows) -> None:
    """Who tweets a photo or posts a map says nothing; words that are tweeted have their channel.

    The singer tweeted a photo of her dog. The envoy posted a map of the river.

    The singer tweeted that the show was off. The envoy tweeted: “Stay home.”
    """
    assert [content for _, _, content in said] == ["the show was off", "Stay home"]
    assert {statement.channel for statement in found} == {"X"}


def test_countries_and_capitals_speak(found: list[Statement]) -> None:
    """A country, or its capital, says what its government says.

    Norway says the ship was safe. Paris denied that it had sold the boats.
    """
    speakers = [(s.speaker.text, s.speaker.country) for s in found if s.speaker]
    assert speakers == [("Norway", "NO"), ("Paris", "FR")]


def test_spokespeople_speak_for_their_body(found: list[Statement]) -> None:
    """A spokesperson's name is the speaker, the body the institution.

    Spokeswoman for the Interior Ministry Lena Dahl said 40 people were held.

    A spokesman for the Coast Guard, Imre Bor, said the road was open.
    """
    people = [(s.speaker.name, s.speaker.institution) for s in found if s.speaker]
    assert [name for name, _ in people] == ["Lena Dahl", "Imre Bor"]
    assert all(institution for _, institution in people)


def test_as_somebody_put_it(said: Rows) -> None:
    """What "X put it" is stands before it, behind its comma at the head, or in a quotation behind a colon.

    As the abbot put it, bells have ears.

    The lift is “a coffin on a rope”, as one tenant put it.

    The coach put it bluntly: “We froze.” They put it in a box.
    """
    assert said == [
        ("the abbot", "put it", "bells have ears"),
        ("one tenant", "put it", "The lift is “a coffin on a rope”"),
        ("The coach", "put it", "We froze"),
    ]


def test_per_and_according_to(said: Rows) -> None:
    """Both need no verb, at the head of a sentence and within it.

    Per the clinic, two nurses were ill. The bridge, per the port, is safe.

    According to the radio, the pool is shut.
    """
    assert [(source, content) for source, _, content in said] == [
        ("the clinic", "two nurses were ill"),
        ("the port", "The bridge … is safe"),
        ("the radio", "the pool is shut"),
    ]


def test_a_noun_of_denying_denies(found: list[Statement]) -> None:
    """A denial that something is so denies it; a claim asserts it.

    The town was angered by the mayor's denial that the weir leaked.

    Nobody believed his claim that it held.
    """
    assert [(s.exact, s.stance) for s in found] == [("the weir leaked", "deny"), ("it held", "assert")]


def test_a_body_or_head_of_one_may_end_a_heading(said: Rows) -> None:
    """The head of the phrase behind the dash tells whether it speaks.

    Library van to be scrapped - council

    Two wounded in Orlivka – head of the regional administration
    """
    assert [(source, content) for source, _, content in said] == [
        ("council", "Library van to be scrapped"),
        ("head of the regional administration", "Two wounded in Orlivka"),
    ]


def test_a_passive_may_close_the_sentence(said: Rows) -> None:
    """What "it was announced" behind its comma is said by nobody named.

    Fares will rise in March, it was announced today.

    Retired teacher Mara Boyd, 81, whose van is gone, called the plan “a disgrace”.
    """
    assert said == [
        ("", "was announced", "Fares will rise in March"),
        ("Retired teacher Mara Boyd", "called", "a disgrace"),
    ]
