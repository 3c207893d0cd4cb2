"""Pages are read in order, by other processes where there are many."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from extractors.article import Article, Page
from flows import reader
from flows.reader import Work
from flows.reading import Source
from flows.settings import defaults
from flows.sources import archived_pages
from flows.workers import Workers

NOW = datetime(2025, 2, 7, tzinfo=UTC)


def sources(many: int) -> list[Source]:
    articles = (
        Article(article_id=str(n), outlet="o", text=f"{n + 2} people were killed.", lang="en") for n in range(many)
    )
    return [*articles, Page(outlet="o", url="u", content=b"", fetched=NOW)]


def test_few_and_many_are_read_alike() -> None:
    with Workers(defaults().extract) as workers:
        few, many = list(workers.read(sources(3))), list(workers.read(sources(60)))
    assert [reading.article.article_id for reading in many if reading.article] == [str(n) for n in range(60)]
    assert [reading.claims[0].quote for reading in many[:-1]] == [str(n + 2) for n in range(60)]
    assert many[:3] == few[:3]
    assert (many[-1].article, many[-1].reason) == (None, few[-1].reason)
    assert few[-1].reason


HELD_UP = "<html><body><article>" + "<p>The flood drove 1,250 people from their homes.</p>" * 100_000
SHORT = Article(article_id="s", outlet="o", text="Az árvíz 12 embert ölt meg.", lang="hu", url="short")


def test_a_page_that_takes_too_long_is_recorded_and_left_and_the_others_are_read() -> None:
    long = Page(outlet="o", url="long", content=HELD_UP.encode(), fetched=NOW)
    with Workers(replace(defaults().extract, page_seconds=3.0)) as workers:
        before, held_up, after = workers.submit(partial(tuple, [SHORT, long, SHORT])).result()
    assert (held_up.url, held_up.article, held_up.reason) == ("long", None, "not read within 3 s")
    assert before == after
    assert after.article == SHORT


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say what a process takes")
def test_a_page_that_takes_too_much_memory_is_recorded_and_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST", 400)
    large = Page(outlet="o", url="large", content=b"<html><body><article>" + b"<b>1</b> " * 1_000_000, fetched=NOW)
    with Workers(replace(defaults().extract, page_seconds=60.0)) as workers:
        before, left, after = workers.submit(partial(tuple, [SHORT, large, SHORT])).result()
    assert (left.url, left.article, left.reason) == ("large", None, "took more than 400 MB")
    assert before == after


def test_a_process_that_has_grown_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 0)
    with Workers(replace(defaults().extract, workers=1)) as workers:
        before = workers.submit(partial(tuple, [SHORT])).result()
        assert active_children() == []
        assert workers.submit(partial(tuple, [SHORT])).result() == before


@pytest.mark.parametrize(
    ("work", "error", "said"),
    [
        (partial(archived_pages, Path("none.warc.gz"), 1000), FileNotFoundError, "none.warc.gz"),
        (partial(map, os._exit, (1,)), RuntimeError, "ended the process"),
    ],
)
def test_what_is_wrong_with_the_sources_themselves_is_raised(work: Work, error: type[Exception], said: str) -> None:
    with Workers(defaults().extract) as workers:
        with pytest.raises(error, match=said):
            workers.submit(work).result()
        assert len(list(workers.read(sources(20)))) == 21


def test_no_source_is_no_reading() -> None:
    with Workers(defaults().extract) as workers:
        assert list(workers.read([])) == []
