"""The ledger: judgements are added and ended, canonical ids follow, and everything can be taken back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factdb.store
from factdb.errors import UsageError
from factdb.lexicon import Lexicon
from factdb.model import Alias, Entity
from factdb.resolve.aliases import add_alias, remove_alias
from factdb.resolve.checks import check
from factdb.resolve.ledger import Act, JudgementError, Ledger
from factdb.resolve.teamfile import bring_in, export
from factdb.store.read import connect

if TYPE_CHECKING:
    from factdb.store.store import Store

PEOPLE = tuple(f"e{letter * 12}" for letter in "abcdefgh")


def put_people(store: Store) -> None:
    with store.session() as session:
        for id_ in PEOPLE:
            session.add(Entity(id=id_, slug=id_, kind="person", name=f"Person {id_[1].upper()}", canonical_id=id_))
            session.flush()
            session.add(
                Alias(id=f"n{id_}", entity_id=id_, name=f"Person {id_[1].upper()}", key="person", origin="article")
            )


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    with factdb.store.open(database) as store:
        put_people(store)
        yield Ledger(store, "ed")


def state(store: Store) -> tuple[Any, ...]:
    """Return what a merge may change: who stands for whom, and every live judgement."""
    with connect(store.db) as reader:
        names = list(reader.query("SELECT id, canonical_id FROM entity ORDER BY id"))
        live = list(
            reader.query(
                "SELECT left_id, right_id, judgement, reason, batch, keep_id FROM resolution WHERE undone_at IS NULL"
                " ORDER BY left_id, right_id"
            )
        )
        aliases = list(reader.query("SELECT count(*) FROM alias"))
    return names, live, aliases


def heads(store: Store) -> dict[str, str]:
    with connect(store.db) as reader:
        return {str(a): str(b) for a, b in reader.query("SELECT id, canonical_id FROM entity")}


def test_the_kept_entity_stands_for_all_that_are_merged_into_it(ledger: Ledger) -> None:
    """Merging b and c into a makes a stand for the three, and a later merge into d makes d stand for four."""
    a, b, c, d, *_ = PEOPLE
    ledger.merge(a, [b, c])
    assert [heads(ledger.store)[each] for each in (a, b, c, d)] == [a, a, a, d]
    ledger.merge(d, [b])
    assert [heads(ledger.store)[each] for each in (a, b, c, d)] == [d, d, d, d]


def test_a_dry_run_tells_what_would_change_and_changes_nothing(ledger: Ledger) -> None:
    """A dry run renames in its report alone."""
    before = state(ledger.store)
    act = ledger.merge(PEOPLE[0], [PEOPLE[1]], dry_run=True)
    assert act.renamed == {PEOPLE[1]: PEOPLE[0]}
    assert state(ledger.store) == before


def test_a_split_keeps_the_rest_together_and_says_different(ledger: Ledger) -> None:
    """Splitting off the one that held two others leaves those two together, and it can't be merged again unnoticed."""
    a, b, c, *_ = PEOPLE
    ledger.merge(a, [b, c])
    ledger.split(a)
    found = heads(ledger.store)
    assert found[a] == a
    assert found[b] == found[c] == b
    with pytest.raises(JudgementError, match="judged different"):
        ledger.merge(b, [a])


def test_what_is_ruled_different_is_refused_through_a_third(ledger: Ledger) -> None:
    """If a is not b, then c, merged with a, cannot be merged with b either."""
    a, b, c, *_ = PEOPLE
    ledger.different(a, b, "father and son")
    ledger.merge(a, [c])
    with pytest.raises(JudgementError, match="father and son"):
        ledger.merge(c, [b])


def test_who_comes_second_is_told_who_judged_and_replaces_only_on_purpose(ledger: Ledger) -> None:
    """A second `different` or merge names who judged what; replaced, the earlier row ends and undo brings it back."""
    a, b, *_ = PEOPLE
    ledger.different(a, b, "father and son")
    before = state(ledger.store)
    with pytest.raises(JudgementError, match=r"by ed on .* \(father and son\); --replace"):
        ledger.different(b, a, "once more")
    assert state(ledger.store) == before
    act = ledger.merge(a, [b], replace=True)
    assert heads(ledger.store)[b] == a
    with pytest.raises(JudgementError, match=r"merged already: .* by ed on"):
        ledger.merge(b, [a])
    ledger.undo(act.batch)
    assert state(ledger.store) == before


def test_merged_entities_cannot_be_ruled_different_without_a_split(ledger: Ledger) -> None:
    """Different contradicts a standing merge, and says how to split."""
    a, b, *_ = PEOPLE
    ledger.merge(a, [b])
    with pytest.raises(JudgementError, match="entity split"):
        ledger.different(a, b)


def test_an_unknown_batch_or_entity_is_a_usage_error(ledger: Ledger) -> None:
    """What isn't there is named."""
    with pytest.raises(UsageError, match="no live judgement"):
        ledger.undo("bnothing")
    with pytest.raises(UsageError, match="no entity"):
        ledger.merge("enothing", [PEOPLE[0]])
    with pytest.raises(JudgementError, match="not merged"):
        ledger.split(PEOPLE[0])


