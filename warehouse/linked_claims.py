"""A claim as linked data: what it says, who says so, and where its words stand in which version of an article."""

import re
from decimal import Decimal
from typing import Any

from comparers.interval import LOWER, UPPER

Node = dict[str, Any]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def claim(row: Node) -> Node:
    """A Claim with its Observation, its sources (PROV) and the annotation of its words."""
    name = f"urn:crosscheck:claim:{row['claim_id']}"
    credit = [row["source"], row["via"] and f"via {row['via']}"]
    return {
        "@id": name,
        "@type": ["Claim", "prov:Entity"],
        "text": row["sentence"],
        "abstract": row["gloss"],
        "inLanguage": row["lang"],
        "creditText": ", ".join(filter(None, credit)) or None,
        "temporalCoverage": row["as_of"],
        "spatialCoverage": row["place"] and {"@type": "Place", "name": row["place"]},
        "about": _observation(name, row),
        "appearance": {"@id": article_name(row["article_id"])},
        "prov:hadPrimarySource": row["source"] and _statement(row["source"]),
        "prov:wasQuotedFrom": row["via"] and _statement(row["via"]),
        "subjectOf": _annotation(name, row),
    }


def article_name(article_id: str) -> str:
    """What a version of an article is called in linked data."""
    return f"urn:crosscheck:article:{article_id}"


def _observation(name: str, row: Node) -> Node:
    said = DAY.fullmatch(row["as_of"] or "")
    return {
        "@id": f"{name}#observation",
        "@type": "Observation",
        "observationAbout": row["subject"] and {"@type": "Thing", "name": row["subject"]},
        "measuredProperty": {"@type": "Property", "name": row["measure"]},
        "observationDate": said and said[0],
        **_values(row),
        "unitText": f"{row['unit']} per {row['per']}" if row["per"] else row["unit"],
    }


def _values(row: Node) -> Node:
    """The figure, or the ends that its wording gives it: "more than 26,000" has no upper one."""
    low, high = _number(row["low"]), _number(row["high"])
    if row["qualifier"] in LOWER:
        return {"minValue": low if low is not None else high}
    if row["qualifier"] in UPPER:
        return {"maxValue": high if high is not None else low}
    return {"value": low} if low == high else {"minValue": low, "maxValue": high}


def _statement(speaker: str) -> Node:
    said_by = {"@type": "prov:Agent", "name": speaker}
    return {"@type": ["Statement", "prov:Entity"], "prov:wasAttributedTo": said_by}


def _annotation(name: str, row: Node) -> Node:
    source = article_name(row["article_id"])
    quote = {"oa:exact": row["quote"], "oa:prefix": row["before"], "oa:suffix": row["behind"]}
    position = {"oa:start": row["start"], "oa:end": row["end"]}
    return {
        "@id": f"{name}#annotation",
        "@type": ["CreativeWork", "oa:Annotation"],
        "oa:hasBody": {"@id": name},
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": source if row["part"] == "text" else f"{source}#{row['part']}"},
            "oa:hasSelector": [
                {"@type": "oa:TextQuoteSelector", **quote},
                {"@type": "oa:TextPositionSelector", **position},
            ],
        },
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
