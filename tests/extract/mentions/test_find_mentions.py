"""Mini articles and what they name: people, bodies, groups, media and places, each settled with the whole in view."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.extract import extract
from factdb.extract.document import Document
from factdb.extract.mentions import find_mentions
from factdb.lexicon import Lexicon
from factdb.lexicon.gazetteer import find

if TYPE_CHECKING:
    from factdb.extract.records import Mention


def named(text: str) -> list[tuple[str, str, str]]:
    """Return (words, kind, name) of each mention of a text without statements."""
    return [(it.text, it.kind, it.name) for it in mentions(text)]


def mentions(text: str) -> list[Mention]:
    found = find_mentions(Document(text), Lexicon(), [])
    assert all(text[it.start : it.end] == it.text for it in found)
    return found


def place(text: str, words: str) -> Mention:
    return next(it for it in mentions(text) if it.text == words and it.kind == "place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanctioning Norway hurts the fishermen.", ("Norway", "place")),
        ("Attacking Lviv again would be a crime.", ("Lviv", "place")),
        ("Irving Kent opened the fair.", ("Irving Kent", "person")),
    ],
)
def test_a_verb_that_opens_the_sentence_is_no_part_of_the_name(text: str, expected: tuple[str, str]) -> None:
    """“Sanctioning Norway” names Norway; a first name in -ing stays one."""
    assert expected in [(words, kind) for words, kind, _ in named(text)]


def test_a_persons_surname_means_the_full_name() -> None:
    """After the full name the surname alone is that person."""
    found = named("Mayor Ines Carvalho opened the bridge. Later Carvalho left for the hospital.")
    assert found == [("Ines Carvalho", "person", "Ines Carvalho"), ("Carvalho", "person", "Ines Carvalho")]


def test_bodies_take_their_country_with_them() -> None:
    """A demonym, a possessive and "of" belong to the body's name."""
    text = "Kenyan police, Norway's coast guard and the Ministry of Health of Ghana met."
    assert [(it.text, it.country) for it in mentions(text) if it.kind == "institution"] == [
        ("Kenyan police", "KE"),
        ("Norway's coast guard", "NO"),
        ("Ministry of Health of Ghana", "GH"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police saw 2,000 in Kutaisi. Police held 23. Police said so.\n\nThe Interior Ministry denied it.",
        "The party Unity said 30 had died in Kutaisi. Unity has two seats, the Interior Ministry said.",
    ],
)
def test_a_word_that_only_abroad_is_a_place_tells_no_country(text: str) -> None:
    """A town called Police makes nobody's police Polish, a state called Unity no party South Sudanese."""
    assert {mention.country for mention in mentions(text)} == {"GE", None}


def test_unnamed_people_of_a_country_are_a_group() -> None:
    """Officials of a country are a group; officials of none are not named."""
    assert named("Peruvian officials met other officials.") == [("Peruvian officials", "group", "Peruvian officials")]


def test_an_acronym_is_what_the_text_defined() -> None:
    """The short form in brackets stands for the long one from then on."""
    found = named("The Harbour Workers Association (HWA) walked out. On Monday the HWA came back.")
    assert ("HWA", "institution", "Harbour Workers Association") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of Hayat Tahrir al-Sham were behind it.", ("Hayat Tahrir al-Sham", "institution")),
        ("Ali al-Sadr was there.", ("Ali al-Sadr", "person")),
        ("They read the Democratic party's initial figures on Monday.", ("Democratic party", "institution")),
        ("They read the Harbour Board on their way.", ("Harbour Board", "institution")),
    ],
)
def test_plain_words_behind_a_name_hide_no_part_of_it(text: str, expected: tuple[str, str]) -> None:
    """Words in which no name ends are left off, but not a listed word with a possessive, nor one with "al-"."""
    assert expected in [(words, kind) for words, kind, _ in named(text)]


@pytest.mark.parametrize(
    ("text", "words", "geonames"),
    [
        ("A fire broke out in Paris on Monday. French firefighters came.", "Paris", 2988507),
        ("A fire broke out in Paris, Texas, on Monday.", "Paris", 4717560),
        ("Ukraine said that shells hit Kupiansk.", "Kupiansk", 703656),
        ("In Birmingham, Alabama, the mill closed.", "Birmingham", 4049979),
    ],
)
def test_a_city_is_the_one_the_article_means(text: str, words: str, geonames: int) -> None:
    """What follows the comma, and the countries of the article, decide between cities of one name."""
    assert place(text, words).geonames == geonames