def test_undo_refuses_what_was_judged_again_since(ledger: Ledger) -> None:
    """A split can't be undone once the pair was judged anew: the later batch is named."""
    a, b, *_ = PEOPLE
    ledger.merge(a, [b])
    split = ledger.split(b)
    later = ledger.different(a, b, "looked again", replace=True)
    with pytest.raises(UsageError, match="no live judgement"):
        ledger.undo(split.batch)
    ledger.undo(later.batch)
    ledger.undo(split.batch)
    assert heads(ledger.store)[b] == a


ACTS = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)), min_size=1, max_size=6)


# Each example copies a database and opens it, which a busy machine may take long for; no example file is shared.
@settings(
    max_examples=15,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(before=ACTS, pair=st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)), member=st.sampled_from(PEOPLE))
def test_merge_split_undo_is_the_identity(
    template: Any, tmp_path_factory: Any, before: list[tuple[str, str]], pair: tuple[str, str], member: str
) -> None:
    """From any state, a merge and a split undone in turn leave every count and every live judgement as they were."""
    path = tmp_path_factory.mktemp("ledger") / "factdb.db"
    path.write_bytes(template.read_bytes())
    with factdb.store.open(str(path)) as store:
        put_people(store)
        ledger = Ledger(store, "ed")
        for keep, drop in before:
            merged_or_told(ledger, keep, drop)
        start = state(store)
        merged = merged_or_told(ledger, *pair)
        middle = state(store)
        try:
            split = ledger.split(member)
        except JudgementError:
            assert state(store) == middle
        else:
            assert heads(store)[member] == member
            ledger.undo(split.batch)
            assert state(store) == middle
        if merged:
            ledger.undo(merged.batch)
        assert state(store) == start
        with connect(store.db) as reader:
            assert list(check(reader)) == []


def merged_or_told(ledger: Ledger, keep: str, drop: str) -> Act | None:
    """Merge two entities; return None where they are merged already, which is refused and changes nothing."""
    try:
        return ledger.merge(keep, [drop])
    except JudgementError:
        return None


def test_canonical_ids_are_derived_and_can_be_derived_again(ledger: Ledger) -> None:
    """A canonical id that went astray is found by the check and mended by deriving."""
    a, b, c, *_ = PEOPLE
    ledger.merge(a, [b])
    with ledger.store.session() as session:
        entity = session.get(Entity, c)
        assert entity is not None
        entity.canonical_id = a
    with connect(ledger.db) as reader:
        assert [row[:2] for row in check(reader)] == [("canonical", c)]
    assert ledger.derive() == {c: c}
    with connect(ledger.db) as reader:
        assert list(check(reader)) == []


def test_an_export_restores_a_teams_decisions_in_a_new_database(ledger: Ledger, tmp_path: Any) -> None:
    """Merges, rulings and added names come back in a database that has never met the entities."""
    a, b, c, d, *_ = PEOPLE
    ledger.merge(a, [b], "one person")
    ledger.different(c, d, "two people")
    add_alias(ledger.store, a, "The Person", Lexicon())
    file = io.StringIO()
    with connect(ledger.db) as reader:
        assert export(reader, file) == 3
    with factdb.store.open(str(tmp_path / "new.db")) as store:
        other = Ledger(store, "somebody else")
        assert bring_in(store, other, io.StringIO(file.getvalue()), Lexicon()) == (3, 0)
        assert bring_in(store, other, io.StringIO(file.getvalue()), Lexicon()) == (0, 3)
        assert heads(store)[b] == a
        again = io.StringIO()
        with connect(store.db) as reader:
            export(reader, again)
        assert again.getvalue() == file.getvalue()
        with pytest.raises(JudgementError, match="two people"):
            other.merge(c, [d])


def test_a_file_that_is_no_export_is_refused(ledger: Ledger) -> None:
    """The missing columns are named."""
    with pytest.raises(UsageError, match="no column"):
        bring_in(ledger.store, ledger, io.StringIO("a,b\n1,2\n"), Lexicon())


def test_names_are_added_and_taken_away_but_never_the_entitys_own(ledger: Ledger) -> None:
    """An added name is an editor's; the entity's own name stays."""
    a = PEOPLE[0]
    assert add_alias(ledger.store, a, "Old Friend", Lexicon())
    assert not add_alias(ledger.store, a, "Old Friend", Lexicon())
    remove_alias(ledger.store, a, "Old Friend")
    with pytest.raises(UsageError, match="has no name"):
        remove_alias(ledger.store, a, "Old Friend")
    with pytest.raises(UsageError, match="own name"):
        remove_alias(ledger.store, a, "Person A")


def test_suggestions_are_kept_and_give_way_to_a_judgement(ledger: Ledger) -> None:
    """A suggested pair that is merged has one live row; undoing the merge brings the suggestion back."""
    a, b, *_ = PEOPLE
    ledger.suggest([(a, b, 0.85, "surnames alike")])
    before = state(ledger.store)
    act = ledger.merge(a, [b])
    assert [row[2] for row in state(ledger.store)[1]] == ["same"]
    ledger.undo(act.batch)
    assert state(ledger.store) == before
