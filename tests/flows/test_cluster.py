"""Files read on a Dask cluster give what one process gives, byte for byte."""

import gc
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from distributed import LocalCluster

from flows.archive import ArchiveWriter
from flows.fetch.answer import Answer
from flows.ingest import ingest
from flows.outlets import Outlet
from flows.settings import Settings
from warehouse.publish import publish
from warehouse.warehouse import Warehouse

# Prefect and Dask leave connections to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
NIGHT = datetime(2025, 2, 8, tzinfo=UTC)
STORY = (
    "<html lang='en'><body><article><h1>Flood</h1>"
    "<p>The flood killed {} people in the valley, police said on Friday.</p>"
    "<p>Another 1,200 people had to leave their homes.</p></article></body></html>"
)


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """Five WARC files of three pages each, one broken file and some records."""
    for name in "abcde":
        outlet = Outlet(id=name, name=name, language="en", country="AT")
        with ArchiveWriter(tmp_path / "in", outlet, "night", NIGHT) as archive:
            for number in range(3):
                archive.add(answer(f"https://{name}.example/{number}", STORY.format(14 + number)), "page")
    (tmp_path / "in" / "broken.warc.gz").write_bytes(b"no archive\n")
    records = [{"id": str(n), "text": f"The storm killed {n} people.", "published": "2025-02-07"} for n in range(3, 9)]
    (tmp_path / "in" / "more.jsonl").write_text("\n".join(map(json.dumps, records)))
    return tmp_path / "in"


def answer(url: str, body: str) -> Answer:
    return Answer(
        url=url, final_url=url, status=200, body=body.encode(), fetched=NIGHT,
        headers={"content-type": "text/html", "host": urlsplit(url).netloc}, request_headers={},
    )  # fmt: skip


@pytest.fixture
def address() -> Iterator[str]:
    """A cluster with one worker."""
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, processes=False) as cluster:
        yield cluster.scheduler_address
    gc.collect()


def taken_in(folder: Path, archives: Path, settings: Settings, dask: str | None) -> tuple[list[str], dict[str, bytes]]:
    """What was skipped, and the exports of what came in."""
    folder.mkdir()
    with Warehouse.open(folder / "w.duckdb") as warehouse:
        _, intake = ingest(warehouse, [archives], settings, dask=dask)
        snapshot = publish(warehouse, folder / "snapshots")
    files = [*snapshot.parent.glob("csv/*.csv"), snapshot.parent / "claims.jsonld"]
    return sorted(intake.skipped), {
        path.name: path.read_bytes() for path in files if path.stem not in ("runs", "articles")
    }


def test_a_cluster_gives_what_one_process_gives(
    prefect: None, archives: Path, address: str, settings: Settings, tmp_path: Path
) -> None:
    here = taken_in(tmp_path / "here", archives, settings, None)
    there = taken_in(tmp_path / "there", archives, settings, address)
    assert there == here
    assert len(here[0]) == 1
    assert here[1]["claims.csv"].count(b"\n") > 20
