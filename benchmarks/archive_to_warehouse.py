"""How long archived pages take to a finished warehouse, against trafilatura alone on the same pages, in CPU time.

python benchmarks/archive_to_warehouse.py [HOW_MANY] [FOLDER]

HOW_MANY pages (10,000) are made up or, where a FOLDER of WARC files is named, taken from there: as often as it takes,
each time under other addresses, with other numbers and a month earlier.
"""

import multiprocessing
import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from made_pages import archived, made_up, repeated, stored

from flows.compare import compare
from flows.ingest import ingest
from flows.settings import defaults
from warehouse.publish import publish
from warehouse.warehouse import Warehouse


def by_trafilatura(archive: Path) -> tuple[int, float]:
    """How many pages it read, with their metadata, and the CPU seconds it took, without reading the archive."""
    import trafilatura

    pages, spent = 0, 0.0
    for one in stored([archive]):
        begun = time.process_time()
        trafilatura.bare_extraction(one.body, with_metadata=True)
        pages, spent = pages + 1, spent + time.process_time() - begun
    return pages, spent


def to_warehouse(archive: Path, folder: Path) -> tuple[float, float]:
    """Seconds on the clock and of CPU, own and children's, from the archive to a published warehouse."""
    begun, before, last = time.perf_counter(), cpu(), cpu()
    took: dict[str, float] = {}

    def told(stage: str) -> None:
        nonlocal last
        took[stage] = cpu() - last
        print(f"  {stage}: {took[stage]:.1f} s of CPU; {memory()}", flush=True)
        last = cpu()

    with Warehouse.open(folder / "w.duckdb") as warehouse:
        with watched() as seen:
            ingest(warehouse, [archive], defaults())
        told("reading")
        for name, sizes in (("here", [own for own, _ in seen]), ("in the largest reader", [one for _, one in seen])):
            print(f"    MB {name}, at the most in each tenth of it: {tenths(sizes)}")
        compare(warehouse, defaults())
        told("comparing")
        publish(warehouse, folder / "snapshots")
        told("publishing")
    print("  shares: " + ", ".join(f"{stage} {took[stage] / sum(took.values()):.0%}" for stage in took))
    return time.perf_counter() - begun, cpu() - before


@contextmanager
def watched() -> Iterator[list[tuple[int, int]]]:
    """The memory of this process and of its largest child, each second, in MB."""
    seen: list[tuple[int, int]] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(1):
            children = [resident(child.pid) for child in multiprocessing.active_children()]
            seen.append((resident(os.getpid()), max(children, default=0)))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()


def resident(process: int | None) -> int:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):  # it has ended
        return 0
    return pages * resource.getpagesize() >> 20


def tenths(sizes: list[int]) -> str:
    at = range(0, len(sizes), max(1, len(sizes) // 10))
    return " ".join(str(max(sizes[begin : begin + at.step])) for begin in at)


def cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def memory() -> str:
    own, children = (
        resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return f"peak {own} MB here, {children} MB in the largest other process"


def main(how_many: int, source: Path | None) -> None:
    """Print what trafilatura takes, what we take, and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = archived(folder / "in", islice(repeated(source), how_many) if source else made_up(how_many))
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=spawn) as apart:
            pages, alone = apart.submit(by_trafilatura, archive).result()
        print(f"{pages} pages; trafilatura alone: {alone:.1f} s of CPU, {pages / alone:.0f} pages/s", flush=True)
        seconds, spent = to_warehouse(archive, folder)
        print(f"to a finished warehouse: {seconds:.1f} s, {pages / seconds:.0f} pages/s; {spent:.1f} s of CPU")
        print(f"{spent / alone:.2f} times trafilatura's CPU time; {memory()}")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 10_000, Path(given[1]) if len(given) > 1 else None)
