"""How long the archive is kept."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from flows.archive import FOLDER

_DAY = re.compile(r"(\d{4})/(\d{2})/(\d{2})")


def drop_old_archives(data: Path, keep_days: int, today: date) -> int:
    """Delete the archive's folders of days more than `keep_days` ago, none if that is 0; returns how many went.

    What was read of them stays in the warehouse; `rebuild` then takes those articles from their stored text.
    """
    folder = data / FOLDER
    old = [
        path for path in folder.glob("*/*/*") if keep_days and _day(path, folder) < today - timedelta(days=keep_days)
    ]
    for path in old:
        shutil.rmtree(path)
        for parent in (path.parent, path.parent.parent):
            if not any(parent.iterdir()):
                parent.rmdir()
    return len(old)


def _day(path: Path, folder: Path) -> date:
    found = _DAY.fullmatch(path.relative_to(folder).as_posix())
    return date(*map(int, found.groups())) if found else date.max  # what is not ours stays
