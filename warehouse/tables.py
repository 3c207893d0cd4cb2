"""What the base tables are merged by: each table's key, and the columns of which the first value stays."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """How rows of one base table are told apart and brought up to date."""

    key: tuple[str, ...]
    keeps: tuple[str, ...] = ()


TABLES = {
    "outlets": Table(("outlet",)),
    "runs": Table(("run_id",)),
    "visits": Table(("run_id", "outlet")),
    "pages": Table(("url",)),
    "articles": Table(("article_id",), keeps=("fetched", "added")),
    "claims": Table(("claim_id",)),
    "tellings": Table(("article_id",)),
    "stories": Table(("article_id",)),
    "origins": Table(("article_id",)),
    "blocks": Table(("claim_id", "rule", "key")),
    "comparisons": Table(("comparison_id",), keeps=("first_seen",)),
    "facts": Table(("fact_id",)),
    "fact_claims": Table(("fact_id", "claim_id")),
    "reviews": Table(("comparison_id",)),
}


def merges(name: str, columns: list[str]) -> tuple[str, ...]:
    """Two MERGEs of the relation `incoming` (one row a key) into store.<name>: what changed, then what is new."""
    table = TABLES[name]
    changing = [f'"{column}"' for column in columns if column not in (*table.key, *table.keeps)]
    keys = ", ".join(f'"{column}"' for column in table.key)
    merge = f"MERGE INTO store.{name} AS kept USING incoming USING ({keys})"
    # In DuckDB 2.0 one MERGE that does both takes three times as long as these two.
    new = f"{merge} WHEN NOT MATCHED THEN INSERT BY NAME"
    if not changing:
        return (new,)
    differs = " OR ".join(f"kept.{column} IS DISTINCT FROM incoming.{column}" for column in changing)
    update = ", ".join(f"{column} = incoming.{column}" for column in changing)
    return f"{merge} WHEN MATCHED AND ({differs}) THEN UPDATE SET {update}", new
