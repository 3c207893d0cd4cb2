"""How long archived pages take to a finished warehouse, against trafilatura alone on the same pages, in CPU time.

python benchmarks/archive_to_warehouse.py [HOW_MANY | FOLDER]

HOW_MANY pages are made up (10,000); a FOLDER of WARC files is read as it is.
"""

import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from flows.archive import ArchiveWriter
from flows.archive_reader import read_archive
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


def page(chance: random.Random) -> bytes:
    """One page of thirty paragraphs and its furniture."""
    town = chance.choice(TOWNS)
    text = "".join(
        f"<p>{' '.join(chance.choice(SENTENCES).format(chance.randrange(3, 3000), town) for _ in range(3))}</p>"
        for _ in range(30)
    )
    title = f"Flood in {town}"
    return f"{FRAME.format(title)}{FURNITURE}<article><h1>{title}</h1>{text}</article>{FURTHER}".encode()


def made(folder: Path, how_many: int) -> Path:
    """Archive so many pages of made-up outlets."""
    chance = random.Random(1)
    for number in range(0, how_many, PAGES_OF_AN_OUTLET):
        outlet = Outlet(id=f"outlet-{number}", name="x", language="en", country="GB")
        with ArchiveWriter(folder, outlet, "night", NIGHT) as archive:
            for n in range(min(PAGES_OF_AN_OUTLET, how_many - number)):
                url = f"https://{number}.example/{n}"
                archive.add(
                    Answer(
                        url=url, final_url=url, status=200, body=page(chance), fetched=NIGHT,
                        headers={"content-type": "text/html"}, request_headers={},
                    ),
                    "page",
                )  # fmt: skip
    return folder


def bodies(files: list[Path]) -> Iterator[bytes]:
    return (one.body for file in files for one in read_archive(file, 10**7) if is_page(one))


def by_trafilatura(files: list[Path]) -> tuple[int, float]:
    """How many pages it read, with their metadata, and the CPU seconds it took, without reading the archive."""
    import trafilatura

    pages = list(bodies(files))
    begun = time.process_time()
    for body in pages:
        trafilatura.bare_extraction(body, with_metadata=True)
    return len(pages), time.process_time() - begun


def to_warehouse(archive: Path, folder: Path) -> tuple[float, float]:
    """Seconds on the clock and of CPU, own and children's, from the archive to a published warehouse."""
    begun, before = time.perf_counter(), cpu()
    with Warehouse.open(folder / "w.duckdb") as warehouse:
        ingest(warehouse, [archive], defaults())
        read = time.perf_counter() - begun, cpu() - before
        print(f"read and stored: {read[0]:.1f} s, {read[1]:.1f} s of CPU, {memory()}")
        compare(warehouse, defaults())
        publish(warehouse, folder / "snapshots")
    return time.perf_counter() - begun, cpu() - before


def cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def memory() -> str:
    own, children = (
        resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return f"peak {own} MB here, {children} MB in the largest other process"


def main(given: str) -> None:
    """Print what trafilatura takes, what we take, and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = made(folder / "in", int(given)) if given.isdecimal() else Path(given)
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=spawn) as apart:
            pages, alone = apart.submit(by_trafilatura, files_of([archive])).result()
        print(f"{pages} pages; trafilatura alone: {alone:.1f} s of CPU, {pages / alone:.0f} pages/s")
        seconds, spent = to_warehouse(archive, folder)
        print(f"to a finished warehouse: {seconds:.1f} s, {pages / seconds:.0f} pages/s; {spent:.1f} s of CPU")
        print(f"{spent / alone:.2f} times trafilatura's CPU time; {memory()}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "10000")
