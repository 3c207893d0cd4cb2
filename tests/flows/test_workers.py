"""Pages are read in order, by other processes where there are many."""

from datetime import UTC, datetime

from extractors.article import Article, Page
from flows.reading import Source
from flows.settings import defaults
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


def test_no_source_is_no_reading() -> None:
    with Workers(defaults().extract) as workers:
        assert list(workers.read([])) == []
