"""Runs every benchmark, in four sizes where it has one, and writes a dated table with machine, versions and times.

python -m benchmarks [NAME …]        all, or these; into benchmarks/results/DATE.md
python -m benchmarks --quick …       in one small size, to see that they run
"""

import argparse
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
STATED = ("crosscheck", "duckdb", "prefect", "trafilatura", "httpx", "rapidfuzz", "pyarrow")
COLUMNS = ("benchmark", "size", "wall s", "CPU s", "CPU ms each", "peak MB")


class Program(NamedTuple):
    """A benchmark beside this file, the sizes in which it is run, and what else it is told."""

    name: str
    sizes: Sequence[int] = ()
    quick: int = 0
    told: Sequence[str] = ()


class Ran(NamedTuple):
    """What a run took, with its ended children, and what it printed."""

    program: Program
    size: int | None
    wall: float
    cpu: float
    peak: float  # MB
    printed: str


PROGRAMS = (
    Program("fetch_pages", (500, 1000, 2000, 4000), 100),
    Program("read_figures"),
    Program("read_beside_peers"),
    Program("archive_to_warehouse", (1250, 2500, 5000, 10_000), 20),
    Program("store_claims", (50_000, 100_000, 200_000, 400_000), 2000),
    Program("compare_claims", (125_000, 250_000, 500_000, 1_000_000), 2000, ("--splink",)),
    Program("write_report", (12_500, 25_000, 50_000, 100_000), 500),
)


def main() -> None:
    """Run what was asked for and write the table; a benchmark that fails is named, and the others go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(one.name for one in PROGRAMS))
    parser.add_argument("--quick", action="store_true", help="in one small size")
    parser.add_argument("--into", type=Path, default=HERE / "results", help="the folder of the table")
    asked = parser.parse_args()
    if unknown := set(asked.names) - {one.name for one in PROGRAMS}:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    chosen = [one for one in PROGRAMS if not asked.names or one.name in asked.names]
    ran = [done for program in chosen for done in runs(program, asked.quick)]
    asked.into.mkdir(exist_ok=True)
    path = asked.into / f"{datetime.now(UTC):%Y-%m-%d}.md"
    path.write_text("\n".join(table(ran)) + "\n", encoding="utf-8")
    print(path)


def runs(program: Program, quick: bool) -> Iterator[Ran]:
    sizes = (program.quick,) if quick else program.sizes
    for size in sizes or (None,):
        print(f"{program.name} {size or ''}", flush=True)
        yield run(program, size or None, () if quick else program.told)


def run(program: Program, size: int | None, told: Sequence[str]) -> Ran:
    """Run one size of a benchmark in a process of its own."""
    command = [sys.executable, str(HERE / f"{program.name}.py"), *([str(size)] if size else []), *told]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        printed = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        printed += f"ended with {process.returncode}"
    wall, cpu = time.perf_counter() - begun, used.ru_utime + used.ru_stime
    return Ran(program, size, wall, cpu, used.ru_maxrss / 1024, printed)


def table(ran: Sequence[Ran]) -> Iterator[str]:
    """The lines of the table: where it was run, what each run took, and what each printed."""
    yield f"# Benchmarks of {datetime.now(UTC):%Y-%m-%d}\n"
    yield from machine()
    yield f"\n| {' | '.join(COLUMNS)} |\n|---|{'---:|' * (len(COLUMNS) - 1)}"
    for one in ran:
        each = f"{1000 * one.cpu / one.size:.2f}" if one.size else ""
        size = f"{one.size:,}" if one.size else ""
        yield f"| {one.program.name} | {size} | {one.wall:.1f} | {one.cpu:.1f} | {each} | {one.peak:.0f} |"
    yield "\nTimes are of the whole program, with what it makes up to be measured on; below is what each says itself."
    for one in ran:
        yield f"\n## {one.program.name} {one.size or ''}\n\n```text\n{one.printed.strip()}\n```"


def machine() -> Iterator[str]:
    """Which machine, which versions, and how busy it was."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine()
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    yield f"* {os.cpu_count()} cores ({model}), {memory} GiB; {platform.system()} {platform.release()}"
    yield f"* Python {platform.python_version()}; {', '.join(f'{name} {version(name)}' for name in STATED)}"
    yield f"* load of the machine at the end, over a quarter of an hour: {os.getloadavg()[2]:.1f}"


if __name__ == "__main__":
    main()
