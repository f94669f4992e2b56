"""Migrations: up, down and up again, equal to the models, all or nothing, by one process at a time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, literal_column, select, table, text

import factdb.store
from factdb.model import metadata
from factdb.store import migrate
from factdb.store.address import address
from factdb.store.engine import make_engine
from factdb.store.errors import NewerDatabaseError, NotADatabaseError, OlderDatabaseError, OlderViewsError, StoreError
from factdb.store.head import HEAD, VERSION_TABLE
from factdb.store.read import connect
from factdb.store.views import views


def ddl(connection: Connection) -> dict[str, str]:
    """Return what the database says of its own tables and indices, by name, without the order of constraints."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view'"
    else:
        query = """
            SELECT table_name || '.' || column_name, data_type || is_nullable || coalesce(column_default, '')
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT IN (SELECT viewname FROM pg_views)
            UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        """
    rows = connection.execute(text(query)).fetchall()
    return {name: _sorted(sql) for name, sql in rows if VERSION_TABLE not in name}


def _sorted(sql: str) -> str:
    plain = sql.replace('"', "")  # SQLite quotes the name of a table that a migration has built anew
    return "\n".join(sorted(line.strip(" ,\t") for line in plain.split("\n")))


def tables(connection: Connection) -> set[str]:
    return {name for name in ddl(connection) if name in metadata.tables or name.partition(".")[0] in metadata.tables}


def test_the_version_is_known_without_alembic() -> None:
    """The HEAD constant is the newest migration, and the versions sort as text."""
    config = Config()
    config.set_main_option("script_location", str(migrate.migrations()))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == HEAD
    assert max(script.revision for script in scripts.walk_revisions()) == HEAD


def test_migrated_is_created(empty_database: str) -> None:
    """What the migrations build is, in the database's own words, what the models create."""
    place = address(empty_database)
    engine = make_engine(place)
    migrate.upgrade(engine, place)
    with engine.begin() as connection:
        migrated = ddl(connection)
    migrate.downgrade(engine, "base")
    with engine.begin() as connection:
        metadata.create_all(connection)
        assert ddl(connection) == migrated
    engine.dispose()


def test_up_down_up(empty_database: str) -> None:
    """Each step can be gone back to nothing and forth again."""
    place = address(empty_database)
    engine = make_engine(place)
    for _ in range(2):
        migrate.upgrade(engine, place)
        with engine.begin() as connection:
            assert migrate.version_of(connection) == HEAD
            assert tables(connection)
        migrate.downgrade(engine, "base")
        with engine.begin() as connection:
            assert migrate.version_of(connection) is None
            assert not tables(connection)
    engine.dispose()


