"""Figures and views in the article's own sentences that are told to be somebody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def test_a_figure_in_a_noun_phrase_is_whose_participle_tells(said: Rows) -> None:
    """What somebody reported, named or estimated is his, and no more of the sentence; without a number nothing is.

    The toll rose to 19, up from the nine reported by police on Monday.
    More than the 14 named by the ministry are missing.

    The damage is far above the 3 million crowns estimated by the county. The toll given by the clinic was seven.

    The memo cited by the paper is a page long. The November 2016 report named by the court is lost.
    """
    assert [(source, content) for source, _, content in said] == [
        ("police", "the nine"),
        ("the ministry", "the 14"),
        ("the county", "the 3 million crowns"),
        ("the clinic", "The toll … was seven"),
    ]


def test_a_relative_can_put_its_noun_at_a_figure(said: Rows) -> None:
    """Of "the dead, whom X puts at 31" the noun and the figure are X's.

    The number of dead, which the ministry puts at 31, is expected to rise.

    The losses, which insurers estimate at 40 million, are shared.
    """
    assert said == [
        ("the ministry", "puts", "The number of dead … at 31"),
        ("insurers", "estimate", "The losses … at 40 million"),
    ]


def test_a_sentence_may_hold_by_whose_count_or_view(said: Rows) -> None:
    """What is so by somebody's count, account or in somebody's view is theirs; "in other words" is nobody's.

    By the union's own count, 4,000 people marched. Some 900 houses burned, by the prefecture's reckoning.

    In the charity's view the law is flawed. The dam was, in the words of its builder, “a bathtub”.

    In other words, the plan failed. The chapel stands in plain view of the road.
    """
    assert [(source, content) for source, _, content in said] == [
        ("the union", "4,000 people marched"),
        ("the prefecture", "Some 900 houses burned"),
        ("the charity", "the law is flawed"),
        ("its builder", "a bathtub"),
    ]


def test_who_believes_a_number_says_it_who_fears_or_hopes_it_does_not_commit(found: list[Statement]) -> None:
    """A belief with a number in it is a statement; what is feared, hoped or doubted is not asserted.

    Experts believe that 400 people remain trapped. Officials fear 40 have drowned. The mayor doubts that only 14 died.

    Health worries have dogged 68-year-old Ada Obi. They believe in peace.
    """
    assert [(one.stance, one.exact) for one in found] == [
        ("assert", "400 people remain trapped"),
        ("noncommittal", "40 have drowned"),
        ("noncommittal", "only 14 died"),
    ]


def test_who_keeps_count_of_victims_gives_a_figure(said: Rows) -> None:
    """Recorded deaths are somebody's figure, as is what a firm expects to do; a team's wins and a bare plan are none.

    The coroner recorded 19 deaths. The company expects to hire 400 people next year.

    Norway recorded four wins. She expects to win. It stuck to its figure of 60.
    """
    assert said == [
        ("The coroner", "recorded", "19 deaths"),
        ("The company", "expects", "to hire 400 people next year"),
        ("It", "stuck", "to its figure of 60"),
    ]


def test_a_rival_may_stand_with_of_or_with_a_name_alone(said: Rows) -> None:
    """A second speaker's figure may follow "of", or a name where the first tells of himself.

    Organisers spoke of 10,000, a local newspaper of 6,000.

    Kyiv says it lost 12 men, Moscow nine. Nine died, according to the mayor, or eleven, according to the hospital.
    """
    assert [(source, content) for source, _, content in said] == [
        ("Organisers", "10,000"),
        ("a local newspaper", "6,000"),
        ("Kyiv", "it lost 12 men"),
        ("Moscow", "nine"),
        ("the mayor", "Nine died"),
        ("the hospital", "eleven"),
    ]


def test_a_number_in_a_rejected_report_is_denied(found: list[Statement]) -> None:
    """Who rejects reports of a number as untrue denies the number.

    The committee rejected reports of eight dead soldiers as “fiction”.
    """
    assert [(one.stance, one.exact) for one in found] == [("deny", "reports of eight dead soldiers")]


def test_what_was_seen_may_be_told_with_a_gerund(said: Rows) -> None:
    """Described seeing, recalled hearing and a bare clause behind the hearer are said.

    Witnesses described seeing three gunmen. She recalled hearing a bang.

    Neighbours told reporters they heard five shots. The club has been told the deal is off.
    """
    assert [(source, content) for source, _, content in said] == [
        ("Witnesses", "seeing three gunmen"),
        ("She", "hearing a bang"),
        ("Neighbours", "they heard five shots"),
        ("", "the deal is off"),
    ]


def test_remarks_that_call_something_so_are_their_owners(said: Rows) -> None:
    """A participle behind somebody's comments is his; who issued a statement saying so speaks himself.

    The union hit back at the minister's comments calling the strike “selfish”.

    The bank issued a statement saying the vaults were safe.
    """
    assert [(source, content) for source, _, content in said] == [
        ("the minister's comments", "selfish"),
        ("The bank", "the vaults were safe"),
    ]


def test_a_relative_may_have_no_pronoun(said: Rows) -> None:
    """Those whom somebody interviewed or spoke to are the ones who say it.

    Protesters the Herald interviewed said they would return. Residents we spoke to said the noise was bad.
    """
    assert [source for source, _, _ in said] == ["Protesters", "Residents"]


def test_a_part_of_whom_is_told_by_a_parenthesis(said: Rows) -> None:
    """What precedes ", half of whom it said" ends there, and the pronoun belongs to what follows.

    The embassy called on both sides to protect its staff, half of whom it said had left.
    """
    assert [content for _, _, content in said] == ["both sides to protect its staff", "half of whom … had left"]


def test_a_quotation_alone_is_of_whoever_heads_the_sentence_before(found: list[Statement]) -> None:
    """A lone quotation goes to the person of the sentence before it in its paragraph; across a clock time to nobody.

    Police said two men had been held.

    Mayor Ada Obi was unimpressed. “This is theft.”

    17.15

    “We will need weeks”
    """
    assert [one.speaker and one.speaker.name for one in found] == ["Police", "Ada Obi", "unnamed source"]


def test_names_among_the_turns_of_q_and_a_speak(found: list[Statement]) -> None:
    """In an interview with Q and A, the guest is who the page tells of, not who asks; names label turns too.

    Mariam Sow runs the clinic in Gao. Interview: Paul Adler

    Q: How many patients do you have?

    A: We have 410.

    Paul Adler: And the trucks?

    Mariam Sow: Of 40 trucks, 17 came.
    """
    assert [(one.speaker and one.speaker.name, one.exact) for one in found] == [
        ("Mariam Sow", "We have 410"),
        ("Paul Adler", "And the trucks?"),
        ("Mariam Sow", "Of 40 trucks, 17 came"),
    ]


def test_an_unclosed_quotation_ends_before_a_described_speaker(said: Rows) -> None:
    """Where the closing mark is missing, "his lawyer, Ada Obi, told" or "Ola Berg, a nurse, said" ends a quotation.

    "He thought he was going home, his lawyer, Ada Obi, told reporters. "He has been in custody for months."

    "We got out in time, Ola Berg, a nurse, said. "Nothing is left."
    """
    assert [source for source, _, _ in said] == ["his lawyer, Ada Obi", "Ola Berg, a nurse"]
