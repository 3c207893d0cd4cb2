"""What articles and claims are found again by, read once: traces and shingles of texts, keys of claims."""

from typing import Any

import pyarrow as pa

from comparers import origin, pairing, story
from flows.figures import figures_of, teller
from flows.workers import Workers, in_batches
from warehouse.warehouse import Warehouse

AT_ONCE = 2000  # articles
STORED_AT_ONCE = 10  # batches: each merge looks through all keys there are
TELLING = pa.schema(
    [
        ("article_id", pa.string()),
        ("day", pa.int32()),
        ("lang", pa.string()),
        ("traces", pa.list_(pa.uint64())),
        ("emphases", pa.list_(pa.float32())),
        ("shingles", pa.list_(pa.uint32())),
    ]
)
BLOCK = pa.schema([("claim_id", pa.string()), ("rule", pa.string()), ("key", pa.string())])


def index(warehouse: Warehouse, workers: Workers) -> int:
    """Read the texts and claims of all articles that were not read before; returns how many."""
    articles = warehouse.ask("articles_to_index")["article_id"].to_pylist()
    work = (
        (warehouse.ask("texts", articles=batch), warehouse.ask("figures", articles=batch))
        for batch in in_batches(articles, AT_ONCE)
    )
    for batch in in_batches(workers.each(indexed, work), STORED_AT_ONCE):
        warehouse.add("tellings", pa.concat_tables([tellings for tellings, _ in batch]))
        warehouse.add("blocks", pa.concat_tables([blocks for _, blocks in batch]))
    return len(articles)


def indexed(texts: pa.Table, claims: pa.Table) -> tuple[pa.Table, pa.Table]:
    """Articles as rows of store.tellings, and the keys of their claims as rows of store.blocks."""
    rows = texts.to_pylist()
    presses = {row["article_id"]: teller(row) for row in rows}
    blocks = [block for one in figures_of(claims, presses).values() for block in pairing.block_rows(one)]
    return pa.Table.from_pylist([_telling(row) for row in rows], TELLING), pa.Table.from_pylist(blocks, BLOCK)


def _telling(row: dict[str, Any]) -> dict[str, Any]:
    day = row["published_day"].toordinal() if row["published_day"] else None
    figures = (story.Told(**one) for one in row["figures"] or ())
    told = story.telling(row["article_id"], row["title"], row["text"], day, row["lang"], figures)
    return {
        "article_id": told.article_id,
        "day": day,
        "lang": told.lang,
        "traces": told.hashes,
        "emphases": list(told.traces.values()),
        "shingles": sorted(origin.wording(told.article_id, row["text"], day).shingles),
    }
