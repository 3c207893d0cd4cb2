"""A warehouse's name says whether it is a file or a lake, and where a lake's catalog and files are."""

import os
from pathlib import Path

import pytest

from warehouse.connection import WarehouseError, hold_alone
from warehouse.lake import Lake, lake_of


@pytest.mark.parametrize(
    ("name", "lake", "folder"),
    [
        ("crosscheck.duckdb", None, None),
        ("ducklake.duckdb", None, None),
        ("ducklake:c.sqlite", Lake("sqlite", "c.sqlite", None), "c.sqlite.files"),
        ("ducklake:sqlite:/srv/c.sqlite", Lake("sqlite", "/srv/c.sqlite", None), "/srv/c.sqlite.files"),
        ("ducklake:c.sqlite data=s3://desk/news", Lake("sqlite", "c.sqlite", "s3://desk/news"), "s3://desk/news"),
        (
            "ducklake:postgres:dbname=news host=db data=/srv/rows",
            Lake("postgres", "dbname=news host=db", "/srv/rows"),
            "/srv/rows",
        ),
        ("ducklake:postgres:dbname=news", Lake("postgres", "dbname=news", None), None),
    ],
)
def test_a_name_means_a_file_or_a_lake(name: str, lake: Lake | None, folder: str | None) -> None:
    assert lake_of(Path(name)) == lake
    assert (lake.folder if lake else None) == folder


def test_a_lake_has_one_writer_and_the_second_hears_who_it_is(tmp_path: Path) -> None:
    name = Path(f"ducklake:{tmp_path}/c.sqlite")
    held = hold_alone(name)
    assert held is not None
    with held, pytest.raises(WarehouseError, match=rf"in use by another process \({os.getpid()}\)"):
        hold_alone(name)
    again = hold_alone(name)
    assert again is not None
    again.close()


def test_a_file_needs_no_holding(tmp_path: Path) -> None:
    assert hold_alone(tmp_path / "c.duckdb") is None
