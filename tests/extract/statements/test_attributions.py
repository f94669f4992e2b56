"""Attributions: where the source and the content stand around the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def test_a_clause_without_that_is_a_content(said: list[tuple[str, str, str]]) -> None:
    """After say and its kin a bare clause is what is said.

    Residents say the well ran dry in April.

    Dr Iqbal Shah admitted the vaccine had arrived too late.
    """
    assert said == [
        ("Residents", "say", "the well ran dry in April"),
        ("Dr Iqbal Shah", "admitted", "the vaccine had arrived too late"),
    ]


def test_an_attribution_may_close_the_sentence(said: list[tuple[str, str, str]]) -> None:
    """A clause, a comma and "officials said", upright or inverted.

    Two tankers collided off the cape, coastguards said on Sunday.

    The strike will go on until Friday, said Tomas Lind, who leads the pilots' union.
    """
    assert said == [
        ("coastguards", "said", "Two tankers collided off the cape"),
        ("Tomas Lind", "said", "The strike will go on until Friday"),
    ]


def test_an_attribution_may_interrupt_the_clause(said: list[tuple[str, str, str]]) -> None:
    """What stands on both sides of a parenthetical cue is one content.

    The dam, engineers said, was never inspected.

    Even in winter, she added, the greenhouse needs no heating.
    """
    assert said == [
        ("engineers", "said", "The dam … was never inspected"),
        ("she", "added", "Even in winter … the greenhouse needs no heating"),
    ]


def test_according_to_and_its_like_need_no_verb(said: list[tuple[str, str, str]]) -> None:
    """Phrases such as "According to X", "as X put it" and "per X" attribute the sentence around them.

    According to the port authority, 40 containers fell overboard.

    The fire began in a kitchen, according to two firefighters.

    As the court reported, nine appeals are pending.

    Attendance fell by half, per the league.
    """
    assert said == [
        ("the port authority", "According to", "40 containers fell overboard"),
        ("two firefighters", "according to", "The fire began in a kitchen"),
        ("the court", "reported", "nine appeals are pending"),
        ("the league", "per", "Attendance fell by half"),
    ]


def test_an_insertion_may_part_source_and_cue(said: list[tuple[str, str, str]]) -> None:
    """An apposition and an age belong to the source; a relative clause and an aside are passed over.

    Marta Silva, a teacher in Braga, said the roof leaked.

    Joon Park, 41, told the inquiry that the alarm never rang.

    The driver, who asked not to be named, said the brakes had failed.

    Captain Rao, speaking by satellite phone, said the mast was lost.
    """
    assert said == [
        ("Marta Silva, a teacher in Braga", "said", "the roof leaked"),
        ("Joon Park", "told", "the alarm never rang"),
        ("The driver", "said", "the brakes had failed"),
        ("Captain Rao", "said", "the mast was lost"),
    ]


def test_time_place_and_hearer_are_no_content(said: list[tuple[str, str, str]]) -> None:
    """What stands between cue and clause (when, where, to whom) is left out.

    The premier said on Tuesday in a letter to both houses that the talks had failed.

    Lena Vogt told reporters in Graz the plant was safe.

    The consul warned travellers that the pass was closed.
    """
    assert said == [
        ("The premier", "said", "the talks had failed"),
        ("Lena Vogt", "told", "the plant was safe"),
        ("The consul", "warned", "the pass was closed"),
    ]


def test_a_participle_shares_its_subject(said: list[tuple[str, str, str]]) -> None:
    """A participle ("…, adding that") takes the source of the clause before it.

    The surgeon praised her team, saying they had worked all night.

    Police said the man was armed, adding that he had fired twice.
    """
    assert said == [
        ("The surgeon", "saying", "they had worked all night"),
        ("Police", "said", "the man was armed"),
        ("Police", "adding", "he had fired twice"),
    ]


def test_a_participle_beside_a_name_belongs_to_it(said: list[tuple[str, str, str]]) -> None:
    """With "with" or a name right before it, a participle takes that noun phrase.

    The vote was close, with some deputies saying they had not been counted.

    The clip ends with Asha Pillai telling the crowd that the mill would reopen.
    """
    assert said == [
        ("some deputies", "saying", "they had not been counted"),
        ("Asha Pillai", "telling", "the mill would reopen"),
    ]


def test_coordinated_cues_are_two_statements(said: list[tuple[str, str, str]]) -> None:
    """A second verb of saying ends the first content and shares the source.

    The ministry said the harvest was poor and warned that prices would rise.

    Union leader Paul Osei rejected the offer but insisted that talks would continue.
    """
    assert said == [
        ("The ministry", "said", "the harvest was poor"),
        ("The ministry", "warned", "prices would rise"),
        ("Union leader Paul Osei", "insisted", "talks would continue"),
    ]


def test_a_passive_without_an_author_has_an_implicit_source(said: list[tuple[str, str, str]]) -> None:
    """The passive "it was stated" has no source of its own, but the author of a statement named before it is taken.

    It was announced that the ferry would be scrapped.

    In a statement issued by the navy, it was stated that no mines remained.

    In a statement by the army, in order to “rest” the troops; it was stated that they left.
    """
    assert said == [
        ("", "was announced", "the ferry would be scrapped"),
        ("the navy", "was stated", "no mines remained"),
        ("the army", "was stated", "in order to “rest” the troops … they left"),
    ]


def test_nouns_of_saying_are_cues(said: list[tuple[str, str, str]]) -> None:
    """Phrases such as "X's claim that" and "a warning by X that" introduce what X says.

    The board rejected Dr Weiss's claim that the data were lost.

    Shoppers ignored a warning from the health ministry that the eggs were tainted.
    """
    assert said == [
        ("The board", "rejected", "Dr Weiss's claim that the data were lost"),
        ("Dr Weiss", "claim", "the data were lost"),
        ("the health ministry", "warning", "the eggs were tainted"),
    ]


def test_a_plain_object_can_be_said(said: list[tuple[str, str, str]]) -> None:
    """Verbs such as deny, announce and warn of take what is said as a noun phrase.

    The club denied the allegations.

    Forecasters warned of floods in the delta.
    """
    assert said == [
        ("The club", "denied", "the allegations"),
        ("Forecasters", "warned", "floods in the delta"),
    ]


def test_other_senses_of_cue_verbs_say_nothing(said: list[tuple[str, str, str]]) -> None:
    """Nouns, adjectives and other senses of the same forms are no cues.

    The report was late. She added sugar to the tea. He posted a photo of the bridge.

    The reported cases doubled. State schools reopened. The firm maintained the lift for years.

    Nikolenko tweeted a photo of soldiers. Their claims were dismissed.
    """
    assert said == []


def test_a_clause_ends_before_the_author_comments(said: list[tuple[str, str, str]]) -> None:
    """What the author adds about the content is not part of it.

    The firm said the leak was small, a claim experts dispute.

    The mayor said the bridge was sound, citing an old survey of the piers.
    """
    assert [content for _, _, content in said][:2] == ["the leak was small", "the bridge was sound"]


def test_a_subordinate_cue_ends_at_its_comma(said: list[tuple[str, str, str]]) -> None:
    """Of "When X said …, something happened" only the first clause is said; a relative ends before the main verb.

    When the union said the mine was unsafe, managers laughed.

    Mr Haddad, who claimed the boat was his, was arrested.
    """
    assert said == [
        ("the union", "said", "the mine was unsafe"),
        ("who", "claimed", "the boat was his"),
    ]


def test_a_time_clause_can_report(said: list[tuple[str, str, str]]) -> None:
    """A report embedded in a time clause is found.

    The mayor spoke after the fire chief reported that the blaze was out.

    Markets fell before the bank announced that rates would stay.
    """
    assert said == [
        ("the fire chief", "reported", "the blaze was out"),
        ("the bank", "announced", "rates would stay"),
    ]


def test_a_question_that_is_only_mentioned_has_no_source(said: list[tuple[str, str, str]]) -> None:
    """Somebody "asked about" something is asked, and then answers as himself.

    Dr Lee, asked about the side effects, said: "We expect none."

    Asked whether the road was open, the driver said it was not.
    """
    assert said == [
        ("", "asked", "the side effects"),
        ("Dr Lee", "said", "We expect none"),
        ("", "Asked", "whether the road was open"),
        ("the driver", "said", "it was not"),
    ]


def test_that_is_content_where_it_is_the_subject(said: list[tuple[str, str, str]]) -> None:
    """A "that" which joins the clause to its cue stays outside; one that somebody speaks of stays inside.

    The mayor said that was wrong. The clerk added that, if it rained, the vote would be put off.

    The treasurer said that would cost too much, and that nobody had asked for it.
    """
    assert said == [
        ("The mayor", "said", "that was wrong"),
        ("The clerk", "added", "if it rained, the vote would be put off"),
        ("The treasurer", "said", "that would cost too much, and that nobody had asked for it"),
    ]


def test_shares_and_parts_speak(said: list[tuple[str, str, str]]) -> None:
    """Numbers, shares and "one of" are sources; a plural before a relative agrees with "say".

    Half said they would move. About 42% say they're worried.

    “Nothing is settled,” one of the envoys said.

    Nurses who have worked with Dr Rao say he listens.
    """
    assert said == [
        ("Half", "said", "they would move"),
        ("42%", "say", "they're worried"),
        ("one of the envoys", "said", "Nothing is settled"),
        ("Nurses who have worked with Dr Rao", "say", "he listens"),
    ]


def test_the_one_who_is_asked_belongs_to_what_is_asked(said: list[tuple[str, str, str]]) -> None:
    """What is ordered, asked or urged begins with the one who shall do it, as do appeals with a particle.

    The judge ordered him to repay the deposit.

    The commissioner appealed to residents to boil their water, and called on traders to close early.

    The union called for a new inquiry on Friday.
    """
    assert said == [
        ("The judge", "ordered", "him to repay the deposit"),
        ("The commissioner", "appealed to", "residents to boil their water"),
        ("The commissioner", "called on", "traders to close early"),
        ("The union", "called for", "a new inquiry"),
    ]


def test_accusations_and_rejections_are_said(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Whom somebody accuses of what is said; what is rejected only if it was said: claims, reports.

    Councillor Ida Brand accused the mayor of “selling the beach”.

    The coastguard rejected the claims. The board rejected the offer.
    """
    assert said == [
        ("Councillor Ida Brand", "accused", "the mayor of “selling the beach”"),
        ("The coastguard", "rejected", "the claims"),
    ]
    assert [statement.stance for statement in found] == ["assert", "deny"]


