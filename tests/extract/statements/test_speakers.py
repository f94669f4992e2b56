"""Speakers: who a source is within its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.extract import extract
from factdb.extract.statements.sources.naming import read_source
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from factdb.extract.records import Statement


def who(found: list[Statement]) -> list[tuple[str, str]]:
    """Return the name and the way it was found, of each statement's speaker."""
    return [(statement.speaker.name, statement.speaker.how) for statement in found if statement.speaker]


def test_a_surname_is_the_person_named_in_full(found: list[Statement]) -> None:
    """A bare surname, or a surname with a title, goes to the full name of the article.

    Health minister Salma Hadid said the wards were full. Hadid said beds were on their way.

    Engineer Piotr Nowak walked the line at dawn. Mr Nowak said the rails had buckled.
    """
    assert who(found) == [
        ("Salma Hadid", "named"),
        ("Salma Hadid", "surname"),
        ("Piotr Nowak", "surname"),
    ]


def test_small_words_belong_to_a_name(found: list[Statement]) -> None:
    """The small words of "van den", "de la" and "al-" are kept, and with them the surname finds its person.

    Ludwig van den Berg said the lock was shut. Van den Berg said it would open at noon.

    Maria de la Torre said the pumps held. De la Torre said nobody was hurt.

    Sheikh Omar al-Faruq said the well was dry. Al-Faruq said another would be dug. Mr al-Faruq said it takes a week.
    """
    names = [name for name, _ in who(found)]
    assert names == [*["Ludwig van den Berg"] * 2, *["Maria de la Torre"] * 2, *["Omar al-Faruq"] * 3]


def test_a_body_whose_name_looks_like_a_clause_is_one_name(found: list[Statement]) -> None:
    """A listed body with small words in its name speaks under all of it.

    On Friday Save the Children said the clinic had closed.

    Parents trying to save the children said the road was shut.
    """
    assert [name for name, _ in who(found)] == ["Save the Children", "Parents trying to save the children"]


def test_a_capital_noun_is_the_body_that_its_article_names(found: list[Statement]) -> None:
    """With a capital too, "the Ministry" is the one whose name begins or ends so, though it has not spoken.

    The Ministry of Health of Uganda has set up 46 centres. The vaccine reached 900 people, the Ministry said.

    The Harbour Safety Commission met on Friday. The Commission said the pier was closed.
    """
    assert [name for name, _ in who(found)] == ["Ministry of Health of Uganda", "Harbour Safety Commission"]


def test_a_first_name_behind_a_title_is_whoever_has_it(found: list[Statement]) -> None:
    """Who is named in full behind a title may be called by the first name, if nobody else there has it.

    Datuk Rosli Hamdan opened the dam on Monday. Rosli said it would hold, and he said nobody was hurt.
    """
    assert [name for name, _ in who(found)] == ["Rosli Hamdan", "Rosli Hamdan"]


def test_a_described_body_keeps_its_adjective(found: list[Statement]) -> None:
    """A body that is only described speaks under the same words wherever they stand.

    The regional government denied the report. The regional government said 200 were ill.
    """
    assert {name for name, _ in who(found)} == {"regional government"}


def test_role_and_body_are_kept_for_later_mentions(found: list[Statement]) -> None:
    """What was told when a speaker was introduced stays with the short mentions.

    Igor Petrov, a spokesman for the Defence Ministry, said the depot was empty. Petrov said no one was hurt.

    Governor Lucía Vega said the dam would hold. "It always has," she said.
    """
    roles = [(s.speaker.role, s.speaker.institution) for s in found if s.speaker]
    assert roles[0] == roles[1]
    assert roles[0][0] == "spokesperson"
    assert roles[0][1] is not None
    assert [role for role, _ in roles[2:]] == ["governor", "governor"]


def test_a_pronoun_is_the_last_suitable_figure(found: list[Statement]) -> None:
    """He and she go by gender, over speakers of the other one; "it" to a body.

    Anna Keller said the stadium was full. Mark Sloan said it was not. She said the gates told another story.

    The Bank of Ghana said inflation had peaked. It said rates would stay.
    """
    assert who(found) == [
        ("Anna Keller", "named"),
        ("Mark Sloan", "named"),
        ("Anna Keller", "pronoun"),
        ("Bank of Ghana", "named"),
        ("Bank of Ghana", "pronoun"),
    ]


