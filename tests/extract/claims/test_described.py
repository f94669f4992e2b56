"""Events without a figure: told of those who are only described, of things, of one time; what tells of none is left."""

from __future__ import annotations

import pytest

from factdb.extract import extract
from tests.extract.claims.articles import brief, claims


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "place"),
    [
        ("Latvia's transport minister resigned on Wednesday.", "resigned", "Latvia's transport minister", None),
        ("Rebel troops entered Bunia at dawn.", "entered", "Rebel troops", "Bunia"),
        ("The ministry shut the border crossing in Chaman.", "closed", "The ministry", "Chaman"),
        ("Voters rejected the new constitution.", "rejected", "Voters", None),
        ("The agency lifted its tsunami warning.", "lifted", "The agency", None),
        ("Prosecutors charged the former treasurer.", "charged", "Prosecutors", None),
        ("Teachers went on strike in Lagos.", "walked_out", "Teachers", "Lagos"),
        ("Investigators searched the offices of the bank.", "inspected", "Investigators", None),
    ],
)
def test_who_is_only_described_is_the_subject(text: str, predicate: str, subject: str, place: str | None) -> None:
    """An office, a body or people told by a noun is a mention, and the event's subject."""
    assert brief(text, "predicate", "subject", "place") == [(predicate, subject, place)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The peace agreement was signed in Nairobi.", "signed"),
        ("The prime minister dissolved parliament.", "dissolved"),
        ("Greece and Malta agreed to a truce.", "ceasefire"),
        ("The central bank raised its key rate.", "increased"),
        ("Talks between the union and the railway collapsed on Tuesday.", "ended"),
        ("The opposition leader was released from prison in Harare.", "released"),
        ("Ethiopia lifted the ban on exports of teff.", "lifted"),
        ("The border crossing re-opened on Friday.", "opened"),
    ],
)
def test_a_weak_verb_is_sure_of_the_things_of_its_event(text: str, predicate: str) -> None:
    """A treaty is signed, a ban lifted, an opponent released: the noun decides, no figure is needed."""
    assert brief(text, "predicate") == [(predicate,)]


@pytest.mark.parametrize(
    "text",
    [
        "The book opens with a scene in Venice.",
        "He dropped his keys and ran.",
        "Parties expel their critics.",
        "The government plans to close the border.",
        "The talks entered a third day.",
        "The motion died.",
        "He signed the guest book.",
        "She quit smoking.",
        "The signed copy hung on the wall.",
        "The idea was killed by a joke.",
    ],
)
def test_what_tells_of_no_event_at_one_time_is_left(text: str) -> None:
    """Habits, aims and manners of speaking make no claim."""
    assert claims(text) == []


def test_a_heading_tells_in_the_present_what_happened() -> None:
    """A verb in the present is an event in a heading, and in no sentence."""
    assert brief("Estonian central bank governor quits", "predicate") == [("resigned",)]
    assert claims("A central bank governor quits after eight years.") == []


def test_who_holds_an_office_is_known_from_the_article() -> None:
    """A described post is the one person of whom the article says that they hold it."""
    text = "The deputy mayor resigned.\n\nDeputy mayor Ruth Abara said the quay was safe."
    found = extract(text)
    resigned = next(c for s in found.statements for c in s.claims if c.event == "resigned")
    assert next(mention.name for mention in found.mentions if mention.id == resigned.subject) == "Ruth Abara"


def test_mentions_stay_in_order_and_every_id_points_at_one() -> None:
    """What claims add to the mentions is numbered with the others."""
    text = "Police arrested the mayor of Oran. In Lagos the union accepted the offer of Ada Obi."
    found = extract(text)
    assert [mention.id for mention in found.mentions] == [f"m{at}" for at in range(1, len(found.mentions) + 1)]
    assert [mention.start for mention in found.mentions] == sorted(mention.start for mention in found.mentions)
    assert all(text[mention.start : mention.end] == mention.text for mention in found.mentions)
    named = {mention.id for mention in found.mentions}
    told = [claim for statement in found.statements for claim in statement.claims]
    assert {claim.subject for claim in told} | {claim.object for claim in told} <= named | {None}
