"""What became of one outlet in one night, and of each address that was asked for."""

from dataclasses import dataclass, field
from typing import Any

from flows.outlets import Outlet

Row = dict[str, Any]


@dataclass
class Visit:
    """What became of an outlet and of each address asked for, as rows of the warehouse."""

    outlet: Outlet
    archive: str | None = None  # the night's file, below the data folder
    listed: int = 0
    unchanged: int = 0
    reasons: list[str] = field(default_factory=list)  # why listings could not be read
    listings_read: int = 0
    new: list[Row] = field(default_factory=list)  # addresses whose answer is archived
    asked: list[Row] = field(default_factory=list)  # addresses that gave nothing new

    def reason(self) -> str | None:
        """Why nothing of the outlet could be read; None if something could."""
        return "; ".join(dict.fromkeys(self.reasons)) if self.reasons and not self.listings_read else None

    def row(self, run_id: str) -> Row:
        """The visit as a row of the warehouse."""
        return {
            "run_id": run_id,
            "outlet": self.outlet.id,
            "listed": self.listed,
            "fetched": sum(row["kind"] == "page" for row in self.new),
            "unchanged": self.unchanged,
            "failed": sum(row["kind"] == "page" and row["outcome"] in ("failed", "refused") for row in self.asked),
            "reason": self.reason(),
        }