def test_a_pronoun_can_mean_someone_who_has_not_spoken(found: list[Statement]) -> None:
    """A person who heads a sentence before the pronoun is meant, though he never spoke.

    Police said the road was closed. Samuel Adeyemi walked home through the fields. He said the dust hid the sun.

    The jury took four hours. Helen Marsh wept in the dock. She said she would appeal.
    """
    assert who(found)[1:] == [("Samuel Adeyemi", "pronoun"), ("Helen Marsh", "pronoun")]


def test_two_people_of_one_surname_are_told_apart(found: list[Statement]) -> None:
    """Of several people of one surname a title's gender decides, else the last one spoken of.

    John Mbeki said the shop was his. Grace Mbeki said it was hers. Mr Mbeki said he had the deeds.

    Ms Mbeki said the deeds were forged.
    """
    assert [name for name, _ in who(found)] == ["John Mbeki", "Grace Mbeki", "John Mbeki", "Grace Mbeki"]


def test_spellings_of_a_surname_are_one_person(found: list[Statement]) -> None:
    """A surname written in another way within the article is the same person.

    President Volodymyr Zelensky said the town was free. Zelenskyy said the flag was up.

    Oleh Synyehubov said the shelling had stopped. Syniehubov said power was back.
    """
    assert len({name for name, _ in who(found)}) == 2


def test_a_description_is_its_last_holder(found: list[Statement]) -> None:
    """A short description, "the governor" or "the ministry", goes to the last such office or body of the article.

    Governor Aminu Bala visited the camp. The governor said food would arrive by night.

    The Ministry of Transport said dredging had begun. The ministry said it would take a week.
    """
    assert who(found) == [
        ("Aminu Bala", "nominal"),
        ("Ministry of Transport", "named"),
        ("Ministry of Transport", "nominal"),
    ]


def test_kinds_of_speakers(found: list[Statement]) -> None:
    """Posts, groups, bodies, countries, capitals and media speak as such.

    The mayor of Split said the beach was clean.

    Ukrainian officials said the line had held.

    France said it would send doctors.

    The Kremlin said talks were possible.

    Satellite images showed that the depot had burned.
    """
    kinds = [statement.speaker.kind for statement in found if statement.speaker]
    assert kinds == ["post", "group", "institution", "institution", "medium"]


def test_evidence_shows_what_it_shows(found: list[Statement], said: list[tuple[str, str, str]]) -> None:
    """Images, footage and documents are sources; a person who shows something says nothing.

    Videos on social media showed residents carrying furniture into the street.

    Court documents show that the pension fund was empty.

    The guide showed visitors the old well.
    """
    assert said == [
        ("Videos on social media", "showed", "residents carrying furniture into the street"),
        ("Court documents", "show", "the pension fund was empty"),
    ]
    assert found[0].speaker is not None
    assert found[0].speaker.kind == "medium"


def test_a_relative_pronoun_is_its_antecedent(found: list[Statement]) -> None:
    """The word "who" is the source as written; its name is the noun phrase before it.

    The prize went to Ingrid Moe, who said she would share it.

    He thanked Tunde Alabi, who told the crew that help was near.
    """
    speakers = [statement.speaker for statement in found if statement.speaker]
    assert [(s.text, s.name, s.how) for s in speakers] == [
        ("who", "Ingrid Moe", "pronoun"),
        ("who", "Tunde Alabi", "pronoun"),
    ]


def test_an_anonymous_source_keeps_its_description(found: list[Statement]) -> None:
    """An unnamed speaker is named by the words that describe it.

    A senior official, who spoke on condition of anonymity, said the list was false.

    Two people familiar with the talks said a deal was near.
    """
    assert who(found) == [
        ("senior official", "nominal"),
        ("Two people familiar with the talks", "nominal"),
    ]


def test_initials_are_names_not_pronouns(found: list[Statement]) -> None:
    """The WHO is a body, and so is the US.

    The WHO says that cases have doubled.

    The US said it would send masks.
    """
    assert [statement.speaker.kind for statement in found if statement.speaker] == ["institution", "institution"]
    assert [statement.speaker.how for statement in found if statement.speaker] == ["named", "named"]


