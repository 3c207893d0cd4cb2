"""The demo: two nights of the sample outlets through the real flow, over real HTTP on loopback."""

import shutil
import threading
from pathlib import Path

import tomlkit
from rich.console import Console
from tomlkit.items import AoT, Table

from flows.demo.sample import NIGHTS, SampleOutlet, read_sample
from flows.demo.server import LISTINGS, DemoServer, serving
from flows.errors import CommandError
from flows.prefect_run import run_nightly
from flows.report.sections import read_discrepancies
from flows.report.terminal import discrepancy_table
from flows.report.write import write_report
from flows.settings import defaults
from warehouse.warehouse import Warehouse

SINCE = "2025-02-01"
NOTICE = (
    "A demonstration: these outlets, their people, most of their quotations and the flood were made up. Links open "
    "their pages while “crosscheck demo --stay” is running."
)
MARK = "# The sample outlets of crosscheck's demo; a new demo replaces what stands in this folder."


def run_demo(folder: Path, console: Console | None = None, *, verbose: bool = False, stay: bool = False) -> Path:
    """Read both nights into the folder, print what was found and return the report's page.

    With `stay` the outlets go on answering until Ctrl-C. Raises CommandError if the folder holds other things.
    """
    console = console or Console()
    _clear(folder)
    with serving(read_sample()) as server:
        _write_outlets(folder / "outlets.toml", server)
        for night in NIGHTS:
            server.turn_to(night)
            with console.status(f"Night {night} of {len(NIGHTS)}: reading {len(server.outlets)} outlets"):
                _read_night(folder, verbose)
        page = _tell(folder, console)
        if stay:
            _stay(server, console)
    return page


def _clear(folder: Path) -> None:
    outlets = folder / "outlets.toml"
    ours = outlets.is_file() and outlets.read_text(encoding="utf-8").startswith(MARK)
    if folder.exists() and not ours and any(folder.iterdir()):
        raise CommandError(f"{folder} holds other things than a demo: name an empty or a new folder")
    if ours:
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _write_outlets(path: Path, server: DemoServer) -> None:
    tables = AoT([_table(outlet, server.base) for outlet in server.outlets])
    path.write_text(f"{MARK}\n{tomlkit.dumps({'outlet': tables})}", encoding="utf-8")


def _table(outlet: SampleOutlet, base: str) -> Table:
    table = tomlkit.table()
    for key in ("id", "name", "language", "country", "timezone", "kind"):
        table[key] = getattr(outlet, key)
    table[f"{outlet.listing}s"] = [f"{base}/{outlet.id}/{LISTINGS[outlet.listing][0]}"]
    table["delay_seconds"] = 0
    table["allow_private"] = True
    return table


def _read_night(folder: Path, verbose: bool) -> None:
    run_nightly(
        folder / "crosscheck-data",
        verbose,
        outlets=str(folder / "outlets.toml"),
        since=SINCE,
        warehouse=str(folder / "crosscheck.duckdb"),
    )


def _tell(folder: Path, console: Console) -> Path:
    warehouse_file, report = folder / "crosscheck.duckdb", folder / "crosscheck-data" / "report"
    with Warehouse.open(warehouse_file, read_only=True) as warehouse:
        console.print(discrepancy_table(read_discrepancies(warehouse)))
        page = write_report(warehouse, report, defaults(), NOTICE)
    console.print(f"Report     {page}", f"Warehouse  {warehouse_file}", sep="\n", soft_wrap=True, highlight=False)
    return page


def _stay(server: DemoServer, console: Console) -> None:
    console.print(f"The sample outlets answer at {server.base} until you press Ctrl-C.")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        console.print("Ended.")
