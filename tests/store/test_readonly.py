"""`factdb sql`: what reads is answered; every way to write, attach, load, reach files or run for ever fails."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from factdb.ingest import seed
from factdb.store.errors import StoreError
from factdb.store.readonly import QueryError, query

ON_EITHER = [
    "INSERT INTO state VALUES ('a', 'b')",
    "UPDATE article SET title = 'x'",
    "DELETE FROM statement",
    "DROP TABLE claim",
    "DROP VIEW reading",
    "CREATE TABLE t (x INTEGER)",
    "CREATE TEMP TABLE t (x INTEGER)",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE INDEX i ON article (title)",
    "ALTER TABLE article ADD COLUMN x INTEGER",
    "SELECT 1; DELETE FROM statement",
    "SELECT 1; SELECT 2",
    "SELECT 1 /* */; -- \n DROP TABLE claim",
    "/* SELECT */ DELETE FROM statement",
    "-- SELECT\nDELETE FROM statement",
    "WITH x AS (SELECT 1) DELETE FROM statement",
    "WITH x AS (DELETE FROM statement RETURNING *) SELECT * FROM x",
    "INSERT INTO state SELECT 'a', 'b' RETURNING *",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT s",
    "VACUUM",
    "REINDEX TABLE article",
    "ANALYZE",
    "EXPLAIN ANALYZE DELETE FROM statement",
    "\u2028DELETE FROM statement",
    "DELETE\u00a0FROM statement",
    "SELECT 1\0; DELETE FROM statement",
    "",
    ";",
    "-- nothing",
    "EXPLAIN DELETE FROM statement",
    "SELECT * FROM (DELETE FROM statement RETURNING *) AS x",
    "VALUES (1); DROP TABLE claim",
    "BEGIN; DELETE FROM claim; COMMIT",
    "UPDATE state SET value = '1' RETURNING value",
    "CREATE TABLE IF NOT EXISTS article (x INTEGER)",
    "ALTER TABLE article RENAME TO x",
    "DROP INDEX ix_statement_speaker_id",
    "\ufeffSELECT 1; DELETE FROM claim",
    "ＤＥＬＥＴＥ FROM claim",
    "DELETE\u200bFROM claim",
    "SELECT 1 --\r\nFROM x; DELETE FROM claim",
    "SELECT '",
    'SELECT "',
    "SELECT '\ud800'",
    "RELEASE s",
]
ON_SQLITE = [
    "ATTACH DATABASE 'other.db' AS other",
    "ATTACH ':memory:' AS m",
    "DETACH DATABASE main",
    "VACUUM INTO 'copy.db'",
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA user_version = 9",
    "PRAGMA temp_store_directory = '/'",
    "PRAGMA hard_heap_limit = 0",
    "SELECT * FROM pragma_journal_mode('delete')",
    "SELECT * FROM pragma_wal_checkpoint",
    "SELECT load_extension('x')",
    "SELECT writefile('x', 'y')",
    "SELECT readfile('/etc/hostname')",
    "SELECT edit('x')",
    "SELECT fts3_tokenizer('simple')",
    "SELECT \"load_extension\"('x')",
    "SELECT rtreecheck('main', 'article')",
    "SELECT optimize(statement_search) FROM statement_search",
    "SELECT snippet(statement_search, 0, '', '', '', 64) FROM statement",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM bytecode('DELETE FROM article')",
    "SELECT json(replace(hex(zeroblob(1000000)), '0', '['))",
    "SELECT group_concat(hex(randomblob(60000000))) FROM state",
    "UPDATE sqlite_temp_master SET sql = ''",
    "WITH x AS (SELECT 1) UPDATE sqlite_master SET sql = '' RETURNING 1",
    "INSERT INTO statement_search (statement_search, rank) VALUES ('pgsz', 64)",
    "DELETE FROM article WHERE id IN (SELECT id FROM article) LIMIT 1",
    "SELECT 1 INTO OUTFILE '/tmp/factdb-was-here'",
    ".shell touch /tmp/factdb-was-here",
    "UPDATE sqlite_master SET sql = ''",
    "REPLACE INTO state VALUES ('a', 'b')",
    "CREATE VIRTUAL TABLE v USING fts5(x)",
    "CREATE TRIGGER t AFTER INSERT ON article BEGIN SELECT 1; END",
    "SELECT zeroblob(2000000000)",
    "SELECT length(hex(randomblob(500000000)))",
    "PRAGMA/**/main.query_only = 0",
    "PRAGMA trusted_schema = ON",
    "PRAGMA schema_version = 1",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA mmap_size = 100000000000",
    "PRAGMA soft_heap_limit = 1",
    "PRAGMA incremental_vacuum",
    "PRAGMA optimize",
    "SELECT * FROM pragma_optimize",
    "SELECT * FROM pragma_incremental_vacuum(1)",
    "SELECT * FROM pragma_integrity_check",
    "EXPLAIN QUERY PLAN DELETE FROM statement",
    "ATTACH 'file:x.db?mode=rwc' AS x",
    "INSERT INTO statement_search (statement_search) VALUES ('delete-all')",
    "INSERT INTO statement_search (statement_search) VALUES ('rebuild')",
    "SELECT * FROM sqlite_dbpage",
    "SELECT * FROM fsdir('/')",
    "SELECT * FROM csv('/etc/hostname')",
    "SELECT sqlite_rename_table(1, 2, 3, 4, 5, 6, 7)",
    "CREATE TEMP TRIGGER t AFTER INSERT ON article BEGIN SELECT 1; END",
    "INSERT OR REPLACE INTO state VALUES ('a', 'b') RETURNING key",
    "SELECT replace(hex(zeroblob(20000000)), '0', hex(zeroblob(1000)))",
    "SELECT quote(zeroblob(1000000000))",
    "WITH RECURSIVE t (x) AS (VALUES ('x') UNION ALL SELECT x || x FROM t) SELECT length(x) FROM t",
]
ON_POSTGRESQL = [
    "COPY article TO PROGRAM 'cat'",
    "COPY (SELECT 1) TO '/tmp/factdb-was-here'",
    "COPY article FROM '/etc/hostname'",
    "SELECT pg_read_file('/etc/hostname')",
    "SELECT pg_ls_dir('/')",
    "SELECT lo_import('/etc/hostname')",
    "SELECT lo_export(1, '/tmp/factdb-was-here')",
    "SELECT lo_create(4711)",
    "SELECT lo_from_bytea(4711, 'x')",
    "SET ROLE postgres",
    "RESET ROLE",
    "SET SESSION AUTHORIZATION postgres",
    "SELECT set_config('role', 'postgres', false)",
    "SELECT set_config('session_authorization', 'postgres', false)",
    "SELECT set_config('transaction_read_only', 'off', false)",
    "SET statement_timeout = 0",
    "DO $$ BEGIN DELETE FROM statement; END $$",
    "CALL x()",
    "SELECT query_to_xml('DELETE FROM statement RETURNING 1', true, false, '')",
    "SELECT query_to_xml('COPY article TO PROGRAM ''cat''', true, false, '')",
    "SELECT * INTO t FROM article",
    "SELECT 1 FROM article FOR UPDATE",
    "SELECT pg_reload_conf()",
    "SELECT pg_rotate_logfile()",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "LISTEN x",
    "LOCK TABLE article",
    "PREPARE p AS SELECT 1",
    "CREATE EXTENSION dblink",
    "ALTER SYSTEM SET fsync = off",
    "LOAD 'x'",
    "SELECT 1 WHERE 1 = 1; COMMIT; DELETE FROM statement",
    "WITH d AS (INSERT INTO state VALUES ('q', 'q') RETURNING 1) SELECT * FROM d",
    "WITH d AS (UPDATE state SET value = 'x' RETURNING 1) SELECT * FROM d",
    "MERGE INTO state USING (SELECT 1) AS x ON false WHEN NOT MATCHED THEN INSERT VALUES ('a', 'b')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_shadow",
    "SELECT * FROM pg_hba_file_rules",
    "SELECT pg_read_binary_file('/etc/hostname')",
    "SELECT pg_stat_file('/etc/hostname')",
    "SELECT pg_ls_waldir()",
    "SELECT U&\"pg\\005Fread\\005Ffile\"('/etc/hostname')",
    "SELECT pg_catalog.pg_read_file('/etc/hostname')",
    "SELECT * FROM query_to_xml_and_xmlschema('DELETE FROM claim RETURNING 1', true, false, '')",
    "SELECT cursor_to_xml('query', 1, true, false, '')",
    "SELECT lo_put(lo_create(0), 0, 'x'::bytea)",
    "SELECT pg_stat_reset_shared('bgwriter')",
    "SELECT pg_create_restore_point('x')",
    "SELECT pg_log_backend_memory_contexts(pg_backend_pid())",
    "SELECT current_setting('data_directory')",
    "SELECT * FROM pg_ls_logdir()",
    "SELECT binary_upgrade_set_next_pg_type_oid(1)",
    "SELECT json_array_length(('[' || repeat('[', 100000))::json)",
    "\\! touch /tmp/factdb-was-here",
    "SELECT lo_put(1, 0, 'x')",
    "SELECT lo_unlink(1)",
    "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    "SELECT pg_switch_wal()",
    "SELECT pg_backup_start('x')",
    "SELECT pg_promote()",
    "SELECT pg_create_physical_replication_slot('x')",
    "SELECT pg_stat_reset()",
    "SELECT table_to_xml('pg_authid', true, false, '')",
    "SELECT * FROM ts_stat('DELETE FROM claim')",
    "SELECT * FROM ts_stat('COPY claim TO PROGRAM ''cat''')",
    "SELECT ts_rewrite('a'::tsquery, 'DELETE FROM claim RETURNING ''a''::tsquery, ''b''::tsquery')",
    "SELECT dblink('', 'DELETE FROM claim')",
    "DECLARE c CURSOR FOR SELECT 1",
    "FETCH ALL FROM query",
    "CLOSE ALL",
    "DISCARD ALL",
    "EXECUTE p",
    "COPY claim TO STDOUT",
    "COPY state FROM STDIN",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'DELETE FROM claim RETURNING 1'",
    "CREATE MATERIALIZED VIEW v AS SELECT 1",
    "GRANT ALL ON claim TO public",
    "REASSIGN OWNED BY postgres TO factdb_reader",
    "TRUNCATE claim",
    "CHECKPOINT",
    "START TRANSACTION READ WRITE",
    "SET TRANSACTION READ WRITE",
    "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
    "PREPARE TRANSACTION 'x'",
    "SELECT 1; ROLLBACK; SET ROLE postgres",
    "NOTIFY a",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER USER postgres PASSWORD 'x'",
    "CREATE ROLE x SUPERUSER",
    "DROP OWNED BY CURRENT_USER",
    "SELECT $a$ $a$; DELETE FROM claim",
    "SELECT E'\\",
    "SELECT repeat('x', 500000000) || repeat('y', 500000000) || repeat('z', 500000000)",
    "WITH RECURSIVE t (x) AS (VALUES ('x') UNION ALL SELECT x || x FROM t) SELECT length(x) FROM t",
]
ENDLESS = [
    "WITH RECURSIVE t (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT count(*) FROM t",
    "WITH RECURSIVE t (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x FROM t WHERE x < 0",
]


@pytest.fixture
def filled(database: str, tmp_path: Path) -> str:
    """Give a database with an article in it."""
    article = tmp_path / "flood.txt"
    article.write_text('The river rose again on Monday. "Stay away from the bank," the mayor, Ada Holm, said.\n')
    assert seed([article], database).stored == 1
    return database


def answered(db: str, sql: str, **options: Any) -> list[tuple[Any, ...]]:
    with query(db, sql, **options) as rows:
        return list(rows)


def state(db: str) -> object:
    """Return all that a query could have changed: for SQLite its folder, for PostgreSQL its tables."""
    if "://" not in db:
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in Path(db).parent.glob("*.db")}
    with psycopg.connect(db) as connection:
        tables = connection.execute(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v', 'i') ORDER BY 1"
        ).fetchall()
        counts = connection.execute("SELECT (SELECT count(*) FROM statement), (SELECT count(*) FROM pg_largeobject)")
        return tables, counts.fetchall()


def attacks(db: str) -> Iterator[str]:
    yield from ON_EITHER
    yield from ON_POSTGRESQL if "://" in db else ON_SQLITE


def test_no_attack_does_harm(filled: str) -> None:
    """Whatever writes, attaches, sets, loads or reaches for files is refused in words, and nothing has changed."""
    before = state(filled)
    for sql in attacks(filled):
        with pytest.raises(StoreError):
            pytest.fail(f"answered: {sql!r} {answered(filled, sql)!r}")
    assert state(filled) == before
    assert not Path("/tmp/factdb-was-here").exists()  # noqa: S108 - where the attack would write
    assert answered(filled, "SELECT count(*) FROM article") == [(1,)]


@pytest.mark.parametrize("sql", ENDLESS)
def test_a_query_without_end_is_stopped(filled: str, sql: str) -> None:
    """A query that would run for ever ends with its time, and says so."""
    begun = time.monotonic()
    with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
        answered(filled, sql, seconds=0.3)
    assert time.monotonic() - begun < 10


def test_what_reads_is_answered(filled: str) -> None:
    """Joins, views, CTEs, percent signs and parameters are all fine."""
    assert answered(filled, "SELECT 'a%b' LIKE 'a%'")[0][0] in (1, True)
    assert answered(filled, "WITH x AS (SELECT 2 AS n) SELECT n + 1 FROM x") == [(3,)]
    found = answered(filled, "SELECT exact FROM statement WHERE exact LIKE :p", params={"p": "%bank%"})
    assert len(found) == 1
    assert answered(filled, "SELECT * FROM violation") == []


def test_lists_in_json_and_full_text_are_read_on_sqlite(tmp_path: Path) -> None:
    """What SQLite answers by virtual tables may be asked: elements of JSON, words of statements."""
    article, db = tmp_path / "flood.txt", str(tmp_path / "factdb.db")
    article.write_text('The river rose again on Monday. "Stay away from the bank," the mayor, Ada Holm, said.\n')
    assert seed([article], db).stored == 1
    assert answered(db, "SELECT value FROM json_each('[1, 2]')") == [(1,), (2,)]
    assert answered(db, "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'bank'") == [(1,)]
    with pytest.raises(QueryError, match="malformed JSON"):
        answered(db, "SELECT json('[')")


def test_few_steps_that_take_long_are_stopped_too(filled: str) -> None:
    """A query whose every row is slow to make ends with its time, although it counts few steps."""
    slow = "pg_sleep(0.05)" if "://" in filled else "length(randomblob(5000000))"
    rows = "WITH RECURSIVE t (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t WHERE x < 20000)"
    begun = time.monotonic()
    with pytest.raises(QueryError, match="stopped after"):
        answered(filled, f"{rows} SELECT count({slow}) FROM t", seconds=0.3)  # noqa: S608 - ours
    assert time.monotonic() - begun < 10


def test_reading_slowly_is_not_working_long(filled: str) -> None:
    """Only the time in the database counts against the limit, not that of whoever looks at the rows."""
    with query(filled, "SELECT 1 UNION ALL SELECT 2", seconds=0.2) as rows:
        for _row in rows:
            time.sleep(0.15)


def test_a_mistake_is_explained(filled: str) -> None:
    """A query that is not understood is answered by what the database says of it."""
    with pytest.raises(QueryError, match="nowhere"):
        answered(filled, "SELECT * FROM nowhere")


def test_a_query_that_cannot_be_interrupted_is_given_up(tmp_path: Path) -> None:
    """Where even the interruption has no effect, the process ends by itself, saying so."""
    code = (
        "import time; from factdb.store.readonly.clock import Clock; from factdb.store.readonly import clock\n"
        "from factdb.cli.sql import _give_up; clock._GRACE = 0.1; clock._GLANCE = 0.05\n"
        "with Clock(0.1, _give_up) as c:\n  with c.working():\n    time.sleep(20)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert "given up" in done.stderr
