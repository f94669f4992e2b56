"""Sources behind according to and citing: with their apposition, and with whose the document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def names(found: list[Statement]) -> list[str | None]:
    """Return the speakers' names."""
    return [statement.speaker.name if statement.speaker else None for statement in found]


def test_an_office_and_its_name_are_one_source(found: list[Statement], said: Rows) -> None:
    """The name in apposition to an office belongs to the source, wherever the source stands.

    According to the harbour director, Lena Vik, two ferries collided.

    Two ferries collided, according to the harbour director, Lena Vik.

    The pier burned, according to Lena Vik, head of the port agency, and will be rebuilt.
    """
    assert said == [
        ("the harbour director, Lena Vik", "According to", "two ferries collided"),
        ("the harbour director, Lena Vik", "according to", "Two ferries collided"),
        ("Lena Vik, head of the port agency", "according to", "The pier burned … and will be rebuilt"),
    ]
    assert names(found) == ["Lena Vik"] * 3


def test_a_name_that_does_something_is_no_apposition(said: Rows) -> None:
    """What stands between commas is the clause's subject if a verb follows it.

    According to the sheriff, Tom Reed, 41, was fishing.

    According to police, Tom Reed, a welder, had left.
    """
    assert said == [
        ("the sheriff", "According to", "Tom Reed, 41, was fishing"),
        ("police", "According to", "Tom Reed, a welder, had left"),
    ]


def test_whom_a_report_cites_has_his_name_too(found: list[Statement], said: Rows) -> None:
    """An aside that cites somebody parts the verb from its clause, and makes a statement within it.

    Adria Press reported, citing the prefect, Marco Bellini, that a bridge had fallen.
    """
    assert said == [
        ("Adria Press", "reported", "a bridge had fallen"),
        ("the prefect, Marco Bellini", "citing", "a bridge had fallen"),
    ]
    assert [statement.parent for statement in found] == [None, "s1"]


def test_figures_are_whose_they_were_published_by(found: list[Statement], said: Rows) -> None:
    """A document speaks for its author; whoever has only seen it is not its author.

    According to figures released by the Vintners' Guild on Monday, 40 farms closed.

    Output fell, according to a tally kept by the Vintners' Guild.

    According to papers seen by the Herald, the guild owes nothing.
    """
    assert [source for source, _, _ in said] == [
        "figures released by the Vintners' Guild",
        "a tally kept by the Vintners' Guild",
        "papers seen by the Herald",
    ]
    assert names(found) == ["Vintners' Guild", "Vintners' Guild", "papers"]


def test_it_is_the_author_of_the_report_before(found: list[Statement]) -> None:
    """A pronoun for a body goes on with the author of the document.

    According to a report by the Rail Safety Board, two signals failed. It said that nobody had checked them.
    """
    assert names(found) == ["Rail Safety Board", "Rail Safety Board"]


def test_how_a_statement_was_given_out_is_no_content(found: list[Statement], said: Rows) -> None:
    """A participle behind the channel belongs to it; the name of the platform is the channel.

    The lido is shut, the council said in a statement posted on its Telegram channel.

    The coach said in a statement released late on Monday that he would stay.

    Ida Berg said, in a post on Facebook, that she would stay.
    """
    assert said == [
        ("the council", "said", "The lido is shut"),
        ("The coach", "said", "he would stay"),
        ("Ida Berg", "said", "she would stay"),
    ]
    assert [statement.channel for statement in found] == ["Telegram", "statement", "Facebook"]


def test_an_apposition_may_have_a_relative_or_close_an_insertion(found: list[Statement], said: Rows) -> None:
    """Neither "who" nor the verb of another subject takes the name away from its office.

    Two pumps failed, according to the mayor, Elin Dahl, who had seen them.

    The ministry, citing the clinic's director, Omar Haddad, said nine nurses were ill.
    """
    assert said == [
        ("the mayor, Elin Dahl", "according to", "Two pumps failed"),
        ("The ministry", "said", "nine nurses were ill"),
        ("the clinic's director, Omar Haddad", "citing", "nine nurses were ill"),
    ]
    assert names(found)[::2] == ["Elin Dahl", "Omar Haddad"]


def test_a_participle_does_not_hide_whose_verb_it_is(said: Rows) -> None:
    """A verb agrees with the noun before the participle.

    Figures obtained by the Herald show that rents doubled.
    """
    assert said == [("Figures obtained by the Herald", "show", "rents doubled")]


