"""`factdb entity`: who is who, what was judged on it, by whom, and how to change it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdb.cli.desk import BY, REPLACE
from factdb.cli.options import LIMIT, database_option, output_options
from factdb.plain import counted, plain

if TYPE_CHECKING:
    from factdb.cli.output import Output
    from factdb.resolve.ledger import Act, Ledger
    from factdb.store.read import Reader

T = TypeVar("T")

KINDS = click.Choice(("person", "institution", "medium", "place"))


@click.group()
def entity() -> None:
    """Decide who is who: merge, split, name, and see why.

    An ENTITY is an id as the listings print it, its beginning, or a name. No decision touches what articles say: it can
    be undone, it is signed, and exported it brings a new database to the same state.

    \b
    Examples:
      factdb entity match "Oleh Syniehubov" "Oleg Sinegubov"
      factdb entity candidates
      factdb entity show zelensky --history
    """


def signed(command: Callable[..., T]) -> Callable[..., T]:
    """Add --by and --db, and pass a `ledger` that signs with that name."""

    @wraps(command)
    def with_ledger(*args: Any, db: str, by: str, **options: Any) -> T:
        import factdb.store
        from factdb.resolve.ledger import Ledger
        from factdb.store.read import connect

        with connect(db):  # a database that isn't there is an error here, not a new one
            pass
        with factdb.store.open(db) as store:
            return command(*args, ledger=Ledger(store, _signature(by, options)), **options)

    wrapped: Callable[..., T] = BY(database_option(with_ledger))
    return wrapped


def _signature(by: str, options: Mapping[str, Any]) -> str:
    """Return who decides; only what merely shows what would change goes without a name."""
    from factdb.report.desk import Signature

    return by if options.get("dry_run") else Signature.of(by).by


def _find(ledger: Ledger, *given: str) -> list[str]:
    """Return the ids of what the user names."""
    from factdb.store.read import connect

    with connect(ledger.db) as reader:
        return [find_id(reader, each) for each in given]


def find_id(reader: Reader, given: str) -> str:
    """Return the id of the entity that the user means: begun by what is given, or named so."""
    from factdb.report.listings import lookup

    try:
        return lookup.by_prefix(reader, "entity", given)
    except lookup.NotFoundError:
        return lookup.one_entity(reader, given)


@entity.command()
@click.argument("names", nargs=-1, metavar="[A B | -]")
@click.option("--kind", type=KINDS, help="What both are; the first name's form tells it otherwise.")
@click.option(
    "--lexicon", "folders", multiple=True, type=click.Path(exists=True, file_okay=False), help="Your lexicons."
)
@output_options
def match(names: tuple[str, ...], kind: str | None, folders: tuple[str, ...], out: Output) -> None:
    """Score whether two names are one entity's: same, suggest or different, and why.

    With - or nothing, pairs are read from standard input, one JSON object a line with "a", "b" and "kind", and one
    decision a line is printed for each. No database is needed.

    \b
    Examples:
      factdb entity match "Volodymyr Zelensky" "Vladimir Zelenskiy"
      factdb entity match --kind institution "Russian Defense Ministry" "Russia's MoD"
      echo '{"a": "Kiev", "b": "Kyiv", "kind": "place"}' | factdb entity match -
    """
    from pathlib import Path

    from factdb.lexicon import Lexicon

    lexicon = Lexicon(tuple(map(Path, folders)))
    if names in ((), ("-",)):
        _match_lines(lexicon, kind)
        return
    if len(names) != 2:  # noqa: PLR2004 - two names are a pair
        message = "give two names, or - to read pairs from standard input"
        raise click.UsageError(message)
    from factdb.resolve.decide import match as decide

    found = decide(names[0], names[1], kind, lexicon)
    out.rows(("decision", "score", "reason"), [(found.decision, found.score, found.reason)])


def _match_lines(lexicon: Any, kind: str | None) -> None:
    from factdb.resolve.pairs import decided

    for chunk in decided(sys.stdin, lexicon, kind):
        click.echo(chunk, nl=False)


@entity.command()
@click.option("--kind", type=click.Choice(("person", "institution", "place")), multiple=True, help="Only these.")
@click.option("--limit", type=LIMIT, help="At most so many.")
@click.option("--record", is_flag=True, help="Keep them in the ledger as suggested, signed.")
@BY
@output_options
@database_option
def candidates(*, db: str, out: Output, kind: tuple[str, ...], limit: int | None, record: bool, by: str) -> None:
    """List pairs that may be one and that nobody has judged, the likeliest first.

    \b
    Examples:
      factdb entity candidates --kind person --limit 20
    """
    import factdb.store
    from factdb.lexicon import Lexicon
    from factdb.report.desk import Signature
    from factdb.resolve.candidates import KINDS
    from factdb.resolve.candidates import candidates as find
    from factdb.resolve.ledger import Ledger
    from factdb.store.read import connect

    with connect(db) as reader:
        found = find(reader, Lexicon(), kind or KINDS)[:limit]
    if record:
        with factdb.store.open(db) as store:
            Ledger(store, Signature.of(by).by).suggest((it.left, it.right, it.score, it.reason) for it in found)
    columns = ("score", "kind", "left", "right", "left_id", "right_id", "reason")
    out.rows(columns, [(it.score, it.kind, it.left_name, it.right_name, it.left, it.right, it.reason) for it in found])


@entity.command()
@click.argument("keep")
@click.argument("drop", nargs=-1, required=True)
@click.option("--because", "reason", default="", help="Why; kept with the judgement.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@REPLACE
@signed
def merge(ledger: Ledger, *, keep: str, drop: tuple[str, ...], reason: str, dry_run: bool, replace: bool) -> None:
    """Judge that DROP… are KEEP, whose name then stands for all.

    What was judged different, or is merged already, is refused and told: by whom, when and why. Told is also how much
    changes its name, and a doubt where kinds or countries differ.

    \b
    Examples:
      factdb entity merge ekrz3p0j9myp9 e9baexq7cg3xt --because "the governor, by name and by office" --dry-run
    """
    from factdb.resolve.shown import briefly, doubts
    from factdb.store.read import connect

    head, *others = _find(ledger, keep, *drop)
    with connect(ledger.db) as reader:
        lines = [f"{briefly(reader, other)} is {briefly(reader, head)}" for other in others]
        lines += [f"Doubt: {doubt}." for other in others for doubt in doubts(reader, head, other)]
    act = ledger.merge(head, others, reason, dry_run=dry_run, replace=replace)
    click.echo(plain("\n".join(lines), keep="\n"))
    _tell(act, dry_run=dry_run)


@entity.command()
@click.argument("member")
@click.option("--because", "reason", default="", help="Why; kept with the judgement.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@signed
def split(ledger: Ledger, member: str, reason: str, dry_run: bool) -> None:
    """Take MEMBER, an entity's id, out of what it was merged into, and judge the two different.

    \b
    Examples:
      factdb entity merge trobec mlakar --because "taken for one"
      factdb entity show trobec --format csv --no-header | tail -1 | cut -d, -f1 | xargs factdb entity split
    """
    from factdb.report.listings import lookup
    from factdb.store.read import connect

    with connect(ledger.db) as reader:
        own = lookup.by_prefix(reader, "entity", member)
    _tell(ledger.split(own, reason, dry_run=dry_run), dry_run=dry_run)


@entity.command()
@click.argument("batch")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@signed
def undo(ledger: Ledger, batch: str, dry_run: bool) -> None:
    """Take a decision back: what it judged ends, what it had ended holds again.

    \b
    Examples:
      factdb entity show zelensky --history
      factdb entity undo b4k2m9q7x3c1v --dry-run
    """
    _tell(ledger.undo(batch, dry_run=dry_run), dry_run=dry_run)


@entity.command()
@click.argument("a")
@click.argument("b")
@click.option("--because", "reason", default="", help="Why; kept with the judgement.")
@REPLACE
@signed
def different(ledger: Ledger, a: str, b: str, reason: str, replace: bool) -> None:
    """Judge that A and B are two, so that nothing merges them or suggests it again.

    \b
    Examples:
      factdb entity different trobec mlakar --because "spokesman and secretary general"
    """
    one, other = _find(ledger, a, b)
    _tell(ledger.different(one, other, reason, replace=replace), dry_run=False)


def _tell(act: Act, *, dry_run: bool) -> None:
    verb = "would be" if dry_run else "is" if len(act.added) == 1 else "are"
    click.echo(
        f"{counted(len(act.added), 'judgement')} {verb} added, {len(act.ended)} ended;"
        f" by another name: {counted(len(act.renamed), 'entity', 'entities')}"
    )
    if not dry_run and (act.added or act.ended):
        click.echo(f"batch {act.batch}; factdb entity undo {act.batch} takes it back")
