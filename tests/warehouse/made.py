"""Claims, articles, comparisons and facts made for the tests of the warehouse."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from extractors.article import Article
from extractors.claim import Claim
from warehouse.warehouse import Warehouse

EVENING = datetime(2025, 2, 7, 18, tzinfo=UTC)
NIGHT = datetime(2025, 2, 8, 2, 15, tzinfo=UTC)
SENTENCE = "The ministry said 26,000 soldiers were lost."
PLAIN = Claim(
    **dict.fromkeys(field.name for field in fields(Claim))
    | {"claim_id": "", "article_id": "", "outlet": "", "lang": "en", "part": "text", "gloss": "", "scope": ()}
    | {"sentence": SENTENCE, "sentence_start": 0, "start": 18, "end": 24, "quote": "26,000"}
    | {"low": Decimal(26000), "high": Decimal(26000), "qualifier": "exact", "unit": "count", "counted": "soldiers"}
    | {"measure": "military_losses", "change": "level", "modality": "stated", "subject": "Ukrainian armed forces"}
)


def claim(name: str, article: Article, low: int = 26000, sentence: str = SENTENCE, **changes: Any) -> Claim:
    quote = f"{low:,}"
    start = sentence.index(quote)
    return replace(
        PLAIN, claim_id=name, article_id=article.article_id, outlet=article.outlet, url=article.url, lang=article.lang,
        published=article.published, sentence=sentence, quote=quote, start=start, end=start + len(quote),
        low=Decimal(low), high=Decimal(low), gloss=f"{low} lost, says {article.outlet}", **changes,
    )  # fmt: skip


def article(name: str, outlet: str, hours: int = 0, text: str = SENTENCE, **changes: Any) -> Article:
    published = EVENING + timedelta(hours=hours)
    given = {"url": f"https://{outlet}.example/{name}", "published": published, "fetched": NIGHT, "country": "GB"}
    return Article(article_id=name, outlet=outlet, text=text, title="Toretsk", lang="en", **{**given, **changes})


def article_row(told: Article) -> dict[str, Any]:
    columns = ("article_id", "version", "outlet", "country", "lang", "url", "published", "title", "text", "fetched")
    row = {column: getattr(told, column) for column in columns}
    return row | {"added": NIGHT, "published_day": told.published.date() if told.published else None}


def comparison(name: str, a: str, b: str, relation: str, **changes: Any) -> dict[str, Any]:
    row = {
        "comparison_id": name, "claim_a": a, "claim_b": b, "relation": relation, "independence": "INDEPENDENT",
        "reason": "contested", "flags": ["rounded"], "severity": 0.5, "rule": "story_measure", "story_id": "story",
        "fact_id": "fact", "steps": '[{"question": "amount"}]', "first_seen": NIGHT,
    }  # fmt: skip
    return row | changes


def fact(name: str, **changes: Any) -> dict[str, Any]:
    row = {
        "fact_id": name, "story_id": "story", "measure": "military_losses", "subject": "Ukrainian armed forces",
        "place": None, "unit": "count", "as_of": "2025-02-07", "best": Decimal(26000), "low": Decimal(4700),
        "high": Decimal(26000), "status": "contested", "outlets": 3, "origins": 2, "primary_sources": 2,
        "first_seen": EVENING, "last_seen": NIGHT,
    }  # fmt: skip
    return row | changes


def add_articles(warehouse: Warehouse, *told: Article) -> int:
    return warehouse.add("articles", map(article_row, told))


def rows(warehouse: Warehouse, sql: str) -> list[tuple[Any, ...]]:
    """The rows of a query by way of Arrow: DuckDB 1.5 would need pytz to give moments itself."""
    return [tuple(row.values()) for row in warehouse.connection.sql(sql).to_arrow_table().to_pylist()]
