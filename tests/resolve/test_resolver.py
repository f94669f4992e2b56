"""Articles resolved into a database: names meet where they are one, stay apart where they are two."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import factdb.store
from factdb.ingest import seed
from factdb.lexicon.gazetteer import find
from factdb.report.listings.lookup import places
from factdb.resolve.ledger import Ledger
from factdb.store.read import connect


def put(database: str, folder: Path, *texts: str, authority: str | None = None) -> None:
    """Seed articles, and an authority file before them."""
    paths: list[str] = []
    if authority:
        (folder / "who.csv").write_text(authority, encoding="utf-8")
        paths.append(str(folder / "who.csv"))
    rows = [json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts)]
    (folder / "in.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    paths.append(str(folder / "in.jsonl"))
    summary = seed(paths, database)
    assert summary.problems == []


def ask(database: str, sql: str) -> list[tuple[Any, ...]]:
    with connect(database) as reader:
        return list(reader.query(sql))


def people(database: str) -> list[str]:
    rows = ask(database, "SELECT name FROM entity WHERE kind = 'person' AND scope IS NULL ORDER BY name")
    return [str(row[0]) for row in rows]


def test_spellings_of_one_person_meet_across_articles(database: str, tmp_path: Path) -> None:
    """Three romanisations in three articles are one entity with three names."""
    put(
        database,
        tmp_path,
        "Governor Oleh Syniehubov said that two bridges were closed.",
        "Governor Oleg Sinegubov said that the bridges were open again.",
        "Governor Oleh Synehubov said that a third bridge would follow.",
    )
    assert len(people(database)) == 1
    names = ask(database, "SELECT name FROM alias WHERE name LIKE 'Ole%' ORDER BY name")
    assert [row[0] for row in names] == ["Oleg Sinegubov", "Oleh Synehubov", "Oleh Syniehubov"]


def test_namesakes_of_two_countries_stay_two(database: str, tmp_path: Path) -> None:
    """A Canadian and an Australian minister of one name are two people."""
    put(
        database,
        tmp_path,
        "Canadian Finance Minister Paul Harding said that taxes would fall.",
        "Australian Finance Minister Paul Harding said that taxes would rise.",
    )
    assert people(database) == ["Paul Harding", "Paul Harding"]


def test_a_resident_is_not_the_minister_of_the_same_name(database: str, tmp_path: Path) -> None:
    """Who holds no office never meets an office holder."""
    put(
        database,
        tmp_path,
        "Interior Minister Marek Novak said that the roads were safe.",
        "Marek Novak, a resident of the village, said that the roads were flooded.",
    )
    assert people(database) == ["Marek Novak", "Marek Novak"]


def test_a_surname_alone_stays_within_its_article(database: str, tmp_path: Path) -> None:
    """Two articles that only know "Ivarsen" don't know the same one."""
    put(database, tmp_path, "Mr. Ivarsen said that the ferry was late.", "Mr. Ivarsen said that prices had doubled.")
    rows = ask(database, "SELECT scope FROM entity WHERE kind = 'person'")
    assert len(rows) == 2
    assert all(scope for (scope,) in rows)


def test_unnamed_sources_never_meet(database: str, tmp_path: Path) -> None:
    """The officials of one article are not the officials of another."""
    put(database, tmp_path, "Officials said that 30 were hurt.", "Officials said that 50 were hurt.")
    assert len(ask(database, "SELECT id FROM entity WHERE kind = 'group'")) == 2


def test_one_ministry_under_its_names(database: str, tmp_path: Path) -> None:
    """The Russian ministry's names are one body, and the British one is another."""
    put(
        database,
        tmp_path,
        "The Russian Ministry of Defense said that the bridge was open.",
        "Russia's defence ministry said that the bridge was closed.",
        "The British Ministry of Defence said that the bridge had gone.",
    )
    rows = ask(database, "SELECT name FROM entity WHERE kind = 'institution' ORDER BY name")
    assert [row[0] for row in rows] == ["British Ministry of Defence", "Russian Ministry of Defence"]


def test_a_short_form_is_a_name_to_ask_for_and_no_more(database: str, tmp_path: Path) -> None:
    """What an article defines, and calls a body by, names it; in another article it may be another body's."""
    put(
        database, tmp_path,
        "The Torsk Harbour Watch (THW) said 12 crates were missing. The THW said two were found.",
        "The Technical Help Works (THW) said 30 pumps were sent.",
    )  # fmt: skip
    names = "SELECT e.name FROM alias AS a JOIN entity AS e ON e.id = a.entity_id WHERE a.name = 'THW' ORDER BY e.name"
    assert ask(database, names) == [("Technical Help Works",), ("Torsk Harbour Watch",)]


