"""How an article and everything derived from it leave the warehouse, down to the bytes of its file."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.copy import copy_to
from warehouse.lake import compact, lake_of, vacuum
from warehouse.warehouse import Warehouse

# Each is filled from those before it. A fact that loses a claim is made anew, from what is left, by the next compare.
CONDEMNED = """
CREATE OR REPLACE TEMP TABLE gone_articles AS
    SELECT article_id FROM store.articles WHERE url = $url
    UNION SELECT article_id FROM store.pages WHERE url = $url AND article_id IS NOT NULL;
CREATE OR REPLACE TEMP TABLE gone_urls AS
    SELECT url FROM store.pages WHERE url = $url OR article_id IN (FROM gone_articles)
    UNION SELECT url FROM store.articles WHERE article_id IN (FROM gone_articles) AND url IS NOT NULL;
CREATE OR REPLACE TEMP TABLE gone_claims AS
    SELECT claim_id FROM store.claims WHERE article_id IN (FROM gone_articles);
CREATE OR REPLACE TEMP TABLE gone_comparisons AS
    SELECT comparison_id FROM store.comparisons WHERE claim_a IN (FROM gone_claims) OR claim_b IN (FROM gone_claims);
CREATE OR REPLACE TEMP TABLE gone_facts AS
    SELECT DISTINCT fact_id FROM store.fact_claims WHERE claim_id IN (FROM gone_claims)
"""
DELETIONS = """
DELETE FROM store.reviews WHERE comparison_id IN (FROM gone_comparisons);
DELETE FROM store.comparisons WHERE comparison_id IN (FROM gone_comparisons);
UPDATE store.comparisons SET fact_id = NULL WHERE fact_id IN (FROM gone_facts);
DELETE FROM store.fact_claims WHERE fact_id IN (FROM gone_facts);
DELETE FROM store.facts WHERE fact_id IN (FROM gone_facts);
DELETE FROM store.blocks WHERE claim_id IN (FROM gone_claims);
DELETE FROM store.claims WHERE claim_id IN (FROM gone_claims);
DELETE FROM store.tellings WHERE article_id IN (FROM gone_articles);
DELETE FROM store.stories WHERE article_id IN (FROM gone_articles);
DELETE FROM store.origins WHERE article_id IN (FROM gone_articles);
DELETE FROM store.articles WHERE article_id IN (FROM gone_articles);
UPDATE store.pages
SET outcome = 'forgotten', etag = NULL, last_modified = NULL, digest = NULL, archive = NULL, archive_offset = NULL,
    reason = NULL, article_id = NULL
WHERE url IN (FROM gone_urls)
"""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What left the warehouse: the article's addresses and versions, and how many claims and comparisons went along."""

    urls: tuple[str, ...]
    articles: tuple[str, ...]
    claims: int
    comparisons: int


def forget(path: Path | str, url: str) -> Forgotten:
    """Take the article at that address out of the file at `path`, which is then written anew without it.

    Its pages stay known as forgotten, so that no later night fetches them again. Of an unknown address nothing changes.
    """
    path = Path(path)
    anew = path.with_name(f"{path.name}.anew")
    anew.unlink(missing_ok=True)
    with Warehouse.open(path) as warehouse:
        with warehouse.transaction():
            gone = _delete(warehouse.connection, url)
        if not gone.urls:
            return gone
        if lake := lake_of(path):
            compact(warehouse.connection)
        else:
            copy_to(warehouse, anew)
    if lake:
        vacuum(lake)
    else:
        anew.replace(path)
    return gone


def _delete(connection: duckdb.DuckDBPyConnection, url: str) -> Forgotten:
    for statement in CONDEMNED.split(";"):
        connection.execute(statement, {"url": url} if "$url" in statement else None)
    urls, articles, claims, comparisons = (
        [row[0] for row in connection.execute(f"FROM gone_{what} ORDER BY ALL").fetchall()]
        for what in ("urls", "articles", "claims", "comparisons")
    )
    connection.execute(DELETIONS)
    return Forgotten(tuple(urls), tuple(articles), len(claims), len(comparisons))
