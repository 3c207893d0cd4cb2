"""What the tests of the warehouse begin with: an empty one, and one that tells a small story."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from warehouse.warehouse import Warehouse

from .made import NIGHT, SENTENCE, add_articles, article, claim, comparison, fact

LAKE = os.environ.get("CROSSCHECK_LAKE")  # sqlite, or what Postgres needs to know, such as "host=/run/pg user=me"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A warehouse's name; the same tests pass on DuckLake, where its extensions are installed and this is asked for."""
    if not LAKE:
        return tmp_path / "crosscheck.duckdb"
    if LAKE == "sqlite":
        return Path(f"ducklake:{tmp_path}/crosscheck.sqlite")
    name = f"crosscheck_{uuid4().hex}"
    subprocess.run(["createdb", "--maintenance-db", f"{LAKE} dbname=postgres", name], check=True)
    return Path(f"ducklake:postgres:{LAKE} dbname={name} data={tmp_path}/files")


@pytest.fixture
def warehouse(path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(path) as opened:
        yield opened


@pytest.fixture
def told(warehouse: Warehouse) -> Warehouse:
    """Four outlets on one figure: an agency, its reprint, one that disputes it, and one that mends its own silently."""
    agency, reprint = article("agency-1", "agency"), article("daily-1", "daily", 1)
    disputes = article("kyiv-1", "kyiv", 2, SENTENCE.replace("26,000", "4,700"))
    first = article("post-1", "post", 3, url="https://post.example/losses")
    later = article("post-2", "post", 3, url="https://post.example/losses", fetched=NIGHT + timedelta(days=1))
    mended = SENTENCE.replace("26,000", "28,000")
    warehouse.add("outlets", [{"outlet": "agency", "name": "The Agency", "kind": "agency", "country": "RU"}])
    add_articles(warehouse, agency, reprint, disputes, first, replace(later, text=mended))
    warehouse.add(
        "claims",
        [
            claim("c-agency", agency, source="Russia's defence ministry"),
            claim("c-daily", reprint, source="Russia's defence ministry", via="The Agency"),
            claim("c-kyiv", disputes, 4700, SENTENCE.replace("26,000", "4,700"), source="Ukraine's general staff"),
            claim("c-post-was", first),
            claim("c-post-now", later, 28000, mended),
        ],
    )
    articles = ("agency-1", "daily-1", "kyiv-1", "post-1", "post-2")
    warehouse.add("stories", [{"article_id": name, "story_id": "story"} for name in articles])
    origins = dict(zip(articles, ("wire", "wire", "kyiv", "post", "post"), strict=True))
    warehouse.add("origins", [{"article_id": name, "origin_id": origin} for name, origin in origins.items()])
    warehouse.add(
        "comparisons",
        [
            comparison("agreed", "c-agency", "c-daily", "AGREE", independence="SAME_ORIGIN", steps=None),
            comparison("disputed", "c-agency", "c-kyiv", "CONTRADICT", severity=0.9),
            comparison("fallen", "c-daily", "c-kyiv", "REVISED_DOWN", severity=0.95),
            comparison("lookalike", "c-daily", "c-post-was", "DIFFERENT_SCOPE", fact_id=None, steps=None),
        ],
    )
    warehouse.add("facts", [fact("fact"), fact("alone", status="single_source", outlets=1, origins=1)])
    belongs = [("fact", "c-agency"), ("fact", "c-daily"), ("fact", "c-kyiv"), ("alone", "c-post-was")]
    warehouse.add("fact_claims", [{"fact_id": of, "claim_id": name} for of, name in belongs])
    return warehouse
