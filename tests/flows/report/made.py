"""Articles, claims, comparisons and nights made for the tests of the report, and the report that they give."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from flows.report.write import write_report
from flows.settings import Settings, defaults
from warehouse.warehouse import Warehouse

MORNING = datetime(2025, 2, 8, 2, 15, tzinfo=UTC)


def tell(warehouse: Warehouse, name: str, sentence: str, quote: str, low: int, **more: Any) -> str:
    """Store an article of one sentence and the one claim in it; the outlet's name names them all."""
    article = {
        "article_id": name, "version": name, "outlet": more.get("outlet", name), "country": "GB",
        "lang": more.get("lang", "en"),
        "published": more.get("published", MORNING), "added": more.get("added", MORNING),
        "url": more.get("url", f"https://{name}.example/toretsk"), "published_day": date(2025, 2, 8),
        "title": "Toretsk", "text": sentence, "fetched": more.get("fetched", MORNING),
    }  # fmt: skip
    start = sentence.index(quote)
    claim = {
        "claim_id": f"claim-{name}", "article_id": name, "part": "text", "sentence": sentence, "sentence_start": 0,
        "start": start, "end": start + len(quote), "quote": quote, "low": Decimal(low), "high": Decimal(low),
        "qualifier": more.get("qualifier", "exact"), "unit": more.get("unit", "count"), "per": more.get("per"),
        "measure": more.get("measure", "military_losses"), "change": "level", "modality": "stated",
        "subject": "Ukrainian armed forces", "place": "Toretsk", "scope": [], "gloss": f"gloss of {name}",
        "source": more.get("source"), "via": more.get("via"), "qualifier_text": more.get("qualifier_text"),
        "source_text": more.get("source_text"), "as_of": more.get("as_of"),
    }  # fmt: skip
    warehouse.add("articles", [article])
    warehouse.add("claims", [claim])
    return str(claim["claim_id"])


def set_against(warehouse: Warehouse, a: str, b: str, **verdict: Any) -> str:
    """Store what came of comparing two claims."""
    row = {
        "comparison_id": f"{a}-{b}", "claim_a": a, "claim_b": b, "relation": "CONTRADICT", "independence": "UNKNOWN",
        "reason": "disjoint", "flags": [], "severity": 0.5, "rule": "story", "story_id": "story", "fact_id": "fact",
        "steps": None, "first_seen": MORNING, **verdict,
    }  # fmt: skip
    warehouse.add("comparisons", [row])
    return str(row["comparison_id"])


def end_night(warehouse: Warehouse, **counts: int) -> None:
    run = {
        "run_id": "night",
        "kind": "night",
        "started": MORNING,
        "finished": MORNING,
        "since": MORNING,
        "status": "done",
    }
    none = dict.fromkeys(
        ("outlets", "outlets_failed", "pages", "articles", "claims", "comparisons", "discrepancies"), 0
    )
    warehouse.add("runs", [run | none | counts])


def gather(warehouse: Warehouse, fact: str, *claims: str, **more: Any) -> str:
    """Store a fact and the claims that belong to it."""
    row = {
        "fact_id": fact, "measure": "military_losses", "subject": "Ukrainian armed forces", "place": "Toretsk",
        "unit": "count", "status": "contested", "outlets": len(claims), "origins": len(claims), "primary_sources": 1,
        "best": Decimal(26000), "low": Decimal(16000), "high": Decimal(26000), "first_seen": MORNING,
        "last_seen": MORNING, **more,
    }  # fmt: skip
    warehouse.add("facts", [row])
    warehouse.add("fact_claims", [{"fact_id": fact, "claim_id": claim} for claim in claims])
    return fact


def report(warehouse: Warehouse, folder: Path, settings: Settings | None = None, notice: str | None = None) -> Path:
    """Write the report into the folder and return the folder."""
    return write_report(warehouse, folder, settings or defaults(), notice).parent


def page(warehouse: Warehouse, folder: Path, name: str = "index.html", settings: Settings | None = None) -> str:
    """One page of the report."""
    return (report(warehouse, folder, settings) / name).read_text(encoding="utf-8")
