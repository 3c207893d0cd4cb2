"""Options that several commands share: where the warehouse, its data and the settings are, and how much is said."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from flows.settings import Settings

DATA = "crosscheck-data"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command works and how much it says."""

    warehouse: Path
    data: Path
    settings_file: Path | None
    quiet: bool
    verbose: bool

    def settings(self) -> "Settings":
        """The settings in force; UsageError names file and line."""
        from flows.settings import load

        return load(self.settings_file)

    @property
    def address(self) -> str:
        """The warehouse's name from whichever folder."""
        return str(self.warehouse if str(self.warehouse).startswith("ducklake:") else self.warehouse.resolve())

    @property
    def progress(self) -> bool:
        """Whether a bar may be shown."""
        return not self.quiet

    def say(self, text: str) -> None:
        """A line for people, unless they asked for silence."""
        if not self.quiet:
            click.echo(text)

    def warn(self, lines: Iterable[str], most: int = 10) -> None:
        """Lines on what was left out; all of them only where much is to be said."""
        told = list(lines)
        shown = told if self.verbose else told[:most]
        for line in shown:
            click.echo(line, err=True)
        if len(told) > len(shown):
            click.echo(f"… and {len(told) - len(shown)} more; --verbose shows them", err=True)


def _beside(warehouse: Path) -> Path:
    if not str(warehouse).startswith("ducklake:"):
        return warehouse.parent
    from warehouse.lake import lake_of  # here, for it needs DuckDB, which most commands do without at first

    lake = lake_of(warehouse)
    return lake.file.parent if lake and lake.file else Path()


_FILE = click.Path(path_type=Path)
_WAREHOUSE = Path("crosscheck.duckdb")
_OPTIONS = (
    click.option(
        "--warehouse", type=_FILE, default=_WAREHOUSE, show_default=True, help="The DuckDB file, or ducklake:CATALOG."
    ),
    click.option("--data", type=_FILE, help=f"Archive, snapshots, report.  [default: {DATA} beside the warehouse]"),
    click.option("--settings", type=_FILE, help="Settings file.  [default: crosscheck.toml if there]"),
    click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors."),
    click.option("--verbose", "-v", is_flag=True, help="Say more."),
)


def place_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --warehouse, --data, --settings, --quiet and --verbose as one Place."""

    @wraps(command)
    def with_place(
        warehouse: Path, data: Path | None, settings: Path | None, quiet: bool, verbose: bool, **rest: Any
    ) -> Any:
        return command(Place(warehouse, data or _beside(warehouse) / DATA, settings, quiet, verbose), **rest)

    for option in reversed(_OPTIONS):
        with_place = option(with_place)
    return with_place