def test_an_infinitive_may_stand_in_an_insertion(said: Rows) -> None:
    """Neither an infinitive between commas nor an object pronoun behind a preposition parts a source from its verb.

    An official at her ministry, asking not to be named, said leaflets “cannot be compared” with them.

    A woman next to me said she had walked across.
    """
    assert [source for source, _, _ in said] == ["An official at her ministry", "A woman next to me"]


def test_many_names_make_no_headline(said: Rows) -> None:
    """A sentence with a plain verb is no headline, however many names stand in it.

    “We couldn't take them home,” Pastor Lemuel Goss of New Hope Baptist said.
    """
    assert said == [("Pastor Lemuel Goss of New Hope Baptist", "said", "We couldn't take them home")]


def test_what_is_cited_as_a_cause_says_nothing(found: list[Statement]) -> None:
    """Whom a report cites is a person or a document, not a cause with a name in it.

    Profit fell by a third, the yard said, citing a stronger Sing dollar.

    Two men were held, the paper said, citing council documents.
    """
    assert names(found) == ["yard", "paper", "council documents"]


def test_a_court_finds_without_that(said: Rows) -> None:
    """What a court or its judge finds may be a bare clause; others find things.

    A judge found Obi had lied to the jury. The tribunal chair found Tippett “had time to let go”.

    The boy found his ball.
    """
    assert [content for _, _, content in said] == ["Obi had lied to the jury", "Tippett “had time to let go”"]


def test_the_office_of_a_pronoun_may_hold_names(found: list[Statement]) -> None:
    """An office with a name in it heads a sentence; what opens it before the subject does not.

    Orchid Securities analyst Desmond Ang was calm. In a note to clients, he said the cuts were overdue.

    The accused, Evans Omwenga, denied the charges. Through his advocate, Mr Kaba Nyangau, he claimed he was abroad.
    """
    assert names(found) == ["Desmond Ang", "Evans Omwenga", "Evans Omwenga"]


def test_brackets_and_districts_are_no_part_of_a_name(found: list[Statement]) -> None:
    """A short form of an office, a remark in brackets and a district with a possessive belong to no name.

    Member of parliament (MP) Kevin Conall said the law was sad. “No,” tweeted Mayor of Graz Sadiq Obi (no relation).

    Representative Ada Roe of Ohio's Seventh District announced her resignation.
    """
    assert names(found) == ["Kevin Conall", "Sadiq Obi", "Ada Roe"]


def test_a_source_may_hold_an_adverb_or_a_participle(said: Rows) -> None:
    """“Researchers mostly from …” and “a protester using the name …” are whole sources.

    In May, researchers mostly from Orkney College in Scotland reported the invention of a coating.

    “We are tired,” said a protester using the pseudonym Katya.
    """
    assert [source for source, _, _ in said] == [
        "researchers mostly from Orkney College in Scotland",
        "a protester using the pseudonym Katya",
    ]


def test_a_broadcaster_of_initials_is_nobody(found: list[Statement]) -> None:
    """Initials behind a noun for outlets are an outlet's, so that “he” is somebody else.

    Television broadcaster PBX revealed that Femi Ade had paid. “It is late,” he said.
    """
    assert names(found)[0] == "PBX"
    assert names(found)[1] != "PBX"


def test_what_one_responds_to_is_no_content(said: Rows) -> None:
    """A participle of responding or commenting tells the occasion; “without elaborating” is the author's.

    Ada Obi, responding to the union's announcement, closed the hall. Commenting on it, Femi Ade said he was sad.

    His daughter said he died in Graz without elaborating.
    """
    assert [content for _, _, content in said] == ["he was sad", "he died in Graz"]


def test_an_activity_and_a_country_are_a_body(found: list[Statement]) -> None:
    """“Transport Scotland” is an agency, “Mairead England” somebody, and “no official” nobody.

    Transport Scotland said the hull was old. The agency added that a boat would come. Mairead England said it hurt.

    No official said why. No group has claimed responsibility so far.
    """
    assert names(found) == ["Transport Scotland", "Transport Scotland", "Mairead England"]


def test_data_and_nationalities_lead_to_their_bearers(found: list[Statement]) -> None:
    """“As per data from” names a source as “according to” does; “the Romanian” is who heads the sentence before.

    The index passed 400 on Thursday, as per data from the Cleaner Air Board.

    “I had no answers,” said Holly Farrant. Mirela Dancu, 22, thanked her mother. “It was late,” the Romanian said.
    """
    assert names(found) == ["Cleaner Air Board", "Holly Farrant", "Mirela Dancu"]