def test_a_capital_at_the_head_makes_no_name(found: list[Statement]) -> None:
    """A common word with which the sentence begins, and a name before a common noun, name nobody.

    Previous work by the same group had claimed that the lake was dry.

    Heavier soils of the valley show that the summers were wet.
    """
    assert [name for name, _ in who(found)] == ["Previous work by the same group", "Heavier soils of the valley"]


def test_somebodys_report_or_successor_is_not_that_somebody(found: list[Statement]) -> None:
    """Of a possessor and what is his, the latter speaks: the one in apposition, the report, the party's member.

    Kabuye's predecessor, Felix Mutale, said the bridge was sound.

    Lyn Okafor's report to councillors warned that the wall could fall.

    The Liberal Democrats' Fiona Birch said it was too late.
    """
    assert [name for name, _ in who(found)] == [
        "Felix Mutale",
        "Lyn Okafor's report to councillors",
        "Fiona Birch",
    ]


def test_a_company_has_short_names(found: list[Statement]) -> None:
    """The name without its legal form, and "the company", are the company; media are none.

    Corvane Inc said orders rose. Corvane said the plant would grow.

    The Port Institute said trade was slow. The company said it saw no sign of that.
    """
    assert [name for name, _ in who(found)] == ["Corvane Inc", "Corvane Inc", "Port Institute", "Corvane Inc"]


def test_an_age_stands_for_the_last_person(found: list[Statement]) -> None:
    """Of "the 22-year-old" the person who spoke last is meant.

    Ravi Gowda said he had only batted. “I played straight,” said the 22-year-old.
    """
    assert [name for name, _ in who(found)] == ["Ravi Gowda", "Ravi Gowda"]


def test_a_person_behind_an_office_or_before_a_comma_heads_the_sentence(found: list[Statement]) -> None:
    """Somebody introduced by an office, or followed by an apposition, is meant by the pronoun after it.

    Ravi Gowda said he was tired. Chief coach Sunil Bedi was less pleased. “Not again,” he said.

    Jo Pettifer, a nurse, was on her way home. “There was a bang,” she said.
    """
    assert [name for name, _ in who(found)] == ["Ravi Gowda", "Sunil Bedi", "Jo Pettifer"]


def test_what_stands_before_a_name_by_chance_is_no_part_of_it(found: list[Statement]) -> None:
    """Neither a conjunction nor a weekday enters a name.

    Since Ama Boateng resigned, the bridge is shut. The vote is on Tuesday. Ines Carvalho left.

    "It rained," Boateng said. "It snowed," Carvalho said.
    """
    assert [name for name, _ in who(found)] == ["Ama Boateng", "Ines Carvalho"]


def test_a_nationality_or_a_number_is_nobody(found: list[Statement]) -> None:
    """Of "it", the body that a nationality describes is meant, or one that an apposition tells; never a number.

    Danish police held nine smugglers, it said.

    Storm Line, a sailors' hotline, gave a higher figure. It said 30 people were aboard.

    Nine others were found. It said the boat had sunk.
    """
    assert [name for name, _ in who(found)] == ["Danish police", "Storm Line", "Storm Line"]


def test_the_agency_is_the_one_whose_name_ends_so(found: list[Statement]) -> None:
    """A noun that ends a body's name in the text means that body, not the department of whoever spoke.

    The National Seed Agency burnt the maize, the director of Media and Arts of the agency, Femi Ade, said.

    The agency said last month that 40 farms were affected.
    """
    assert [name for name, _ in who(found)] == ["Femi Ade", "National Seed Agency"]
    assert found[0].speaker is not None
    assert found[0].speaker.institution == "National Seed Agency"


def test_a_union_is_no_company(found: list[Statement]) -> None:
    """Of "the company" a body is not meant that is none by its name.

    The pilots' union said 90% of crews had stopped work. The company said it was 55%.
    """
    assert [name for name, _ in who(found)] == ["pilots' union", "company"]


