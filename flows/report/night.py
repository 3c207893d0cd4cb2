"""What the last night brought, in five lines, and which outlets failed in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from flows.report.wording import plural
from warehouse.warehouse import Warehouse

Line = tuple[int, str, bool]


@dataclass(frozen=True, slots=True)
class Night:
    """The last run, what it brought in five lines, and the outlets that failed in it."""

    row: dict[str, Any]
    failed: list[dict[str, Any]]

    @property
    def started(self) -> datetime:
        """When it began, in UTC."""
        return cast(datetime, self.row["started"])

    @property
    def lines(self) -> list[Line]:
        """A number, what it counts, and whether it calls for attention."""
        night = self.row
        counts = ("outlets_failed", "discrepancies", "articles", "claims")
        failed, found, articles, claims = (night[name] for name in counts)
        read = night["outlets"] - failed
        return [
            (read, f"{plural(read, 'outlet')} read", False),
            (articles, f"new {plural(articles, 'article')}, {night['articles_in_all']:,} in all", False),
            (claims, f"new {plural(claims, 'claim')}, {night['claims_in_all']:,} in all", False),
            (found, f"new {plural(found, 'discrepancy', 'discrepancies')} between two claims", found > 0),
            (failed, f"{plural(failed, 'outlet')} failed", failed > 0),
        ]


def read_night(warehouse: Warehouse) -> Night | None:
    """The last finished run; None where there was none."""
    for row in warehouse.ask("report_night").to_pylist():
        return Night(row, warehouse.ask("report_failed", run=row["run_id"]).to_pylist())
    return None
