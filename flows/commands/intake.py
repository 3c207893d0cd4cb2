"""Commands that fill the warehouse or make it anew: ingest, compare, report, rebuild and forget."""

from datetime import UTC, datetime
from pathlib import Path

import click

from flows.commands.options import Place, place_options
from flows.commands.questions import source


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH…")
@click.option(
    "--reference",
    "tables",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.csv",
    help="Official figures: measure, subject or place, value, unit, as_of, source, url.",
)
@click.option("--dask", metavar="ADDRESS|local", help="Read on a Dask cluster, a task a file.")
@place_options
def ingest(place: Place, paths: tuple[Path, ...], tables: tuple[Path, ...], dask: str | None) -> None:
    """Articles already collected: JSONL, HTML, WARC (also .gz), folders of them; and official figures."""
    if not paths and not tables:
        raise click.UsageError("Name files or folders of articles, or a table by --reference.")
    if tables:
        _take_in_tables(place, tables)
    if paths:
        _take_in_articles(place, paths, dask)


def _take_in_tables(place: Place, tables: tuple[Path, ...]) -> None:
    from flows.reference import store
    from flows.reference_table import read_table
    from warehouse.warehouse import Warehouse

    references = [one for path in tables for one in read_table(path)]
    with Warehouse.open(place.warehouse) as warehouse:
        added = store(warehouse, references, datetime.now(UTC))
    place.say(f"{len(references)} official figures read: {added.claims} new")


def _take_in_articles(place: Place, paths: tuple[Path, ...], dask: str | None) -> None:
    from flows.ingest import ingest as take_in
    from warehouse.warehouse import Warehouse

    settings = place.settings()
    if dask is not None:
        from flows.prefect_run import prepare_cluster

        prepare_cluster(place.data, place.verbose)
    with Warehouse.open(place.warehouse) as warehouse:
        run, intake = take_in(warehouse, paths, settings, dask=dask, progress=place.progress)
    place.say(f"{intake.sources} read: {run.added.articles} new articles, {run.added.claims} new claims")
    if intake.skipped:
        place.say(f"{len(intake.skipped)} skipped:")
        place.warn(intake.skipped)


@click.command()
@click.option("--all", "everything", is_flag=True, help="Compare all claims anew, not only the new ones.")
@place_options
def compare(place: Place, everything: bool) -> None:
    """Claims in the warehouse become comparisons and facts (new ones only)."""
    from flows.compare import compare as compare_claims
    from warehouse.warehouse import Warehouse

    settings = place.settings()
    with Warehouse.open(place.warehouse) as warehouse:
        done = compare_claims(warehouse, settings, all=everything)
    place.say(
        f"claims of {done.articles} articles compared: {done.comparisons} new comparisons, "
        f"{done.discrepancies} discrepancies among them, {done.facts} facts in all"
    )


@click.command()
@click.option("--terminal", is_flag=True, help="Print the discrepancies here instead of writing pages.")
@place_options
def report(place: Place, terminal: bool) -> None:
    """The report from the warehouse."""
    from warehouse.warehouse import Warehouse

    settings = place.settings()
    if terminal:
        from flows.report.terminal import print_discrepancies

        with Warehouse.open(source(place), read_only=True) as warehouse:
            print_discrepancies(warehouse, settings.watch)
        return
    from flows.night import REPORT
    from flows.report.write import write_report

    with Warehouse.open(source(place), read_only=True) as warehouse:
        page = write_report(warehouse, place.data / REPORT, settings)
    place.say(f"report: {page}")


@click.command()
@place_options
def rebuild(place: Place) -> None:
    """Everything derived, from the archive."""
    from flows.night import hand_over
    from flows.rebuild import rebuild as make_anew
    from warehouse.warehouse import Warehouse

    settings = place.settings()
    with Warehouse.open(place.warehouse) as warehouse:
        run = make_anew(warehouse, place.data, settings, progress=place.progress)
        page = hand_over(warehouse, place.data, settings)
    place.say(f"{run.pages} pages read anew: {run.added.articles} articles, {run.added.claims} claims")
    if run.note:
        place.say(run.note)
    place.say(f"report: {page}")


@click.command()
@click.argument("url")
@place_options
def forget(place: Place, url: str) -> None:
    """An article and all derived from it leave archive, warehouse and exports."""
    from flows.errors import CommandError
    from flows.forget import forget as take_out

    gone = take_out(place.warehouse, place.data, url, place.settings())
    if not gone.urls:
        raise CommandError(f"{url}: no article of that address is known")
    place.say(f"{len(gone.articles)} versions with {gone.claims} claims and {gone.comparisons} comparisons are gone")