def test_a_union_by_the_word_before_its_name_is_no_company(found: list[Statement]) -> None:
    """What the article introduces as a union is not meant by "the company", though its name doesn't tell.

    Wind-turbine maker Brelund Energi said it would cut 1,400 jobs. The union Dansk Metal said 2,000 could go.

    The company said it regretted that.
    """
    assert [name for name, _ in who(found)] == ["Brelund Energi", "Dansk Metal", "Brelund Energi"]


def test_an_authority_of_another_field_is_another(found: list[Statement]) -> None:
    """An office whose field is named is none that is called otherwise, and capitals alone may stand for any.

    The provincial disaster office reported 19 deaths. The maritime authority said the ferry had been overloaded.

    NASA said the probe was lost. The space agency said it would look into it.
    """
    assert [name for name, _ in who(found)] == ["provincial disaster office", "maritime authority", "NASA", "NASA"]


def test_the_owned_speaks_and_not_its_owner(found: list[Statement]) -> None:
    """Behind a possessive, the body in apposition is who speaks.

    Larvik's largest shareholder, the Moen family, has said it will sell five million shares.
    """
    assert [name for name, _ in who(found)] == ["Moen family"]


def test_initials_before_a_colon_are_whoever_was_named_so(found: list[Statement]) -> None:
    """In an interview, initials label the turns of the person who was named before.

    Nomsa Dube: We lose 1,600 litres a day.

    Valley Post: And the cost?

    ND: It would be 27 million.

    VP: Who pays?

    ND: The city does.
    """
    assert {name for name, _ in who(found) if name not in ("Valley Post", "VP")} == {"Nomsa Dube"}


def test_the_ministry_is_its_ministers(found: list[Statement]) -> None:
    """Behind a minister's words "the ministry" is the one he speaks for.

    Interior Minister Laszlo Beke said 12 people had died. The ministry said later that it was 11.
    """
    assert [name for name, _ in who(found)] == ["Laszlo Beke", "Ministry of the Interior"]


def test_a_word_that_only_opens_a_sentence_is_no_body(found: list[Statement]) -> None:
    """Of "it", neither "However" nor "According" is meant.

    However hard the rain, the dam held. It said the river had risen.
    """
    assert "However" not in [name for name, _ in who(found)]


def test_a_day_between_subject_and_verb_is_no_speaker(found: list[Statement]) -> None:
    """Who said it stands before the day.

    Rahim Daud, a pilot from the port of Palembang, on Tuesday told the Coast Courier that radio calls had been sent.
    """
    assert [name for name, _ in who(found)] == ["Rahim Daud"]


def test_a_day_that_opens_the_sentence_is_no_speaker(found: list[Statement]) -> None:
    """Who said it stands behind the day, with all that is inserted.

    On Friday, Marta O'Neil, who was a candidate for the council, announced the end of her campaign.

    This past Sunday, the princess, 67, announced that she would stand.
    """
    assert [name for name, _ in who(found)] == ["Marta O'Neil", "princess"]


def test_a_noun_that_could_be_a_verb_is_a_source_behind_its_article(found: list[Statement]) -> None:
    """The words “ruling” and “decree” behind an article are nouns.

    According to the ruling, a host must remove the post. The decree also mentions that a panel will be set up.
    """
    assert [name for name, _ in who(found)] == ["ruling", "decree"]


def test_the_author_of_a_post_speaks_in_it(found: list[Statement]) -> None:
    """What a post by somebody says is said by the author, on that channel.

    According to a Twitter post by Amy Coker, director of the fair, the tusk came from the wall.
    """
    assert [(name, found[0].channel) for name, _ in who(found)] == [("Amy Coker", "X")]


def test_a_participle_behind_a_preposition_says_nothing(found: list[Statement]) -> None:
    """The word “reported” behind “of” is an adjective.

    Yesterday morning also saw an earthquake of reported magnitude 4.9 in the city.
    """
    assert who(found) == []


