"""A forgotten article leaves nothing behind but the address that must not be fetched again."""

from pathlib import Path

import pytest

from warehouse.forget import forget
from warehouse.warehouse import Warehouse

from .made import NIGHT, SENTENCE, add_articles, article, claim, comparison, rows

SECRET = "The ministry said 26,000 quietly unforgettable soldiers were lost."
URL = "https://gone.example/secret"


@pytest.fixture
def filed(told: Warehouse) -> Path:
    gone = article("gone-1", "gone", text=SECRET * 50, url=URL)
    add_articles(told, gone)
    told.add("claims", [claim("c-gone", gone, sentence=SECRET)])
    told.add("stories", [{"article_id": "gone-1", "story_id": "story"}])
    told.add("origins", [{"article_id": "gone-1", "origin_id": "wire"}])
    told.add("blocks", [{"claim_id": "c-gone", "rule": "story", "key": "k"}])
    told.add("comparisons", [comparison("with-gone", "c-gone", "c-kyiv", "CONTRADICT")])
    told.add("reviews", [{"comparison_id": "with-gone", "label": "confirmed", "note": "quietly unforgettable"}])
    told.add("fact_claims", [{"fact_id": "fact", "claim_id": "c-gone"}])
    page = {
        "url": URL,
        "outlet": "gone",
        "kind": "page",
        "outcome": "read",
        "article_id": "gone-1",
        "etag": "e",
        "fetched": NIGHT,
    }
    told.add("pages", [page, page | {"url": f"{URL}?from=feed"}])
    told.close()
    return told.path


def test_an_article_and_all_derived_from_it_leave(filed: Path) -> None:
    gone = forget(filed, URL)
    assert (gone.urls, gone.articles) == ((URL, f"{URL}?from=feed"), ("gone-1",))
    assert (gone.claims, gone.comparisons) == (1, 1)
    with Warehouse.open(filed) as left:
        for table in ("articles", "claims", "stories", "origins", "blocks", "comparisons", "reviews", "facts"):
            assert "gone" not in str(rows(left, f"FROM store.{table}"))
        assert left.ask("counts").to_pylist()[0] | {"discrepancies": 0} == {
            "articles": 5, "claims": 5, "comparisons": 4, "discrepancies": 0, "facts": 1,
        }  # fmt: skip
        assert left.connection.execute("SELECT DISTINCT fact_id FROM store.comparisons").fetchall() == [(None,)]


def test_not_even_the_bytes_of_the_file_remember(filed: Path) -> None:
    assert b"unforgettable" in filed.read_bytes()
    forget(filed, URL)
    assert b"unforgettable" not in filed.read_bytes()
    assert [path.name for path in filed.parent.iterdir()] == [filed.name]


def test_its_pages_are_never_fetched_again(filed: Path) -> None:
    forget(filed, URL)
    with Warehouse.open(filed) as left:
        pages = left.ask("page_state", outlet="gone").select(["outcome", "etag", "article_id"]).to_pylist()
    assert pages == [{"outcome": "forgotten", "etag": None, "article_id": None}] * 2


def test_forgetting_what_is_not_known_changes_nothing(filed: Path) -> None:
    before = filed.read_bytes()
    gone = forget(filed, "https://gone.example/other")
    assert (gone.urls, gone.articles, gone.claims, gone.comparisons) == ((), (), 0, 0)
    assert filed.read_bytes() == before


def test_all_versions_at_an_address_leave(filed: Path) -> None:
    assert forget(filed, "https://post.example/losses").articles == ("post-1", "post-2")
    with Warehouse.open(filed) as left:
        assert left.ask("edited_silently").num_rows == 0
        assert SENTENCE in str(left.ask("who_says").to_pylist())


def test_the_views_and_their_comments_stay(filed: Path) -> None:
    forget(filed, URL)
    with Warehouse.open(filed, read_only=True) as left:
        silent = "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"
        assert left.connection.execute(silent).fetchall() == []
        assert left.ask("worst").num_rows == 2
