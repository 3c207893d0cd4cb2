"""Many nights on end over outlets with faults: counts add up, memory stays flat, no verdict changes without new text.

`CROSSCHECK_SOAK=50 pytest tests/flows/test_soak.py -s` soaks for fifty nights and tells of each.
"""

import asyncio
import gc
import json
import os
import resource
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from flows import night as stages
from flows import nightly as flow
from flows.nightly import Outcome
from warehouse.warehouse import Warehouse

from .made_nights import OUTLETS, MadeNights
from .site import Site

pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
NIGHTS = int(os.environ.get("CROSSCHECK_SOAK", "7"))
WARM = 3  # nights until all that is ever loaded has been
SLACK, GROWTH = 24, 3  # MB: above the memory of then, and a night, for the warehouse grows, and what Prefect remembers
QUICK = """
[extract]
workers = 1
[fetch]
backoff_seconds = 0.01
read_seconds = 5
max_bytes = 100_000
"""
VERDICTS = """
SELECT comparison_id, relation, reason, one.article_id AS article_a, two.article_id AS article_b
FROM store.comparisons
JOIN claims AS one ON one.claim_id = claim_a
JOIN claims AS two ON two.claim_id = claim_b
"""
GROWN = "SELECT DISTINCT story_id FROM stories JOIN store.articles USING (article_id) WHERE added >= '{}'"
LOST = """
SELECT
    (SELECT count(*) FROM claims ANTI JOIN articles USING (article_id)) AS claims,
    (SELECT count(*) FROM store.comparisons ANTI JOIN comparisons USING (comparison_id)
        WHERE surplus IS NOT TRUE) AS pairs,
    (SELECT count(*) FROM store.fact_claims ANTI JOIN claims USING (claim_id)) AS members,
    (SELECT count(*) FROM store.fact_claims ANTI JOIN facts USING (fact_id)) AS facts,
    (SELECT count(*) FROM claims JOIN articles USING (article_id)
        WHERE part = 'text' AND substring(text, "start" + 1, "end" - "start") <> quote) AS quotes,
    (SELECT count(*) FROM store.pages ANTI JOIN articles USING (article_id)
        WHERE kind = 'page' AND outcome IN ('read', 'unchanged')) AS pages
"""


class Verdict(NamedTuple):
    """What was said of a pair, and the stories of its two articles."""

    said: tuple[str, str]  # relation and reason
    told: dict[str, str]


Verdicts = dict[str, Verdict]


@dataclass
class Soak:
    """A folder of nights, and what each left."""

    folder: Path
    memory: list[int] = field(default_factory=list)  # MB of this process after each night

    def night(self) -> Outcome:
        """One night by the real flow."""
        named = {"outlets": "outlets.toml", "warehouse": "w.duckdb", "data": "data", "settings": "quick.toml"}
        told = asyncio.run(
            flow.nightly(since="2025-02-01", **{key: str(self.folder / at) for key, at in named.items()})
        )
        gc.collect()
        status = Path("/proc/self/status").read_text(encoding="ascii")
        self.memory.append(int(status.partition("VmRSS:")[2].split()[0]) >> 10)
        return told

    def rows(self, sql: str, file: str = "w.duckdb") -> list[dict[str, Any]]:
        with Warehouse.open(self.folder / file, read_only=True) as warehouse:
            return warehouse.connection.sql(sql).to_arrow_table().to_pylist()

    def counts(self, file: str = "w.duckdb") -> dict[str, int]:
        names = ("articles", "claims", "comparisons", "facts")
        return {name: self.rows(f"SELECT count(*) AS n FROM {name}", file)[0]["n"] for name in names}

    def stories(self) -> dict[str, str]:
        return {row["article_id"]: row["story_id"] for row in self.rows("FROM stories")}

    def verdicts(self) -> Verdicts:
        stories = self.stories()
        return {
            row["comparison_id"]: Verdict(
                (row["relation"], row["reason"]), {row[side]: stories[row[side]] for side in ("article_a", "article_b")}
            )
            for row in self.rows(VERDICTS)
        }

    def grown(self, told: Outcome) -> set[str]:
        """The stories that hold an article which was new that night."""
        return {row["story_id"] for row in self.rows(GROWN.format(told.run.started.isoformat()))}


@pytest.fixture
def soak(prefect: None, site: Site, tmp_path: Path) -> Soak:
    tables = [
        {"id": name, "name": name, "language": "en", "country": "GB", "feeds": [site.url(f"/{name}/feed.xml")]}
        | {"allow_private": True, "delay_seconds": 0}
        for name in OUTLETS
    ]
    lines = ("\n".join(["[[outlet]]", *(f"{key} = {json.dumps(value)}" for key, value in t.items())]) for t in tables)
    (tmp_path / "outlets.toml").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "quick.toml").write_text(QUICK, encoding="utf-8")
    return Soak(tmp_path)


def test_nights_on_end(soak: Soak, site: Site) -> None:
    news = MadeNights(site)
    counts, verdicts = dict.fromkeys(("articles", "claims", "comparisons", "facts"), 0), {}
    for night in range(1, NIGHTS + 1):
        brought = news.turn(night)
        told = soak.night()
        before, counts = counts, soak.counts()
        known, verdicts = verdicts, soak.verdicts()
        tell(night, soak, told, counts)
        assert_counts_add_up(soak, told, before, counts)
        assert brought or (told.run.pages == 0 and known == verdicts)
        assert flickered(known, verdicts, soak.stories(), soak.grown(told)) == {}
    assert verdicts
    most = [soak.memory[WARM - 1] + SLACK + GROWTH * nights for nights in range(NIGHTS - WARM + 1)]
    assert all(now <= limit for now, limit in zip(soak.memory[WARM - 1 :], most, strict=True)), soak.memory


def flickered(known: Verdicts, now: Verdicts, stories: dict[str, str], grown: set[str]) -> Verdicts:
    """The pairs of which something else is said now, or nothing, though their stories are as they were.

    A story that has new articles is not as it was, nor one that an article has left for another.
    """
    changed = {one: verdict for one, verdict in known.items() if verdict.said != (now[one].said if one in now else ())}
    return {
        one: verdict
        for one, verdict in changed.items()
        if all(stories[article] == story and story not in grown for article, story in verdict.told.items())
    }


def assert_counts_add_up(soak: Soak, told: Outcome, before: dict[str, int], counts: dict[str, int]) -> None:
    """What a night says that it brought is what is there now, and nothing hangs in the air."""
    assert list(told.failed)[-1:] == ["gone"] or "gone" in told.failed
    assert counts["articles"] - before["articles"] == told.run.added.articles
    assert counts["claims"] - before["claims"] == told.run.added.claims
    visits = soak.rows(f"FROM store.visits WHERE run_id = '{told.run.run_id}'")
    assert {visit["outlet"] for visit in visits} == set(OUTLETS)
    assert all(visit["listed"] == visit["fetched"] + visit["unchanged"] + visit["failed"] for visit in visits), visits
    assert told.run.pages == sum(visit["fetched"] for visit in visits)
    assert soak.rows(LOST) == [dict.fromkeys(("claims", "pairs", "members", "facts", "quotes", "pages"), 0)]
    assert soak.counts(f"data/{stages.LATEST}") == counts


def tell(night: int, soak: Soak, told: Outcome, counts: dict[str, int]) -> None:
    """A line for whoever watches."""
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(
        f"night {night}: {told.run.pages} pages, {counts}, {soak.memory[-1]} MB here, {largest} MB in another process"
    )
