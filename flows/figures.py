"""Claims as the comparison reads them: rows of the warehouse, column by column, made into figures."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pyarrow as pa

from comparers import origin
from comparers.figure import Figure, Press, hour_of, period
from comparers.interval import worded
from extractors.figures.units import dimension_of
from warehouse.warehouse import Warehouse

Row = dict[str, Any]
NOTHING: frozenset[str] = frozenset()


def figures(warehouse: Warehouse, articles: Sequence[str] | None = None) -> dict[str, Figure]:
    """The figures of these articles (of all) by claim_id."""
    if articles is not None and not articles:
        return {}
    asked = None if articles is None else list(articles)
    return figures_of(warehouse.ask("figures", articles=asked), presses_of(warehouse.ask("presses", articles=asked)))


def figures_of(claims: pa.Table, presses: dict[str, Press]) -> dict[str, Figure]:
    """The figures of claims whose articles are known, by claim_id."""
    columns = {name: claims[name].to_pylist() for name in claims.column_names}
    columns |= {
        "press": [presses.get(article) for article in columns["article_id"]],
        "at": [start - first for start, first in zip(columns["start"], columns["sentence_start"], strict=True)],
        "number": list(map(worded, columns["low"], columns["high"])),
        "dimension": list(map(dimension_of, columns["unit"])),
        "period": list(map(period, columns["as_of"])),
        "scope": [frozenset(limits) if limits else NOTHING for limits in columns["scope"]],
    }
    made = map(Figure._make, zip(*(columns[name] for name in Figure._fields), strict=True))
    return {one.claim_id: one for one in made if one.press is not None}


def presses_of(articles: pa.Table) -> dict[str, Press]:
    """What the figures of each article share, by article_id."""
    return {row["article_id"]: press(row) for row in articles.to_pylist()}


def press(row: Row) -> Press:
    """An article's row as what its figures share."""
    return teller(row)._replace(
        hour=hour_of(row["published"]),
        agency=row["agency_of"] or origin.agency(row["head"], row["tail"], row["byline"]),
        page=f"{row['outlet']} {row['url']}" if row["url"] else None,
        replaced=row["replaced"],
        voices=frozenset(row["voices"] or ()),
    )


def teller(row: Row) -> Press:
    """As much of an article's row as keys and facts need: who told it when, in which story, for which house."""
    day = row["published_day"].toordinal() if row["published_day"] else None
    told = (row["article_id"], row.get("outlet", ""), row["lang"] or "", day, None)
    return Press(*told, row.get("story_id", ""), row.get("origin_id", ""), None, row.get("owner"), row.get("added"))


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest: figures and what is made of them hold no cycles, but walking them takes long."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
