"""How often each reason was right, as a table for the terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.table import Table

from flows.report.wording import words


def quality_table(rows: Iterable[Mapping[str, Any]], by_month: bool) -> Table:
    """The rows of the question `quality`: each reason's precision with its interval, and what the wrong ones were."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    for title in (["Month"] if by_month else []) + ["Verdict", "Reason"]:
        table.add_column(title)
    for title in ("Reviewed", "Right", "Precision", "95 %", "Scope", "Read", "Update"):
        table.add_column(title, justify="right")
    for row in rows:
        wrong = [str(row[name] or "") for name in ("wrong_scope", "wrong_extraction", "update")]
        counts = [str(row["labelled"]), str(row["confirmed"]), f"{row['precision']:.0%}"]
        names = [words(row["relation"]), words(row["reason"]).lower()]
        table.add_row(*([row["month"]] if by_month else []), *names, *counts, _interval(row), *wrong)
    return table


def _interval(row: Mapping[str, Any]) -> str:
    return f"{row['low']:.0%}–{row['high']:.0%}"
