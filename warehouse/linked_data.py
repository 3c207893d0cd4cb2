"""The claims and their sources as linked data: JSON-LD in the terms of schema.org, PROV and Web Annotation."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb

from warehouse import linked_claims, linked_sources
from warehouse.questions import question

Node = dict[str, Any]
CONTEXT = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Each file, and the questions of which it holds the answers: a node a row.
FILES: dict[str, dict[str, Callable[[Node], Node]]] = {
    "claims.jsonld": {"linked_claims": linked_claims.claim, "linked_articles": linked_sources.article},
    "claim_reviews.jsonld": {"linked_reviews": linked_sources.claim_review},
}


def write_linked_data(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write claims.jsonld, and claim_reviews.jsonld about the pairs that a person labelled, a node a line."""
    for name, questions in FILES.items():
        between = ""
        with (folder / name).open("w", encoding="utf-8") as out:
            out.write(f'{{"@context": {json.dumps(CONTEXT)}, "@graph": [')
            for node in _nodes(connection, questions):
                out.write(f"{between}\n{json.dumps(_without_nulls(node), ensure_ascii=False)}")
                between = ","
            out.write("\n]}\n")


def _nodes(connection: duckdb.DuckDBPyConnection, questions: dict[str, Callable[[Node], Node]]) -> Iterator[Node]:
    for name, node in questions.items():
        for batch in connection.sql(question(name).sql).to_arrow_reader(10_000):
            yield from map(node, batch.to_pylist())


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [_without_nulls(inner) for inner in value if inner is not None] if isinstance(value, list) else value
