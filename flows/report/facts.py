"""Facts as the report shows them: each figure told of one quantity, in the order of telling, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.report import wording
from flows.report.printed import Printed, read_printed
from warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One quantity: the claims on it, gathered by the figure they print."""

    fact_id: str
    about: str
    standing: str  # how many outlets, origins and primary sources
    figures: tuple[tuple[Printed, ...], ...]


def _figures(claims: list[Printed]) -> tuple[tuple[Printed, ...], ...]:
    told: dict[tuple[object, ...], dict[str, Printed]] = {}
    for claim in claims:
        told.setdefault(claim.figure, {}).setdefault(claim.outlet, claim)
    return tuple(tuple(by_outlet.values()) for by_outlet in told.values())


def _fact(row: Mapping[str, Any], claims: list[Printed]) -> Fact:
    named = [wording.words(row["measure"]), row["subject"], row["place"]]
    nouns = (("outlets", "outlet"), ("origins", "origin"), ("primary_sources", "named source"))
    counts = [wording.counted(row[column], noun) for column, noun in nouns if row[column]]
    return Fact(
        fact_id=row["fact_id"],
        about=" · ".join(dict.fromkeys(name for name in named if name)),
        standing=", ".join(counts),
        figures=_figures(claims),
    )


def read_facts(warehouse: Warehouse, status: str, most: int) -> list[Fact]:
    """The facts of one status that several articles tell, at most so many."""
    rows = warehouse.ask("report_facts", status=status, most=most).to_pylist()
    claims = read_printed(warehouse, (claim for row in rows for claim in row["claims"]))
    return [_fact(row, [claims[claim] for claim in row["claims"]]) for row in rows]
