"""The comparison on a real warehouse: new articles join what is there, and the order of nights changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from comparers.pairing import LEADING
from extractors.article import content_hash
from flows.compare import compare
from flows.judging import candidates
from flows.settings import defaults
from warehouse.warehouse import Warehouse

NOW = datetime(2025, 2, 10, tzinfo=UTC)
UNSAID = (
    "qualifier_text", "per", "of", "subject", "subject_text", "subject_id", "place", "place_id", "as_of", "as_of_basis",
    "source", "source_text", "via", "via_text", "reading",
)  # fmt: skip
SAYS = "The Ahr flooded Altenahr and killed [{}] people, Malu Dreyer said in Mainz."


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(tmp_path / "w.duckdb") as opened:
        yield opened


def add(warehouse: Warehouse, *told: tuple[str, int, int]) -> None:
    """Articles (outlet, people killed, day of February) with their one claim each."""
    warehouse.add("articles", [article(outlet, killed, day) for outlet, killed, day in told])
    warehouse.add("claims", [claim(outlet, killed) for outlet, killed, _ in told])


def article(outlet: str, killed: int, day: int) -> dict[str, Any]:
    published = datetime(2025, 2, day, 12, tzinfo=UTC)
    text = SAYS.format(killed).replace("[", "").replace("]", "") + f" Readers of the {outlet} sent pictures."
    return {
        "article_id": outlet, "version": outlet, "outlet": outlet, "country": "DE", "lang": "en", "url": None,
        "published": published, "published_day": published.date(), "title": None, "text": text, "byline": None,
        "fetched": NOW, "added": NOW, "note": None,
    }  # fmt: skip


def claim(outlet: str, killed: int) -> dict[str, Any]:
    before, after = SAYS.split("[{}]")
    row = dict.fromkeys(UNSAID)
    return row | {
        "claim_id": content_hash(outlet), "article_id": outlet, "part": "text", "sentence": f"{before}{killed}{after}",
        "sentence_start": 0, "start": len(before), "end": len(before) + len(str(killed)), "quote": str(killed),
        "low": Decimal(killed), "high": Decimal(killed), "qualifier": "exact", "unit": "count", "counted": "people",
        "measure": "killed", "change": "level", "modality": "stated", "scope": [], "gloss": "",
    }  # fmt: skip


def verdicts(warehouse: Warehouse) -> Sequence[tuple[str, ...]]:
    pairs = warehouse.ask("compared_pairs").to_pylist()
    names = {content_hash(outlet): outlet for outlet in "abcdef"}
    return sorted((*sorted((names[p["claim_a"]], names[p["claim_b"]])), p["relation"]) for p in pairs)


def stories(warehouse: Warehouse) -> int:
    return len(warehouse.connection.sql("SELECT DISTINCT story_id FROM stories").fetchall())


def test_of_two_tickers_the_first_figures_meet_all(warehouse: Warehouse) -> None:
    add(warehouse, ("a", 12, 7), ("b", 13, 7))
    for outlet in "ab":
        more = [
            claim(outlet, 100 + n) | {"claim_id": f"{outlet}{n}", "start": 1000 + n} for n in range(2 * LEADING - 1)
        ]
        warehouse.add("claims", more)
    compare(warehouse, defaults())
    met = candidates(warehouse, ["a", "b"])
    pairs = set(zip(met["claim_a"].to_pylist(), met["claim_b"].to_pylist(), strict=True))
    behind = range(LEADING - 1, 2 * LEADING - 1)
    assert (content_hash("a"), f"b{max(behind)}") in pairs
    assert {(a, b) for a in behind for b in behind if (f"a{a}", f"b{b}") in pairs} == {(n, n) for n in behind}


def test_what_agrees_clashes_and_rises(warehouse: Warehouse) -> None:
    add(warehouse, ("a", 12, 7), ("b", 12, 7), ("c", 14, 7), ("d", 31, 8))
    done = compare(warehouse, defaults())
    assert (done.articles, done.comparisons, done.discrepancies, done.facts) == (4, 6, 2, 1)
    assert verdicts(warehouse) == [
        ("a", "b", "AGREE"), ("a", "c", "CONTRADICT"), ("a", "d", "SUPERSEDED"),
        ("b", "c", "CONTRADICT"), ("b", "d", "SUPERSEDED"), ("c", "d", "SUPERSEDED"),
    ]  # fmt: skip


def test_a_second_time_there_is_nothing_to_do(warehouse: Warehouse) -> None:
    add(warehouse, ("a", 12, 7), ("b", 14, 7))
    compare(warehouse, defaults())
    before = verdicts(warehouse)
    again = compare(warehouse, defaults())
    assert (again.articles, again.comparisons) == (0, 0)
    assert verdicts(warehouse) == before
    assert compare(warehouse, defaults(), all=True).articles == 2
    assert verdicts(warehouse) == before


@pytest.mark.parametrize("nights", ["ab|cd", "cd|ab", "a|b|c|d", "d|c|b|a"])
def test_the_order_of_nights_never_changes_the_verdicts(nights: str, warehouse: Warehouse, tmp_path: Path) -> None:
    told = {"a": ("a", 12, 7), "b": ("b", 12, 7), "c": ("c", 14, 8), "d": ("d", 31, 9)}
    for night in nights.split("|"):
        add(warehouse, *(told[outlet] for outlet in night))
        compare(warehouse, defaults())
    with Warehouse.open(tmp_path / "at-once.duckdb") as at_once:
        add(at_once, *told.values())
        compare(at_once, defaults())
        assert verdicts(warehouse) == verdicts(at_once)
        for question in ("stories", "facts"):
            mine, its = (w.connection.sql(f"FROM {question} ORDER BY ALL").fetchall() for w in (warehouse, at_once))
            assert mine == its


def test_a_trial_months_later_joins_the_story_that_names_the_same_people(warehouse: Warehouse) -> None:
    add(warehouse, ("a", 12, 7))
    compare(warehouse, defaults())
    warehouse.add("articles", [article("b", 12, 7) | {"published_day": date(2025, 9, 7)}])
    warehouse.add("claims", [claim(outlet, 12) | {"source": "Malu Dreyer"} for outlet in "ab"])
    compare(warehouse, defaults())
    assert verdicts(warehouse) == [("a", "b", "AGREE")]


def test_the_window_of_a_story_is_a_setting(warehouse: Warehouse) -> None:
    rebuilt = "Walter Kron and Ida Brandt rebuild their hotel in Altenahr with help of the Caritas. The Ahr is low."
    later = {"text": f"{rebuilt} Malu Dreyer will come on Sunday with Olaf Scholz."}
    warehouse.add("articles", [article("a", 12, 1), article("b", 12, 25) | later])
    settings = defaults()
    compare(warehouse, settings)
    assert stories(warehouse) == 2
    compare(warehouse, replace(settings, stories=replace(settings.stories, window_days=30)), all=True)
    assert stories(warehouse) == 1


def test_an_empty_warehouse_has_nothing_to_compare(warehouse: Warehouse) -> None:
    assert compare(warehouse, defaults()).articles == 0
