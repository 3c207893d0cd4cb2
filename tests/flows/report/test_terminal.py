"""The discrepancies in a terminal of 80 columns."""

import json
from io import StringIO

from rich.console import Console

from flows.report.sections import read_discrepancies
from flows.report.terminal import discrepancy_table
from warehouse.warehouse import Warehouse

from .made import set_against, tell


def test_the_terminal_shows_both_figures_at_80_columns_and_no_control_codes(warehouse: Warehouse) -> None:
    a = tell(warehouse, "wi\x1b[31mre", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b, steps=json.dumps([]))
    console = Console(width=80, record=True, file=StringIO(), color_system=None)
    console.print(discrepancy_table(read_discrepancies(warehouse)))
    shown = console.export_text()
    assert "26,000" in shown
    assert "16,000" in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
