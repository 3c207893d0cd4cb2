"""A snapshot is a whole warehouse of its own, `latest` is never half there, and old ones leave."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from warehouse.publish import publish, versions
from warehouse.run_query import run_query
from warehouse.warehouse import Warehouse


def test_a_snapshot_answers_while_the_warehouse_is_written(told: Warehouse, tmp_path: Path) -> None:
    snapshot = publish(told, tmp_path / "snapshots")
    with told.transaction():
        told.add("outlets", [{"outlet": "new"}])
        assert run_query(snapshot, "discrepancies")["comparison_id"].to_pylist() == ["fallen", "disputed"]
    assert run_query(tmp_path / "snapshots/latest/crosscheck.duckdb", "who_says").num_rows == 5


def test_a_snapshot_has_the_comments_and_the_storage_of_duckdb_1(told: Warehouse, tmp_path: Path) -> None:
    snapshot = publish(told, tmp_path)
    with closing(duckdb.connect(str(snapshot), read_only=True)) as connection:
        uncommented = "SELECT * FROM duckdb_views() WHERE NOT internal AND comment IS NULL"
        assert connection.execute(uncommented).fetchall() == []
        tags = connection.execute(
            "SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal"
        ).fetchall()
    assert tags[0][0].startswith("v1.0.0")


def test_a_snapshot_is_read_only(told: Warehouse, tmp_path: Path) -> None:
    assert publish(told, tmp_path).stat().st_mode & 0o222 == 0


def test_the_newest_stay_and_latest_points_at_the_newest(told: Warehouse, tmp_path: Path) -> None:
    published = [publish(told, tmp_path, keep=2).parent for _ in range(4)]
    assert versions(tmp_path) == published[-2:]
    assert (tmp_path / "latest").resolve() == published[-1]
    assert {path.name for path in tmp_path.iterdir()} >= {"latest", *(path.name for path in published[-2:])}
    assert not list(tmp_path.glob(".unfinished*"))


def test_a_restored_folder_in_which_latest_is_no_link_any_more_is_published_into(
    told: Warehouse, tmp_path: Path
) -> None:
    publish(told, tmp_path / "own")
    shutil.copytree(tmp_path / "own", tmp_path / "restored")  # follows links
    assert not (tmp_path / "restored" / "latest").is_symlink()
    published = publish(told, tmp_path / "restored").parent
    assert (tmp_path / "restored" / "latest").resolve() == published


def test_a_reader_keeps_the_snapshot_it_has_open(told: Warehouse, tmp_path: Path) -> None:
    first = publish(told, tmp_path, keep=1)
    with closing(duckdb.connect(str(first), read_only=True)) as reader:
        publish(told, tmp_path, keep=1)
        assert not first.exists()
        assert reader.execute("SELECT count(*) FROM claims").fetchall() == [(5,)]


PUBLISH_AND_DIE = """
import os, sys
import warehouse.publish
from warehouse.warehouse import Warehouse
def die(*_): os.kill(os.getpid(), 9)
setattr(warehouse.publish, sys.argv[3], die)
with Warehouse.open(sys.argv[1]) as opened:
    warehouse.publish.publish(opened, sys.argv[2])
"""


@pytest.mark.parametrize("stage", ["copy_to", "export_views", "write_data_package", "_point_at"])
def test_killed_while_publishing_the_old_latest_stays_and_the_next_publishing_clears_up(
    told: Warehouse, tmp_path: Path, stage: str
) -> None:
    folder = tmp_path / "snapshots"
    old = publish(told, folder)
    told.close()
    killed = subprocess.run([sys.executable, "-c", PUBLISH_AND_DIE, told.path, folder, stage], check=False)
    assert killed.returncode == -9
    assert Path(os.path.realpath(folder / "latest")) == old.parent
    with Warehouse.open(told.path) as again:
        new = publish(again, folder, keep=1)
    assert [path.name for path in sorted(folder.iterdir())] == [new.parent.name, "latest"]