def test_a_failing_migration_changes_nothing(database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """If the last statement of a migration fails, everything before it in the same run is undone."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for file in (migrate.migrations(), migrate.migrations() / "versions"):
        for path in file.glob("*.py"):
            (folder / path.relative_to(migrate.migrations())).write_text(path.read_text(encoding="utf-8"))
    (folder / "versions" / "9999_broken.py").write_text(
        "from alembic import op\nrevision, down_revision = '9999', '" + HEAD + "'\n"
        "def upgrade():\n    op.execute('CREATE TABLE half (x INTEGER)')\n    op.execute('DROP TABLE nowhere')\n"
    )
    with factdb.store.open(database) as store:
        with store.engine.begin() as connection:
            before = ddl(connection)
        monkeypatch.setattr(migrate, "migrations", lambda: folder)
        monkeypatch.setattr(migrate, "HEAD", "9999")
        with pytest.raises(StoreError):
            migrate.ensure(store.engine, store.address)
        monkeypatch.undo()
        with store.engine.begin() as connection:
            assert ddl(connection) == before
            assert migrate.version_of(connection) == HEAD
    with connect(database) as reader:
        assert reader.one("SELECT count(*) FROM reading") == (0,)


ARTICLE = "a000000000000"
#: Statements, each with a span; half a million of them pass as well, in a minute on either database.
MANY = 50_000
FILL = """
    INSERT INTO article (id, sha256, language, ingested_at, extractor, length)
        VALUES (:article, :sha, 'en', '2026-01-01T00:00:00Z', 'test', 10);
    INSERT INTO article_text (article_id, number, text) VALUES (:article, 0, 'It is said.');
    WITH RECURSIVE t (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < :many - 1)
    INSERT INTO statement (id, article_id, start, "end", exact, form, stance, repaired, origin, recorded_at)
        SELECT :article || '.s' || n, :article, n, n + 5, 'It is', 'narration', 'assert', false, 'editor', 'now' FROM t;
    INSERT INTO statement_span (statement_id, position, start, "end") SELECT id, 0, start, "end" FROM statement
"""
#: Copies a table of many rows whole, as SQLite must for a new constraint, and fails at its last word.
BROKEN = """
from alembic import op
revision, down_revision = "9999", "{head}"

def upgrade():
    op.execute("CREATE TABLE copied AS SELECT * FROM statement_span")
    op.execute("DROP TABLE statement_span")
    op.execute("ALTER TABLE copied RENAME TO statement_span")
    op.execute("UPDATE statement_span SET start = 0")
    op.execute("DROP TABLE nowhere")
"""


def test_many_rows_survive_every_migration(database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hundred thousand rows are the same after the steps back to search and forth again, and after one that fails."""
    counted = 'SELECT count(*), sum(length(x.statement_id)), sum(x.start), sum(s."end")'
    counted += " FROM statement_span AS x JOIN statement AS s ON s.id = x.statement_id"
    values = {"article": ARTICLE, "sha": "0" * 64, "many": MANY}
    with factdb.store.open(database) as store:
        with store.session() as session:
            for sql in FILL.split(";"):
                session.connection().execute(text(sql), {key: values[key] for key in values if f":{key}" in sql})
        with connect(database) as reader:
            before = reader.one(counted)
        migrate.downgrade(store.engine, "0004")
        migrate.ensure(store.engine, store.address)
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.migrations(), folder)
        (folder / "versions" / "9999_broken.py").write_text(BROKEN.format(head=HEAD))
        with monkeypatch.context() as patch:
            patch.setattr(migrate, "migrations", lambda: folder)
            patch.setattr(migrate, "HEAD", "9999")
            with pytest.raises(StoreError):
                migrate.ensure(store.engine, store.address)
    assert before is not None
    assert before[0] == MANY
    with connect(database) as reader:
        assert reader.one(counted) == before


def test_two_processes_open_one_new_database(empty_database: str) -> None:
    """Both succeed: one creates the tables, the other waits and finds them."""
    code = f"import factdb.store; factdb.store.open({empty_database!r}).close()"
    both = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0)] * 2


def made_of(database: str, version: str) -> None:
    engine = make_engine(address(database))
    with engine.begin() as connection:
        connection.execute(text("UPDATE factdb_version SET version_num = :version"), {"version": version})
    engine.dispose()


def test_a_database_of_another_age_is_refused(database: str) -> None:
    """A newer one asks for a newer factdb; an older one can be read after an upgrade only."""
    made_of(database, "9999")
    with pytest.raises(NewerDatabaseError, match="newer factdb"):
        factdb.store.open(database)
    with pytest.raises(NewerDatabaseError, match="newer factdb"):
        connect(database)
    made_of(database, "0000")
    with pytest.raises(OlderDatabaseError, match="factdb db upgrade"):
        connect(database)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A SQLite file with tables that are not ours is neither filled nor read."""
    path = tmp_path / "notes.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (words TEXT)"))
    engine.dispose()
    with pytest.raises(NotADatabaseError, match="another program"):
        factdb.store.open(str(path))
    with pytest.raises(NotADatabaseError):
        connect(str(path))


def test_views_follow_their_files(database: str) -> None:
    """A database whose views are of other files is not read; opening it to write makes them anew, but a user's own."""
    with factdb.store.open(database) as store, store.session() as session:
        session.connection().execute(text("CREATE VIEW my_own AS SELECT 1 AS one"))
        session.connection().execute(text("UPDATE state SET value = 'older ' || substr(value, 18) WHERE key = 'views'"))
        session.connection().execute(text("DROP VIEW violation"))
    with pytest.raises(OlderViewsError, match="factdb db upgrade"):
        connect(database)
    with factdb.store.open(database) as store, store.session() as session:
        for name in [*views(store.engine.dialect.name), "my_own"]:
            session.connection().execute(select(literal_column("*")).select_from(table(name)))


def test_migrations_start_only_when_needed(database: str) -> None:
    """Opening a database that is up to date does not even import Alembic."""
    code = f"import factdb.store, sys; factdb.store.open({database!r}); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
