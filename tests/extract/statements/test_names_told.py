"""Speakers whose phrase hides the name: labels, unclosed insertions, possessors, bodies that look like people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def _who(found: list[Statement]) -> list[tuple[str, str]]:
    return [(one.speaker.name, one.speaker.kind) for one in found if one.speaker is not None]


def test_an_insertion_that_nothing_closes_describes_the_name_before_it(found: list[Statement]) -> None:
    """What “Ada Obi, of Kess Farm said” says is hers, with an office likewise; a place before a comma is no name.

    Ada Obi, of Kess Farm near Ardlow said the road was closed.

    Ola Berg, spokeswoman for the union said talks would go on. In Kano, officials said nothing had changed.
    """
    assert _who(found) == [("Ada Obi", "person"), ("Ola Berg", "person"), ("officials", "group")]


def test_a_label_of_party_or_force_is_no_part_of_the_name(found: list[Statement]) -> None:
    """A member's party, a policeman's force, an occupation and a home stand before the name, not in it.

    Tory Graham Obi said it was over. Garda Siobhan Kelly said the road was open.

    Frontman Mark Obi Lee said he was glad.

    Para-athlete Olivia Berg said it was special.
    """
    assert [name for name, _ in _who(found)] == ["Graham Obi", "Siobhan Kelly", "Mark Obi Lee", "Olivia Berg"]


def test_what_follows_a_name_tells_whether_it_is_a_body(found: list[Statement]) -> None:
    """A single name that is a union or a firm by its apposition is a body, one fan with a name a person.

    Norvela, the region's largest health union, announced that 57% had voted.

    “It is great,” one fan, Hannah, said. The Ardlow of Kess Institute said output fell.
    """
    assert _who(found) == [
        ("Norvela", "institution"),
        ("Hannah", "person"),
        ("Ardlow of Kess Institute", "institution"),
    ]


def test_official_figures_are_no_official(found: list[Statement]) -> None:
    """Figures that an office has made are a medium, whoever holds the office.

    Some 530,000 people died, according to official figures.
    """
    assert _who(found) == [("official figures", "medium")]


def test_a_name_before_a_colon_needs_a_clause_behind_it(found: list[Statement]) -> None:
    """A headline of a name with what is only about it says nothing, though its bearer speaks below.

    Darryl Obi: Tributes after presenter's death

    “He was kind,” said Anna Berg. Darryl Obi said in May that he was ill.
    """
    assert [one.exact for one in found] == ["He was kind", "he was ill"]


def test_a_name_that_is_an_auxiliary_is_a_name_with_its_surname(found: list[Statement]) -> None:
    """Somebody called “Will Obi” may say something within and at the head of a sentence; "Will Obi go?" asks.

    The figure stayed high, says Will Berg, the bank's head of research. Will Obi said it was late. Will Ada Roe resign?
    """
    assert _who(found) == [("Will Berg", "person"), ("Will Obi", "person")]


def test_what_somebody_is_remembered_as_is_quoted(found: list[Statement]) -> None:
    """Of "recalled him as" the quoted words are said; of whom a relative tells is no speaker.

    Obi recalled him as “a gentle man”.

    Paying tribute on Monday, his wife, a dancer with whom he hosted Kess Nights, said: “He lit up the room.”
    """
    assert [(one.speaker and one.speaker.text, one.exact) for one in found] == [
        ("Obi", "a gentle man"),
        ("his wife, a dancer with whom he hosted Kess Nights", "He lit up the room"),
    ]
    assert found[1].speaker is not None
    assert found[1].speaker.name == "his wife"


def test_an_adverbial_between_subject_and_verb_is_no_subject(found: list[Statement]) -> None:
    """Neither "so far" within the verb's group nor "in a statement" before it is who speaks.

    The ministry has so far confirmed 12 deaths. The minister has, in private, told aides that 12 died.

    The board in a statement said it was late. The union for its part said it was early.

    Reports on Friday claimed he left.
    """
    assert [name for name, _ in _who(found)] == ["ministry", "minister", "board", "union", "Reports"]


def test_officials_in_a_number_and_state_media_speak(found: list[Statement]) -> None:
    """No 10 is no negation, a clock time no part of a name, state TV a source on either side of its verb.

    No 10 said they had met. No group said it did it. According to state TV, 12 died. “Twelve died,” said state TV.

    14:05 Mayor Ann Lee tells reporters: “We are ready.”
    """
    assert [name for name, _ in _who(found)] == ["No 10", "state TV", "state TV", "Ann Lee"]


def test_nobody_named_reports_the_dead(found: list[Statement]) -> None:
    """Dozens who are reported dead, cases that are confirmed and people said to be ill say nothing.

    Dozens reported dead as troops trade fire

    • 12 confirmed cases

    The 40 people said to be missing have been found. Suffice it to say 12 left. The bill says nothing about fees.
    """
    assert found == []


def test_what_is_ruled_out_or_not_yet_confirmed_is_not_asserted(found: list[Statement]) -> None:
    """Ruling out and rejecting a finding deny; "has yet to confirm" and "refused to confirm or deny" leave it open.

    Police ruled out that the army had fired. The army rejected the finding.
    Police has yet to confirm that 14 died.

    He refused to confirm or deny that 40 were on the list.

    The mayor, Ann Lee, neither confirmed nor denied that 9 fell.

    The claim that 30 had been held was described by police as exaggerated.
    """
    assert [one.stance for one in found] == ["deny", "deny", "noncommittal", "noncommittal", "noncommittal", "deny"]


def test_a_figure_goes_on_and_a_comment_does_not(said: list[tuple[str, str, str]]) -> None:
    """A figure keeps ", up from 148 the week before"; what the author adds behind a dash or about the case is not said.

    The ministry confirmed 212 cases in Rubkona, up from 148 the week before.

    He accused militias of being behind it – a charge the groups reject.

    Two were killed, the service said, in the most serious attack in months.

    The bank warned clients in a note seen by the Herald that it might close.
    """
    assert [content for _, _, content in said] == [
        "212 cases in Rubkona, up from 148 the week before",
        "militias of being behind it",
        "Two were killed",
        "it might close",
    ]


def test_initials_and_short_names_are_of_one_speaker(found: list[Statement]) -> None:
    """A full stop between initials ends no sentence; a firm's first word alone is the firm; "the Post" is no post.

    “We got nothing,” lamented W. A. Sowathi of Kess. “Nobody is a machine,” shot the coach.

    Norvela Aerospace wrote that the valve had closed late. In a reply to the Post, Norvela said it would fly again.
    """
    assert [name for name, _ in _who(found)] == ["W. A. Sowathi", "coach", "Norvela Aerospace", "Norvela Aerospace"]
    assert {one.channel for one in found} == {None}


def test_when_a_body_did_something_is_no_part_of_its_name(found: list[Statement]) -> None:
    """What “it” means is the firm without its day; who fears something says what follows the comma alone.

    Norvela Motor Corp. on Thursday recalled 850,000 cars. It said it knew of no deaths.

    Ada Obi, who feared deportation, said each had paid 1,800 dinars. The state promised $45 million for that work.
    """
    assert [(name, kind) for name, kind in _who(found)] == [
        ("Norvela Motor Corp", "institution"),
        ("Ada Obi", "person"),
    ]
