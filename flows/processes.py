"""Processes of ours: they end when we do, and take their memory with them."""

import ctypes
import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def die_with(parent: int) -> None:
    """Ask Linux to end this program when the process that starts it ends, even by SIGKILL; nothing elsewhere."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:  # it has ended already
            os._exit(1)


def end_with_parent() -> None:
    """End this process, which `multiprocessing` started, as soon as its parent has ended, before this call or after."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def share_memory() -> None:
    """Let all threads take memory from one place; each keeps pieces of its own otherwise, twice as much in all."""
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(-8, 1)  # M_ARENA_MAX


def give_back() -> None:
    """Hand memory that is no longer used back to the system; C libraries keep it otherwise, in ever more pieces."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def megabytes(process: int) -> int:
    """How much memory a process holds; 0 where the system does not say."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * resource.getpagesize() >> 20


def pool(processes: int, begin: Callable[[], None] = end_with_parent) -> ProcessPoolExecutor:
    """Fresh processes, never forks, that end with this one."""
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=begin)


def apart(function: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
    """What a function makes in a process of its own, which keeps its memory from adding to ours."""
    with pool(1, _begin_apart) as process:
        return process.submit(function, *given, **named).result()


def _begin_apart() -> None:
    end_with_parent()
    share_memory()
