"""Whole nights over real HTTP by the real flow: complete, idempotent, and not stopped by one bad outlet."""

import asyncio
import gc
import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
from prefect.client.schemas.sorting import FlowRunSort

from flows import night as stages
from flows import nightly as flow
from flows.archive import archive_files
from flows.errors import CommandError
from flows.forget import forget
from flows.ingest import ingest
from flows.nightly import Outcome
from flows.rebuild import rebuild
from flows.settings import Settings
from warehouse.warehouse import Warehouse

from .site import Reply, Site, feed, page

STORY = "The flood killed {} people in Ellmarsdorf, police said on Friday.|Another 1,200 had to leave their homes."
# Prefect leaves connections to its server to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
DERIVED = ("articles", "claims", "comparisons", "facts")
STAGES = ("fetch", "extract")
Night = Callable[..., Outcome]


@pytest.fixture
def outlets(site: Site, tmp_path: Path) -> Path:
    """Three outlets: two tell one story differently, one is gone."""
    site.paths |= {
        "/a/feed.xml": feed(site.url("/a/one"), site.url("/a/short")),
        "/b/feed.xml": feed(site.url("/b/one")),
        "/a/one": page("Flood in Ellmarsdorf", STORY.format(14)),
        "/b/one": page("Ellmarsdorf under water", STORY.format(41)),
        "/a/short": page("Nothing", "No."),
    }
    tables = [
        {"id": name, "name": name, "language": "en", "country": "AT", "feeds": [site.url(f"/{name}/feed.xml")]}
        | {"timezone": "Europe/Vienna", "kind": "newspaper", "allow_private": True, "delay_seconds": 0}
        for name in ("a", "b", "gone")
    ]
    lines = [f"{key} = {json.dumps(value)}" for table in tables for key, value in ({"": 0} | table).items()]
    path = tmp_path / "outlets.toml"
    path.write_text("\n".join("[[outlet]]" if line.startswith(" = ") else line for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def night(prefect: None, outlets: Path, tmp_path: Path) -> Iterator[Night]:
    """One night over these outlets, in this test's folder."""

    quick = tmp_path / "quick.toml"
    quick.write_text("[extract]\nworkers = 1\n[fetch]\nbackoff_seconds = 0.01\n")

    def run(**given: Any) -> Outcome:
        usual = {"outlets": str(outlets), "since": "2025-02-01", "warehouse": str(tmp_path / "w.duckdb")}
        usual |= {"data": str(tmp_path / "data"), "settings": str(quick)}
        return asyncio.run(flow.nightly(**(usual | given)))

    yield run
    gc.collect()  # here, where its warnings are passed over


def rows(path: Path, question: str) -> list[dict[str, Any]]:
    with Warehouse.open(path, read_only=True) as warehouse:
        return warehouse.ask(question).to_pylist()


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything derived, but for the moments at which comparisons were first seen."""
    with Warehouse.open(path, read_only=True) as warehouse:
        ask = warehouse.connection.sql
        return {view: ask(f"FROM {view} ORDER BY ALL").fetchall() for view in DERIVED}


def test_a_night_reads_compares_publishes_and_reports(night: Night, tmp_path: Path) -> None:
    outcome = night()
    assert (outcome.run.outlets, outcome.run.pages, outcome.run.added.articles) == (3, 3, 2)
    assert list(outcome.failed) == ["gone"]
    assert "status 404" in outcome.failed["gone"]
    assert "Ellmarsdorf" in outcome.report.read_text(encoding="utf-8")
    (run,) = rows(tmp_path / "w.duckdb", "last_nights")
    assert (run["status"], run["outlets_failed"], run["articles"], run["claims"]) == ("done", 1, 2, 4)
    assert run["discrepancies"] == 1
    snapshot = tmp_path / "data" / stages.LATEST
    assert rows(snapshot, "counts") == rows(tmp_path / "w.duckdb", "counts")
    pages = {row["url"].rpartition("/")[2]: row for row in rows(tmp_path / "w.duckdb", "page_state")}
    assert (pages["short"]["outcome"], pages["one"]["outcome"]) == ("unreadable", "read")
    assert "characters of text" in pages["short"]["reason"]
    assert not list((tmp_path / "data").rglob("*.part"))


def test_a_second_night_downloads_nothing_and_changes_no_count(night: Night, site: Site, tmp_path: Path) -> None:
    night()
    before, archived = contents(tmp_path / "w.duckdb"), sorted((tmp_path / "data" / "archive").rglob("*"))
    asked = len(site.sent)
    outcome = night()
    assert (outcome.run.pages, outcome.run.added.articles, outcome.run.added.claims) == (0, 0, 0)
    assert contents(tmp_path / "w.duckdb") == before
    assert sorted((tmp_path / "data" / "archive").rglob("*")) == archived
    again = [
        (path, "if-none-match" in fields) for path, fields in site.sent[asked:] if path.endswith(("/one", "/short"))
    ]
    assert len(again) == 3
    assert all(conditional for _, conditional in again)


def test_an_edited_page_is_another_version(night: Night, site: Site, tmp_path: Path) -> None:
    night()
    site.paths["/b/one"] = page("Ellmarsdorf under water", STORY.format(16))
    assert night().run.added.articles == 1
    with Warehouse.open(tmp_path / "w.duckdb", read_only=True) as warehouse:
        assert warehouse.ask("article_versions", url=site.url("/b/one")).num_rows == 2


def test_prefect_shows_what_a_night_brought(night: Night, tmp_path: Path) -> None:
    outcome = night()

    expected = {"compare", "hand over"} | {f"{stage} {outlet}" for stage in STAGES for outlet in ("a", "b", "gone")}

    async def found() -> tuple[dict[str, Any], str, set[str]]:
        async with get_client() as client:
            artifacts = {found.key: found.data for found in await client.read_latest_artifacts() if found.key}
            (flow_run,) = await client.read_flow_runs(sort=FlowRunSort.START_TIME_DESC, limit=1)
            filter_ = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run.id]))
            for _ in range(300):  # the server notes tasks a little later than they run
                tasks = {task.name for task in await client.read_task_runs(flow_run_filter=filter_)}
                if tasks == expected:
                    break
                await asyncio.sleep(0.2)
            return artifacts, flow_run.name, tasks

    shown, flow_run, tasks = asyncio.run(found())
    assert flow_run.startswith("night of 20")
    assert tasks == expected
    assert {row["outlet"]: row["fetched"] for row in json.loads(shown["outlets"])} == {"a": 2, "b": 1, "gone": 0}
    assert [row["quote_a"] for row in json.loads(shown["discrepancies"])]
    assert outcome.report.as_uri() in shown["report"]


def test_a_night_without_any_outlet_fails_and_says_so(night: Night, site: Site, tmp_path: Path) -> None:
    site.paths.clear()
    site.paths["/robots.txt"] = Reply(status=404)
    with pytest.raises(CommandError, match=r"none of the 3 outlets could be read: .*status 404"):
        night()
    (run,) = rows(tmp_path / "w.duckdb", "last_nights")
    assert (run["status"], run["outlets_failed"]) == ("failed", 3)


def test_a_fault_of_ours_with_one_outlet_is_recorded(
    night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = stages.extract

    async def extract(this: stages.Night, outlet: str) -> None:
        if outlet == "b":
            raise RuntimeError("out of order")
        await reading(this, outlet)

    monkeypatch.setattr(stages, "extract", extract)
    assert night().failed["b"] == "RuntimeError: out of order"
    monkeypatch.undo()
    assert night().run.added.articles == 1  # what was not stored is fetched again


def test_a_warehouse_in_use_stops_the_night_before_anything_is_fetched(
    night: Night, site: Site, tmp_path: Path
) -> None:
    with Warehouse.open(tmp_path / "w.duckdb"), pytest.raises(Exception, match="in use by this process"):
        night()
    assert not site.sent


def test_everything_derived_comes_again_from_the_archive(night: Night, settings: Settings, tmp_path: Path) -> None:
    night()
    before = contents(tmp_path / "w.duckdb")
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        rebuild(warehouse, tmp_path / "data", settings)
    assert contents(tmp_path / "w.duckdb") == before
    with Warehouse.open(tmp_path / "anew.duckdb") as warehouse:
        run = rebuild(warehouse, tmp_path / "data", settings)
    assert (run.pages, run.added.articles, run.added.unreadable) == (3, 2, 1)
    assert contents(tmp_path / "anew.duckdb") == before


def test_a_rebuilt_warehouse_knows_what_it_holds(night: Night, site: Site, settings: Settings, tmp_path: Path) -> None:
    night()
    with Warehouse.open(tmp_path / "anew.duckdb") as warehouse:
        rebuild(warehouse, tmp_path / "data", settings)
    assert night(warehouse=str(tmp_path / "anew.duckdb")).run.pages == 0


def test_articles_from_elsewhere_outlive_a_rebuild(night: Night, settings: Settings, tmp_path: Path) -> None:
    night()
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "own", "text": "The storm killed 3 people in Linz."}))
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        ingest(warehouse, [tmp_path / "a.jsonl"], settings)
        before = warehouse.ask("counts").to_pylist()[0]
        rebuild(warehouse, tmp_path / "data", settings)
        assert warehouse.ask("counts").to_pylist()[0]["claims"] == before["claims"]


def test_a_version_whose_archive_is_gone_outlives_a_rebuild(
    night: Night, site: Site, settings: Settings, tmp_path: Path
) -> None:
    first = night()
    site.paths["/a/one"] = page("Flood in Ellmarsdorf", STORY.format(15))
    for file in (tmp_path / "data" / "archive").rglob(f"a.{first.run.run_id}.warc.gz"):
        file.unlink()
    night()
    before = contents(tmp_path / "w.duckdb")
    assert sum("Ellmarsdorf" in str(row) for row in before["articles"]) == 3
    with Warehouse.open(tmp_path / "w.duckdb") as warehouse:
        run = rebuild(warehouse, tmp_path / "data", settings)
    assert contents(tmp_path / "w.duckdb") == before
    assert run.note == "1 not in the archive, read from their stored text"


def test_a_forgotten_article_is_nowhere_any_more(night: Night, site: Site, settings: Settings, tmp_path: Path) -> None:
    night()
    gone = forget(tmp_path / "w.duckdb", tmp_path / "data", site.url("/a/one"), settings)
    assert (len(gone.articles), gone.claims) == (1, 2)
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and b"14 people" in _unpacked(path)]
    assert holding == []
    archived = b"".join(map(_unpacked, archive_files(tmp_path / "data")))
    assert site.url("/a/one").encode() not in archived  # nor does a feed tell of it
    assert site.url("/a/short").encode() in archived
    asked = site.asked["/a/one"]
    assert night().run.pages == 0
    assert site.asked["/a/one"] == asked
    assert rows(tmp_path / "w.duckdb", "counts")[0]["articles"] == 1
    assert night(warehouse=str(tmp_path / "anew.duckdb")).run.added.articles == 1
    assert site.asked["/a/one"] == asked


def _unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def test_what_else_stood_in_the_file_is_still_found(
    night: Night, site: Site, settings: Settings, tmp_path: Path
) -> None:
    night()
    forget(tmp_path / "w.duckdb", tmp_path / "data", site.url("/a/one"), settings)
    conditional = len(site.sent)
    night()
    fields = dict(site.sent[conditional:])
    assert "if-none-match" in fields["/b/feed.xml"]
    assert "if-none-match" in fields["/a/short"]
    with Warehouse.open(tmp_path / "anew.duckdb") as warehouse:
        assert rebuild(warehouse, tmp_path / "data", replace(settings)).pages == 2
