"""The sample outlets over real HTTP, and the demo's two nights through the real flow."""

from collections.abc import Iterator
from xml.etree import ElementTree

import httpx
import pytest
import trafilatura

from flows.demo.sample import SampleOutlet, read_sample
from flows.demo.server import DemoServer, serving, site

OUTLETS = read_sample()
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
    with httpx.Client(base_url=server.base) as client:
        for outlet in OUTLETS:
            listing = "sitemap.xml" if outlet.listing == "sitemap" else "feed.xml"
            tree = ElementTree.fromstring(client.get(f"/{outlet.id}/{listing}").content)
            links = [str(found.text) for found in (*tree.findall(".//item/link"), *tree.findall(".//{*}loc"))]
            assert len(links) == len(outlet.on(1)) > 0
            assert all(client.get(link).status_code == 200 for link in links)


def test_what_did_not_change_is_not_sent_again(server: DemoServer) -> None:
    with httpx.Client(base_url=server.base) as client:
        first = client.get(EDITED)
        again = client.get(EDITED, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        server.turn_to(2)
        edited = client.get(EDITED, headers={"If-None-Match": first.headers["ETag"]})
        assert edited.status_code == 200
        assert ("845 Milliarden" in first.text, "845 Milliarden" in edited.text) == (True, False)


def test_an_unknown_path_is_not_found(server: DemoServer) -> None:
    assert httpx.get(f"{server.base}/nowhere").status_code == 404
