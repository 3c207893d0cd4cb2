"""The discrepancies as a table for the terminal."""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.report.finding import Finding
from flows.report.night import read_night
from flows.report.printed import Printed
from flows.report.sections import SET_ASIDE, read_discrepancies
from flows.report.watch import watched
from flows.report.wording import printable
from flows.settings import Watch
from warehouse.warehouse import Warehouse


def print_discrepancies(warehouse: Warehouse, watches: Sequence[Watch] = (), console: Console | None = None) -> None:
    """Print what the last night brought, and the discrepancies, what is watched first."""
    console = console or Console()
    night = read_night(warehouse)
    for number, said, _ in night.lines if night else ():
        console.print(f"{number:>7,} {said}", highlight=False)
    found = [finding for finding in read_discrepancies(warehouse) if finding.label not in SET_ASIDE]
    seen = watched(found, watches)
    found.sort(key=lambda finding: finding.comparison_id not in seen)
    console.print(discrepancy_table(found) if found else "No discrepancies.")


def discrepancy_table(findings: Sequence[Finding]) -> Table:
    """One row a finding: what it is about, one figure against the other with who prints it, and the reason."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=False, padding=(0, 1))
    for heading, least in (("About", 12), ("One prints", 16), ("Another prints", 16), ("Why", 12)):
        table.add_column(heading, min_width=least, overflow="fold")
    for finding in findings:
        why = Text.assemble((printable(finding.heading), "bold red"), "\n", (f"severity {finding.severity:.2f}", "dim"))
        table.add_row(printable(finding.about), _side(finding.left), _side(finding.right), why)
    return table


def _side(claims: Sequence[Printed]) -> Text:
    first = claims[0]
    figure = f"{first.qualifier_text} {first.quote}" if first.qualifier_text else first.quote
    names = ", ".join(dict.fromkeys(claim.name for claim in claims))
    return Text.assemble((printable(figure), "bold"), "\n", (printable(names), "dim"))
