"""How far long work has come: a bar on a terminal, nothing elsewhere."""

import sys
from types import TracebackType
from typing import Self

from rich import progress


class Progress:
    """A bar of so many steps; use it as a context manager."""

    def __init__(self, what: str, total: int | None, *, shown: bool) -> None:
        columns = (progress.TextColumn(what), progress.BarColumn(), progress.MofNCompleteColumn())
        self._bar = progress.Progress(
            *columns, progress.TimeElapsedColumn(), transient=True, disable=not (shown and sys.stderr.isatty())
        )
        self._task = self._bar.add_task(what, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def advance(self, steps: int = 1) -> None:
        """So many more are done."""
        self._bar.advance(self._task, steps)
