"""Scores as tables for people: a row a language, a row a relation or reason."""

from collections.abc import Mapping, Sequence

from rich.table import Table

from flows.evaluation.extraction import FIELDS
from flows.evaluation.share import Share

FIGURES = ("precision", "recall", "value", *FIELDS)
VERDICTS = ("precision", "recall", "right", "independence")


def claims_table(scores: Mapping[str, Mapping[str, Share]]) -> Table:
    """One row a language, all at the end: of the claims found, the shares with each field right."""
    rows = sorted(scores, key=lambda name: (name == "all", name))
    return _table("claims", scores, rows, FIGURES, short=True)


def verdicts_table(scores: Mapping[str, Mapping[str, Share]]) -> Table:
    """One row a relation, then one a reason, then all."""
    rows = sorted(scores, key=lambda name: (name == "all", name.startswith("reason"), name))
    return _table("verdicts", scores, rows, VERDICTS, short=False)


def _table(
    title: str, scores: Mapping[str, Mapping[str, Share]], rows: Sequence[str], columns: Sequence[str], short: bool
) -> Table:
    table = Table(title, *columns, box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in rows:
        table.add_row(name, *(_cell(scores[name].get(column, Share()), short) for column in columns))
    return table


def _cell(share: Share, short: bool) -> str:
    if share.value is None:
        return ""
    return f"{share.value:.2f}" if short else str(share)