def test_the_articles_country_outweighs_a_larger_city() -> None:
    """Valencia in an article on Venezuela is the Venezuelan city; the Spanish one stays a candidate."""
    text = "Venezuela lost power. Venezuelan officials blamed a fire in Valencia, and Caracas was dark as well."
    found = place(text, "Valencia")
    assert found.country == "VE"
    assert {candidate["country"] for candidate in found.candidates} >= {"VE", "ES"}


def test_a_small_town_abroad_needs_its_own_name() -> None:
    """An alias that hardly resembles a town's name is no town abroad where the article names countries."""
    text = "JAKARTA, Indonesia - The bridge in Mamuju fell and the road in Majene is shut."
    assert (place(text, "Mamuju").country, place(text, "Majene").country) == (None, "ID")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Islamic Relief Movement", "institution"),
        ("People's Defence Force", "institution"),
        ("Quang Ninh Department of Agriculture", "institution"),
        ("Democratic Party of Korea", "institution"),
        ("Rand Water", "institution"),
        ("Hart & Lowell", "institution"),
        ("Taliban health ministry", "institution"),
        ("Ursula van der Meer", "person"),
        ("Daw Khin Mar Win", "person"),
    ],
)
def test_a_name_is_all_of_its_words(words: str, kind: str) -> None:
    """A listed name that only begins another, "&", small words and syllables like months' leave a name whole."""
    (it,) = mentions(f"On Friday they met the {words} again.")
    assert (it.kind, it.text) == (kind, words.removeprefix("Daw "))


def test_a_short_form_is_defined_by_or_too() -> None:
    """What stands as "X, or Y," defines Y as brackets do."""
    found = named("He joined the Harbour Peace Council, or HPC, in May. They met the HPC in June.")
    assert [name for *_, name in found] == ["Harbour Peace Council"] * 3


def test_a_particle_shows_a_person_at_the_head_of_a_sentence() -> None:
    """A name with a small word within is no common capital; its surname with the small word is that person."""
    found = named("Anneke de Wit left at noon. Later de Wit came back.")
    assert [name for *_, name in found] == ["Anneke de Wit"] * 2


def test_a_region_is_asked_for_by_its_noun() -> None:
    """The Kharkiv region is the division, Kharkiv the city."""
    text = "Homes burned in the Kharkiv region, and in Kharkiv."
    assert place(text, "Kharkiv region").name == "Kharkiv Oblast"
    assert place("Homes burned in the region of Kharkov.", "Kharkov").name == "Kharkiv Oblast"
    assert place("Homes burned in the city of Kharkov.", "Kharkov").name == "Kharkiv"
    assert place("Homes burned in the state of Georgia.", "Georgia").country == "US"
    assert place(text, "Kharkiv").geonames == 706483


@pytest.mark.parametrize(("others", "latitude"), [("Euless and Irving", 32.6), ("Wooster and Ashland", 40.8)])
def test_a_town_lies_where_the_other_towns_of_the_article_lie(others: str, latitude: float) -> None:
    """Of the towns of one name the one is meant whose division has the article's other towns too."""
    found = place(f"Schools in Mansfield closed. Those in {others} stayed open.", "Mansfield")
    best = next(it for it in find(found.name) if it.geonames == found.geonames)
    assert round(best.latitude, 1) == latitude


def test_part_of_a_country_is_a_place_of_its_own() -> None:
    """Eastern Ukraine is not Ukraine."""
    found = place("Rain fell in eastern Ukraine.", "eastern Ukraine")
    assert (found.name, found.country, found.geonames) == ("eastern Ukraine", "UA", None)


@pytest.mark.parametrize(
    "text",
    [
        "They left the village of Drubnitz at dawn.",
        "Drubnitz, a town near the border, was empty.",
        "A school in Drubnitz closed.",
    ],
)
def test_a_small_town_is_a_place_by_grammar(text: str) -> None:
    """A town that no list has is a place where the sentence says so."""
    assert place(text, "Drubnitz").geonames is None


def test_a_name_that_is_mostly_something_else_needs_a_place_for_grammar() -> None:
    """Reading is a city after "in", and otherwise not."""
    assert place("A court in Reading heard the case.", "Reading").country == "GB"
    assert named("Reading the report took a week.") == []


