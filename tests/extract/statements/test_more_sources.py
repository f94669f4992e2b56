"""Who speaks where other words stand beside the verb: insertions, lives that are claimed, times, relatives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.extract.records import Statement

Rows = list[tuple[str, str, str]]


def names(found: list[Statement]) -> list[str | None]:
    """Return the speakers' names."""
    return [statement.speaker.name if statement.speaker else None for statement in found]


def test_a_disaster_that_claims_lives_says_nothing(said: Rows) -> None:
    """Only what follows "claimed" as a clause, or a figure of something else, is said.

    The avalanche claimed 30 lives.

    Cholera has claimed the lives of nine nurses.

    The rebels claimed lives were spared.
    """
    assert said == [("The rebels", "claimed", "lives were spared")]


def test_the_spokesman_speaks_for_the_body_before(found: list[Statement], said: Rows) -> None:
    """A person through whom a body speaks is the source; a channel without its closing comma is none.

    The tram union, through its secretary, Ida Lund, said drivers were tired, and denied that any had slept.

    Engineer Otto Vale, in a statement in Bergen said the bridge was sound.
    """
    assert [(source, cue) for source, cue, _ in said] == [
        ("its secretary, Ida Lund", "said"),
        ("its secretary, Ida Lund", "denied"),
        ("Engineer Otto Vale", "said"),
    ]
    assert names(found) == ["Ida Lund", "Ida Lund", "Otto Vale"]


def test_a_time_is_no_speaker(said: Rows) -> None:
    """A day or a duration behind the verb does not invert it.

    Harbour Weekly, a magazine, reported Thursday that the crane had failed.

    Then the mayor of Velden, Anna Kohl, declared two days of mourning.
    """
    assert said == [
        ("Harbour Weekly, a magazine", "reported", "the crane had failed"),
        ("the mayor of Velden, Anna Kohl", "declared", "two days of mourning"),
    ]


def test_who_is_the_person_met_last(said: Rows) -> None:
    """What stands before "the mayor, who said" is not the mayor's.

    Tenants had spoken to the mayor, who said that the lifts would be mended.
    """
    assert ("who", "said", "the lifts would be mended") in said
    assert all(source != "the mayor" for source, _, _ in said)


def test_a_quotation_behind_a_denial_is_not_denied(found: list[Statement], said: Rows) -> None:
    """What the speaker says after the colon is asserted.

    Nora Blix denied that the valve leaked: “We tested 40 valves.”
    """
    assert said == [
        ("Nora Blix", "denied", "the valve leaked"),
        ("Nora Blix", ":", "We tested 40 valves"),
    ]
    assert [statement.stance for statement in found] == ["deny", "assert"]


def test_a_thing_refused_is_not_denied(said: Rows) -> None:
    """A judge who denies a request says nothing about it.

    Judge Hana Sato denied the request and set bail at 9,000 euros.
    """
    assert said == []


def test_a_sentence_with_a_colon_announces_the_quotation_below_it(said: Rows) -> None:
    """The subject of a sentence without a cue says what the next paragraph quotes, and nothing unquoted.

    Keeper Jon Aas, meanwhile, was all smiles:

    “We kept a clean sheet.”

    The menu was short:

    Soup and bread.
    """
    assert said == [("Keeper Jon Aas", ":", "We kept a clean sheet")]


def test_a_medium_is_named_by_its_whole_name(found: list[Statement]) -> None:
    """A council or commission whose name begins like a newspaper's is a body of its own.

    The Guardian Council said nine had fled.

    The Independent Water Board said that wells were dry.

    The Guardian said that rain was near.
    """
    assert names(found) == ["Guardian Council", "Independent Water Board", "The Guardian"]


def test_offices_are_known_with_hyphens(found: list[Statement]) -> None:
    """A hyphen in an office hides neither the office nor the name behind it.

    Inspector-General of Police Amos Tirop said the road was open. Mr Tirop added that nobody was hurt.
    """
    assert names(found) == ["Amos Tirop", "Amos Tirop"]
    assert found[0].speaker is not None
    assert found[0].speaker.role == "inspector"


def test_people_are_introduced_by_any_occupation(found: list[Statement]) -> None:
    """An occupation or a judge's initials before or in a name leave the name whole and alone.

    Publican Gus Marley said the cellar was dry. Security guard Ivo Tal said he heard nothing.

    Justice A. K. Banu observed that the audit was late. Chief District Officer Hari Lal Rana said two roads were shut.
    """
    assert names(found) == ["Gus Marley", "Ivo Tal", "A. K. Banu", "Hari Lal Rana"]