def test_an_aside_may_hold_a_verb(said: list[tuple[str, str, str]]) -> None:
    """Between cue and quotation may stand when or why it was said, with a verb of its own.

    The mate said, when asked about the sail, “It was torn before.”

    Then Tembo said, and I quote, “Never again.”
    """
    assert said[-2:] == [
        ("The mate", "said", "It was torn before"),
        ("Tembo", "said", "Never again"),
    ]


def test_where_it_was_said_is_no_content(said: list[tuple[str, str, str]]) -> None:
    """An adverbial after the cue says nothing; the clause before it, or the one with "that" behind it, does.

    The dam is full, Rao said Tuesday in Pune, pointing at the gauge.

    Senator Ilse Brok said Sunday in Arnhem, Gelderland, that the dike would hold.

    Amara has said for weeks he’s leaving.

    This is not about me, the coach told his players as he packed.

    The miller wrote in a Telegram post that he would open. The baker said in a blog post that she would not.
    """
    assert said == [
        ("Rao", "said", "The dam is full"),
        ("Senator Ilse Brok", "said", "the dike would hold"),
        ("Amara", "has said", "he’s leaving"),
        ("the coach", "told", "This is not about me"),
        ("The miller", "wrote", "he would open"),
        ("The baker", "said", "she would not"),
    ]