def test_polities_lie_in_the_state_that_is_recognised() -> None:
    """The Donetsk People's Republic is a place in Ukraine."""
    assert place("Troops moved to the Donetsk People’s Republic.", "Donetsk People’s Republic").country == "UA"


def test_sentence_openers_months_and_common_nouns_name_nobody() -> None:
    """Capitals that only begin a sentence, and days, are no names."""
    assert named("However, talks failed. On Monday, in March, nothing moved. Meanwhile people waited.") == []


def test_laws_headlines_and_compass_points_are_nobody() -> None:
    """Capitals in a row are a person only if nothing else has such names."""
    text = "It is called Clean Harbour Act, and the West liked it. FISHERY TALKS END, said a poster."
    assert [it for it in named(text) if it[1] in ("person", "place")] == []


def test_every_speaker_is_a_mention() -> None:
    """What speaks is among the mentions, with the same stretch."""
    found = extract("Mayor Ines Carvalho said that 40 people were safe. She said that the bridge was open.")
    spans = {(it.start, it.end) for it in found.mentions}
    assert all((s.speaker.start, s.speaker.end) in spans for s in found.statements if s.speaker)


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("AaBb .,'’-()\n\u00a0éÉЖж「U.S0"), max_size=200))
def test_any_text_is_read_and_every_span_is_its_words(text: str) -> None:
    """Whatever the text, nothing raises and each mention is where it says."""
    mentions(text)


def test_time_grows_with_the_text_alone() -> None:
    """A megabyte of capitals, openings and commas is read in linear time."""
    for seed in ("A ", "Of The ", "Kyiv, ", "Mr. ", "A of A ", "U.S. "):
        text = seed * (300_000 // len(seed))
        begun = time.process_time()
        find_mentions(Document(text), Lexicon(), [])
        assert time.process_time() - begun < 20, seed


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank on the River Tamsel.",
        "Ships waited in the Orvel Strait.",
        "The Brenmark Icefield is shrinking.",
        "Flights left Dunmarrow Airport late.",
        "Fishing resumed off the Gulf of Sarnath.",
    ],
)
def test_what_a_map_shows_is_a_place(text: str) -> None:
    """A river, strait, glacier, airport or gulf is a place by its noun, before or behind its name."""
    assert [it.kind for it in mentions(text)] == ["place"]


def test_titles_and_party_tags_name_nobody() -> None:
    """A title that no list has and the party and state behind a name are nobody's names."""
    found = named("The Area Manager met Senator Paula Hinds, D-N.M., and the Public Relations Officer.")
    assert [name for _, kind, name in found if kind != "place"] == ["Paula Hinds"]


def test_a_given_name_alone_is_no_place() -> None:
    """A woman known as Rosa is no town, unless the grammar says so."""
    assert named("She gave her name only as Rosa.") == []


def test_a_body_keeps_all_words_of_its_name() -> None:
    """Articles within a body's name and a country behind it belong to the name."""
    found = named("The Committee for a Cleaner Harbour and Greenpeace Ukraine agreed.")
    assert found == [
        ("Committee for a Cleaner Harbour", "institution", "Committee for a Cleaner Harbour"),
        ("Greenpeace Ukraine", "institution", "Greenpeace Ukraine"),
    ]


def test_a_division_that_no_list_has_is_a_place() -> None:
    """A feature's noun and a division's together need no entry in the gazetteer."""
    assert [it.kind for it in mentions("Snow fell in Port Zaskel Province.")] == ["place"]


def test_a_person_is_called_by_any_surname() -> None:
    """Of two surnames the first, of a family name that stands first the first, and in whatever order: one person."""
    found = mentions(
        "Dr. Ana Maria Ruiz Ortega and Minister Liang Wenbo met. Ruiz left; Mr Liang and Wenbo Liang stayed."
    )
    assert [it.name for it in found if it.kind == "person"] == [
        *("Ana Maria Ruiz Ortega", "Liang Wenbo", "Ana Maria Ruiz Ortega", "Liang Wenbo", "Liang Wenbo")
    ]


def test_a_dateline_names_its_medium() -> None:
    """What stands in brackets behind the town is the paper, whatever it is called."""
    assert ("Harbour Echo", "medium", "Harbour Echo") in named("OSLO (Harbour Echo) — Rain fell in Norway.")


def test_a_code_of_money_names_nobody() -> None:
    """CHF and EUR are sums, not bodies."""
    assert not [it for it in named("It cost CHF 300,000 or EUR 310,000 on the day.") if it[1] != "place"]


