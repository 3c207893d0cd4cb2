"""Commands that ask the warehouse: query, explain, review, check and status."""

import sys
from pathlib import Path

import click

from flows.commands.options import Place, place_options
from flows.errors import UsageError

_FILE = click.Path(path_type=Path, dir_okay=False)


def source(place: Place) -> Path:
    """The warehouse, or its newest snapshot while the warehouse is being written."""
    from flows.night import LATEST
    from warehouse.warehouse import Warehouse, WarehouseError

    snapshot = place.data / LATEST
    try:
        Warehouse.open(place.warehouse, read_only=True).close()
    except WarehouseError as error:
        if "in use" not in str(error) or not snapshot.exists():
            raise
        return snapshot
    return place.warehouse


@click.command()
@click.argument("question", metavar='NAME|"SQL"')
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "parquet"]), default="table", show_default=True
)
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="A parameter of a named question.")
@place_options
def query(place: Place, question: str, form: str, given: tuple[str, ...]) -> None:
    """A named question (`list` shows them), a view or SQL, read-only; table, CSV, JSON, Parquet."""
    from warehouse.formats import WRITERS
    from warehouse.questions import questions
    from warehouse.run_query import run_query

    if question == "list":
        for known in questions():
            if known.for_people:
                takes = f"  ({', '.join(known.parameters)})" if known.parameters else ""
                click.echo(f"{known.name:<24} {known.answers}{takes}")
        return
    parameters = dict(_pair(setting) for setting in given)
    WRITERS[form](run_query(source(place), question, parameters), sys.stdout.buffer)


def _pair(setting: str) -> tuple[str, str]:
    name, equals, value = setting.partition("=")
    if not equals:
        raise UsageError(f"--set {setting!r}: write NAME=VALUE")
    return name, value


@click.command()
@click.argument("name", metavar="CLAIM|COMPARISON|FACT")
@place_options
def explain(place: Place, name: str) -> None:
    """The steps and the sentences."""
    from flows.explain import explain as lines_for
    from warehouse.warehouse import Warehouse

    with Warehouse.open(source(place), read_only=True) as warehouse:
        for line in lines_for(warehouse, name, place.settings().widths):
            click.echo(line)


@click.command()
@click.argument("comparison", required=False)
@click.option("--label", type=click.Choice(["confirmed", "wrong_scope", "wrong_extraction", "update"]))
@click.option("--note", help="Why, in a few words.")
@click.option("--reviewer", help="Who says so.")
@click.option("--write", type=_FILE, metavar="FILE", help="Write all discrepancies as a sheet (CSV) to be labelled.")
@click.option("--read", type=_FILE, metavar="FILE", help="Keep the labels that stand in such a sheet.")
@place_options
def review(
    place: Place,
    comparison: str | None,
    label: str | None,
    note: str | None,
    reviewer: str | None,
    write: Path | None,
    read: Path | None,
) -> None:
    """Say of a comparison whether it is right, or of many in a spreadsheet."""
    from warehouse.review import review as keep
    from warehouse.review_sheet import read_sheet, write_sheet
    from warehouse.warehouse import Warehouse

    if sum((comparison is not None and label is not None, write is not None, read is not None)) != 1:
        raise UsageError("review: give a comparison and its --label, or --write FILE, or --read FILE")
    if write is not None:
        with Warehouse.open(source(place), read_only=True) as warehouse:
            place.say(f"{write_sheet(warehouse, write)} discrepancies: {write}")
        return
    with Warehouse.open(place.warehouse) as warehouse:
        if read is not None:
            place.say(f"{read_sheet(warehouse, read)} labels new or changed")
        else:
            identifier = keep(warehouse, str(comparison), str(label), note, reviewer)
            place.say(f"comparison {identifier}: {label}")


@click.command()
@click.option("--by", type=click.Choice(["month"]), help="A row for each month in which pairs were reviewed.")
@place_options
def quality(place: Place, by: str | None) -> None:
    """How often each reason was right, by the labels that people gave."""
    from rich.console import Console

    from flows.quality import quality_table
    from warehouse.run_query import run_query

    rows = run_query(source(place), "quality", {"by": by} if by else {}).to_pylist()
    if rows:
        Console().print(quality_table(rows, by is not None))
    else:
        place.say("nobody has reviewed a pair yet: `crosscheck review` says how")


@click.command()
@click.argument("statement", metavar='"STATEMENT"|URL|FILE')
@click.option("--lang", help="Language of the statement, such as en.  [default: found]")
@click.option("--date", "day", help="Day that the statement speaks from, such as 2025-02-07.")
@place_options
def check(place: Place, statement: str, lang: str | None, day: str | None) -> None:
    """What the warehouse's outlets say about the figures in it."""
    from flows.checking import check as check_figures
    from flows.checking import told
    from flows.statement import read_statement
    from warehouse.warehouse import Warehouse

    settings = place.settings()
    article = read_statement(statement, lang, day, settings)
    with Warehouse.open(source(place), read_only=True) as warehouse:
        found = False
        for claim, findings in check_figures(warehouse, article, settings):
            found = True
            for line in told(claim, findings):
                click.echo(line)
    if not found:
        place.say("no figure was found in it")


@click.command()
@place_options
def status(place: Place) -> None:
    """The last nights, who failed, who has gone quiet."""
    from warehouse.formats import write_table
    from warehouse.warehouse import Warehouse

    with Warehouse.open(source(place), read_only=True) as warehouse:
        for question, title in _STATUS:
            answer = warehouse.ask(question)
            shown = answer if place.verbose else answer.slice(0, _MOST)
            click.echo(f"{title}{':' if answer.num_rows else ': none'}")
            if answer.num_rows:
                sys.stdout.flush()
                write_table(shown, sys.stdout.buffer)
            if shown.num_rows < answer.num_rows:
                click.echo(f"… and {answer.num_rows - shown.num_rows} more; --verbose shows them")


_MOST = 10  # rows of each table
_STATUS = (
    ("last_nights", "The last nights"),
    ("failed_outlets", "Outlets that failed in the last one"),
    ("gone_quiet", "Outlets that have gone quiet"),
)
