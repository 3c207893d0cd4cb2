"""When the next request may go: one at a time and spaced out a host, and a bounded number under way in all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic


class Turns:
    """The turns of one host (or of one outlet that shares a private host with others)."""

    def __init__(self, in_flight: asyncio.Semaphore) -> None:
        self._in_flight = in_flight
        self._alone = asyncio.Lock()
        self._not_before = 0.0

    @asynccontextmanager
    async def turn(self, delay_seconds: float) -> AsyncIterator[None]:
        """Wait until it is one's turn; the next one is `delay_seconds` after this has ended, or later."""
        async with self._alone:
            await asyncio.sleep(max(0.0, self._not_before - monotonic()))
            async with self._in_flight:
                try:
                    yield
                finally:
                    self.hold(delay_seconds)

    def hold(self, seconds: float) -> None:
        """Let nobody have a turn for so long."""
        self._not_before = max(self._not_before, monotonic() + seconds)


class Pace:
    """The turns of all hosts of a night."""

    def __init__(self, in_flight: int) -> None:
        self._in_flight = asyncio.Semaphore(in_flight)
        self._turns: dict[str, Turns] = {}

    def of(self, who: str) -> Turns:
        """The turns of a host, or of an outlet's id."""
        return self._turns.setdefault(who, Turns(self._in_flight))
