"""Search: one language of queries on both databases, and every mistake in it explained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.ingest import seed
from factdb.report.listings import Filters
from factdb.report.search import search
from factdb.store import admin
from factdb.store.read import connect
from factdb.store.search import SearchError, parse
from factdb.store.search.language import to_fts5

ARTICLES = {
    "bridge": '"The bridge at Varby is closed to lorries," the mayor, Ada Holm, said.\n',
    "ferry": '"No ferries are crossing the sound tonight," Olof Brandt, a harbour pilot, said.\n',
    "both": '"Neither the bridges nor the ferry will open before Friday," Mira Stahl, a minister, said.\n',
}


@pytest.fixture
def filled(database: str, tmp_path: Path) -> str:
    """Give a database with three short articles."""
    for day, (name, text) in enumerate(ARTICLES.items(), 1):
        path = tmp_path / f"{name}.txt"
        path.write_text(text)
        assert seed([path], database, overrides={"published": f"2026-02-0{day}", "title": name}).stored == 1
    return database


def found(db: str, query: str, **options: Any) -> set[str]:
    filters = Filters(**options.pop("filters", {}))
    with connect(db) as reader:
        rows = search(reader, query, filters, **{"by": "article", "order": "best", "limit": 10, **options})
        column = rows.columns.index("title") if "title" in rows.columns else rows.columns.index("speaker")
        return {str(row[column]) for row in rows}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("bridge", {"bridge", "both"}),
        ("bridge ferry", {"both"}),
        ("bridge AND ferry", {"both"}),
        ("lorries OR tonight", {"bridge", "ferry"}),
        ("bridge NOT friday", {"bridge"}),
        ("(lorries OR tonight) NOT sound", {"bridge"}),
        ('"closed to lorries"', {"bridge"}),
        ('"lorries to closed"', set()),
        ("harb*", {"ferry"}),
        ("minister's", {"both"}),
        ("bridge'; DROP TABLE article --", set()),
    ],
)
def test_a_query_finds_what_it_says(filled: str, query: str, titles: set[str]) -> None:
    """Words in whatever form, phrases, beginnings, AND, OR, NOT and brackets mean the same on both databases."""
    assert found(filled, query) == titles


def test_statements_are_found_with_their_words_marked(filled: str) -> None:
    """A statement comes with its speaker and its words, those that were found in brackets."""
    with connect(filled) as reader:
        (row,) = search(reader, "lorries", Filters(), by="statement", order="best", limit=5)
    assert "[lorries]" in row[3]


def test_filters_hold_in_search(filled: str) -> None:
    """Whatever narrows a listing narrows a search."""
    assert found(filled, "bridge", filters={"since": "2026-02-02"}) == {"both"}
    assert found(filled, "bridge OR ferry", filters={"speaker": ("brandt",)}) == {"ferry"}


def test_the_newest_come_first_if_asked(filled: str) -> None:
    """With order newest, the article published last is first."""
    with connect(filled) as reader:
        rows = list(search(reader, "bridge", Filters(), by="article", order="newest", limit=1))
    assert [row[2] for row in rows] == ["both"]


def test_what_is_equally_good_comes_the_newest_first(database: str, tmp_path: Path) -> None:
    """On either database three statements of as many words stand in the order of their days."""
    for day, name in enumerate(("Ada Holm", "Mira Stahl", "Olof Brandt"), 1):
        path = tmp_path / f"{day}.txt"
        path.write_text(f'"The toll has risen again," {name} said.\n')
        seed([path], database, overrides={"published": f"2026-02-0{day}", "title": name})
    with connect(database) as reader:
        rows = list(search(reader, "toll", Filters(), by="statement", order="best", limit=10))
    assert [row[1:3] for row in rows] == [
        ("2026-02-03", "Olof Brandt"), ("2026-02-02", "Mira Stahl"), ("2026-02-01", "Ada Holm"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "query", ["", " ", '"', '"open', "(", ")", "a (", "a )", "AND", "a AND", "OR b", "NOT b", "*", "…", "()"]
)
def test_a_mistake_is_explained(query: str) -> None:
    """A query that cannot be understood is answered by what is wrong with it and what is understood."""
    with pytest.raises(SearchError, match="are understood"):
        parse(query)


ANY_TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
OPERATORS = st.text(alphabet="ab *\"()ANDORT:-^'+", max_size=20)


@settings(max_examples=60)
@given(ANY_TEXT | OPERATORS)
def test_no_query_is_the_engines_own_syntax(query: str) -> None:
    """Whatever is typed is either explained or an expression that SQLite's engine takes."""
    import sqlite3  # noqa: PLC0415 - only here

    try:
        expression = to_fts5(parse(query))
    except SearchError:
        return
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()
    connection.close()


ODD = [
    *("'", "''", "\\", "%", "_", "a_b", "%s", "%(x)s", ":word", ":word_0", "?", "$1", "{x}", "{0}", "--", "/*", ";"),
    *("bridge:*", "bridge:A", "exact:bridge", "text : bridge", "{title}: bridge", "^bridge", "bridge & ferry"),
    *("bridge | ferry", "!bridge", "bridge <-> ferry", "NEAR(bridge ferry)", "NEAR(bridge ferry, 2)", "bridge + ferry"),
    *("bridge -ferry", "-bridge", "bridge*ferry", "**", "a*", "*a", '"bridge"*', '"bridge*"', '""', '"" bridge', '"."'),
    *('"the', "the", "the AND", "the a of", "NOT", "NOT NOT a", "a NOT", "a NOT NOT b", "a AND NOT b", "a OR NOT b"),
    *("AND OR NOT", "and or not", "a OR OR b", "a AND AND b", "((a))", "(a OR (b AND (c NOT d)))", "(" * 60 + "a"),
    *("(" * 60 + "a" + ")" * 60, "a)(b", "( )", "a ( ) b", "a" * 5000, "a " * 2000, "a OR " * 300 + "a"),
    *(
        "мост",
        "橋 渡し",
        "ﬁ",
        "İ",
        "ß",
        "e\u0301",
        "👩‍👩‍👧",
        "\u202ebridge",
        "\u200b",
        "\ufeff",
        "\x1b[31m",
        "\x00",
        "a\x00b",
    ),
    *("\ud800", "a\ud800b", "2,000", "2.000", "$2m", "50%", "3/4", "http://x.y/?a=b&c=d", "a@b.c", "C++", "AT&T"),
]


def test_whatever_is_typed_is_answered_or_explained(filled: str) -> None:
    """Engines' syntax, marks, scripts, controls, depth and length: rows or a sentence, never the engine's own error."""
    for query in ODD:
        for by in ("statement", "article"):
            for order in ("best", "newest"):
                try:
                    found(filled, query, by=by, order=order)
                except SearchError as error:
                    assert "are understood" in str(error)  # noqa: PT017 - either way is right


def test_an_index_that_lost_words_is_found_and_made_anew(filled: str) -> None:
    """The deep check names what search does not know; a vacuum makes the index anew."""
    import factdb.store  # noqa: PLC0415 - only here

    with factdb.store.open(filled) as store, store.cursor() as cursor:
        cursor.execute("DELETE FROM statement_search")
    assert any("search does not know" in problem for _, _, problem in admin.check(filled, deep=True))
    admin.vacuum(filled)
    assert not list(admin.check(filled, deep=True))
    assert found(filled, "lorries", by="statement")
