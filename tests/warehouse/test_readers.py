"""Readers of the published snapshot and the one writer never come in each other's way."""

import subprocess
import sys
import time
from pathlib import Path

from warehouse.publish import publish, versions
from warehouse.warehouse import Warehouse

READER = """
import sys
from pathlib import Path
from warehouse.run_query import run_query

latest, stop = Path(sys.argv[1]), Path(sys.argv[2])
asked, sizes = 0, set()
while not stop.exists():
    rows = run_query(latest, "SELECT count(*) AS n, sum(a.low * b.low) AS long FROM claims a, claims b, range(20_000)")
    assert rows.num_rows == 1
    sizes.add(rows["n"][0].as_py())
    asked += 1
print(asked, len(sizes))
"""
READERS, SECONDS = 5, 60


def test_five_readers_with_long_questions_and_one_writer(told: Warehouse, tmp_path: Path) -> None:
    folder, stop = tmp_path / "snapshots", tmp_path / "stop"
    publish(told, folder)
    command = [sys.executable, "-c", READER, str(folder / "latest" / "crosscheck.duckdb"), str(stop)]
    readers = [subprocess.Popen(command, stdout=-1, stderr=-1, text=True) for _ in range(READERS)]
    nights, end = 0, time.monotonic() + SECONDS
    try:
        while time.monotonic() < end:
            told.add("outlets", [{"outlet": f"outlet {nights}"}])
            publish(told, folder, keep=2)
            nights += 1
    finally:
        stop.touch()
    for reader in readers:
        said, wrong = reader.communicate(timeout=300)
        assert (reader.returncode, wrong) == (0, "")
        assert int(said.split()[0]) > 0
    assert nights > 1
    assert len(versions(folder)) == 2
