"""How often each reason was right, as a table for the terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.table import Table

from flows.evaluation.share import Share
from flows.report.wording import words


def quality_table(rows: Iterable[Mapping[str, Any]], by_month: bool) -> Table:
    """The rows of the question `quality`: each reason's precision with its interval, and why the others were wrong."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    for title in ["Month", "Reason"] if by_month else ["Reason"]:
        table.add_column(title)
    for title in ("Right", "Precision", "95 %", "Scope", "Read", "Update"):
        table.add_column(title, justify="right", no_wrap=True)
    for row in rows:
        wrong = [str(row[name] or "") for name in ("wrong_scope", "wrong_extraction", "update")]
        right = [f"{row['confirmed']} of {row['labelled']}", f"{row['precision']:.0%}", _interval(row)]
        table.add_row(*([row["month"]] if by_month else []), words(row["reason"]), *right, *wrong)
    return table


def _interval(row: Mapping[str, Any]) -> str:
    low, high = Share(row["confirmed"], row["labelled"]).interval
    return f"{low:.0%}–{high:.0%}"