def test_a_ministry_of_no_country_stays_within_its_article(database: str, tmp_path: Path) -> None:
    """Nobody can tell whose defence ministry it is."""
    put(
        database, tmp_path, "The defence ministry said that all was well.", "The defence ministry said that it was not."
    )
    rows = ask(database, "SELECT scope FROM entity WHERE kind = 'institution'")
    assert len(rows) == 2
    assert all(scope for (scope,) in rows)


@pytest.mark.parametrize(
    ("second", "known"),
    [
        ("Tarvexon said that 300 workers were on strike.", True),
        ("Mr Tarvexon said that 300 workers were on strike.", False),
        ("Ola Tarvexon said that 300 workers were on strike. Tarvexon said it would last.", False),
    ],
)
def test_a_bare_name_is_the_body_that_another_article_tells(
    database: str, tmp_path: Path, second: str, *, known: bool
) -> None:
    """The second paper's "Tarvexon said" is the union of the first, unless a title or given name makes it somebody."""
    put(database, tmp_path, "The miners' union Tarvexon said that 400 workers were on strike.", second)
    rows = ask(
        database,
        "SELECT DISTINCT v.kind, i.name FROM statement AS s JOIN entity AS v ON v.id = s.speaker_id"
        " LEFT JOIN entity AS i ON i.id = s.institution_id WHERE s.exact LIKE '%300 workers%'",
    )
    assert rows == [("institution", "Tarvexon") if known else ("person", None)]


def test_a_dateline_s_capitals_are_the_town(database: str, tmp_path: Path) -> None:
    """KUPIANSK, Ukraine, and Kupiansk are one place, in the gazetteer or not."""
    put(
        database,
        tmp_path,
        "MAMUJU, Indonesia (AP) - Officials said 30 people died in Mamuju.",
        "KUPIANSK, Ukraine (AP) - Officials said 30 people died in Kupiansk.",
    )
    rows = ask(
        database,
        "SELECT lower(m.surface), count(DISTINCT m.entity_id), count(*) FROM mention AS m"
        " WHERE lower(m.surface) IN ('mamuju', 'kupiansk') GROUP BY lower(m.surface) ORDER BY 1",
    )
    assert rows == [("kupiansk", 1, 2), ("mamuju", 1, 2)]


@pytest.mark.parametrize(
    ("asked", "town"),
    [
        ("Sulawesi", "Palu"),
        ("Central Sulawesi", "Palu"),
        ("Borneo", "Kuching"),
        ("the Sahel", "Timbuktu"),
        ("Kivu", "Goma"),
        ("eastern Congo", "Goma"),
    ],
)
def test_a_region_has_what_lies_in_its_divisions(database: str, tmp_path: Path, asked: str, town: str) -> None:
    """An island has its provinces' towns, and a region of several countries or divisions has theirs."""
    put(
        database,
        tmp_path,
        "Officials said 12 people died in Palu, Indonesia. Officials said 5 people died in Kuching, Malaysia."
        " Officials said 7 people died in Timbuktu, Mali. Officials said 9 people died in Goma in eastern Congo."
        " Officials said 3 people died on Borneo, 4 in the Sahel, 5 on Sulawesi and 6 in Kivu.",
    )
    within = "SELECT id FROM containment WHERE within_id = '{}'"
    with connect(database) as reader:
        found = {str(row[0]) for each in places(reader, asked) for row in reader.query(within.format(each))}
    assert found & {str(row[0]) for row in ask(database, f"SELECT id FROM entity WHERE name = '{town}'")}  # noqa: S608


def test_a_place_brings_what_it_lies_in(database: str, tmp_path: Path) -> None:
    """Kupiansk lies in the Kharkiv region, and that in Ukraine; both are there though nobody named them."""
    put(database, tmp_path, "The mayor said that 3 houses burned in Kupiansk.")
    rows = ask(
        database,
        "SELECT e.name, c.depth FROM containment AS c JOIN entity AS e ON e.id = c.within_id"
        " JOIN entity AS o ON o.id = c.id"
        " WHERE o.geonames = 703656 ORDER BY c.depth",
    )
    assert rows == [("Kupiansk", 0), ("Kharkiv Oblast", 1), ("Ukraine", 2)]


def test_spellings_of_one_town_are_one_place(database: str, tmp_path: Path) -> None:
    """Balakleya, Balakliya and Balakliia are one town of the gazetteer."""
    put(
        database,
        tmp_path,
        "The mayor said that 3 houses burned in Balakleya, Ukraine.",
        "The mayor said that 4 houses burned in Balakliya, Ukraine.",
        "The mayor said that 5 houses burned in Balakliia, Ukraine.",
    )
    assert len(ask(database, "SELECT id FROM entity WHERE kind = 'place' AND geonames = 712926")) == 1
    assert len(ask(database, "SELECT DISTINCT m.entity_id FROM mention AS m WHERE m.surface LIKE 'Balakl%'")) == 1


