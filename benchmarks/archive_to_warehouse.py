"""How long archived pages take to a finished warehouse, against trafilatura alone on the same pages, in CPU time.

python benchmarks/archive_to_warehouse.py [HOW_MANY] [FOLDER]

HOW_MANY pages (10,000) are made up or, where a FOLDER of WARC files is named, taken from there: as often as it takes,
each time under other addresses, with other numbers and a month earlier.
"""

import multiprocessing
import os
import random
import re
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import chain, count, groupby, islice
from pathlib import Path
from typing import NamedTuple

from flows.archive import ArchiveWriter
from flows.archive_reader import Stored, read_archive
from flows.compare import compare
from flows.fetch.answer import Answer
from flows.files import files_of
from flows.ingest import ingest
from flows.outlets import Outlet
from flows.settings import defaults
from flows.sources import is_page
from warehouse.publish import publish
from warehouse.warehouse import Warehouse

NIGHT = datetime(2025, 2, 8, tzinfo=UTC)
PAGES_OF_AN_OUTLET = 100
TOWNS = ("Ellmarsdorf", "Brackwater", "Saint-Loup", "Novoselka", "Rivaverde", "Oudekerk")
SENTENCES = (
    "The flood killed {} people in {}, police said on Friday.",
    "Another {} residents of {} had to leave their homes, the mayor told reporters on Thursday evening.",
    "Repairs will cost about {} million euros, according to the government of the region around {}.",
    "It was the worst night that anyone in the valley could remember, and nobody had expected it.",
    "The river began to fall in the early hours, while volunteers went from door to door with food and blankets.",
    "Prices rose by {} per cent in the weeks that followed, shopkeepers in {} complained.",
)
FRAME = (
    "<html lang='en'><head><title>{0}</title><meta property='article:published_time' content='2025-02-07'></head><body>"
)
FURNITURE = "<nav><ul>{}</ul></nav>".format("".join(f"<li><a href='/s/{n}'>Section {n}</a></li>" for n in range(60)))
FURTHER = "<aside><h2>More</h2><ul>{}</ul></aside></body></html>".format(
    "".join(f"<li><a href='/{n}'>A further story of the day, number {n}</a></li>" for n in range(80))
)


NUMBER = re.compile(rb"(?<=[ >])[1-9]\d{1,2}(?=[ <,.])")
DAY = re.compile(rb"20\d\d-[01]\d-[0-3]\d(?=[T \"'])")
MONTH = timedelta(days=30)


class Given(NamedTuple):
    """A page to be archived."""

    outlet: Outlet
    fetched: datetime
    body: bytes


def page(chance: random.Random) -> bytes:
    """One page of thirty paragraphs and its furniture."""
    town = chance.choice(TOWNS)
    text = "".join(
        f"<p>{' '.join(chance.choice(SENTENCES).format(chance.randrange(3, 3000), town) for _ in range(3))}</p>"
        for _ in range(30)
    )
    title = f"Flood in {town}"
    return f"{FRAME.format(title)}{FURNITURE}<article><h1>{title}</h1>{text}</article>{FURTHER}".encode()


def made_up() -> Iterator[Given]:
    """Pages of made-up outlets, without end."""
    chance = random.Random(1)
    for number in count():
        name = f"outlet-{number // PAGES_OF_AN_OUTLET}"
        yield Given(Outlet(id=name, name=name, language="en", country="GB"), NIGHT, page(chance))


def repeated(folder: Path) -> Iterator[Given]:
    """The pages of a folder again and again, never twice the same."""
    for number in count():
        for one in stored([folder]):
            name = f"{one.outlet['id']}-{number}"
            outlet = Outlet(id=name, name=name, language=one.outlet.get("language", ""))
            yield Given(outlet, one.fetched, altered(one.body, number))


def altered(body: bytes, months: int) -> bytes:
    """A page with its small numbers raised, and its days moved back."""
    body = NUMBER.sub(lambda found: str(int(found[0]) + months).encode(), body)
    return DAY.sub(lambda found: earlier(found[0], months), body)


def earlier(day: bytes, months: int) -> bytes:
    try:
        return (date.fromisoformat(day.decode()) - months * MONTH).isoformat().encode()
    except ValueError:
        return day


def archived(folder: Path, pages: Iterator[Given]) -> Path:
    """An archive of pages, a file an outlet."""
    for _, own in groupby(pages, key=lambda one: one.outlet.id):
        first = next(own)
        with ArchiveWriter(folder, first.outlet, "night", NIGHT) as archive:
            for number, (outlet, fetched, body) in enumerate(chain([first], own)):
                url = f"https://{outlet.id}.example/{number}"
                archive.add(
                    Answer(
                        url=url, final_url=url, status=200, body=body, fetched=fetched,
                        headers={"content-type": "text/html"}, request_headers={},
                    ),
                    "page",
                )  # fmt: skip
    return folder


def stored(paths: list[Path]) -> Iterator[Stored]:
    return (one for file in files_of(paths) for one in read_archive(file, 10**7) if is_page(one))


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
        archive = archived(folder / "in", islice(repeated(source) if source else made_up(), how_many))
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
