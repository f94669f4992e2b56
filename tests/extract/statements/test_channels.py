"""By which way it was said: outlets, parliaments and courts that are told, posts, notes, and what goes on with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def channels(found: list[Statement]) -> list[str | None]:
    """Return the channels of the statements."""
    return [statement.channel for statement in found]


def test_the_outlet_that_is_told_is_the_channel(found: list[Statement]) -> None:
    """An outlet has its name as written; who else is told makes no channel.

    The harbour master told Radio Orkney that the ferry was late.

    The curator told WQRX-TV two masks were stolen.

    The abbot told state television that the bells were safe.

    She told her sister that it was raining. He told the newspaper that it was dry.
    """
    assert channels(found) == ["Radio Orkney", "WQRX-TV", "television", None, None]


def test_parliaments_and_courts_are_told(found: list[Statement]) -> None:
    """What a parliament, its members or a court are told has them as channel.

    The fisheries minister told parliament that the quota was spent.

    Minister Okello told MPs that the dam was full.

    The driver told the court that he had slept.
    """
    assert channels(found) == ["parliament", "parliament", "court"]


def test_one_may_speak_on_and_to_an_outlet(found: list[Statement]) -> None:
    """An outlet behind "speaking to", "in comments to" and "on" is the channel, before the verb and after it.

    Speaking to Delta Sports on Sunday, the coach said the pitch was wet.

    The chemist said in comments to Al Jazeera that the well was foul.

    “We lost two cows,” the farmer said on Channels TV.
    """
    assert channels(found) == ["Delta Sports", "Al Jazeera", "Channels TV"]


def test_news_conferences_notes_and_messages(found: list[Statement]) -> None:
    """Events, documents and messages are told by their nouns, whatever they are called.

    The warden told reporters at a presser that the wall was sound.

    The broker wrote in a note that tin was cheap.

    The pilot said by text message that nobody was hurt.

    The nurse said in a voice note that the ward was full.

    The rector said in a letter to parents that the school would open.

    In a video posted on Facebook, the singer said the show was off.
    """
    assert channels(found) == ["news conference", "note", "text message", "text message", "letter", "Facebook"]


def test_what_goes_on_with_a_statement_came_by_its_way(found: list[Statement]) -> None:
    """What the same speaker "added" has the channel of the statement before; another speaker's words have none.

    The governor wrote on Telegram that two were hurt. “Both are at home,” he added.

    The keeper said in a statement that the lion was safe. “It is a lie,” a neighbour added.
    """
    assert channels(found) == ["Telegram", "Telegram", "statement", None]


def test_an_outlet_is_told_by_its_kind_its_initials_or_the_dateline(found: list[Statement]) -> None:
    """A noun for outlets beside a name, initials that are no known body's, and the agency of the dateline are channels.

    OSLO, May 3 (Nordpress) - The bridge is safe, an engineer told Nordpress.

    “We are ready,” the general told state broadcaster MRX. “We saw smoke,” a nurse told kTV.

    The mayor told the daily El Faro she had been threatened. “It was dark,” a driver told the PXB agency.

    The minister said on the air of Volna-12 TV channel that talks had failed.

    Sources consulted by EXO said the decree was ready.

    “They left at dawn,” a clerk told UNICEF.
    """
    assert [s.channel for s in found] == [
        "Nordpress",
        "MRX",
        "kTV",
        "El Faro",
        "PXB agency",
        "Volna-12 TV channel",
        "EXO",
        None,
    ]


def test_events_and_judges_are_told(found: list[Statement]) -> None:
    """What somebody tells may be an event, a chamber, a council or whoever sits in court.

    “He asked about my roses,” the coach told his pre-match press conference.

    The sergeant told Senior Resident Magistrate Peter Odhiambo the man had lied.

    Engineers told councillors the wall was weak. The minister told the National Assembly that losses were falling.

    The agency told lawmakers in a closed-door briefing that the leader was ill.

    “Demand is soft,” the finance chief told analysts on a call.

    Talking to journalists outside Parliament House, the deputy said the figures were wrong.
    """
    assert [s.channel for s in found] == [
        "news conference",
        "court",
        "meeting",
        "parliament",
        "briefing",
        "conference call",
        None,
    ]


def test_the_ways_of_the_trade(found: list[Statement]) -> None:
    """Posts, letters, papers of a court and reports are channels, wherever they stand in the sentence.

    In an overnight Truth Social post, the senator said the deal was dead.

    The factory said on its official WeChat account that production had stopped.

    Addressing a joint news conference, the envoy said talks would resume.

    Prosecutors said in an affidavit that the man had bought two guns.

    The bank said in its quarterly report that growth would slow.

    Speaking on the Long Haul podcast, the pilot said he had been tired.
    """
    assert [s.channel for s in found] == [
        "Truth Social",
        "WeChat",
        "news conference",
        "court filing",
        "report",
        "podcast",
    ]


def test_where_something_else_happened_is_no_channel(found: list[Statement]) -> None:
    """A chamber before another verb of the sentence is not where it was said.

    The party won a majority in the House of Assembly, and both leaders claimed victory.

    In the House of Commons, the minister said it was late.
    """
    assert [s.channel for s in found] == [None, "parliament"]
