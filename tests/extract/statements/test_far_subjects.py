"""Subjects that other words part from their verb, shares of people as subjects, and questions with their hearer."""

from __future__ import annotations

Rows = list[tuple[str, str, str]]


def test_a_channel_between_subject_and_verb_is_an_insertion(said: Rows) -> None:
    """However a statement was given out, the subject before it speaks; one behind a channel's adverbial does too.

    Adaeze Bello, in a statement made available to newsmen in Jos on Sunday, said the grain, which was old, was spoilt.

    In an earlier note its treasurer, Piet Vos, said the choir had “turned a corner” and that fees had fallen.
    """
    assert said == [
        ("Adaeze Bello", "said", "the grain, which was old, was spoilt"),
        ("its treasurer, Piet Vos", "said", "the choir had “turned a corner” and that fees had fallen"),
    ]


def test_a_participle_opens_an_insertion(said: Rows) -> None:
    """A participle ("led by X") between commas leaves the subject before it; so does a dash or bracket before the verb.

    The divers, led by Captain Imre Bor, told the owners that the hull was sound.

    Beekeepers – and some growers – say the spray is to blame.

    Senator Lucia Paz (Cebu), said after a visit that the pier was unsafe.
    """
    assert said == [
        ("The divers", "told", "the hull was sound"),
        ("Beekeepers", "say", "the spray is to blame"),
        ("Senator Lucia Paz (Cebu)", "said", "the pier was unsafe"),
    ]


def test_many_people_under_a_singular_head_say(said: Rows) -> None:
    """The bare "say" goes with shares, clubs, and heads that stand far off; after "heard" it is an infinitive.

    About three in 10 say the bus is late. A wide array of bakers say flour is dear.

    The club say the keeper will stay. Critics like Mara Doll say he is finished.

    Villagers hoping to save the mill say the roof is sound. Neighbours heard the boy say sorry.
    """
    assert said == [
        ("three in 10", "say", "the bus is late"),
        ("A wide array of bakers", "say", "flour is dear"),
        ("The club", "say", "the keeper will stay"),
        ("Critics like Mara Doll", "say", "he is finished"),
        ("Villagers hoping to save the mill", "say", "the roof is sound"),
    ]


def test_a_question_may_name_its_hearer(said: Rows) -> None:
    """Who is asked stands between "asked" and the question, or its topic.

    The umpire asked Dhillon how the ball was lost.

    A caller asked the vet about worms.

    Asked by the coroner to describe the smoke, the cook said it was green.

    Asked at a hearing in Leeds why the lift had failed, the fitter said nothing was wrong.
    """
    assert said == [
        ("The umpire", "asked", "how the ball was lost"),
        ("A caller", "asked", "worms"),
        ("the coroner", "Asked", "to describe the smoke"),
        ("the cook", "said", "it was green"),
        ("", "Asked", "why the lift had failed"),
        ("the fitter", "said", "nothing was wrong"),
    ]


def test_a_participle_behind_after_has_the_subject_of_the_main_clause(said: Rows) -> None:
    """What was said before the main clause ends at its comma.

    After saying he was tired, the organist left.

    Since announcing in March that it would close, the zoo has sold two bears.
    """
    assert said == [
        ("the organist", "saying", "he was tired"),
        ("the zoo", "announcing", "it would close"),
    ]


def test_a_source_ends_at_the_comma_of_its_sentence(said: Rows) -> None:
    """What else stands behind "according to X" at the head of a sentence does not hide what follows.

    According to early results of a count conducted for the port by Delta Survey, half of the crabs were dead.

    According to ledgers at the time that were later released by the abbey, the monks sold ale.

    One evening, according to “Salt and Rope,” by Nils Aker, the whole crew sang.
    """
    assert [(source, content) for source, _, content in said] == [
        ("early results of a count conducted for the port by Delta Survey", "half of the crabs were dead"),
        ("ledgers", "the monks sold ale"),
        ("“Salt and Rope,” by Nils Aker", "One evening … the whole crew sang"),
    ]


def test_where_it_was_said_is_no_part_of_what_is_said(said: Rows) -> None:
    """A channel behind an inverted source does not go on with the clause; an inside source is a source.

    The kiln was cold for a week, wrote potter Ama Sarpong, its owner, on Facebook.

    The ferry, an inside source said, is to be sold.
    """
    assert [(source, content) for source, _, content in said] == [
        ("potter Ama Sarpong, its owner", "The kiln was cold for a week"),
        ("an inside source", "The ferry … is to be sold"),
    ]
