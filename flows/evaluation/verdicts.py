"""Verdicts against those of a fact-checker: precision and recall of each relation and of each reason."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flows.compare import compare
from flows.evaluation.gold import GoldPair, Story
from flows.evaluation.share import Share
from flows.reading import read
from flows.settings import Settings
from flows.storing import store_readings
from warehouse.warehouse import Warehouse

NOTHING = "NONE"  # no comparison was made of the two
SILENT = frozenset({"UNRELATED", "NOT_COMPARABLE", NOTHING})  # relations that no comparison is right for as well

Row = dict[str, Any]
Scores = dict[str, dict[str, Share]]  # relation, reason or "all", then what is scored


def score(stories: Iterable[Story], settings: Settings) -> Scores:
    """Each story compared in a warehouse of its own, its verdicts held against those of the gold."""
    scores: defaultdict[str, defaultdict[str, Share]] = defaultdict(lambda: defaultdict(Share))
    for story in stories:
        rows = verdicts(story, settings)
        for pair in story.pairs:
            _count(scores, pair, next((row for row in rows if _meets(row, pair)), None))
        for row in rows:
            if row["relation"] == "CONTRADICT" and not any(_meets(row, pair) for pair in story.pairs):
                scores["CONTRADICT"]["precision"] += Share(0, 1)  # the gold names every pair that is one quantity
    return {name: dict(shares) for name, shares in scores.items()}


def verdicts(story: Story, settings: Settings) -> list[Row]:
    """The comparisons of a story's articles."""
    with TemporaryDirectory() as folder, Warehouse.open(Path(folder) / "story.duckdb") as warehouse:
        readings = [read(article, 0) for article in story.articles]
        store_readings(warehouse, readings, max(filter(None, (one.published for one in story.articles))))
        compare(warehouse, settings)
        rows: list[Row] = warehouse.ask("verdicts").to_pylist()
        return rows


def _count(scores: defaultdict[str, defaultdict[str, Share]], pair: GoldPair, row: Row | None) -> None:
    relation = row["relation"] if row else NOTHING
    right = relation == pair.relation or (pair.relation in SILENT and relation in SILENT)
    scores["all"]["right"] += Share(right, 1)
    scores[pair.relation]["recall"] += Share(right, 1)
    reason = row["reason"] if row else NOTHING
    same = right and pair.reason in (None, reason)
    if pair.reason:
        scores[f"reason {pair.reason}"]["recall"] += Share(same, 1)
    if row:
        scores[relation]["precision"] += Share(right, 1)
        scores[f"reason {reason}"]["precision"] += Share(same, 1)
    if row and right and pair.independence:
        scores["all"]["independence"] += Share(row["independence"] == pair.independence, 1)


def _meets(row: Row, pair: GoldPair) -> bool:
    sides = [(row[f"article_{side}"], row[f"start_{side}"], row[f"end_{side}"]) for side in "ab"]
    return any(_overlap(one, pair.a) and _overlap(two, pair.b) for one, two in (sides, sides[::-1]))


def _overlap(one: Sequence[Any], other: Sequence[Any]) -> bool:
    return bool(one[0] == other[0] and min(one[2], other[2]) > max(one[1], other[1]))
