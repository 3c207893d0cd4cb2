"""What the warehouse keeps of each run: when it was, what it brought and how it ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from flows.storing import Added
from warehouse.warehouse import Warehouse


@dataclass
class Run:
    """One run while it lasts; what it brings is added up here."""

    kind: str  # night, ingest, rebuild
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    since: datetime | None = None
    outlets: int = 0
    outlets_failed: int = 0
    pages: int = 0
    added: Added = field(default_factory=Added)
    note: str | None = None

    @property
    def run_id(self) -> str:
        """The run's name: the moment it began."""
        return f"{self.started:%Y%m%dT%H%M%S}{self.started.microsecond // 1000:03}Z"

    def row(self, status: str, **more: Any) -> dict[str, Any]:
        """The run as a row of the warehouse."""
        return {
            "run_id": self.run_id,
            "kind": self.kind,
            "started": self.started,
            "finished": None if status == "running" else datetime.now(UTC),
            "since": self.since,
            "status": status,
            "outlets": self.outlets,
            "outlets_failed": self.outlets_failed,
            "pages": self.pages,
            "articles": self.added.articles,
            "claims": self.added.claims,
            "note": self.note,
        } | more


@contextmanager
def recorded(warehouse: Warehouse, run: Run) -> Iterator[Run]:
    """Note the run as running, and as done or failed when it ends, with how many comparisons it brought."""
    before = _counts(warehouse)
    warehouse.add("runs", [run.row("running")])
    try:
        yield run
    except BaseException as error:
        run.note = run.note or f"{type(error).__name__}: {error}"[:500]
        warehouse.add("runs", [run.row("failed")])
        raise
    else:
        after = _counts(warehouse)
        brought = {name: max(0, after[name] - before[name]) for name in ("comparisons", "discrepancies")}
        warehouse.add("runs", [run.row("done", **brought)])


def _counts(warehouse: Warehouse) -> dict[str, int]:
    return dict(warehouse.ask("counts").to_pylist()[0])