def test_an_authority_file_names_who_is_meant(database: str, tmp_path: Path) -> None:
    """A surname that the authority file lists is that person everywhere; the native spelling is a name too."""
    put(
        database,
        tmp_path,
        "Syrskyi said that the line held.",
        "Александр Сырский",
        authority="kind,name,aliases,native,country\nperson,Oleksandr Syrskyi,Syrskyi|Syrsky,Олександр Сирський,UA\n",
    )
    rows = ask(database, "SELECT DISTINCT e.name FROM statement AS s JOIN entity AS e ON e.id = s.speaker_id")
    assert rows == [("Oleksandr Syrskyi",)]
    assert ("Oleksandr Sirskiy",) in ask(database, "SELECT name FROM alias") or ask(
        database, "SELECT name FROM alias WHERE name = 'Олександр Сирський'"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wagner said that 40 pumps had failed.", "Wilma Okoro"),
        ("The Wagner Group sent men. Wagner said that 40 had died.", "Wagner Group"),
    ],
)
def test_a_users_person_stands_above_a_listed_body(database: str, tmp_path: Path, text: str, expected: str) -> None:
    """A name that the shipped lists take for a body's is the user's person, unless the article writes the body out."""
    put(database, tmp_path, text, authority="kind,name,aliases,country\nperson,Wilma Okoro,Wagner,NG\n")
    rows = ask(database, "SELECT e.name FROM statement AS s JOIN entity AS e ON e.id = s.speaker_id")
    assert rows == [(expected,)]


def test_seeding_again_changes_nothing_and_different_survives(database: str, tmp_path: Path) -> None:
    """A ruling that two are two stands after the same articles are seeded once more."""
    texts = ("Minister Anna Kovac said yes to the plan.", "Minister Petra Kovac said no to the plan.")
    put(database, tmp_path, *texts)
    ids = [str(row[0]) for row in ask(database, "SELECT id FROM entity WHERE kind = 'person' ORDER BY id")]
    with factdb.store.open(database) as store:
        Ledger(store, "ed").different(*ids)
    counts = "SELECT (SELECT count(*) FROM entity), (SELECT count(*) FROM alias), (SELECT count(*) FROM resolution)"
    before = ask(database, counts)
    put(database, tmp_path, *texts)
    assert ask(database, counts) == before


@pytest.mark.parametrize("name", ["Kharkiv", "Texas", "Donbas"])
def test_the_gazetteer_knows(name: str) -> None:
    """A city, a state of the US and a region without an administration are found."""
    assert find(name)


def _merged(database: str, mentions: int) -> float:
    """Return the seconds that a merge takes when the dropped entity is mentioned so often."""
    from factdb.model import Article, Entity, Mention  # noqa: PLC0415 - for this measurement only

    with factdb.store.open(database) as store:
        with store.session() as session:
            article = f"a{mentions:012d}"
            session.add_all(
                Entity(id=f"e{mentions}{x}", slug=x, kind="person", name=x, canonical_id=f"e{mentions}{x}")
                for x in "ab"
            )
            known: Any = {
                "sha256": f"{mentions:064d}",
                "language": "en",
                "ingested_at": "",
                "extractor": "",
                "length": 9,
            }
            session.add(Article(id=article, **known))
            session.flush()
            one: Any = {"article_id": article, "start": 0, "end": 1, "surface": "x", "method": "x", "score": 1.0}
            session.add_all(Mention(id=f"{article}.m{n}", entity_id=f"e{mentions}b", **one) for n in range(mentions))
        ledger = Ledger(store, "ed")
        times: list[float] = []
        for _ in range(5):
            begun = time.perf_counter()
            act = ledger.merge(f"e{mentions}a", [f"e{mentions}b"])
            times.append(time.perf_counter() - begun)
            ledger.undo(act.batch)
        return min(times)


def test_a_merge_takes_no_longer_for_ten_thousand_mentions(database: str) -> None:
    """Mentions are never rewritten, so their number doesn't matter."""
    assert _merged(database, 10_000) < 5 * _merged(database, 10) + 0.05


