"""What was read, as rows of the warehouse, stored all or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.reading import Reading
from warehouse.warehouse import Warehouse

OUTLET_COLUMNS = ("name", "language", "country", "timezone", "owner", "kind", "agency_of")


@dataclass(frozen=True, slots=True)
class Added:
    """How much a store brought that was not known before."""

    articles: int = 0
    claims: int = 0
    unreadable: int = 0

    def __add__(self, other: "Added") -> "Added":
        return Added(self.articles + other.articles, self.claims + other.claims, self.unreadable + other.unreadable)


def store_readings(warehouse: Warehouse, readings: Sequence[Reading], now: datetime) -> Added:
    """Store articles and claims; what the warehouse holds already changes nothing."""
    claims = [claim for reading in readings for claim in reading.claims]
    with warehouse.transaction():
        return Added(
            articles=warehouse.add("articles", (article_row(reading, now) for reading in readings if reading.article)),
            claims=warehouse.add("claims", claims),
            unreadable=sum(reading.article is None for reading in readings),
        )


def article_row(reading: Reading, now: datetime) -> dict[str, Any]:
    """The article of a reading as a row of the warehouse, added when it was fetched, or now."""
    article = reading.article
    if article is None:
        raise ValueError("a reading without an article has no row")
    return {
        "article_id": article.article_id,
        "version": article.version,
        "outlet": article.outlet,
        "country": article.country,
        "lang": article.lang,
        "url": article.url,
        "published": article.published,
        "published_day": article.published.date() if article.published else None,
        "title": article.title,
        "text": article.text,
        "byline": article.byline,
        "correction": reading.correction,
        "fetched": article.fetched,
        "added": article.fetched or now,
        "note": reading.note,
    }


def page_row(row: dict[str, Any], reading: Reading | None) -> dict[str, Any]:
    """The row of a fetched address, with what was read there if it was read as a page."""
    if reading is None:
        return row | {"article_id": None}
    if reading.article is None:
        return row | {"outcome": "unreadable", "reason": reading.reason, "article_id": None}
    return row | {"article_id": reading.article.article_id}
