"""Archives older than the setting are deleted, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from flows.retention import drop_old_archives

DAYS = ("2024/12/31", "2025/01/01", "2025/02/06", "2025/02/07", "notes/of/ours")


@pytest.mark.parametrize(
    ("keep_days", "left"),
    [(0, DAYS), (1, DAYS[2:]), (37, DAYS[1:]), (38, DAYS), (10_000, DAYS)],
)
def test_what_is_too_old_goes(tmp_path: Path, keep_days: int, left: tuple[str, ...]) -> None:
    for day in DAYS:
        (tmp_path / "archive" / day).mkdir(parents=True)
        (tmp_path / "archive" / day / "post.one.warc.gz").write_bytes(b"x")
    assert drop_old_archives(tmp_path, keep_days, date(2025, 2, 7)) == len(DAYS) - len(left)
    files = (tmp_path / "archive").rglob("*.gz")
    assert sorted(file.parent.relative_to(tmp_path / "archive").as_posix() for file in files) == sorted(left)
    assert all(any(folder.iterdir()) for folder in (tmp_path / "archive").rglob("*") if folder.is_dir())


def test_without_an_archive_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert drop_old_archives(tmp_path, 1, date(2025, 2, 7)) == 0
