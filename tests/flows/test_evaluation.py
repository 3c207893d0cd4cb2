"""How right claims and verdicts are, measured on gold that people wrote: what counts as right, and what is said."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.commands.evaluation import evaluate
from flows.errors import CommandError
from flows.evaluation import extraction, gold, verdicts
from flows.evaluation.record import fallen, read, write
from flows.evaluation.share import Share
from flows.settings import defaults

CLAIM = 'quote = "12", low = 12, measure = "killed", place = "Odesa", source = "police", as_of = "2025-02-06"'
PASSAGE = f"""
[[passage]]
published = "2025-02-07"
text = "Police said 12 people were killed in Odesa on Thursday."
claims = [{{ {CLAIM} }}]
"""
STORY = """
[[article]]
id = "a"
lang = "en"
published = "2025-02-07"
text = "An explosion in Odesa on Thursday killed 12 people, police said."

[[article]]
id = "b"
outlet = "herald"
lang = "en"
published = "2025-02-07"
text = "Police said 12 people had been killed in an explosion in Odesa on Thursday. 30 were injured."

[[pair]]
a = { article = "a", quote = "12" }
b = { article = "b", quote = "12" }
relation = "AGREE"

[[pair]]
a = { article = "a", quote = "12" }
b = { article = "b", quote = "30" }
relation = "CONTRADICT"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(passages: str, story: str = "") -> Path:
        for name, text in (("claims/en.toml", passages), ("stories/odesa.toml", story)):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return written


def test_what_is_right_counts(folder: Callable[[str, str], Path]) -> None:
    scores = extraction.score(gold.passages(folder(PASSAGE, "")))["en"]
    assert scores["precision"] == scores["recall"] == scores["value"] == Share(1, 1)
    assert {scores[field] for field in extraction.FIELDS if field != "subject"} == {Share(1, 1)}


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("low = 12", "low = 13"), "value"),
        (('"killed"', '"injured"'), "measure"),
        (('"police"', '"the mayor"'), "source"),
        (('"2025-02-06"', '"2025-02-07"'), "as_of"),
    ],
)
def test_what_is_wrong_does_not(folder: Callable[[str, str], Path], change: tuple[str, str], name: str) -> None:
    scores = extraction.score(gold.passages(folder(PASSAGE.replace(*change), "")))["all"]
    assert scores[name] == Share(0, 1)
    assert scores["recall"] == Share(1, 1)


def test_a_claim_that_is_missed_or_too_many_counts(folder: Callable[[str, str], Path]) -> None:
    more = PASSAGE.replace("on Thursday", "on Thursday, and 30 injured")
    assert extraction.score(gold.passages(folder(more, "")))["en"]["precision"] == Share(1, 2)
    missed = PASSAGE.replace("claims = [", 'claims = [{ quote = "Thursday", low = 4 }, ')
    assert extraction.score(gold.passages(folder(missed, "")))["en"]["recall"] == Share(1, 2)


def test_verdicts_are_held_against_those_of_the_gold(folder: Callable[[str, str], Path]) -> None:
    scores = verdicts.score(gold.stories(folder("", STORY)), defaults())
    assert scores["AGREE"] == {"recall": Share(1, 1), "precision": Share(1, 1)}
    assert scores["CONTRADICT"]["recall"] == Share(0, 1)
    assert scores["all"]["right"] == Share(1, 2)


@pytest.mark.parametrize(("reason", "right"), [("same_number", 1), ("rounded", 0)])
def test_reasons_are_held_against_those_of_the_gold(
    folder: Callable[[str, str], Path], reason: str, right: int
) -> None:
    story = STORY.replace('relation = "AGREE"', f'relation = "AGREE"\nreason = "{reason}"')
    scores = verdicts.score(gold.stories(folder("", story)), defaults())
    assert scores["AGREE"]["precision"] == Share(1, 1)
    assert scores[f"reason {reason}"]["recall"] == Share(right, 1)
    assert scores["reason same_number"]["precision"] == Share(right, 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('quote = "12"', 'quote = "13"'), "'13' stands 0 times in the text, not 1"),
        (("low = 12", "lowest = 12"), "a claim has no field 'lowest'"),
        (('published = "2025-02-07"', 'published = "soon"'), "Invalid isoformat string"),
        (("[[passage]]", "[[passage]"), "en.toml"),
    ],
)
def test_wrong_gold_is_named(folder: Callable[[str, str], Path], change: tuple[str, str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        gold.passages(folder(PASSAGE.replace(*change), ""))


def test_a_share_says_how_sure_it_is() -> None:
    low, high = Share(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert round(Share(0, 1).interval[1], 3) == 0.793
    assert Share(3, 3).interval[1] == 1.0
    assert Share().value is None


def test_what_falls_below_the_record_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    write(path, {"claims de value": Share(9, 10), "claims de unit": Share(9, 10)})
    now = {"claims de value": Share(17, 20), "claims de unit": Share(18, 20)}
    assert [line.split(":")[0] for line in fallen(now, read(path))] == ["claims de value"]
    assert next(fallen({}, read(path))).startswith("claims de unit: –")


def test_the_command_fails_where_a_score_has_fallen(folder: Callable[[str, str], Path], tmp_path: Path) -> None:
    record = str(tmp_path / "scores.json")
    good = CliRunner().invoke(evaluate, [str(folder(PASSAGE, STORY)), "--record", record])
    assert good.exit_code == 0, good.output
    assert "precision" in good.output
    worse = PASSAGE.replace("low = 12", "low = 13")
    fell = CliRunner().invoke(evaluate, [str(folder(worse, STORY)), "--against", record])
    assert isinstance(fell.exception, CommandError)
    assert "claims en value" in str(fell.exception)


def test_low_alone_is_both_ends(folder: Callable[[str, str], Path]) -> None:
    (passage,) = gold.passages(folder(PASSAGE, ""))
    assert passage.claims[0].fields["low"] == passage.claims[0].fields["high"] == Decimal(12)
    assert passage.article.text[passage.claims[0].start : passage.claims[0].end] == "12"