def test_a_party_or_place_before_a_name_is_no_part_of_it(found: list[Statement]) -> None:
    """Whose deputy or player somebody is stands before the name with a possessive.

    Sinn Féin's Orla Quill said the vote was a farce. The Greens' Ana Tovey called it “a school play”.

    His opposite number, Makurdi's Zaki Bello, said the pitch was wet. Conor O'Dell said it was not.
    """
    assert names(found) == ["Orla Quill", "Ana Tovey", "Zaki Bello", "Conor O'Dell"]


def test_an_age_points_at_the_last_person(found: list[Statement]) -> None:
    """Whoever heads a sentence since the last speaker is "the 19-year-old", else that speaker.

    Coach Rob Stell said the goal was lucky.

    Musa Ede dedicated it to his aunt. “She taught me,” said the 19-year-old.
    """
    assert names(found) == ["Rob Stell", "Musa Ede"]


def test_honours_and_dates_are_no_names(found: list[Statement]) -> None:
    """Letters behind a name are no part of it, generations are; a month behind "In" is nobody.

    Prosecutor Miles Hart KC said it was late. Governor Ramon Vega III said it was not.

    Zhu Lin did not answer questions. In July, he told analysts that the plant was full.
    """
    assert names(found) == ["Miles Hart", "Ramon Vega III", "Zhu Lin"]


def test_a_call_sign_ends_a_source(said: Rows) -> None:
    """How somebody is called in quotation marks is said by nobody.

    A sapper with the call sign “Otter” told Dniester Media that the ford was mined.
    """
    assert said == [("A sapper with the call sign “Otter”", "told", "the ford was mined")]


def test_when_it_was_said_and_where_end_a_clause(said: Rows) -> None:
    """What happened before the act is the author's; so is the document in which the clause before it was given.

    The firm denied that it had sold the mine, a day after the union occupied it.

    Half of the ice is gone, scientists said in a paper released on Monday. She therefore called on the bank to pay.
    """
    assert [content for _, _, content in said] == [
        "it had sold the mine",
        "Half of the ice is gone",
        "the bank to pay",
    ]


def test_what_an_office_is_in_charge_of_belongs_to_its_name(found: list[Statement], said: Rows) -> None:
    """The list of a department's charges ends neither its source nor its name; a list of speakers is none.

    The ferries will run, the Department for Ports, Fishing and Coastal Trade said. Ada Obi said no to it.
    """
    assert said[0] == ("the Department for Ports, Fishing and Coastal Trade", "said", "The ferries will run")
    assert names(found)[0] == "Department for Ports, Fishing and Coastal Trade"


def test_a_body_before_its_speaker_is_no_part_of_the_name(found: list[Statement]) -> None:
    """Behind the full name of a body stands who speaks for it; what a body is opens no name.

    “It is late,” said managing director of Norvela Marine Limited Ada Obi. Publisher Hallane denied the report. Dock
    operator Karst said sales rose.
    """
    assert names(found) == ["Ada Obi", "Hallane", "Karst"]


def test_who_said_so_tells_nothing(said: Rows) -> None:
    """Neither "said so" nor "said no to" has a content of its own; "so far" has.

    Only a few have said so in public, but others wrote letters. She said no to the offer.

    The mayor said so far 12 streets were flooded.
    """
    assert said == [("The mayor", "said", "so far 12 streets were flooded")]


def test_a_relative_s_bare_verb_is_no_source(said: Rows) -> None:
    """Those who do something say it, though the verb looks like a noun; who is said of somebody is another's clause.

    People who work in mining say it is hard. The mayor, who officials say was absent, was in Oslo.
    """
    assert [source for source, _, _ in said] == ["People who work in mining", "officials"]


def test_an_estimated_cost_is_no_estimate_and_such_goes_on(said: Rows) -> None:
    """A participle between "these" and a noun says nothing; "such as" belongs to what is said.

    Ada Obi said these estimated costs were high. Farmers reported price rises for inputs such as feed.
    """
    assert [content for _, _, content in said] == [
        "these estimated costs were high",
        "price rises for inputs such as feed",
    ]


def test_a_number_in_a_name_is_no_speaker(said: Rows) -> None:
    """A broadcaster's number belongs to its name.

    Local broadcaster Radio One said the mayor had left.
    """
    assert [source for source, _, _ in said] == ["Local broadcaster Radio One"]
