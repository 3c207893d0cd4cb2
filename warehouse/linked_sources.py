"""Where claims come from as linked data: versions of articles and their descent (PROV), and reviews of pairs."""

from datetime import datetime
from typing import Any

from warehouse.linked_claims import article_name

Node = dict[str, Any]
RATINGS = {
    "confirmed": "Contradicted: the two figures cannot both be right",
    "wrong_scope": "Not contradicted: the two figures count different things",
    "wrong_extraction": "Not contradicted: a figure was read wrongly",
    "update": "Not contradicted: the later figure is an update",
}


def article(row: Node) -> Node:
    """A version of an article: what it revises, and which earlier text it is a copy of."""
    name, copied = row["article_id"], row["copy_of"] != row["article_id"]
    revised = row["revision_of"]
    return {
        "@id": article_name(name),
        "@type": ["NewsArticle", "prov:Entity"],
        "url": row["url"] and {"@id": row["url"]},
        "headline": row["title"],
        "inLanguage": row["lang"],
        "datePublished": _moment(row["published"]),
        "publisher": {"@type": "Organization", "name": row["publisher"]},
        "prov:generatedAtTime": row["fetched"] and {"@type": "xsd:dateTime", "@value": _moment(row["fetched"])},
        "prov:wasRevisionOf": revised and {"@id": article_name(revised)},
        "prov:wasQuotedFrom": {"@id": article_name(row["copy_of"])} if copied and row["copy_of"] != revised else None,
    }


def claim_review(row: Node) -> Node:
    """What a person said of two claims that the comparison called a discrepancy."""
    claims = [{"@type": "Claim", "@id": f"urn:crosscheck:claim:{row[side]}"} for side in ("claim_a", "claim_b")]
    return {
        "@id": f"urn:crosscheck:review:{row['comparison_id']}",
        "@type": "ClaimReview",
        "claimReviewed": f"{row['gloss_a']} / {row['gloss_b']}",
        "itemReviewed": claims,
        "reviewRating": {"@type": "Rating", "alternateName": RATINGS[row["label"]]},
        "reviewBody": row["note"],
        "author": {"@type": "Person", "name": row["reviewer"] or "not named"},
        "datePublished": _moment(row["reviewed"]),
    }


def _moment(when: datetime | None) -> str | None:
    return when.isoformat() if when else None
