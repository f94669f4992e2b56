"""`factdb --version`, and with --verbose what factdb is made of and whose data it ships."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

import factdb as package

T = TypeVar("T")

_LONG = "factdb.cli.version.long"


def version_options(command: Callable[..., T]) -> Callable[..., T]:
    """Add --version and --verbose; the first prints and ends, the second makes it tell more."""
    verbose = click.option(
        "--verbose",
        is_flag=True,
        is_eager=True,  # read before --version, wherever it stands
        expose_value=False,
        callback=_remember,
        help="With --version: where the data that factdb ships come from.",
    )
    version = click.option(
        "--version", is_flag=True, expose_value=False, callback=_tell, help="Show the version and exit."
    )
    return verbose(version(command))


def _remember(context: click.Context, _parameter: Any, value: bool) -> None:
    context.meta[_LONG] = value


def _tell(context: click.Context, _parameter: Any, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    click.echo(f"factdb, version {package.__version__}")
    if context.meta.get(_LONG):
        _tell_more()
    context.exit()


def _tell_more() -> None:
    import platform

    from factdb.lexicon.gazetteer import gazetteer

    about = gazetteer().about
    click.echo(f"Python {platform.python_version()} on {platform.system()}")
    click.echo(f"gazetteer: {about['places']:,} places, cities of {about['population']:,} people and more")
    click.echo("Place names and coordinates are derived from GeoNames (https://www.geonames.org), used under the")
    click.echo("Creative Commons Attribution 4.0 licence (https://creativecommons.org/licenses/by/4.0/).")
