"""Facts as the report shows them: each figure told of one quantity, in the order of telling, and by whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from flows.report import wording
from flows.report.printed import Printed, read_printed
from warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One quantity and the claims on it, in the order of publication."""

    fact_id: str
    measure: str
    about: str
    status: str
    standing: str  # how many outlets, origins and primary sources
    unit: str
    best: Decimal | None
    low: Decimal | None
    high: Decimal | None
    as_of: str | None
    first_seen: datetime | None
    claims: tuple[Printed, ...]

    @property
    def figures(self) -> list[list[Printed]]:
        """The claims gathered by the figure they print, an outlet once."""
        told: dict[tuple[object, ...], dict[str, Printed]] = {}
        for claim in self.claims:
            told.setdefault(claim.figure, {}).setdefault(claim.outlet, claim)
        return [list(by_outlet.values()) for by_outlet in told.values()]


def about(measure: str, *names: str | None) -> str:
    """What a figure is of: the measure in words, and the names that are known, each once."""
    return " · ".join(dict.fromkeys(name for name in (wording.words(measure), *names) if name))


def _fact(row: Mapping[str, Any], claims: Mapping[str, Printed]) -> Fact:
    nouns = (("outlets", "outlet"), ("origins", "origin"), ("primary_sources", "primary source"))
    counts = [wording.counted(row[column], noun) for column, noun in nouns if row[column]]
    same = ("fact_id", "measure", "status", "unit", "best", "low", "high", "as_of", "first_seen")
    return Fact(
        about=about(row["measure"], row["subject"], row["place"]),
        standing=", ".join(counts),
        claims=tuple(claims[claim] for claim in row["claims"]),
        **{name: row[name] for name in same},
    )


def _facts(warehouse: Warehouse, rows: Sequence[Mapping[str, Any]]) -> list[Fact]:
    claims = read_printed(warehouse, (claim for row in rows for claim in row["claims"]))
    return [_fact(row, claims) for row in rows]


def read_facts(warehouse: Warehouse, status: str, most: int) -> list[Fact]:
    """The facts of one status that several articles tell, at most so many."""
    return _facts(warehouse, warehouse.ask("report_facts", status=status, most=most).to_pylist())


def named_facts(warehouse: Warehouse, fact_ids: Sequence[str]) -> list[Fact]:
    """The facts of these ids."""
    return _facts(warehouse, warehouse.ask("report_facts_named", facts=list(fact_ids)).to_pylist())