def test_resolution_is_linear_in_its_names(tmp_path: Path) -> None:
    """Four times as many people take about four times as long, not sixteen."""

    def texts(count: int) -> Sequence[str]:
        return [f"Minister {_word(n)} {_word(n * 7 + 3)}ov said that it was so." for n in range(count)]

    def spent(count: int) -> float:
        folder = tmp_path / str(count)
        folder.mkdir()
        begun = time.process_time()
        put(str(folder / "f.db"), folder, *texts(count))
        return time.process_time() - begun

    spent(20)
    assert spent(800) < 9 * spent(200)


def _word(number: int) -> str:
    """Return a pronounceable word that is this number's own."""
    syllables = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu")
    return "".join(syllables[int(digit)] for digit in str(number + 1000)).title()


def test_a_ministers_ministry_is_the_prevailing_countrys(database: str, tmp_path: Path) -> None:
    """Where one country prevails its ministers' ministries are its own; who is known for another has that one's."""
    put(
        database,
        tmp_path,
        "Floods hit Ghana on Monday. Finance Minister Ama Boateng said in Ghana that 61 people died."
        " Ghana closed schools. Finance Minister Ion Popa said he would visit Ghana.",
        authority="kind,name,aliases,country\nperson,Ion Popa,,RO\n",
    )
    rows = ask(
        database,
        "SELECT v.name, i.name FROM statement AS s JOIN entity AS v ON v.id = s.speaker_id"
        " JOIN entity AS i ON i.id = s.institution_id ORDER BY v.name",
    )
    assert rows == [("Ama Boateng", "Ghanaian Ministry of Finance"), ("Ion Popa", "Romanian Ministry of Finance")]


def test_a_service_that_a_country_has_one_of_is_its_own_where_one_prevails(database: str, tmp_path: Path) -> None:
    """The rescue service of two reports on one country is one body, for which its head speaks, too."""
    put(
        database,
        tmp_path,
        "A dam burst near Kapan in Armenia. Armenian troops came. The Rescue Service said 5 people died.",
        "In Armenia, Rescue Service head Davit Hamb said 9 people died near Kapan, Armenia. The rescue services came.",
        "In Georgia, near Kutaisi, Georgian troops came. The Rescue Service said 4 people died.",
    )
    said = ask(
        database,
        "SELECT e.name, count(*) FROM statement AS s JOIN entity AS e ON e.id = s.institution_id"
        " WHERE e.scope IS NULL GROUP BY e.name ORDER BY e.name",
    )
    assert said == [("Armenian Rescue Service", 2), ("Georgian Rescue Service", 1)]


def test_a_short_report_is_of_the_only_country_that_it_names(database: str, tmp_path: Path) -> None:
    """Named once, a town tells whose ministry it is; where two countries are named once each, nothing does."""
    put(
        database,
        tmp_path,
        "A depot blew up in Kutaisi. The Interior Ministry said 9 people died.",
        "Georgian troops came. Georgia's Interior Ministry said 14 people died in Georgia.",
        "A train from Uppsala to Bergen stood still. The Interior Ministry said 4 people died.",
    )
    said = ask(
        database,
        "SELECT e.name, count(*) FROM statement AS s JOIN entity AS e ON e.id = s.speaker_id"
        " WHERE e.kind = 'institution' GROUP BY e.id, e.name ORDER BY e.name",
    )
    assert said == [("Georgian Ministry of the Interior", 2), ("Interior Ministry", 1)]


def test_an_acronym_is_the_body_that_another_article_defines_it_for(database: str, tmp_path: Path) -> None:
    """Where one body alone is called so; before any article has defined it, it is a body by itself."""
    put(
        database,
        tmp_path,
        "The Torsk Harbour Watch (THW) said 12 crates were missing. The Lund Relief Trust (LRT) said 3 were found.",
        "THW said 14 crates were missing.",
        "The Lofoten Rail Tracks (LRT) said 2 trains were late.",
        "LRT said 8 trains were late.",
    )
    rows = ask(
        database,
        "SELECT e.name, count(*) FROM statement AS s JOIN entity AS e ON e.id = s.speaker_id"
        " GROUP BY e.name ORDER BY e.name",
    )
    assert rows == [("LRT", 1), ("Lofoten Rail Tracks", 1), ("Lund Relief Trust", 1), ("Torsk Harbour Watch", 2)]


def test_a_lake_that_an_article_puts_in_no_country_is_the_one_known(database: str, tmp_path: Path) -> None:
    """A place of no gazetteer keeps the country that another report gave it, if one alone did."""
    put(
        database,
        tmp_path,
        "Ghana closed its ports on Monday. A ferry sank on Lake Bovuta, Ghana's police said.",
        "Divers searched Lake Bovuta on Tuesday, a fisherman said.",
    )
    assert ask(database, "SELECT country FROM entity WHERE name = 'Lake Bovuta'") == [("GH",)]
