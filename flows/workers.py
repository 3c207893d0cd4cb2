"""The processes that read pages: fresh ones, never forks, fed in batches so that memory stays flat."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from types import TracebackType
from typing import Self

from flows.reading import Reading, Source, read_all
from flows.settings import Extract

_BATCH = 16  # sources handed over at once


class Workers:
    """A pool of reading processes; use it as a context manager."""

    def __init__(self, settings: Extract) -> None:
        self._settings = settings
        self.pool = ProcessPoolExecutor(settings.workers, mp_context=multiprocessing.get_context("spawn"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown(cancel_futures=kind is not None)

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """What was read of each source, in order; few batches wait at any time."""
        remaining = iter(sources)
        first = list(islice(remaining, _BATCH))
        if len(first) < _BATCH:  # starting a process takes longer than reading so few
            yield from read_all(first, self._settings.min_characters)
            return
        waiting = deque([self._submit(first)])
        while batch := list(islice(remaining, _BATCH)):
            waiting.append(self._submit(batch))
            if len(waiting) > 2 * self._settings.workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _submit(self, batch: list[Source]) -> Future[list[Reading]]:
        return self.pool.submit(read_all, batch, self._settings.min_characters)
