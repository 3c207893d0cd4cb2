"""One process that reads pages; it is replaced when a page holds it up or ends it, and when it has grown."""

import math
import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Any

from flows.processes import end_with_parent, give_back, megabytes
from flows.reading import Reading, Source, read
from flows.settings import Extract

_STARTS_WITHIN = 180.0  # seconds: a busy machine imports slowly
LARGEST = 380  # MB: a process that holds more is replaced before it reads on
MOST = 600  # MB: a page for which a process takes more is left
_LOOK = 0.1  # seconds between two looks at that
_SLACK = 10  # times as long as its CPU time a page may take on a busy machine

Work = Callable[[], Iterable[Source]]  # gives the same sources in the same order each time; can be pickled


class Reader:
    """A process that is started when it is first needed."""

    def __init__(self, settings: Extract) -> None:
        self._settings = settings
        self._process: SpawnProcess | None = None
        self._connection: Connection[Any, Any] | None = None

    def read(self, work: Work) -> list[Reading]:
        """What was read of each source; one that could not be finished has a reason. Raises what `work` does."""
        readings: list[Reading] = []
        while (stuck := self._read_on(work, readings)) is not None:
            readings.append(stuck)
        if self._process is not None and megabytes(self._process.pid or 0) > LARGEST:
            self.close()  # it remembers words, ever more of them
        return readings

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None and self._connection is not None:
            self._connection.close()
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None

    def _read_on(self, work: Work, readings: list[Reading]) -> Reading | None:
        """Read what comes after these readings; returns the one that held the process up, None if none did."""
        connection = self._connection or self._start()
        connection.send((work, len(readings)))
        at: str | None = None
        while True:
            match self._hear(connection):
                case Reading() as reading:
                    readings.append(reading)
                    at = None
                case ("source", at):
                    pass
                case ("end", None):
                    return None
                case ("end", Exception() as error):
                    raise error
                case str() as reason:
                    self.close()
                    if at is None:
                        raise RuntimeError(f"what is to be read can't be had: {reason}")
                    return Reading(url=at or None, reason=reason)

    def _hear(self, connection: "Connection[Any, Any]") -> Any:
        """What the process says next, or in words why it says nothing."""
        until = monotonic() + _SLACK * self._settings.page_seconds
        try:
            while monotonic() < until:
                if connection.poll(_LOOK):
                    return connection.recv()
                if self._process is not None and megabytes(self._process.pid or 0) > MOST:
                    return f"took more than {MOST} MB"
        except (EOFError, OSError):
            if self._process is not None:
                self._process.join()
                if self._process.exitcode != -signal.SIGXCPU:
                    return f"ended the process that read it ({self._process.exitcode})"
        return f"not read within {self._settings.page_seconds:g} s"

    def _start(self) -> "Connection[Any, Any]":
        spawn = multiprocessing.get_context("spawn")
        self._connection, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(theirs, self._settings), daemon=True)
        self._process.start()
        theirs.close()
        if not self._connection.poll(_STARTS_WITHIN):
            raise RuntimeError(f"no process that reads pages was ready within {_STARTS_WITHIN:g} s")
        self._connection.recv()
        return self._connection


def _serve(connection: "Connection[Any, Any]", settings: Extract) -> None:
    """Read what is asked for, one source after the other, until nobody listens any more."""
    end_with_parent()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import extractors.pages.page  # noqa: F401  # before the first page, whose time is measured

    with suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        connection.send("ready")
        while True:
            work, done = connection.recv()
            connection.send(("end", _read_all(connection, work, done, settings)))
            give_back()


def _read_all(connection: "Connection[Any, Any]", work: Work, done: int, settings: Extract) -> Exception | None:
    try:
        for source in islice(work(), done, None):
            connection.send(("source", source.url or ""))
            _end_after(settings.page_seconds)
            connection.send(read(source, settings.min_characters))
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:
        return error
    return None


def _end_after(seconds: float) -> None:
    """Have the system end this process after so much more CPU time, whatever it does then."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used.ru_utime + used.ru_stime + seconds), hard))
