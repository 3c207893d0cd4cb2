"""Processes of ours that must not outlive us."""

import ctypes
import signal
import sys


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, even by SIGKILL; nothing elsewhere."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
