"""The processes that read pages: fresh ones, never forks, fed in batches so that memory stays flat."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cached_property, partial
from itertools import islice
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self, TypeVar

from extractors.article import Page
from flows.processes import pool
from flows.reader import Reader, Work
from flows.reading import Reading, Source, read_all
from flows.settings import Extract

T = TypeVar("T")
_BATCH = 16  # sources handed over at once


def in_batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things in lists of so many."""
    remaining = iter(things)
    while batch := list(islice(remaining, size)):
        yield batch


class Workers:
    """A pool of reading processes; use it as a context manager. `apart`: even a single piece of work goes to one."""

    def __init__(self, settings: Extract, *, apart: bool = False) -> None:
        self._settings = settings
        self._apart = apart
        self._readers = [Reader(settings) for _ in range(settings.workers)]
        self._idle: SimpleQueue[Reader] = SimpleQueue()
        for reader in self._readers:
            self._idle.put(reader)
        # these threads only wait for the processes
        self._threads = ThreadPoolExecutor(settings.workers, thread_name_prefix="reader")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(cancel_futures=kind is not None)
        for reader in self._readers:
            reader.close()
        if "pool" in self.__dict__:
            self.pool.shutdown(cancel_futures=kind is not None)

    @cached_property
    def pool(self) -> ProcessPoolExecutor:
        """Processes for work of any other kind, which are started when they are first needed."""
        return pool(self._settings.workers)

    def submit(self, work: Work) -> Future[list[Reading]]:
        """Have the sources of `work` read by the next process that is free."""
        return self._threads.submit(self._read, work)

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """What was read of each source, in order; few batches wait at any time."""
        remaining = iter(sources)
        first = list(islice(remaining, _BATCH))
        if len(first) < _BATCH and not any(isinstance(source, Page) for source in first):
            yield from read_all(first, self._settings.min_characters)  # starting a process takes longer than these
            return
        waiting = deque([self.submit(partial(tuple, first))])
        while batch := list(islice(remaining, _BATCH)):
            waiting.append(self.submit(partial(tuple, batch)))
            if len(waiting) > 2 * self._settings.workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def each(self, function: Callable[..., T], work: Iterable[tuple[Any, ...]]) -> Iterator[T]:
        """What a function makes of each work's arguments, in order; a single one's here, unless that is to be apart."""
        remaining = iter(work)
        first, second = next(remaining, None), next(remaining, None)
        if first is None:
            return
        if second is None and not self._apart:
            yield function(*first)
            return
        waiting = deque(self.pool.submit(function, *one) for one in (first, second) if one is not None)
        for one in remaining:
            waiting.append(self.pool.submit(function, *one))
            if len(waiting) > 2 * self._settings.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _read(self, work: Work) -> list[Reading]:
        reader = self._idle.get()
        try:
            return reader.read(work)
        finally:
            self._idle.put(reader)
