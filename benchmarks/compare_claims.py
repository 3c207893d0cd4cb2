"""How fast claims are compared: wall, CPU and memory of each stage, beside Splink on the same rows.

python benchmarks/compare_claims.py [CLAIMS …] [--splink]     by default 100000 and 1000000, and a night of 20,000 more

Grouping reads the texts' traces, which `indexing` made of them when they were first seen. Splink is installed into an
environment of its own in the temporary folder and links the claims of the same file by the same keys.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
from made_news import CLAIMS, NIGHT, nights

from flows.compare import compare
from flows.settings import defaults
from warehouse.warehouse import Warehouse

BESIDE = Path(__file__).with_name("splink_claims.py")
LOADING = "indexing"  # the stage that belongs to the loading: each text is read once


class Clock:
    """What each stage took: seconds of wall and of CPU, this process and the ended ones it began."""

    def __init__(self) -> None:
        self.stages: dict[str, tuple[float, float]] = {}
        self._last = self._now()

    def __call__(self, stage: str) -> None:
        now = self._now()
        self.stages[stage] = (now[0] - self._last[0], now[1] - self._last[1])
        self._last = now

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), sum(cpu_of(pid) for pid in family())


def family() -> list[int]:
    """This process and its children."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [os.getpid(), *map(int, children)]


def cpu_of(pid: int) -> float:
    """Seconds of CPU that a process and its ended children took."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def load(path: Path, tables: Iterator[tuple[pa.Table, pa.Table]]) -> float:
    """Store articles and claims; returns the seconds it took."""
    begun = time.perf_counter()
    with Warehouse.open(path) as warehouse:
        for articles, claims in tables:
            warehouse.add("articles", articles)
            warehouse.add("claims", claims)
    return time.perf_counter() - begun


def compared(path: Path) -> None:
    """Compare what is new in a warehouse and print what each stage took."""
    clock = Clock()
    with Warehouse.open(path) as warehouse:
        clock("opening")
        done = compare(warehouse, defaults(), stage=clock)
        clock("commit")
    after = {stage: took for stage, took in clock.stages.items() if stage != LOADING}
    rows = {**clock.stages, "all but indexing": tuple(map(sum, zip(*after.values(), strict=True)))}
    for stage, (wall, cpu) in rows.items():
        print(f"    {stage:18}{wall:8.1f} s   {cpu:8.1f} s of CPU")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"    {done.comparisons} new comparisons, {done.discrepancies} discrepancies, {done.facts} facts in all")
    print(f"    peak memory {peak[0] / 1024:.0f} MiB, and at most {peak[1] / 1024:.0f} MiB in each process that judges")
    print(f"    load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def splink(path: Path, folder: Path) -> None:
    """Print what Splink takes to block and score the claims of a warehouse."""
    python = folder / "splink" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "splink", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", "splink>=5,<6"], check=True)
    rows = folder / f"{path.stem}.parquet"
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute(
            "COPY (SELECT claim_id AS unique_id, story_id, unit, measure, low::DOUBLE AS low, subject, place, source, "
            "published_day::VARCHAR AS day FROM store.claims JOIN store.articles USING (article_id) "
            f"JOIN store.stories USING (article_id)) TO '{rows}'"
        )
    told = json.loads(subprocess.run([python, BESIDE, rows], check=True, capture_output=True, text=True).stdout)
    print(
        f"    Splink {told['version']}: {told['pairs']} pairs blocked and scored in {told['seconds']:.1f} s, ", end=""
    )
    print(f"{told['cpu']:.1f} s of CPU, {told['peak'] / 1024:.0f} MiB")


def in_own_process(path: Path) -> None:
    """Compare in a fresh process, so that its peak of memory is its own."""
    subprocess.run([sys.executable, __file__, "--compare", path], check=True)


def main() -> None:
    """Make news, load it, compare it, then a night more; and Splink beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--splink", action="store_true", help="install Splink and measure it beside")
    parser.add_argument("--compare", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.compare:
        compared(asked.compare)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for claims in asked.claims:
            path = folder / f"{claims}.duckdb"
            *old, last = nights(claims + NIGHT)
            print(
                f"{claims} claims of {claims // CLAIMS} articles, loaded in {load(path, iter(old)):.0f} s", flush=True
            )
            in_own_process(path)
            load(path, iter([last]))
            print(f"one night of {last[1].num_rows} claims more", flush=True)
            in_own_process(path)
            if asked.splink:
                splink(path, folder)


if __name__ == "__main__":
    main()