def test_what_state_media_were_told_is_said(found: list[Statement]) -> None:
    """The word “state” is no verb where media of the state are told something.

    A total of 39 are confirmed dead, officials told state media, adding that the search ended yesterday.
    """
    told = [(it.speaker.name, it.exact) for it in found if it.speaker]
    assert told == [("officials", "A total of 39 are confirmed dead"), ("officials", "the search ended yesterday")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor of Oruland, a state on the Gulf of Guinea, declared an emergency.", "governor of Oruland"),
        ("State press agency PAP reported that five people had died.", "PAP"),
        ("United States Attorney Tom Cole said the firm had lied.", "Tom Cole"),
        (
            "Critics from across Norway's parties have claimed that it is a trick.",
            "Critics from across Norway's parties",
        ),
        ("On February 1 Norvela Web Services said the store was closed.", "Norvela Web Services"),
        ("A report from the Mexican government during the weekend said eight people died.", "Mexican government"),
        (
            "The Region's National Bureau of Fish and Wildlife (NBFW) said the lake was dry.",
            "National Bureau of Fish and Wildlife",
        ),
        ("The United Nations Educational, Scientific and Cultural Organization (UNESCO) said it was safe.", "UNESCO"),
        ("The Catholic Bishops' Conference of Norway said he was ill.", "Catholic Bishops' Conference of Norway"),
        ("Somewhat after midnight, police in Oru, in the far north, responded to reports of a fire.", "police in Oru"),
        ("The pair landed near Dover. Zapata said it had been hard.", "Zapata"),
        ("A gunman shot shoppers in Oru, Texas, the toll rising to 22, reported officials, with 25 hurt.", "officials"),
        ("The mayor said the shooting began at 10:39 a.m. local time.", "mayor"),
        ("According to police in Oru, Texas, Zukov has had accidents before.", "police in Oru"),
        ("Mayor of London Sadia Khan said it was over.", "Sadia Khan"),
        ("The President of Costa Rica said the road was open.", "President of Costa Rica"),
        ("Previous studies have shown that the glue is harmless.", "Previous studies"),
        ("Video footage from the scene showed a bus burning.", "Video footage"),
        ("Video footage from the ministry showed a bus burning.", "ministry"),
        ("According to a March 14, 2026 NATO press release, Norway spent 2% of its budget on it.", "NATO"),
        ("He was told by Emergencies Minister Yegor Zimin of “40 people under the rubble”.", "Yegor Zimin"),
    ],
)
def test_what_stands_about_a_source_is_not_its_name(text: str, expected: str) -> None:
    """Neither the place of an office, nor an opening adjective, nor a date, nor where footage is from names anybody."""
    assert [it.speaker.name for it in extract(text).statements if it.speaker] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Work went on, with the bodies found on Wednesday increasing the confirmed death toll from 14 to 31.",
        "Former United States Central Bank agent Tony Mendel died Saturday, aged 78.",
        "Samoans, unlike people born in the fifty states and all other islands, are not citizens.",
        "Meanwhile, the total reported casualties increased to 167 from 93.",
        "The church was fined for covering up and protecting alleged thieves.",
    ],
)
def test_participles_that_describe_a_noun_say_nothing(text: str) -> None:
    """An adjective made of a verb of saying, or a participle with a subject of its own, is no act of saying."""
    assert [it for it in extract(text).statements if it.speaker] == []


def test_of_two_offices_the_one_with_a_body_is_told(found: list[Statement]) -> None:
    """Who is a nurse speaks for the union whose spokeswoman she is.

    “We had people from everywhere,” said Nadège Ferrand, a nurse and the spokeswoman of the union Santé Debout.

    Ada Obi, founder and chief executive of Norvela, said sales had doubled.
    """
    speakers = [it.speaker for it in found if it.speaker]
    assert [(it.role, it.institution) for it in speakers] == [
        ("spokesperson", "Santé Debout"),
        ("chief executive", "Norvela"),
    ]


def test_a_body_for_a_town_keeps_its_name(found: list[Statement]) -> None:
    """A word that may only open a phrase is part of a name before "for".

    Transport for Westmark said that the tram was on budget.
    """
    assert [name for name, _ in who(found)] == ["Transport for Westmark"]


def test_an_empty_part_between_commas_names_nobody() -> None:
    """Two commas in a row break no reading: the name before them is the source's."""
    assert read_source("Ada Obi, , the mayor", Lexicon()).person == "Ada Obi"
