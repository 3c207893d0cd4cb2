"""Which processes of a command are there: all that it starts, and all that those start, inherit a mark of their own."""

import os
import time
from pathlib import Path

MARK = "CROSSCHECK_STARTED_IN"


def marked(folder: Path) -> dict[str, str]:
    """The environment for a command that runs in a folder."""
    return os.environ | {MARK: str(folder)}


def there(folder: Path) -> dict[int, str]:
    """The command lines of the processes that bear a folder's mark, by number; none where there is no /proc."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={folder}".encode() in (process / "environ").read_bytes().split(b"\0"):
                found[int(process.name)] = (process / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue  # another's, or it has just ended
    return found


def left_behind(folder: Path, seconds: float = 300) -> dict[int, str]:
    """The processes that have not ended by themselves within so many seconds."""
    until = time.monotonic() + seconds
    while (found := there(folder)) and time.monotonic() < until:
        time.sleep(0.05)
    return found
