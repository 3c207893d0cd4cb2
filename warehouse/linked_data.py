"""The claims as linked data: JSON-LD in the terms of schema.org."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

CLAIMS = "SELECT claims.*, title FROM claims JOIN articles USING (article_id) ORDER BY claim_id"


def write_linked_data(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write all claims as one JSON-LD document, a claim a line."""
    between = ""
    with target.open("w", encoding="utf-8") as out:
        out.write('{"@context": "https://schema.org", "@graph": [')
        for batch in connection.sql(CLAIMS).to_arrow_reader(10_000):
            for claim in batch.to_pylist():
                out.write(f"{between}\n{json.dumps(_without_nulls(_claim(claim)), ensure_ascii=False)}")
                between = ","
        out.write("\n]}\n")


def _claim(claim: dict[str, Any]) -> dict[str, Any]:
    credit = [claim["source"], claim["via"] and f"via {claim['via']}"]
    return {
        "@type": "Claim",
        "@id": f"urn:crosscheck:claim:{claim['claim_id']}",
        "text": claim["sentence"],
        "abstract": claim["gloss"],
        "inLanguage": claim["lang"],
        "creditText": ", ".join(filter(None, credit)) or None,
        "temporalCoverage": claim["as_of"],
        "spatialCoverage": claim["place"] and {"@type": "Place", "name": claim["place"]},
        "about": _quantity(claim),
        "appearance": _article(claim),
    }


def _quantity(claim: dict[str, Any]) -> dict[str, Any]:
    low, high = _number(claim["low"]), _number(claim["high"])
    ends = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    name = ", ".join(filter(None, (claim["measure"], claim["subject"])))
    return {"@type": "QuantitativeValue", "name": name, **ends, "unitText": claim["unit"]}


def _article(claim: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": f"urn:crosscheck:article:{claim['article_id']}",
        "url": claim["url"],
        "headline": claim["title"],
        "datePublished": claim["published"] and claim["published"].isoformat(),
        "publisher": {"@type": "Organization", "name": claim["outlet"]},
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _without_nulls(node: dict[str, Any]) -> dict[str, Any]:
    return {key: _without_nulls(v) if isinstance(v, dict) else v for key, v in node.items() if v is not None}
