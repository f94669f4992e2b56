"""Attributions: where the source and the content stand around the cue."""

from __future__ import annotations


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
    """
    assert said == [
        ("", "was announced", "the ferry would be scrapped"),
        ("the navy", "was stated", "no mines remained"),
    ]


def test_nouns_of_saying_are_cues(said: list[tuple[str, str, str]]) -> None:
    """Phrases such as "X's claim that" and "a warning by X that" introduce what X says.

    The board rejected Dr Weiss's claim that the data were lost.

    Shoppers ignored a warning from the health ministry that the eggs were tainted.
    """
    assert said == [
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
