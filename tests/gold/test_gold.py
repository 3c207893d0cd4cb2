"""The gold is as large as it says, and crosscheck is as right on it as it was when its scores were last recorded.

The README says of both what is so.
"""

import json
import re
from collections import Counter
from pathlib import Path

from click.testing import CliRunner

from extractors.text.language import CODES, load
from extractors.text.sentences import sentences
from flows.commands.evaluation import evaluate
from flows.evaluation import gold

GOLD = Path(__file__).parent
RECORD = GOLD / "recorded.json"  # crosscheck evaluate tests/gold --record tests/gold/recorded.json


README = (GOLD.parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_gold_holds_enough_of_every_language() -> None:
    counted: Counter[str] = Counter()
    for passage in gold.passages(GOLD):
        lang = str(passage.article.lang)
        counted[lang] += len(list(sentences(passage.article.text, load(lang))))
    assert counted.keys() == set(CODES)
    assert min(counted.values()) >= 20
    assert counted.total() >= 300


def test_the_gold_holds_enough_pairs_of_every_kind() -> None:
    stories = gold.stories(GOLD)
    assert sum(len(story.pairs) for story in stories) >= 120
    assert {article.lang for story in stories for article in story.articles} == set(CODES)
    least = {"AGREE": 40, "CONTRADICT": 20, "DIFFERENT_SCOPE": 20, "SUPERSEDED": 20, "COMPATIBLE": 5, "REVISED_DOWN": 1}
    assert Counter(pair.relation for story in stories for pair in story.pairs) >= Counter(least)


def test_no_figure_is_lower_than_it_was_recorded() -> None:
    ended = CliRunner().invoke(evaluate, [str(GOLD), "--against", str(RECORD)])
    assert ended.exception is None, str(ended.exception)


def test_the_readme_says_how_large_the_gold_is() -> None:
    stories = gold.stories(GOLD)
    pairs = sum(len(story.pairs) for story in stories)
    assert f"{len(gold.passages(GOLD))} passages and {len(stories)} stories with {pairs} pairs" in README


def test_the_readme_says_what_is_recorded() -> None:
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    rows = re.findall(r"^\| (figures found|[A-Z_]+) \| (.*) \| (.*) \|$", README, re.MULTILINE)
    fields = re.findall(r"(\w+) (\d+%)[,.]", README)
    assert (len(rows), len(fields)) == (6, 7)
    for row, *said in rows:
        of = "claims all" if row == "figures found" else f"verdicts {row}"
        shares = [recorded[f"{of} {share}"] for share in ("precision", "recall")]
        assert said == [f"{right / whole:.2f} of {whole}" for right, whole in shares], row
    for field, said in fields:
        right, whole = recorded[f"claims all {field}"]
        assert said == f"{right / whole:.0%}", field