def test_according_to_takes_the_whole_source(said: list[tuple[str, str, str]]) -> None:
    """Its author and its apposition belong to the source; only the clause around it is its content.

    According to a study by economists at Leeds, rents will fall.

    The warning was relayed to all captains, according to its administrator, Vicente Malano.

    Nobody was spared: According to the registry, nine farms closed.

    As reported by local media, the bridge was hit twice.
    """
    assert said == [
        ("a study by economists at Leeds", "According to", "rents will fall"),
        ("its administrator, Vicente Malano", "according to", "The warning was relayed to all captains"),
        ("the registry", "According to", "nine farms closed"),
        ("local media", "As reported by", "the bridge was hit twice"),
    ]


def test_a_second_act_with_though_or_a_verdict_ends_the_first(said: list[tuple[str, str, str]]) -> None:
    """What follows ", though he noted" and "and called it" is a statement of its own.

    She said tariffs would cost 35 million, though she noted that most could be passed on.

    Okoye said the plan would cost jobs and called it “a gamble”.
    """
    assert said == [
        ("She", "said", "tariffs would cost 35 million"),
        ("she", "noted", "most could be passed on"),
        ("Okoye", "said", "the plan would cost jobs"),
        ("Okoye", "called", "a gamble"),
    ]


def test_a_participle_at_the_head_is_no_source(said: list[tuple[str, str, str]]) -> None:
    """Of "Speaking on the radio, X said" the speaker is X.

    Speaking on Radio Nord, Sir Gareth Pugh, the harbour secretary, said that he had resigned.

    Reacting, the press secretary, Malam Sule Dikko, said the claim was false.
    """
    assert [source for source, _, _ in said] == [
        "Sir Gareth Pugh, the harbour secretary",
        "the press secretary, Malam Sule Dikko",
    ]


