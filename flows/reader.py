"""One process that reads pages, and is replaced when a page holds it up for too long or ends it."""

import multiprocessing
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from extractors.text.language import LanguageError
from flows.processes import die_with_parent
from flows.reading import Reading, Source, read
from flows.settings import Extract

_STARTS_WITHIN = 180.0  # seconds: a busy machine imports slowly

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
        try:
            if connection.poll(self._settings.page_seconds):
                return connection.recv()
        except (EOFError, OSError):
            return "ended the process that read it"
        return f"not read within {self._settings.page_seconds:g} s"

    def _start(self) -> "Connection[Any, Any]":
        spawn = multiprocessing.get_context("spawn")
        self._connection, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(theirs, self._settings.min_characters), daemon=True)
        self._process.start()
        theirs.close()
        if not self._connection.poll(_STARTS_WITHIN):
            raise RuntimeError(f"no process that reads pages was ready within {_STARTS_WITHIN:g} s")
        self._connection.recv()
        return self._connection


def _serve(connection: "Connection[Any, Any]", min_characters: int) -> None:
    """Read what is asked for, one source after the other, until nobody listens any more."""
    die_with_parent()
    import extractors.pages.page  # noqa: F401  # before the first page, whose time is measured

    with suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        connection.send("ready")
        while True:
            work, done = connection.recv()
            connection.send(("end", _read_all(connection, work, done, min_characters)))


def _read_all(connection: "Connection[Any, Any]", work: Work, done: int, min_characters: int) -> Exception | None:
    try:
        for source in islice(work(), done, None):
            connection.send(("source", source.url or ""))
            connection.send(_read(source, min_characters))
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:
        return error
    return None


def _read(source: Source, min_characters: int) -> Reading:
    try:
        return read(source, min_characters)
    except LanguageError:
        raise  # no page can be read then
    except Exception as error:  # a fault of ours with one page must not cost the others
        return Reading(url=source.url, reason=f"could not be read: {type(error).__name__}: {error}"[:500])
