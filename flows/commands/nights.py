"""Commands that read outlets: run, serve, demo and outlets check."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.options import Place, place_options
from flows.errors import CommandError, UsageError

if TYPE_CHECKING:
    from flows.nightly import Outcome

_OUTLETS = click.option("--outlets", type=click.Path(path_type=Path), help="Outlets file.  [default: the one shipped]")
_SINCE = click.option(
    "--since", metavar="2d|48h|DATE", help="How far back articles are read.  [default: setting fetch.window]"
)


@click.command()
@_OUTLETS
@_SINCE
@place_options
def run(place: Place, outlets: Path | None, since: str | None) -> None:
    """One night: fetch, extract, compare, publish, report."""
    _check(place, outlets, since)
    _check_warehouse(place)
    from flows.prefect_run import run_nightly

    outcome = run_nightly(
        place.data,
        place.verbose,
        outlets=str(outlets) if outlets else None,
        since=since,
        warehouse=str(place.warehouse),
        settings=str(place.settings_file) if place.settings_file else None,
        progress=place.progress,
    )
    _tell(place, outcome)


def _check(place: Place, outlets: Path | None, since: str | None) -> None:
    """Stop before Prefect starts where something is written wrongly."""
    from datetime import UTC, datetime

    from flows.fetch.window import read_since
    from flows.outlets import SHIPPED, read_outlets

    settings = place.settings()
    read_since(since or settings.fetch.window, datetime.now(UTC))
    read_outlets(outlets or SHIPPED)
    _tell_of_proxy(place)


def _check_warehouse(place: Place) -> None:
    """Stop where another process holds it, or it is none that we can use: Prefect takes seconds to start."""
    from warehouse.warehouse import Warehouse

    if place.warehouse.exists():
        Warehouse.open(place.warehouse, read_only=True).close()


def _tell_of_proxy(place: Place) -> None:
    if proxy := place.settings().fetch.proxy:
        place.say(f"all requests go through {proxy}, which is trusted to keep them out of inner networks")


def _tell(place: Place, outcome: "Outcome") -> None:
    run, failed = outcome.run, outcome.failed
    added, read = run.added, run.outlets - len(failed)
    place.say(f"{read} of {run.outlets} outlets read: {run.pages} new pages, {added.unreadable} without an article")
    place.say(f"{added.articles} new articles, {added.claims} new claims")
    if failed:
        place.say(f"{len(failed)} outlets could not be read:")
        place.warn(f"  {outlet}: {reason}" for outlet, reason in failed.items())
    place.say(f"report: {outcome.report}")


@click.command()
@click.option("--cron", default="15 2 * * *", show_default=True, help="When: minute, hour, day, month, weekday.")
@_OUTLETS
@_SINCE
@place_options
def serve(place: Place, cron: str, outlets: Path | None, since: str | None) -> None:
    """The same on a schedule, by Prefect; goes on until it is stopped."""
    _check(place, outlets, since)
    from flows.prefect_run import serve_nightly

    place.say(f"one night whenever {cron!r} says; Ctrl-C ends it")
    serve_nightly(
        place.data,
        place.verbose,
        cron,
        outlets=str(outlets.resolve()) if outlets else None,
        since=since,
        warehouse=place.address,
        settings=str(place.settings_file.resolve()) if place.settings_file else None,
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("crosscheck-demo"))
@click.option("--stay", is_flag=True, help="Let the sample outlets go on answering, for the report's links.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
@click.option("--verbose", "-v", is_flag=True, help="Say more.")
def demo(folder: Path, stay: bool, quiet: bool, verbose: bool) -> None:
    """Two nights of sample outlets over loopback HTTP, then the report."""
    from rich.console import Console

    from flows.demo.demo import run_demo

    run_demo(folder, Console(quiet=quiet), verbose=verbose, stay=stay)


@click.group()
def outlets() -> None:
    """What is known of the outlets."""


@outlets.command("check")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@_OUTLETS
@_SINCE
@place_options
def outlets_check(place: Place, ids: tuple[str, ...], outlets: Path | None, since: str | None) -> None:
    """Does each outlet's feed answer, and what would be read."""
    from datetime import UTC, datetime

    from flows.fetch.window import read_since
    from flows.outlet_check import check_outlets
    from flows.outlets import SHIPPED, read_outlets

    settings = place.settings()
    known = {outlet.id: outlet for outlet in read_outlets(outlets or SHIPPED)}
    if unknown := [name for name in ids if name not in known]:
        raise UsageError(f"no outlet {', '.join(unknown)} in {outlets or SHIPPED}")
    _tell_of_proxy(place)
    window = read_since(since or settings.fetch.window, datetime.now(UTC))
    listings = check_outlets([known[name] for name in ids or known], settings.fetch, window)
    for listing in listings:
        newest = f", newest {listing.newest:%Y-%m-%d %H:%M}" if listing.newest else ""
        found = listing.reason or f"{listing.listed} listed, {listing.in_window} in the window{newest}"
        place.say(f"{'no ' if listing.reason else 'yes'}  {listing.outlet:<24} {found}  {listing.url}")
    if listings and all(listing.reason for listing in listings):
        raise CommandError("none of the outlets answers")