def test_a_dash_may_stand_before_the_attribution(said: list[tuple[str, str, str]]) -> None:
    """After a translated quotation a comma and a dash precede "he wrote" or "noted X".

    "There are no casualties," - he wrote.

    «The attempt was stopped», - noted Korolyov.
    """
    assert said == [
        ("he", "wrote", "There are no casualties"),
        ("Korolyov", "noted", "The attempt was stopped"),
    ]


def test_what_a_court_finds_of_somebody_is_said(said: list[tuple[str, str, str]]) -> None:
    """After a verb of showing, "he" and "she" begin a clause; another object is none.

    A court found he had sold berths that did not exist.

    The inquiry found she was asleep. Mia found the door open.
    """
    assert [content for _, _, content in said] == ["he had sold berths that did not exist", "she was asleep"]


def test_when_and_how_it_was_said_end_an_object(said: list[tuple[str, str, str]]) -> None:
    """A day or "in a statement" behind an object tells of the act.

    The club denied the rumour in a statement. Oslo announced a curfew on Friday.
    """
    assert [content for _, _, content in said] == ["the rumour", "a curfew"]


def test_somebody_quizzed_is_asked(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """The passive of asking takes "on whether"; questioning why asks, questioning a man says nothing.

    Quizzed on whether he would play, the keeper smiled.

    Residents questioned why the gates were opened. Police questioned two men.
    """
    assert said == [
        ("", "Quizzed", "whether he would play"),
        ("Residents", "questioned", "why the gates were opened"),
    ]
    assert [statement.stance for statement in found] == ["ask", "ask"]


def test_what_happens_meanwhile_is_no_content(said: list[tuple[str, str, str]]) -> None:
    """A clause after a comma and "as" is the article's own; "as many as" is not.

    A minister said the plan was dead, as deputies began to leave the hall.

    Police said many were hurt, as many as 40.
    """
    assert [content for _, _, content in said] == ["the plan was dead", "many were hurt, as many as 40"]


def test_a_relative_before_it_was_stated_is_no_part_of_it(said: list[tuple[str, str, str]]) -> None:
    """What a relative clause tells of the author is not stated; what he calls something there is a verdict.

    In a statement by the army, which calls the retreat a “regrouping”; it was stated that nobody was hurt.

    In a statement by the bank, which owns the mine; it was stated that work went on.
    """
    assert [content for _, _, content in said] == ["regrouping", "nobody was hurt", "work went on"]


def test_what_is_said_of_somebody_has_no_source(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Of "X was said to be furious" the subject and the infinitive are the content; quoted words in it stay in it.

    The troops were said to be “regrouping” in the east.

    Ada Obi is reported to have left. She was told to wait, and the report was read to the house.
    """
    assert said == [
        ("", "were said", "The troops … to be “regrouping” in the east"),
        ("", "is reported", "Ada Obi … to have left"),
    ]
    assert found[0].form == "mixed"


def test_a_semicolon_begins_what_the_second_attribution_closes(said: list[tuple[str, str, str]]) -> None:
    """Of two clauses with an attribution behind each, every one has its own.

    They had been "regrouped", he said; at least 40 were killed, he claimed.

    The pier was shut, the mayor said; nobody was hurt, he added.
    """
    assert [content for _, _, content in said] == [
        'They had been "regrouped"',
        "at least 40 were killed",
        "The pier was shut",
        "nobody was hurt",
    ]


def test_one_attribution_closes_both_sides_of_a_semicolon(said: list[tuple[str, str, str]]) -> None:
    """An attribution at the end is of the whole sentence where nobody else speaks before the semicolon.

    The ward was cleared after cracks appeared; 140 patients were moved to tents, the ministry said.
    """
    assert [content for _, _, content in said] == [
        "The ward was cleared after cracks appeared; 140 patients were moved to tents"
    ]
