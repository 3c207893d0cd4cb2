"""The sample outlets over real HTTP, and the demo's two nights through the real flow."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
import trafilatura

from flows.demo.demo import run_demo
from flows.demo.sample import SampleOutlet, read_sample
from flows.demo.server import DemoServer, serving, site
from flows.errors import CommandError
from flows.report.sections import read_sections
from warehouse.warehouse import Warehouse

OUTLETS = read_sample()
FINDINGS = tomllib.loads(Path(__file__).with_name("demo.toml").read_text(encoding="utf-8"))
EDITED = "/elbtal-rundschau/politik/nato-ausgaben-steigen-108840.html"


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with serving(OUTLETS) as up:
        yield up


def test_there_are_outlets_of_two_languages_with_a_feed_or_a_sitemap_each() -> None:
    assert len(OUTLETS) >= 6
    assert {outlet.language for outlet in OUTLETS} == {"en", "de"}
    assert {outlet.listing for outlet in OUTLETS} == {"feed", "sitemap"}


def test_an_edit_changes_the_text_from_its_night_on() -> None:
    (article,) = (a for outlet in OUTLETS for a in outlet.articles if a.edits)
    (edit,) = article.edits
    assert edit.old in article.on(1).text
    assert edit.old not in article.on(2).text
    assert edit.new in article.on(2).text
    assert article.on(1).published == article.on(2).published


def test_the_second_night_lists_more_than_the_first_newest_first() -> None:
    for outlet in OUTLETS:
        first, second = outlet.on(1), outlet.on(2)
        assert {article.slug for article in first} <= {article.slug for article in second}
        assert [a.published for a in second] == sorted((a.published for a in second), reverse=True)
    assert sum(len(outlet.on(2)) for outlet in OUTLETS) > sum(len(outlet.on(1)) for outlet in OUTLETS)


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.id)
def test_a_page_holds_its_article_whole_beside_its_furniture(outlet: SampleOutlet) -> None:
    pages = {path: answer for path, answer in site(outlet, 2, "http://127.0.0.1:1").items() if "html" in answer.kind}
    for article in outlet.on(2):
        found = trafilatura.bare_extraction(pages[f"/{outlet.id}/{article.slug}"].body.decode(), with_metadata=True)
        assert found.title == article.title
        assert found.date == article.published.date().isoformat()
        assert set(article.text.split("\n\n")) <= set(found.text.split("\n"))


def test_each_listing_leads_to_pages_that_answer(server: DemoServer) -> None:
    with httpx.Client(base_url=server.base, trust_env=False) as client:
        for outlet in OUTLETS:
            listing = "sitemap.xml" if outlet.listing == "sitemap" else "feed.xml"
            tree = ElementTree.fromstring(client.get(f"/{outlet.id}/{listing}").content)
            links = [str(found.text) for found in (*tree.findall(".//item/link"), *tree.findall(".//{*}loc"))]
            assert len(links) == len(outlet.on(1)) > 0
            assert all(client.get(link).status_code == 200 for link in links)


def test_what_did_not_change_is_not_sent_again(server: DemoServer) -> None:
    with httpx.Client(base_url=server.base, trust_env=False) as client:
        first = client.get(EDITED)
        again = client.get(EDITED, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        server.turn_to(2)
        edited = client.get(EDITED, headers={"If-None-Match": first.headers["ETag"]})
        assert edited.status_code == 200
        assert ("845 Milliarden" in first.text, "845 Milliarden" in edited.text) == (True, False)


def test_an_unknown_path_is_not_found(server: DemoServer) -> None:
    assert httpx.get(f"{server.base}/nowhere", trust_env=False).status_code == 404


@dataclass(frozen=True)
class Told:
    """What a run of the demo left and said."""

    folder: Path
    said: str
    pairs: list[dict[str, Any]]

    def verdicts(self, a: str, b: str) -> list[dict[str, Any]]:
        """The verdicts on a pair of figures, each written "outlet: figure"."""
        return [pair for pair in self.pairs if {a, b} == {_name(pair, "a"), _name(pair, "b")}]


def _name(pair: dict[str, Any], side: str) -> str:
    return f"{pair[f'outlet_{side}']}: {pair[f'quote_{side}']}"


@pytest.fixture(scope="module")
def told(demo: tuple[Path, str]) -> Told:
    folder, said = demo
    with Warehouse.open(folder / "crosscheck.duckdb", read_only=True) as warehouse:
        return Told(folder, said, warehouse.connection.sql("FROM comparisons").to_arrow_table().to_pylist())


def test_the_demo_says_where_its_files_lie(told: Told) -> None:
    for name in ("crosscheck.duckdb", "crosscheck-data/report/index.html"):
        assert str(told.folder / name) in told.said
        assert (told.folder / name).is_file()


def test_the_demo_prints_its_discrepancies_with_their_reasons(told: Told) -> None:
    assert all(shown in told.said for shown in ("26,000", "16,000", "Prairie Ledger", "One source, two"))


@pytest.mark.parametrize("finding", FINDINGS["pair"], ids=lambda finding: finding["why"])
def test_what_a_fact_checker_finds_in_the_demo(told: Told, finding: dict[str, str]) -> None:
    verdicts = told.verdicts(finding["a"], finding["b"])
    if "relation" not in finding:
        assert all(verdict["relation"] != "CONTRADICT" for verdict in verdicts)
        return
    wanted = finding.keys() & {"relation", "reason", "independence"}
    assert any(all(verdict[key] == finding[key] for key in wanted) for verdict in verdicts), verdicts


def test_what_was_edited_silently_is_listed(told: Told) -> None:
    with Warehouse.open(told.folder / "crosscheck.duckdb", read_only=True) as warehouse:
        (edit,) = next(section.found for section in read_sections(warehouse) if section.id == "edits")
    assert (edit.was.quote, edit.now.quote) == ("845 Milliarden", "485 Milliarden")


def test_the_report_of_the_demo_says_that_its_outlets_are_made_up(told: Told) -> None:
    page = (told.folder / "crosscheck-data" / "report" / "index.html").read_text(encoding="utf-8")
    assert "were made up" in page


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(CommandError, match="name an empty or a new folder"):
        run_demo(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["diary.txt"]
