"""Chains, stance, channels, repeats and explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.document import Document
from factdb.extract.statements import find_statements
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.extract.records import Statement


def chain(found: list[Statement], last: Statement) -> list[str]:
    """Return the sources from the statement outwards."""
    by_id = {statement.id: statement for statement in found}
    names = []
    step: Statement | None = last
    while step is not None:
        names.append(step.speaker.text if step.speaker else "")
        step = by_id[step.parent] if step.parent else None
    return names


def test_a_report_within_a_report_is_a_chain(found: list[Statement]) -> None:
    """An act of saying inside another's content has that one as parent, at any depth.

    According to the news agency Wafa, the mayor of Jenin suggested that the camp be evacuated.

    The radio said the governor reported that witnesses told police the boat was empty.
    """
    assert chain(found, found[1]) == ["the mayor of Jenin", "the news agency Wafa"]
    assert chain(found, found[-1]) == ["witnesses", "the governor", "The radio"]


def test_whom_a_report_cites_is_a_hop(found: list[Statement]) -> None:
    """Of "X reported, citing Y, that" the cited Y stands between X and what is said.

    Reuters reported, citing two diplomats, that the envoy had resigned.

    State television, quoting a military source, said that the commander confirmed that the fort had fallen.
    """
    assert chain(found, found[1]) == ["two diplomats", "Reuters"]
    assert chain(found, found[-1]) == ["the commander", "a military source", "State television"]


def test_each_hop_has_its_span_and_cue(found: list[Statement]) -> None:
    """Every hop keeps its own cue and its own stretch, the inner one within the outer.

    The bank said analysts predicted that growth would slow.

    The lawyer said her client told the court he was innocent.
    """
    outer, inner = found[0], found[1]
    assert (outer.cue and outer.cue.text, inner.cue and inner.cue.text) == ("said", "predicted")
    assert outer.start < inner.start <= inner.end == outer.end
    assert found[3].parent == found[2].id


def test_denials_deny(found: list[Statement]) -> None:
    """Verbs of denial deny what follows.

    The club denied that the coach had been sacked.

    The treasurer disputed the figures.
    """
    assert [statement.stance for statement in found] == ["deny", "deny"]


def test_declining_and_not_confirming_commit_to_nothing(found: list[Statement]) -> None:
    """A negated or declined act of saying is noncommittal, no denial.

    The army did not immediately confirm that it had entered the town.

    Officials declined to say whether the reactor was running.

    The ministry did not respond to requests for comment.
    """
    assert [statement.stance for statement in found] == ["noncommittal"] * 3


def test_what_may_or_will_be_said_is_noncommittal(found: list[Statement]) -> None:
    """A modal, a future and a condition leave the act open.

    The court may announce on Friday that the vote is void.

    If the minister says the plan is dead, markets will fall.
    """
    assert [statement.stance for statement in found] == ["noncommittal", "noncommittal"]


def test_who_can_confirm_asserts(found: list[Statement]) -> None:
    """Somebody who says that he can vouch for something asserts it.

    The observers said they could confirm the deaths of three farmers.
    """
    assert [statement.stance for statement in found] == ["assert", "assert"]


def test_proposals_propose(found: list[Statement]) -> None:
    """Urging, and suggesting that something be done, propose.

    The consul urged citizens to leave the coast.

    The panel recommended that the bridge be rebuilt.

    The administrator suggested that residents be moved.
    """
    assert [statement.stance for statement in found] == ["propose"] * 3


def test_questions_ask(found: list[Statement]) -> None:
    """A question, in its own words or in a clause, asks.

    "Where is the money?" the judge asked.

    The senator asked whether the tests were done.
    """
    assert [statement.stance for statement in found] == ["ask", "ask"]


def test_a_statement_that_ends_in_a_question_asserts(found: list[Statement]) -> None:
    """Only what asks from its first word to its last is a question.

    "They count only the dead. What of the villages?" the doctor said.

    "Where is Mr. Rao? Who saw him?" the clerk said.
    """
    assert [statement.stance for statement in found] == ["assert", "ask"]


def test_the_channel_is_named(found: list[Statement]) -> None:
    """How something was said is found near the cue, or in the verb.

    "The town is ours," the commander wrote on Telegram.

    Rita Gomes tweeted that the match was off.

    The firm said in a statement that the plant was closed.

    The envoy told the agency by phone that the road was open.
    """
    assert [statement.channel for statement in found] == ["Telegram", "X", "statement", "telephone"]


def test_a_sentence_printed_twice_is_linked(found: list[Statement]) -> None:
    """A heading repeated in the text is no second statement, but points to the first.

    Peru claims to have found the wreck of the frigate

    Peru claims to have found the wreck of the frigate

    The navy said the hull was whole. "The hull is whole," the navy said.
    """
    assert [statement.repeats for statement in found][:2] == [None, found[0].id]


def test_every_statement_explains_itself(found: list[Statement]) -> None:
    """Which rules found cue, source, content and speaker is kept for explanation.

    The vet said the herd was healthy.

    “Rain at last,” said Kofi Annor.
    """
    assert all(set(statement.why) == {"cue", "source", "content", "speaker"} for statement in found)
    assert found[0].why["source"] == "noun phrase left of the cue"
    assert found[1].why["source"] == "inverted: noun phrase right of the cue"


def test_coreference_stance_and_channel_explain_themselves(found: list[Statement]) -> None:
    """Why a speaker is who it is, and what made stance, channel and parent, is kept where it is not plain.

    Rector Mina Sol told Radio Orkney that the roof was sound. “It held,” she said. Sol denied that it leaked.

    The paper, citing a nurse, reported that two had died.
    """
    why = [statement.why for statement in found]
    assert [row["speaker"] for row in why[:3]] == [
        "named: a person by name",
        "pronoun: the last speaker that fits",
        "surname: a surname, in full elsewhere in the article",
    ]
    assert (why[0]["channel"], why[1]["channel"]) == ("beside the cue", "that of the statement before, which goes on")
    assert why[2]["stance"] == "deny: the verb deny"
    assert why[4]["parent"] == "cites this source"


def test_a_user_adds_cue_verbs(tmp_path: Path) -> None:
    """A cues.toml in a folder of the lexicon adds verbs to a class, and classes."""
    text = "Farmers bleated that the price of feed had doubled."
    assert find_statements(Document(text), Lexicon())[0] == []
    (tmp_path / "cues.toml").write_text('[class.assert]\nverbs = ["bleat"]\n', encoding="utf-8")
    statements, _ = find_statements(Document(text), Lexicon(folders=(tmp_path,)))
    assert [statement.exact for statement in statements] == ["the price of feed had doubled"]
