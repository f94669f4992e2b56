"""Reading known articles again: their facts are what file and options say now, and decisions stay where they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdb import store
from factdb.ingest import seed
from factdb.ingest.replace import Replacement
from factdb.report import desk
from factdb.report.named import run
from factdb.store import admin, readings
from factdb.store.read import connect

FLOOD = """\
The Lind river rose again on Monday and flooded 40 homes in Varby.

"More than 30 people have been brought to safety, and nobody is missing any longer," the mayor, Ada Holm, said.
"""
SIGNED = desk.Signature("A. Editor", "2026-03-05T10:00:00Z")


def rows(db: str, sql: str) -> list[tuple[object, ...]]:
    with connect(db) as reader:
        return list(reader.query(sql))


@pytest.fixture
def flood(database: str, tmp_path: Path) -> Path:
    """Give the file of an article that is stored without a date."""
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD)
    assert seed([path], database).undated == 1
    return path


def facts(db: str) -> list[list[tuple[object, ...]]]:
    tables = ("article", "mention", "statement", "statement_span", "claim", "numeric_claim", "equivalent")
    return [rows(db, f"SELECT count(*) FROM {table}") for table in tables]  # noqa: S608 - names


def test_metadata_and_what_hangs_on_them_are_replaced(database: str, flood: Path) -> None:
    """A date resolves the weekdays, a title is found by search, and nothing is doubled."""
    before = facts(database)
    known = {"published": "2026-03-04", "title": "Varby drowns", "publisher": "Lind Courier"}
    summary = seed([flood], database, overrides=known, again=True)
    assert (summary.stored, summary.replaced, summary.undated, summary.problems) == (0, 1, 0, [])
    assert facts(database) == before
    found = "SELECT a.title, a.published_from, e.name FROM article AS a JOIN entity AS e ON e.id = a.publisher_id"
    assert rows(database, found) == [("Varby drowns", "2026-03-04", "Lind Courier")]
    assert ("2026-03-02",) in rows(database, "SELECT period_from FROM claim")
    assert not list(admin.check(database, deep=True))


def test_what_is_not_said_again_stays(database: str, flood: Path) -> None:
    """A date, title and language given before outlive a reading that only adds the publisher; what is stated wins."""
    given = {"published": "2026-03-04", "title": "Varby drowns", "url": "https://example.org/1", "language": "sv"}
    seed([flood], database, overrides=given, again=True)
    seed([flood], database, overrides={"publisher": "Lind Courier"}, again=True)
    sql = "SELECT a.published_from, a.title, a.url, a.language, e.name"
    sql += " FROM article AS a JOIN entity AS e ON e.id = a.publisher_id"
    assert rows(database, sql) == [("2026-03-04", "Varby drowns", "https://example.org/1", "sv", "Lind Courier")]
    assert ("2026-03-02",) in rows(database, "SELECT period_from FROM claim")
    seed([flood], database, overrides={"published": "2026-03-11", "language": "en"}, again=True)
    assert rows(database, sql) == [("2026-03-11", "Varby drowns", "https://example.org/1", "en", "Lind Courier")]
    assert ("2026-03-09",) in rows(database, "SELECT period_from FROM claim")


def test_what_a_known_article_says_otherwise_is_counted(database: str, flood: Path) -> None:
    """Other metadata of a known text is told and not stored; the same metadata, and none, are no difference."""
    dated = {"published": "2026-03-04", "publisher": "Lind Courier"}
    assert seed([flood], database, overrides=dated).differing == 1
    assert rows(database, "SELECT published_from FROM article") == [(None,)]
    seed([flood], database, overrides=dated, again=True)
    assert seed([flood], database, overrides={**dated, "language": "en"}).differing == 0
    other = flood.with_name("other.txt")
    other.write_text(FLOOD)
    assert seed([other], database).differing == 0


def test_decisions_stay_with_their_claims(database: str, flood: Path) -> None:
    """Rulings, grades, reviews and stated scopes are as they were after the article is read again."""
    claims = [str(row[0]) for row in rows(database, "SELECT id FROM claim ORDER BY id")]
    statement = str(rows(database, "SELECT id FROM statement WHERE form = 'direct'")[0][0])
    with store.open(database) as opened:
        desk.rule(opened, (claims[0], claims[-1]), "agree", "the same flood", SIGNED)
        desk.grade(opened, claims[0], "2", None, SIGNED)
        desk.accept(opened, statement, None, SIGNED)
        desk.rescope(opened, claims[0], desk.Scope(period_from="2026-03-01", period_to="2026-03-02"), "dated", SIGNED)
    before = facts(database)
    assert seed([flood], database, overrides={"published": "2026-03-04"}, again=True).replaced == 1
    assert facts(database) == before
    ledgers = ("ruling", "grade", "review")
    counted = [rows(database, f"SELECT count(*) FROM {ledger} WHERE undone_at IS NULL") for ledger in ledgers]  # noqa: S608 - names
    assert counted == [[(2,)], [(1,)], [(2,)]]  # the ruling also stands on the claim whose scope was stated
    assert not list(admin.check(database, deep=True))


def test_an_article_is_refused_while_a_decision_would_lose_its_claim(database: str, flood: Path) -> None:
    """The decision is named with how to undo it; undone, it is kept in words and the article is replaced."""
    (claim,) = rows(database, "SELECT id FROM claim ORDER BY id DESC LIMIT 1")[0]
    with store.open(database) as opened:
        made = desk.grade(opened, str(claim), "3", None, SIGNED)
        with opened.cursor() as cursor:  # as if an earlier factdb had found it elsewhere in the text
            cursor.execute(f"UPDATE claim SET predicate_id = (SELECT min(id) FROM predicate) WHERE id = '{claim}'")  # noqa: S608
            readings.rebuild(cursor)
    (problem,) = seed([flood], database, overrides={"published": "2026-03-04"}, again=True).problems
    assert f"factdb undo {made.id}" in str(problem)
    assert rows(database, "SELECT published_from FROM article") == [(None,)]
    with store.open(database) as opened:
        desk.undo(opened, made.id, SIGNED)
    assert seed([flood], database, overrides={"published": "2026-03-04"}, again=True).replaced == 1
    assert rows(database, "SELECT count(*) FROM grade") == [(0,)]
    kept = "SELECT id, ledger, target, decision, decided_by, undone_at IS NULL, words FROM past_decision"
    ((*decided, stands, words),) = rows(database, kept)
    assert decided == [made.id, "grade", claim, "3", "A. Editor"]
    assert not stands
    assert str(words) in FLOOD.replace("\n", " ") or str(words) in FLOOD
    assert not list(admin.check(database, deep=True))


def test_nothing_that_was_signed_is_lost(database: str, flood: Path) -> None:
    """Rulings and reviews that were undone are listed for ever, with the words that are found no more."""
    claims = sorted(str(row[0]) for row in rows(database, "SELECT id FROM claim"))
    statement = claims[0].partition(".")[0] + ".s2"
    with store.open(database) as opened:
        ids = {
            desk.rule(opened, (claims[0], claims[-1]), "agree", "the same flood", SIGNED).id,
            desk.reject(opened, statement, "not hers", SIGNED).id,
            desk.grade(opened, claims[-1], "2", None, SIGNED).id,
        }
        for decision in ids:
            desk.undo(opened, decision, SIGNED)
        with opened.cursor() as cursor:  # as if an earlier factdb had found it all elsewhere in the text
            cursor.execute("UPDATE claim SET predicate_id = (SELECT min(id) FROM predicate)")
            cursor.execute('UPDATE statement SET "end" = "end" + 1')
            readings.rebuild(cursor)
    assert seed([flood], database, again=True).replaced == 1
    with connect(database) as reader:
        listed = [(row[0], row[-1]) for row in run(reader, "decisions", {})]
    assert {each for each, _ in listed} == ids
    assert all(words for _, words in listed)
    assert not list(admin.check(database, deep=True))


@pytest.mark.parametrize("again", ["flood.txt", "relay.txt"])
def test_repetitions_survive(database: str, flood: Path, again: str) -> None:
    """The words relayed are one utterance still, whichever of the two articles is read again."""
    relay = flood.with_name("relay.txt")
    relay.write_text("Varby is under water.\n\n" + FLOOD.partition("\n\n")[2])
    seed([relay], database)
    before = rows(database, "SELECT id, repeats_id FROM statement WHERE form = 'direct' ORDER BY id")
    seed([flood.with_name(again)], database, overrides={"published": "2026-03-04"}, again=True)
    assert rows(database, "SELECT id, repeats_id FROM statement WHERE form = 'direct' ORDER BY id") == before
    assert sum(row[1] is not None for row in before) == 1


def test_an_unknown_article_is_stored(database: str, tmp_path: Path) -> None:
    """Reading again stores what is new as ever."""
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD)
    summary = seed([path], database, again=True)
    assert (summary.stored, summary.replaced) == (1, 0)


def test_what_repeated_words_that_are_gone_repeats_each_other(database: str, flood: Path) -> None:
    """When the first utterance is found no more, the next one is the first."""
    for name in ("one.txt", "two.txt"):
        relay = flood.with_name(name)
        relay.write_text(f"Varby is under water, says {name[:3]}.\n\n" + FLOOD.partition("\n\n")[2])
        seed([relay], database)
    with store.open(database) as opened, opened.cursor() as cursor:  # as if an earlier factdb had found it elsewhere
        cursor.execute("UPDATE statement SET content_key = 'other' WHERE repeats_id IS NOT NULL")
    seed([flood], database, again=True)
    others = "SELECT repeats_id IS NULL FROM statement WHERE content_key = 'other'"
    assert sorted(bool(row[0]) for row in rows(database, others)) == [False, True]
    assert not list(admin.check(database, deep=True))


def test_what_concerns_one_article_is_read_by_its_id(tmp_path: Path) -> None:
    """However many statements there are, storing an article or reading it again looks at no other's."""
    asked: list[str] = []
    path = tmp_path / "flood.txt"
    path.write_text(FLOOD)
    db = str(tmp_path / "plan.db")
    seed([path], db)
    with store.open(db) as opened, opened.cursor() as cursor:
        (article,) = cursor.execute("SELECT id FROM article").fetchone()
        cursor.connection.set_trace_callback(asked.append)
        Replacement(cursor, article, "2026-03-05T10:00:00Z", postgres=False)
        readings.drop(cursor, article, postgres=False)
        readings.add(cursor, [article], postgres=False)
        cursor.connection.set_trace_callback(None)
        own = [sql for sql in asked if not sql.startswith("--")]
        plans = [line for sql in own for *_, line in cursor.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert len(own) == 5
    assert not [line for line in plans if line.startswith("SCAN") and "CONSTANT" not in line]
