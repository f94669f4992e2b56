"""Which acts of saying are told apart: within another, behind one another, of the author, of a forum that hears."""

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


def test_a_paraphrase_and_the_quotation_behind_it_are_two_statements(found: list[Statement]) -> None:
    """Words that follow a clause are an act of their own, of the same speaker; quoted words go on with quoted words.

    Pania Walker said her bill had gone up by $840. “I'm 71. I'm not paying more for less.”

    The clerk said the sum was “a slip of the pen”. “We will pay it back.”
    """
    assert [(s.speaker.name if s.speaker else "", s.exact[:24], s.form) for s in found] == [
        ("Pania Walker", "her bill had gone up by ", "indirect"),
        ("Pania Walker", "I'm 71. I'm not paying m", "direct"),
        ("clerk", "the sum was “a slip of t", "mixed"),
    ]


def test_a_content_ends_where_the_author_tells_what_was_not_said(said: Rows) -> None:
    """What somebody left out is the author's: "but gave no evidence", "without elaborating".

    He claimed the rally had been paid for, but gave no evidence. Roe said two had been held, but did not elaborate.

    The guard said two had been held, without giving details. Obi said the road was shut, but the bridge was open.
    """
    assert [content for _, _, content in said] == [
        "the rally had been paid for",
        "two had been held",
        "two had been held",
        "the road was shut, but the bridge was open",
    ]


def test_a_second_act_behind_an_inner_one_is_the_outer_speakers(said: Rows) -> None:
    """After what another said within somebody's words, a further verb goes on with the outer subject.

    The Centre said that lawyers had reported 12 arrests and that some had been beaten, and called for an inquiry.

    The chief executive said the outlook “still looks good” and expects a profit of $5 million.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The Centre", "lawyers had reported 12 arrests and that some had been beaten"),
        ("lawyers", "12 arrests and that some had been beaten"),
        ("The Centre", "an inquiry"),
        ("The chief executive", "the outlook “still looks good”"),
        ("The chief executive", "a profit of $5 million"),
    ]


def test_a_parenthesis_in_a_relative_clause_says_the_clause(said: Rows) -> None:
    """Behind "where" the parenthesis "it says" covers only the relative clause.

    The agency watches the coast off Tarn, where, it says, 30,000 boats were stopped.
    """
    assert said == [("it", "says", "where … 30,000 boats were stopped")]


def test_a_figure_needs_somebody_who_gives_it(said: Rows) -> None:
    """A relative with a modal, an adjective behind a number, a key and a newspaper's dateline say nothing.

    author: Staff Correspondent, Tarn

    Two bodies were found, which would raise the number of missing to almost 60.

    Some 412 confirmed cases of measles were found. No injuries had been reported to police.

    Madrid, 28 May (NORD).- Seven people died at sea on Wednesday, the coast guard said.
    """
    assert said == [("the coast guard", "said", "Seven people died at sea on Wednesday")]


def test_rival_figures_are_found(said: Rows) -> None:
    """A count may be put of a participle, quoted behind "of", or follow "according to" with a list.

    The coast guard put the number of rescued at 152. Organisers spoke of “at least 200,000”.

    According to the relief office, 14 people died in Tarn, nine in Bushe and four in Ruk.
    """
    assert [(source, content) for source, _, content in said] == [
        ("The coast guard", "the number of rescued at 152"),
        ("Organisers", "at least 200,000"),
        ("the relief office", "14 people died in Tarn, nine in Bushe and four in Ruk"),
    ]


def test_a_quotation_with_a_comma_is_said_whatever_the_verb(said: Rows) -> None:
    """A quotation that ends in a comma is said by whoever stands beside it; a title in a list is not.

    “If it is normal, let them show us the drawings,” he challenged the minister.

    “A masterpiece of boredom,” judged the critic of the Tarn Courier.

    “The Salt Clerk,” directed by Ada Obi, won.
    """
    assert [(source, content) for source, _, content in said] == [
        ("he", "If it is normal, let them show us the drawings"),
        ("the critic of the Tarn Courier", "A masterpiece of boredom"),
    ]


def test_a_verb_that_only_gives_a_noun_says_its_clause(said: Rows) -> None:
    """Evidence and warnings that somebody gives or issues are what the clause behind them says.

    Pathologist Ruth Sheedy gave evidence that the heart had stopped. The army issued a warning that the dam might go.
    """
    assert [(source, content) for source, _, content in said] == [
        ("Pathologist Ruth Sheedy", "the heart had stopped"),
        ("The army", "the dam might go"),
    ]


def test_an_item_of_a_list_is_a_sentence(said: Rows) -> None:
    """A bullet is no part of the speaker or of what is said.

    • Relief officials say 4,200 households have lost their homes.
    • Two trucks were turned back, drivers said.
    - The bridge is open, the council said.
    """
    assert said == [
        ("Relief officials", "say", "4,200 households have lost their homes"),
        ("drivers", "said", "Two trucks were turned back"),
        ("the council", "said", "The bridge is open"),
    ]


def test_somebodys_words_are_not_the_speaker(said: Rows) -> None:
    """In “according to her words” she is meant; a lawyer of hers is somebody else.

    The mayor resigned. According to her words, the pumps had failed. According to her lawyer, they had not.
    """
    assert [(source, content) for source, _, content in said] == [
        ("her", "the pumps had failed"),
        ("her lawyer", "they had not"),
    ]


def test_each_side_may_accuse_the_other_beside_the_cue(said: Rows) -> None:
    """Behind "with", a participle's subject says what follows, and the clause before it ends there.

    The truce broke on Friday, officials said, with each side accusing the other of firing first.
    """
    assert [(source, content) for source, _, content in said] == [
        ("officials", "The truce broke on Friday"),
        ("each side", "the other of firing first"),
    ]


def test_a_second_verb_in_the_present_is_another_act(said: Rows) -> None:
    """Where the first verb is of the present, a second one behind “and” or “but” ends what the first one says.

    The ministry warns that swells will persist and advises the public not to venture out.

    The driver admits that he took the car but claims he was told to.
    """
    assert said == [
        ("The ministry", "warns", "swells will persist"),
        ("The ministry", "advises", "the public not to venture out"),
        ("The driver", "admits", "he took the car"),
        ("The driver", "claims", "he was told to"),
    ]


def test_others_who_think_otherwise_end_a_clause(said: Rows) -> None:
    """Behind “but” others dispute or doubt what was said; and that no more was said is the author's.

    Officers say that closing them will save a million, but parents dispute the figure.

    The firm says that the plant is safe, but the residents doubt it.

    The spokesman said the agency was checking the figure and would not comment further.
    """
    assert [content for _, _, content in said if content != "the figure"] == [
        "closing them will save a million",
        "the plant is safe",
        "the agency was checking the figure",
    ]


def test_what_is_recalled_or_explained_may_be_nothing_said(said: Rows) -> None:
    """Ambassadors are recalled, people explain themselves, and an object's verb may be a noun: “that.”.

    The two countries recalled their ambassadors. The union said the minister should explain himself.

    The company said it regretted that.
    """
    assert [content for _, _, content in said] == ["the minister should explain himself", "it regretted that"]


def test_a_number_reported_before_is_no_speaker(said: Rows) -> None:
    """A participle behind a number describes it.

    The army said its men had sunk 16 boats, up from 12 reported earlier in the week, and denied that it had lost any.

    Seven confirmed cases have been reported from three provinces.
    """
    assert [(source, cue) for source, cue, _ in said] == [("The army", "said"), ("The army", "denied")]
