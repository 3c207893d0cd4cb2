"""The discrepancies as a table for the terminal."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from flows.report.finding import Finding
from flows.report.printed import Printed


def discrepancy_table(findings: Sequence[Finding]) -> Table:
    """One row a finding: what it is about, one figure against the other with who prints it, and the reason."""
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=False, padding=(0, 1))
    for heading, least in (("About", 12), ("One prints", 16), ("Another prints", 16), ("Why", 12)):
        table.add_column(heading, min_width=least, overflow="fold")
    for finding in findings:
        why = Text.assemble((_plain(finding.heading), "bold red"), "\n", (f"severity {finding.severity:.2f}", "dim"))
        table.add_row(_plain(finding.about), _side(finding.left), _side(finding.right), why)
    return table


def _side(claims: Sequence[Printed]) -> Text:
    first = claims[0]
    figure = f"{first.qualifier_text} {first.quote}" if first.qualifier_text else first.quote
    names = ", ".join(dict.fromkeys(claim.name for claim in claims))
    return Text.assemble((_plain(figure), "bold"), "\n", (_plain(names), "dim"))


def _plain(text: str) -> str:
    # what an outlet printed must not steer the terminal
    return "".join(letter if letter.isprintable() else " " for letter in text)
