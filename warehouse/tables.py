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
    "stories": Table(("article_id",)),
    "origins": Table(("article_id",)),
    "blocks": Table(("claim_id", "rule", "key")),
    "comparisons": Table(("comparison_id",), keeps=("first_seen",)),
    "facts": Table(("fact_id",)),
    "fact_claims": Table(("fact_id", "claim_id")),
    "reviews": Table(("comparison_id",)),
}


def merge_sql(name: str, columns: list[str]) -> str:
    """The MERGE of the relation `incoming` (these columns, one row a key) into store.<name>."""
    table = TABLES[name]
    changing = [f'"{column}"' for column in columns if column not in (*table.key, *table.keeps)]
    differs = " OR ".join(f"merged.{column} IS DISTINCT FROM incoming.{column}" for column in changing)
    update = ", ".join(f"{column} = incoming.{column}" for column in changing)
    keys = ", ".join(f'"{column}"' for column in table.key)
    matched = f"WHEN MATCHED AND ({differs}) THEN UPDATE SET {update}" if changing else ""
    merge = f"MERGE INTO store.{name} AS merged USING incoming USING ({keys})"
    return f"{merge} {matched} WHEN NOT MATCHED THEN INSERT BY NAME"
