"""A page is written where what it shows has changed, and goes when that is gone."""

import json
from pathlib import Path

import pytest

from flows.report.folder import LEDGER, ReportFolder, file_name
from warehouse.warehouse import Warehouse

from .made import gather, report, set_against, tell


@pytest.fixture
def told(warehouse: Warehouse) -> Warehouse:
    claims = [tell(warehouse, f"o{n}", f"It lost {n} men.", str(n), n) for n in range(10, 14)]
    gather(warehouse, "changing", *claims[:2])
    gather(warehouse, "staying", *claims[2:])
    return warehouse


def times(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in sorted(folder.glob("facts/*.html"))}


def test_a_page_is_written_anew_only_where_its_fact_changed(told: Warehouse, folder: Path) -> None:
    report(told, folder)
    before = times(folder)
    assert list(before) == ["changing.html", "staying.html"]
    set_against(told, "claim-o10", "claim-o11")
    report(told, folder)
    after = times(folder)
    assert after["staying.html"] == before["staying.html"]
    assert after["changing.html"] > before["changing.html"]


def test_a_page_goes_with_its_fact(told: Warehouse, folder: Path) -> None:
    report(told, folder)
    told.connection.execute("DELETE FROM store.facts WHERE fact_id = 'changing'")
    report(told, folder)
    assert list(times(folder)) == ["staying.html"]
    assert sorted(file.name for file in folder.glob("articles/*.html")) == ["o12.html", "o13.html"]


def test_a_broken_ledger_makes_all_pages_anew(told: Warehouse, folder: Path) -> None:
    report(told, folder)
    before = times(folder)
    (folder / LEDGER).write_text("{")
    report(told, folder)
    assert all(after > before[name] for name, after in times(folder).items())


def test_the_same_warehouse_gives_the_same_report(told: Warehouse, folder: Path, tmp_path: Path) -> None:
    report(told, folder)
    other = report(told, tmp_path / "other")
    pages = sorted(file.relative_to(folder) for file in folder.rglob("*.*"))
    assert pages == sorted(file.relative_to(other) for file in other.rglob("*.*"))
    same = [page for page in pages if page.name != "feed.xml"]  # which names the folder
    assert all((folder / page).read_bytes() == (other / page).read_bytes() for page in same)


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", "", ".", "CON", "ü", "x" * 300, "a\x00b", "<b>"])
def test_a_name_never_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    folder = ReportFolder.open(tmp_path)
    folder.write(f"articles/{file_name(name)}.html", "text")
    folder.close()
    (written,) = (tmp_path / "articles").iterdir()
    assert written.suffix == ".html"
    assert json.loads((tmp_path / LEDGER).read_text()).keys() == {f"articles/{written.name}"}


def test_names_that_differ_give_files_that_differ() -> None:
    names = ["post", "Post", "post.", "../post", "x" * 64, "x" * 65, "x" * 66]
    assert len({file_name(name).casefold() for name in names}) == len(names)
