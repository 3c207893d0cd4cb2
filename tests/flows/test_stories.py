"""Events told by two outlets in twelve languages, from text to verdict: all in one warehouse, strangers meet."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from flows.compare import compare
from flows.ingest import ingest
from flows.settings import defaults
from warehouse.warehouse import Warehouse

TOLD = Path(__file__).parents[1] / "stories" / "told"
STORIES: dict[str, dict[str, Any]] = {
    f"{file.stem} {story['name']}": story | {"lang": file.stem}
    for file in sorted(TOLD.glob("*.toml"))
    for story in tomllib.loads(file.read_text(encoding="utf-8"))["story"]
}
PAIRS = """
    SELECT article_a, quote_a, article_b, quote_b, relation, reason FROM comparisons
    WHERE part_a = 'text' AND part_b = 'text'
"""


def record(name: str, side: str) -> dict[str, str]:
    story = STORIES[name]
    told = story[side] if isinstance(story[side], dict) else {"text": story[side]}
    return {"id": f"{name}/{side}", "outlet": side, "lang": story["lang"], "published": "2025-03-04"} | told


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[str, ...]]]:
    folder = tmp_path_factory.mktemp("stories")
    articles = folder / "articles.jsonl"
    articles.write_text("\n".join(json.dumps(record(name, side)) for name in STORIES for side in "ab"))
    with Warehouse.open(folder / "w.duckdb") as warehouse:
        ingest(warehouse, [articles], defaults())
        compare(warehouse, defaults())
        yield warehouse.connection.sql(PAIRS).fetchall()


def of_story(name: str, pairs: list[tuple[str, ...]]) -> Mapping[frozenset[tuple[str, str]], tuple[str, str]]:
    """The verdicts and reasons on the pairs of a story, by article and quote."""
    return {
        frozenset([(a, quote_a), (b, quote_b)]): (relation, reason)
        for a, quote_a, b, quote_b, relation, reason in pairs
        if a.startswith(f"{name}/") and b.startswith(f"{name}/")
    }


@pytest.mark.parametrize("name", STORIES)
def test_story(name: str, pairs: list[tuple[str, ...]]) -> None:
    story = STORIES[name]
    sides = frozenset((f"{name}/{side}", quote) for side, quote in zip("ab", story["figures"], strict=True))
    relation, reason = of_story(name, pairs).get(sides, ("NONE", ""))
    assert relation in story["relation"] if isinstance(story["relation"], list) else relation == story["relation"]
    assert reason == story.get("reason", reason)


def test_strangers_never_contradict_each_other(pairs: list[tuple[str, ...]]) -> None:
    wrong = [pair for pair in pairs if pair[0].split("/")[0] != pair[2].split("/")[0] and pair[4] == "CONTRADICT"]
    assert wrong == []


def test_nothing_but_what_is_meant_contradicts(pairs: list[tuple[str, ...]]) -> None:
    clashes = {name for name in STORIES for relation, _ in of_story(name, pairs).values() if relation == "CONTRADICT"}
    assert clashes <= {name for name, story in STORIES.items() if "CONTRADICT" in story["relation"]}