def test_within_a_bodys_name_stand_only_places() -> None:
    """A speaker's name is one mention; of a spokesman's phrase the ministry is his country's."""
    found = extract(
        "The Flood Control and Relief Unit (FCRU) said 9 died."
        " A Foreign Ministry spokesman in Beijing, Wang Bo, said it was 8."
    )
    bodies = [(it.text, it.country) for it in found.mentions if it.kind in ("institution", "person", "name")]
    assert bodies == [
        ("The Flood Control and Relief Unit (FCRU)", None),
        ("A Foreign Ministry spokesman in Beijing, Wang Bo", "CN"),
        ("Foreign Ministry", "CN"),
    ]


def test_a_town_lies_where_the_article_once_says() -> None:
    """A small town of a great city's name is settled by its state, for the whole article."""
    text = "Ada Obi moved to Paris, Ill., in May. She works in Paris."
    assert [(it.country, it.geonames) for it in mentions(text) if it.text == "Paris"] == [("US", None)] * 2
    assert place("Talks between Moscow, Kyiv and Minsk began.", "Moscow").country == "RU"


@pytest.mark.parametrize(
    ("text", "words"), [("He lives in Gary, Ind., now.", "Ind."), ("In Ely, Nev., it snowed.", "Nev.")]
)
def test_a_states_short_form_is_the_state(text: str, words: str) -> None:
    """Behind a town and a comma the short form is a place by itself."""
    assert place(text, words).country == "US"


def test_a_county_is_no_town() -> None:
    """A county is a place even in no list, and never the town of its name."""
    found = place("Fires burned in Anderson County on Monday.", "Anderson County")
    assert (found.name, found.geonames) == ("Anderson County", None)


def test_a_state_may_bear_a_countrys_name() -> None:
    """Georgia is what the article's other places say."""
    assert place("Rain fell in Alabama, Florida and Georgia.", "Georgia").country == "US"
    assert place("Rain fell in Tbilisi. Georgia and Armenia closed roads.", "Georgia").country == "GE"


def test_abbreviations_of_things_name_nobody() -> None:
    """GDP and HIV are no bodies."""
    assert named("Growth of GDP and cases of HIV fell, the CEO heard.") == []


def test_shouted_words_and_compounds_name_nobody() -> None:
    """Words in a stretch of capitals are no acronyms, "Oslo-based" is an adjective; an acronym alone is a body."""
    found = named("He called it DUMB, WRONG AND SAD, the Oslo-based Orvex agency and the KRVT heard.")
    assert found == [("KRVT", "institution", "KRVT")]


def test_an_office_behind_a_place_begins_another_name() -> None:
    """The state stands apart from its senator."""
    found = named("On Monday Texas Senator Ada Obi met voters of Maryland.")
    assert ("Texas", "place", "Texas") in found
    assert ("Ada Obi", "person", "Ada Obi") in found
    assert ("Maryland", "place", "Maryland") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Ames County Sheriff Ann Lee left.", [("Ames County", "place"), ("Ann Lee", "person")]),
        ("It was shown at the Ames County Fair.", [("Ames County", "place")]),
        ("A ship left Port Said on Monday.", [("Port Said", "place")]),
        ("Rain fell on North Georgia.", [("North Georgia", "place")]),
        ("They came from West Anglesham.", []),
        ("A truck overturned southwest of Brandon.", [("Brandon", "place")]),
        ("It was built by London-based Fulton Brothers.", [("Fulton Brothers", "person")]),
    ],
)
def test_a_place_ends_where_its_name_does(text: str, expected: list[tuple[str, str]]) -> None:
    """A county is a place whatever follows, as is a part of a known place; a seat is no part of a name."""
    assert [(name, kind) for name, kind, _ in named(text)] == expected


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("rest", [" ", "\n\n"])
def test_a_dateline_is_no_part_of_the_byline(gap: str, rest: str) -> None:
    """The author's name ends where the town begins, though no mark stands between them."""
    found = named(f"By Ana Petrakis{gap}OSLO, March 3 —{rest}Rain fell.")
    assert found[:2] == [("Ana Petrakis", "person", "Ana Petrakis"), ("OSLO", "place", "Oslo")]


