"""Every benchmark runs in a small size, and the table says what it took, where and on what."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["fetch_pages", "archive_to_warehouse", "store_claims", "write_report"])
def test_a_benchmark_in_a_small_size(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks", name, "--quick", "--into", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = tmp_path.iterdir()
    written = path.read_text(encoding="utf-8")
    assert re.search(rf"^\| {name} \| [\d,]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \| \d+ \|$", written, re.MULTILINE), written
    assert "Traceback" not in written
    assert all(said in written for said in ("cores", "duckdb ", "trafilatura "))


def test_an_unknown_benchmark_is_named() -> None:
    done = subprocess.run([sys.executable, "-m", "benchmarks", "speed"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "there is no benchmark speed" in done.stderr
