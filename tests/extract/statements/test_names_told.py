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
