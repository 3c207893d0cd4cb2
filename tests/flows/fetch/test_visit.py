"""One outlet's night: what is new is archived, what is known is left, what fails is recorded."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from flows.archive import ArchiveWriter, archive_files
from flows.archive_reader import read_archive
from flows.fetch import client
from flows.fetch import visit as visiting
from flows.fetch.hosts import Hosts
from flows.fetch.pace import Pace
from flows.fetch.visit import visit_outlet
from flows.fetch.visited import Visit
from flows.outlets import Outlet
from flows.settings import Settings

from ..site import Reply, Site, feed, page

Make = Callable[..., Outlet]
SINCE = datetime(2025, 2, 1, tzinfo=UTC)
STORY = "The flood drove 1,200 people from their homes on Friday, the mayor said.|Nobody was hurt, she added."


@pytest.fixture
def visit(tmp_path: Path, settings: Settings) -> Callable[..., Visit]:
    def go(outlet: Outlet, known: Iterable[dict[str, Any]] = (), night: str = "one") -> Visit:
        archive = ArchiveWriter(tmp_path, outlet, night, datetime(2025, 2, 8, tzinfo=UTC))
        hosts = Hosts(reservations=True)
        return asyncio.run(visit_outlet(outlet, settings.fetch, Pace(16), hosts, archive, known, SINCE, tmp_path))

    return go


def known(visit: Visit) -> list[dict[str, Any]]:
    """What a warehouse that stored the visit knows."""
    columns = ("fetched", "etag", "last_modified", "digest", "archive", "archive_offset", "article_id")
    return [dict.fromkeys(columns) | row for row in (*visit.new, *visit.asked)]


def outcomes(visit: Visit) -> dict[str, tuple[str, str | None]]:
    rows = [row for row in (*visit.new, *visit.asked) if row["kind"] == "page"]
    return {row["url"].rpartition("/")[2]: (row["outcome"], row["reason"]) for row in rows}


def test_what_is_listed_is_archived(site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path) -> None:
    site.paths["/feed.xml"] = feed(site.url("/one"), site.url("/two"))
    site.paths |= {"/one": page("One", STORY), "/two": page("Two", STORY)}
    made = visit(outlet())
    assert made.row("r") == {
        "run_id": "r", "outlet": "post", "listed": 2, "fetched": 2, "unchanged": 0, "failed": 0, "reason": None,
    }  # fmt: skip
    stored = list(read_archive(tmp_path / (made.archive or ""), 100_000))
    assert [(one.kind, one.url) for one in stored] == [
        ("feed", site.url("/feed.xml")), ("page", site.url("/one")), ("page", site.url("/two")),
    ]  # fmt: skip
    assert [row["archive_offset"] for row in made.new] == [one.offset for one in stored]
    assert stored[1].listed == datetime(2025, 2, 7, 12, tzinfo=UTC)


def test_a_second_visit_downloads_nothing_anew(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    first = visit(outlet())
    again = visit(outlet(), known(first), night="two")
    assert (again.new, again.unchanged, again.listed) == ([], 1, 1)
    assert len(archive_files(tmp_path)) == 1
    assert site.asked["/robots.txt"] == 1
    assert [fields.get("if-none-match") is not None for path, fields in site.sent if path == "/one"] == [False, True]


def test_the_same_body_without_validators_is_not_kept_twice(
    site: Site, outlet: Make, visit: Callable[..., Visit]
) -> None:
    bare = page("One", STORY)
    bare.headers.clear()
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": bare}
    again = visit(outlet(), known(visit(outlet())), night="two")
    assert (again.new, again.unchanged) == ([], 1)


def test_a_changed_page_is_kept_beside_the_old_one(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    first = visit(outlet())
    site.paths["/one"] = page("One", STORY.replace("1,200", "1,500"))
    assert [row["url"] for row in visit(outlet(), known(first), night="two").new] == [site.url("/one")]
    assert len(archive_files(tmp_path)) == 2


def test_a_copy_that_is_gone_is_fetched_again(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    first = visit(outlet())
    archive_files(tmp_path)[0].unlink()
    assert len(visit(outlet(), known(first), night="two").new) == 2


def test_one_bad_page_stops_nothing(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths["/robots.txt"] = Reply("User-agent: *\nDisallow: /private/\n")
    site.paths |= {
        "/one": page("One", STORY),
        "/loop": Reply(status=302, headers={"Location": "/loop"}),
        "/inward": Reply(status=302, headers={"Location": "http://169.254.169.254/"}),
        "/image": Reply(b"\x89PNG", kind="image/png"),
        "/huge": Reply(bytes(200_000)),
    }
    paths = ("/gone", "/loop", "/inward", "/image", "/huge", "/private/x", "/one")
    site.paths["/feed.xml"] = feed(*map(site.url, paths))
    made = visit(outlet())
    assert outcomes(made) == {
        "one": ("read", None),
        "gone": ("failed", "status 404"),
        "loop": ("failed", "more than 5 redirects"),
        "inward": ("refused", "leads to 169.254.169.254, a metadata service"),
        "image": ("unreadable", "no page but image/png"),
        "huge": ("failed", "longer than 100,000 bytes"),
        "x": ("refused", "robots.txt forbids it"),
    }
    assert made.row("r")["failed"] == 5
    assert made.reason() is None
    assert site.asked["/private/x"] == 0


def test_what_failed_for_good_is_not_asked_for_again_the_same_night(
    site: Site, outlet: Make, visit: Callable[..., Visit]
) -> None:
    paths = ("/gone", "/huge", "/busy")
    site.paths |= {"/huge": Reply(bytes(200_000)), "/busy": Reply(status=503), "/feed.xml": feed(*map(site.url, paths))}
    first = visit(outlet())
    asked = dict(site.asked)
    again = visit(outlet(), known(first), night="two")
    assert outcomes(again) == outcomes(first)
    assert len({tuple(row) for row in again.asked}) == 1  # rows are stored together only with the same columns
    assert {path: site.asked[path] - asked[path] for path in paths} == {"/gone": 0, "/huge": 0, "/busy": 3}


def test_every_answer_is_archived_whatever_its_status(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one"), site.url("/gone")), "/one": page("One", STORY)}
    made = visit(outlet())
    with (tmp_path / (made.archive or "")).open("rb") as file, closing(ArchiveIterator(file)) as records:
        kept = [
            (record.rec_headers.get_header("WARC-Target-URI"), record.http_headers.get_statuscode())
            for record in records
            if record.rec_type == "response"
        ]
    expected = {
        "/robots.txt": "404",
        "/.well-known/tdmrep.json": "404",
        "/feed.xml": "200",
        "/one": "200",
        "/gone": "404",
    }
    assert dict(kept) == {site.url(path): status for path, status in expected.items()}


def test_a_reserved_page_is_recorded_as_such_and_not_kept(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    reserved = page("One", STORY)
    reserved.headers["TDM-Reservation"] = "1"
    site.paths |= {"/feed.xml": feed(site.url("/one"), site.url("/two")), "/one": reserved, "/two": page("Two", STORY)}
    made = visit(outlet())
    assert outcomes(made) == {"one": ("reserved", "tdm-reservation stands in the header"), "two": ("read", None)}
    assert [
        stored.url for stored in read_archive(tmp_path / (made.archive or ""), 100_000) if stored.kind == "page"
    ] == [site.url("/two")]
    assert made.row("r")["failed"] == 0


def test_an_outlet_whose_feed_fails_has_a_reason(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    site.paths["/feed.xml"] = Reply("<rss><chan", kind="application/rss+xml")
    assert "is no feed" in (visit(outlet()).reason() or "")
    assert "status 404" in (visit(outlet(feeds=(site.url("/none.xml"),))).reason() or "")


def test_one_feed_of_two_is_enough(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    made = visit(outlet(feeds=(site.url("/none.xml"), site.url("/feed.xml"))))
    assert (made.reason(), made.listed) == (None, 1)


def test_sitemaps_of_an_index_and_pages_named_are_read(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    space = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
    site.paths["/index.xml"] = Reply(
        f"<sitemapindex {space}><sitemap><loc>{site.url('/news.xml')}</loc></sitemap></sitemapindex>"
    )
    site.paths["/news.xml"] = Reply(f"<urlset {space}><url><loc>{site.url('/one')}</loc></url></urlset>")
    site.paths |= {"/one": page("One", STORY), "/two": page("Two", STORY)}
    made = visit(outlet(feeds=(), sitemaps=(site.url("/index.xml"),), pages=(site.url("/two"),)))
    assert set(outcomes(made)) == {"one", "two"}


def paged(site: Site, number: int, *, day: str) -> Reply:
    """A page of a feed with one article, which leads to the next page."""
    link = f"<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next' href='{site.url(f'/feed{number + 1}.xml')}'/>"
    reply = feed(site.url(f"/{number}"), day=day)
    return Reply(str(reply.body).replace("<item>", f"{link}<item>"), kind=reply.kind)


def test_a_feed_is_followed_as_far_as_the_window_reaches(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    days = ("Fri, 07 Feb 2025 12:00:00 GMT", "Mon, 03 Feb 2025 12:00:00 GMT", "Mon, 20 Jan 2025 12:00:00 GMT")
    for number, day in enumerate((*days, days[-1])):
        site.paths |= {f"/feed{number}.xml": paged(site, number, day=day), f"/{number}": page(f"No {number}", STORY)}
    made = visit(outlet(feeds=(site.url("/feed0.xml"),)))
    assert set(outcomes(made)) == {"0", "1"}
    assert [site.asked[f"/feed{number}.xml"] for number in range(4)] == [1, 1, 1, 0]


def test_a_feed_without_an_end_is_left(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths |= {f"/feed{number}.xml": paged(site, number, day="") for number in range(60)}
    visit(outlet(feeds=(site.url("/feed0.xml"),), delay_seconds=0.0, max_pages=1))
    assert sum(f"/feed{number}.xml" in site.asked for number in range(60)) == 50


def test_a_feed_that_leads_back_ends(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths |= {"/feed0.xml": paged(site, 0, day=""), "/feed1.xml": paged(site, -1, day="")}
    visit(outlet(feeds=(site.url("/feed0.xml"),), max_pages=1))
    assert (site.asked["/feed0.xml"], site.asked["/feed1.xml"]) == (1, 1)


def test_an_outlet_that_takes_too_long_is_left_until_another_night(
    site: Site, outlet: Make, visit: Callable[..., Visit]
) -> None:
    site.paths["/robots.txt"] = Reply("User-agent: *\nCrawl-delay: 90000\n")
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    made = visit(outlet())
    assert outcomes(made) == {"one": ("failed", "left until another night: the outlet had 3 h")}
    assert site.asked["/one"] == 0


def test_pages_for_which_there_is_no_time_are_asked_for_another_night(
    site: Site, outlet: Make, visit: Callable[..., Visit], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one"), site.url("/two")), "/one": page("One", STORY)}
    site.paths["/two"] = page("Two", STORY)
    clock = iter([0.0] * 3)  # the outlet begins, its feed, its first page
    monkeypatch.setattr(client, "monotonic", lambda: next(clock, 1e9))
    first = visit(outlet())
    assert outcomes(first) == {
        "one": ("read", None),
        "two": ("failed", "left until another night: the outlet had 3 h"),
    }
    monkeypatch.undo()
    assert outcomes(visit(outlet(), known(first), night="two"))["two"] == ("read", None)


def test_of_each_listing_only_what_can_be_read_is_remembered(
    site: Site, outlet: Make, visit: Callable[..., Visit]
) -> None:
    days = ("Fri, 07 Feb 2025 12:00:00 GMT", "Fri, 07 Feb 2025 13:00:00 GMT")
    paths = [[f"/{name}{number}" for number in range(9)] for name in "ab"]
    for name, own, day in zip("ab", paths, days, strict=True):
        site.paths[f"/{name}.xml"] = feed(*map(site.url, own), day=day)
    made = visit(outlet(feeds=(site.url("/a.xml"), site.url("/b.xml")), max_pages=12))
    assert made.listed == 12
    assert sum(name.startswith("b") for name in outcomes(made)) == 9


def test_a_long_listing_is_read_in_a_process_of_its_own(
    site: Site, outlet: Make, visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY), "/bad.xml": Reply("<rss><chan")}
    monkeypatch.setattr(visiting, "_LONG", 5)
    made = visit(outlet(feeds=(site.url("/feed.xml"), site.url("/bad.xml"))))
    assert outcomes(made) == {"one": ("read", None)}
    assert "is no feed" in made.reasons[0]


def test_what_was_forgotten_is_not_asked_for(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    forgotten = {"url": site.url("/one"), "outcome": "forgotten", "archive": None, "archive_offset": None}
    visit(outlet(), [forgotten])
    assert site.asked["/one"] == 0


def test_no_more_pages_than_the_outlet_allows(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths["/feed.xml"] = feed(*(site.url(f"/{number}") for number in range(9)))
    assert visit(outlet(max_pages=3)).listed == 3


def test_a_page_that_failed_keeps_what_was_known_of_it(site: Site, outlet: Make, visit: Callable[..., Visit]) -> None:
    site.paths |= {"/feed.xml": feed(site.url("/one")), "/one": page("One", STORY)}
    first = visit(outlet())
    site.paths["/one"] = Reply(status=500)
    failed = visit(outlet(), known(first), night="two").asked[-1]
    assert failed["outcome"] == "failed"
    assert not {"etag", "archive", "article_id"} & set(failed)


def records(data: Path) -> list[tuple[str, str]]:
    """Path and status of every answer to a request for a page, in the archive's order."""
    found = []
    for file in archive_files(data):
        with file.open("rb") as stream, closing(ArchiveIterator(stream)) as stored:
            for record in stored:
                if record.rec_type == "response" and record.rec_headers.get_header("Crosscheck-Kind") == "page":
                    url = record.rec_headers.get_header("WARC-Target-URI")
                    found.append((url.rpartition("/")[2], record.http_headers.get_statuscode()))
    return found


def test_what_came_before_an_answer_is_archived(
    site: Site, outlet: Make, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    paths = ("/moved", "/busy", "/loop")
    site.paths["/feed.xml"] = feed(*map(site.url, paths))
    site.paths |= {
        "/moved": Reply(status=301, headers={"Location": "/one"}), "/one": page("One", STORY),
        "/busy": [Reply(status=503), page("Two", STORY)], "/loop": Reply(status=302, headers={"Location": "/loop"}),
    }  # fmt: skip
    first = visit(outlet())
    assert sorted(records(tmp_path)) == sorted(
        [("moved", "301"), ("one", "200"), ("busy", "503"), ("busy", "200"), *[("loop", "302")] * 6]
    )
    assert [one.url.rpartition("/")[2] for one in read_archive(tmp_path / (first.archive or ""), 100_000)] == [
        "feed.xml", "one", "busy",
    ]  # fmt: skip
    before = records(tmp_path)
    visit(outlet(), known(first), night="two")
    assert records(tmp_path) == before