def test_the_first_word_of_a_bodys_name_alone_is_the_body() -> None:
    """“Zaskel” is Zaskel Energy in its article, whether it is told of or speaks, unless somebody is called so."""
    text = "Zaskel Energy lost oil. Shares in Zaskel fell. Zaskel said it was sorry."
    assert {name for _, _, name in named(text)} == {"Zaskel Energy"}
    assert [it.speaker and it.speaker.name for it in extract(text).statements if it.speaker] == ["Zaskel Energy"]
    person = named("Zaskel Motors lost 3 men. Kari Zaskel left. Later Zaskel returned.")
    assert person[-1] == ("Zaskel", "person", "Kari Zaskel")


def test_a_county_speaks_as_a_county() -> None:
    """What ends in a division's noun is no person, whoever holds an office there."""
    text = "The prefect of Lund County, Ana Petrakis, left. He said that 12 roads were closed."
    assert "Lund County" not in {it.speaker.name for it in extract(text).statements if it.speaker}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zaskel Siete reported that 12 men had left.", ("Zaskel Siete", "medium")),
        ("The talks failed, she told Harbour Nieuws on Monday.", ("Harbour Nieuws", "medium")),
        ("The talks failed, she told KBC Zaskel on Monday.", ("KBC Zaskel", "medium")),
        ("The talks failed, she told Zaskel Orvin on Monday.", ("Zaskel Orvin", "person")),
        ("The Lund-Courier said that 3 shops closed.", ("The Lund-Courier", "medium")),
        ("Ana Petrakis reported that 12 men had left.", ("Ana Petrakis", "person")),
        ("Roads were cut in Lund and Zaskelby.", ("Zaskelby", "place")),
        ("The Malawi Congress of Dock Workers met.", ("Malawi Congress of Dock Workers", "institution")),
    ],
)
def test_what_passes_news_on_is_a_medium(text: str, expected: tuple[str, str]) -> None:
    """A name without a given name that reports or is told, and one with a paper's word; what is no name is none."""
    found = extract(text)
    assert expected in [(it.text, it.kind) for it in found.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The late president of Norway Anna Petrakis ruled.", ["Norway", "Anna Petrakis"]),
        ("They met Chad Michael Petrakis on Monday.", ["Chad Michael Petrakis"]),
    ],
)
def test_a_country_before_a_full_name_is_no_part_of_it(text: str, expected: list[str]) -> None:
    """“President of Norway Anna Petrakis” names a country and a person, unless people bear the country's name."""
    assert [name for _, _, name in named(text)] == expected


def test_a_province_of_two_countries_is_the_articles() -> None:
    """Its own name says nothing of the country, and "New South Wales" nothing of Wales."""
    doc = Document("In North Western province 9,000 fled. Kandy and Matale in Sri Lanka were flooded.")
    assert [m.country for m in find_mentions(doc, Lexicon(), []) if m.kind == "place"] == ["LK"] * 4
    doc = Document("Crews of the New South Wales Rural Fire Service came. Police in Perth sent 20 officers.")
    assert [m.country for m in find_mentions(doc, Lexicon(), []) if m.kind != "group"] == ["AU", "AU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Mayor de Bravo who came.", [("de Bravo", "person")]),
        ("It rained when the mayor of Northby Anna Brandt came.", [("Anna Brandt", "person")]),
        ("The town met Nordane CEO Ilsa Brandvold.", [("Nordane CEO", ""), ("Ilsa Brandvold", "person")]),
        ("The town met farmer Jory Ogden.", [("Jory Ogden", "person")]),
        ("Shares of General Motors fell.", [("General Motors", "institution")]),
        ("Retired FBI agent Ali Soran came.", [("FBI", "institution"), ("Ali Soran", "person")]),
        ("They met at Alexandra Palace.", []),
        ("The army withdrew its troops from Walundi.", [("The army", ""), ("Walundi", "place")]),
    ],
)
def test_titles_stand_before_people_alone(text: str, expected: list[tuple[str, str]]) -> None:
    """A person begins behind a title, within capitals too; companies and halls that begin like one are none."""
    found = [(words, kind) for words, kind, _ in named(text)]
    assert [it for it in found if it[1] != "group"] == [it for it in expected if it[1]]


def test_a_town_may_have_a_countrys_name() -> None:
    """The article says once that it is a town, and where; then it is one in the whole of it."""
    text = "In Tonga, a town in Upper Nile state, 23 people died. The army shelled Tonga on Monday."
    assert [it.country for it in mentions(text) if it.text == "Tonga"] == ["SS", "SS"]
    assert [it.country for it in mentions("Tonga closed its ports on Monday.")] == ["TO"]
